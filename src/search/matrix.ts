import type { Sparse } from './features.ts';

/**
 * Vectors turned round: for each feature the columns (texts or entries) that have it, in flat arrays. Cells of feature
 * `f` stand from `begins[f]` up to `begins[f + 1]`.
 */
export interface Matrix {
  readonly columns: number;
  readonly begins: Int32Array;
  readonly owners: Int32Array;
  readonly values: Float64Array;
}

/** The matrix whose columns are the vectors, in order. */
export const matrixOf = (vectors: readonly Sparse[], features: number): Matrix => {
  const begins = new Int32Array(features + 1);
  for (const vector of vectors)
    for (const feature of vector.features) begins[feature + 1] = (begins[feature + 1] ?? 0) + 1;
  for (let feature = 0; feature < features; feature += 1)
    begins[feature + 1] = (begins[feature + 1] ?? 0) + (begins[feature] ?? 0);
  const cells = begins[features] ?? 0;
  const matrix: Matrix = {
    columns: vectors.length,
    begins,
    owners: new Int32Array(cells),
    values: new Float64Array(cells),
  };
  const next = begins.slice();
  vectors.forEach((vector, column) => {
    vector.features.forEach((feature, index) => {
      const cell = next[feature] ?? 0;
      next[feature] = cell + 1;
      matrix.owners[cell] = column;
      matrix.values[cell] = vector.values[index] ?? 0;
    });
  });
  return matrix;
};

/** The likeness of a vector to every column: their inner products. */
export const compare = ({ columns, begins, owners, values }: Matrix, vector: Sparse): Float64Array => {
  const scores = new Float64Array(columns);
  for (let index = 0; index < vector.features.length; index += 1) {
    const feature = vector.features[index] ?? 0;
    const weight = vector.values[index] ?? 0;
    const end = begins[feature + 1] ?? 0;
    for (let cell = begins[feature] ?? 0; cell < end; cell += 1) {
      const owner = owners[cell] ?? 0;
      scores[owner] = (scores[owner] ?? 0) + weight * (values[cell] ?? 0);
    }
  }
  return scores;
};
