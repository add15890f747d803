import type { Language } from '../../language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { PathWording } from './path-wording.ts';
import { ru } from './ru.ts';
import { zh } from './zh.ts';

/** What is said of the ways in for groups of people, in every language. */
export const pathWordings: Readonly<Record<Language, PathWording>> = { en, fr, es, ar, zh, ru };
