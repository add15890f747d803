import { gazetteer, type Name } from './gazetteer.ts';
import type { Token } from './normal.ts';
import { ordinary } from './ordinary.ts';

/** Names that a text may have meant, and the words it wrote in their place. */
export interface Slip {
  readonly names: readonly Name[];
  readonly first: number;
  readonly last: number;
}

/** Most words of a text that are looked at; a misspelt name stands among the first. */
const maxTried = 150;

/**
 * Misspelt names among the words that nothing else explains: one slip from five letters on, two from eight. A name of
 * several words may end in one that was taken for another name, as in `Souht Africa`.
 */
export const slipsIn = (tokens: readonly Token[], taken: (index: number) => boolean): readonly Slip[] => {
  const slips: Slip[] = [];
  let tried = 0;
  for (let index = 0; index < tokens.length && tried < maxTried; ) {
    const free = !taken(index);
    if (free) tried += 1;
    const slip = slipAt(tokens, index, taken);
    if (slip !== undefined) slips.push(slip);
    index = slip === undefined ? index + 1 : slip.last + 1;
  }
  return slips;
};

const slipAt = (
  tokens: readonly Token[],
  first: number,
  taken: (index: number) => boolean,
): Slip | undefined => {
  const words: string[] = [];
  const found: Slip[] = [];
  let free = true;
  let told = true;
  for (let last = first; last < Math.min(first + 4, tokens.length); last += 1) {
    const token = tokens[last];
    if (token === undefined || (last > first && token.apart)) break;
    words.push(token.word);
    free &&= !taken(last);
    told &&= taken(last) || ordinary.has(token.word);
    if (told || (last === first && !free)) continue;
    const names = nearest(words, free);
    if (names.length > 0) found.push({ names, first, last });
  }
  return found.at(-1);
};

interface Written {
  readonly words: readonly string[];
  readonly letters: number;
  /** How many slips are let pass. */
  readonly most: number;
  readonly name: Name;
}

// What words were taken for before; bounded, because people can type anything.
const known = new Map<string, readonly Name[]>();
const mostKnown = 20_000;

