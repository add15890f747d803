import { describe, expect, it } from 'vitest';
import { entryIdOf } from '../../src/core/desk/proposals.ts';
import { answerOf } from '../../src/core/desk/said.ts';

describe('the id of an entry made of a question', () => {
  it('is cut between words, never inside one', () => {
    expect(entryIdOf('Can a student organisation join the national committee this year?', 7)).toBe(
      'can-a-student-organisation-join-the-national-p7',
    );
    expect(entryIdOf('Can a student organisation join the nationally known committee?', 7)).toBe(
      'can-a-student-organisation-join-the-p7',
    );
    expect(entryIdOf('May students join?', 7)).toBe('may-students-join-p7');
  });

  it('of one endless word is cut all the same, and of no Latin letters is a name of its own', () => {
    expect(entryIdOf('a'.repeat(80), 7)).toBe(`${'a'.repeat(44)}-p7`);
    expect(entryIdOf('谁可以参加?', 7)).toBe('answer-p7');
  });
});

describe('what is offered of a ticket as its answer', () => {
  it('is everything the desk said, without the entries it sent and what it asked back', () => {
    expect(answerOf(['which country?', 'yes, write to them', '→ join-an-initiative', 'in May'])).toBe(
      'yes, write to them\n\nin May',
    );
  });

  it('is what it asked where it said nothing else, and nothing where nothing was kept', () => {
    expect(answerOf(['which country?'])).toBe('which country?');
    expect(answerOf(['→ join-an-initiative'])).toBeUndefined();
    expect(answerOf([])).toBeUndefined();
  });
});
