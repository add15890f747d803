import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Inbound } from '../../src/core/message.ts';
import type { Store } from '../../src/core/store.ts';
import { freshSqlite, type TestPlace } from '../rigs/store.ts';
import { signal } from '../contract/store-data.ts';
import { openSmallDesk, type SmallDesk } from './desk.ts';
import { breakable } from './outage.ts';
import { busy, createFakePlatform } from './platform.ts';
import { answers, hour, minute, noon, said } from './small.ts';

let place: TestPlace;
let desk: SmallDesk | undefined;
beforeEach(async () => {
  place = await freshSqlite();
});
afterEach(async () => {
  await desk?.close();
  desk = undefined;
  await place.remove();
});

describe('removal from a workspace', () => {
  const removed = (workspace: string): Inbound => ({
    kind: 'removed',
    delivery: `removed-${workspace}`,
    address: { platform: 'slack', id: `slack:${workspace}:`, ref: null },
    person: { id: `slack:${workspace}:workspace` },
  });

  it('forgets the conversations and waiting messages of that workspace and of no other', async () => {
    const slack = createFakePlatform('slack');
    desk = await openSmallDesk([slack], { store: await place.open() });
    slack.before = () => {
      throw busy();
    };
    const places = ['T1:C1', 'T1:C2:th', 'T12:C1', 't1:C1', 'T2:T1:C1'];
    for (const one of places) await desk.bot.door.receive(said('q1', one, { place: one }));
    expect(await desk.store.counts()).toMatchObject({ conversations: 5, 'outgoing:queued': 5 });
    await desk.bot.door.receive(removed('T1'));
    const rows = async (column: string, table: string) =>
      (await place.raw(`select ${column} as one from ${table}`)).map(
        (row) => (row as { readonly one: string }).one.split('|')[0],
      );
    const others = ['slack:T12:C1', 'slack:T2:T1:C1', 'slack:t1:C1'];
    expect((await rows('key', 'conversations')).toSorted()).toEqual(others);
    expect((await rows('address', 'outbox')).toSorted()).toEqual(others);
    slack.before = () => undefined;
    await desk.pass(hour);
    expect(slack.arrived.map(({ address }) => address.id).toSorted()).toEqual(others);
    expect(slack.arrived).toHaveLength(3);
  });
});

describe('clearing up', () => {
  const opened = async () => {
    const store = await place.open();
    const swept: Parameters<Store['sweep']>[0][] = [];
    desk = await openSmallDesk([createFakePlatform('slack')], {
      store: {
        ...store,
        sweep: (before) => {
          swept.push(before);
          return store.sweep(before);
        },
      },
    });
    return { swept, it: desk };
  };

  it('happens with the first tick and then every hour', async () => {
    const { swept, it } = await opened();
    for (let tick = 0; tick <= 180; tick += 1) await it.pass(minute);
    expect(swept.map(({ messages }) => messages + 24 * hour - noon - minute)).toEqual([
      0,
      hour,
      2 * hour,
      3 * hour,
    ]);
  });

  it('removes what is old and keeps what is younger', async () => {
    const { it } = await opened();
    await it.bot.tick();
    await it.bot.door.receive(said('q1', 'e1'));
    await it.pass(20 * hour);
    await it.bot.door.receive(said('q2', 'e2', { place: 'two' }));
    expect(await it.store.counts()).toMatchObject({ claims: 2, conversations: 2, 'outgoing:sent': 2 });
    await it.pass(5 * hour);
    expect(await it.store.counts()).toMatchObject({ claims: 1, conversations: 1, 'outgoing:sent': 1 });
    // A day on even the last redelivery is over; the log of questions stays.
    await it.pass(25 * hour);
    expect(await it.store.counts()).toMatchObject({
      claims: 0,
      conversations: 0,
      'outgoing:sent': 0,
      'question:answer': 2,
    });
  });

  it('keeps messages that are not sent yet, however old', async () => {
    const slack = createFakePlatform('slack');
    desk = await openSmallDesk([slack], { store: await place.open() });
    slack.before = () => {
      throw busy(80 * hour);
    };
    await desk.bot.door.receive(said('q1', 'e1'));
    await desk.pass(79 * hour);
    expect(await desk.store.counts()).toMatchObject({ 'outgoing:queued': 1 });
    slack.before = () => undefined;
    await desk.pass(2 * hour);
    expect(answers(slack.arrived)).toEqual(['q1']);
  });

  it('that fails stops no delivery, and the other way round', async () => {
    const slack = createFakePlatform('slack');
    const broken = breakable(await place.open());
    desk = await openSmallDesk([slack], { store: broken.store });
    slack.before = () => {
      if (slack.attempts.length === 1) throw busy();
    };
    await desk.bot.door.receive(said('q1', 'e1'));
    broken.fail('sweep');
    await desk.pass(minute);
    expect(answers(slack.arrived)).toEqual(['q1']);
    expect(desk.events('error')).toEqual(['store-unavailable']);
    broken.recover();
    broken.fail('takeDue');
    await desk.pass(48 * hour);
    expect(await desk.store.counts()).toMatchObject({ conversations: 0 });
  });
});

describe('stopping', () => {
  it('waits for what is being sent, begins nothing more, and leaves the rest to the next start', async () => {
    const store = await place.open();
    const slack = createFakePlatform('slack');
    desk = await openSmallDesk([slack], { store });
    const [reached, released] = [signal(), signal()];
    slack.before = () => {
      reached.give();
      return released.given;
    };
    const asked = ['q1', 'q2'].map((text) => desk?.bot.door.receive(said(text, text)) ?? Promise.resolve());
    await reached.given;
    const stopped = desk.bot.stop();
    released.give();
    await stopped;
    expect(answers(slack.arrived)).toEqual(['q1']);
    await Promise.all(asked);
    await desk.pass(hour);
    expect(answers(slack.arrived)).toEqual(['q1']);
    const next = await openSmallDesk([slack], { store: await place.open(), clock: desk.clock });
    await next.bot.tick();
    expect(answers(slack.arrived)).toEqual(['q1', 'q2']);
    await next.close();
  });
});
