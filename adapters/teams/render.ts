import { encodeToken } from '../../src/core/action.ts';
import { onlyOwnIsolates } from '../../src/core/bidi.ts';
import type { Capabilities } from '../../src/core/capabilities.ts';
import { sliceWhole } from '../../src/core/clean.ts';
import { directionOf } from '../../src/core/language.ts';
import { buttonText, type Button, type Reply, type SourceLine } from '../../src/core/message.ts';
import { plainBlock } from '../../src/core/plain.ts';
import { isSafeHref, type Block, type Inline } from '../../src/core/rich.ts';
import {
  actionsPerSet,
  buttonLength,
  buttonsPerMessage,
  cardVersion,
  quoteDepth,
  summaryLength,
  type CardElement,
  type TeamsActivity,
  type TeamsWindow,
  type TextElement,
} from './limits.ts';

/**
 * What a card can show. `messageLength` leaves room, in the 28 KB an activity may have, for three bytes a character
 * (Chinese), for the JSON around every element and for twelve buttons that each carry their token twice.
 * Teams has replies only one person sees in preview alone, so `onlyYou` is false.
 */
export const teamsCapabilities: Capabilities = {
  messageLength: 4_000,
  titleLength: 150,
  buttons: buttonsPerMessage,
  buttonLength,
  tables: false,
  onlyYou: false,
  threads: true,
  edits: true,
  escapedLength: (text) =>
    Math.max(JSON.stringify(escapeText(text)).length, JSON.stringify(codeLines(text)).length) - 2,
};

/** A reply as one activity: a card, and a line of plain text for the notification. Total and pure. */
export const renderReply = (reply: Reply): TeamsActivity => {
  const body = elementsOf(reply);
  return {
    type: 'message',
    summary: summaryOf(reply),
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: {
          type: 'AdaptiveCard',
          version: cardVersion,
          lang: reply.language,
          ...(directionOf(reply.language) === 'rtl' ? { rtl: true } : {}),
          msteams: { width: 'Full' },
          body: body.length === 0 ? textElements('…') : body,
        },
      },
    ],
  };
};

/**
 * Replies as the one card of a window that only one person sees. A window knows no `Action.Execute`.
 * <https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots>
 */
export const renderWindow = (replies: readonly Reply[]): TeamsWindow => {
  const cards = replies.map((reply) => renderReply(reply).attachments[0].content);
  const [first] = cards;
  return {
    task: {
      type: 'continue',
      value: {
        title: windowTitle,
        height: 'medium',
        width: 'medium',
        card: {
          contentType: 'application/vnd.microsoft.card.adaptive',
          content: {
            ...(first ?? {
              type: 'AdaptiveCard',
              version: cardVersion,
              lang: 'en',
              msteams: { width: 'Full' },
            }),
            body: cards
              .flatMap(({ body }) => body)
              .map((element) =>
                element.type === 'ActionSet'
                  ? { ...element, actions: element.actions.map(({ fallback }) => fallback) }
                  : element,
              ),
          },
        },
      },
    },
  };
};

// The desk's name; what the card is about stands in it.
const windowTitle = 'IG Help Desk';

/** A window that says one sentence. */
export const renderSentenceWindow = (sentence: string) => ({
  task: { type: 'message' as const, value: sentence },
});

const elementsOf = (reply: Reply): CardElement[] => [
  ...textElements(escapeText(reply.title ?? ''), { size: 'large', weight: 'bolder', style: 'heading' }),
  ...reply.body.flatMap((block) => blockElements(block, quoteDepth)),
  ...factElements(reply),
  ...(reply.sources.length === 0
    ? []
    : [
        ...textElements(escapeText(reply.labels.sources), {
          size: 'small',
          weight: 'bolder',
          spacing: 'medium',
        }),
        ...textElements(reply.sources.map(sourceLine).join('\n'), { size: 'small', spacing: 'small' }),
      ]),
  ...buttonElements(reply),
];

const summaryOf = (reply: Reply): string => {
  const [first] = reply.body;
  const words = oneLine(reply.title ?? (first === undefined ? '' : plainBlock(first)));
  return words === '' ? '…' : sliceWhole(words, summaryLength);
};

const textElements = (text: string, look: Partial<TextElement> = {}): TextElement[] =>
  text.trim() === '' ? [] : [{ type: 'TextBlock', text, wrap: true, ...look }];

const blockElements = (block: Block, depth: number): (TextElement | QuoteElement)[] => {
  switch (block.kind) {
    case 'paragraph':
      return textElements(markdown(block.children));
    case 'heading':
      return textElements(markdown(block.children), {
        weight: 'bolder',
        style: 'heading',
        // Without a size, the style makes a heading larger than the one above it.
        size: block.level === 2 ? 'medium' : 'default',
      });
    case 'list':
    case 'table':
      return textElements(listLines(block));
    case 'code':
      return textElements(codeLines(block.text), { fontType: 'monospace' });
    case 'quote': {
      const items = block.children.flatMap((child) => blockElements(child, depth - 1));
      // What is quoted deeper than a phone can show stands in the last quote.
      return items.length === 0 || depth <= 0 ? items : [{ type: 'Container', style: 'emphasis', items }];
    }
  }
};
type QuoteElement = Extract<CardElement, { type: 'Container' }>;

const factElements = (reply: Reply): CardElement[] => {
  const facts = reply.facts.flatMap((fact) => {
    const [title, value] = [escapeText(fact.label).trim(), escapeText(fact.value).trim()];
    return title === '' || value === '' ? [] : [{ title, value }];
  });
  return facts.length === 0 ? [] : [{ type: 'FactSet', facts, spacing: 'medium' }];
};

