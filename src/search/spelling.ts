import Fuse from 'fuse.js';
import { stopWords } from './stop-words.ts';

/** Corrects a word people mistyped to one the knowledge uses; undefined when none is near enough. */
export type Spelling = (word: string) => string | undefined;

/**
 * A corrector for a vocabulary: letter pairs make a shortlist, fuse.js ranks it, and an edit distance of 1 (2 from eight
 * letters on) decides. Words under five letters are only turned back into
 * small words, never into a name: MAG must not drift, nor love become live.
 */
export const createSpelling = (
  vocabulary: ReadonlySet<string>,
  shortWords: ReadonlySet<string> = new Set(),
): Spelling => {
  const byPair = new Map<string, string[]>();
  for (const word of vocabulary) {
    if (word.length < 4 || /\p{N}/u.test(word)) continue;
    for (const pair of pairsOf(word)) {
      const words = byPair.get(pair);
      if (words === undefined) byPair.set(pair, [word]);
      else words.push(word);
    }
  }
  const known = new Map<string, string | undefined>();
  return (word) => {
    if (word.length === 3 || word.length === 4) return shortWords.has(word) ? undefined : swapped(word);
    if (word.length < 5 || word.length > 30 || vocabulary.has(word) || /\p{N}/u.test(word)) return undefined;
    if (!known.has(word)) {
      // Bounded, because people can type any word.
      if (known.size > 5_000) known.clear();
      known.set(word, nearest(word, byPair));
    }
    return known.get(word);
  };
};

// "teh" and "waht": two letters of a small word changed places. Small words only, so that no acronym is ever touched.
const swapped = (word: string): string | undefined => {
  const signs = Array.from(word);
  return signs
    .slice(1)
    .map((_, at) => [...signs.slice(0, at), signs[at + 1], signs[at], ...signs.slice(at + 2)].join(''))
    .find((one) => smallWords.has(one));
};

const smallWords = new Set([...stopWords.en, ...stopWords.fr, ...stopWords.es]);

const nearest = (word: string, byPair: ReadonlyMap<string, readonly string[]>): string | undefined => {
  const allowed = word.length >= 8 ? 2 : 1;
  const shared = new Map<string, number>();
  for (const pair of pairsOf(word))
    for (const other of byPair.get(pair) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
  const shortlist = [...shared]
    .filter(
      ([other, count]) =>
        Math.abs(other.length - word.length) <= allowed && count >= Math.max(1, word.length / 3 - 1),
    )
    .map(([other]) => other);
  if (shortlist.length === 0) return undefined;
  const ranked = new Fuse(shortlist, { threshold: 0.6, includeScore: true, ignoreLocation: false }).search(
    word,
  );
  const candidates = ranked.length > 0 ? ranked.map(({ item }) => item) : shortlist;
  return candidates
    .slice(0, 20)
    .map((other) => ({ other, distance: editDistance(word, other, allowed) }))
    .filter(({ distance, other }) => distance <= allowed && (other[0] === word[0] || distance === 1))
    .sort((one, two) => one.distance - two.distance)[0]?.other;
};

const pairsOf = (word: string): readonly string[] => {
  const signs = Array.from(`^${word}$`);
  return signs.slice(1).map((sign, index) => `${signs[index] ?? ''}${sign}`);
};

/** Letters to add, drop, change or swap between two words (Damerau, adjacent swaps); `limit` + 1 when more. */
export const editDistance = (one: string, other: string, limit: number): number => {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      next.push(cost);
    }
    before = last;
    last = next;
  }
  return last[other.length] ?? limit + 1;
};
