import { randomUUID } from 'node:crypto';
import { ConfigError, configFromEnv, storePlace, type Config } from '../config.ts';
import type { Proposal, ProposalStep } from '../core/desk/proposals.ts';
import { decideProposal, isForEverybody } from '../core/desk/review.ts';
import type { Days } from '../core/desk/corrections.ts';
import type { Store } from '../core/store.ts';
import { dayOf } from '../core/validity.ts';
import { drawProposal, publishProposal } from '../knowledge/edit/publish.ts';
import { knowledgeFolders, knowledgeFrom, problemLines } from '../knowledge-source.ts';
import { createReport } from '../log.ts';
import { proposalPlaces } from '../proposal-places.ts';
import { tellsFor, writeApproved } from '../proposals.ts';
import { openStore } from '../store/open.ts';
import { loadEnvFile } from '../system.ts';

const most = 200;

/** Lists the proposals, newest first; the decided ones only with `all`. */
export const list = ({ all = false }: { readonly all?: boolean }): Promise<void> =>
  withStore(async (store) => {
    const found = await store.transact((transaction) => transaction.proposals(most));
    const shown = found.filter(({ state }) => all || !['published', 'rejected'].includes(state));
    say(
      shown.length === 0
        ? 'No proposal waits.'
        : shown
            .map(({ number, state, desk, question }) => `${String(number)}\t${state}\t${desk}\t${question}`)
            .join('\n'),
    );
  });

/** Prints a proposal as the file it will be, and what the checks say of it. */
export const show = (text: string): Promise<void> =>
  withStore(async (store, config) => {
    const proposal = await known(store, text);
    const { number, state, desk, ticket, doubtful, reason, source } = proposal;
    say(
      [
        `Proposal ${String(number)}: ${state}, ${desk}${ticket === undefined ? '' : `, from ticket ${String(ticket).padStart(4, '0')}`}`,
        ...(doubtful.length === 0
          ? []
          : [`Reads like names; the author says that they are no persons: ${doubtful.join(', ')}`]),
        ...(reason === undefined ? [] : [`Why it came back: ${reason}`]),
        ...(source === '' ? [] : [`Source: ${source}`]),
      ].join('\n'),
    );
    if (proposal.answer === '' || proposal.source === '') {
      say(`It is not finished. Question: ${proposal.question}`);
      say(proposal.wordings.map((one) => `  - ${one}`).join('\n'));
      return;
    }
    const drawn = await drawProposal(proposal, proposalPlaces(config), today());
    const { change } = proposal;
    if (change !== undefined)
      say(
        [
          `Changes ${proposal.entry}`,
          ...(change.days === undefined
            ? []
            : [
                `Days until now: ${spanText(change.days.before)}`,
                `New days: ${spanText(change.days.after)}`,
              ]),
          `Text until now: ${change.before}`,
          `New text: ${proposal.answer}`,
        ].join('\n'),
      );
    if (drawn.refused !== undefined) say(drawn.refused);
    for (const { path, content } of drawn.files)
      say(
        path.endsWith('.md') ? `\n${drawn.named(path)}\n\n${content}` : `\nalso changes ${drawn.named(path)}`,
      );
    if (drawn.files.length === 0) say(`It is written: ${proposal.written ?? proposal.entry}`);
    if (drawn.problems.length > 0) say(`\n${problemLines(drawn.problems)}`);
  });

const spanText = ({ begins, ends }: Days): string =>
  [begins, ends].filter((one) => one !== undefined).join(' to ') || 'none';

/** Approves a proposal as a reviewer of a desk, and writes it. */
export const approve = (text: string, { as }: { readonly as?: string }): Promise<void> =>
  decide(text, as, (desk) => ({ kind: 'approve', desk, on: today() }));

/** Sends a proposal back to its author, with a reason. */
export const sendBack = (text: string, reason: string, { as }: { readonly as?: string }): Promise<void> =>
  decide(text, as, (desk) => ({ kind: 'send-back', desk, on: today(), reason }));

/** Rejects a proposal, with a reason. */
export const reject = (text: string, reason: string, { as }: { readonly as?: string }): Promise<void> =>
  decide(text, as, (desk) => ({ kind: 'reject', desk, on: today(), reason }));

const decide = (text: string, as: string | undefined, step: (desk: string) => ProposalStep): Promise<void> =>
  withStore(async (store, config) => {
    const { number, desk } = await known(store, text);
    await mayDecide(config, as ?? desk, desk);
    const parts = {
      store,
      adapters: [],
      now: () => Date.now(),
      newId: randomUUID,
      report: createReport('error'),
      publish: (proposal: Proposal) => publishProposal(proposal, proposalPlaces(config), today()),
    };
    const refused = await store.transact(async (transaction) => {
      const current = await transaction.proposal(number);
      if (current === undefined) return 'not-waiting';
      const next = decideProposal(current, step(as ?? desk));
      if ('refused' in next) return next.refused;
      await transaction.saveProposal(next.proposal);
      await transaction.queue(tellsFor(parts, next.changes.tells), Date.now(), Date.now());
      return undefined;
    });
    if (refused !== undefined)
      throw new ConfigError([
        refused === 'no-reason'
          ? 'Say why, in quotation marks after the number.'
          : `Proposal ${String(number)} does not wait for a decision.`,
      ]);
    await writeApproved(parts);
    const after = await known(store, text);
    say(
      after.state === 'published'
        ? `Proposal ${text} is published: ${after.written ?? ''}`
        : after.state === 'sent-back' && after.reason !== undefined
          ? `Proposal ${text} went back to its author: ${after.reason}`
          : after.state === 'approved'
            ? `Proposal ${text} is approved; a running desk writes it.`
            : `Proposal ${text}: ${after.state}`,
    );
  });

/** A reviewer of a desk decides about that desk's proposals, of one for everybody about all. */
const mayDecide = async (config: Config, as: string, own: string): Promise<void> => {
  if (as === own) return;
  const { library } = await knowledgeFrom(knowledgeFolders(config));
  const desk = library.desks.find(({ id }) => id === as);
  if (desk === undefined) throw new ConfigError([`There is no desk "${as}". Run: helpdesk desk list`]);
  if (!isForEverybody(desk))
    throw new ConfigError([`Reviewers of ${as} cannot decide about proposals of ${own}.`]);
};

const known = async (store: Store, text: string): Promise<Proposal> => {
  const number = Number(text);
  const found = Number.isSafeInteger(number)
    ? await store.transact((transaction) => transaction.proposal(number))
    : undefined;
  if (found === undefined)
    throw new ConfigError([`There is no proposal ${text}. Run: helpdesk proposals list`]);
  return found;
};

/** Opens the store for one command. */
export const withStore = async (work: (store: Store, config: Config) => Promise<void>): Promise<void> => {
  loadEnvFile();
  const config = configFromEnv(process.env);
  const store = await openStore({ ...storePlace(config), report: createReport('error') });
  try {
    await work(store, config);
  } finally {
    await store.close();
  }
};

const today = (): string => dayOf(Date.now());
const say = (text: string): void => void process.stdout.write(`${text}\n`);
