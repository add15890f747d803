import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { createSlackAdapter } from '../../adapters/slack/adapter.ts';
import { decodeSlack } from '../../adapters/slack/decode.ts';
import {
  deleteSchema,
  postEphemeralSchema,
  postMessageSchema,
  publishSchema,
  responseSchema,
  updateSchema,
  type SlackBlock,
} from '../../adapters/slack/limits.ts';
import type { Adapter, Door } from '../../src/core/adapter.ts';
import { botUser, startFakeSlack, team, type FakeSlack, type SlackRequest } from '../slack/fake-slack.ts';
import { postSigned, signingSecret } from '../slack/signed.ts';
import type { AdapterUnderTest, Rig, Saying, Seen } from './rig.ts';

/** A rig that also takes native deliveries and shows what Slack was asked. */
export interface SlackRig extends Rig {
  readonly slack: FakeSlack;
  /** Where the adapter listens. */
  readonly url: string;
  /** Delivers a body, signed, and resolves when the desk has dealt with it. */
  deliver(body: unknown): Promise<void>;
}

/** The Slack adapter on real Bolt, over signed HTTP. */
export const slackUnderTest: AdapterUnderTest = {
  platform: 'slack',
  places: ['private', 'group', 'thread'],
  open: (door) => openSlackRig(door),
};

