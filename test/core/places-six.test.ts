import { describe, expect, it } from 'vitest';
import { languages } from '../../src/core/language.ts';
import { findPlaces } from '../../src/core/places/find-places.ts';
import { regionNames } from '../../src/core/places/place.ts';
import { dateWordings } from '../../src/core/wording/dates/catalogue.ts';
import { readList } from './places/read-list.ts';

// These lists were written before any of them was tried, beside those of places-measured.test.ts.
const codesIn = (text: string) => findPlaces(text).filter((place) => 'code' in place);

/** Found, and no other country relied on. */
const isRight = (text: string, code: string): boolean => {
  const found = codesIn(text);
  return found.some((one) => one.code === code) && found.every((one) => !one.certain || one.code === code);
};
const sureAndWrong = (text: string, code: string): boolean =>
  codesIn(text).some((one) => one.certain && one.code !== code);

const rowsOf = (list: string): readonly (readonly [string, string])[] =>
  readList(list).map(([name = '', code = '']) => [name, code] as const);

describe.each([
  ['cities-six', 150],
  ['former-six', 40],
  ['demonyms-six', 60],
  ['misspelt-six', 200],
])('places in six languages: %s', (list, least) => {
  // A word for a language is a country's only beside something of the country's.
  const rows = (list === 'misspelt-six' ? [...rowsOf('misspelt'), ...rowsOf(list)] : rowsOf(list)).map(
    ([name, code]) => [list === 'demonyms-six' ? `${name} IGF` : name, code] as const,
  );

  it('holds enough names', () => {
    expect(rows.length).toBeGreaterThanOrEqual(least);
  });

  it('are found in 99 of 100', () => {
    const wrong = rows
      .filter(([name, code]) => !isRight(name, code))
      .map(([name, code]) => `${code}: ${name}`);
    expect(wrong.slice(0, Math.max(0, wrong.length - Math.floor(rows.length / 100)))).toEqual([]);
  });

  it('never name another country for certain', () => {
    expect(rows.filter(([name, code]) => sureAndWrong(name, code))).toEqual([]);
  });
});

it.each(languages)('knows every region by the name the desk gives it in %s', (language) => {
  for (const region of regionNames) {
    const found = findPlaces(dateWordings[language].regions[region]);
    expect(
      found.map((place) => ('region' in place ? place.region : place.code)),
      region,
    ).toContain(region);
  }
});

it('knows every member state by its flag', () => {
  for (const [code = ''] of readList('members').slice(1)) {
    const flag = Array.from(code, (letter) => String.fromCodePoint(0x1f1e6 + letter.charCodeAt(0) - 65)).join(
      '',
    );
    expect(codesIn(flag), code).toMatchObject([{ code, certain: true }]);
  }
});
