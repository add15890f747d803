import type { Phrasing } from './ranking.ts';
import { namesOf, type Searchable } from './sayings.ts';
import { conceptOf } from './concepts.ts';
import type { Analysis } from './words.ts';

/** What the entries know of words: who accounts for a question, and how much of it nobody does. */
export interface Accounting {
  /** How well an entry accounts for a word: 1 by its own phrasings, less by a notion or somewhere in its text. */
  explains(entry: number, stem: string): number;
  /** Whether any phrasing has the word, or a notion of it. */
  knows(stem: string): boolean;
  /** How telling the longest name of the entry is that stands whole in the question; 0 when none does. */
  named(entry: number, content: ReadonlySet<string>, weigh: (stem: string) => number): number;
  /** Whether the word alone is a name of an entry, such as an acronym. */
  isName(stem: string): boolean;
  /** Entries whose printed number is this word; only numbers with a point name their entry by themselves. */
  numbered(word: string): readonly number[];
}

/** The accounting over entries, their phrasings and their running texts. */
export const createAccounting = (
  entries: readonly Searchable[],
  phrasings: readonly Phrasing[],
  texts: readonly Analysis[],
): Accounting => {
  const strong = entries.map(() => new Set<string>());
  for (const { entry, analysis } of phrasings)
    for (const term of [...analysis.content, ...analysis.concepts]) strong[entry]?.add(term);
  const weak = texts.map(({ content }) => new Set(content));
  const known = new Set(strong.flatMap((terms) => [...terms]));
  const names = entries.map(namesOf);
  const single = new Set(names.flat().flatMap((name) => (name.length === 1 ? name : [])));
  const numbers = numbersOf(entries);
  return {
    explains: (entry, stem) => {
      if (strong[entry]?.has(stem) === true) return 1;
      if (conceptOf(stem)?.some((notion) => strong[entry]?.has(notion) === true) === true) return 0.7;
      return weak[entry]?.has(stem) === true ? 0.5 : 0;
    },
    knows: (stem) => known.has(stem),
    named: (entry, content, weigh) =>
      (names[entry] ?? [])
        .filter((name) => name.every((stem) => content.has(stem)))
        .map((name) => name.reduce((sum, stem) => sum + weigh(stem), 0))
        .reduce((most, one) => Math.max(most, one), 0),
    isName: (stem) => single.has(stem),
    numbered: (word) => numbers.get(word) ?? [],
  };
};

const numbersOf = (entries: readonly Searchable[]): ReadonlyMap<string, readonly number[]> => {
  const numbers = new Map<string, readonly number[]>();
  entries.forEach((entry, index) => {
    for (const number of new Set([entry.number, entry.label]))
      if (number?.includes('.') === true) numbers.set(number, [...(numbers.get(number) ?? []), index]);
  });
  return numbers;
};
