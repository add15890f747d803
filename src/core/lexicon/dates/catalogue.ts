import type { Language } from '../../language.ts';
import { ar } from './ar.ts';
import type { DateLexicon } from './date-lexicon.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ru } from './ru.ts';
import { zh } from './zh.ts';

/** The words for dates in every language. English first: it wins where two languages share a word. */
export const dateLexicons: readonly (readonly [Language, DateLexicon])[] = [
  ['en', en],
  ['fr', fr],
  ['es', es],
  ['ar', ar],
  ['zh', zh],
  ['ru', ru],
];
