import type { Phrasing } from './ranking.ts';
import { namesOf, type Searchable } from './sayings.ts';
import { conceptOf } from './concepts.ts';
import { apart, gathered, gatheredSets, joined, listsOf, type Lists } from './numbering.ts';
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

/** What an accounting has learnt, as plain data. Terms are stems and notions; their place is their number. */
export interface AccountingLearnt {
  readonly terms: string;
  /** The terms of every entry's phrasings, and of its running text, each list in order. */
  readonly strong: Lists;
  readonly weak: Lists;
  /** Terms of any phrasing are 1. */
  readonly known: Uint8Array;
  /** Names by entry, and terms by name. */
  readonly names: Lists;
  readonly named: Lists;
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
  const owners = gathered();
  const lengths = gathered();
  const terms = gathered();
  const single = gathered();
  for (const [entry, searchable] of entries.entries())
    for (const name of namesOf(searchable)) {
      if (name.length === 1) single.push(numberOf(name[0] ?? ''));
      for (const stem of name) {
        terms.push(numberOf(stem));
        lengths.push(owners.size());
      }
      owners.push(entry);
    }
  const count = owners.size();
  return {
    terms: joined(numbers.keys()),
    strong: strong.lists(),
    weak: weak.lists(),
    known: sized(known, numbers.size),
    names: listsOf(
      owners.items(),
      Int32Array.from({ length: count }, (_, name) => name),
      entries.length,
    ),
    named: listsOf(lengths.items(), terms.items(), count),
    single: marked(single.items(), numbers.size),
  };
};

/** The accounting of what was learnt of the same entries. */
export const accountingOf = (entries: readonly Searchable[], learnt: AccountingLearnt): Accounting => {
  const { strong, weak, known, names, named, single } = learnt;
  const terms = apart(learnt.terms);
  const numbers = new Map(terms.map((term, number) => [term, number] as const));
  const has = (lists: Lists, entry: number, term: string): boolean => {
    const number = numbers.get(term);
    return number !== undefined && holds(lists, entry, number);
  };
  const printed = numbersOf(entries);
  return {
    explains: (entry, stem) => {
      if (has(strong, entry, stem)) return 1;
      if (conceptOf(stem)?.some((notion) => has(strong, entry, notion)) === true) return 0.5;
      return has(weak, entry, stem) ? 0.5 : 0;
    },
    knows: (stem) => known[numbers.get(stem) ?? -1] === 1,
    named: (entry, content, weigh) => {
      let most = 0;
      const end = names.begins[entry + 1] ?? 0;
      for (let at = names.begins[entry] ?? 0; at < end; at += 1) {
        const name = names.items[at] ?? 0;
        const last = named.begins[name + 1] ?? 0;
        let sum = 0;
        for (let place = named.begins[name] ?? 0; place < last && sum >= 0; place += 1) {
          const term = terms[named.items[place] ?? 0] ?? '';
          sum = content.has(term) ? sum + weigh(term) : -1;
        }
        most = Math.max(most, sum);
      }
      return most;
    },
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

// Whether a list in order has an item.
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
