import type { Shelf } from '../action.ts';
import type { Confidence, InitiativeType, Stage, Status } from '../entry.ts';
import type { Language } from '../language.ts';

/** Everything the desk itself says, in one language. Knowledge is not here: it comes from the entries. */
export interface Wording {
  /** The language's name in itself. */
  readonly languageName: string;
  readonly sources: string;
  readonly buttonsLine: string;
  readonly typeLine: string;

  readonly statusLabel: string;
  readonly status: Readonly<Record<Status, string>>;
  /** A sentence that opens an answer about a thing that is not in force; `note` is the entry's own phrase. */
  readonly statusSentence: Readonly<Partial<Record<Status, (note: string) => string>>>;
  readonly supersededBy: (title: string) => string;
  readonly reviewedLabel: string;
  readonly reviewed: (day: string, by: string) => string;
  readonly reviewOverdue: (day: string) => string;
  readonly validLabel: string;
  readonly valid: (label: string, until: string | undefined) => string;
  readonly confidenceLabel: string;
  readonly confidence: Readonly<Record<Confidence, string>>;
  readonly numberLabel: string;
  readonly number: (printed: string, ours: string) => string;
  readonly erratumLabel: string;
  readonly appliesLabel: string;
  readonly languageLabel: string;
  readonly moreSources: (count: number) => string;
  readonly linkLost: string;
  readonly onlyIn: (language: string) => string;
  readonly machineDrafted: string;
  readonly originalNewer: (day: string) => string;

  /** Fixed words that stand in the data: "usual pattern", "knowledge editor". */
  readonly labels: Readonly<Record<string, string>>;
  readonly selectionLabels: Readonly<
    Record<'chosenBy' | 'eligible' | 'seats' | 'term' | 'when' | 'cycle' | 'howToObject', string>
  >;
  readonly cycleConfirmed: (cycle: string) => string;
  readonly cycleNotConfirmed: string;
  readonly dateLabel: string;
  readonly untilMoment: (moment: string) => string;
  readonly fromTo: (from: string, to: string) => string;
  readonly usuallyLabel: string;
  readonly lastKnownLabel: string;
  readonly stageLabel: string;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly venueLabel: string;
  readonly initiativeTypes: Readonly<Record<InitiativeType, string>>;
  readonly reachLabel: string;
  readonly sinceLabel: string;
  readonly itsPage: string;
  readonly doorTitle: (place: string) => string;
  readonly doorNone: (place: string) => string;
  readonly doorUnsure: (place: string) => string;
  readonly doorGroups: Readonly<Record<InitiativeType | 'global', string>>;
  readonly doorGlobal: string;

  readonly viewsDiffer: string;
  readonly noSide: string;
  readonly heldBy: (who: string) => string;
  readonly usedBy: (community: string) => string;
  readonly example: string;
  readonly questionWas: string;

  readonly which: string;
  readonly both: string;
  readonly all: string;
  readonly neitherAsk: string;

  readonly outside: string;
  readonly outsideTry: string;
  readonly unknown: string;
  readonly closest: string;
  readonly closestIs: (title: string) => string;
  readonly outOfDate: (title: string, validity: string) => string;
  readonly outOfDateReview: (title: string, day: string) => string;
  readonly wasAbout: string;
  readonly staysTrue: string;
  readonly whoConfirms: string;
  readonly openToday: string;

  readonly more: string;
  readonly person: string;
  readonly helped: string;
  readonly notHelped: string;
  readonly next: string;
  readonly back: string;
  readonly readEntry: string;

  readonly handoffTitle: string;
  readonly handoffHonest: string;
  readonly handoffContact: (about: string) => string;
  readonly handoffNoContact: string;
  readonly handoffTip: string;

  readonly thanksFeedback: string;
  readonly sorryFeedback: string;

  readonly helpTitle: string;
  readonly helpIntro: string;
  readonly helpItems: readonly string[];
  readonly welcomeTitle: string;
  readonly welcomeIntro: string;
  readonly welcomeStart: string;
  /** What is kept of what people write; a time is written out: "90 days". */
  readonly welcomeKept: {
    readonly nothing: string;
    readonly question: string;
    readonly tickets: (time: string) => string;
    readonly lessons: (time: string) => string;
  };
  readonly firstSteps: string;
  readonly shelves: Readonly<Record<Shelf, string>>;
  readonly browsePage: (page: number, pages: number) => string;
  readonly browseEmpty: string;
  readonly partMissing: string;
  readonly partEmptyAll: string;

  readonly hello: string;
  readonly youAreWelcome: string;
  readonly goodbye: string;
  readonly whoIAm: string;

  readonly insult: string;
  readonly pause: string;
  readonly overreach: string;
  readonly crisisNotKept: string;
  readonly crisisFallback: string;

  readonly empty: string;
  readonly onlySigns: string;
  readonly attachments: string;
  readonly cut: string;
  readonly staleButton: string;
  readonly gone: string;
  readonly nothingToFollow: string;
  readonly languageSet: (language: string) => string;
  readonly languageMissing: (language: string) => string;
  readonly storeDown: string;
  /** How a mistyped word was read. */
  readonly readAs: (typed: string, read: string) => string;
  /** Over the short answers to several questions. */
  readonly several: string;
  /** More questions at once than are answered. */
  readonly severalAtOnce: string;
  readonly broken: string;
}

/** How a language is named in a language. */
export type LanguageNames = Readonly<Record<Language, string>>;
