import { wordsIn } from '../answer.ts';
import { replyIn } from '../compose.ts';
import { datesOf, nearnessOf } from '../dates/about.ts';
import { phaseOf, spanOf, turningOf, type DateEntry } from '../dates/span.ts';
import { instantText, whenShort } from '../dates/when.ts';
import type { Desk, Hours } from '../desk/desk.ts';
import { atMinute, localOf, type LocalDay } from '../desk/working-time.ts';
import type { Entry } from '../entry.ts';
import type { Language } from '../language.ts';
import type { Library } from '../library.ts';
import type { Address, Instant, Reply } from '../message.ts';
import { fewestTold, figure, type DeskFigures } from '../mine/figures.ts';
import { fingerprintOf, publicLines } from '../mine/public-lines.ts';
import { list, paragraph, strong, text, type Block, type Inline } from '../rich.ts';
import { dayOf, isOutOfDate } from '../validity.ts';
import { dateWordings } from '../wording/dates/catalogue.ts';
import { mineWordings } from '../wording/mine/catalogue.ts';
import { unaskedWordings } from '../wording/unasked/catalogue.ts';
import type { Outcome } from '../world.ts';
import { switchWord } from './said.ts';

const day = 24 * 3_600_000;
/** How far ahead dates are told, in days. */
const ahead = 14;
const mostTold = 8;
/** Minutes after midnight at which a digest comes, unless its desk opens later. */
const morning = 9 * 60;
/** How late a digest may be, in milliseconds; what is later waits for the next week. */
const latest = 3 * day;

/** A place that gets the digest by itself once a week. */
export interface Weekly {
  readonly place: Address;
  /** Whose countries and topics it tells of, and on whose clock. */
  readonly desk: string;
  readonly language: Language;
  readonly due: Instant;
  /** What every entry said when the last one was made: fingerprints of public lines, by id. */
  readonly known: Readonly<Record<string, string>>;
}

/** When the next digest comes: strictly later, on the desk's first working day of a week, by its own clock. */
export const nextWeekly = (after: Instant, { zone, days, from, to }: Hours): Instant => {
  const weekday = days.length === 0 ? 1 : Math.min(...days);
  const minutes = from > morning && from < to ? from : morning;
  const today = localOf(after, zone);
  for (let later = 0; ; later += 1) {
    const local = dayLater(today, later);
    const at = atMinute(local, minutes, zone);
    if (local.weekday === weekday && at > after) return at;
  }
};

// By the calendar, so that a change of the clocks moves nothing.
const dayLater = ({ year, month, day: date }: LocalDay, days: number): LocalDay =>
  localOf(Date.UTC(year, month - 1, date + days, 12), 'UTC');

/** What a digest is made of; nothing in it knows a person. */
export interface WeeklyFacts {
  readonly library: Library;
  readonly desk: Desk;
  readonly figures: readonly DeskFigures[];
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>;
  readonly now: Instant;
}

/** What a due digest comes to: its next state, and what is said, where there is anything to tell. */
export const weeklyStep = (
  weekly: Weekly,
  facts: WeeklyFacts,
): { readonly next: Weekly; readonly reply?: Reply } => {
  const { desk, now, library } = facts;
  const due = nextWeekly(now, desk.hours);
  if (now - weekly.due > latest) return { next: { ...weekly, due } };
  const known = knownOf(library, desk, weekly.language);
  const reply = weeklyReply(weekly, known, facts);
  return { next: { ...weekly, due, known }, ...(reply === undefined ? {} : { reply }) };
};

/** What every entry a desk looks at says, told apart without its words. */
export const knownOf = (library: Library, desk: Desk, language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...library.entries.values()]
      .filter((entry) => entry.kind !== 'source' && isFor(entry, desk))
      .map((entry) => [entry.id, fingerprintOf(publicLines(entry, language))]),
  );

/** Whether an entry is about what a desk serves; the desk for everybody serves everything. */
const isFor = (entry: Entry, { countries, regions, topics }: Desk): boolean =>
  countries.length + regions.length + topics.length === 0 ||
  entry.topics.some((topic) => topics.includes(topic)) ||
  (entry.scope.place !== undefined && [...countries, ...regions].includes(entry.scope.place)) ||
  (entry.initiative?.countries.some((country) => countries.includes(country)) ?? false);

