import type { DeskRole, Link } from './desk/desk.ts';
import type { KnowledgeRecords } from './desk/proposal-records.ts';
import type { KeptRun, Run } from './guide/run.ts';
import type { Reminder } from './dates/reminder.ts';
import type { Language } from './language.ts';
import type { Held, Watch } from './mine/held.ts';
import type { Preferences } from './mine/preferences.ts';
import type { Newcomer, Once, Told, WelcomeSetting } from './unasked/view.ts';
import type { Weekly } from './unasked/weekly.ts';
import type { Ticket, TicketEvent, TicketLine } from './desk/ticket.ts';
import type { Relayed, TicketPageData } from './desk/view.ts';
import type { Address, Instant, Outgoing, Platform } from './message.ts';
import type { ConversationState } from './world.ts';
import type { LogLine, Outcome } from './world.ts';
import type { DeskFigures } from './mine/figures.ts';

/** How far an outgoing message has come. `unconfirmed`: a crash hid whether it arrived. */
export type OutgoingState = 'queued' | 'sending' | 'sent' | 'unconfirmed' | 'failed';

/** What became of an attempt. */
export type Settled =
  | { readonly state: 'sent'; readonly message?: string; readonly thread?: Address }
  /** `doubtful`: it may have arrived, no answer came; whoever tries again asks first, as after a crash. */
  | {
      readonly state: 'queued';
      readonly at: Instant;
      readonly error: string;
      readonly doubtful?: boolean;
    }
  | { readonly state: 'unconfirmed' | 'failed'; readonly error: string };

/** An outgoing message as kept. */
export interface Kept {
  readonly outgoing: Outgoing;
  readonly state: OutgoingState;
  /** How often sending was tried. */
  readonly attempts: number;
}

/** A one-time code: whoever types it is linked with a desk, or the place where it is typed. */
export interface Code {
  readonly desk: string;
  readonly role: DeskRole | 'place';
}

/** An account that is linked with a desk; `who` is the same for accounts that were declared one person's. */
export interface LinkedAccount extends Link {
  readonly person: string;
  readonly since: Instant;
  readonly who?: string;
}

/** What is kept of desks and tickets; tickets that are read are locked until the transaction ends. */
export interface DeskRecords {
  /** What a person is linked with. */
  links(person: string): Promise<readonly Link[]>;
  /** Other accounts that a maintainer declared to be the same person's. */
  accountsOf(person: string): Promise<readonly string[]>;
  /** Where desks work, by their ids. */
  places(): Promise<ReadonlyMap<string, Address>>;
  ticket(number: number): Promise<Ticket | undefined>;
  /** The ticket under whose card this thread is, by the id of the thread's address. */
  ticketIn(thread: string): Promise<Ticket | undefined>;
  /** A person's tickets: the open ones, and those closed since an instant; newest first. */
  ticketsOf(person: string, closedSince: Instant): Promise<readonly Ticket[]>;
  /** Tickets of desks that are not closed, those that wait longest first. Not locked. */
  queueOf(desks: readonly string[]): Promise<readonly Ticket[]>;
  /** The first lines of tickets. */
  questions(
    numbers: readonly number[],
  ): Promise<ReadonlyMap<number, { readonly id: string; readonly text: string }>>;
  /** What was said in a ticket since its question, in order, without notes. */
  said(ticket: number): Promise<readonly TicketLine[]>;
  /** The number the next ticket has, held until the transaction ends; used up by the ticket that is opened with it. */
  nextNumber(): Promise<number>;
  saveTicket(ticket: Ticket, event: TicketEvent, now: Instant): Promise<void>;
  addLine(line: TicketLine): Promise<void>;
  /** Changes the words of a line, or takes them away. */
  changeLine(line: string, text: string | undefined): Promise<void>;
  /** What a platform's message had become, by its name. */
  relayedBy(message: string): Promise<Relayed | undefined>;
  /** What a code stands for; absent where it is unknown, used up or too old. */
  code(hash: string, now: Instant): Promise<Code | undefined>;
  /** Uses a code up: links the person, or makes the address the desk's place. */
  useCode(hash: string, person: string, address: Address, now: Instant): Promise<void>;
  /** Until when a person may open no ticket. */
  blockedUntil(person: string): Promise<Instant | undefined>;
  block(person: string, until: Instant): Promise<void>;
}

