import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  apart,
  gatheredSets,
  growing,
  joined,
  listsOf,
  numberOf,
  pairKey,
  textKey,
} from '../../src/search/numbering.ts';

const keys = fc.array(
  fc.oneof(
    fc.maxSafeNat(),
    fc.nat(9),
    fc.tuple(fc.nat(0x3ffffff), fc.nat(9)).map(([a, b]) => pairKey(a, b)),
  ),
  { maxLength: 3_000 },
);

describe('numbers of keys', () => {
  it('count up from 0 in the order the keys came, each once', () => {
    fc.assert(
      fc.property(keys, fc.maxSafeNat(), (given, other) => {
        const table = growing();
        const expected = new Map<number, number>();
        for (const key of given) {
          if (!expected.has(key)) expected.set(key, expected.size);
          expect(table.add(key)).toBe(expected.get(key));
        }
        expect(table.size()).toBe(expected.size);
        for (const [key, number] of expected) expect(numberOf(table.numbering(), key)).toBe(number);
        expect(numberOf(table.numbering(), other)).toBe(expected.get(other) ?? -1);
        expect(numberOf(table.numbering(), -1)).toBe(-1);
      }),
      { numRuns: 40 },
    );
  });

  it('differ for texts that differ', () => {
    const texts = Array.from({ length: 50_000 }, (_, index) => `text ${String(index)}`);
    expect(new Set(texts.map(textKey)).size).toBe(texts.length);
    for (const key of texts.map(textKey)) expect(Number.isSafeInteger(key) && key >= 0).toBe(true);
  });
});

describe('lists one after the other', () => {
  it('hold what was gathered for each, in the order it came', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(99))), (pairs) => {
        const { begins, items } = listsOf(
          Int32Array.from(pairs, ([owner]) => owner),
          Int32Array.from(pairs, ([, item]) => item),
          6,
        );
        for (let owner = 0; owner < 6; owner += 1)
          expect([...items.subarray(begins[owner], begins[owner + 1])]).toEqual(
            pairs.filter(([one]) => one === owner).map(([, item]) => item),
          );
      }),
    );
  });

  it('are sets in order where sets were gathered', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(9))), (pairs) => {
        const sets = gatheredSets(4);
        for (const [owner, item] of pairs) sets.add(owner, item);
        const { begins, items } = sets.lists();
        for (let owner = 0; owner < 4; owner += 1)
          expect([...new Set(items.subarray(begins[owner], begins[owner + 1]))]).toEqual(
            [...new Set(pairs.filter(([one]) => one === owner).map(([, item]) => item))].sort(
              (one, other) => one - other,
            ),
          );
      }),
    );
  });
});

describe('joined words', () => {
  it('come apart again', () => {
    expect(apart(joined([]))).toEqual([]);
    expect(apart(joined(['one', 'two words', 'العربية']))).toEqual(['one', 'two words', 'العربية']);
  });
});
