import type { Language } from '../../language.ts';
import { ar } from './ar.ts';
import type { CorrectionWording } from './correction-wording.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ru } from './ru.ts';
import { zh } from './zh.ts';

/** What is said about changing entries from chat, in every language the desk speaks. */
export const correctionWordings: Readonly<Record<Language, CorrectionWording>> = { en, fr, es, ar, zh, ru };
