import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Search } from '../../src/core/world.ts';
import type { Searchable } from '../../src/search/sayings.ts';
import { createSearch } from '../../src/search/search.ts';

// How many signs of a question were handed to whatever reads text.
const { work, counting } = vi.hoisted(() => {
  const work = { read: 0 };
  const counting =
    <Rest extends readonly unknown[], Result>(take: (text: string, ...rest: Rest) => Result) =>
    (text: string, ...rest: Rest): Result => {
      work.read += text.length;
      return take(text, ...rest);
    };
  return { work, counting };
});
vi.mock(import('../../src/search/words.ts'), async (original) => {
  const module = await original();
  return { ...module, analyse: counting(module.analyse), rawWords: counting(module.rawWords) };
});
vi.mock(import('../../src/search/language.ts'), async (original) => ({
  detectLanguage: counting((await original()).detectLanguage),
}));
vi.mock(import('../../src/core/places/find-places.ts'), async (original) => {
  const module = await original();
  return { ...module, findPlaces: counting(module.findPlaces) };
});

interface Clinc {
  readonly intents: readonly string[];
  readonly train: readonly (readonly string[])[];
  readonly valid: { readonly texts: readonly string[] };
}
const clinc = JSON.parse(
  gunzipSync(readFileSync('test/bench/clinc150/clinc150.json.gz')).toString(),
) as Clinc;

const entryOf = (id: string, title: string, questions: readonly string[]): Searchable => ({
  id,
  kind: 'concept',
  language: 'en',
  title,
  summary: '',
  body: [],
  parts: [],
  questions,
  aliases: [],
  positions: [],
  meanings: [],
  translations: [],
});

// Every third intent with eight of its phrasings: enough for every step of the search, a rehearsal too.
const entries = clinc.intents.flatMap((id, index) =>
  index % 3 === 0 ? [entryOf(id, id.replaceAll('_', ' '), clinc.train[index]?.slice(0, 8) ?? [])] : [],
);
const search = createSearch(entries);
const phrasings = entries.flatMap(({ id, title, questions }) =>
  [title, ...questions].map((text) => ({ id, text })),
);
const ownersOf = (wanted: string): readonly string[] =>
  phrasings.flatMap(({ id, text }) => (text === wanted ? [id] : []));
const asked = clinc.valid.texts.filter((_, index) => index % 20 === 0);

const anySign = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
const any = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  // Also halves of pairs, which are no signs at all.
  fc.string({ unit: anySign, maxLength: 300 }),
  fc.array(fc.constantFrom(...asked), { maxLength: 10 }).map((texts) => texts.join(' ')),
  fc.constantFrom('ﷺ', 'a-', 'the ', "l'", '字', '1.', 'and France ', '🙂', '\u0300'),
);
const mostSigns = 40_000;
const lengths = fc.integer({ min: 1, max: mostSigns });
const longText = (text: string, length: number): string =>
  text.repeat(Math.ceil(length / (text.length || 1))).slice(0, length);

describe('whatever is asked', () => {
  it('is answered without an error, and the same every time', () => {
    fc.assert(
      fc.property(any, lengths, (piece, length) => {
        for (const text of [piece, longText(piece, length)]) expect(search(text)).toEqual(search(text));
      }),
      { numRuns: 60 },
    );
  });

  it('costs no more than a question of 3,000 signs does, however long it is', () => {
    fc.assert(
      fc.property(any, lengths, (piece, length) => {
        work.read = 0;
        search(`?${longText(piece, length)}`);
        // Read by each part of the search once or twice.
        expect(work.read).toBeGreaterThan(0);
        expect(work.read).toBeLessThanOrEqual(8 * 3_000);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the entries', () => {
  it('may come in any order', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length }),
        (shuffled) => {
          const other = createSearch(shuffled);
          for (const text of asked) expect(other(text)).toEqual(search(text));
        },
      ),
      { numRuns: 4 },
    );
  });

  it('are found first by every title and phrasing of their own, unless another has the very same', () => {
    for (const { text } of phrasings) expect(ownersOf(text)).toContain(search(text).hits[0]?.entry);
  });

  it('keep what is theirs word for word when an unrelated entry comes in', () => {
    const strange = fc.stringMatching(/^[qxzj]{6,9}$/);
    const saying = fc.array(strange, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
    const sample = phrasings.filter((_, index) => index % 7 === 0);
    const winner = (one: Search, text: string): string | undefined => one(text).hits[0]?.entry;
    fc.assert(
      fc.property(saying, fc.array(saying, { minLength: 1, maxLength: 6 }), (title, questions) => {
        const more = createSearch([...entries, entryOf('unrelated', title, questions)]);
        for (const { text } of sample) expect(winner(more, text)).toBe(winner(search, text));
      }),
      { numRuns: 5 },
    );
  });
});
