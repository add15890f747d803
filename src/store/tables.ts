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
  readonly feedback: { entry: string; day: string; helpful: number; count: number };
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
}
