import { afterEach, describe, expect, it } from 'vitest';
import { openSmallDesk, type SmallDesk } from '../bot/desk.ts';
import { breakable, outages } from '../bot/outage.ts';
import { busy, createFakePlatform } from '../bot/platform.ts';
import { answers, danger, hour, minute, noon, said, second, wordsOf } from '../bot/small.ts';
import { wordings } from '../../src/core/wording/catalogue.ts';
import type { Inbound } from '../../src/core/message.ts';
import { openStore } from '../../src/store/open.ts';
import { signal } from '../contract/store-data.ts';
import { freshPlaces } from '../rigs/fresh.ts';
import { storeKinds } from '../rigs/store.ts';

const honest = wordings.en.storeDown;

/** What a button does. */
const pressed = (action: Extract<Inbound, { kind: 'action' }>['action'], delivery: string): Inbound => ({
  kind: 'action',
  delivery,
  address: { platform: 'slack', id: 'slack:one', ref: null },
  person: { id: 'slack:ana' },
  action,
});

// The numbers are those of the acceptance scenarios this product is measured by.
for (const kind of storeKinds()) {
  describe.skipIf(kind.missing !== undefined)(`51: the store on ${kind.name}`, () => {
    const place = freshPlaces(kind);

    describe.each(outages.filter(({ database }) => database === kind.name))('$name', (outage) => {
      it('answers from memory and says so, once per delivery; then everything is as before', async () => {
        const { store, fail, recover } = await outage.open(place());
        const slack = createFakePlatform('slack');
        const desk = await openSmallDesk([slack], { store });
        const { door } = desk.bot;
        await door.receive(said('q1', 'e1'));
        await fail();
        await door.receive(said('q2', 'e2'));
        await door.receive(said('q2', 'e2'));
        await desk.pass(second);
        expect(answers(slack.arrived)).toEqual(['q1', 'q2']);
        expect(wordsOf(slack.arrived[0]!)).not.toContain(honest);
        expect(wordsOf(slack.arrived[1]!)).toContain(honest);
        expect(desk.events('error')).toContain('store-unavailable');
        // What was answered just before is not answered again, though the store cannot say so now.
        await door.receive(said('q1', 'e1'));
        expect(slack.arrived).toHaveLength(2);
        // A reading that needs no writing may still succeed.
        const address = { platform: 'slack', id: 'slack:one', ref: null } as const;
        const offered = answers(await door.replies(address));
        expect(offered.filter((one) => one !== 'q1')).toEqual(['q2']);

        await recover();
        await desk.pass(minute);
        await door.receive(said('q2', 'e2'));
        await door.receive(said('q3', 'e3'));
        expect(answers(slack.arrived)).toEqual(['q1', 'q2', 'q3']);
        expect(wordsOf(slack.arrived[2]!)).not.toContain(honest);
        await door.receive(said('more', 'e4'));
        expect(await store.counts()).toMatchObject({ 'question:answer': 2, conversations: 1 });
        await desk.close();
        if (kind.name === 'SQLite') await store.close();
      });

      it('answers a person at risk without a word about the store, and loses its head over nothing else', async () => {
        const { store, fail } = await outage.open(place());
        const slack = createFakePlatform('slack');
        const desk = await openSmallDesk([slack], { store });
        await desk.bot.door.receive(said('q1', 'e0'));
        await fail();
        const inbounds: readonly Inbound[] = [
          said(danger, 'e1'),
          pressed({ name: 'feedback', entry: 'q1', helpful: true }, 'e2'),
          pressed({ name: 'feedback', entry: 'gone', helpful: false }, 'e3'),
          pressed({ name: 'show', entry: 'q7' }, 'e4'),
          pressed({ name: 'unknown' }, 'e5'),
          said('', 'e6'),
          { ...said('not for the desk', 'e7'), addressed: false } as Inbound,
          {
            kind: 'removed',
            delivery: 'e8',
            address: { platform: 'slack', id: 'slack:', ref: null },
            person: { id: 'slack:x' },
          },
        ];
        for (const inbound of inbounds) await desk.bot.door.receive(inbound);
        const words = slack.arrived.slice(1).map(wordsOf);
        expect(words).toHaveLength(6);
        expect(words[0]).toContain('someone-at-risk');
        expect(words[0]).not.toContain(honest);
        for (const other of words.slice(1)) expect(other).toContain(honest);
        await desk.close();
        if (kind.name === 'SQLite') await store.close();
      });
    });
  });
}

