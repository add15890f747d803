/** What is said about a person's own data, reminders, limits, and the desk's figures, in one language. */
export interface MineWording {
  // My data.
  readonly title: string;
  readonly nothing: string;
  readonly conversations: (count: number, languages: string) => string;
  readonly ticket: (number: string, state: string, day: string) => string;
  readonly watch: (title: string) => string;
  readonly link: (desk: string, role: string) => string;
  /** How many other accounts are known to be theirs. */
  readonly accounts: (count: number) => string;
  readonly blocked: (day: string) => string;
  readonly kept: string;
  readonly exportButton: string;
  readonly exportTitle: string;
  readonly exportCut: string;
  readonly eraseAll: string;
  readonly eraseTicket: (number: string) => string;
  readonly askAll: string;
  readonly askTicket: (number: string) => string;
  readonly askLinks: string;
  readonly yesErase: string;
  readonly noErase: string;
  readonly kindlyKept: string;
  readonly erased: (time: string) => string;
  readonly erasedOne: (number: string, time: string) => string;
  readonly receiptNumber: (numbers: string) => string;
  readonly takenBack: (platforms: string) => string;
  readonly notTakenBack: (platforms: string) => string;
  readonly blockStays: (day: string) => string;
  readonly knowledge: string;
  readonly erasedAtDesk: (number: string) => string;
  readonly erasedCopy: string;
  readonly cannotNow: string;

  // Reminders.
  readonly watchButton: string;
  readonly watchConfirmedButton: string;
  readonly watching: (title: string) => string;
  readonly watchingConfirmed: (title: string) => string;
  readonly watchHow: string;
  readonly unwatched: string;
  readonly stopButton: string;
  readonly seeButton: string;
  readonly reminders: string;
  readonly noReminders: string;
  readonly changedTitle: (title: string) => string;
  readonly changed: (day: string) => string;
  readonly confirmed: string;
  readonly gone: (title: string) => string;
  readonly was: (line: string) => string;
  readonly is: (line: string) => string;

  // Limits.
  readonly slowDown: string;
  readonly tooManyToday: string;
  readonly blockedTill: (number: string, day: string) => string;
  readonly unblocked: (number: string) => string;
  readonly blockHow: (number: string) => string;

  // Digest, figures, phrases.
  readonly digestTitle: (from: string, to: string) => string;
  readonly fewer: (count: number) => string;
  readonly answeredByDesk: (count: string) => string;
  readonly openNow: (count: string) => string;
  readonly answeredByKnowledge: (count: string) => string;
  readonly missed: (count: string) => string;
  readonly datesAhead: string;
  readonly toReview: string;
  readonly none: string;
  readonly digestNote: string;
  readonly statistics: string;
  readonly statisticsLine: (figures: {
    readonly opened: string;
    readonly answered: string;
    readonly closed: string;
    readonly escalated: string;
    readonly open: string;
  }) => string;
  readonly phrases: string;
  readonly noPhrases: string;
  readonly unknownPhrase: (known: string) => string;
}
