import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { LinkedAccount } from '../core/store.ts';
import { deskRoles } from '../core/desk/desk.ts';
import { storable } from './json.ts';
import type { Tables } from './tables.ts';

/** Every account that is linked with a desk. */
export const linkedAccounts = async (db: Kysely<Tables>): Promise<readonly LinkedAccount[]> => {
  const rows = await db
    .selectFrom('links')
    .leftJoin('persons', 'persons.person', 'links.person')
    .select(['links.desk', 'links.person', 'links.role', 'links.at', 'persons.who'])
    .orderBy('links.desk')
    .orderBy('links.at')
    .execute();
  return rows.flatMap(({ desk, person, role, at, who }) => {
    const known = deskRoles.find((one) => one === role);
    return known === undefined
      ? []
      : [{ desk, person, role: known, since: at, ...(who === null ? {} : { who }) }];
  });
};

/** Notes that two accounts are one person's, with all that were declared to be either's before. */
export const declareSame = async (db: Kysely<Tables>, one: string, other: string): Promise<void> => {
  const accounts = [one, other].map(storable);
  const before = await db.selectFrom('persons').select('who').where('person', 'in', accounts).execute();
  const who = before[0]?.who ?? randomUUID();
  const joined = before.map((row) => row.who);
  if (joined.length > 0) await db.updateTable('persons').set({ who }).where('who', 'in', joined).execute();
  for (const person of accounts)
    await db
      .insertInto('persons')
      .values({ person, who })
      .onConflict((conflict) => conflict.column('person').doUpdateSet({ who }))
      .execute();
};

/** The other accounts of a person. */
export const accountsOf = async (db: Kysely<Tables>, person: string): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('persons as own')
    .innerJoin('persons as other', 'other.who', 'own.who')
    .select('other.person')
    .where('own.person', '=', storable(person))
    .where('other.person', '!=', storable(person))
    .execute();
  return rows.map((row) => row.person);
};
