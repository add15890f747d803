import fc from 'fast-check';
import type { Capabilities } from '../../src/core/capabilities.ts';
import { languages } from '../../src/core/language.ts';
import type { Reply } from '../../src/core/message.ts';
import type { Block, Inline } from '../../src/core/rich.ts';

/** Words of any script, markup and oddities included. */
export const anyText = fc.oneof(
  fc.lorem({ maxCount: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constantFrom(
    '<@U1> *x* _y_',
    'منتدى حوكمة الإنترنت IGF',
    '互联网治理论坛',
    'a'.repeat(900),
    '🙂'.repeat(200),
  ),
);

export const anyInline: fc.Arbitrary<Inline> = fc.letrec<{ inline: Inline }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 2 },
    fc.record({ kind: fc.constant('text' as const), text: anyText }),
    fc.record({ kind: fc.constant('code' as const), text: anyText }),
    fc.record({ kind: fc.constant('strong' as const), children: fc.array(tie('inline'), { maxLength: 3 }) }),
    fc.record({
      kind: fc.constant('emphasis' as const),
      children: fc.array(tie('inline'), { maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('link' as const),
      href: fc.constantFrom('https://example.org/a?b=c', 'mailto:desk@example.org', 'javascript:alert(1)'),
      children: fc.array(tie('inline'), { maxLength: 2 }),
    }),
  ),
})).inline;

const inlines = fc.array(anyInline, { maxLength: 4 });

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
      items: fc.array(fc.array(tie('block'), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 6 }),
    }),
    fc.record({ kind: fc.constant('quote' as const), children: fc.array(tie('block'), { maxLength: 2 }) }),
    fc.record({
      kind: fc.constant('table' as const),
      header: fc.array(inlines, { minLength: 2, maxLength: 2 }),
      rows: fc.array(fc.array(inlines, { minLength: 2, maxLength: 2 }), { maxLength: 4 }),
    }),
  ),
})).block;

export const anyReply: fc.Arbitrary<Reply> = fc.record({
  language: fc.constantFrom(...languages),
  visibility: fc.constantFrom('everyone' as const, 'onlyYou' as const),
  title: fc.option(anyText, { nil: undefined }),
  body: fc.array(anyBlock, { maxLength: 6 }),
  facts: fc.array(fc.record({ label: fc.lorem({ maxCount: 2 }), value: anyText }), { maxLength: 4 }),
  sources: fc.array(
    fc.record({ title: anyText, href: fc.constant('https://example.org/source'), note: anyText }),
    { maxLength: 4 },
  ),
  buttons: fc.array(fc.lorem({ maxCount: 12 }), { maxLength: 30 }).map((labels) =>
    labels.map((label, index) => ({
      key: String(index + 1),
      label,
      action: { name: 'show' as const, entry: 'igf' },
    })),
  ),
  labels: fc.constant({ sources: 'Sources', buttons: 'Press or type' }),
});

/** Platforms from roomy to narrow; escaping at most doubles a text. */
export const anyCapabilities: fc.Arbitrary<Capabilities> = fc.record({
  messageLength: fc.integer({ min: 600, max: 12_000 }),
  titleLength: fc.integer({ min: 40, max: 200 }),
  buttons: fc.constantFrom(0, 5, 6, 25),
  buttonLength: fc.integer({ min: 20, max: 80 }),
  tables: fc.boolean(),
  onlyYou: fc.boolean(),
  threads: fc.boolean(),
  edits: fc.boolean(),
  escapedLength: fc.constantFrom(
    (text: string) => text.length,
    (text: string) => text.length + (text.match(/[<>&*_`~|\\[\]()@]/g)?.length ?? 0),
  ),
});
