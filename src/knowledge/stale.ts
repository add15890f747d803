import type { Entry, IsoDate } from '../core/entry.ts';
import type { Library } from '../core/library.ts';
import { isOutOfDate } from '../core/validity.ts';

/** An entry somebody should look at, and why. */
export interface Stale {
  readonly id: string;
  readonly title: string;
  /** The day on which it goes, or went, out of date. */
  readonly due: IsoDate;
  /** `withheld`: it is not given any more. `overdue`: it is given with a note. `soon`: not yet. */
  readonly state: 'withheld' | 'overdue' | 'soon';
  /** How often it was given lately. */
  readonly shown: number;
  /** File and line. */
  readonly origin: string;
}

/** What needs review by a day: what people were given most often first, then what is due first. */
export const staleEntries = (
  library: Library,
  shown: Readonly<Record<string, number>>,
  today: IsoDate,
  until: IsoDate,
): readonly Stale[] =>
  [...library.entries.values()]
    .filter((entry) => entry.kind !== 'source' && !isRecord(entry) && dueOf(entry) <= until)
    .map((entry) => ({
      id: entry.id,
      title: entry.title,
      due: dueOf(entry),
      state: isOutOfDate(entry, today)
        ? ('withheld' as const)
        : dueOf(entry) < today
          ? ('overdue' as const)
          : ('soon' as const),
      shown: shown[entry.id] ?? 0,
      origin: entry.origin,
    }))
    .toSorted(
      (one, other) => other.shown - one.shown || order(one.due, other.due) || order(one.id, other.id),
    );

// The last known date of something is over on purpose; it waits for the next one, and that is in its review date.
const isRecord = (entry: Entry): boolean =>
  entry.occasion?.certainty === 'past' && entry.reviewBy >= dueOf(entry);

const dueOf = ({ reviewBy, validFor, occasion }: Entry): IsoDate =>
  validFor?.until !== undefined && validFor.until < reviewBy && occasion?.certainty !== 'past'
    ? validFor.until
    : reviewBy;

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
