import { describe, expect, it } from 'vitest';
import type { Entry, Initiative } from '../../src/core/entry.ts';
import type { Library } from '../../src/core/library.ts';
import { nearest, type Where } from '../../src/core/nearest.ts';

const entry = (
  id: string,
  initiative: (Partial<Initiative> & Pick<Initiative, 'type'>) | undefined,
  place?: string,
): Entry => ({
  id,
  kind: initiative === undefined ? 'concept' : 'initiative',
  language: 'en',
  title: id,
  summary: id,
  body: [],
  parts: [],
  questions: [],
  aliases: [],
  positions: [],
  topics: [],
  status: 'in-force',
  citations: [],
  reviewed: { on: '2026-11-22', by: 'test' },
  reviewBy: '2027-06-30',
  owner: 'test',
  scope:
    place === undefined ? { level: 'global' } : { level: place.length === 2 ? 'country' : 'region', place },
  confidence: 'high',
  related: [],
  meanings: [],
  translations: [],
  origin: 'test',
  ...(initiative === undefined
    ? {}
    : { initiative: { countries: [], region: 'Africa', partOf: [], ...initiative } }),
});

const library: Library = {
  entries: new Map(
    [
      entry('igf', undefined),
      entry('africa', { type: 'regional' }, 'Africa'),
      entry('europe', { type: 'regional', region: 'Western Europe and others' }, 'Europe'),
      entry('west', { type: 'sub-regional', countries: ['TG', 'BJ'], partOf: ['africa'] }, 'West Africa'),
      entry('togo-youth', { type: 'youth', countries: ['TG'], partOf: ['togo', 'west', 'africa'] }, 'TG'),
      entry('togo', { type: 'national', countries: ['TG'], partOf: ['west', 'africa'] }, 'TG'),
      entry('kenya', { type: 'national', countries: ['KE'], partOf: ['africa'] }, 'KE'),
      entry('africa-youth', { type: 'youth', partOf: ['africa'] }, 'Africa'),
      entry('west-youth', { type: 'youth', partOf: ['west', 'africa'] }, 'West Africa'),
    ].map((one) => [one.id, one]),
  ),
  topics: new Map(),
  ambiguities: [],
  elsewhere: [],
  desks: [],
  phrases: [],
  revision: 'test',
};

const ids = (where: Where) => {
  const found = nearest(library, where);
  const of = (entries: readonly Entry[]) => entries.map(({ id }) => id).join(' ');
  return [of(found.national), of(found.subRegional), of(found.regional), of(found.youth), found.global?.id];
};

describe('nearest', () => {
  it('goes from the country outward, youth nearest first', () => {
    expect(ids({ code: 'TG' })).toEqual([
      'togo',
      'west',
      'africa',
      'togo-youth west-youth africa-youth',
      'igf',
    ]);
  });

  it('finds the forums around a country without one', () => {
    expect(ids({ code: 'BJ' })).toEqual(['', 'west', 'africa', 'west-youth africa-youth', 'igf']);
    expect(ids({ code: 'ML' })).toEqual(['', 'west', 'africa', 'west-youth africa-youth', 'igf']);
    expect(ids({ code: 'FR' })).toEqual(['', '', 'europe', '', 'igf']);
  });

  it('gives no other country its forum', () => {
    expect(ids({ code: 'KE' })).toEqual(['kenya', '', 'africa', 'africa-youth', 'igf']);
  });

  it('takes a region too, and the wider one where it has no forum', () => {
    expect(ids({ region: 'West Africa' })).toEqual(['', 'west', 'africa', 'west-youth africa-youth', 'igf']);
    expect(ids({ region: 'Central Africa' })).toEqual(['', '', 'africa', 'africa-youth', 'igf']);
    expect(ids({ region: 'Europe' })).toEqual(['', '', 'europe', '', 'igf']);
  });

  it('knows only the global one of what it does not know', () => {
    expect(ids({ code: 'ZZ' })).toEqual(['', '', '', '', 'igf']);
    expect(ids({ region: 'Moon' })).toEqual(['', '', '', '', 'igf']);
    expect(nearest({ ...library, entries: new Map() }, { code: 'TG' }).global).toBeUndefined();
  });
});
