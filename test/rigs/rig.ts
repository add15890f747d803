import type { Adapter, Door } from '../../src/core/adapter.ts';
import type { Platform } from '../../src/core/message.ts';

/** Where a test person writes. A `thread` is one the desk already answered in. */
export type Place = 'private' | 'group' | 'thread';

export interface Saying {
  readonly place?: Place;
  /** Any name; the same name is the same person. `ana` when absent. */
  readonly person?: string;
  /** The platform's delivery id; a fresh one when absent. The same one again is a redelivery. */
  readonly delivery?: string;
  /** In `group` and `thread`: whether the desk is mentioned. In `group` true, in `thread` false when absent. */
  readonly mention?: boolean;
  /** Which of several groups or threads; `one` when absent. */
  readonly room?: string;
  /** The id of a thread's address, as decoding gives it: said there, whatever `place` and `room` are. */
  readonly thread?: string;
}

/** One message as the platform would show it. */
export interface Seen {
  /** All words a person would read, in order, without markup. */
  readonly text: string;
  readonly buttons: readonly { readonly label: string; readonly token: string }[];
  readonly onlyYou: boolean;
  /** A stable name of the place it was shown in; equal for equal places. */
  readonly place: string;
  /** The id of its address; of a message that opened a thread, the thread's. */
  readonly address: string;
  /** Taken away again; what it said last stays readable here. */
  readonly removed?: true;
  /** The payload as sent, for goldens. */
  readonly native: unknown;
}

/** An adapter on its real SDK, its platform played by the test; nothing leaves the machine. */
export interface Rig {
  readonly adapter: Adapter;
  /** Delivers a message natively and resolves when the desk has dealt with it. */
  say(text: string, saying?: Saying): Promise<void>;
  /** Presses a button of a message that was seen. */
  press(token: string, saying?: Saying): Promise<void>;
  /**
   * Opens the menu of a message that somebody else wrote and has its jargon explained; resolves when the desk has dealt
   * with it. Absent where messages have no menu.
   */
  readonly explain?: (text: string, saying?: Saying) => Promise<void>;
  /** Somebody joins the community of the rig; the same delivery again is a redelivery. Absent where nobody can. */
  readonly join?: (saying?: Pick<Saying, 'person' | 'delivery'>) => Promise<void>;
  /** Changes what was said under this delivery id. */
  readonly edit?: (delivery: string, text: string, saying?: Saying) => Promise<void>;
  /** Takes back what was said under this delivery id. */
  readonly erase?: (delivery: string, saying?: Saying) => Promise<void>;
  /**
   * Everything shown so far, as it is now: changed in place, marked when removed. Each payload has passed the
   * platform's limits, or this throws.
   */
  seen(): readonly Seen[];
  stop(): Promise<void>;
}

/** One row of `test/adapters.ts`. */
export interface AdapterUnderTest {
  readonly platform: Platform;
  readonly places: readonly Place[];
  /** Starts the adapter against the door. */
  open(door: Door): Promise<Rig>;
}
