import type { Sparse } from './features.ts';
import { championsOf, type Matrix } from './matrix.ts';
import { listsOf } from './numbering.ts';

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
  // Room that every step uses again.
  const scores = new Float64Array(entries);
  yield;
  // What is known already costs as much to look at as what is not: later passes leave it out.
  let open = scattered(examples.length);
  for (let pass = 0; pass < passes; pass += 1) {
    let done = 0;
    const wrong: number[] = [];
    for (const index of open) {
      const example = examples[index];
      if (example !== undefined && correct(model, scores, example, firstStep / (1 + pass))) wrong.push(index);
      done += 1;
      if (done % breathEvery === 0) yield;
    }
    open = wrong;
  }
  return model;
}

// Many examples teach in few passes what few teach in many.
const passesFor = (examples: number): number => (examples > 8_000 ? 2 : 4);
const firstStep = 5;
const smoothing = 8;
// Less than a whole guess leaves room for what the examples teach.
const trustInCounts = 0.65;
// Weights kept for one feature: what most entries share tells them apart the least, and costs the most to train.
const mostOwners = (entries: number, examples: number): number =>
  Math.ceil(Math.max(30, Math.min(300, (entries * 2) / 3, 1_000_000 / examples)));
// Corrections too small to matter, and errors small enough to be left alone.
const tiny = 0.002;
const enough = 0.02;
const breathEvery = 50;

const nothing: Example = { entry: 0, vector: { features: new Int32Array(0), values: new Float64Array(0) } };

const startFromCounts = (examples: readonly Example[], entries: number, features: number): Matrix => {
  const sizes = new Float64Array(entries);
  const totals = new Float64Array(features);
  const begins = new Int32Array(features + 1);
  // Examples by entry, in their order.
  const sorted = listsOf(
    Int32Array.from(examples, ({ entry }) => entry),
    Int32Array.from(examples, (_, index) => index),
    entries,
  ).items;
  // The entry that was counted last for a feature.
  const marks = new Int32Array(features).fill(-1);
  for (const index of sorted) {
    const { entry, vector } = examples[index] ?? nothing;
    sizes[entry] = (sizes[entry] ?? 0) + 1;
    for (let place = 0; place < vector.features.length; place += 1) {
      const feature = vector.features[place] ?? 0;
      totals[feature] = (totals[feature] ?? 0) + (vector.values[place] ?? 0);
      if (marks[feature] === entry) continue;
      marks[feature] = entry;
      begins[feature + 1] = (begins[feature + 1] ?? 0) + 1;
    }
  }
  for (let feature = 0; feature < features; feature += 1)
    begins[feature + 1] = (begins[feature + 1] ?? 0) + (begins[feature] ?? 0);
  const cells = begins[features] ?? 0;
  const model: Matrix = { begins, owners: new Int32Array(cells).fill(-1), values: new Float32Array(cells) };
  const counts = new Float64Array(cells);
  const next = begins.slice();
  for (const index of sorted) {
    const { entry, vector } = examples[index] ?? nothing;
    for (let place = 0; place < vector.features.length; place += 1) {
      const feature = vector.features[place] ?? 0;
      const last = (next[feature] ?? 0) - 1;
      const value = vector.values[place] ?? 0;
      if (last >= (begins[feature] ?? 0) && model.owners[last] === entry)
        counts[last] = (counts[last] ?? 0) + value;
      else {
        model.owners[last + 1] = entry;
        counts[last + 1] = value;
        next[feature] = last + 2;
      }
    }
  }
  for (let feature = 0; feature < features; feature += 1) {
    const background = ((totals[feature] ?? 0) + smoothing) / (examples.length + smoothing * 2);
    const end = begins[feature + 1] ?? 0;
    for (let cell = begins[feature] ?? 0; cell < end; cell += 1) {
      const size = sizes[model.owners[cell] ?? 0] ?? 1;
      model.values[cell] = Math.log(
        ((counts[cell] ?? 0) + smoothing * background) / (size + smoothing) / background,
      );
    }
  }
  const kept = championsOf(model, features, mostOwners(entries, examples.length));
  for (let cell = 0; cell < kept.values.length; cell += 1)
    kept.values[cell] = trustInCounts * Math.max(0, kept.values[cell] ?? 0);
  return kept;
};

// Whether there was anything to learn. Entries that no feature of the example touches keep their score of 0, and what
// comes of that is reckoned once for all of them.
const correct = (
  { begins, owners, values }: Matrix,
  scores: Float64Array,
  { entry, vector }: Example,
  step: number,
): boolean => {
  const { features, values: own } = vector;
  const entries = scores.length;
  scores.fill(0);
  for (let index = 0; index < features.length; index += 1) {
    const feature = features[index] ?? 0;
    const value = own[index] ?? 0;
    const end = begins[feature + 1] ?? 0;
    for (let cell = begins[feature] ?? 0; cell < end; cell += 1) {
      const owner = owners[cell] ?? 0;
      scores[owner] = (scores[owner] ?? 0) + value * (values[cell] ?? 0);
    }
  }
  let top = 0;
  for (let owner = 0; owner < entries; owner += 1) {
    const score = scores[owner] ?? 0;
    if (score > top) top = score;
  }
  const untouched = power(-top);
  let total = 0;
  for (let owner = 0; owner < entries; owner += 1) {
    const score = scores[owner] ?? 0;
    const raised = score === 0 ? untouched : power(score - top);
    scores[owner] = raised;
    total += raised;
  }
  const share = 1 / total;
  let worst = 0;
  for (let owner = 0; owner < entries; owner += 1) {
    const off = (owner === entry ? 1 : 0) - (scores[owner] ?? 0) * share;
    const size = Math.abs(off);
    if (size > worst) worst = size;
    scores[owner] = size < tiny ? 0 : off;
  }
  // Nothing to learn from what is known already.
  if (worst < enough) return false;
  for (let index = 0; index < features.length; index += 1) {
    const feature = features[index] ?? 0;
    const by = step * (own[index] ?? 0);
    const end = begins[feature + 1] ?? 0;
    for (let cell = begins[feature] ?? 0; cell < end; cell += 1) {
      const off = scores[owners[cell] ?? 0] ?? 0;
      if (off !== 0) values[cell] = (values[cell] ?? 0) + by * off;
    }
  }
  return true;
};

// e to the power of a number that is 0 or less, exact to 14 digits: a power of two, a step of a 256th, and four terms of
// the series for what is left. Several times as fast as Math.exp, and the same on every machine.
const power = (exponent: number): number => {
  const steps = exponent * stepsOfE;
  const whole = Math.floor(steps);
  if (whole < -halves.length * 256 + 512) return 0;
  const left = (steps - whole) / stepsOfE;
  return (
    (halves[(255 - whole) >> 8] ?? 0) *
    (parts[whole & 255] ?? 0) *
    (1 + left * (1 + left * (1 / 2 + left * (1 / 6 + left / 24))))
  );
};

const stepsOfE = 256 / Math.LN2;
const halves = Float64Array.from({ length: 1_000 }, (_, index) => 2 ** -index);
const parts = Float64Array.from({ length: 256 }, (_, index) => 2 ** (index / 256));

// Examples of one entry stand together; a fixed stride mixes them without chance.
const scattered = (length: number): readonly number[] => {
  const stride = [7919, 104729, 1299709].find((prime) => length % prime !== 0) ?? 1;
  return Array.from({ length }, (_, index) => (index * stride) % Math.max(1, length));
};
