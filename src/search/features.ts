import { notionsIn } from './concepts.ts';
import { apart, growing, joined, numberOf, pairKey, type Numbering } from './numbering.ts';
import type { Analysis } from './words.ts';

/** Features with weights, by number; numbers are those of a {@link Dictionary}. */
export interface Sparse {
  readonly features: Int32Array;
  readonly values: Float64Array;
}

/** Every feature the knowledge has, with a number and how telling it is. */
export interface Dictionary {
  readonly size: number;
  /** What it is made of. */
  readonly learnt: DictionaryLearnt;
  /** How telling a stem is: 0 for one that every entry has, 1 for one that none has: strange words weigh most. */
  weightOf(stem: string): number;
  /** A text's features as one vector of length 1 at most; what the dictionary lacks counts in the length only. */
  vectorOf(described: Described): Sparse;
}

/** A dictionary as plain data. */
export interface DictionaryLearnt {
  /** Stems, notions and letters in threes, joined; their place is their number. */
  readonly units: string;
  /** Features by key: a unit alone, or two. */
  readonly features: Numbering;
  /** How telling each feature is. */
  readonly weights: Float64Array;
}

/** What the features of a text are made of. */
export interface Described {
  readonly stems: readonly string[];
  /** Everyday notions, each once. */
  readonly notions: readonly string[];
  /** Stems without a notion, and notions, in the order of the alphabet: pairs of them are features. */
  readonly together: readonly string[];
  /** Letters in threes of the words that carry a subject. */
  readonly letters: readonly string[];
}

// Stems, pairs of neighbours, everyday notions, a notion together with another word, letters in threes.
const groupWeights = [1, 0.8, 0.8, 0.6, 0.4];

/** What the features of an analysed text are made of. */
export const featuresOf = ({ words, stems, heavy }: Analysis): Described => {
  const notions = notionsIn(stems);
  const letters: string[] = [];
  words.forEach((word, index) => {
    if (word.length > 3 && heavy[index] === true) for (const three of threesOf(word)) letters.push(three);
  });
  return { stems, notions: [...new Set(notions.flat())], together: unitsOf(stems, notions), letters };
};

// Long texts would have too many pairs to be telling.
const mostTogether = 24;

// A word stands for its notions, or for itself where it has none; pairs count in any order.
const unitsOf = (stems: readonly string[], notions: readonly (readonly string[])[]): readonly string[] => {
  const units = new Set<string>();
  stems.forEach((stem, index) => {
    const own = notions[index] ?? [];
    if (own.length === 0) units.add(stem);
    else for (const notion of own) units.add(notion);
  });
  return [...units].slice(0, mostTogether).sort();
};

const threes = new Map<string, readonly string[]>();

const threesOf = (word: string): readonly string[] => {
  const known = threes.get(word);
  if (known !== undefined) return known;
  const signs = Array.from(`^${word}$`);
  const found = signs
    .slice(2)
    .map((sign, index) => `l:${signs[index] ?? ''}${signs[index + 1] ?? ''}${sign}`);
  // Bounded, because people can type any word.
  if (threes.size > 20_000) threes.clear();
  threes.set(word, found);
  return found;
};

/** A text of an entry with its features. */
export interface Owned {
  readonly entry: number;
  readonly features: Described;
}

/**
 * Numbers every feature and weighs it by how many of the entries have it (inverse document frequency, Spärck Jones
 * 1972). Texts of one entry stand together.
 */
export const createDictionary = (owned: readonly Owned[], entries: number): Dictionary => {
  const numbers = new Map<string, number>();
  const unitOf = (unit: string): number => {
    const known = numbers.get(unit);
    if (known !== undefined) return known;
    numbers.set(unit, numbers.size);
    return numbers.size - 1;
  };
  const features = growing();
  let owners = new Int32Array(1_024);
  // The last entry counted for a feature, so that none is counted twice.
  let last = new Int32Array(1_024).fill(-1);
  for (const { entry, features: described } of owned)
    eachKey(described, unitOf, (key) => {
      const number = features.add(key);
      if (number >= last.length) {
        owners = larger(owners, 0);
        last = larger(last, -1);
      }
      if (last[number] === entry) return;
      owners[number] = (owners[number] ?? 0) + 1;
      last[number] = entry;
    });
  const most = Math.log(1 + entries);
  const weights = Float64Array.from(
    owners.subarray(0, features.size()),
    (count) => (Math.log(1 + entries / count) / most) ** flattening,
  );
  return dictionaryOf({ units: joined(numbers.keys()), features: features.numbering(), weights });
};

