import type { EntryChange } from './corrections.ts';
import type { IsoDate } from '../entry.ts';
import type { Language } from '../language.ts';
import type { Address, Reply } from '../message.ts';
import type { Ticket } from './ticket.ts';

/** How far a proposal has come. */
export const proposalStates = ['draft', 'waiting', 'approved', 'published', 'sent-back', 'rejected'] as const;
export type ProposalState = (typeof proposalStates)[number];

/** Where a proposed answer holds. */
export type ProposalScope = 'global' | { readonly country: string } | { readonly region: string };

/** Who wrote a proposal, to tell them what came of it; opaque, no name. */
export interface ProposalAuthor {
  readonly person: string;
  readonly address: Address;
  readonly language: Language;
}

/** An answer that may become knowledge, once a second person agrees. */
export interface Proposal {
  /** Counts from 1. */
  readonly number: number;
  readonly state: ProposalState;
  /** The id its entry has or will have; the same whenever it is written again. */
  readonly entry: string;
  /** Id of the desk that looks after it. */
  readonly desk: string;
  /** The ticket it comes from; absent where it comes from a gap. */
  readonly ticket?: number;
  /** In other words than the asker's, unless `consented`. */
  readonly question: string;
  /** Whether the question is the asker's own wording, which they agreed to. */
  readonly consented: boolean;
  /** Common wordings of a gap. */
  readonly wordings: readonly string[];
  /** Empty in a draft that came from a gap. */
  readonly answer: string;
  /** Web address; empty in a draft that came from a gap. */
  readonly source: string;
  /** Until when it holds; absent where there is no end. */
  readonly until?: IsoDate;
  readonly scope: ProposalScope;
  readonly topics: readonly string[];
  /** Words that read like names and are no person's, as the author says; shown to the reviewer. */
  readonly doubtful: readonly string[];
  /** Absent where a maintainer made the draft. */
  readonly author?: ProposalAuthor;
  readonly made: IsoDate;
  /** The desk whose reviewer decided, and when. */
  readonly decided?: { readonly desk: string; readonly on: IsoDate };
  /** Why it was sent back or rejected. */
  readonly reason?: string;
  /** The file or patch it was written to. */
  readonly written?: string;
  /** What it changes of an entry that is there; absent for a new one. `question` is then the title of the entry. */
  readonly change?: EntryChange;
}

/** Who decides, with their other accounts; absent where a maintainer does. */
interface Decider {
  readonly person?: string;
  readonly accounts?: readonly string[];
}

/** What somebody does with a proposal, or the desk itself once it tried to write it. */
export type ProposalStep =
  | ({ readonly kind: 'approve'; readonly desk: string; readonly on: IsoDate } & Decider)
  | ({
      readonly kind: 'send-back' | 'reject';
      readonly desk: string;
      readonly on: IsoDate;
      readonly reason: string;
    } & Decider)
  | { readonly kind: 'written'; readonly where: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** Why a step cannot be taken. */
export type ProposalRefusal = 'own' | 'not-waiting' | 'no-reason';

/** The one table of transitions. Nobody decides about their own; only what waits is decided. */
export const proposalStep = (
  proposal: Proposal,
  what: ProposalStep,
): { readonly proposal: Proposal } | { readonly refused: ProposalRefusal } => {
  switch (what.kind) {
    case 'approve':
    case 'send-back':
    case 'reject': {
      if (isAuthor(proposal, what)) return { refused: 'own' };
      if (proposal.state !== 'waiting') return { refused: 'not-waiting' };
      const decided = { desk: what.desk, on: what.on };
      if (what.kind === 'approve') return { proposal: { ...proposal, state: 'approved', decided } };
      if (what.reason.trim() === '') return { refused: 'no-reason' };
      const state = what.kind === 'reject' ? 'rejected' : 'sent-back';
      return { proposal: { ...proposal, state, decided, reason: what.reason.trim() } };
    }
    case 'written':
      return proposal.state === 'approved'
        ? { proposal: { ...proposal, state: 'published', written: what.where } }
        : { refused: 'not-waiting' };
    case 'refused':
      return proposal.state === 'approved'
        ? { proposal: { ...proposal, state: 'sent-back', reason: what.reason } }
        : { refused: 'not-waiting' };
  }
};

const isAuthor = ({ author }: Proposal, { person, accounts = [] }: Decider): boolean =>
  author !== undefined && (author.person === person || accounts.includes(author.person));

/** A group of unanswered questions, told only where enough people stand behind it. */
export interface Gap {
  /** Counts from 1 in the order they are shown. */
  readonly number: number;
  readonly label: string;
  readonly askers: number;
  readonly countries: number;
  /** The most common wordings, most common first. */
  readonly wordings: readonly string[];
}

/** What a turn may know of proposals, as far as the message asks for it. */
export interface KnowledgeView {
  /** The ticket of a form, with what can be offered of it. */
  readonly offered?: { readonly ticket: Ticket; readonly question: string; readonly answer?: string };
  /** The proposal named by a number, a button or the form. */
  readonly named?: Proposal;
  readonly listed: readonly Proposal[];
  /** Other accounts of the person who writes. */
  readonly accounts: readonly string[];
  /** A number no proposal has had; there when one may be made now. */
  readonly fresh?: number;
  readonly gaps: readonly Gap[];
}

/** What a turn changes of proposals. */
export interface ProposalChanges {
  readonly saved: readonly Proposal[];
  /** Messages to authors and desks. */
  readonly tells: readonly { readonly to: Address; readonly reply: Reply }[];
}

/** The questions of the form, in order; `check` shows everything once more. */
export const formQuestions = ['question', 'answer', 'source', 'until', 'scope', 'check'] as const;
export type FormQuestion = (typeof formQuestions)[number];

/** A form as far as it is filled in. */
export interface ProposalForm {
  readonly at: FormQuestion;
  readonly ticket?: number;
  /** The proposal that is written anew. */
  readonly proposal?: number;
  readonly question?: string;
  readonly consented?: boolean;
  readonly answer?: string;
  readonly source?: string;
  /** A day, or empty for "no end". */
  readonly until?: string;
  /** `global`, a country's code, or the name of a region. */
  readonly scope?: string;
  readonly out: { readonly mail: number; readonly phone: number; readonly handle: number };
  /** Whether what reads like names stays. */
  readonly keep?: boolean;
}

/** Longest name of an entry, in characters; a number follows. */
const longestName = 44;

/** The id an entry made of a question has: plain small letters in whole words, the proposal's number last. */
export const entryIdOf = (question: string, number: number): string => {
  const name = question
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036F]/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return `${name === '' ? 'answer' : inWholeWords(name)}-p${String(number)}`;
};

const inWholeWords = (name: string): string =>
  name.length <= longestName
    ? name
    : // One more sign tells whether a word ends just there; a single endless word is cut all the same.
      name
        .slice(0, longestName + 1)
        .replace(/-[^-]*$/u, '')
        .slice(0, longestName);
