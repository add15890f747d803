import { stripVTControlCharacters, styleText } from 'node:util';
import { onlyOwnIsolates } from '../../src/core/bidi.ts';
import { directionOf, type Language } from '../../src/core/language.ts';
import { buttonText, type Reply } from '../../src/core/message.ts';
import { inlineText, isSafeHref, type Block, type Inline } from '../../src/core/rich.ts';
import { widthOf, wrap } from './wrap.ts';

/** How a terminal wants its text. */
export interface Look {
  readonly columns: number;
  readonly colour: boolean;
}

type Format = Parameters<typeof styleText>[0];

/** A reply as lines of text, the last one ended. Whatever was in its words, only our own colours come out. */
export const renderReply = (reply: Reply, look: Look): string => {
  const sections: readonly (readonly string[])[] = [
    reply.title === undefined ? [] : wrap(style(look, 'bold', clean(reply.title)), look.columns),
    ...reply.body.map((block) => renderBlock(block, look)),
    reply.facts.flatMap((fact) =>
      wrap(`${style(look, 'dim', `${clean(fact.label)}:`)} ${clean(fact.value)}`, look.columns, '  '),
    ),
    renderSources(reply, look),
    reply.buttons.length === 0
      ? []
      : [
          ...wrap(style(look, 'dim', clean(reply.labels.buttons)), look.columns),
          ...reply.buttons.flatMap((button) =>
            wrap(`  ${style(look, 'cyan', clean(buttonText(button)))}`, look.columns, '      '),
          ),
        ],
  ];
  const lines = sections.filter((section) => section.length > 0).map((section) => section.join('\n'));
  return `${closedInLine(lines.join('\n\n').split('\n'))
    .map((line) => isolate(line, reply.language))
    .join('\n')}\n`;
};

const renderSources = (reply: Reply, look: Look): readonly string[] =>
  reply.sources.length === 0
    ? []
    : [
        style(look, 'dim', `${clean(reply.labels.sources)}:`),
        ...reply.sources.flatMap((source) =>
          wrap(
            [
              `  ${clean(source.title)}`,
              ...(source.note === undefined ? [] : [style(look, 'dim', clean(source.note))]),
            ].join(' · ') +
              (source.href !== undefined && isSafeHref(clean(source.href))
                ? `\n${renderAddress(source.href, look)}`
                : ''),
            look.columns,
            '    ',
          ),
        ),
      ];

/** One block as lines. */
const renderBlock = (block: Block, look: Look): readonly string[] => {
  switch (block.kind) {
    case 'paragraph':
      return wrap(renderInlines(block.children, look), look.columns);
    case 'heading':
      return wrap(style(look, ['bold', 'underline'], clean(inlineText(block.children))), look.columns);
    case 'list':
      return block.items.flatMap((item, index) => {
        const mark = block.ordered ? `${String(Math.trunc(block.start ?? 1) + index)}. ` : '• ';
        return indent(
          item.flatMap((inner) => renderBlock(inner, narrower(look, mark.length))),
          mark,
          ' '.repeat(mark.length),
        );
      });
    case 'code':
      return clean(block.text, true)
        .split('\n')
        .map((line) => `    ${style(look, 'yellow', line)}`);
    case 'quote':
      return indent(
        block.children.flatMap((inner) => renderBlock(inner, narrower(look, 2))),
        '│ ',
        '│ ',
      );
    case 'table':
      return renderTable(block, look);
  }
};

// Columns side by side where they fit, else one row after the other, each cell under its heading.
const renderTable = (block: Extract<Block, { kind: 'table' }>, look: Look): readonly string[] => {
  const header = block.header.map((cell) => renderInlines(cell, look));
  const rows = block.rows.map((row) => row.map((cell) => renderInlines(cell, look)));
  const widths = header.map((cell, column) =>
    Math.max(widthOf(cell), ...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  const gap = '  ';
  if (widths.reduce((sum, width) => sum + width + gap.length, -gap.length) <= look.columns) {
    const line = (cells: readonly string[]) =>
      cells
        .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell))))
        .join(gap)
        .trimEnd();
    return [
      line(header.map((cell) => style(look, 'bold', cell))),
      widths.map((width) => '─'.repeat(width)).join(gap),
      ...rows.map(line),
    ];
  }
  return rows.flatMap((row) =>
    row.flatMap((cell, column) =>
      wrap(
        `${column === 0 ? '• ' : '  '}${style(look, 'bold', header[column] ?? '')}: ${cell}`,
        look.columns,
        '    ',
      ),
    ),
  );
};

