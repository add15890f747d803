import type { Language } from '../core/language.ts';
import { simplified } from '../core/simplified.ts';
import { inMainland } from './chinese.ts';
import { conceptOf } from './concepts.ts';
import { stemOf } from './stems.ts';
import { stopWords } from './stop-words.ts';

/** A text taken apart for search. */
export interface Analysis {
  /** All words (lower case, no accents), in order. "How" and "who" tell questions apart, so they stay. */
  readonly words: readonly string[];
  /** The stems of all words, in the same order. */
  readonly stems: readonly string[];
  /** Which of the words carry a subject, in the same order. */
  readonly heavy: readonly boolean[];
  /** Stems of the words that carry a subject; all of them where none does. */
  readonly content: readonly string[];
  /** Everyday notions the words stand for, such as `~money`. */
  readonly concepts: readonly string[];
}

/** Takes a text apart in a language. */
export const analyse = (text: string, language: Language): Analysis => {
  const words = rawWords(text);
  const stems = words.map((word) => stemOf(word, language));
  const heavy = words.map((word) => !stopWords[language].has(word) && !stopWords.en.has(word));
  const content = heavy.includes(true) ? stems.filter((_, index) => heavy[index]) : stems;
  return {
    words,
    stems,
    heavy,
    content,
    concepts: [...new Set(content.flatMap((stem) => conceptOf(stem) ?? []))],
  };
};

/**
 * A question in French or Spanish whose names are found under their English stems, where `knows` says that only those
 * are known: phrasings in English say "AFRINIC" too, but end it otherwise.
 */
export const withBorrowed = (
  analysis: Analysis,
  language: Language,
  knows: (stem: string) => boolean,
): Analysis => {
  if (language !== 'fr' && language !== 'es') return analysis;
  const stems = analysis.stems.map((stem, index) => {
    const english = stemOf(analysis.words[index] ?? '', 'en');
    return english !== stem && !knows(stem) && knows(english) ? english : stem;
  });
  const content = analysis.heavy.includes(true) ? stems.filter((_, index) => analysis.heavy[index]) : stems;
  return { ...analysis, stems, content };
};

