import { phraseOf } from '../clean.ts';
import type { Stage } from '../entry.ts';
import type { Library } from '../library.ts';
import type { Where } from '../nearest.ts';
import { findPlaces } from '../places/find-places.ts';
import { isCountry } from '../places/place.ts';
import { regionsOf } from '../places/regions.ts';
import { smallWords, stageWords } from './said.ts';
import { isDate, type DateEntry } from './span.ts';

/** Which dates are wanted; what is absent does not narrow them. */
export interface Wanted {
  readonly where?: Where;
  /** Id of a topic or of a body; a body stands for those that are part of it too. */
  readonly about?: string;
  readonly stage?: Stage;
}

/** What words say about which dates are wanted; undefined where they say something else, or more. */
export const wantedIn = (rest: string, library: Library): Wanted | undefined => {
  const places = findPlaces(rest);
  const [place] = places;
  if (places.length > 1 || place?.certain === false) return undefined;
  let left = place === undefined ? rest : rest.replace(new RegExp(escaped(place.matched), 'iu'), ' ');
  left = ` ${phraseOf(left)} `;
  const about = namesIn(library).find(([name]) => inWords(left, name));
  if (about !== undefined) left = without(left, about[0]);
  let stage: Stage | undefined;
  for (const [word, meant] of stageWords) {
    if (!inWords(left, word) || (stage !== undefined && stage !== meant)) continue;
    stage = meant;
    left = without(left, word);
  }
  if (!saysNothing(left)) return undefined;
  return {
    ...(place === undefined
      ? {}
      : { where: isCountry(place) ? { code: place.code } : { region: place.region } }),
    ...(about === undefined ? {} : { about: about[1] }),
    ...(stage === undefined ? {} : { stage }),
  };
};

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

const inWords = (left: string, word: string): boolean =>
  isHan(word) ? left.includes(word) : left.includes(` ${word} `);

const without = (left: string, word: string): string =>
  isHan(word) ? left.replace(word, ' ') : left.replace(` ${word} `, ' ');

// Small words of Chinese stand against each other.
const saysNothing = (left: string): boolean =>
  left
    .split(/[^\p{L}\p{N}\p{M}'-]+/u)
    .filter((word) => word !== '' && !smallWords.has(word))
    .every((word) => isHan(word) && smallHan.reduce((text, one) => text.replaceAll(one, ''), word) === '');

const smallHan = [...smallWords].filter(isHan).sort((one, other) => other.length - one.length);

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const known = new WeakMap<Library, readonly (readonly [string, string])[]>();

/** Names of topics and of bodies that have dates, the longest first; a topic wins over a body of the same name. */
const namesIn = (library: Library): readonly (readonly [string, string])[] => {
  const found = known.get(library);
  if (found !== undefined) return found;
  const names = new Map<string, string>();
  const put = (name: string, id: string): void => {
    const phrase = phraseOf(name);
    if (phrase.length > 1 && !names.has(phrase) && !smallWords.has(phrase)) names.set(phrase, id);
  };
  for (const { id, titles } of library.topics.values()) {
    put(id.replaceAll('-', ' '), id);
    for (const title of Object.values(titles)) for (const name of namesOf(title)) put(name, id);
  }
  const bodies = new Set(datesOf(library).flatMap(({ occasion }) => occasion.body ?? []));
  for (const id of bodies) {
    put(id.replace(/^body-/, '').replaceAll('-', ' '), id);
    const entry = library.entries.get(id);
    if (entry === undefined) continue;
    for (const words of [entry, ...entry.translations])
      for (const name of [words.title, ...words.aliases]) for (const one of namesOf(name)) put(one, id);
  }
  const sorted = [...names].sort(([one], [other]) => other.length - one.length);
  known.set(library, sorted);
  return sorted;
};

// "Internet Governance Forum (IGF)" is called by both.
const namesOf = (title: string): readonly string[] => {
  const inside = /^(.*?)\s*[(（]([^)）]+)[)）]$/u.exec(title);
  return inside?.[1] === undefined || inside[2] === undefined ? [title] : [inside[1], inside[2]];
};

/** Every date of a library. */
export const datesOf = (library: Library): readonly DateEntry[] =>
  [...library.entries.values()].filter(isDate);

/** How near a date is to what is wanted: 0 for that place itself, 1 for the part of the world around it, 2 for the world. */
export const nearnessOf = (entry: DateEntry, { where, about, stage }: Wanted): 0 | 1 | 2 | undefined => {
  const { occasion, topics } = entry;
  if (stage !== undefined && occasion.stage !== stage) return undefined;
  if (
    about !== undefined &&
    !topics.includes(about) &&
    occasion.body !== about &&
    occasion.body?.startsWith(`${about}-`) !== true
  )
    return undefined;
  return where === undefined ? 0 : nearnessTo(entry, where);
};

const nearnessTo = ({ scope }: DateEntry, where: Where): 0 | 1 | 2 | undefined => {
  if (scope.level === 'global' || scope.place === undefined) return 2;
  if (scope.level === 'country') {
    if ('code' in where) return scope.place === where.code ? 0 : undefined;
    return regionsOf(scope.place).some((region) => region === where.region) ? 1 : undefined;
  }
  // "Europe, Middle East and Central Asia" are three.
  const regions = new Set(
    findPlaces(scope.place).flatMap((place) => (isCountry(place) ? [] : [place.region])),
  );
  if ('region' in where) return [...regions].some((region) => region === where.region) ? 0 : undefined;
  return regionsOf(where.code).some((region) => regions.has(region)) ? 1 : undefined;
};
