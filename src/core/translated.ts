import type { Choice, Scene } from './compose.ts';
import type { Entry, Translation } from './entry.ts';
import type { Language } from './language.ts';
import { languageNameIn } from './settings/names.ts';
import { settingsWordings } from './wording/settings/catalogue.ts';

/** A wish for a translation as a conversation remembers it. */
export const wishOf = (entry: string, language: Language): string => `${entry} ${language}`;

/**
 * Names of the parts of an entry that a translation leaves in the original language: sections, and data whose words are
 * there once only. `all`: of the whole text, else of what a first answer shows.
 */
export const untranslatedParts = (
  entry: Entry,
  translation: Translation,
  all: boolean,
): readonly string[] => {
  const { partNames } = settingsWordings[translation.language];
  const { selection, occasion } = entry;
  return [
    ...(selection !== undefined &&
    [
      selection.chosenBy,
      selection.eligible,
      selection.seats,
      selection.term,
      selection.when,
      selection.howToObject,
    ].some((one) => one !== undefined)
      ? [partNames.selection]
      : []),
    ...(occasion?.venue === undefined ? [] : [partNames.occasion]),
    ...(entry.meanings.length > translation.meanings.length && entry.meanings.length > 1
      ? [partNames.meanings]
      : []),
    ...(entry.positions.length > translation.positions.length ? [partNames.positions] : []),
    ...(all ? missingParts(entry, translation).map(({ title }) => title) : []),
  ];
};

/** Sections that a translation does not have, so that they are shown as they are. */
export const missingParts = (entry: Entry, translation: Translation) =>
  entry.parts.filter(({ id }) => !translation.parts.some((one) => one.id === id));

/** A translation with what it leaves out as the original has it: a person would rather read it than miss it. */
export const completed = (entry: Entry, translation: Translation): Translation =>
  missingParts(entry, translation).length === 0 &&
  (translation.positions.length > 0 || entry.positions.length === 0)
    ? translation
    : {
        ...translation,
        parts: entry.parts.map((part) => translation.parts.find(({ id }) => id === part.id) ?? part),
        positions: translation.positions.length > 0 ? translation.positions : entry.positions,
      };

/** Whether an entry can be read in a language from beginning to end. */
export const isWholeIn = (entry: Entry, language: Language): boolean => {
  if (entry.language === language) return true;
  const translation = entry.translations.find((one) => one.language === language);
  return translation !== undefined && untranslatedParts(entry, translation, true).length === 0;
};

/** What has to be said of the parts that are in another language. */
export const partsNote = (entry: Entry, translation: Translation, all: boolean): readonly string[] => {
  const { language } = translation;
  const parts = untranslatedParts(entry, translation, all);
  return parts.length === 0
    ? []
    : [
        settingsWordings[language].partsOnlyIn(
          new Intl.ListFormat(language, { type: 'conjunction' }).format(parts),
          languageNameIn(language, entry.language),
        ),
      ];
};

/** The same of one section. */
export const partNote = (entry: Entry, translation: Translation, part: string): readonly string[] => {
  const missing = missingParts(entry, translation).find(({ id }) => id === part);
  const { language } = translation;
  return missing === undefined
    ? []
    : [settingsWordings[language].partsOnlyIn(missing.title, languageNameIn(language, entry.language))];
};

/** The wish for the translation, where a text is not whole in the reader's language and they have not said so here. */
export const wishChoices = (scene: Scene, entry: Entry): readonly Choice[] => {
  const { language, before } = scene;
  return scene.world.own === undefined ||
    isWholeIn(entry, language) ||
    (before.translationWishes ?? []).includes(wishOf(entry.id, language))
    ? []
    : [
        {
          label: settingsWordings[language].wishButton,
          action: { name: 'translate', entry: entry.id, language },
        },
      ];
};
