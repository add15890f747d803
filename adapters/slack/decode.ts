import { z } from 'zod';
import { decodeToken } from '../../src/core/action.ts';
import type { Address, Inbound, Json, Person } from '../../src/core/message.ts';

/** Who the desk is in its workspace, as `auth.test` says. */
export interface SlackIdentity {
  readonly team: string;
  /** The bot's user id, which mentions carry. */
  readonly botUser: string;
}

/**
 * Where to answer. `private`: a direct message. `thread`: for everybody in a thread; it is `started` once it has an
 * answer. `only`: one person in a shared place. `home`: a person's App Home; `channel` is their direct message.
 */
export const slackRefSchema = z.discriminatedUnion('to', [
  z.object({ to: z.literal('private'), channel: z.string(), thread: z.string().optional() }),
  z.object({
    to: z.literal('thread'),
    channel: z.string(),
    thread: z.string(),
    user: z.string(),
    started: z.boolean(),
  }),
  z.object({
    to: z.literal('only'),
    channel: z.string(),
    user: z.string(),
    thread: z.string().optional(),
    responseUrl: z.string().optional(),
  }),
  z.object({ to: z.literal('home'), user: z.string(), channel: z.string() }),
]);
/** What the adapter keeps in an address. */
export type SlackRef = z.infer<typeof slackRefSchema>;

const id = z.string().min(1);

const messageEvent = z.object({
  type: z.enum(['message', 'app_mention']),
  user: id,
  text: z.string().default(''),
  channel: id,
  ts: id,
  thread_ts: z.string().optional(),
  subtype: z.enum(['file_share', 'thread_broadcast']).optional(),
  bot_id: z.undefined().optional(),
  edited: z.undefined().optional(),
  files: z.array(z.object({ name: z.string().nullish(), title: z.string().nullish() })).optional(),
});

const event = z.object({
  type: z.literal('event_callback'),
  event_id: id,
  team_id: id,
  event: z.union([
    messageEvent,
    z.object({ type: z.literal('app_home_opened'), user: id, channel: id, tab: z.literal('home') }),
    z.object({ type: z.literal('app_uninstalled') }),
    // A person can revoke their own token too; only the bot's matters.
    z.object({ type: z.literal('tokens_revoked'), tokens: z.object({ bot: z.array(id).min(1) }) }),
  ]),
});

const command = z.object({
  command: id,
  text: z.string().default(''),
  team_id: id,
  user_id: id,
  channel_id: id,
  response_url: z.string().optional(),
  trigger_id: id,
});

const press = z.object({
  type: z.literal('block_actions'),
  user: z.object({ id, team_id: z.string().optional() }),
  team: z.object({ id }).nullish(),
  container: z.object({
    type: id,
    is_ephemeral: z.boolean().optional(),
    message_ts: z.string().optional(),
    thread_ts: z.string().optional(),
  }),
  channel: z.object({ id }).optional(),
  message: z.object({ thread_ts: z.string().optional() }).optional(),
  view: z.object({ private_metadata: z.string() }).optional(),
  actions: z
    .tuple([z.object({ value: z.string().default(''), action_ts: z.string().optional() })])
    .rest(z.unknown()),
  response_url: z.string().optional(),
  trigger_id: z.string().optional(),
});

/** What a delivery means to the desk; undefined for everything that is not for it. Never throws. */
export const decodeSlack = (body: unknown, identity: SlackIdentity): Inbound | undefined => {
  const asEvent = event.safeParse(body);
  if (asEvent.success) return fromEvent(asEvent.data, identity);
  const asCommand = command.safeParse(body);
  if (asCommand.success) return fromCommand(asCommand.data);
  const asPress = press.safeParse(body);
  return asPress.success ? fromPress(asPress.data, identity) : undefined;
};

const fromEvent = (body: z.infer<typeof event>, identity: SlackIdentity): Inbound | undefined => {
  const { event_id: delivery, team_id: team, event: what } = body;
  switch (what.type) {
    case 'app_home_opened':
      return {
        kind: 'action',
        delivery,
        address: address(`slack:${team}:home:${what.user}`, {
          to: 'home',
          user: what.user,
          channel: what.channel,
        }),
        person: person(team, what.user),
        action: { name: 'welcome' },
      };
    case 'app_uninstalled':
    case 'tokens_revoked':
      return {
        kind: 'removed',
        delivery,
        address: { platform: 'slack', id: `slack:${team}:`, ref: null },
        person: person(team, 'workspace'),
      };
    case 'message':
    case 'app_mention':
      return fromMessage(what, delivery, team, identity.botUser);
  }
};

