import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Serving } from '../../src/bot.ts';
import type { Entry, Occasion } from '../../src/core/entry.ts';
import { adapters } from '../adapters.ts';
import { noon, openDesk, realServing, type TestDesk } from '../desk.ts';
import type { Saying } from '../rigs/rig.ts';

const day = 24 * 3_600_000;
const sessions = 'date-igf-session-proposals';

let real: Serving;
beforeAll(async () => {
  real = await realServing();
});

/** The real knowledge with other days for one date, as after a change of its file. */
const withDate = (id: string, occasion: Partial<Occasion>, revision: string): Serving => {
  const entry = real.library.entries.get(id);
  if (entry?.occasion === undefined) throw new Error(`${id} is no date`);
  const { begins, ends, usual, ...rest } = entry.occasion;
  const changed: Entry = {
    ...entry,
    occasion: {
      ...rest,
      ...(begins === undefined ? {} : { begins }),
      ...(ends === undefined ? {} : { ends }),
      ...(usual === undefined ? {} : { usual }),
      ...occasion,
    },
    validFor: { label: 'confirmed', until: '2028-12-31' },
    reviewBy: '2028-12-31',
  };
  return {
    ...real,
    library: { ...real.library, entries: new Map(real.library.entries).set(id, changed), revision },
  };
};

const confirmed = (ends: string, zone = 'UTC'): Partial<Occasion> => ({
  certainty: 'confirmed',
  ends,
  zone,
});

