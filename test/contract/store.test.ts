import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/core/store.ts';
import { freshPlaces } from '../rigs/fresh.ts';
import { storeKinds } from '../rigs/store.ts';
import { line, message, signal, state } from './store-data.ts';

for (const kind of storeKinds()) {
  describe.skipIf(kind.missing !== undefined)(`store on ${kind.name}`, () => {
    const place = freshPlaces(kind);
    let store: Store;
    const reported: string[] = [];
    beforeEach(async () => {
      reported.length = 0;
      store = await place().open((_level, event) => {
        reported.push(event);
      });
    });

    describe('claims', () => {
      it('gives a delivery to the first who claims it and to nobody after', async () => {
        const claim = (now: number) => store.transact((open) => open.claim('slack', 'Ev1', now));
        expect(await claim(1)).toBe(true);
        expect(await claim(2)).toBe(false);
        expect(await store.transact((open) => open.claim('teams', 'Ev1', 3))).toBe(true);
      });

      it('gives a delivery to one of two who claim it at once', async () => {
        const other = await place().open();
        const claims = await Promise.all(
          [store, other].map((one) => one.transact((open) => open.claim('slack', 'Ev1', 1))),
        );
        expect(claims.toSorted()).toEqual([false, true]);
      });

      it('gives a delivery to who waits when the first claim is taken back', async () => {
        const other = await place().open();
        const claimed = signal();
        const failing = store.transact(async (open) => {
          await open.claim('slack', 'Ev1', 1);
          claimed.give();
          throw new Error('the work failed');
        });
        await claimed.given;
        const second = other.transact((open) => open.claim('slack', 'Ev1', 2));
        await expect(failing).rejects.toThrow('the work failed');
        expect(await second).toBe(true);
      });
    });

    it('counts how often each entry was given as an answer since a day', async () => {
      await store.transact(async (open) => {
        await open.log({ ...line, entry: 'nri', day: '2026-11-20' });
        await open.log({ ...line, entry: 'nri', day: '2026-11-22' });
        await open.log({ ...line, entry: 'mag', day: '2026-11-22' });
        await open.log({ ...line, entry: 'mag', outcome: 'miss', missKind: 'unknown', day: '2026-11-22' });
      });
      expect(await store.shown('2026-11-21')).toEqual({ nri: 1, mag: 1 });
      expect(await store.shown('2026-11-20')).toEqual({ nri: 2, mag: 1 });
      expect(await store.shown('2026-11-23')).toEqual({});
    });

    describe('a transaction', () => {
      it('keeps everything it did', async () => {
        await store.transact(async (open) => {
          await open.claim('slack', 'Ev1', 1);
          await open.saveConversation('web:one', state(2), 1);
          await open.queue([message('a')], 1, 10);
          await open.log(line);
          await open.log({ ...line, outcome: 'miss', missKind: 'unknown', text: 'a\0b' });
          await open.feedback('nri', true, '2026-11-22');
          await open.feedback('nri', true, '2026-11-22');
          await open.feedback('nri', false, '2026-11-22');
        });
        expect(await store.transact((open) => open.conversation('web:one'))).toEqual(state(2));
        expect(await store.counts()).toMatchObject({
          claims: 1,
          conversations: 1,
          'outgoing:queued': 1,
          'outgoing:sent': 0,
          'question:answer': 1,
          'question:miss': 1,
          'feedback:yes': 2,
          'feedback:no': 1,
        });
      });

      it('leaves nothing when its work fails, and passes the failure on as it is', async () => {
        const failure = new TypeError('a bug in the work');
        const before = await store.counts();
        const work = store.transact(async (open) => {
          await open.claim('slack', 'Ev1', 1);
          await open.conversation('web:one');
          await open.saveConversation('web:one', state(1), 1);
          await open.queue([message('a')], 1, 10);
          await open.log(line);
          await open.feedback('nri', true, '2026-11-22');
          throw failure;
        });
        await expect(work).rejects.toBe(failure);
        expect(await store.counts()).toEqual(before);
      });

      it('leaves nothing of a batch of messages one of which is already there', async () => {
        await store.transact((open) => open.queue([message('a')], 1, 10));
        await expect(
          store.transact((open) => open.queue([message('b'), message('a')], 1, 10)),
        ).rejects.toThrow('did not take a change');
        expect((await store.counts())['outgoing:queued']).toBe(1);
      });
    });

    describe('conversations', () => {
      it('makes two turns of one conversation wait for each other, the first ones included', async () => {
        const other = await place().open();
        let runs = 0;
        const turn = (one: Store) =>
          one.transact(async (open) => {
            runs += 1;
            const now = await open.conversation('web:one');
            await open.saveConversation('web:one', state((now?.insults ?? 0) + 1), 1);
          });
        await Promise.all(Array.from({ length: 20 }, (_, index) => turn(index % 2 === 0 ? store : other)));
        expect((await store.transact((open) => open.conversation('web:one')))?.insults).toBe(20);
        expect(runs).toBe(20);
      });

      it('forgets a conversation and keeps no trace of one that was only looked at', async () => {
        await store.transact((open) => open.saveConversation('web:one', state(1), 1));
        await store.transact((open) => open.forgetConversation('web:one'));
        expect(await store.transact((open) => open.conversation('web:one'))).toBeUndefined();
        expect((await store.counts())['conversations']).toBe(0);
      });

      it.each(['{"offers":', '{"offers":[],"insults":"many","at":1}', 'null', '['.repeat(20_000)])(
        'takes a conversation that cannot be read (%#) for a new one',
        async (damaged) => {
          await store.transact((open) => open.saveConversation('web:one', state(1), 1));
          await place().raw(`update conversations set state = '${damaged}'`);
          expect(await store.transact((open) => open.conversation('web:one'))).toBeUndefined();
          expect(reported).toEqual(['conversation-unreadable']);
          await store.transact((open) => open.saveConversation('web:one', state(3), 2));
          expect(await store.transact((open) => open.conversation('web:one'))).toEqual(state(3));
        },
      );
    });

    describe('sweeping', () => {
      it('removes claims, conversations and settled messages that are older, and nothing else', async () => {
        await store.transact(async (open) => {
          await open.claim('slack', 'old', 10);
          await open.claim('slack', 'new', 11);
          await open.saveConversation('old', state(1), 20);
          await open.saveConversation('new', state(1), 21);
          await open.queue(
            ['old', 'new', 'waiting'].map((id) => message(id, id)),
            1,
            5,
          );
          await open.log(line);
          await open.feedback('nri', true, '2026-11-22');
        });
        for (const [id, now] of [
          ['old', 30],
          ['new', 31],
        ] as const) {
          await store.beginSending(id, 2, 5);
          await store.settle(id, { state: 'sent' }, now);
        }
        await store.sweep({ claims: 11, conversations: 21, messages: 31 });
        expect(await store.transact((open) => open.claim('slack', 'new', 40))).toBe(false);
        expect(await store.transact((open) => open.claim('slack', 'old', 40))).toBe(true);
        expect(await store.transact((open) => open.conversation('old'))).toBeUndefined();
        expect(await store.transact((open) => open.conversation('new'))).toEqual(state(1));
        expect(await store.counts()).toMatchObject({
          'outgoing:sent': 1,
          'outgoing:queued': 1,
          'question:answer': 1,
          'feedback:yes': 1,
        });
      });
    });

    describe('forgetting a workspace', () => {
      it('takes the prefix by its letters: no wildcards, no other case', async () => {
        const prefix = 'slack:T_1%\\:';
        const mine = [`${prefix}C1`, `${prefix}C2`];
        const others = [
          'slack:TX1%\\:C1',
          'slack:T_1abc\\:C1',
          'slack:t_1%\\:C1',
          'slack:T_1%',
          `x${prefix}`,
        ];
        await store.transact(async (open) => {
          for (const key of [...mine, ...others]) await open.saveConversation(key, state(1), 1);
          await open.queue(
            [...mine, ...others].map((address, index) => message(String(index), address)),
            1,
            1,
          );
        });
        await store.beginSending('0', 1, 5);
        await store.settle('0', { state: 'sent' }, 2);
        await store.transact((open) => open.forgetWorkspace(prefix));
        const { conversations, ...counts } = await store.counts();
        expect(conversations).toBe(others.length);
        expect(counts).toMatchObject({ 'outgoing:queued': others.length, 'outgoing:sent': 1 });
        for (const key of others) {
          expect(await store.transact((open) => open.conversation(key))).toEqual(state(1));
        }
      });

      it('takes an empty prefix for a mistake and forgets nobody', async () => {
        await store.transact((open) => open.saveConversation('web:one', state(1), 1));
        await store.transact((open) => open.forgetWorkspace(''));
        expect((await store.counts())['conversations']).toBe(1);
        expect(reported).toEqual(['workspace-without-name']);
      });
    });

    it('has everything after it was closed and opened again', async () => {
      await store.transact(async (open) => {
        await open.claim('slack', 'Ev1', 1);
        await open.saveConversation('web:one', state(4), 1);
        await open.queue([message('a')], 1, 10);
      });
      const before = await store.counts();
      await store.close();
      const again = await place().open();
      expect(await again.counts()).toEqual(before);
      expect(await again.transact((open) => open.conversation('web:one'))).toEqual(state(4));
      expect((await again.takeDue(10, 20, 5)).map((kept) => kept.outgoing)).toEqual([message('a')]);
    });

    it('can be opened by several at once where there is nothing yet', async () => {
      const empty = await kind.fresh();
      const stores = await Promise.all([empty.open(), empty.open(), empty.open()]);
      expect(
        await Promise.all(stores.map((one) => one.transact((open) => open.claim('web', '1', 1)))),
      ).toContain(true);
      await empty.remove();
    });
  });
}
