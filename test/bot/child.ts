import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createBot } from '../../src/bot.ts';
import type { Adapter } from '../../src/core/adapter.ts';
import { openStore } from '../../src/store/open.ts';
import type { Task } from './process.ts';
import { lifeIn, shownIn, tell } from './life.ts';
import { answers, noon, roomy, said, smallServing } from './small.ts';

// A whole desk in a process of its own; run by process.ts. What people see stands in a file that outlives it.
const task = JSON.parse(process.argv[2] ?? '') as Task;

let clock = noon + task.after;
let ids = 0;

const step = lifeIn(task.dieAt);

const adapter: Adapter = {
  platform: 'slack',
  capabilities: roomy,
  start: () => Promise.resolve(),
  send: (outgoing) => {
    step('send');
    if (task.knows !== 'ids' || !shownIn(task.platform).includes(outgoing.id))
      appendFileSync(
        task.platform,
        `${JSON.stringify({ id: outgoing.id, place: outgoing.address.id, answer: answers([outgoing])[0] })}\n`,
        { flush: true },
      );
    step('arrived');
    return Promise.resolve({ message: outgoing.id });
  },
  ...(task.knows === 'ids'
    ? {}
    : {
        wasSent: ({ id }) => {
          step('wasSent');
          return Promise.resolve(
            task.knows !== 'look-up' ? undefined : shownIn(task.platform).includes(id) && { message: id },
          );
        },
      }),
  stop: () => Promise.resolve(),
};

const report = (level: string, event: string, details: object = {}): void => {
  tell({ report: { level, event, ...details } });
};
const store = await openStore({ ...task.settings, report });
const bot = createBot({
  store,
  serving: () => smallServing,
  adapters: [adapter],
  now: () => {
    step('now');
    return clock;
  },
  newId: () => {
    step('newId');
    return `${task.name}-${String((ids += 1))}`;
  },
  report,
  settings: { keepQuestions: false },
});

tell({ ready: true });
if (task.waits)
  await new Promise((resolve) => createInterface({ input: process.stdin }).once('line', resolve));
for (const one of task.work) {
  if ('pass' in one) {
    clock += one.pass;
    await bot.tick();
  } else await bot.door.receive(said(one.ask, one.delivery, { place: one.place ?? 'one' }));
}
await bot.stop();
tell({ counts: await store.counts() });
await store.close();
process.exit(0);
