import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, maxQuestionLength, phraseOf, sliceWhole } from '../../src/core/clean.ts';
import { scrub } from '../../src/core/scrub.ts';

describe('a text that a person sent', () => {
  it('holds no control, invisible or direction character once cleaned, and is bounded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (text) => {
        const clean = cleanText(text).text;
        expect(clean).not.toMatch(/[\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u);
        expect(clean.length).toBeLessThanOrEqual(maxQuestionLength);
      }),
    );
  });

  it('is told to be cut when it was', () => {
    expect(cleanText('a '.repeat(20_000))).toMatchObject({ cut: true });
    expect(cleanText('what is the igf')).toEqual({ text: 'what is the igf', cut: false });
  });

  it('is never cut inside a character', () => {
    expect(sliceWhole('a🙂b', 2)).toBe('a');
    expect(sliceWhole('a🙂b', 3)).toBe('a🙂');
  });

  it.each([
    ['  What IS the I.G.F.? ', 'what is the i.g.f'],
    ['Où ça ?!', 'ou ca'],
    ['l’IGF', "l'igf"],
    ['action-point 1.3', 'action-point 1.3'],
    ['أهلاً', 'اهلا'],
    ['Ещё', 'еще'],
  ])('%j is compared as %j', (text, phrase) => {
    expect(phraseOf(text)).toBe(phrase);
  });
});

describe('a question kept for the log', () => {
  it.each([
    'write to ana.perez@example.org please',
    'call me on +254 700 123 456',
    'see https://example.org/me/ana',
    'ask <@U123> or @ana about it',
    'my friend Ana Perez wants to join',
  ])('keeps nothing that points at a person: %s', (text) => {
    expect(scrub(text)).not.toMatch(/ana|perez|example\.org|254|U123/i);
  });

  it('keeps what it is about', () => {
    expect(scrub('how can I join the MAG of the IGF')).toBe('how can I join the MAG of the IGF');
  });
});
