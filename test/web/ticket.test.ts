import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { helpPageSchema, maxHelpPage } from '../../adapters/web/limits.ts';
import { viewOf } from '../../adapters/web/page.ts';
import { renderTicketPage } from '../../adapters/web/ticket-page.ts';
import { commandIn } from '../../src/core/desk/command.ts';
import { saidText } from '../../src/core/desk/said.ts';
import type { TicketPageData } from '../../src/core/desk/view.ts';
import { languages } from '../../src/core/language.ts';
import type { Inbound } from '../../src/core/message.ts';
import { anyText } from './any-reply.ts';
import { idOf, openWeb, type OpenWeb } from './open-web.ts';
import { allOf, childrenOf, parseHtml, textOf } from './parse-html.ts';
import { ticket } from './sample.ts';

const code = idOf(412);
let web: OpenWeb;
/** What the desk makes of what is said; as the real one does, until a test says otherwise. */
let take: (said: Inbound) => void;
beforeAll(async () => {
  web = await openWeb((inbound) => {
    take(inbound);
    return [];
  });
});
afterAll(() => web.stop());
beforeEach(() => {
  web.door.received.length = 0;
  web.door.reports.length = 0;
  web.door.tickets.clear();
  web.door.tickets.set(code, ticket);
  take = (said) => {
    if (said.kind !== 'message') return;
    const command = commandIn(said.text);
    if (command?.ticket !== 412) return;
    const now = web.door.tickets.get(code) ?? ticket;
    if (command.word === 'add') put({ lines: [...now.lines, { from: 'asker', text: command.rest, at: 0 }] });
    else put({ state: command.word === 'reopen' ? 'open' : 'closed' });
  };
});
const put = (over: Partial<TicketPageData>): void => {
  web.door.tickets.set(code, { ...(web.door.tickets.get(code) ?? ticket), ...over });
};

const get = (path = `/ticket/${code}`) =>
  fetch(`${web.url}${path}`, { headers: { 'accept-language': 'en' } });
const post = (
  fields: Record<string, string>,
  headers: Record<string, string> = {},
  path = `/ticket/${code}`,
) =>
  fetch(`${web.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ delivery: idOf(7), ...fields }),
    headers: { 'accept-language': 'en', ...headers },
  });
const buttonsOf = async () =>
  childrenOf(parseHtml(await (await get()).text()), 'button').map(({ attributes }) => attributes['value']);

test('the page says what was said, by whom by role, and how far it has come', async () => {
  const text = textOf(parseHtml(helpPageSchema.parse(await (await get()).text())));
  const places = [
    'Ticket 0412',
    'State: answered · Kenya desk',
    'You · 2026-11-20 09:10 UTC',
    'Can a student organisation join',
    'Coordinator, Kenya desk · 2026-11-20 09:31 UTC',
    'Two seats are for academia and youth.',
    'These words are not kept.',
    'Add something',
  ].map((piece) => text.indexOf(piece));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
});

test('nothing of who asked or where is on the page', async () => {
  const html = await (await get()).text();
  expect(html).not.toMatch(/discord|1000000000000000|7000000000000000/i);
});

test.each(languages)(
  'it is in the language of the ticket, whatever the browser asks for: %s',
  async (language) => {
    put({ language });
    const page = parseHtml(helpPageSchema.parse(await (await get()).text()));
    expect(childrenOf(page, 'html')[0]?.attributes).toMatchObject({
      lang: language,
      dir: language === 'ar' ? 'rtl' : 'ltr',
    });
    expect(textOf(page)).toContain('0412');
  },
);

test.each([
  ['answered', 'ticket'],
  ['closed', 'ticket-arabic'],
] as const)('the page of a ticket that is %s looks as it was last agreed on', async (state, name) => {
  const other = await openWeb();
  other.door.tickets.set(code, { ...ticket, state, language: name === 'ticket' ? 'en' : 'ar' });
  const page = await (await fetch(`${other.url}/ticket/${code}`)).text();
  await other.stop();
  await expect(page).toMatchFileSnapshot(`../golden/web/${name}.html`);
});

test('it is kept by nobody, found by no search engine, and leads nowhere with its address', async () => {
  const response = await get();
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  expect(response.headers.get('x-robots-tag')).toBe('noindex, nofollow');
  expect(response.headers.get('content-security-policy')).toContain("form-action 'self'");
  const links = childrenOf(parseHtml(await response.text()), 'a').map(({ attributes }) => attributes['href']);
  expect(links.filter((href) => href?.includes(code))).toEqual([`/ticket/${code}`]);
  for (const path of ['/', '/help', '/nothing'])
    expect(await (await get(path)).text()).not.toContain('/ticket/');
});

test.each([
  `/ticket/${idOf(413)}`,
  '/ticket',
  '/ticket/',
  '/ticket/0412',
  `/ticket/${code.toUpperCase()}x`,
  `/ticket/${code}/more`,
  '/ticket/__proto__',
])('%s is not found, in the same words as everything else', async (path) => {
  const words = async (response: Response) => {
    expect(response.status).toBe(404);
    return textOf(parseHtml(await response.text()));
  };
  const elsewhere = await words(await get('/nothing'));
  expect(await words(await get(path))).toBe(elsewhere);
  expect(await words(await post({ do: 'cancel' }, {}, path))).toBe(elsewhere);
  expect(web.door.received).toEqual([]);
});

test('a desk without tickets has no such page', async () => {
  const without = await openWeb();
  Object.assign(without.door, { ticket: undefined });
  const response = await fetch(`${without.url}/ticket/${code}`);
  await without.stop();
  expect(response.status).toBe(404);
});

test('what is written there is said by the asker, in the words of a command', async () => {
  put({ language: 'fr' });
  const response = await post({ do: 'add', text: 'and\r\n when?' });
  expect([response.status, response.headers.get('location')]).toEqual([303, `/ticket/${code}#latest`]);
  expect(web.door.received).toMatchObject([
    {
      kind: 'message',
      text: 'add 0412 and\nwhen?',
      addressed: true,
      person: ticket.person,
      address: ticket.address,
      locale: 'fr',
    },
  ]);
  expect(textOf(parseHtml(await (await get()).text()))).toContain('and\nwhen?');
});

