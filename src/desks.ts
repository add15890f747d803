import type { BotParts } from './bot.ts';
import { codeHash } from './codes.ts';
import type { Door } from './core/adapter.ts';
import { cleanText } from './core/clean.ts';
import { commandIn, ticketNamedIn, type Command } from './core/desk/command.ts';
import { deskOf, languageOfDesk, noticeReply } from './core/desk/cards.ts';
import { deskTitle } from './core/desk/desk.ts';
import { overdue } from './core/desk/overdue.ts';
import { unreached } from './core/desk/unreached.ts';
import { saveChoice } from './core/desk/save-choice.ts';
import { messageKey, toDesk } from './core/desk/requester.ts';
import { numberOf, step } from './core/desk/ticket.ts';
import type { DeskChanges, DeskPlace, DeskView, Send } from './core/desk/view.ts';
import { fit } from './core/fit.ts';
import type { Address, Inbound, Instant, Outgoing, Reply, TicketPart } from './core/message.ts';
import type { Settled, Transaction } from './core/store.ts';
import { triage } from './core/triage.ts';
import { dayOf } from './core/validity.ts';
import type { ConversationState } from './core/world.ts';
import { asksForReminder } from './own.ts';
import { deskWordings } from './core/wording/desk/catalogue.ts';
import { knowledgeViewFor } from './proposals.ts';

/** How long a closed ticket can be opened again by whoever asked, in milliseconds. */
const reopenable = 30 * 24 * 3_600_000;
const week = 7 * 24 * 3_600_000;
const month = 30 * 24 * 3_600_000;
/** Tickets the clock moves on in one round. */
const sweepBatch = 50;

/** Reads what a turn may know of desks; undefined where no desk has a place to work in. */
export const deskViewFor = async (
  transaction: Transaction,
  parts: BotParts,
  inbound: Inbound,
  around: {
    readonly now: Instant;
    readonly before: ConversationState | undefined;
    readonly privately: DeskView['privately'];
  },
): Promise<DeskView | undefined> => {
  const { desks } = parts.serving().library;
  if (desks.length === 0) return undefined;
  const command = inbound.kind === 'message' ? commandIn(inbound.text) : undefined;
  const places = placesOf(parts, await transaction.places());
  if (places.size === 0 && command?.word !== 'link') return undefined;
  const { now, before, privately } = around;
  const pages = parts.pages?.();
  const person = inbound.person.id;
  const links = await transaction.links(person);
  const thread = await transaction.ticketIn(inbound.address.id);
  const awaited = before?.awaiting;
  const number =
    ticketNamedIn(inbound) ??
    (awaited?.kind === 'held' || awaited?.kind === 'rewrite' ? awaited.ticket : undefined);
  const named =
    number === undefined ? undefined : number === thread?.number ? thread : await transaction.ticket(number);
  const own = await transaction.ticketsOf(person, now - reopenable);
  const coordinates = links.filter(({ role }) => role === 'coordinator').map(({ desk }) => desk);
  const queue =
    coordinates.length > 0 && (command?.word === 'queue' || command?.word === 'mine')
      ? await transaction.queueOf(coordinates)
      : [];
  const asked = coordinates.length === 0 ? [] : [thread, named].flatMap((one) => one?.number ?? []);
  const opening = mayOpen(inbound, before);
  const knowledge = await knowledgeViewFor(transaction, parts, inbound, {
    now,
    before,
    command,
    links,
    thread,
    named,
  });
  const here = [...places].find(([, place]) => place.address.id === inbound.address.id)?.[0];
  const blockedUntil = opening ? await transaction.blockedUntil(person) : undefined;
  const figures =
    coordinates.length > 0 && (command?.word === 'digest' || command?.word === 'statistics')
      ? await figuresFor(transaction, coordinates, now - (command.word === 'digest' ? week : month))
      : undefined;
  const code = command?.word === 'link' ? await transaction.code(codeHash(command.rest), now) : undefined;
  const moves =
    asked.length > 0 &&
    (movingWords.has(command?.word ?? 'add') ||
      (inbound.kind === 'action' &&
        inbound.action.name === 'ticket' &&
        (inbound.action.verb === 'pass' || inbound.action.verb === 'not-ours')));
  const moved = moves ? (named ?? thread) : undefined;
  const relayed =
    inbound.kind === 'edited' || inbound.kind === 'deleted'
      ? await transaction.relayedBy(messageKey(inbound.address, inbound.message))
      : undefined;
  return {
    desks,
    places,
    links,
    ...(here === undefined ? {} : { here }),
    ...(thread === undefined ? {} : { thread }),
    ...(named === undefined ? {} : { named }),
    own,
    queue,
    questions: await transaction.questions(asked),
    ...(moved === undefined ? {} : { said: await transaction.said(moved.number) }),
    ...(opening
      ? { fresh: { number: await transaction.nextNumber(), code: parts.newId().replaceAll('-', '') } }
      : {}),
    ...(privately === undefined ? {} : { privately }),
    ...(pages === undefined ? {} : { pages }),
    ...(blockedUntil === undefined ? {} : { blockedUntil }),
    ...(figures === undefined ? {} : { figures }),
    ...(code === undefined ? {} : { code }),
    ...(relayed === undefined ? {} : { relayed }),
    ...(knowledge === undefined ? {} : { knowledge }),
  };
};

