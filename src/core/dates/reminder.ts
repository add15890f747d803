import { wordsIn } from '../answer.ts';
import type { Occasion } from '../entry.ts';
import type { Language } from '../language.ts';
import type { Library } from '../library.ts';
import type { Address, Instant, Reply } from '../message.ts';
import { isOutOfDate, dayOf } from '../validity.ts';
import { dayLead, dueOf, leadsAhead, type Lead } from './lead.ts';
import {
  confirmedReply,
  goneReply,
  missedReply,
  movedReply,
  notConfirmedReply,
  reminderReply,
  type Telling,
} from './reminder-replies.ts';
import { isDate, occasionKey, turningOf, type DateEntry } from './span.ts';

/** Most reminders one person may have. */
export const mostReminders = 30;

/** Somebody wants to be reminded of a date; one for each person and entry. */
export interface Reminder {
  readonly person: string;
  readonly entry: string;
  /** Where to say it. */
  readonly address: Address;
  readonly language: Language;
  /** How long before, as they asked. */
  readonly leads: readonly Lead[];
  /** Those that were told of already, or came too late, for the date as it is. */
  readonly told: readonly Lead[];
  /** The date as they were told of it, and its name. */
  readonly occasion: Occasion;
  readonly title: string;
  /** When there is something to do next: to remind, or to forget; absent while no day is known. */
  readonly due?: Instant;
  /** How an address on the web that shows it ends: nobody can guess it. */
  readonly code: string;
}

/** A reminder with the next instant at which there is something to do. */
export const scheduled = (
  reminder: Omit<Reminder, 'due'>,
  now: Instant,
  zone: string | undefined,
): Reminder => {
  const { person, entry, address, language, leads, told, occasion, title, code } = reminder;
  const bare = { person, entry, address, language, leads, told, occasion, title, code };
  const turning = turningOf(occasion);
  if (turning === undefined) return bare;
  const left = leads.filter((lead) => !told.includes(lead));
  const [next] = leadsAhead(turning, left, Number.NEGATIVE_INFINITY, zone);
  // One that has told all waits a day longer, in case the date moves at the last moment.
  return { ...bare, due: next?.due ?? Math.max(turning.at, now) + dayLead * 60_000 };
};

/** A fresh reminder: what would come too late counts as told. */
export const begun = (
  reminder: Omit<Reminder, 'due' | 'told'>,
  now: Instant,
  zone: string | undefined,
): Reminder => {
  const turning = turningOf(reminder.occasion);
  const ahead =
    turning === undefined ? [] : leadsAhead(turning, reminder.leads, now, zone).map(({ lead }) => lead);
  const told = turning === undefined ? [] : reminder.leads.filter((lead) => !ahead.includes(lead));
  return scheduled({ ...reminder, told }, now, zone);
};

/** What the clock or new knowledge makes of a reminder; without `next` it ends. */
export interface Step {
  readonly reply?: Reply;
  readonly next?: Reminder;
}

/** What there is to do for a reminder at an instant: undefined where nothing is. */
export const stepOf = (
  reminder: Reminder,
  library: Library,
  now: Instant,
  around: Pick<Telling, 'zone' | 'pages'>,
): Step | undefined => {
  const found = library.entries.get(reminder.entry);
  const telling: Telling = { ...around, language: reminder.language, now, library };
  if (found === undefined || !isDate(found)) return { reply: goneReply(telling, reminder.title) };
  return occasionKey(found.occasion) === occasionKey(reminder.occasion)
    ? dueStep(reminder, found, telling)
    : movedStep(reminder, found, telling);
};

const dueStep = (reminder: Reminder, entry: DateEntry, telling: Telling): Step | undefined => {
  const { now, zone, language } = telling;
  if (reminder.due === undefined || reminder.due > now) return undefined;
  const turning = turningOf(entry.occasion);
  if (turning === undefined) return { next: scheduled(reminder, now, zone) };
  const covered = reminder.leads.filter(
    (lead) => !reminder.told.includes(lead) && dueOf(turning, lead, zone) <= now,
  );
  // The asker has moved to another zone meanwhile, and the reminder with them.
  if (covered.length === 0 && turning.at > now) return { next: scheduled(reminder, now, zone) };
  if (turning.at <= now) return covered.length === 0 ? {} : { reply: missedReply(telling, entry) };
  const unreviewed = isOutOfDate(entry, dayOf(now));
  const { title } = wordsIn(entry, language).words;
  return {
    reply: reminderReply(telling, entry, turning, unreviewed),
    next: scheduled({ ...reminder, title, told: [...reminder.told, ...covered] }, now, zone),
  };
};

/** A date that moved: told once; the old reminder is withdrawn, and there is a new one where there is a day for it. */
const movedStep = (reminder: Reminder, entry: DateEntry, telling: Telling): Step => {
  const { now, zone, language } = telling;
  const old = turningOf(reminder.occasion);
  const turning = turningOf(entry.occasion);
  // What was over is said to be over now: no news for anybody.
  if (old !== undefined && old.at <= now && (turning === undefined || turning.at === old.at)) return {};
  const { title } = wordsIn(entry, language).words;
  const next = begun({ ...reminder, occasion: entry.occasion, title }, now, zone);
  if (turning === undefined)
    return entry.occasion.certainty === 'past' && old === undefined
      ? { next }
      : { reply: notConfirmedReply(telling, entry, reminder.occasion), next };
  if (turning.at <= now)
    return { reply: movedReply(telling, entry, reminder.occasion, { over: true, leads: [] }) };
  const leads = next.leads.filter((lead) => !next.told.includes(lead));
  return old === undefined
    ? { reply: confirmedReply(telling, entry, leads), next }
    : { reply: movedReply(telling, entry, reminder.occasion, { over: false, leads }), next };
};
