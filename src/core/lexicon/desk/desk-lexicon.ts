/** Words people type to do something with a ticket, in one language; the first is the one the desk itself names. */
export interface DeskLexicon {
  /** Asker: say something more in a ticket: "add 412 it is about Kenya". */
  readonly add: readonly string[];
  /** Asker: the question is not needed any more. */
  readonly cancel: readonly string[];
  readonly reopen: readonly string[];
  /** Asker: the answer was enough. */
  readonly enough: readonly string[];
  /** Asker: which tickets are there. */
  readonly mine: readonly string[];
  /** Coordinator: what waits at the desk. */
  readonly queue: readonly string[];
  readonly take: readonly string[];
  readonly release: readonly string[];
  readonly pass: readonly string[];
  readonly notOurs: readonly string[];
  readonly answer: readonly string[];
  readonly askBack: readonly string[];
  readonly note: readonly string[];
  readonly close: readonly string[];
  readonly show: readonly string[];
  readonly share: readonly string[];
  readonly why: readonly string[];
  /** A one-time code of the maintainer: "link ABCD-EFGH". */
  readonly link: readonly string[];
  readonly save: readonly string[];
  readonly proposals: readonly string[];
  readonly approve: readonly string[];
  readonly sendBack: readonly string[];
  readonly reject: readonly string[];
  readonly gaps: readonly string[];
  /** Reviewer: a draft of a gap: "draft 1". */
  readonly draft: readonly string[];
  /** Author: writes a proposal anew: "revise 3". */
  readonly revise: readonly string[];
  /** Asker: their own wording may be used; coordinator: asks them. */
  readonly consent: readonly string[];
  readonly noConsent: readonly string[];
  readonly digest: readonly string[];
  readonly statistics: readonly string[];
  readonly block: readonly string[];
  readonly myData: readonly string[];
  readonly export: readonly string[];
  readonly erase: readonly string[];
  /** Asker: be told when the entry that was just shown changes. */
  readonly watch: readonly string[];
  /** Asker: no reminders any more. */
  readonly unwatch: readonly string[];
  readonly reminders: readonly string[];
  /** Coordinator: which ready-made phrases there are. */
  readonly phrases: readonly string[];
  /** Coordinator: send one: "phrase thanks 0412". */
  readonly phrase: readonly string[];
  /** Coordinator: change an entry of their own desk: "correct igf-kenya". */
  readonly correct: readonly string[];
  /** Coordinator: move a date of their own: "change date of our forum to 14 Oct". */
  readonly changeDate: readonly string[];
}

/** What a typed word can ask for. */
export type DeskWord = keyof DeskLexicon;
