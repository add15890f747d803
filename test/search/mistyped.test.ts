import { describe, expect, test } from 'vitest';
import { atOnce } from '../../src/core/steps.ts';
import { mistypedIn } from '../../src/search/mistyped.ts';

const said = (words: string, times: number): readonly (readonly string[])[] =>
  Array.from({ length: times }, () => words.split(' '));

const meantIn = (texts: readonly (readonly string[])[]): ReadonlyMap<string, string> =>
  atOnce(mistypedIn(texts));

describe('a word mistyped in a phrasing', () => {
  const common = said('registration of the council by consensus of chairs for the country', 40);

  test.each([
    ['a letter lost', 'registraton', 'registration'],
    ['a letter doubled', 'counncil', 'council'],
    ['letters that changed places', 'regisrtation', 'registration'],
    ['one hiss for another', 'concensus', 'consensus'],
  ])('is read as it is meant: %s', (_, typed, meant) => {
    expect([...meantIn([...common, [typed]])]).toEqual([[typed, meant]]);
  });

  test.each([
    ['another word', 'chains'],
    ['short', 'chars'],
    ['another first letter', 'rountry'],
    ['two errors away', 'rregistraton'],
  ])('is left alone when it may be meant as it stands: %s', (_, word) => {
    expect([...meantIn([...common, [word]])]).toEqual([]);
  });

  test('is left alone when many say it, or the other word is not said much more often', () => {
    expect([...meantIn([...common, ...said('registraton', 6)])]).toEqual([]);
    expect([...meantIn([...said('registration', 19), ['registraton']])]).toEqual([]);
    expect([...meantIn([...common, ...said('registraton', 3)])]).toEqual([]);
  });
});
