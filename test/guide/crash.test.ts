import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { linesIn } from '../bot/life.ts';
import type { ShownLine } from '../bot/mortal.ts';
import { buildLifeProgram, type LifeProgram } from '../bot/process.ts';
import { minute } from '../bot/small.ts';
import { storeKinds, type TestPlace } from '../rigs/store.ts';

// Many processes are started one after the other; a busy machine takes its time.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

let program: LifeProgram;
beforeAll(async () => {
  program = await buildLifeProgram('test/guide/child.ts');
});
afterAll(() => program.remove());

const walk = [
  ['d1', 'start: walk'],
  ['d2', 'next'],
  ['d3', 'next'],
] as const;
// Afterwards everything is delivered again, and then they ask where they are.
const again = [...walk, ['d4', 'resume']] as const;

for (const kind of storeKinds()) {
  describe.skipIf(kind.missing !== undefined)(
    `47: killed in the middle of a procedure on ${kind.name}`,
    () => {
      beforeAll(kind.start);
      afterAll(kind.stop);

      /** A life cut short at a step, then a new one to which the platform delivers everything again. */
      const lives = async (dieAt: number | undefined) => {
        const place: TestPlace = await kind.fresh();
        try {
          const platform = join(program.folder, `${kind.name}-${String(dieAt)}.jsonl`);
          const task = { settings: place.settings, platform };
          const first = await program.live({
            ...task,
            name: 'first',
            after: 0,
            work: walk,
            ...(dieAt === undefined ? {} : { dieAt }),
          });
          const second = await program.live({ ...task, name: 'second', after: 10 * minute, work: again });
          const titles = (linesIn(platform) as readonly ShownLine[]).map(({ title }) => title);
          return { first, second, titles };
        } finally {
          await place.remove();
        }
      };

      it('between decision and sending, or anywhere else: the place is kept, each step shown exactly once', async () => {
        const whole = await lives(undefined);
        const screens = [
          'Step 1 of 6 · Walk',
          'Step 2 of 6 · Walk',
          'Step 3 of 6 · Walk',
          'Step 3 of 6 · Walk',
        ];
        expect(whole.titles).toEqual(screens);
        expect(whole.first.steps.filter((one) => one === 'send')).toHaveLength(3);
        const { steps } = whole.first;
        // At each sending, and around one of them from the last step before to the second after; the shell's own crash
        // test dies at every step.
        const sendings = [...steps.keys()].filter((index) => steps[index] === 'send');
        const around = sendings[1] ?? 0;
        const deadly = [...new Set([...sendings, around - 1, around + 1, around + 2])];
        expect(deadly).toHaveLength(6);
        for (let from = 0; from < deadly.length; from += 3)
          await Promise.all(
            deadly.slice(from, from + 3).map(async (index) => {
              const { first, second, titles } = await lives(index + 1);
              const seen = { index, step: steps[index], titles, last: second.told.at(-1) };
              expect(first.killed).toBe(true);
              expect(seen).toEqual({ index, step: steps[index], titles: screens, last: { at: '3' } });
            }),
          );
      });
    },
  );
}
