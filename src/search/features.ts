import type { Analysis } from './words.ts';
import { notionsIn } from './concepts.ts';

/** Features with weights, by number; numbers are those of a {@link Dictionary}. */
export interface Sparse {
  readonly features: Int32Array;
  readonly values: Float64Array;
}

/** Every feature the knowledge has, with a number and how telling it is. */
export interface Dictionary {
  readonly size: number;
  /** 0 for a feature that every entry has, 1 for one that none has: strange words weigh most. */
  weightOf(feature: string): number;
  /** A text's features as one vector of length 1 at most; what the dictionary lacks counts in the length only. */
  vectorOf(described: Described): Sparse;
}

/** Features of a text, group by group in the order of {@link groupWeights}; repeated as often as they occur. */
export type Described = readonly (readonly string[])[];

// Stems, pairs of neighbours, everyday notions, a notion together with another word, letters in threes.
const groupWeights = [1, 0.8, 0.8, 0.6, 0.4];

/** The features of an analysed text, in groups that are each scaled to their own length. */
export const featuresOf = ({ words, stems, heavy }: Analysis): Described => {
  const notions = notionsIn(stems);
  const pairs: string[] = [];
  for (let index = 1; index < stems.length; index += 1)
    pairs.push(`p:${stems[index - 1] ?? ''} ${stems[index] ?? ''}`);
  const letters: string[] = [];
  words.forEach((word, index) => {
    if (word.length > 3 && heavy[index] === true) letters.push(...threesOf(word));
  });
  return [
    stems.map((stem) => `w:${stem}`),
    pairs,
    [...new Set(notions.flat())],
    together(stems, notions),
    letters,
  ];
};

// Long texts would have too many pairs to be telling.
const mostTogether = 24;

// A word stands for its notions, or for itself where it has none; pairs count in any order.
const together = (stems: readonly string[], notions: readonly (readonly string[])[]): readonly string[] => {
  const units = new Set<string>();
  stems.forEach((stem, index) => {
    const own = notions[index] ?? [];
    if (own.length === 0) units.add(stem);
    else for (const notion of own) units.add(notion);
  });
  const sorted = [...units].slice(0, mostTogether).sort();
  const pairs: string[] = [];
  for (let one = 0; one < sorted.length; one += 1) {
    const first = sorted[one] ?? '';
    for (let two = one + 1; two < sorted.length; two += 1) {
      const second = sorted[two] ?? '';
      if (first.startsWith('~') || second.startsWith('~')) pairs.push(`t:${first} ${second}`);
    }
  }
  return pairs;
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
  const owners: number[] = [];
  // The last entry counted for a feature, so that none is counted twice.
  const last: number[] = [];
  for (const { entry, features } of owned)
    for (const group of features)
      for (const feature of group) {
        let number = numbers.get(feature);
        if (number === undefined) {
          number = numbers.size;
          numbers.set(feature, number);
          owners.push(0);
          last.push(-1);
        }
        if (last[number] !== entry) {
          owners[number] = (owners[number] ?? 0) + 1;
          last[number] = entry;
        }
      }
  const most = Math.log(1 + entries);
  const weights = Float64Array.from(owners, (count) => (Math.log(1 + entries / count) / most) ** flattening);
  const places = new Int32Array(numbers.size);
  return {
    size: numbers.size,
    weightOf: (feature) => weights[numbers.get(feature) ?? -1] ?? 1,
    vectorOf: (described) => {
      const total = described.reduce(
        (sum, features, group) => sum + (features.length > 0 ? (groupWeights[group] ?? 0) ** 2 : 0),
        0,
      );
      const found: number[] = [];
      const values: number[] = [];
      described.forEach((features, group) => {
        const begun = found.length;
        let square = 0;
        for (const feature of features) {
          const number = numbers.get(feature);
          if (number === undefined) square += 1;
          else if ((places[number] ?? 0) > 0)
            values[(places[number] ?? 0) - 1] = (values[(places[number] ?? 0) - 1] ?? 0) + 1;
          else {
            found.push(number);
            places[number] = values.push(1);
          }
        }
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
      });
      return { features: Int32Array.from(found), values: Float64Array.from(values) };
    },
  };
};

// Common words tell more in short questions than their frequency says.
const flattening = 0.7;
