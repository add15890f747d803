import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { answerSchema, chatPageSchema, refusalSchema } from '../../adapters/web/limits.ts';
import { encodeToken } from '../../src/core/action.ts';
import { paragraph } from '../../src/core/rich.ts';
import { webUnderTest } from '../rigs/web.ts';
import { createFakeDoor } from './fake-door.ts';
import { idOf, openWeb, type OpenWeb } from './open-web.ts';
import { allOf, childrenOf, parseHtml, textOf, type Element } from './parse-html.ts';
import { answer, arabic } from './sample.ts';

let web: OpenWeb;
beforeAll(async () => {
  web = await openWeb((inbound) =>
    inbound.kind === 'message' && inbound.text === 'silence'
      ? []
      : [
          inbound.locale === 'ar'
            ? arabic
            : { ...answer, title: `Answer ${String(web.door.said.length + 1)}` },
        ],
  );
});
afterAll(() => web.stop());
beforeEach(() => {
  web.door.received.length = 0;
  web.door.reports.length = 0;
  web.door.said.length = 0;
});

const json = { accept: 'application/json' };
const fieldsOf = (form: Element): Record<string, string> =>
  Object.fromEntries(
    childrenOf(form, 'input').map(({ attributes }) => [attributes['name'] ?? '', attributes['value'] ?? '']),
  );

test('a question is asked, answered and followed by a button with nothing but forms', async () => {
  const start = parseHtml(chatPageSchema.parse(await (await fetch(web.url)).text()));
  const [form] = childrenOf(start, 'form');
  expect(form?.attributes['action']).toBe('/chat#latest');
  const asked = await web.post({ ...(form && fieldsOf(form)), text: 'how do I\r\njoin' });
  expect(asked.status).toBe(200);
  const page = parseHtml(chatPageSchema.parse(await asked.text()));
  expect(textOf(page)).toContain('how do I\njoin');
  expect(textOf(page)).toContain('Answer 1');
  expect(web.door.received[0]).toMatchObject({
    kind: 'message',
    text: 'how do I\njoin',
    addressed: true,
    private: true,
  });

  const buttons = childrenOf(page, 'form').find((one) => one.attributes['class'] === 'buttons');
  const button = childrenOf(page, 'button').find((one) => textOf(one) === '2 · More');
  const pressed = await web.post({
    ...(buttons && fieldsOf(buttons)),
    token: button?.attributes['value'] ?? '',
  });
  const next = textOf(parseHtml(chatPageSchema.parse(await pressed.text())));
  expect(next).toContain('You\n2 · More');
  expect(next).toContain('Answer 2');
  expect(next).not.toContain('Answer 1');
  expect(web.door.received[1]).toMatchObject({
    kind: 'action',
    action: { name: 'show', entry: 'join-igf-online', part: 'all' },
    address: web.door.received[0]?.address,
  });
});

test('every form carries ids of its own making, and no page shares a conversation with another', async () => {
  const conversations = await Promise.all(
    [1, 2].map(async () => {
      const page = parseHtml(await (await fetch(web.url)).text());
      return new Set(
        childrenOf(page, 'input')
          .filter(({ attributes }) => attributes['name'] === 'conversation')
          .map(({ attributes }) => attributes['value']),
      );
    }),
  );
  expect(conversations.map(({ size }) => size)).toEqual([1, 1]);
  expect(new Set(conversations.flatMap((one) => [...one])).size).toBe(2);
});

test('sending the same form again shows the same reply and asks nothing twice', async () => {
  const fields = { text: 'once', after: '' };
  const first = await (await web.post(fields)).text();
  const second = await (await web.post(fields)).text();
  expect(textOf(parseHtml(second))).toBe(textOf(parseHtml(first)));
  expect(web.door.said).toHaveLength(1);
});

test('going back and asking something else under the same ids is a new question', async () => {
  await web.post({ text: 'one' });
  await web.post({ text: 'two' });
  expect(web.door.said).toHaveLength(2);
});

