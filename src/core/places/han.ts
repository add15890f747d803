import { notPlacesHan } from './doubt.ts';
import type { Found } from './found.ts';
import { gazetteer, type Meaning } from './gazetteer.ts';

const noPlace: Meaning = { codes: [], certain: true, kind: 'none' };

/** Places named in Chinese, where nothing stands between the words: the longest of the names that overlap. */
export const hanPlaces = (text: string): readonly Found[] => {
  if (!/\p{Script=Han}/u.test(text)) return [];
  const found: Found[] = [];
  let at = 0;
  while (at < text.length) {
    const hit = longestAt(text, at);
    if (hit === undefined) {
      at += 1;
      continue;
    }
    const rival = longestWithin(text, at + 1, at + hit.length, hit.length);
    if (rival !== undefined) {
      at = rival;
      continue;
    }
    if (hit.meaning.kind !== 'none')
      found.push({ meaning: hit.meaning, certain: hit.meaning.certain, start: at, end: at + hit.length });
    at += hit.length;
  }
  return found;
};

interface Hit {
  readonly length: number;
  readonly meaning: Meaning;
}

const longestAt = (text: string, at: number): Hit | undefined => {
  const name = byFirst()
    .get(text[at] ?? '')
    ?.find(([name]) => text.startsWith(name, at));
  return name === undefined ? undefined : { length: name[0].length, meaning: name[1] };
};

// A longer name that begins inside a shorter one: 参加纳米比亚 holds 加纳 and 纳米比亚.
const longestWithin = (text: string, from: number, to: number, length: number): number | undefined => {
  for (let at = from; at < to; at += 1) if ((longestAt(text, at)?.length ?? 0) > length) return at;
  return undefined;
};

const byFirst = (): ReadonlyMap<string, readonly (readonly [string, Meaning])[]> => (indexed ??= index());
let indexed: ReadonlyMap<string, readonly (readonly [string, Meaning])[]> | undefined;

const index = (): ReadonlyMap<string, readonly (readonly [string, Meaning])[]> => {
  const found = new Map<string, (readonly [string, Meaning])[]>();
  const all = [...gazetteer().han, ...notPlacesHan.map((name) => [name, noPlace] as const)];
  for (const name of all) {
    const list = found.get(name[0][0] ?? '');
    if (list === undefined) found.set(name[0][0] ?? '', [name]);
    else list.push(name);
  }
  for (const list of found.values()) list.sort((a, b) => b[0].length - a[0].length);
  return found;
};
