import type { Action } from './action.ts';
import type { CorrectionForm } from './desk/corrections.ts';
import type { ProposalChanges, ProposalForm } from './desk/proposals.ts';
import type { Way } from './desk/ticket.ts';
import type { DeskChanges, DeskView } from './desk/view.ts';
import type { IsoDate, Kind, Status } from './entry.ts';
import type { GuideChanges, GuideView } from './guide/run.ts';
import type { Language } from './language.ts';
import type { OwnChanges, OwnView } from './mine/held.ts';
import type { Ambiguity, Library } from './library.ts';
import type { Address, Instant, Platform, Reply } from './message.ts';
import type { Once, UnaskedChanges, UnaskedView } from './unasked/view.ts';

/** An entry found for a question. */
export interface Hit {
  readonly entry: string;
  /** Probability that this is what the person wants, 0 to 1, calibrated on held-out questions. */
  readonly confidence: number;
}

/** The most confidence a hit is given while another subject is likelier: a better guess is that the question is not ours. */
export const mostBehindRival = 0.15;

/** What a search says about a question. */
export interface Found {
  /** Best first. */
  readonly hits: readonly Hit[];
  /** Whether the words belong to the field at all; decides which kind of "don't know" is right. */
  readonly inField: boolean;
  /** The declared ambiguity the question comes down to, if any; decided before any ranking. */
  readonly ambiguity?: Ambiguity;
  /** The language the question seems to be in; absent where it cannot be told. */
  readonly language?: Language;
  /** Words that were taken for others, mistyped as they seemed. */
  readonly corrections?: readonly Correction[];
}

/** A word as it was typed, and what it was taken for: in lower case, without accents. */
export interface Correction {
  readonly typed: string;
  readonly read: string;
}

/** Finds entries for a question. Pure, synchronous, deterministic. */
export type Search = (question: string, context?: SearchContext) => Found;

export interface SearchContext {
  /** The language the conversation is in. */
  readonly language?: Language;
  /** Whether every word is taken as it was typed, even what seems mistyped. */
  readonly asTyped?: boolean;
}

/** What a person was offered and can pick by button, number or word. */
export interface Offer {
  readonly key: string;
  /** Title words a person may type to mean it. */
  readonly label: string;
  readonly action: Action;
}

/** What the next message of a conversation is taken for, unless it is a command. */
export type Awaiting =
  /**
   * The question for a person; `to` is where they can be written to privately, tried out when they asked, `from` the
   * shared place they asked in.
   */
  | {
      readonly kind: 'question';
      readonly way: Way;
      readonly entry?: string;
      readonly to?: Address;
      readonly from?: Address;
    }
  /** Their yes, before everything or one ticket of theirs is erased. */
  | { readonly kind: 'erase'; readonly ticket?: number }
  /** Something more for a ticket. */
  | { readonly kind: 'addition'; readonly ticket: number }
  /** A coordinator's answer that looks like personal data, held back until they say so. */
  | { readonly kind: 'held'; readonly ticket: number; readonly text: string; readonly asking: boolean }
  /** The same answer without the personal data. */
  | { readonly kind: 'rewrite'; readonly ticket: number; readonly asking: boolean }
  /** The time zone they are in. */
  | { readonly kind: 'zone' }
  /** Their yes or no to one thing to do next. */
  | { readonly kind: 'next-step'; readonly action: Action }
  /** An answer to the next question of a form. */
  | { readonly kind: 'form'; readonly form: ProposalForm }
  /** An answer to the next question about an entry that is changed. */
  | { readonly kind: 'correction'; readonly form: CorrectionForm }
  /** Their yes, before a note about an entry goes to the desk that looks after it. */
  | { readonly kind: 'wish'; readonly entry: string; readonly text: string };

/** What the desk remembers of a conversation: no name, and no text but what waits to be passed on. */
export interface ConversationState {
  readonly language?: Language;
  readonly shown?: { readonly entry: string; readonly part?: string };
  /** The place whose forums were shown last, as a token. */
  readonly near?: string;
  readonly offers: readonly Offer[];
  readonly insults: number;
  /** The last question, for as long as it can be passed on to a person: never what a person at risk wrote. */
  readonly question?: { readonly text: string; readonly message?: string };
  /** What the next message is taken for. */
  readonly awaiting?: Awaiting;
  /** The procedure somebody is led through here: its id. */
  readonly guide?: string;
  readonly pausedUntil?: Instant;
  /** Entries whose translation was wished for here, each with the language: `igf fr`. */
  readonly translationWishes?: readonly string[];
  /** The scrubbed question whose answer did not help; only where a maintainer asked for it. */
  readonly rated?: { readonly text: string; readonly entry: string };
  /** Whether the last answer was a refusal. */
  readonly refused?: boolean;
  readonly at: Instant;
}

