import { everydayNotions, synonyms } from './lexicon.ts';
import { russianNotions } from './russian.ts';
import { stemOf } from './stems.ts';

/** What stems stand for, also several in a row ("how much"), and how such rows begin. */
interface Book {
  readonly notions: ReadonlyMap<string, readonly string[]>;
  readonly beginnings: ReadonlySet<string>;
}

const bookOf = (lines: string, sign: string): Book => {
  const notions = new Map<string, string[]>();
  const beginnings = new Set<string>();
  for (const line of lines.trim().split('\n')) {
    const [name = '', words = ''] = line.split(': ');
    const notion = `${sign}${name}`;
    for (const word of words.split(' ')) {
      const stems = word
        .split('-')
        .map((part) => stemOf(part, /\p{Script=Cyrillic}/u.test(part) ? 'ru' : 'en'));
      const key = stems.join(' ');
      const own = notions.get(key);
      if (own === undefined) notions.set(key, [notion]);
      else if (!own.includes(notion)) own.push(notion);
      for (let length = 1; length < stems.length; length += 1)
        beginnings.add(stems.slice(0, length).join(' '));
    }
  }
  return { notions, beginnings };
};

const broad = bookOf([everydayNotions, russianNotions].map((lines) => lines.trim()).join('\n'), '~');
const narrow = bookOf(synonyms, '=');

const none: readonly string[] = [];

const lookUp = ({ notions, beginnings }: Book, stems: readonly string[]): readonly (readonly string[])[] =>
  stems.map((stem, index) => {
    let own = notions.get(stem) ?? none;
    let key = stem;
    for (let next = index + 1; next < stems.length && beginnings.has(key); next += 1) {
      key = `${key} ${stems[next] ?? ''}`;
      const more = notions.get(key);
      if (more !== undefined) own = [...own, ...more];
    }
    return own;
  });

/** The everyday notions of every stem in a text, also of a stem with those after it ("how much"), in the same order. */
export const notionsIn = (stems: readonly string[]): readonly (readonly string[])[] => lookUp(broad, stems);

/** The narrow notions of a text, each once: their words nearly mean the same. */
export const synonymsIn = (stems: readonly string[]): readonly string[] => [
  ...new Set(lookUp(narrow, stems).flat()),
];

/** The everyday notions a stem stands for, broad and narrow, if any. */
export const conceptOf = (stem: string): readonly string[] | undefined => {
  const wide = broad.notions.get(stem);
  const close = narrow.notions.get(stem);
  return wide === undefined || close === undefined ? (wide ?? close) : [...wide, ...close];
};

/** Every single word the notions are made of, as it is written. */
export const everydayWords = (): readonly string[] =>
  [everydayNotions, synonyms]
    .flatMap((lines) => lines.trim().split('\n'))
    .flatMap((line) => (line.split(': ')[1] ?? '').split(' '))
    .filter((word) => !word.includes('-'));
