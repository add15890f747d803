import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodeDeletion,
  decodeEdit,
  decodeInteraction,
  decodeJoin,
  decodeMessage,
  decodeRemoval,
  refOf,
  type Surroundings,
} from '../../adapters/discord/decode.ts';
import { ids } from './payloads.ts';

const folder = new URL('../fixtures/discord/', import.meta.url);
const payloadOf = (name: string): unknown =>
  (JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as { d: unknown }).d;

const around: Surroundings = { self: ids.self, now: 1_795_338_900_000, ownRole: () => '800000000000000009' };
const guild = ids.guild;
const channel = '800000000000000005';
const thread = '800000000000000077';
const dm = '700000000000000003';
const user = '100000000000000042';
const person = { id: `discord:${user}` };
const place = (where: string, message: string) => ({
  platform: 'discord',
  id: `discord:${guild}:${where}`,
  ref: { channel: where, guild, user, message },
});

/** Where everybody reads: the same whichever message there is meant. */
const room = (where: string) => ({
  platform: 'discord',
  id: `discord:${guild}:${where}`,
  ref: { channel: where, guild, user },
});

describe('a message', () => {
  const messages: Readonly<Record<string, object | undefined>> = {
    'message-dm': {
      kind: 'message',
      delivery: '1300000000000000001',
      address: { platform: 'discord', id: `discord:@me:${dm}`, ref: { channel: dm, user } },
      person,
      text: 'What is a national initiative?',
      addressed: true,
      private: true,
      message: `${dm}:1300000000000000001`,
    },
    'message-dm-attachment': {
      kind: 'message',
      delivery: '1300000000000000002',
      address: { platform: 'discord', id: `discord:@me:${dm}`, ref: { channel: dm, user } },
      person,
      text: '',
      addressed: true,
      private: true,
      message: `${dm}:1300000000000000002`,
      attachments: ['programme.pdf', 'photo.jpg'],
    },
    'message-dm-sticker': undefined,
    'message-forward': undefined,
    'message-mention': {
      kind: 'message',
      delivery: '1300000000000000004',
      address: place(channel, '1300000000000000004'),
      room: room(channel),
      person,
      text: 'ask @user or @role in #channel :igf: :wave: /ask 2025-11-22',
      addressed: true,
      message: `${channel}:1300000000000000004`,
    },
    'message-mention-nick': {
      kind: 'message',
      delivery: '1300000000000000005',
      address: place(channel, '1300000000000000005'),
      room: room(channel),
      person,
      text: 'hi\nhow do I register?',
      addressed: true,
      message: `${channel}:1300000000000000005`,
    },
    'message-mention-alone': {
      kind: 'message',
      delivery: '1300000000000000006',
      address: place(channel, '1300000000000000006'),
      room: room(channel),
      person,
      text: '',
      addressed: true,
      message: `${channel}:1300000000000000006`,
    },
    'message-own-role': {
      kind: 'message',
      delivery: '1300000000000000007',
      address: place(channel, '1300000000000000007'),
      room: room(channel),
      person,
      text: 'what is the MAG',
      addressed: true,
      message: `${channel}:1300000000000000007`,
    },
    'message-everyone': undefined,
    'message-channel-chatter': undefined,
    'message-intent-off': undefined,
    'message-thread': {
      kind: 'message',
      delivery: '1300000000000000011',
      address: place(thread, '1300000000000000011'),
      room: room(thread),
      person,
      text: 'and who may apply?',
      addressed: false,
      message: `${thread}:1300000000000000011`,
    },
    'message-thread-mention': {
      kind: 'message',
      delivery: '1300000000000000012',
      address: place(thread, '1300000000000000012'),
      room: room(thread),
      person,
      text: 'and who may apply?',
      addressed: true,
      message: `${thread}:1300000000000000012`,
    },
    'message-reply-ping': {
      kind: 'message',
      delivery: '1300000000000000013',
      address: place(channel, '1300000000000000013'),
      room: room(channel),
      person,
      text: 'and who may apply?',
      addressed: true,
      message: `${channel}:1300000000000000013`,
    },
    'message-reply-no-ping': {
      kind: 'message',
      delivery: '1300000000000000014',
      address: place(channel, '1300000000000000014'),
      room: room(channel),
      person,
      text: 'and who may apply?',
      addressed: true,
      message: `${channel}:1300000000000000014`,
    },
    'message-bot': undefined,
    'message-webhook': undefined,
    'message-own': undefined,
    'message-join': undefined,
    'message-pin': undefined,
  };

  test.each(Object.entries(messages))('%s is heard as it was meant', (name, expected) => {
    expect(decodeMessage(payloadOf(name), around)).toEqual(expected);
  });

  test('in a thread only the cache knows is heard, too', () => {
    const payload = { ...(payloadOf('message-channel-chatter') as object), channel_id: thread };
    expect(decodeMessage(payload, around)).toBeUndefined();
    const heard = decodeMessage(payload, { ...around, isThread: (id) => id === thread });
    expect(heard).toMatchObject({ addressed: false });
  });

  test('has a fixture and an expectation each', () => {
    const names = readdirSync(folder).filter((name) => name.startsWith('message-'));
    expect(names.map((name) => name.replace('.json', '')).sort()).toEqual(Object.keys(messages).sort());
    expect(names.length).toBeGreaterThan(12);
  });
});

