import type { Phrasing } from './ranking.ts';
import { namesOf, type Searchable } from './sayings.ts';
import { conceptOf } from './concepts.ts';
import { apart, gathered, gatheredSets, joined, type Lists } from './numbering.ts';
import type { Analysis } from './words.ts';

/** What the entries know of words: who accounts for a question, and how much of it nobody does. */
export interface Accounting {
  /** How well each entry accounts for a word: 1 by its own phrasings, less by a notion or somewhere in its text. */
  explains(stem: string): (entry: number) => number;
  /** Whether any phrasing has the word, or a notion of it. */
  knows(stem: string): boolean;
  /** Whether the word alone is a name of an entry, such as an acronym. */
  isName(stem: string): boolean;
  /** Entries whose printed number is this word; only numbers with a point name their entry by themselves. */
  numbered(word: string): readonly number[];
}

/** What an accounting has learnt, as plain data. Terms are stems and notions; their place is their number. */
export interface AccountingLearnt {
  readonly terms: string;
  /** The terms of every entry's phrasings, and of its running text, each list in order. */
  readonly strong: Lists;
  readonly weak: Lists;
  /** Terms of any phrasing are 1. */
  readonly known: Uint8Array;
  /** Terms that are a name alone are 1. */
  readonly single: Uint8Array;
}

/** Learns the accounting over entries, their phrasings and their running texts. */
export const learnAccounting = (
  entries: readonly Searchable[],
  phrasings: readonly Phrasing[],
  texts: readonly Analysis[],
): AccountingLearnt => {
  const numbers = new Map<string, number>();
  const numberOf = (term: string): number => {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    numbers.set(term, numbers.size);
    return numbers.size - 1;
  };
  const strong = gatheredSets(entries.length);
  for (const { entry, analysis } of phrasings) {
    for (const stem of analysis.content) strong.add(entry, numberOf(stem));
    for (const notion of analysis.concepts) strong.add(entry, numberOf(notion));
  }
  const known = new Uint8Array(numbers.size).fill(1);
  const weak = gatheredSets(entries.length);
  for (const [entry, { content }] of texts.entries())
    for (const stem of content) weak.add(entry, numberOf(stem));
  const single = gathered();
  for (const entry of entries)
    for (const [stem, ...others] of namesOf(entry))
      if (stem !== undefined && others.length === 0) single.push(numberOf(stem));
  return {
    terms: joined(numbers.keys()),
    strong: strong.lists(),
    weak: weak.lists(),
    known: sized(known, numbers.size),
    single: marked(single.items(), numbers.size),
  };
};

/** The accounting of what was learnt of the same entries. */
export const accountingOf = (entries: readonly Searchable[], learnt: AccountingLearnt): Accounting => {
  const { strong, weak, known, single } = learnt;
  const numbers = new Map(apart(learnt.terms).map((term, number) => [term, number] as const));
  const printed = numbersOf(entries);
  return {
    explains: (stem) => {
      const word = numbers.get(stem) ?? -1;
      const notions = (conceptOf(stem) ?? []).map((notion) => numbers.get(notion) ?? -1);
      return (entry) => {
        if (holds(strong, entry, word)) return 1;
        for (const notion of notions) if (holds(strong, entry, notion)) return 0.5;
        return holds(weak, entry, word) ? 0.5 : 0;
      };
    },
    knows: (stem) => known[numbers.get(stem) ?? -1] === 1,
    isName: (stem) => single[numbers.get(stem) ?? -1] === 1,
    numbered: (word) => printed.get(word) ?? [],
  };
};

const sized = (marks: Uint8Array, size: number): Uint8Array => {
  const longer = new Uint8Array(size);
  longer.set(marks);
  return longer;
};

const marked = (items: Int32Array, size: number): Uint8Array => {
  const marks = new Uint8Array(size);
  for (const item of items) marks[item] = 1;
  return marks;
};

// Whether a list in order has an item; none has -1.
const holds = ({ begins, items }: Lists, list: number, item: number): boolean => {
  let low = begins[list] ?? 0;
  let high = (begins[list + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = items[middle] ?? 0;
    if (found === item) return true;
    if (found < item) low = middle + 1;
    else high = middle - 1;
  }
  return false;
};

const numbersOf = (entries: readonly Searchable[]): ReadonlyMap<string, readonly number[]> => {
  const numbers = new Map<string, readonly number[]>();
  entries.forEach((entry, index) => {
    for (const number of new Set([entry.number, entry.label]))
      if (number?.includes('.') === true) numbers.set(number, [...(numbers.get(number) ?? []), index]);
  });
  return numbers;
};
