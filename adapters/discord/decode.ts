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
  const parsed = messageSchema.safeParse(payload);
  if (!parsed.success) return undefined;
  const { data } = parsed;
  const { author, guild_id: guild } = data;
  if (!spoken.includes(data.type) || author.id === around.self) return undefined;
  if (author.bot === true || author.system === true || (data.webhook_id ?? '') !== '') return undefined;
  if (data.content.trim() === '' && data.attachments.length === 0) return undefined;

  const own = [`<@${around.self}>`, `<@!${around.self}>`];
  const isPrivate = guild === undefined || guild === null;
  const ownRole = isPrivate ? undefined : around.ownRole?.(guild);
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
    address: addressOf({
      channel: data.channel_id,
      user: author.id,
      ...(isPrivate ? {} : { guild, message: data.id }),
    }),
    person: { id: `discord:${author.id}` },
    text: readable(data.content, ownRole === undefined ? own : [...own, `<@&${ownRole}>`]),
    addressed,
    ...(data.attachments.length === 0
      ? {}
      : { attachments: data.attachments.map((attachment) => attachment.filename) }),
  };
};

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
      custom_id: z.string().nullish(),
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
export type Interaction = { readonly id: string; readonly token: string } & (
  | { readonly kind: 'suggest'; readonly text: string }
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
    return { kind: 'suggest', id, token, text: readable(textOf(focused?.value), []) };
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
    ...(typeof interaction.locale === 'string' ? { locale: interaction.locale } : {}),
  };
  const options = interaction.data?.options ?? [];
  const question =
    interaction.type === command && interaction.data?.name === 'ask'
      ? textOf(options.find((option) => option.name === 'question')?.value)
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
      question === undefined
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

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const actionOf = (name: string, choice: string): Action => {
  const shelf = shelves.find((one) => one === choice);
  switch (name) {
    case 'helpdesk':
      return { name: 'help' };
    case 'person':
      return { name: 'person' };
    case 'browse':
      return shelf === undefined ? { name: 'unknown' } : { name: 'browse', shelf, page: 1 };
    default:
      return { name: 'unknown' };
  }
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
