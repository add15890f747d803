import type { Instant } from '../message.ts';
import { dayAfter, instantOf } from './moment.ts';
import type { Turning } from './span.ts';

/** How long before a date somebody is reminded, in minutes; whole days are counted on the calendar. */
export type Lead = number;

export const dayLead = 24 * 60;
/** A week and a day before, unless somebody says otherwise. */
export const usualLeads: readonly Lead[] = [7 * dayLead, dayLead];
/** The longest and the shortest that can be asked for. */
export const longestLead = 365 * dayLead;
export const shortestLead = 15;
/** When a day without a time is reminded of, in minutes after midnight. */
const morning = 9 * 60;

/**
 * The instant of a reminder. So many days before a moment is the same time of day on that earlier day, also over a change
 * of the clocks; before a day as a whole it is nine in the morning, in the asker's zone where that is known.
 */
export const dueOf = ({ moment, zone, at }: Turning, lead: Lead, own: string | undefined): Instant => {
  if (lead % dayLead !== 0) return at - lead * 60_000;
  const { day, minutes } = moment;
  const earlier = dayAfter(day, -lead / dayLead);
  return minutes === undefined
    ? Math.min(instantOf({ day: earlier, minutes: morning }, own ?? zone), at)
    : instantOf({ day: earlier, minutes }, zone);
};

/** The leads that still lie ahead at an instant, the earliest reminder first. */
export const leadsAhead = (
  turning: Turning,
  leads: readonly Lead[],
  now: Instant,
  own: string | undefined,
): readonly { readonly lead: Lead; readonly due: Instant }[] =>
  leads
    .map((lead) => ({ lead, due: dueOf(turning, lead, own) }))
    .filter(({ due }) => due > now)
    .sort((one, other) => one.due - other.due);
