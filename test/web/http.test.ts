import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listeningFromEnv, webFromEnv } from '../../adapters/web/config.ts';
import { isCrossSite, languageFor } from '../../adapters/web/decode.ts';
import type { Route } from '../../src/core/adapter.ts';
import { createHttp, routeOf } from '../../src/http.ts';

const says = (path: string): Route => ({
  path,
  listener: (_, response) => {
    response.end(path);
  },
});
const reports: string[] = [];
const http = createHttp({
  host: '127.0.0.1',
  port: 0,
  routes: [
    says('/slack'),
    says('/slack/events'),
    {
      path: '/broken',
      listener: () => {
        throw new Error('broken');
      },
    },
  ],
  report: (level, event) => reports.push(`${level} ${event}`),
});
let url = '';
beforeAll(async () => {
  ({ url } = await http.start());
});
afterAll(() => http.stop());

const raw = (bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.end(bytes));
    let answer = '';
    socket.on('data', (chunk) => (answer += String(chunk)));
    socket.on('close', () => {
      resolve(answer);
    });
    socket.on('error', reject);
  });

test.each([
  ['/slack', '/slack'],
  ['/slack/', '/slack'],
  ['/slack/events?x=1', '/slack/events'],
  ['/slack/events/deep', '/slack/events'],
  ['/slack/eventsx', '/slack'],
  ['/healthz', 'ok'],
])('%s is answered by %s', async (path, answer) => {
  expect(await (await fetch(`${url}${path}`)).text()).toBe(answer);
});

test('what nobody answers is not found, in plain words', async () => {
  for (const path of ['/', '/slackx', '/constructor']) {
    const response = await fetch(`${url}${path}`);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      404,
      'text/plain; charset=utf-8',
    ]);
  }
});

test('a route at the root answers everything nobody else does', () => {
  const routes = [says('/slack/events'), says('/'), says('/slack')];
  expect(['/x', '/slack/events', '/slack/other', '/'].map((path) => routeOf(routes, path)?.path)).toEqual([
    '/',
    '/slack/events',
    '/slack',
    '/',
  ]);
});

test('a listener that throws is reported and the next request is answered', async () => {
  expect((await fetch(`${url}/broken`)).status).toBe(500);
  expect(reports).toEqual(['error http-listener-failed']);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});

test.each([
  ['no HTTP at all', 'hello\r\n\r\n', '400'],
  ['a space in the path', 'GET /a b HTTP/1.1\r\nhost: x\r\n\r\n', '400'],
  ['two lengths', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nx', '400'],
  ['endless headers', `GET / HTTP/1.1\r\nhost: x\r\ny: ${'z'.repeat(20_000)}\r\n\r\n`, '431'],
  ['an address that is none', 'OPTIONS * HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', '400'],
  ['a whole address', 'GET http://x/healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', '200'],
])('%s does not stop the server', async (_, bytes, status) => {
  expect(await raw(bytes)).toContain(`HTTP/1.1 ${status}`);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});

test('a port that is taken is named with what to set', async () => {
  const port = Number(new URL(url).port);
  const second = createHttp({ host: '127.0.0.1', port, routes: [], report: () => undefined });
  await expect(second.start()).rejects.toThrow(
    `port ${String(port)} on 127.0.0.1 is already in use. Set HELPDESK_PORT`,
  );
  await second.stop();
});

test('the environment switches the page off, moves it, or is told all that is wrong', () => {
  expect(webFromEnv({})).toEqual({ kind: 'on', config: { host: '127.0.0.1', port: 8080 } });
  expect(webFromEnv({ WEB: 'off', HELPDESK_PORT: 'x' })).toEqual({ kind: 'off', missing: [] });
  expect(webFromEnv({ HELPDESK_HOST: '::', HELPDESK_PORT: '0' })).toEqual({
    kind: 'on',
    config: { host: '::', port: 0 },
  });
  const wrong = webFromEnv({ WEB: 'maybe', HELPDESK_HOST: 'http://x/', HELPDESK_PORT: '99999' });
  expect(wrong.kind === 'invalid' && wrong.problems.map((problem) => problem.split(' ')[0])).toEqual([
    'WEB',
    'HELPDESK_HOST',
    'HELPDESK_PORT',
  ]);
  expect(listeningFromEnv({ WEB: 'off' }).kind).toBe('on');
});

test('the language by hand wins, then the first the browser asks for that is spoken, then English', () => {
  expect(languageFor('ru', 'fr')).toBe('ru');
  expect(languageFor('xx', 'pt, es-MX;q=0.4, fr;q=0.9')).toBe('fr');
  expect(languageFor(undefined, 'de, *;q=0.1')).toBe('en');
  expect(languageFor(undefined, ';;;,q=')).toBe('en');
});

test('only what surely comes from elsewhere is from elsewhere', () => {
  const host = 'desk.example';
  const from = (site?: string, origin?: string) => isCrossSite({ site, origin, host });
  expect([
    from(),
    from('same-origin', 'null'),
    from('none'),
    from(undefined, 'https://desk.example'),
  ]).toEqual(Array(4).fill(false));
  expect([
    from('cross-site'),
    from(undefined, 'https://desk.example:444'),
    from(undefined, 'nonsense'),
  ]).toEqual(Array(3).fill(true));
});
