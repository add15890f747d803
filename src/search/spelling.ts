import Fuse from 'fuse.js';
import { everydayWords } from './concepts.ts';
import {
  apart,
  gathered,
  growing,
  joined,
  listsOf,
  numberOf,
  textKey,
  type Lists,
  type Numbering,
} from './numbering.ts';
import { stopWords } from './stop-words.ts';

/** Corrects a word people mistyped to one the knowledge uses; undefined when none is near enough. */
export type Spelling = (word: string) => string | undefined;

/**
 * A corrector for a vocabulary and for everyday words: words that become the same when either loses one letter make a
 * shortlist (the deletion neighbourhoods of Mor & Fraenkel 1982), fuse.js ranks it, and an edit distance of 1 (2 from
 * eight letters on) decides. Short words only turn into everyday ones, and everyday words stay as they are: MAG must not
 * drift, nor love become live.
 */
export const createSpelling = (
  vocabulary: ReadonlySet<string>,
  shortWords: ReadonlySet<string> = new Set(),
): Spelling => spellingOf(learnSpelling(vocabulary, shortWords));

/** What a corrector has learnt, as plain data. */
export interface SpellingLearnt {
  readonly vocabulary: string;
  readonly shortWords: string;
  /** Words that can be meant; their place is their number. */
  readonly meant: string;
  /** Words and words without a letter, by the key of their text, and the words that can be meant by each. */
  readonly rests: Numbering;
  readonly having: Lists;
}

/** Learns a vocabulary, as {@link createSpelling} says. */
export const learnSpelling = (
  vocabulary: ReadonlySet<string>,
  shortWords: ReadonlySet<string> = new Set(),
): SpellingLearnt => {
  const meant = [...new Set([...vocabulary, ...everyday])].filter(
    (word) =>
      word.length >= 4 &&
      word.length <= longest &&
      !/\p{N}/u.test(word) &&
      (word.length > 4 || everyday.has(word)),
  );
  const rests = growing();
  const keys = gathered();
  const words = gathered();
  for (const [number, word] of meant.entries())
    for (const rest of restsOf(word)) {
      keys.push(rests.add(textKey(rest)));
      words.push(number);
    }
  return {
    vocabulary: joined(vocabulary),
    shortWords: joined(shortWords),
    meant: joined(meant),
    rests: rests.numbering(),
    having: listsOf(keys.items(), words.items(), rests.size()),
  };
};

/** The corrector of what was learnt. */
export const spellingOf = ({ rests, having, ...learnt }: SpellingLearnt): Spelling => {
  const vocabulary = new Set(apart(learnt.vocabulary));
  const shortWords = new Set(apart(learnt.shortWords));
  const meant = apart(learnt.meant);
  const meantBy = (rest: string): readonly string[] => {
    const number = numberOf(rests, textKey(rest));
    if (number < 0) return [];
    const words = having.items.subarray(having.begins[number], having.begins[number + 1]);
    return Array.from(words, (word) => meant[word] ?? '');
  };
  const corrected = (word: string): string | undefined => {
    const equals = nearest(word, meantBy);
    // What the knowledge itself says is meant rather than what anybody could say.
    const own = equals.filter((one) => vocabulary.has(one) || shortWords.has(one));
    const likely = own.length > 0 ? own : equals;
    if (likely.length < 2) return likely[0];
    const [ranked] = new Fuse(likely, { threshold: 1 }).search(word, { limit: 1 });
    return ranked?.item ?? likely[0];
  };
  const known = new Map<string, string | undefined>();
  return (word) => {
    if (word.length < 3 || word.length > longest || /\p{N}/u.test(word)) return undefined;
    if (vocabulary.has(word) || shortWords.has(word) || everyday.has(word)) return undefined;
    if (word.length === 3) return swapped(word);
    if (!known.has(word)) {
      // Bounded, because people can type any word.
      if (known.size > 5_000) known.clear();
      known.set(word, corrected(word));
    }
    return known.get(word);
  };
};

const longest = 30;

// "teh" and "waht": two letters of a small word changed places. Small words only, so that no acronym is ever touched.
const swapped = (word: string): string | undefined => {
  const signs = Array.from(word);
  return signs
    .slice(1)
    .map((_, at) => [...signs.slice(0, at), signs[at + 1], signs[at], ...signs.slice(at + 2)].join(''))
    .find((one) => smallWords.has(one));
};

const smallWords = new Set([...stopWords.en, ...stopWords.fr, ...stopWords.es]);

// Everybody's words: never names, never mistyped.
const everyday: ReadonlySet<string> = new Set([...everydayWords(), ...smallWords]);

const nearest = (word: string, meantBy: (rest: string) => readonly string[]): readonly string[] => {
  const allowed = word.length >= 8 ? 2 : 1;
  const shortlist = [...new Set(restsOf(word).flatMap(meantBy))]
    .map((other) => ({ other, distance: editDistance(word, other, allowed) }))
    .filter(({ distance, other }) => distance <= allowed && sameStart(word, other, distance));
  const least = shortlist.reduce((one, { distance }) => Math.min(one, distance), allowed + 1);
  return shortlist
    .filter(({ distance }) => distance === least)
    .map(({ other }) => other)
    .sort();
};

// People seldom miss the first letter; in a short or badly mistyped word it must stand, or have changed places.
const sameStart = (word: string, other: string, distance: number): boolean =>
  other[0] === word[0] ||
  (distance === 1 && (word.length > 4 || (other[0] === word[1] && other[1] === word[0])));

// The word, and the word without each of its letters.
const restsOf = (word: string): readonly string[] => {
  const rests = new Set([word]);
  for (let at = 0; at < word.length; at += 1) rests.add(word.slice(0, at) + word.slice(at + 1));
  return [...rests];
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
