import type { Occasion } from '../entry.ts';
import type { Language } from '../language.ts';
import type { Instant } from '../message.ts';
import { strong, text, type Inline } from '../rich.ts';
import { dateWordings } from '../wording/dates/catalogue.ts';
import { dayLead, type Lead } from './lead.ts';
import { momentAt, momentOf, type Moment } from './moment.ts';
import { phaseOf, turningOf, type Turning } from './span.ts';
import { usualText } from './usual.ts';

/** Whose clocks a date is told in besides its own and UTC. */
export interface Reader {
  readonly language: Language;
  readonly now: Instant;
  /** The reader's own zone, where they have said it. */
  readonly zone?: string | undefined;
}

const minute = 60_000;

/** A day, or a minute of it, in words: `Thu, 10 June 2027, 23:59`. No zone is said. */
export const momentText = ({ day, minutes }: Moment, language: Language): string => {
  // 24:00 is said as such: midnight of the next day would name another day.
  const late = minutes === dayLead;
  const at = Date.parse(`${day}T00:00:00Z`) + (late ? 0 : (minutes ?? 0)) * minute;
  const said = formatted(language, { weekday: 'short', ...dayParts }, at);
  if (minutes === undefined) return said;
  const time = late
    ? '24:00'
    : formatted(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, at);
  return dateWordings[language].dayAndTime(said, time);
};

const dayParts = { day: 'numeric', month: 'long', year: 'numeric' } as const;

const formatted = (language: Language, parts: Intl.DateTimeFormatOptions, at: Instant): string =>
  plainSpaces(formatOf(language, parts).format(at));

const formatOf = (language: Language, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(`${localeOf(language)}-u-ca-gregory-nu-latn`, { timeZone: 'UTC', ...parts });

// Day before month, as most of the world writes it.
const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : language);

// Narrow and thin spaces, and marks of direction, are no plain text.
const plainSpaces = (said: string): string =>
  said.replace(/[\u2009\u202F\u00A0]/gu, ' ').replace(/[\u200E\u200F\u061C]/gu, '');

/** An instant as a zone's clocks show it. */
export const instantText = (at: Instant, zone: string, language: Language): string =>
  momentText(momentAt(at, zone), language);

/** First and last day of something, in words. */
const daysText = (first: Moment, last: Moment, language: Language): string => {
  const [from, to] = [first, last].map(({ day }) => Date.parse(`${day}T00:00:00Z`)) as [number, number];
  const range = plainSpaces(formatOf(language, dayParts).formatRange(from, to));
  // Where a range is written with strokes only, months have no names.
  return range.includes('/')
    ? dateWordings[language].fromTo(formatted(language, dayParts, from), formatted(language, dayParts, to))
    : range;
};

/**
 * When an occasion is, line by line: in its own zone, in UTC, and in the reader's zone where that is known. A day of a
 * meeting is a day where it takes place; a deadline is an instant for everybody.
 */
export const whenLines = (occasion: Occasion, reader: Reader): readonly (readonly Inline[])[] => {
  const say = dateWordings[reader.language];
  const { begins, ends, zone, usual, certainty } = occasion;
  const first = begins === undefined ? undefined : momentOf(begins);
  const last = ends === undefined ? undefined : momentOf(ends);
  const over = certainty === 'past' || phaseOf(occasion, reader.now) === 'over';
  const span = spokenSpan(reader.language, first, last);
  const turning = turningOf(occasion);
  const precise =
    turning !== undefined && (turning.kind === 'deadline' || turning.moment.minutes !== undefined);
  return [
    ...labelled(
      certainty === 'usual pattern' || over ? say.lastKnown : say.date,
      span === undefined || zone === undefined ? span : say.inZone(span, zone),
    ),
    ...(precise && !over ? instantLines(turning, reader) : []),
    ...(certainty === 'confirmed' && !over
      ? []
      : labelled(say.usually, usual === undefined ? undefined : usualText(usual, reader.language))),
    ...labelled(say.howSure, say.certainties[over && certainty !== 'usual pattern' ? 'past' : certainty]),
  ];
};

