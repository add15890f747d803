import type { Entry } from '../entry.ts';
import type { Known } from './glossary.ts';
import { wordsIn, type Word } from './tokens.ts';

/** Which communities a message speaks of, and at which of its words. */
export type Evidence = ReadonlyMap<string, readonly number[]>;

/** Where a name stands. */
interface Standing {
  readonly at: number;
  readonly length: number;
}

// Communities that say nothing of which one is meant.
const everybody = new Set(['all', 'general', 'others', 'both', 'and others']);
// What else a community of the data is called.
const otherNames: Readonly<Record<string, string>> = {
  rirs: 'registries',
  isoc: 'internet society',
  'un agencies': 'un',
  nri: 'national and regional igfs',
  // The United Nations in the other languages.
  onu: 'un',
  оон: 'un',
};

const communityOf = (words: string): string => otherNames[words] ?? words;

const communitiesIn = (community: string): readonly string[] =>
  community
    .toLowerCase()
    .split(/\s*(?:,|\/|\band\b)\s*/u)
    .map((one) => communityOf(one.trim()))
    .filter((one) => one !== '' && !everybody.has(one));

/** What a message must speak of for an entry to be likely: the communities that use its word, and related entries. */
export const keysOf = (entry: Entry): readonly string[] => {
  const known = keys.get(entry);
  if (known !== undefined) return known;
  const made = [
    ...new Set([
      ...entry.meanings.flatMap(({ community }) => communitiesIn(community)),
      ...entry.related,
      ...entry.topics.filter((topic) => communityTopics.has(topic)).map(communityOf),
    ]),
  ];
  keys.set(entry, made);
  return made;
};

/** The communities a mention of an entry speaks for. */
const spokenFor = ({ meanings, topics }: Entry): readonly string[] => {
  const [meaning] = meanings;
  const communities = meanings.length === 1 && meaning !== undefined ? communitiesIn(meaning.community) : [];
  return [
    ...(communities.length === 1 ? communities : []),
    ...topics.filter((topic) => communityTopics.has(topic)).map(communityOf),
  ];
};

const keys = new WeakMap<Entry, readonly string[]>();
const communityTopics = new Set(['icann', 'ietf', 'igf', 'isoc', 'rirs', 'un', 'w3c', 'itu']);

/** What names that are sure, and the names of the communities themselves, tell of a message. */
export const evidenceOf = (
  words: readonly Word[],
  sure: readonly (Standing & { readonly names: readonly Known[] })[],
): Evidence => {
  const found = new Map<string, number[]>();
  const note = (key: string, at: number): void => {
    const places = found.get(key) ?? [];
    if (places.at(-1) !== at) places.push(at);
    found.set(key, places);
  };
  for (const { at, names } of sure)
    for (const { entry, printed } of names) {
      note(communityOf(printed.toLowerCase()), at);
      note(entry.id, at);
      // What several communities use speaks for none of them.
      for (const key of spokenFor(entry)) note(key, at);
    }
  words.forEach(({ raw, folded }, at) => {
    if (raw === 'UN' || raw === 'ONU' || raw === 'ООН') note(communityOf(folded), at);
  });
  for (const places of found.values()) places.sort((one, other) => one - other);
  return found;
};

const beside = 3;

/**
 * Which meanings of an entry a message leaves open: one where it speaks of the community that uses it so, nearest first;
 * the one that everybody shares where it speaks of none; else all.
 */
export const settle = (entry: Entry, { at, length }: Standing, evidence: Evidence): readonly number[] => {
  if (entry.meanings.length < 2) return [];
  const all = entry.meanings.map((_, index) => index);
  const weights = entry.meanings.map(({ community, expansion }) =>
    Math.max(
      0,
      ...[...communitiesIn(community), ...(expansion === undefined ? [] : bodiesIn(expansion))].map((key) =>
        weightOf(evidence.get(key) ?? [], at, length),
      ),
    ),
  );
  const best = Math.max(...weights);
  const likely = all.filter((index) => weights[index] === best);
  if (best > 0) return likely.length === 1 ? likely : all;
  const shared = all.filter((index) => communitiesIn(entry.meanings[index]?.community ?? '').length === 0);
  return shared.length === 1 ? shared : all;
};

// "ICANN Nominating Committee", "W3C Advisory Board": the body is named in the words themselves.
const bodiesIn = (expansion: string): readonly string[] =>
  wordsIn(expansion)
    .filter(({ raw }) => /\p{Lu}.*\p{Lu}/u.test(raw))
    .map(({ folded }) => folded);

const weightOf = (places: readonly number[], at: number, length: number): number => {
  const after = firstFrom(places, at + length);
  const distances = [
    at - (places[firstFrom(places, at) - 1] ?? Number.NEGATIVE_INFINITY),
    (places[after] ?? Number.POSITIVE_INFINITY) - (at + length - 1),
  ];
  const nearest = Math.min(...distances);
  return nearest <= beside ? 4 : nearest <= sentence ? 2 : nearest < Number.POSITIVE_INFINITY ? 1 : 0;
};

// The first place that is not before a word; the places are in order.
const firstFrom = (places: readonly number[], at: number): number => {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
};

// About as many words as a sentence has on one side.
const sentence = 14;
