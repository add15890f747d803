/** A language the desk speaks; the six official languages of the United Nations. */
export type Language = (typeof languages)[number];

/** Every language the desk speaks, English first because it is what everything falls back to. */
export const languages = ['en', 'fr', 'es', 'ar', 'zh', 'ru'] as const;

/** Whether a text is one of the languages the desk speaks. */
export const isLanguage = (text: string): text is Language => (languages as readonly string[]).includes(text);

/** Which way a language is written, as the `dir` attribute of HTML spells it. */
export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

/** The language a locale such as `fr-CA` or `zh_Hant` asks for; absent where the desk does not speak it. */
export const languageOfLocale = (locale: string | undefined): Language | undefined => {
  const head = locale?.toLowerCase().split(/[-_]/)[0];
  return head !== undefined && isLanguage(head) ? head : undefined;
};
