import { createHash } from 'node:crypto';
import { type Kysely, type Selectable, sql } from 'kysely';
import { deskRoles } from '../core/desk/desk.ts';
import type { Ticket, TicketLine } from '../core/desk/ticket.ts';
import type { Relayed } from '../core/desk/view.ts';
import type { Address, Instant } from '../core/message.ts';
import type { Code, DeskRecords, Store } from '../core/store.ts';
import { fromJson, storable } from './json.ts';
import { nextOf, useUp } from './counters.ts';
import { accountsOf } from './persons.ts';
import { addressSchema } from './reply-json.ts';
import type { Engine, Tables } from './tables.ts';
import { ticketSchema } from './ticket-json.ts';

/** Most tickets of one person that a turn looks at. */
const mostOwn = 10;
/** Most tickets in a queue. */
const mostQueued = 50;

/** What is kept of desks and tickets, inside an open transaction. */
export const deskRecords = (db: Kysely<Tables>, engine: Engine): DeskRecords => {
  const tickets = () =>
    db
      .selectFrom('tickets')
      .select('ticket')
      .$if(engine === 'postgres', (query) => query.forUpdate());
  return {
    links: async (person) => {
      const rows = await db
        .selectFrom('links')
        .select(['desk', 'role'])
        .where('person', '=', storable(person))
        .execute();
      return rows.flatMap(({ desk, role }) => {
        const known = deskRoles.find((one) => one === role);
        return known === undefined ? [] : [{ desk, role: known }];
      });
    },

    accountsOf: (person) => accountsOf(db, person),

    places: async () => {
      const rows = await db.selectFrom('desk_places').select(['desk', 'address']).execute();
      return new Map(
        rows.flatMap(({ desk, address }) => {
          const read = addressFrom(address);
          return read === undefined ? [] : [[desk, read] as const];
        }),
      );
    },

    ticket: async (number) => ticketFrom(await tickets().where('number', '=', number).executeTakeFirst()),
    ticketIn: async (thread) =>
      ticketFrom(await tickets().where('thread', '=', storable(thread)).executeTakeFirst()),
    ticketsOf: async (person, closedSince) => {
      const rows = await tickets()
        .where('person', '=', storable(person))
        .where((where) => where.or([where('closed_at', 'is', null), where('closed_at', '>=', closedSince)]))
        .orderBy('number', 'desc')
        .limit(mostOwn)
        .execute();
      return rows.flatMap((row) => ticketFrom(row) ?? []);
    },
    queueOf: async (desks) => {
      if (desks.length === 0) return [];
      const rows = await db
        .selectFrom('tickets')
        .select('ticket')
        .where('desk', 'in', desks.map(storable))
        .where('closed_at', 'is', null)
        .orderBy('since')
        .limit(mostQueued)
        .execute();
      return rows.flatMap((row) => ticketFrom(row) ?? []);
    },
    questions: async (numbers) => {
      if (numbers.length === 0) return new Map();
      const rows = await db
        .selectFrom('ticket_lines as line')
        .select(['line.ticket', 'line.id', 'line.text'])
        .where('line.ticket', 'in', [...numbers])
        .where('line.seq', '=', (query) =>
          query
            .selectFrom('ticket_lines as first')
            .select(({ fn }) => fn.min('first.seq').as('seq'))
            .whereRef('first.ticket', '=', 'line.ticket'),
        )
        .execute();
      return new Map(rows.map(({ ticket, id, text }) => [ticket, { id, text: text ?? '' }]));
    },

    said: async (ticket) => {
      const rows = await db
        .selectFrom('ticket_lines')
        .selectAll()
        .where('ticket', '=', ticket)
        .orderBy('seq')
        .execute();
      return rows.slice(1).flatMap((row) => {
        const line = lineFrom(row);
        return line === undefined || line.from === 'note' ? [] : [line];
      });
    },

    nextNumber: () => nextOf(db, 'ticket'),

    saveTicket: async (ticket, event, now) => {
      await saveTicket(db, ticket);
      if (event === 'opened') await useUp(db, 'ticket', ticket.number);
      await db.insertInto('ticket_events').values({ ticket: ticket.number, event, at: now }).execute();
    },

    addLine: async (line) => {
      await db
        .insertInto('ticket_lines')
        .values({
          id: storable(line.id),
          ticket: line.ticket,
          kind: line.from,
          text: line.text === undefined ? null : storable(line.text),
          message: line.message === undefined ? null : storable(line.message),
          at: line.at,
        })
        .execute();
    },

    changeLine: async (line, text) => {
      await db
        .updateTable('ticket_lines')
        .set({ text: text === undefined ? null : storable(text) })
        .where('id', '=', storable(line))
        .execute();
    },

    relayedBy: async (message) => relayedBy(db, engine, message),

    code: async (hash, now) => {
      const row = await db
        .selectFrom('codes')
        .select(['desk', 'role'])
        .where('hash', '=', hash)
        .where('until', '>', now)
        .$if(engine === 'postgres', (query) => query.forUpdate())
        .executeTakeFirst();
      return row === undefined ? undefined : codeOf(row);
    },

    useCode: async (hash, person, address, now) => {
      const used = await db
        .deleteFrom('codes')
        .where('hash', '=', hash)
        .where('until', '>', now)
        .returning(['desk', 'role'])
        .executeTakeFirst();
      const code = used === undefined ? undefined : codeOf(used);
      if (code === undefined) return;
      if (code.role === 'place') {
        const kept = { address: JSON.stringify(address) };
        await db
          .insertInto('desk_places')
          .values({ desk: code.desk, ...kept })
          .onConflict((conflict) => conflict.column('desk').doUpdateSet(kept))
          .execute();
        return;
      }
      await db
        .insertInto('links')
        .values({ person: storable(person), desk: code.desk, role: code.role, at: now })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    blockedUntil: async (person) =>
      (
        await db
          .selectFrom('blocks')
          .select('until')
          .where('person', '=', blockKey(person))
          .executeTakeFirst()
      )?.until,
    block: async (person, until) => {
      await db
        .insertInto('blocks')
        .values({ person: blockKey(person), until })
        .onConflict((conflict) => conflict.column('person').doUpdateSet({ until }))
        .execute();
    },
  };
};

/** Keeps a ticket as it is now, with what is looked for in columns of its own. */
export const saveTicket = async (db: Kysely<Tables>, ticket: Ticket): Promise<void> => {
  const kept = {
    ticket: JSON.stringify(ticket),
    person: storable(ticket.asker.person),
    desk: storable(ticket.desk),
    code: ticket.asker.code,
    thread: ticket.thread === undefined ? null : storable(ticket.thread.id),
    since: ticket.since,
    due: ticket.due ?? null,
    closed_at: ticket.closedAt ?? null,
  };
  await db
    .insertInto('tickets')
    .values({ number: ticket.number, ...kept })
    .onConflict((conflict) => conflict.column('number').doUpdateSet(kept))
    .execute();
};

/** What arrived for a ticket: its platform's name is noted, and a card's thread becomes the ticket's. */
export const noteRelay = async (
  db: Kysely<Tables>,
  engine: Engine,
  outgoing: string,
  message: string | undefined,
  thread: Address | undefined,
): Promise<void> => {
  const relay = await db
    .updateTable('relays')
    .set({
      message: message === undefined ? null : storable(message),
      thread: thread === undefined ? null : JSON.stringify(thread),
    })
    .where('outgoing', '=', storable(outgoing))
    .returning(['ticket', 'part', 'address'])
    .executeTakeFirst();
  if (relay?.part !== 'card' || thread === undefined) return;
  const ticket = ticketFrom(
    await db
      .selectFrom('tickets')
      .select('ticket')
      .where('number', '=', relay.ticket)
      .$if(engine === 'postgres', (query) => query.forUpdate())
      .executeTakeFirst(),
  );
  // A card of a desk the ticket has left meanwhile opens no thread for it.
  const at = addressFrom(relay.address);
  if (ticket === undefined || at === undefined || ticket.place?.id !== at.id.split('#')[0]) return;
  await saveTicket(db, { ...ticket, thread });
};

/** The thread under the last card of a ticket at an address, for messages that were queued before it was known. */
export const threadOf = async (
  db: Kysely<Tables>,
  number: number,
  address: string,
): Promise<Address | undefined> => {
  const cards = await db
    .selectFrom('relays')
    .select(['address', 'thread'])
    .where('ticket', '=', number)
    .where('part', '=', 'card')
    .where('thread', 'is not', null)
    .orderBy('seq', 'desc')
    .execute();
  const card = cards.find((one) => addressFrom(one.address)?.id === address);
  return card?.thread == null ? undefined : addressFrom(card.thread);
};

/** The platform's name of a message of the desk's own; undefined where it did not arrive, or has none. */
export const messageOf = async (db: Kysely<Tables>, outgoing: string): Promise<string | undefined> =>
  (
    await db
      .selectFrom('relays')
      .select('message')
      .where('outgoing', '=', storable(outgoing))
      .executeTakeFirst()
  )?.message ?? undefined;

const relayedBy = async (
  db: Kysely<Tables>,
  engine: Engine,
  message: string,
): Promise<Relayed | undefined> => {
  const said = db.selectFrom('ticket_lines').where('message', '=', storable(message));
  const ticket = ticketFrom(
    await db
      .selectFrom('tickets')
      .select('ticket')
      .where('number', 'in', said.select('ticket'))
      .$if(engine === 'postgres', (query) => query.forUpdate())
      .executeTakeFirst(),
  );
  // Read while the ticket is held: another change of the same message has ended by now.
  const row = ticket === undefined ? undefined : await said.selectAll().executeTakeFirst();
  const line = row === undefined ? undefined : lineFrom(row);
  if (ticket === undefined || line === undefined) return undefined;
  const relays = await db
    .selectFrom('relays')
    .select(['address', 'message', 'part', 'side', 'outgoing'])
    .where('line', '=', line.id)
    // What is on its way is followed by what changes it; what never arrived by nothing.
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('outbox')
            .select('outbox.seq')
            .whereRef('outbox.id', '=', 'relays.outgoing')
            .where('outbox.state', '=', 'failed'),
        ),
      ),
    )
    .orderBy('seq')
    .execute();
  const sent = relays.flatMap((relay) => {
    const to = addressFrom(relay.address);
    const part = (['card', 'receipt', 'line', 'notice'] as const).find((one) => one === relay.part);
    const side = (['asker', 'desk'] as const).find((one) => one === relay.side);
    if (to === undefined || part === undefined || side === undefined) return [];
    const { message, outgoing } = relay;
    return [{ to, part, side, ...(message === null ? { message: '', copy: outgoing } : { message }) }];
  });
  return { ticket, line, sent };
};

