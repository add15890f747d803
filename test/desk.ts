import { join } from 'node:path';
import { createBot, type Bot, type Serving } from '../src/bot.ts';
import { createCache, type Cache } from '../src/cache.ts';
import type { Adapter, Door } from '../src/core/adapter.ts';
import type { Instant } from '../src/core/message.ts';
import type { Store } from '../src/core/store.ts';
import { knowledgeFrom } from '../src/knowledge-source.ts';
import { servingOf } from '../src/serving.ts';
import { openStore } from '../src/store/open.ts';
import { ownKnowledge, packageFolder } from '../src/system.ts';
import type { AdapterUnderTest, Rig, Saying, Seen } from './rigs/rig.ts';

/** 22 November 2026, noon: the day the knowledge was reviewed. */
export const noon: Instant = Date.UTC(2026, 10, 22, 12);

let loaded: Promise<Serving> | undefined;

// What one test file has learnt of the real knowledge the next one takes from disk, as a desk does at its next start.
const onDisk = createCache(join(packageFolder(), 'node_modules', '.cache', 'helpdesk'));
const written: Promise<void>[] = [];
const cache: Cache = {
  ...onDisk,
  write: (...given) => {
    const done = onDisk.write(...given);
    written.push(done);
    return done;
  },
};

/** The real knowledge, loaded once per test file. */
export const realServing = (): Promise<Serving> => (loaded ??= load());

const load = async (): Promise<Serving> => {
  const { library } = await knowledgeFrom(ownKnowledge(), cache);
  const serving = servingOf(library, cache);
  await Promise.all(written);
  return serving;
};

/** A whole desk behind one adapter: real knowledge, real store, a clock the test moves. */
export interface TestDesk {
  readonly rig: Rig;
  readonly bot: Bot;
  readonly store: Store;
  readonly reports: readonly { readonly level: string; readonly event: string; readonly details: unknown }[];
  /** Says something there; gives what is shown for it. */
  say(text: string, saying?: Saying): Promise<readonly Seen[]>;
  /** Presses a button of a message that was seen; gives what is shown for it. */
  press(token: string, saying?: Saying): Promise<readonly Seen[]>;
  /** Moves the clock, in milliseconds. */
  pass(milliseconds: number): void;
  close(): Promise<void>;
}

/** All words of messages, in order, those on their buttons among them. */
export const wordsOf = (seen: readonly Seen[]): string =>
  seen.map(({ text, buttons }) => [text, ...buttons.map(({ label }) => label)].join('\n')).join('\n');

/** Opens a desk behind an adapter, over SQLite in memory unless a store is given. */
export const openDesk = async (
  underTest: AdapterUnderTest,
  given: { readonly store?: Store; readonly serving?: () => Serving; readonly pages?: string } = {},
): Promise<TestDesk> => {
  let now = noon;
  let ids = 0;
  const reports: { level: string; event: string; details: unknown }[] = [];
  const report: Door['report'] = (level, event, details) => {
    reports.push({ level, event, details });
  };
  const store = given.store ?? (await openStore({ file: ':memory:', report }));
  const serving = await realServing();
  const adapters: Adapter[] = [];
  const bot = createBot({
    store,
    serving: given.serving ?? (() => serving),
    adapters,
    now: () => now,
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
    report,
    settings: { keepQuestions: false },
    ...(given.pages === undefined ? {} : { pages: () => given.pages }),
  });
  const rig = await underTest.open(lateDoor(bot.door, adapters, () => rig.adapter));
  adapters.push(rig.adapter);
  const shownFor = async (work: () => Promise<void>): Promise<readonly Seen[]> => {
    const before = rig.seen().length;
    await work();
    return rig.seen().slice(before);
  };
  return {
    rig,
    bot,
    store,
    reports,
    say: (text, saying) => shownFor(() => rig.say(text, saying)),
    press: (token, saying) => shownFor(() => rig.press(token, saying)),
    pass: (milliseconds) => {
      now += milliseconds;
    },
    close: async () => {
      await rig.stop();
      if (given.store === undefined) await store.close();
    },
  };
};

// A rig starts its adapter before the shell can know it; a delivery that early still finds it.
const lateDoor = (door: Door, adapters: Adapter[], adapter: () => Adapter): Door => ({
  ...door,
  receive: (inbound) => {
    if (adapters.length === 0) adapters.push(adapter());
    return door.receive(inbound);
  },
});
