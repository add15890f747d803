import { z } from 'zod';
import type { Capabilities } from '../../src/core/capabilities.ts';
import { escapedLength } from './html.ts';

/** What a page can show; the lengths are ours, so that a page stays small on a slow line. */
export const capabilities: Capabilities = {
  messageLength: 12_000,
  titleLength: 240,
  buttons: 12,
  buttonLength: 120,
  tables: true,
  // Every conversation on the page is private already: there is nobody to hide a reply from.
  onlyYou: false,
  threads: false,
  edits: false,
  escapedLength,
};

/** Largest request body that is read, in bytes; a question that is merely too long is the core's to answer. */
export const maxBody = 131_072;

/** Characters the box takes; browsers stop there. */
export const maxTyped = 4_000;

/** Characters of a text whose jargon is explained. */
export const maxPasted = 8_000;

/** Most replies in one answer to a poll. */
export const maxReplies = 20;

/** Largest help page, in bytes; a longer entry is shown in parts. */
export const maxHelpPage = 20_000;

/** Lines on one page of a ticket, in bytes of HTML: with what stands around them it stays under {@link maxHelpPage}. */
export const maxTicketLines = 10_500;

/** One line on the page of a ticket, in bytes; what is longer is continued. */
export const maxTicketLine = 4_000;

/** Largest chat page, in bytes. */
export const maxChatPage = 200_000;

/** Entries on one page of a list. */
export const listLength = 60;

/** Conversation and delivery ids: 128 random bits in hexadecimal. Knowing one is the only key to its replies. */
export const idPattern = /^[0-9a-f]{32}$/;

/** The secret of a ticket's page: 128 random bits in hexadecimal. Knowing it is the only key to the ticket. */
export const codePattern = /^[0-9a-f]{32}$/;

/** A reply id of the desk's own. */
export const replyIdPattern = /^[\w:.-]{1,120}$/;

/** Most ids a page sends back as seen; enough for an hour of talking. */
export const maxSeen = 40;

/** The ids of the replies a page has seen, the last one last, with spaces between; empty before the first. */
export const seenPattern = /^(?:[\w:.-]{1,120}(?: [\w:.-]{1,120}){0,39})?$/;

// Elements that could run, load or send something; none is ever rendered into a message.
const unwanted =
  /<(?:script|style|iframe|object|embed|img|svg|link|meta|base)\b|\son\w+=|href="(?!https?:|mailto:)/i;

/** What the chat answers a script with. */
export const answerSchema = z.strictObject({
  conversation: z.string().regex(idPattern),
  /** What the page has then seen, to send back as it is. */
  after: z.string().regex(seenPattern),
  replies: z
    .array(
      z.strictObject({
        id: z.string().regex(replyIdPattern),
        html: z
          .string()
          .max(64_000)
          .refine(
            (words) => !unwanted.test(words.replace(/>[^<]*</g, '><')),
            'holds an element that does not belong',
          ),
      }),
    )
    .max(maxReplies),
});

/** What a script reads. */
export type Answer = z.infer<typeof answerSchema>;

/** What the chat answers a script with when it cannot answer. */
export const refusalSchema = z.strictObject({ problem: z.string().min(1).max(400) });

/** A whole page of the chat. */
export const chatPageSchema = pageOf(maxChatPage);

/** A whole help page. */
export const helpPageSchema = pageOf(maxHelpPage);

// What a browser of 1999 shows; it takes <bdi> for a run of text.
const oldElements = new Set(
  'html head meta title body h1 h2 h3 h4 p em strong b code a bdi ul ol li hr br blockquote pre dl dt dd div table thead tbody tr th td'.split(
    ' ',
  ),
);

/** A whole light page: small, and nothing in it that runs, loads something or needs a new browser. */
export const lightPageSchema = z
  .string()
  .startsWith('<!doctype html>')
  .refine((page) => Buffer.byteLength(page) <= maxHelpPage, `is larger than ${String(maxHelpPage)} bytes`)
  .refine(
    (page) => [...page.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].every(([, name = '']) => oldElements.has(name)),
    'holds an element that an old browser does not know',
  )
  .refine(
    (page) => !/\s(?:on\w+|style|src)=/i.test(page.replace(/>[^<]*</g, '><')),
    'holds a handler, a style or something to load',
  );

function pageOf(bytes: number) {
  return z
    .string()
    .startsWith('<!doctype html>')
    .refine((page) => Buffer.byteLength(page) <= bytes, `is larger than ${String(bytes)} bytes`)
    .refine(
      (page) => !/<script(?! src="\/static\/chat\.js" defer><\/script>)/i.test(page),
      'holds an inline script',
    )
    .refine(
      (page) => !/\s(?:on\w+|style)=/i.test(page.replace(/>[^<]*</g, '><')),
      'holds an inline handler or style',
    )
    .refine((page) => !/\ssrc="(?!\/static\/)/i.test(page), 'loads something from elsewhere');
}
