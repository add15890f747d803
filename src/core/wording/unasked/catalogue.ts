import type { Language } from '../../language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ru } from './ru.ts';
import type { UnaskedWording } from './unasked-wording.ts';
import { zh } from './zh.ts';

/** What the desk says unasked, in every language. */
export const unaskedWordings: Readonly<Record<Language, UnaskedWording>> = { en, fr, es, ar, zh, ru };
