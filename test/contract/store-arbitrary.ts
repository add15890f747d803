import fc from 'fast-check';
import { type Action, shelves } from '../../src/core/action.ts';
import { languages } from '../../src/core/language.ts';
import { type Json, type Outgoing, platforms } from '../../src/core/message.ts';
import type { Block, Inline } from '../../src/core/rich.ts';

// Any UTF-16: NUL, lone surrogates, quotes, right-to-left marks.
const words = fc.string({
  unit: fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)),
  maxLength: 12,
});
const language = fc.constantFrom(...languages);
const optional = { requiredKeys: [] };

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record(
    { name: fc.constant('show' as const), entry: words, part: words, language },
    { requiredKeys: ['name', 'entry'] },
  ),
  fc.record({ name: fc.constant('show-all' as const), entries: fc.array(words, { maxLength: 3 }) }),
  fc.record({ name: fc.constant('feedback' as const), entry: words, helpful: fc.boolean() }),
  fc.record(
    {
      name: fc.constant('browse' as const),
      shelf: fc.constantFrom(...shelves),
      topic: words,
      page: fc.nat(),
    },
    { requiredKeys: ['name', 'shelf', 'page'] },
  ),
  fc.record({ name: fc.constant('person' as const), entry: words }, { requiredKeys: ['name'] }),
  fc.record({ name: fc.constantFrom('help' as const, 'welcome' as const, 'unknown' as const) }),
);

const { inline } = fc.letrec<{ inline: Inline; runs: readonly Inline[] }>((tie) => ({
  runs: fc.array(tie('inline'), { maxLength: 3 }),
  inline: fc.oneof(
    { depthSize: 'small' },
    fc.record({ kind: fc.constantFrom('text' as const, 'code' as const), text: words }),
    fc.record({ kind: fc.constantFrom('strong' as const, 'emphasis' as const), children: tie('runs') }),
    fc.record({ kind: fc.constant('link' as const), href: words, children: tie('runs') }),
  ),
}));
const runs = fc.array(inline, { maxLength: 3 });

const { blocks } = fc.letrec<{ block: Block; blocks: readonly Block[] }>((tie) => ({
  blocks: fc.array(tie('block'), { maxLength: 3 }),
  block: fc.oneof(
    { depthSize: 'small' },
    fc.record({ kind: fc.constant('paragraph' as const), children: runs }),
    fc.record({
      kind: fc.constant('heading' as const),
      level: fc.constantFrom(2 as const, 3 as const),
      children: runs,
    }),
    fc.record({ kind: fc.constant('code' as const), text: words }),
    fc.record({
      kind: fc.constant('table' as const),
      header: fc.array(runs, { maxLength: 2 }),
      rows: fc.array(fc.array(runs, { maxLength: 2 }), { maxLength: 2 }),
    }),
    fc.record({ kind: fc.constant('quote' as const), children: tie('blocks') }),
    fc.record(
      {
        kind: fc.constant('list' as const),
        ordered: fc.boolean(),
        start: fc.nat(),
        items: fc.array(tie('blocks'), { maxLength: 3 }),
      },
      { requiredKeys: ['kind', 'ordered', 'items'] },
    ),
  ),
}));

// Through JSON once, as an address reference is by definition: -0 becomes 0.
const ref = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)) as Json);

/** Any message core could queue, hostile text included. */
export const anyOutgoing: fc.Arbitrary<Outgoing> = fc.record({
  id: words,
  address: fc.record({ platform: fc.constantFrom(...platforms), id: words, ref }),
  reply: fc
    .tuple(
      fc.record({
        language,
        visibility: fc.constantFrom('everyone' as const, 'onlyYou' as const),
        body: blocks,
        facts: fc.array(fc.record({ label: words, value: words }), { maxLength: 2 }),
        sources: fc.array(
          fc.record({ title: words, href: words, note: words }, { requiredKeys: ['title'] }),
          { maxLength: 2 },
        ),
        buttons: fc.array(fc.record({ key: words, label: words, action }), { maxLength: 3 }),
        labels: fc.record({ sources: words, buttons: words }),
      }),
      fc.record({ title: words }, optional),
    )
    .map(([required, titled]) => ({ ...required, ...titled })),
});
