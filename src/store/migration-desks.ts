import { type Kysely, type Migration, sql } from 'kysely';
import type { Engine } from './tables.ts';

/** Desks, tickets, and what of them went out as which message. */
export const desks = (engine: Engine): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await db.schema.alterTable('outbox').addColumn('ticket', 'bigint').execute();
    await db.schema.alterTable('outbox').addColumn('after', 'text').execute();
    await sql`create index outbox_after on outbox (after) where after is not null`.execute(db);

    await db.schema
      .createTable('tickets')
      .addColumn('number', 'bigint', (column) => column.notNull().primaryKey())
      .addColumn('ticket', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('desk', 'text', (column) => column.notNull())
      .addColumn('code', 'text', (column) => column.notNull().unique())
      .addColumn('thread', 'text')
      .addColumn('since', 'bigint', (column) => column.notNull())
      .addColumn('due', 'bigint')
      .addColumn('closed_at', 'bigint')
      .execute();
    await db.schema.createIndex('tickets_person').on('tickets').columns(['person', 'number']).execute();
    await sql`create index tickets_thread on tickets (thread) where thread is not null`.execute(db);
    await sql`create index tickets_open on tickets (desk, since) where closed_at is null`.execute(db);
    await sql`create index tickets_due on tickets (due) where due is not null`.execute(db);

    await numbered(db, engine, 'ticket_lines', (table) =>
      table
        .addColumn('id', 'text', (column) => column.notNull().unique())
        .addColumn('ticket', 'bigint', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('text', 'text')
        .addColumn('message', 'text')
        .addColumn('at', 'bigint', (column) => column.notNull()),
    );
    await db.schema
      .createIndex('ticket_lines_ticket')
      .on('ticket_lines')
      .columns(['ticket', 'seq'])
      .execute();
    await sql`create index ticket_lines_message on ticket_lines (message) where message is not null`.execute(
      db,
    );

    await numbered(db, engine, 'ticket_events', (table) =>
      table
        .addColumn('ticket', 'bigint', (column) => column.notNull())
        .addColumn('event', 'text', (column) => column.notNull())
        .addColumn('at', 'bigint', (column) => column.notNull()),
    );
    await db.schema
      .createIndex('ticket_events_ticket')
      .on('ticket_events')
      .columns(['ticket', 'seq'])
      .execute();

    await numbered(db, engine, 'relays', (table) =>
      table
        .addColumn('outgoing', 'text', (column) => column.notNull().unique())
        .addColumn('ticket', 'bigint', (column) => column.notNull())
        .addColumn('side', 'text', (column) => column.notNull())
        .addColumn('part', 'text', (column) => column.notNull())
        .addColumn('line', 'text')
        .addColumn('address', 'text', (column) => column.notNull())
        .addColumn('message', 'text'),
    );
    await db.schema.createIndex('relays_line').on('relays').column('line').execute();
    await db.schema.createIndex('relays_ticket').on('relays').column('ticket').execute();

    await db.schema
      .createTable('links')
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('desk', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('links_key', ['person', 'desk', 'role'])
      .execute();
    await db.schema
      .createTable('desk_places')
      .addColumn('desk', 'text', (column) => column.notNull().primaryKey())
      .addColumn('address', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('codes')
      .addColumn('hash', 'text', (column) => column.notNull().primaryKey())
      .addColumn('desk', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('until', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('counters')
      .addColumn('name', 'text', (column) => column.notNull().primaryKey())
      .addColumn('value', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('blocks')
      .addColumn('person', 'text', (column) => column.notNull().primaryKey())
      .addColumn('until', 'bigint', (column) => column.notNull())
      .execute();
  },
});

const numbered = async (
  db: Kysely<unknown>,
  engine: Engine,
  name: string,
  columns: (table: ReturnType<typeof db.schema.createTable>) => { execute(): Promise<void> },
): Promise<void> => {
  const table = db.schema.createTable(name);
  await columns(
    engine === 'postgres'
      ? table.addColumn('seq', 'bigint', (column) => column.generatedAlwaysAsIdentity().primaryKey())
      : // AUTOINCREMENT: a number is never given twice.
        table.addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement()),
  ).execute();
};
