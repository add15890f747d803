import { encodeToken } from '../../src/core/action.ts';
import type { Capabilities } from '../../src/core/capabilities.ts';
import { sliceWhole } from '../../src/core/clean.ts';
import { buttonText, type Button, type Reply, type SourceLine } from '../../src/core/message.ts';
import { plainBlock, plainReply } from '../../src/core/plain.ts';
import { inlineText, isSafeHref, type Block, type Inline } from '../../src/core/rich.ts';
import {
  blocksLength,
  buttonsPerBlock,
  buttonTextLength,
  fallbackLength,
  headerLength,
  runLength,
  urlLength,
  type RichElement,
  type Run,
  type SlackBlock,
} from './limits.ts';

/** A reply as Slack takes it: blocks, and the words for notifications and screen readers. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: SlackBlock[];
}

/**
 * What Slack can show. The length is well below the 13,000 characters a message may have, because the frame round
 * every run counts too.
 */
export const slackCapabilities: Capabilities = {
  messageLength: 6_000,
  titleLength: headerLength,
  buttons: buttonsPerBlock,
  buttonLength: buttonTextLength,
  tables: false,
  onlyYou: true,
  threads: true,
  edits: true,
  escapedLength: (text) => escape(text).length + (text.match(/["\\\n\t]/g)?.length ?? 0),
};

/**
 * A reply as Slack blocks; total, and never cuts. Body text goes into `rich_text` runs, which Slack shows as they are:
 * nothing in them can become a mention, a link or markup.
 */
export const renderSlack = (reply: Reply): SlackMessage => {
  const message = { text: fallbackOf(reply), blocks: blocksOf(reply, richBody(reply.body)) };
  // Marks cost more than words: a message made of thousands of tiny runs is sent as plain words instead.
  return JSON.stringify(message.blocks).length <= blocksLength
    ? message
    : {
        ...message,
        blocks: blocksOf(reply, sectionOf(textRuns(reply.body.map(plainBlock).join('\n\n'), {}))),
      };
};

const blocksOf = (reply: Reply, body: readonly RichElement[]): SlackBlock[] => {
  const title = clean(reply.title ?? '').replaceAll('\n', ' ');
  const header: SlackBlock[] =
    title !== '' && title.length <= headerLength
      ? [{ type: 'header', text: { type: 'plain_text', text: title, emoji: false } }]
      : rich(sectionOf(textRuns(title, { bold: true })));
  const facts = reply.facts.flatMap((fact, index) => [
    ...textRuns(`${index === 0 ? '' : '\n'}${fact.label}: `, { bold: true }),
    ...textRuns(fact.value, {}),
  ]);
  const blocks = [
    ...header,
    ...rich(body),
    ...rich(sectionOf(facts)),
    ...rich(sourcesOf(reply)),
    ...buttonsOf(reply),
  ];
  return blocks.length === 0 ? rich(sectionOf(textRuns('…', {}))) : blocks;
};

const sourcesOf = (reply: Reply): readonly RichElement[] =>
  reply.sources.length === 0
    ? []
    : [
        ...sectionOf(textRuns(reply.labels.sources, { bold: true })),
        {
          type: 'rich_text_list',
          style: 'bullet',
          indent: 0,
          elements: reply.sources.map((source) => itemOf(sourceRuns(source))),
        },
      ];

const sourceRuns = ({ title, href, note }: SourceLine): readonly Run[] => [
  ...(href === undefined ? textRuns(title, {}) : linkRuns(href, title, {})),
  ...textRuns(note === undefined || note === '' ? '' : ` — ${note}`, {}),
];

const buttonsOf = (reply: Reply): readonly SlackBlock[] =>
  reply.buttons.length === 0
    ? []
    : [
        ...rich(sectionOf(textRuns(reply.labels.buttons, { italic: true }))),
        ...chunks(reply.buttons, buttonsPerBlock).map(
          (buttons): SlackBlock => ({ type: 'actions', elements: buttons.map(buttonOf) }),
        ),
      ];

const buttonOf = (button: Button, index: number) => ({
  type: 'button' as const,
  text: {
    type: 'plain_text' as const,
    text: clean(buttonText(button)).replaceAll('\n', ' '),
    emoji: false as const,
  },
  action_id: `helpdesk-${String(index)}`,
  value: encodeToken(button.action),
});

const rich = (elements: readonly RichElement[]): SlackBlock[] =>
  elements.length === 0 ? [] : [{ type: 'rich_text', elements: [...elements] }];

// Neighbouring paragraphs share a section, an empty line between them, as Slack's own editor writes them.
const richBody = (blocks: readonly Block[]): readonly RichElement[] => {
  const elements: RichElement[] = [];
  for (const element of blocks.flatMap((block) => elementsOf(block, 0))) {
    const last = elements.at(-1);
    if (element.type !== 'rich_text_section' || last === undefined) elements.push(element);
    else if (last.type === 'rich_text_section')
      last.elements.push(...textRuns('\n\n', {}), ...element.elements);
    else elements.push({ ...element, elements: [...textRuns('\n', {}), ...element.elements] });
  }
  return elements;
};

const elementsOf = (block: Block, indent: number): readonly RichElement[] => {
  switch (block.kind) {
    case 'paragraph':
      return sectionOf(runsOf(block.children, {}));
    case 'heading':
      return sectionOf(runsOf(block.children, { bold: true }));
    case 'code': {
      const runs = textRuns(block.text, {});
      return runs.length === 0 ? [] : [{ type: 'rich_text_preformatted', elements: runs }];
    }
    case 'quote': {
      const runs = joined(block.children.map((child) => wordsOf(child)));
      return runs.length === 0 ? [] : [{ type: 'rich_text_quote', elements: [...runs] }];
    }
    case 'list':
      return listOf(block, indent);
    case 'table':
      return listOf(
        { kind: 'list', ordered: false, items: block.rows.map((row) => [tableRow(row)]) },
        indent,
      );
  }
};

// Slack's lists hold one line an item; what is nested follows as a list of its own, and the count goes on after it.
const listOf = (list: Extract<Block, { kind: 'list' }>, indent: number): readonly RichElement[] =>
  list.items
    .flatMap((item, index): readonly RichElement[] => {
      const first = item.findIndex((block) => isNested(block));
      const own = first === -1 ? item : item.slice(0, first);
      const offset = (list.start ?? 1) - 1 + index;
      return [
        {
          type: 'rich_text_list',
          style: list.ordered ? 'ordered' : 'bullet',
          indent: Math.min(indent, 8),
          ...(list.ordered && offset > 0 ? { offset } : {}),
          elements: [itemOf(joined(own.map((block) => wordsOf(block))))],
        },
        ...item.slice(own.length).flatMap((block) => elementsOf(block, indent + 1)),
      ];
    })
    .reduce<RichElement[]>(joinLists, []);

// Items that follow each other directly are one list.
const joinLists = (elements: RichElement[], element: RichElement): RichElement[] => {
  const last = elements.at(-1);
  if (
    last?.type === 'rich_text_list' &&
    element.type === 'rich_text_list' &&
    last.indent === element.indent &&
    last.style === element.style &&
    (element.style === 'bullet' || (element.offset ?? 0) === (last.offset ?? 0) + last.elements.length)
  )
    last.elements.push(...element.elements);
  else elements.push(element);
  return elements;
};

const isNested = (block: Block): boolean =>
  block.kind === 'list' || block.kind === 'code' || block.kind === 'quote' || block.kind === 'table';

const tableRow = (row: readonly (readonly Inline[])[]): Block => ({
  kind: 'paragraph',
  children: row.flatMap((cell, column): readonly Inline[] =>
    column === 0 ? cell : [{ kind: 'text', text: '; ' }, ...cell],
  ),
});

// A block on lines of runs, where Slack allows nothing but runs.
const wordsOf = (block: Block): readonly Run[] => {
  switch (block.kind) {
    case 'paragraph':
      return runsOf(block.children, {});
    case 'heading':
      return runsOf(block.children, { bold: true });
    case 'code':
      return textRuns(block.text, { code: true });
    case 'quote':
      return joined(block.children.map((child) => wordsOf(child)));
    case 'list':
    case 'table':
      return textRuns(plainBlock(block), {});
  }
};

const joined = (lines: readonly (readonly Run[])[]): readonly Run[] =>
  lines
    .filter((line) => line.length > 0)
    .flatMap((line, index) => (index === 0 ? line : [...textRuns('\n', {}), ...line]));

type Style = NonNullable<Run['style']>;

const runsOf = (children: readonly Inline[], style: Style): readonly Run[] =>
  children.flatMap((child): readonly Run[] => {
    switch (child.kind) {
      case 'text':
        return textRuns(child.text, style);
      case 'code':
        return textRuns(child.text, { ...style, code: true });
      case 'strong':
        return runsOf(child.children, { ...style, bold: true });
      case 'emphasis':
        return runsOf(child.children, { ...style, italic: true });
      case 'link':
        return linkRuns(child.href, inlineText(child.children), style);
    }
  });

const linkRuns = (href: string, words: string, style: Style): Run[] => {
  const text = clean(words).trim() === '' ? href : words;
  const runs = textRuns(text, style);
  return isSafeHref(href) && href.length <= urlLength && href === clean(href)
    ? runs.map((run) => ({ ...run, type: 'link', url: href }))
    : runs;
};

const textRuns = (text: string, style: Style): Extract<Run, { type: 'text' }>[] =>
  pieces(clean(text)).map((piece) => ({
    type: 'text',
    text: piece,
    ...(Object.keys(style).length === 0 ? {} : { style }),
  }));

const sectionOf = (runs: readonly Run[]): RichElement[] =>
  runs.length === 0 ? [] : [{ type: 'rich_text_section', elements: [...runs] }];

// An item without words still has its mark.
const itemOf = (runs: readonly Run[]) => ({
  type: 'rich_text_section' as const,
  elements: runs.length === 0 ? textRuns(' ', {}) : [...runs],
});

const pieces = (text: string): readonly string[] => {
  const found: string[] = [];
  for (let rest = text; rest !== ''; rest = rest.slice(found.at(-1)?.length))
    found.push(sliceWhole(rest, runLength));
  return found;
};

const chunks = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  all.length <= size ? [all] : [all.slice(0, size), ...chunks(all.slice(size), size)];

const fallbackOf = (reply: Reply): string => {
  const words = escape(clean(plainReply(reply))).trim();
  if (words === '') return '…';
  // Cut between entities too: half an entity would be shown as it is.
  return words.length <= fallbackLength
    ? words
    : `${sliceWhole(words, fallbackLength - 1).replace(/&[a-z]*$/, '')}…`;
};

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

// Overrides turn text round for the reader and have no honest use here; isolates stay where they are closed.
const clean = (text: string): string => {
  const harmless = text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\u202A-\u202E]|[^\P{Cc}\n\t]|\p{Cs}/gu, '');
  return balanced(harmless) ? harmless : harmless.replace(/[\u2066-\u2069]/g, '');
};

const balanced = (text: string): boolean => {
  let open = 0;
  for (const mark of text.match(/[\u2066-\u2069]/g) ?? []) {
    open += mark === '\u2069' ? -1 : 1;
    if (open < 0) return false;
  }
  return open === 0;
};
