import type { Stage } from '../../entry.ts';

/** Units of time in which people say how long before. */
export const leadUnits = ['minute', 'hour', 'day', 'week', 'month'] as const;
export type LeadUnit = (typeof leadUnits)[number];

/** Words people type about dates, reminders, time zones and first steps, in one language. */
export interface DateLexicon {
  /** Asks what is coming up, before or after what it is about: "what is coming up in africa", "icann deadlines". */
  readonly coming: readonly string[];
  /** Asks whether something is still possible; what it is follows: "can i still" speak. */
  readonly still: readonly string[];
  readonly stages: Readonly<Record<Stage, readonly string[]>>;
  /** Words that name nothing: "for", "the", "this year". */
  readonly small: readonly string[];
  readonly remind: readonly string[];
  /** Stands after a question: "and remind me". */
  readonly andRemind: readonly string[];
  /** Words for one unit or several, each of which may stand behind a number. */
  readonly units: Readonly<Record<LeadUnit, readonly string[]>>;
  /** Words that are two of a unit by themselves. */
  readonly twoUnits: Readonly<Partial<Record<LeadUnit, readonly string[]>>>;
  /** Numbers in words: "two" is 2. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Words round a time that say it lies before. */
  readonly before: readonly string[];
  /** A time zone is named, or asked for; the first one is what the desk itself tells people to type. */
  readonly zone: readonly string[];
  readonly forget: readonly string[];
  /** The first three steps; the first one is what the desk itself tells people to type. */
  readonly next: readonly string[];
  readonly calendar: readonly string[];
}
