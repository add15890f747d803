import { DatabaseSync } from '@photostructure/sqlite';
import { type Dialect, SqliteAdapter, SqliteDialect } from 'kysely';

/** A connection to one SQLite file. */
export type Connection = InstanceType<typeof DatabaseSync>;

/**
 * How long the engine itself waits for another process, in milliseconds. It blocks every answer meanwhile, so it is
 * short; the longer wait is between tries.
 */
const busyTimeout = 20;

/** Opens the file so that what was committed survives a killed process and a power cut. */
export const connectSqlite = (file: string): Connection => {
  const connection = new DatabaseSync(file, { timeout: busyTimeout });
  try {
    connection.exec('pragma journal_mode = wal');
    connection.exec('pragma synchronous = full');
    // What a person asked to have forgotten is overwritten, not only unlinked.
    connection.exec('pragma secure_delete = on');
    refuseReadOnly(connection);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
};

// On a file without write permission even BEGIN IMMEDIATE succeeds; only a write tells.
const refuseReadOnly = (connection: Connection): void => {
  connection.exec('begin immediate');
  try {
    connection.exec('pragma user_version = 1');
  } finally {
    if (connection.isTransaction) connection.exec('rollback');
  }
};

/** Kysely's dialect over the `node:sqlite` API, which the connection has. */
export const sqliteDialect = (connection: Connection): Dialect => {
  const dialect = new SqliteDialect({
    database: {
      close: () => {
        if (connection.isOpen) connection.close();
      },
      prepare: (sql) => prepare(connection, sql),
    },
  });
  return {
    createAdapter: () => new TransactionalAdapter(),
    createDriver: () => dialect.createDriver(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  };
};

// Kysely migrates SQLite without a transaction, though SQLite can: a migration killed half-way must leave nothing.
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

interface Prepared {
  readonly reader: boolean;
  all(parameters: readonly unknown[]): unknown[];
  run(parameters: readonly unknown[]): { changes: number; lastInsertRowid: number | bigint };
  iterate(parameters: readonly unknown[]): IterableIterator<unknown>;
}

const prepare = (connection: Connection, sql: string): Prepared => {
  // A full disk makes the engine roll back by itself; a second rollback would hide that error behind its own.
  if (sql === 'rollback' && !connection.isTransaction) return nothing;
  // A plain BEGIN takes the write lock at its first write and fails there when somebody else wrote meanwhile.
  const statement = connection.prepare(sql === 'begin' ? 'begin immediate' : sql);
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters) as unknown[],
    run: (parameters) => statement.run(...parameters),
    iterate: (parameters) => statement.iterate(...parameters) as IterableIterator<unknown>,
  };
};

const nothing: Prepared = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
};
