import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Store } from '../core/store.ts';
import { counts, shown } from './counts.ts';
import { desksLinked, newCode, overdue, ticketPage, unlink } from './desks.ts';
import { sweepRuns } from './guides.ts';
import { forgetTexts, watches } from './mine.ts';
import { translate } from './error.ts';
import { beginSending, repliesTo, settle, takeDue } from './outbox.ts';
import { dueReminders, preferencesFor, reminderHeads, remindersBy } from './reminders.ts';
import { declareSame, linkedAccounts } from './persons.ts';
import type { Report } from './report.ts';
import { repeatedly } from './retry.ts';
import { createTransaction } from './transaction.ts';
import { dueWeeklies, dueWelcomes } from './unasked.ts';
import type { Engine, Tables } from './tables.ts';
import { translationWishes } from './translation-wishes.ts';

/**
 * The store over a migrated database. A failing database shows as a StoreError; an error of the work itself passes
 * as it is. Inside `transact` use the transaction only: SQLite has one connection, and the store waits for it.
 */
export const createStore = (
  db: Kysely<Tables>,
  { engine, place, report }: { readonly engine: Engine; readonly place: string; readonly report: Report },
): Store => {
  // One name per opened store: a lease belongs to a running process and dies with it.
  const settings = { engine, holder: randomUUID(), report };
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await repeatedly(work);
    } catch (error) {
      throw translate(error, place);
    }
  };
  return {
    transact: (work) =>
      guarded(() => db.transaction().execute((open) => work(createTransaction(open, settings)))),
    beginSending: (id, now, leaseUntil) => guarded(() => beginSending(db, settings, id, now, leaseUntil)),
    takeDue: (now, leaseUntil, limit) => guarded(() => takeDue(db, settings, now, leaseUntil, limit)),
    settle: (id, result, now) =>
      guarded(async () => {
        await db.transaction().execute((open) => settle(open, settings, id, result, now));
      }),
    repliesTo: (address, since, after) => guarded(() => repliesTo(db, address, since, after)),
    sweep: (before) =>
      guarded(async () => {
        await db.deleteFrom('claims').where('at', '<', before.claims).execute();
        await db.deleteFrom('conversations').where('at', '<', before.conversations).execute();
        await db.deleteFrom('outbox').where('settled_at', '<', before.messages).execute();
        await sweepRuns(db, before);
        if (before.ticketTexts !== undefined) await forgetTexts(db, before.ticketTexts);
      }),
    watches: () => guarded(() => watches(db)),
    dueReminders: (now, limit) => guarded(() => dueReminders(db, now, limit)),
    dueWeeklies: (now, limit) => guarded(() => dueWeeklies(db, now, limit)),
    dueWelcomes: (now) => guarded(() => dueWelcomes(db, now)),
    reminderHeads: () => guarded(() => reminderHeads(db)),
    remindersBy: (code) =>
      guarded(async () => {
        const reminders = await remindersBy(db, code);
        const [first] = reminders;
        return first === undefined
          ? undefined
          : { reminders, preferences: await preferencesFor(db, first.person) };
      }),
    overdue: (now, limit) => guarded(() => overdue(db, now, limit)),
    ticketPage: (code) => guarded(() => ticketPage(db, code)),
    newCode: (hash, code) => guarded(() => newCode(db, hash, code)),
    desksLinked: () => guarded(() => desksLinked(db)),
    linkedAccounts: () => guarded(() => linkedAccounts(db)),
    declareSame: (one, other) =>
      guarded(() => db.transaction().execute((open) => declareSame(open, one, other))),
    unlink: (desk, what) => guarded(() => unlink(db, desk, what)),
    translationWishes: () => guarded(() => translationWishes(db)),
    shown: (since) => guarded(() => shown(db, since)),
    counts: () => guarded(() => counts(db)),
    close: () => db.destroy(),
  };
};
