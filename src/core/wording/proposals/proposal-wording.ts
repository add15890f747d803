import type { FormQuestion, ProposalRefusal, ProposalState } from '../../desk/proposals.ts';

/** Everything said about answers that become knowledge, in one language. */
export interface ProposalWording {
  // The form.
  readonly saveAsKnowledge: string;
  readonly formTitle: string;
  /** That nothing of it goes to the asker, and that entries are written in English first. */
  readonly formStays: string;
  readonly ask: Readonly<Record<Exclude<FormQuestion, 'check'>, string>>;
  readonly offered: string;
  readonly before: string;
  readonly consent: Readonly<Record<'none' | 'asked' | 'yes' | 'no', string>>;
  readonly askConsent: string;
  readonly buttons: Readonly<
    Record<'take' | 'skip' | 'back' | 'cancel' | 'submit' | 'keep' | 'no-end' | 'everywhere', string>
  >;
  readonly needed: string;
  readonly notAddress: string;
  readonly notDay: string;
  readonly notPlace: string;
  readonly ownWords: string;
  readonly stillPersonal: string;
  readonly checkTitle: string;
  readonly labels: Readonly<
    Record<'question' | 'answer' | 'source' | 'until' | 'scope' | 'owner' | 'from' | 'written', string>
  >;
  readonly noEnd: string;
  readonly everywhere: string;
  readonly takenOut: (mail: number, phone: number, handle: number) => string;
  readonly likeNames: (words: string) => string;
  readonly submitted: (entry: string, desk: string) => string;
  readonly nobodyToSave: string;

  // Consent, to the asker and back.
  readonly consentQuestion: (number: string) => string;
  readonly consentYes: string;
  readonly consentNo: string;
  readonly consentThanks: string;
  readonly consentKept: string;
  readonly consentAsked: string;
  readonly consentNowhere: string;
  readonly consentNews: (number: string, given: boolean) => string;

  // Review.
  readonly forReview: (number: number, question: string) => string;
  readonly listTitle: string;
  readonly listEmpty: string;
  readonly line: (number: number, state: ProposalState, question: string) => string;
  readonly title: (number: number) => string;
  readonly states: Readonly<Record<ProposalState, string>>;
  readonly doubtful: (words: string) => string;
  readonly notReviewer: string;
  readonly unknownProposal: string;
  readonly refusals: Readonly<Record<ProposalRefusal, (number: number) => string>>;
  readonly how: (number: number) => string;
  readonly reviseHow: (number: number) => string;
  readonly show: (number: number) => string;
  readonly approve: string;
  readonly done: Readonly<Record<'approved' | 'sent-back' | 'rejected', (number: number) => string>>;
  readonly told: Readonly<
    Record<'approved' | 'published' | 'sent-back' | 'rejected', (number: number) => string>
  >;
  readonly writtenAsPatch: (number: number) => string;
  readonly because: (reason: string) => string;
  readonly role: (desk: string) => string;

  // Gaps.
  readonly gapsTitle: string;
  readonly gapsEmpty: string;
  readonly gapLine: (number: number, label: string, askers: number, countries: number) => string;
  readonly gapsRest: string;
  readonly unknownGap: string;
  readonly gapDraft: (number: number) => string;
}
