import type { Language } from '../../language.ts';
import { ar } from './ar.ts';
import type { DecodeWording } from './decode-wording.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ru } from './ru.ts';
import { zh } from './zh.ts';

/** What is said around the jargon of a message, in every language. */
export const decodeWordings: Readonly<Record<Language, DecodeWording>> = { en, fr, es, ar, zh, ru };
