import { phraseOf } from '../clean.ts';
import { stages, type Stage } from '../entry.ts';
import type { Language } from '../language.ts';
import { dateLexicons } from '../lexicon/dates/catalogue.ts';
import { leadUnits, type DateLexicon, type LeadUnit } from '../lexicon/dates/date-lexicon.ts';
import { dayLead, longestLead, shortestLead, type Lead } from './lead.ts';

/** What a message asks about dates, told from its words alone. */
export type DateSaid =
  /** "Remind me", of what was shown; `leads` where a time was said, `bad` where one was said that cannot be. */
  | { readonly kind: 'remind'; readonly leads?: readonly Lead[]; readonly bad?: true }
  /** "What is coming up in Africa": what follows is read with the library at hand. */
  | { readonly kind: 'coming'; readonly rest: string }
  /** "Can I still speak at the IGF?" */
  | { readonly kind: 'still'; readonly rest: string }
  | { readonly kind: 'zone'; readonly rest: string }
  | { readonly kind: 'forget-zone' }
  | { readonly kind: 'next' }
  | { readonly kind: 'calendar' };

/** What was asked and in which language. */
export interface DateCommand {
  readonly said: DateSaid;
  readonly language: Language;
}

/** Longest message that is such a command, in characters. */
const longest = 160;

/** What a message asks about dates; undefined where it is about something else. */
export const dateCommandIn = (text: string): DateCommand | undefined => {
  if (text.length > longest) return undefined;
  const phrase = plainDigits(phraseOf(text));
  if (phrase === '') return undefined;
  for (const [language, lexicon] of readable) {
    const said = saidIn(phrase, lexicon);
    if (said !== undefined) return { said, language };
  }
  return undefined;
};

/** A question that ends in "and remind me", without that; undefined for every other one. */
export const withoutRemind = (
  text: string,
): { readonly question: string; readonly language: Language } | undefined => {
  const trimmed = text.trim().replace(/[?？؟!.。…\s]+$/u, '');
  for (const [language, lexicon] of readable)
    for (const tail of lexicon.tails) {
      const found = tail.exec(trimmed);
      const question = found === null ? '' : trimmed.slice(0, found.index).replace(/[,;，；،\s]+$/u, '');
      if (phraseOf(question).length >= shortestQuestion(question)) return { question, language };
    }
  return undefined;
};

// Chinese says in four signs what others say in two words.
const shortestQuestion = (question: string): number => (/\p{Script=Han}/u.test(question) ? 3 : 8);

/** The words of a language as they are compared. */
interface Readable {
  readonly coming: readonly string[];
  readonly still: readonly string[];
  readonly remind: readonly string[];
  readonly zone: readonly string[];
  readonly forget: ReadonlySet<string>;
  readonly next: ReadonlySet<string>;
  readonly calendar: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
  readonly durations: RegExp;
  readonly leadOf: (number: string, unit: string) => Lead;
  readonly tails: readonly RegExp[];
}

const saidIn = (phrase: string, words: Readable): DateSaid | undefined => {
  if (words.next.has(phrase)) return { kind: 'next' };
  if (words.calendar.has(phrase)) return { kind: 'calendar' };
  const zone = afterOneOf(phrase, words.zone);
  if (zone !== undefined)
    return words.forget.has(zone) ? { kind: 'forget-zone' } : { kind: 'zone', rest: zone };
  const still = afterOneOf(phrase, words.still);
  if (still !== undefined && still !== '') return { kind: 'still', rest: still };
  const coming = afterOneOf(phrase, words.coming) ?? beforeOneOf(phrase, words.coming);
  if (coming !== undefined) return { kind: 'coming', rest: coming };
  return remindIn(phrase, words);
};

const remindIn = (phrase: string, words: Readable): DateSaid | undefined => {
  const verb = words.remind.find((one) => holds(phrase, one));
  if (verb === undefined) return undefined;
  const found: Lead[] = [];
  const rest = ` ${phrase.replace(verb, ' ')} `.replace(words.durations, (_, number = '', unit = '') => {
    found.push(words.leadOf(String(number).trim(), String(unit)));
    return ' ';
  });
  // Whatever else is said is another message.
  if (!piecesOf(rest).every((one) => words.before.has(one) || isOnlyHan(one, words.before))) return undefined;
  if (found.length === 0) return piecesOf(rest).length === 0 ? { kind: 'remind' } : undefined;
  const good = found.every((lead) => lead >= shortestLead && lead <= longestLead);
  return good && found.length <= mostLeads
    ? { kind: 'remind', leads: [...new Set(found)].sort((one, other) => other - one) }
    : { kind: 'remind', bad: true };
};