test('whatever is written, the command it becomes is “add” to this ticket and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      web.door.received.length = 0;
      put({ state: 'open' });
      await post({ do: 'add', text, delivery: idOf(1_000 + (rounds += 1)) });
      const said = web.door.received.map((one) => (one.kind === 'message' ? commandIn(one.text) : undefined));
      expect(said.map((one) => [one?.word, one?.ticket])).toEqual(
        saidText(text) === '' ? [] : [['add', 412]],
      );
    }),
    { numRuns: 60 },
  );
});
let rounds = 0;

test('the button is the one its state has, and pressing it has that effect', async () => {
  put({ state: 'open' });
  expect(await buttonsOf()).toEqual(['add', 'cancel']);
  expect((await post({ do: 'cancel' })).status).toBe(303);
  expect(await buttonsOf()).toEqual(['reopen']);
  expect((await post({ do: 'reopen', delivery: idOf(8) })).status).toBe(303);
  put({ state: 'answered' });
  expect(await buttonsOf()).toEqual(['add', 'enough']);
  expect((await post({ do: 'enough', delivery: idOf(9) })).status).toBe(303);
  expect(web.door.received.map((one) => (one.kind === 'message' ? one.text : ''))).toEqual([
    'cancel 0412',
    'reopen 0412',
    'enough 0412',
  ]);
});

test('a form posted twice is one delivery, and shows what became of it', async () => {
  await post({ do: 'add', text: 'once' });
  expect((await post({ do: 'add', text: 'once' })).status).toBe(303);
  const deliveries = web.door.received.map(({ delivery }) => delivery);
  expect(new Set(deliveries).size).toBe(1);
  expect(deliveries[0]).toContain(idOf(7));
  expect(deliveries[0]).not.toContain(code);
});

test('other words under the same id are another delivery', async () => {
  await post({ do: 'add', text: 'one' });
  await post({ do: 'add', text: 'two' });
  expect(new Set(web.door.received.map(({ delivery }) => delivery)).size).toBe(2);
});

test('what did not reach the ticket is said, and the words come back as text', async () => {
  take = () => undefined;
  const response = await post({ do: 'add', text: '</textarea><script>x</script>' });
  expect(response.status).toBe(409);
  const page = parseHtml(helpPageSchema.parse(await response.text()));
  expect(textOf(page)).toContain('That did not reach the ticket.');
  expect(childrenOf(page, 'textarea')[0]?.children).toEqual(['</textarea><script>x</script>']);
  expect((await post({ do: 'enough' })).status).toBe(409);
});

