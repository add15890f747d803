import { afterEach, expect, test } from 'vitest';
import { helpPageSchema } from '../../adapters/web/limits.ts';
import { replyIn } from '../../src/core/compose.ts';
import { languages } from '../../src/core/language.ts';
import type { Inbound } from '../../src/core/message.ts';
import { paragraph } from '../../src/core/rich.ts';
import { openWeb, type OpenWeb } from './open-web.ts';

let web: OpenWeb | undefined;
afterEach(async () => {
  await web?.stop();
  web = undefined;
});

const heard: Inbound[] = [];
const open = async (said = 'In plain words'): Promise<OpenWeb> => {
  heard.length = 0;
  web = await openWeb((inbound) => {
    heard.push(inbound);
    return [
      replyIn('en', {
        body: [paragraph(said)],
        choices: [{ key: 'explain: MAG', label: 'More', action: { name: 'show', entry: 'term-mag' } }],
      }),
    ];
  });
  return web;
};
const paste = (page: OpenWeb, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${page.url}/decode`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { 'accept-language': 'en', ...headers },
  });

test('the page is there in every language, small and without script of its own', async () => {
  const page = await open();
  for (const language of languages) {
    const html = await (await fetch(`${page.url}/decode?lang=${language}`)).text();
    helpPageSchema.parse(html);
    expect(html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
    expect(html).toContain('<form class="ask" method="post" action="/decode#latest">');
    expect(html).not.toContain('data-chat');
  }
});

test('a pasted text is asked for as a text to explain, under ids of its own, and comes back as text', async () => {
  const page = await open();
  const hostile = '</textarea><script>alert(1)</script> MAG';
  const response = await paste(page, { text: `one\r\n${hostile}`, lang: 'fr' });
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  const html = await response.text();
  helpPageSchema.parse(html);
  expect(html).toContain('In plain words');
  expect(html).toContain('explain: MAG · More');
  expect(html).not.toContain('<script>alert');
  expect(heard).toMatchObject([{ kind: 'decode', text: `one\n${hostile}`, locale: 'fr', private: true }]);
  await paste(page, { text: 'two' });
  expect(new Set(heard.map(({ address }) => address.id)).size).toBe(2);
});

test('what comes from elsewhere, is no form, or is too much is not read', async () => {
  const page = await open();
  expect((await paste(page, { text: 'MAG' }, { origin: 'https://evil.example' })).status).toBe(403);
  expect((await paste(page, { text: 'x'.repeat(200_000) })).status).toBe(413);
  const json = await fetch(`${page.url}/decode`, {
    method: 'POST',
    body: '{}',
    headers: { 'content-type': 'application/json' },
  });
  expect(json.status).toBe(415);
  expect(heard).toEqual([]);
});

test('an answer that does not come is said to be missing', async () => {
  web = await openWeb(() => []);
  expect(await (await paste(web, { text: 'MAG' })).text()).toContain('No answer has arrived.');
});
