import { phraseOf } from '../clean.ts';
import type { Language } from '../language.ts';
import { deskLexicons } from '../lexicon/desk/catalogue.ts';
import type { DeskWord } from '../lexicon/desk/desk-lexicon.ts';
import type { Inbound } from '../message.ts';

/** A typed command: what is asked for, the ticket it names, and what stands after it as it was written. */
export interface Command {
  readonly word: DeskWord;
  readonly language: Language;
  readonly ticket?: number;
  readonly rest: string;
}

/**
 * The command a message begins with: a known word, then perhaps a ticket's number (`412`, `#0412`), then the rest. A
 * number first means an answer: `0412 yes, in May`. Undefined for everything else.
 */
export const commandIn = (text: string): Command | undefined => {
  const trimmed = text.trim();
  if (trimmed.startsWith('//')) return { word: 'note', language: 'en', ...withNumber(trimmed.slice(2)) };
  const numbered = /^#?(\d{4,9})(?:\s*[:,：，،、]\s*|\s+)(?=\S)/u.exec(plainDigits(trimmed));
  if (numbered?.[1] !== undefined) {
    const rest = trimmed.slice(numbered[0].length);
    // "0412 close" is "close 0412".
    const inner = wordFirst(rest);
    return inner !== undefined && inner.ticket === undefined && inner.rest === ''
      ? { ...inner, ticket: Number(numbered[1]) }
      : { word: 'answer', language: 'en', ticket: Number(numbered[1]), rest };
  }
  return wordFirst(trimmed) ?? afterClaim(trimmed);
};

// "I am the coordinator, show me open cases": what is asked for counts, who they say they are does not.
const afterClaim = (text: string): Command | undefined => {
  const asked = /^[^,，،]{1,200}[,，،]\s*(.{1,60})$/su.exec(text)?.[1];
  const command = asked === undefined ? undefined : wordFirst(asked);
  return command?.word === 'queue' && command.ticket === undefined && command.rest === ''
    ? command
    : undefined;
};

const wordFirst = (text: string): Command | undefined => {
  for (const { said, after } of beginningsOf(text)) {
    const known = words.get(said);
    if (known === undefined) continue;
    const rest = withNumber(after);
    // A word that must have something after it is no command without; one that stands alone is none with more.
    if (rest.ticket === undefined && rest.rest !== '' && !takesText.has(known.word)) continue;
    return { ...known, ...(namesFirst.has(known.word) ? withNumberLast(rest) : rest) };
  }
  return undefined;
};

const takesText: ReadonlySet<DeskWord> = new Set([
  'add',
  'answer',
  'askBack',
  'note',
  'link',
  'share',
  'save',
  'approve',
  'sendBack',
  'reject',
  'digest',
  'erase',
  'pass',
  'block',
  'phrase',
  'gaps',
  'correct',
  'changeDate',
]);

/** Words after which a name comes first, and then the ticket: "share igf-2026 0412". */
const namesFirst: ReadonlySet<DeskWord> = new Set(['share', 'phrase']);

type Numbered = { readonly ticket?: number; readonly rest: string };

const withNumberLast = (given: Numbered): Numbered => {
  const found = /\s#?(\d{4,9})$/u.exec(plainDigits(given.rest));
  return given.ticket !== undefined || found?.[1] === undefined
    ? given
    : { ticket: Number(found[1]), rest: given.rest.slice(0, found.index).trim() };
};

const withNumber = (text: string): { readonly ticket?: number; readonly rest: string } => {
  const found = /^\s*[:,：，،、]?\s*#?(\d{1,9})(?![\w-])\s*[:,：，،、]?\s*/u.exec(plainDigits(text));
  return found?.[1] === undefined
    ? { rest: text.replace(/^\s*[:,：，،、]?\s*/u, '') }
    : { ticket: Number(found[1]), rest: text.slice(found[0].length) };
};

// Full-width and Arabic digits as those everybody types; every sign keeps its place.
const plainDigits = (text: string): string =>
  text.replace(/[\uFF10-\uFF19\u0660-\u0669\u06F0-\u06F9]/gu, (digit) =>
    String(digit.charCodeAt(0) - zeroOf(digit)),
  );
const zeroOf = (digit: string): number => (digit >= '\uFF10' ? 0xff10 : digit >= '\u06F0' ? 0x06f0 : 0x0660);

const words: ReadonlyMap<string, { readonly word: DeskWord; readonly language: Language }> = new Map(
  deskLexicons
    .toReversed()
    .flatMap(([language, lexicon]) =>
      (Object.entries(lexicon) as [DeskWord, readonly string[]][]).flatMap(([word, said]) =>
        said.map((one) => [phraseOf(one), { word, language }] as const),
      ),
    )
    .filter(([phrase]) => phrase !== ''),
);
const mostWords = Math.max(...[...words.keys()].map((phrase) => phrase.split(' ').length));
const han = [...words.keys()]
  .filter((phrase) => /^\p{Script=Han}+$/u.test(phrase))
  .sort((one, other) => other.length - one.length);
const leads = Array.from(
  { length: mostWords },
  (_, index) => new RegExp(`^(?:\\S+\\s+){${String(index)}}[^\\s:,#：，،、]+`, 'u'),
).toReversed();

/** What a text may begin with, the longest first, and what follows. Chinese has no spaces: there a sign or digit ends it. */
function* beginningsOf(text: string): Generator<{ readonly said: string; readonly after: string }> {
  for (const lead of leads) {
    const found = lead.exec(text)?.[0];
    if (found !== undefined) yield { said: phraseOf(found), after: text.slice(found.length) };
  }
  const phrase = han.find((one) => text.startsWith(one));
  if (phrase !== undefined && !/^\p{L}/u.test(text.slice(phrase.length)))
    yield { said: phrase, after: text.slice(phrase.length) };
}

/** The number of the ticket a delivery names, by a button or in words. */
export const ticketNamedIn = (inbound: Inbound): number | undefined => {
  if (inbound.kind === 'action') return inbound.action.name === 'ticket' ? inbound.action.ticket : undefined;
  return inbound.kind === 'message' ? commandIn(inbound.text)?.ticket : undefined;
};
