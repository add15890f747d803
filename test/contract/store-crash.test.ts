import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { freshPlaces } from '../rigs/fresh.ts';
import { storeKinds } from '../rigs/store.ts';
import { buildProgram, type Program } from './store-process.ts';
import { message, signal } from './store-data.ts';

// Several processes are started one after the other; a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

let program: Program;
beforeAll(async () => {
  program = await buildProgram();
});
afterAll(() => program.remove());

/** The same "random" numbers on every run. */
const seeded = (seed: number) => (): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};

for (const kind of storeKinds()) {
  describe.skipIf(kind.missing !== undefined)(`crashes on ${kind.name}`, () => {
    const place = freshPlaces(kind);

    it('has all that was acknowledged, and nothing by halves, after kill -9', async () => {
      const random = seeded(20_261_122);
      const acknowledged: string[] = [];
      for (let round = 0; round < 5; round += 1) {
        // By the time the kill arrives the process is somewhere in a later transaction.
        const killAfter = Math.floor(random() * 60);
        const { lines, killed } = await program.run(
          {
            settings: place().settings,
            name: `round${String(round)}`,
            conversation: 'web:one',
            turns: 100_000,
          },
          {
            line: (line, child) => {
              if (line === `round${String(round)}-${String(killAfter)}`) child.kill('SIGKILL');
            },
          },
        );
        expect(killed).toBe(true);
        expect(lines.length).toBeGreaterThan(killAfter);
        acknowledged.push(...lines);
      }
      const store = await place().open();
      const { claims, ...counts } = await store.counts();
      expect(claims).toBeGreaterThanOrEqual(acknowledged.length);
      expect(counts).toMatchObject({
        'outgoing:queued': (claims ?? 0) * 2,
        'question:answer': claims,
        'feedback:yes': claims,
      });
      const conversation = await store.transact((open) => open.conversation('web:one'));
      expect(conversation?.insults).toBe(claims);
      for (const id of acknowledged) {
        expect(await store.transact((open) => open.claim('web', id, 1))).toBe(false);
        expect((await store.repliesTo(id, 0)).map((reply) => reply.id)).toEqual([`${id}-a`, `${id}-b`]);
      }
    });

    it('opens after it died at one statement after another of the first start', async () => {
      for (const dieAt of [4, 9, 14, 19, 24, 29]) {
        const { lines, killed } = await program.run({
          settings: place().settings,
          name: `start${String(dieAt)}`,
          conversation: 'web:one',
          turns: 1000,
          dieAt,
        });
        expect(killed).toBe(true);
        expect(lines.filter((line) => !line.startsWith('start'))).toEqual([]);
      }
      const store = await place().open();
      const { claims } = await store.counts();
      expect(await store.counts()).toMatchObject({ 'outgoing:queued': (claims ?? 0) * 2 });
      expect(await store.transact((open) => open.claim('web', 'new', 1))).toBe(true);
    });

    it('lets two processes work in one place at once and loses no turn', async () => {
      const tasks = ['one', 'two'].map((name) => ({
        settings: place().settings,
        name,
        conversation: 'web:shared',
        turns: 40,
      }));
      const said = await Promise.all(tasks.map((task) => program.run(task)));
      expect(said.map(({ lines }) => lines.at(-1))).toEqual(['done', 'done']);
      const store = await place().open();
      expect((await store.transact((open) => open.conversation('web:shared')))?.insults).toBe(80);
      expect((await store.counts())['claims']).toBe(80);
    });

    it('brings back for another process what a killed one was about to send', async () => {
      const crashed = await place().open();
      await crashed.transact((open) => open.queue([message('a'), message('b')], 0, 100));
      await crashed.beginSending('a', 1, 100);
      const next = await place().open();
      expect(await next.takeDue(99, 200, 5)).toEqual([]);
      expect(await next.takeDue(100, 200, 5)).toMatchObject([{ state: 'sending', attempts: 1 }]);
      await next.settle('a', { state: 'sent' }, 101);
      expect(await next.takeDue(102, 200, 5)).toMatchObject([{ state: 'queued', attempts: 0 }]);
    });

    if (kind.name === 'PostgreSQL') {
      it('repeats a transaction that the database ended because two waited for each other', async () => {
        const store = await place().open();
        const [first, second] = [signal(), signal()];
        let runs = 0;
        const both = (mine: string, theirs: string, have: () => void, other: Promise<void>) =>
          store.transact(async (open) => {
            runs += 1;
            await open.conversation(mine);
            have();
            await other;
            await open.conversation(theirs);
            return open.claim('web', mine, 1);
          });
        const claimed = await Promise.all([
          both('a', 'b', first.give, second.given),
          both('b', 'a', second.give, first.given),
        ]);
        expect(claimed).toEqual([true, true]);
        expect(runs).toBe(3);
      });

      it('outlives a connection that dies inside a transaction, and keeps nothing of it', async () => {
        const reported: string[] = [];
        const store = await place().open((_level, event) => {
          reported.push(event);
        });
        const cutOff = store.transact(async (open) => {
          await open.claim('web', '1', 1);
          await place().raw(
            `select pg_terminate_backend(pid) from pg_stat_activity
              where application_name = 'ig-help-desk' and state = 'idle in transaction'`,
          );
          await open.claim('web', '2', 1);
        });
        await expect(cutOff).rejects.toThrow('The database does not answer');
        expect(await store.transact((open) => open.claim('web', '1', 2))).toBe(true);
        expect(reported).toContain('database-connection-lost');
      });
    }
  });
}
