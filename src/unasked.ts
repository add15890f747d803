import type { BotParts } from './bot.ts';
import { deskOf } from './core/desk/cards.ts';
import type { Inbound, Instant } from './core/message.ts';
import type { Transaction } from './core/store.ts';
import { nextStepPause } from './core/unasked/next-step.ts';
import { newcomerReply } from './core/unasked/newcomer.ts';
import { switchIn } from './core/unasked/said.ts';
import type { Newcomer, Once, Rights, UnaskedView } from './core/unasked/view.ts';
import { knownOf, nextWeekly, weeklyStep } from './core/unasked/weekly.ts';
import { dayOf } from './core/validity.ts';
import { isIn, workspaceOf } from './core/workspace.ts';
import type { ConversationState, Turn } from './core/world.ts';
import { messagesTo } from './outgoing.ts';
import { personHash } from './proposals.ts';

/**
 * The pause between two welcomes in one workspace, in milliseconds: a flood of people who join must neither look like
 * spam to the platform nor hold up answers.
 */
export const welcomePause = 3_000;
/** Most people who wait for their welcome in one workspace; further ones find it under their first answer. */
export const mostNewcomers = 200;
const week = 7 * 24 * 3_600_000;
/** Digests that are given in one round. */
const weeklyBatch = 10;
/** How long one process has for a welcome, in milliseconds. */
const welcomeLease = 60_000;

/** Reads what a turn may know of what the desk says unasked; undefined where there is nothing to know. */
export const unaskedViewFor = async (
  transaction: Transaction,
  inbound: Inbound,
  { now, before }: { readonly now: Instant; readonly before: ConversationState | undefined },
): Promise<UnaskedView | undefined> => {
  const about = inbound.kind === 'message' ? switchIn(inbound.text) : undefined;
  const workspace = workspaceOf(inbound.address);
  const room = about?.about === 'digest' ? inbound.room : undefined;
  const weekly = room === undefined ? undefined : await transaction.weeklyIn(room.id);
  const welcome =
    workspace === undefined ||
    !(inbound.kind === 'joined' || (inbound.kind === 'message' && inbound.addressed))
      ? undefined
      : await transaction.welcomeIn(workspace);
  const solved = mayBeSolved(inbound, before);
  if (welcome === undefined && about === undefined && !solved) return undefined;
  const offered =
    solved &&
    (await transaction.wasTold(
      await personHash(transaction, inbound.person.id),
      'next-step',
      '',
      now - nextStepPause,
    ));
  const met =
    welcome !== undefined &&
    (await transaction.wasTold(
      await personHash(transaction, inbound.person.id),
      'welcome',
      welcome.workspace,
    ));
  return {
    ...(workspace === undefined ? {} : { workspace }),
    ...(welcome === undefined ? {} : { welcome }),
    // Where it was not looked up it is not offered either.
    told: [...(met ? ['welcome' as const] : []), ...(offered || !solved ? ['next-step' as const] : [])],
    ...(room === undefined ? {} : { room }),
    ...(weekly === undefined ? {} : { weekly }),
    ...(about === undefined ? {} : { rights: await rightsIn(transaction, inbound, workspace) }),
  };
};

const rightsIn = async (
  transaction: Transaction,
  { person, room }: Inbound,
  workspace: string | undefined,
): Promise<Rights> => {
  const places = [...(await transaction.places())];
  const desksIn = (place: string): readonly string[] =>
    places.flatMap(([desk, address]) => (address.id === place || isIn(address, place) ? [desk] : []));
  const inRoom = room === undefined ? [] : desksIn(room.id);
  return {
    links: await transaction.links(person.id),
    desksHere: inRoom.length > 0 ? inRoom : workspace === undefined ? [] : desksIn(workspace),
  };
};

/**
 * Notes that somebody is told now what is said once; false where they were told meanwhile. Two turns of one person in
 * two places wait for each other here.
 */
export const noteOnce = async (
  transaction: Transaction,
  once: Once,
  { person, address }: Inbound,
  now: Instant,
): Promise<boolean> =>
  once === 'welcome'
    ? transaction.tellOnce(await personHash(transaction, person.id), once, workspaceOf(address) ?? '', now)
    : transaction.tellOnce(await personHash(transaction, person.id), once, '', now, now - nextStepPause);

/** Longest message by which somebody says that their question was solved, in characters. */
const longestThanks = 80;

// Looked at before anything is decided: a short message, or the buttons that say so.
const mayBeSolved = (inbound: Inbound, before: ConversationState | undefined): boolean => {
  if (before === undefined) return false;
  if (inbound.kind === 'message') return inbound.text.length <= longestThanks;
  if (inbound.kind !== 'action') return false;
  const { action } = inbound;
  return action.name === 'feedback' ? action.helpful : action.name === 'ticket' && action.verb === 'enough';
};

