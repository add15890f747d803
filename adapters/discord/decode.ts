import { z } from 'zod';
import { decodeToken, shelves, type Action } from '../../src/core/action.ts';
import type { Address, Inbound, Instant } from '../../src/core/message.ts';
import { ephemeral } from './limits.ts';

/** What decoding needs to know beside the payload. */
export interface Surroundings {
  /** The desk's own user id. */
  readonly self: string;
  readonly now: Instant;
  /** Whether a channel is known to be a thread, where the payload does not say. */
  readonly isThread?: (channel: string) => boolean;
  /** The role Discord made for the desk in a server; people mention it when they mean the desk. */
  readonly ownRole?: (guild: string) => string | undefined;
}

const refSchema = z.object({
  channel: z.string(),
  guild: z.string().optional(),
  user: z.string(),
  /** What to reply to; absent in direct messages and for commands. */
  message: z.string().optional(),
  interaction: z
    .object({
      application: z.string(),
      token: z.string(),
      /** When the token began to count down. */
      at: z.number(),
      /** `original`: fill in the deferred answer first. `follow-up`: there is none, every answer is a new message. */
      answer: z.enum(['original', 'follow-up']),
      ephemeral: z.boolean(),
    })
    .optional(),
});

/** What the adapter keeps in an address. */
export type DiscordRef = z.infer<typeof refSchema>;

/** A message's name: the id of its channel, then its own, so that it can be changed wherever it went. */
export const messageName = (channel: string, id: string): string => `${channel}:${id}`;

/** Channel and id of a name of ours; absent for anything else. */
export const messageNamed = (name: string): { readonly channel: string; readonly id: string } | undefined => {
  const [, channel, id] = /^(\d{1,20}):(\d{1,20})$/.exec(name) ?? [];
  return channel === undefined || id === undefined ? undefined : { channel, id };
};

/** The thread under a message of a place; Discord gives it the id of the message. */
export const threadUnder = (place: DiscordRef & { readonly guild: string }, message: string): Address =>
  addressOf({ channel: message, guild: place.guild, user: place.user });

/** A person's direct messages. */
export const directMessagesOf = (user: string, channel: string): Address => addressOf({ channel, user });

/** The ref of an address of ours; absent for anything else. */
export const refOf = (address: Address): DiscordRef | undefined => {
  const parsed = refSchema.safeParse(address.ref);
  return address.platform === 'discord' && parsed.success ? parsed.data : undefined;
};

const user = z.object({ id: z.string(), bot: z.boolean().nullish(), system: z.boolean().nullish() });

const messageSchema = z.object({
  id: z.string(),
  channel_id: z.string(),
  channel_type: z.number().nullish(),
  guild_id: z.string().nullish(),
  type: z.number().default(0),
  author: user,
  webhook_id: z.string().nullish(),
  content: z.string().default(''),
  mentions: z.array(z.object({ id: z.string() })).default([]),
  mention_roles: z.array(z.string()).default([]),
  attachments: z.array(z.object({ filename: z.string() })).default([]),
  /** Set once the words were changed; pins, previews and threads change a message, too, and leave it alone. */
  edited_timestamp: z.string().nullish(),
  referenced_message: z.object({ author: z.object({ id: z.string() }).nullish() }).nullish(),
  /** Only messages in threads have one. https://docs.discord.com/developers/resources/message#message-object */
  position: z.number().nullish(),
});

// Default and reply; everything else is Discord's own news. https://docs.discord.com/developers/resources/message#message-object-message-types
const spoken = [0, 19];
// https://docs.discord.com/developers/resources/channel#channel-object-channel-types
const threadTypes = [10, 11, 12];

/**
 * A `MESSAGE_CREATE` as the desk hears it; absent for everything that was not said to it by a person. Without the
 * message content intent Discord empties what does not concern the desk: that is silence, too.
 */
export const decodeMessage = (payload: unknown, around: Surroundings): Inbound | undefined => {
  const data = spokenMessage(payload, around);
  if (data === undefined) return undefined;
  const isPrivate = !isId(data.guild_id);
  const { own, ownRole } = mentionsOfDesk(data, around);
  const addressed =
    isPrivate ||
    data.mentions.some((mention) => mention.id === around.self) ||
    own.some((mention) => data.content.includes(mention)) ||
    data.mention_roles.some((role) => role === ownRole) ||
    data.referenced_message?.author?.id === around.self;
  const inThread =
    typeof data.position === 'number' ||
    threadTypes.includes(data.channel_type ?? 0) ||
    around.isThread?.(data.channel_id) === true;
  if (!addressed && !inThread) return undefined;

  return {
    kind: 'message',
    delivery: data.id,
    ...saidBy(data),
    text: readable(data.content, own),
    addressed,
    message: messageName(data.channel_id, data.id),
    ...(data.attachments.length === 0
      ? {}
      : { attachments: data.attachments.map((attachment) => attachment.filename) }),
  };
};