const fromMessage = (
  message: z.infer<typeof messageEvent>,
  delivery: string,
  team: string,
  botUser: string,
): Inbound | undefined => {
  const { channel, user, ts, thread_ts: thread } = message;
  if (user === botUser || user === 'USLACKBOT') return undefined;
  const direct = isDirect(channel);
  const mention = message.type === 'app_mention';
  // A mention in a channel comes twice, as a mention and as a message; in a direct message it comes as a message.
  if (direct && mention) return undefined;
  if (!direct && !mention && (thread === undefined || mentions(message.text, botUser))) return undefined;
  const attachments = (message.files ?? []).map((file) => file.name ?? file.title ?? 'file');
  return {
    kind: 'message',
    delivery,
    address: direct
      ? privateAddress(team, channel, thread)
      : threadAddress(team, channel, thread ?? ts, user, thread !== undefined),
    person: person(team, user),
    text: plainText(message.text, botUser),
    addressed: direct || mention,
    ...(attachments.length === 0 ? {} : { attachments }),
  };
};

const fromCommand = (body: z.infer<typeof command>): Inbound => {
  const base = {
    delivery: body.trigger_id,
    address: onlyAddress(body.team_id, body.channel_id, body.user_id, undefined, body.response_url),
    person: person(body.team_id, body.user_id),
  };
  const text = plainText(body.text);
  return text === ''
    ? { ...base, kind: 'action', action: { name: 'help' } }
    : { ...base, kind: 'message', text, addressed: true };
};

const fromPress = (body: z.infer<typeof press>, identity: SlackIdentity): Inbound | undefined => {
  const team = body.team?.id ?? body.user.team_id ?? identity.team;
  const user = body.user.id;
  const [pressed] = body.actions;
  const to = pressedAddress(body, team, user);
  if (to === undefined) return undefined;
  return {
    kind: 'action',
    delivery: body.trigger_id ?? `${user}:${pressed.action_ts ?? ''}`,
    address: to,
    person: person(team, user),
    action: decodeToken(pressed.value),
  };
};

const pressedAddress = (body: z.infer<typeof press>, team: string, user: string): Address | undefined => {
  const { container, channel, view } = body;
  // App Home is one page, and a second answer would take the place of the first: its buttons answer by direct message.
  if (channel === undefined)
    return view === undefined ? undefined : privateAddress(team, view.private_metadata, undefined);
  const thread = container.thread_ts ?? body.message?.thread_ts;
  if (container.is_ephemeral === true) return onlyAddress(team, channel.id, user, thread, body.response_url);
  if (isDirect(channel.id)) return privateAddress(team, channel.id, thread);
  const root = thread ?? container.message_ts;
  return root === undefined
    ? onlyAddress(team, channel.id, user, undefined, body.response_url)
    : threadAddress(team, channel.id, root, user, true);
};

const person = (team: string, user: string): Person => ({ id: `slack:${team}:${user}` });

const address = (key: string, ref: SlackRef): Address => ({
  platform: 'slack',
  id: key,
  ref: ref satisfies Json,
});

// One conversation, whether the person writes below an answer or beside it; the answer goes where they wrote.
const privateAddress = (team: string, channel: string, thread: string | undefined): Address =>
  address(`slack:${team}:${channel}`, {
    to: 'private',
    channel,
    ...(thread === undefined ? {} : { thread }),
  });

const threadAddress = (
  team: string,
  channel: string,
  thread: string,
  user: string,
  started: boolean,
): Address => address(`slack:${team}:${channel}:${thread}`, { to: 'thread', channel, thread, user, started });

const onlyAddress = (
  team: string,
  channel: string,
  user: string,
  thread: string | undefined,
  responseUrl: string | undefined,
): Address =>
  address(`slack:${team}:${channel}:${thread ?? `only:${user}`}`, {
    to: 'only',
    channel,
    user,
    ...(thread === undefined ? {} : { thread }),
    ...(responseUrl === undefined ? {} : { responseUrl }),
  });

const isDirect = (channel: string): boolean => channel.startsWith('D');

const mentions = (text: string, botUser: string): boolean =>
  text.includes(`<@${botUser}>`) || text.includes(`<@${botUser}|`);

/**
 * Slack's text as the person wrote it: the desk's mention gone, `<…>` forms as their words, `&amp; &lt; &gt;` as
 * characters. <https://docs.slack.dev/messaging/formatting-message-text>
 */
const plainText = (text: string, botUser?: string): string =>
  text
    .replace(/<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g, (_, sign: string, target: string, label = '') => {
      if (sign === '@' && target === botUser) return ' ';
      const words = String(label) === '' ? target : String(label);
      if (sign === '') return words;
      return words.startsWith(sign === '#' ? '#' : '@') ? words : `${sign === '#' ? '#' : '@'}${words}`;
    })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/[ \t]{2,}/g, ' ')
    .trim();
