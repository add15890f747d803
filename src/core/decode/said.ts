import { isInitials } from './names.ts';
import { wordsIn, type Word } from './tokens.ts';

/** Capitals that a message explains itself: "WHO (World Health Organization)", "World Health Organization (WHO)". */
export interface Said {
  readonly folded: string;
  readonly capitals: string;
  readonly words: string;
}

// Most words before a bracket that may be what it abbreviates.
const mostWords = 10;

/** What a message explains itself, each once. Linear: every bracket looks at a bounded piece of the text. */
export const saidIn = (text: string, words: readonly Word[]): readonly Said[] => {
  const found = new Map<string, Said>();
  let at = 0;
  for (const match of text.matchAll(/[(（]([^()（）\n]{2,120})[)）]/gu)) {
    while (at < words.length && (words[at]?.end ?? 0) <= match.index) at += 1;
    const before = words.slice(Math.max(0, at - mostWords), at);
    const inside = match[1] ?? '';
    const said = explainedBefore(text, before, inside.trim()) ?? explainedInside(before, inside.trim());
    if (said !== undefined && !found.has(said.folded)) found.set(said.folded, said);
  }
  return [...found.values()];
};

const capitals = /^\p{L}[\p{L}\p{Nd}]{1,9}$/u;

const isAcronym = (word: string): boolean => capitals.test(word) && /\p{Lu}.*\p{Lu}/u.test(word);

const explainedBefore = (text: string, before: readonly Word[], inside: string): Said | undefined => {
  if (!isAcronym(inside)) return undefined;
  const last = before.at(-1);
  // The shortest run of words that fits.
  for (let count = 2; count <= before.length; count += 1) {
    const first = before[before.length - count];
    if (first === undefined || last === undefined) return undefined;
    const words = text.slice(first.start, last.end);
    if (/[.;:!?\n]\s/u.test(words)) return undefined;
    if (isInitials(inside, words)) return saidOf(inside, words);
  }
  return undefined;
};

const explainedInside = (before: readonly Word[], inside: string): Said | undefined => {
  const acronym = before.at(-1)?.raw ?? '';
  return isAcronym(acronym) && isInitials(acronym, inside) ? saidOf(acronym, inside) : undefined;
};

const saidOf = (acronym: string, words: string): Said => ({
  folded: acronym.toLowerCase(),
  capitals: acronym,
  words: words.replace(/\s+/gu, ' '),
});

/**
 * Whether two explanations tell the same thing, perhaps in two languages: most words of one begin like words of the
 * other.
 */
export const isSameExplanation = (one: string, other: string): boolean => {
  const stems = (text: string): readonly string[] =>
    wordsIn(text)
      .map(({ folded }) => folded.slice(0, 4))
      .filter((stem) => stem.length === 4);
  const left = stems(one);
  const right = new Set(stems(other));
  return left.length > 0 && left.filter((stem) => right.has(stem)).length * 2 > left.length;
};
