import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { postMessageSchema, type SlackBlock } from '../../adapters/slack/limits.ts';
import { renderSlack, slackCapabilities } from '../../adapters/slack/render.ts';
import { quoted } from '../../src/core/desk/said.ts';
import { fit } from '../../src/core/fit.ts';
import type { Reply } from '../../src/core/message.ts';
import { list, paragraph, strong, text, type Block, type Inline } from '../../src/core/rich.ts';
import { goldenReplies, reply } from './replies.ts';

const payloadOf = (message: ReturnType<typeof renderSlack>) => ({
  ...message,
  channel: 'C0GENERAL1',
  unfurl_links: false,
  unfurl_media: false,
  metadata: { event_type: 'helpdesk_reply', event_payload: { id: 'reply-1' } },
});

const strings = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(strings)
      : [];

const typesIn = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => (key === 'type' ? [String(inner)] : typesIn(inner)))
    : [];

describe('goldens', () => {
  test.each(Object.entries(goldenReplies))('%s looks as it did', (name, one) => {
    const message = renderSlack(one);
    postMessageSchema.parse(payloadOf(message));
    const file = new URL(`../golden/slack/${name}.json`, import.meta.url);
    if (process.env['UPDATE_GOLDENS'] === '1' || !existsSync(file)) {
      if (process.env['UPDATE_GOLDENS'] !== '1') throw new Error(`no golden ${name}; set UPDATE_GOLDENS=1`);
      writeFileSync(file, `${JSON.stringify(message, null, 2)}\n`);
    }
    expect(message).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });
});

describe('hostile text', () => {
  const hostile = '<!channel> <@U0ANA00001> @here *b* `c` :tada: <https://evil.example|bank> &amp;';

  test('comes out of blocks as it was typed, in runs Slack does not parse', () => {
    const { blocks } = renderSlack(
      reply({ title: hostile, body: [paragraph(hostile), list([hostile]), { kind: 'code', text: hostile }] }),
    );
    expect(strings(blocks).filter((one) => one === hostile)).toHaveLength(4);
    expect(new Set(typesIn(blocks))).toEqual(
      new Set([
        'header',
        'plain_text',
        'rich_text',
        'rich_text_section',
        'rich_text_list',
        'rich_text_preformatted',
        'text',
      ]),
    );
  });

  test('that somebody said to somebody else is a quotation of plain words', () => {
    const said = `${hostile} \u202Eevil\n@everyone [x](https://evil.example) @here <!subteam^S1> https://evil.example`;
    const { blocks, text: fallback } = renderSlack(reply({ body: [quoted(said)] }));
    expect(new Set(typesIn(blocks))).toEqual(new Set(['rich_text', 'rich_text_quote', 'text']));
    expect(strings(blocks).join(' ')).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    expect(fallback).not.toMatch(/[<>\u202A-\u202E]/);
    expect(fallback).toContain('&lt;!channel&gt;');
  });

  test('is escaped in the fallback', () => {
    const message = renderSlack(reply({ body: [paragraph(hostile)] }));
    expect(message.text).toContain('&lt;!channel&gt; &lt;@U0ANA00001&gt;');
    expect(message.text).not.toMatch(/[<>]/);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'slack://open',
    'https://a b',
    `https://a/${'b'.repeat(3_000)}`,
  ])('a link to %s is only words', (href) => {
    const { blocks } = renderSlack(
      reply({ body: [{ kind: 'paragraph', children: [{ kind: 'link', href, children: [text('bank')] }] }] }),
    );
    expect(typesIn(blocks)).not.toContain('link');
    expect(strings(blocks)).toContain('bank');
  });

  test('cannot turn the line round, hide or break it', () => {
    const { blocks, text: fallback } = renderSlack(
      reply({ title: 'a\nb\u202E', body: [paragraph('a\u202Eb\u2066c\u0000d\uD800e\u2028f')] }),
    );
    expect(strings(blocks)).toContain('abcde\nf');
    expect(strings(blocks)).toContain('a b');
    expect(fallback).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u0000]/);
  });

  test('keeps isolates that are closed, and joiners words need', () => {
    const kept = 'می\u200Cخواهم \u2066IGF\u2069 👩\u200D💻';
    expect(strings(renderSlack(reply({ body: [paragraph(kept)] })).blocks)).toContain(kept);
  });
});

