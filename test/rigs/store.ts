import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import pg from 'pg';
import type { Store } from '../../src/core/store.ts';
import { openStore } from '../../src/store/open.ts';
import type { Report } from '../../src/store/report.ts';
import { postgresMissing, startPostgres, type TestServer } from './postgres.ts';

/** An empty database of its own: a SQLite file in a fresh folder, or a fresh schema of PostgreSQL. */
export interface TestPlace {
  /** What `openStore` takes, for programs that open the store themselves. */
  readonly settings: { readonly url: string } | { readonly file: string };
  /** Opens a store there, as often as a test likes: each one is a process of its own to the others. */
  open(report?: Report): Promise<Store>;
  /** Does what no store would, past the store. */
  raw(sql: string): Promise<readonly unknown[]>;
  /** Everything that stands in any table: a row a line, the name of its table first. */
  kept(): Promise<string>;
  /** Closes every store that was opened and removes everything. */
  remove(): Promise<void>;
}

/** One of the databases a store runs on. */
export interface StoreKind {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** Why it cannot be tested on this machine; its suite is skipped and says so. */
  readonly missing: string | undefined;
  readonly start: () => Promise<void>;
  readonly fresh: () => Promise<TestPlace>;
  readonly stop: () => Promise<void>;
}

/** Every database the store runs on: `start` before, `stop` after a suite, `fresh` in between. */
export const storeKinds = (): readonly StoreKind[] => {
  const missing = postgresMissing();
  if (missing !== undefined) console.warn(`The store is not tested on PostgreSQL: ${missing}.`);
  return [sqliteKind, postgresKind(missing)];
};

/** An empty SQLite file of its own. */
export const freshSqlite = async (): Promise<TestPlace> => {
  const folder = await mkdtemp(join(tmpdir(), 'desk-store-'));
  const file = join(folder, 'desk.db');
  return place(
    { file },
    "select name from sqlite_master where type = 'table' order by name",
    (sql) => {
      const connection = new DatabaseSync(file, { timeout: 1000 });
      try {
        return Promise.resolve(connection.prepare(sql).all() as unknown[]);
      } finally {
        connection.close();
      }
    },
    () => rm(folder, { recursive: true, force: true }),
  );
};

const sqliteKind: StoreKind = {
  name: 'SQLite',
  missing: undefined,
  start: () => Promise.resolve(),
  fresh: freshSqlite,
  stop: () => Promise.resolve(),
};

const postgresKind = (missing: string | undefined): StoreKind => {
  let server: TestServer | undefined;
  const used: (() => Promise<void>)[] = [];
  return {
    name: 'PostgreSQL',
    missing,
    start: async () => {
      server = await startPostgres();
    },
    fresh: () => {
      if (server === undefined) throw new Error('start() comes first');
      return freshSchema(server.url, used);
    },
    stop: async () => {
      for (const drop of used.splice(0)) await drop();
      await server?.stop();
    },
  };
};

const tablesOfSchema =
  "select table_name as name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE' order by name";

// A schema is dropped when nothing opens a store any more: the migrator looks through all schemas of the database, and
// fails when one vanishes while it looks (3F000).
const freshSchema = async (base: string, used: (() => Promise<void>)[]): Promise<TestPlace> => {
  const schema = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  const url = new URL(base);
  url.searchParams.set('options', `-c search_path=${schema}`);
  const raw = async (sql: string): Promise<readonly unknown[]> => {
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    try {
      const result: { readonly rows: readonly unknown[] } = await client.query(sql);
      return result.rows;
    } finally {
      await client.end();
    }
  };
  await raw(`create schema ${schema}`);
  return place({ url: url.href }, tablesOfSchema, raw, () => {
    used.push(async () => {
      await raw(`drop schema ${schema} cascade`);
    });
    return Promise.resolve();
  });
};

const place = (
  settings: TestPlace['settings'],
  tables: string,
  raw: TestPlace['raw'],
  drop: () => Promise<void>,
): TestPlace => {
  const stores: Store[] = [];
  return {
    settings,
    open: async (report = () => undefined) => {
      const store = await openStore({ ...settings, report });
      stores.push(store);
      return store;
    },
    raw,
    kept: async () => {
      const names = (await raw(tables)) as readonly { readonly name: string }[];
      if (names.length <= 10) throw new Error('the store has made few tables');
      const rows: string[] = [];
      for (const { name } of names)
        rows.push(...(await raw(`select * from "${name}"`)).map((row) => `${name} ${JSON.stringify(row)}`));
      return rows.join('\n');
    },
    remove: async () => {
      await Promise.all(stores.map((store) => store.close()));
      await drop();
    },
  };
};