/** Numbers of tickets whose time is up, the longest waiting first. */
export const overdue = async (
  db: Kysely<Tables>,
  now: Instant,
  limit: number,
): Promise<readonly number[]> => {
  const rows = await db
    .selectFrom('tickets')
    .select('number')
    .where('due', '<=', now)
    .where('closed_at', 'is', null)
    .orderBy('due')
    .limit(limit)
    .execute();
  return rows.map(({ number }) => number);
};

/** What the page of a ticket shows. */
export const ticketPage: (db: Kysely<Tables>, code: string) => ReturnType<Store['ticketPage']> = async (
  db,
  code,
) => {
  const ticket = ticketFrom(
    await db.selectFrom('tickets').select('ticket').where('code', '=', storable(code)).executeTakeFirst(),
  );
  if (ticket === undefined) return undefined;
  const rows = await db
    .selectFrom('ticket_lines')
    .selectAll()
    .where('ticket', '=', ticket.number)
    .where('kind', '!=', 'note')
    .orderBy('seq')
    .execute();
  return {
    number: ticket.number,
    state: ticket.state,
    language: ticket.language,
    desk: ticket.desk,
    lines: rows.flatMap((row) => {
      const line = lineFrom(row);
      return line === undefined || line.from === 'note'
        ? []
        : [{ from: line.from, ...(line.text === undefined ? {} : { text: line.text }), at: line.at }];
    }),
    person: { id: ticket.asker.person },
    address: ticket.asker.address,
  };
};

