import type { Instant } from '../message.ts';

/** How long a place in a procedure is kept after it was last looked at, in days; a code is good for as long. */
export const runLength = 30;
/** How long after a move "next" alone still means the procedure, in milliseconds. */
export const runRecent = 24 * 3_600_000;
/** Most procedures one person can be in the middle of; of more the oldest is let go. */
export const mostRuns = 10;

/**
 * How far somebody has come in a procedure: where they are and what they ticked. Nothing they typed, and no answer to
 * whether it is for them.
 */
export interface Run {
  /** Id of the procedure. */
  readonly entry: string;
  /** Id of the screen: `who`, `before`, the number of a step, or `end`. */
  readonly at: string;
  /** Ids of screens that were left out. */
  readonly skipped: readonly string[];
  /** What was ticked: the screen and the number of the item, `before.2`. */
  readonly ticks: readonly string[];
  /** What each screen said when it was last compared: a fingerprint by its id. */
  readonly marks: Readonly<Record<string, string>>;
  /** What each date of the procedure said then, by the id of its entry; empty where it was not confirmed. */
  readonly dates: Readonly<Record<string, string>>;
}

/** A run as it is kept. */
export interface KeptRun extends Run {
  readonly savedAt: Instant;
  readonly until: Instant;
}

/** What a turn may know of the procedures somebody is in the middle of. */
export interface GuideView {
  /** Those of the person who writes, the latest first; only for who may mean one. */
  readonly runs: readonly KeptRun[];
  /** What the typed code stands for; absent where none was typed, or it is unknown or too old. */
  readonly typed?: {
    readonly run: Run;
    /** Whether this person has typed it before. */
    readonly used: boolean;
    /** Whether it is a code of this person's own. */
    readonly own: boolean;
  };
  /** Nothing outlives the process that runs: there are no codes. */
  readonly passing?: true;
  /** Whether too many wrong codes were typed of late. */
  readonly tooMany: boolean;
  /** A code nobody has, for who may ask to go on later. */
  readonly fresh?: string;
  /** Web address of the desk without a slash at its end; absent where it has none. */
  readonly pages?: string;
}

/** What a turn changes of it. */
export interface GuideChanges {
  readonly save?: Run;
  /** Gives this code to what is saved, in place of an earlier one. */
  readonly code?: string;
  /** Lets a run go, by its procedure. */
  readonly end?: string;
  /** The typed code was used, or was wrong. */
  readonly typed?: 'used' | 'wrong';
}
