import { type Kysely, type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { Ticket } from '../core/desk/ticket.ts';
import { isLanguage } from '../core/language.ts';
import { type Copy, type Held, type Watch, watchKinds } from '../core/mine/held.ts';
import type { Instant, Outgoing } from '../core/message.ts';
import { fingerprintOf } from '../core/mine/public-lines.ts';
import type { DeskFigures } from '../core/mine/figures.ts';
import { noticeReply } from '../core/desk/cards.ts';
import { mineWordings } from '../core/wording/mine/catalogue.ts';
import type { KeptWatch, OwnRecords, WatchHead } from '../core/store.ts';
import { runsOf } from './guides.ts';
import { addressFrom, deskRecords, lineFrom, saveTicket, ticketFrom } from './desks.ts';
import { fromJson, outgoingFromJson, stateFromJson, storable } from './json.ts';
import { forgetReminders, reminderRecords, reminding } from './reminders.ts';
import { proposalSchema } from './proposal-json.ts';
import type { Engine, Tables } from './tables.ts';

type Db = Kysely<Tables>;

/** What is held about persons, inside an open transaction. */
export const ownRecords = (db: Db, engine: Engine): OwnRecords => ({
  held: (person, now) => held(db, engine, person, now),
  erase: (person, what, place, now) => erase(db, engine, { person, place }, what, now),
  figures: (desks, since) => figures(db, desks, since),
  outcomes: (since) => outcomes(db, since),
  saveWatch: async (watch, now) => {
    const kept = {
      address: JSON.stringify(watch.address),
      language: watch.language,
      kind: watch.kind,
      fingerprint: fingerprintOf(watch.lines),
      lines: storable(JSON.stringify(watch.lines)),
      before: null,
      moved_at: now,
    };
    await db
      .insertInto('watches')
      .values({ person: storable(watch.person), entry: storable(watch.entry), ...kept })
      .onConflict((conflict) => conflict.columns(['person', 'entry']).doUpdateSet(kept))
      .execute();
  },
  watch: async (person, entry) => {
    const row = await db
      .selectFrom('watches')
      .selectAll()
      .where('person', '=', storable(person))
      .where('entry', '=', storable(entry))
      .$if(engine === 'postgres', (query) => query.forUpdate())
      .executeTakeFirst();
    return row === undefined ? undefined : keptWatchFrom(row);
  },
  moveWatch: async (person, entry, lines, now) => {
    await db
      .updateTable('watches')
      .set((set) => ({
        before: set.ref('fingerprint'),
        fingerprint: fingerprintOf(lines),
        lines: storable(JSON.stringify(lines)),
        moved_at: now,
      }))
      .where('person', '=', storable(person))
      .where('entry', '=', storable(entry))
      .execute();
  },
  endWatches: async (person, entry) => {
    let query = db.deleteFrom('watches').where('person', '=', storable(person));
    if (entry !== undefined) query = query.where('entry', '=', storable(entry));
    await query.execute();
  },
});

/** Who may hear of changes: every reminder, without its text. */
export const watches = async (db: Db): Promise<readonly WatchHead[]> => {
  const rows = await db
    .selectFrom('watches')
    .select(['person', 'entry', 'language', 'fingerprint'])
    .orderBy('entry')
    .execute();
  return rows.flatMap(({ language, ...row }) => (isLanguage(language) ? [{ ...row, language }] : []));
};

/** Takes away what was said in tickets that were closed before an instant; that they were there stays. */
export const forgetTexts = async (db: Db, closedBefore: Instant): Promise<void> => {
  await db
    .updateTable('ticket_lines')
    .set({ text: null, message: null })
    .where('text', 'is not', null)
    .where('ticket', 'in', (query) =>
      query.selectFrom('tickets').select('number').where('closed_at', '<', closedBefore),
    )
    .execute();
};

/** Conversations of a person. */
// A key is an address and a person. Not LIKE: there `_` and `%` match anything.
export const ofPerson = (person: string) => {
  const end = `|${storable(person)}`;
  return sql<boolean>`substr(key, length(key) - length(cast(${end} as text)) + 1) = ${end}`;
};

const conversationsOf = (db: Db, person: string) =>
  db.selectFrom('conversations').select(['key', 'state']).where(ofPerson(person)).execute();

const ticketsOf = async (db: Db, engine: Engine, person: string): Promise<readonly Ticket[]> => {
  const rows = await db
    .selectFrom('tickets')
    .select('ticket')
    .where('person', '=', storable(person))
    .orderBy('number')
    .$if(engine === 'postgres', (query) => query.forUpdate())
    .execute();
  return rows.flatMap((row) => ticketFrom(row) ?? []);
};

const held = async (db: Db, engine: Engine, person: string, now: Instant): Promise<Held> => {
  const records = deskRecords(db, engine);
  const blocked = await records.blockedUntil(person);
  const conversations = await conversationsOf(db, person);
  const tickets = await ticketsOf(db, engine, person);
  const numbers = tickets.map(({ number }) => number);
  const lines =
    numbers.length === 0
      ? []
      : await db
          .selectFrom('ticket_lines')
          .selectAll()
          .where('ticket', 'in', numbers)
          .where('kind', '!=', 'note')
          .orderBy('seq')
          .execute();
  const watched = await db
    .selectFrom('watches')
    .selectAll()
    .where('person', '=', storable(person))
    .orderBy('entry')
    .execute();
  return {
    conversations: conversations.length,
    languages: [...new Set(conversations.flatMap(({ state }) => stateFromJson(state)?.language ?? []))],
    tickets: tickets.map((ticket) => ({
      ticket,
      lines: lines.filter((row) => row.ticket === ticket.number).flatMap((row) => lineFrom(row) ?? []),
    })),
    watches: watched.flatMap((row) => keptWatchFrom(row) ?? []),
    reminders: await reminderRecords(db, engine).remindersOf(person),
    reminding: await reminding(db, person),
    links: await records.links(person),
    accounts: (await records.accountsOf(person)).length,
    runs: await runsOf(db, person, now),
    ...(blocked === undefined ? {} : { blockedUntil: blocked }),
    copies: await copiesOf(db, numbers),
  };
};

/**
 * Messages that carry what an asker wrote: the card and the lines at the desk, and the receipt that quotes it. One that
 * is being sent this very moment has no name yet.
 */
const copiesOf = async (db: Db, numbers: readonly number[]): Promise<readonly Copy[]> => {
  if (numbers.length === 0) return [];
  const rows = await db
    .selectFrom('relays')
    .select(['ticket', 'address', 'message', 'side', 'part', 'outgoing'])
    .where('ticket', 'in', [...numbers])
    .where((where) =>
      where.or([
        where('message', 'is not', null),
        where.exists(
          where
            .selectFrom('outbox')
            .select('outbox.seq')
            .whereRef('outbox.id', '=', 'relays.outgoing')
            .where('outbox.settled_at', 'is', null)
            .where('outbox.state', '=', 'sending'),
        ),
      ]),
    )
    .where((where) =>
      where.or([
        where.and([where('side', '=', 'desk'), where('part', 'in', ['card', 'line'])]),
        where('part', '=', 'receipt'),
      ]),
    )
    .orderBy('seq')
    .execute();
  return rows.flatMap(({ ticket, address, message, outgoing, ...row }) => {
    const to = addressFrom(address);
    const side = (['asker', 'desk'] as const).find((one) => one === row.side);
    const part = (['card', 'receipt', 'line'] as const).find((one) => one === row.part);
    return to === undefined || side === undefined || part === undefined
      ? []
      : [{ ticket, to, side, part, ...(message === null ? { message: '', copy: outgoing } : { message }) }];
  });
};

const erase = async (
  db: Db,
  engine: Engine,
  { person, place }: { readonly person: string; readonly place: string },
  what: 'all' | number,
  now: Instant,
): Promise<readonly number[]> => {
  const tickets = (await ticketsOf(db, engine, person)).filter(
    ({ number }) => what === 'all' || number === what,
  );
  const numbers = tickets.map(({ number }) => number);
  if (numbers.length > 0) {
    await dropMessages(db, numbers);
    await db.deleteFrom('ticket_lines').where('ticket', 'in', numbers).execute();
    for (const ticket of tickets) {
      await saveTicket(db, emptied(ticket, now));
      await db
        .insertInto('ticket_events')
        .values({ ticket: ticket.number, event: 'erased', at: now })
        .execute();
    }
  }
  if (what === 'all')
    await forgetPerson(db, person, [place, ...tickets.map(({ asker }) => asker.address.id)]);
  return numbers;
};

/** A receipt number with nothing in it but where and when it was. */
const emptied = ({ number, desk, openedAt, asker, closedAt }: Ticket, now: Instant): Ticket => ({
  number,
  state: 'closed',
  desk,
  language: 'en',
  topics: [],
  asker: {
    person: '',
    address: { platform: asker.address.platform, id: '', ref: null },
    way: 'page',
    code: `erased-${String(number)}`,
  },
  openedAt,
  turn: 'desk',
  since: now,
  passed: [],
  closedAt: closedAt ?? now,
});

/** Drops what is not sent; of what is being sent this very moment only the words, so that it can be taken back. */
const dropMessages = async (db: Db, numbers: readonly number[]): Promise<void> => {
  const underway = await db
    .selectFrom('outbox')
    .select(['id', 'outgoing'])
    .where('ticket', 'in', [...numbers])
    .where('settled_at', 'is', null)
    .where('state', '=', 'sending')
    .execute();
  const ids = underway.map(({ id }) => id);
  await db
    .deleteFrom('outbox')
    .where('ticket', 'in', [...numbers])
    .$if(ids.length > 0, (query) => query.where('id', 'not in', ids))
    .execute();
  await db
    .deleteFrom('relays')
    .where('ticket', 'in', [...numbers])
    .where('side', '=', 'asker')
    .execute();
  // Where the copies at the desk are stays, so that they can be found; a line's name may tell who wrote it.
  await db
    .updateTable('relays')
    .set({ line: null })
    .where('ticket', 'in', [...numbers])
    .execute();
  for (const { id, outgoing } of underway) {
    const read = outgoingFromJson(outgoing);
    if (read !== undefined)
      await db
        .updateTable('outbox')
        .set({ outgoing: JSON.stringify(blanked(read)), fleeting: 1 })
        .where('id', '=', id)
        .execute();
  }
};

const blanked = (outgoing: Outgoing): Outgoing => {
  const { language } = outgoing.reply;
  return { ...outgoing, reply: noticeReply(language, mineWordings[language].erasedCopy) };
};

const forgetPerson = async (db: Db, person: string, known: readonly string[]): Promise<void> => {
  const conversations = await conversationsOf(db, person);
  const places = [
    ...conversations.map(({ key }) => key.slice(0, key.length - storable(person).length - 1)),
    ...known.map(storable),
  ];
  await db.deleteFrom('conversations').where(ofPerson(person)).execute();
  if (places.length > 0)
    await db
      .deleteFrom('outbox')
      .where('address', 'in', [...new Set(places)])
      .where('settled_at', 'is not', null)
      .execute();
  await db.deleteFrom('watches').where('person', '=', storable(person)).execute();
  await forgetReminders(db, person);
  await db.deleteFrom('links').where('person', '=', storable(person)).execute();
  await db.deleteFrom('persons').where('person', '=', storable(person)).execute();
  await forgetAuthor(db, person);
  await giveBack(db, person);
};

/** What somebody proposed stays, without who they are. */
const forgetAuthor = async (db: Db, person: string): Promise<void> => {
  const rows = await db
    .selectFrom('proposals')
    .select(['number', 'proposal'])
    .where(sql<boolean>`replace(proposal, ${JSON.stringify(person)}, '') <> proposal`)
    .execute();
  for (const { number, proposal } of rows) {
    const read = fromJson(proposal, proposalSchema);
    if (read?.author?.person !== person) continue;
    const kept: { -readonly [Name in keyof typeof read]: (typeof read)[Name] } = { ...read };
    delete kept.author;
    await db
      .updateTable('proposals')
      .set({ proposal: storable(JSON.stringify(kept)) })
      .where('number', '=', number)
      .execute();
  }
};

/** Tickets of others that a coordinator had lie open at their desk again. */
const giveBack = async (db: Db, person: string): Promise<void> => {
  const quoted = JSON.stringify(person);
  const rows = await db
    .selectFrom('tickets')
    .select('ticket')
    .where(sql<boolean>`replace(ticket, ${quoted}, '') <> ticket`)
    .execute();
  for (const row of rows) {
    const ticket = ticketFrom(row);
    if (ticket?.owner !== person) continue;
    await saveTicket(db, withoutOwner(ticket));
  }
};

const withoutOwner = (ticket: Ticket): Ticket => {
  const kept: { -readonly [Name in keyof Ticket]: Ticket[Name] } = { ...ticket };
  delete kept.owner;
  return kept.state === 'claimed' ? { ...kept, state: 'open' } : kept;
};

const figures = async (db: Db, desks: readonly string[], since: Instant): Promise<readonly DeskFigures[]> => {
  if (desks.length === 0) return [];
  const happened = await db
    .selectFrom('ticket_events as event')
    .innerJoin('tickets as ticket', 'ticket.number', 'event.ticket')
    .select(({ fn }) => [
      'ticket.desk',
      'event.event',
      fn.count<number | string>('event.ticket').distinct().as('total'),
    ])
    .where('ticket.desk', 'in', desks.map(storable))
    .where('event.at', '>=', since)
    .groupBy(['ticket.desk', 'event.event'])
    .execute();
  const open = await db
    .selectFrom('tickets')
    .select(({ fn }) => ['desk', fn.countAll<number | string>().as('total')])
    .where('desk', 'in', desks.map(storable))
    .where('closed_at', 'is', null)
    .groupBy('desk')
    .execute();
  return desks.map((desk) => {
    const count = (event: string): number =>
      Number(happened.find((row) => row.desk === desk && row.event === event)?.total ?? 0);
    return {
      desk,
      opened: count('opened'),
      answered: count('answered'),
      closed: count('closed'),
      escalated: count('escalated') + count('given-up'),
      open: Number(open.find((row) => row.desk === desk)?.total ?? 0),
    };
  });
};

const outcomes = async (db: Db, since: string): ReturnType<OwnRecords['outcomes']> => {
  const rows = await db
    .selectFrom('question_log')
    .select(({ fn }) => ['outcome', fn.countAll<number | string>().as('total')])
    .where('day', '>=', since)
    .groupBy('outcome')
    .execute();
  return Object.fromEntries(rows.map(({ outcome, total }) => [outcome, Number(total)]));
};

const lineList = z.array(z.string());

const keptWatchFrom = (row: Selectable<Tables['watches']>): KeptWatch | undefined => {
  const address = addressFrom(row.address);
  const kind = watchKinds.find((one) => one === row.kind);
  const lines = fromJson(row.lines, lineList);
  if (address === undefined || kind === undefined || lines === undefined || !isLanguage(row.language))
    return undefined;
  const watch: Watch = {
    person: row.person,
    entry: row.entry,
    address,
    language: row.language,
    kind,
    lines,
  };
  return {
    ...watch,
    fingerprint: row.fingerprint,
    ...(row.before === null ? {} : { before: row.before }),
    movedAt: row.moved_at,
  };
};
