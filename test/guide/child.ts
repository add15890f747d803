import { appendFileSync } from 'node:fs';
import { createBot, type Serving } from '../../src/bot.ts';
import type { Adapter } from '../../src/core/adapter.ts';
import type { Entry } from '../../src/core/entry.ts';
import { list } from '../../src/core/rich.ts';
import { openStore } from '../../src/store/open.ts';
import { lifeIn, shownIn, tell } from '../bot/life.ts';
import { noon, roomy, smallServing } from '../bot/small.ts';

/** What a desk in a process of its own does; run by crash.test.ts. */
export interface Task {
  readonly settings: Parameters<typeof openStore>[0] extends infer Given
    ? Omit<Given & object, 'report'>
    : never;
  readonly name: string;
  /** The file that is the platform: one line per message people see. */
  readonly platform: string;
  readonly after: number;
  /** What is delivered, in order: its id and the words. */
  readonly work: readonly (readonly [delivery: string, text: string])[];
  /** The step at which it kills itself. */
  readonly dieAt?: number;
}

const task = JSON.parse(process.argv[2] ?? '') as Task & { readonly settings: { readonly file: string } };
const step = lifeIn(task.dieAt);

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

const adapter: Adapter = {
  platform: 'slack',
  capabilities: roomy,
  start: () => Promise.resolve(),
  // Sending again under the same id is harmless: one message for each id.
  send: ({ id, reply }) => {
    step('send');
    if (!shownIn(task.platform).includes(id))
      appendFileSync(task.platform, `${JSON.stringify({ id, title: reply.title ?? '' })}\n`, { flush: true });
    step('arrived');
    return Promise.resolve({ message: id });
  },
  stop: () => Promise.resolve(),
};

let clock = noon + task.after;
let ids = 0;
const store = await openStore({ ...task.settings, report: () => undefined });
const bot = createBot({
  store,
  serving: () => serving,
  adapters: [adapter],
  now: () => {
    step('now');
    return (clock += 1);
  },
  newId: () => {
    step('newId');
    return `${task.name}-${String((ids += 1))}`;
  },
  report: () => undefined,
  settings: { keepQuestions: false },
});
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