/** A reminder as kept. */
export interface KeptWatch extends Watch {
  /** What tells two states of an entry apart. */
  readonly fingerprint: string;
  /** The state before the one that was told last. */
  readonly before?: string;
  readonly movedAt: Instant;
}

/** A reminder without its text. */
export type WatchHead = Pick<KeptWatch, 'person' | 'entry' | 'language' | 'fingerprint'>;

/** Places in procedures, by person; a code for one is known by its keyed hash only. */
export interface GuideRecords {
  /** A person's runs that still hold, the latest first. */
  runsOf(person: string, now: Instant): Promise<readonly KeptRun[]>;
  /** Keeps a run until an instant, in place of an earlier one of the same procedure; the person's oldest beyond `most` go. */
  saveRun(
    person: string,
    run: Run,
    held: { readonly now: Instant; readonly until: Instant; readonly most: number },
  ): Promise<void>;
  /** Gives a code to a run until an instant; beyond `most` of one run the oldest go. */
  addRunCode(
    code: string,
    run: { readonly person: string; readonly entry: string },
    held: { readonly until: Instant; readonly most: number },
  ): Promise<void>;
  endRun(person: string, entry: string): Promise<void>;
  /** The run for which a code was given out, and whose it is. */
  runOfCode(code: string, now: Instant): Promise<{ readonly person: string; readonly run: Run } | undefined>;
  /** Notes that somebody, by their hash, used a code; false where they had before. */
  useRunCode(code: string, who: string, now: Instant): Promise<boolean>;
  /** Whether somebody used a code. */
  usedRunCode(code: string, who: string): Promise<boolean>;
  noteWrongCode(who: string, now: Instant): Promise<void>;
  /** How many wrong codes were typed since an instant: by somebody, and by all. */
  wrongCodes(who: string, since: Instant): Promise<{ readonly own: number; readonly all: number }>;
  /** Erases a person's runs with their codes, and what is known under their hash. */
  forgetRuns(person: string, who: string): Promise<void>;
}

/** A reminder of a date as kept. */
export interface KeptReminder extends Reminder {
  /** What told the state of the date apart before the last move that was told. */
  readonly before?: string;
  readonly movedAt: Instant;
}

/** A reminder of a date without its words; `key` tells two states of the date apart. */
export interface ReminderHead {
  readonly person: string;
  readonly entry: string;
  readonly key: string;
}

/** Reminders of dates, and what people asked the desk to do always. */
export interface ReminderRecords {
  preferences(person: string): Promise<Preferences>;
  savePreferences(person: string, preferences: Preferences): Promise<void>;
  /** A person's reminder of a date, locked. */
  reminder(person: string, entry: string): Promise<KeptReminder | undefined>;
  /** Everything a person is reminded of, the next one first; locked. */
  remindersOf(person: string): Promise<readonly KeptReminder[]>;
  /** Keeps a reminder; `before` where its date moved and that is told now. */
  saveReminder(reminder: Reminder, now: Instant, before?: string): Promise<void>;
  /** Messages of a reminder that have not arrived are not sent any more. */
  withdraw(person: string, entry: string): Promise<void>;
  /** Ends a person's reminder of a date, or all of them, and withdraws their messages. */
  endReminders(person: string, entry?: string): Promise<void>;
}

