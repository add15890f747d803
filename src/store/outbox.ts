import type { Kysely, Selectable, Updateable } from 'kysely';
import type { Kept, Settled } from '../core/store.ts';
import type { Instant, Outgoing } from '../core/message.ts';
import { messageOf, noteRelay, threadOf } from './desks.ts';
import { outgoingFromJson, storable } from './json.ts';
import { reminderKey } from './reminder-key.ts';
import type { TransactionSettings } from './transaction.ts';
import type { Tables } from './tables.ts';

type Row = Pick<Selectable<Tables['outbox']>, 'seq' | 'outgoing' | 'state' | 'attempts' | 'settled_at'>;

const columns = ['seq', 'outgoing', 'state', 'attempts', 'settled_at'] as const;

/** Adds messages in order; until `leaseUntil` only the holder begins to send them. */
export const queue = async (
  db: Kysely<Tables>,
  holder: string,
  messages: readonly Outgoing[],
  now: Instant,
  leaseUntil: Instant,
): Promise<void> => {
  if (messages.length === 0) return;
  const rows = messages.map((outgoing) => ({
    id: storable(outgoing.id),
    address: storable(outgoing.address.id),
    outgoing: JSON.stringify(outgoing),
    state: 'queued' as const,
    attempts: 0,
    holder,
    begun: 0,
    due: leaseUntil,
    kept_at: now,
    ticket: outgoing.ticket?.number ?? null,
    after: outgoing.after === undefined ? null : storable(outgoing.after),
    fleeting: outgoing.fleeting === true ? 1 : null,
    reminder: outgoing.reminder === undefined ? null : reminderKey(outgoing.reminder),
  }));
  await db.insertInto('outbox').values(rows).execute();
  const relays = messages.flatMap(({ id, address, ticket, replaces }) =>
    // An edit is no copy of its own: the message it changes is known already.
    ticket === undefined || replaces !== undefined
      ? []
      : [
          {
            outgoing: storable(id),
            ticket: ticket.number,
            side: ticket.side,
            part: ticket.part,
            line: ticket.line === undefined ? null : storable(ticket.line),
            address: JSON.stringify(address),
          },
        ],
  );
  if (relays.length > 0) await db.insertInto('relays').values(relays).execute();
};

/** Marks a message as being sent; the holder of its lease gets it once, everybody else undefined. */
export const beginSending = async (
  db: Kysely<Tables>,
  settings: TransactionSettings,
  id: string,
  now: Instant,
  leaseUntil: Instant,
): Promise<Kept | undefined> => {
  const rows = await db
    .updateTable('outbox')
    .set((set) => ({
      state: 'sending',
      begun: 1,
      attempts: set('attempts', '+', 1),
      due: leaseUntil,
    }))
    .where('id', '=', storable(id))
    .where('settled_at', 'is', null)
    .where('holder', '=', settings.holder)
    .where('begun', '=', 0)
    .returning(columns)
    .execute();
  const [kept] = await readable(db, settings, rows, now);
  if (kept === undefined) return undefined;
  const outgoing = await named(db, kept.outgoing);
  if (outgoing !== undefined) return { ...kept, outgoing: await intoThread(db, outgoing) };
  const error = 'what it changes never arrived';
  await db
    .updateTable('outbox')
    .set({ state: 'failed', settled_at: now, error })
    .where('id', '=', storable(id))
    .execute();
  return undefined;
};

/** With the platform's name of the message it changes, which may not have been known when it was queued. */
const named = async (db: Kysely<Tables>, outgoing: Outgoing): Promise<Outgoing | undefined> => {
  const { replaces } = outgoing;
  if (replaces?.copy === undefined) return outgoing;
  const message = await messageOf(db, replaces.copy);
  return message === undefined ? undefined : { ...outgoing, replaces: { ...replaces, message } };
};

/** A message that was queued behind the card of a ticket goes into the thread the card has opened. */
const intoThread = async (db: Kysely<Tables>, outgoing: Outgoing): Promise<Outgoing> => {
  const { ticket, address } = outgoing;
  if (ticket?.side !== 'desk' || ticket.part === 'card' || !address.id.includes('#')) return outgoing;
  const thread = await threadOf(db, ticket.number, address.id);
  return thread === undefined ? outgoing : { ...outgoing, address: { ...address, ref: thread.ref } };
};

