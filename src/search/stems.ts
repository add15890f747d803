import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import type { Language } from '../core/language.ts';
import { arabicStem } from './arabic.ts';
import { plainEnglish } from './english.ts';

const stemmers: Readonly<Record<Language, (word: string) => string>> = {
  en: (word) => english(plainEnglish(word)),
  fr: french,
  es: spanish,
  ar: arabicStem,
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