/** The dictionary of what was learnt. */
export const dictionaryOf = (learnt: DictionaryLearnt): Dictionary => {
  const { features, weights } = learnt;
  const numbers = new Map(apart(learnt.units).map((unit, number) => [unit, number] as const));
  const unitOf = (unit: string): number => numbers.get(unit) ?? -1;
  const places = new Int32Array(weights.length);
  return {
    size: weights.length,
    learnt,
    weightOf: (stem) => weights[numberOf(features, singleKey(unitOf(stem)))] ?? 1,
    vectorOf: (described) => {
      const total = totalOf(described);
      const found: number[] = [];
      const values: number[] = [];
      let begun = 0;
      let strange = 0;
      const close = (group: number): void => {
        let square = strange;
        for (let index = begun; index < found.length; index += 1) {
          const number = found[index] ?? 0;
          const weight = (1 + Math.log(values[index] ?? 1)) * (weights[number] ?? 1);
          values[index] = weight;
          square += weight * weight;
          places[number] = 0;
        }
        const scale = (groupWeights[group] ?? 0) / Math.sqrt(total * square || 1);
        for (let index = begun; index < found.length; index += 1)
          values[index] = (values[index] ?? 0) * scale;
        begun = found.length;
        strange = 0;
      };
      eachKey(
        described,
        unitOf,
        (key) => {
          const number = numberOf(features, key);
          const place = number < 0 ? 0 : (places[number] ?? 0);
          if (number < 0) strange += 1;
          else if (place > 0) values[place - 1] = (values[place - 1] ?? 0) + 1;
          else {
            found.push(number);
            places[number] = values.push(1);
          }
        },
        close,
      );
      return { features: Int32Array.from(found), values: Float64Array.from(values) };
    },
  };
};

// Common words tell more in short questions than their frequency says.
const flattening = 0.7;

// What no unit is, so that no unit alone is taken for a pair.
const alone = 0x3ffffff;
const singleKey = (unit: number): number => (unit < 0 ? -1 : pairKey(alone, unit));

/** Every feature's key, group by group in the order of {@link groupWeights}, repeated as often as it occurs; -1 for one with a unit that is not known. */
const eachKey = (
  { stems, notions, together, letters }: Described,
  unitOf: (unit: string) => number,
  visit: (key: number) => void,
  close: (group: number) => void = () => undefined,
): void => {
  const words = stems.map(unitOf);
  for (const word of words) visit(singleKey(word));
  close(0);
  for (let index = 1; index < words.length; index += 1)
    visit(bothKey(words[index - 1] ?? -1, words[index] ?? -1));
  close(1);
  for (const notion of notions) visit(singleKey(unitOf(notion)));
  close(2);
  const units = together.map(unitOf);
  const notional = together.map((unit) => unit.startsWith('~'));
  for (let one = 0; one < units.length; one += 1)
    for (let two = one + 1; two < units.length; two += 1)
      if (notional[one] === true || notional[two] === true)
        visit(bothKey(units[one] ?? -1, units[two] ?? -1));
  close(3);
  for (const three of letters) visit(singleKey(unitOf(three)));
  close(4);
};

const bothKey = (first: number, second: number): number =>
  first < 0 || second < 0 ? -1 : pairKey(first, second);

// The weight of the groups that are not empty.
const totalOf = ({ stems, notions, together, letters }: Described): number => {
  const filled = [
    stems.length > 0,
    stems.length > 1,
    notions.length > 0,
    together.length > 1 && together.some((unit) => unit.startsWith('~')),
    letters.length > 0,
  ];
  return groupWeights.reduce((sum, weight, group) => sum + (filled[group] === true ? weight ** 2 : 0), 0);
};

const larger = (array: Int32Array<ArrayBuffer>, filling: number): Int32Array<ArrayBuffer> => {
  const grown = new Int32Array(array.length * 2).fill(filling);
  grown.set(array);
  return grown;
};
