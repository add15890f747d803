import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { linesIn } from '../bot/life.ts';
import type { ShownLine } from '../bot/mortal.ts';
import { buildLifeProgram, type LifeProgram } from '../bot/process.ts';
import { hour, minute } from '../bot/small.ts';
import { storeKinds, type TestPlace } from '../rigs/store.ts';

// Many processes are started one after the other; a busy machine takes its time.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

let program: LifeProgram;
beforeAll(async () => {
  program = await buildLifeProgram('test/unasked/child.ts');
});
afterAll(() => program.remove());

const joins = [
  ['j1', 'slack:T:ana'],
  ['j2', 'slack:T:bo'],
] as const;

for (const kind of storeKinds()) {
  describe.skipIf(kind.missing !== undefined)(
    `killed while something is said unasked on ${kind.name}`,
    () => {
      beforeAll(kind.start);
      afterAll(kind.stop);

      /** A life cut short at a step; then two desks at once, to which the platform delivers everything again. */
      const lives = async (dieAt: number | undefined, given: object = { joins }) => {
        const place: TestPlace = await kind.fresh();
        try {
          const platform = join(
            program.folder,
            `${kind.name}-${JSON.stringify(given)}-${String(dieAt)}.jsonl`.replaceAll(/[^\w.-]/gu, ''),
          );
          const task = { settings: place.settings, platform, ...given };
          const first = await program.live({
            ...task,
            name: 'first',
            after: 2 * hour,
            ticks: 2,
            ...(dieAt === undefined ? {} : { dieAt }),
          });
          await Promise.all(
            ['second', 'third'].map((name) =>
              program.live({ ...task, name, after: 2 * hour + 10 * minute, ticks: 6 }),
            ),
          );
          const told = (linesIn(platform) as readonly ShownLine[]).map(({ to }) => to).toSorted();
          return { first, told };
        } finally {
          await place.remove();
        }
      };

      it('the weekly digest comes exactly once, at whichever step the desk died, by however many', async () => {
        const given = { joins: [], weekly: true };
        const whole = await lives(undefined, given);
        expect(whole.told).toEqual(['slack:T:C']);
        const { steps } = whole.first;
        const deadly = [
          steps.indexOf('newId'),
          ...['send', 'arrived'].map((name) => steps.indexOf(name)),
          steps.indexOf('arrived') + 1,
        ];
        expect(Math.min(...deadly)).toBeGreaterThan(0);
        for (const index of deadly) {
          const { first, told } = await lives(index + 1, given);
          expect(first.killed).toBe(true);
          expect({ index, step: steps[index], told }).toEqual({
            index,
            step: steps[index],
            told: ['slack:T:C'],
          });
        }
      });

      it('each is welcomed exactly once, at whichever step the desk died, by however many', async () => {
        const whole = await lives(undefined);
        const all = ['slack:T:Dslack:T:ana', 'slack:T:Dslack:T:bo'];
        expect(whole.told).toEqual(all);
        const { steps } = whole.first;
        // As the first is looked up, just after, as it is sent, as it has arrived, and before the second.
        const first = ['privately', 'send', 'arrived'].map((name) => steps.indexOf(name));
        const deadly = [...new Set([...first, (first[0] ?? 0) + 1, (first[2] ?? 0) + 1])];
        expect(deadly).toHaveLength(5);
        expect(Math.min(...deadly)).toBeGreaterThan(0);
        for (let from = 0; from < deadly.length; from += 2)
          await Promise.all(
            deadly.slice(from, from + 2).map(async (index) => {
              const { first: life, told } = await lives(index + 1);
              expect(life.killed).toBe(true);
              expect({ index, step: steps[index], told }).toEqual({ index, step: steps[index], told: all });
            }),
          );
      });
    },
  );
}
