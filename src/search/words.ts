import { stemmer as arabic } from '@orama/stemmers/arabic';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import type { Language } from '../core/language.ts';
import { conceptOf } from './concepts.ts';
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

/** Words in lower case without accents; numbers as printed ("1.3"), Chinese as words and pairs of characters. */
export const rawWords = (text: string): readonly string[] =>
  [...fold(text).matchAll(/[\p{L}\p{N}]+(?:[.'-][\p{L}\p{N}]+)*\+?/gu)].flatMap(([word]) =>
    /\p{Script=Han}/u.test(word)
      ? chineseWords(word)
      : splitWord(word).map((one) => numerals.get(one) ?? one),
  );

// "Fifth", "5th" and "five" are asked for as "5".
const numerals: ReadonlyMap<string, string> = new Map(
  [
    'first 1st premier premiere 1er 1ere primero primera primer',
    'two second 2nd deux deuxieme 2e dos segundo segunda',
    'three third 3rd trois troisieme 3e tres tercero tercera tercer',
    'four fourth 4th quatre quatrieme 4e cuatro cuarto cuarta',
    'five fifth 5th cinq cinquieme 5e cinco quinto quinta',
    'six sixth 6th sixieme 6e seis sexto sexta',
    'seven seventh 7th sept septieme 7e siete septimo septima',
    'eight eighth 8th huit huitieme 8e ocho octavo octava',
    'nine ninth 9th neuf neuvieme 9e nueve noveno novena',
    'ten tenth 10th dix dixieme 10e diez decimo decima',
  ].flatMap((words, index) => words.split(' ').map((word) => [word, String(index + 1)] as const)),
);

const fold = (text: string): string =>
  text
    .normalize('NFKC')
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
  const bare = word.replace(/^(?:l|d|qu|n|s|c|j|m|t)'(?=.)/u, '').replace(/'s$/u, '');
  if (!bare.includes('-')) return [bare];
  const parts = bare.split('-');
  return parts.length === 2 ? [...parts, parts.join('')] : parts;
};

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const chineseWords = (run: string): readonly string[] => {
  const found = new Set<string>();
  for (const { segment, isWordLike } of segmenter.segment(run)) if (isWordLike === true) found.add(segment);
  const han = Array.from(run).filter((sign) => /\p{Script=Han}/u.test(sign));
  han.slice(1).forEach((sign, index) => found.add(`${han[index] ?? ''}${sign}`));
  return [...found];
};

const stemmers: Readonly<Record<Language, (word: string) => string>> = {
  en: english,
  fr: french,
  es: spanish,
  // Prefixes such as "and the" are not stripped by the stemmer.
  ar: (word) => arabic(word.replace(/^(?:[وفبلك]?ال|لل|و)(?=.{3})/u, '')),
  zh: (word) => word,
  ru: russian,
};

/** The stem of a word; numbers and words of two letters stay as they are, Latin words in other scripts' texts are English. */
export const stemOf = (word: string, language: Language): string => {
  if (word.length < 3 || /\p{N}/u.test(word)) return word;
  const memo = stems[language];
  const found = memo.get(word);
  if (found !== undefined) return found;
  const stem = freshStem(word, language);
  // Bounded, because people can type any word.
  if (memo.size > 20_000) memo.clear();
  memo.set(word, stem);
  return stem;
};

const stems: Readonly<Record<Language, Map<string, string>>> = {
  en: new Map(),
  fr: new Map(),
  es: new Map(),
  ar: new Map(),
  zh: new Map(),
  ru: new Map(),
};

const freshStem = (word: string, language: Language): string => {
  const latin = /^\p{Script=Latin}/u.test(word);
  const spoken = latin && !['en', 'fr', 'es'].includes(language) ? 'en' : language;
  return stemmers[!latin && spoken === 'en' ? 'zh' : spoken](word);
};