/** What a question came to. */
export type Outcome = 'answer' | 'choice' | 'miss' | 'handoff' | 'smalltalk' | 'crisis' | 'refusal';

/** The three ways of not knowing. */
export type MissKind = 'outside' | 'unknown' | 'out-of-date';

/** One line of the anonymous question log. `text` only when a maintainer asked for it, and then scrubbed. */
export interface LogLine {
  readonly day: IsoDate;
  readonly platform: Platform;
  readonly language: Language;
  readonly outcome: Outcome;
  readonly missKind?: MissKind;
  readonly entry?: string;
  readonly text?: string;
}

/** A question without a good answer. `rated`: the entry that did not help. */
export interface GapRecord {
  readonly text: string;
  readonly language: Language;
  readonly country?: string;
  readonly rated?: string;
}

/** An entry an answer names, as `helpdesk ask --json` shows it. */
export interface Named {
  readonly id: string;
  readonly kind: Kind;
  readonly title: string;
  readonly confidence: number;
  readonly status: Status;
}

/** Everything a turn may look at. */
export interface World {
  readonly now: Instant;
  readonly library: Library;
  readonly search: Search;
  readonly conversation: ConversationState | undefined;
  /** What is known of desks and tickets; absent where no desk has a place to work in, or nothing can be kept. */
  readonly desk?: DeskView;
  /** What is known of the person who writes; absent where nothing can be kept. */
  readonly own?: OwnView;
  /** What is known of the procedures they are in the middle of; absent where nothing can be kept. */
  readonly guide?: GuideView;
  /** What is known of what the desk says unasked here; absent where there is nothing to know, or nothing can be kept. */
  readonly unasked?: UnaskedView;
  /** Web address of the desk without a slash at its end; absent where it has none. */
  readonly pages?: string;
  readonly settings: {
    /** Whether the scrubbed text of questions may be kept in the log. */
    readonly keepQuestions: boolean;
    /** The desk's own language, where nothing else tells which one to speak; English when absent. */
    readonly language?: Language;
    /** Days for which the text of closed tickets is kept; for ever when absent. */
    readonly ticketDays?: number;
  };
}

/** What decided beside what the search found: the place that was named, several questions in one, or what was shown. */
export type Basis = 'place' | 'several' | 'shown' | 'compared' | 'group';

/** What was decided. Everything in it is data; the shell carries it out. */
export interface Turn {
  readonly replies: readonly Reply[];
  /** Absent: nothing was decided (the message was not for the desk). */
  readonly outcome?: Outcome;
  readonly missKind?: MissKind;
  /** Absent where what the search found decided alone, or nothing was searched for. */
  readonly basis?: Basis;
  readonly named: readonly Named[];
  /** `forget`: this message leaves no trace but a counter. */
  readonly state: ConversationState | 'forget' | 'unchanged';
  readonly log?: LogLine;
  readonly feedback?: { readonly entry: string; readonly helpful: boolean };
  readonly forgetWorkspace?: string;
  /** What changes of what is held about the person who wrote; kept in the same transaction, after everything else. */
  readonly own?: OwnChanges;
  /** The replies are sent without ever being kept: a crash may lose them. */
  readonly unkept?: boolean;
  /** Nothing of the replies is kept once they have arrived. */
  readonly fleeting?: boolean;
  /** An entry that somebody wishes to read in a language; counted, without who it was. */
  readonly translationWish?: { readonly entry: string; readonly language: Language };
  /** What changes of the procedures somebody is led through; kept in the same transaction. */
  readonly guide?: GuideChanges;
  /** What changes at the desks; kept in the same transaction. */
  readonly desk?: DeskChanges;
  /** What changes of what the desk says unasked; kept in the same transaction. */
  readonly unasked?: UnaskedChanges;
  /** This turn says something that a person is told once: where they were told meanwhile, it is decided again. */
  readonly once?: Once;
  /** What changes of proposals; kept in the same transaction. */
  readonly proposals?: ProposalChanges;
  /** A question that was not answered well, scrubbed; only where a maintainer asked for it. */
  readonly gap?: GapRecord;
  /** Words for which an entry proved right after another one did not help. */
  readonly phrasing?: { readonly text: string; readonly language: Language; readonly entry: string };
}