/** Keeps what a turn changed of what the desk says unasked. */
export const keepUnasked = async (
  transaction: Transaction,
  parts: BotParts,
  { unasked }: Turn,
  { person, address }: Inbound,
  now: Instant,
): Promise<void> => {
  const { welcome, newcomer, weekly } = unasked ?? {};
  if (weekly !== undefined) await keepWeekly(transaction, parts, weekly, now);
  if (welcome !== undefined) {
    if (welcome.desk === 'none') await transaction.endWelcome(welcome.workspace);
    else await transaction.saveWelcome({ ...welcome, since: now });
  }
  if (newcomer === undefined) return;
  const who = await personHash(transaction, person.id);
  const waits = await transaction.addNewcomer(
    { ...newcomer, who, person: person.id, address },
    mostNewcomers,
  );
  if (!waits) await transaction.untell(who, 'welcome', newcomer.workspace);
};

const keepWeekly = async (
  transaction: Transaction,
  parts: BotParts,
  weekly: NonNullable<NonNullable<Turn['unasked']>['weekly']>,
  now: Instant,
): Promise<void> => {
  const { library } = parts.serving();
  const desk = weekly.desk === 'none' ? undefined : deskOf(library.desks, weekly.desk);
  if (desk === undefined || !('language' in weekly)) return transaction.endWeekly(weekly.place.id);
  await transaction.saveWeekly({
    ...weekly,
    due: nextWeekly(now, desk.hours),
    known: knownOf(library, desk, weekly.language),
  });
};

/** Gives the digest where it is due; each place in a transaction of its own. */
export const sweepWeeklies = async (parts: BotParts): Promise<void> => {
  for (const place of await parts.store.dueWeeklies(parts.now(), weeklyBatch)) await giveWeekly(parts, place);
};

// As with reminders: the message and when the next one comes are one transaction, so that neither a crash, nor another
// process, nor a clock that is set back gives it twice.
const giveWeekly = (parts: BotParts, place: string): Promise<void> =>
  parts.store.transact(async (transaction) => {
    const now = parts.now();
    const weekly = await transaction.weeklyIn(place);
    const { library } = parts.serving();
    const desk = weekly === undefined ? undefined : deskOf(library.desks, weekly.desk);
    // What cannot be read any more, or has lost its desk, would be due for ever.
    if (weekly === undefined || desk === undefined) return transaction.endWeekly(place);
    if (weekly.due > now) return;
    const { next, reply } = weeklyStep(weekly, {
      library,
      desk,
      figures: await transaction.figures([desk.id], now - week),
      outcomes: await transaction.outcomes(dayOf(now - week)),
      now,
    });
    await transaction.saveWeekly(next);
    if (reply !== undefined) await transaction.queue(messagesTo(parts, weekly.place, reply), now, now);
  });

/** Welcomes whoever has joined, one in a workspace at a time; what an earlier call began is not begun again. */
export const createWelcomer = (parts: BotParts): (() => Promise<void>) => {
  let underway = false;
  return async () => {
    if (underway) return;
    underway = true;
    try {
      const due = await parts.store.dueWelcomes(parts.now());
      await Promise.all(due.map((workspace) => welcomeNext(parts, workspace)));
    } finally {
      underway = false;
    }
  };
};

const welcomeNext = async (parts: BotParts, workspace: string): Promise<void> => {
  const now = parts.now();
  const held = { now, next: now + welcomePause, leaseUntil: now + welcomeLease };
  const newcomer = await parts.store.transact((transaction) => transaction.takeNewcomer(workspace, held));
  if (newcomer === undefined) return;
  const to = await privatelyWith(parts, newcomer);
  await parts.store.transact(async (transaction) => {
    // Whoever ended the waiting decides: the welcome is queued in the same transaction, or never.
    if (!(await transaction.endNewcomer(workspace, newcomer.who))) return;
    if (to === undefined) await transaction.untell(newcomer.who, 'welcome', workspace);
    else await transaction.queue(messagesTo(parts, to, newcomerReply(newcomer.language)), now, now);
  });
};

/** Where somebody can be written to alone; undefined where they cannot, and then nothing is sent. */
const privatelyWith = async (
  { adapters, report }: BotParts,
  { address, person }: Newcomer,
): Promise<Newcomer['address'] | undefined> => {
  const adapter = adapters.find(({ platform }) => platform === address.platform);
  try {
    return await adapter?.privately?.(address, { id: person });
  } catch {
    report('warn', 'not-reachable-privately', { platform: address.platform });
    return undefined;
  }
};
