import type { Language } from '../language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ru } from './ru.ts';
import type { Wording } from './wording.ts';
import { zh } from './zh.ts';

/** What the desk says, in every language it speaks. */
export const wordings: Readonly<Record<Language, Wording>> = { en, fr, es, ar, zh, ru };
