import { citiesInOtherLanguages, doubtfulCitiesInOtherLanguages } from './cities-six.ts';
import { cities, doubtfulCities } from './cities.ts';
import { peopleInArabic, peopleInRussian } from './people-six.ts';
import { codes } from './codes.ts';
import { ambiguous, dropped, notPlaces } from './doubt.ts';
import { casesOf } from './inflect.ts';
import { arabic } from './names-ar.ts';
import { english } from './names-en.ts';
import { spanish } from './names-es.ts';
import { french } from './names-fr.ts';
import { russian } from './names-ru.ts';
import { chinese } from './names-zh.ts';
import { wordsOf } from './normal.ts';
import { people } from './people.ts';
import { regionNames, type Names, type RegionName } from './place.ts';
import { regionWords } from './regions.ts';

/** What a name stands for. */
export interface Meaning {
  /** Countries it may be; empty where it is no place at all. */
  readonly codes: readonly string[];
  readonly region?: RegionName;
  readonly certain: boolean;
  readonly kind: 'country' | 'people' | 'city' | 'region' | 'none';
}

/** A name, word by word, and what it stands for. */
export interface Name {
  readonly key: string;
  readonly words: readonly string[];
  readonly meaning: Meaning;
}

/** Every name the desk knows: by its first word, longest first; those of one Chinese string by their first character. */
export interface Gazetteer {
  readonly byWord: ReadonlyMap<string, readonly Name[]>;
  readonly byKey: ReadonlyMap<string, Name>;
  readonly han: readonly (readonly [string, Meaning])[];
}

/** The gazetteer; built when it is first asked for, because it takes a few milliseconds. */
export const gazetteer = (): Gazetteer => (built ??= build());
let built: Gazetteer | undefined;

const adjectiveEnds = 'ий ая ое ие ого ой ому ую им ом их ими'.split(' ');

const isHan = (name: string): boolean => /\p{Script=Han}/u.test(name);
const isArabic = (name: string): boolean => /\p{Script=Arabic}/u.test(name);
const isRussian = (name: string): boolean => /\p{Script=Cyrillic}/u.test(name);

const build = (): Gazetteer => {
  const byKey = new Map<string, Name>();
  const han = new Map<string, Meaning>();
  const add = (name: string, meaning: Meaning): void => {
    if (isHan(name)) {
      if (!han.has(name)) han.set(name, meaning);
      return;
    }
    for (const form of formsOf(name)) {
      const words = wordsOf(form);
      const key = words.join(' ');
      if (words.length === 0 || dropped.has(key) || byKey.has(key)) continue;
      byKey.set(key, { key, words, meaning });
    }
  };
  const country = (code: string, certain = true): Meaning => ({ codes: [code], certain, kind: 'country' });
  for (const phrase of notPlaces) add(phrase, { codes: [], certain: true, kind: 'none' });
  for (const [key, { codes: list, plain }] of Object.entries(ambiguous))
    add(key, { codes: list.split(' '), certain: plain === true, kind: 'country' });
  for (const han of ['刚果', '剛果']) add(han, { codes: ['CD', 'CG'], certain: false, kind: 'country' });
  const tables = [english, french, spanish, arabic, chinese, russian];
  for (const table of tables) each(table, (name, code) => add(name, country(code)));
  for (const [code, names] of fromIntl()) for (const name of names) add(name, country(code));
  for (const region of regionNames)
    for (const name of regionWords[region].split(';'))
      add(name, { codes: [], region, certain: true, kind: 'region' });
  each(cities, (name, code) => add(name, { codes: [code], certain: true, kind: 'city' }));
  each(citiesInOtherLanguages, (name, code) => add(name, { codes: [code], certain: true, kind: 'city' }));
  for (const doubtful of [doubtfulCities, doubtfulCitiesInOtherLanguages])
    each(doubtful, (name, code) => add(name, { codes: [code], certain: false, kind: 'city' }));
  each(people, (name, code) => {
    for (const form of [name, ...pluralsOf(name)])
      add(form, { codes: [code], certain: true, kind: 'people' });
  });
  each(peopleInArabic, (stem, code) => {
    // The last of these is also the language: "in French".
    for (const form of [stem, `${stem}ة`, `${stem}ين`, `${stem}ون`, `ال${stem}`, `ال${stem}ة`])
      add(form, { codes: [code], certain: !form.startsWith('ال'), kind: 'people' });
  });
  each(peopleInRussian, (stem, code) => {
    for (const end of adjectiveEnds) {
      const key = `${stem}${end}`.replaceAll('ё', 'е');
      // An adjective has its cases here already; two of them are also the language.
      const certain = end !== 'ий' && end !== 'ом';
      if (!byKey.has(key))
        byKey.set(key, { key, words: [key], meaning: { codes: [code], certain, kind: 'people' } });
    }
  });
  const byWord = new Map<string, Name[]>();
  for (const name of byKey.values()) {
    const first = name.words[0] ?? '';
    const list = byWord.get(first);
    if (list === undefined) byWord.set(first, [name]);
    else list.push(name);
  }
  for (const list of byWord.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { byWord, byKey, han: [...han] };
};

const each = (table: Names, take: (name: string, code: string) => void): void => {
  for (const [code, names] of Object.entries(table)) for (const name of names.split(';')) take(name, code);
};

// `Intl` writes "Myanmar (Burma)" and "Congo - Kinshasa"; people write neither.
const fromIntl = (): readonly (readonly [string, readonly string[]])[] => {
  // The short forms of French and Spanish are letters with full stops, which also mean other things.
  const lists = ['en', 'ar', 'zh', 'zh-Hant', 'zh-Hant-HK', 'ru', 'fr', 'es'].flatMap((language) =>
    (language === 'fr' || language === 'es' ? (['long'] as const) : (['long', 'short'] as const)).map(
      (style) => new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' }),
    ),
  );
  return codes.map((code) => [
    code,
    [
      ...new Set(
        lists.flatMap((list) => {
          const name = list.of(code);
          if (name === undefined) return [];
          const inside = /^(.*?)\s*[（(]([^)）]*)[)）]$/u.exec(name);
          return isHan(name) || inside === null ? [name] : [inside[1] ?? name];
        }),
      ),
    ],
  ]);
};

const formsOf = (name: string): readonly string[] => {
  if (isRussian(name)) return casesOf(name.replace(/(?<![\p{L}])о-ва(?![\p{L}])/gu, 'острова'));
  if (!isArabic(name)) return [name];
  // و and ف, then ب, ل or ك are written together with the name; ل swallows the ا of the article.
  const afterLam = name.startsWith('ال') ? `ل${name.slice(1)}` : `ل${name}`;
  return ['', 'و', 'ف'].flatMap((and) => [
    `${and}${name}`,
    `${and}ب${name}`,
    `${and}ك${name}`,
    `${and}${afterLam}`,
  ]);
};

// French and Spanish plurals and feminines are near enough: togolais, togolaises; boliviano, bolivianos.
const pluralsOf = (name: string): readonly string[] =>
  name.length > 4 && /^[a-zà-ÿ-]+$/.test(name) && !/[sx]$/.test(name)
    ? [`${name}s`, `${name}es`]
    : [`${name}es`];