test('an empty box says nothing', async () => {
  expect((await post({ do: 'add', text: ' \u200B ' })).status).toBe(303);
  expect(web.door.received).toEqual([]);
});

test.each([
  ['too much text', { do: 'add', text: 'x'.repeat(140_000) }, {}, 413],
  ['an id of another making', { do: 'cancel', delivery: 'mine' }, {}, 400],
  ['a button of another making', { do: 'take' }, {}, 400],
  ['a post from another site', { do: 'cancel' }, { 'sec-fetch-site': 'cross-site' }, 403],
  ['a post with another origin', { do: 'cancel' }, { origin: 'https://elsewhere.example' }, 403],
  ['something that is no form', { do: 'cancel' }, { 'content-type': 'application/json' }, 415],
])('%s is refused kindly', async (_, fields: Record<string, string>, headers, status) => {
  const response = await post(fields, headers);
  expect(response.status).toBe(status);
  expect(childrenOf(parseHtml(await response.text()), 'h1')).toHaveLength(1);
  expect(web.door.received).toEqual([]);
});

test('hostile words on either side are words', async () => {
  const hostile =
    '@everyone <!channel> <script>alert(1)</script>" onload="x \u202Etxt\u0000 [a](javascript:b)';
  put({ desk: hostile, lines: [{ from: 'desk', text: hostile, at: 0 }] });
  const page = parseHtml(helpPageSchema.parse(await (await get()).text()));
  const words = allOf(page).find((one) => one.attributes['class'] === 'words');
  expect(words?.children).toEqual([
    '@everyone <!channel> <script>alert(1)</script>" onload="x txt [a](javascript:b)',
  ]);
});

test('a fault is told without its details, and the secret stays out of the log', async () => {
  const told: unknown[] = [];
  const broken = await openWeb();
  Object.assign(broken.door, {
    ticket: () => Promise.reject(new Error('the store is away')),
    report: (...all: unknown[]) => told.push(all),
  });
  const response = await fetch(`${broken.url}/ticket/${code}`);
  await broken.stop();
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('store');
  expect(JSON.stringify(told)).toContain('web-request-failed');
  expect(JSON.stringify(told)).not.toContain(code);
});

test('a long ticket is leafed through, newest first, small on every page, and nothing of it is lost', () => {
  const view = viewOf('zh', 'zh', '/');
  const texts = Array.from(
    { length: 30 },
    (_, number) => `${String(number)}:${'&"会议<'.repeat(number * 24)}`,
  );
  const long = { ...ticket, language: 'zh', state: 'answered' } as const;
  const lines = texts.map((text) => ({ from: 'desk', text, at: 0 }) as const);
  const look = { code, delivery: idOf(1) };
  const shown = (page?: number) =>
    helpPageSchema.parse(
      renderTicketPage(
        view,
        { ...long, lines },
        { ...look, ...(page === undefined ? {} : { page }) },
      ).toString(),
    );
  const wordsIn = (page: string) =>
    allOf(parseHtml(page))
      .filter(({ attributes }) => attributes['class'] === 'words')
      .map(textOf);
  const pages = Number(/page=(\d+)/.exec(shown())?.[1]) + 1;
  expect(pages).toBeGreaterThan(5);
  const all = Array.from({ length: pages }, (_, index) => wordsIn(shown(index + 1))).flat();
  expect(all.join('').replaceAll('……', '')).toBe(texts.join(''));
  expect(shown()).toBe(shown(pages));
  expect(shown(99)).toBe(shown(pages));
});

test('whatever was said, a page stays below its size and inside its elements', () => {
  const line = fc.record({
    from: fc.constantFrom('asker' as const, 'desk' as const),
    text: fc.oneof(
      anyText,
      anyText.map((text) => saidText(text.repeat(500))),
    ),
    at: fc.integer({ min: 0, max: 4e12 }),
  });
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 12 }),
      fc.constantFrom(...languages),
      anyText,
      fc.option(fc.integer({ min: -1, max: 9 }), { nil: undefined }),
      (lines, language, desk, page) => {
        const look = { code, delivery: idOf(1), ...(page === undefined ? {} : { page }) };
        const html = renderTicketPage(
          viewOf(language, language, '/'),
          { ...ticket, language, desk, lines },
          look,
        );
        expect(Buffer.byteLength(html.toString())).toBeLessThan(maxHelpPage);
        expect(childrenOf(parseHtml(html.toString()), 'main')).toHaveLength(1);
      },
    ),
    { numRuns: 80 },
  );
});