/** Leases messages that are due to the holder, none whose address waits for an earlier one. */
export const takeDue = async (
  db: Kysely<Tables>,
  settings: TransactionSettings,
  now: Instant,
  leaseUntil: Instant,
  limit: number,
): Promise<readonly Kept[]> => {
  const rows = await db
    .with('chosen', (query) =>
      query
        .selectFrom('outbox as one')
        .select('one.seq')
        .where('one.settled_at', 'is', null)
        .where('one.due', '<=', now)
        .where('one.after', 'is', null)
        .where((where) =>
          where.not(
            where.exists(
              where
                .selectFrom('outbox as earlier')
                .select('earlier.seq')
                .whereRef('earlier.address', '=', 'one.address')
                .whereRef('earlier.seq', '<', 'one.seq')
                .where('earlier.settled_at', 'is', null)
                // What waits for another place holds up only its own ticket.
                .where((nested) =>
                  nested.or([
                    nested('earlier.after', 'is', null),
                    nested('earlier.ticket', '=', nested.ref('one.ticket')),
                  ]),
                ),
            ),
          ),
        )
        .orderBy('one.seq')
        .limit(limit)
        // Replicas pass each other by; PostgreSQL checks `due` again on a row that changed meanwhile.
        .$if(settings.engine === 'postgres', (locking) => locking.forUpdate().skipLocked()),
    )
    .updateTable('outbox')
    .from('chosen')
    .set({ holder: settings.holder, begun: 0, due: leaseUntil })
    .whereRef('outbox.seq', '=', 'chosen.seq')
    .returning(['outbox.seq', 'outbox.outgoing', 'outbox.state', 'outbox.attempts', 'outbox.settled_at'])
    .execute();
  return readable(db, settings, rows, now);
};

/**
 * Notes what became of an attempt. Whoever sent it says so; other news only from the one who holds it. Whether it was
 * news.
 */
export const settle = async (
  db: Kysely<Tables>,
  { holder, engine }: TransactionSettings,
  id: string,
  result: Settled,
  now: Instant,
): Promise<boolean> => {
  const row = db.updateTable('outbox').where('id', '=', storable(id));
  if (result.state === 'sent') {
    const message = result.message === undefined ? null : storable(result.message);
    const { numUpdatedRows } = await row
      .where('state', '!=', 'sent')
      .set({ state: 'sent', settled_at: now, message, error: null })
      .executeTakeFirst();
    await noteRelay(db, engine, id, result.message, result.thread);
    await letGo(db, id);
    await leaveNoTrace(db, id);
    return numUpdatedRows > 0n;
  }
  const error = storable(result.error);
  const change: Updateable<Tables['outbox']> =
    result.state === 'queued'
      ? { state: result.doubtful === true ? 'sending' : 'queued', begun: 0, due: result.at, error }
      : { state: result.state, settled_at: now, error };
  const { numUpdatedRows } = await row
    .where('settled_at', 'is', null)
    .where('holder', '=', holder)
    .set(change)
    .executeTakeFirst();
  if (result.state === 'unconfirmed') await letGo(db, id);
  // Nobody was told, so nobody else is: what waited for this message is given up with it.
  if (result.state === 'failed')
    await db
      .updateTable('outbox')
      .set({ state: 'failed', settled_at: now, error: 'the message before it failed' })
      .where('after', '=', storable(id))
      .where('settled_at', 'is', null)
      .execute();
  await leaveNoTrace(db, id);
  return numUpdatedRows > 0n;
};

const leaveNoTrace = async (db: Kysely<Tables>, id: string): Promise<void> => {
  await db
    .deleteFrom('outbox')
    .where('id', '=', storable(id))
    .where('fleeting', '=', 1)
    .where('settled_at', 'is not', null)
    .execute();
};

const letGo = async (db: Kysely<Tables>, id: string): Promise<void> => {
  await db.updateTable('outbox').set({ after: null }).where('after', '=', storable(id)).execute();
};

/** Messages to an address in order, after a message where it is known, kept at an instant or later. */
export const repliesTo = async (
  db: Kysely<Tables>,
  address: string,
  since: Instant,
  after: string | undefined,
): Promise<readonly Outgoing[]> => {
  const place = storable(address);
  const last =
    after === undefined
      ? undefined
      : await db
          .selectFrom('outbox')
          .select('seq')
          .where('id', '=', storable(after))
          .where('address', '=', place)
          .executeTakeFirst();
  const rows = await db
    .selectFrom('outbox')
    .select('outgoing')
    .where('address', '=', place)
    .where('kept_at', '>=', since)
    .where('seq', '>', last?.seq ?? 0)
    .orderBy('seq')
    .execute();
  return rows.flatMap((row) => outgoingFromJson(row.outgoing) ?? []);
};

/** The rows as messages, in order. One that cannot be read would block its address for ever, so it has failed. */
const readable = async (
  db: Kysely<Tables>,
  { report }: TransactionSettings,
  rows: readonly Row[],
  now: Instant,
): Promise<readonly Kept[]> => {
  const read = rows
    .toSorted((one, other) => one.seq - other.seq)
    .map(({ seq, state, attempts, outgoing }) => ({
      seq,
      state,
      attempts,
      outgoing: outgoingFromJson(outgoing),
    }));
  const damaged = read.filter((row) => row.outgoing === undefined).map((row) => row.seq);
  if (damaged.length > 0) {
    await db
      .updateTable('outbox')
      .set({ state: 'failed', settled_at: now, error: 'unreadable' })
      .where('seq', 'in', damaged)
      .execute();
    report('error', 'message-unreadable', { count: damaged.length });
  }
  return read.flatMap(({ state, attempts, outgoing }) =>
    outgoing === undefined ? [] : [{ outgoing, state, attempts }],
  );
};
