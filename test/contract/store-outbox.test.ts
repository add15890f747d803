import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Kept, Store } from '../../src/core/store.ts';
import { freshPlaces } from '../rigs/fresh.ts';
import { storeKinds } from '../rigs/store.ts';
import { anyOutgoing } from './store-arbitrary.ts';
import { message } from './store-data.ts';

const ids = (kept: readonly Kept[]): readonly string[] => kept.map(({ outgoing }) => outgoing.id);

for (const kind of storeKinds()) {
  describe.skipIf(kind.missing !== undefined)(`outbox on ${kind.name}`, () => {
    const place = freshPlaces(kind);
    let store: Store;
    let other: Store;
    const reported: string[] = [];
    beforeEach(async () => {
      reported.length = 0;
      store = await place().open((_level, event) => {
        reported.push(event);
      });
      other = await place().open();
    });

    /** Queues at 0, leased until 100. */
    const queue = (...messages: readonly (readonly [id: string, address: string])[]): Promise<void> =>
      store.transact((open) =>
        open.queue(
          messages.map(([id, address]) => message(id, address)),
          0,
          100,
        ),
      );

    it('leases what is queued to who queued it until the lease has run out', async () => {
      await queue(['a', 'one']);
      expect(await store.takeDue(99, 200, 5)).toEqual([]);
      expect(await other.beginSending('a', 1, 50)).toBeUndefined();
      expect(await store.beginSending('a', 1, 50)).toEqual({
        outgoing: message('a', 'one'),
        state: 'sending',
        attempts: 1,
      });
      expect(await store.beginSending('a', 2, 60)).toBeUndefined();
      await store.settle('a', { state: 'sent', message: 'platform-1' }, 3);
      expect(await store.beginSending('a', 4, 60)).toBeUndefined();
      expect(await other.takeDue(1_000, 2_000, 5)).toEqual([]);
    });

    it('does not know a message that was never queued', async () => {
      expect(await store.beginSending('nothing', 1, 50)).toBeUndefined();
      await store.settle('nothing', { state: 'sent' }, 1);
      expect((await store.counts())['outgoing:sent']).toBe(0);
    });

    it('hands over what its owner never began once the lease has run out', async () => {
      await queue(['a', 'one']);
      expect(await other.takeDue(100, 200, 5)).toEqual([
        { outgoing: message('a', 'one'), state: 'queued', attempts: 0 },
      ]);
      expect(await store.beginSending('a', 101, 300)).toBeUndefined();
      expect(await other.beginSending('a', 102, 300)).toMatchObject({ attempts: 1 });
    });

    it('sends one message of an address after the other, and other addresses meanwhile', async () => {
      await queue(['a', 'one'], ['b', 'one'], ['c', 'two'], ['d', 'one']);
      expect(ids(await store.takeDue(100, 200, 10))).toEqual(['a', 'c']);
      expect(ids(await other.takeDue(150, 200, 10))).toEqual([]);
      await store.settle('a', { state: 'sent' }, 151);
      expect(ids(await other.takeDue(152, 300, 10))).toEqual(['b']);
      await other.settle('b', { state: 'failed', error: 'gone' }, 153);
      expect(ids(await store.takeDue(154, 300, 10))).toEqual(['d']);
    });

    it('takes the oldest first and no more than asked for', async () => {
      await queue(...['a', 'b', 'c', 'd'].map((id) => [id, `to-${id}`] as const));
      expect(ids(await store.takeDue(100, 200, 3))).toEqual(['a', 'b', 'c']);
      expect(ids(await store.takeDue(100, 200, 3))).toEqual(['d']);
    });

    it('gives each due message to one of many who take at once', async () => {
      await queue(
        ...Array.from({ length: 40 }, (_, index) => [`m${String(index)}`, `to-${String(index)}`] as const),
      );
      const takers = [store, other, await place().open(), await place().open()];
      const taken = await Promise.all(
        Array.from({ length: 16 }, (_, index) => (takers[index % 4] ?? store).takeDue(100, 200, 7)),
      );
      const all = [...taken.flatMap(ids), ...ids(await store.takeDue(100, 200, 40))];
      expect(all).toHaveLength(40);
      expect(new Set(all).size).toBe(40);
    });

    it('tries again at the time it was given, before anything later to that address', async () => {
      await queue(['a', 'one'], ['b', 'one']);
      await store.beginSending('a', 1, 50);
      await store.settle('a', { state: 'queued', at: 500, error: 'busy' }, 2);
      expect(await store.takeDue(499, 600, 5)).toEqual([]);
      expect(await other.takeDue(500, 600, 5)).toEqual([
        { outgoing: message('a', 'one'), state: 'queued', attempts: 1 },
      ]);
      expect(await other.beginSending('a', 501, 600)).toMatchObject({ state: 'sending', attempts: 2 });
      await other.settle('a', { state: 'unconfirmed', error: 'cannot tell' }, 502);
      expect(await store.counts()).toMatchObject({ 'outgoing:unconfirmed': 1, 'outgoing:queued': 1 });
    });

    it('shows an attempt that was cut off as such, once its lease has run out', async () => {
      await queue(['a', 'one']);
      await store.beginSending('a', 1, 50);
      expect(await other.takeDue(49, 200, 5)).toEqual([]);
      expect(await other.takeDue(50, 200, 5)).toEqual([
        { outgoing: message('a', 'one'), state: 'sending', attempts: 1 },
      ]);
      expect(await other.beginSending('a', 51, 200)).toMatchObject({ attempts: 2 });
      expect(await other.beginSending('a', 52, 200)).toBeUndefined();
    });

    it('believes who says sent, and from others than the holder nothing else', async () => {
      await queue(['a', 'one'], ['b', 'two']);
      await store.beginSending('a', 1, 50);
      await store.beginSending('b', 1, 50);
      await other.takeDue(60, 200, 5);
      await store.settle('a', { state: 'queued', at: 70, error: 'slow' }, 61);
      expect(await store.takeDue(80, 200, 5)).toEqual([]);
      await other.settle('b', { state: 'unconfirmed', error: 'cannot tell' }, 62);
      await store.settle('a', { state: 'sent' }, 63);
      await store.settle('b', { state: 'sent' }, 63);
      await other.settle('b', { state: 'failed', error: 'late' }, 64);
      expect((await store.counts())['outgoing:sent']).toBe(2);
    });

    it('gives replies to an address in order, after a message, since an instant, whatever became of them', async () => {
      await queue(['a', 'one'], ['b', 'one'], ['x', 'two']);
      await store.transact((open) => open.queue([message('c', 'one')], 50, 150));
      await store.beginSending('a', 1, 50);
      await store.settle('a', { state: 'sent' }, 2);
      const replies = async (since: number, after?: string) =>
        (await other.repliesTo('one', since, after)).map(({ id }) => id);
      expect(await replies(0)).toEqual(['a', 'b', 'c']);
      expect(await replies(50)).toEqual(['c']);
      expect(await replies(0, 'a')).toEqual(['b', 'c']);
      expect(await replies(0, 'c')).toEqual([]);
      expect(await replies(0, 'x')).toEqual(['a', 'b', 'c']);
      expect(await replies(0, 'unknown')).toEqual(['a', 'b', 'c']);
      expect(await other.repliesTo('nowhere', 0)).toEqual([]);
    });

    it('fails a message that cannot be read and goes on with the next', async () => {
      await queue(['a', 'one'], ['b', 'one'], ['c', 'two']);
      await place().raw(`update outbox set outgoing = '{"id":"a"}' where id = 'a'`);
      await place().raw(`update outbox set outgoing = '{"id":' where id = 'c'`);
      expect(await store.repliesTo('one', 0)).toEqual([message('b', 'one')]);
      expect(await store.takeDue(100, 200, 5)).toEqual([]);
      expect(reported).toEqual(['message-unreadable']);
      expect((await store.counts())['outgoing:failed']).toBe(2);
      expect(ids(await store.takeDue(100, 200, 5))).toEqual(['b']);
    });

    it('fails a message that cannot be read when its sending begins', async () => {
      await queue(['a', 'one']);
      await place().raw(`update outbox set outgoing = '[]'`);
      expect(await store.beginSending('a', 1, 50)).toBeUndefined();
      expect((await store.counts())['outgoing:failed']).toBe(1);
    });

    it('gives back every message exactly as it was queued', async () => {
      let now = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(anyOutgoing, { minLength: 1, maxLength: 4 }), async (drawn) => {
          now += 1000;
          const messages = drawn.map((one, index) => {
            const id = `${String(now)}-${String(index)}`;
            return { ...one, id, address: { ...one.address, id } };
          });
          await store.transact((open) => open.queue(messages, now, now));
          const kept = await store.takeDue(now, now + 1_000_000, 10);
          expect(kept.map(({ outgoing }) => outgoing)).toEqual(messages);
        }),
        { numRuns: 60 },
      );
    });
  });
}
