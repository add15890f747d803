import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { channelMessage } from '../../adapters/discord/limits.ts';
import { discordCapabilities, escape, renderChoices, renderReply } from '../../adapters/discord/render.ts';
import { callback } from '../../adapters/discord/limits.ts';
import { quoted, saidText } from '../../src/core/desk/said.ts';
import { fit } from '../../src/core/fit.ts';
import type { Reply } from '../../src/core/message.ts';
import { link, paragraph, strong, text, type Block, type Inline } from '../../src/core/rich.ts';
import { saying } from './desk.ts';
import { wordsOf } from './words.ts';

const contentOf = (...parts: readonly (string | Inline)[]) =>
  renderReply(saying('', { body: [paragraph(...parts)] })).content;

describe('text typed by people comes out as text', () => {
  const nasty = [
    '@everyone',
    '@here and @HERE',
    '<@100000000000000042>',
    '<@!100000000000000042>',
    '<@&800000000000000009>',
    '<#800000000000000005>',
    '</ask:1250000000000000001>',
    '<:igf:123456789012345678>',
    '<t:1763769600:R>',
    '<https://evil.example>',
    'https://evil.example/a_b*c',
    'see discord.gg/abc and discord.com/invite/abc',
    '[click](https://evil.example)',
    '[click](<https://evil.example>)',
    '**bold** *em* __under__ ~~gone~~ ||spoiler||',
    '`code` ```block```',
    '# heading',
    '-# small',
    '> quote',
    '>>> all quoted',
    '- item',
    '* item',
    '1. item',
    '\\*already\\*',
    'line\n# heading\n- item\n2. item',
  ];

  test.each(nasty)('%j', (words) => {
    const content = contentOf(words);
    expect(wordsOf(content).replace(/\s+/g, ' ')).toBe(words.replace(/\s+/g, ' '));
    expect(content).not.toMatch(/@(everyone|here)|<[@#]\d|[^\\]:\/\/|discord\.(gg|com)/i);
    // Every mark of Discord's has a backslash before it.
    expect(content.replace(/\\[^0-9A-Za-z\s]/g, 'x')).not.toMatch(/[*_~|`[\]<]|^\s*(#|>|-|\d+\.\s)/m);
  });

  test.each(nasty)('%j inside a quotation, which it cannot leave', (words) => {
    const lines = words.split('\n').map((line) => paragraph(line));
    const { content, allowed_mentions } = renderReply(
      saying('', { body: [{ kind: 'quote', children: lines }] }),
    );
    expect(content.split('\n').every((line) => line.startsWith('> '))).toBe(true);
    expect(wordsOf(content).replace(/\s+/g, ' ')).toBe(words.replace(/\s+/g, ' '));
    const inner = content.replace(/^> /gm, '');
    expect(inner).not.toMatch(/@(everyone|here)|<[@#]\d|[^\\]:\/\/|discord\.(gg|com)/i);
    expect(inner.replace(/\\[^0-9A-Za-z\s]/g, 'x')).not.toMatch(/[*_~|`[\]<]|^\s*(#|>|-|\d+\.\s)/m);
    expect(allowed_mentions).toEqual({ parse: [], replied_user: false });
  });

  test('what is carried over pings nobody on any platform it could have been written for', () => {
    const words = '<!channel> <!here|x> <@U123> <at>Ben</at> @everyone <@&1> \u202Egnp.exe\u2066 <script>';
    const { content } = renderReply(saying('', { body: [quoted(saidText(words))] }));
    expect(content).toBe(
      '> \\<!channel> \\<!here\\|x> \\<@U123> \\<at>Ben\\</at> @\u200Beveryone \\<@\u200B&1> gnp.exe \\<script>',
    );
  });

  test('also where it was cut into runs', () => {
    expect(contentOf('@', 'everyone')).not.toContain('@everyone');
    expect(contentOf('<', '@100000000000000042>')).toBe('\\<@\u200B100000000000000042>');
    expect(contentOf('https:', '//evil.example')).toBe('https\\://evil.example');
    expect(contentOf(strong('a'), strong('b'))).toBe('**a**\u200B**b**');
    expect(contentOf('@', strong('everyone'))).not.toContain('@everyone');
  });

  test('inside code, which it cannot leave', () => {
    expect(contentOf({ kind: 'code', text: 'a``b`' })).toBe('``` a``b` ```');
    expect(contentOf({ kind: 'code', text: '@everyone <@1>' })).not.toMatch(/@everyone|<@1>/);
    const block = renderReply(saying('', { body: [{ kind: 'code', text: 'a\n```\n@everyone' }] })).content;
    expect(block.slice(4, -4)).not.toMatch(/```|@everyone/);
  });

  test('without characters that hide or turn it', () => {
    expect(contentOf('a\u202Eb\u2066c\u0000d\u0007e\uFEFFf\uD800g')).toBe('abcdef\uFFFDg');
    expect(contentOf('می‌خواهم 👩‍💻')).toBe('می‌خواهم 👩‍💻');
  });

  test('in titles, facts, sources and on buttons, in one line each', () => {
    const sly = 'x\n# @everyone [a](https://evil.example)';
    const { content, components } = renderReply(
      saying('', {
        title: sly,
        facts: [{ label: sly, value: sly }],
        sources: [{ title: sly, note: sly, href: 'https://good.example' }],
        buttons: [{ key: '1', label: 'a\n\u202Eb', action: { name: 'help' } }],
        labels: { sources: sly, buttons: sly },
      }),
    );
    expect(content).not.toMatch(/@everyone|^# |[^\\]\]\((?!<https:\/\/good\.example>)/m);
    expect(components[0]?.components[0]?.label).toBe('1 · a b');
  });
});

describe('a link', () => {
  test('hides its preview and cannot be ended early', () => {
    expect(contentOf(link('here', 'https://a.example/(x)'))).toBe('[here](<https://a.example/%28x%29>)');
    expect(contentOf(link('a](b', 'https://a.example'))).toBe('[a\\](b](<https://a.example>)');
  });

  test('is words only when its address is not safe', () => {
    for (const href of [
      'javascript:alert(1)',
      'discord://x',
      'https://a b',
      'https://a>b',
      'data:text/html,x',
    ]) {
      expect(contentOf(link('here', href))).toBe('here');
    }
  });

  test('never shows one address and leads to another', () => {
    expect(contentOf(link('https://good.example', 'https://evil.example'))).toBe(
      'https\\://good.example (<https://evil.example>)',
    );
    expect(contentOf(link('https://good.example', 'https://good.example'))).toBe('<https://good.example>');
    expect(contentOf(link('Write to us', 'mailto:a_b@c.example'))).toBe('Write to us (a\\_b@c.example)');
  });
});

describe('whatever core says', () => {
  const bits = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      '@everyone',
      '**',
      '`',
      '```',
      '\n',
      '# ',
      '> ',
      '](x)',
      '<@1>',
      'https://x.example',
      '\u202E',
      '_'.repeat(50),
    ),
    fc.lorem({ maxCount: 60 }),
  );
  const words = fc.array(bits, { maxLength: 6 }).map((parts) => parts.join(''));
  const { run } = fc.letrec<{ run: Inline }>((tie) => ({
    run: fc.oneof(
      { depthSize: 'small' },
      words.map((value): Inline => text(value)),
      words.map((value): Inline => ({ kind: 'code', text: value })),
      fc.record({
        kind: fc.constantFrom('strong' as const, 'emphasis' as const),
        children: fc.array(tie('run'), { maxLength: 2 }),
      }),
      fc.record({
        kind: fc.constant('link' as const),
        href: fc.oneof(fc.webUrl(), words),
        children: fc.array(tie('run'), { maxLength: 2 }),
      }),
    ),
  }));
  const runs = fc.array(run, { maxLength: 3 });
  const { block } = fc.letrec<{ block: Block }>((tie) => ({
    block: fc.oneof(
      { depthSize: 'small' },
      fc.record({ kind: fc.constant('paragraph' as const), children: runs }),
      fc.record({
        kind: fc.constant('heading' as const),
        level: fc.constantFrom(2 as const, 3 as const),
        children: runs,
      }),
      fc.record({ kind: fc.constant('code' as const), text: words }),
      fc.record({ kind: fc.constant('quote' as const), children: fc.array(tie('block'), { maxLength: 2 }) }),
      fc.record({
        kind: fc.constant('list' as const),
        ordered: fc.boolean(),
        items: fc.array(fc.array(tie('block'), { maxLength: 2 }), { maxLength: 4 }),
      }),
      fc.record({
        kind: fc.constant('table' as const),
        header: fc.array(runs, { maxLength: 3 }),
        rows: fc.array(fc.array(runs, { maxLength: 3 }), { maxLength: 3 }),
      }),
    ),
  }));
  const reply: fc.Arbitrary<Reply> = fc.record({
    language: fc.constantFrom('en' as const, 'ar' as const),
    visibility: fc.constantFrom('everyone' as const, 'onlyYou' as const),
    title: fc.option(words, { nil: undefined }),
    body: fc.array(block, { maxLength: 5 }),
    facts: fc.array(fc.record({ label: words, value: words }), { maxLength: 3 }),
    sources: fc.array(
      fc.record({ title: words, href: fc.option(fc.webUrl(), { nil: undefined }), note: words }),
      { maxLength: 3 },
    ),
    buttons: fc.array(
      fc.record({
        key: fc.constantFrom('1', '2', 'P'),
        label: words,
        action: fc.constantFrom(
          { name: 'help' as const },
          { name: 'person' as const },
          { name: 'show' as const, entry: 'nri' },
        ),
      }),
      { maxLength: 30 },
    ),
    labels: fc.record({ sources: words, buttons: words }),
  });

  test('is rendered without an error and never notifies anybody', () => {
    fc.assert(
      fc.property(reply, (one) => {
        const { content, allowed_mentions } = renderReply(one);
        expect(content).not.toMatch(/@(everyone|here)|<@[!&]?\d/i);
        expect(allowed_mentions).toEqual({ parse: [], replied_user: false });
      }),
    );
  });

  test('fits Discord once it was fitted', () => {
    fc.assert(
      fc.property(reply, (one) => {
        for (const page of fit(one, discordCapabilities)) {
          const message = { ...renderReply(page), nonce: 'n', enforce_nonce: true };
          expect(channelMessage.safeParse(message).error?.message).toBeUndefined();
        }
      }),
      { numRuns: 300 },
    );
  });

  test('is never longer than it was measured', () => {
    fc.assert(
      fc.property(words, (value) => {
        expect(escape(value).length).toBeLessThanOrEqual(discordCapabilities.escapedLength(value));
      }),
    );
  });

  test('becomes choices Discord takes', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 25 }), (titles) => {
        const body = { type: 8, data: { choices: renderChoices(titles) } };
        expect(callback.safeParse(body).error).toBeUndefined();
      }),
    );
  });
});
