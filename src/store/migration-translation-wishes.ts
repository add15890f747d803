import type { Kysely, Migration } from 'kysely';

/** How often an entry was wished for in a language; nobody's name and no day. */
export const translationWishes: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('translation_wishes')
      .addColumn('entry', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('count', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('translation_wishes_key', ['entry', 'language'])
      .execute();
  },
};