const renderInlines = (children: readonly Inline[], look: Look): string =>
  children
    .map((child) => {
      switch (child.kind) {
        case 'text':
          return clean(child.text);
        case 'strong':
          return style(look, 'bold', renderInlines(child.children, look));
        case 'emphasis':
          return style(look, 'italic', renderInlines(child.children, look));
        case 'code':
          return style(look, 'yellow', clean(child.text));
        case 'link':
          return renderLink(child.href, renderInlines(child.children, look), look);
      }
    })
    .join('');

const renderLink = (href: string, words: string, look: Look): string => {
  const plain = stripVTControlCharacters(words);
  if (!isSafeHref(clean(href))) return words;
  const address = bare(href);
  return plain === address || plain === clean(href)
    ? renderAddress(href, look)
    : `${words} (${renderAddress(href, look)})`;
};

// Isolated, so that an address inside Arabic keeps its order and can be copied as one piece.
const renderAddress = (href: string, look: Look): string => `\u2066${style(look, 'cyan', bare(href))}\u2069`;

const bare = (href: string): string => clean(href).replace(/^mailto:/i, '');

const style = (look: Look, format: Format, text: string): string =>
  look.colour && text !== '' ? styleText(format, text, { validateStream: false }) : text;

const indent = (lines: readonly string[], first: string, rest: string): readonly string[] =>
  (lines.length === 0 ? [''] : lines).map((line, index) => `${index === 0 ? first : rest}${line}`);

const narrower = (look: Look, by: number): Look => ({ ...look, columns: Math.max(12, look.columns - by) });

// A run that was wrapped begins on one line and ends on a later one: it is closed and opened again at each end.
const closedInLine = (lines: readonly string[]): readonly string[] => {
  let open = false;
  return lines.map((line) => {
    const begun = open && line !== '' ? line.replace(/^\s*/u, '$&\u2066') : line;
    const marks = begun.match(/[\u2066\u2069]/g) ?? [];
    open = marks.length === 0 ? open : marks.at(-1) === '\u2066';
    return open && marks.length > 0 ? `${begun}\u2069` : begun;
  });
};

// A terminal knows no paragraph but the line: each gets its direction from the reply, not from its first letter.
const isolate = (given: string, language: Language): string => {
  const line = onlyOwnIsolates(given);
  if (directionOf(language) === 'rtl') return line === '' ? '' : `\u2067${line}\u2069`;
  if (/[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/.test(line)) return `\u2066${line}\u2069`;
  // Nothing here can turn: a copied address should hold no invisible marks.
  return line.replace(/[\u2066\u2069]/g, '');
};

/** A text without escape sequences, controls and characters that turn text around; one line unless `lines`. */
export const clean = (text: string, lines = false): string =>
  onlyOwnIsolates(stripVTControlCharacters(text).replace(/\r\n?/g, '\n'))
    .replace(/[\u2028\u2029]/g, '')
    .replace(lines ? /\t/g : /[\t\n]/g, lines ? '    ' : ' ')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD');

/** What the terminal itself says around the desk's words. */
export const chrome: Readonly<Record<Language, { readonly hint: string; readonly goodbye: string }>> = {
  en: { hint: 'Type a question, or “exit” to leave.', goodbye: 'Goodbye. Come back any time.' },
  fr: {
    hint: 'Tapez une question, ou « exit » pour partir.',
    goodbye: 'Au revoir. Revenez quand vous voulez.',
  },
  es: { hint: 'Escriba una pregunta, o «exit» para salir.', goodbye: 'Hasta luego. Vuelva cuando quiera.' },
  ar: { hint: 'اكتب سؤالًا، أو «exit» للخروج.', goodbye: 'إلى اللقاء. عُد متى شئت.' },
  zh: { hint: '请输入问题；输入“exit”退出。', goodbye: '再见，欢迎随时再来。' },
  ru: {
    hint: 'Наберите вопрос или «exit», чтобы выйти.',
    goodbye: 'До свидания. Возвращайтесь в любое время.',
  },
};

/** One line of the terminal's own. */
export const renderLine = (words: string, language: Language, look: Look): string =>
  `${wrap(style(look, 'dim', words), look.columns)
    .map((line) => isolate(line, language))
    .join('\n')}\n`;
