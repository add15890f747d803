import ICAL from 'ical.js';
import ical from 'node-ical';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { datesOf } from '../../src/core/dates/about.ts';
import { calendarText, datesWithDay, type CalendarFor } from '../../src/core/dates/calendar.ts';
import { isDate, type DateEntry } from '../../src/core/dates/span.ts';
import type { Occasion } from '../../src/core/entry.ts';
import { languages } from '../../src/core/language.ts';
import { noon, openDesk, realServing, type TestDesk } from '../desk.ts';
import { webUnderTest, type WebRig } from '../rigs/web.ts';

let pattern: DateEntry;
beforeAll(async () => {
  const { library } = await realServing();
  const found = library.entries.get('date-un-cybercrime-signature');
  if (found === undefined || !isDate(found)) throw new Error('the pattern is gone');
  pattern = found;
});

const dateOf = (id: string, occasion: Partial<Occasion>, more: Partial<DateEntry> = {}): DateEntry => ({
  ...pattern,
  id: `date-${id}`,
  ...more,
  occasion: { stage: 'propose', certainty: 'confirmed', ...occasion },
});

const plain: CalendarFor = { language: 'en', now: noon, name: 'Dates', pages: 'https://desk.example.org' };

/** What two libraries that know nothing of each other, and nothing of us, read in a calendar. */
const readTwice = (text: string) => {
  const one = new ICAL.Component(ICAL.parse(text) as never);
  const events = one.getAllSubcomponents('vevent').map((event) => {
    const read = new ICAL.Event(event);
    const { startDate, endDate } = read;
    const iso = (time: typeof startDate): string =>
      time.isDate ? time.toString() : time.toJSDate().toISOString();
    return {
      uid: read.uid,
      title: read.summary,
      from: iso(startDate),
      until: iso(endDate),
      text: read.description,
    };
  });
  const other = Object.values(ical.sync.parseICS(text)).flatMap((entry) =>
    entry.type === 'VEVENT'
      ? [
          {
            uid: entry.uid,
            title: textOf(entry.summary),
            whole: entry.datetype === 'date',
            from: entry.start,
            until: entry.end,
          },
        ]
      : [],
  );
  return { events, other };
};

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'val' in value ? String(value.val) : String(value);

describe('a calendar of dates', () => {
  it('keeps to the grammar: CRLF, 75 octets a line, no sign torn apart, every block closed', () => {
    const long = 'Объединённое совещание, 議程；與會者\\ и «прочее»; '.repeat(12);
    const text = calendarText(
      [
        dateOf(
          'long',
          { ends: '2027-06-10T23:59', zone: 'UTC' },
          { title: long, summary: `${long}\nsecond line` },
        ),
      ],
      { ...plain, alarms: [10_080, 1_440, 90] },
    );
    expect(text.endsWith('\r\n')).toBe(true);
    const lines = text.split('\r\n').slice(0, -1);
    for (const line of lines) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\n\r\uFFFD]/u);
    }
    const whole = text.replaceAll('\r\n ', '');
    for (const line of whole.split('\r\n').slice(0, -1)) expect(line).toMatch(/^[A-Z-]+(;[A-Z]+=[\w-]+)*:/);
    const opened = [...whole.matchAll(/^BEGIN:(.*)$/gmu)].map(([, name]) => name?.trim());
    const closed = [...whole.matchAll(/^END:(.*)$/gmu)].map(([, name]) => name?.trim());
    expect(opened.toSorted()).toStrictEqual(closed.toSorted());
    expect(whole).toContain('TRIGGER:-P7D');
    expect(whole).toContain('TRIGGER:-PT90M');
    const { events, other } = readTwice(text);
    expect(events[0]?.title).toBe(`Deadline: ${long}`);
    expect(other[0]?.title).toBe(`Deadline: ${long}`);
    expect(events[0]?.text).toContain('second line');
  });

  it('tells two libraries the same: deadlines, days, 29 February, 24:00, changes of the clocks', () => {
    const text = calendarText(
      [
        dateOf('deadline', { ends: '2027-06-03T23:59', zone: 'Asia/Kolkata' }),
        dateOf('leap', { stage: 'meeting', begins: '2028-02-29', zone: 'UTC' }),
        dateOf('days', { stage: 'meeting', begins: '2027-06-08', ends: '2027-06-11', zone: 'Africa/Lome' }),
        dateOf('midnight', { ends: '2027-12-31T24:00', zone: 'UTC' }),
        dateOf('gap', { ends: '2027-03-28T02:30', zone: 'Europe/Paris' }),
        dateOf('window', { begins: '2026-05-27T00:00', ends: '2026-06-03T23:59', zone: 'UTC' }),
      ],
      plain,
    );
    const { events, other } = readTwice(text);
    expect(
      events.map(({ uid, from, until }) => [uid.replace('@ig-help-desk', ''), from, until]),
    ).toStrictEqual([
      ['date-deadline', '2027-06-03T18:29:00.000Z', '2027-06-03T18:29:00.000Z'],
      ['date-leap', '2028-02-29', '2028-03-01'],
      ['date-days', '2027-06-08', '2027-06-12'],
      ['date-midnight', '2028-01-01T00:00:00.000Z', '2028-01-01T00:00:00.000Z'],
      ['date-gap', '2027-03-28T01:30:00.000Z', '2027-03-28T01:30:00.000Z'],
      ['date-window', '2026-05-27T00:00:00.000Z', '2026-06-03T23:59:00.000Z'],
    ]);
    for (const [index, { uid, from }] of events.entries()) {
      const same = other.find((one) => one.uid === uid);
      expect(same?.whole, uid).toBe(!from.includes('T'));
      if (from.includes('T')) expect(same?.from.toISOString(), String(index)).toBe(from);
    }
  });

  it('has no day for what has none: "usually in May" is not in it, nor is what is over without a next date', () => {
    const usual = dateOf('usual', { certainty: 'usual pattern', usual: 'usually in May' });
    const past = dateOf('past', { certainty: 'past', begins: '2025-06-23', zone: 'UTC', usual: 'none' });
    expect(datesWithDay([usual, past])).toStrictEqual([]);
    expect(calendarText([usual], plain)).not.toContain('BEGIN:VEVENT');
  });

  it('keeps the id of a date that moves and grows its sequence with the review', () => {
    const before = calendarText([dateOf('moved', { ends: '2027-06-03', zone: 'UTC' })], plain);
    const after = calendarText(
      [
        dateOf(
          'moved',
          { ends: '2027-06-10', zone: 'UTC' },
          { reviewed: { on: '2026-12-01', by: 'editor' } },
        ),
      ],
      plain,
    );
    const sequence = (text: string): number => Number(/SEQUENCE:(\d+)/.exec(text)?.[1]);
    const id = (text: string): string | undefined => /UID:(.*)/.exec(text)?.[1];
    expect(id(after)).toBe(id(before));
    expect(sequence(after)).toBeGreaterThan(sequence(before));
  });

  it.each(languages)('is read by both libraries with every real date, in %s', async (language) => {
    const { library } = await realServing();
    const dates = datesWithDay(datesOf(library));
    expect(dates.length).toBeGreaterThan(0);
    const { events, other } = readTwice(calendarText(dates, { ...plain, language }));
    expect(events).toHaveLength(dates.length);
    expect(other.map(({ uid }) => uid).toSorted()).toStrictEqual(events.map(({ uid }) => uid).toSorted());
  });
});

