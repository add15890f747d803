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
  const numbered = /^#?(\d{4,9})\s*[:,]?\s+(?=\S)/u.exec(trimmed);
  if (numbered?.[1] !== undefined) {
    const rest = trimmed.slice(numbered[0].length);
    // "0412 close" is "close 0412".
    const inner = wordFirst(rest);
    return inner !== undefined && inner.ticket === undefined && inner.rest === ''
      ? { ...inner, ticket: Number(numbered[1]) }
      : { word: 'answer', language: 'en', ticket: Number(numbered[1]), rest };
  }
  return wordFirst(trimmed);
};

const wordFirst = (text: string): Command | undefined => {
  for (const { word, language, phrase } of phrases) {
    const length = lengthOf(text, phrase);
    if (length === undefined) continue;
    const after = withNumber(text.slice(length));
    // A word that must have something after it is no command without; one that stands alone is none with more.
    if (after.ticket === undefined && after.rest !== '' && !takesText.has(word)) continue;
    return { word, language, ...after };
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
  'gaps',
]);

const withNumber = (text: string): { readonly ticket?: number; readonly rest: string } => {
  const found = /^\s*[:,]?\s*#?(\d{1,9})(?![\w-])\s*[:,]?\s*/u.exec(text);
  return found?.[1] === undefined
    ? { rest: text.replace(/^\s*[:,]?\s*/u, '') }
    : { ticket: Number(found[1]), rest: text.slice(found[0].length) };
};

// How many characters of the text the phrase takes up, whatever its case and accents.
const lengthOf = (text: string, phrase: string): number | undefined => {
  const words = phrase.split(' ').length;
  const found = new RegExp(`^(?:\\S+\\s+){${String(words - 1)}}[^\\s:,#]+`, 'u').exec(text)?.[0];
  return found !== undefined && phraseOf(found) === phrase ? found.length : undefined;
};

const phrases = deskLexicons
  .flatMap(([language, lexicon]) =>
    (Object.entries(lexicon) as [DeskWord, readonly string[]][]).flatMap(([word, said]) =>
      said.map((one) => ({ word, language, phrase: phraseOf(one) })),
    ),
  )
  .filter(({ phrase }) => phrase !== '')
  .sort((one, other) => other.phrase.length - one.phrase.length);

/** The number of the ticket a delivery names, by a button or in words. */
export const ticketNamedIn = (inbound: Inbound): number | undefined => {
  if (inbound.kind === 'action') return inbound.action.name === 'ticket' ? inbound.action.ticket : undefined;
  return inbound.kind === 'message' ? commandIn(inbound.text)?.ticket : undefined;
};
