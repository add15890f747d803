import { html as honoHtml } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** Text that is HTML already; only the {@link html} tag makes it. */
export type Html = HtmlEscapedString;

/** What may stand in a template: plain strings are cleaned and escaped, `undefined` and `false` show nothing. */
export type Piece = string | number | false | undefined | Html | readonly Piece[];

/** Template tag for HTML. Everything put into it comes out as text, in elements and in quoted attributes alike. */
export const html = (strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html => {
  const made = honoHtml(strings, ...pieces.map(cleaned));
  // Only promises among the pieces could make it asynchronous, and their type keeps them out.
  if (made instanceof Promise) throw new TypeError('a template held a promise');
  return made;
};

const cleaned = (piece: Piece): unknown => {
  if (typeof piece === 'string') return cleanForPage(piece);
  return Array.isArray(piece) ? (piece as readonly Piece[]).map(cleaned) : piece;
};

// Embeddings, overrides and isolates turn text around beyond their own words; marks and joiners are needed for spelling.
const turning = /[\u202A-\u202E\u2066-\u2069]/g;
const controls = /[\u0000-\u0008\u000B-\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;

/** A text without what a page must not hold: controls, NUL, halves of characters, characters that turn text around. */
export const cleanForPage = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(turning, '')
    .replace(controls, '')
    .replace(/\p{Cs}/gu, '\uFFFD');

/** How long a text becomes in a page. */
export const escapedLength = (text: string): number =>
  text.length + (text.match(/[&"']/g)?.length ?? 0) * 5 + (text.match(/[<>]/g)?.length ?? 0) * 3;
