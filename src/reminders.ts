import { createHash } from 'node:crypto';
import type { BotParts } from './bot.ts';
import type { RemindersPageData } from './core/adapter.ts';
import { dateCommandIn, withoutRemind } from './core/dates/said.ts';
import { scheduled, stepOf, type Reminder } from './core/dates/reminder.ts';
import { isDate, occasionKey } from './core/dates/span.ts';
import type { Inbound, Instant } from './core/message.ts';
import { fingerprintOf, publicLines } from './core/mine/public-lines.ts';
import type { OwnChanges } from './core/mine/held.ts';
import { plainly } from './core/settings/plainly.ts';
import type { KeptReminder, Transaction } from './core/store.ts';
import { messagesTo } from './outgoing.ts';
import { personHash } from './proposals.ts';

/** How long a process with older knowledge may still run beside a newer one, in milliseconds. */
const overlap = 24 * 3_600_000;
/** Reminders that are dealt with in one round. */
const batch = 50;

/** Whether somebody asks to be reminded of a date, or says something about their time zone. */
export const asksForDateReminder = (inbound: Inbound): boolean => {
  if (inbound.kind === 'action') return inbound.action.name === 'remind';
  if (inbound.kind !== 'message') return false;
  return dateCommandIn(inbound.text)?.said.kind === 'remind' || withoutRemind(inbound.text) !== undefined;
};

/** How the address of a person's reminders ends: the same for ever, and nothing anybody could guess. */
export const reminderCode = async (transaction: Transaction, person: string): Promise<string> =>
  createHash('sha256')
    .update(await personHash(transaction, `reminders ${person}`))
    .digest('hex')
    .slice(0, 32);

/** Keeps what a turn changed of reminders and preferences. */
export const keepReminders = async (
  transaction: Transaction,
  { remind, preferences, unwatch }: OwnChanges,
  person: string,
  now: Instant,
): Promise<void> => {
  if (preferences !== undefined) {
    const before = await transaction.preferences(person);
    await transaction.savePreferences(person, preferences);
    // A day without a time is reminded of in the morning where the asker is.
    if (preferences.zone !== before.zone)
      for (const one of await transaction.remindersOf(person))
        await transaction.saveReminder(scheduled(one, now, preferences.zone), now);
  }
  if (unwatch !== undefined)
    await transaction.endReminders(person, unwatch === 'all' ? undefined : unwatch.entry);
  if (remind !== undefined) {
    await transaction.withdraw(remind.person, remind.entry);
    await transaction.saveReminder(remind, now);
    // The reminder tells of changes too: once is enough.
    await transaction.endWatches(remind.person, remind.entry);
  }
};

/** Reminds of what is due; each reminder in a transaction of its own. */
export const sweepReminders = async (parts: BotParts): Promise<void> => {
  for (const { person, entry } of await parts.store.dueReminders(parts.now(), batch))
    await advance(parts, person, entry);
};

/** Tells those who wait for a date that has moved; whether there may be more to tell. */
export const sweepMovedDates = async (parts: BotParts): Promise<boolean> => {
  const { entries } = parts.serving().library;
  const moved = (await parts.store.reminderHeads()).filter(({ entry, key }) => {
    const found = entries.get(entry);
    return found === undefined || !isDate(found) || occasionKey(found.occasion) !== key;
  });
  for (const { person, entry } of moved.slice(0, batch)) await advance(parts, person, entry);
  return moved.length > batch;
};

// One transaction for the message and what it told: no crash, no clock and no other process tells it again.
const advance = (parts: BotParts, person: string, entry: string): Promise<void> =>
  parts.store.transact(async (transaction) => {
    const now = parts.now();
    const reminder = await transaction.reminder(person, entry);
    const { library } = parts.serving();
    if (reminder === undefined || isOldNews(parts, reminder, now)) return;
    const { zone, plain } = await transaction.preferences(person);
    const pages = parts.pages?.();
    const step = stepOf(reminder, library, now, { zone, pages });
    if (step === undefined) return;
    const before = occasionKey(reminder.occasion);
    const found = library.entries.get(entry);
    const moved = found === undefined || !isDate(found) || occasionKey(found.occasion) !== before;
    // What was queued for the date as it was is not said any more.
    if (moved) await transaction.withdraw(person, entry);
    if (step.next === undefined) await transaction.endReminders(person, entry);
    else await transaction.saveReminder(step.next, now, moved ? before : undefined);
    if (moved) await keepWatchUp(transaction, parts, reminder, now);
    if (step.reply === undefined) return;
    const covered = (step.next?.told ?? reminder.leads).filter((lead) => !reminder.told.includes(lead));
    const mark = { person, entry, leads: moved ? [] : covered };
    const { address } = reminder;
    const told = plain === true ? plainly(step.reply) : step.reply;
    await transaction.queue(messagesTo(parts, address, told, { reminder: mark }), now, now);
  });

// Who asked for both hears of a move once.
const keepWatchUp = async (
  transaction: Transaction,
  parts: BotParts,
  { person, entry }: Reminder,
  now: Instant,
): Promise<void> => {
  const watch = await transaction.watch(person, entry);
  const found = parts.serving().library.entries.get(entry);
  if (watch === undefined || found === undefined) return;
  const lines = publicLines(found, watch.language);
  if (fingerprintOf(lines) !== watch.fingerprint) await transaction.moveWatch(person, entry, lines, now);
};

// Another process has told the next state already; this one has not read it yet.
const isOldNews = (parts: BotParts, reminder: KeptReminder, now: Instant): boolean => {
  const found = parts.serving().library.entries.get(reminder.entry);
  return (
    found?.occasion !== undefined &&
    reminder.before !== undefined &&
    now - reminder.movedAt < overlap &&
    occasionKey(found.occasion) === reminder.before &&
    occasionKey(found.occasion) !== occasionKey(reminder.occasion)
  );
};

/** What the page of somebody's reminders shows, for the adapter that has pages. */
export const remindersPageFor =
  ({ store, report }: BotParts) =>
  async (code: string): Promise<RemindersPageData | undefined> => {
    const found = await store.remindersBy(code).catch(() => {
      report('error', 'reminders-unreadable');
      return undefined;
    });
    const [first] = found?.reminders ?? [];
    return found === undefined || first === undefined
      ? undefined
      : {
          address: first.address,
          person: { id: first.person },
          language: first.language,
          ...(found.preferences.zone === undefined ? {} : { zone: found.preferences.zone }),
          reminders: found.reminders,
        };
  };
