import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { createSlackAdapter } from '../../adapters/slack/adapter.ts';
import type { Adapter } from '../../src/core/adapter.ts';
import type { Inbound } from '../../src/core/message.ts';
import { startFakeSlack, type FakeSlack } from './fake-slack.ts';
import { startFakeSocket, type FakeSocketServer, type SlackSocket } from './fake-socket.ts';
import { echoDoor, reply, type EchoDoor } from './replies.ts';

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/slack/${name}.json`, import.meta.url), 'utf8'));

/** Hands out things in the order they come, to whoever asks first. */
const queue = <T>() => {
  const ready: T[] = [];
  const waiting: ((one: T) => void)[] = [];
  return {
    put: (one: T): void => {
      const first = waiting.shift();
      if (first === undefined) ready.push(one);
      else first(one);
    },
    take: (): Promise<T> => {
      const first = ready.shift();
      return first === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(first);
    },
  };
};

const setUp = async () => {
  const sockets = queue<SlackSocket>();
  const heard = queue<unknown>();
  const server = await startFakeSocket(sockets.put, heard.put);
  const slack = await startFakeSlack(server.url);
  const adapter = createSlackAdapter({ botToken: 'xoxb-test', appToken: 'xapp-test', apiUrl: slack.apiUrl });
  const echo = echoDoor(reply());
  echo.connect((outgoing) => adapter.send(outgoing));
  const dealtWith = queue<Inbound>();
  const reported = queue<string>();
  const door: EchoDoor = {
    ...echo,
    receive: async (inbound) => {
      await echo.receive(inbound);
      dealtWith.put(inbound);
    },
    report: (level, event, details) => {
      echo.report(level, event, details);
      reported.put(event);
    },
  };
  return { server, slack, adapter, door, sockets, heard, dealtWith, reported };
};

let running: { server: FakeSocketServer; slack: FakeSlack; adapter: Adapter } | undefined;
afterEach(async () => {
  await running?.adapter.stop();
  await running?.server.stop();
  await running?.slack.stop();
  running = undefined;
});

describe('Socket Mode', () => {
  test('needs no route', async () => {
    const { adapter } = (running = await setUp());
    expect(adapter.routes).toBeUndefined();
  });

  test('acknowledges events, commands and buttons before they are answered', async () => {
    const set = await setUp();
    running = set;
    await set.adapter.start(set.door);
    const socket = await set.sockets.take();
    const deliveries = [
      ['events_api', fixture('direct-message')],
      ['slash_commands', { ...(fixture('command') as object), response_url: set.slack.responseUrl }],
      ['interactive', fixture('press-in-thread')],
    ] as const;
    for (const [type, payload] of deliveries) {
      socket.send({ type, payload, envelope_id: type, accepts_response_payload: true });
      expect(await set.heard.take()).toMatchObject({ envelope_id: type });
      await set.dealtWith.take();
    }
    expect(set.slack.requests.slice(2).map(({ method }) => method)).toEqual([
      'chat.postMessage',
      'response_url',
      'chat.postMessage',
    ]);
  });

  test('connects again when Slack closes the connection', async () => {
    const set = await setUp();
    running = set;
    await set.adapter.start(set.door);
    (await set.sockets.take()).send({ type: 'disconnect', reason: 'refresh_requested' });
    const second = await set.sockets.take();
    second.send({ type: 'events_api', payload: fixture('direct-message'), envelope_id: 'again' });
    expect(await set.dealtWith.take()).toMatchObject({ delivery: 'Ev0DIRECT01' });
  });

  test('gives up, and says so once, when the app token is refused meanwhile', async () => {
    const set = await setUp();
    running = set;
    await set.adapter.start(set.door);
    set.slack.answer('apps.connections.open', { body: { ok: false, error: 'invalid_auth' } });
    (await set.sockets.take()).close();
    for (let event = ''; event !== 'slack-token-rejected'; ) event = await set.reported.take();
    expect(set.slack.requests.filter(({ method }) => method === 'apps.connections.open')).toHaveLength(2);
  });

  test('a refused app token stops the start, and is named', async () => {
    const set = await setUp();
    running = set;
    set.slack.answer('apps.connections.open', { body: { ok: false, error: 'invalid_auth' } });
    await expect(set.adapter.start(set.door)).rejects.toThrow('SLACK_APP_TOKEN (invalid_auth)');
  });
});
