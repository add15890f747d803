import type { Instant } from '../message.ts';
import type { Hours } from './desk.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * The instant at which so many working hours have passed. Only the desk's own hours on its own days count, on its own
 * clock, also over a change of the clocks. A desk that never works is treated as one that always does.
 */
export const afterWorkingHours = (from: Instant, hours: number, desk: Hours): Instant => {
  let left = hours * 60 * minute;
  if (desk.days.length === 0 || desk.to <= desk.from) return from + left;
  let midnight = startOfDay(from, desk.zone);
  for (;;) {
    const local = localOf(midnight + day / 2, desk.zone);
    if (desk.days.includes(local.weekday)) {
      const opens = atMinute(local, desk.from, desk.zone);
      const closes = atMinute(local, desk.to, desk.zone);
      const begins = Math.max(opens, from);
      const available = Math.max(0, closes - begins);
      if (left <= available) return begins + left;
      left -= available;
    }
    midnight = startOfDay(midnight + day + day / 2, desk.zone);
  }
};

/** A day on a zone's calendar. */
export interface LocalDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number;
}

/** The day it is at an instant in a zone. */
export const localOf = (at: Instant, zone: string): LocalDay => {
  const shifted = new Date(at + offsetAt(at, zone));
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    weekday: shifted.getUTCDay() === 0 ? 7 : shifted.getUTCDay(),
  };
};

/** The instant of a minute of a local day; a minute the clocks skip is the one after the gap. */
export const atMinute = ({ year, month, day: date }: LocalDay, minutes: number, zone: string): Instant => {
  const wall = Date.UTC(year, month - 1, date) + minutes * minute;
  const first = wall - offsetAt(wall, zone);
  return wall - offsetAt(first, zone);
};

const startOfDay = (at: Instant, zone: string): Instant => atMinute(localOf(at, zone), 0, zone);

/** What a zone's clock is ahead of UTC at an instant, in milliseconds. */
export const offsetAt = (at: Instant, zone: string): number => {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const wall = Date.UTC(
    parts.year ?? 0,
    (parts.month ?? 1) - 1,
    parts.day,
    (parts.hour ?? 0) % 24,
    parts.minute,
    parts.second,
  );
  return wall - Math.floor(at / 1000) * 1000;
};

const formats = new Map<string, Intl.DateTimeFormat>();
const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, made);
  return made;
};