/** Words after which a ticket may go to another desk. */
const movingWords: ReadonlySet<Command['word']> = new Set(['pass', 'notOurs']);

const figuresFor = async (
  transaction: Transaction,
  desks: readonly string[],
  since: Instant,
): Promise<NonNullable<DeskView['figures']>> => ({
  desks: await transaction.figures(desks, since),
  outcomes: await transaction.outcomes(dayOf(since)),
});

const placesOf = (
  { adapters }: BotParts,
  kept: ReadonlyMap<string, Address>,
): ReadonlyMap<string, DeskPlace> =>
  new Map(
    [...kept].map(([desk, address]) => {
      const adapter = adapters.find(({ platform }) => platform === address.platform);
      return [desk, { address, threads: adapter?.capabilities.threads ?? false }];
    }),
  );

const mayOpen = (inbound: Inbound, before: ConversationState | undefined): boolean =>
  asksForPerson(inbound) || (inbound.kind === 'message' && before?.awaiting?.kind === 'question');

const asksForPerson = (inbound: Inbound): boolean =>
  inbound.kind === 'action'
    ? inbound.action.name === 'person' || inbound.action.name === 'way'
    : inbound.kind === 'message' &&
      ['person', 'neither'].includes(triage(cleanText(inbound.text).text).intent.kind);

/** Tries whether a person who asks for people in a shared place can be written to privately; asks the platform. */
export const reachPrivately = async (
  { adapters, report }: BotParts,
  inbound: Inbound,
): Promise<DeskView['privately']> => {
  const adapter = adapters.find(({ platform }) => platform === inbound.address.platform);
  if (
    adapter?.privately === undefined ||
    inbound.private === true ||
    !(asksForPerson(inbound) || asksForReminder(inbound))
  )
    return undefined;
  try {
    return (await adapter.privately(inbound.address, inbound.person)) ?? 'unreachable';
  } catch {
    report('warn', 'not-reachable-privately', { platform: adapter.platform });
    return 'unreachable';
  }
};

/** Keeps what a turn changed at the desks, without the messages. */
export const keepDeskChanges = async (
  transaction: Transaction,
  changes: DeskChanges,
  now: Instant,
): Promise<void> => {
  for (const { ticket, event } of changes.tickets) await transaction.saveTicket(ticket, event, now);
  for (const line of changes.lines) await transaction.addLine(line);
  if (changes.changed !== undefined) await transaction.changeLine(changes.changed.line, changes.changed.text);
  if (changes.block !== undefined) await transaction.block(changes.block.person, changes.block.until);
  if (changes.linking !== undefined) {
    const { code, person, address } = changes.linking;
    await transaction.useCode(codeHash(code), person, address, now);
  }
};

