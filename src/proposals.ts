import { createHmac, randomBytes } from 'node:crypto';
import type { BotParts } from './bot.ts';
import type { Command } from './core/desk/command.ts';
import type { Link } from './core/desk/desk.ts';
import { formWordIn } from './core/desk/form-words.ts';
import { fewestAskers, gapsOf, lessonsKept, type WordsOf } from './core/desk/gaps.ts';
import type { KnowledgeView, Proposal, ProposalChanges } from './core/desk/proposals.ts';
import { answerOf } from './core/desk/said.ts';
import { decideProposal } from './core/desk/review.ts';
import type { Ticket } from './core/desk/ticket.ts';
import { fit } from './core/fit.ts';
import type { Inbound, Instant, Outgoing } from './core/message.ts';
import type { Transaction } from './core/store.ts';
import { dayOf } from './core/validity.ts';
import type { ConversationState, Turn } from './core/world.ts';
import { stackOf } from './errors.ts';

const day = 86_400_000;
/** Proposals a turn looks at. */
const mostListed = 200;
/** Questions that are grouped into gaps. */
export const mostLessons = 20_000;
/** How long one process has for writing a proposal, in milliseconds. */
const writeLease = 120_000;
/** Proposals written in one round. */
const writeBatch = 5;

/** What writing an approved proposal came to; throws where it should be tried again. */
export type Publish = (
  proposal: Proposal,
) => Promise<{ readonly written: string } | { readonly refused: string }>;

/** Reads what a turn may know of proposals, as far as the message asks for it; undefined where it does not. */
export const knowledgeViewFor = async (
  transaction: Transaction,
  parts: Pick<BotParts, 'wordsOf' | 'fewestAskers'>,
  inbound: Inbound,
  around: {
    readonly now: Instant;
    readonly before: ConversationState | undefined;
    readonly command: Command | undefined;
    readonly links: readonly Link[];
    readonly thread: Ticket | undefined;
    readonly named: Ticket | undefined;
  },
): Promise<KnowledgeView | undefined> => {
  const { before, command, links, thread, named, now } = around;
  const action = inbound.kind === 'action' ? inbound.action : undefined;
  if (links.length === 0) return undefined;
  const form = before?.awaiting?.kind === 'form' ? before.awaiting.form : undefined;
  const filling = before?.awaiting?.kind === 'correction' ? before.awaiting.form : form;
  const word = command?.word;
  const saves = word === 'save' || (action?.name === 'ticket' && action.verb === 'save');
  const about = form?.ticket ?? (saves ? (named ?? thread)?.number : undefined);
  const ticket =
    about === undefined
      ? undefined
      : ([thread, named].find((one) => one?.number === about) ?? (await transaction.ticket(about)));
  const answer = ticket === undefined ? undefined : answerOf(await transaction.answers(ticket.number));
  const number =
    action?.name === 'proposal'
      ? action.proposal
      : command !== undefined && filling === undefined && byNumber.has(command.word)
        ? command.ticket
        : filling?.proposal;
  const proposal = number === undefined ? undefined : await transaction.proposal(number);
  // What is written anew offers what its ticket holds.
  const revised = word === 'revise' && filling === undefined ? proposal?.ticket : undefined;
  const offered = ticket ?? (revised === undefined ? undefined : await transaction.ticket(revised));
  const said =
    action?.name === 'form' ? action.word : inbound.kind === 'message' ? formWordIn(inbound.text) : undefined;
  const submits =
    filling?.at === 'check' && filling.proposal === undefined && (said === 'submit' || said === 'take');
  const drafts = word === 'draft' && filling === undefined;
  return {
    ...(offered === undefined
      ? {}
      : {
          offered: {
            ticket: offered,
            question: (await transaction.questions([offered.number])).get(offered.number)?.text ?? '',
            ...(answer === undefined ? {} : { answer }),
          },
        }),
    ...(proposal === undefined ? {} : { named: proposal }),
    accounts: proposal === undefined ? [] : await transaction.accountsOf(inbound.person.id),
    listed:
      word === 'proposals' && command?.ticket === undefined ? await transaction.proposals(mostListed) : [],
    ...(submits || drafts ? { fresh: await transaction.nextProposal() } : {}),
    gaps:
      (word === 'gaps' || drafts) && links.some(({ role }) => role === 'reviewer')
        ? gapsOf(
            await transaction.gaps(dayOf(now - lessonsKept * day), mostLessons),
            parts.wordsOf ?? plainWords,
            // Never fewer in chat, whatever is set.
            Math.max(fewestAskers, parts.fewestAskers ?? fewestAskers),
          )
        : [],
  };
};

