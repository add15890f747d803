import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/core/store.ts';
import type { Newcomer } from '../../src/core/unasked/view.ts';
import { freshPlaces } from '../rigs/fresh.ts';
import { storeKinds } from '../rigs/store.ts';
import { message, signal } from './store-data.ts';

const newcomer = (who: string, workspace = 'slack:T1'): Newcomer => ({
  workspace,
  who,
  person: `${workspace}:${who}`,
  address: { platform: 'slack', id: `${workspace}:joined`, ref: null },
  language: 'fr',
});

for (const kind of storeKinds()) {
  describe.skipIf(kind.missing !== undefined)(`what is said unasked, on ${kind.name}`, () => {
    const place = freshPlaces(kind);
    let store: Store;
    beforeEach(async () => {
      store = await place().open();
    });

    const on = (workspace = 'slack:T1') =>
      store.transact((open) => open.saveWelcome({ workspace, desk: 'global', since: 5 }));
    const add = (one: Newcomer, most = 9) => store.transact((open) => open.addNewcomer(one, most));
    const take = (now: number, from: Store = store) =>
      from.transact((open) => open.takeNewcomer('slack:T1', { now, next: now + 10, leaseUntil: now + 100 }));

    it('keeps where it is on, and forgets it with who waits when it is switched off', async () => {
      expect(await store.transact((open) => open.welcomeIn('slack:T1'))).toBeUndefined();
      await on();
      expect(await store.transact((open) => open.welcomeIn('slack:T1'))).toEqual({
        workspace: 'slack:T1',
        desk: 'global',
        since: 5,
      });
      await store.transact((open) => open.tellOnce('h1', 'welcome', 'slack:T1', 6));
      await store.transact((open) => open.tellOnce('h2', 'welcome', 'slack:T1', 6));
      expect(await add(newcomer('h1'))).toBe(true);
      await store.transact((open) => open.endWelcome('slack:T1'));
      expect(await store.transact((open) => open.welcomeIn('slack:T1'))).toBeUndefined();
      expect(await store.dueWelcomes(1_000)).toEqual([]);
      // Who waited was never told; who was told stays told.
      expect(await store.transact((open) => open.wasTold('h1', 'welcome', 'slack:T1'))).toBe(false);
      expect(await store.transact((open) => open.wasTold('h2', 'welcome', 'slack:T1'))).toBe(true);
      expect(await add(newcomer('h3'))).toBe(false);
    });

    it('tells somebody once, also where two say it at the same time', async () => {
      const other = await place().open();
      const told = await Promise.all(
        [store, other].map((one) => one.transact((open) => open.tellOnce('h1', 'welcome', 'slack:T1', 7))),
      );
      expect(told.toSorted()).toEqual([false, true]);
      expect(await store.transact((open) => open.tellOnce('h1', 'welcome', 'slack:T2', 8))).toBe(true);
      expect(await store.transact((open) => open.toldTo('h1'))).toEqual([
        { once: 'welcome', where: 'slack:T1', at: 7 },
        { once: 'welcome', where: 'slack:T2', at: 8 },
      ]);
      await store.transact((open) => open.untell('h1', 'welcome', 'slack:T1'));
      expect(await store.transact((open) => open.wasTold('h1', 'welcome', 'slack:T1'))).toBe(false);
    });

    it('lets whoever waits for the other find that it was said, or that it was taken back', async () => {
      const other = await place().open();
      const told = signal();
      const failing = store.transact(async (open) => {
        await open.tellOnce('h1', 'welcome', 'slack:T1', 7);
        told.give();
        throw new Error('the work failed');
      });
      await told.given;
      const second = other.transact((open) => open.tellOnce('h1', 'welcome', 'slack:T1', 8));
      await expect(failing).rejects.toThrow('the work failed');
      expect(await second).toBe(true);
    });

    it('gives who waits one by one, in order, a pause apart, each to one process at a time', async () => {
      const other = await place().open();
      await on();
      for (const who of ['h1', 'h2', 'h3']) await add(newcomer(who));
      expect(await add(newcomer('h1'))).toBe(true);
      expect(await store.dueWelcomes(4)).toEqual([]);
      expect(await store.dueWelcomes(5)).toEqual(['slack:T1']);
      const first = await Promise.all([take(5), take(5, other)]);
      expect(first.flatMap((one) => one?.who ?? [])).toEqual(['h1']);
      expect(first.find((one) => one !== undefined)).toEqual(newcomer('h1'));
      expect(await take(14)).toBeUndefined();
      expect((await take(15))?.who).toBe('h2');
      expect((await take(30, other))?.who).toBe('h3');
      expect(await take(50)).toBeUndefined();
      // A process that died holds nobody longer than its lease.
      expect((await take(200, other))?.who).toBe('h1');
      const ended = await Promise.all(
        [store, other].map((one) => one.transact((open) => open.endNewcomer('slack:T1', 'h1'))),
      );
      expect(ended.toSorted()).toEqual([false, true]);
    });

    it('lets no more wait than it is told, each workspace for itself', async () => {
      await on();
      await on('slack:T2');
      expect(await add(newcomer('h1'), 1)).toBe(true);
      expect(await add(newcomer('h2'), 1)).toBe(false);
      expect(await add(newcomer('h2', 'slack:T2'), 1)).toBe(true);
      expect(await store.dueWelcomes(9)).toEqual(['slack:T1', 'slack:T2']);
    });

    it('tells somebody again after a while, where that is asked, and not before', async () => {
      const tell = (now: number, after: number) =>
        store.transact((open) => open.tellOnce('h1', 'next-step', '', now, after));
      expect(await tell(100, 0)).toBe(true);
      expect(await tell(150, 99)).toBe(false);
      expect(await store.transact((open) => open.wasTold('h1', 'next-step', '', 99))).toBe(true);
      expect(await store.transact((open) => open.wasTold('h1', 'next-step', '', 100))).toBe(false);
      const other = await place().open();
      const told = await Promise.all(
        [store, other].map((one) => one.transact((open) => open.tellOnce('h1', 'next-step', '', 200, 100))),
      );
      expect(told.toSorted()).toEqual([false, true]);
      expect(await store.transact((open) => open.toldTo('h1'))).toEqual([
        { once: 'next-step', where: '', at: 200 },
      ]);
    });

    it('keeps the weekly digest of a place, gives it when it is due, and forgets it', async () => {
      const weekly = (id: string, due: number) => ({
        place: { platform: 'slack' as const, id, ref: { to: 'room' } },
        desk: 'kenya',
        language: 'fr' as const,
        due,
        known: { igf: 'a.b.c' },
      });
      await store.transact(async (open) => {
        await open.saveWeekly(weekly('slack:T1:C1', 20));
        await open.saveWeekly(weekly('slack:T1:C2', 10));
        await open.saveWeekly(weekly('slack:T12:C1', 30));
      });
      expect(await store.transact((open) => open.weeklyIn('slack:T1:C1'))).toEqual(weekly('slack:T1:C1', 20));
      expect(await store.dueWeeklies(9, 5)).toEqual([]);
      expect(await store.dueWeeklies(30, 5)).toEqual(['slack:T1:C2', 'slack:T1:C1', 'slack:T12:C1']);
      expect(await store.dueWeeklies(30, 1)).toEqual(['slack:T1:C2']);
      await store.transact((open) => open.saveWeekly(weekly('slack:T1:C2', 99)));
      await store.transact((open) => open.endWeekly('slack:T1:C1'));
      expect(await store.dueWeeklies(98, 5)).toEqual(['slack:T12:C1']);
      await store.transact((open) => open.forgetWorkspace('slack:T1:'));
      expect(await store.dueWeeklies(999, 5)).toEqual(['slack:T12:C1']);
    });

    it('lets the second of two who give the digest of a place see what the first has done', async () => {
      const other = await place().open();
      const given: number[] = [];
      const give = (from: Store, name: number) =>
        from.transact(async (open) => {
          const weekly = await open.weeklyIn('slack:T1:C1');
          if (weekly === undefined || weekly.due > 20) return;
          given.push(name);
          await open.saveWeekly({ ...weekly, due: 99 });
        });
      await store.transact((open) =>
        open.saveWeekly({
          place: { platform: 'slack', id: 'slack:T1:C1', ref: null },
          desk: 'kenya',
          language: 'en',
          due: 20,
          known: {},
        }),
      );
      await Promise.all([give(store, 1), give(other, 2)]);
      expect(given).toHaveLength(1);
    });

    it('forgets a person, and a workspace the desk was removed from, and nothing that only begins like it', async () => {
      await on();
      await on('slack:T12');
      await add(newcomer('h1'));
      await add(newcomer('h1', 'slack:T12'));
      await store.transact(async (open) => {
        await open.tellOnce('h1', 'welcome', 'slack:T1', 7);
        await open.tellOnce('h2', 'welcome', 'slack:T1', 7);
        await open.tellOnce('h1', 'welcome', 'slack:T12', 7);
        await open.queue([message('a', 'slack:T1:C1')], 1, 10);
      });
      await store.transact((open) => open.forgetWorkspace('slack:T1:'));
      expect(await store.transact((open) => open.welcomeIn('slack:T1'))).toBeUndefined();
      expect(await store.transact((open) => open.welcomeIn('slack:T12'))).toBeDefined();
      expect(await store.dueWelcomes(9)).toEqual(['slack:T12']);
      expect(await store.transact((open) => open.toldTo('h2'))).toEqual([]);
      await store.transact((open) => open.forgetTold('slack:T12:h1', 'h1'));
      expect(await store.transact((open) => open.toldTo('h1'))).toEqual([]);
      expect(await store.dueWelcomes(9)).toEqual([]);
    });
  });
}
