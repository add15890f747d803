import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { translated, type Translated } from '../bot/process.ts';
import { minute } from '../bot/small.ts';
import { storeKinds, type TestPlace } from '../rigs/store.ts';

// Many processes are started one after the other; a busy machine takes its time.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

let program: Translated;
let folder: string;
beforeAll(async () => {
  program = await translated(['test/guide/child.ts', 'test/bot/life.ts', 'test/bot/small.ts']);
  folder = await mkdtemp(join(tmpdir(), 'desk-guide-'));
});
afterAll(async () => {
  await program.remove();
  await rm(folder, { recursive: true, force: true });
});

interface Life {
  readonly killed: boolean;
  readonly steps: readonly string[];
  readonly at: string;
}

const live = (task: object): Promise<Life> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [join(program.folder, 'test/guide/child.js'), JSON.stringify(task)],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const lines: { readonly step?: string; readonly at?: string }[] = [];
    createInterface({ input: child.stdout }).on('line', (line) => lines.push(JSON.parse(line) as object));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (signal !== 'SIGKILL' && code !== 0) reject(new Error(`The desk ended with ${String(code)}`));
      resolve({
        killed: signal === 'SIGKILL',
        steps: lines.flatMap(({ step }) => step ?? []),
        at: lines.findLast(({ at }) => at !== undefined)?.at ?? 'nowhere',
      });
    });
  });

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
          const platform = join(folder, `${kind.name}-${String(dieAt)}.jsonl`);
          const task = { settings: place.settings, platform };
          const first = await live({
            ...task,
            name: 'first',
            after: 0,
            work: walk,
            ...(dieAt === undefined ? {} : { dieAt }),
          });
          const second = await live({ ...task, name: 'second', after: 10 * minute, work: again });
          const titles = (await readFile(platform, 'utf8').catch(() => ''))
            .split('\n')
            .filter((line) => line !== '')
            .map((line) => (JSON.parse(line) as { title: string }).title);
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
              const seen = { index, step: steps[index], titles, at: second.at };
              expect(first.killed).toBe(true);
              expect(seen).toEqual({ index, step: steps[index], titles: screens, at: '3' });
            }),
          );
      });
    },
  );
}
