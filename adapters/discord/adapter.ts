import {
  Client,
  DiscordAPIError,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  HTTPError,
  Options,
  RateLimitError,
  Routes,
} from 'discord.js';
import { DeliveryError, type Adapter, type Door, type Receipt } from '../../src/core/adapter.ts';
import type { Instant, Outgoing } from '../../src/core/message.ts';
import { commandsFor, sameCommands, type DiscordConfig } from './config.ts';
import {
  decodeDeletion,
  decodeEdit,
  decodeInteraction,
  decodeJoin,
  decodeMessage,
  decodeRemoval,
  directMessagesOf,
  messageName,
  messageNamed,
  refOf,
  threadUnder,
  type DiscordRef,
  type Surroundings,
} from './decode.ts';
import {
  channelMessage,
  choiceCount,
  deliveryErrorFrom,
  disconnection,
  ephemeral,
  followUp,
  loading,
  messageEdit,
  newThread,
  startProblemFrom,
  tokenLifetime,
} from './limits.ts';
import { discordCapabilities, renderChoices, renderPost, renderReply, renderThread } from './render.ts';

/**
 * The desk on Discord.
 *
 * Sending again under the same id: a channel message carries a nonce Discord remembers for some minutes, an edit of a
 * deferred answer can be repeated for ever; a follow-up has neither, which is why `wasSent` cannot tell about it.
 */
