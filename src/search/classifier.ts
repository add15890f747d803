import type { Sparse } from './features.ts';
import { championsOf, type Matrix } from './matrix.ts';

/** An example: the features of a phrasing and the entry it asks for. */
export interface Example {
  readonly entry: number;
  readonly vector: Sparse;
}

/**
 * A linear softmax classifier over phrasings, trained step by step: each `yield` is a place to pause. A weight exists
 * only where the feature occurs in one of the entry's own phrasings, so that it stays small and every weight can be
 * explained; it starts from a naive Bayes guess (McCallum & Nigam 1998) and is corrected in a few passes of stochastic
 * gradient descent over the examples, in a fixed order.
 */
export function* trainClassifier(
  examples: readonly Example[],
  entries: number,
  features: number,
  passes = passesFor(examples.length),
): Generator<undefined, Matrix> {
  const model = startFromCounts(examples, entries, features);
  const scratch: Scratch = {
    scores: new Float64Array(entries),
    touched: new Int32Array(entries),
    seen: new Uint8Array(entries),
  };
  yield;
  // What is known already costs as much to look at as what is not: later passes leave it out.
  let open = scattered(examples.length);
  for (let pass = 0; pass < passes; pass += 1) {
    let done = 0;
    const wrong: number[] = [];
    for (const index of open) {
      const example = examples[index];
      if (example !== undefined && correct(model, scratch, example, entries, firstStep / (1 + pass)))
        wrong.push(index);
      done += 1;
      if (done % breathEvery === 0) yield;
    }
    open = wrong;
  }
  return model;
}

// Many examples teach in few passes what few teach in many.
const passesFor = (examples: number): number => (examples > 12_000 ? 2 : 4);
const firstStep = 5;
const smoothing = 8;
// Half a guess leaves room for what the examples teach.
const trustInCounts = 0.5;
// Weights kept for one feature: what most entries share tells them apart the least, and costs the most to train.
const mostOwners = (entries: number, examples: number): number =>
  Math.ceil(Math.max(30, Math.min(300, (entries * 2) / 3, 1_000_000 / examples)));
// Corrections too small to matter, and errors small enough to be left alone.
const tiny = 0.002;
const enough = 0.05;
const breathEvery = 50;

/** Room that every step uses again: scores by entry, and which entries were touched. */
interface Scratch {
  readonly scores: Float64Array;
  readonly touched: Int32Array;
  readonly seen: Uint8Array;
}

const startFromCounts = (examples: readonly Example[], entries: number, features: number): Matrix => {
  const sizes = new Float64Array(entries);
  const totals = new Float64Array(features);
  const owned: Map<number, number>[] = Array.from({ length: entries }, () => new Map<number, number>());
  for (const { entry, vector } of examples) {
    const own = owned[entry] ?? new Map<number, number>();
    sizes[entry] = (sizes[entry] ?? 0) + 1;
    vector.features.forEach((feature, index) => {
      const value = vector.values[index] ?? 0;
      totals[feature] = (totals[feature] ?? 0) + value;
      own.set(feature, (own.get(feature) ?? 0) + value);
    });
  }
  const guess = (feature: number, count: number, size: number): number => {
    const background = ((totals[feature] ?? 0) + smoothing) / (examples.length + smoothing * 2);
    return Math.log((count + smoothing * background) / (size + smoothing) / background);
  };
  const begins = new Int32Array(features + 1);
  for (const own of owned)
    for (const feature of own.keys()) begins[feature + 1] = (begins[feature + 1] ?? 0) + 1;
  for (let feature = 0; feature < features; feature += 1)
    begins[feature + 1] = (begins[feature + 1] ?? 0) + (begins[feature] ?? 0);
  const cells = begins[features] ?? 0;
  const model: Matrix = { begins, owners: new Int32Array(cells), values: new Float32Array(cells) };
  const next = begins.slice();
  owned.forEach((own, entry) => {
    for (const [feature, count] of own) {
      const cell = next[feature] ?? 0;
      next[feature] = cell + 1;
      model.owners[cell] = entry;
      model.values[cell] = guess(feature, count, sizes[entry] ?? 1);
    }
  });
  const kept = championsOf(model, features, mostOwners(entries, examples.length));
  kept.values.forEach((value, cell) => (kept.values[cell] = trustInCounts * Math.max(0, value)));
  return kept;
};

// Whether there was anything to learn. Entries that no feature of the example touches keep their score of 0, so only the touched ones are visited.
const correct = (
  { begins, owners, values }: Matrix,
  { scores, touched, seen }: Scratch,
  { entry, vector }: Example,
  entries: number,
  step: number,
): boolean => {
  const { features } = vector;
  let count = 0;
  for (let index = 0; index < features.length; index += 1) {
    const value = vector.values[index] ?? 0;
    const end = begins[(features[index] ?? 0) + 1] ?? 0;
    for (let cell = begins[features[index] ?? 0] ?? 0; cell < end; cell += 1) {
      const owner = owners[cell] ?? 0;
      if (seen[owner] === 0) {
        seen[owner] = 1;
        scores[owner] = 0;
        touched[count] = owner;
        count += 1;
      }
      scores[owner] = (scores[owner] ?? 0) + value * (values[cell] ?? 0);
    }
  }
  let top = 0;
  for (let index = 0; index < count; index += 1) top = Math.max(top, scores[touched[index] ?? 0] ?? 0);
  let total = (entries - count) * Math.exp(-top);
  for (let index = 0; index < count; index += 1) {
    const owner = touched[index] ?? 0;
    const raised = Math.exp((scores[owner] ?? 0) - top);
    scores[owner] = raised;
    total += raised;
  }
  let worst = 0;
  for (let index = 0; index < count; index += 1) {
    const owner = touched[index] ?? 0;
    const off = (owner === entry ? 1 : 0) - (scores[owner] ?? 0) / total;
    worst = Math.max(worst, Math.abs(off));
    scores[owner] = Math.abs(off) < tiny ? 0 : off;
    seen[owner] = 0;
  }
  // Nothing to learn from what is known already.
  if (worst < enough) return false;
  for (let index = 0; index < features.length; index += 1) {
    const by = step * (vector.values[index] ?? 0);
    const end = begins[(features[index] ?? 0) + 1] ?? 0;
    for (let cell = begins[features[index] ?? 0] ?? 0; cell < end; cell += 1) {
      const off = scores[owners[cell] ?? 0] ?? 0;
      if (off !== 0) values[cell] = (values[cell] ?? 0) + by * off;
    }
  }
  return true;
};

// Examples of one entry stand together; a fixed stride mixes them without chance.
const scattered = (length: number): readonly number[] => {
  const stride = [7919, 104729, 1299709].find((prime) => length % prime !== 0) ?? 1;
  return Array.from({ length }, (_, index) => (index * stride) % Math.max(1, length));
};
