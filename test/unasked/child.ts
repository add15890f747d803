import type { Serving } from '../../src/bot.ts';
import type { Address } from '../../src/core/message.ts';
import { tell } from '../bot/life.ts';
import { openMortalDesk, type LifeTask } from '../bot/mortal.ts';
import { hour, noon, smallServing } from '../bot/small.ts';
import { deskOf } from '../handoff/office.ts';

/** What a desk in a process of its own does; run by crash.test.ts. */
export interface Task extends LifeTask {
  /** Who joins in this life: delivery and person. */
  readonly joins: readonly (readonly [delivery: string, person: string])[];
  /** Whether a place waits for its weekly digest, due an hour after noon. */
  readonly weekly?: boolean;
  /** How often it looks for what is due, a pause apart. */
  readonly ticks: number;
}

const task = JSON.parse(process.argv[2] ?? '') as Task;
const pause = 3_000;

const serving: Serving = {
  ...smallServing,
  library: { ...smallServing.library, desks: [deskOf('global')] },
};

const addressOf = (id: string): Address => ({ platform: 'slack', id: `slack:T:${id}`, ref: id });

const { store, bot, pass } = await openMortalDesk(task, serving, {
  privately: (_, { id }) => Promise.resolve(addressOf(`D${id}`)),
});
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
await bot.tick();
for (const [delivery, person] of task.joins)
  await bot.door.receive({
    kind: 'joined',
    delivery,
    address: addressOf('joined'),
    person: { id: person },
  });
for (let tick = 0; tick < task.ticks; tick += 1) await pass(pause);
await bot.stop();
tell({ ended: true });
await store.close();
process.exit(0);
