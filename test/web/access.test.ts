import { afterAll, beforeAll, expect, test } from 'vitest';
import { style } from '../../adapters/web/style.ts';
import { idOf, openWeb, type OpenWeb } from './open-web.ts';
import { allOf, childrenOf, parseHtml, textOf, type Element } from './parse-html.ts';
import { ticket } from './sample.ts';

let web: OpenWeb;
beforeAll(async () => {
  web = await openWeb();
  web.door.tickets.set(idOf(412), ticket);
  web.door.tickets.set(idOf(413), { ...ticket, language: 'ar', state: 'closed' });
});
afterAll(() => web.stop());

const pages = [
  '/',
  '/?lang=ar',
  'POST',
  '/help',
  '/help?q=be',
  '/help/shelf/procedures',
  '/help/topic/igf',
  '/help/join-igf-online',
  '/help/join-igf-online?part=steps',
  '/help/mag-nomination-2025',
  '/help/igf?lang=ar',
  '/help/term-mag',
  '/help/lost-page',
  '/nothing',
  `/ticket/${idOf(412)}`,
  `/ticket/${idOf(413)}`,
  `/ticket/${idOf(414)}`,
];
const load = async (path: string): Promise<Element> => {
  const response = path === 'POST' ? await web.post({ text: 'hello' }) : await fetch(`${web.url}${path}`);
  return parseHtml(await response.text());
};

test.each(pages)('%s can be used by everyone', async (path) => {
  const page = await load(path);
  const all = allOf(page);
  const [root] = childrenOf(page, 'html');
  expect(root?.attributes['lang']).toMatch(/^[a-z]{2}$/);
  expect(root?.attributes['dir']).toMatch(/^(?:ltr|rtl)$/);
  expect(childrenOf(page, 'title').map(textOf)).not.toContain('');

  for (const landmark of ['main', 'header', 'footer', 'h1'])
    expect(childrenOf(page, landmark)).toHaveLength(1);
  for (const nav of childrenOf(page, 'nav')) expect(nameOf(nav, all)).not.toBe('');
  const levels = all.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
  levels.forEach((level, index) => {
    expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  const ids = all.flatMap(({ attributes }) => attributes['id'] ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { attributes } of all)
    for (const name of ['aria-labelledby', 'aria-describedby', 'for'])
      if (attributes[name] !== undefined) expect(ids).toContain(attributes[name]);

  for (const control of all.filter(
    ({ name, attributes }) => /^(?:textarea|input|select)$/.test(name) && attributes['type'] !== 'hidden',
  ))
    expect(
      all.some(
        (one) =>
          one.name === 'label' && one.attributes['for'] === control.attributes['id'] && textOf(one) !== '',
      ),
    ).toBe(true);
  for (const control of [...childrenOf(page, 'button'), ...childrenOf(page, 'a')])
    expect(textOf(control)).not.toBe('');
  for (const image of childrenOf(page, 'img')) expect(image.attributes['alt']).toBeDefined();
  for (const { attributes } of all)
    if (attributes['lang'] !== undefined && attributes['lang'] === 'ar')
      expect(attributes['dir']).toBe('rtl');
  expect(childrenOf(page, 'a')[0]?.attributes['href']).toBe('#_content');
});

test('the conversation is announced politely, and the box says what it is for', async () => {
  const page = await load('/');
  const log = allOf(page).find(({ attributes }) => attributes['role'] === 'log');
  expect(log?.attributes).toMatchObject({ 'aria-live': 'polite', 'aria-label': 'Conversation' });
  const [box] = childrenOf(page, 'textarea');
  expect(box?.attributes).toMatchObject({ 'aria-describedby': 'hint', maxlength: '4000', required: '' });
});

// WCAG 2.2, success criteria 1.4.3 (text: 4.5) and 1.4.11 (borders of controls, focus: 3).
test('text, borders and focus stand out in light and in dark', () => {
  for (const [, block = ''] of style.matchAll(/:root\{([^}]*)\}/g)) {
    const colours = Object.fromEntries(
      [...block.matchAll(/--([a-z-]+):(#[0-9a-f]{3,6})(?=[;}]|$)/g)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    );
    const contrast = (one: string, other: string) => {
      const [low = 0, high = 0] = [one, other]
        .map((name) => luminance(colours[name] ?? ''))
        .sort((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    };
    for (const [front, back] of [
      ['ink', 'paper'],
      ['ink', 'card'],
      ['ink', 'tint'],
      ['ink', 'warn'],
      ['soft', 'paper'],
      ['soft', 'card'],
      ['deep', 'paper'],
      ['deep', 'card'],
      ['deep', 'tint'],
      ['deep', 'warn'],
      ['deep-ink', 'deep'],
      ['you-ink', 'you'],
    ] as const)
      expect(contrast(front, back), `${front} on ${back}`).toBeGreaterThanOrEqual(4.5);
    for (const back of ['paper', 'card']) expect(contrast('focus', back)).toBeGreaterThanOrEqual(3);
  }
});

const nameOf = (element: Element, all: readonly Element[]): string => {
  const label = all.find(({ attributes }) => attributes['id'] === element.attributes['aria-labelledby']);
  return element.attributes['aria-label'] ?? (label === undefined ? '' : textOf(label));
};

const luminance = (colour: string): number => {
  const digits =
    colour.length === 4
      ? (colour.slice(1).match(/./g) ?? []).map((one) => one + one)
      : (colour.slice(1).match(/../g) ?? []);
  const [red = 0, green = 0, blue = 0] = digits.map((pair) => {
    const value = Number.parseInt(pair, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
