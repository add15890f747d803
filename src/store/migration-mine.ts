import { type Kysely, type Migration, sql } from 'kysely';

/** Reminders of answers that change, messages that leave no trace, and closed tickets by the day they were closed. */
export const mine = (): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await db.schema.alterTable('outbox').addColumn('fleeting', 'integer').execute();
    await sql`create index tickets_closed on tickets (closed_at) where closed_at is not null`.execute(db);
    await db.schema
      .createTable('watches')
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('entry', 'text', (column) => column.notNull())
      .addColumn('address', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('fingerprint', 'text', (column) => column.notNull())
      .addColumn('lines', 'text', (column) => column.notNull())
      .addColumn('before', 'text')
      .addColumn('moved_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('watches_key', ['person', 'entry'])
      .execute();
  },
});
