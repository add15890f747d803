import { afterEach, describe, expect, it } from 'vitest';
import { openSmallDesk, type SmallDesk } from '../bot/desk.ts';
import { busy, createFakePlatform, refused } from '../bot/platform.ts';
import { answers, hour, minute, noon, said, second } from '../bot/small.ts';
import { mostAttempts, outboxLease } from '../../src/outbox.ts';
import { signal } from '../contract/store-data.ts';
import { freshSqlite, type TestPlace } from '../rigs/store.ts';

// The numbers are those of the acceptance scenarios this product is measured by.
describe('a platform that is down', () => {
  const desks: SmallDesk[] = [];
  const places: TestPlace[] = [];
  const open = async (...[platforms, given]: Parameters<typeof openSmallDesk>) => {
    const desk = await openSmallDesk(platforms, given);
    desks.push(desk);
    return desk;
  };
  afterEach(async () => {
    await Promise.all(desks.splice(0).map((desk) => desk.close()));
    await Promise.all(places.splice(0).map((place) => place.remove()));
  });
  const ask = (desk: SmallDesk, platform: 'slack' | 'discord' | 'teams', number: number, place = 'one') =>
    desk.bot.door.receive(
      said(`q${String(number)}`, `${platform}${place}${String(number)}`, { platform, place }),
    );

  it('50: refuses for twenty minutes; the others go on, and its messages come later in order', async () => {
    const [slack, discord] = [createFakePlatform('slack'), createFakePlatform('discord')];
    const desk = await open([slack, discord]);
    discord.before = () => {
      if (desk.clock.now <= noon + 20 * minute) throw busy();
    };
    for (let number = 0; number < 20; number += 1) {
      await ask(desk, 'discord', number, String(number % 3));
      await ask(desk, 'slack', number, String(number % 3));
      expect(slack.arrived).toHaveLength(number + 1);
      await desk.pass(minute);
    }
    expect(discord.arrived).toEqual([]);
    for (let tick = 0; tick < 30; tick += 1) await desk.pass(2 * minute);
    for (const place of ['0', '1', '2']) {
      const there = discord.arrived.filter(({ address }) => address.id === `discord:${place}`);
      expect(answers(there)).toEqual(
        Array.from({ length: 20 }, (_, number) => number)
          .filter((number) => String(number % 3) === place)
          .map((number) => `q${String(number)}`),
      );
    }
    expect(desk.events('error')).toEqual([]);
  });

  it('50: hangs; questions and ticks deliver everywhere else, and what hangs is sent once', async () => {
    const [slack, discord] = [createFakePlatform('slack'), createFakePlatform('discord')];
    const desk = await open([slack, discord]);
    const released = signal();
    discord.before = () => released.given;
    // More places than are served at a time, and more than the outbox takes in one go.
    const hanging = Array.from({ length: 59 }, (_, number) =>
      ask(desk, 'discord', number, `place${String(number)}`),
    );
    await ask(desk, 'slack', 1);
    expect(answers(slack.arrived)).toEqual(['q1']);

    slack.before = () => {
      if (slack.attempts.length === 2) throw busy();
    };
    await ask(desk, 'slack', 2);
    const ticks: Promise<void>[] = [];
    for (const wait of [minute, outboxLease, outboxLease]) {
      desk.clock.now += wait;
      ticks.push(desk.bot.tick());
    }
    await slack.has(2);
    await ask(desk, 'slack', 3);
    expect(answers(slack.arrived)).toEqual(['q1', 'q2', 'q3']);
    expect(discord.arrived).toEqual([]);

    released.give();
    await Promise.all([...hanging, ...ticks]);
    await desk.bot.tick();
    expect(discord.arrived).toHaveLength(59);
    expect(discord.attempts).toHaveLength(59);
  });

  it('50: hangs for one process; a tick of the next one waits for nothing but its own work', async () => {
    const place = await freshSqlite();
    places.push(place);
    const [slack, discord] = [createFakePlatform('slack'), createFakePlatform('discord')];
    const clock = { now: noon };
    const first = await open([slack, discord], { clock, store: await place.open() });
    for (const platform of [slack, discord])
      platform.before = () => {
        throw busy();
      };
    await ask(first, 'discord', 1);
    await ask(first, 'slack', 1);
    const released = signal();
    slack.before = () => undefined;
    discord.before = () => released.given;
    const next = await open([slack, discord], { clock, store: await place.open() });
    const hanging = next.pass(minute);
    await slack.has(1);
    // The tick that met the hanging platform waits for it; the one after does not.
    await next.pass(minute);
    await next.pass(hour);
    released.give();
    await hanging;
    expect(answers(discord.arrived)).toEqual(['q1']);
    expect(discord.attempts).toHaveLength(2);
  });

  it('is switched off for a while: its messages wait, and failing them after a day is told', async () => {
    const place = await freshSqlite();
    places.push(place);
    const clock = { now: noon };
    const [slack, discord] = [createFakePlatform('slack'), createFakePlatform('discord')];
    discord.before = () => {
      throw busy();
    };
    const before = await open([slack, discord], { clock, store: await place.open() });
    await ask(before, 'discord', 1);
    const without = await open([slack], { clock, store: await place.open() });
    await without.pass(10 * minute);
    await without.pass(10 * minute);
    await ask(without, 'slack', 2);
    expect(answers(slack.arrived)).toEqual(['q2']);
    expect(without.events('error')).toEqual([]);
    discord.before = () => undefined;
    const again = await open([slack, discord], { clock, store: await place.open() });
    await again.pass(10 * minute);
    expect(answers(discord.arrived)).toEqual(['q1']);

    discord.before = () => {
      throw busy();
    };
    await ask(again, 'discord', 3);
    for (let waited = 0; waited < mostAttempts; waited += 1) await without.pass(3 * hour);
    expect(without.events('error')).toEqual(['delivery-failed']);
  });

  it('is switched off after a crash: what was cut off is not sent again unasked when it is back', async () => {
    const place = await freshSqlite();
    places.push(place);
    const clock = { now: noon };
    const teams = createFakePlatform('teams', 'nothing');
    const crashed = await place.open();
    const before = await open([teams], {
      clock,
      store: { ...crashed, settle: () => new Promise(() => undefined) },
    });
    void ask(before, 'teams', 1);
    await teams.has(1);
    const without = await open([], { clock, store: await place.open() });
    for (let waited = 0; waited < 20; waited += 1) await without.pass(3 * hour);
    const again = await open([teams], { clock, store: await place.open() });
    await again.pass(hour);
    expect(answers(teams.arrived)).toEqual(['q1']);
    expect((await again.store.counts())['outgoing:unconfirmed']).toBe(1);
    expect(again.events('warn')).toEqual(['delivery-unconfirmed']);
  });

  it('cannot be asked after a crash: it is asked again later, and nothing is given up for lost meanwhile', async () => {
    const place = await freshSqlite();
    places.push(place);
    const clock = { now: noon };
    const slack = createFakePlatform('slack', 'look-up');
    const crashed = await place.open();
    const before = await open([slack], {
      clock,
      store: { ...crashed, settle: () => new Promise(() => undefined) },
    });
    void ask(before, 'slack', 1);
    await slack.has(1);
    let down = true;
    const wasSent = (id: Parameters<NonNullable<typeof slack.adapter.wasSent>>[0]) =>
      down ? Promise.reject(busy()) : (slack.adapter.wasSent?.(id) ?? Promise.resolve(undefined));
    const after = await open([{ adapter: { ...slack.adapter, wasSent } }], {
      clock,
      store: await place.open(),
    });
    for (let waited = 0; waited < 5; waited += 1) await after.pass(2 * minute);
    expect(await after.store.counts()).toMatchObject({ 'outgoing:sending': 1 });
    down = false;
    await after.pass(2 * minute);
    expect(await after.store.counts()).toMatchObject({ 'outgoing:sent': 1 });
    expect(slack.attempts).toHaveLength(1);
  });

  it('55: takes the token away: each message fails once, nothing is repeated, the others run', async () => {
    const [slack, discord] = [createFakePlatform('slack'), createFakePlatform('discord')];
    const desk = await open([slack, discord]);
    slack.before = () => {
      throw refused();
    };
    for (const number of [1, 2, 3]) {
      await ask(desk, 'slack', number);
      await ask(desk, 'discord', number);
    }
    for (let tick = 0; tick < 10; tick += 1) await desk.pass(30 * second);
    expect(slack.attempts).toHaveLength(3);
    expect(desk.events('error')).toEqual(['delivery-failed', 'delivery-failed', 'delivery-failed']);
    expect(answers(discord.arrived)).toEqual(['q1', 'q2', 'q3']);
  });
});
