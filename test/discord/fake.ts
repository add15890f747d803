import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import WebSocket from 'ws';
import {
  callback,
  channelMessage,
  commandSet,
  directMessage,
  ephemeral,
  followUp,
  loading,
  messageEdit,
  newThread,
  threadChange,
} from '../../adapters/discord/limits.ts';
import { botToken, guildPayload, ids, readyPayload } from './payloads.ts';
import type { WireMessage } from '../../adapters/discord/render.ts';

const messageContent = 1 << 15;
const members = 1 << 1;

/** A message people can see, as this Discord keeps it. */
export interface Posted {
  readonly id: string;
  readonly channel: string;
  /** Set for messages only one person sees. */
  readonly ephemeral: boolean;
  readonly body: WireMessage & { readonly message_reference?: { readonly message_id: string } };
  /** Taken away since. */
  readonly removed?: true;
  /** Name of the thread under it. */
  readonly thread?: string;
}

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** A refusal for the next request whose path contains a text. */
export interface Refusal {
  readonly path: string;
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Carries the request out before refusing: the answer got lost on the way back. */
  readonly after?: boolean;
}

export interface FakeDiscord {
  readonly url: string;
  readonly requests: readonly Request[];
  readonly posted: readonly Posted[];
  readonly faults: readonly string[];
  /** Sends a gateway event; resolves when the SDK has handed it on. */
  dispatch(event: string, data: unknown): Promise<void>;
  refuse(refusal: Refusal): void;
  /** From now on this person takes no direct messages. */
  closeDirectMessages(user: string): void;
  /** In this channel no threads may be started. */
  forbidThreads(channel: string): void;
  /** What has become of a thread; `gone` also for a channel. */
  setThread(thread: string, state: 'open' | 'archived' | 'locked' | 'gone'): void;
  /** From now on the token counts for nothing, on either way in. */
  revoke(): void;
  /** Resolves with the data of the first answer to an interaction. */
  answered(token: string): Promise<unknown>;
  dmOf(user: string): string;
  stop(): Promise<void>;
}

