import { z } from 'zod';
import type { Capabilities } from '../../src/core/capabilities.ts';

/** What a terminal can show: buttons are lines to type, so there may be many; nothing is ever private there. */
export const capabilities: Capabilities = {
  messageLength: 24_000,
  titleLength: 240,
  buttons: 40,
  buttonLength: 240,
  tables: true,
  onlyYou: false,
  threads: false,
  edits: false,
  // Wrapping adds line ends and isolates adds two marks a line, both within what `fit` leaves free.
  escapedLength: (text) => text.length,
};

/** Longest paste taken as one message, in characters; the rest is the next one. */
export const maxPaste = 20_000;

/** Fewest and most columns text is wrapped to: narrower breaks words, wider is hard to read. */
export const columnLimits = { fewest: 24, most: 100 } as const;

// Colours and weights only: ESC [ numbers m. Whatever else begins with an escape moves a cursor or worse.
const colours = /\u001B\[\d{1,2}(?:;\d{1,2})*m/g;
const opening = /[\u2066-\u2068]/g;
const closing = /\u2069/g;

/** Text as it is written to a terminal: no control sequence but colours, every isolate closed on its own line. */
export const shownSchema = z
  .string()
  .max(200_000)
  .refine((shown) => shown.endsWith('\n'), 'does not end its last line')
  .refine(
    (shown) => !/[\p{Cc}\u202A-\u202E]/u.test(shown.replace(colours, '').replaceAll('\n', '')),
    'holds a control character',
  )
  .refine(
    (shown) => shown.split('\n').every((line) => line.match(opening)?.length === line.match(closing)?.length),
    'leaves an isolate open at the end of a line',
  );
