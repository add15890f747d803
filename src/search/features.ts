import type { Analysis } from './words.ts';

/** Features with weights, by number; numbers are those of a {@link Dictionary}. */
export interface Sparse {
  readonly features: Int32Array;
  readonly values: Float64Array;
}

/** Every feature the knowledge has, with a number and how telling it is. */
export interface Dictionary {
  readonly size: number;
  numberOf(feature: string): number | undefined;
  /** 0 for a feature that every entry has, 1 for one that none has: strange words weigh most. */
  weightOf(feature: string): number;
}

/** Groups of features; each is scaled to its own length before they are weighed against each other. */
const groupWeights = { stem: 1, pair: 0.45, notion: 0.5, letters: 0.6 } as const;
type Group = keyof typeof groupWeights;
const groups = Object.keys(groupWeights) as readonly Group[];

/** The features of an analysed text: stems, pairs of neighbouring stems, everyday notions, letters in threes. */
export const featuresOf = (analysis: Analysis): Readonly<Record<Group, readonly string[]>> => ({
  stem: analysis.stems.map((stem) => `w:${stem}`),
  pair: analysis.stems.slice(1).map((stem, index) => `p:${analysis.stems[index] ?? ''} ${stem}`),
  notion: analysis.concepts,
  letters: analysis.words.filter((word) => word.length > 3).flatMap((word) => threes(word)),
});

const threes = (word: string): readonly string[] => {
  const signs = Array.from(`^${word}$`);
  return signs.slice(2).map((sign, index) => `t:${signs[index] ?? ''}${signs[index + 1] ?? ''}${sign}`);
};

/** Numbers and weighs every feature by how many of the entries have it (inverse document frequency). */
export const createDictionary = (
  owned: readonly { readonly entry: number; readonly features: readonly string[] }[],
  entries: number,
): Dictionary => {
  const numbers = new Map<string, number>();
  const owners: number[] = [];
  // The last entry counted for a feature: texts of one entry stand together, so this is enough to count it once.
  const last: number[] = [];
  for (const { entry, features } of owned)
    for (const feature of features) {
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
  return {
    size: numbers.size,
    numberOf: (feature) => numbers.get(feature),
    weightOf: (feature) => {
      const number = numbers.get(feature);
      return number === undefined ? 1 : Math.log(1 + entries / (owners[number] ?? 1)) / most;
    },
  };
};

/** A text's features as one vector of length 1 at most; what the dictionary lacks counts in the length only. */
export const vectorOf = (
  features: Readonly<Partial<Record<Group, readonly string[]>>>,
  dictionary: Dictionary,
): Sparse => {
  const present = groups.filter((group) => (features[group]?.length ?? 0) > 0);
  const total = Math.hypot(...present.map((group) => groupWeights[group]));
  const numbers: number[] = [];
  const values: number[] = [];
  for (const group of present) {
    const counts = new Map<string, number>();
    for (const feature of features[group] ?? []) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    let square = 0;
    const weighed: [string, number][] = [];
    for (const [feature, count] of counts) {
      const weight = (1 + Math.log(count)) * dictionary.weightOf(feature);
      square += weight * weight;
      weighed.push([feature, weight]);
    }
    const scale = groupWeights[group] / total / (Math.sqrt(square) || 1);
    for (const [feature, weight] of weighed) {
      const number = dictionary.numberOf(feature);
      if (number === undefined) continue;
      numbers.push(number);
      values.push(weight * scale);
    }
  }
  return { features: Int32Array.from(numbers), values: Float64Array.from(values) };
};