const sourceLine = (source: SourceLine): string => {
  const title: Inline = { kind: 'text', text: oneLine(source.title) };
  const shown = markdown(
    source.href === undefined ? [title] : [{ kind: 'link', href: source.href, children: [title] }],
  );
  return `- ${shown}${source.note === undefined ? '' : ` — ${escapeText(oneLine(source.note))}`}`;
};

const buttonElements = (reply: Reply): CardElement[] => {
  if (reply.buttons.length === 0) return [];
  const sets = Array.from({ length: Math.ceil(reply.buttons.length / actionsPerSet) }, (_, index) =>
    reply.buttons.slice(index * actionsPerSet, (index + 1) * actionsPerSet),
  );
  return [
    ...textElements(escapeText(reply.labels.buttons), { size: 'small', isSubtle: true, spacing: 'medium' }),
    ...sets.map((set): CardElement => ({ type: 'ActionSet', actions: set.map(actionOf) })),
  ];
};

const actionOf = (button: Button) => {
  // An action's title is plain text, not markdown.
  const title = oneLine(buttonText(button));
  const data = { token: encodeToken(button.action) };
  return {
    type: 'Action.Execute' as const,
    verb: 'press' as const,
    title,
    data,
    fallback: { type: 'Action.Submit' as const, title, data },
  };
};

// A whole list is one text element with markdown lines; what is nested is indented under its item.
const listLines = (block: Extract<Block, { kind: 'list' | 'table' }>): string => {
  if (block.kind === 'table')
    return [block.header, ...block.rows]
      .map((row) => `- ${row.map((cell) => oneParagraph(markdown(cell))).join(' · ')}`)
      .join('\n');
  return block.items
    .map((item, index) => {
      const mark = block.ordered ? `${String((block.start ?? 1) + index)}. ` : '- ';
      return (
        mark +
        item
          .map(itemLines)
          .filter(Boolean)
          .join('\n')
          .replaceAll('\n', `\n${' '.repeat(mark.length)}`)
      );
    })
    .join('\n');
};

// Inside an item only words and further lists have a place in a card's markdown.
const itemLines = (block: Block, index: number): string => {
  const gap = index === 0 ? '' : '\n';
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return gap + markdown(block.children);
    case 'code':
      return gap + codeLines(block.text);
    case 'quote':
      return block.children.map((child, at) => itemLines(child, index + at)).join('\n');
    case 'list':
    case 'table':
      return listLines(block);
  }
};

const nbsp = '\u00A0';
const codeLines = (text: string): string =>
  clean(text)
    .split('\n')
    .map((line) => escapeText(line.replace(/^ +/, (space) => nbsp.repeat(space.length))))
    .map((line) => (line === '' ? nbsp : line))
    .join('\n\n');

/** Runs in the markdown of a text element: bold, italic and links. Code has no mark there and becomes bold. */
const markdown = (children: readonly Inline[]): string => guardLines(runs(children, false)).trim();

const runs = (children: readonly Inline[], inLink: boolean): string =>
  children
    .map((child) => run(child, inLink))
    .reduce((said, next) => said + (said.endsWith('*') && next.startsWith('*') ? joiner : '') + next, '');

const run = (child: Inline, inLink: boolean): string => {
  switch (child.kind) {
    case 'text':
      return escapeRun(child.text);
    case 'code':
      return marked('**', escapeRun(child.text));
    case 'strong':
      return marked('**', runs(child.children, inLink));
    case 'emphasis':
      return marked('*', runs(child.children, inLink));
    case 'link': {
      const words = runs(child.children, true);
      if (inLink || !isSafeHref(child.href) || words.trim() === '') return words;
      return `[${oneParagraph(words)}](${escapeHref(child.href)})`;
    }
  }
};

// CommonMark opens a mark only before a letter when a letter stands before it, and closes it likewise; an invisible
// joiner between mark and punctuation makes every mark count, in Chinese without spaces too.
const joiner = '\u2060';
const marked = (mark: string, words: string): string => {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(oneParagraph(words)) ?? [];
  if (inner === '') return words;
  const open = /^[\p{P}\p{S}]/u.test(inner) ? joiner : '';
  const close = /[\p{P}\p{S}]$/u.test(inner) ? joiner : '';
  return `${before}${mark}${open}${inner}${close}${mark}${after}`;
};

const oneParagraph = (words: string): string => words.replace(/\s*\n\s*/g, ' ');
const oneLine = (text: string): string => clean(text).replace(/\s+/g, ' ').trim();

/** Text that a card shows as it was typed: no mark, link, mention, date function or list comes of it. */
export const escapeText = (text: string): string => guardLines(escapeRun(text));

// A backslash before "{" stops {{DATE(…)}}, before ":" a bare address from becoming a link.
const escapeRun = (text: string): string =>
  clean(text)
    .replace(/[\\`*_[\]<>&~|{}]|:(?=\/\/)/g, '\\$&')
    .replace(/[^\S\n]*\n\s*/g, '\n\n');

const guardLines = (line: string): string =>
  line.replace(/^(\s*)([-+#=])/gm, '$1\\$2').replace(/^(\s*\d+)([.)])/gm, '$1\\$2');

/** Without controls, halves of characters and marks that turn the direction of what follows. */
const clean = (text: string): string =>
  onlyOwnIsolates(text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n'))
    .replaceAll('\t', ' ')
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g, '')
    .replace(/\p{Cs}/gu, '\uFFFD');

// Parentheses and brackets would end the link early; an entity would be read as the character it names.
const escapeHref = (href: string): string =>
  clean(href)
    .replace(/[()\\[\]`|]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/&(?=#?\w+;)/g, '&amp;');
