import { connect, type Socket } from 'node:net';
import { createBot } from '../../src/bot.ts';
import { DeliveryError, type Adapter } from '../../src/core/adapter.ts';
import { platforms, type Platform } from '../../src/core/message.ts';
import type { Store, Transaction } from '../../src/core/store.ts';
import { openStore } from '../../src/store/open.ts';
import { roomy } from '../bot/small.ts';
import { serving } from './desks.ts';
import {
  hasThreads,
  knows,
  onLines,
  tell,
  type Answered,
  type Call,
  type DeskTask,
  type Order,
} from './wire.ts';

// A whole desk in a process of its own, over a real store and platforms behind real sockets; run by crew.ts.
const task = JSON.parse(process.argv[2] ?? '') as DeskTask;

let { clock } = task;
let ids = 0;
let steps = 0;

/** At one of its steps the process dies. */
const step = (): void => {
  steps += 1;
  if (steps === task.dieAt) process.kill(process.pid, 'SIGKILL');
};

/** Before and after everything that is asked of it, a step. */
const stepping = <T extends object>(target: T, wrap: (name: string, given: unknown) => unknown): T =>
  new Proxy(target, {
    get: (all, name, self) => {
      const found: unknown = Reflect.get(all, name, self);
      if (typeof found !== 'function') return found;
      return async (...given: unknown[]): Promise<unknown> => {
        step();
        const result: unknown = await found.apply(
          all,
          given.map((one) => wrap(String(name), one)),
        );
        step();
        return result;
      };
    },
  });

const storeInSteps = (store: Store): Store =>
  stepping(store, (name, given) =>
    name !== 'transact'
      ? given
      : (transaction: Transaction) =>
          (given as (open: Transaction) => Promise<unknown>)(stepping(transaction, (_, one) => one)),
  );

/** Asks a platform over a connection of its own; rejects where the answer was lost on the way. */
const ask = (call: Call): Promise<Answered> => {
  step();
  return new Promise<Answered>((resolve, reject) => {
    const socket = connect(task.port, '127.0.0.1');
    onLines(socket, (answered) => {
      step();
      resolve(answered as Answered);
      socket.destroy();
    });
    socket.once('close', () => {
      reject(Object.assign(new Error('no answer'), { code: 'ECONNRESET' }));
    });
    tell(socket, call);
  });
};

const adapterOf = (platform: Platform): Adapter => ({
  platform,
  capabilities: { ...roomy, threads: hasThreads(platform), edits: hasThreads(platform) },
  start: () => Promise.resolve(),
  send: async (outgoing) => {
    let answered: Answered;
    try {
      answered = await ask({ call: 'send', outgoing });
    } catch (cause) {
      throw new DeliveryError('no answer', { retryable: true, unanswered: knows[platform] !== 'ids', cause });
    }
    if ('failure' in answered) throw new DeliveryError('not taken', answered.failure);
    return 'receipt' in answered ? answered.receipt : {};
  },
  ...(knows[platform] === 'ids'
    ? {}
    : {
        wasSent: async (outgoing) => {
          if (knows[platform] === 'nothing') return undefined;
          const answered = await ask({ call: 'wasSent', outgoing });
          if ('failure' in answered) throw new DeliveryError('not asked', answered.failure);
          return 'sent' in answered ? answered.sent : undefined;
        },
      }),
  privately: async (address, person) => {
    const answered = await ask({ call: 'privately', address, person });
    return 'address' in answered ? answered.address : undefined;
  },
  stop: () => Promise.resolve(),
});

const control: Socket = connect(task.port, '127.0.0.1');
const report = (level: string, event: string, details: Record<string, unknown> = {}): void => {
  tell(control, { report: { level, event, details } });
};
const store = await openStore({ ...task.settings, report });
const bot = createBot({
  store: storeInSteps(store),
  serving: () => serving,
  adapters: platforms.map(adapterOf),
  now: () => {
    step();
    return clock;
  },
  newId: () => {
    step();
    // A letter between, which stays when hyphens are taken out: the ids of two desks must never be the same.
    return `${task.name}x${String((ids += 1))}`;
  },
  report,
  settings: { keepQuestions: false },
  pages: () => 'https://desk.example.org',
  wait: () => new Promise(() => undefined),
});

const end = async (): Promise<void> => {
  await bot.stop();
  await store.close();
  process.exit(0);
};

onLines(control, (said) => {
  const order = said as Order;
  if ('clock' in order) clock = order.clock;
  else if ('stop' in order) void end();
  else
    void ('tick' in order ? bot.tick() : bot.door.receive(order.inbound)).then(() => {
      tell(control, { done: order.work });
    });
});
// Whoever gave it work is gone.
control.once('close', () => process.exit(0));
tell(control, { desk: task.name });
