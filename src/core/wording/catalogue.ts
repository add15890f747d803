import type { Language } from '../language.ts';
import { en } from './en.ts';
import type { Wording } from './wording.ts';

/** What the desk says, in every language it speaks. */
export const wordings: Readonly<Record<Language, Wording>> = { en, fr: en, es: en, ar: en, zh: en, ru: en };
