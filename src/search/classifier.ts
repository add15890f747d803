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
  const model = startFromCounts(examples, entries);
  const numbered = examples.map(({ entry, vector }) => ({ entry, ...numberedVector(model, vector) }));
  for (let pass = 0; pass < passes; pass += 1)
    for (const index of scattered(numbered.length)) {
      const example = numbered[index];
      if (example !== undefined) correct(model, example, entries, firstStep / (1 + pass));
    }
  return (vector) => scoresOf(model, numberedVector(model, vector), entries);
};

const passes = 3;
const firstStep = 5;
const smoothing = 3;

/** Weights in rows, one row a feature: cells from `begins[f]` up to `begins[f + 1]`, each an entry and its weight. */
interface Model {
  readonly numbers: ReadonlyMap<string, number>;
  readonly begins: Int32Array;
  readonly owners: Int32Array;
  readonly weights: Float64Array;
}

interface Numbered {
  readonly features: Int32Array;
  readonly values: Float64Array;
}

const startFromCounts = (examples: readonly Example[], entries: number): Model => {
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
  const cells = [...counts.values()].reduce((sum, owners) => sum + owners.size, 0);
  const model = {
    numbers: new Map([...counts.keys()].map((feature, index) => [feature, index])),
    begins: new Int32Array(counts.size + 1),
    owners: new Int32Array(cells),
    weights: new Float64Array(cells),
  };
  let cell = 0;
  [...counts.values()].forEach((owners, feature) => {
    const total = [...owners.values()].reduce((sum, one) => sum + one, 0);
    const background = (total + smoothing) / (examples.length + smoothing * 2);
    for (const [entry, count] of owners) {
      const likely = (count + smoothing * background) / ((sizes[entry] ?? 1) + smoothing);
      model.owners[cell] = entry;
      model.weights[cell] = Math.max(0, Math.log(likely / background));
      cell += 1;
    }
    model.begins[feature + 1] = cell;
  });
  return model;
};

const numberedVector = ({ numbers }: Model, vector: Vector): Numbered => {
  const known = [...vector].flatMap(([feature, value]) => {
    const number = numbers.get(feature);
    return number === undefined ? [] : [{ number, value }];
  });
  return {
    features: Int32Array.from(known, ({ number }) => number),
    values: Float64Array.from(known, ({ value }) => value),
  };
};

const correct = (
  model: Model,
  example: Numbered & { readonly entry: number },
  entries: number,
  step: number,
): void => {
  const likely = softmax(scoresOf(model, example, entries));
  eachCell(model, example, (cell, owner, value) => {
    const wanted = owner === example.entry ? 1 : 0;
    model.weights[cell] = (model.weights[cell] ?? 0) + step * value * (wanted - (likely[owner] ?? 0));
  });
};

const scoresOf = (model: Model, vector: Numbered, entries: number): Float64Array => {
  const scores = new Float64Array(entries);
  eachCell(model, vector, (cell, owner, value) => {
    scores[owner] = (scores[owner] ?? 0) + value * (model.weights[cell] ?? 0);
  });
  return scores;
};

const eachCell = (
  { begins, owners }: Model,
  { features, values }: Numbered,
  visit: (cell: number, owner: number, value: number) => void,
): void => {
  for (let index = 0; index < features.length; index += 1) {
    const feature = features[index] ?? 0;
    const value = values[index] ?? 0;
    const end = begins[feature + 1] ?? 0;
    for (let cell = begins[feature] ?? 0; cell < end; cell += 1) visit(cell, owners[cell] ?? 0, value);
  }
};

const softmax = (scores: Float64Array): Float64Array => {
  const top = scores.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY);
  const raised = scores.map((one) => Math.exp(one - top));
  const sum = raised.reduce((total, one) => total + one, 0);
  return raised.map((one) => one / sum);
};

// Examples of one entry stand together; a fixed stride mixes them without chance.
const scattered = (length: number): readonly number[] => {
  const stride = [7919, 104729, 1299709].find((prime) => length % prime !== 0) ?? 1;
  return Array.from({ length }, (_, index) => (index * stride) % Math.max(1, length));
};
