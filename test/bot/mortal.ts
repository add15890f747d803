import { appendFileSync } from 'node:fs';
import { createBot, type Bot, type Serving } from '../../src/bot.ts';
import type { Adapter } from '../../src/core/adapter.ts';
import type { Store } from '../../src/core/store.ts';
import { openStore } from '../../src/store/open.ts';
import type { TestPlace } from '../rigs/store.ts';
import { lifeIn, shownIn } from './life.ts';
import { noon, roomy } from './small.ts';

/** What every desk in a process of its own is told. */
export interface LifeTask {
  readonly settings: TestPlace['settings'];
  /** Begins every message id; unique per process. */
  readonly name: string;
  /** The file that is the platform: one line per message people see. */
  readonly platform: string;
  /** How long after noon it starts, in milliseconds. */
  readonly after: number;
  /** The step at which it kills itself. */
  readonly dieAt?: number;
}

/** What people see of a message, as it stands in the file that is the platform. */
export interface ShownLine {
  readonly id: string;
  /** Id of the address it arrived at. */
  readonly to: string;
  readonly title: string;
}

/** A desk that may die at any of its steps. */
export interface MortalDesk {
  readonly store: Store;
  readonly bot: Bot;
  /** Moves its clock, in milliseconds, and does what is due. */
  readonly pass: (milliseconds: number) => Promise<void>;
}

/** Opens a desk on Slack; `privately` is the adapter's, where the desk writes to people first. */
export const openMortalDesk = async (
  task: LifeTask,
  serving: Serving,
  { privately }: Pick<Adapter, 'privately'> = {},
): Promise<MortalDesk> => {
  const step = lifeIn(task.dieAt);
  const adapter: Adapter = {
    platform: 'slack',
    capabilities: roomy,
    start: () => Promise.resolve(),
    // Sending again under the same id is harmless: one message for each id.
    send: ({ id, address, reply }) => {
      step('send');
      const line: ShownLine = { id, to: address.id, title: reply.title ?? '' };
      if (!shownIn(task.platform).includes(id))
        appendFileSync(task.platform, `${JSON.stringify(line)}\n`, { flush: true });
      step('arrived');
      return Promise.resolve({ message: id });
    },
    ...(privately === undefined
      ? {}
      : {
          privately: (...given) => {
            step('privately');
            return privately(...given);
          },
        }),
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
  return {
    store,
    bot,
    pass: (milliseconds) => {
      clock += milliseconds;
      return bot.tick();
    },
  };
};
