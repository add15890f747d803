import { createHash } from 'node:crypto';
import { encodeToken } from '../../src/core/action.ts';
import { onlyOwnIsolates } from '../../src/core/bidi.ts';
import type { Capabilities } from '../../src/core/capabilities.ts';
import { sliceWhole } from '../../src/core/clean.ts';
import { numberOf } from '../../src/core/desk/ticket.ts';
import {
  buttonText,
  type Button,
  type Outgoing,
  type Reply,
  type SourceLine,
} from '../../src/core/message.ts';
import { inlineText, isSafeHref, type Block, type Inline } from '../../src/core/rich.ts';
import { buttonsPerRow, choiceLength, labelLength, nonceLength, rowCount, suppressEmbeds } from './limits.ts';

/** A button as Discord takes it. */
export interface WireButton {
  readonly type: 2;
  readonly style: 2;
  readonly label: string;
  readonly custom_id: string;
}

/** What every message of the desk has in common, wherever it is sent. */
export interface WireMessage {
  readonly content: string;
  readonly components: readonly { readonly type: 1; readonly components: readonly WireButton[] }[];
  readonly allowed_mentions: { readonly parse: readonly []; readonly replied_user: false };
  readonly flags: number;
}

/** A reply in Discord's Markdown, with its buttons; notifies nobody and shows no previews. */
export const renderReply = (reply: Reply): WireMessage => {
  const buttons = rows(reply.buttons);
  const parts = [
    ...(reply.title === undefined ? [] : [`## ${escapeLine(reply.title)}`]),
    ...reply.body.map(block),
    reply.facts.map((fact) => `**${escapeLine(fact.label)}:** ${escapeLine(fact.value)}`).join('\n'),
    reply.sources.length === 0
      ? ''
      : [`**${escapeLine(reply.labels.sources)}**`, ...reply.sources.map(sourceLine)].join('\n'),
    buttons.length === 0 ? '' : `-# ${escapeLine(reply.labels.buttons)}`,
  ].filter((part) => part.trim() !== '');
  const content = parts
    .map((part, index) => (index === 0 ? '' : parts[index - 1]?.startsWith('#') ? '\n' : '\n\n') + part)
    .join('');
  return {
    // Discord refuses an empty message (50006).
    content: content === '' ? '…' : content,
    components: buttons,
    allowed_mentions: { parse: [], replied_user: false },
    flags: suppressEmbeds,
  };
};

/** A message as it is posted to a channel, in reply to another where one is named; the nonce stands for its id. */
export const renderPost = (outgoing: Outgoing, replyTo?: string) => ({
  ...renderReply(outgoing.reply),
  nonce: createHash('sha256').update(outgoing.id).digest('base64url').slice(0, nonceLength),
  enforce_nonce: true,
  // A message deleted meanwhile is no reason to stay silent.
  ...(replyTo === undefined ? {} : { message_reference: { message_id: replyTo, fail_if_not_exists: false } }),
});

/** The thread under the card of a ticket: its number and no word of it, because everybody in the server reads the name. */
export const renderThread = ({ ticket }: Outgoing) => ({
  name: numberOf({ number: ticket?.number ?? 0 }),
  // A week, the longest there is; what is said later wakes it up again.
  auto_archive_duration: 10_080,
});

// Two buttons of one message may not carry the same token; the second says nothing the first does not.
const rows = (buttons: readonly Button[]): WireMessage['components'] => {
  const unique = new Map(
    buttons.toReversed().map((button): [string, WireButton] => {
      const custom_id = encodeToken(button.action);
      return [custom_id, { type: 2, style: 2, label: oneLine(clean(buttonText(button))), custom_id }];
    }),
  );
  const shown = [...unique.values()].toReversed();
  return Array.from({ length: Math.ceil(shown.length / buttonsPerRow) }, (_, index) => ({
    type: 1,
    components: shown.slice(index * buttonsPerRow, (index + 1) * buttonsPerRow),
  }));
};

const sourceLine = (source: SourceLine): string => {
  const title = source.href === undefined ? escapeLine(source.title) : linked(source.title, source.href);
  return `- ${title}${source.note === undefined ? '' : ` — ${escapeLine(source.note)}`}`;
};

const block = (one: Block): string => {
  switch (one.kind) {
    case 'paragraph':
      return inline(one.children).trim();
    case 'heading':
      // The title is `##`; headings inside come after it. Discord has no fourth level.
      return one.level === 2
        ? `### ${oneLine(inline(one.children))}`
        : marked('**', oneLine(inline(one.children, true)));
    case 'list':
      return one.items
        .map((item, index) => {
          const mark = one.ordered ? `${String((one.start ?? 1) + index)}. ` : '- ';
          const text = item.map(block).join('\n');
          return mark + text.replaceAll('\n', `\n${' '.repeat(mark.length)}`);
        })
        .join('\n');
    case 'code':
      return `\`\`\`\n${quiet(clean(one.text)).replaceAll('``', '`\u200B`')}\n\`\`\``;
    case 'quote':
      // Discord knows no quote inside a quote: an inner one keeps a single mark.
      return one.children
        .map(block)
        .join('\n')
        .split('\n')
        .map((line) => (line.startsWith('> ') ? line : `> ${line}`))
        .join('\n');
    case 'table':
      return one.rows
        .map((row) =>
          row
            .map((cell, column) => [one.header[column] ?? [], cell])
            .map(([head = [], cell = []]) => {
              const label = oneLine(inline(head));
              return label === '' ? oneLine(inline(cell)) : `${label}: ${oneLine(inline(cell))}`;
            }),
        )
        .map((cells) => `- ${cells.join(' · ')}`)
        .join('\n');
  }
};

