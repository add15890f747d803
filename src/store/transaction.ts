import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Transaction } from '../core/store.ts';
import { stateFromJson, storable } from './json.ts';
import { deskRecords } from './desks.ts';
import { guideRecords } from './guides.ts';
import { knowledgeRecords } from './proposals.ts';
import { queue, settle } from './outbox.ts';
import { ofPerson, ownRecords } from './mine.ts';
import { reminderRecords } from './reminders.ts';
import { forgetUnasked, unaskedRecords } from './unasked.ts';
import type { Report } from './report.ts';
import type { Engine, Tables } from './tables.ts';
import { countTranslationWish } from './translation-wishes.ts';

/** What a store's transactions need to know of the store. */
export interface TransactionSettings {
  readonly engine: Engine;
  /** Names this process among those that share the database. */
  readonly holder: string;
  readonly report: Report;
}

// Some platforms name a delivery by its conversation, and a claim outlives what else is known of a person.
const nameless = (delivery: string): string => createHash('sha256').update(delivery).digest('base64url');

/** The work a store does inside one open transaction of the database. */
export const createTransaction = (
  db: Kysely<Tables>,
  { engine, holder, report }: TransactionSettings,
): Transaction => ({
  ...deskRecords(db, engine),
  ...knowledgeRecords(db, engine),
  ...ownRecords(db, engine),
  ...guideRecords(db, engine),
  ...reminderRecords(db, engine),
  ...unaskedRecords(db, engine),

  settle: (id, result, now) => settle(db, { engine, holder, report }, id, result, now),

  claim: async (platform, delivery, now) => {
    const result = await db
      .insertInto('claims')
      .values({ platform, delivery: nameless(delivery), at: now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return result.numInsertedOrUpdatedRows === 1n;
  },

  conversation: async (key) => {
    if (engine === 'postgres') await lock(db, key);
    const row = await db
      .selectFrom('conversations')
      .select('state')
      .where('key', '=', storable(key))
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const state = stateFromJson(row.state);
    if (state === undefined) report('warn', 'conversation-unreadable');
    return state;
  },

  conversationsOf: async (person) => {
    const rows = await db
      .selectFrom('conversations')
      .select(['key', 'state'])
      .where(ofPerson(person))
      .orderBy('at', 'desc')
      .execute();
    return rows.flatMap(({ key, state }) => {
      const read = stateFromJson(state);
      return read === undefined ? [] : [{ key, state: read }];
    });
  },

  saveConversation: async (key, state, now) => {
    const kept = { state: JSON.stringify(state), at: now };
    await db
      .insertInto('conversations')
      .values({ key: storable(key), ...kept })
      .onConflict((conflict) => conflict.column('key').doUpdateSet(kept))
      .execute();
  },

  forgetConversation: async (key) => {
    await db.deleteFrom('conversations').where('key', '=', storable(key)).execute();
  },

  queue: (messages, now, leaseUntil) => queue(db, holder, messages, now, leaseUntil),

  log: async (line) => {
    await db
      .insertInto('question_log')
      .values({
        day: line.day,
        platform: line.platform,
        language: line.language,
        outcome: line.outcome,
        miss_kind: line.missKind ?? null,
        entry: line.entry === undefined ? null : storable(line.entry),
        text: line.text === undefined ? null : storable(line.text),
      })
      .execute();
  },

  feedback: async (entry, helpful, day) => {
    await db
      .insertInto('feedback')
      .values({ entry: storable(entry), day, helpful: helpful ? 1 : 0, count: 1 })
      .onConflict((conflict) =>
        conflict
          .columns(['entry', 'day', 'helpful'])
          .doUpdateSet((set) => ({ count: set('feedback.count', '+', 1) })),
      )
      .execute();
  },

  wishTranslation: (entry, language) => countTranslationWish(db, entry, language),

  forgetWorkspace: async (prefix) => {
    // Every address begins with the empty text: that is a mistake, not a workspace.
    if (prefix === '') {
      report('error', 'workspace-without-name');
      return;
    }
    const begins = (column: 'key' | 'address') => beginsWith(column, storable(prefix));
    await db.deleteFrom('conversations').where(begins('key')).execute();
    await db.deleteFrom('outbox').where('settled_at', 'is', null).where(begins('address')).execute();
    await forgetUnasked(db, storable(prefix));
  },
});

/**
 * Makes turns of one conversation wait for each other on PostgreSQL, before there is a row to lock; SQLite has one
 * writer at a time anyway. The database drops the lock with the transaction; keys with equal hashes wait for nothing
 * worse.
 */
const lock = async (db: Kysely<Tables>, key: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${storable(key)}, 0))`.execute(db);
};

// Not LIKE: there `_` and `%` match anything, and SQLite takes `t1` for `T1`.
const beginsWith = (column: 'key' | 'address', prefix: string) =>
  sql<boolean>`substr(${sql.ref(column)}, 1, length(cast(${prefix} as text))) = ${prefix}`;