describe('structure', () => {
  const rich = (block: SlackBlock | undefined) => (block?.type === 'rich_text' ? block.elements : []);

  test('an ordered list goes on counting after what is nested in it', () => {
    const { blocks } = renderSlack(
      reply({
        body: [
          {
            kind: 'list',
            ordered: true,
            items: [[paragraph('one')], [paragraph('two'), list(['inner'])], [paragraph('three')]],
          },
        ],
      }),
    );
    expect(
      rich(blocks[0]).map((one) =>
        one.type === 'rich_text_list' ? [one.style, one.indent, one.offset ?? 0, one.elements.length] : one,
      ),
    ).toEqual([
      ['ordered', 0, 0, 2],
      ['bullet', 1, 0, 1],
      ['ordered', 0, 2, 1],
    ]);
  });

  test('a list that starts at seven says seven', () => {
    const { blocks } = renderSlack(
      reply({ body: [{ kind: 'list', ordered: true, start: 7, items: [[paragraph('x')]] }] }),
    );
    expect(rich(blocks[0])).toMatchObject([{ style: 'ordered', offset: 6 }]);
  });

  test('a title too long for a header is kept whole', () => {
    const title = 'long '.repeat(40).trim();
    expect(strings(renderSlack(reply({ title })).blocks)).toContain(title);
  });

  test('a reply without anything still says something', () => {
    postMessageSchema.parse(payloadOf(renderSlack(reply({ body: [] }))));
  });

  test('every button shows what can be typed instead', () => {
    const { blocks } = renderSlack(
      reply({ buttons: [{ key: '1', label: 'Help', action: { name: 'help' } }] }),
    );
    expect(strings(blocks)).toEqual(
      expect.arrayContaining(['Type a number or press a button', '1 · Help', '1:help']),
    );
  });

  test('thousands of tiny marks are sent as plain words, all of them', () => {
    const children: readonly Inline[] = Array.from({ length: 400 }, (_, index) =>
      index % 2 === 0 ? strong('a') : text('b'),
    );
    const { blocks } = renderSlack(reply({ body: [{ kind: 'paragraph', children }] }));
    expect(strings(blocks)).toContain('ab'.repeat(200));
    postMessageSchema.parse(payloadOf({ text: 'x', blocks }));
  });
});

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({
    unit: fc.constantFrom('<', '>', '&', '"', '\\', '\n', '@', '!', 'ا', '图', '🙂', ' ', 'a'),
    maxLength: 3_000,
  }),
);
const inline = fc.letrec<{ inline: Inline }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3 },
    words.map(text),
    words.map((value): Inline => ({ kind: 'code', text: value })),
    fc.record({
      kind: fc.constantFrom('strong' as const, 'emphasis' as const),
      children: fc.array(tie('inline'), { maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('link' as const),
      href: fc.oneof(fc.webUrl(), fc.string(), fc.constant('mailto:a@example.org')),
      children: fc.array(tie('inline'), { maxLength: 2 }),
    }),
  ),
})).inline;
const inlines = fc.array(inline, { maxLength: 4 });
const block = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 4 },
    inlines.map((children): Block => ({ kind: 'paragraph', children })),
    inlines.map((children): Block => ({ kind: 'heading', level: 2, children })),
    words.map((value): Block => ({ kind: 'code', text: value })),
    fc.array(tie('block'), { maxLength: 3 }).map((children): Block => ({ kind: 'quote', children })),
    fc.record({
      kind: fc.constant('list' as const),
      ordered: fc.boolean(),
      start: fc.nat(20),
      items: fc.array(fc.array(tie('block'), { maxLength: 3 }), { maxLength: 4 }),
    }),
    fc.record({
      kind: fc.constant('table' as const),
      header: fc.array(inlines, { maxLength: 3 }),
      rows: fc.array(fc.array(inlines, { maxLength: 3 }), { maxLength: 4 }),
    }),
  ),
})).block;
const anyReply: fc.Arbitrary<Reply> = fc
  .record({
    title: fc.option(words, { nil: undefined }),
    body: fc.array(block, { maxLength: 8 }),
    facts: fc.array(fc.record({ label: words, value: words }), { maxLength: 4 }),
    sources: fc.array(fc.record({ title: words, href: fc.oneof(fc.webUrl(), words), note: words }), {
      maxLength: 4,
    }),
    buttons: fc.array(
      fc.record({
        key: fc.constantFrom('1', '12'),
        label: words,
        action: fc.constant({ name: 'help' as const }),
      }),
      { maxLength: 30 },
    ),
  })
  .map(({ title, ...rest }) => reply({ ...rest, ...(title === undefined ? {} : { title }) }));

describe('any reply', () => {
  test('is rendered', () => {
    fc.assert(
      fc.property(anyReply, (one) => {
        expect(renderSlack(one).blocks.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  test('once fitted, passes every limit of Slack', () => {
    fc.assert(
      fc.property(anyReply, (one) => {
        for (const part of fit(one, slackCapabilities)) postMessageSchema.parse(payloadOf(renderSlack(part)));
      }),
      { numRuns: 200 },
    );
  });
});
