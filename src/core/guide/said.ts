import { cleanText, phraseOf } from '../clean.ts';
import { languages, type Language } from '../language.ts';
import { guideLexicon, type GuideWord } from '../lexicon/guide.ts';
import { codeIn } from './code.ts';

/** What a message says about procedures, by its words alone. */
export type Said = { readonly language: Language } & (
  | { readonly kind: 'start'; readonly what: string }
  /** "Start" alone: the procedure that was just shown. */
  | { readonly kind: 'begin' }
  | { readonly kind: 'list' }
  /** `code` as it is shown; absent where none was typed, empty where it cannot be one. */
  | { readonly kind: 'resume'; readonly code?: string }
  | { readonly kind: 'next' | 'back' | 'skip' | 'later' | 'stop' | 'again' }
  /** `item` counts from 1. */
  | { readonly kind: 'tick'; readonly item: number; readonly done: boolean }
);

/** The word the desk names for something, in a language. */
export const guideWord = (word: GuideWord, language: Language): string =>
  guideLexicon[language][word][0] ?? word;

/** What a message says about procedures; undefined where it says something else. */
export const guideSaidIn = (raw: string): Said | undefined => {
  const { text } = cleanText(raw);
  // Nothing of it is ever longer.
  if (text === '' || text.length > longest) return undefined;
  const slash = /^\/guide(?:\s+(.*))?$/iu.exec(text);
  if (slash !== null) {
    const code = codeIn(slash[1] ?? '');
    return code === undefined ? asked(slash[1] ?? '', 'en') : { kind: 'resume', code, language: 'en' };
  }
  const phrase = phraseOf(text);
  return named(text) ?? coded(text) ?? ticked(phrase) ?? alone(phrase) ?? through(phrase);
};

const longest = 300;

const asked = (what: string, language: Language): Said =>
  what.trim() === '' ? { kind: 'list', language } : { kind: 'start', what: what.trim(), language };

/** "start: propose a workshop". */
const named = (text: string): Said | undefined => {
  const found = /^([^:：]{1,40}?)\s*[:：]\s*(.+)$/su.exec(text);
  const language = found?.[1] === undefined ? undefined : whose('start', phraseOf(found[1]));
  return language === undefined || found?.[2] === undefined ? undefined : asked(found[2], language);
};

/** "resume 7K2-PQ". */
const coded = (text: string): Said | undefined => {
  const found = /^(.+?)\s*[:：]?\s*([\p{L}\p{N}]{3}[\s\p{Pd}]?[\p{L}\p{N}]{2})[.!]?$/su.exec(text);
  const typed = found?.[2] ?? '';
  const language = found?.[1] === undefined ? undefined : whose('resume', phraseOf(found[1]));
  return language === undefined || !/\p{Nd}/u.test(typed)
    ? undefined
    : { kind: 'resume', code: codeIn(typed) ?? '', language };
};

const ticked = (phrase: string): Said | undefined => {
  const found = /^(\D+?)\s*(\d{1,2})$/u.exec(phrase);
  if (found?.[1] === undefined) return undefined;
  const item = Number(found[2]);
  const untick = whose('untick', found[1]);
  if (untick !== undefined) return { kind: 'tick', item, done: false, language: untick };
  const tick = whose('tick', found[1]);
  return tick === undefined ? undefined : { kind: 'tick', item, done: true, language: tick };
};

const alone = (phrase: string): Said | undefined => {
  for (const kind of ['next', 'back', 'skip', 'later', 'stop', 'again', 'resume', 'list'] as const) {
    const language = whose(kind, phrase);
    if (language !== undefined) return { kind, language };
  }
  const language = whose('start', phrase);
  return language === undefined ? undefined : { kind: 'begin', language };
};

/** "walk me through proposing a workshop". */
const through = (phrase: string): Said | undefined => {
  for (const language of languages)
    for (const frame of guideLexicon[language].through.map(phraseOf)) {
      const rest = phrase.startsWith(frame) ? phrase.slice(frame.length) : '';
      if (rest.trim() !== '' && (rest.startsWith(' ') || /\p{Script=Han}$/u.test(frame)))
        return asked(rest, language);
    }
  return undefined;
};

const whose = (word: GuideWord, phrase: string): Language | undefined => byPhrase.get(`${word} ${phrase}`);

// English first: where two languages share a word, nothing is told of the language.
const byPhrase: ReadonlyMap<string, Language> = new Map(
  languages
    .toReversed()
    .flatMap((language) =>
      (Object.entries(guideLexicon[language]) as [GuideWord, readonly string[]][]).flatMap(
        ([word, phrases]) => phrases.map((phrase) => [`${word} ${phraseOf(phrase)}`, language] as const),
      ),
    ),
);
