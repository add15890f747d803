import type { Language } from '../language.ts';

/** What a button of the settings does. */
export const settingVerbs = [
  'show',
  'language',
  'short-on',
  'short-off',
  'plain-on',
  'plain-off',
  'zone',
  'reset',
] as const;
export type SettingVerb = (typeof settingVerbs)[number];

/** The language to answer in: one of the six, or the one a person writes in. */
export type LanguageChoice = Language | 'own';
