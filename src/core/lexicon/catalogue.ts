import type { Language } from '../language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Lexicon } from './lexicon.ts';
import { ru } from './ru.ts';
import { zh } from './zh.ts';

/** The words people type, in every language the desk speaks. English first: it wins where two languages share a word. */
export const lexicons: readonly (readonly [Language, Lexicon])[] = [
  ['en', en],
  ['fr', fr],
  ['es', es],
  ['ar', ar],
  ['zh', zh],
  ['ru', ru],
];
