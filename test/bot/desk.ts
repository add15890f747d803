import { inspect } from 'node:util';
import { expect } from 'vitest';
import { createBot, type Bot, type BotParts, type Serving } from '../../src/bot.ts';
import type { Adapter, Door } from '../../src/core/adapter.ts';
import type { Instant } from '../../src/core/message.ts';
import type { Store } from '../../src/core/store.ts';
import { openStore } from '../../src/store/open.ts';
import { marker, noon, smallServing } from './small.ts';

/** A line for the operator. */
export interface Reported {
  readonly level: string;
  readonly event: string;
  readonly details: Record<string, unknown>;
}

/** A shell over fake platforms, a small library and a clock the test moves. */
export interface SmallDesk {
  readonly bot: Bot;
  readonly store: Store;
  readonly reports: readonly Reported[];
  readonly clock: Clock;
  /** Names of what was reported at this level. */
  events(level: string): readonly string[];
  /** Moves the clock and lets the desk do what is due. */
  pass(milliseconds: number): Promise<void>;
  /** Closes what it opened; nothing people wrote may have been reported. */
  close(): Promise<void>;
}

export interface Clock {
  now: Instant;
}

let opened = 0;

/** A desk behind fake platforms, over SQLite in memory unless a store is given; several may share a clock. */
export const openSmallDesk = async (
  platforms: readonly { readonly adapter: Adapter }[],
  given: Partial<Pick<BotParts, 'store' | 'settings' | 'wait' | 'limits' | 'keepTickets'>> & {
    readonly serving?: Serving;
    readonly clock?: Clock;
  } = {},
): Promise<SmallDesk> => {
  const clock = given.clock ?? { now: noon };
  const reports: Reported[] = [];
  const report: Door['report'] = (level, event, details = {}) => {
    reports.push({ level, event, details });
  };
  const store = given.store ?? (await openStore({ file: ':memory:', report }));
  const desk = String((opened += 1));
  let ids = 0;
  const bot = createBot({
    store,
    serving: () => given.serving ?? smallServing,
    adapters: platforms.map(({ adapter }) => adapter),
    now: () => clock.now,
    newId: () => `${desk}-${String((ids += 1)).padStart(6, '0')}`,
    report,
    ...(given.limits === undefined ? {} : { limits: given.limits }),
    ...(given.keepTickets === undefined ? {} : { keepTickets: given.keepTickets }),
    settings: given.settings ?? { keepQuestions: false },
    // Patience without end, unless a test wants it to end.
    wait: given.wait ?? (() => new Promise(() => undefined)),
  });
  return {
    bot,
    store,
    reports,
    clock,
    events: (level) => reports.filter((one) => one.level === level).map((one) => one.event),
    pass: async (milliseconds) => {
      clock.now += milliseconds;
      await bot.tick();
    },
    close: async () => {
      if (given.store === undefined) await store.close();
      expect(inspect(reports, { depth: null })).not.toContain(marker);
    },
  };
};