/** The messages to others, cut to what their platforms show; `last` is the reply that must arrive before. */
export const messagesFor = (
  parts: BotParts,
  sends: readonly Send[],
  last: string | undefined,
): readonly Outgoing[] => {
  // A long text went out as several messages: an edit puts the new text into the same ones. Each card begins anew.
  const replaced = new Map<string, Replaced[]>();
  const keys = sends.map(({ to, ticket, replaces }, index) => {
    const key = `${to.id} ${ticket.line ?? ''}`;
    const cards = sends
      .slice(0, index + 1)
      .filter((one) => one.to.id === to.id && one.ticket.line === ticket.line && one.ticket.part === 'card');
    const own = `${key} ${String(cards.length)}`;
    if (replaces !== undefined) replaced.set(own, [...(replaced.get(own) ?? []), replaces]);
    return own;
  });
  const done = new Set<string>();
  return sends.flatMap((send, position) => {
    const adapter = parts.adapters.find(({ platform }) => platform === send.to.platform);
    const { to, ticket } = send;
    const pieces = adapter === undefined ? [send.reply] : fit(send.reply, adapter.capabilities);
    const made = (reply: Reply, index: number, more: Partial<Outgoing> = {}): Outgoing => ({
      id: parts.newId(),
      address: to,
      reply,
      ticket: partOf(ticket, index),
      ...(send.afterReply === true && last !== undefined ? { after: last } : {}),
      ...more,
    });
    const key = keys[position] ?? '';
    const olds = send.replaces === undefined ? undefined : replaced.get(key);
    if (send.replaces === undefined || olds === undefined)
      return pieces.map((reply, index) => made(reply, index));
    if (done.has(key)) return [];
    done.add(key);
    // Where nothing can be changed any more, what changed is said once more.
    if (adapter?.capabilities.edits !== true) return pieces.map((reply, index) => made(reply, index));
    const remove = send.replaces.remove === true;
    return [
      ...olds.map(({ message, copy }, index) => {
        const piece = remove ? undefined : pieces[index];
        return made(piece ?? send.reply, index, {
          replaces: {
            message,
            ...(piece === undefined ? { remove: true } : {}),
            ...(copy === undefined ? {} : { copy }),
          },
        });
      }),
      ...(remove ? [] : pieces.slice(olds.length).map((reply, index) => made(reply, index + olds.length))),
    ];
  });
};

type Replaced = NonNullable<Outgoing['replaces']>;

// One message opens the thread; what follows of the same card goes into it.
const partOf = (ticket: TicketPart, index: number): TicketPart =>
  ticket.part === 'card' && index > 0 ? { ...ticket, part: 'line' } : ticket;

/** Moves on every ticket that has waited too long; each in a transaction of its own. */
export const sweepTickets = async (parts: BotParts): Promise<readonly string[]> => {
  const now = parts.now();
  const { library } = parts.serving();
  const places = new Set<string>();
  for (const number of await parts.store.overdue(now, sweepBatch)) {
    const outgoing = await parts.store.transact(async (transaction) => {
      const ticket = await transaction.ticket(number);
      if (ticket === undefined) return [];
      const view = {
        desks: library.desks,
        places: placesOf(parts, await transaction.places()),
        questions: await transaction.questions([number]),
        said: await transaction.said(number),
      };
      const changes = overdue(ticket, view, library, now);
      if (changes === undefined) return [];
      await keepDeskChanges(transaction, changes, now);
      const messages = messagesFor(parts, changes.sends, undefined);
      await transaction.queue(messages, now, now);
      return messages;
    });
    for (const { address } of outgoing) places.add(address.id);
  }
  return [...places];
};

/**
 * Notes what became of a message that belongs to a ticket, and tells whoever has to know in the same transaction: the
 * desk whether its words were delivered, the asker that theirs could not be. A receipt that cannot be delivered takes
 * its ticket back. Gives the place that hears of it, where one does.
 */
export const settleForTicket = async (
  parts: BotParts,
  outgoing: Outgoing,
  result: Settled,
  attempts: number,
): Promise<string | undefined> => {
  const { store, now } = parts;
  const at = now();
  const follow =
    outgoing.replaces === undefined ? followUp(parts, outgoing, result, attempts, at) : undefined;
  if (follow === undefined) {
    await store.settle(outgoing.id, result, at);
    return undefined;
  }
  return store.transact(async (transaction) => {
    // Another process may have taken it over and told already.
    if (!(await transaction.settle(outgoing.id, result, at))) return undefined;
    return follow(transaction);
  });
};

/** What else happens once it is noted what became of a message; undefined where nothing does. */
const followUp = (
  parts: BotParts,
  outgoing: Outgoing,
  result: Settled,
  attempts: number,
  at: Instant,
): ((transaction: Transaction) => Promise<string | undefined>) | undefined => {
  const part = outgoing.ticket;
  if (part === undefined) return undefined;
  if (part.side === 'desk') {
    if (result.state === 'failed' && part.again !== true && (part.part === 'card' || part.part === 'line'))
      return (transaction) => moveUnreached(transaction, parts, outgoing, part, at);
    return result.state === 'unconfirmed' && part.part === 'card'
      ? (transaction) => tellDesk(transaction, parts, part, 'cardUnsure', at)
      : undefined;
  }
  if (part.part === 'receipt')
    return result.state === 'failed'
      ? (transaction) => takeBack(transaction, parts, outgoing, at)
      : undefined;
  const said = part.part === 'line' ? deliveryNews(result, attempts) : undefined;
  return said === undefined ? undefined : (transaction) => tellDesk(transaction, parts, part, said, at);
};

