import { wordsIn } from '../answer.ts';
import type { Entry } from '../entry.ts';
import type { Language } from '../language.ts';
import type { Library } from '../library.ts';
import type { Instant } from '../message.ts';
import { dayOf, isOutOfDate } from '../validity.ts';
import { mineWordings } from '../wording/mine/catalogue.ts';
import type { Outcome } from '../world.ts';
import { type DeskFigures, figure } from './figures.ts';

/** Columns of a digest: what every mail programme leaves as it is. */
export const digestWidth = 72;
const day = 24 * 3_600_000;
/** How far ahead dates and reviews are told, in days. */
const ahead = 21;
const mostTold = 10;

/** What a digest is made of; nothing in it knows a person. */
export interface DigestFacts {
  readonly library: Library;
  readonly desks: readonly DeskFigures[];
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>;
  readonly now: Instant;
}

/** The last seven days as plain text: no mark-up, no links, no line wider than a mail shows. */
export const digestText = ({ library, desks, outcomes, now }: DigestFacts, language: Language): string => {
  const say = mineWordings[language];
  const sum = (count: (one: DeskFigures) => number): string =>
    figure(
      say,
      desks.reduce((total, one) => total + count(one), 0),
    );
  const title = say.digestTitle(dayOf(now - 7 * day), dayOf(now));
  const entries = [...library.entries.values()];
  const until = dayOf(now + ahead * day);
  const dates = entries
    .flatMap((entry) => {
      const on = dateOf(entry);
      return on === undefined || on < dayOf(now) || on > until || isOutOfDate(entry, dayOf(now))
        ? []
        : [`${on} ${titleOf(entry, language)}`];
    })
    .toSorted();
  const reviews = entries
    .filter((entry) => entry.kind !== 'source' && entry.reviewBy < until)
    .map((entry) => `${entry.reviewBy} ${titleOf(entry, language)}`)
    .toSorted();
  return [
    ...wrapped(title, ''),
    '-'.repeat(Math.min(columnsOf(title), digestWidth)),
    ...wrapped(say.answeredByDesk(sum(({ answered }) => answered)), ''),
    ...wrapped(say.openNow(sum(({ open }) => open)), ''),
    ...wrapped(say.answeredByKnowledge(figure(say, outcomes.answer ?? 0)), ''),
    ...wrapped(say.missed(figure(say, outcomes.miss ?? 0)), ''),
    '',
    ...section(say.datesAhead, say.none, dates),
    '',
    ...section(say.toReview, say.none, reviews),
    '',
    ...wrapped(say.digestNote, ''),
  ].join('\n');
};

const section = (heading: string, none: string, lines: readonly string[]): readonly string[] => [
  ...wrapped(`${heading}: ${lines.length === 0 ? none : String(lines.length)}`, ''),
  ...lines.slice(0, mostTold).flatMap((line) => wrapped(`- ${line}`, '  ')),
];

const dateOf = ({ kind, occasion }: Entry): string | undefined =>
  kind === 'date' && occasion?.certainty === 'confirmed'
    ? (occasion.begins ?? occasion.ends)?.slice(0, 10)
    : undefined;

const titleOf = (entry: Entry, language: Language): string =>
  wordsIn(entry, language).words.title.replace(/\s+/gu, ' ').trim();

const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F000}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

/** How many columns a text takes where every sign is as wide as the others; Chinese signs take two. */
export const columnsOf = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + (/\p{M}/u.test(sign) ? 0 : wide.test(sign) ? 2 : 1), 0);

/** A line as lines that are not too wide; what follows the first is set in. */
export const wrapped = (text: string, indent: string): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  const room = (): number => digestWidth - columnsOf(line);
  const begin = (): void => {
    lines.push(line.trimEnd());
    line = indent;
  };
  for (const word of text.split(' ').filter((one) => one !== '')) {
    const spaced = line.trim() === '' ? word : ` ${word}`;
    if (columnsOf(spaced) <= room()) {
      line += spaced;
      continue;
    }
    // A word that has room on a line of its own goes there; a longer one, or Chinese, is broken where the line ends.
    if (line.trim() !== '' && (columnsOf(word) <= digestWidth - columnsOf(indent) || room() < 2)) begin();
    else if (line.trim() !== '') line += ' ';
    for (const sign of Array.from(word)) {
      if (columnsOf(sign) > room()) begin();
      line += sign;
    }
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
};
