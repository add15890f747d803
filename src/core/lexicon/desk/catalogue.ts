import type { Language } from '../../language.ts';
import type { DeskLexicon } from './desk-lexicon.ts';
import { en } from './en.ts';

/** The words for tickets in every language. */
export const deskLexicons: readonly (readonly [Language, DeskLexicon])[] = [['en', en]];
