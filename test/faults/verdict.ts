import type { Ticket } from '../../src/core/desk/ticket.ts';
import type { Outgoing } from '../../src/core/message.ts';
import { plainReply } from '../../src/core/plain.ts';
import type { TestPlace } from '../rigs/store.ts';
import type { Reported } from './crew.ts';
import { placeOf } from './desks.ts';
import { wordsIn, type Spoken } from './people.ts';
import { hasThreads, knows } from './wire.ts';

/** What the store holds of tickets at the end. */
export interface Held {
  readonly tickets: readonly Ticket[];
  readonly lines: readonly Line[];
  readonly relays: readonly { readonly outgoing: string; readonly ticket: number; readonly side: string }[];
  /** Numbers of tickets whose asker was given the official contact. */
  readonly givenUp: ReadonlySet<number>;
  readonly escalated: ReadonlySet<number>;
  readonly unsettled: number;
}

interface Line {
  readonly seq: number;
  readonly id: string;
  readonly ticket: number;
  readonly kind: string;
  readonly text: string | null;
}

// PostgreSQL hands whole numbers over as text.
type AsRead<T> = { readonly [K in keyof T]: T[K] extends number ? number | string : T[K] };

/** Reads the store past the store. */
export const heldIn = async (place: TestPlace): Promise<Held> => {
  const rows = <T>(sql: string): Promise<readonly T[]> => place.raw(sql) as Promise<readonly T[]>;
  const tickets = await rows<{ ticket: string }>('select ticket from tickets order by number');
  const lines = await rows<AsRead<Line>>('select seq, id, ticket, kind, text from ticket_lines order by seq');
  const relays = await rows<AsRead<Held['relays'][number]>>(
    'select outgoing, ticket, side from relays order by seq',
  );
  const events = await rows<{ ticket: number | string; event: string }>(
    'select ticket, event from ticket_events',
  );
  const unsettled = await rows<{ count: number | string }>(
    'select count(*) as count from outbox where settled_at is null',
  );
  const having = (event: string): ReadonlySet<number> =>
    new Set(events.filter((one) => one.event === event).map(({ ticket }) => Number(ticket)));
  return {
    tickets: tickets.map(({ ticket }) => JSON.parse(ticket) as Ticket),
    lines: lines.map((line) => ({ ...line, seq: Number(line.seq), ticket: Number(line.ticket) })),
    relays: relays.map((relay) => ({ ...relay, ticket: Number(relay.ticket) })),
    givenUp: having('given-up'),
    escalated: having('escalated'),
    unsettled: Number(unsettled[0]?.count ?? 0),
  };
};

/** What went wrong, by kind; each with where to look. */
export interface Verdict {
  readonly lost: readonly string[];
  readonly twice: readonly string[];
  readonly wrongPlace: readonly string[];
  readonly wrongOrder: readonly string[];
  readonly stuck: readonly string[];
  /** What must stay at the desk and did not, or what stands where it was changed or taken back. */
  readonly told: readonly string[];
  /** What no operator should read. */
  readonly reported: readonly string[];
}

interface Evidence {
  readonly arrived: readonly Outgoing[];
  readonly refused: ReadonlySet<string>;
  readonly reports: readonly Reported[];
  readonly spoken: ReadonlyMap<string, Spoken>;
  /** Words that were said when everything was well again. */
  readonly last: readonly string[];
  readonly held: Held;
}

