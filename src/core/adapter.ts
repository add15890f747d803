import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Capabilities } from './capabilities.ts';
import type { Reminder } from './dates/reminder.ts';
import type { TicketPageData } from './desk/view.ts';
import type { Library } from './library.ts';
import type { Address, Inbound, Instant, Outgoing, Person, Platform } from './message.ts';
import type { Language } from './language.ts';

/** A path prefix an adapter answers on the desk's one HTTP port; the longest prefix wins. */
export interface Route {
  readonly path: string;
  readonly listener: (request: IncomingMessage, response: ServerResponse) => void;
}

/** What sending gave. */
export interface Receipt {
  /** The platform's own name of the message, where it has one: the same that an edit of it would carry. */
  readonly message?: string;
  /** The thread under it, where the platform has threads. */
  readonly thread?: Address;
}

/** One platform: translates both ways, decides nothing. Only its `adapter.ts` runs the SDK. */
export interface Adapter {
  readonly platform: Platform;
  readonly capabilities: Capabilities;
  readonly routes?: readonly Route[];
  /** Connects and hands every delivery to the door. Rejects with a sentence an operator can act on. */
  start(door: Door): Promise<void>;
  /** Sends one message. Rejects with {@link DeliveryError}. */
  send(outgoing: Outgoing): Promise<Receipt>;
  /**
   * Whether an earlier attempt at this message arrived, asked after a crash between sending and noting it; absent
   * where sending again under the same id is harmless. `undefined` is an honest "cannot tell". What arrived is told
   * as {@link send} would have.
   */
  wasSent?(outgoing: Outgoing): Promise<Receipt | false | undefined>;
  /**
   * Where this person can be written to privately, tried out and not just supposed; undefined where they cannot.
   * Absent where every conversation is private.
   */
  privately?(address: Address, person: Person): Promise<Address | undefined>;
  stop(): Promise<void>;
}

/** What the desk offers an adapter. */
export interface Door {
  /**
   * Takes a delivery. Resolves once it is dealt with: claimed, decided, kept and a first delivery tried. Never
   * rejects. The adapter acknowledges to its platform before it calls this.
   */
  receive(inbound: Inbound): Promise<void>;
  /** What was said to an address since a reply id (or in the last hour), for platforms that fetch. */
  replies(address: Address, after?: string): Promise<readonly Outgoing[]>;
  /** Titles and terms that begin like the text, for autocompletion. */
  suggest(text: string, limit: number): readonly Suggestion[];
  /** What the page of a ticket shows, by its secret; absent where nothing can be kept. */
  ticket?(code: string): Promise<TicketPageData | undefined>;
  /** What the page of somebody's reminders shows, by its secret; absent where nothing can be kept. */
  reminders?(code: string): Promise<RemindersPageData | undefined>;
  /** The desk's clock; absent where nobody asks for it. */
  now?(): Instant;
  /** Web address of the desk without a slash at its end; absent where it has none. */
  pages?(): string | undefined;
  /** The knowledge being served right now. */
  served(): Library;
  /** Tells the operator, never the people who ask. `event` is a short kebab-case name; no message text. */
  report(level: 'info' | 'warn' | 'error', event: string, details?: Record<string, unknown>): void;
}

/** What the page of somebody's reminders shows; `address` and `person` are whose they are. */
export interface RemindersPageData {
  readonly address: Address;
  readonly person: Person;
  readonly language: Language;
  /** The time zone they said they are in. */
  readonly zone?: string;
  readonly reminders: readonly Reminder[];
}

/** A title or term with the entry it stands for. */
export interface Suggestion {
  readonly entry: string;
  readonly title: string;
  readonly language: Language;
}

/** The platform did not take a message. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
  /** Whether trying again later can help. */
  readonly retryable: boolean;
  /** How long the platform asks to wait, in milliseconds. */
  readonly retryAfter?: number;
  /** Whether it may have arrived all the same, because no answer came: `wasSent` is asked before it is sent again. */
  readonly unanswered: boolean;

  constructor(
    message: string,
    options: { retryable: boolean; retryAfter?: number; unanswered?: boolean; cause?: unknown },
  ) {
    super(message, { cause: options.cause });
    this.retryable = options.retryable;
    this.retryAfter = options.retryAfter;
    this.unanswered = options.unanswered ?? false;
  }
}