describe('a change', () => {
  const edited = (over: object) =>
    decodeEdit({ ...(payloadOf('message-mention-nick') as object), ...over }, around);
  const at = '2026-11-22T10:42:00.000000+00:00';

  test('of the words is heard with what they are now, under a name of its own each time', () => {
    const first = edited({ content: '<@900000000000000001> visa for Norway', edited_timestamp: at });
    expect(first).toEqual({
      kind: 'edited',
      delivery: `edited:1300000000000000005:${at}`,
      address: place(channel, '1300000000000000005'),
      room: room(channel),
      person,
      message: `${channel}:1300000000000000005`,
      text: 'visa for Norway',
    });
    expect(edited({ edited_timestamp: at })?.delivery).toBe(first?.delivery);
    expect(edited({ edited_timestamp: at.replace('42', '43') })?.delivery).not.toBe(first?.delivery);
  });

  test('that takes the mention out is heard, too', () => {
    const heard = edited({ content: 'visa for Norway', mentions: [], edited_timestamp: at });
    expect(heard).toMatchObject({ kind: 'edited', text: 'visa for Norway' });
  });

  test('in direct messages is private', () => {
    const payload = { ...(payloadOf('message-dm') as object), edited_timestamp: at };
    expect(decodeEdit(payload, around)).toMatchObject({
      private: true,
      message: `${dm}:1300000000000000001`,
    });
  });

  test.each([
    ['a preview, a pin or a thread', {}],
    ['what may not be read', { content: '', mentions: [], edited_timestamp: at }],
    ['what the desk said itself', { author: { id: ids.self }, edited_timestamp: at }],
    ['what another bot said', { author: { id: '5', bot: true }, edited_timestamp: at }],
    ['what came by a webhook', { webhook_id: '5', edited_timestamp: at }],
  ])('by %s is none', (_, over) => {
    expect(edited(over)).toBeUndefined();
  });

  test('that takes a message away names it, and nobody', () => {
    const payload = { id: '1300000000000000005', channel_id: thread, guild_id: guild };
    expect(decodeDeletion(payload)).toEqual([
      {
        kind: 'deleted',
        delivery: 'deleted:1300000000000000005',
        address: {
          platform: 'discord',
          id: `discord:${guild}:${thread}`,
          ref: { channel: thread, guild, user: 'unknown' },
        },
        person: { id: 'discord:unknown' },
        message: `${thread}:1300000000000000005`,
      },
    ]);
    expect(decodeDeletion({ id: '1', channel_id: dm })).toMatchObject([{ private: true }]);
  });

  test('that takes many away at once names each once', () => {
    const payload = { ids: ['1', '2', '2'], channel_id: channel, guild_id: guild };
    expect(decodeDeletion(payload).map((one) => one.delivery)).toEqual(['deleted:1', 'deleted:2']);
  });
});