/** Holds what arrived against what was kept. */
export const judge = ({
  arrived,
  refused,
  reports,
  spoken,
  last,
  held,
}: Evidence): { readonly verdict: Verdict; readonly counts: Readonly<Record<string, number>> } => {
  const { lines, relays, givenUp, escalated, unsettled } = held;
  const tickets = new Map(held.tickets.map((one) => [one.number, one]));
  const places = new Map<string, number>();
  for (const [index, { id }] of arrived.entries()) if (!places.has(id)) places.set(id, index);
  const told: string[] = [];
  const [lost, twice, wrongPlace, wrongOrder]: [string[], string[], string[], string[]] = [[], [], [], []];
  const askerSure = (ticket: Ticket): boolean => knows[ticket.asker.address.platform] !== 'nothing';
  const copies = group(
    arrived.filter(({ ticket }) => ticket?.line !== undefined),
    ({ ticket }) => ticket?.line ?? '',
  );
  const ofTicket = group(
    arrived.filter(({ ticket }) => ticket !== undefined),
    ({ ticket }) => ticket?.number ?? 0,
  );

  // Whatever was queued arrives once.
  const times = group(arrived, ({ id }) => id);
  for (const [id, all] of times) if (all.length > 1) twice.push(`message ${id}, ${String(all.length)} times`);
  let unconfirmed = 0;
  for (const { outgoing, ticket, side } of relays) {
    if (places.has(outgoing) || refused.has(outgoing)) continue;
    const owner = tickets.get(ticket);
    if (side === 'asker' && owner !== undefined && !askerSure(owner)) unconfirmed += 1;
    else lost.push(`message ${outgoing} of ticket ${String(ticket)} to the ${side}`);
  }

  // Every line that was kept was carried over, once.
  const seenIn = new Map<string, string>();
  for (const line of lines) {
    const all = copies.get(line.id) ?? [];
    const ticket = tickets.get(line.ticket);
    if (ticket === undefined) {
      lost.push(`the ticket of line ${line.id}`);
      continue;
    }
    for (const word of wordsIn(line.text)) {
      if (seenIn.has(word)) twice.push(`${word} in lines ${seenIn.get(word) ?? ''} and ${line.id}`);
      seenIn.set(word, line.id);
    }
    // What went along to another desk was carried over before.
    const first = all.filter(({ replaces, ticket: part }) => replaces === undefined && part?.again !== true);
    const carried = relays.filter((one) => one.ticket === line.ticket).length > 0;
    if (line.kind === 'note' || (line.kind === 'desk' && ticket.asker.way === 'page')) {
      if (first.length > 0 || (line.kind === 'note' && all.length > 0))
        told.push(`line ${line.id} of kind ${line.kind} was carried over`);
      continue;
    }
    const isSure = line.kind === 'asker' || askerSure(ticket);
    if (first.length === 0 && isSure && !isRefused(line, refused, relays, arrived) && carried)
      lost.push(`line ${line.id} of ticket ${String(line.ticket)}`);
    const once = first.filter(
      ({ ticket: part, address }) => part?.part === 'line' && hasThreads(address.platform),
    );
    if (once.length > 1) twice.push(`line ${line.id} of ticket ${String(line.ticket)}`);
    if (isSure && first.length > 0) told.push(...outdated(line, all));
  }

  // Each word is in its own ticket and on its own side.
  for (const outgoing of arrived) {
    const { ticket: part, address, id } = outgoing;
    for (const word of wordsIn(outgoing.reply)) {
      const said = spoken.get(word);
      const ticket = part === undefined ? undefined : tickets.get(part.number);
      if (said?.kind === 'note') told.push(`note ${word} at ${address.id}`);
      else if (ticket === undefined || (said?.ticket !== undefined && said.ticket !== ticket.number))
        wrongPlace.push(`${word} in message ${id} at ${address.id}`);
      else if (said?.kind === 'asker' && said.by !== ticket.asker.person)
        wrongPlace.push(`${word} of somebody else in ticket ${String(ticket.number)}`);
    }
    const ticket = part === undefined ? undefined : tickets.get(part.number);
    if (part === undefined) continue;
    if (ticket === undefined) wrongPlace.push(`message ${id} of a ticket that was not kept`);
    else if (part.side === 'asker' && part.part !== 'notice' && address.id !== ticket.asker.address.id)
      wrongPlace.push(`message ${id} to ${address.id} of the asker at ${ticket.asker.address.id}`);
    else if (part.side === 'desk' && part.part !== 'card' && outgoing.replaces === undefined) {
      const threads = (ofTicket.get(part.number) ?? [])
        .filter((one) => one.ticket?.part === 'card')
        .map((one) => threadUnder(one));
      const inOwnPlace = threads.some(
        (thread) => thread === address.ref && thread.startsWith(home(address.id)),
      );
      if (!inOwnPlace && (hasThreads(address.platform) ? part.part === 'line' : address.ref !== address.id))
        wrongPlace.push(`${part.part} ${id} of ${address.id} at ${JSON.stringify(address.ref)}`);
      if (
        !inOwnPlace &&
        part.part === 'notice' &&
        hasThreads(address.platform) &&
        address.ref !== home(address.id)
      )
        wrongPlace.push(`notice ${id} of ${address.id} at ${JSON.stringify(address.ref)}`);
    }
  }

  // What one side says arrives in the order in which it was said.
  const number = new Map(lines.map(({ id, seq }) => [id, seq]));
  const queues = group(
    arrived.filter(
      ({ ticket, replaces }) => ticket?.part === 'line' && ticket.again !== true && replaces === undefined,
    ),
    ({ address, ticket }) => `${address.id} ${String(ticket?.number)}`,
  );
  for (const [queue, all] of queues) {
    const order = all
      .filter((one) => hasThreads(one.address.platform))
      .map(({ ticket }) => number.get(ticket?.line ?? '') ?? 0);
    if (order.some((seq, index) => seq < (order[index - 1] ?? 0)))
      wrongOrder.push(`${queue}: ${order.join(' ')}`);
  }

  const stuck: string[] = [];
  let delivered = 0;
  for (const ticket of held.tickets) {
    const name = `ticket ${String(ticket.number)}`;
    const all = ofTicket.get(ticket.number) ?? [];
    const receipts = all.filter((one) => one.ticket?.part === 'receipt');
    if (receipts.length > 1) twice.push(`the receipt of ${name}`);
    if (receipts.length === 0 && askerSure(ticket)) lost.push(`the receipt of ${name}`);
    const [card] = all.filter((one) => one.ticket?.part === 'card');
    if (card === undefined) lost.push(`the card of ${name}`);
    else if (
      askerSure(ticket) &&
      !escalated.has(ticket.number) &&
      (places.get(card.id) ?? 0) < (places.get(receipts[0]?.id ?? '') ?? 0)
    )
      wrongOrder.push(`the card of ${name} came before its receipt`);
    const answers = all.filter(
      (one) => one.ticket?.part === 'line' && one.ticket.side === 'asker' && one.replaces === undefined,
    );
    delivered += answers.length;
    const news = all.filter((one) => /Delivered: your message/.test(plainReply(one.reply))).length;
    if (askerSure(ticket) && news < answers.length) lost.push(`"delivered" at the desk of ${name}`);
    if (askerSure(ticket) && news > answers.length) twice.push(`"delivered" at the desk of ${name}`);
    if (
      ticket.state !== 'closed' &&
      ticket.due === undefined &&
      ticket.turn === 'desk' &&
      !givenUp.has(ticket.number)
    )
      stuck.push(`${name} waits for nobody`);
    const at = placeOf[ticket.desk]?.platform;
    if (ticket.state !== 'closed' && at !== undefined && hasThreads(at) && ticket.thread === undefined)
      stuck.push(`${name} has no thread`);
  }
  if (unsettled > 0) stuck.push(`${String(unsettled)} messages wait`);
  const kept = new Set(lines.flatMap(({ text }) => wordsIn(text)));
  for (const word of last)
    if (!kept.has(word)) lost.push(`${word}, said at the end, of ${JSON.stringify(spoken.get(word))}`);

  const reported = reports
    .filter(
      ({ level, event, details: { message, platform } }) =>
        !(event === 'delivery-failed' && refused.has(String(message))) &&
        (level === 'error' || (event === 'delivery-unconfirmed' && platform !== 'terminal')),
    )
    .map((one) => JSON.stringify(one));
  return {
    verdict: { lost, twice, wrongPlace, wrongOrder, stuck, told, reported: [...new Set(reported)] },
    counts: {
      tickets: held.tickets.length,
      lines: lines.length,
      messages: arrived.length,
      answers: delivered,
      unconfirmed,
    },
  };
};

