import type { BotParts } from './bot.ts';
import type { Inbound, Instant } from './core/message.ts';
import type { Transaction } from './core/store.ts';
import { newcomerReply } from './core/unasked/newcomer.ts';
import { switchIn } from './core/unasked/said.ts';
import type { Newcomer, Once, Rights, UnaskedView } from './core/unasked/view.ts';
import { isIn, workspaceOf } from './core/workspace.ts';
import type { Turn } from './core/world.ts';
import { messagesTo } from './outgoing.ts';
import { personHash } from './proposals.ts';

/**
 * The pause between two welcomes in one workspace, in milliseconds: a flood of people who join must neither look like
 * spam to the platform nor hold up answers.
 */
export const welcomePause = 3_000;
/** Most people who wait for their welcome in one workspace; further ones find it under their first answer. */
export const mostNewcomers = 200;
/** How long one process has for a welcome, in milliseconds. */
const welcomeLease = 60_000;

/** Reads what a turn may know of what the desk says unasked; undefined where there is nothing to know. */
export const unaskedViewFor = async (
  transaction: Transaction,
  inbound: Inbound,
): Promise<UnaskedView | undefined> => {
  const about = inbound.kind === 'message' ? switchIn(inbound.text) : undefined;
  const workspace = workspaceOf(inbound.address);
  const welcome =
    workspace === undefined ||
    !(inbound.kind === 'joined' || (inbound.kind === 'message' && inbound.addressed))
      ? undefined
      : await transaction.welcomeIn(workspace);
  if (welcome === undefined && about === undefined) return undefined;
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
    told: met ? ['welcome'] : [],
    ...(about === undefined ? {} : { rights: await rightsIn(transaction, inbound, workspace) }),
  };
};

const rightsIn = async (
  transaction: Transaction,
  { person }: Inbound,
  workspace: string | undefined,
): Promise<Rights> => ({
  links: await transaction.links(person.id),
  desksHere: [...(await transaction.places())].flatMap(([desk, address]) =>
    workspace !== undefined && isIn(address, workspace) ? [desk] : [],
  ),
});

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
  transaction.tellOnce(await personHash(transaction, person.id), once, workspaceOf(address) ?? '', now);

/** Keeps what a turn changed of what the desk says unasked. */
export const keepUnasked = async (
  transaction: Transaction,
  { unasked }: Turn,
  { person, address }: Inbound,
  now: Instant,
): Promise<void> => {
  const { welcome, newcomer } = unasked ?? {};
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