export const createDiscordAdapter = (config: DiscordConfig, clock: () => Instant = Date.now): Adapter => {
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(config.messageContent ? [GatewayIntentBits.MessageContent] : []),
      ...(config.members === true ? [GatewayIntentBits.GuildMembers] : []),
    ],
    // The outbox decides when to try again; the SDK neither repeats nor waits.
    rest: {
      retries: 0,
      timeout: 10_000,
      rejectOnRateLimit: () => true,
      ...(config.apiUrl === undefined ? {} : { api: config.apiUrl }),
      ...(config.requestsPerSecond === undefined
        ? {}
        : { globalRequestsPerSecond: config.requestsPerSecond }),
    },
    // Nobody's messages or names stay in memory; channels and roles do, to know threads and the desk's own role.
    makeCache: Options.cacheWithLimits({
      MessageManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
      PresenceManager: 0,
      ReactionManager: 0,
      ThreadMemberManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
    }),
  });
  const { rest } = client;
  let self = '';

  const around = (): Surroundings => ({
    self,
    now: clock(),
    isThread: (channel) => client.channels.cache.get(channel)?.isThread() === true,
    ownRole: (guild) =>
      client.guilds.cache.get(guild)?.roles.cache.find((role) => role.tags?.botId === self)?.id,
  });

  /** Which message filled in the deferred answer of an interaction; `''` while nobody did. */
  const originals = new Map<string, { readonly by: string; readonly at: Instant }>();
  const noteOriginal = (token: string, by: string): void => {
    const now = clock();
    for (const [old, { at }] of originals) if (now - at > tokenLifetime) originals.delete(old);
    originals.set(token, { by, at: now });
  };

  const interact = async (payload: unknown, door: Door): Promise<void> => {
    const interaction = decodeInteraction(payload, around());
    if (interaction === undefined) return;
    const { id, token } = interaction;
    const body =
      interaction.kind === 'take'
        ? interaction.acknowledgement
        : {
            type: 8,
            data: { choices: renderChoices(suggested(door, interaction.text, interaction.procedures)) },
          };
    if (body.type === 5) noteOriginal(token, '');
    try {
      await rest.post(Routes.interactionCallback(id, token), { body, auth: false });
    } catch (error) {
      // Sending finds out by itself whether the token can still be used, and takes another way if not.
      door.report('warn', 'discord-not-acknowledged', { reason: reasonOf(error) });
    }
    if (interaction.kind === 'take') await door.receive(interaction.inbound);
  };

  const register = async (application: string, door: Door): Promise<void> => {
    const wanted = commandsFor(config.guildId);
    const route =
      config.guildId === undefined
        ? Routes.applicationCommands(application)
        : Routes.applicationGuildCommands(application, config.guildId);
    try {
      const query = new URLSearchParams({ with_localizations: 'true' });
      // Where the set cannot be read it is written: overwriting with the same set changes nothing.
      const registered = await rest.get(route, { query }).catch(() => undefined);
      if (!sameCommands(registered, wanted)) await rest.put(route, { body: wanted });
    } catch (error) {
      // Messages and mentions work without commands, so the desk stays open.
      door.report('error', 'discord-commands-not-registered', { reason: reasonOf(error) });
    }
  };

  const original = (ref: Token): `/${string}` => Routes.webhookMessage(ref.application, ref.token);

  /** The deferred answer as it is now; absent when it cannot be read. */
  const readOriginal = async (ref: Token) => {
    const found = await rest.get(original(ref), { auth: false });
    const { content, flags } = found as { content?: unknown; flags?: unknown };
    const waiting = typeof flags === 'number' && (flags & loading) === loading;
    return typeof content === 'string' ? { content, waiting, receipt: receiptOf(found) } : undefined;
  };

  const fillsOriginal = async (outgoing: Outgoing, ref: Token, content: string): Promise<boolean> => {
    if (ref.answer === 'follow-up') return false;
    const known = originals.get(ref.token);
    if (known !== undefined) return known.by === '' || known.by === outgoing.id;
    // Another process, or this one before it was started again, acknowledged it.
    const now = await readOriginal(ref);
    return now !== undefined && (now.waiting || now.content === content);
  };

  const answer = async (outgoing: Outgoing, ref: Token, isShared: boolean): Promise<Receipt> => {
    const message = renderReply(outgoing.reply);
    if (await fillsOriginal(outgoing, ref, message.content)) {
      noteOriginal(ref.token, outgoing.id);
      const body = checked(messageEdit, message);
      return receiptOf(await rest.patch(original(ref), { body, auth: false }));
    }
    const hidden = isShared && (ref.ephemeral || outgoing.reply.visibility === 'onlyYou');
    const body = checked(followUp, hidden ? { ...message, flags: message.flags | ephemeral } : message);
    return receiptOf(await rest.post(Routes.webhook(ref.application, ref.token), { body, auth: false }));
  };

  const post = async (outgoing: Outgoing, channel: string, replyTo?: string): Promise<Receipt> => {
    const body = checked(channelMessage, renderPost(outgoing, replyTo));
    try {
      return receiptOf(await rest.post(Routes.channelMessages(channel), { body }));
    } catch (error) {
      if (replyTo === undefined || !(error instanceof DiscordAPIError) || error.code !== mayNotReply)
        throw error;
      return post(outgoing, channel);
    }
  };

  const openDirectMessages = async (user: string): Promise<string> => {
    const opened = await rest.post(Routes.userChannels(), { body: { recipient_id: user } });
    return stringIn(opened, 'id') ?? '';
  };

  /** Cards that stand while their thread could not be opened yet: trying again must not post them twice. */
  const standing = new Map<string, { readonly message: string; readonly tries: number }>();

  const postCard = async (outgoing: Outgoing, ref: DiscordRef): Promise<Receipt> => {
    const before = standing.get(outgoing.id);
    standing.delete(outgoing.id);
    const { message = '' } = before ?? (await post(outgoing, ref.channel));
    const { guild } = ref;
    const named = messageNamed(message);
    if (named === undefined || guild === undefined) return message === '' ? {} : { message };
    try {
      const body = checked(newThread, renderThread(outgoing));
      await rest.post(Routes.threads(named.channel, named.id), { body });
    } catch (error) {
      const failure = deliveryErrorFrom(refusalOf(error));
      const tries = (before?.tries ?? 0) + 1;
      if (failure.retryable && tries < mostThreadTries) {
        standing.set(outgoing.id, { message, tries });
        throw failure;
      }
      // Where there may be no threads, or will not be, answers go behind the card.
      if (!isOneOf(error, [threadExists])) return { message };
    }
    return { message, thread: threadUnder({ ...ref, guild }, named.id) };
  };

  /** Changes a message, or takes it away; one that is gone already is left gone. */
  const replace = async (outgoing: Outgoing, name: string, remove: boolean): Promise<Receipt> => {
    const named = messageNamed(name);
    if (named === undefined)
      throw new DeliveryError('This is not the name of a message on Discord.', { retryable: false });
    const route = Routes.channelMessage(named.channel, named.id);
    const body = remove ? undefined : checked(messageEdit, renderReply(outgoing.reply));
    const attempt = () => (remove ? rest.delete(route) : rest.patch(route, { body }));
    try {
      await attempt().catch(async (error: unknown) => {
        if (!isOneOf(error, [archived])) throw error;
        // A new message would wake the thread up by itself, an edit does not.
        await rest.patch(Routes.channel(named.channel), { body: { archived: false } });
        await attempt();
      });
    } catch (error) {
      if (!isOneOf(error, noMessage)) throw error;
    }
    return { message: name };
  };

  const deliver = async (outgoing: Outgoing, ref: DiscordRef): Promise<Receipt> => {
    const { interaction, guild } = ref;
    const { reply, replaces, ticket } = outgoing;
    if (replaces !== undefined) return replace(outgoing, replaces.message, replaces.remove === true);
    // However a desk's place was made known: what it is sent answers nobody and is for everybody there.
    if (isForDesk(outgoing))
      return ticket?.part === 'card' ? postCard(outgoing, ref) : post(outgoing, ref.channel);
    if (interaction !== undefined && isAlive(interaction, clock())) {
      try {
        return await answer(outgoing, interaction, guild !== undefined);
      } catch (error) {
        if (!isGone(error)) throw error;
      }
    }
    // What was for one person stays so: where the interaction is over, it goes to their direct messages.
    const alone =
      reply.visibility === 'onlyYou' || (interaction?.ephemeral === true && ticket?.side !== 'desk');
    return guild === undefined || !alone
      ? post(outgoing, ref.channel, ref.message)
      : post(outgoing, await openDirectMessages(ref.user));
  };

  // Discord opens direct messages for everybody. An empty message is posted to nobody, but the reason it is refused for
  // tells whether another one would be taken.
  const takesNothing = (channel: string): Promise<boolean> =>
    rest.post(Routes.channelMessages(channel), { body: { content: '' } }).then(
      () => false,
      (error: unknown) => isOneOf(error, [takesNoMessages]),
    );

  return {
    platform: 'discord',
    capabilities: discordCapabilities,
    async start(door) {
      const ready = new Promise<string>((resolve) => {
        client.ws.on(GatewayDispatchEvents.Ready, (payload: ReadyPayload) => {
          self = payload.user.id;
          resolve(config.applicationId ?? payload.application.id);
        });
      });
      client.ws.on(GatewayDispatchEvents.MessageCreate, (payload: unknown) => {
        const inbound = decodeMessage(payload, around());
        if (inbound !== undefined) void door.receive(inbound);
      });
      client.ws.on(GatewayDispatchEvents.MessageUpdate, (payload: unknown) => {
        const inbound = decodeEdit(payload, around());
        if (inbound !== undefined) void door.receive(inbound);
      });
      for (const event of [GatewayDispatchEvents.MessageDelete, GatewayDispatchEvents.MessageDeleteBulk])
        client.ws.on(event, (payload: unknown) => {
          for (const inbound of decodeDeletion(payload)) void door.receive(inbound);
        });
      client.ws.on(
        GatewayDispatchEvents.InteractionCreate,
        (payload: unknown) => void interact(payload, door),
      );
      client.ws.on(GatewayDispatchEvents.GuildMemberAdd, (payload: unknown) => {
        const inbound = decodeJoin(payload, around());
        if (inbound !== undefined) void door.receive(inbound);
      });
      client.ws.on(GatewayDispatchEvents.GuildDelete, (payload: unknown) => {
        const inbound = decodeRemoval(payload, around());
        if (inbound !== undefined) void door.receive(inbound);
      });
      client.on(Events.Error, (error) => {
        door.report('error', 'discord-error', { reason: error.message });
      });
      client.on(Events.ShardDisconnect, ({ code }) => {
        door.report('error', 'discord-disconnected', { code, reason: disconnection(code) });
      });
      client.on(Events.ShardReconnecting, () => {
        door.report('info', 'discord-reconnecting');
      });
      try {
        await client.login(config.token);
      } catch (error) {
        throw new Error(startProblemFrom(reasonOf(error)), { cause: withoutRequest(error) });
      }
      await register(await ready, door);
    },
    async send(outgoing) {
      const ref = refOf(outgoing.address);
      if (ref === undefined) {
        throw new DeliveryError('This is not an address on Discord.', { retryable: false });
      }
      try {
        return await deliver(outgoing, ref);
      } catch (error) {
        throw error instanceof DeliveryError ? error : deliveryErrorFrom(refusalOf(error));
      }
    },
    async wasSent(outgoing) {
      const interaction = refOf(outgoing.address)?.interaction;
      // A channel message is safe to send again, thanks to its nonce; so is a change of one.
      if (interaction === undefined || outgoing.replaces !== undefined || isForDesk(outgoing)) return false;
      if (interaction.answer === 'follow-up' || !isAlive(interaction, clock())) return undefined;
      const now = await readOriginal(interaction).catch(() => undefined);
      if (now?.waiting === true) return false;
      return now?.content === renderReply(outgoing.reply).content ? now.receipt : undefined;
    },
    async privately(address, person) {
      const user = /^discord:(\d{1,20})$/.exec(person.id)?.[1];
      if (address.platform !== 'discord' || user === undefined) return undefined;
      const channel = await openDirectMessages(user).catch(() => '');
      return channel === '' || (await takesNothing(channel)) ? undefined : directMessagesOf(user, channel);
    },
    async stop() {
      // Closing down is no news.
      client.removeAllListeners(Events.ShardDisconnect).removeAllListeners(Events.ShardReconnecting);
      await client.destroy();
    },
  };
};