const byNumber: ReadonlySet<Command['word']> = new Set([
  'proposals',
  'approve',
  'sendBack',
  'reject',
  'revise',
]);

const plainWords: WordsOf = (text) =>
  [...text.toLowerCase().matchAll(/[\p{L}\p{N}\p{M}]{3,}/gu)].map(([word]) => ({ word }));

/** Keeps what a turn changed of proposals and what can be learned of it. */
export const keepKnowledge = async (
  transaction: Transaction,
  { proposals, gap, phrasing }: Turn,
  inbound: Inbound,
  now: Instant,
): Promise<void> => {
  for (const proposal of proposals?.saved ?? []) await transaction.saveProposal(proposal);
  if (gap === undefined && phrasing === undefined) return;
  const who = await personHash(transaction, inbound.person.id);
  if (gap !== undefined) await transaction.keepGap({ ...gap, who, day: dayOf(now) });
  if (phrasing !== undefined) await transaction.keepPhrasing({ ...phrasing, who, day: dayOf(now) });
};

/** A person as lessons know them: a keyed hash that says nothing without this installation's secret. */
export const personHash = async (transaction: Transaction, person: string): Promise<string> =>
  createHmac('sha256', await transaction.secret('askers', () => randomBytes(32).toString('base64url')))
    .update(person)
    .digest('base64url');

/** Messages to authors and desks, cut to what their platforms show. */
export const tellsFor = (
  { adapters, newId }: Pick<BotParts, 'adapters' | 'newId'>,
  tells: ProposalChanges['tells'],
): readonly Outgoing[] =>
  tells.flatMap(({ to, reply }) => {
    const adapter = adapters.find(({ platform }) => platform === to.platform);
    const pieces = adapter === undefined ? [reply] : fit(reply, adapter.capabilities);
    return pieces.map((piece) => ({ id: newId(), address: to, reply: piece }));
  });

/** Writes approved proposals; each author is told in the same transaction in which it becomes published. */
export const writeApproved = async (
  parts: Pick<BotParts, 'adapters' | 'newId' | 'store' | 'now' | 'report'> & { readonly publish?: Publish },
): Promise<void> => {
  const { publish, store, now, report } = parts;
  if (publish === undefined) return;
  for (let round = 0; round < writeBatch; round += 1) {
    const begun = now();
    const proposal = await store.transact((transaction) =>
      transaction.takeApproved(begun, begun + writeLease),
    );
    if (proposal === undefined) return;
    let result: Awaited<ReturnType<Publish>>;
    try {
      result = await publish(proposal);
    } catch (error) {
      // It stays approved and is tried again once the lease is over.
      report('error', 'proposal-not-written', { proposal: proposal.number, error: stackOf(error) });
      return;
    }
    await store.transact(async (transaction) => {
      const current = await transaction.proposal(proposal.number);
      const next =
        current === undefined
          ? undefined
          : decideProposal(
              current,
              'written' in result
                ? { kind: 'written', where: result.written }
                : { kind: 'refused', reason: result.refused },
            );
      if (next === undefined || 'refused' in next) return;
      await transaction.saveProposal(next.proposal);
      await transaction.queue(tellsFor(parts, next.changes.tells), now(), now());
    });
  }
};

/** Removes what was learned too long ago. */
export const forgetOldLessons = ({ store, now }: Pick<BotParts, 'store' | 'now'>): Promise<void> =>
  store.transact((transaction) => transaction.forgetLessons(dayOf(now() - lessonsKept * day)));
