import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayLead, dueOf } from '../../src/core/dates/lead.ts';
import { dayAfter, instantOf, momentAt, momentOf } from '../../src/core/dates/moment.ts';
import { phaseOf, spanOf, turningOf } from '../../src/core/dates/span.ts';
import { momentText, whenLines, whenShort } from '../../src/core/dates/when.ts';
import { zoneSaid } from '../../src/core/dates/zones.ts';
import type { Occasion } from '../../src/core/entry.ts';
import { languages } from '../../src/core/language.ts';
import { inlineText } from '../../src/core/rich.ts';

const at = (written: string, zone: string): string => {
  const moment = momentOf(written);
  if (moment === undefined) throw new Error(`${written} is no moment`);
  return new Date(instantOf(moment, zone)).toISOString();
};

const deadline = (ends: string, zone: string, more: Partial<Occasion> = {}): Occasion => ({
  stage: 'propose',
  certainty: 'confirmed',
  ends,
  zone,
  ...more,
});

const turning = (occasion: Occasion) => {
  const found = turningOf(occasion);
  if (found === undefined) throw new Error('nothing to turn at');
  return found;
};

const due = (occasion: Occasion, lead: number, own?: string): string =>
  new Date(dueOf(turning(occasion), lead, own)).toISOString();

describe('a moment in a zone', () => {
  it('is an instant by the clocks of that zone', () => {
    expect(at('2027-06-10T23:59', 'UTC')).toBe('2027-06-10T23:59:00.000Z');
    expect(at('2027-06-10T23:59', 'Asia/Kolkata')).toBe('2027-06-10T18:29:00.000Z');
    expect(at('2027-06-10T23:59', 'Pacific/Kiritimati')).toBe('2027-06-10T09:59:00.000Z');
    expect(at('2027-01-15T12:00', 'Asia/Kathmandu')).toBe('2027-01-15T06:15:00.000Z');
  });

  it('which the clocks skip in spring is as long after the gap, east and west of Greenwich', () => {
    expect(at('2027-03-28T02:30', 'Europe/Paris')).toBe('2027-03-28T01:30:00.000Z');
    expect(at('2027-03-14T02:30', 'America/New_York')).toBe('2027-03-14T07:30:00.000Z');
    expect(momentAt(Date.parse('2027-03-14T07:30:00Z'), 'America/New_York').minutes).toBe(3 * 60 + 30);
  });

  it('which comes twice in autumn is the first of the two', () => {
    expect(at('2027-10-31T02:30', 'Europe/Paris')).toBe('2027-10-31T00:30:00.000Z');
    expect(at('2027-11-07T01:30', 'America/New_York')).toBe('2027-11-07T05:30:00.000Z');
    expect(at('2027-04-04T01:45', 'Australia/Lord_Howe')).toBe('2027-04-03T14:45:00.000Z');
  });

  it('24:00 is the end of its day, and 24:01 is nothing', () => {
    expect(at('2027-12-31T24:00', 'UTC')).toBe('2028-01-01T00:00:00.000Z');
    expect(at('2028-02-28T24:00', 'America/Sao_Paulo')).toBe('2028-02-29T03:00:00.000Z');
    expect(momentOf('2027-12-31T24:01')).toBeUndefined();
    expect(momentOf('2027-12-31T23:60')).toBeUndefined();
  });

  it('29 February is there in leap years only', () => {
    expect(momentOf('2027-02-29')).toBeUndefined();
    expect(momentOf('2100-02-29')).toBeUndefined();
    expect(at('2028-02-29T12:00', 'UTC')).toBe('2028-02-29T12:00:00.000Z');
    expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29');
    expect(dayAfter('2028-02-29', 365)).toBe('2029-02-28');
    expect(dayAfter('2028-03-01', -1)).toBe('2028-02-29');
  });

  it('of a day which the clocks jump over whole is still near it', () => {
    // Samoa had no 30 December 2011.
    const shown = momentAt(Date.parse(at('2011-12-30T12:00', 'Pacific/Apia')), 'Pacific/Apia');
    expect(['2011-12-29', '2011-12-31']).toContain(shown.day);
  });

  it('comes back as itself wherever it exists', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2060, 0, 1) }),
        fc.constantFrom(
          'UTC',
          'Europe/Paris',
          'America/New_York',
          'Asia/Kolkata',
          'Pacific/Apia',
          'Africa/Casablanca',
          'Australia/Lord_Howe',
          'America/St_Johns',
        ),
        (instant, zone) => {
          const minute = Math.floor(instant / 60_000) * 60_000;
          const shown = momentAt(minute, zone);
          const back = instantOf(shown, zone);
          // The first of two equal minutes, never a later one; and it shows the same.
          expect(back).toBeLessThanOrEqual(minute);
          expect(minute - back).toBeLessThanOrEqual(2 * 3_600_000);
          expect(momentAt(back, zone)).toStrictEqual(shown);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('an occasion', () => {
  it('whose last day has no time ends when the next day begins there', () => {
    const span = spanOf(deadline('2026-12-31', 'America/New_York'));
    expect(new Date(span?.until ?? 0).toISOString()).toBe('2027-01-01T05:00:00.000Z');
  });

  it('of one day is on from its first minute to its last, by its own clocks', () => {
    const meeting: Occasion = {
      stage: 'meeting',
      certainty: 'confirmed',
      begins: '2028-02-29',
      zone: 'Asia/Tokyo',
    };
    const phase = (iso: string) => phaseOf(meeting, Date.parse(iso));
    expect(phase('2028-02-28T14:59:59Z')).toBe('ahead');
    expect(phase('2028-02-28T15:00:00Z')).toBe('open');
    expect(phase('2028-02-29T14:59:59Z')).toBe('open');
    expect(phase('2028-02-29T15:00:00Z')).toBe('over');
  });

  it('without a known day is neither coming nor over, and nothing counts down to it', () => {
    const usual: Occasion = { stage: 'apply', certainty: 'usual pattern', usual: 'usually in May' };
    expect(phaseOf(usual, 0)).toBe('usual');
    expect(turningOf(usual)).toBeUndefined();
    expect(spanOf(usual)).toBeUndefined();
    expect(whenShort(usual, { language: 'en', now: 0 })).toBe('usually in May');
  });

  it('that is over is called over whatever its day', () => {
    const past = deadline('2030-01-01', 'UTC', { certainty: 'past', usual: 'no pattern known' });
    expect(phaseOf(past, Date.UTC(2026, 0, 1))).toBe('over');
    expect(turningOf(past)).toBeUndefined();
  });

  it('is told in its own zone, in UTC and in the reader’s', () => {
    const lines = whenLines(deadline('2027-06-03T23:59', 'UTC'), {
      language: 'en',
      now: Date.UTC(2027, 0, 1),
      zone: 'Asia/Kolkata',
    }).map(inlineText);
    expect(lines).toStrictEqual([
      'Date: until Thu, 3 June 2027, 23:59 (UTC)',
      'For you: Fri, 4 June 2027, 05:29 (Asia/Kolkata)',
      'How sure: confirmed',
    ]);
    const paris = whenLines(deadline('2027-06-03T24:00', 'Europe/Paris'), {
      language: 'en',
      now: Date.UTC(2027, 0, 1),
    }).map(inlineText);
    expect(paris[0]).toBe('Date: until Thu, 3 June 2027, 24:00 (Europe/Paris)');
    expect(paris[1]).toBe('In UTC: Thu, 3 June 2027, 22:00');
  });

  it.each(languages)(
    'has a day and a time in %s, with digits everybody types and no mark of direction',
    (language) => {
      const said = momentText({ day: '2028-02-29', minutes: 9 * 60 + 5 }, language);
      expect(said).toMatch(/2028/);
      expect(said).toMatch(/29/);
      expect(said).toMatch(/09:05/);
      expect(said).not.toMatch(/[\u200E\u200F\u061C\u2009\u202F\u00A0]/u);
    },
  );
});

describe('a reminder of a date', () => {
  it('so many days before is at the same time of day, also over a change of the clocks', () => {
    // The clocks went forward on 28 March 2027: a week earlier the same hour is 168 - 1 hours before.
    expect(due(deadline('2027-04-01T18:00', 'Europe/Paris'), 7 * dayLead)).toBe('2027-03-25T17:00:00.000Z');
    expect(due(deadline('2027-04-01T18:00', 'Europe/Paris'), dayLead)).toBe('2027-03-31T16:00:00.000Z');
    expect(due(deadline('2027-11-08T01:30', 'America/New_York'), dayLead)).toBe('2027-11-07T05:30:00.000Z');
  });

  it('so many hours before is so many hours before', () => {
    expect(due(deadline('2027-03-28T04:00', 'Europe/Paris'), 3 * 60)).toBe('2027-03-27T23:00:00.000Z');
  });

  it('of a day without a time comes at nine in the morning, where the asker is if that is known', () => {
    const day = deadline('2028-03-01', 'UTC');
    expect(due(day, dayLead)).toBe('2028-02-29T09:00:00.000Z');
    expect(due(day, dayLead, 'Asia/Tokyo')).toBe('2028-02-29T00:00:00.000Z');
    expect(due(day, 366 * dayLead - dayLead)).toBe('2027-03-02T09:00:00.000Z');
  });

  it('of a meeting counts from its beginning, of a call from its end', () => {
    const meeting = deadline('2027-06-11', 'Africa/Lome', { stage: 'meeting', begins: '2027-06-08' });
    expect(turning(meeting).kind).toBe('begin');
    expect(due(meeting, dayLead)).toBe('2027-06-07T09:00:00.000Z');
    const call = deadline('2027-06-11', 'Africa/Lome', { stage: 'apply', begins: '2027-06-01' });
    expect(turning(call).kind).toBe('deadline');
    expect(new Date(turning(call).at).toISOString()).toBe('2027-06-12T00:00:00.000Z');
  });
});

describe('a time zone', () => {
  const now = Date.UTC(2026, 10, 22);
  it.each([
    ['Africa/Nairobi', 'Africa/Nairobi'],
    ['nairobi', 'Africa/Nairobi'],
    ['Kenya', 'Africa/Nairobi'],
    ['I am in Kenya', 'Africa/Nairobi'],
    ['inde', 'Asia/Kolkata'],
    ['印度', 'Asia/Kolkata'],
    ['Москва', 'Europe/Moscow'],
    ['القاهرة', 'Africa/Cairo'],
    ['北京', 'Asia/Shanghai'],
    ['new york', 'America/New_York'],
    ['UTC+3', 'Etc/GMT-3'],
    ['gmt -5', 'Etc/GMT+5'],
    ['utc', 'UTC'],
  ])('is understood from %s', (said, zone) => {
    expect(zoneSaid(said, now)).toStrictEqual({ kind: 'zone', zone });
  });

  it('of a country with several is asked back, never chosen', () => {
    for (const country of ['Brazil', 'Россия', 'les États-Unis', 'Indonesia']) {
      const found = zoneSaid(country, now);
      expect(found.kind, country).toBe('several');
    }
  });

  it.each(['Congo', 'somewhere', 'EST', 'UTC+25', ''])('is not guessed from “%s”', (said) => {
    expect(zoneSaid(said, now).kind).toBe('unknown');
  });
});
