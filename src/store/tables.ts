import type { Generated } from 'kysely';
import type { OutgoingState } from '../core/store.ts';
import type { Instant } from '../core/message.ts';

/** The databases the one store runs on; the few places they differ ask for this name. */
export type Engine = 'sqlite' | 'postgres';

/** Every table as it is on both databases: instants are integers, documents are JSON text. */
export interface Tables {
  readonly claims: { platform: string; delivery: string; at: Instant };
  readonly conversations: { key: string; state: string; at: Instant };
  readonly outbox: OutboxTable;
  readonly question_log: {
    day: string;
    platform: string;
    language: string;
    outcome: string;
    miss_kind: string | null;
    entry: string | null;
    text: string | null;
  };
  readonly tickets: {
    number: number;
    ticket: string;
    person: string;
    desk: string;
    code: string;
    /** Id of the thread's address. */
    thread: string | null;
    since: Instant;
    due: Instant | null;
    closed_at: Instant | null;
  };
  readonly ticket_lines: {
    seq: Generated<number>;
    id: string;
    ticket: number;
    kind: string;
    text: string | null;
    /** The platform's name of the message that brought it. */
    message: string | null;
    at: Instant;
  };
  readonly ticket_events: { seq: Generated<number>; ticket: number; event: string; at: Instant };
  /** What of a ticket went out as which message; kept as long as the ticket, so that edits find their copies. */
  readonly relays: {
    seq: Generated<number>;
    outgoing: string;
    ticket: number;
    side: string;
    part: string;
    line: string | null;
    address: string;
    message: string | null;
    /** Address of the thread under a card. */
    thread: string | null;
  };
  readonly links: { person: string; desk: string; role: string; at: Instant };
  /** Accounts of one person, as a maintainer declared. */
  readonly persons: { person: string; who: string };
  readonly desk_places: { desk: string; address: string };
  readonly codes: { hash: string; desk: string; role: string; until: Instant };
  readonly counters: { name: string; value: number };
  /** Who wants to hear when an entry changes, and what it said when they last heard of it. */
  readonly watches: {
    person: string;
    entry: string;
    address: string;
    language: string;
    kind: string;
    fingerprint: string;
    /** Its public lines, as JSON. */
    lines: string;
    /** The fingerprint before the last change that was told. */
    before: string | null;
    moved_at: Instant;
  };
  /** Who wants to be reminded of a date, and when there is something to do about it. */
  readonly reminders: {
    person: string;
    entry: string;
    address: string;
    language: string;
    /** Minutes before, as JSON: those asked for, and those told of. */
    leads: string;
    told: string;
    /** The date as they were told of it, as JSON, and what tells two states of it apart. */
    occasion: string;
    occasion_key: string;
    title: string;
    due: Instant | null;
    code: string;
    /** What told the state apart before the last move that was told. */
    before: string | null;
    moved_at: Instant;
  };
  /** Workspaces whose newcomers are welcomed; `next` is when another one may be. */
  readonly welcomes: { workspace: string; desk: string; since: Instant; next: Instant };
  /** Who has joined and waits for a welcome. */
  readonly newcomers: {
    seq: Generated<number>;
    workspace: string;
    who: string;
    person: string;
    address: string;
    language: string;
    /** Nobody else welcomes them before. */
    due: Instant;
  };
  /** Places that get the digest once a week; `known` is a JSON object of fingerprints by entry. */
  readonly weeklies: {
    place: string;
    address: string;
    desk: string;
    language: string;
    due: Instant;
    known: string;
  };
  /** What was said once to somebody, by a keyed hash. */
  readonly told_once: { who: string; once: string; place: string; at: Instant };
  readonly preferences: { person: string; preferences: string };
  /** `person` is a hash: a block outlives what else is known of them. */
  readonly proposals: {
    number: number;
    state: string;
    ticket: number | null;
    /** Nobody else writes it before. */
    lease: Instant;
    proposal: string;
  };
  readonly gaps: LessonTable;
  readonly phrasings: LessonTable;
  readonly secrets: { name: string; value: string };
  readonly blocks: { person: string; until: Instant };
  /** Places in procedures: where somebody is and what they ticked, nothing they typed. */
  readonly runs: {
    person: string;
    entry: string;
    /** As JSON. */
    run: string;
    at: Instant;
    until: Instant;
  };
  /** Codes that were given out for them; of each only a keyed hash. */
  readonly run_codes: { code: string; person: string; entry: string; until: Instant };
  /** Who used a code, by a keyed hash. */
  readonly run_codes_used: { code: string; who: string; at: Instant };
  readonly wrong_codes: { seq: Generated<number>; who: string; at: Instant };
  readonly translation_wishes: { entry: string; language: string; count: number };
  readonly feedback: { entry: string; day: string; helpful: number; count: number };
}

/** Scrubbed words of somebody: `who` is a keyed hash. */
interface LessonTable {
  seq: Generated<number>;
  who: string;
  day: string;
  language: string;
  text: string;
  country: string | null;
  /** Of a gap the entry that did not help, of a phrasing the one that did. */
  entry: string | null;
}

interface OutboxTable {
  /** Grows with every message; the order of sending. */
  seq: Generated<number>;
  id: string;
  address: string;
  outgoing: string;
  state: OutgoingState;
  attempts: number;
  /** The process that may send it until `due`. */
  holder: string;
  /** 1 once the holder's attempt has begun: one lease is good for one attempt. */
  begun: number;
  /** Nobody else takes it before: the end of a lease, or when to try again. */
  due: Instant;
  kept_at: Instant;
  settled_at: Instant | null;
  /** The platform's own id of the message. */
  message: string | null;
  error: string | null;
  /** The ticket it belongs to. */
  ticket: number | null;
  /** The message it waits for; it goes once that one has arrived. */
  after: string | null;
  /** 1: nothing of it is kept once it is settled. */
  fleeting: number | null;
  /** The reminder it belongs to: it is withdrawn with it. */
  reminder: string | null;
}
