import type { Language } from '../../language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { GuideWording } from './guide-wording.ts';
import { ru } from './ru.ts';
import { zh } from './zh.ts';

/** What is said while somebody is led through a procedure, in every language. */
export const guideWordings: Readonly<Record<Language, GuideWording>> = { en, fr, es, ar, zh, ru };