/** Keeps a one-time code by its hash. */
export const newCode = async (
  db: Kysely<Tables>,
  hash: string,
  { desk, role, until }: Code & { readonly until: Instant },
): Promise<void> => {
  await db.insertInto('codes').values({ hash, desk, role, until }).execute();
};

/** Which desks have a place and people, and how many tickets are open there. */
export const desksLinked = async (db: Kysely<Tables>): ReturnType<Store['desksLinked']> => {
  const { rows } = await sql<{ readonly desk: string; readonly what: string; readonly total: number }>`
    select desk, role as what, count(*) as total from links group by desk, role
    union all select desk, 'open', count(*) from tickets where closed_at is null group by desk`.execute(db);
  const places = await db.selectFrom('desk_places').select(['desk', 'address']).execute();
  const platformOf = new Map(places.map(({ desk, address }) => [desk, addressFrom(address)?.platform]));
  return [...new Set([...rows.map(({ desk }) => desk), ...platformOf.keys()])].sort().map((desk) => {
    const total = (what: string): number =>
      rows.find((row) => row.desk === desk && row.what === what)?.total ?? 0;
    const platform = platformOf.get(desk);
    return {
      desk,
      ...(platform === undefined ? {} : { platform }),
      coordinators: total('coordinator'),
      reviewers: total('reviewer'),
      open: total('open'),
    };
  });
};

