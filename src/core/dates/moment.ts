import { offsetAt } from '../desk/working-time.ts';
import type { IsoDate } from '../entry.ts';
import type { Instant } from '../message.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** A day on a calendar or a minute of it, as an entry writes it; no zone yet. */
export interface Moment {
  readonly day: IsoDate;
  /** Minutes after midnight, 0 to 1,440; absent for the day as a whole. */
  readonly minutes?: number;
}

/** What `2027-06-10` or `2027-06-10T23:59` means; 24:00 is the end of its day. Undefined for a day that is none. */
export const momentOf = (written: string): Moment | undefined => {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}))?$/.exec(written);
  const date = found?.[1];
  if (date === undefined || !isCalendarDay(date)) return undefined;
  if (found?.[2] === undefined) return { day: date };
  const minutes = Number(found[2]) * 60 + Number(found[3]);
  return Number(found[3]) > 59 || minutes > 24 * 60 ? undefined : { day: date, minutes };
};

const isCalendarDay = (value: IsoDate): boolean => {
  const at = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value);
};

/** So many days later on the calendar, or earlier. */
export const dayAfter = (from: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(`${from}T00:00:00Z`) + days * day).toISOString().slice(0, 10);

/**
 * The instant at which a zone's clocks show a moment. Of a minute that comes twice the first one counts, so that nobody
 * is late; a minute the clocks skip is as long after the gap as it would have been into it.
 */
export const instantOf = ({ day: date, minutes = 0 }: Moment, zone: string): Instant => {
  const wall = Date.parse(`${date}T00:00:00Z`) + minutes * minute;
  const before = wall - offsetAt(wall - day, zone);
  const after = wall - offsetAt(wall + day, zone);
  const shown = [before, after].filter((at) => at + offsetAt(at, zone) === wall);
  return shown.length > 0 ? Math.min(...shown) : before;
};

/** What a zone's clocks show at an instant. */
export const momentAt = (at: Instant, zone: string): Required<Moment> => {
  const wall = at + offsetAt(at, zone);
  const date = new Date(wall).toISOString().slice(0, 10);
  return { day: date, minutes: Math.floor((wall - Date.parse(`${date}T00:00:00Z`)) / minute) };
};
