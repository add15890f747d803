/**
 * Numbers given to keys, in flat arrays: an open-addressing table (Knuth, volume 3, 6.4) that needs no object for a key.
 * Keys are whole numbers from 0 to 2^53 - 1; a free place holds -1.
 */
export interface Numbering {
  readonly keys: Float64Array;
  readonly numbers: Int32Array;
}

/** A numbering that still grows: every new key has the next number. */
export interface Growing {
  /** The number of a key, which is given one where it has none. */
  add(key: number): number;
  /** How many keys there are. */
  size(): number;
  /** What has been numbered so far. */
  numbering(): Numbering;
}

/** The number of a key; -1 when it has none, as no negative key has. */
export const numberOf = ({ keys, numbers }: Numbering, key: number): number => {
  if (key < 0) return -1;
  const at = placeOf(keys, key);
  return keys[at] === key ? (numbers[at] ?? -1) : -1;
};

/** An empty numbering. */
export const growing = (): Growing => {
  let table = emptyTable(1_024);
  let size = 0;
  const put = (key: number, number: number): void => {
    const at = placeOf(table.keys, key);
    table.keys[at] = key;
    table.numbers[at] = number;
  };
  const grow = (): void => {
    const { keys, numbers } = table;
    table = emptyTable(keys.length * 2);
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at] ?? -1;
      if (key >= 0) put(key, numbers[at] ?? 0);
    }
  };
  return {
    add: (key) => {
      const at = placeOf(table.keys, key);
      if (table.keys[at] === key) return table.numbers[at] ?? 0;
      const number = size;
      size += 1;
      table.keys[at] = key;
      table.numbers[at] = number;
      if (size * 2 > table.keys.length) grow();
      return number;
    },
    size: () => size,
    numbering: () => table,
  };
};

/** A key for two whole numbers, of which each is below 2^26. */
export const pairKey = (first: number, second: number): number => first * 0x4000000 + second;

/**
 * A key for a text: 53 bits of a hash (cyrb53 by bryc). Two texts of a knowledge base of a hundred thousand share one with
 * a chance of less than one in a million.
 */
export const textKey = (text: string): number => {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charCodeAt(index);
    high = Math.imul(high ^ sign, 0x9e3779b1);
    low = Math.imul(low ^ sign, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return (high & 0x1fffff) * 0x100000000 + (low >>> 0);
};

const emptyTable = (places: number): Numbering => ({
  keys: new Float64Array(places).fill(-1),
  numbers: new Int32Array(places),
});

// Where the key stands, or would stand. There is always a free place.
const placeOf = (keys: Float64Array, key: number): number => {
  const last = keys.length - 1;
  const high = Math.floor(key / 0x100000000);
  const low = key - high * 0x100000000;
  const mixed = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
  let at = (mixed ^ (mixed >>> 15)) & last;
  for (;;) {
    const found = keys[at] ?? -1;
    if (found === key || found < 0) return at;
    at = (at + 1) & last;
  }
};

/** Lists of whole numbers, one after the other: list `index` stands from `begins[index]` up to `begins[index + 1]`. */
export interface Lists {
  readonly begins: Int32Array;
  readonly items: Int32Array;
}

/** Gathers numbers in an array that grows. */
export interface Gathered {
  push(item: number): void;
  size(): number;
  /** The item at a place that is there. */
  at(place: number): number;
  items(): Int32Array;
}

/** An empty gathering. */
export const gathered = (): Gathered => {
  let items = new Int32Array(64);
  let size = 0;
  return {
    push: (item) => {
      if (size === items.length) {
        const larger = new Int32Array(items.length * 2);
        larger.set(items);
        items = larger;
      }
      items[size] = item;
      size += 1;
    },
    size: () => size,
    at: (place) => items[place] ?? 0,
    items: () => items.slice(0, size),
  };
};

/** Lists of pairs that were gathered as list and item, in the order they came; `count` lists. */
export const listsOf = (owners: Int32Array, items: Int32Array, count: number): Lists => {
  const begins = new Int32Array(count + 1);
  for (const owner of owners) begins[owner + 1] = (begins[owner + 1] ?? 0) + 1;
  for (let index = 0; index < count; index += 1)
    begins[index + 1] = (begins[index + 1] ?? 0) + (begins[index] ?? 0);
  const next = begins.slice();
  const sorted = new Int32Array(items.length);
  owners.forEach((owner, index) => {
    const at = next[owner] ?? 0;
    next[owner] = at + 1;
    sorted[at] = items[index] ?? 0;
  });
  return { begins, items: sorted };
};

/** Gathers a set of numbers for each of `count` owners. */
export interface GatheredSets {
  add(owner: number, item: number): void;
  /** What was gathered, each set in order. */
  lists(): Lists;
}

/** Empty sets for `count` owners. Cheap where what belongs to one owner comes together. */
export const gatheredSets = (count: number): GatheredSets => {
  const owners = gathered();
  const items = gathered();
  // The owner that had an item last, so that few come twice.
  const last = new Map<number, number>();
  return {
    add: (owner, item) => {
      if (last.get(item) === owner) return;
      last.set(item, owner);
      owners.push(owner);
      items.push(item);
    },
    lists: () => {
      const lists = listsOf(owners.items(), items.items(), count);
      for (let index = 0; index < count; index += 1)
        lists.items.subarray(lists.begins[index], lists.begins[index + 1]).sort();
      return lists;
    },
  };
};

/** Words as one text, as plain data keeps them. */
export const joined = (words: Iterable<string>): string => [...words].join('\n');

/** The words of a joined text. */
export const apart = (text: string): readonly string[] => (text === '' ? [] : text.split('\n'));
