import type { Language } from '../language.ts';
import { dateLexicons } from '../lexicon/dates/catalogue.ts';

/** The word the desk itself names for the first three steps. */
export const nextWord = (language: Language): string =>
  dateLexicons.find(([one]) => one === language)?.[1].next[0] ?? 'next';
