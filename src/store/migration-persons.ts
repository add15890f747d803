import type { Kysely, Migration } from 'kysely';

/** Accounts that a maintainer declared to be one person: those with the same `who`. */
export const persons: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('persons')
      .addColumn('person', 'text', (column) => column.notNull().primaryKey())
      .addColumn('who', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('persons_who').on('persons').column('who').execute();
  },
};
