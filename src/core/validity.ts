import type { Entry, IsoDate } from './entry.ts';
import type { Instant } from './message.ts';

/** The calendar day of an instant, in UTC. */
export const dayOf = (now: Instant): IsoDate => new Date(now).toISOString().slice(0, 10);

/**
 * Whether an entry must be withheld: a procedure or a date past its review date or outside its validity. Other kinds
 * are shown with a note, because they tell what is, not what to do by when.
 */
export const isOutOfDate = (entry: Pick<Entry, 'kind' | 'reviewBy' | 'validFor'>, today: IsoDate): boolean =>
  (entry.kind === 'procedure' || entry.kind === 'date') &&
  (entry.reviewBy < today || (entry.validFor?.until ?? today) < today);
