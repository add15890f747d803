import type { Entry, Occasion } from '../entry.ts';
import type { Instant } from '../message.ts';
import { dayAfter, instantOf, momentOf, type Moment } from './moment.ts';

/** When an occasion is, as instants: from the first one until just before the last one. */
export interface Span {
  /** Absent where only the end is known: it is on already. */
  readonly from?: Instant;
  /** Absent where only a beginning with a time is known. */
  readonly until?: Instant;
}

/** When an occasion is; undefined where no day is known. A last day is whole: it ends when the next one begins there. */
export const spanOf = ({ begins, ends, zone }: Occasion): Span | undefined => {
  const first = begins === undefined ? undefined : momentOf(begins);
  const last = ends === undefined ? undefined : momentOf(ends);
  if (zone === undefined || (first === undefined && last === undefined)) return undefined;
  const closing = last ?? (first?.minutes === undefined ? first : undefined);
  return {
    ...(first === undefined ? {} : { from: instantOf(first, zone) }),
    ...(closing === undefined ? {} : { until: endOf(closing, zone) }),
  };
};

/** The instant at which a moment is over: that of its minute, or of the end of its day. */
export const endOf = (moment: Moment, zone: string): Instant =>
  instantOf(moment.minutes === undefined ? { day: dayAfter(moment.day, 1) } : moment, zone);

/** What an occasion is to somebody who wants to be there. */
export type Phase =
  /** Confirmed and still to come. */
  | 'ahead'
  /** Confirmed and on. */
  | 'open'
  | 'over'
  /** Expected from earlier years; no day is known. */
  | 'usual';

/** What an occasion is at an instant. */
export const phaseOf = (occasion: Occasion, now: Instant): Phase => {
  if (occasion.certainty === 'usual pattern') return 'usual';
  const span = occasion.certainty === 'past' ? undefined : spanOf(occasion);
  if (span === undefined || (span.until ?? span.from ?? now) <= now) return 'over';
  return (span.from ?? now) > now ? 'ahead' : 'open';
};

/** The moment that counts: until when one can do something, or when a meeting begins. */
export interface Turning {
  readonly kind: 'deadline' | 'begin';
  readonly moment: Moment;
  readonly zone: string;
  /** A deadline's last instant, or a meeting's first. */
  readonly at: Instant;
}

/** The moment of an occasion that people must not miss; undefined where no day is known, or none is confirmed. */
export const turningOf = (occasion: Occasion): Turning | undefined => {
  const { stage, certainty, begins, ends, zone } = occasion;
  if (zone === undefined || certainty !== 'confirmed') return undefined;
  // What one joins has a beginning, where that is known.
  const gathers = stage === 'meeting' || (stage === 'join' && begins !== undefined);
  const deadline = !gathers && ends !== undefined;
  const moment = momentOf((deadline ? ends : (begins ?? ends)) ?? '');
  if (moment === undefined) return undefined;
  const kind = deadline || begins === undefined ? 'deadline' : 'begin';
  return {
    kind,
    moment,
    zone,
    at: kind === 'deadline' ? endOf(moment, zone) : instantOf(moment, zone),
  };
};

/** An entry with an occasion. */
export type DateEntry = Entry & { readonly occasion: Occasion };

/** Whether an entry is a date. */
export const isDate = (entry: Entry): entry is DateEntry =>
  entry.kind === 'date' && entry.occasion !== undefined;

/** What tells two states of an occasion apart, for a person who was told of one: when, and how sure. */
export const occasionKey = ({ begins = '', ends = '', zone = '', certainty }: Occasion): string =>
  [certainty, begins, ends, zone].join('|');