/** What the desk says unasked: where it may, and to whom it did. */
export interface UnaskedRecords {
  /** The welcome of a workspace; absent where it is off. */
  welcomeIn(workspace: string): Promise<WelcomeSetting | undefined>;
  saveWelcome(setting: WelcomeSetting): Promise<void>;
  /** Switches the welcome of a workspace off; who waits for one is forgotten. */
  endWelcome(workspace: string): Promise<void>;
  /** Whether somebody, by their hash, was told something that is said once, after an instant where one is given. */
  wasTold(who: string, once: Once, where: string, after?: Instant): Promise<boolean>;
  /** Notes that they are told it now; false where they were before, after an instant where one is given. */
  tellOnce(who: string, once: Once, where: string, now: Instant, after?: Instant): Promise<boolean>;
  /** Takes that back: it could not be said. */
  untell(who: string, once: Once, where: string): Promise<void>;
  /** Everything of that kind that somebody was told, by their hash. */
  toldTo(who: string): Promise<readonly Told[]>;
  /** Lets somebody wait for their welcome; false where `most` wait in their workspace already. */
  addNewcomer(newcomer: Newcomer, most: number): Promise<boolean>;
  /**
   * Who is to be welcomed now in a workspace, where another one waits until `next`; they are the caller's until
   * `leaseUntil`. Absent before its time.
   */
  takeNewcomer(
    workspace: string,
    held: { readonly now: Instant; readonly next: Instant; readonly leaseUntil: Instant },
  ): Promise<Newcomer | undefined>;
  /** Ends somebody's waiting; false where it had ended. */
  endNewcomer(workspace: string, who: string): Promise<boolean>;
  /** The weekly digest of a place, by the id of its address, locked; absent where it is off. */
  weeklyIn(place: string): Promise<Weekly | undefined>;
  saveWeekly(weekly: Weekly): Promise<void>;
  endWeekly(place: string): Promise<void>;
  /** Erases what is known of somebody, by their hash or while they wait. */
  forgetTold(person: string, who: string): Promise<void>;
}

/** What is held about one person. */
export interface OwnRecords {
  /** All of it; tickets locked. */
  held(person: string, now: Instant): Promise<Held>;
  /**
   * Erases a person, who writes in this place now, or one ticket of theirs, from every table: what was said, who asked,
   * what is not sent yet. An empty receipt number stays, and a block until its end.
   * Gives the numbers of the tickets that were erased.
   */
  erase(person: string, what: 'all' | number, place: string, now: Instant): Promise<readonly number[]>;
  saveWatch(watch: Watch, now: Instant): Promise<void>;
  /** A person's reminder of an entry, locked. */
  watch(person: string, entry: string): Promise<KeptWatch | undefined>;
  /** Notes what was told of an entry. */
  moveWatch(person: string, entry: string, lines: readonly string[], now: Instant): Promise<void>;
  /** Ends a person's reminder of an entry, or all of them. */
  endWatches(person: string, entry?: string): Promise<void>;
  /** What happened at desks since an instant: numbers, no persons. */
  figures(desks: readonly string[], since: Instant): Promise<readonly DeskFigures[]>;
  /** How many questions came to which outcome since a day. */
  outcomes(since: string): Promise<Readonly<Partial<Record<Outcome, number>>>>;
}

/** Everything a store does inside one transaction; all of it is kept or nothing is. */
export interface Transaction
  extends DeskRecords,
    OwnRecords,
    ReminderRecords,
    UnaskedRecords,
    KnowledgeRecords,
    GuideRecords {
  /** Notes what became of an attempt, as {@link Store.settle} does; whether that was news. */
  settle(id: string, result: Settled, now: Instant): Promise<boolean>;
  /** Claims a delivery by one insert-if-absent; false when it was claimed before. */
  claim(platform: Platform, delivery: string, now: Instant): Promise<boolean>;
  /** State of a conversation, locked until the transaction ends so that turns of one conversation queue up. */
  conversation(key: string): Promise<ConversationState | undefined>;
  /** A person's conversations, in whichever places, the newest first. Not locked. */
  conversationsOf(
    person: string,
  ): Promise<readonly { readonly key: string; readonly state: ConversationState }[]>;
  saveConversation(key: string, state: ConversationState, now: Instant): Promise<void>;
  forgetConversation(key: string): Promise<void>;
  /** Adds messages in order, leased to the caller until `leaseUntil` so that nobody else sends them meanwhile. */
  queue(messages: readonly Outgoing[], now: Instant, leaseUntil: Instant): Promise<void>;
  /** One line of the anonymous question log. */
  log(line: LogLine): Promise<void>;
  feedback(entry: string, helpful: boolean, day: string): Promise<void>;
  /** Counts one more wish to read an entry in a language; whose wish it was is not kept. */
  wishTranslation(entry: string, language: Language): Promise<void>;
  /** Removes conversations and unsent messages of a workspace; every address that begins with the prefix. */
  forgetWorkspace(prefix: string): Promise<void>;
}

