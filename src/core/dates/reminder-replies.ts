import { wordsIn } from '../answer.ts';
import { replyIn, type Choice } from '../compose.ts';
import { wordFor } from '../desk/cards.ts';
import type { Occasion } from '../entry.ts';
import type { Language } from '../language.ts';
import type { Library } from '../library.ts';
import type { Instant, Reply } from '../message.ts';
import { list, paragraph, type Block } from '../rich.ts';
import { wordings } from '../wording/catalogue.ts';
import { dateWordings } from '../wording/dates/catalogue.ts';
import { mineWordings } from '../wording/mine/catalogue.ts';
import { calendarLine } from './calendar-link.ts';
import type { Lead } from './lead.ts';
import type { DateEntry, Turning } from './span.ts';
import { usualText } from './usual.ts';
import { distanceText, leadsText, whenLines, whenShort } from './when.ts';

/** Whom something is told and in which words; `pages` is the web address of the desk, where it has one. */
export interface Telling {
  readonly language: Language;
  readonly now: Instant;
  readonly zone?: string | undefined;
  readonly pages?: string | undefined;
  readonly library: Library;
}

/** The reminder itself. */
export const reminderReply = (
  telling: Telling,
  entry: DateEntry,
  turning: Turning,
  unreviewed: boolean,
): Reply => {
  const { language, now } = telling;
  const say = dateWordings[language];
  const distance = distanceText(now, turning.at, language);
  return told(telling, entry, say.reminderTitle(titleOf(entry, language)), [
    paragraph(turning.kind === 'deadline' ? say.deadlineIs(distance) : say.beginIs(distance)),
    list(whenLines(entry.occasion, telling)),
    ...(unreviewed ? [paragraph(say.unreviewed)] : []),
    ...calendarLine(telling, entry),
  ]);
};

/** What comes in place of a reminder that the desk could not give in time. */
export const missedReply = (telling: Telling, entry: DateEntry): Reply => {
  const say = dateWordings[telling.language];
  return told(telling, entry, say.reminderTitle(titleOf(entry, telling.language)), [
    paragraph(say.missed),
    list(whenLines(entry.occasion, telling)),
  ]);
};

/** A date that was told of has moved. */
export const movedReply = (
  telling: Telling,
  entry: DateEntry,
  before: Occasion,
  { over, leads }: { readonly over: boolean; readonly leads: readonly Lead[] },
): Reply => {
  const { language } = telling;
  const say = dateWordings[language];
  return told(telling, entry, say.movedTitle(titleOf(entry, language)), [
    list([
      say.was(whenShort(before, telling) ?? say.noDay),
      say.is(whenShort(entry.occasion, telling) ?? say.noDay),
    ]),
    paragraph(
      [
        say.oldWithdrawn,
        ...(over ? [say.newlyOver] : []),
        ...(leads.length === 0 ? [] : [say.newReminder(leadsText(leads, language))]),
      ].join(' '),
    ),
    ...(telling.pages === undefined ? [] : [paragraph(say.subscribed)]),
    ...calendarLine(telling, entry),
  ]);
};

/** A date that was told of is not confirmed any more. */
export const notConfirmedReply = (telling: Telling, entry: DateEntry, before: Occasion): Reply => {
  const { language } = telling;
  const say = dateWordings[language];
  return told(telling, entry, say.movedTitle(titleOf(entry, language)), [
    list([
      say.was(whenShort(before, telling) ?? say.noDay),
      say.is(
        `${say.noDay}${entry.occasion.usual === undefined ? '' : `; ${usualText(entry.occasion.usual, language)}`}`,
      ),
    ]),
    paragraph(`${say.oldWithdrawn} ${say.notConfirmed}`),
  ]);
};

/** A date somebody waits for has a day now. */
export const confirmedReply = (telling: Telling, entry: DateEntry, leads: readonly Lead[]): Reply => {
  const { language } = telling;
  const say = dateWordings[language];
  return told(telling, entry, say.confirmedTitle(titleOf(entry, language)), [
    paragraph(say.confirmedNow),
    list(whenLines(entry.occasion, telling)),
    ...(leads.length === 0 ? [] : [paragraph(say.newReminder(leadsText(leads, language)))]),
    ...calendarLine(telling, entry),
  ]);
};

/** A date that is not in the knowledge any more. */
export const goneReply = ({ language }: Telling, title: string): Reply =>
  replyIn(language, { body: [paragraph(dateWordings[language].gone(title))], visibility: 'onlyYou' });

const titleOf = (entry: DateEntry, language: Language): string => wordsIn(entry, language).words.title;

const told = (telling: Telling, entry: DateEntry, title: string, body: readonly Block[]): Reply => {
  const { language, library } = telling;
  const { words, notes } = wordsIn(entry, language);
  const say = dateWordings[language];
  const [citation] = entry.citations;
  const source = citation === undefined ? undefined : library.entries.get(citation.source);
  const choices: readonly Choice[] = [
    {
      label: mineWordings[language].seeButton,
      key: words.title,
      action: { name: 'show', entry: entry.id, language },
    },
    {
      label: mineWordings[language].stopButton,
      key: wordFor(language, 'unwatch'),
      action: { name: 'mine', verb: 'unwatch', entry: entry.id },
    },
  ];
  const href = source?.reference?.href;
  return replyIn(language, {
    title,
    body,
    facts: notes.map((value) => ({ label: wordings[language].languageLabel, value })),
    sources:
      source === undefined
        ? []
        : [
            {
              title: source.title,
              ...(href === undefined ? {} : { href }),
              note: say.sourceSeen(entry.reviewed.on),
            },
          ],
    choices,
    visibility: 'onlyYou',
  });
};