test('a script gets the replies as data and only the new ones', async () => {
  const first = await web.post({ text: 'one', delivery: idOf(1) }, json);
  expect(first.headers.get('content-type')).toContain('application/json');
  const one = answerSchema.parse(await first.json());
  expect(one).toMatchObject({ after: 'reply-1', replies: [{ id: 'reply-1' }] });
  const two = answerSchema.parse(
    await (await web.post({ text: 'two', delivery: idOf(2), after: one.after }, json)).json(),
  );
  expect(two.replies.map(({ id }) => id)).toEqual(['reply-2']);
});

test('a reply that is never kept, and offered again and again, is shown once', async () => {
  const unkept = {
    id: 'unkept',
    address: { platform: 'web', id: `web:${idOf(900)}`, ref: null },
    reply: answer,
  } as const;
  const replies = web.door.replies.bind(web.door);
  Object.assign(web.door, {
    replies: async (...asked: Parameters<typeof replies>) => [...(await replies(...asked)), unkept],
  });
  const ask = async (number: number, after: string) =>
    answerSchema.parse(await (await web.post({ text: 'x', delivery: idOf(number), after }, json)).json());
  const one = await ask(1, '');
  expect(one.replies.map(({ id }) => id)).toEqual(['reply-1', 'unkept']);
  const two = await ask(2, one.after);
  expect(two.replies.map(({ id }) => id)).toEqual(['reply-2']);
  expect((await ask(3, two.after)).replies.map(({ id }) => id)).toEqual(['reply-3']);
  Object.assign(web.door, { replies });
});

test('later replies are fetched by whoever knows the conversation, a bounded number at a time', async () => {
  await web.post({ text: 'one' }, json);
  const address = { platform: 'web', id: `web:${idOf(900)}`, ref: null } as const;
  for (let number = 2; number <= 30; number += 1)
    web.door.said.push({ id: `reply-${String(number)}`, address, reply: answer });
  const read = async (query: string) =>
    answerSchema.parse(await (await fetch(`${web.url}/chat/replies?${query}`, { headers: json })).json());
  const some = await read(`conversation=${idOf(900)}&after=reply-1`);
  expect(some.replies).toHaveLength(20);
  expect((await read(`conversation=${idOf(900)}&after=${some.after}`)).replies).toHaveLength(9);
  expect((await read(`conversation=${idOf(901)}`)).replies).toEqual([]);
});

test('no answer yet is said, with a button that looks again under the same delivery', async () => {
  const page = parseHtml(await (await web.post({ text: 'silence' })).text());
  const form = childrenOf(page, 'form').find((one) => one.attributes['class'] === 'message');
  expect(textOf(page)).toContain('No answer has arrived yet.');
  expect(form && fieldsOf(form)).toMatchObject({
    text: 'silence',
    delivery: idOf(901),
    conversation: idOf(900),
  });
});

test.each([
  ['too much text', { text: 'x'.repeat(140_000) }, {}, 413],
  ['ids of another making', { conversation: 'mine' }, {}, 400],
  ['a post from another site', { text: 'x' }, { 'sec-fetch-site': 'cross-site' }, 403],
  ['a post from a sister site', { text: 'x' }, { 'sec-fetch-site': 'same-site' }, 403],
  ['a post with another origin', { text: 'x' }, { origin: 'https://elsewhere.example' }, 403],
  ['something that is no form', { text: 'x' }, { 'content-type': 'application/json' }, 415],
])('%s is refused kindly, as a page and as data', async (_, fields, headers, status) => {
  const page = await web.post(fields, headers);
  expect(page.status).toBe(status);
  expect(childrenOf(parseHtml(await page.text()), 'h1')).toHaveLength(1);
  const data = await web.post(fields, { ...headers, ...json });
  expect(data.status).toBe(status);
  refusalSchema.parse(await data.json());
  expect(web.door.received).toEqual([]);
});

test('too much text is refused also when its length is not announced', async () => {
  const chunk = new TextEncoder().encode(`&text=${'x'.repeat(50_000)}`);
  let left = 4;
  const body = new ReadableStream({
    pull: (controller) => {
      if (left === 0) controller.close();
      else controller.enqueue(chunk);
      left -= 1;
    },
  });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const init: RequestInit = { method: 'POST', body, headers, duplex: 'half' };
  expect((await fetch(`${web.url}/chat`, init)).status).toBe(413);
});

