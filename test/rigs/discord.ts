import { createDiscordAdapter } from '../../adapters/discord/adapter.ts';
import type { Door } from '../../src/core/adapter.ts';
import { openFakeDiscord, type FakeDiscord, type Posted } from '../discord/fake.ts';
import { botToken, ids } from '../discord/payloads.ts';
import { wordsOf } from '../discord/words.ts';
import type { AdapterUnderTest, Place, Rig, Saying } from './rig.ts';

/** What only the tests of this adapter look at. */
export interface DiscordRig extends Rig {
  readonly discord: FakeDiscord;
  /** Runs a slash command in a place and resolves when the desk has dealt with it. */
  command(name: string, options: Readonly<Record<string, string>>, saying?: Saying): Promise<void>;
  readonly explain: NonNullable<Rig['explain']>;
  /** The choices shown while a question is typed. */
  complete(text: string, saying?: Saying): Promise<unknown>;
  /** The desk's removal from the server. */
  remove(): Promise<void>;
  /** From now on this person takes no direct messages. */
  closeDirectMessages(person?: string): void;
  /** Where a test person writes, as Discord names it. */
  channelOf(saying: Saying): string;
  readonly edit: NonNullable<Rig['edit']>;
  readonly erase: NonNullable<Rig['erase']>;
}

export interface DiscordRigOptions {
  /** Whether the privileged intent is on; true when absent. */
  readonly messageContent?: boolean;
  /** Whether the other privileged intent is on; true when absent. */
  readonly members?: boolean;
  readonly clock?: () => number;
  readonly commands?: unknown;
}

