import { Kysely } from 'kysely';
import type { Store } from '../../src/core/store.ts';
import { StoreError } from '../../src/store/error.ts';
import { connectSqlite, sqliteDialect } from '../../src/store/sqlite.ts';
import { createStore } from '../../src/store/store.ts';
import type { Tables } from '../../src/store/tables.ts';
import type { TestPlace } from '../rigs/store.ts';

/** A store that can be taken away and given back. */
export interface Breakable {
  readonly store: Store;
  readonly fail: () => Promise<void>;
  readonly recover: () => Promise<void>;
}

/** A way in which a store goes away. */
export interface Outage {
  readonly name: string;
  readonly database: 'SQLite' | 'PostgreSQL';
  open(place: TestPlace): Promise<Breakable>;
}

/** SQLite over a connection of the test's own, to take away from it what a disk would. */
const overConnection = async (
  place: TestPlace,
  fail: (connection: ReturnType<typeof connectSqlite>) => void,
  recover: (connection: ReturnType<typeof connectSqlite>) => void,
): Promise<Breakable> => {
  if (!('file' in place.settings)) throw new Error('SQLite only');
  await (await place.open()).close();
  const connection = connectSqlite(place.settings.file);
  const db = new Kysely<Tables>({ dialect: sqliteDialect(connection) });
  return {
    store: createStore(db, { engine: 'sqlite', place: place.settings.file, report: () => undefined }),
    fail: async () => {
      fail(connection);
    },
    recover: async () => {
      recover(connection);
    },
  };
};

export const outages: readonly Outage[] = [
  {
    name: 'may only be read',
    database: 'SQLite',
    open: (place) =>
      overConnection(
        place,
        (connection) => {
          connection.exec('pragma query_only = on');
        },
        (connection) => {
          connection.exec('pragma query_only = off');
        },
      ),
  },
  {
    name: 'is full',
    database: 'SQLite',
    open: (place) =>
      overConnection(
        place,
        (connection) => {
          const { page_count: pages } = connection.prepare('pragma page_count').get() as {
            page_count: number;
          };
          connection.exec(`pragma max_page_count = ${String(pages)}`);
          // Until the last free byte of every page is used.
          const claim = connection.prepare("insert into claims values ('web', ?, 0)");
          for (const length of [400, 20, 1])
            for (let number = 0; ; number += 1)
              try {
                claim.run(`${String(number)}:${'x'.repeat(length)}`);
              } catch {
                break;
              }
        },
        (connection) => {
          connection.exec('pragma max_page_count = 1000000');
        },
      ),
  },
  {
    name: 'lost its tables',
    database: 'PostgreSQL',
    open: async (place) => {
      const store = await place.open();
      const tables = ['claims', 'conversations', 'outbox', 'question_log', 'feedback', 'tickets'];
      const rename = async (from: string, to: string): Promise<void> => {
        for (const table of tables) await place.raw(`alter table ${table}${from} rename to ${table}${to}`);
      };
      return { store, fail: () => rename('', '_away'), recover: () => rename('_away', '') };
    },
  },
];

/** A store whose calls fail or hang on demand, before or after they did their work. */
export const breakable = (store: Store) => {
  const broken = new Map<keyof Store, () => Promise<unknown>>();
  const late = new Set<keyof Store>();
  const through = <K extends keyof Store>(name: K): Store[K] => {
    const call = store[name] as (...parameters: unknown[]) => Promise<unknown>;
    const wrapped = async (...parameters: unknown[]): Promise<unknown> => {
      const fault = broken.get(name);
      if (fault === undefined) return call(...parameters);
      if (late.has(name)) await call(...parameters);
      return fault();
    };
    return wrapped as Store[K];
  };
  const gone = (): Promise<never> => Promise.reject(new StoreError('The database does not answer.'));
  return {
    store: {
      transact: through('transact'),
      beginSending: through('beginSending'),
      takeDue: through('takeDue'),
      settle: through('settle'),
      repliesTo: through('repliesTo'),
      sweep: through('sweep'),
      overdue: through('overdue'),
      dueReminders: through('dueReminders'),
      dueWeeklies: through('dueWeeklies'),
      dueWelcomes: through('dueWelcomes'),
      reminderHeads: through('reminderHeads'),
      remindersBy: through('remindersBy'),
      watches: through('watches'),
      ticketPage: through('ticketPage'),
      newCode: through('newCode'),
      desksLinked: through('desksLinked'),
      linkedAccounts: through('linkedAccounts'),
      declareSame: through('declareSame'),
      unlink: through('unlink'),
      translationWishes: through('translationWishes'),
      shown: through('shown'),
      counts: through('counts'),
      close: through('close'),
    } satisfies Store,
    /** These calls fail from now on. */
    fail: (...names: readonly (keyof Store)[]): void => {
      for (const name of names) broken.set(name, gone);
    },
    /** This call does its work, and then the connection is gone before anybody hears of it. */
    failAfterwards: (name: keyof Store): void => {
      broken.set(name, gone);
      late.add(name);
    },
    /** These calls never come back. */
    hang: (...names: readonly (keyof Store)[]): void => {
      for (const name of names) broken.set(name, () => new Promise(() => undefined));
    },
    recover: (): void => {
      broken.clear();
      late.clear();
    },
  };
};