/** Takes back a desk's place, or links with it. */
export const unlink = async (
  db: Kysely<Tables>,
  desk: string,
  what: Parameters<Store['unlink']>[1],
): Promise<void> => {
  if (what === 'place') {
    await db.deleteFrom('desk_places').where('desk', '=', desk).execute();
    return;
  }
  const { person, role } = what;
  let query = db.deleteFrom('links').where('desk', '=', desk);
  if (person !== undefined) query = query.where('person', '=', storable(person));
  if (role !== undefined) query = query.where('role', '=', role);
  await query.execute();
};

// A block outlives the person's data: it knows them by a hash.
const blockKey = (person: string): string => createHash('sha256').update(person).digest('hex');

/** A ticket as kept; one that was erased is no ticket any more. */
export const ticketFrom = (row: { readonly ticket: string } | undefined): Ticket | undefined => {
  const ticket = row === undefined ? undefined : fromJson(row.ticket, ticketSchema);
  return ticket?.asker.person === '' ? undefined : ticket;
};

/** An address as kept. */
export const addressFrom = (text: string): Address | undefined => fromJson(text, addressSchema);

/** Something said in a ticket, as kept. */
export const lineFrom = (row: Selectable<Tables['ticket_lines']>): TicketLine | undefined => {
  const from = (['asker', 'desk', 'note'] as const).find((one) => one === row.kind);
  return from === undefined
    ? undefined
    : {
        id: row.id,
        ticket: row.ticket,
        from,
        ...(row.text === null ? {} : { text: row.text }),
        ...(row.message === null ? {} : { message: row.message }),
        at: row.at,
      };
};

const codeOf = ({ desk, role }: { readonly desk: string; readonly role: string }): Code | undefined => {
  const known = ([...deskRoles, 'place'] as const).find((one) => one === role);
  return known === undefined ? undefined : { desk, role: known };
};