describe('an interaction', () => {
  const alone = { type: 5, data: { flags: 64 } };
  const ref = (extra: object) => ({
    address: {
      ref: {
        user,
        interaction: expect.objectContaining({ application: ids.application, at: around.now, ...extra }),
      },
    },
  });
  const original = (isEphemeral: boolean) => ref({ answer: 'original', ephemeral: isEphemeral });

  const interactions: Readonly<Record<string, object | undefined>> = {
    'command-ask': {
      kind: 'take',
      acknowledgement: alone,
      inbound: {
        kind: 'message',
        delivery: '1300000000000000101',
        text: 'Qui peut @user candidater au MAG ?',
        addressed: true,
        locale: 'fr',
        person,
        ...original(true),
      },
    },
    'command-ask-dm': {
      acknowledgement: { type: 5 },
      inbound: { kind: 'message', text: '¿Qué es el MAG?', locale: 'es-419', person, ...original(false) },
    },
    'command-browse': {
      acknowledgement: alone,
      inbound: {
        kind: 'action',
        action: { name: 'browse', shelf: 'action-points', page: 1 },
        address: { id: `discord:${guild}:${thread}` },
      },
    },
    'command-helpdesk': { acknowledgement: alone, inbound: { action: { name: 'help' }, ...original(true) } },
    'command-person': { acknowledgement: { type: 5 }, inbound: { action: { name: 'person' } } },
    'command-unknown': { acknowledgement: alone, inbound: { action: { name: 'unknown' } } },
    'autocomplete-ask': { kind: 'suggest', id: '1300000000000000107', text: 'nat' },
    'button-channel': {
      acknowledgement: { type: 6 },
      inbound: {
        delivery: '1300000000000000108',
        action: { name: 'show', entry: 'nri', part: 'who' },
        ...ref({ answer: 'follow-up', ephemeral: false }),
      },
    },
    'button-ephemeral': { acknowledgement: alone, inbound: { ...original(true) } },
    'button-dm': {
      acknowledgement: { type: 5 },
      inbound: { address: { id: `discord:@me:${dm}` }, private: true },
    },
    'button-forged': { acknowledgement: { type: 6 }, inbound: { action: { name: 'unknown' } } },
    'select-channel': { inbound: { action: { name: 'browse', shelf: 'terms', page: 2 } } },
    modal: undefined,
  };

  test.each(Object.entries(interactions))(
    '%s is understood, and answered where it belongs',
    (name, expected) => {
      const decoded = decodeInteraction(payloadOf(name), around);
      if (expected === undefined) expect(decoded).toBeUndefined();
      else expect(decoded).toMatchObject(expected);
    },
  );

  test('keeps an address that survives being stored', () => {
    const decoded = decodeInteraction(payloadOf('command-ask'), around);
    if (decoded?.kind !== 'take') throw new Error('not understood');
    const { address } = decoded.inbound;
    const stored = JSON.parse(JSON.stringify(address)) as typeof address;
    expect(refOf(stored)).toEqual(address.ref);
    expect(refOf({ ...stored, ref: { forged: true } })).toBeUndefined();
    expect(refOf({ ...stored, platform: 'slack' })).toBeUndefined();
  });
});

describe('a removal', () => {
  test('forgets every address of the server', () => {
    expect(decodeRemoval(payloadOf('guild-delete'), around)).toMatchObject({
      kind: 'removed',
      address: { platform: 'discord', id: `discord:${guild}:` },
    });
  });

  test('is not an outage', () => {
    expect(decodeRemoval(payloadOf('guild-unavailable'), around)).toBeUndefined();
  });
});

test('anything at all is decoded without an error', () => {
  const names = readdirSync(folder).map((name) => name.replace('.json', ''));
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.string(), fc.jsonValue(), (name, key, value) => {
      const payload = payloadOf(name) as Record<string, unknown>;
      const keys = [...Object.keys(payload), key];
      for (const changed of [value, ...keys.map((one) => ({ ...payload, [one]: value }))]) {
        decodeMessage(changed, around);
        decodeEdit(changed, around);
        decodeDeletion(changed);
        decodeInteraction(changed, around);
        decodeRemoval(changed, around);
      }
    }),
    { numRuns: 60 },
  );
});

describe('who joins', () => {
  const joined = (over: object = {}) =>
    decodeJoin(
      { guild_id: guild, user: { id: user }, joined_at: '2026-11-22T10:42:00.000000+00:00', ...over },
      around,
    );

  test('a server is heard of, each time under a name of its own', () => {
    expect(joined()).toEqual({
      kind: 'joined',
      delivery: `joined:${guild}:${user}:2026-11-22T10:42:00.000000+00:00`,
      address: { platform: 'discord', id: `discord:${guild}:joined`, ref: null },
      person,
    });
    expect(joined({ joined_at: '2026-12-22T10:42:00.000000+00:00' })?.delivery).not.toBe(joined()?.delivery);
  });

  test('as a bot, or as the desk itself, is nobody', () => {
    expect(joined({ user: { id: '5', bot: true } })).toBeUndefined();
    expect(joined({ user: { id: around.self } })).toBeUndefined();
    expect(decodeJoin({ user: { id: user } }, around)).toBeUndefined();
    expect(decodeJoin('nothing', around)).toBeUndefined();
  });
});