/** Discord on the loopback: REST and gateway as documented, as far as the desk uses them, limits enforced. */
export const openFakeDiscord = async (
  options: { readonly closeWith?: number; readonly commands?: unknown } = {},
): Promise<FakeDiscord> => {
  const requests: Request[] = [];
  const posted: Posted[] = [];
  const faults: string[] = [];
  const refusals: Refusal[] = [];
  const acknowledged = new Map<
    string,
    { type: number; channel: string; ephemeral: boolean; original?: string }
  >();
  const channelOfInteraction = new Map<string, string>();
  const answers = new Map<string, (data: unknown) => void>();
  const early = new Map<string, unknown>();
  const nonces = new Map<string, string>();
  const closed = new Set<string>();
  const threadless = new Set<string>();
  const threads = new Map<string, 'open' | 'archived' | 'locked' | 'gone'>();
  let revoked = false;
  let commands: unknown = options.commands ?? [];
  let next = 1_000_000_000_000_000_000n;
  const freshId = () => String((next += 1n));

  const checked = (
    schema: { safeParse(body: unknown): { success: boolean; error?: Error } },
    body: unknown,
  ) => {
    const result = schema.safeParse(body);
    if (!result.success) faults.push(String(result.error?.message));
  };
  const dmOf = (user: string) => `7${user.slice(1)}`;
  const keep = (channel: string, body: unknown, isEphemeral: boolean): Posted => {
    const message = { id: freshId(), channel, ephemeral: isEphemeral, body: body as Posted['body'] };
    posted.push(message);
    return message;
  };
  const shown = (message: Posted) => ({
    id: message.id,
    channel_id: message.channel,
    content: message.body.content,
    flags: message.body.flags,
  });
  const change = (id: string, by: Partial<Posted>): Posted | undefined => {
    const index = posted.findIndex((one) => one.id === id && one.removed !== true && !one.ephemeral);
    const before = posted[index];
    if (before === undefined) return undefined;
    const after = { ...before, ...by };
    posted[index] = after;
    return after;
  };
  // What a channel answers before anything happens in it.
  const stateOf = (channel: string, write: 'post' | 'edit') => {
    const state = threads.get(channel);
    if (state === 'gone') return notFound(10003, 'Unknown Channel');
    if (state === 'locked') return { status: 403, json: { code: 160005, message: 'Thread is locked' } };
    if (state === 'archived' && write === 'edit')
      return { status: 400, json: { code: 50083, message: 'Thread is archived' } };
    return closed.has(channel)
      ? { status: 403, json: { code: 50007, message: 'Cannot send messages to this user' } }
      : undefined;
  };
  const notFound = (code: number, message: string) => ({ status: 404, json: { code, message } });

  const routes: Readonly<
    Record<string, (body: unknown, parts: readonly string[]) => { status: number; json?: unknown }>
  > = {
    'GET gateway/bot': () => ({
      status: 200,
      json: {
        url: `ws://127.0.0.1:${String(port())}`,
        shards: 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 },
      },
    }),
    'GET commands': () => ({ status: 200, json: commands }),
    'PUT commands': (body) => {
      checked(commandSet, body);
      commands = body;
      return { status: 200, json: body };
    },
    'POST callback': (body, [, , token = '']) => {
      checked(callback, body);
      const { type, data } = body as { type: number; data?: { flags?: number } };
      if (acknowledged.has(token))
        return { status: 400, json: { code: 40060, message: 'Already acknowledged' } };
      early.set(token, data);
      answers.get(token)?.(data);
      acknowledged.set(token, {
        type,
        channel: channelOfInteraction.get(token) ?? '',
        ephemeral: data?.flags === ephemeral,
      });
      return { status: 204 };
    },
    'GET @original': (_, [, , token = '']) => {
      const one = acknowledged.get(token);
      if (one?.type !== 5) return notFound(10015, 'Unknown Webhook');
      const message = posted.find((other) => other.id === one.original);
      return {
        status: 200,
        json: message === undefined ? { id: '0', content: '', flags: loading } : shown(message),
      };
    },
    'PATCH @original': (body, [, , token = '']) => {
      checked(messageEdit, body);
      const one = acknowledged.get(token);
      if (one?.type !== 5) return notFound(10015, 'Unknown Webhook');
      const before = posted.findIndex((other) => other.id === one.original);
      if (before >= 0) posted.splice(before, 1);
      const message = keep(one.channel, body, one.ephemeral);
      one.original = message.id;
      return { status: 200, json: shown(message) };
    },
    'POST webhooks': (body, [, , token = '']) => {
      checked(followUp, body);
      const one = acknowledged.get(token);
      if (one === undefined) return notFound(10015, 'Unknown Webhook');
      // What is sent first after a deferral fills it in, whatever its flags say.
      if (one.type === 5 && one.original === undefined) faults.push('a follow-up before the deferred answer');
      const { flags } = body as WireMessage;
      return { status: 200, json: shown(keep(one.channel, body, (flags & ephemeral) !== 0)) };
    },
    'POST messages': (body, [, channel = '']) => {
      const refused = stateOf(channel, 'post');
      if (refused === undefined && (body as WireMessage).content === '')
        return { status: 400, json: { code: 50006, message: 'Cannot send an empty message' } };
      if ((body as WireMessage).content !== '') checked(channelMessage, body);
      if (refused !== undefined) return refused;
      if (threads.get(channel) === 'archived') threads.set(channel, 'open');
      const { nonce } = body as { nonce: string };
      const same = posted.find((one) => one.id === nonces.get(`${channel} ${nonce}`));
      const message = same ?? keep(channel, body, false);
      nonces.set(`${channel} ${nonce}`, message.id);
      return { status: 200, json: shown(message) };
    },
    'PATCH message': (body, [, channel = '', , id = '']) => {
      checked(messageEdit, body);
      const refused = stateOf(channel, 'edit');
      if (refused !== undefined) return refused;
      const message = change(id, { body: body as Posted['body'] });
      return message === undefined
        ? notFound(10008, 'Unknown Message')
        : { status: 200, json: shown(message) };
    },
    'DELETE message': (_, [, channel = '', , id = '']) =>
      stateOf(channel, 'edit') ??
      (change(id, { removed: true }) === undefined ? notFound(10008, 'Unknown Message') : { status: 204 }),
    'POST threads': (body, [, channel = '', , id = '']) => {
      checked(newThread, body);
      if (threadless.has(channel))
        return { status: 403, json: { code: 50013, message: 'Missing Permissions' } };
      if (threads.has(id))
        return { status: 400, json: { code: 160004, message: 'A thread has already been created' } };
      const { name } = body as { name: string };
      if (change(id, { thread: name }) === undefined) return notFound(10008, 'Unknown Message');
      threads.set(id, 'open');
      return { status: 201, json: { id, parent_id: channel, guild_id: ids.guild, type: 11, name } };
    },
    'PATCH channel': (body, [, channel = '']) => {
      checked(threadChange, body);
      const state = threads.get(channel);
      if (state === undefined || state === 'gone') return notFound(10003, 'Unknown Channel');
      if (state === 'locked') return { status: 403, json: { code: 50013, message: 'Missing Permissions' } };
      threads.set(channel, 'open');
      return { status: 200, json: { id: channel, type: 11 } };
    },
    'POST users/@me/channels': (body) => {
      checked(directMessage, body);
      return { status: 200, json: { id: dmOf((body as { recipient_id: string }).recipient_id), type: 1 } };
    },
  };

  const http = createServer((request, response) => {
    void read(request).then((body) => {
      const path = decodeURIComponent((request.url ?? '').replace(/^\/api\/v10\//, '').replace(/\?.*/, ''));
      const method = request.method ?? '';
      requests.push({ method, path, body });
      const answer = (status: number, json: unknown, headers: Readonly<Record<string, string>> = {}) => {
        response.writeHead(
          status,
          json === undefined ? headers : { 'content-type': 'application/json', ...headers },
        );
        response.end(json === undefined ? '' : JSON.stringify(json));
      };
      const tokenIsRight = request.headers.authorization === `Bot ${botToken}`;
      if (!/^(interactions|webhooks)/.test(path) && (!tokenIsRight || revoked)) {
        answer(401, { message: '401: Unauthorized', code: 0 });
        return;
      }
      const refusal = refusals.find((one) => path.includes(one.path));
      if (refusal !== undefined) refusals.splice(refusals.indexOf(refusal), 1);
      const key = Object.keys(routes).find((one) => {
        const [verb, end = ''] = one.split(' ');
        return verb === method && (shapes[end]?.test(path) ?? path.endsWith(end));
      });
      const done =
        refusal === undefined || refusal.after === true
          ? routes[key ?? '']?.(body, path.split('/'))
          : undefined;
      if (refusal !== undefined) answer(refusal.status, refusal.body ?? {}, refusal.headers);
      else if (done === undefined) answer(404, { code: 0, message: `no ${method} ${path} here` });
      else answer(done.status, done.json);
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const port = () => (http.address() as AddressInfo).port;

  const sockets = new WebSocket.Server({ server: http });
  let sequence = 0;
  let intents = 0;
  const beats: (() => void)[] = [];
  const send = (socket: WebSocket, packet: Readonly<Record<string, unknown>>) => {
    socket.send(JSON.stringify({ s: null, t: null, d: null, ...packet }));
  };
  sockets.on('connection', (socket) => {
    send(socket, { op: 10, d: { heartbeat_interval: 3_600_000 } });
    socket.on('message', (raw) => {
      // eslint-disable-next-line @typescript-eslint/no-base-to-string -- the SDK sends text frames
      const { op, d } = JSON.parse(raw.toString()) as { op: number; d: { token: string; intents: number } };
      if (op === 1) {
        send(socket, { op: 11 });
        beats.shift()?.();
      }
      if (op !== 2) return;
      intents = d.intents;
      const code = d.token === botToken && !revoked ? options.closeWith : 4004;
      if (code !== undefined) {
        socket.close(code);
        return;
      }
      const dispatch = (t: string, data: unknown) => {
        send(socket, { op: 0, t, d: data, s: (sequence += 1) });
      };
      dispatch('READY', readyPayload(`ws://127.0.0.1:${String(port())}`));
      dispatch('GUILD_CREATE', guildPayload);
    });
  });

  return {
    url: `http://127.0.0.1:${String(port())}/api`,
    requests,
    posted,
    faults,
    dmOf,
    refuse: (refusal) => refusals.push(refusal),
    closeDirectMessages: (user) => closed.add(dmOf(user)),
    forbidThreads: (channel) => threadless.add(channel),
    setThread: (thread, state) => threads.set(thread, state),
    revoke: () => {
      revoked = true;
      for (const socket of sockets.clients) socket.close(4004);
    },
    answered: (token) =>
      new Promise((resolve) => {
        if (early.has(token)) resolve(early.get(token));
        else answers.set(token, resolve);
      }),
    async dispatch(event, data) {
      const about = data as { token?: string; channel_id?: string };
      if (event === 'INTERACTION_CREATE') {
        channelOfInteraction.set(about.token ?? '', about.channel_id ?? '');
      }
      // Who joins is told only to those who asked for it.
      if (event === 'GUILD_MEMBER_ADD' && (intents & members) === 0) return;
      const visible = /^MESSAGE_(?:CREATE|UPDATE)$/.test(event) ? asIntentsAllow(data, intents) : data;
      const [socket] = sockets.clients;
      if (socket === undefined) throw new Error('the desk is not connected');
      // A heartbeat asked for comes back after everything sent before it was handed on.
      await new Promise<void>((resolve) => {
        beats.push(resolve);
        send(socket, { op: 0, t: event, d: visible, s: (sequence += 1) });
        send(socket, { op: 1 });
      });
    },
    async stop() {
      for (const socket of sockets.clients) socket.terminate();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
};

// Paths that end in an id.
const shapes: Readonly<Record<string, RegExp>> = {
  webhooks: /^webhooks\/\d+\/[^/]+$/,
  message: /^channels\/\d+\/messages\/\d+$/,
  channel: /^channels\/\d+$/,
};

const read = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString('utf8');
  return body === '' ? undefined : (JSON.parse(body) as unknown);
};

// https://docs.discord.com/developers/events/gateway#message-content-intent
const asIntentsAllow = (data: unknown, intents: number): unknown => {
  const message = data as { guild_id?: string; mentions?: readonly { id: string }[] };
  const concerns =
    message.guild_id === undefined || message.mentions?.some((mention) => mention.id === ids.self) === true;
  return concerns || (intents & messageContent) !== 0
    ? data
    : { ...message, content: '', attachments: [], embeds: [], components: [] };
};
