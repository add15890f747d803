import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderEntryPage } from '../../adapters/web/entry-page.ts';
import { helpPageSchema, maxHelpPage } from '../../adapters/web/limits.ts';
import { renderShelf } from '../../adapters/web/list-pages.ts';
import { viewOf } from '../../adapters/web/page.ts';
import { paragraph } from '../../src/core/rich.ts';
import { openWeb, type OpenWeb } from './open-web.ts';
import { childrenOf, parseHtml, textOf } from './parse-html.ts';
import { entry, library, today } from './sample.ts';

let web: OpenWeb;
beforeAll(async () => {
  web = await openWeb();
});
afterAll(() => web.stop());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${web.url}${path}`, { headers: { 'accept-language': 'en', ...headers } });
const page = async (path: string) => helpPageSchema.parse(await (await get(path)).text());
const words = async (path: string) => textOf(parseHtml(await page(path)));

test.each([
  ['index', '/help'],
  ['shelf', '/help/shelf/procedures'],
  ['topic', '/help/topic/igf'],
  ['entry', '/help/join-igf-online'],
  ['entry-expired', '/help/mag-nomination-2025'],
  ['entry-arabic', '/help/igf?lang=ar'],
  ['entry-drafted', '/help/join-igf-online?lang=fr'],
  ['missing', '/help/nothing'],
])('the %s page looks as it was last agreed on', async (name, path) => {
  const response = await get(path);
  expect(response.status).toBe(name === 'missing' ? 404 : 200);
  await expect(helpPageSchema.parse(await response.text())).toMatchFileSnapshot(`../golden/web/${name}.html`);
});

test('an entry says its summary first, then its parts, its status in words, its dates and its sources', async () => {
  const text = await words('/help/join-igf-online');
  const places = [
    'You can follow and speak',
    'On this page',
    'Anyone. No membership is needed.',
    'Status: in force',
    'Reviewed: 2026-11-01 by knowledge editor',
    'usual pattern, until 2027-05-31',
    'people online can speak, not only watch',
    'The link in the original leads nowhere.',
    'What the IGF is',
  ].map((piece) => text.indexOf(piece));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
});

test('an entry out of date shows what stays true and whom to ask, and none of its steps', async () => {
  for (const path of ['/help/mag-nomination-2025', '/help/mag-nomination-2025?part=steps']) {
    const html = await page(path);
    expect(html).not.toContain('closed long ago');
    expect(html).not.toContain('Send your nomination');
    const text = textOf(parseHtml(html));
    expect(text).toContain('out of date');
    expect(text).toContain('Members are appointed by the United Nations Secretary-General');
    expect(text).toContain('IGF Secretariat');
  }
  expect(await words('/help/shelf/procedures')).toContain('Be nominated for the MAG out of date');
});

test('an entry becomes out of date on the day after its last, and not before', () => {
  const view = viewOf('en', undefined, '/help/x');
  const procedure = entry('x', 'procedure', {
    summary: 'Do it now.',
    validFor: { label: 'this cycle', until: '2026-11-22' },
  });
  const shown = (day: string) =>
    renderEntryPage(view, { library, entry: procedure, today: day, part: undefined }).toString();
  expect(shown('2026-11-22')).toContain('Do it now.');
  expect(shown('2026-11-23')).not.toContain('Do it now.');
});

test('a translation is marked with its language, a drafted or older one is labelled', async () => {
  const drafted = await page('/help/join-igf-online?lang=fr');
  expect(drafted).toContain('<div lang="fr" dir="ltr">');
  expect(
    childrenOf(parseHtml(drafted), 'p').filter((one) => one.attributes['class'] === 'notice warn'),
  ).toHaveLength(2);
  const reviewed = await page('/help/igf?lang=ar');
  expect(reviewed).toContain('<div lang="ar" dir="rtl">');
  expect(reviewed).not.toContain('notice warn"><');
});

test('a language that is missing is said, not hidden', async () => {
  const html = await page('/help/term-mag?lang=es');
  expect(html).toContain('<html lang="es"');
  expect(html).toContain('<div lang="en" dir="ltr">');
  expect(html).toContain('class="notice"');
});

test('positions stand side by side with who holds them, meanings with who uses them', async () => {
  const text = await words('/help/igf');
  expect(text).toContain('It should produce outcomes others can act on.');
  expect(text).toContain('supporters of IGF+');
  expect(await words('/help/term-mag')).toContain('Media access gateway engineers A box in a network.');
});

test('a proposal is called one, under the label that tells twins apart', async () => {
  const text = await words('/help/action-point-1-3a');
  expect(text).toContain('1.3a Make the help desk a first address');
  expect(text).toContain('Proposed only (draft, June 2020)');
  expect(text).toContain('printed as 1.3');
});

test('an entry too long for one small page is shown part by part', () => {
  const view = viewOf('en', undefined, '/help/long');
  const parts = ['one', 'two', 'three'].map((id) => ({
    id,
    title: `Part ${id}`,
    blocks: [paragraph(`${id} `.repeat(3_000))],
  }));
  const long = entry('long', 'concept', { parts });
  const whole = renderEntryPage(view, { library, entry: long, today, part: undefined }).toString();
  expect(Buffer.byteLength(whole)).toBeLessThan(maxHelpPage);
  expect(whole).toContain('href="/help/long?part=two"');
  const part = renderEntryPage(view, { library, entry: long, today, part: 'two' }).toString();
  expect(part).toContain('two two');
  expect(part).not.toContain('three three');
});

test('a long shelf is leafed through page by page and nothing is lost', () => {
  const many = Array.from({ length: 150 }, (_, number) => entry(`term-${String(number)}`, 'term'));
  const big = { ...library, entries: new Map(many.map((one) => [one.id, one])) };
  const view = viewOf('en', undefined, '/help/shelf/terms');
  const found = [1, 2, 3].flatMap((number) => {
    const html = helpPageSchema.parse(renderShelf(view, big, 'terms', number, today).toString());
    return [...html.matchAll(/href="\/help\/(term-\d+)"/g)].map(([, id]) => id);
  });
  expect(new Set(found).size).toBe(150);
});

test('titles are found by how they begin', async () => {
  expect(await words('/help?q=be%20nom')).toContain('Be nominated for the MAG');
  expect(await words('/help?q=%3Cb%3E')).toContain('No title begins like that.');
});

test('a copy is used again only after asking, and only for the same language', async () => {
  const first = await get('/help/igf');
  expect(first.headers.get('cache-control')).toBe('no-cache');
  expect(first.headers.get('vary')).toBe('accept-language');
  const tag = first.headers.get('etag') ?? '';
  expect((await get('/help/igf', { 'if-none-match': tag })).status).toBe(304);
  expect((await get('/help/igf?lang=ar', { 'if-none-match': tag })).status).toBe(200);
});

test('the script, the style and the mark come from here and are cached by their content', async () => {
  for (const [path, type] of [
    ['/static/chat.js', 'text/javascript; charset=utf-8'],
    ['/static/style.css', 'text/css; charset=utf-8'],
    ['/static/icon.svg', 'image/svg+xml'],
  ] as const) {
    const response = await get(path);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const again = await get(path, { 'if-none-match': response.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  }
});

test.each([
  '/nowhere',
  '/help/shelf/topics',
  '/help/topic/none',
  '/help/__proto__',
  '/help/%2e%2e%2fsecret',
  '/static/../x',
])('%s does not exist, and the page helps on', async (path) => {
  const response = await get(path);
  expect(response.status).toBe(404);
  const text = textOf(parseHtml(await response.text()));
  expect(text).toContain('This page does not exist');
  expect(text).toContain('Find a title or acronym');
});
