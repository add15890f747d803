import type { Found } from './found.ts';
import { hanPlaces } from './han.ts';
import { namedPlaces } from './named.ts';
import type { Place } from './place.ts';
import { dottedPlaces, flagPlaces } from './signs.ts';

/** Most characters of a text that are read. */
const maxLength = 40_000;

/**
 * The countries and regions a text names, in the order in which they stand in it, each once. In English, French,
 * Spanish, Arabic, Chinese and Russian; by names, former names, inhabitants, large cities, flags. What is misspelt or
 * may be another place is there with `certain: false`; the language of the text says nothing about a country.
 */
export const findPlaces = (text: string): readonly Place[] => {
  const read = text.slice(0, maxLength);
  const found = [...flagPlaces(read), ...dottedPlaces(read), ...hanPlaces(read), ...namedPlaces(read)];
  return settle(
    read,
    [...found].sort((a, b) => a.start - b.start),
  );
};

const settle = (text: string, found: readonly Found[]): readonly Place[] => {
  const sure = new Set(
    found.flatMap((one) => (one.certain && one.meaning.codes.length === 1 ? one.meaning.codes : [])),
  );
  const places = new Map<string, Place>();
  for (const { meaning, certain, start, end } of found) {
    const matched = text.slice(start, end);
    const put = (key: string, place: Place): void => {
      const known = places.get(key);
      if (known === undefined || (!known.certain && place.certain)) places.set(key, place);
    };
    if (meaning.region !== undefined) put(meaning.region, { region: meaning.region, matched, certain });
    const settled = meaning.codes.filter((code) => sure.has(code));
    if (meaning.codes.length > 1 && settled.length > 0) continue;
    for (const code of meaning.codes)
      put(code, { code, matched, certain: certain && meaning.codes.length === 1 });
  }
  return [...places.values()];
};