const spokenSpan = (
  language: Language,
  first: Moment | undefined,
  last: Moment | undefined,
): string | undefined => {
  const say = dateWordings[language];
  if (first === undefined)
    return last === undefined
      ? undefined
      : last.minutes === undefined
        ? say.untilEndOf(momentText(last, language))
        : say.until(momentText(last, language));
  if (last === undefined || (last.day === first.day && last.minutes === first.minutes))
    return momentText(first, language);
  return first.minutes === undefined && last.minutes === undefined
    ? daysText(first, last, language)
    : say.fromTo(momentText(first, language), momentText(last, language));
};

const instantLines = (turning: Turning, { language, zone }: Reader): readonly (readonly Inline[])[] => {
  const say = dateWordings[language];
  const { at } = turning;
  // A zone that shows what UTC shows is said once.
  const inUtc = instantText(at, 'UTC', language);
  return [
    ...(turning.zone === 'UTC' && turning.moment.minutes !== undefined ? [] : labelled(say.inUtc, inUtc)),
    ...(zone === undefined || zone === turning.zone
      ? []
      : labelled(say.forYou, say.inZone(instantText(at, zone, language), zone))),
  ];
};

const labelled = (label: string, value: string | undefined): readonly (readonly Inline[])[] =>
  value === undefined ? [] : [[strong(`${label}:`), text(` ${value}`)]];

/** When an occasion is, in one line: for lists. Undefined where nothing is known. */
export const whenShort = (occasion: Occasion, reader: Reader): string | undefined => {
  const say = dateWordings[reader.language];
  const { begins, ends, zone, certainty } = occasion;
  const usual = occasion.usual === undefined ? undefined : usualText(occasion.usual, reader.language);
  if (certainty === 'usual pattern') return usual;
  const span = spokenSpan(
    reader.language,
    begins === undefined ? undefined : momentOf(begins),
    ends === undefined ? undefined : momentOf(ends),
  );
  if (span === undefined || zone === undefined) return usual;
  const turning = turningOf(occasion);
  const mine =
    turning === undefined ||
    reader.zone === undefined ||
    reader.zone === zone ||
    (turning.kind === 'begin' && turning.moment.minutes === undefined)
      ? undefined
      : instantText(turning.at, reader.zone, reader.language);
  const utc =
    turning === undefined ||
    zone === 'UTC' ||
    (turning.kind === 'begin' && turning.moment.minutes === undefined)
      ? undefined
      : instantText(turning.at, 'UTC', reader.language);
  return [
    say.inZone(span, zone),
    ...(utc === undefined ? [] : [`${say.inUtc}: ${utc}`]),
    ...(mine === undefined ? [] : [`${say.forYou}: ${say.inZone(mine, reader.zone ?? '')}`]),
  ].join('; ');
};

/** How long something is, in whole days, hours or minutes: "7 days". */
export const leadText = (lead: Lead, language: Language): string => {
  const [count, unit] =
    lead % (7 * dayLead) === 0 && lead > 7 * dayLead
      ? ([lead / (7 * dayLead), 'week'] as const)
      : lead % dayLead === 0
        ? ([lead / dayLead, 'day'] as const)
        : lead % 60 === 0
          ? ([lead / 60, 'hour'] as const)
          : ([lead, 'minute'] as const);
  return plainSpaces(
    new Intl.NumberFormat(`${language}-u-nu-latn`, { style: 'unit', unit, unitDisplay: 'long' }).format(
      count,
    ),
  );
};

/** Several of those, the longest first: "7 days and 1 day". */
export const leadsText = (leads: readonly Lead[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(
    leads.toSorted((one, other) => other - one).map((lead) => leadText(lead, language)),
  );

/** How far off an instant is: "in 7 days". */
export const distanceText = (from: Instant, to: Instant, language: Language): string => {
  const hours = Math.round((to - from) / (60 * minute));
  const relative = new Intl.RelativeTimeFormat(`${language}-u-nu-latn`, { numeric: 'always' });
  if (hours < 1) return plainSpaces(relative.format(Math.max(1, Math.round((to - from) / minute)), 'minute'));
  return plainSpaces(
    hours < 36 ? relative.format(hours, 'hour') : relative.format(Math.round(hours / 24), 'day'),
  );
};
