import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { activityBytes, activitySchema, type CardElement } from '../../adapters/teams/limits.ts';
import { escapeText, renderReply, teamsCapabilities } from '../../adapters/teams/render.ts';
import { encodeToken } from '../../src/core/action.ts';
import { fit } from '../../src/core/fit.ts';
import { buttonText, type Reply } from '../../src/core/message.ts';
import { paragraph, strong, type Block, type Inline } from '../../src/core/rich.ts';
import { plainReply } from './door.ts';
import { readButtons, readCard, readMarkdown } from './reading.ts';
import { quoted } from '../../src/core/desk/said.ts';
import { hostileLines, hostileText, replies } from './replies.ts';

const elements = (reply: Reply): readonly CardElement[] => renderReply(reply).attachments[0].content.body;
const bytes = (reply: Reply): number => Buffer.byteLength(JSON.stringify(renderReply(reply)));
const markdownOf = (reply: Reply): string =>
  elements(reply)
    .map((element) => (element.type === 'TextBlock' ? element.text : ''))
    .join('\n\n');

const linksOf = (node: Nodes): readonly string[] =>
  node.type === 'link' ? [node.url] : 'children' in node ? node.children.flatMap(linksOf) : [];

describe('a reply in Teams', () => {
  it.each(Object.keys(replies))('%s looks as its golden says and passes the limits', async (name) => {
    const reply = replies[name] ?? plainReply('');
    const activity = renderReply(reply);
    activitySchema.parse(activity);
    await expect(`${JSON.stringify(activity, null, 2)}\n`).toMatchFileSnapshot(
      `../golden/teams/${name}.json`,
    );
  });

  it('carries the same token in every button and in its fallback', () => {
    const reply = replies['choice'] ?? plainReply('');
    expect(readButtons(renderReply(reply))).toEqual(
      reply.buttons.map((one) => ({ label: buttonText(one), token: encodeToken(one.action) })),
    );
  });

  it('shows at most six buttons in a row of actions', () => {
    const sets = elements(replies['choice'] ?? plainReply('')).filter(
      (element) => element.type === 'ActionSet',
    );
    expect(sets.map((set) => set.actions.length)).toEqual([6, 6]);
  });

  it('links to web pages and mail only', () => {
    const urls = (name: string) =>
      elements(replies[name] ?? plainReply('')).flatMap((element) =>
        element.type === 'TextBlock' ? linksOf(fromMarkdown(element.text)) : [],
      );
    expect(urls('answer')).toEqual(['https://www.intgovforum.org/en/nris']);
    expect(urls('procedure')).toEqual(['https://www.intgovforum.org/en/toolkit_%28nri%29?a=1&copy;=2']);
    // What cannot be a link as it is (here: for its "<") stays words.
    expect(urls('hostile')).toEqual(['https://example.org/a%29b%5D%28c']);
    expect(markdownOf(replies['answer'] ?? plainReply(''))).not.toContain('javascript:');
  });

  it('is written from right to left in Arabic, and says its language', () => {
    const card = (language: Reply['language']) =>
      renderReply({ ...plainReply('x'), language }).attachments[0].content;
    expect(card('ar')).toMatchObject({ lang: 'ar', rtl: true });
    expect(card('fr')).not.toHaveProperty('rtl');
  });
});

