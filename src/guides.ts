import { createHmac, randomBytes } from 'node:crypto';
import type { BotParts } from './bot.ts';
import { codeFrom, codeLength } from './core/guide/code.ts';
import { mostRuns, runLength, type GuideChanges, type GuideView } from './core/guide/run.ts';
import { guideSaidIn, type Said } from './core/guide/said.ts';
import type { Inbound, Instant } from './core/message.ts';
import type { Transaction } from './core/store.ts';
import type { ConversationState } from './core/world.ts';
import { personHash } from './proposals.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** Wrong codes within an hour after which no code is taken any more: of one person, and of all together. */
const mostWrong = { own: 5, all: 100 } as const;
/** How often another code is drawn where one is taken already. */
const mostDraws = 20;
/** Codes of one run that hold at a time. */
const mostCodes = 5;
const longestAnswer = 16;

/** Reads what a turn may know of the procedures somebody is in the middle of; only for who may mean one. */
export const guideViewFor = async (
  transaction: Transaction,
  parts: BotParts,
  inbound: Inbound,
  { now, before }: { readonly now: Instant; readonly before: ConversationState | undefined },
): Promise<GuideView> => {
  const said = inbound.kind === 'message' ? guideSaidIn(inbound.text) : undefined;
  const pages = parts.pages?.();
  const common = {
    tooMany: false,
    ...(pages === undefined ? {} : { pages }),
    ...(parts.passing === true ? { passing: true as const } : {}),
  };
  if (!meansGuide(inbound, before, said)) return { runs: [], ...common };
  const person = inbound.person.id;
  const runs = await transaction.runsOf(person, now);
  const fresh = asksForCode(inbound, before, said) ? await freshCode(transaction, parts) : undefined;
  const view: GuideView = { runs, ...common, ...(fresh === undefined ? {} : { fresh }) };
  if (said?.kind !== 'resume' || said.code === undefined || said.code === '') return view;
  const who = await personHash(transaction, person);
  const wrong = await transaction.wrongCodes(who, now - hour);
  // Who is over the limit learns of no code whether it is right.
  if (wrong.own >= mostWrong.own || wrong.all >= mostWrong.all) return { ...view, tooMany: true };
  const hash = await hashOf(transaction, said.code);
  const found = await transaction.runOfCode(hash, now);
  return found === undefined
    ? view
    : {
        ...view,
        typed: {
          run: found.run,
          own: found.person === person,
          used: await transaction.usedRunCode(hash, who),
        },
      };
};

/** Keeps what a turn changed of it. */
export const keepGuideChanges = async (
  transaction: Transaction,
  { save, code, end, typed }: GuideChanges,
  inbound: Inbound,
  now: Instant,
): Promise<void> => {
  const { id: person } = inbound.person;
  if (end !== undefined) await transaction.endRun(person, end);
  if (save !== undefined)
    await transaction.saveRun(person, save, { now, until: now + runLength * day, most: mostRuns });
  if (save !== undefined && code !== undefined)
    await transaction.addRunCode(
      await hashOf(transaction, code),
      { person, entry: save.entry },
      { until: now + runLength * day, most: mostCodes },
    );
  if (typed === undefined) return;
  const who = await personHash(transaction, person);
  if (typed === 'wrong') await transaction.noteWrongCode(who, now);
  else {
    const said = inbound.kind === 'message' ? guideSaidIn(inbound.text) : undefined;
    if (said?.kind === 'resume' && said.code !== undefined)
      await transaction.useRunCode(await hashOf(transaction, said.code), who, now);
  }
};

const meansGuide = (
  inbound: Inbound,
  before: ConversationState | undefined,
  said: Said | undefined,
): boolean =>
  said !== undefined ||
  before?.guide !== undefined ||
  (inbound.kind === 'action' && inbound.action.name === 'guide') ||
  // "2" or "yes" in a private message may answer what was shown there, though it was asked for elsewhere.
  (inbound.kind === 'message' && inbound.private === true && inbound.text.length <= longestAnswer) ||
  // A number, a label or "yes" may stand for a button.
  (inbound.kind === 'message' && (before?.offers ?? []).some(({ action }) => action.name === 'guide'));

// "Later", its button, or a number that may stand for that.
const asksForCode = (
  inbound: Inbound,
  before: ConversationState | undefined,
  said: Said | undefined,
): boolean =>
  inbound.kind === 'action'
    ? inbound.action.name === 'guide' && inbound.action.verb === 'later'
    : said?.kind === 'later' ||
      (before?.offers ?? []).some(({ action }) => action.name === 'guide' && action.verb === 'later');

const freshCode = async (transaction: Transaction, { newId }: BotParts): Promise<string | undefined> => {
  for (let draw = 0; draw < mostDraws; draw += 1) {
    const code = codeFrom([...(await keyed(transaction, `fresh ${newId()}`)).subarray(0, codeLength)]);
    // One that is too old but not swept yet is still taken.
    const taken =
      code === undefined ? undefined : await transaction.runOfCode(await hashOf(transaction, code), 0);
    if (code !== undefined && taken === undefined) return code;
  }
  return undefined;
};

const hashOf = async (transaction: Transaction, code: string): Promise<string> =>
  (await keyed(transaction, `code ${code}`)).toString('base64url');

const keyed = async (transaction: Transaction, text: string): Promise<Buffer> =>
  createHmac('sha256', await transaction.secret('guide-codes', () => randomBytes(32).toString('base64url')))
    .update(text)
    .digest();