describe.each(adapters)('dates on $platform', (underTest) => {
  let desk: TestDesk | undefined;
  let serving: Serving;
  afterEach(async () => {
    await desk?.close();
    desk = undefined;
  });
  const open = async (): Promise<TestDesk> => {
    desk = await openDesk(underTest, { serving: () => serving, pages: 'https://desk.example.org' });
    return desk;
  };
  const since = (count: number): string =>
    (desk?.rig.seen().slice(count) ?? []).map(({ text }) => text).join('\n');
  const say = async (text: string, saying: Saying = {}): Promise<string> => {
    const before = desk?.rig.seen().length ?? 0;
    await desk?.rig.say(text, saying);
    return since(before);
  };
  /** What arrives while so much time passes, the clock being looked at every hour, or as often as said. */
  const wait = async (milliseconds: number, every = 3_600_000): Promise<string> => {
    const before = desk?.rig.seen().length ?? 0;
    for (let left = milliseconds; left > 0; left -= every) {
      desk?.pass(Math.min(left, every));
      await desk?.bot.tick();
    }
    return since(before);
  };

  it('6: the nearest doors of a country, each with page, contact and day, and then the first three steps', async () => {
    serving = withDate(
      'date-afigf-2025',
      { certainty: 'confirmed', begins: '2027-05-29', ends: '2027-05-31' },
      '2',
    );
    await open();
    const doors = await say('is there an igf in my country? togo');
    for (const name of [
      'Togo IGF',
      'West Africa IGF',
      'African IGF',
      'African Youth IGF',
      'Internet Governance Forum',
    ])
      expect(doors).toContain(name);
    const order = ['In the country', 'Nearby countries', 'The region', 'Youth', 'Worldwide', 'The next date'];
    const places = order.map((heading) => doors.indexOf(heading));
    expect(places).not.toContain(-1);
    expect(places).toStrictEqual(places.toSorted((one, other) => one - other));
    expect(doors).toMatch(/www\.waigf\.org/);
    expect(doors.match(/Contact:/g)?.length).toBeGreaterThanOrEqual(5);
    expect(doors).toMatch(/last confirmed: 2026-11-22/);
    expect(doors).toMatch(/The next date[\s\S]*29 ?– ?31 May 2027/);
    const steps = await say('/next');
    expect(steps).toMatch(/first three steps: Togo/);
    expect(steps).toMatch(/First steps for newcomers[\s\S]*Togo IGF[\s\S]*29 ?– ?31 May 2027/);
    expect(steps).toMatch(/Calendar file \(\.ics\)/);
    expect(await say('remind me')).toMatch(/I will remind you 7 days and 1 day before: .*African IGF/);
  });

  it('6: a country without an initiative is said to have none, and the nearest ones are shown', async () => {
    serving = real;
    await open();
    expect(await say('is there an igf in nauru')).toMatch(
      /no national initiative in Nauru[\s\S]*Pacific IGF[\s\S]*Internet Governance Forum/,
    );
    // French is spoken in thirty countries; which one is not guessed.
    expect(await say('y a-t-il un FGI dans mon pays ?')).not.toMatch(/Dans le pays|In the country/);
  });

  it('15: a deadline in its own zone, in UTC and the asker’s, and a reminder on the right day', async () => {
    serving = withDate(sessions, confirmed('2027-06-03T23:59'), '2');
    await open();
    const answer = await say('when is the deadline for igf session proposals and remind me');
    expect(answer).toMatch(/until Thu, 3 June 2027, 23:59 \(UTC\)/);
    expect(answer).toMatch(/I will remind you 7 days and 1 day before/);
    expect(answer).toMatch(/Calendar file/);
    // The zone is asked for, not guessed.
    expect(answer).toMatch(/In which time zone are you/);
    expect(answer).not.toMatch(/For you/);
    const zone = await say('Kolkata');
    expect(zone).toMatch(/Asia\/Kolkata/);
    expect(zone).toMatch(/For you: Fri, 4 June 2027, 05:29 \(Asia\/Kolkata\)/);
    // Asked once.
    expect(await say('what is coming up for the igf')).not.toMatch(/In which time zone/);

    // Noon of 22 November to noon of 27 May: still nothing, and then once.
    expect(await wait(185 * day)).toBe('');
    const first = await wait(2 * day);
    expect(first.match(/Reminder: /g)).toHaveLength(1);
    expect(first).toMatch(/in 7 days/);
    expect(first).toMatch(/05:29 \(Asia\/Kolkata\)/);
    expect((await wait(6 * day)).match(/in 24 hours/g)).toHaveLength(1);
    expect(await wait(10 * day)).toBe('');
  }, 60_000);

  it('15: a date that moves is told once, the old reminder is withdrawn and the new one comes', async () => {
    serving = withDate(sessions, confirmed('2026-12-10T23:59'), '2');
    await open();
    await say('when is the deadline for igf session proposals and remind me');
    serving = withDate(sessions, confirmed('2026-12-17T23:59'), '3');
    const news = await wait(3_600_000);
    expect(news.match(/Date changed: /g)).toHaveLength(1);
    expect(news).toMatch(/Was: until Thu, 10 December 2026, 23:59/);
    expect(news).toMatch(/Now: until Thu, 17 December 2026, 23:59/);
    expect(news).toMatch(/old reminder is withdrawn/);
    expect(news).toMatch(/Calendar file/);
    // 3 December, when the old reminder would have come, passes in silence.
    expect(await wait(14 * day)).toBe('');
    expect(await wait(5 * day)).toMatch(/Reminder: [\s\S]*in 7 days/);
  }, 60_000);

  it.each([
    ['clocks change before it', '2027-04-05T23:59', 'Europe/Oslo', 7, '2027-03-29T21:59Z'],
    ['clocks change between it and the deadline', '2027-04-05T23:59', 'Europe/Oslo', 10, '2027-03-26T22:59Z'],
    ['29 February', '2028-02-29T09:00', 'America/Sao_Paulo', 1, '2028-02-28T12:00Z'],
    ['1 March of another year', '2027-03-01T12:00', 'UTC', 1, '2027-02-28T12:00Z'],
    ['midnight written as 24:00', '2026-12-08T24:00', 'UTC', 1, '2026-12-08T00:00Z'],
  ] as const)(
    '54: a reminder comes at the right instant, once: %s',
    async (_, ends, zone, lead, due) => {
      serving = withDate(sessions, confirmed(ends, zone), '2');
      await open();
      await say('when is the deadline for igf session proposals');
      expect(await say(`remind me ${String(lead)} days before`)).toMatch(/I will remind you/);
      expect(await wait(Date.parse(due) - noon - 60_000, 5 * day)).toBe('');
      expect((await wait(2 * 60_000)).match(/Reminder: /g)).toHaveLength(1);
      expect(await wait(3_600_000)).toBe('');
    },
    60_000,
  );

  it('a reminder is listed, and ended by one word', async () => {
    serving = withDate(sessions, confirmed('2026-12-10T23:59'), '2');
    await open();
    await say('when is the deadline for igf session proposals');
    expect(await say('remind me 3 days before')).toMatch(/I will remind you 3 days before/);
    expect(await say('reminders')).toMatch(/Reminder on Mon, 7 December 2026, 23:59 \(UTC\)/);
    expect(await say('my data')).toMatch(/Reminder on Mon, 7 December 2026/);
    expect(await say('stop')).toMatch(/will not remind you any more/);
    expect(await say('reminders')).toMatch(/no reminders/);
    expect(await wait(20 * day)).toBe('');
  }, 60_000);

  it('of a date without a day somebody hears as soon as there is one, and is reminded then', async () => {
    serving = real;
    await open();
    await say('when is the deadline for igf session proposals');
    expect(await say('remind me')).toMatch(/No day is confirmed yet/);
    serving = withDate(sessions, confirmed('2026-12-10T23:59'), '2');
    expect(await wait(3_600_000)).toMatch(/Date confirmed: [\s\S]*10 December 2026[\s\S]*7 days and 1 day/);
    expect((await wait(20 * day)).match(/Reminder: /g)).toHaveLength(2);
  }, 60_000);
});