const nearest = (words: readonly string[], free: boolean): readonly Name[] => {
  const written = words.join(' ');
  if (written.length < 4 || written.length > 40) return [];
  const key = `${free ? '' : '+'}${written}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = nearestTo(words, written, free);
  if (known.size >= mostKnown) known.clear();
  known.set(key, found);
  return found;
};

const nearestTo = (words: readonly string[], written: string, free: boolean): readonly Name[] => {
  // Written apart: madagas car.
  const joined = free && words.length === 2 ? gazetteer().byKey.get(words.join('')) : undefined;
  if (joined?.meaning.kind === 'country' && joined.key.length >= 7) return [joined];
  const single = free && words.length === 1 ? withoutDouble(written) : undefined;
  if (single !== undefined) return [single];
  const letters = lettersOf(written);
  const script = scriptOf(written);
  let best: readonly Name[] = [];
  let least = 2;
  for (let length = written.length - 2; length <= written.length + 2; length += 1)
    for (const one of names().get(bucketOf(length, words.length, script)) ?? []) {
      const allowed = Math.min(one.most, least);
      if (Math.abs(length - written.length) > allowed || bits(one.letters ^ letters) > 2 * allowed) continue;
      const slips = slipsOver(words, one.words, allowed);
      if (slips > allowed) continue;
      best = slips < least || best.length === 0 ? [one.name] : [...best, one.name];
      least = slips;
    }
  return best;
};

// A key that was held too long: a short name is still told by all its letters.
const withoutDouble = (written: string): Name | undefined => {
  for (let at = 1; at < written.length; at += 1) {
    if (written[at] !== written[at - 1]) continue;
    const name = gazetteer().byKey.get(written.slice(0, at) + written.slice(at + 1));
    if (name?.meaning.kind === 'country' && name.key.length >= 3 && name.meaning.certain) return name;
  }
  return undefined;
};

// Word by word; a short word inside a name has to be right, unless the rest of it is.
const slipsOver = (written: readonly string[], name: readonly string[], most: number): number => {
  if (written.length === 1) return slipsBetween(written[0] ?? '', name[0] ?? '', most);
  let right = 0;
  for (let at = 0; at < name.length; at += 1) if (name[at] === written[at]) right += name[at]?.length ?? 0;
  let slips = 0;
  for (const [at, word] of name.entries()) {
    const other = written[at] ?? '';
    if (word === other) continue;
    const allowed = right >= 5 ? (word.length <= 3 ? 1 : 2) : word.length <= 3 ? 0 : word.length < 8 ? 1 : 2;
    const here = slipsBetween(other, word, Math.min(allowed, most));
    if (here > allowed) return most + 1;
    slips += here;
  }
  return slips;
};

/** By length, number of words and script, which a slip hardly changes; a name written together counts as one word. */
const names = (): ReadonlyMap<number, readonly Written[]> => (indexed ??= index());
let indexed: ReadonlyMap<number, readonly Written[]> | undefined;

const bucketOf = (length: number, words: number, script: number): number => (length * 8 + words) * 4 + script;

const scriptOf = (key: string): number => {
  const code = key.charCodeAt(0);
  return code < 0x400 ? 0 : code < 0x600 ? 1 : 2;
};

const index = (): ReadonlyMap<number, readonly Written[]> => {
  const found = new Map<number, Written[]>();
  const put = (words: readonly string[], name: Name): void => {
    const key = words.join(' ');
    const bucket = bucketOf(key.length, words.length, scriptOf(key));
    const most = key.length >= 8 && !isArabic(key) ? 2 : 1;
    const written = { words, letters: lettersOf(key), most, name };
    const list = found.get(bucket);
    if (list === undefined) found.set(bucket, [written]);
    else list.push(written);
  };
  for (const name of gazetteer().byKey.values()) {
    const { kind } = name.meaning;
    if (kind === 'none' || kind === 'city' || name.words.length > 4 || name.key === 'fyrom') continue;
    const together = name.words.join('');
    const arabic = isArabic(name.key);
    if (together.length < (kind === 'country' && !arabic ? 5 : kind === 'region' ? 8 : 7)) continue;
    const several = name.words.length > 1;
    if (several && (arabic || kind !== 'country' || name.words.includes('reunion'))) continue;
    put(name.words, name);
    if (several) put([together], name);
  }
  return found;
};

const isArabic = (key: string): boolean => /\p{Script=Arabic}/u.test(key);

const lettersOf = (word: string): number => {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) % 31);
  return letters;
};

const bits = (value: number): number => {
  let count = value - ((value >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return (((count + (count >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
};

// Written anew each time: this runs for every word of every question.
let table = new Uint8Array(1_681);

/** How many letters were left out, added, changed or swapped with their neighbour; more than `most` is not counted on. */
export const slipsBetween = (one: string, other: string, most: number): number => {
  const width = other.length + 1;
  if (Math.abs(one.length - other.length) > most) return most + 1;
  const size = (one.length + 1) * width;
  if (table.length < size) table = new Uint8Array(size);
  for (let right = 0; right < width; right += 1) table[right] = right;
  for (let down = 1; down <= one.length; down += 1) {
    const row = down * width;
    table[row] = down;
    let least = down;
    for (let right = 1; right < width; right += 1) {
      const here = row + right;
      const same = one.charCodeAt(down - 1) === other.charCodeAt(right - 1);
      let steps = Math.min(
        (table[here - width] ?? 0) + 1,
        (table[here - 1] ?? 0) + 1,
        (table[here - width - 1] ?? 0) + (same ? 0 : 1),
      );
      if (
        down > 1 &&
        right > 1 &&
        one.charCodeAt(down - 1) === other.charCodeAt(right - 2) &&
        one.charCodeAt(down - 2) === other.charCodeAt(right - 1)
      )
        steps = Math.min(steps, (table[here - 2 * width - 2] ?? 0) + 1);
      table[here] = steps;
      least = Math.min(least, steps);
    }
    if (least > most) return most + 1;
  }
  return table[one.length * width + other.length] ?? most + 1;
};
