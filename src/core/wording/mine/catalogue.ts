import type { Language } from '../../language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { MineWording } from './mine-wording.ts';
import { ru } from './ru.ts';
import { zh } from './zh.ts';

/** What is said about one's own data, in every language. */
export const mineWordings: Readonly<Record<Language, MineWording>> = { en, fr, es, ar, zh, ru };