/** One sentence to the desk of a ticket. */
const tellDesk = async (
  transaction: Transaction,
  parts: BotParts,
  part: TicketPart,
  said: 'delivered' | 'retrying' | 'notDelivered' | 'cardUnsure',
  at: Instant,
): Promise<string | undefined> => {
  const ticket = await transaction.ticket(part.number);
  if (ticket === undefined) return undefined;
  const language = languageOfDesk(deskOf(parts.serving().library.desks, ticket.desk));
  const reply = noticeReply(language, deskWordings[language][said](numberOf(ticket)), {
    choices: said === 'delivered' ? [saveChoice(language, ticket)] : [],
  });
  const places = placesOf(parts, await transaction.places());
  const messages = messagesFor(parts, toDesk({ places } as DeskView, ticket, reply, 'notice'), undefined);
  await transaction.queue(messages, at, at);
  return messages[0]?.address.id;
};

/** The platform of a desk refused the card, or what the asker said: see {@link unreached}. */
const moveUnreached = async (
  transaction: Transaction,
  parts: BotParts,
  outgoing: Outgoing,
  part: TicketPart,
  at: Instant,
): Promise<string | undefined> => {
  const ticket = await transaction.ticket(part.number);
  if (ticket === undefined) return undefined;
  const { library } = parts.serving();
  const view = {
    desks: library.desks,
    places: placesOf(parts, await transaction.places()),
    questions: await transaction.questions([ticket.number]),
    said: await transaction.said(ticket.number),
  };
  const changes = unreached(ticket, outgoing.address, view, library, at);
  if (changes === undefined) return undefined;
  parts.report('error', 'desk-unreachable', { desk: ticket.desk, platform: outgoing.address.platform });
  await keepDeskChanges(transaction, changes, at);
  const messages = messagesFor(parts, changes.sends, undefined);
  await transaction.queue(messages, at, at);
  return messages[0]?.address.id;
};

const deliveryNews = (
  result: Settled,
  attempts: number,
): 'delivered' | 'retrying' | 'notDelivered' | undefined => {
  switch (result.state) {
    case 'sent':
      return 'delivered';
    case 'queued':
      return attempts === 1 ? 'retrying' : undefined;
    case 'unconfirmed':
    case 'failed':
      return 'notDelivered';
  }
};

/** Closes a ticket whose receipt cannot be delivered; where it was meant for one person in a shared place, says so there. */
const takeBack = async (
  transaction: Transaction,
  parts: BotParts,
  { address, reply, ticket: part }: Outgoing,
  now: Instant,
): Promise<string | undefined> => {
  const ticket = part === undefined ? undefined : await transaction.ticket(part.number);
  const closed = ticket === undefined ? undefined : step(ticket, { kind: 'close' }, now);
  if (closed === undefined || !('ticket' in closed)) return undefined;
  await transaction.saveTicket(closed.ticket, 'closed', now);
  if (reply.visibility === 'everyone' || closed.ticket.asker.way !== 'page') return undefined;
  const { number, language } = closed.ticket;
  const sentence = deskWordings[language].notShown(numberOf(closed.ticket));
  const sends: readonly Send[] = [
    {
      to: address,
      reply: { ...noticeReply(language, sentence), visibility: 'everyone' },
      ticket: { number, side: 'asker', part: 'notice' },
    },
  ];
  await transaction.queue(messagesFor(parts, sends, undefined), now, now);
  return address.id;
};

/** What the page of a ticket shows, for the adapter that has pages. */
export const ticketPageFor =
  ({ store, serving, report }: BotParts): NonNullable<Door['ticket']> =>
  async (code) => {
    const page = await store.ticketPage(code).catch(() => {
      report('error', 'ticket-unreadable');
      return undefined;
    });
    if (page === undefined) return undefined;
    const desk = deskOf(serving().library.desks, page.desk);
    return { ...page, desk: desk === undefined ? page.desk : deskTitle(desk, page.language) };
  };
