import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/core/language.ts';
import { columnsOf, digestText, digestWidth, wrapped } from '../../src/core/mine/digest.ts';
import type { DeskFigures } from '../../src/core/mine/figures.ts';
import type { Entry } from '../../src/core/entry.ts';
import { noon, smallServing } from '../bot/small.ts';

const { library } = smallServing;
const base = library.entries.get('q1');
if (base === undefined) throw new Error('q1 is gone');

const entryOf = (id: string, title: string, more: Partial<Entry>): Entry => ({ ...base, id, title, ...more });
const figures = (count: number): DeskFigures => ({
  desk: 'global',
  opened: count,
  answered: count,
  closed: count,
  escalated: count,
  open: count,
});

describe('the digest for a mailing list', () => {
  it('has no line wider than a mail shows, in any language and for any title', () => {
    const words = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 90 }),
        fc.constantFrom('互联网治理论坛', 'كلمة', 'https://example.org/a/b'),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(words, fc.constantFrom(...languages), fc.nat(100_000), (titles, language, count) => {
        const title = titles.join(' ');
        const entries = new Map([
          ['a', entryOf('a', title, { reviewBy: '2026-11-30' })],
          [
            'b',
            entryOf('b', title, {
              kind: 'date',
              occasion: { stage: 'meeting', certainty: 'confirmed', begins: '2026-12-01', zone: 'UTC' },
            }),
          ],
        ]);
        const text = digestText(
          {
            library: { ...library, entries },
            desks: [figures(count)],
            outcomes: { answer: count },
            now: noon,
          },
          language,
        );
        for (const line of text.split('\n')) {
          expect(columnsOf(line)).toBeLessThanOrEqual(digestWidth);
          expect(line).toBe(line.trimEnd());
        }
      }),
      { numRuns: 200 },
    );
  });

  it('loses no sign where it breaks a line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const bare = (value: string): string => value.replace(/\s/gu, '');
        expect(bare(wrapped(text, '  ').join(''))).toBe(bare(text));
      }),
      { numRuns: 300 },
    );
  });

  it('never tells a small number of people', () => {
    for (const language of languages)
      for (const count of [0, 1, 2, 3, 4]) {
        const told = digestText(
          { library, desks: [figures(count)], outcomes: { miss: count }, now: noon },
          language,
        );
        const zero = digestText({ library, desks: [figures(0)], outcomes: {}, now: noon }, language);
        expect(told).toBe(zero);
      }
    const enough = digestText({ library, desks: [figures(5)], outcomes: {}, now: noon }, 'en');
    expect(enough).toMatch(/answered by people: 5/);
  });
});
