import type { Sparse } from './features.ts';

/**
 * Vectors turned round: for each feature the columns (texts or entries) that have it, in flat arrays. Cells of feature
 * `f` stand from `begins[f]` up to `begins[f + 1]`.
 */
export interface Matrix {
  readonly begins: Int32Array;
  readonly owners: Int32Array;
  readonly values: Float32Array;
}

/** The matrix whose columns are the vectors, in order; of each feature only the `most` that have most of it. */
export const matrixOf = (vectors: readonly Sparse[], features: number, most: number): Matrix => {
  const begins = new Int32Array(features + 1);
  for (const vector of vectors)
    for (const feature of vector.features) begins[feature + 1] = (begins[feature + 1] ?? 0) + 1;
  for (let feature = 0; feature < features; feature += 1)
    begins[feature + 1] = (begins[feature + 1] ?? 0) + (begins[feature] ?? 0);
  const cells = begins[features] ?? 0;
  const matrix: Matrix = { begins, owners: new Int32Array(cells), values: new Float32Array(cells) };
  const next = begins.slice();
  for (const [column, { features: own, values }] of vectors.entries())
    for (let index = 0; index < own.length; index += 1) {
      const feature = own[index] ?? 0;
      const cell = next[feature] ?? 0;
      next[feature] = cell + 1;
      matrix.owners[cell] = column;
      matrix.values[cell] = values[index] ?? 0;
    }
  return championsOf(matrix, features, most);
};

/**
 * The matrix with the largest values of every feature alone, `most` of them (champion lists: Manning, Raghavan & Schütze
 * 2008, 7.1.3), so that a question costs about the same however many columns there are. What more columns have says
 * little of each of them.
 */
export const championsOf = (matrix: Matrix, features: number, most: number): Matrix => {
  const { begins, owners, values } = matrix;
  let crowded = false;
  for (let feature = 0; feature < features && !crowded; feature += 1)
    crowded = (begins[feature + 1] ?? 0) - (begins[feature] ?? 0) > most;
  if (!crowded) return matrix;
  const first = new Int32Array(features + 1);
  for (let feature = 0; feature < features; feature += 1)
    first[feature + 1] =
      (first[feature] ?? 0) + Math.min(most, (begins[feature + 1] ?? 0) - (begins[feature] ?? 0));
  const size = first[features] ?? 0;
  const kept: Matrix = { begins: first, owners: new Int32Array(size), values: new Float32Array(size) };
  for (let feature = 0; feature < features; feature += 1) {
    const begin = begins[feature] ?? 0;
    const end = begins[feature + 1] ?? 0;
    let bar = Number.NEGATIVE_INFINITY;
    let equals = 0;
    if (end - begin > most) {
      const sorted = values.slice(begin, end).sort();
      bar = sorted.at(-most) ?? 0;
      // Of equal ones the first, as many as there is room for.
      equals = most - (sorted.length - sorted.findLastIndex((value) => value === bar) - 1);
    }
    let next = first[feature] ?? 0;
    for (let cell = begin; cell < end; cell += 1) {
      const value = values[cell] ?? 0;
      if (value < bar) continue;
      if (value === bar) {
        equals -= 1;
        if (equals < 0) continue;
      }
      kept.owners[next] = owners[cell] ?? 0;
      kept.values[next] = value;
      next += 1;
    }
  }
  return kept;
};

/** Sums by column, of which only the touched ones are visited; every use empties it first. */
export interface Sums {
  readonly values: Float64Array;
  readonly touched: Int32Array;
  count: number;
}

/** Room for the sums of so many columns. */
export const sumsOf = (columns: number): Sums => ({
  values: new Float64Array(columns),
  touched: new Int32Array(columns),
  count: 0,
});

const seenOnce = 1e-300;

/** The greatest of the sums; less than every number where there are none. */
export const greatest = ({ values, touched, count }: Sums): number => {
  let top = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < count; index += 1) {
    const value = values[touched[index] ?? 0] ?? 0;
    if (value > top) top = value;
  }
  return top;
};

/** The inner products of a vector with every column, into `sums`. */
export const compare = ({ begins, owners, values }: Matrix, vector: Sparse, sums: Sums): void => {
  for (let index = 0; index < sums.count; index += 1) sums.values[sums.touched[index] ?? 0] = 0;
  let count = 0;
  for (let index = 0; index < vector.features.length; index += 1) {
    const feature = vector.features[index] ?? 0;
    const weight = vector.values[index] ?? 0;
    const end = begins[feature + 1] ?? 0;
    for (let cell = begins[feature] ?? 0; cell < end; cell += 1) {
      const owner = owners[cell] ?? 0;
      const sum = sums.values[owner] ?? 0;
      if (sum === 0) {
        sums.touched[count] = owner;
        count += 1;
      }
      // A sum never falls back to 0, so that no column is touched twice.
      sums.values[owner] = sum + weight * (values[cell] ?? 0) || seenOnce;
    }
  }
  sums.count = count;
};