/** Opens the rig with what only Slack's own tests need; `now` is the clock response addresses age by. */
export const openSlackRig = async (door: Door, now?: () => number): Promise<SlackRig> => {
  const slack = await startFakeSlack();
  const watched = watch(door);
  const adapter = createSlackAdapter({ botToken: 'xoxb-test', signingSecret, apiUrl: slack.apiUrl }, now);
  const server = await serve(adapter);
  await adapter.start(watched.door);
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/slack`;

  const roots = new Map<string, string>();
  const said = new Map<string, Said>();
  let count = 0;
  const fresh = (): string => {
    count += 1;
    return String(count).padStart(6, '0');
  };

  const deliver = async (body: unknown): Promise<void> => {
    const inbound = decodeSlack(body, { team, botUser });
    const dealtWith = inbound === undefined ? undefined : watched.next(inbound.delivery);
    const response = await postSigned(url, body);
    if (response.status !== 200) throw new Error(`the adapter answered ${String(response.status)}`);
    await dealtWith;
  };

  const say = async (words: string, saying: Saying = {}): Promise<void> => {
    const { place = 'private', person = 'ana', room = 'one', mention = place === 'group' } = saying;
    const [, , inChannel, inThread] = saying.thread?.split(':') ?? [];
    const channel = inChannel ?? (place === 'private' ? `D${idOf(person)}` : `C${idOf(room)}`);
    const ts = `1795300000.${fresh()}`;
    const thread = inThread ?? (place === 'thread' ? (roots.get(channel) ?? '1795200000.000001') : undefined);
    if (place === 'group' && mention) roots.set(channel, ts);
    const text = `${mention ? `<@${botUser}> ` : ''}${escape(words)}`;
    const event = {
      user: `U${idOf(person)}`,
      text,
      channel,
      ts,
      event_ts: ts,
      team,
      ...(thread === undefined ? {} : { thread_ts: thread }),
    };
    const delivery = saying.delivery ?? `Ev${fresh()}`;
    said.set(delivery, { ...event, type: 'message' });
    if (channel.startsWith('D') || !mention)
      return deliver(envelope(delivery, { ...event, type: 'message' }));
    // Slack tells of a mention twice; only one of the two may count.
    await deliver(envelope(`${delivery}-message`, { ...event, type: 'message' }));
    await deliver(envelope(delivery, { ...event, type: 'app_mention' }));
  };

  const change = (delivery: string, subtype: string, text?: string): Promise<void> => {
    const before = said.get(delivery);
    if (before === undefined) throw new Error(`nothing was said under ${delivery}`);
    const ts = `1795350000.${fresh()}`;
    const message = { ...before, text: escape(text ?? ''), edited: { user: before.user, ts } };
    if (text !== undefined) said.set(delivery, message);
    return deliver(
      envelope(`Ev${fresh()}`, {
        type: 'message',
        subtype,
        channel: before.channel,
        hidden: true,
        ts,
        event_ts: ts,
        previous_message: before,
        ...(text === undefined ? { deleted_ts: before.ts } : { message }),
      }),
    );
  };

  const press = async (token: string, saying: Saying = {}): Promise<void> => {
    const shown = slack.requests.filter((request) =>
      buttonsOf(blocksOf(request)).some((one) => one.token === token),
    );
    // A button nobody saw is one of an older version, on some message of the same conversation.
    const last = shown.at(-1) ?? slack.requests.filter((request) => 'channel' in request.payload).at(-1);
    if (last === undefined) throw new Error('nothing was shown yet');
    const field = (name: string) => z.string().optional().parse(last.payload[name]);
    const channel = field('channel');
    const { ts } = postedSchema.parse(last.answer ?? {});
    const view = z.object({ private_metadata: z.string() }).optional().parse(last.payload['view']);
    const thread = field('thread_ts');
    const user = saying.person === undefined ? field('user') : undefined;
    await deliver({
      type: 'block_actions',
      user: { id: user ?? `U${idOf(saying.person ?? 'ana')}`, team_id: team },
      team: { id: team },
      trigger_id: saying.delivery ?? `press-${fresh()}`,
      container: {
        type: view === undefined ? 'message' : 'view',
        is_ephemeral: isOnlyYou(last),
        message_ts: ts ?? '1795400000.000001',
        ...(thread === undefined ? {} : { thread_ts: thread }),
      },
      ...(view === undefined ? { channel: { id: channel ?? 'C0UNKNOWN1' } } : { view }),
      ...(isOnlyYou(last) ? { response_url: slack.responseUrl } : {}),
      actions: [{ type: 'button', value: token, action_ts: `1795300000.${fresh()}` }],
    });
  };

  const explain = (words: string, saying: Saying = {}): Promise<void> => {
    const { place = 'group', person = 'ana', room = 'one' } = saying;
    const channel = place === 'private' ? `D${idOf(person)}` : `C${idOf(room)}`;
    return deliver({
      type: 'message_action',
      callback_id: 'explain_jargon',
      trigger_id: saying.delivery ?? `menu-${fresh()}`,
      action_ts: `1795300000.${fresh()}`,
      team: { id: team, domain: 'test' },
      user: { id: `U${idOf(person)}`, name: person },
      channel: { id: channel, name: room },
      message_ts: '1795200000.000001',
      message: { type: 'message', user: 'U0AUTHOR', ts: '1795200000.000001', text: escape(words) },
      response_url: slack.responseUrl,
    });
  };

  const join = ({ person = 'ana', delivery = `Ev${fresh()}` }: Saying = {}): Promise<void> =>
    deliver(
      envelope(delivery, {
        type: 'team_join',
        user: { id: `U${idOf(person)}`, name: person, is_bot: false, deleted: false, profile: {} },
      }),
    );

  return {
    adapter,
    explain,
    join,
    slack,
    url,
    deliver,
    say,
    press,
    edit: (delivery, text) => change(delivery, 'message_changed', text),
    erase: (delivery) => change(delivery, 'message_deleted'),
    seen: () => slack.requests.reduce(shownAfter, []).map(({ seen }) => seen),
    stop: async () => {
      await adapter.stop();
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      });
      await slack.stop();
    },
  };
};

// Tells when the door has dealt with a delivery; the adapter has long acknowledged by then.
const watch = (door: Door) => {
  const waiting = new Map<string, (() => void)[]>();
  return {
    next: (delivery: string) =>
      new Promise<void>((resolve) => waiting.set(delivery, [...(waiting.get(delivery) ?? []), resolve])),
    door: {
      ...door,
      receive: async (inbound) => {
        await door.receive(inbound);
        const [first, ...rest] = waiting.get(inbound.delivery) ?? [];
        waiting.set(inbound.delivery, rest);
        first?.();
      },
    } satisfies Door,
  };
};

/** A message somebody wrote, as Slack keeps it. */
interface Said {
  readonly type: 'message';
  readonly user: string;
  readonly text: string;
  readonly channel: string;
  readonly ts: string;
}

const envelope = (event_id: string, event: object) => ({
  type: 'event_callback',
  team_id: team,
  event_id,
  event,
});

const serve = async (adapter: Adapter): Promise<Server> => {
  const [route] = adapter.routes ?? [];
  if (route === undefined) throw new Error('no route before start');
  const server = createServer(route.listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
};

const schemas: Readonly<Record<string, z.ZodType>> = {
  'chat.postMessage': postMessageSchema,
  'chat.update': updateSchema,
  'chat.delete': deleteSchema,
  'chat.postEphemeral': postEphemeralSchema,
  'views.publish': publishSchema,
  response_url: responseSchema,
};

const isOnlyYou = ({ method, payload }: SlackRequest): boolean =>
  method !== 'chat.postMessage' || String(payload['channel']).startsWith('D');

/** What was posted, as far as it can be named again. */
interface Shown {
  readonly name: string;
  readonly seen: Seen;
}

const postedSchema = z.object({ ok: z.boolean().optional(), ts: z.string().optional() }).catch({});

const shownAfter = (shown: readonly Shown[], request: SlackRequest): readonly Shown[] => {
  const { method, payload, answer } = request;
  const schema = schemas[method];
  const posted = postedSchema.parse(answer);
  if (schema === undefined || answer === undefined || posted.ok === false) return shown;
  schema.parse(payload);
  const field = (name: string) => z.string().optional().parse(payload[name]);
  const name = `${field('channel') ?? ''}:${field('ts') ?? ''}`;
  const change = (seen: Partial<Seen>) =>
    shown.map((one) => (one.name === name ? { ...one, seen: { ...one.seen, ...seen } } : one));
  if (method === 'chat.delete') return change({ removed: true });
  const blocks = blocksOf(request);
  const words = { text: blocks.map(wordsOf).join('\n'), buttons: buttonsOf(blocks), native: payload };
  if (method === 'chat.update') return change(words);
  const [channel, thread] = [field('channel'), field('thread_ts')];
  const seen: Seen = {
    ...words,
    onlyYou: isOnlyYou(request),
    place: [channel ?? field('user_id') ?? 'response', thread ?? ''].join(':'),
    address: addressOf(request, channel, thread ?? posted.ts),
  };
  return [...shown, { name: `${channel ?? ''}:${posted.ts ?? ''}`, seen }];
};

// As decoding names the place of an answer to it.
const addressOf = ({ method, payload }: SlackRequest, channel = '', root = ''): string => {
  if (channel.startsWith('D')) return `slack:${team}:${channel}`;
  if (method === 'chat.postMessage') return `slack:${team}:${channel}:${root}`;
  const { user, user_id } = z.object({ user: z.string(), user_id: z.string() }).partial().parse(payload);
  return user_id === undefined
    ? `slack:${team}:${channel}:${root === '' ? `only:${user ?? ''}` : root}`
    : `slack:${team}:home:${user_id}`;
};

const blocksOf = ({ payload }: SlackRequest): readonly SlackBlock[] => {
  const view = z.object({ blocks: z.unknown() }).safeParse(payload['view']);
  return (payload['blocks'] ?? view.data?.blocks ?? []) as readonly SlackBlock[];
};

const buttonsOf = (blocks: readonly SlackBlock[]) =>
  blocks.flatMap((block) =>
    block.type === 'actions'
      ? block.elements.map(({ text, value }) => ({ label: text.text, token: value }))
      : [],
  );

const wordsOf = (block: SlackBlock): string => {
  switch (block.type) {
    case 'header':
      return block.text.text;
    case 'actions':
      return block.elements.map((button) => button.text.text).join('\n');
    case 'rich_text':
      return block.elements
        .map((element) =>
          element.type === 'rich_text_list'
            ? element.elements.map(({ elements }) => elements.map((run) => run.text).join('')).join('\n')
            : element.elements.map((run) => run.text).join(''),
        )
        .join('\n');
  }
};

const idOf = (name: string): string => `0${name.toUpperCase().replace(/[^A-Z0-9]/g, '0')}`;

// Slack's clients escape what people type. <https://docs.slack.dev/messaging/formatting-message-text>
const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
