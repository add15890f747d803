import type { Serving } from '../../src/bot.ts';
import type { Entry } from '../../src/core/entry.ts';
import { list } from '../../src/core/rich.ts';
import { tell } from '../bot/life.ts';
import { openMortalDesk, type LifeTask } from '../bot/mortal.ts';
import { noon, smallServing } from '../bot/small.ts';

/** What a desk in a process of its own does; run by crash.test.ts. */
export interface Task extends LifeTask {
  /** What is delivered, in order: its id and the words. */
  readonly work: readonly (readonly [delivery: string, text: string])[];
}

const task = JSON.parse(process.argv[2] ?? '') as Task;

const walk: Entry = {
  ...(smallServing.library.entries.get('q1') as Entry),
  id: 'walk',
  kind: 'procedure',
  title: 'Walk',
  validFor: { label: 'usual pattern', until: '2027-11-01' },
  parts: [
    {
      id: 'steps',
      title: 'Steps',
      blocks: [
        list(
          ['one', 'two', 'three', 'four', 'five', 'six'].map((word) => `Take step ${word}.`),
          true,
        ),
      ],
    },
  ],
};
const serving: Serving = {
  ...smallServing,
  library: { ...smallServing.library, entries: new Map([['walk', walk]]) },
};

const { store, bot } = await openMortalDesk(task, serving);
await bot.tick();
for (const [delivery, text] of task.work)
  await bot.door.receive({
    kind: 'message',
    delivery,
    address: { platform: 'slack', id: 'slack:one', ref: null },
    person: { id: 'slack:ana' },
    text,
    addressed: true,
    private: true,
  });
await bot.tick();
await bot.stop();
const [run] = await store.transact((transaction) => transaction.runsOf('slack:ana', noon));
tell({ at: run?.at ?? 'nowhere' });
await store.close();
process.exit(0);
