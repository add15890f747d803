import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  correctVerbs,
  decodeToken,
  encodeToken,
  maxTokenLength,
  shelves,
  type Action,
} from '../../src/core/action.ts';
import { guideVerbs } from '../../src/core/guide/verbs.ts';
import { languages } from '../../src/core/language.ts';

const id = fc
  .array(fc.stringMatching(/^[a-z0-9]{1,8}$/), { minLength: 1, maxLength: 5 })
  .map((words) => words.join('-'));

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ name: fc.constant('show' as const), entry: id }),
  fc.record({
    name: fc.constant('show' as const),
    entry: id,
    part: id,
    language: fc.constantFrom(...languages),
  }),
  fc.record({
    name: fc.constant('show-all' as const),
    entries: fc.array(id, { minLength: 1, maxLength: 2 }),
  }),
  fc.record({ name: fc.constant('feedback' as const), entry: id, helpful: fc.boolean() }),
  fc.record({
    name: fc.constant('browse' as const),
    shelf: fc.constantFrom(...shelves),
    page: fc.integer({ min: 1, max: 99 }),
  }),
  fc.record({ name: fc.constant('person' as const), entry: id }),
  fc.record({
    name: fc.constant('correct' as const),
    verb: fc.constantFrom(...correctVerbs),
    entry: id,
  }),
  fc.record({ name: fc.constant('guide' as const), verb: fc.constantFrom(...guideVerbs), entry: id }),
  fc.record({
    name: fc.constant('guide' as const),
    verb: fc.constantFrom(...guideVerbs),
    entry: id,
    at: fc.constantFrom('who', 'before.2', '12', 'end', 'new'),
  }),
  fc.constantFrom<Action>({ name: 'person' }, { name: 'help' }, { name: 'welcome' }),
);

describe('a token', () => {
  it('gives back the action it was made from', () => {
    fc.assert(
      fc.property(action, (one) => {
        const token = encodeToken(one);
        expect(decodeToken(token)).toEqual(token === '1:unknown' ? { name: 'unknown' } : one);
      }),
    );
  });

  it('is short ASCII, whatever the action', () => {
    fc.assert(
      fc.property(action, (one) => {
        expect(encodeToken(one)).toMatch(/^[\x21-\x7e]+$/);
        expect(encodeToken(one).length).toBeLessThanOrEqual(maxTokenLength);
      }),
    );
  });

  it('that nobody made is unknown, never an error', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void decodeToken(text)));
    expect(decodeToken('0:show:igf')).toEqual({ name: 'unknown' });
    expect(decodeToken('1:show:<script>')).toEqual({ name: 'unknown' });
    expect(decodeToken(`1:show:${'a'.repeat(200)}`)).toEqual({ name: 'unknown' });
  });
});