describe('calendars and reminders on the web', () => {
  let desk: TestDesk;
  let web: WebRig;
  beforeAll(async () => {
    desk = await openDesk(
      { ...webUnderTest, open: async (door) => (web = (await webUnderTest.open(door)) as WebRig) },
      { pages: 'https://desk.example.org' },
    );
  });
  afterAll(() => desk.close());
  const get = (path: string): Promise<Response> => fetch(`${web.url}${path}`);

  it('gives a file for each date with a day, and none for a pattern', async () => {
    const file = await get('/dates/date-un-cybercrime-signature.ics');
    expect(file.status).toBe(200);
    expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(file.headers.get('content-disposition')).toBe(
      'attachment; filename="date-un-cybercrime-signature.ics"',
    );
    const { events } = readTwice(await file.text());
    expect(events[0]).toMatchObject({ from: '2026-12-31', until: '2027-01-01' });
    for (const path of [
      '/dates/date-icann-88.ics',
      '/dates/no-such.ics',
      '/dates/nri.ics',
      '/dates/..%2fx.ics',
    ])
      expect((await get(path)).status, path).toBe(404);
  });

  it('gives a calendar to subscribe to for what is wanted, and a page that lists the same', async () => {
    const all = readTwice(await (await get('/dates.ics')).text());
    expect(all.events.length).toBeGreaterThanOrEqual(3);
    const security = readTwice(await (await get('/dates.ics?about=security&lang=fr')).text());
    expect(security.events.map(({ uid }) => uid)).toContain('date-un-ict-security-groups@ig-help-desk');
    expect(security.events.length).toBeLessThan(all.events.length);
    expect(
      readTwice(await (await get('/dates.ics?about=nothing&place=xx&stage=no')).text()).events.length,
    ).toBeGreaterThan(0);
    const page = await (await get('/dates?q=africa')).text();
    expect(page).toContain('What is coming up: Africa');
    expect(page).toContain('/dates.ics?place=africa');
    expect(page).toContain('AFRINIC');
    expect(await (await get('/dates?lang=ar')).text()).toContain('dir="rtl"');
    expect(await (await get('/dates?q=%3Cscript%3E')).text()).not.toContain('<script>');
  });

  it('shows somebody their reminders on a page of their own, where they can be ended', async () => {
    await web.say('when is the cybercrime convention signature deadline and remind me');
    const told = web
      .seen()
      .map(({ native }) => JSON.stringify(native))
      .join('\n');
    const path = /https:\/\/desk\.example\.org(\/reminders\/[0-9a-f]{32})/.exec(told)?.[1] ?? '';
    expect(path).not.toBe('');
    const page = await (await get(path)).text();
    expect(page).toContain('Last day to sign the UN cybercrime convention');
    expect(page).toContain('Reminder on Thu, 24 December 2026, 09:00 (America/New_York)');
    const own = readTwice(await (await get(`${path}.ics`)).text());
    expect(own.events).toHaveLength(1);
    const delivery = /name="delivery" value="([0-9a-f]{32})"/.exec(page)?.[1] ?? '';
    const stopped = await fetch(`${web.url}${path}`, {
      method: 'POST',
      body: new URLSearchParams({ delivery, stop: 'date-un-cybercrime-signature' }),
    });
    expect(stopped.url).toContain(path);
    expect(await stopped.text()).toContain('You asked for no reminders');
    expect(await (await get(`${path}.ics`)).text()).not.toContain('BEGIN:VEVENT');
  });

  it('answers an address nobody has been given like any other page that is not there', async () => {
    expect((await get('/reminders/short')).status).toBe(404);
    expect(await (await get(`/reminders/${'0'.repeat(32)}`)).text()).toContain('You asked for no reminders');
  });
});
