import { stemmer as english } from '@orama/stemmers/english';
import { lexicon } from './lexicon.ts';

// Words of one stem or two ("how much"), each with the notions it stands for.
const notionsOf: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, string[]>();
  for (const line of lexicon.trim().split('\n')) {
    const [notion = '', words = ''] = line.split(': ');
    for (const word of words.split(' ')) {
      const key = word.split('-').map(english).join(' ');
      const own = found.get(key);
      if (own === undefined) found.set(key, [`~${notion}`]);
      else if (!own.includes(`~${notion}`)) own.push(`~${notion}`);
    }
  }
  return found;
})();

const none: readonly string[] = [];

/** The everyday notions of every stem in a text, also of a stem with the next one ("how much"), in the same order. */
export const notionsIn = (stems: readonly string[]): readonly (readonly string[])[] =>
  stems.map((stem, index) => {
    const own = notionsOf.get(stem) ?? none;
    const next = stems[index + 1];
    const both = next === undefined ? undefined : notionsOf.get(`${stem} ${next}`);
    return both === undefined ? own : [...own, ...both];
  });

/** The everyday notions a stem stands for, if any. */
export const conceptOf = (stem: string): readonly string[] | undefined => notionsOf.get(stem);

/** Every single word the notions are made of, as it is written. */
export const everydayWords = (): readonly string[] =>
  lexicon
    .trim()
    .split('\n')
    .flatMap((line) => (line.split(': ')[1] ?? '').split(' '))
    .filter((word) => !word.includes('-'));
