import type { Kysely, Migration } from 'kysely';
import type { Engine } from './tables.ts';

/** Places in procedures, the codes by which they are found elsewhere, and wrong codes, so that guessing ends. */
export const guides = (engine: Engine): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('runs')
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('entry', 'text', (column) => column.notNull())
      .addColumn('run', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('until', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('runs_key', ['person', 'entry'])
      .execute();
    await db.schema.createIndex('runs_until').on('runs').column('until').execute();
    await db.schema
      .createTable('run_codes')
      .addColumn('code', 'text', (column) => column.notNull().primaryKey())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('entry', 'text', (column) => column.notNull())
      .addColumn('until', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('run_codes_of').on('run_codes').columns(['person', 'entry']).execute();
    await db.schema
      .createTable('run_codes_used')
      .addColumn('code', 'text', (column) => column.notNull())
      .addColumn('who', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('run_codes_used_key', ['code', 'who'])
      .execute();
    const wrong = db.schema.createTable('wrong_codes');
    await (engine === 'postgres'
      ? wrong.addColumn('seq', 'bigint', (column) => column.generatedAlwaysAsIdentity().primaryKey())
      : wrong.addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
    )
      .addColumn('who', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('wrong_codes_at').on('wrong_codes').column('at').execute();
  },
});
