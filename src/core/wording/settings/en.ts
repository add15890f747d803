import type { SettingsWording } from './settings-wording.ts';

/** English. */
export const en: SettingsWording = {
  title: 'Your settings',
  language: (name) => `Language of my answers: ${name}`,
  languageOwn: 'Language of my answers: the one you write in',
  shortOn: 'Short answers: on',
  shortOff: 'Short answers: off',
  plainOn: 'Plain mode: on (no emoji, no tables, choices as numbers)',
  plainOff: 'Plain mode: off',
  zoneNone: 'Time zone: you have told me none, so I tell times in UTC',
  kept: 'Only you see this. It holds until you change it; “my data” shows it and erases it.',

  languageButton: 'Change the language',
  shortButton: 'Short answers on',
  longButton: 'Short answers off',
  plainButton: 'Plain mode on',
  richButton: 'Plain mode off',
  zoneButton: 'Change the time zone',
  remindersButton: 'My reminders',
  resetButton: 'Back to how it was',
  ownLanguageButton: 'The language I write in',
  settingsButton: 'Settings',

  whichLanguage: 'In which language shall I always answer?',
  languageSet: (name) => `Language of my answers from now on: ${name}. “settings language auto” ends that.`,
  languageFree: 'I answer in the language you write in.',
  shortSet: 'I will stay short for you from now on. “settings short off” ends that.',
  shortEnded: 'I answer at full length again.',
  plainSet:
    'Plain mode on: no emoji, no tables, choices as numbers you can type. “settings plain off” ends that.',
  plainEnded: 'Plain mode off.',
  wasReset: 'Everything is back to how it was.',

  possible: (words) => `I have no such setting. You can type: ${words}.`,
  languagePossible: (names) => `I do not speak that language yet. I speak: ${names}.`,
  onOrOff: (on, off) => `That can be on or off: “${on}” or “${off}”.`,

  source: 'Source',
  wholePage: 'The whole text, a light page under 20 kB',
  typeMore: 'Type “more” for the whole text.',
  orTypeMore: 'or type “more”.',
  viewsInMore: 'Views differ on this and I take no side: “more” tells them.',

  orType: (word) => `(or type: ${word})`,

  wishButton: 'Ask for the translation',
  wishNoted: (title, language) =>
    `Noted: somebody wishes for “${title}” in this language: ${language}. Those who look after the knowledge see the wish, and not who made it.`,
  wishedBefore: (title, language) =>
    `You have asked for “${title}” in this language already: ${language}. The wish is counted once.`,
  wishNotNeeded: (title, language) => `“${title}” is there in this language already: ${language}.`,
  wishWhat: 'Which text shall be translated? Ask your question first; then I know.',
  partsOnlyIn: (parts, language) => `Only in ${language}, shown as it is: ${parts}.`,
  partNames: {
    selection: 'who chooses and who may stand',
    meanings: 'the meanings',
    positions: 'the views',
    occasion: 'when and where',
  },

  termLabel: 'Term',
};
