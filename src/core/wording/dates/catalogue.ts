import type { Language } from '../../language.ts';
import { ar } from './ar.ts';
import type { DateWording } from './date-wording.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ru } from './ru.ts';
import { zh } from './zh.ts';

/** What is said about dates and places, in every language. */
export const dateWordings: Readonly<Record<Language, DateWording>> = { en, fr, es, ar, zh, ru };
