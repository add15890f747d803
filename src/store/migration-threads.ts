import type { Kysely, Migration } from 'kysely';

/** Each card keeps its own thread: a ticket that moves on leaves one behind at every desk. */
export const cardThreads: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema.alterTable('relays').addColumn('thread', 'text').execute();
  },
};