/**
 * A `MESSAGE_UPDATE` as the desk hears it; absent unless a person changed the words. Whoever takes the mention out of a
 * question still means that question, so that every edit that can be read is told.
 */
export const decodeEdit = (payload: unknown, around: Surroundings): Inbound | undefined => {
  const data = spokenMessage(payload, around);
  if (data === undefined || (data.edited_timestamp ?? '') === '') return undefined;
  return {
    kind: 'edited',
    delivery: `edited:${data.id}:${data.edited_timestamp ?? ''}`,
    ...saidBy(data),
    message: messageName(data.channel_id, data.id),
    text: readable(data.content, mentionsOfDesk(data, around).own),
  };
};

const deletionSchema = z.object({
  id: z.string().optional(),
  ids: z.array(z.string()).optional(),
  channel_id: z.string(),
  guild_id: z.string().nullish(),
});

/**
 * A `MESSAGE_DELETE`, or a `MESSAGE_DELETE_BULK`, as the desk hears it, one for each message. Discord does not say whose
 * it was or who took it away.
 */
export const decodeDeletion = (payload: unknown): readonly Inbound[] => {
  const parsed = deletionSchema.safeParse(payload);
  if (!parsed.success) return [];
  const { id, ids = [], channel_id: channel, guild_id: guild } = parsed.data;
  return [...new Set(id === undefined ? ids : [id])].map((one) => ({
    kind: 'deleted',
    delivery: `deleted:${one}`,
    address: addressOf({ channel, user: 'unknown', ...(isId(guild) ? { guild } : {}) }),
    person: { id: 'discord:unknown' },
    ...(isId(guild) ? {} : { private: true }),
    message: messageName(channel, one),
  }));
};

// What a person wrote, as far as the desk may read it: without the message content intent it comes empty.
const spokenMessage = (payload: unknown, around: Surroundings): Spoken | undefined => {
  const parsed = messageSchema.safeParse(payload);
  if (!parsed.success) return undefined;
  const { data } = parsed;
  const { author } = data;
  if (!spoken.includes(data.type) || author.id === around.self) return undefined;
  if (author.bot === true || author.system === true || (data.webhook_id ?? '') !== '') return undefined;
  return data.content.trim() === '' && data.attachments.length === 0 ? undefined : data;
};

type Spoken = z.infer<typeof messageSchema>;

const saidBy = ({ id, author, channel_id: channel, guild_id: guild }: Spoken) => ({
  address: addressOf({ channel, user: author.id, ...(isId(guild) ? { guild, message: id } : {}) }),
  person: { id: `discord:${author.id}` },
  ...(isId(guild) ? { room: addressOf({ channel, guild, user: author.id }) } : { private: true }),
});

const mentionsOfDesk = ({ guild_id: guild }: Spoken, { self, ownRole }: Surroundings) => {
  const role = isId(guild) ? ownRole?.(guild) : undefined;
  return {
    ownRole: role,
    own: [`<@${self}>`, `<@!${self}>`, ...(role === undefined ? [] : [`<@&${role}>`])],
  };
};

const isId = (id: string | null | undefined): id is string => id !== undefined && id !== null;

// A message whose menu was opened. Discord hands its words over whatever the desk may read otherwise.
const targetSchema = z.object({
  content: z.string().catch(''),
  embeds: z.array(z.object({ title: z.string().nullish(), description: z.string().nullish() })).catch([]),
  message_snapshots: z.array(z.object({ message: z.object({ content: z.string() }) })).catch([]),
});

// What a person reads of it: their words, what was forwarded, what a link or an app shows.
const wordsOfTarget = ({
  content,
  embeds,
  message_snapshots: forwarded,
}: z.infer<typeof targetSchema>): string =>
  [
    content,
    ...forwarded.map(({ message }) => message.content),
    ...embeds.flatMap(({ title, description }) => [title ?? '', description ?? '']),
  ]
    .filter((words) => words !== '')
    .join('\n');

