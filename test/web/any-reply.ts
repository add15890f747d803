import fc from 'fast-check';
import { languages } from '../../src/core/language.ts';
import type { Reply } from '../../src/core/message.ts';
import type { Block, Inline } from '../../src/core/rich.ts';

const nasty = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</textarea></template><style>*{}</style>',
  '&lt;b&gt; &#60; &',
  '\u202Egnp.exe\u202C \u2067turned\u2069',
  'nul \u0000 bell \u0007 \u001B[2J\u001B]0;title\u0007 \u009B31m',
  'half \uD800 character',
  'مرحبا بالعالم (IGF)',
  '互联网治理论坛',
  '<!-- --> ]]> <?xml',
  'line\nline\r\nline\u2028line',
];

/** Text as hostile as people and sources can make it. */
export const anyText = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.tuple(fc.constantFrom(...nasty), fc.constantFrom(...nasty)).map((two) => two.join('')),
);

const anyHref = fc.oneof(
  anyText,
  fc.constantFrom(
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' data:text/html,<script>alert(1)</script>',
    'java\u0000script:alert(1)',
    'https://example.org/?a=1&b="2',
    'https://example.org/\u202Egnp',
    'mailto:igf@un.org',
    '//example.org',
    '/chat',
  ),
);

const inline: fc.Arbitrary<Inline> = fc.letrec<{ inline: Inline }>((tie) => {
  const children = fc.array(tie('inline'), { maxLength: 3 });
  return {
    inline: fc.oneof(
      { maxDepth: 3 },
      anyText.map((text) => ({ kind: 'text' as const, text })),
      anyText.map((text) => ({ kind: 'code' as const, text })),
      children.map((inner) => ({ kind: 'strong' as const, children: inner })),
      children.map((inner) => ({ kind: 'emphasis' as const, children: inner })),
      fc.record({ kind: fc.constant('link' as const), href: anyHref, children }),
    ),
  };
}).inline;
const inlines = fc.array(inline, { maxLength: 4 });

/** Any block at all, nested a little. */
export const anyBlock: fc.Arbitrary<Block> = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 2 },
    fc.record({ kind: fc.constant('paragraph' as const), children: inlines }),
    fc.record({
      kind: fc.constant('heading' as const),
      level: fc.constantFrom(2 as const, 3 as const),
      children: inlines,
    }),
    fc.record({ kind: fc.constant('code' as const), text: anyText }),
    fc.record({
      kind: fc.constant('list' as const),
      ordered: fc.boolean(),
      start: fc.integer({ min: 1, max: 40 }),
      items: fc.array(fc.array(tie('block'), { maxLength: 2 }), { maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('quote' as const), children: fc.array(tie('block'), { maxLength: 2 }) }),
    fc.record({
      kind: fc.constant('table' as const),
      header: fc.array(inlines, { maxLength: 3 }),
      rows: fc.array(fc.array(inlines, { maxLength: 3 }), { maxLength: 3 }),
    }),
  ),
})).block;

/** Any reply the core could ever decide, and many it never would. */
export const anyReply: fc.Arbitrary<Reply> = fc.record(
  {
    language: fc.constantFrom(...languages),
    visibility: fc.constantFrom('everyone' as const, 'onlyYou' as const),
    title: anyText,
    body: fc.array(anyBlock, { maxLength: 4 }),
    facts: fc.array(fc.record({ label: anyText, value: anyText }), { maxLength: 3 }),
    sources: fc.array(
      fc.record({ title: anyText, href: anyHref, note: anyText }, { requiredKeys: ['title'] }),
      {
        maxLength: 3,
      },
    ),
    buttons: fc.array(
      fc.record({ key: anyText, label: anyText, action: fc.constant({ name: 'help' as const }) }),
      { maxLength: 3 },
    ),
    labels: fc.record({ sources: anyText, buttons: anyText }),
  },
  { requiredKeys: ['language', 'visibility', 'body', 'facts', 'sources', 'buttons', 'labels'] },
);
