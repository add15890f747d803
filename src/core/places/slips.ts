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
  for (let count = 4; count >= 1; count -= 1) {
    const window = tokens.slice(first, first + count);
    if (window.length < count || window.some((token, offset) => offset > 0 && token.apart)) continue;
    if (window.every((token, offset) => taken(first + offset) || ordinary.has(token.word))) continue;
    if (count === 1 && taken(first)) continue;
    const whole = window.every((_, offset) => !taken(first + offset));
    const names = nearest(
      window.map(({ word }) => word),
      whole,
    );
    if (names.length > 0) return { names, first, last: first + count - 1 };
  }
  return undefined;
};

interface Written {
  readonly key: string;
  readonly words: readonly string[];
  readonly letters: number;
  readonly name: Name;
}

const nearest = (words: readonly string[], whole: boolean): readonly Name[] => {
  const written = words.join(' ');
  if (written.length < 4 || written.length > 40 || /\d/.test(written)) return [];
  // Written apart: madagas car.
  const joined = whole && words.length === 2 ? gazetteer().byKey.get(words.join('')) : undefined;
  if (joined?.meaning.kind === 'country' && joined.key.length >= 7) return [joined];
  const letters = lettersOf(written);
  let best: readonly Name[] = [];
  let least = 2;
  for (let length = written.length - 2; length <= written.length + 2; length += 1)
    for (const one of names().get(length * 8 + words.length) ?? []) {
      const allowed = Math.min(slipsAllowed(one.key), least);
      if (Math.abs(length - written.length) > allowed || bits(one.letters ^ letters) > 2 * allowed) continue;
      const slips = slipsOver(words, one.words, allowed);
      if (slips > allowed) continue;
      best = slips < least || best.length === 0 ? [one.name] : [...best, one.name];
      least = slips;
    }
  return best;
};

const slipsAllowed = (key: string): number => (key.length >= 8 && !isArabic(key) ? 2 : 1);

// Word by word; a short word inside a name has to be right.
const slipsOver = (written: readonly string[], name: readonly string[], most: number): number => {
  if (written.length === 1) return slipsBetween(written[0] ?? '', name[0] ?? '', most);
  let slips = 0;
  for (const [at, word] of name.entries()) {
    const other = written[at] ?? '';
    if (word === other) continue;
    const allowed = word.length <= 3 ? 0 : word.length < 8 ? 1 : 2;
    const here = slipsBetween(other, word, Math.min(allowed, most));
    if (here > allowed) return most + 1;
    slips += here;
  }
  return slips;
};

/** By length and number of words, which a slip hardly changes; a name written together counts as one word. */
const names = (): ReadonlyMap<number, readonly Written[]> => (indexed ??= index());
let indexed: ReadonlyMap<number, readonly Written[]> | undefined;

const index = (): ReadonlyMap<number, readonly Written[]> => {
  const found = new Map<number, Written[]>();
  const put = (words: readonly string[], name: Name): void => {
    const key = words.join(' ');
    const bucket = key.length * 8 + words.length;
    const written = { key, words, letters: lettersOf(key), name };
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
    if (arabic && name.words.length > 1) continue;
    put(name.words, name);
    if (name.words.length > 1) put([together], name);
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
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count += 1;
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