describe('hostile text', () => {
  it('that somebody said to somebody else is a quotation of plain words', () => {
    const said = `${hostileText}\n${hostileLines}\n<at>Everyone</at> @everyone <!channel> <@U1> [x](https://evil.example) \u202Eevil`;
    const activity = renderReply({ ...plainReply(''), body: [quoted(said)] });
    activitySchema.parse(activity);
    const [only, ...others] = activity.attachments[0].content.body;
    expect([only?.type, others]).toEqual(['Container', []]);
    const texts =
      only?.type === 'Container' ? only.items.flatMap((one) => ('text' in one ? one.text : [])) : [];
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) {
      expect(JSON.stringify(fromMarkdown(text))).not.toMatch(
        /"type":"(link|strong|emphasis|html|inlineCode|list|heading|code)"/,
      );
      expect(text).not.toMatch(/(?<!\\)<\/?at|\{\{DATE|(?<!\\):\/\/|[\u202A-\u202E\u2066-\u2069]/);
    }
    expect(activity).not.toHaveProperty('entities');
    expect(activity).not.toHaveProperty('text');
  });

  const typed = (words: string) =>
    words
      .replace(/[\u0000-\u0009\u000B-\u001F\u202A-\u202E\u2066-\u2069]/g, '')
      .replace(/\uD83D(?![\uDC00-\uDFFF])/g, '\uFFFD');

  it('comes out as it was typed, without marks, links, mentions or dates', () => {
    expect(readMarkdown(escapeText(hostileText))).toBe(typed(hostileText));
    expect(JSON.stringify(fromMarkdown(escapeText(hostileText)))).not.toMatch(
      /"(link|strong|emphasis|html|inlineCode)"/,
    );
    expect(escapeText(hostileText)).not.toMatch(/(?<!\\)<at|\{\{DATE|(?<!\\):\/\//);
  });

  it('at the start of a line makes no list, heading, quote, rule or code', () => {
    const kinds = fromMarkdown(escapeText(hostileLines)).children.map(({ type }) => type);
    expect(new Set(kinds)).toEqual(new Set(['paragraph']));
  });

  it('of any kind comes out as it was typed', () => {
    const marks = fc.constantFrom(
      ...Array.from('*_`~[]()<>&|\\#-+=1.!{}: \n'),
      'a',
      'é',
      '中',
      '😀',
      '&lt;',
      '**',
      '![',
    );
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(marks, fc.string({ unit: 'binary', maxLength: 1 })) }),
        (words) => {
          const expected = typed(words).replace(/[\s\u007F-\u009F]+/g, '');
          const shown = readMarkdown(escapeText(words)).replace(/[\s\u007F-\u009F]+/g, '');
          expect(shown.replaceAll('\uFFFD', '')).toBe(
            expected.replaceAll('\u2060', '').replaceAll('\uFFFD', ''),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('inside bold, next to anything, is bold and complete', () => {
    const words = fc.string({
      unit: fc.constantFrom(...Array.from('*_"(「a中 .!')),
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(words, words, words, (before, inner, after) => {
        const shown = markdownOf({ ...plainReply(''), body: [paragraph(before, strong(inner), after)] });
        expect(readMarkdown(shown).replace(/\s/g, '')).toBe(`${before}${inner}${after}`.replace(/\s/g, ''));
        if (inner.trim() !== '') expect(JSON.stringify(fromMarkdown(shown))).toContain('"strong"');
      }),
      { numRuns: 500 },
    );
  });
});

describe('whatever core cuts to fit', () => {
  const words = fc.string({
    unit: fc.oneof(
      fc.constantFrom('*', '"', '\n', '中', '<', ' '),
      fc.string({ unit: 'grapheme', maxLength: 1 }),
    ),
    maxLength: 3_000,
  });
  const inline: fc.Arbitrary<Inline> = fc.letrec<{ inline: Inline }>((tie) => ({
    inline: fc.oneof(
      { maxDepth: 2 },
      words.map((text): Inline => ({ kind: 'text', text })),
      fc.record({ kind: fc.constant('code' as const), text: words }),
      fc.record({
        kind: fc.constantFrom('strong' as const, 'emphasis' as const),
        children: fc.array(tie('inline'), { maxLength: 3 }),
      }),
      fc.record({
        kind: fc.constant('link' as const),
        href: fc.webUrl(),
        children: fc.array(tie('inline'), { maxLength: 2 }),
      }),
    ),
  })).inline;
  const inlines = fc.array(inline, { maxLength: 4 });
  const block: fc.Arbitrary<Block> = fc.letrec<{ block: Block }>((tie) => ({
    block: fc.oneof(
      { maxDepth: 3 },
      fc.record({ kind: fc.constant('paragraph' as const), children: inlines }),
      fc.record({
        kind: fc.constant('heading' as const),
        level: fc.constantFrom(2 as const, 3 as const),
        children: inlines,
      }),
      fc.record({ kind: fc.constant('code' as const), text: words }),
      fc.record({ kind: fc.constant('quote' as const), children: fc.array(tie('block'), { maxLength: 3 }) }),
      fc.record({
        kind: fc.constant('list' as const),
        ordered: fc.boolean(),
        items: fc.array(fc.array(tie('block'), { maxLength: 2 }), { maxLength: 5 }),
      }),
      fc.record({
        kind: fc.constant('table' as const),
        header: fc.array(inlines, { maxLength: 3 }),
        rows: fc.array(fc.array(inlines, { maxLength: 3 }), { maxLength: 4 }),
      }),
    ),
  })).block;
  const reply: fc.Arbitrary<Reply> = fc.record({
    language: fc.constantFrom('en' as const, 'ar' as const, 'zh' as const),
    visibility: fc.constant('everyone' as const),
    title: words,
    body: fc.array(block, { maxLength: 12 }),
    facts: fc.array(fc.record({ label: words, value: words }), { maxLength: 5 }),
    sources: fc.array(fc.record({ title: words, href: fc.webUrl(), note: words }), { maxLength: 5 }),
    buttons: fc.array(
      fc.record({
        key: fc.constantFrom('1', '12'),
        label: words,
        action: fc.constant({ name: 'show' as const, entry: 'a'.repeat(80) }),
      }),
      { maxLength: 20 },
    ),
    labels: fc.constant({ sources: 'Sources', buttons: 'Press a button:' }),
  });

  it('passes the limits of Teams', () => {
    fc.assert(
      fc.property(reply, (one) => {
        for (const message of fit(one, teamsCapabilities)) activitySchema.parse(renderReply(message));
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['Chinese', '中'],
    ['marks', '*'],
    ['quotation marks', '"'],
    ['pictures', '😀'],
  ])('passes them when it is all %s, with every button', (_, unit) => {
    const long = unit.repeat(30_000);
    const buttons = Array.from({ length: 12 }, (__, index) => ({
      key: String(index + 1),
      label: unit.repeat(100),
      action: { name: 'show', entry: 'a'.repeat(90) } as const,
    }));
    const messages = fit({ ...plainReply(long), title: long, buttons }, teamsCapabilities);
    for (const message of messages) activitySchema.parse(renderReply(message));
    expect(Math.max(...messages.map(bytes))).toBeLessThan(activityBytes);
  });

  it('passes them when it is hundreds of tiny pieces', () => {
    const many = (make: (index: number) => Block): Reply => ({
      ...plainReply(''),
      body: Array.from({ length: 2_000 }, (_, index) => make(index)),
    });
    for (const body of [
      many(() => ({ kind: 'heading', level: 2, children: [{ kind: 'text', text: 'x' }] })),
      many(() => ({ kind: 'quote', children: [paragraph('x')] })),
      many(() => ({ kind: 'code', text: '\n \n' })),
    ])
      for (const message of fit(body, teamsCapabilities)) activitySchema.parse(renderReply(message));
  });
});

describe('the limits', () => {
  const good = () => renderReply(replies['answer'] ?? plainReply(''));
  const withBody = (body: readonly unknown[]) => ({
    ...good(),
    attachments: [{ ...good().attachments[0], content: { ...good().attachments[0].content, body } }],
  });
  const text = (words: string) => ({ type: 'TextBlock', text: words, wrap: true });

  it.each([
    [
      'a newer card',
      {
        ...good(),
        attachments: [
          { ...good().attachments[0], content: { ...good().attachments[0].content, version: '1.6' } },
        ],
      },
    ],
    ['an element Teams does not show', withBody([{ type: 'Table', rows: [] }])],
    ['no element', withBody([])],
    ['a mention', withBody([text('<at>Ana</at>')])],
    ['a direction override', withBody([text('a\u202Eb')])],
    ['a control character', withBody([text('a\u0000b')])],
    ['more than 28 KB', withBody(Array.from({ length: 3 }, () => text('x'.repeat(11_000))))],
    [
      'a button without a fallback',
      withBody([
        {
          type: 'ActionSet',
          actions: [{ type: 'Action.Execute', verb: 'press', title: 'x', data: { token: 't' } }],
        },
      ]),
    ],
    ['text beside the card, which Teams would show twice', { ...good(), text: 'x' }],
  ])('refuse %s', (_, activity) => {
    expect(activitySchema.safeParse(activity).success).toBe(false);
  });
});

describe('a card as the contract reads it', () => {
  it('tells all words in order, without marks', () => {
    expect(readCard(renderReply(replies['procedure'] ?? plainReply('')))).toMatchInlineSnapshot(`
      "Starting an NRI
      Before you start
      Read the toolkit (2024).
      Steps
      Talk to three groups
      government
      business
      civil society
      Write to the secretariat
      They answer within two weeks.
      To: nri@example.org
        Subject: new NRI
      Bottom-up, always."
    `);
  });
});