// A date of the part of the world around a country is one of its own, too.
const isDateFor = (entry: DateEntry, desk: Desk): boolean =>
  isFor(entry, desk) ||
  [...desk.countries.map((code) => ({ code })), ...desk.regions.map((region) => ({ region }))].some(
    (where) => (nearnessOf(entry, { where }) ?? 2) < 2,
  );

const weeklyReply = (
  { language, known: before }: Weekly,
  known: Readonly<Record<string, string>>,
  { library, desk, figures, outcomes, now }: WeeklyFacts,
): Reply | undefined => {
  const say = unaskedWordings[language];
  const mine = mineWordings[language];
  const { opens, closes } = datesWithin(library, desk, now);
  const ids = Object.keys(known);
  const fresh = ids.filter((id) => before[id] === undefined);
  const changed = ids.filter((id) => before[id] !== undefined && before[id] !== known[id]);
  const missed = outcomes.miss ?? 0;
  const open = figures.reduce((sum, one) => sum + one.open, 0);
  const nothing = opens.length + closes.length + fresh.length + changed.length === 0;
  if (nothing && missed < fewestTold && open < fewestTold) return undefined;
  const titles = (all: readonly string[]): readonly (readonly Inline[])[] =>
    all.flatMap((id) => {
      const entry = library.entries.get(id);
      return entry === undefined ? [] : [[text(wordsIn(entry, language).words.title)]];
    });
  const dates = (all: readonly DateEntry[]): readonly (readonly Inline[])[] =>
    all.map((entry) => [
      strong(wordsIn(entry, language).words.title),
      text(`: ${whenShort(entry.occasion, { language, now }) ?? dateWordings[language].noDay}`),
    ]);
  return replyIn(language, {
    title: mine.digestTitle(dayOf(now - 7 * day), dayOf(now)),
    body: [
      ...section(language, say.closing, dates(closes)),
      ...section(language, say.opening, dates(opens)),
      ...section(language, say.freshEntries, titles(fresh)),
      ...section(language, say.changedEntries, titles(changed)),
      list([mine.missed(figure(mine, missed)), mine.openNow(figure(mine, open))]),
      paragraph(mine.digestNote, ' ', say.digestEnds(switchWord('digest', 'off', language))),
    ],
  });
};

const section = (
  language: Language,
  heading: string,
  items: readonly (readonly Inline[])[],
): readonly Block[] =>
  items.length === 0
    ? []
    : [
        paragraph(strong(heading)),
        list(items.slice(0, mostTold)),
        ...(items.length > mostTold
          ? [paragraph(unaskedWordings[language].more(items.length - mostTold))]
          : []),
      ];

/** Dates that begin, and those that end, from now on within two weeks; what only ends then has begun before. */
const datesWithin = (
  library: Library,
  desk: Desk,
  now: Instant,
): { readonly opens: readonly DateEntry[]; readonly closes: readonly DateEntry[] } => {
  const until = now + ahead * day;
  const sure = datesOf(library).filter(
    (entry) =>
      entry.occasion.certainty === 'confirmed' &&
      phaseOf(entry.occasion, now) !== 'over' &&
      !isOutOfDate(entry, dayOf(now)) &&
      isDateFor(entry, desk),
  );
  const at = (one: number | undefined): boolean => one !== undefined && one > now && one <= until;
  const by = (key: (entry: DateEntry) => number | undefined) => (one: DateEntry, other: DateEntry) =>
    (key(one) ?? 0) - (key(other) ?? 0) || (one.id < other.id ? -1 : 1);
  const begins = ({ occasion }: DateEntry): number | undefined => spanOf(occasion)?.from;
  const deadline = ({ occasion }: DateEntry): number | undefined => {
    const turning = turningOf(occasion);
    return turning?.kind === 'deadline' ? turning.at : undefined;
  };
  return {
    opens: sure.filter((entry) => at(begins(entry)) && !at(deadline(entry))).toSorted(by(begins)),
    closes: sure.filter((entry) => at(deadline(entry))).toSorted(by(deadline)),
  };
};

/** When a place gets its next digest, in words. */
export const whenNext = ({ due }: Pick<Weekly, 'due'>, desk: Desk, language: Language): string =>
  dateWordings[language].inZone(instantText(due, desk.hours.zone, language), desk.hours.zone);
