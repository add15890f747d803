import type { ProposalWording } from './proposal-wording.ts';

const states = {
  draft: 'draft, not finished',
  waiting: 'waits for review',
  approved: 'approved, is being written',
  published: 'published',
  'sent-back': 'sent back',
  rejected: 'rejected',
} as const;

/** What is said about proposals in English. */
export const en: ProposalWording = {
  saveAsKnowledge: 'Save as knowledge',
  formTitle: 'Save as knowledge',
  formStays:
    'Nothing of this goes to the asker. Write in English; translations follow. Leave out names and addresses of persons.',
  ask: {
    question: 'The question, in other words than the asker used?',
    answer: 'The answer, as everybody may read it?',
    source: 'The source: the web address of a page on which this can be read?',
    until: 'Until when does it hold? A day such as 2027-05-31, or "no end".',
    scope: 'Where does it hold? "global", a country, or a region such as West Africa.',
  },
  offered: 'Offered, without names:',
  before: 'So far:',
  consent: {
    none: "The asker's own wording is used only with their consent: not asked yet.",
    asked: "The asker's own wording is used only with their consent: asked, no answer yet.",
    yes: 'The asker agreed that their own wording may be used.',
    no: 'The asker did not agree that their own wording is used. Say it in other words.',
  },
  askConsent: 'Ask for consent',
  buttons: {
    take: 'Use what is offered',
    skip: 'Skip',
    back: 'Back',
    cancel: 'Cancel',
    submit: 'Submit for review',
    keep: 'No persons: keep them',
    'no-end': 'No end',
    everywhere: 'Global',
  },
  needed: 'This one is needed.',
  notAddress: 'This is not the address of a web page. It begins with https:// and has no spaces.',
  notDay: 'This is not a day in the future. Write year, month and day, such as 2027-05-31, or "no end".',
  notPlace: 'I do not know this place. Write "global", a country, or a region such as West Africa.',
  ownWords:
    "These are the asker's own words, and they have not agreed to that. Please say it in other words.",
  stillPersonal: 'This still looks like personal data. Please write it without.',
  checkTitle: 'Is everything right?',
  labels: {
    question: 'Question',
    answer: 'Answer',
    source: 'Source',
    until: 'Valid until',
    scope: 'Holds for',
    owner: 'Looked after by',
    from: 'From',
    written: 'Written to',
  },
  noEnd: 'no end',
  everywhere: 'everywhere',
  takenOut: (mail, phone, handle) =>
    `Taken out: ${[
      [mail, 'mail address', 'mail addresses'] as const,
      [phone, 'telephone number', 'telephone numbers'] as const,
      [handle, 'account name', 'account names'] as const,
    ]
      .filter(([count]) => count > 0)
      .map(([count, one, more]) => `${String(count)} ${count === 1 ? one : more}`)
      .join(', ')}.`,
  likeNames: (words) =>
    `These read like names of persons and are taken out: ${words}. If they are none, say keep; the reviewer will look.`,
  submitted: (entry, desk) =>
    `Draft ${entry}, waiting for review by someone else. You will be named as coordinator, ${desk}.`,
  nobodyToSave: 'There is no ticket here to save from. Write save and its number.',

  consentQuestion: (number) =>
    `May the wording of your question (ticket ${number}) be used in the public answers, without your name? Once published it can be copied by anybody. Your answer changes nothing for your ticket.`,
  consentYes: 'Yes, you may',
  consentNo: 'No, please not',
  consentThanks: 'Thank you. Your wording may be used, without your name.',
  consentKept: 'All right. Your wording is not used.',
  consentAsked: 'Asked. You will hear the answer here; you can go on in other words meanwhile.',
  consentNowhere: 'The asker reads on a page and cannot be asked there. Please say it in other words.',
  consentNews: (number, given) =>
    given
      ? `The asker of ${number} agreed: their wording may be used.`
      : `The asker of ${number} did not agree: say it in other words.`,

  forReview: (number, question) => `Proposal ${String(number)} waits for review: ${question}`,
  listTitle: 'Proposals',
  listEmpty: 'No proposal waits.',
  line: (number, state, question) => `${String(number)}: ${states[state]}. ${question}`,
  title: (number) => `Proposal ${String(number)}`,
  states,
  doubtful: (words) => `Read like names; the author says that they are no persons: ${words}`,
  notReviewer:
    'I cannot confirm that here. Reviewers are linked by a maintainer of this desk, who gives them a code to type.',
  unknownProposal: 'I know no such proposal of yours.',
  refusals: {
    own: () => 'Somebody else has to decide about what you wrote.',
    'not-waiting': (number) => `Proposal ${String(number)} does not wait for a decision.`,
    'no-reason': (number) => `Please say why: send back ${String(number)} and your reason.`,
  },
  how: (number) =>
    `To decide: approve ${String(number)}, send back ${String(number)} and why, reject ${String(number)} and why.`,
  reviseHow: (number) => `To write it anew: revise ${String(number)}`,
  show: (number) => `Show ${String(number)}`,
  approve: 'Approve',
  done: {
    approved: (number) => `Proposal ${String(number)} is approved. It is written and goes live in a moment.`,
    'sent-back': (number) => `Proposal ${String(number)} goes back to its author.`,
    rejected: (number) => `Proposal ${String(number)} is rejected. The author is told.`,
  },
  told: {
    approved: (number) => `Your proposal ${String(number)} was approved.`,
    published: (number) => `Your proposal ${String(number)} is knowledge now. It answers from here on.`,
    'sent-back': (number) => `Your proposal ${String(number)} came back.`,
    rejected: (number) => `Your proposal ${String(number)} was not accepted.`,
  },
  writtenAsPatch: (number) =>
    `Your proposal ${String(number)} was approved. The knowledge folder cannot be written from here, so a maintainer adds it from a patch file.`,
  because: (reason) => `Why: ${reason}`,
  role: (desk) => `coordinator, ${desk}`,

  gapsTitle: 'Questions without a good answer',
  gapsEmpty: 'Nothing that enough different people asked. Smaller groups are not shown.',
  gapLine: (number, label, askers, countries) =>
    `${String(number)}: "${label}", ${String(askers)} askers, ${
      countries === 1 ? '1 country' : `${String(countries)} countries`
    }`,
  gapsRest: 'Smaller groups are not shown. To begin an answer: draft 1.',
  unknownGap: 'There is no such gap. Type gaps to see them.',
  gapDraft: (number) =>
    `Draft ${String(number)} with the most common wordings, and no answer yet. Please go on:`,
};
