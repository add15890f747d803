import type { Language } from '../language.ts';
import type { Preferences } from '../mine/preferences.ts';
import { dateWordings } from '../wording/dates/catalogue.ts';
import { settingsWordings } from '../wording/settings/catalogue.ts';
import { languageNameIn } from './names.ts';

/** What somebody has set, for "my data"; nothing where nothing is. */
export const heldSettings = (language: Language, preferences: Preferences): readonly string[] => {
  const say = settingsWordings[language];
  return [
    ...(preferences.language === undefined
      ? []
      : [say.language(languageNameIn(language, preferences.language))]),
    ...(preferences.short === true ? [say.shortOn] : []),
    ...(preferences.plain === true ? [say.plainOn] : []),
    ...(preferences.zone === undefined ? [] : [dateWordings[language].zoneHeld(preferences.zone)]),
  ];
};
