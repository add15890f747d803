import { type Kysely, type Migration, sql } from 'kysely';
import type { Engine } from './tables.ts';

/** Proposals, questions without a good answer, and the secrets of this installation. */
export const proposals = (engine: Engine): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('proposals')
      .addColumn('number', 'bigint', (column) => column.notNull().primaryKey())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('ticket', 'bigint')
      .addColumn('lease', 'bigint', (column) => column.notNull().defaultTo(0))
      .addColumn('proposal', 'text', (column) => column.notNull())
      .execute();
    await sql`create index proposals_approved on proposals (number) where state = 'approved'`.execute(db);
    await sql`create index proposals_ticket on proposals (ticket) where ticket is not null`.execute(db);
    for (const name of ['gaps', 'phrasings']) {
      const table = db.schema.createTable(name);
      await (engine === 'postgres'
        ? table.addColumn('seq', 'bigint', (column) => column.generatedAlwaysAsIdentity().primaryKey())
        : table.addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
      )
        .addColumn('who', 'text', (column) => column.notNull())
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('language', 'text', (column) => column.notNull())
        .addColumn('text', 'text', (column) => column.notNull())
        .addColumn('country', 'text')
        .addColumn('entry', 'text')
        .execute();
      await db.schema.createIndex(`${name}_day`).on(name).column('day').execute();
      await db.schema.createIndex(`${name}_who`).on(name).column('who').execute();
    }
    await db.schema
      .createTable('secrets')
      .addColumn('name', 'text', (column) => column.notNull().primaryKey())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute();
  },
});
