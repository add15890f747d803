import type { Vector } from './features.ts';

/** An example: the features of a phrasing and the entry it asks for. */
export interface Example {
  readonly entry: number;
  readonly vector: Vector;
}

/** Log-odds of every entry for a question, higher is likelier; not comparable between questions. */
export type Classifier = (vector: Vector) => Float64Array;

/**
 * A linear softmax classifier over phrasings. A weight exists only where the feature occurs in one of the entry's own
 * phrasings, so that it stays small and every weight can be explained; it starts from a naive Bayes guess (McCallum &
 * Nigam 1998) and is corrected in a few passes of stochastic gradient descent over the examples, in a fixed order.
 */
export const trainClassifier = (examples: readonly Example[], entries: number): Classifier => {
  const weights = startFromCounts(examples, entries);
  const order = scattered(examples.length);
  for (let pass = 0; pass < passes; pass += 1) {
    const step = firstStep / (1 + pass);
    for (const index of order) {
      const example = examples[index];
      if (example === undefined) continue;
      const likely = softmax(scoresOf(example.vector, weights, entries));
      for (const [feature, value] of example.vector)
        for (const cell of weights.get(feature) ?? [])
          cell.weight += step * value * ((cell.entry === example.entry ? 1 : 0) - (likely[cell.entry] ?? 0));
    }
  }
  return (vector) => scoresOf(vector, weights, entries);
};

const passes = 3;
const firstStep = 3;
const sharpness = 6;
const smoothing = 1;

interface Cell {
  readonly entry: number;
  weight: number;
}

const startFromCounts = (examples: readonly Example[], entries: number): Map<string, Cell[]> => {
  const counts = new Map<string, Map<number, number>>();
  const sizes = new Float64Array(entries);
  for (const { entry, vector } of examples) {
    sizes[entry] = (sizes[entry] ?? 0) + 1;
    for (const [feature, value] of vector) {
      const owners = counts.get(feature) ?? new Map<number, number>();
      owners.set(entry, (owners.get(entry) ?? 0) + value);
      counts.set(feature, owners);
    }
  }
  const weights = new Map<string, Cell[]>();
  for (const [feature, owners] of counts) {
    const total = [...owners.values()].reduce((sum, one) => sum + one, 0);
    const background = (total + smoothing) / (examples.length + smoothing * 2);
    weights.set(
      feature,
      [...owners].map(([entry, count]) => ({
        entry,
        weight: Math.max(0, Math.log((count + smoothing * background) / ((sizes[entry] ?? 1) + smoothing) / background)),
      })),
    );
  }
  return weights;
};

const scoresOf = (vector: Vector, weights: ReadonlyMap<string, readonly Cell[]>, entries: number): Float64Array => {
  const scores = new Float64Array(entries);
  for (const [feature, value] of vector)
    for (const { entry, weight } of weights.get(feature) ?? []) scores[entry] = (scores[entry] ?? 0) + value * weight;
  return scores;
};

const softmax = (scores: Float64Array): Float64Array => {
  const top = scores.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY);
  const raised = scores.map((one) => Math.exp((one - top) * sharpness));
  const sum = raised.reduce((total, one) => total + one, 0);
  return raised.map((one) => one / sum);
};

// Examples of one entry stand together; a fixed stride mixes them without chance.
const scattered = (length: number): readonly number[] => {
  const stride = [7919, 104729, 1299709].find((prime) => length % prime !== 0) ?? 1;
  return Array.from({ length }, (_, index) => (index * stride) % Math.max(1, length));
};