/** The Discord adapter on the real discord.js, against a Discord on the loopback. */
export const openDiscordRig = async (door: Door, options: DiscordRigOptions = {}): Promise<DiscordRig> => {
  const discord = await openFakeDiscord({ commands: options.commands });
  const adapter = createDiscordAdapter(
    {
      token: botToken,
      apiUrl: discord.url,
      messageContent: options.messageContent ?? true,
      ...((options.members ?? true) ? { members: true as const } : {}),
      // The fake has no limit; a test that is fast should not meet the real one's.
      requestsPerSecond: 10_000,
    },
    options.clock,
  );
  const deliveries = createDeliveries();
  await adapter.start({
    ...door,
    receive: (inbound) => deliveries.note(inbound.delivery, door.receive(inbound)),
  });
  const places = createPlaces(discord);

  const interact = async (type: number, saying: Saying, extra: Readonly<Record<string, unknown>>) => {
    const id = places.delivery(saying.delivery);
    const author = places.person(saying.person);
    const dealtWith = deliveries.expect(id);
    await discord.dispatch('INTERACTION_CREATE', {
      id,
      application_id: ids.application,
      type,
      token: `token-${id}`,
      version: 1,
      channel_id: places.channel(saying),
      ...(isPrivate(saying)
        ? { user: author, context: 1 }
        : { guild_id: ids.guild, member: { ...member, user: author, permissions: '0' }, context: 0 }),
      locale: 'en-US',
      entitlements: [],
      authorizing_integration_owners: {},
      attachment_size_limit: 10_485_760,
      ...extra,
    });
    return { id, dealtWith };
  };

  let joins = 0;
  let edits = 0;
  const messageFrom = (id: string, text: string, saying: Saying) => {
    const inGuild = !isPrivate(saying);
    const isThread = saying.thread !== undefined || saying.place === 'thread';
    const mention = inGuild && (saying.mention ?? !isThread);
    return {
      id,
      type: 0,
      channel_id: places.channel(saying),
      author: places.person(saying.person),
      content: mention ? `<@${ids.self}> ${text}` : text,
      mentions: mention ? [{ id: ids.self, username: 'helpdesk' }] : [],
      mention_roles: [],
      attachments: [],
      embeds: [],
      components: [],
      timestamp: '2026-11-22T00:00:00.000000+00:00',
      edited_timestamp: null,
      tts: false,
      mention_everyone: false,
      pinned: false,
      flags: 0,
      ...(inGuild ? { guild_id: ids.guild, member } : {}),
      ...(inGuild && isThread ? { position: 1 } : {}),
    };
  };

  return {
    adapter,
    discord,
    async say(text, saying = {}) {
      const id = places.delivery(saying.delivery);
      await discord.dispatch('MESSAGE_CREATE', messageFrom(id, text, saying));
      await deliveries.all(id);
    },
    async join({ person, delivery } = {}) {
      joins += 1;
      const author = places.person(person);
      // The time tells two joins apart; the same delivery again is the same time.
      const at = new Date(Date.UTC(2026, 10, 22, 0, 0, delivery === undefined ? joins : Number(delivery)));
      await discord.dispatch('GUILD_MEMBER_ADD', {
        ...member,
        guild_id: ids.guild,
        user: author,
        joined_at: at.toISOString(),
      });
      await deliveries.all(`joined:${ids.guild}:${author.id}:${at.toISOString()}`);
    },
    async edit(delivery, text, saying = {}) {
      const id = places.delivery(delivery);
      const edited_timestamp = new Date(Date.UTC(2026, 10, 22) + (edits += 1) * 1000).toISOString();
      await discord.dispatch('MESSAGE_UPDATE', { ...messageFrom(id, text, saying), edited_timestamp });
      await deliveries.all(`edited:${id}:${edited_timestamp}`);
    },
    async erase(delivery, saying = {}) {
      const id = places.delivery(delivery);
      await discord.dispatch('MESSAGE_DELETE', {
        id,
        channel_id: places.channel(saying),
        ...(isPrivate(saying) ? {} : { guild_id: ids.guild }),
      });
      await deliveries.all(`deleted:${id}`);
    },
    closeDirectMessages: (person) => {
      discord.closeDirectMessages(places.person(person).id);
    },
    channelOf: places.channel,
    async press(token, saying = {}) {
      const on = discord.posted.findLast((message) => carries(message, token));
      const { dealtWith } = await interact(
        3,
        on === undefined ? saying : { ...saying, ...places.sayingIn(on.channel) },
        {
          data: { custom_id: token, component_type: 2, id: 1 },
          message: {
            id: on?.id ?? '1000000000000000000',
            channel_id: on?.channel ?? places.channel(saying),
            type: 0,
            author: { id: ids.self, username: 'helpdesk', discriminator: '0', avatar: null, bot: true },
            content: on?.body.content ?? '',
            components: on?.body.components ?? [],
            flags: on?.ephemeral === true ? 64 : 0,
            attachments: [],
            embeds: [],
            mentions: [],
            mention_roles: [],
            timestamp: '2026-11-22T00:00:00.000000+00:00',
          },
        },
      );
      await dealtWith;
    },
    async command(name, values, saying = {}) {
      const options = Object.entries(values).map(([key, value]) => ({ name: key, type: 3, value }));
      const { dealtWith } = await interact(2, saying, {
        data: { id: '600000000000000001', name, type: 1, options },
      });
      await dealtWith;
    },
    async explain(text, saying = {}) {
      const target = '900000000000000001';
      const { dealtWith } = await interact(
        2,
        { place: 'group', ...saying },
        {
          data: {
            id: '600000000000000002',
            name: 'Explain the jargon',
            type: 3,
            target_id: target,
            resolved: {
              messages: {
                [target]: {
                  ...messageFrom(target, text, {
                    place: 'group',
                    ...saying,
                    person: 'author',
                    mention: false,
                  }),
                  // Discord leaves the server out of a message that stands in an interaction.
                  guild_id: undefined,
                },
              },
            },
          },
        },
      );
      await dealtWith;
    },
    async complete(text, saying = {}) {
      const options = [{ name: 'question', type: 3, value: text, focused: true }];
      const { id } = await interact(4, saying, {
        data: { id: '600000000000000001', name: 'ask', type: 1, options },
      });
      return discord.answered(`token-${id}`);
    },
    async remove() {
      await discord.dispatch('GUILD_DELETE', { id: ids.guild });
      await deliveries.all();
    },
    seen() {
      if (discord.faults.length > 0)
        throw new Error(`Discord would refuse this: ${discord.faults.join('\n')}`);
      return discord.posted.map((message) => ({
        text: wordsOf(message.body.content),
        buttons: message.body.components.flatMap((row) =>
          row.components.map((button) => ({ label: button.label, token: button.custom_id })),
        ),
        onlyYou: message.ephemeral || places.placeOf(message.channel) === 'private',
        place: `${places.placeOf(message.channel)}:${places.roomOf(message.channel)}`,
        address: addressIn(message.thread === undefined ? message.channel : message.id),
        ...(message.removed === true ? { removed: true } : {}),
        native: message.body,
      }));
    },
    async stop() {
      await adapter.stop();
      await discord.stop();
    },
  };
};

