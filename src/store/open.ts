import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Dialect, Kysely } from 'kysely';
import type { Store } from '../core/store.ts';
import { StoreError, translate } from './error.ts';
import { migrate } from './migrations.ts';
import { postgresDialect } from './postgres.ts';
import type { Report } from './report.ts';
import { repeatedly } from './retry.ts';
import { connectSqlite, sqliteDialect } from './sqlite.ts';
import { createStore } from './store.ts';
import type { Engine, Tables } from './tables.ts';

/** Where the store is: PostgreSQL when `url` is given, else the SQLite file, which may be `:memory:`. */
export interface StoreSettings {
  readonly url?: string;
  readonly file?: string;
  readonly report: Report;
}

/** Opens the store with its tables up to date. Rejects with a {@link StoreError} an operator can act on. */
export const openStore = async ({ url, file, report }: StoreSettings): Promise<Store> => {
  if (url !== undefined) return openPostgres(url, report);
  if (file !== undefined) return openSqlite(file, report);
  throw new StoreError('The store needs a place: DATABASE_URL for PostgreSQL, or a file for SQLite.');
};

const openPostgres = async (url: string, report: Report): Promise<Store> => {
  if (!/^postgres(ql)?:\/\//.test(url)) {
    throw new StoreError('DATABASE_URL is not an address of PostgreSQL: it begins with postgres://.');
  }
  return opened('postgres', 'The database', report, () => postgresDialect(url, report));
};

const openSqlite = async (file: string, report: Report): Promise<Store> => {
  const memory = file === ':memory:';
  const place = memory ? 'The memory' : resolve(file);
  try {
    if (!memory) await prepareFolder(place);
  } catch (error) {
    throw translate(error, place);
  }
  return opened('sqlite', place, report, () => sqliteDialect(connectSqlite(memory ? file : place)));
};

const opened = async (
  engine: Engine,
  place: string,
  report: Report,
  connect: () => Dialect,
): Promise<Store> => {
  let db: Kysely<Tables> | undefined;
  try {
    const dialect = await repeatedly(() => Promise.resolve().then(connect));
    db = new Kysely<Tables>({ dialect });
    const migrated = db;
    await repeatedly(() => migrate(migrated, engine));
    return createStore(db, { engine, place, report });
  } catch (error) {
    await db?.destroy();
    throw newerTables(error, place) ?? translate(error, place);
  }
};

// A data folder of the desk's own is nobody else's to read.
const prepareFolder = async (file: string): Promise<void> => {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory() === true) {
    throw Object.assign(new Error('is a directory'), { code: 'EISDIR' });
  }
};

const newerTables = (error: unknown, place: string): StoreError | undefined =>
  error instanceof Error && error.message.startsWith('corrupted migrations')
    ? new StoreError(
        `${place} was written by a newer version of the desk. Run that version or a later one.`,
        {
          cause: error,
        },
      )
    : undefined;
