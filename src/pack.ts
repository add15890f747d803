/** Kinds of flat array that can be packed. */
const kinds = { Uint8Array, Int32Array, Float32Array, Float64Array } as const;
type Flat = InstanceType<(typeof kinds)[keyof typeof kinds]>;

/** What stands in for an array in the text: its kind, where it begins, and how many items it has. */
const mark = '~flat';

// Every array begins where the widest of them may.
const width = 8;

/**
 * Plain data (objects, lists, texts, finite numbers and flat arrays) as bytes: a text of everything but the arrays, and
 * the arrays as they stand in memory. Only for the same kind of machine. Throws on anything else, rather than lose it.
 */
export const pack = (data: unknown): Uint8Array => {
  const arrays: Flat[] = [];
  let size = 0;
  const text = JSON.stringify(data, (_, value: unknown) => {
    const kind = kindOf(value);
    if (kind === undefined || !isFlat(value)) return plain(value);
    const place = { [mark]: kind, at: size, length: value.length };
    arrays.push(value);
    size = aligned(size + value.byteLength);
    return place;
  });
  const words = new TextEncoder().encode(text);
  const begins = aligned(width + words.length);
  const bytes = new Uint8Array(begins + size);
  new DataView(bytes.buffer).setFloat64(0, words.length);
  bytes.set(words, width);
  let at = begins;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at = aligned(at + array.byteLength);
  }
  return bytes;
};

/** The data of packed bytes; its arrays are views of them. Throws when the bytes are not packed data. */
export const unpack = (packed: Uint8Array): unknown => {
  const bytes = packed.byteOffset % width === 0 ? packed : packed.slice();
  const length = new DataView(bytes.buffer, bytes.byteOffset).getFloat64(0);
  const begins = aligned(width + length);
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(width, width + length));
  return JSON.parse(text, (_, value: unknown) => {
    if (!isPlace(value)) return value;
    const kind = kinds[value[mark]];
    return new kind(bytes.buffer as ArrayBuffer, bytes.byteOffset + begins + value.at, value.length);
  });
};

const plain = (value: unknown): unknown => {
  const lost =
    typeof value === 'function' ||
    (typeof value === 'number' && !Number.isFinite(value)) ||
    value instanceof Map ||
    value instanceof Set ||
    ArrayBuffer.isView(value);
  if (lost) throw new TypeError('Only plain data can be packed.');
  return value;
};

const aligned = (size: number): number => Math.ceil(size / width) * width;

const kindOf = (value: unknown): keyof typeof kinds | undefined =>
  names.find((name) => value instanceof kinds[name]);

const names = Object.keys(kinds) as (keyof typeof kinds)[];

const isFlat = (value: unknown): value is Flat => kindOf(value) !== undefined;

interface Place {
  readonly [mark]: keyof typeof kinds;
  readonly at: number;
  readonly length: number;
}

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' && value !== null && mark in value;
