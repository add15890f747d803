import { languages } from '../language.ts';
import { momentOf } from '../dates/moment.ts';
import type { IsoDate } from '../entry.ts';

/** The days a text names, in their order, and what stands around them. */
export interface DaysSaid {
  readonly days: readonly IsoDate[];
  readonly rest: string;
}

const digits = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669]/gu, (one) => String(one.charCodeAt(0) - 0x0660))
    .replace(/[\u06F0-\u06F9]/gu, (one) => String(one.charCodeAt(0) - 0x06f0));

const bare = (word: string): string =>
  word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}.]/gu, '');

// Months as people write them, long and short, by themselves and after a day ("октябрь", "14 октября").
const months: ReadonlyMap<string, number> = new Map(
  languages.flatMap((language) =>
    (['long', 'short'] as const).flatMap((month) =>
      [{ month }, { month, day: 'numeric' as const }].flatMap((parts) => {
        const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
          timeZone: 'UTC',
          ...parts,
        });
        return Array.from({ length: 12 }, (_, index) => {
          const said = format.formatToParts(Date.UTC(2026, index, 1)).find(({ type }) => type === 'month');
          return [bare(said?.value ?? ''), index + 1] as const;
        }).filter(([name]) => /\p{L}/u.test(name));
      }),
    ),
  ),
);

const monthOf = (word: string): number | undefined => {
  const name = bare(word);
  // "Sept", "octobre": whoever writes at least three letters of a month means it.
  return (
    months.get(name) ??
    (name.length >= 3 ? [...months].find(([one]) => one.length > 3 && one.startsWith(name))?.[1] : undefined)
  );
};

const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/gu;
const han = /(?:(\d{4})\s*年\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?(?:\s*[-–至到]\s*(\d{1,2})\s*[日号])?/gu;
const dayFirst =
  /(?<!\d)(\d{1,2})(?:er|st|nd|rd|th)?(?:\s*(?:[-–]|to|au|al|по|إلى)\s*(\d{1,2})(?:st|nd|rd|th)?)?\s+(?:de\s+)?([\p{L}\p{M}]{3,}\.?)(?:\s+(?:de\s+)?(\d{4})(?!\d))?/gu;
const monthFirst =
  /([\p{L}\p{M}]{3,}\.?)\s+(\d{1,2})(?:st|nd|rd|th)?(?:\s*(?:[-–]|to)\s*(\d{1,2})(?:st|nd|rd|th)?)?(?!\d)(?:,?\s+(\d{4})(?!\d))?/gu;

interface Named {
  readonly at: number;
  readonly length: number;
  readonly days: readonly IsoDate[];
}

/**
 * The days a text names: `2027-10-14`, `14 Oct`, `14-16 October 2027`, `le 14 octobre`, `10月14日`. A day without a year
 * is the next one from `today` on. What is no day of the calendar is left in the text.
 */
export const daysSaid = (text: string, today: IsoDate): DaysSaid => {
  const read = digits(text.slice(0, 2_000));
  const found: Named[] = [];
  const put = (
    match: RegExpExecArray,
    year: string | undefined,
    month: number,
    numbers: readonly string[],
  ): void => {
    const days = numbers.map((day) => dated(year, month, Number(day), today));
    const known = days.filter((day) => day !== undefined);
    const taken = found.some(
      ({ at, length }) => match.index < at + length && at < match.index + match[0].length,
    );
    if (known.length === days.length && !taken)
      found.push({ at: match.index, length: match[0].length, days: known });
  };
  for (const match of read.matchAll(iso)) put(match, match[1], Number(match[2]), [match[3] ?? '']);
  for (const match of read.matchAll(han))
    put(match, match[1], Number(match[2]), [match[3], match[4]].filter(isGiven));
  for (const match of read.matchAll(dayFirst)) {
    const month = monthOf(match[3] ?? '');
    if (month !== undefined) put(match, match[4], month, [match[1], match[2]].filter(isGiven));
  }
  for (const match of read.matchAll(monthFirst)) {
    const month = monthOf(match[1] ?? '');
    if (month !== undefined) put(match, match[4], month, [match[2], match[3]].filter(isGiven));
  }
  const inOrder = found.toSorted((one, other) => one.at - other.at);
  return {
    days: inOrder.flatMap(({ days }) => days),
    rest: inOrder
      .toReversed()
      .reduce((left, { at, length }) => `${left.slice(0, at)} ${left.slice(at + length)}`, read)
      .replace(/\s+/gu, ' ')
      .trim(),
  };
};

const isGiven = (one: string | undefined): one is string => one !== undefined;

const dated = (year: string | undefined, month: number, day: number, today: IsoDate): IsoDate | undefined => {
  const written = (one: number): IsoDate =>
    `${String(one).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (year !== undefined) return momentOf(written(Number(year)))?.day;
  const now = Number(today.slice(0, 4));
  // A leap day may be years away.
  return [0, 1, 2, 3, 4, 5, 6, 7, 8]
    .map((more) => written(now + more))
    .find((one) => one >= today && momentOf(one) !== undefined);
};
