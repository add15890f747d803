import { languages, type Language } from '../language.ts';

/** A language's name in a language: French is "français" in French and "法语" in Chinese. */
export const languageNameIn = (inLanguage: Language, named: Language): string =>
  new Intl.DisplayNames(inLanguage, { type: 'language' }).of(named) ?? named;

/** The names of all languages the desk speaks, in one of them. */
export const allLanguageNames = (inLanguage: Language): string =>
  new Intl.ListFormat(inLanguage, { type: 'conjunction' }).format(
    languages.map((one) => languageNameIn(inLanguage, one)),
  );