type Token = NonNullable<DiscordRef['interaction']>;

interface ReadyPayload {
  readonly user: { readonly id: string };
  readonly application: { readonly id: string };
}

// https://docs.discord.com/developers/topics/opcodes-and-status-codes#json-json-error-codes: no Read Message History
// Only procedures can be led through.
const suggested = (door: Door, text: string, procedures: boolean): readonly string[] =>
  (procedures
    ? door
        .suggest(text, mostLookedAt)
        .filter(({ entry }) => door.served().entries.get(entry)?.kind === 'procedure')
        .slice(0, choiceCount)
    : door.suggest(text, choiceCount)
  ).map(({ title }) => title);
const mostLookedAt = 200;

const mayNotReply = 160002;
// Unknown message, webhook or interaction, invalid webhook token: this way to answer is over.
const goneCodes: readonly (number | string)[] = [10008, 10015, 10062, 50027];

// Unknown channel and unknown message.
const noMessage: readonly number[] = [10003, 10008];
// There is a thread under this message already.
const threadExists = 160004;
// This thread is archived.
const archived = 50083;
// Cannot send messages to this user.
const takesNoMessages = 50007;

const isOneOf = (error: unknown, codes: readonly (number | string)[]): boolean =>
  error instanceof DiscordAPIError && codes.includes(error.code);