describe('51: a store', () => {
  const desks: SmallDesk[] = [];
  afterEach(async () => {
    for (const desk of desks.splice(0)) {
      await desk.close();
      await desk.store.close();
    }
  });
  const open = async (given: Parameters<typeof openSmallDesk>[1] = {}) => {
    const broken = breakable(await openStore({ file: ':memory:', report: () => undefined }));
    const slack = createFakePlatform('slack');
    const desk = await openSmallDesk([slack], { store: broken.store, ...given });
    desks.push(desk);
    return { broken, slack, desk };
  };

  it('hangs: after a while the answer comes from memory, much sooner for a person at risk', async () => {
    const clocks = new Map<number, ReturnType<typeof signal>>();
    const waited: number[] = [];
    const wait = (milliseconds: number) => {
      waited.push(milliseconds);
      const clock = signal();
      clocks.set(milliseconds, clock);
      return clock.given;
    };
    const { broken, slack, desk } = await open({ wait });
    broken.hang('transact');
    const asked = desk.bot.door.receive(said('q1', 'e1'));
    const atRisk = desk.bot.door.receive(said(danger, 'e2', { place: 'two' }));
    await new Promise((resolve) => setImmediate(resolve));
    expect(slack.arrived).toEqual([]);
    expect(waited[1]).toBeLessThan(second);
    clocks.get(waited[1] ?? 0)?.give();
    await atRisk;
    expect(wordsOf(slack.arrived[0]!)).toContain('someone-at-risk');
    clocks.get(waited[0] ?? 0)?.give();
    await asked;
    expect(answers(slack.arrived)[1]).toBe('q1');
    expect(wordsOf(slack.arrived[1]!)).toContain(honest);
    broken.recover();
  });

  it('comes to itself after the answer came from memory: what it began for that question is undone', async () => {
    const patience = signal();
    const inner = await openStore({ file: ':memory:', report: () => undefined });
    const slow = signal();
    const store: typeof inner = {
      ...inner,
      transact: (work) =>
        inner.transact(async (transaction) => {
          const result = work({
            ...transaction,
            conversation: async (key) => {
              await slow.given;
              return transaction.conversation(key);
            },
          });
          return result;
        }),
    };
    const slack = createFakePlatform('slack');
    const desk = await openSmallDesk([slack], { store, wait: () => patience.given });
    desks.push(desk);
    const asked = desk.bot.door.receive(said('q1', 'e1'));
    patience.give();
    await asked;
    slow.give();
    await desk.pass(hour);
    await desk.bot.door.receive(said('q1', 'e1'));
    expect(answers(slack.arrived)).toEqual(['q1']);
    expect(await store.counts()).toMatchObject({ claims: 0, conversations: 0 });
  });

  it('keeps an answer but dies before it says so: the person gets one answer, not two', async () => {
    const { broken, slack, desk } = await open();
    broken.failAfterwards('transact');
    await desk.bot.door.receive(said('q1', 'e1'));
    broken.recover();
    await desk.pass(hour);
    await desk.bot.door.receive(said('q1', 'e1'));
    expect(answers(slack.arrived)).toEqual(['q1']);
    expect(await desk.store.counts()).toMatchObject({ claims: 1, 'outgoing:sent': 1 });
  });

  it('goes away between keeping and sending: the answer comes when it is back, a redelivery adds nothing', async () => {
    const { broken, slack, desk } = await open();
    broken.fail('takeDue', 'beginSending', 'settle');
    await desk.bot.door.receive(said('q1', 'e1'));
    broken.fail('transact');
    await desk.bot.door.receive(said('q1', 'e1'));
    await desk.pass(minute);
    expect(slack.arrived).toEqual([]);
    broken.recover();
    await desk.pass(second);
    expect(answers(slack.arrived)).toEqual(['q1']);
    expect(desk.events('error')).toContain('store-unavailable');
  });

  it('is away, and the platform is busy as well: the answer comes once the platform takes it', async () => {
    const { broken, slack, desk } = await open();
    broken.fail('transact', 'takeDue', 'sweep');
    slack.before = () => {
      if (desk.clock.now < noon + minute) throw busy(40 * second);
    };
    await desk.bot.door.receive(said('q1', 'e1'));
    expect(slack.attempts).toHaveLength(1);
    for (let tick = 0; tick < 30; tick += 1) await desk.pass(4 * second);
    expect(answers(slack.arrived)).toEqual(['q1']);
    expect(slack.attempts).toHaveLength(3);
    expect(desk.events('warn')).toEqual(['unkept-delivery-retried', 'unkept-delivery-retried']);
  });
});