// What stands there now holds the words as they are now, or none once they were taken back.
const outdated = (line: Line, copies: readonly Outgoing[]): readonly string[] => {
  const shown = new Map<string, Outgoing | undefined>();
  for (const one of copies) {
    const { replaces } = one;
    if (replaces === undefined) shown.set(`native-${one.id}`, one);
    else shown.set(replaces.message, replaces.remove === true ? undefined : one);
  }
  const words = wordsIn(line.text);
  const current = [...shown.entries()].filter(
    ([, one]) => one === undefined || hasThreads(one.address.platform),
  );
  return current.flatMap(([message, one]) => {
    const there = wordsIn(one?.reply);
    return words.join(' ') === there.join(' ')
      ? []
      : [`line ${line.id} says "${words.join(' ')}" and ${message} shows "${there.join(' ')}"`];
  });
};

const isRefused = (
  line: Line,
  refused: ReadonlySet<string>,
  relays: Held['relays'],
  arrived: readonly Outgoing[],
): boolean => {
  const here = new Set(arrived.map(({ id }) => id));
  return relays.some(
    (one) => one.ticket === line.ticket && refused.has(one.outgoing) && !here.has(one.outgoing),
  );
};

const home = (address: string): string => address.split('#')[0] ?? '';

const threadUnder = ({ id, address }: Outgoing): string => `${home(address.id)}/native-${id}`;

const group = <T, K>(all: readonly T[], by: (one: T) => K): ReadonlyMap<K, readonly T[]> => {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const key = by(one);
    const found = groups.get(key);
    if (found === undefined) groups.set(key, [one]);
    else found.push(one);
  }
  return groups;
};
