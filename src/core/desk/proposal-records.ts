import type { IsoDate } from '../entry.ts';
import type { Language } from '../language.ts';
import type { Instant } from '../message.ts';
import type { GapRecord } from '../world.ts';
import type { Proposal } from './proposals.ts';

/** A question without a good answer, as kept; `who` is a keyed hash of the person. */
export interface KeptGap extends GapRecord {
  readonly who: string;
  readonly day: IsoDate;
}

/** Words under which an entry could be found as well. */
export interface KeptPhrasing {
  readonly text: string;
  readonly language: Language;
  readonly entry: string;
}

/** What is kept of answers that become knowledge; proposals that are read are locked until the transaction ends. */
export interface KnowledgeRecords {
  proposal(number: number): Promise<Proposal | undefined>;
  /** The newest proposals first, whatever their state. Not locked. */
  proposals(limit: number): Promise<readonly Proposal[]>;
  saveProposal(proposal: Proposal): Promise<void>;
  /** The number the next proposal has, held until the transaction ends; used up by the proposal that is saved with it. */
  nextProposal(): Promise<number>;
  /** Takes one approved proposal that nobody is writing, for this process alone until `leaseUntil`. */
  takeApproved(now: Instant, leaseUntil: Instant): Promise<Proposal | undefined>;
  /** What the desks said in a ticket, as far as it was kept, in order. */
  answers(ticket: number): Promise<readonly string[]>;
  /** A secret of this installation, made by `fresh` the first time. */
  secret(name: string, fresh: () => string): Promise<string>;
  keepGap(gap: KeptGap): Promise<void>;
  /** Questions without a good answer since a day, at most `limit` of the newest. */
  gaps(since: IsoDate, limit: number): Promise<readonly KeptGap[]>;
  keepPhrasing(phrasing: KeptPhrasing & { readonly who: string; readonly day: IsoDate }): Promise<void>;
  /** Words that proved right for another entry, and questions of tickets whose askers agreed and got an entry. */
  phrasings(since: IsoDate): Promise<readonly KeptPhrasing[]>;
  /** Removes what was learned before a day. */
  forgetLessons(before: IsoDate): Promise<void>;
  /** Removes what was learned of one person, by the keyed hash. */
  forgetLessonsOf(who: string): Promise<void>;
  /** Takes the asker's own wording out of proposals made from a ticket; those not written yet lose their question. */
  forgetWording(ticket: number): Promise<void>;
}
