import { describe, expect, it } from 'vitest';
import { localOf, offsetAt } from '../../src/core/desk/working-time.ts';
import type { Hours } from '../../src/core/desk/desk.ts';
import { nextWeekly } from '../../src/core/unasked/weekly.ts';

const hours = (over: Partial<Hours> = {}): Hours => ({
  zone: 'UTC',
  days: [1, 2, 3, 4, 5],
  from: 8 * 60,
  to: 17 * 60,
  ...over,
});

const at = (year: number, month: number, day: number, hour = 0, minute = 0): number =>
  Date.UTC(year, month - 1, day, hour, minute);

/** What the desk's clock shows. */
const shown = (instant: number, zone: string): string =>
  new Date(instant + offsetAt(instant, zone)).toISOString().slice(11, 16);

describe('the next weekly digest', () => {
  it('comes on the first working day of a week, at nine or when the desk opens later', () => {
    expect(nextWeekly(at(2026, 11, 25, 12), hours())).toBe(at(2026, 11, 30, 9));
    expect(nextWeekly(at(2026, 11, 25, 12), hours({ from: 11 * 60 }))).toBe(at(2026, 11, 30, 11));
    expect(nextWeekly(at(2026, 11, 25, 12), hours({ days: [7, 4] }))).toBe(at(2026, 11, 26, 9));
    expect(nextWeekly(at(2026, 11, 25, 12), hours({ days: [] }))).toBe(at(2026, 11, 30, 9));
  });

  it('is strictly later, so that one instant is never given twice', () => {
    const first = nextWeekly(at(2026, 11, 30, 8, 59), hours());
    expect(first).toBe(at(2026, 11, 30, 9));
    expect(nextWeekly(first, hours())).toBe(at(2026, 12, 7, 9));
  });

  it.each([
    'Europe/London',
    'America/New_York',
    'Africa/Cairo',
    'America/Santiago',
    'Pacific/Auckland',
    'UTC',
  ])(
    'keeps its local hour and comes once in every week of two years in %s, over every change of the clocks',
    (zone) => {
      const desk = hours({ zone, days: [7, 1, 2] });
      let before = nextWeekly(at(2026, 1, 1), desk);
      let shifted = 0;
      for (let week = 0; week < 104; week += 1) {
        const next = nextWeekly(before, desk);
        expect(shown(next, zone)).toBe('09:00');
        expect(localOf(next, zone).weekday).toBe(1);
        const days = (next - before) / 86_400_000;
        expect(Math.round(days)).toBe(7);
        if (days !== 7) shifted += 1;
        before = next;
      }
      expect(shifted).toBe(zone === 'UTC' ? 0 : 4);
    },
  );

  it('looks from either side of midnight where the desk is, not where the clock of the machine is', () => {
    const auckland = hours({ zone: 'Pacific/Auckland' });
    // Sunday evening in UTC is Monday morning there, before nine and after it.
    expect(shown(nextWeekly(at(2026, 11, 29, 19), auckland), 'Pacific/Auckland')).toBe('09:00');
    expect(nextWeekly(at(2026, 11, 29, 19), auckland)).toBe(at(2026, 11, 29, 20));
    expect(nextWeekly(at(2026, 11, 29, 20), auckland)).toBe(at(2026, 12, 6, 20));
  });
});
