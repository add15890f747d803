import { isDate } from '../dates/span.ts';
import { dayAfter, momentOf } from '../dates/moment.ts';
import type { Entry, IsoDate, Occasion } from '../entry.ts';
import type { Desk } from './desk.ts';

/** When a date begins and ends, as its entry writes it: days, or minutes of them. */
export interface Days {
  readonly begins?: string;
  readonly ends?: string;
}

/** What a proposal changes of an entry that is there; its new text is the proposal's `answer`. */
export interface EntryChange {
  /** The first text of the entry when the change was proposed. */
  readonly before: string;
  /** Dates only, where the days change. */
  readonly days?: { readonly before: Days; readonly after: Days };
}

/** The questions of a correction, in order; `check` shows everything once more. */
export const correctionQuestions = ['days', 'source', 'text', 'check'] as const;
export type CorrectionQuestion = (typeof correctionQuestions)[number];

/** A correction as far as it is filled in. */
export interface CorrectionForm {
  readonly at: CorrectionQuestion;
  /** Id of the entry. */
  readonly entry: string;
  /** The proposal that is written anew. */
  readonly proposal?: number;
  readonly days?: Days;
  readonly source?: string;
  readonly text?: string;
  /** Whether what reads like names stays. */
  readonly keep?: boolean;
}

/**
 * The desks that look after an entry: the one its owner names, else those of the country it is about. Empty where no
 * desk does.
 */
export const keepersOf = (
  { owner, scope }: Pick<Entry, 'owner' | 'scope'>,
  desks: readonly Desk[],
): readonly Desk[] => {
  const named = desks.filter(({ titles }) => titles.en === owner);
  const country = scope.level === 'country' ? scope.place : undefined;
  return named.length > 0 || country === undefined
    ? named
    : desks.filter(({ countries }) => countries.includes(country));
};

/** Whether two ways of writing days say the same. */
export const sameDays = (one: Days, other: Days): boolean =>
  (one.begins ?? '') === (other.begins ?? '') && (one.ends ?? '') === (other.ends ?? '');

/** The days of a date as they stand. */
export const daysOf = ({ begins, ends }: Occasion): Days => ({
  ...(begins === undefined ? {} : { begins }),
  ...(ends === undefined ? {} : { ends }),
});

/**
 * A date moved to other days: one day moves all of it and keeps its length, two are its first and last day. Times of
 * day stay. Undefined where the days do not fit: none, more than two, or the last before the first.
 */
export const movedTo = (occasion: Occasion, days: readonly IsoDate[]): Days | undefined => {
  const [first, last] = days;
  if (first === undefined || days.length > 2 || (last !== undefined && last < first)) return undefined;
  const { begins, ends, stage } = occasion;
  if (last !== undefined) return { begins: onDay(begins, first), ends: onDay(ends, last) };
  if (begins === undefined)
    return ends === undefined && stage === 'meeting' ? { begins: first } : { ends: onDay(ends, first) };
  const from = momentOf(begins)?.day;
  const to = ends === undefined ? undefined : momentOf(ends)?.day;
  return {
    begins: onDay(begins, first),
    ...(ends === undefined || from === undefined || to === undefined
      ? {}
      : { ends: onDay(ends, dayAfter(first, daysBetween(from, to))) }),
  };
};

const onDay = (written: string | undefined, day: IsoDate): string => `${day}${(written ?? '').slice(10)}`;

const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** Why a change cannot be made any more: the entry is gone, its keeper is another, or it was changed meanwhile. */
export type ChangeRefusal = 'gone' | 'foreign' | 'changed';

/** Whether a change still fits an entry as it is now; what was done already fits as well. */
export const changeRefused = (
  { change, desk, answer }: { readonly change: EntryChange; readonly desk: string; readonly answer: string },
  entry: Entry | undefined,
  desks: readonly Desk[],
): ChangeRefusal | undefined => {
  if (entry === undefined) return 'gone';
  if (!keepersOf(entry, desks).some(({ id }) => id === desk)) return 'foreign';
  const { days } = change;
  const now: Days = isDate(entry) ? daysOf(entry.occasion) : {};
  const fits =
    (entry.summary === change.before || entry.summary === answer) &&
    (days === undefined || sameDays(now, days.before) || sameDays(now, days.after));
  return fits ? undefined : 'changed';
};
