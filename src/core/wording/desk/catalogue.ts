import type { Language } from '../../language.ts';
import { ar } from './ar.ts';
import type { DeskWording } from './desk-wording.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ru } from './ru.ts';
import { zh } from './zh.ts';

/** What is said about tickets, in every language the desk speaks. */
export const deskWordings: Readonly<Record<Language, DeskWording>> = { en, fr, es, ar, zh, ru };
