import type { Action } from '../../src/core/action.ts';
import type { Button, Reply } from '../../src/core/message.ts';
import { link, list, paragraph, strong, text, type Block } from '../../src/core/rich.ts';

const base: Reply = {
  language: 'en',
  visibility: 'everyone',
  body: [],
  facts: [],
  sources: [],
  buttons: [],
  labels: { sources: 'Sources', buttons: 'Press a button, or type its number:' },
};

const button = (key: string, label: string, action: Action): Button => ({ key, label, action });
const help = { name: 'help' } as const;

/** What a person typed to see what happens. */
export const hostileText =
  '<at>IG</at> **b** _i_ [x](https://evil.example) https://evil.example {{DATE(2026-11-22T00:00:00Z,SHORT)}} ' +
  '&lt; \\ `c` ~~s~~ <script>alert(1)</script> \u202Eflip\u2069 nul\u0000 bell\u0007 half\uD83D @everyone | a | b |';

/** Lines that would be lists, headings, quotes or rules at the start of a line. */
export const hostileLines = '- a\n+ b\n* c\n1. d\n2) e\n# f\n> g\n---\n===\n```\ncode\n    indented';

const procedure: readonly Block[] = [
  { kind: 'heading', level: 2, children: [text('Before you start')] },
  paragraph(
    'Read the ',
    link('toolkit (2024)', 'https://www.intgovforum.org/en/toolkit_(nri)?a=1&copy;=2'),
    '.',
  ),
  { kind: 'heading', level: 3, children: [text('Steps')] },
  {
    kind: 'list',
    ordered: true,
    start: 3,
    items: [
      [paragraph('Talk to ', strong('three'), ' groups'), list(['government', 'business', 'civil society'])],
      [
        paragraph('Write to the secretariat'),
        paragraph('They answer within two weeks.'),
        { kind: 'code', text: 'To: nri@example.org\n  Subject: new NRI' },
      ],
      [{ kind: 'quote', children: [paragraph('Bottom-up, always.')] }],
    ],
  },
];

/** Replies every golden is made of, by the name of the golden. */
export const replies: Readonly<Record<string, Reply>> = {
  answer: {
    ...base,
    title: 'What is an NRI?',
    body: [
      paragraph(
        'A ',
        strong('national or regional initiative'),
        ' is open to ',
        { kind: 'emphasis', children: [text('all')] },
        ' stakeholders. Type ',
        { kind: 'code', text: 'person' },
        ' at any time.',
      ),
    ],
    facts: [
      { label: 'Status', value: 'in force' },
      { label: 'Reviewed', value: '2026-11-01 by the *secretariat*' },
    ],
    sources: [
      { title: 'IGF: NRIs', href: 'https://www.intgovforum.org/en/nris', note: 'what an NRI is, 2025' },
      { title: 'Lost [page]' },
      { title: 'Unsafe', href: 'javascript:alert(1)' },
    ],
    buttons: [
      button('1', 'Who may start one', { name: 'show', entry: 'start-nri', part: 'who' }),
      button('2', 'Talk to a person', { name: 'person', entry: 'start-nri' }),
    ],
  },
  choice: {
    ...base,
    body: [paragraph('That can mean several things:')],
    buttons: Array.from({ length: 12 }, (_, index) =>
      button(String(index + 1), `Meaning ${String(index + 1)}`, {
        name: 'show',
        entry: `meaning-${String(index + 1)}`,
      }),
    ),
  },
  miss: {
    ...base,
    body: [paragraph('We do not know that yet.'), paragraph('A person may.')],
    buttons: [button('1', 'Talk to a person', { name: 'person' }), button('2', 'What I can do', help)],
  },
  procedure: { ...base, title: 'Starting an NRI', body: procedure },
  quotation: {
    ...base,
    body: [
      {
        kind: 'quote',
        children: [
          paragraph('Outer'),
          { kind: 'quote', children: [paragraph('Inner'), list(['one', 'two'])] },
        ],
      },
      { kind: 'code', text: 'npm start\n  --port 8080\n\n# done' },
      {
        kind: 'table',
        header: [[text('Body')], [text('Role')]],
        rows: [
          [[strong('MAG')], [text('programme')]],
          [[text('UN DESA')], [text('secretariat')]],
        ],
      },
    ],
  },
  arabic: {
    ...base,
    language: 'ar',
    title: 'منتدى حوكمة الإنترنت',
    body: [paragraph('المنتدى ', strong('مفتوح'), ' للجميع (IGF 2026).'), list(['الحكومات', 'القطاع الخاص'])],
    buttons: [button('1', 'تحدث مع شخص', { name: 'person' })],
    labels: { sources: 'المصادر', buttons: 'اضغط زرا أو اكتب رقمه:' },
  },
  chinese: {
    ...base,
    language: 'zh',
    title: '互联网治理论坛',
    body: [
      paragraph('论坛', strong('「开放」'), '给', { kind: 'emphasis', children: [text('所有人')] }, '。'),
    ],
    labels: { sources: '来源', buttons: '请按按钮，或输入编号：' },
  },
  hostile: {
    ...base,
    title: hostileText,
    body: [
      paragraph(hostileText),
      paragraph(strong(hostileText), { kind: 'emphasis', children: [text(hostileText)] }),
      paragraph(hostileLines),
      list([hostileText]),
      { kind: 'code', text: hostileLines },
      paragraph(link(hostileText, 'https://example.org/?q=<b>'), link('script', 'javascript:alert(1)')),
    ],
    facts: [{ label: hostileText.slice(0, 40), value: hostileText }],
    sources: [{ title: hostileText, href: 'https://example.org/a)b](c', note: hostileText }],
    buttons: [button('1', '<at>all</at> **b** \u202Eflip', help)],
  },
  empty: { ...base, body: [paragraph('')], facts: [{ label: '', value: '' }] },
};
