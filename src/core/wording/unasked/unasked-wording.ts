/** What the desk says unasked, and about that, in one language. */
export interface UnaskedWording {
  // Who is new.
  readonly welcomeTitle: string;
  readonly welcomeWho: string;
  readonly findButton: string;
  readonly stepsButton: string;
  readonly explainButton: string;
  readonly welcomeOnce: (myData: string) => string;
  /** The line under a first answer; takes what can be typed. */
  readonly newHere: (find: string, steps: string, explain: string) => string;
  readonly findHow: (country: string) => string;
  readonly explainHow: (typed: string) => string;
  /** In how many workspaces they were welcomed, as “my data” shows it. */
  readonly welcomedIn: (count: number) => string;

  // Switches.
  readonly welcomeOn: (off: string) => string;
  readonly welcomeOff: (on: string) => string;
  readonly welcomeIsOn: (desk: string, off: string) => string;
  readonly welcomeIsOff: (on: string) => string;
  readonly digestOn: (when: string, off: string) => string;
  readonly digestOff: (on: string) => string;
  readonly digestIsOn: (when: string, off: string) => string;
  readonly digestIsOff: (on: string) => string;
  readonly notYours: string;
  readonly nowhere: string;

  // One thing to do next.
  readonly stepDate: (title: string, when: string) => string;
  readonly stepWithoutDay: (title: string) => string;
  readonly stepNear: (title: string, place: string) => string;
  readonly stepFirst: string;
  readonly stepNo: string;
  /** That it was offered, as “my data” shows it. */
  readonly stepOffered: (day: string) => string;

  // The weekly digest.
  readonly closing: string;
  readonly opening: string;
  readonly freshEntries: string;
  readonly changedEntries: string;
  readonly more: (count: number) => string;
  readonly digestEnds: (off: string) => string;
}
