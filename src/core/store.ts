import type { ConversationState } from './world.ts';
import type { Instant, Outgoing, Platform } from './message.ts';
import type { LogLine } from './world.ts';

/** How far an outgoing message has come. `unconfirmed`: a crash hid whether it arrived. */
export type OutgoingState = 'queued' | 'sending' | 'sent' | 'unconfirmed' | 'failed';

/** An outgoing message as kept. */
export interface Kept {
  readonly outgoing: Outgoing;
  readonly state: OutgoingState;
  /** How often sending was tried. */
  readonly attempts: number;
}

/** Everything a store does inside one transaction; all of it is kept or nothing is. */
export interface Transaction {
  /** Claims a delivery by one insert-if-absent; false when it was claimed before. */
  claim(platform: Platform, delivery: string, now: Instant): Promise<boolean>;
  /** State of a conversation, locked until the transaction ends so that turns of one conversation queue up. */
  conversation(key: string): Promise<ConversationState | undefined>;
  saveConversation(key: string, state: ConversationState, now: Instant): Promise<void>;
  forgetConversation(key: string): Promise<void>;
  /** Adds messages in order, leased to the caller until `leaseUntil` so that nobody else sends them meanwhile. */
  queue(messages: readonly Outgoing[], now: Instant, leaseUntil: Instant): Promise<void>;
  /** One line of the anonymous question log. */
  log(line: LogLine): Promise<void>;
  feedback(entry: string, helpful: boolean, day: string): Promise<void>;
  /** Removes conversations and unsent messages of a workspace; every address that begins with the prefix. */
  forgetWorkspace(prefix: string): Promise<void>;
}

/** Where the desk keeps what must survive. One implementation serves SQLite and PostgreSQL. */
export interface Store {
  /** Runs work in one transaction; repeats it when the database reports a conflict. */
  transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /**
   * Marks one message as being sent and counts the attempt. Undefined when it is not the caller's to send: sent,
   * failed, or taken over by somebody else.
   */
  beginSending(id: string, now: Instant, leaseUntil: Instant): Promise<Kept | undefined>;
  /**
   * Takes up to `limit` messages that are due and unleased, in order, at most one per address while an earlier one of
   * that address is unsent. A row whose state is `sending` comes back as such: its last attempt was cut off.
   */
  takeDue(now: Instant, leaseUntil: Instant, limit: number): Promise<readonly Kept[]>;
  settle(
    id: string,
    result:
      | { readonly state: 'sent'; readonly message?: string }
      | { readonly state: 'queued'; readonly at: Instant; readonly error: string }
      | { readonly state: 'unconfirmed' | 'failed'; readonly error: string },
    now: Instant,
  ): Promise<void>;
  /** Messages to an address in order, after a message id, kept since an instant; whatever their state. */
  repliesTo(address: string, since: Instant, after?: string): Promise<readonly Outgoing[]>;
  /** Removes claims, conversations and settled messages older than the given instants. */
  sweep(before: {
    readonly claims: Instant;
    readonly conversations: Instant;
    readonly messages: Instant;
  }): Promise<void>;
  /** How often each entry was given as an answer since a day; only entries that were. */
  shown(since: string): Promise<Readonly<Record<string, number>>>;
  /** Counts per outcome and state, for `doctor` and tests; no text. */
  counts(): Promise<Readonly<Record<string, number>>>;
  close(): Promise<void>;
}
