import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import { dates } from './migration-dates.ts';
import { desks } from './migration-desks.ts';
import { guides } from './migration-guides.ts';
import { mine } from './migration-mine.ts';
import { persons } from './migration-persons.ts';
import { proposals } from './migration-proposals.ts';
import { cardThreads } from './migration-threads.ts';
import { translationWishes } from './migration-translation-wishes.ts';
import { unasked } from './migration-unasked.ts';
import { weekly } from './migration-weekly.ts';
import type { Engine, Tables } from './tables.ts';

/**
 * Brings the tables up to date; safe while other processes do the same. A change is a new migration whose name sorts
 * last: what has run anywhere is never edited.
 */
export const migrate = async (db: Kysely<Tables>, engine: Engine): Promise<void> => {
  const migrator = new Migrator({
    db,
    provider: {
      getMigrations: () =>
        Promise.resolve({
          '2026-11-22-first': first(engine),
          '2026-11-23-desks': desks(engine),
          '2026-11-24-card-threads': cardThreads,
          '2026-11-24-mine': mine(),
          '2026-11-25-proposals': proposals(engine),
          '2026-11-26-guides': guides(engine),
          '2026-11-27-dates': dates(),
          '2026-11-27-persons': persons,
          '2026-11-28-translation-wishes': translationWishes,
          '2026-11-28-unasked': unasked(engine),
          '2026-11-28-weekly': weekly,
        }),
    },
    migrationTableName: 'desk_migration',
    migrationLockTableName: 'desk_migration_lock',
    // Without a schema Kysely takes a table of the same name in any schema for its own.
    ...(engine === 'postgres' ? { migrationTableSchema: await currentSchema(db) } : {}),
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('migration failed', { cause: error });
};

const currentSchema = async (db: Kysely<Tables>): Promise<string> => {
  const { rows } = await sql<{ name: string | null }>`select current_schema() as name`.execute(db);
  const name = rows[0]?.name;
  if (typeof name !== 'string') throw new Error('the database has no schema to create tables in');
  return name;
};

const first = (engine: Engine): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('claims')
      .addColumn('platform', 'text', (column) => column.notNull())
      .addColumn('delivery', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('claims_key', ['platform', 'delivery'])
      .execute();
    await db.schema.createIndex('claims_at').on('claims').column('at').execute();
    await db.schema
      .createTable('conversations')
      .addColumn('key', 'text', (column) => column.notNull().primaryKey())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('conversations_at').on('conversations').column('at').execute();
    await createOutbox(db, engine);
    await db.schema
      .createTable('question_log')
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('platform', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('outcome', 'text', (column) => column.notNull())
      .addColumn('miss_kind', 'text')
      .addColumn('entry', 'text')
      .addColumn('text', 'text')
      .execute();
    await db.schema.createIndex('question_log_day').on('question_log').columns(['day', 'outcome']).execute();
    await db.schema
      .createTable('feedback')
      .addColumn('entry', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('helpful', 'integer', (column) => column.notNull())
      .addColumn('count', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('feedback_key', ['entry', 'day', 'helpful'])
      .execute();
  },
});

const createOutbox = async (db: Kysely<unknown>, engine: Engine): Promise<void> => {
  const table = db.schema.createTable('outbox');
  const numbered =
    engine === 'postgres'
      ? table.addColumn('seq', 'bigint', (column) => column.generatedAlwaysAsIdentity().primaryKey())
      : // AUTOINCREMENT: a number is never given twice, not even after the last row was deleted.
        table.addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement());
  await numbered
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('outgoing', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('holder', 'text', (column) => column.notNull())
    .addColumn('begun', 'integer', (column) => column.notNull())
    .addColumn('due', 'bigint', (column) => column.notNull())
    .addColumn('kept_at', 'bigint', (column) => column.notNull())
    .addColumn('settled_at', 'bigint')
    .addColumn('message', 'text')
    .addColumn('error', 'text')
    .execute();
  await db.schema.createIndex('outbox_address').on('outbox').columns(['address', 'seq']).execute();
  // Sent messages are many and never looked for: these indexes hold what is on its way only.
  await sql`create index outbox_waiting on outbox (address, seq) where settled_at is null`.execute(db);
  await sql`create index outbox_due on outbox (due) where settled_at is null`.execute(db);
  await sql`create index outbox_settled on outbox (settled_at) where settled_at is not null`.execute(db);
};
