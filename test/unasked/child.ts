import { appendFileSync } from 'node:fs';
import { createBot, type Serving } from '../../src/bot.ts';
import type { Adapter } from '../../src/core/adapter.ts';
import type { Address } from '../../src/core/message.ts';
import { openStore } from '../../src/store/open.ts';
import { lifeIn, shownIn, tell } from '../bot/life.ts';
import { hour, noon, roomy, smallServing } from '../bot/small.ts';
import { deskOf } from '../handoff/office.ts';

/** What a desk in a process of its own does; run by crash.test.ts. */
export interface Task {
  readonly settings: { readonly file: string } | { readonly url: string };
  readonly name: string;
  /** The file that is the platform: one line per message people see. */
  readonly platform: string;
  /** How long after noon it lives, in milliseconds. */
  readonly after: number;
  /** Who joins in this life: delivery and person. */
  readonly joins: readonly (readonly [delivery: string, person: string])[];
  /** Whether a place waits for its weekly digest, due an hour after noon. */
  readonly weekly?: boolean;
  /** How often it looks for what is due, a pause apart. */
  readonly ticks: number;
  /** The step at which it kills itself. */
  readonly dieAt?: number;
}

const task = JSON.parse(process.argv[2] ?? '') as Task & { readonly settings: { readonly file: string } };
const step = lifeIn(task.dieAt);
const pause = 3_000;

const serving: Serving = {
  ...smallServing,
  library: { ...smallServing.library, desks: [deskOf('global')] },
};

const addressOf = (id: string): Address => ({ platform: 'slack', id: `slack:T:${id}`, ref: id });

const adapter: Adapter = {
  platform: 'slack',
  capabilities: roomy,
  start: () => Promise.resolve(),
  // Sending again under the same id is harmless: one message for each id.
  send: ({ id, address, reply }) => {
    step('send');
    if (!shownIn(task.platform).includes(id))
      appendFileSync(task.platform, `${JSON.stringify({ id, to: address.id, title: reply.title ?? '' })}\n`, {
        flush: true,
      });
    step('arrived');
    return Promise.resolve({ message: id });
  },
  privately: (_, { id }) => {
    step('privately');
    return Promise.resolve(addressOf(`D${id}`));
  },
  stop: () => Promise.resolve(),
};

let clock = noon + task.after;
let ids = 0;
const store = await openStore({ ...task.settings, report: () => undefined });
await store.transact(async (transaction) => {
  if ((await transaction.welcomeIn('slack:T')) === undefined)
    await transaction.saveWelcome({ workspace: 'slack:T', desk: 'global', since: noon });
  // Nothing was known then: everything is new.
  if (task.weekly === true && (await transaction.weeklyIn('slack:T:C')) === undefined)
    await transaction.saveWeekly({
      place: addressOf('C'),
      desk: 'global',
      language: 'en',
      due: noon + hour,
      known: {},
    });
});
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
for (const [delivery, person] of task.joins)
  await bot.door.receive({
    kind: 'joined',
    delivery,
    address: addressOf('joined'),
    person: { id: person },
  });
for (let tick = 0; tick < task.ticks; tick += 1) {
  clock += pause;
  await bot.tick();
}
await bot.stop();
tell({ ended: true });
await store.close();
process.exit(0);
