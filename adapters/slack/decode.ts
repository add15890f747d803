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
 * answer; the thread under a card has no `user`. `only`: one person in a shared place. `home`: a person's App Home; `channel` is their direct message.
 * `room`: a channel, beside its threads.
 */
export const slackRefSchema = z.discriminatedUnion('to', [
  z.object({ to: z.literal('private'), channel: z.string(), thread: z.string().optional() }),
  z.object({
    to: z.literal('thread'),
    channel: z.string(),
    thread: z.string(),
    user: z.string().optional(),
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
  z.object({ to: z.literal('room'), channel: z.string() }),
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

// What a message was before, or is now; a desk's own and other apps' have no business here.
const version = z.object({
  user: id,
  text: z.string().default(''),
  ts: id,
  thread_ts: z.string().optional(),
  bot_id: z.undefined().optional(),
  subtype: z.string().optional(),
});

const changedEvent = z.object({
  type: z.literal('message'),
  subtype: z.literal('message_changed'),
  channel: id,
  message: version,
  previous_message: version,
});

const deletedEvent = z.object({
  type: z.literal('message'),
  subtype: z.literal('message_deleted'),
  channel: id,
  previous_message: version,
});

const event = z.object({
  type: z.literal('event_callback'),
  event_id: id,
  team_id: id,
  event: z.union([
    messageEvent,
    changedEvent,
    deletedEvent,
    z.object({ type: z.literal('app_home_opened'), user: id, channel: id, tab: z.literal('home') }),
    z.object({ type: z.literal('member_joined_channel'), user: id, channel: id }),
    z.object({
      type: z.literal('team_join'),
      user: z.object({ id, is_bot: z.boolean().optional(), locale: z.string().optional().catch(undefined) }),
    }),
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

/** What the menu of a message calls to have its jargon explained, in `manifest.json`. */
export const explainCallback = 'explain_jargon';

const shortcut = z.object({
  type: z.literal('message_action'),
  callback_id: z.literal(explainCallback),
  user: z.object({ id, team_id: z.string().optional() }),
  team: z.object({ id }).nullish(),
  channel: z.object({ id }),
  message: z.object({ text: z.string().default(''), thread_ts: z.string().optional() }),
  response_url: z.string().optional(),
  trigger_id: id,
});

/** What a delivery means to the desk; undefined for everything that is not for it. Never throws. */
export const decodeSlack = (body: unknown, identity: SlackIdentity): Inbound | undefined => {
  const asEvent = event.safeParse(body);
  if (asEvent.success) return fromEvent(asEvent.data, identity);
  const asCommand = command.safeParse(body);
  if (asCommand.success) return fromCommand(asCommand.data);
  const asShortcut = shortcut.safeParse(body);
  if (asShortcut.success) return fromShortcut(asShortcut.data, identity);
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
    case 'member_joined_channel':
      return joined(what.user, delivery, team, identity.botUser, { place: what.channel });
    case 'team_join':
      return what.user.is_bot === true
        ? undefined
        : joined(what.user.id, delivery, team, identity.botUser, { locale: what.user.locale });
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
      return 'previous_message' in what
        ? fromChange(what, delivery, team, identity.botUser)
        : fromMessage(what, delivery, team, identity.botUser);
  }
};

// Who joins is written to alone, wherever it was heard of: nothing can be sent to this address.
const joined = (
  user: string,
  delivery: string,
  team: string,
  botUser: string,
  { place = 'joined', locale }: { readonly place?: string; readonly locale?: string | undefined },
): Inbound | undefined =>
  user === botUser || user === 'USLACKBOT'
    ? undefined
    : {
        kind: 'joined',
        delivery,
        address: { platform: 'slack', id: `slack:${team}:${place}`, ref: null },
        person: person(team, user),
        ...(locale === undefined ? {} : { locale }),
      };

const changeable = ['file_share', 'thread_broadcast'];

// Slack calls it a change too when it shows a preview of a link, and when a message with answers under it is deleted.
const fromChange = (
  change: z.infer<typeof changedEvent> | z.infer<typeof deletedEvent>,
  delivery: string,
  team: string,
  botUser: string,
): Inbound | undefined => {
  const { channel, previous_message: before } = change;
  const { user, ts, thread_ts: thread } = before;
  if (user === botUser || user === 'USLACKBOT') return undefined;
  if (before.subtype !== undefined && !changeable.includes(before.subtype)) return undefined;
  const direct = isDirect(channel);
  // Beside threads only what mentioned the desk ever reached it.
  if (!direct && (thread ?? ts) === ts && !mentions(before.text, botUser)) return undefined;
  const changed = {
    delivery,
    address: direct
      ? privateAddress(team, channel, thread)
      : threadAddress(team, channel, thread ?? ts, user, true),
    person: person(team, user),
    ...(direct ? { private: true } : {}),
    message: messageName(channel, ts),
  };
  if (change.subtype === 'message_deleted' || change.message.subtype === 'tombstone')
    return { ...changed, kind: 'deleted' };
  return change.message.user !== user || change.message.text === before.text
    ? undefined
    : { ...changed, kind: 'edited', text: plainText(change.message.text, botUser) };
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
    ...(direct ? { private: true } : { room: roomAddress(team, channel) }),
    text: plainText(message.text, botUser),
    addressed: direct || mention,
    message: messageName(channel, ts),
    ...(attachments.length === 0 ? {} : { attachments }),
  };
};

const fromCommand = (body: z.infer<typeof command>): Inbound => {
  const base = {
    delivery: body.trigger_id,
    address: onlyAddress(body.team_id, body.channel_id, body.user_id, undefined, body.response_url),
    person: person(body.team_id, body.user_id),
    ...(isDirect(body.channel_id) ? {} : { room: roomAddress(body.team_id, body.channel_id) }),
  };
  // A command of its own by which somebody is led through a procedure.
  const guide = body.command === '/guide';
  const text = guide ? `/guide ${plainText(body.text)}`.trim() : plainText(body.text);
  return text === ''
    ? { ...base, kind: 'action', action: { name: 'help' } }
    : { ...base, kind: 'message', text, addressed: true };
};

// Only whoever opened the menu is answered, wherever the message stands.
const fromShortcut = (body: z.infer<typeof shortcut>, identity: SlackIdentity): Inbound => {
  const team = body.team?.id ?? body.user.team_id ?? identity.team;
  const { channel, message, user } = body;
  return {
    kind: 'decode',
    delivery: body.trigger_id,
    address: onlyAddress(team, channel.id, user.id, message.thread_ts, body.response_url),
    person: person(team, user.id),
    text: plainText(message.text, identity.botUser),
  };
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
    ...(privateChannelOf(to) ? { private: true } : {}),
    action: decodeToken(pressed.value),
  };
};

const pressedAddress = (body: z.infer<typeof press>, team: string, user: string): Address | undefined => {
  const { container, channel, view } = body;
  // App Home is one page, and a second answer would take the place of the first: its buttons answer by direct message.
  if (channel === undefined)
    return view === undefined ? undefined : privateAddress(team, view.private_metadata);
  const thread = container.thread_ts ?? body.message?.thread_ts;
  if (container.is_ephemeral === true) return onlyAddress(team, channel.id, user, thread, body.response_url);
  if (isDirect(channel.id)) return privateAddress(team, channel.id, thread);
  const root = thread ?? container.message_ts;
  return root === undefined
    ? onlyAddress(team, channel.id, user, undefined, body.response_url)
    : threadAddress(team, channel.id, root, user, true);
};

const privateChannelOf = ({ ref }: Address): boolean => slackRefSchema.safeParse(ref).data?.to === 'private';

const person = (team: string, user: string): Person => ({ id: `slack:${team}:${user}` });

/** The user id in a person's id; undefined for what is none of Slack's. */
export const userOf = ({ id: whole }: Person): string | undefined => /^slack:[^:]+:([^:]+)$/.exec(whole)?.[1];

/** The workspace in an address's id. */
export const teamOf = ({ id: whole }: Pick<Address, 'id'>): string => whole.split(':')[1] ?? '';

/** A message by channel and time: the time alone is unique in its channel only. */
export const messageName = (channel: string, ts: string): string => `${channel}:${ts}`;

/** The channel and the time a message's name is made of. */
export const messageParts = (name: string): { readonly channel: string; readonly ts: string } | undefined => {
  const [, channel, ts] = /^([^:]+):(\d+\.\d+)$/.exec(name) ?? [];
  return channel === undefined || ts === undefined ? undefined : { channel, ts };
};

const address = (key: string, ref: SlackRef): Address => ({
  platform: 'slack',
  id: key,
  ref: ref satisfies Json,
});

/**
 * A direct message: one conversation, whether the person writes below an answer or beside it; the answer goes where
 * they wrote.
 */
export const privateAddress = (team: string, channel: string, thread?: string): Address =>
  address(`slack:${team}:${channel}`, {
    to: 'private',
    channel,
    ...(thread === undefined ? {} : { thread }),
  });

// What is said there answers nobody.
const roomAddress = (team: string, channel: string): Address =>
  address(`slack:${team}:${channel}`, { to: 'room', channel });

const threadAddress = (
  team: string,
  channel: string,
  thread: string,
  user: string,
  started: boolean,
): Address => address(`slack:${team}:${channel}:${thread}`, { to: 'thread', channel, thread, user, started });

/** The thread under one of the desk's own messages; the same id as any message written in it has. */
export const threadUnder = (team: string, channel: string, ts: string): Address =>
  address(`slack:${team}:${channel}:${ts}`, { to: 'thread', channel, thread: ts, started: true });

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

/** Whether a channel is somebody's direct message with the desk. */
export const isDirect = (channel: string): boolean => channel.startsWith('D');

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
