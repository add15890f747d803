import type { Kysely, Migration } from 'kysely';

/** Places that get the digest by itself once a week. */
export const weekly: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('weeklies')
      .addColumn('place', 'text', (column) => column.notNull().primaryKey())
      .addColumn('address', 'text', (column) => column.notNull())
      .addColumn('desk', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('due', 'bigint', (column) => column.notNull())
      .addColumn('known', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('weeklies_due').on('weeklies').column('due').execute();
  },
};
