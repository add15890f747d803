/** What is said about how somebody wants to be answered, in one language. */
export interface SettingsWording {
  readonly title: string;
  readonly language: (name: string) => string;
  readonly languageOwn: string;
  readonly shortOn: string;
  readonly shortOff: string;
  readonly plainOn: string;
  readonly plainOff: string;
  readonly zoneNone: string;
  /** Who sees it, how long it holds, and which word shows and erases it. */
  readonly kept: string;

  // Buttons.
  readonly languageButton: string;
  readonly shortButton: string;
  readonly longButton: string;
  readonly plainButton: string;
  readonly richButton: string;
  readonly zoneButton: string;
  readonly remindersButton: string;
  readonly resetButton: string;
  readonly ownLanguageButton: string;
  readonly settingsButton: string;

  // What was set.
  readonly whichLanguage: string;
  readonly languageSet: (name: string) => string;
  readonly languageFree: string;
  readonly shortSet: string;
  readonly shortEnded: string;
  readonly plainSet: string;
  readonly plainEnded: string;
  readonly wasReset: string;

  // What cannot be set.
  readonly possible: (words: string) => string;
  readonly languagePossible: (names: string) => string;
  readonly onOrOff: (on: string, off: string) => string;

  // Short answers.
  readonly source: string;
  readonly wholePage: string;
  readonly typeMore: string;
  readonly orTypeMore: string;
  readonly viewsInMore: string;

  // Plain replies.
  /** What is typed in place of a number, behind the choice it stands for. */
  readonly orType: (word: string) => string;

  // Translations.
  readonly wishButton: string;
  readonly wishNoted: (title: string, language: string) => string;
  readonly wishedBefore: (title: string, language: string) => string;
  readonly wishNotNeeded: (title: string, language: string) => string;
  readonly wishWhat: string;
  /** Which parts of what is shown are there in another language only. */
  readonly partsOnlyIn: (parts: string, language: string) => string;
  readonly partNames: Readonly<Record<'selection' | 'meanings' | 'positions' | 'occasion', string>>;

  // Terms.
  /** A word of this language and the acronym everybody uses for it: "多利益攸关方咨询小组 = MAG". */
  readonly termLabel: string;
}
