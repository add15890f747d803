import { afterEach, describe, expect, it } from 'vitest';
import { openSmallDesk, type SmallDesk } from '../bot/desk.ts';
import { busy, createFakePlatform, refused } from '../bot/platform.ts';
import { answers, minute, noon, roomy, said, second, wordsOf } from '../bot/small.ts';
import { mostAttempts, pauseAfter } from '../../src/outbox.ts';
import type { Store } from '../../src/core/store.ts';
import { signal } from '../contract/store-data.ts';
import { freshPlaces } from '../rigs/fresh.ts';
import { storeKinds } from '../rigs/store.ts';

for (const kind of storeKinds()) {
  describe.skipIf(kind.missing !== undefined)(`delivering on ${kind.name}`, () => {
    const place = freshPlaces(kind);
    const desks: SmallDesk[] = [];
    afterEach(() => Promise.all(desks.splice(0).map((desk) => desk.close())));
    const open = async (...[platforms, given]: Parameters<typeof openSmallDesk>) => {
      const desk = await openSmallDesk(platforms, { store: await place().open(), ...given });
      desks.push(desk);
      return desk;
    };

    it('answers a delivery that arrives three times once, at once or minutes apart', async () => {
      const slack = createFakePlatform('slack');
      const desk = await open([slack]);
      await Promise.all([1, 2].map(() => desk.bot.door.receive(said('q1', 'e1'))));
      await desk.pass(minute);
      await desk.bot.door.receive(said('q1', 'e1'));
      await desk.pass(4 * minute);
      await desk.bot.door.receive(said('q1', 'e1'));
      expect(answers(slack.arrived)).toEqual(['q1']);
      expect(slack.attempts).toHaveLength(1);
    });

    it('answers once what two desks on one store get at the same time', async () => {
      const slack = createFakePlatform('slack');
      const clock = { now: noon };
      const two = [await open([slack], { clock }), await open([slack], { clock })];
      const deliveries = Array.from({ length: 15 }, (_, index) => `q${String(index)}`);
      for (const text of deliveries)
        await Promise.all(two.map(({ bot }) => bot.door.receive(said(text, text, { place: text }))));
      await Promise.all(two.map(({ bot }) => bot.tick()));
      expect(answers(slack.arrived).toSorted()).toEqual(deliveries.toSorted());
      expect(slack.attempts).toHaveLength(deliveries.length);
    });

    it('answers all messages of a conversation that arrive together, and counts each of them', async () => {
      const slack = createFakePlatform('slack');
      const two = [await open([slack]), await open([slack])];
      await Promise.all(
        [0, 1, 2, 3, 4].map(async (index) => {
          await two[index % 2]?.bot.door.receive(said('you idiot', `e${String(index)}`));
        }),
      );
      await Promise.all(two.map(({ bot }) => bot.tick()));
      expect(slack.arrived).toHaveLength(5);
      const state = await desks[0]?.store.transact((one) => one.conversation('slack:one|slack:ana'));
      expect(state?.insults).toBe(5);
    });

    it('keeps messages of a place in order, those of a later question behind those of an earlier one', async () => {
      const slack = createFakePlatform('slack', 'ids', { ...roomy, messageLength: 260 });
      const desk = await open([slack]);
      const slow = signal();
      slack.before = ({ address }) => (address.id === 'slack:one' ? slow.given : undefined);
      const both = ['q1', 'q2'].map((text) => desk.bot.door.receive(said(text, text)));
      const elsewhere = desk.bot.door.receive(said('q3', 'q3', { place: 'two' }));
      await elsewhere;
      const others = slack.arrived.length;
      expect(answers(slack.arrived)[0]).toBe('q3');
      expect(others).toBeGreaterThan(1);
      slow.give();
      await Promise.all(both);
      const here = slack.arrived.slice(others);
      expect(here).toHaveLength(2 * others);
      expect(here.map(({ id }) => id)).toEqual(here.map(({ id }) => id).toSorted());
    });

    it('calls a delivery answered only when all of its messages were tried, also between two messages', async () => {
      const slack = createFakePlatform('slack', 'ids', { ...roomy, messageLength: 260 });
      const store = await place().open();
      const [looked, released, first] = [signal(), signal(), signal()];
      let looks = 0;
      const slowLook: Store = {
        ...store,
        takeDue: async (...given) => {
          const due = await store.takeDue(...given);
          // The second to look finds nothing due, and learns it only after the first message has gone.
          if ((looks += 1) !== 2) return due;
          looked.give();
          await released.given;
          return due;
        },
      };
      const desk = await open([slack], { store: slowLook });
      slack.before = () => (slack.attempts.length === 1 ? first.given : undefined);
      const one = desk.bot.door.receive(said('q1', 'q1'));
      const two = desk.bot.door.receive(said('q2', 'q2'));
      await looked.given;
      first.give();
      await slack.has(1);
      await new Promise((resolve) => setImmediate(resolve));
      released.give();
      await two;
      expect(slack.arrived).toHaveLength(6);
      await one;
    });

    it('tries again after growing pauses, in order, and lets no other place wait', async () => {
      const slack = createFakePlatform('slack');
      const desk = await open([slack]);
      slack.before = ({ address }) => {
        if (address.id === 'slack:one' && slack.attempts.length < 6) throw busy();
      };
      await desk.bot.door.receive(said('q1', 'e1'));
      await desk.bot.door.receive(said('q2', 'e2'));
      await desk.bot.door.receive(said('q3', 'e3', { place: 'two' }));
      expect(answers(slack.arrived)).toEqual(['q3']);
      const [first = ''] = slack.attempts;
      for (const attempt of [1, 2, 3]) {
        const tried = slack.attempts.length;
        await desk.pass(Math.floor(pauseAfter(attempt, first)) - 1);
        expect(slack.attempts).toHaveLength(tried);
        await desk.pass(2);
        expect(slack.attempts).toHaveLength(tried + 1);
      }
      expect(slack.attempts.filter((id) => id !== first)).toHaveLength(1);
      await desk.pass(pauseAfter(4, first) + 1);
      expect(answers(slack.arrived)).toEqual(['q3', 'q1', 'q2']);
      expect(desk.events('warn')).toEqual(Array.from({ length: 4 }, () => 'delivery-retried'));
      expect(pauseAfter(4, first)).toBeGreaterThan(3 * pauseAfter(2, first));
    });

    it('does not let a message pass an earlier one that waits, not even after a restart', async () => {
      const slack = createFakePlatform('slack');
      const clock = { now: noon };
      const before = await open([slack], { clock });
      slack.before = () => {
        throw busy();
      };
      await before.bot.door.receive(said('q1', 'e1'));
      slack.before = () => undefined;
      const after = await open([slack], { clock });
      await after.bot.door.receive(said('q2', 'e2'));
      expect(slack.arrived).toEqual([]);
      await after.pass(minute);
      expect(answers(slack.arrived)).toEqual(['q1', 'q2']);
    });

    it('waits as long as the platform asks', async () => {
      const slack = createFakePlatform('slack');
      const desk = await open([slack]);
      slack.before = () => {
        if (slack.attempts.length === 1) throw busy(10 * minute);
      };
      await desk.bot.door.receive(said('q1', 'e1'));
      await desk.pass(10 * minute - second);
      expect(slack.attempts).toHaveLength(1);
      await desk.pass(second);
      expect(answers(slack.arrived)).toEqual(['q1']);
    });

    it('gives up after the last attempt, loudly, and goes on with what comes after', async () => {
      const slack = createFakePlatform('slack');
      const desk = await open([slack]);
      slack.before = ({ id }) => {
        if (id === slack.attempts[0]) throw busy();
      };
      await desk.bot.door.receive(said('q1', 'e1'));
      await desk.bot.door.receive(said('q2', 'e2'));
      for (let attempt = 1; attempt < mostAttempts; attempt += 1) {
        expect(slack.arrived).toEqual([]);
        await desk.pass(3 * 60 * minute);
      }
      expect(slack.attempts).toHaveLength(mostAttempts + 1);
      expect(answers(slack.arrived)).toEqual(['q2']);
      expect(desk.events('error')).toEqual(['delivery-failed']);
      expect(await desk.store.counts()).toMatchObject({ 'outgoing:failed': 1, 'outgoing:sent': 1 });
      await desk.pass(24 * 60 * minute);
      await desk.bot.door.receive(said('q3', 'e3'));
      expect(answers(slack.arrived)).toEqual(['q2', 'q3']);
    });

    it('gives up at once what a platform will never take, says so once, and delivers the next message', async () => {
      const slack = createFakePlatform('slack');
      const desk = await open([slack]);
      slack.before = () => {
        if (slack.attempts.length === 1) throw refused();
      };
      await desk.bot.door.receive(said('q1', 'e1'));
      await desk.pass(60 * minute);
      await desk.bot.door.receive(said('q1', 'e1'));
      await desk.bot.door.receive(said('q2', 'e2'));
      expect(answers(slack.arrived)).toEqual(['q2']);
      expect(slack.attempts).toHaveLength(2);
      expect(desk.reports.map(({ level, event }) => [level, event])).toEqual([['error', 'delivery-failed']]);
      expect(desk.reports[0]?.details).toMatchObject({ platform: 'slack', message: slack.attempts[0] });
    });

    it('takes a fault that an adapter did not explain as a passing one, and repeats nothing of it', async () => {
      const slack = createFakePlatform('slack');
      const desk = await open([slack]);
      slack.before = ({ reply }) => {
        if (slack.attempts.length === 1)
          throw new TypeError(
            `cannot send ${wordsOf({ id: '', address: { platform: 'slack', id: '', ref: null }, reply })}`,
          );
      };
      await desk.bot.door.receive(said('q1', 'e1'));
      await desk.pass(minute);
      expect(answers(slack.arrived)).toEqual(['q1']);
      expect(desk.reports[0]?.details['error']).toBe('The adapter failed: TypeError.');
    });
  });
}