// Discord does not nest a mark in itself, and reads three stars in a row its own way: strong text is strong enough.
const inline = (children: readonly Inline[], inStrong = false, inEmphasis = false): string =>
  merged(children)
    .map((child): string => {
      switch (child.kind) {
        case 'text':
          return escape(child.text);
        case 'strong':
          return inStrong
            ? inline(child.children, true, inEmphasis)
            : marked('**', inline(child.children, true, inEmphasis));
        case 'emphasis':
          return inStrong || inEmphasis
            ? inline(child.children, inStrong, true)
            : marked('*', inline(child.children, false, true));
        case 'code':
          return inlineCode(child.text);
        case 'link':
          return linked(inlineText(child.children), child.href);
      }
    })
    // Two marks that touch would be read as one longer mark.
    .reduce((done, next) => done + (/[*`]$/.test(done) && /^[*`]/.test(next) ? '\u200B' : '') + next, '');

// Text that was cut into runs is escaped as a whole, so that no mention or address comes together over a seam.
const merged = (children: readonly Inline[]): readonly Inline[] =>
  children.reduce<readonly Inline[]>((done, child) => {
    const last = done.at(-1);
    return child.kind === 'text' && last?.kind === 'text'
      ? [...done.slice(0, -1), { kind: 'text', text: last.text + child.text }]
      : [...done, child];
  }, []);

// A mark next to a space is not a mark for Discord: spaces go outside.
const marked = (mark: string, content: string): string => {
  const [, before = '', middle = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(content) ?? [];
  return middle === '' ? content : before + mark + middle + mark + after;
};

const inlineCode = (text: string): string => {
  const code = quiet(oneLine(clean(text)));
  if (code === '') return '';
  const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return /^`|`$/.test(code) ? `${fence} ${code} ${fence}` : fence + code + fence;
};

/**
 * A link whose address is in angle brackets, so that Discord adds no preview. Discord shows the source of a masked
 * link whose text looks like an address, and makes no links of mail addresses: those are written out.
 */
const linked = (label: string, href: string): string => {
  const words = escapeLine(label);
  if (!isSafeHref(href)) return words;
  const target = href.replace(/[\p{Cc}\p{Cf}\p{Cs}()\\`]/gu, percent);
  if (/^mailto:/i.test(href)) {
    const mail = escapeLine(target.slice('mailto:'.length));
    return words === '' || words === mail ? mail : `${words} (${mail})`;
  }
  if (words === '' || label.trim() === href) return `<${target}>`;
  return /:\/\/|^\s*(www\.|\S+\.[a-z]{2,}\s*$)/i.test(label)
    ? `${words} (<${target}>)`
    : `[${words}](<${target}>)`;
};

const percent = (char: string): string =>
  char === '(' ? '%28' : char === ')' ? '%29' : encodeURIComponent(clean(char));

/** Text as text: no mention, markup, link or emoji of Discord's comes out of it. */
export const escape = (text: string): string =>
  quiet(clean(text))
    .replace(/[\\*_~|`[\]<]/g, '\\$&')
    // An address a person typed is not made a link, an invitation no card.
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(discord(?:app)?)\.(?=gg|com)/gi, '$1\\.')
    // What would begin a heading, small print, a quote, a list or a number of one.
    .replace(/^(\s*)([#>+-])/gm, '$1\\$2')
    .replace(/^(\s*\d+)\.(?=\s|$)/gm, '$1\\.');

// Discord looks for these also where its Markdown does not.
const quiet = (text: string): string =>
  text.replace(/@(?=everyone|here|[!&]?\d+>|$)/gi, '@\u200B').replace(/([#:])(?=\d+>)/g, '$1\u200B');

const escapeLine = (text: string): string => escape(oneLine(text));

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

// Control characters, overrides of the writing direction and halves of characters mean nothing a person wrote.
const clean = (text: string): string =>
  onlyOwnIsolates(text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n'))
    .replace(/(?![\n\t])[\p{Cc}\uFEFF]/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD');

/** Choices for what was typed so far, as Discord takes them: distinct, bounded, plain. */
export const renderChoices = (
  titles: readonly string[],
): readonly { readonly name: string; readonly value: string }[] => {
  const plain = titles.map((title) => oneLine(clean(title))).filter((title) => title !== '');
  return [...new Set(plain.map(cutChoice))].map((title) => ({ name: title, value: title }));
};

const cutChoice = (title: string): string =>
  title.length <= choiceLength ? title : `${sliceWhole(title, choiceLength - 1).trimEnd()}…`;

/** What Discord can show. The message length leaves room for the marks `fit` does not see. */
export const discordCapabilities: Capabilities = {
  messageLength: 1800,
  titleLength: 200,
  buttons: rowCount * buttonsPerRow,
  buttonLength: labelLength,
  tables: false,
  onlyYou: true,
  threads: true,
  edits: true,
  // A line break inside a quote or a list is followed by marks and indentation.
  escapedLength: (text) => escape(text).length + 4 * (text.split(/[\n\r\u2028\u2029\u0085]/).length - 1),
};
