import type { Link } from '../desk/desk.ts';
import type { KeptRun } from '../guide/run.ts';
import type { Reminder } from '../dates/reminder.ts';
import type { Ticket, TicketLine } from '../desk/ticket.ts';
import type { Language } from '../language.ts';
import type { Address, Instant, TicketPart } from '../message.ts';
import type { Told } from '../unasked/view.ts';
import type { Preferences } from './preferences.ts';

/** When a reminder speaks: whenever the entry changes, or once, when what was out of date is confirmed again. */
export const watchKinds = ['changes', 'confirmed'] as const;
export type WatchKind = (typeof watchKinds)[number];

/** Somebody wants to hear when an answer changes; one for each person and entry. */
export interface Watch {
  readonly person: string;
  readonly entry: string;
  /** Where to say it. */
  readonly address: Address;
  readonly language: Language;
  readonly kind: WatchKind;
  /** What the entry said when it was shown, or last told of: its public lines. */
  readonly lines: readonly string[];
}

/** A ticket of a person with what was said in it; the desk's notes are not theirs. */
export interface HeldTicket {
  readonly ticket: Ticket;
  readonly lines: readonly TicketLine[];
}

/** A message that carries a person's words somewhere else. */
export interface Copy {
  readonly ticket: number;
  readonly to: Address;
  /** The platform's name of it; empty where it is not known yet. */
  readonly message: string;
  /** The desk's own id of it, where it is being sent. */
  readonly copy?: string;
  readonly side: TicketPart['side'];
  readonly part: TicketPart['part'];
}

/** Everything that is held about a person. */
export interface Held {
  /** How many conversations, in whichever places. */
  readonly conversations: number;
  /** Languages of those conversations. */
  readonly languages: readonly Language[];
  readonly tickets: readonly HeldTicket[];
  readonly watches: readonly Watch[];
  readonly reminders: readonly Reminder[];
  /** Reminders that have ended, or not, whose message has not arrived yet. */
  readonly reminding: number;
  readonly links: readonly Link[];
  /** How many other accounts a maintainer declared to be theirs. */
  readonly accounts: number;
  /** Places in procedures. */
  readonly runs: readonly KeptRun[];
  readonly blockedUntil?: Instant;
  /** What they were told once, kept under a hash; absent where that was not looked up. */
  readonly told?: readonly Told[];
  readonly copies: readonly Copy[];
}

/** What a turn may know of the person who writes; read only for who asks for it. */
export interface OwnView {
  readonly held?: Held;
  /** What they asked the desk to do always; absent where nothing can be kept. */
  readonly preferences?: Preferences;
  /** How an address on the web that shows their reminders ends; only for who asks for one. */
  readonly code?: string;
  /** Platforms on which what was sent can be taken back. */
  readonly retracts: readonly string[];
  /** What became of trying to reach the person privately; absent where it was not tried. */
  readonly privately?: Address | 'unreachable';
}

/** What a turn changes of what is held about a person. */
export interface OwnChanges {
  /** Everything, or one ticket; not to be brought back. */
  readonly erase?: 'all' | number;
  readonly watch?: Watch;
  /** A reminder of a date, in place of an earlier one of the same date. */
  readonly remind?: Reminder;
  readonly preferences?: Preferences;
  /** Ends reminders of both sorts: of one entry, or all. */
  readonly unwatch?: 'all' | { readonly entry: string };
}
