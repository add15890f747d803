import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../src/pack.ts';

const flat = fc.oneof(
  fc.uint8Array(),
  fc.int32Array(),
  fc.float32Array({ noNaN: true }),
  fc.float64Array({ noNaN: true }),
);
const plain = fc.letrec((tie) => ({
  data: fc.oneof(
    { maxDepth: 3 },
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    flat,
    fc.array(tie('data'), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), tie('data'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).data;

describe('packed data', () => {
  it('comes back as it was, wherever its bytes stand', () => {
    fc.assert(
      fc.property(plain, fc.nat(9), (data, shift) => {
        const bytes = pack(data);
        expect(unpack(bytes)).toEqual(data);
        const moved = new Uint8Array(bytes.length + shift);
        moved.set(bytes, shift);
        expect(unpack(moved.subarray(shift))).toEqual(data);
      }),
    );
  });

  it('loses nothing in silence', () => {
    for (const lost of [new Map(), new Set(), () => 1, Number.NaN, new Int16Array(1)])
      expect(() => pack({ inside: [lost] })).toThrow('plain data');
  });

  it('is refused when it is none', () => {
    expect(() => unpack(Uint8Array.from([0, 1, 2]))).toThrow();
    expect(() => unpack(new TextEncoder().encode('{"not": "packed data at all"}'))).toThrow();
  });
});
