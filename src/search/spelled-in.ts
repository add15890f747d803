import type { Language } from '../core/language.ts';

/**
 * How many words of a text are spelled as only this language spells them, by its accents and elided articles: "à",
 * "l'atelier", "numérique", "reunión". Words with a capital do not count: a name such as "Québec" or "Bogotá" stands in
 * every language. None where the language has no such signs.
 */
export const spelledIn = (text: string, language: Language): number => {
  if (language !== 'fr' && language !== 'es') return 0;
  const plain = text.normalize('NFC').replace(ivoryCoast, ' ');
  // Portuguese, which shares most signs with both.
  if (/[ãõ]/iu.test(plain)) return 0;
  const words = plain.match(/(?<!\p{L})\p{Ll}[\p{L}'’]*/gu) ?? [];
  return words.filter(language === 'fr' ? isFrench : isSpanish).length;
};

// Written so in English as well.
const ivoryCoast = /d['’]ivoire|communiqués?|vis-à-vis/giu;

const isFrench = (word: string): boolean =>
  /[àâæçèêëîïôœùû]/u.test(word) ||
  /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’]\p{L}{2}/u.test(word) ||
  (/é/u.test(word) && !/[áíóúñ]/u.test(word) && (abstract.test(word) || !couldBeSpanish.test(word)));

// "Sécurité", "société", "communautés": Spanish ends its own with -dad.
const abstract = /^(?!comité).{2,}(?:it|iét|aut)és?$/u;
// "Comité", "también", "inglés", "quiénes", "pregunté", "cuéntame", "tenéis", and what ends like "técnico" and "época".
const couldBeSpanish = /^comités?$|é(?:n|s|is|nes)?$|é.*(?:[ao]s?|[ae]n|me)$|^.{1,3}$/u;

const isSpanish = (word: string): boolean => /[áíóúñ]/u.test(word);
