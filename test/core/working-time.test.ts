import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Desk, Hours } from '../../src/core/desk/desk.ts';
import { routeTo } from '../../src/core/desk/route.ts';
import { afterWorkingHours, atMinute, localOf, offsetAt } from '../../src/core/desk/working-time.ts';
import { languages } from '../../src/core/language.ts';
import { deskOf } from '../handoff/office.ts';

const minute = 60_000;
const hour = 60 * minute;
const zone = fc.constantFrom('UTC', ...Intl.supportedValuesOf('timeZone'));
const instant = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) });
const hours: fc.Arbitrary<Hours> = fc
  .record({
    zone,
    days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    from: fc.integer({ min: 0, max: 47 }),
    length: fc.integer({ min: 1, max: 48 }),
  })
  .map(({ from, length, ...one }) => ({
    ...one,
    from: from * 30,
    to: Math.min(24 * 60, (from + length) * 30),
  }));

/** Milliseconds of a desk's own hours between two instants, counted by looking at every quarter of an hour. */
const workedBetween = (
  from: number,
  to: number,
  { zone: at, days, from: opens, to: closes }: Hours,
): number => {
  const step = 15 * minute;
  let worked = 0;
  for (let now = from; now < to; now += step) {
    const { weekday, ...local } = localOf(now, at);
    const wall = now + offsetAt(now, at) - Date.UTC(local.year, local.month - 1, local.day);
    if (days.includes(weekday) && wall >= opens * minute && wall < closes * minute)
      worked += Math.min(step, to - now);
  }
  return worked;
};

describe('working hours', () => {
  it('pass on no clock but the own one of the desk, in every zone, over changes of the clocks and weekends', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 16 }), hours, (at, wanted, desk) => {
        const from = Math.floor(at / (15 * minute)) * 15 * minute;
        const until = afterWorkingHours(from, wanted, desk);
        // A day on which the clocks change may hold an hour more or less than they show.
        const counted = workedBetween(from, until, desk);
        expect(Math.abs(counted - wanted * hour)).toBeLessThanOrEqual(2 * hour);
        expect(until).toBeGreaterThan(from);
      }),
      { numRuns: 40 },
    );
  });

  it('never end earlier for more hours, or for a later beginning', () => {
    fc.assert(
      fc.property(
        instant,
        fc.nat(10 * 24 * 60),
        fc.nat(60),
        fc.nat(20),
        hours,
        (from, later, wanted, more, desk) => {
          const until = afterWorkingHours(from, wanted, desk);
          expect(afterWorkingHours(from, wanted + more, desk)).toBeGreaterThanOrEqual(until);
          expect(afterWorkingHours(from + later * minute, wanted, desk)).toBeGreaterThanOrEqual(until);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    ['Friday evening to Monday morning', '2026-11-20T16:30:00Z', 1, '2026-11-23T09:30:00Z', 'Europe/London'],
    ['over the clocks going forward', '2026-03-27T16:30:00Z', 1, '2026-03-30T08:30:00Z', 'Europe/London'],
    ['over the clocks going back', '2026-10-23T15:30:00Z', 1, '2026-10-26T09:30:00Z', 'Europe/London'],
    [
      'where the clock is five hours and three quarters ahead',
      '2026-11-23T03:15:00Z',
      2,
      '2026-11-23T05:15:00Z',
      'Asia/Kathmandu',
    ],
  ])('%s', (_, from, wanted, until, at) => {
    const desk: Hours = { zone: at, days: [1, 2, 3, 4, 5], from: 9 * 60, to: 17 * 60 };
    expect(new Date(afterWorkingHours(Date.parse(from), wanted, desk)).toISOString()).toBe(
      new Date(until).toISOString(),
    );
  });

  it('count until the very end of a day that ends at 24:00, and the next day from its beginning', () => {
    const always: Hours = { zone: 'Africa/Nairobi', days: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 24 * 60 };
    const from = Date.parse('2026-11-23T20:59:00Z');
    expect(afterWorkingHours(from, 24, always)).toBe(from + 24 * hour);
  });

  it('know the day it is, and when it begins, in every zone', () => {
    fc.assert(
      fc.property(instant, zone, (at, where) => {
        const local = localOf(at, where);
        const begins = atMinute(local, 0, where);
        expect(begins).toBeLessThanOrEqual(at);
        expect(at - begins).toBeLessThanOrEqual(25 * hour);
        const { weekday } = local;
        expect(weekday).toBeGreaterThanOrEqual(1);
        expect(weekday).toBeLessThanOrEqual(7);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the nearest desk', () => {
  const desks = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      countries: fc.subarray(['KE', 'TG', 'FR']),
      regions: fc.subarray(['East Africa', 'West Africa', 'Africa']),
      topics: fc.subarray(['igf', 'youth']),
      language: fc.constantFrom(...languages),
    }),
    { selector: ({ id }) => id },
  );
  const need = fc.record({
    country: fc.option(fc.constantFrom('KE', 'TG', 'FR', 'BR'), { nil: undefined }),
    topics: fc.subarray(['igf', 'youth']),
    language: fc.constantFrom(...languages),
  });
  it('is one of the country before all others, never one of another country, and there is one where one is for everybody', () => {
    fc.assert(
      fc.property(desks, need, (rows, { country, ...asked }) => {
        const all = rows.map(
          ({ id, language, ...one }): Desk => deskOf(id, { ...one, languages: [language] }),
        );
        const found = routeTo(all, { ...asked, ...(country === undefined ? {} : { country }) });
        const ofCountry = all.filter(({ countries }) => country !== undefined && countries.includes(country));
        if (ofCountry.length > 0) expect(found?.why).toBe('country');
        if (found?.why === 'country') expect(ofCountry).toContain(found.desk);
        if (found?.why === 'topic' || found?.why === 'language' || found?.why === 'global')
          expect([...found.desk.countries, ...found.desk.regions]).toEqual([]);
        const forEverybody = all.some(
          ({ countries, regions, topics }) => countries.length + regions.length + topics.length === 0,
        );
        if (forEverybody) expect(found).toBeDefined();
      }),
    );
  });
});
