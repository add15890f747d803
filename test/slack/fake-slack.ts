import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

/** A request the adapter made: a Web API method, or `response_url`. */
export interface SlackRequest {
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** What it was answered; absent while it was not. */
  answer?: unknown;
}

/** What the fake answers to one request instead of success; `drop` does the work and closes without an answer. */
export interface SlackAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly drop?: boolean;
}

/** Slack's Web API on this machine, as far as the adapter uses it. */
export interface FakeSlack {
  readonly apiUrl: string;
  readonly responseUrl: string;
  readonly requests: readonly SlackRequest[];
  /** Answers the next request to a method in its own way; several are used in order. */
  answer(method: string, answer: SlackAnswer): void;
  /** Refuses every request to a method from now on, or, without an error, no more. `*` stands for all methods. */
  refuse(method: string, error?: string): void;
  stop(): Promise<void>;
}

/** The workspace and the bot of every test. */
export const team = 'T0IGDESK01';
export const botUser = 'U0HELPDESK';

interface Message {
  readonly channel: string;
  readonly thread?: string;
  readonly ts: string;
  readonly metadata: unknown;
}

/** Starts the fake on a free port; `socketUrl` is where Socket Mode clients are sent. */
export const startFakeSlack = async (socketUrl = ''): Promise<FakeSlack> => {
  const requests: SlackRequest[] = [];
  const answers = new Map<string, SlackAnswer[]>();
  const refused = new Map<string, string>();
  let messages: readonly Message[] = [];
  let clock = 0;

  const work = (method: string, payload: Readonly<Record<string, unknown>>): unknown => {
    const field = (name: string) => z.string().optional().parse(payload[name]);
    switch (method) {
      case 'auth.test':
        return {
          ok: true,
          team_id: team,
          user_id: botUser,
          bot_id: 'B0HELPDESK',
          url: 'https://example.org/',
        };
      case 'apps.connections.open':
        return { ok: true, url: socketUrl };
      case 'chat.postMessage': {
        clock += 1;
        const ts = `1795400000.${String(clock).padStart(6, '0')}`;
        const thread = field('thread_ts');
        const message = { channel: field('channel') ?? '', ts, metadata: payload['metadata'] };
        messages = [...messages, thread === undefined ? message : { ...message, thread }];
        return { ok: true, channel: field('channel'), ts };
      }
      case 'chat.postEphemeral':
        return { ok: true, message_ts: '1795400000.999999' };
      case 'chat.update':
      case 'chat.delete': {
        const isIt = (one: Message) => one.channel === field('channel') && one.ts === field('ts');
        if (!messages.some(isIt)) return { ok: false, error: 'message_not_found' };
        if (method === 'chat.delete') messages = messages.filter((one) => !isIt(one));
        return { ok: true, channel: field('channel'), ts: field('ts') };
      }
      case 'conversations.open':
        // As the rig names the direct message of a person.
        return { ok: true, channel: { id: field('users')?.replace(/^U/, 'D') } };
      case 'conversations.history':
      case 'conversations.replies':
        return {
          ok: true,
          messages: messages.filter((one) => one.channel === field('channel') && one.thread === field('ts')),
          has_more: false,
        };
      case 'views.publish':
        return { ok: true, view: { id: 'V0HOME0001' } };
      case 'response_url':
        return 'ok';
      default:
        return { ok: false, error: 'unknown_method' };
    }
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const method = request.url?.startsWith('/api/') === true ? request.url.slice(5) : 'response_url';
    const payload = payloadOf(request, await bodyOf(request));
    const kept: SlackRequest = { method, payload };
    requests.push(kept);
    const { status = 200, headers = {}, body, drop = false } = answers.get(method)?.shift() ?? {};
    const error = refused.get(method) ?? refused.get('*');
    const said = body ?? (error === undefined ? work(method, payload) : { ok: false, error });
    if (status === 200) kept.answer = said;
    if (drop) {
      request.socket.destroy();
      return;
    }
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof said === 'string' ? said : JSON.stringify(said));
  };

  const server = createServer((request, response) => {
    void serve(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = String((server.address() as AddressInfo).port);
  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    responseUrl: `http://127.0.0.1:${port}/response/1`,
    requests,
    answer: (method, answer) => {
      answers.set(method, [...(answers.get(method) ?? []), answer]);
    },
    refuse: (method, error) => {
      if (error === undefined) refused.delete(method);
      else refused.set(method, error);
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
};

/** The whole body of a request. */
const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('utf8');
};

// The Web API takes forms whose objects are JSON, response addresses take JSON.
const payloadOf = (request: IncomingMessage, body: string): Readonly<Record<string, unknown>> =>
  request.headers['content-type']?.startsWith('application/json') === true
    ? z.record(z.string(), z.unknown()).parse(JSON.parse(body))
    : Object.fromEntries([...new URLSearchParams(body)].map(([key, value]) => [key, fieldOf(value)]));

const fieldOf = (value: string): unknown => {
  if (value === 'true' || value === 'false' || /^[[{]/.test(value)) {
    try {
      return JSON.parse(value);
    } catch {
      return value;
    }
  }
  return value;
};
