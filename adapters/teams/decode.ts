import { z } from 'zod';
import { decodeToken } from '../../src/core/action.ts';
import type { Address, Inbound, Person } from '../../src/core/message.ts';

const optional = <T extends z.ZodType>(type: T) => type.optional().catch(undefined);
const text = z.string();
const account = z.object({ id: text.min(1), role: optional(text) });

/**
 * What is read of an activity; everything else is ignored.
 * <https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-and-group-conversations>
 */
const activitySchema = z.object({
  type: text,
  id: text.min(1),
  // An Azure bot has Web Chat switched on from the start; only Teams is meant to reach this adapter.
  channelId: z.literal('msteams'),
  serviceUrl: z.string().regex(/^https?:\/\//),
  from: account,
  recipient: account,
  conversation: z.object({
    id: text.min(1),
    conversationType: optional(text),
    isGroup: optional(z.boolean()),
    tenantId: optional(text),
  }),
  name: optional(text),
  action: optional(text),
  text: optional(text),
  locale: optional(text),
  timestamp: optional(text),
  replyToId: optional(text),
  value: z.unknown().optional(),
  entities: z.array(z.unknown()).catch([]),
  attachments: z.array(z.unknown()).catch([]),
  membersAdded: z.array(account).catch([]),
  membersRemoved: z.array(account).catch([]),
  channelData: optional(z.object({ tenant: optional(z.object({ id: text })), eventType: optional(text) })),
});
type Activity = z.infer<typeof activitySchema>;

/** What the adapter keeps of a conversation, to send there later. */
export const refSchema = z.object({
  serviceUrl: text,
  conversation: text,
  type: text,
  tenant: text,
  bot: text,
  /** First message of the thread, in a channel. */
  root: text.optional(),
  /** The delivery that is answered in a window only its person sees, and who that is. */
  task: text.optional(),
  user: text.optional(),
});
/** A conversation as kept in `Address.ref`. */
export type TeamsRef = z.infer<typeof refSchema>;

/** An activity as the desk sees it; undefined for what it leaves alone. Total: anything may come in. */
export const decodeActivity = (raw: unknown): Inbound | undefined => {
  const parsed = activitySchema.safeParse(raw);
  if (!parsed.success) return undefined;
  const activity = parsed.data;
  switch (activity.type) {
    case 'message':
      return isFromBot(activity) ? undefined : decodeMessage(activity);
    case 'invoke':
      return isFromBot(activity) ? undefined : decodeInvoke(activity);
    case 'installationUpdate':
    case 'conversationUpdate':
      return decodeInstallation(activity);
    case 'messageUpdate':
    case 'messageDelete':
      return isFromBot(activity) ? undefined : decodeChange(activity);
    default:
      // typing, messageReaction, event, …
      return undefined;
  }
};

const decodeInvoke = (activity: Activity): Inbound | undefined => {
  switch (activity.name) {
    case 'adaptiveCard/action':
      return { ...arrived(activity), kind: 'action', action: decodeToken(tokenOfExecute(activity.value)) };
    case 'composeExtension/fetchTask':
      return commandOf(activity.value) === explainCommand
        ? { ...inWindow(activity), kind: 'decode', text: wordsOfMessage(activity.value) }
        : undefined;
    // A button in the window.
    case 'composeExtension/submitAction':
    case 'task/submit':
      return { ...inWindow(activity), kind: 'action', action: decodeToken(tokenOfSubmit(activity.value)) };
    default:
      return undefined;
  }
};

/** What the menu of a message calls to have its jargon explained, in the app's manifest. */
export const explainCommand = 'explainJargon';

const commandOf = (value: unknown): string | undefined =>
  z.object({ commandId: text }).safeParse(value).data?.commandId;

// The window is answered in the response itself; whoever has closed it meanwhile is answered in private.
const inWindow = (activity: Activity) => {
  const from = arrived(activity);
  const { data: ref } = refSchema.safeParse(from.address.ref);
  return ref === undefined
    ? from
    : { ...from, address: teamsAddress({ ...ref, task: from.delivery, user: activity.from.id }) };
};

const messageSchema = z.object({
  messagePayload: z.object({
    body: z.object({ content: text, contentType: optional(text) }),
    subject: text.nullish().catch(undefined),
  }),
});

// <https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/define-action-command>
const wordsOfMessage = (value: unknown): string => {
  const { data } = messageSchema.safeParse(value);
  if (data === undefined) return '';
  const { body, subject } = data.messagePayload;
  const words =
    body.contentType === 'text'
      ? body.content
      : unescapeHtml(
          body.content
            .replace(/<(?:br|\/p|\/div|\/li|\/h\d|\/tr)\b[^<>]*>/gi, '\n')
            .replace(/<[^<>]*>/g, ' '),
        );
  return [subject ?? '', words]
    .filter((one) => one !== '')
    .join('\n')
    .replace(/[ \u00A0]+/g, ' ')
    .trim();
};

const tokenOfSubmit = (value: unknown): string =>
  z.object({ data: z.object({ token: text }) }).safeParse(value).data?.data.token ?? '';

const isFromBot = ({ from, recipient }: Activity): boolean =>
  from.id === recipient.id || from.id.startsWith('28:') || from.role === 'bot' || from.role === 'skill';

const arrived = (activity: Activity) => {
  const address = addressOf(activity);
  return {
    // Activity ids count per conversation in Teams.
    delivery: `${activity.conversation.id}|${activity.id}`,
    address,
    person: { id: personId(tenantOf(activity), activity.from.id) },
    ...(typeOf(activity) === 'personal' ? { private: true } : { room: roomOf(address) }),
    ...(activity.locale === undefined ? {} : { locale: activity.locale }),
  };
};

// A message beside the threads of a channel opens one.
const roomOf = (address: Address): Address => {
  const { data: ref } = refSchema.safeParse(address.ref);
  return ref === undefined ? address : teamsAddress(withoutThread(ref));
};

const tenantOf = ({ channelData, conversation }: Activity): string =>
  channelData?.tenant?.id ?? conversation.tenantId ?? 'unknown';

const typeOf = ({ conversation }: Activity): string =>
  conversation.conversationType ?? (conversation.isGroup === true ? 'groupChat' : 'personal');

// A channel's conversation id names the thread by its first message; without it, an answer would open a new thread.
const addressOf = (activity: Activity): Address => {
  const [place = '', named] = activity.conversation.id.split(';messageid=');
  const said = /^(message|invoke$)/.test(activity.type);
  const type = typeOf(activity);
  const root =
    type === 'channel' ? (named ?? (said ? (activity.replyToId ?? activity.id) : undefined)) : undefined;
  const conversation = root === undefined ? activity.conversation.id : `${place};messageid=${root}`;
  const tenant = tenantOf(activity);
  const ref: TeamsRef = {
    serviceUrl: activity.serviceUrl,
    conversation,
    type,
    tenant,
    bot: activity.recipient.id,
  };
  return teamsAddress(root === undefined ? ref : { ...ref, root });
};

/** The address of a conversation. */
export const teamsAddress = (ref: TeamsRef): Address => ({
  platform: 'teams',
  id: `teams:${ref.tenant}:${ref.conversation}`,
  ref,
});

/** A place without the thread it was named in. */
export const withoutThread = (ref: TeamsRef): TeamsRef => ({
  serviceUrl: ref.serviceUrl,
  conversation: placeOf(ref.conversation),
  type: ref.type,
  tenant: ref.tenant,
  bot: ref.bot,
});

/** A chat, or a channel without the thread. */
export const placeOf = (conversation: string): string => conversation.split(';messageid=')[0] ?? '';

/** The thread under a message of a channel; the same address as any message written in it has. */
export const threadUnder = (ref: TeamsRef, message: string): TeamsRef => ({
  ...ref,
  conversation: `${placeOf(ref.conversation)};messageid=${message}`,
  root: message,
});

/** A message by place and id: the id alone is unique in its place only. */
export const messageName = (conversation: string, id: string): string => `${placeOf(conversation)}|${id}`;

/** The place and the id a message's name is made of. */
export const messageParts = (name: string): { readonly place: string; readonly id: string } | undefined => {
  const [, place, id] = /^(.+)\|([^|]+)$/s.exec(name) ?? [];
  return place === undefined || id === undefined ? undefined : { place, id };
};

/** A person's id, from their tenant's and the one Teams knows them by. */
export const personId = (tenant: string, user: string): string => `teams:${tenant}:${user}`;

/** The id Teams knows a person by; undefined for what is none of its. */
export const userOf = ({ id }: Person): string | undefined => /^teams:[^:]+:(.+)$/s.exec(id)?.[1];

const decodeMessage = (activity: Activity): Inbound => {
  const value = z.object({ token: text }).safeParse(activity.value);
  // Action.Submit arrives as a message without text; a value that is not ours came from a forged or foreign card.
  if (value.success || (isRecord(activity.value) && (activity.text ?? '').trim() === ''))
    return {
      ...arrived(activity),
      kind: 'action',
      action: decodeToken(value.success ? value.data.token : ''),
    };
  const { words, mentioned } = readText(activity);
  const files = fileNames(activity.attachments);
  return {
    ...arrived(activity),
    kind: 'message',
    text: words,
    addressed: mentioned || typeOf(activity) === 'personal',
    message: messageName(activity.conversation.id, activity.id),
    ...(files.length === 0 ? {} : { attachments: files }),
  };
};

/**
 * An edit or a deletion carries the id of its message; the time makes a delivery of each. A message that comes back
 * (`undeleteMessage`) is left alone: what was made of it is gone.
 * <https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events>
 */
const decodeChange = (activity: Activity): Inbound | undefined => {
  const kind = activity.type === 'messageUpdate' ? 'edited' : 'deleted';
  if (activity.channelData?.eventType === 'undeleteMessage') return undefined;
  const from = arrived(activity);
  const changed = {
    ...from,
    delivery: `${from.delivery}|${kind}|${activity.timestamp ?? ''}`,
    message: messageName(activity.conversation.id, activity.id),
  };
  return kind === 'edited' ? { ...changed, kind, text: readText(activity).words } : { ...changed, kind };
};

/**
 * Teams tells of an installation twice, by `installationUpdate` and by `conversationUpdate` with the bot as a new
 * member; both get one delivery id, so that one welcome is said. The day is part of it, to greet again after a later
 * installation. An upgrade (`add-upgrade`) is no first contact.
 */
const decodeInstallation = (activity: Activity): Inbound | undefined => {
  const has = (members: Activity['membersAdded']) => members.some(({ id }) => id === activity.recipient.id);
  const added =
    activity.type === 'installationUpdate' ? activity.action === 'add' : has(activity.membersAdded);
  const removed =
    activity.type === 'installationUpdate' ? activity.action === 'remove' : has(activity.membersRemoved);
  if (added) {
    const day = (activity.timestamp ?? '').slice(0, 10);
    const delivery = `installed|${activity.conversation.id}|${day}`;
    return { ...arrived(activity), delivery, kind: 'action', action: { name: 'welcome' } };
  }
  return removed ? { ...arrived(activity), kind: 'removed' } : undefined;
};

/**
 * The people who were added to a chat, or to a team the desk is in, as one delivery each; nobody where the desk itself
 * was added, because then everybody else was there before.
 */
export const decodeJoins = (raw: unknown): readonly Inbound[] => {
  const parsed = activitySchema.safeParse(raw);
  if (!parsed.success || parsed.data.type !== 'conversationUpdate') return [];
  const activity = parsed.data;
  const { membersAdded: members, recipient } = activity;
  if (typeOf(activity) === 'personal' || members.some(({ id }) => id === recipient.id)) return [];
  const from = arrived(activity);
  return members
    .filter(({ id, role }) => !id.startsWith('28:') && role !== 'bot' && role !== 'skill')
    .map(({ id }) => ({
      ...from,
      kind: 'joined',
      delivery: `${from.delivery}|joined|${id}`,
      person: { id: personId(tenantOf(activity), id) },
    }));
};

const tokenOfExecute = (value: unknown): string => {
  const parsed = z.object({ action: z.object({ data: z.object({ token: text }) }) }).safeParse(value);
  return parsed.success ? parsed.data.action.data.token : '';
};

const mentionSchema = z.object({
  type: z.literal('mention'),
  text: optional(text),
  mentioned: z.object({ id: text, name: optional(text) }),
});

// The desk's own mention goes, anybody else's becomes the plain name. Whether the desk is meant is told by the
// entities alone: a typed `<at>` proves nothing.
const readText = (activity: Activity): { readonly words: string; readonly mentioned: boolean } => {
  const mentions = activity.entities.flatMap((entity) => {
    const parsed = mentionSchema.safeParse(entity);
    return parsed.success ? [parsed.data] : [];
  });
  const isOwn = (mention: (typeof mentions)[number]) => mention.mentioned.id === activity.recipient.id;
  const pending = [...mentions];
  const words = (activity.text ?? '').replace(/<at\b[^<>]*>([^<>]*)<\/at>/gi, (tag, name: string) => {
    const index = pending.findIndex((mention) => mention.text === tag || mention.mentioned.name === name);
    const [mention] = index === -1 ? [] : pending.splice(index, 1);
    return mention !== undefined && isOwn(mention) ? ' ' : name;
  });
  return {
    words: unescapeHtml(words)
      .replace(/[ \u00A0]+/g, ' ')
      .replace(/ ?\r?\n ?/g, '\n')
      .trim(),
    mentioned: mentions.some(isOwn),
  };
};

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

// One pass only: what a person typed as "&amp;lt;" stays "&lt;".
const unescapeHtml = (html: string): string =>
  html.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return named[name.toLowerCase()] ?? whole;
    const code =
      typeof decimal === 'string' ? Number.parseInt(decimal, 10) : Number.parseInt(String(hex), 16);
    const isScalar = code > 0 && code <= 0x10_ff_ff && (code < 0xd8_00 || code > 0xdf_ff);
    return isScalar ? String.fromCodePoint(code) : whole;
  });

// Teams repeats every formatted message as a text/html attachment, and quotes and cards arrive as attachments too.
const fileNames = (attachments: readonly unknown[]): readonly string[] =>
  attachments.flatMap((raw) => {
    const parsed = z.object({ contentType: text, name: optional(text) }).safeParse(raw);
    if (!parsed.success) return [];
    const { contentType, name } = parsed.data;
    return /^(text\/html|messageReference|application\/vnd\.microsoft\.card\..*)$/i.test(contentType)
      ? []
      : [name ?? contentType];
  });

const isRecord = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