test('our own form is taken from every kind of browser', async () => {
  for (const headers of [
    { 'sec-fetch-site': 'same-origin', origin: 'null' },
    { origin: web.url },
    { origin: 'null' },
    {},
  ] as Record<string, string>[])
    expect((await web.post({ text: 'x' }, headers)).status).toBe(200);
});

test('a forged token reaches the core as unknown and is not echoed', async () => {
  const page = await web.post({ token: '<script>1</script>' });
  expect(web.door.received[0]).toMatchObject({ kind: 'action', action: { name: 'unknown' } });
  expect(await page.text()).not.toContain('script>1');
});

test('the language chosen by hand goes along, else what the browser asks for', async () => {
  await web.post({ text: 'x', lang: 'fr' }, { 'accept-language': 'es' });
  await web.post({ text: 'y' }, { 'accept-language': 'pt;q=0.5, ar, en;q=0.8' });
  expect(web.door.received.map(({ locale }) => locale)).toEqual(['fr', 'ar']);
  const page = await (await fetch(`${web.url}/?lang=ar`)).text();
  expect(page).toContain('<html lang="ar" dir="rtl">');
  expect(page).toContain('name="lang" value="ar"');
});

test('chat pages are never stored, set no cookie and allow nothing from elsewhere', async () => {
  for (const response of [await fetch(web.url), await web.post({ text: 'x' }), await web.post({}, json)]) {
    const { headers } = response;
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('content-security-policy')?.split('; ').sort()).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "img-src 'self'",
      "script-src 'self'",
      "style-src 'self'",
    ]);
  }
});

test('a fault is reported to the operator and told kindly, without its details', async () => {
  const broken = await openWeb(() => {
    throw new Error('secret detail');
  });
  const response = await broken.post({ text: 'x' });
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('secret detail');
  expect(broken.door.reports).toEqual(['error web-request-failed']);
  await broken.stop();
});

test('what a person typed comes back as text', async () => {
  const hostile = '</p><script>alert(1)</script>" onload="x \u202Etxt\u0000 &amp;';
  const page = parseHtml(chatPageSchema.parse(await (await web.post({ text: hostile })).text()));
  const words = allOf(page).find((one) => one.attributes['class'] === 'words');
  expect(words?.children).toEqual(['</p><script>alert(1)</script>" onload="x txt &amp;']);
});

test('the pages look as they were last agreed on', async () => {
  const page = await openWeb((inbound) => [inbound.locale === 'ar' ? arabic : answer]);
  const start = await fetch(page.url, { headers: { 'accept-language': 'en' } });
  await expect(await start.text()).toMatchFileSnapshot('../golden/web/start.html');
  const chat = await page.post({ text: 'How do I take part?', delivery: idOf(1) });
  await expect(await chat.text()).toMatchFileSnapshot('../golden/web/chat.html');
  const rtl = await page.post({ text: 'كيف أشارك؟', delivery: idOf(2), lang: 'ar', after: 'reply-1' });
  await expect(await rtl.text()).toMatchFileSnapshot('../golden/web/chat-arabic.html');
  await page.stop();
});

test('the rig asks, presses, redelivers and sees what is sent later', async () => {
  const door = createFakeDoor(() => [answer]);
  const rig = await webUnderTest.open(door);
  door.attach(rig.adapter);
  await rig.say('hello', { delivery: 'one' });
  await rig.say('hello', { delivery: 'one' });
  expect(rig.seen()).toHaveLength(1);
  expect(rig.seen()[0]).toMatchObject({
    buttons: answer.buttons.map(({ action }) => ({ token: encodeToken(action) })),
    onlyYou: false,
  });
  await rig.press(rig.seen()[0]?.buttons[2]?.token ?? '');
  expect(door.received.at(-1)).toMatchObject({ kind: 'action', action: { name: 'person' } });
  const [first] = door.said;
  if (first === undefined) throw new Error('nothing was said');
  const later = {
    ...first,
    id: 'later',
    reply: { ...answer, title: undefined, body: [paragraph('Later.')] },
  };
  door.said.push(later);
  await rig.adapter.send(later);
  expect(rig.seen().at(-1)?.text).toContain('Later.');
  await rig.say('hello', { person: 'ben' });
  expect(new Set(rig.seen().map(({ place }) => place)).size).toBe(2);
  await rig.stop();
});
