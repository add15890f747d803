import type { Language } from '../../language.ts';
import type { DeskWording } from './desk-wording.ts';
import { en } from './en.ts';

/** What is said about tickets, in every language the desk speaks. */
export const deskWordings: Readonly<Record<Language, DeskWording>> = {
  en,
  fr: en,
  es: en,
  ar: en,
  zh: en,
  ru: en,
};
