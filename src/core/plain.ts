import type { Reply } from './message.ts';
import { buttonText } from './message.ts';
import { inlineText, type Block, type Inline } from './rich.ts';

/** A reply as plain text: what a person reads where nothing else can be shown. */
export const plainReply = (reply: Reply): string =>
  [
    ...(reply.title === undefined ? [] : [reply.title]),
    ...reply.body.map((block) => plainBlock(block)),
    reply.facts.map((fact) => `${fact.label}: ${fact.value}`).join('\n'),
    reply.sources.length === 0
      ? ''
      : [
          `${reply.labels.sources}:`,
          ...reply.sources.map((source) =>
            [`- ${source.title}`, source.note, source.href].filter((part) => part !== undefined).join(' — '),
          ),
        ].join('\n'),
    reply.buttons.length === 0 ? '' : [reply.labels.buttons, ...reply.buttons.map(buttonText)].join('\n'),
  ]
    .filter((piece) => piece !== '')
    .join('\n\n');

/** A block as plain text. */
export const plainBlock = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return plainInline(block.children);
    case 'list':
      return block.items
        .map((item, index) => {
          const mark = block.ordered ? `${String((block.start ?? 1) + index)}. ` : '- ';
          return (
            mark +
            item
              .map(plainBlock)
              .join('\n')
              .replaceAll('\n', `\n${' '.repeat(mark.length)}`)
          );
        })
        .join('\n');
    case 'code':
      return block.text;
    case 'quote':
      return block.children.map(plainBlock).join('\n').replace(/^/gm, '> ');
    case 'table':
      return [block.header, ...block.rows]
        .map((row) => row.map((cell) => plainInline(cell)).join(' | '))
        .join('\n');
  }
};

/** Runs as plain text; a link shows its address after its words. */
export const plainInline = (children: readonly Inline[]): string =>
  children
    .map((child) => {
      if (child.kind === 'link') {
        const words = inlineText(child.children);
        const bare = child.href.replace(/^mailto:/, '');
        return words === bare || words === child.href ? words : `${words} (${bare})`;
      }
      return 'text' in child ? child.text : plainInline(child.children);
    })
    .join('');
