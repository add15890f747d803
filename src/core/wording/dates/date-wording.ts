import type { Certainty } from '../../entry.ts';
import type { RegionName } from '../../places/place.ts';

/** What is said about dates, reminders, time zones and the nearest forum, in one language. */
export interface DateWording {
  // When something is.
  readonly date: string;
  readonly lastKnown: string;
  readonly usually: string;
  readonly howSure: string;
  readonly certainties: Readonly<Record<Certainty, string>>;
  readonly inUtc: string;
  readonly forYou: string;
  readonly inZone: (moment: string, zone: string) => string;
  readonly dayAndTime: (day: string, time: string) => string;
  readonly until: (moment: string) => string;
  /** Of a day that is open until its end. */
  readonly untilEndOf: (day: string) => string;
  readonly fromTo: (from: string, to: string) => string;

  // What is coming up.
  readonly coming: string;
  readonly comingFor: (what: string) => string;
  readonly confirmedHeading: string;
  readonly usualHeading: string;
  readonly noneConfirmed: string;
  readonly noneAtAll: string;
  readonly openNow: string;
  readonly openLater: string;
  readonly openNone: string;
  readonly closed: string;
  readonly worldwide: string;
  readonly calendarFile: string;
  readonly subscribe: string;
  readonly withoutDay: string;
  readonly deadlineOf: (title: string) => string;

  // Reminders.
  readonly remindButton: string;
  readonly reminding: (title: string, leads: string) => string;
  readonly remindingUsual: (title: string, leads: string) => string;
  readonly leadsOver: (leads: string) => string;
  readonly tooLate: (title: string) => string;
  readonly allLeadsOver: (title: string) => string;
  readonly remindWhat: string;
  readonly remindHow: string;
  readonly tooMany: (count: number) => string;
  readonly leadBounds: string;
  readonly reminderPage: string;
  readonly reminderTitle: (title: string) => string;
  readonly deadlineIs: (distance: string) => string;
  readonly beginIs: (distance: string) => string;
  readonly unreviewed: string;
  readonly missed: string;
  readonly movedTitle: (title: string) => string;
  readonly was: (when: string) => string;
  readonly is: (when: string) => string;
  readonly noDay: string;
  readonly oldWithdrawn: string;
  readonly newReminder: (leads: string) => string;
  readonly newlyOver: string;
  readonly notConfirmed: string;
  readonly confirmedTitle: (title: string) => string;
  readonly confirmedNow: string;
  readonly gone: (title: string) => string;
  readonly subscribed: string;
  readonly sourceSeen: (day: string) => string;
  readonly reminderNext: (title: string, moment: string) => string;
  readonly reminderWaits: (title: string) => string;
  readonly reminderTold: (title: string) => string;
  readonly stopOne: (title: string) => string;

  // The reader's time zone.
  readonly zoneAsk: string;
  readonly zoneSet: (zone: string, moment: string) => string;
  readonly zoneWhich: string;
  readonly zoneUnknown: string;
  readonly zoneNone: string;
  readonly zoneForgotten: string;
  readonly zoneHeld: (zone: string) => string;
  readonly zoneChange: string;

  // The nearest forum.
  readonly contact: string;
  readonly lastConfirmed: string;
  readonly nextDate: string;
  readonly stepsHint: string;
  readonly stepsTitle: (place: string | undefined) => string;
  readonly stepRead: (title: string) => string;
  readonly stepJoin: (title: string) => string;
  readonly stepMeet: string;
  readonly stepMeetUnknown: string;
  readonly stepsButton: string;
  readonly regions: Readonly<Record<RegionName, string>>;
}
