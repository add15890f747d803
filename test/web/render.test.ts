import { Script } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderEntryPage } from '../../adapters/web/entry-page.ts';
import { cleanForPage, escapedLength, html } from '../../adapters/web/html.ts';
import { answerSchema, capabilities } from '../../adapters/web/limits.ts';
import { viewOf } from '../../adapters/web/page.ts';
import { renderBlocks, renderReply } from '../../adapters/web/render.ts';
import { script } from '../../adapters/web/script.ts';
import { icon, style } from '../../adapters/web/style.ts';
import { chromes } from '../../adapters/web/wording.ts';
import { fit } from '../../src/core/fit.ts';
import { languages } from '../../src/core/language.ts';
import { link, paragraph } from '../../src/core/rich.ts';
import { anyBlock, anyReply, anyText } from './any-reply.ts';
import { idOf } from './open-web.ts';
import { allOf, parseHtml, textOf } from './parse-html.ts';
import { entry, library, today } from './sample.ts';

const posting = { conversation: idOf(1), delivery: idOf(2), after: [], lang: undefined };
const address = { platform: 'web', id: `web:${idOf(1)}`, ref: null } as const;
const known = new Set(
  'a article bdi blockquote button code dd div dl dt em form h2 h3 h4 input li ol p pre span strong table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const allowed = new Set(
  'action class data-chat data-id dir href lang method name rel scope start tabindex type value'.split(' '),
);

test('whatever is in a reply, it comes out as well-formed elements of ours and nothing that runs', () => {
  fc.assert(
    fc.property(anyReply, (reply) => {
      const shown = renderReply({ id: 'r1', address, reply }, posting, chromes.en).toString();
      answerSchema.parse({ conversation: idOf(1), after: '', replies: [{ id: 'r1', html: shown }] });
      for (const element of allOf(parseHtml(shown))) {
        expect(known).toContain(element.name);
        for (const [name, value] of Object.entries(element.attributes)) {
          expect(allowed).toContain(name);
          if (name === 'href') expect(value).toMatch(/^(?:https?:\/\/|mailto:)/i);
        }
      }
    }),
  );
});

test('no page holds NUL, controls, half characters or characters that turn their surroundings around', () => {
  fc.assert(
    fc.property(fc.array(anyBlock, { maxLength: 3 }), (blocks) => {
      expect(renderBlocks(blocks).toString()).not.toMatch(
        /(?![\n\t])\p{Cc}|\p{Cs}|[\u202A-\u202E\u2066-\u2069]/u,
      );
    }),
  );
});

test('any text survives a page unchanged but for what is cleaned away', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const root = parseHtml(html`<p title="${text}">${text}</p>`.toString());
      const [element] = allOf(root);
      expect(element?.attributes['title']).toBe(cleanForPage(text));
      expect(element?.children.filter((child) => typeof child === 'string').join('')).toBe(
        cleanForPage(text),
      );
    }),
  );
});

test('a hostile entry cannot break out of its page', () => {
  fc.assert(
    fc.property(anyText, anyBlock, (text, block) => {
      const hostile = entry('x', 'concept', {
        title: text,
        summary: text,
        erratum: text,
        body: [block],
        parts: [{ id: 'steps', title: text, blocks: [block] }],
        positions: [{ position: text, heldBy: text, source: text }],
        contact: { label: text, href: text },
        owner: text,
      });
      const view = viewOf('en', undefined, '/help/x');
      const page = renderEntryPage(view, { library, entry: hostile, today, part: undefined }).toString();
      const scripts = allOf(parseHtml(page)).filter(({ name }) => name === 'script' || name === 'style');
      expect(scripts.map(({ attributes }) => attributes['src'])).toEqual(['/static/chat.js']);
    }),
    { numRuns: 60 },
  );
});

test('the length counted for fitting is never less than the length shown', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(escapedLength(text)).toBeGreaterThanOrEqual(html`${text}`.toString().length);
    }),
  );
});

test('every reply that was made to fit is within the limits of the page', () => {
  fc.assert(
    fc.property(anyReply, (reply) => {
      for (const piece of fit(reply, capabilities)) {
        const shown = renderReply({ id: 'r1', address, reply: piece }, posting, chromes.en).toString();
        expect(shown.length).toBeLessThan(64_000);
      }
    }),
    { numRuns: 60 },
  );
});

test('a link to nothing safe is its words', () => {
  expect(renderBlocks([paragraph(link('press', 'javascript:alert(1)'))]).toString()).toBe(
    '<p dir="auto"><bdi>press</bdi></p>',
  );
  expect(renderBlocks([paragraph(link('press', 'https://example.org/?a=1&b=2'))]).toString()).toBe(
    '<p dir="auto"><a href="https://example.org/?a=1&amp;b=2" rel="noopener noreferrer"><bdi>press</bdi></a></p>',
  );
});

test('the limits notice what they are there for', () => {
  const holding = (words: string) =>
    answerSchema.safeParse({ conversation: idOf(1), after: '', replies: [{ id: 'r1', html: words }] })
      .success;
  expect(holding('<p>fine</p>')).toBe(true);
  expect(holding('<p><script>1</script></p>')).toBe(false);
  expect(holding('<p onclick="x">1</p>')).toBe(false);
  expect(holding('<a href="javascript:x">1</a>')).toBe(false);
});

test('the script and the style are whole, and load nothing from elsewhere', () => {
  expect(() => new Script(script)).not.toThrow();
  expect(style.match(/\{/g)?.length).toBe(style.match(/\}/g)?.length);
  expect(`${script}${style}`).not.toMatch(/https?:|@import|url\(/);
  expect(icon).toContain('</svg>');
});

test('every language has every word and all the promises', () => {
  for (const language of languages) {
    const chrome = chromes[language];
    expect(chrome.code).toBe(language);
    expect(chrome.promises).toHaveLength(chromes.en.promises.length);
    expect(JSON.stringify(chrome)).not.toMatch(/""|!/);
  }
  expect(textOf(parseHtml(`<p>${chromes.ar.headline}</p>`))).toBe(chromes.ar.headline);
});
