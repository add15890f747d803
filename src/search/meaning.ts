import { joined, apart } from './numbering.ts';

/** How alike a question and an entry are in what they mean, -1 to 1, by its place among the entries. */
export type Meaning = (stems: readonly string[]) => (entry: number) => number;

/** What was learnt of the words that belong together, as plain data. */
export interface MeaningLearnt {
  /** Stems, joined; their place is their number. */
  readonly stems: string;
  /** Of every stem the place it has among the directions, times how telling it is. */
  readonly words: Float32Array;
  /** Of every entry the place it has among the directions, of length 1. */
  readonly entries: Float32Array;
}

/** How often an entry's phrasings and its running text say each stem; text counts less than phrasings. */
export type Said = ReadonlyMap<string, number>;

/** What is said in an entry: stems of each of its phrasings, and of its running text. */
export const saidIn = (phrasings: readonly (readonly string[])[], text: readonly string[]): Said => {
  const said = new Map<string, number>();
  const count = (stem: string, weight: number): void => {
    said.set(stem, (said.get(stem) ?? 0) + weight);
  };
  for (const stems of phrasings) for (const stem of new Set(stems)) count(stem, 1);
  for (const stem of text) count(stem, textWeight);
  return said;
};

/**
 * Learns which words belong together, because the same entries are asked for with them: "plane ticket" and "travel
 * support" are near each other for every entry once they are for one. Latent semantic analysis (Deerwester et al. 1990):
 * entries and words as points along the directions in which the entries differ most; these directions are found by
 * subspace iteration from a fixed start (Halko, Martinsson & Tropp 2011), so the same entries always give the same. Step
 * by step: each `yield` is a place to pause.
 */
export function* learnMeaning(entries: readonly Said[]): Generator<undefined, MeaningLearnt> {
  const table = tableOf(entries);
  const rows = entries.length;
  const columns = table.stems.length;
  // With as many directions as entries nothing would come together.
  const width = Math.min(directions, Math.floor(rows / 2), columns);
  if (width < 2) return nothing;
  let left = started(rows, width);
  let right: Float64Array = new Float64Array(columns * width);
  for (let pass = 0; pass < passes; pass += 1) {
    right = across(table, left, width, columns);
    yield;
    if (pass === passes - 1) break;
    left = along(table, right, width, rows);
    straighten(left, rows, width);
    yield;
  }
  straighten(right, columns, width);
  yield;
  const places = along(table, right, width, rows);
  toUnitLength(places, rows, width);
  for (let column = 0; column < columns; column += 1)
    for (let index = 0; index < width; index += 1)
      right[column * width + index] = (right[column * width + index] ?? 0) * (table.telling[column] ?? 0);
  return {
    stems: joined(table.stems),
    words: Float32Array.from(right),
    entries: Float32Array.from(places),
  };
}

const nothing: MeaningLearnt = { stems: '', words: new Float32Array(0), entries: new Float32Array(0) };

/** Tells what a question means by what was learnt of so many entries. */
export const meaningOf = ({ stems, words, entries }: MeaningLearnt, count: number): Meaning => {
  const width = count === 0 ? 0 : entries.length / count;
  if (width === 0) return () => () => 0;
  const numbers = new Map(apart(stems).map((stem, index) => [stem, index]));
  return (asked) => {
    const place = new Float64Array(width);
    for (const stem of new Set(asked)) {
      const number = numbers.get(stem);
      if (number === undefined) continue;
      for (let index = 0; index < width; index += 1)
        place[index] = (place[index] ?? 0) + (words[number * width + index] ?? 0);
    }
    toUnitLength(place, 1, width);
    return (entry) => {
      let alike = 0;
      for (let index = 0; index < width; index += 1)
        alike += (place[index] ?? 0) * (entries[entry * width + index] ?? 0);
      return alike;
    };
  };
};

// More directions tell no more apart (measured: 64 to 220 give the same within 0.3 points).
const directions = 100;
const passes = 6;
const textWeight = 0.5;
// Below 1, because a rare word is often rare by chance.
const rareness = 0.7;

/** How much each entry says each stem: entry after entry, its stems from `begins` on. */
interface Table {
  readonly stems: readonly string[];
  readonly telling: Float64Array;
  readonly begins: Int32Array;
  readonly numbers: Int32Array;
  readonly values: Float64Array;
}