const isGone = (error: unknown): boolean => isOneOf(error, goneCodes);

/** Whether it is the card of a ticket or what the asker said, on its way to the desk. */
const isForDesk = ({ ticket }: Outgoing): boolean =>
  ticket?.side === 'desk' && (ticket.part === 'card' || ticket.part === 'line');

/** Attempts at the thread of a card that stands; the desk can do without one, not without the card. */
const mostThreadTries = 4;

const isAlive = (ref: Token, now: Instant): boolean => now - ref.at < tokenLifetime - 30_000;

const checked = <T>(schema: { safeParse(value: unknown): { success: boolean } }, message: T): T => {
  if (schema.safeParse(message).success) return message;
  throw new DeliveryError('The message breaks a limit of Discord. This is a fault of the desk: report it.', {
    retryable: false,
  });
};

const receiptOf = (message: unknown): Receipt => {
  const id = stringIn(message, 'id');
  const channel = stringIn(message, 'channel_id');
  return id === undefined || channel === undefined ? {} : { message: messageName(channel, id) };
};

const stringIn = (object: unknown, key: string): string | undefined => {
  const value = (object as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'string' ? value : undefined;
};

const refusalOf = (error: unknown): Parameters<typeof deliveryErrorFrom>[0] => {
  const cause = withoutRequest(error);
  if (error instanceof RateLimitError) return { status: 429, retryAfter: error.retryAfter, cause };
  if (error instanceof HTTPError) return { status: error.status, cause };
  if (!(error instanceof DiscordAPIError)) return { cause };
  return { status: error.status, cause, ...(typeof error.code === 'number' ? { code: error.code } : {}) };
};

/** The SDK's error without the request in it: that holds what was said, and the token of the interaction. */
const withoutRequest = (error: unknown): Error => new Error(reasonOf(error));

const reasonOf = (error: unknown): string =>
  error instanceof RateLimitError
    ? `rate limited for ${String(error.retryAfter)} ms`
    : error instanceof Error
      ? `${error.name}: ${error.message}`
      : 'unknown';
