import { directionOf } from './language.ts';
import type { Reply } from './message.ts';
import { inlineText, type Block, type Inline } from './rich.ts';

/** Marks that keep a run of left-to-right text together inside right-to-left text. */
const open = '\u2066';
const close = '\u2069';

const rightToLeft = String.raw`\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC`;
const latin = String.raw`A-Za-z\u00C0-\u024F`;

// From the first Latin letter, or a number with signs in it, to the last letter or digit before the script changes; a
// sign that belongs to the last word ("IGF+") goes with it, and so does the bracket that closes one inside.
const run = new RegExp(
  String.raw`((?:[${latin}]|\d+[-:/.]\d)(?:[^${rightToLeft}\u2066-\u2069\n]*[${latin}0-9/])?(?:[+%](?![${latin}0-9]))?)(\)?)`,
  'gu',
);
const anyRightToLeft = new RegExp(`[${rightToLeft}]`, 'u');
const anyRun = new RegExp(String.raw`[${latin}]|\d[-:/.]\d`, 'u');

/**
 * A right-to-left text whose Latin runs cannot turn what stands round them; one without such letters is one run, after the
 * signs that join it to what stands before.
 */
export const isolated = (value: string): string => {
  if (!anyRun.test(value)) return value;
  if (!anyRightToLeft.test(value))
    return value.includes('\n') ? value : value.replace(/[^\s:;,–—](?:.*\S)?/u, `${open}$&${close}`);
  return value.replace(run, (_, found: string, bracket: string) =>
    bracket !== '' && count(found, '(') > count(found, ')')
      ? `${open}${found}${bracket}${close}`
      : `${open}${found}${close}${bracket}`,
  );
};

const count = (value: string, sign: string): number => value.split(sign).length - 1;

/**
 * Text without marks that turn its direction, but for isolates of the desk's own: those open and close within a line and
 * turn nothing outside themselves.
 */
export const onlyOwnIsolates = (value: string): string =>
  value.replace(
    /\u2066([^\u2066-\u2069\n]*)\u2069|[\u202A-\u202E\u2066-\u2069]/gu,
    (found: string, inner: string | undefined) => (inner === undefined ? '' : found),
  );

/** A reply in a right-to-left language with its Latin runs isolated; every other reply as it is. */
export const directed = (reply: Reply): Reply => {
  if (directionOf(reply.language) === 'ltr') return reply;
  const { title } = reply;
  return {
    ...reply,
    ...(title === undefined || !anyRightToLeft.test(title) ? {} : { title: isolated(title) }),
    body: reply.body.map(blockOf),
    facts: reply.facts.map(({ label, value }) => ({ label: isolated(label), value: isolated(value) })),
    sources: reply.sources.map((source) => ({
      ...source,
      title: isolated(source.title),
      ...(source.note === undefined ? {} : { note: isolated(source.note) }),
    })),
    buttons: reply.buttons.map((button) => ({ ...button, label: isolated(button.label) })),
  };
};

const blockOf = (block: Block): Block => {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      // A paragraph in another language has the direction of its own letters.
      return anyRightToLeft.test(inlineText(block.children))
        ? { ...block, children: block.children.map(inlineOf) }
        : block;
    case 'list':
      return { ...block, items: block.items.map((item) => item.map(blockOf)) };
    case 'quote':
      return { ...block, children: block.children.map(blockOf) };
    case 'table':
      return {
        ...block,
        header: block.header.map((cell) => cell.map(inlineOf)),
        rows: block.rows.map((row) => row.map((cell) => cell.map(inlineOf))),
      };
    case 'code':
      return block;
  }
};

// What is copied to be typed elsewhere holds no marks nobody sees.
const inlineOf = (inline: Inline): Inline => {
  switch (inline.kind) {
    case 'text':
      return { ...inline, text: isolated(inline.text) };
    case 'link':
      // An address that stands for itself is compared with where it leads.
      return /^\S*[.@]\S*$/u.test(inlineText(inline.children))
        ? inline
        : { ...inline, children: inline.children.map(inlineOf) };
    case 'strong':
    case 'emphasis':
      return { ...inline, children: inline.children.map(inlineOf) };
    case 'code':
      return inline;
  }
};
