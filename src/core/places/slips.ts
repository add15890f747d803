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
const maxTried = 120;

/** Misspelt names among the words that nothing else explains: one slip from five letters on, two from eight. */
export const slipsIn = (tokens: readonly Token[], taken: (index: number) => boolean): readonly Slip[] => {
  const slips: Slip[] = [];
  let tried = 0;
  let index = 0;
  while (index < tokens.length && tried < maxTried) {
    const slip = taken(index) ? undefined : slipAt(tokens, index, taken);
    if (!taken(index)) tried += 1;
    if (slip === undefined) index += 1;
    else {
      slips.push(slip);
      index = slip.last + 1;
    }
  }
  return slips;
};

const slipAt = (
  tokens: readonly Token[],
  index: number,
  taken: (index: number) => boolean,
): Slip | undefined => {
  for (let count = 4; count >= 1; count -= 1) {
    const window = tokens.slice(index, index + count);
    if (window.length < count) continue;
    if (window.some((token, offset) => taken(index + offset) || (offset > 0 && token.apart))) continue;
    const words = window.map(({ word }) => word);
    if (words.every((word) => ordinary.has(word) || word.length < 3)) continue;
    const names = count === 1 && ordinary.has(words[0] ?? '') ? [] : nearest(words.join(' '), count);
    if (names.length > 0) return { names, first: index, last: index + count - 1 };
  }
  return undefined;
};

interface Written {
  readonly key: string;
  readonly letters: number;
  readonly name: Name;
}

const nearest = (written: string, count: number): readonly Name[] => {
  if (written.length < 4 || written.length > 40 || /\d/.test(written)) return [];
  const letters = lettersOf(written);
  let best: readonly Name[] = [];
  let least = Infinity;
  for (let length = written.length - 2; length <= written.length + 2; length += 1)
    for (const one of names().get(length * 8 + count) ?? []) {
      const allowed = Math.min(one.key.length >= 8 ? 2 : 1, least);
      if (Math.abs(one.key.length - written.length) > allowed) continue;
      if (bits(one.letters ^ letters) > 2 * allowed) continue;
      const steps = slipsBetween(written, one.key, allowed);
      if (steps > allowed || steps === 0 || (steps === 2 && far(written, one.key))) continue;
      best = steps < least ? [one.name] : [...best, one.name];
      least = steps;
    }
  return best;
};

// Two slips in one word, one of them at its beginning, is more often another word.
const far = (written: string, key: string): boolean => written[0] !== key[0] && written[1] !== key[1];

/** By length and number of words, which a slip hardly changes; a joined name counts as one word. */
const names = (): ReadonlyMap<number, readonly Written[]> => (indexed ??= index());
let indexed: ReadonlyMap<number, readonly Written[]> | undefined;

const index = (): ReadonlyMap<number, readonly Written[]> => {
  const found = new Map<number, Written[]>();
  const put = (key: string, count: number, name: Name): void => {
    const bucket = key.length * 8 + count;
    const list = found.get(bucket);
    const written = { key, letters: lettersOf(key), name };
    if (list === undefined) found.set(bucket, [written]);
    else list.push(written);
  };
  for (const name of gazetteer().byKey.values()) {
    const { kind } = name.meaning;
    if (kind === 'none' || kind === 'city' || name.words.length > 4 || name.key === 'fyrom') continue;
    const letters = name.key.replaceAll(' ', '').length;
    if (letters < (kind === 'people' ? 7 : /\p{Script=Arabic}/u.test(name.key) ? 7 : 5)) continue;
    put(name.key, name.words.length, name);
    // Written together: burkinafaso; or apart: madagas car.
    if (name.words.length > 1) put(name.key, 1, name);
    else if (letters >= 7) put(name.key, 2, name);
  }
  return found;
};

const lettersOf = (word: string): number => {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) % 31);
  return letters;
};

const bits = (value: number): number => {
  let rest = value;
  let count = 0;
  while (rest !== 0) {
    rest &= rest - 1;
    count += 1;
  }
  return count;
};

/** How many letters were left out, added, changed or swapped with their neighbour; more than `most` is not counted on. */
export const slipsBetween = (one: string, other: string, most: number): number => {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let down = 1; down <= one.length; down += 1) {
    const next = [down];
    let least = down;
    for (let right = 1; right <= other.length; right += 1) {
      const same = one[down - 1] === other[right - 1];
      let steps = Math.min(
        (row[right] ?? 0) + 1,
        (next[right - 1] ?? 0) + 1,
        (row[right - 1] ?? 0) + (same ? 0 : 1),
      );
      if (down > 1 && right > 1 && one[down - 1] === other[right - 2] && one[down - 2] === other[right - 1])
        steps = Math.min(steps, (before[right - 2] ?? 0) + 1);
      next.push(steps);
      least = Math.min(least, steps);
    }
    if (least > most) return most + 1;
    before = row;
    row = next;
  }
  return row[other.length] ?? most + 1;
};