/** Most times that one reminder may have. */
const mostLeads = 4;

const piecesOf = (rest: string): readonly string[] => rest.split(/\s+/u).filter((one) => one !== '');

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

// Words of Chinese stand against each other.
const isOnlyHan = (piece: string, words: ReadonlySet<string>): boolean =>
  isHan(piece) &&
  [...words]
    .sort((one, other) => other.length - one.length)
    .reduce((left, one) => left.replaceAll(one, ''), piece) === '';

// Chinese has no spaces between words; elsewhere a word is whole.
const holds = (phrase: string, word: string): boolean =>
  isHan(word) ? phrase.includes(word) : ` ${phrase} `.includes(` ${word} `);

const afterOneOf = (phrase: string, words: readonly string[]): string | undefined => {
  const word = words.find((one) => phrase === one || phrase.startsWith(isHan(one) ? one : `${one} `));
  return word === undefined ? undefined : phrase.slice(word.length).trim();
};

const beforeOneOf = (phrase: string, words: readonly string[]): string | undefined => {
  const word = words.find((one) => phrase.endsWith(isHan(one) ? one : ` ${one}`));
  return word === undefined ? undefined : phrase.slice(0, phrase.length - word.length).trim();
};

const unitMinutes: Readonly<Record<LeadUnit, number>> = {
  minute: 1,
  hour: 60,
  day: dayLead,
  week: 7 * dayLead,
  month: 30 * dayLead,
};

const longestFirst = (words: readonly string[]): readonly string[] =>
  [...new Set(words.map(phraseOf))]
    .filter((one) => one !== '')
    .sort((one, other) => other.length - one.length);

const readableOf = (lexicon: DateLexicon): Readable => {
  const units = new Map<string, number>();
  for (const unit of leadUnits) {
    for (const word of lexicon.units[unit]) units.set(phraseOf(word), unitMinutes[unit]);
    for (const word of lexicon.twoUnits[unit] ?? []) units.set(phraseOf(word), 2 * unitMinutes[unit]);
  }
  const numbers = new Map(Object.entries(lexicon.numbers).map(([word, value]) => [phraseOf(word), value]));
  const han = isHan([...units.keys()].join(''));
  const edge = han ? '' : '(?![\\p{L}\\p{N}])';
  const start = han ? '' : '(?<![\\p{L}\\p{N}])';
  const number = `(?:\\d{1,6}|${longestFirst([...numbers.keys()])
    .map(escaped)
    .join('|')})`;
  const unit = longestFirst([...units.keys()])
    .map(escaped)
    .join('|');
  return {
    coming: longestFirst(lexicon.coming),
    still: longestFirst(lexicon.still),
    remind: longestFirst(lexicon.remind),
    zone: longestFirst(lexicon.zone),
    forget: new Set(lexicon.forget.map(phraseOf)),
    next: new Set(lexicon.next.map(phraseOf)),
    calendar: new Set(lexicon.calendar.map(phraseOf)),
    before: new Set(lexicon.before.flatMap((one) => phraseOf(one).split(' '))),
    durations: new RegExp(`${start}(${number}\\s*)?(${unit})${edge}`, 'gu'),
    leadOf: (count, word) =>
      (count === '' ? 1 : (numbers.get(count) ?? Number(count))) * (units.get(word) ?? 0),
    tails: [...lexicon.andRemind]
      .sort((one, other) => other.length - one.length)
      .map(
        (one) =>
          new RegExp(`${isHan(one) || one.startsWith('و') ? '' : '(?<=[\\s,;،])'}${escaped(one)}$`, 'iu'),
      ),
  };
};

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const readable = dateLexicons.map(([language, lexicon]) => [language, readableOf(lexicon)] as const);

// Arabic digits as those everybody types.
const plainDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06F0-\u06F9]/gu, (digit) =>
    String(digit.charCodeAt(0) - (digit >= '\u06F0' ? 0x06f0 : 0x0660)),
  );

/** Words for what a person can do, the longest first, in every language. */
export const stageWords: readonly (readonly [string, Stage])[] = dateLexicons
  .flatMap(([, lexicon]) =>
    stages.flatMap((stage) => lexicon.stages[stage].map((word) => [phraseOf(word), stage] as const)),
  )
  .sort(([one], [other]) => other.length - one.length);

/** Words that name nothing by themselves, in every language. */
export const smallWords: ReadonlySet<string> = new Set(
  dateLexicons.flatMap(([, lexicon]) => lexicon.small.flatMap((one) => phraseOf(one).split(' '))),
);