/** The row of `test/adapters.ts`. */
export const discordUnderTest: AdapterUnderTest = {
  platform: 'discord',
  places: ['private', 'group', 'thread'],
  open: (door) => openDiscordRig(door),
};

const member = { roles: [], joined_at: '2026-01-01T00:00:00.000Z', deaf: false, mute: false, flags: 0 };

const isPrivate = ({ place = 'private', thread }: Saying): boolean =>
  thread === undefined ? place === 'private' : thread.startsWith('discord:@me:');

const addressIn = (channel: string): string =>
  `discord:${channel.startsWith('7') ? '@me' : ids.guild}:${channel}`;

const carries = (message: Posted, token: string): boolean =>
  message.body.components.some((row) => row.components.some((button) => button.custom_id === token));

/** What the door was given, by delivery id. */
const createDeliveries = () => {
  const noted = new Map<string, Promise<void>[]>();
  const expected = new Map<string, () => void>();
  return {
    note(delivery: string, dealtWith: Promise<void>): Promise<void> {
      noted.set(delivery, [...(noted.get(delivery) ?? []), dealtWith]);
      expected.get(delivery)?.();
      return dealtWith;
    },
    async all(delivery?: string): Promise<void> {
      const promises = delivery === undefined ? [...noted.values()].flat() : (noted.get(delivery) ?? []);
      await Promise.all(promises);
    },
    /** Resolves when the door was given this delivery and has dealt with it. */
    async expect(delivery: string): Promise<void> {
      await new Promise<void>((resolve) => expected.set(delivery, resolve));
      await this.all(delivery);
    },
  };
};

/** Names of the test as ids of Discord, and back. */
const createPlaces = (discord: FakeDiscord) => {
  const known = new Map<string, string>();
  const idOf = (space: number, name: string): string => {
    const key = `${String(space)} ${name}`;
    const id = known.get(key) ?? `${String(space)}${String(known.size + 1).padStart(17, '0')}`;
    known.set(key, id);
    return id;
  };
  const nameOf = (id: string): string => {
    const asPerson = `1${id.slice(1)}`;
    const found = [...known].find(([, value]) => value === id || (id.startsWith('7') && value === asPerson));
    return found?.[0].slice(2) ?? '';
  };
  const person = (name = 'ana') => ({
    id: idOf(1, name),
    username: name,
    discriminator: '0',
    global_name: name,
    avatar: null,
    bot: false,
  });
  let fresh = 0;
  return {
    person,
    delivery: (name?: string) =>
      name !== undefined && /^\d{15,20}$/.test(name)
        ? name
        : idOf(5, name ?? `fresh ${String((fresh += 1))}`),
    channel: (saying: Saying) => {
      if (saying.thread !== undefined) return saying.thread.split(':').at(-1) ?? '';
      return saying.place === 'group' || saying.place === 'thread'
        ? idOf(saying.place === 'group' ? 2 : 3, saying.room ?? 'one')
        : discord.dmOf(person(saying.person).id);
    },
    sayingIn: (channel: string): Pick<Saying, 'thread'> => ({ thread: addressIn(channel) }),
    placeOf: (channel: string): Place =>
      channel.startsWith('2') ? 'group' : channel.startsWith('7') ? 'private' : 'thread',
    roomOf: (channel: string): string => nameOf(channel) || channel,
  };
};
