import { languages, type Language } from '../core/language.ts';
import { stopWords } from './stop-words.ts';
import { spelledIn } from './spelled-in.ts';
import { rawWords } from './words.ts';

/**
 * The language a question is written in: by script where that decides, else by its function words and by the signs only
 * one of the languages writes. Undefined when the words could be anybody's, such as a lone acronym.
 */
export const detectLanguage = (text: string): Language | undefined => {
  const letters = (script: RegExp): number => text.match(script)?.length ?? 0;
  const latin = letters(/\p{Script=Latin}/gu);
  const scripts: readonly (readonly [Language, number])[] = [
    ['ar', letters(/\p{Script=Arabic}/gu)],
    // A Chinese character says about as much as three letters.
    ['zh', letters(/\p{Script=Han}/gu) * 3],
    ['ru', letters(/\p{Script=Cyrillic}/gu)],
  ];
  // Acronyms stay Latin in every language, so a third of another script is enough.
  const written = scripts.find(([, count]) => count > 0 && count * 2 >= latin);
  if (written !== undefined) return written[0];

  // The sign in "IGF+" is read as "plus", which is French only where it is written.
  const words = rawWords(text.replaceAll('+', ' '));
  const counts = languages
    .filter((language) => language === 'en' || language === 'fr' || language === 'es')
    .map((language) => {
      const spelled = spelledIn(text, language);
      const small = words.filter((word) => stopWords[language].has(word)).length;
      return { language, spelled, count: small + spelled };
    })
    .sort((one, other) => other.count - one.count);
  const [first, second] = counts;
  // One small word among two could be a name: "IGF Plus" is not French, but "neutralité" is.
  const enough = words.length > 2 || (first?.spelled ?? 0) > 0 ? 1 : 2;
  if (first === undefined || first.count < enough) return undefined;
  if (first.count > (second?.count ?? 0)) return first.language;
  const equal = counts.filter(({ count }) => count === first.count).map(({ language }) => language);
  return equal.includes('en') ? undefined : bySpelling(text, words, first.count);
};

/** French and Spanish share many small words ("de", "la", "entre"): then the signs and the endings of the others decide. */
const bySpelling = (text: string, words: readonly string[], shared: number): 'fr' | 'es' | undefined => {
  const spanish = /[ñáíóú¿¡]/iu.test(text);
  const french = /[àâçèêëîïôùûœ]/iu.test(text);
  if (spanish !== french) return spanish ? 'es' : 'fr';
  // One small word alone could be part of a name: "Rio de Janeiro" is not Spanish.
  if (shared < 2) return undefined;
  const heavy = words.filter((word) => word.length > 3 && !stopWords.fr.has(word) && !stopWords.es.has(word));
  const inSpanish = heavy.filter((word) => /(?:[ao]s?|cion|ciones|dad)$/u.test(word)).length;
  const inFrench = heavy.filter((word) => /(?:es?|tions?|eurs?|ments?|aux?)$/u.test(word)).length;
  if (inSpanish === inFrench) return undefined;
  return inSpanish > inFrench ? 'es' : 'fr';
};
