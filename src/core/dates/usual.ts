import type { Language } from '../language.ts';
import {
  usualWordings,
  type Ahead,
  type Season,
  type Stretch,
  type UsualWording,
} from '../wording/dates/usual.ts';

/**
 * A usual pattern of a date in a language. The data tells it in English; months, seasons, how often and how long before
 * are read and said anew. A part that says something else is shown as it stands, and called English.
 */
export const usualText = (usual: string, language: Language): string => {
  if (language === 'en') return usual;
  const say = usualWordings[language];
  const speaker: Speaker = { language, say };
  return usual
    .split(/\s*;\s+/u)
    .map((part) => partIn(part, speaker) ?? say.inEnglish(part))
    .join(separators[language]);
};

const separators: Readonly<Record<Language, string>> = {
  en: '; ',
  fr: ' ; ',
  es: '; ',
  ar: '؛ ',
  zh: '；',
  ru: '; ',
};

const monthNames = 'January|February|March|April|May|June|July|August|September|October|November|December';
const months: readonly string[] = monthNames.split('|');

// A comma between months is part of a list.
const comma = new RegExp(`,\\s+(?!(?:${monthNames}))`, 'u');

const partIn = (part: string, speaker: Speaker): string | undefined => {
  const pieces = part.split(comma).map((piece) => pieceIn(piece, speaker));
  return pieces.every((piece) => piece !== undefined) ? pieces.join(separators[speaker.language]) : undefined;
};

interface Speaker {
  readonly language: Language;
  readonly say: UsualWording;
}

const pieceIn = (piece: string, speaker: Speaker): string | undefined => {
  const { say } = speaker;
  const bare = piece.trim().replace(/^usually\s+/u, '');
  const soFar = /^so far (.+)$/u.exec(bare)?.[1];
  if (soFar !== undefined) {
    const said = times(soFar, speaker);
    return said === undefined ? undefined : say.soFar(said);
  }
  return often(bare, speaker) ?? ahead(bare, speaker) ?? lasting(bare, speaker) ?? times(bare, speaker);
};

const often = (piece: string, { language, say }: Speaker): string | undefined => {
  const since = /^once a year since (\d{4})$/u.exec(piece)?.[1];
  if (since !== undefined) return `${say.yearly}; ${say.since(since)}`;
  const years = /^every (two|three|four|five|six) years$/u.exec(piece)?.[1];
  if (years !== undefined) return say.every(unitText(language, 'year', numberOf(years), undefined));
  return new Map([
    ['once a year', say.yearly],
    ['twice a year', say.twiceAYear],
    ['three times a year', say.threeTimesAYear],
    ['every month', say.monthly],
    ['the month changes', say.monthChanges],
    ['the month changes with the host', say.monthChangesWithHost],
    ['as the host decides', say.hostDecides],
    ['no pattern known', say.none],
    ['no pattern known yet', say.none],
  ]).get(piece);
};

const aheadOf: ReadonlyMap<string, Ahead> = new Map([
  ['the annual meeting', 'annual'],
  ['the meeting', 'meeting'],
  ['each meeting', 'each'],
  ['the forum', 'forum'],
]);

/** "Three to six months before the annual meeting". */
const ahead = (piece: string, { language, say }: Speaker): string | undefined => {
  const [, about, from, to, unit, what] =
    /^(about )?(\w+)(?: to (\w+))? (week|month)s? before (the annual meeting|the meeting|each meeting|the forum)$/u.exec(
      piece,
    ) ?? [];
  const before = what === undefined ? undefined : aheadOf.get(what);
  if (from === undefined || before === undefined) return undefined;
  const [first, last] = [numberOf(from), to === undefined ? undefined : numberOf(to)];
  if (Number.isNaN(first) || Number.isNaN(last ?? 0)) return undefined;
  const time = unitText(language, unit === 'week' ? 'week' : 'month', first, last);
  return say.before(about === undefined ? time : say.about(time), before);
};

