import type { Language } from '../language.ts';
import type { Address, Instant, Outgoing, Person, Reply, TicketPart } from '../message.ts';
import type { DeskFigures } from '../mine/figures.ts';
import type { Outcome } from '../world.ts';
import type { Desk, DeskRole, Link } from './desk.ts';
import type { KnowledgeView } from './proposals.ts';
import type { Ticket, TicketEvent, TicketLine, TicketState } from './ticket.ts';

/** Where a desk works. */
export interface DeskPlace {
  readonly address: Address;
  /** Whether a card opens a thread there; where not, tickets are told apart by their numbers. */
  readonly threads: boolean;
}

/** What a turn may know of desks and tickets: read in the same transaction, tickets locked. */
export interface DeskView {
  readonly desks: readonly Desk[];
  /** Places by desk; a desk without one cannot be passed anything. */
  readonly places: ReadonlyMap<string, DeskPlace>;
  /** What the person who writes is linked with. */
  readonly links: readonly Link[];
  /** The desk whose place this is. */
  readonly here?: string;
  /** The ticket whose thread this is. */
  readonly thread?: Ticket;
  /** The ticket that is named by a button or a number, whosever it is. */
  readonly named?: Ticket;
  /** Tickets of the person who writes, newest first, the closed ones of the last month among them. */
  readonly own: readonly Ticket[];
  /** Tickets of the desks this person works at that are not closed; read only for who asks for them. */
  readonly queue: readonly Ticket[];
  /** The questions of the tickets above, with the ids of their lines. */
  readonly questions: ReadonlyMap<number, { readonly id: string; readonly text: string }>;
  /** What was said in a ticket since its question, without notes; read only for who passes it on. */
  readonly said?: readonly TicketLine[];
  /** For a ticket that may be opened now: its number and the secret of its page. */
  readonly fresh?: { readonly number: number; readonly code: string };
  /** What became of trying to reach the person privately; absent where it was not tried. */
  readonly privately?: Address | 'unreachable';
  /** Web address under which ticket pages can be opened; absent where there is none. */
  readonly pages?: string;
  /** What a typed code stands for; absent where it is none, used up or too old. */
  readonly code?: { readonly desk: string; readonly role: DeskRole | 'place' };
  /** What happened at the desks of a coordinator who asks for the digest or the statistics. */
  readonly figures?: {
    readonly desks: readonly DeskFigures[];
    readonly outcomes: Readonly<Partial<Record<Outcome, number>>>;
  };
  /** Until when this person may open no ticket. */
  readonly blockedUntil?: Instant;
  /** The line a changed or deleted message had become, with what was sent for it. */
  readonly relayed?: Relayed;
  /** Answers that become knowledge; read only for who asks for them. */
  readonly knowledge?: KnowledgeView;
}

/** A line that was carried over, with the messages it became. */
export interface Relayed {
  readonly ticket: Ticket;
  readonly line: TicketLine;
  readonly sent: readonly {
    readonly to: Address;
    readonly message: string;
    readonly part: TicketPart['part'];
    readonly side: TicketPart['side'];
    /** The desk's own id of it, as long as the platform's name is not known. */
    readonly copy?: string;
  }[];
}

/** A message to somebody else than who wrote. */
export interface Send {
  readonly to: Address;
  readonly reply: Reply;
  readonly ticket: TicketPart;
  /** Only once the last reply of this turn has arrived. */
  readonly afterReply?: boolean;
  readonly replaces?: NonNullable<Outgoing['replaces']>;
}

/** What a turn changes at the desks. */
export interface DeskChanges {
  readonly tickets: readonly { readonly ticket: Ticket; readonly event: TicketEvent }[];
  readonly lines: readonly TicketLine[];
  readonly sends: readonly Send[];
  /** Where this turn's own replies belong to a ticket. */
  readonly replies?: TicketPart;
  /** Where the replies go instead of where the message came from. */
  readonly to?: Address;
  /** A line whose words changed, or were taken back (no `text`). */
  readonly changed?: { readonly line: string; readonly text?: string };
  /** A person who may open no ticket until then; an instant that is over lifts it. */
  readonly block?: { readonly person: string; readonly until: Instant };
  /** A one-time code that was typed here: it links the person, or this place. */
  readonly linking?: { readonly code: string; readonly person: string; readonly address: Address };
}

/** What a ticket's own page shows, and as whom it writes. */
export interface TicketPageData {
  readonly number: number;
  readonly state: TicketState;
  readonly language: Language;
  /** The desk's name in that language. */
  readonly desk: string;
  readonly lines: readonly {
    readonly from: 'asker' | 'desk';
    readonly text?: string;
    readonly at: Instant;
  }[];
  readonly person: Person;
  readonly address: Address;
}
