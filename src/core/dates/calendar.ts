import { wordsIn } from '../answer.ts';
import type { Language } from '../language.ts';
import type { Instant } from '../message.ts';
import { dateWordings } from '../wording/dates/catalogue.ts';
import { wordings } from '../wording/catalogue.ts';
import { dayAfter, instantOf, momentOf, type Moment } from './moment.ts';
import type { DateEntry } from './span.ts';

/** What a calendar is made for. */
export interface CalendarFor {
  readonly language: Language;
  readonly now: Instant;
  /** Name of the calendar, shown by programmes. */
  readonly name: string;
  /** Web address of the desk without a slash at its end; absent where it has none. */
  readonly pages?: string | undefined;
  /** Minutes before a date at which a programme rings; none when absent. */
  readonly alarms?: readonly number[];
}

/**
 * Dates as an iCalendar file (RFC 5545): one event each, its id the same for ever, so that a date that moved moves in the
 * calendars of those who subscribed. Only confirmed days are in it: a usual pattern is no day. Times are in UTC, days
 * are days.
 */
export const calendarText = (dates: readonly DateEntry[], calendar: CalendarFor): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//IG Help Desk//Dates//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(calendar.name)}`,
    `X-WR-CALNAME:${escaped(calendar.name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...dates.flatMap((entry) => eventLines(entry, calendar)),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');

/** The dates that can stand in a calendar: those with a confirmed day. */
export const datesWithDay = (dates: readonly DateEntry[]): readonly DateEntry[] =>
  dates.filter(({ occasion }) => occasion.certainty === 'confirmed' && timesOf(occasion).length > 0);

const eventLines = (entry: DateEntry, calendar: CalendarFor): readonly string[] => {
  const { language, now, pages, alarms = [] } = calendar;
  const { words, notes } = wordsIn(entry, language);
  const say = dateWordings[language];
  const { occasion } = entry;
  const times = timesOf(occasion);
  if (times.length === 0) return [];
  const isDeadline = occasion.begins === undefined;
  const title = isDeadline ? say.deadlineOf(words.title) : words.title;
  const url = pages === undefined ? undefined : `${pages}/help/${entry.id}`;
  const contact = entry.contact;
  const description = [
    words.summary,
    `${wordings[language].stageLabel}: ${wordings[language].stages[occasion.stage]}`,
    ...(occasion.zone === undefined
      ? []
      : [`${occasion.begins ?? ''}–${occasion.ends ?? ''} (${occasion.zone})`]),
    ...(contact === undefined ? [] : [`${say.contact}: ${contact.label} ${contact.href}`]),
    say.sourceSeen(entry.reviewed.on),
    ...notes,
  ].join('\n');
  return [
    'BEGIN:VEVENT',
    `UID:${entry.id}@ig-help-desk`,
    `DTSTAMP:${utc(now)}`,
    `LAST-MODIFIED:${entry.reviewed.on.replaceAll('-', '')}T000000Z`,
    // Grows with every review, so that a programme takes the newer one.
    `SEQUENCE:${String(Math.round(Date.parse(`${entry.reviewed.on}T00:00:00Z`) / 86_400_000) - 20_000)}`,
    ...times,
    `SUMMARY;LANGUAGE=${language}:${escaped(title)}`,
    `DESCRIPTION;LANGUAGE=${language}:${escaped(description)}`,
    ...(occasion.venue === undefined ? [] : [`LOCATION:${escaped(occasion.venue)}`]),
    ...(url === undefined ? [] : [`URL:${url}`]),
    'STATUS:CONFIRMED',
    'TRANSP:TRANSPARENT',
    ...alarms.flatMap((minutes) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(title)}`,
      `TRIGGER:-${duration(minutes)}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ];
};

/**
 * DTSTART and DTEND. Whole days end with the day after the last one; a deadline with a time is an event of no length; a
 * deadline that is a day is that day.
 */
const timesOf = ({ begins, ends, zone }: DateEntry['occasion']): readonly string[] => {
  const first = begins === undefined ? undefined : momentOf(begins);
  const last = ends === undefined ? undefined : momentOf(ends);
  const start = first ?? last;
  const end = last ?? first;
  if (start === undefined || end === undefined || zone === undefined) return [];
  if (start.minutes === undefined && end.minutes === undefined)
    return [
      `DTSTART;VALUE=DATE:${start.day.replaceAll('-', '')}`,
      `DTEND;VALUE=DATE:${dayAfter(end.day, 1).replaceAll('-', '')}`,
    ];
  const from = instantOf(start, zone);
  const until = instantOf(end.minutes === undefined ? wholeDay(end) : end, zone);
  return [`DTSTART:${utc(from)}`, ...(until > from ? [`DTEND:${utc(until)}`] : [])];
};

const wholeDay = ({ day }: Moment): Moment => ({ day: dayAfter(day, 1), minutes: 0 });

/** An instant as iCalendar writes it. */
const utc = (at: Instant): string =>
  `${new Date(at).toISOString().slice(0, 19).replaceAll('-', '').replaceAll(':', '')}Z`;

const duration = (minutes: number): string =>
  minutes % (24 * 60) === 0
    ? `P${String(minutes / (24 * 60))}D`
    : minutes % 60 === 0
      ? `PT${String(minutes / 60)}H`
      : `PT${String(minutes)}M`;

const escaped = (value: string): string =>
  value
    .replace(/\\/g, '\\\\')
    .replace(/;/g, '\\;')
    .replace(/,/g, '\\,')
    .replace(/\r\n|[\n\r\u2028\u2029]/g, '\\n')
    // No other control character is allowed.
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '');

/** A line of at most 75 octets; what is longer goes on in the next one, after a space. No sign is torn apart. */
const folded = (line: string): string => {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const sign of line) {
    const size = octetsOf(sign);
    if (octets + size > 75) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += sign;
    octets += size;
  }
  return [...pieces, piece].join('\r\n');
};

const octetsOf = (sign: string): number => {
  const code = sign.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
};