/** "For a week", "for six days". */
const lasting = (piece: string, { language }: Speaker): string | undefined => {
  const [, count, unit] = /^for (\w+) (day|week)s?$/u.exec(piece) ?? [];
  const number = count === 'a' ? 1 : numberOf(count ?? '');
  return unit === undefined || Number.isNaN(number)
    ? undefined
    : unitText(language, unit === 'day' ? 'day' : 'week', number, undefined);
};

const numbers = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const numberOf = (word: string): number => {
  const at = numbers.indexOf(word);
  return at > 0 ? at : Number.NaN;
};

const unitText = (
  language: Language,
  unit: 'day' | 'week' | 'month' | 'year',
  from: number,
  to: number | undefined,
): string => {
  const format = new Intl.NumberFormat(`${language}-u-nu-latn`, { style: 'unit', unit, unitDisplay: 'long' });
  const said = to === undefined ? format.format(from) : format.formatRange(from, to);
  return said.replace(/[\u2009\u202F\u00A0]/gu, ' ').replace(/[\u200E\u200F\u061C]/gu, '');
};

const seasons: readonly Season[] = ['spring', 'summer', 'autumn', 'winter'];

/** Months and seasons, alone, as a choice, or from one to another. */
const times = (piece: string, speaker: Speaker): string | undefined => {
  const bare = piece.replace(/^(?:in|at) (?=\D)/u, '');
  const range =
    /^(?:between|from) (.+?) (?:and|to) (.+)$/u.exec(bare) ??
    /^(?!.*\b(?:or|and)\b)(.+?) to (.+)$/u.exec(bare);
  if (range !== null) {
    const [from, to] = [range[1] ?? '', range[2] ?? ''].map((one) => choiceOf(one, speaker));
    return from === undefined || to === undefined ? undefined : `${from} – ${to}`;
  }
  // "August and September in 2021 and 2022"
  const [, seen, years] = /^(.+?) in (\d{4}(?:(?:, | and )\d{4})*)$/u.exec(bare) ?? [];
  if (seen !== undefined && years !== undefined) {
    const said = choiceOf(seen, speaker);
    return said === undefined ? undefined : `${said} (${years.split(/, | and /u).join(', ')})`;
  }
  return choiceOf(bare, speaker);
};

const choiceOf = (words: string, speaker: Speaker): string | undefined => {
  const both = / and /u.test(words);
  const named = words.split(/, | (?:or|and) /u).map((one) => timeIn(one.trim(), speaker));
  if (named.some((one) => one === undefined)) return undefined;
  return new Intl.ListFormat(speaker.language, { type: both ? 'conjunction' : 'disjunction' }).format(
    named.flatMap((one) => one ?? []),
  );
};

const stretches: readonly (readonly [RegExp, Stretch])[] = [
  [/^early /u, 'early'],
  [/^(?:mid-|the middle of )/u, 'mid'],
  [/^(?:late |the end of |end of )/u, 'late'],
];

const timeIn = (words: string, { language, say }: Speaker): string | undefined => {
  const season = seasons.find((one) => one === words);
  if (season !== undefined) return say.seasons[season];
  const part = stretches.find(([lead]) => lead.test(words));
  const month = months.indexOf(part === undefined ? words : words.replace(part[0], ''));
  if (month < 0) return undefined;
  return part === undefined
    ? monthText(language, month, false)
    : say.stretch[part[1]](monthText(language, month, true));
};

// Behind other words a month may have another form: "мая", not "май".
const monthText = (language: Language, month: number, within: boolean): string => {
  const at = Date.UTC(2026, month, 1);
  const locale = `${language}-u-ca-gregory-nu-latn`;
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    month: 'long',
    ...(within && language === 'ru' ? { day: 'numeric' } : {}),
  });
  return format.formatToParts(at).find(({ type }) => type === 'month')?.value ?? '';
};