const tableOf = (entries: readonly Said[]): Table => {
  const holders = new Map<string, number>();
  for (const said of entries) for (const stem of said.keys()) holders.set(stem, (holders.get(stem) ?? 0) + 1);
  // What only one entry says tells nothing of what belongs together.
  const stems = [...holders].flatMap(([stem, held]) => (held > 1 ? [stem] : []));
  const numberOf = new Map(stems.map((stem, index) => [stem, index]));
  const telling = Float64Array.from(
    stems,
    (stem) => Math.log(entries.length / (holders.get(stem) ?? 1)) ** rareness,
  );
  const begins = new Int32Array(entries.length + 1);
  const numbers: number[] = [];
  const values: number[] = [];
  for (const [row, said] of entries.entries()) {
    let square = 0;
    for (const [stem, times] of said) {
      const number = numberOf.get(stem);
      if (number === undefined) continue;
      const value = Math.log(1 + times) * (telling[number] ?? 0);
      numbers.push(number);
      values.push(value);
      square += value * value;
    }
    const begin = begins[row] ?? 0;
    const length = Math.sqrt(square) || 1;
    for (let cell = begin; cell < values.length; cell += 1) values[cell] = (values[cell] ?? 0) / length;
    begins[row + 1] = values.length;
  }
  return { stems, telling, begins, numbers: Int32Array.from(numbers), values: Float64Array.from(values) };
};

/** From entries to words: the table turned round, times a block of so many columns. */
const across = (table: Table, block: Float64Array, width: number, columns: number): Float64Array => {
  const product = new Float64Array(columns * width);
  eachCell(table, (row, column, value) => {
    for (let index = 0; index < width; index += 1)
      product[column * width + index] =
        (product[column * width + index] ?? 0) + value * (block[row * width + index] ?? 0);
  });
  return product;
};

/** From words to entries: the table times a block. */
const along = (table: Table, block: Float64Array, width: number, rows: number): Float64Array => {
  const product = new Float64Array(rows * width);
  eachCell(table, (row, column, value) => {
    for (let index = 0; index < width; index += 1)
      product[row * width + index] =
        (product[row * width + index] ?? 0) + value * (block[column * width + index] ?? 0);
  });
  return product;
};

const eachCell = (
  { begins, numbers, values }: Table,
  visit: (row: number, column: number, value: number) => void,
): void => {
  for (let row = 0; row + 1 < begins.length; row += 1)
    for (let cell = begins[row] ?? 0; cell < (begins[row + 1] ?? 0); cell += 1)
      visit(row, numbers[cell] ?? 0, values[cell] ?? 0);
};

/**
 * Makes the columns of a block stand at right angles, each of length 1, without changing what they span: by the Cholesky
 * factor of their products. A column that the others hold already becomes nothing.
 */
const straighten = (block: Float64Array, rows: number, width: number): void => {
  const factor = new Float64Array(width * width);
  for (let row = 0; row < rows; row += 1)
    for (let one = 0; one < width; one += 1) {
      const value = block[row * width + one] ?? 0;
      if (value === 0) continue;
      for (let other = 0; other <= one; other += 1)
        factor[one * width + other] =
          (factor[one * width + other] ?? 0) + value * (block[row * width + other] ?? 0);
    }
  for (let one = 0; one < width; one += 1) {
    const whole = factor[one * width + one] ?? 0;
    for (let other = 0; other <= one; other += 1) {
      let rest = factor[one * width + other] ?? 0;
      for (let before = 0; before < other; before += 1)
        rest -= (factor[one * width + before] ?? 0) * (factor[other * width + before] ?? 0);
      if (other === one) factor[one * width + one] = rest > whole * negligible ? Math.sqrt(rest) : 0;
      else {
        const corner = factor[other * width + other] ?? 0;
        factor[one * width + other] = corner === 0 ? 0 : rest / corner;
      }
    }
  }
  for (let row = 0; row < rows; row += 1)
    for (let one = 0; one < width; one += 1) {
      let rest = block[row * width + one] ?? 0;
      for (let other = 0; other < one; other += 1)
        rest -= (factor[one * width + other] ?? 0) * (block[row * width + other] ?? 0);
      const corner = factor[one * width + one] ?? 0;
      block[row * width + one] = corner === 0 ? 0 : rest / corner;
    }
};

// What is left of a column below this share is rounding.
const negligible = 1e-10;

const toUnitLength = (block: Float64Array, rows: number, width: number): void => {
  for (let row = 0; row < rows; row += 1) {
    let square = 0;
    for (let index = 0; index < width; index += 1) square += (block[row * width + index] ?? 0) ** 2;
    if (square === 0) continue;
    const length = Math.sqrt(square);
    for (let index = 0; index < width; index += 1)
      block[row * width + index] = (block[row * width + index] ?? 0) / length;
  }
};

/** A block to start from: any numbers will do that are the same every time (a linear congruential sequence). */
const started = (rows: number, width: number): Float64Array => {
  const block = new Float64Array(rows * width);
  let state = 1;
  for (let index = 0; index < block.length; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    block[index] = state / 2 ** 31 - 1;
  }
  return block;
};
