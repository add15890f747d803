import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnMeaning, meaningOf, saidIn, type Meaning } from '../../src/search/meaning.ts';

const learnt = (entries: readonly (readonly string[])[]): Meaning => {
  const steps = learnMeaning(
    entries.map((phrasings) =>
      saidIn(
        phrasings.map((one) => one.split(' ')),
        [],
      ),
    ),
  );
  for (;;) {
    const step = steps.next();
    if (step.done === true) return meaningOf(step.value, entries.length);
  }
};

describe('what words mean together', () => {
  // Only two of the three that pay for a journey are asked for with "ticket".
  const meaning = learnt([
    ['travel support forum', 'plane ticket travel forum'],
    ['ticket travel school', 'money travel school'],
    ['travel support meeting', 'money travel meeting'],
    ['vote board forum', 'election board forum'],
    ['vote council meeting', 'election council school', 'election board school'],
  ]);

  it('carries a word from the entry it is said of to another about the same', () => {
    const about = meaning(['ticket']);
    expect(about(2)).toBeGreaterThan(Math.max(about(3), about(4)) + 0.1);
  });

  it('says the same of the same words in any order, and nothing of words nobody says', () => {
    expect(meaning(['vote', 'board'])(3)).toBeCloseTo(meaning(['board', 'vote', 'vote'])(3), 10);
    expect(meaning(['zebra'])(0)).toBe(0);
    expect(meaning([])(0)).toBe(0);
  });

  it('stays between -1 and 1, and is the same every time, whatever the entries say', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
    const phrase = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(
        fc.array(fc.array(phrase, { maxLength: 4 }), { maxLength: 12 }),
        fc.array(word),
        (entries, asked) => {
          const once = learnt(entries);
          const again = learnt(entries);
          for (const index of entries.keys()) {
            const alike = once(asked)(index);
            expect(Math.abs(alike)).toBeLessThanOrEqual(1.000001);
            expect(again(asked)(index)).toBe(alike);
          }
        },
      ),
    );
  });
});
