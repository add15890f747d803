import fc from 'fast-check';
import { Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import { migrate } from '../../src/store/migrations.ts';
import { connectSqlite, sqliteDialect } from '../../src/store/sqlite.ts';
import { createStore } from '../../src/store/store.ts';
import type { Tables } from '../../src/store/tables.ts';
import type { Inbound, Outgoing } from '../../src/core/message.ts';
import { openSmallDesk, type SmallDesk } from './desk.ts';
import { breakable } from './outage.ts';
import { busy, createFakePlatform } from './platform.ts';
import { answers, hour, noon, said } from './small.ts';

/** What may happen, in any order: two desks share a store, and a platform takes its time. */
const happening = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('ask'), place: fc.nat(2), desk: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('again'), which: fc.nat(20), desk: fc.nat(1) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('pass'),
      milliseconds: fc.constantFrom(0, 2_000, 20_000, 61_000, hour),
      desk: fc.nat(1),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('answer'),
      which: fc.nat(20),
      // `lost`: the message is there, but the desk hears of a failure.
      how: fc.constantFrom('taken', 'taken', 'busy', 'lost'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('store-fails'),
      call: fc.constantFrom('settle', 'takeDue', 'beginSending'),
      desk: fc.nat(1),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('store-recovers'), desk: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('dies'), desk: fc.nat(1) }) },
);
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

/** Attempts that may go wrong in one run; a message is given up after more. */
const mostFaults = 12;

interface Waiting {
  readonly outgoing: Outgoing;
  readonly desk: number;
  readonly go: () => void;
  readonly refuse: (error: unknown) => void;
}

/** Lets everything go on that waits for nothing outside. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const play = async (story: readonly Happening[]) => {
  const db = new Kysely<Tables>({ dialect: sqliteDialect(connectSqlite(':memory:')) });
  await migrate(db, 'sqlite');
  const clock = { now: noon };
  const asked: Inbound[] = [];
  const waiting: Waiting[] = [];
  let faults = 0;
  // What people see is one platform; each desk has its own line to it.
  const shown: Outgoing[] = [];
  const show = (outgoing: Outgoing): void => {
    if (!shown.some(({ id }) => id === outgoing.id)) shown.push(outgoing);
  };
  const open = async (index: number) => {
    const line = createFakePlatform('slack');
    line.before = (outgoing) =>
      new Promise((resolve, reject) => {
        waiting.push({
          outgoing,
          desk: index,
          go: () => {
            show(outgoing);
            resolve();
          },
          refuse: reject,
        });
      });
    const broken = breakable(createStore(db, { engine: 'sqlite', place: 'memory', report: () => undefined }));
    return { broken, desk: await openSmallDesk([line], { store: broken.store, clock }) };
  };
  const desks = [await open(0), await open(1)];
  const retired: SmallDesk[] = [];
  const at = (index: number) => desks[index % 2] ?? desks[0]!;

  const happen = async (one: Happening): Promise<void> => {
    switch (one.kind) {
      case 'ask': {
        const name = `q${String(asked.length)}`;
        const inbound = said(name, name, { place: String(one.place) });
        asked.push(inbound);
        void at(one.desk).desk.bot.door.receive(inbound);
        break;
      }
      case 'again': {
        const inbound = asked[one.which % Math.max(1, asked.length)];
        if (inbound !== undefined) void at(one.desk).desk.bot.door.receive(inbound);
        break;
      }
      case 'pass':
        clock.now += one.milliseconds;
        void at(one.desk).desk.bot.tick();
        break;
      case 'answer': {
        const [sending] = waiting.splice(one.which % Math.max(1, waiting.length), 1);
        if (sending === undefined) break;
        const how = one.how !== 'taken' && (faults += 1) <= mostFaults ? one.how : 'taken';
        if (how === 'lost') show(sending.outgoing);
        if (how === 'taken') sending.go();
        else sending.refuse(busy());
        break;
      }
      case 'store-fails':
        at(one.desk).broken.fail(one.call);
        break;
      case 'store-recovers':
        at(one.desk).broken.recover();
        break;
      case 'dies': {
        if ((faults += 1) > mostFaults) break;
        retired.push(at(one.desk).desk);
        // What it was sending is cut off for ever.
        for (const cut of waiting.filter(({ desk }) => desk === one.desk))
          waiting.splice(waiting.indexOf(cut), 1);
        desks[one.desk] = await open(one.desk);
      }
    }
    await settled();
  };

  for (const one of story) await happen(one);
  for (const { broken } of desks) broken.recover();
  for (let calm = 0; calm < 60; calm += 1) {
    clock.now += 3 * hour;
    for (const { desk } of desks) void desk.bot.tick();
    await settled();
    while (waiting.length > 0) {
      waiting.shift()?.go();
      await settled();
    }
  }
  const counts = await at(0).desk.store.counts();
  for (const one of [...retired, ...desks.map(({ desk }) => desk)]) await one.close();
  await db.destroy();
  return { asked, shown, counts };
};

describe('whatever happens in whatever order', () => {
  it('every question is answered exactly once, and in order per place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 5, maxLength: 45 }), async (story) => {
        const { asked, shown, counts } = await play(story);
        for (const place of ['0', '1', '2'].map((one) => `slack:${one}`)) {
          const expected = asked
            .filter(({ address }) => address.id === place)
            .map(({ delivery }) => delivery);
          expect(answers(shown.filter(({ address }) => address.id === place))).toEqual(expected);
        }
        expect(counts).toMatchObject({ 'outgoing:queued': 0, 'outgoing:sending': 0, 'outgoing:failed': 0 });
      }),
      { numRuns: 120, seed: 20_261_122 },
    );
  }, 120_000);
});