const interactionSchema = z.object({
  id: z.string(),
  application_id: z.string(),
  type: z.number(),
  token: z.string(),
  guild_id: z.string().nullish(),
  channel_id: z.string().nullish(),
  channel: z.object({ id: z.string() }).nullish(),
  member: z.object({ user }).nullish(),
  user: user.nullish(),
  locale: z.string().nullish(),
  message: z.object({ id: z.string(), flags: z.number().nullish() }).nullish(),
  data: z
    .object({
      name: z.string().nullish(),
      type: z.number().nullish(),
      custom_id: z.string().nullish(),
      target_id: z.string().nullish(),
      resolved: z.object({ messages: z.record(z.string(), targetSchema).nullish() }).nullish(),
      values: z.array(z.string()).nullish(),
      options: z
        .array(z.object({ name: z.string(), value: z.unknown(), focused: z.boolean().nullish() }))
        .nullish(),
    })
    .nullish(),
});

/** How an interaction is acknowledged. */
export type Acknowledgement =
  | { readonly type: 5; readonly data?: { readonly flags: typeof ephemeral } }
  | { readonly type: 6 };

/** An `INTERACTION_CREATE`: where to answer it, and either what to say at once or what to hand to the desk. */
export type Interaction = {
  readonly id: string;
  readonly token: string;
} /** `procedures`: only those can be led through. */ & (
  | { readonly kind: 'suggest'; readonly text: string; readonly procedures: boolean }
  | {
      readonly kind: 'take';
      readonly acknowledgement: Acknowledgement;
      readonly inbound: Inbound;
    }
);

/**
 * An interaction; absent for kinds the desk never asked for.
 *
 * Who sees the answer: a command is answered to its person alone, and so is a button of an ephemeral message; both
 * are deferred, and the deferred answer is filled in. In a direct message there is nobody else to hide from. A button
 * of a message everybody sees is acknowledged without a placeholder, because only the reply knows whether it is for
 * everybody, and a placeholder cannot change its mind: the answer is a follow-up with the visibility of the reply.
 */
export const decodeInteraction = (payload: unknown, around: Surroundings): Interaction | undefined => {
  const parsed = interactionSchema.safeParse(payload);
  if (!parsed.success) return undefined;
  const { data: interaction } = parsed;
  const { id, token } = interaction;
  const person = interaction.member?.user.id ?? interaction.user?.id;
  const channel = interaction.channel_id ?? interaction.channel?.id;
  if (person === undefined || channel === undefined) return undefined;
  if (interaction.type === autocomplete) {
    const focused = interaction.data?.options?.find((option) => option.focused === true);
    const procedures = interaction.data?.name === 'guide';
    return { kind: 'suggest', id, token, text: readable(textOf(focused?.value), []), procedures };
  }
  if (interaction.type !== command && interaction.type !== component) return undefined;

  const guild = interaction.guild_id ?? undefined;
  const shown = interaction.type === component ? (interaction.message ?? undefined) : undefined;
  const isEphemeral =
    guild !== undefined && (shown === undefined || ((shown.flags ?? 0) & ephemeral) === ephemeral);
  const isPublicPress = guild !== undefined && !isEphemeral;
  const arrived = {
    delivery: id,
    address: addressOf({
      channel,
      user: person,
      ...(guild === undefined ? {} : { guild }),
      ...(isPublicPress && shown !== undefined ? { message: shown.id } : {}),
      interaction: {
        application: interaction.application_id,
        token,
        at: around.now,
        answer: isPublicPress ? 'follow-up' : 'original',
        ephemeral: isEphemeral,
      },
    }),
    person: { id: `discord:${person}` },
    ...(guild === undefined ? { private: true } : { room: addressOf({ channel, guild, user: person }) }),
    ...(typeof interaction.locale === 'string' ? { locale: interaction.locale } : {}),
  };
  const options = interaction.data?.options ?? [];
  const question =
    interaction.type !== command
      ? undefined
      : interaction.data?.name === 'ask'
        ? textOf(options.find((option) => option.name === 'question')?.value)
        : interaction.data?.name === 'guide'
          ? `/guide ${textOf(options.find((option) => option.name === 'procedure')?.value)}`
          : interaction.data?.name === 'dates'
            ? datesQuestion(textOf(options.find((option) => option.name === 'about')?.value))
            : undefined;
  const target =
    interaction.type === command && interaction.data?.type === messageCommand
      ? interaction.data.resolved?.messages?.[interaction.data.target_id ?? '']
      : undefined;
  return {
    kind: 'take',
    id,
    token,
    acknowledgement: isPublicPress
      ? { type: 6 }
      : isEphemeral
        ? { type: 5, data: { flags: ephemeral } }
        : { type: 5 },
    inbound:
      target !== undefined
        ? { ...arrived, kind: 'decode', text: readable(wordsOfTarget(target), []) }
        : question === undefined
          ? {
              ...arrived,
              kind: 'action',
              action:
                interaction.type === component
                  ? decodeToken(interaction.data?.values?.[0] ?? interaction.data?.custom_id ?? '')
                  : actionOf(interaction.data?.name ?? '', textOf(options[0]?.value)),
            }
          : { ...arrived, kind: 'message', text: readable(question, []), addressed: true },
  };
};

// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-type
const command = 2;
const component = 3;
const autocomplete = 4;
// https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-types
const messageCommand = 3;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

// Without a subject it is a list like any other; with one, its words have to be understood.
const datesQuestion = (about: string): string | undefined =>
  about.trim() === '' ? undefined : `dates ${about}`;

const actionOf = (name: string, choice: string): Action => {
  const shelf = shelves.find((one) => one === choice);
  switch (name) {
    case 'helpdesk':
      return { name: 'help' };
    case 'next':
      return { name: 'steps' };
    case 'dates':
      return { name: 'coming', page: 1 };
    case 'person':
      return { name: 'person' };
    case 'browse':
      return shelf === undefined ? { name: 'unknown' } : { name: 'browse', shelf, page: 1 };
    default:
      return { name: 'unknown' };
  }
};

const joinedSchema = z.object({ guild_id: z.string(), user, joined_at: z.string().nullish() });

/** A `GUILD_MEMBER_ADD`: a person joined a server; Discord sends it only with the server members intent. */
export const decodeJoin = (payload: unknown, around: Surroundings): Inbound | undefined => {
  const parsed = joinedSchema.safeParse(payload);
  if (!parsed.success) return undefined;
  const { guild_id: guild, user: member, joined_at: at } = parsed.data;
  if (member.id === around.self || member.bot === true || member.system === true) return undefined;
  return {
    kind: 'joined',
    // Discord gives this event no id. Whoever leaves and comes back joins at another time.
    delivery: `joined:${guild}:${member.id}:${at ?? ''}`,
    address: { platform: 'discord', id: `discord:${guild}:joined`, ref: null },
    person: { id: `discord:${member.id}` },
  };
};

const removedSchema = z.object({ id: z.string(), unavailable: z.boolean().nullish() });

/** A `GUILD_DELETE`: the desk was removed from a server. Absent when the server only cannot be reached for a while. */
export const decodeRemoval = (payload: unknown, around: Surroundings): Inbound | undefined => {
  const parsed = removedSchema.safeParse(payload);
  if (!parsed.success || parsed.data.unavailable === true) return undefined;
  const { id } = parsed.data;
  return {
    kind: 'removed',
    // Discord gives this event no id. Forgetting twice does no harm; a second removal after a second invitation counts.
    delivery: `removed:${id}:${String(around.now)}`,
    address: { platform: 'discord', id: `discord:${id}:`, ref: null },
    person: { id: `discord:${around.self}` },
  };
};

const addressOf = (ref: DiscordRef): Address => ({
  platform: 'discord',
  id: `discord:${ref.guild ?? '@me'}:${ref.channel}`,
  ref,
});

// Nobody's name is taken over: who was mentioned does not matter to a question.
const readable = (content: string, own: readonly string[]): string =>
  own
    .reduce((text, mention) => text.replaceAll(mention, ' '), content)
    .replace(/<@!?\d+>/g, '@user')
    .replace(/<@&\d+>/g, '@role')
    .replace(/<#\d+>/g, '#channel')
    .replace(/<a?(:\w+:)\d+>/g, '$1')
    .replace(/<(\/[^:<>]+):\d+>/g, '$1')
    .replace(/<t:(-?\d{1,11})(?::[a-zA-Z])?>/g, (whole, seconds: string) => {
      const at = new Date(Number(seconds) * 1000);
      return Number.isNaN(at.getTime()) ? whole : at.toISOString().slice(0, 10);
    })
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
