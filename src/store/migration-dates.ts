import { type Kysely, type Migration, sql } from 'kysely';

/** Reminders of dates, what a person asked the desk to do always, and messages that are withdrawn with a reminder. */
export const dates = (): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('reminders')
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('entry', 'text', (column) => column.notNull())
      .addColumn('address', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('leads', 'text', (column) => column.notNull())
      .addColumn('told', 'text', (column) => column.notNull())
      .addColumn('occasion', 'text', (column) => column.notNull())
      .addColumn('occasion_key', 'text', (column) => column.notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('due', 'bigint')
      .addColumn('code', 'text', (column) => column.notNull())
      .addColumn('before', 'text')
      .addColumn('moved_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('reminders_key', ['person', 'entry'])
      .execute();
    await sql`create index reminders_due on reminders (due) where due is not null`.execute(db);
    await sql`create index reminders_code on reminders (code)`.execute(db);
    await db.schema
      .createTable('preferences')
      .addColumn('person', 'text', (column) => column.notNull().primaryKey())
      .addColumn('preferences', 'text', (column) => column.notNull())
      .execute();
    await db.schema.alterTable('outbox').addColumn('reminder', 'text').execute();
    await sql`create index outbox_reminder on outbox (reminder) where reminder is not null`.execute(db);
  },
});
