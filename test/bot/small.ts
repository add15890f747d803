import type { Serving } from '../../src/bot.ts';
import type { Capabilities } from '../../src/core/capabilities.ts';
import type { Entry } from '../../src/core/entry.ts';
import type { Inbound, Outgoing, Platform } from '../../src/core/message.ts';
import { plainReply } from '../../src/core/plain.ts';
import { paragraph } from '../../src/core/rich.ts';

/** 22 November 2026, noon. */
export const noon = Date.UTC(2026, 10, 22, 12);
export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;

/** A word that stands in everything people write in these tests, and that no report may ever hold. */
export const marker = 'xylophonist';

const entry = (id: string, paragraphs: number): Entry => ({
  id,
  kind: 'concept',
  language: 'en',
  title: `Answer ${id}`,
  summary: `This is what is known of ${id}.`,
  body: Array.from({ length: paragraphs }, (_, index) => paragraph(`${id} ${String(index)} `.repeat(40))),
  parts: [],
  questions: [],
  aliases: [],
  positions: [],
  topics: ['igf'],
  status: 'in-force',
  citations: [],
  reviewed: { on: '2026-11-01', by: 'editor' },
  reviewBy: '2027-11-01',
  owner: 'editor',
  scope: { level: 'global' },
  confidence: 'high',
  related: [],
  meanings: [],
  translations: [],
  origin: `${id}.md`,
});

const numbers = Array.from({ length: 60 }, (_, number) => entry(`q${String(number)}`, 1));

/** Where the apology sends people. */
export const contact = { label: 'the secretariat', href: 'mailto:desk@example.org' };

/** Sixty short entries, q0 to q59, and the one for people at risk; a question is found by the id it holds. */
export const smallServing: Serving = {
  library: {
    entries: new Map([...numbers, entry('someone-at-risk', 1)].map((one) => [one.id, one])),
    topics: new Map([['igf', { id: 'igf', titles: { en: 'IGF' }, contact }]]),
    ambiguities: [],
    elsewhere: [],
    desks: [],
    phrases: [],
    revision: '1',
  },
  search: (question) => {
    const id = /\bq\d+\b/.exec(question)?.[0];
    return id === undefined
      ? { hits: [], inField: false }
      : { hits: [{ entry: id, confidence: 0.9 }], inField: true };
  },
  suggest: () => [],
};

/** A platform that shows everything. */
export const roomy: Capabilities = {
  messageLength: 40_000,
  titleLength: 200,
  buttons: 10,
  buttonLength: 80,
  tables: true,
  onlyYou: true,
  threads: true,
  edits: true,
  escapedLength: (text) => text.length,
};

/** What somebody says to the desk; the same delivery id again is a redelivery. */
export const said = (
  text: string,
  delivery: string,
  {
    platform = 'slack',
    place = 'one',
    person = 'ana',
  }: Partial<Record<'place' | 'person', string>> & {
    readonly platform?: Platform;
  } = {},
): Inbound => ({
  kind: 'message',
  delivery,
  address: { platform, id: `${platform}:${place}`, ref: null },
  person: { id: `${platform}:${person}` },
  text: `${text} ${marker}`,
  addressed: true,
});

/** Words that the desk takes for danger. */
export const danger = "police took my friend's phone at a protest, they will read our group";

/** What a person would read in a message. */
export const wordsOf = ({ reply }: Outgoing): string => plainReply(reply);

/** Which of the numbered entries messages answer with, in order. */
export const answers = (messages: readonly Outgoing[]): readonly string[] =>
  messages.map((message) => /Answer (q\d+)/.exec(wordsOf(message))?.[1] ?? wordsOf(message).slice(0, 40));
