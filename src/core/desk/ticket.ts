import type { Language } from '../language.ts';
import type { Address, Instant } from '../message.ts';

/** How far a ticket has come. */
export const ticketStates = ['open', 'claimed', 'answered', 'closed'] as const;
export type TicketState = (typeof ticketStates)[number];

/** Where the desk's answers go: into the private conversation it was asked in, a private message, the thread, a page. */
export const ways = ['here', 'private', 'thread', 'page'] as const;
export type Way = (typeof ways)[number];

/** A question in the hands of people. */
export interface Ticket {
  /** Counts from 1; printed with four digits at least. */
  readonly number: number;
  readonly state: TicketState;
  /** Id of the desk it lies at. */
  readonly desk: string;
  readonly language: Language;
  /** ISO code, where the person said one. */
  readonly country?: string;
  readonly topics: readonly string[];
  /** Who asks: the opaque id, where answers go, and the secret of the page on which they can be read. */
  readonly asker: {
    readonly person: string;
    readonly address: Address;
    readonly way: Way;
    readonly code: string;
  };
  /** The entry that had been shown, where one was. */
  readonly entry?: string;
  readonly openedAt: Instant;
  /** Whose turn it is. */
  readonly turn: 'desk' | 'asker';
  /** Since when it is their turn. */
  readonly since: Instant;
  /** When the clock moves it on; absent while it is the asker's turn, after the last stop, and when closed. */
  readonly due?: Instant;
  /** Ids of desks it has passed by the clock or as "not ours". */
  readonly passed: readonly string[];
  /** Opaque id of the coordinator who has it. */
  readonly owner?: string;
  readonly closedAt?: Instant;
  /** Where its card stands. */
  readonly place?: Address;
  /** The thread under the card, once the platform has said which. */
  readonly thread?: Address;
  /** Whether the asker's own wording may become knowledge; absent: nobody asked. */
  readonly consent?: 'asked' | 'yes' | 'no';
}

/** What somebody, or the clock, wants to do with a ticket. */
export type TicketStep =
  | { readonly kind: 'claim'; readonly by: string }
  /** Gives it back to the desk. */
  | { readonly kind: 'release'; readonly by: string; readonly due: Instant }
  /** Gives it to another desk, which works at `place`. */
  | {
      readonly kind: 'pass';
      readonly by: string;
      readonly desk: string;
      readonly due: Instant;
      readonly place?: Address | undefined;
    }
  /** The desk says something; with `asking` it waits for the asker. */
  | { readonly kind: 'answer'; readonly by: string; readonly asking: boolean }
  /** The asker says something more. */
  | { readonly kind: 'add'; readonly due: Instant }
  | { readonly kind: 'close' }
  | { readonly kind: 'reopen'; readonly due: Instant }
  /** Nobody answered in time; without `desk` this was the last stop. */
  | {
      readonly kind: 'escalate';
      readonly desk?: string;
      readonly due?: Instant;
      readonly place?: Address | undefined;
    };

/** Why a step cannot be taken. */
export type TicketRefusal = 'taken' | 'closed' | 'not-closed' | 'already';

/** What a step came to. */
export type Stepped = { readonly ticket: Ticket } | { readonly refused: TicketRefusal };

/**
 * The one table of transitions. An open ticket may be claimed, answered, passed, closed; a claimed or answered one only
 * moves by the hand of whoever has it, except that anybody of the desk may close it; a closed one can only be reopened.
 */
export const step = (ticket: Ticket, what: TicketStep, now: Instant): Stepped => {
  if (what.kind === 'reopen')
    return ticket.state === 'closed'
      ? moved(without(ticket, 'owner', 'closedAt'), {
          state: 'open',
          turn: 'desk',
          since: now,
          due: what.due,
        })
      : { refused: 'not-closed' };
  if (ticket.state === 'closed') return { refused: 'closed' };
  switch (what.kind) {
    case 'claim':
      if (ticket.owner === what.by) return { refused: 'already' };
      return ticket.owner === undefined
        ? moved(ticket, { state: 'claimed', owner: what.by })
        : { refused: 'taken' };
    case 'release':
      return ticket.owner === what.by
        ? moved(without(ticket, 'owner'), { state: 'open', turn: 'desk', since: now, due: what.due })
        : { refused: 'taken' };
    case 'pass':
      return ticket.owner !== undefined && ticket.owner !== what.by
        ? { refused: 'taken' }
        : moved(without(ticket, 'owner', 'place', 'thread'), {
            state: 'open',
            desk: what.desk,
            passed: [...new Set([...ticket.passed, ticket.desk])],
            turn: 'desk',
            since: now,
            due: what.due,
            ...(what.place === undefined ? {} : { place: what.place }),
          });
    case 'answer':
      return ticket.owner !== undefined && ticket.owner !== what.by
        ? { refused: 'taken' }
        : moved(without(ticket, 'due'), {
            state: what.asking ? 'claimed' : 'answered',
            owner: what.by,
            turn: 'asker',
            since: now,
          });
    case 'add':
      return moved(ticket, {
        state: ticket.owner === undefined ? 'open' : 'claimed',
        ...(ticket.turn === 'desk' ? {} : { turn: 'desk', since: now, due: what.due }),
      });
    case 'close':
      return moved(without(ticket, 'due'), { state: 'closed', closedAt: now });
    case 'escalate':
      return what.desk === undefined
        ? moved(without(ticket, 'due'), {})
        : moved(without(ticket, 'owner', 'place', 'thread', 'due'), {
            state: 'open',
            desk: what.desk,
            passed: [...new Set([...ticket.passed, ticket.desk])],
            turn: 'desk',
            ...(what.due === undefined ? {} : { due: what.due }),
            ...(what.place === undefined ? {} : { place: what.place }),
          });
  }
};

const moved = (ticket: Ticket, change: Partial<Ticket>): Stepped => ({ ticket: { ...ticket, ...change } });

const without = (ticket: Ticket, ...names: readonly (keyof Ticket)[]): Ticket =>
  Object.fromEntries(
    Object.entries(ticket).filter(([name]) => !names.some((one) => one === name)),
  ) as unknown as Ticket;

/** A ticket's number as people say it: `0412`. */
export const numberOf = ({ number }: Pick<Ticket, 'number'>): string => String(number).padStart(4, '0');

/** Something said in a ticket. A note stays at the desk. */
export interface TicketLine {
  /** Unique: the delivery that brought it. */
  readonly id: string;
  readonly ticket: number;
  readonly from: 'asker' | 'desk' | 'note';
  /** Absent where nothing may be kept of it. */
  readonly text?: string;
  /** The platform's own name of the message that brought it, to follow edits and deletions. */
  readonly message?: string;
  readonly at: Instant;
}

/** What happened to a ticket, for its history; no text, no name. */
export type TicketEvent =
  | 'opened'
  | 'claimed'
  | 'released'
  | 'passed'
  | 'answered'
  | 'asked-back'
  | 'added'
  | 'not-ours'
  | 'closed'
  | 'reopened'
  | 'escalated'
  | 'given-up'
  | 'consent-asked'
  | 'consent-given'
  | 'consent-refused'
  | 'erased';
