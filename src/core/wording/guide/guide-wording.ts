import type { GuideVerb } from '../../guide/verbs.ts';

/** What is said while somebody is led through a procedure, in one language. */
export interface GuideWording {
  // Offers.
  readonly startButton: string;
  /** At a body: the procedure by which one gets into it. */
  readonly getInButton: string;

  // Screens.
  readonly stepOf: (step: number, steps: number) => string;
  readonly whoTitle: string;
  readonly whoQuestion: string;
  readonly beforeTitle: string;
  readonly tickHow: string;
  /** Before an item of a checklist, or a step behind one. */
  readonly done: string;
  readonly open: string;
  readonly leftOut: string;
  readonly dateOfStep: string;
  readonly dateUnknown: (title: string) => string;

  // Buttons.
  readonly buttons: Readonly<Record<Exclude<GuideVerb, 'start' | 'tick' | 'untick' | 'list'>, string>>;
  readonly fits: string;
  readonly goOnAnyway: string;
  readonly tick: (item: string) => string;
  readonly untick: (item: string) => string;
  readonly finish: string;
  readonly again: string;

  // On the way.
  readonly notForYou: string;
  readonly atBeginning: string;
  readonly nothingToTick: string;
  readonly saved: (where: string) => string;
  /** Stands before the command to type. */
  readonly savedHow: string;
  readonly savedRules: (day: string) => string;
  readonly stopped: (title: string) => string;
  readonly welcomeBack: string;
  readonly fromElsewhere: string;
  /** In a terminal, whose conversation ends with it. */
  readonly notKeptHere: string;
  readonly codeCannotNow: string;
  readonly codeWrong: string;
  readonly codeTooMany: string;
  readonly codeUsed: string;
  readonly codeUsedAndGone: string;
  readonly nothingToResume: string;
  readonly noSuchProcedure: string;
  readonly whichProcedure: string;
  readonly notLedNow: string;
  readonly cannotKeep: string;
  readonly listTitle: string;
  readonly listNone: string;
  readonly listHow: string;
  readonly listLine: (title: string, where: string, day: string) => string;
  /** In "my data". */
  readonly heldLine: (title: string, where: string, day: string) => string;

  // What has changed since.
  readonly changedTitle: string;
  readonly dateMoved: (what: string, was: string, is: string) => string;
  /** A date that was not confirmed before. */
  readonly dateSet: (what: string, is: string) => string;
  readonly dateGone: (what: string, was: string) => string;
  readonly inStep: (step: string, title: string) => string;
  readonly stepsNow: (was: number, is: number) => string;
  readonly stepChanged: (step: string) => string;
  readonly whoChanged: string;
  readonly beforeChanged: string;

  // The end.
  /** Where somebody is who has seen all steps. */
  readonly atEnd: string;
  readonly endTitle: (title: string) => string;
  readonly endIntro: string;
  readonly endReady: string;
  readonly endSteps: string;
  readonly endDates: string;
  readonly endContact: string;
  /** Leads to a page with all steps at once. */
  readonly stepsPage: string;
  readonly endPage: string;
}