/** Words in lower case without accents; numbers as printed ("1.3"), Chinese as words and pairs of characters. */
export const rawWords = (text: string): readonly string[] =>
  [...fold(text).matchAll(/[\p{L}\p{N}]+(?:[.'-][\p{L}\p{N}]+)*\+?/gu)]
    .flatMap(([word]) =>
      /\p{Script=Han}/u.test(word)
        ? chineseWords(word)
        : splitWord(word).flatMap((one) => inFull.get(one) ?? contracted(one)),
    )
    .map((word, index, words) =>
      counts(words[index - 1], word, words[index + 1]) ? word : (numerals.get(word) ?? word),
    );

// "Gap six" is one of them, "six gaps" are all.
const counts = (before = '', word: string, after = ''): boolean =>
  cardinals.has(word) && /[^s]s$/u.test(after) && !numbered.has(before);

const cardinals = new Set('two three four five six seven eight nine ten'.split(' '));
const numbered = new Set('recommendation rec point ap gap number no model step part'.split(' '));

// "Couldn't", "I'll" and "you're" in full.
const contracted = (word: string): readonly string[] => {
  if (!word.includes("'")) return [word];
  const found = /^(.+?)(n't|'(?:re|ve|ll|m))$/u.exec(word);
  return found === null ? [word] : [found[1] ?? '', endings.get(found[2] ?? '') ?? ''];
};

const endings: ReadonlyMap<string, string> = new Map([
  ["n't", 'not'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'m", 'am'],
]);

// What people type in a hurry.
const inFull: ReadonlyMap<string, readonly string[]> = new Map(
  `dont=do not|doesnt=does not|didnt=did not|isnt=is not|arent=are not|wasnt=was not|wont=will not|won't=will not|cant=can not
  can't=can not|cannot=can not|couldnt=could not|wouldnt=would not|shouldnt=should not|hasnt=has not|havent=have not|hadnt=had not
  im=i am|ive=i have|youre=you are|theyre=they are|whats=what is|wheres=where is|whos=who is|hows=how is|thats=that is
  wanna=want to|gonna=going to|gotta=have to|lemme=let me|gimme=give me|dunno=do not know|u=you|ur=your|pls=please|plz=please
  thx=thanks|ppl=people|tmrw=tomorrow|asap=as soon as possible
  cest=est|jai=ai|jaimerais=aimerais|koi=quoi|pk=pourquoi|pkoi=pourquoi|linternet=internet|dinternet=internet|lonu=onu`
    .split(/[|\n]/u)
    .map((line) => {
      const [short = '', full = ''] = line.trim().split('=');
      return [short, full.split(' ')] as const;
    }),
);

// "Fifth", "5th" and "five" are asked for as "5".
const numerals: ReadonlyMap<string, string> = new Map(
  [
    'first 1st premier premiere 1er 1ere primero primera primer первый первая первое первого первой первую',
    'two second 2nd deux deuxieme 2e dos segundo segunda второй вторая второе второго вторую',
    'three third 3rd trois troisieme 3e tres tercero tercera tercer третий третья третье третьего третьей третью',
    'four fourth 4th quatre quatrieme 4e cuatro cuarto cuarta четвертый четвертая четвертое четвертого четвертой',
    'five fifth 5th cinq cinquieme 5e cinco quinto quinta пятый пятая пятое пятого пятой',
    'six sixth 6th sixieme 6e seis sexto sexta шестой шестая шестое шестого',
    'seven seventh 7th sept septieme 7e siete septimo septima седьмой седьмая седьмое седьмого',
    'eight eighth 8th huit huitieme 8e ocho octavo octava восьмой восьмая восьмое восьмого',
    'nine ninth 9th neuf neuvieme 9e nueve noveno novena девятый девятая девятое девятого',
    'ten tenth 10th dix dixieme 10e diez decimo decima десятый десятая десятое десятого',
    'eleven eleventh 11th',
    'twelve twelfth 12th',
  ].flatMap((words, index) => words.split(' ').map((word) => [word, String(index + 1)] as const)),
);

const fold = (text: string): string =>
  beyondAscii.test(text) ? foldSigns(text) : text.toLowerCase().replaceAll('`', "'");

const beyondAscii = /[^\p{ASCII}]/u;

const foldSigns = (text: string): string =>
  inMainland(simplified(text.normalize('NFKC')))
    .toLowerCase()
    .replace(/[’ʼ`´]/gu, "'")
    .normalize('NFD')
    .replace(/[\u0300-\u0305\u0307-\u036F\u064B-\u065F\u0670\u0640]/gu, '')
    .normalize('NFC')
    .replace(/ё/gu, 'е')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/ى/gu, 'ي')
    .replace(/ة/gu, 'ه')
    .replace(/[\u0660-\u0669]/gu, (digit) => String(digit.charCodeAt(0) - 0x660));

// "IGF+" is said "IGF plus"; "multi-stakeholder" is found as two words and as one; an elided article ("l'igf", "d'un") goes.
const splitWord = (word: string): readonly string[] => {
  if (word.endsWith('+')) return [...splitWord(word.slice(0, -1)), 'plus'];
  const bare = word.includes("'")
    ? word.replace(/^(?:l|d|qu|n|s|c|j|m|t)'(?=.)/u, '').replace(/'s$/u, '')
    : word;
  if (!bare.includes('-')) return [bare];
  const parts = bare.split('-');
  // "On-line" is one word as well as two; "est-ce" and "puis-je" are only ever two.
  return parts.length === 2 && !parts.every((part) => stopWords.fr.has(part))
    ? [...parts, parts.join('')]
    : parts;
};

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const chineseWords = (run: string): readonly string[] => {
  const found = new Set<string>();
  for (const { segment, isWordLike } of segmenter.segment(run)) if (isWordLike === true) found.add(segment);
  const han = Array.from(run).filter((sign) => /\p{Script=Han}/u.test(sign));
  han.slice(1).forEach((sign, index) => found.add(`${han[index] ?? ''}${sign}`));
  return [...found];
};
