import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { linesIn } from '../bot/life.ts';
import type { Knows } from '../bot/platform.ts';
import { buildDeskProgram, type DeskProgram, type Run, type Task } from '../bot/process.ts';
import { marker, minute } from '../bot/small.ts';
import { storeKinds } from '../rigs/store.ts';

// Many processes are started one after the other; a busy machine takes its time.
vi.setConfig({ testTimeout: 300_000 });

let program: DeskProgram;
beforeAll(async () => {
  program = await buildDeskProgram();
});
afterAll(() => program.remove());

const question = { ask: 'q1', delivery: 'event-1' } as const;

// The numbers are those of the acceptance scenarios this product is measured by.
for (const kind of storeKinds()) {
  describe.skipIf(kind.missing !== undefined)(`47: killed on ${kind.name}`, () => {
    let folder: string;
    beforeAll(kind.start);
    afterAll(kind.stop);
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'desk-crash-'));
    });
    afterEach(() => rm(folder, { recursive: true, force: true }));

    const seen = (platform: string): readonly string[] =>
      (linesIn(platform) as readonly { readonly answer: string }[]).map(({ answer }) => answer);

    /** One life cut short at a step, then a new one to which the platform delivers twice more. */
    const lives = async (
      knows: Knows,
      dieAt: number | undefined,
    ): Promise<{ readonly first: Run; readonly second: Run; readonly answers: readonly string[] }> => {
      const place = await kind.fresh();
      try {
        const platform = join(folder, `${knows}-${String(dieAt)}.jsonl`);
        const task = { settings: place.settings, platform, knows } as const;
        const first = await program.run({
          ...task,
          name: 'first',
          after: 0,
          work: [question, { pass: 1_000 }],
          ...(dieAt === undefined ? {} : { dieAt }),
        });
        expect(first.killed).toBe(dieAt !== undefined);
        const second = await program.run({
          ...task,
          name: 'second',
          after: minute,
          work: [question, { pass: 4 * minute }, question, { pass: minute }],
        });
        expect(JSON.stringify([first.reports, second.reports])).not.toContain(marker);
        return { first, second, answers: seen(platform) };
      } finally {
        await place.remove();
      }
    };

    /** Every step of an undisturbed life, to die at each. */
    const stepsOf = async (knows: Knows): Promise<readonly string[]> => {
      const { first, answers } = await lives(knows, undefined);
      expect(answers).toEqual(['q1']);
      expect(first.steps.filter((step) => step === 'send')).toHaveLength(1);
      return first.steps;
    };

    /** Lives, each killed at its own step; a few at a time. */
    const killedAt = async (knows: Knows, indices: readonly number[]) => {
      const all: (Awaited<ReturnType<typeof lives>> & { readonly index: number })[] = [];
      for (let from = 0; from < indices.length; from += 3)
        all.push(
          ...(await Promise.all(
            indices
              .slice(from, from + 3)
              .map(async (index) => ({ index, ...(await lives(knows, index + 1)) })),
          )),
        );
      return all;
    };

    /** The steps around the sending, from the last before to the second after. */
    const aroundSending = (steps: readonly string[]): readonly number[] =>
      [...steps.keys()].filter(
        (index) => index >= steps.indexOf('send') - 1 && index <= steps.indexOf('arrived') + 2,
      );

    it('at any step: before the claim is kept, before sending, while sending and after; answered exactly once', async () => {
      const steps = await stepsOf('ids');
      // The first "newId" is inside the transaction; what follows until "send" is after it.
      expect(steps.indexOf('newId')).toBeGreaterThan(0);
      expect(steps.indexOf('send')).toBeGreaterThan(steps.indexOf('newId') + 2);
      for (const { index, second, answers } of await killedAt('ids', [...steps.keys()])) {
        expect({ index, step: steps[index], answers }).toEqual({
          index,
          step: steps[index],
          answers: ['q1'],
        });
        expect(second.counts).toMatchObject({ claims: 1, 'outgoing:sent': 1, 'question:answer': 1 });
      }
    });

    it('while sending, a platform that can be asked shows the answer exactly once', async () => {
      const steps = await stepsOf('look-up');
      for (const { index, second, answers } of await killedAt('look-up', aroundSending(steps))) {
        expect({ index, step: steps[index], answers }).toEqual({
          index,
          step: steps[index],
          answers: ['q1'],
        });
        expect(second.counts).toMatchObject({ claims: 1, 'outgoing:sent': 1 });
      }
    });

    it('while sending to a platform that cannot tell, nothing is sent again and the doubt is on record', async () => {
      const steps = await stepsOf('nothing');
      // From here on the store says "sending" and the platform alone knows more.
      const [entered, arrived] = [steps.indexOf('send'), steps.indexOf('arrived')];
      for (const { index, second, answers } of await killedAt('nothing', aroundSending(steps))) {
        // The step after "arrived" is the moment in which the answer is about to be noted.
        const doubtful = index >= entered && index <= arrived + 1;
        expect({ index, step: steps[index], answers }).toEqual({
          index,
          step: steps[index],
          answers: index === entered ? [] : ['q1'],
        });
        expect(second.counts['outgoing:unconfirmed'] ?? 0).toBe(doubtful ? 1 : 0);
        expect(second.reports.map(({ event }) => event)).toEqual(doubtful ? ['delivery-unconfirmed'] : []);
      }
    });

    it('two processes get the same deliveries at the same time, and each is answered once', async () => {
      const place = await kind.fresh();
      const platform = join(folder, 'both.jsonl');
      const numbers = Array.from({ length: 30 }, (_, index) => `q${String(index)}`);
      const task = (name: string): Task => ({
        settings: place.settings,
        platform,
        knows: 'nothing',
        name,
        after: 0,
        waits: true,
        // After two minutes whatever one of them could not finish is up for anybody.
        work: [...numbers.map((ask) => ({ ask, delivery: ask, place: ask })), { pass: 2 * minute }],
      });
      const both = ['one', 'two'].map((name) => program.start(task(name)));
      await Promise.all(both.map(({ ready }) => ready));
      for (const one of both) one.go();
      const runs = await Promise.all(both.map(({ ended }) => ended));
      expect(runs.map(({ killed }) => killed)).toEqual([false, false]);
      await program.run({ ...task('three'), waits: false, after: 5 * minute, work: [{ pass: 0 }] });
      expect(seen(platform).toSorted()).toEqual(numbers.toSorted());
      await place.remove();
    });
  });
}
