import type { Kysely, Migration } from 'kysely';
import type { Engine } from './tables.ts';

/** Where newcomers are welcomed, who waits for that, and what was said once to whom. */
export const unasked = (engine: Engine): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('welcomes')
      .addColumn('workspace', 'text', (column) => column.notNull().primaryKey())
      .addColumn('desk', 'text', (column) => column.notNull())
      .addColumn('since', 'bigint', (column) => column.notNull())
      .addColumn('next', 'bigint', (column) => column.notNull())
      .execute();
    const newcomers = db.schema.createTable('newcomers');
    await (engine === 'postgres'
      ? newcomers.addColumn('seq', 'bigint', (column) => column.generatedAlwaysAsIdentity().primaryKey())
      : newcomers.addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
    )
      .addColumn('workspace', 'text', (column) => column.notNull())
      .addColumn('who', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('address', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('due', 'bigint', (column) => column.notNull())
      .addUniqueConstraint('newcomers_key', ['workspace', 'who'])
      .execute();
    await db.schema.createIndex('newcomers_person').on('newcomers').column('person').execute();
    await db.schema
      .createTable('told_once')
      .addColumn('who', 'text', (column) => column.notNull())
      .addColumn('once', 'text', (column) => column.notNull())
      .addColumn('place', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('told_once_key', ['who', 'once', 'place'])
      .execute();
  },
});
