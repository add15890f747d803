import type { BotParts } from './bot.ts';
import { commandIn } from './core/desk/command.ts';
import type { Inbound, Instant } from './core/message.ts';
import type { OwnChanges, OwnView } from './core/mine/held.ts';
import { ownWords } from './core/mine/own.ts';
import { fingerprintOf, publicLines } from './core/mine/public-lines.ts';
import { newsFor } from './core/mine/watching.ts';
import { settingCommandIn } from './core/settings/said.ts';
import { plainly } from './core/settings/plainly.ts';
import type { KeptWatch, Transaction, WatchHead } from './core/store.ts';
import type { ConversationState } from './core/world.ts';
import { messagesTo } from './outgoing.ts';
import { personHash } from './proposals.ts';
import { asksForDateReminder, keepReminders, reminderCode } from './reminders.ts';

/** How long a process with older knowledge may still run beside a newer one, in milliseconds. */
const overlap = 24 * 3_600_000;
/** Reminders that are told in one round. */
const newsBatch = 50;
/** What is longer is no button's label, in characters. */
const longestLabel = 80;

/** Reads what a turn may know of the person who writes: all of it for who asks, else only that it could be kept. */
export const ownViewFor = async (
  transaction: Transaction,
  { adapters }: BotParts,
  inbound: Inbound,
  around: {
    readonly now: Instant;
    readonly before: ConversationState | undefined;
    readonly privately: OwnView['privately'];
  },
): Promise<OwnView> => ({
  retracts: adapters.filter(({ capabilities }) => capabilities.edits).map(({ platform }) => platform),
  ...(around.privately === undefined ? {} : { privately: around.privately }),
  preferences: await transaction.preferences(inbound.person.id),
  ...(asksForOwn(inbound, around.before)
    ? {
        held: {
          ...(await transaction.held(inbound.person.id, around.now)),
          told: await transaction.toldTo(await personHash(transaction, inbound.person.id)),
        },
      }
    : {}),
  ...(asksForDateReminder(inbound) || offersReminder(inbound, around.before)
    ? { code: await reminderCode(transaction, inbound.person.id) }
    : {}),
});

// A number or a label may stand for a button.
const offersReminder = (inbound: Inbound, before: ConversationState | undefined): boolean =>
  inbound.kind === 'message' &&
  inbound.text.length <= longestLabel &&
  (before?.offers ?? []).some(({ action }) => action.name === 'remind');

const asksForOwn = (inbound: Inbound, before: ConversationState | undefined): boolean => {
  if (asksForDateReminder(inbound) || offersReminder(inbound, before)) return true;
  if (inbound.kind === 'action') return inbound.action.name === 'mine' || before?.awaiting?.kind === 'erase';
  if (inbound.kind !== 'message') return false;
  const word = commandIn(inbound.text)?.word;
  return (
    settingCommandIn(inbound.text)?.said.kind === 'reminders' ||
    before?.awaiting?.kind === 'erase' ||
    (word !== undefined && ownWords.has(word)) ||
    // A number or a label may stand for a button.
    (inbound.text.length <= longestLabel &&
      (before?.offers ?? []).some(({ action }) => action.name === 'mine'))
  );
};

/** Whether somebody asks to be reminded: then a private message is better than a shared place. */
export const asksForReminder = (inbound: Inbound): boolean =>
  asksForDateReminder(inbound) ||
  (inbound.kind === 'action'
    ? inbound.action.name === 'mine' && inbound.action.verb === 'watch'
    : inbound.kind === 'message' && commandIn(inbound.text)?.word === 'watch');

/** Keeps what a turn changed of what is held about whoever wrote. */
export const keepOwnChanges = async (
  transaction: Transaction,
  changes: OwnChanges,
  { person: { id: person }, address }: Inbound,
  now: Instant,
): Promise<void> => {
  const { erase, watch, unwatch } = changes;
  if (erase !== undefined) {
    for (const ticket of await transaction.erase(person, erase, address.id, now))
      await transaction.forgetWording(ticket);
    if (erase === 'all') {
      const who = await personHash(transaction, person);
      await transaction.forgetLessonsOf(who);
      await transaction.forgetRuns(person, who);
      await transaction.forgetTold(person, who);
    }
  }
  if (watch !== undefined) await transaction.saveWatch(watch, now);
  if (unwatch !== undefined)
    await transaction.endWatches(person, unwatch === 'all' ? undefined : unwatch.entry);
  await keepReminders(transaction, changes, person, now);
};

/** Tells those who asked for it what has changed; whether there may be more to tell. */
export const sweepWatches = async (parts: BotParts): Promise<boolean> => {
  const changed = changedOf(parts, await parts.store.watches());
  for (const head of changed.slice(0, newsBatch)) await tell(parts, head);
  return changed.length > newsBatch;
};

const changedOf = (parts: BotParts, heads: readonly WatchHead[]): readonly WatchHead[] => {
  const known = new Map<string, string | undefined>();
  const { library } = parts.serving();
  return heads.filter(({ entry, language, fingerprint }) => {
    const key = `${language} ${entry}`;
    if (!known.has(key)) {
      const found = library.entries.get(entry);
      known.set(key, found === undefined ? undefined : fingerprintOf(publicLines(found, language)));
    }
    return known.get(key) !== fingerprint;
  });
};

// One transaction for the message and what it told: no crash and no other process tells it again.
const tell = (parts: BotParts, { person, entry }: WatchHead): Promise<void> =>
  parts.store.transact(async (transaction) => {
    const now = parts.now();
    const watch = await transaction.watch(person, entry);
    const { library } = parts.serving();
    if (watch === undefined || isOldNews(parts, watch, now)) return;
    const news = newsFor(watch, library, now);
    if (news === undefined) return;
    if (news.lines === undefined) await transaction.endWatches(person, entry);
    else await transaction.moveWatch(person, entry, news.lines, now);
    if (news.reply === undefined) return;
    const { plain } = await transaction.preferences(person);
    const told = plain === true ? plainly(news.reply) : news.reply;
    await transaction.queue(messagesTo(parts, watch.address, told), now, now);
  });

// Another process has told the next state already; this one has not read it yet.
const isOldNews = (parts: BotParts, watch: KeptWatch, now: Instant): boolean => {
  const entry = parts.serving().library.entries.get(watch.entry);
  return (
    entry !== undefined &&
    watch.before !== undefined &&
    now - watch.movedAt < overlap &&
    fingerprintOf(publicLines(entry, watch.language)) === watch.before
  );
};
