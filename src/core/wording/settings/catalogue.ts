import type { Language } from '../../language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ru } from './ru.ts';
import type { SettingsWording } from './settings-wording.ts';
import { zh } from './zh.ts';

/** What is said about settings, in every language. */
export const settingsWordings: Readonly<Record<Language, SettingsWording>> = { en, fr, es, ar, zh, ru };