/** How often an entry was wished for in a language. */
export interface TranslationWish {
  readonly entry: string;
  readonly language: Language;
  readonly count: number;
}

/** Where the desk keeps what must survive. One implementation serves SQLite and PostgreSQL. */
export interface Store {
  /** Runs work in one transaction; repeats it when the database reports a conflict. */
  transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /**
   * Marks one message as being sent and counts the attempt. Undefined when it is not the caller's to send: sent,
   * failed, or taken over by somebody else.
   */
  beginSending(id: string, now: Instant, leaseUntil: Instant): Promise<Kept | undefined>;
  /**
   * Takes up to `limit` messages that are due and unleased, in order, at most one per address while an earlier one of
   * that address is unsent. A row whose state is `sending` comes back as such: its last attempt was cut off.
   */
  takeDue(now: Instant, leaseUntil: Instant, limit: number): Promise<readonly Kept[]>;
  /** Notes what became of an attempt; what waited for the message goes on, or is given up with it. */
  settle(id: string, result: Settled, now: Instant): Promise<void>;
  /** Numbers of tickets that have waited too long. */
  overdue(now: Instant, limit: number): Promise<readonly number[]>;
  /** What the page of a ticket shows, by its secret. */
  ticketPage(code: string): Promise<(Omit<TicketPageData, 'desk'> & { readonly desk: string }) | undefined>;
  newCode(hash: string, code: Code & { readonly until: Instant }): Promise<void>;
  /** Which desks have a place and people, and how many tickets are open there. */
  desksLinked(): Promise<
    readonly {
      readonly desk: string;
      readonly platform?: Platform;
      readonly coordinators: number;
      readonly reviewers: number;
      readonly open: number;
    }[]
  >;
  /** Every account that is linked with a desk. */
  linkedAccounts(): Promise<readonly LinkedAccount[]>;
  /** Notes that two accounts are one person's: neither decides about what the other wrote. */
  declareSame(one: string, other: string): Promise<void>;
  unlink(desk: string, what: { readonly person?: string; readonly role?: DeskRole } | 'place'): Promise<void>;
  /** Messages to an address in order, after a message id, kept since an instant; whatever their state. */
  repliesTo(address: string, since: Instant, after?: string): Promise<readonly Outgoing[]>;
  /** Every reminder, without its text. */
  watches(): Promise<readonly WatchHead[]>;
  /** Reminders of dates for which there is something to do by an instant, those that wait longest first. */
  dueReminders(now: Instant, limit: number): Promise<readonly Pick<ReminderHead, 'person' | 'entry'>[]>;
  /** Workspaces in which somebody is to be welcomed now. */
  dueWelcomes(now: Instant): Promise<readonly string[]>;
  /** Ids of places whose weekly digest is due, those that wait longest first. */
  dueWeeklies(now: Instant, limit: number): Promise<readonly string[]>;
  /** Every reminder of a date, without its words. */
  reminderHeads(): Promise<readonly ReminderHead[]>;
  /** The reminders that an address on the web shows, with the time zone of whoever asked. */
  remindersBy(
    code: string,
  ): Promise<{ readonly reminders: readonly KeptReminder[]; readonly preferences: Preferences } | undefined>;
  /** Removes claims, conversations, settled messages and the text of closed tickets older than the given instants. */
  sweep(before: {
    readonly claims: Instant;
    readonly conversations: Instant;
    readonly messages: Instant;
    /** Places in procedures that held until before, and wrong codes typed before; all of it stays when absent. */
    readonly runs?: Instant;
    readonly wrongCodes?: Instant;
    /** What was said in tickets closed before; all of it stays when absent. */
    readonly ticketTexts?: Instant;
  }): Promise<void>;
  /** Which translations are wished for, those that most wish for first. */
  translationWishes(): Promise<readonly TranslationWish[]>;
  /** How often each entry was given as an answer since a day; only entries that were. */
  shown(since: string): Promise<Readonly<Record<string, number>>>;
  /** Counts per outcome and state, for `doctor` and tests; no text. */
  counts(): Promise<Readonly<Record<string, number>>>;
  close(): Promise<void>;
}
