import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** What is counted without gaps: tickets and proposals. */
export type Counter = 'ticket' | 'proposal';

/**
 * The number that comes next, counted from 1. The counter is held until the transaction ends, so that nobody else is
 * given the same one; only {@link useUp} moves it on.
 */
export const nextOf = async (db: Kysely<Tables>, name: Counter): Promise<number> => {
  // Writing the row, even to what it says already, holds it on both databases.
  const { value } = await db
    .insertInto('counters')
    .values({ name, value: 0 })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet((set) => ({ value: set.ref('counters.value') })),
    )
    .returning('value')
    .executeTakeFirstOrThrow();
  return value + 1;
};

/** Notes that a number is taken. */
export const useUp = async (db: Kysely<Tables>, name: Counter, number: number): Promise<void> => {
  await db
    .updateTable('counters')
    .set({ value: number })
    .where('name', '=', name)
    .where('value', '<', number)
    .execute();
};
