import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { decodeSlack, slackRefSchema } from '../../adapters/slack/decode.ts';
import type { Inbound } from '../../src/core/message.ts';

const identity = { team: 'T0IGDESK01', botUser: 'U0HELPDESK' };
const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/slack/${name}.json`, import.meta.url), 'utf8'));
const decode = (name: string): Inbound | undefined => decodeSlack(fixture(name), identity);

const person = { id: 'slack:T0IGDESK01:U0ANA00001' };
const direct = {
  platform: 'slack',
  id: 'slack:T0IGDESK01:D0ANA00001',
  ref: { to: 'private', channel: 'D0ANA00001' },
};
const thread = (started: boolean) => ({
  platform: 'slack',
  id: 'slack:T0IGDESK01:C0GENERAL1:1795305700.000400',
  ref: { to: 'thread', channel: 'C0GENERAL1', thread: '1795305700.000400', user: 'U0ANA00001', started },
});

describe('what people write', () => {
  test('a direct message is addressed to the desk', () => {
    expect(decode('direct-message')).toEqual({
      kind: 'message',
      delivery: 'Ev0DIRECT01',
      address: direct,
      person,
      private: true,
      text: 'what is recommendation 1.3 about?',
      addressed: true,
      message: 'D0ANA00001:1795305600.000100',
    });
  });

  test('a reply below an answer in a direct message is the same conversation, answered there', () => {
    expect(decode('direct-message-in-thread')).toMatchObject({
      address: { id: direct.id, ref: { to: 'private', channel: 'D0ANA00001', thread: '1795305601.000300' } },
      addressed: true,
    });
  });

  test('a mention in a channel opens a thread at that message, mention removed', () => {
    expect(decode('mention')).toEqual({
      kind: 'message',
      delivery: 'Ev0MENTION1',
      address: thread(false),
      room: {
        platform: 'slack',
        id: 'slack:T0IGDESK01:C0GENERAL1',
        ref: { to: 'room', channel: 'C0GENERAL1' },
      },
      person,
      text: 'how do I join the MAG?',
      addressed: true,
      message: 'C0GENERAL1:1795305700.000400',
    });
  });

  test.each(['mention-as-message', 'mention-in-thread-as-message'])(
    'the same mention as a message event does not count again (%s)',
    (name) => {
      expect(decode(name)).toBeUndefined();
    },
  );

  test('a mention in a thread stays in that thread', () => {
    expect(decode('mention-in-thread')).toMatchObject({
      address: thread(true),
      text: 'and by when, ?',
      addressed: true,
    });
  });

  test('a reply in a thread without a mention is not addressed, and in the thread the mention opened', () => {
    expect(decode('thread-reply')).toMatchObject({
      kind: 'message',
      address: thread(true),
      text: '1',
      addressed: false,
    });
  });

  test('a reply that is also shown in the channel is one reply', () => {
    expect(decode('thread-broadcast')).toMatchObject({
      address: { id: 'slack:T0IGDESK01:G0PRIVATE1:1795305700.000400' },
      text: 'see above',
      addressed: false,
    });
  });

  test('files come along by name', () => {
    expect(decode('file-share')).toMatchObject({
      text: 'can you read this?',
      attachments: ['mag-nomination.pdf', 'Scan'],
    });
  });

  test('escapes and Slack forms become the words the person saw', () => {
    expect(decode('rich-escapes')).toMatchObject({
      text: 'is <b> & the IGF page or https://itu.int right? ask @bo or @U0CARLA001 in #general #C0SECRET01 @here @mag @22 Nov a@example.org &lt;',
    });
  });
});

describe('what people change afterwards', () => {
  const edited = fixture('edited-message') as {
    readonly event: { readonly message: object; readonly previous_message: object };
  };
  const deleted = fixture('deleted-message') as { readonly event: { readonly previous_message: object } };
  /** The edit, with something else in the channel, the message before and the message after. */
  const editedWith = (event: object, before: object, after: object = before) =>
    decodeSlack(
      {
        ...edited,
        event: {
          ...edited.event,
          ...event,
          previous_message: { ...edited.event.previous_message, ...before },
          message: { ...edited.event.message, ...after },
        },
      },
      identity,
    );
  const deletedWith = (event: object, before: object) =>
    decodeSlack(
      {
        ...deleted,
        event: {
          ...deleted.event,
          ...event,
          previous_message: { ...deleted.event.previous_message, ...before },
        },
      },
      identity,
    );
  const inChannel = { channel: 'C0GENERAL1' };
  const inThread = { thread_ts: '1795305700.000400' };

  test('an edit names the message it changes and says what it says now', () => {
    expect(decode('edited-message')).toEqual({
      kind: 'edited',
      delivery: 'Ev0EDIT0001',
      address: direct,
      person,
      private: true,
      message: 'D0ANA00001:1795305600.000100',
      text: 'what is recommendation 1.3a about?',
    });
  });

  test('a deletion names the message that is gone', () => {
    expect(decode('deleted-message')).toEqual({
      kind: 'deleted',
      delivery: 'Ev0DEL00001',
      address: direct,
      person,
      private: true,
      message: 'D0ANA00001:1795305600.000100',
    });
  });

  test('an edit and the message it changes have one name and one place', () => {
    const message = decode('thread-reply');
    const changed = editedWith(inChannel, { ...inThread, ts: '1795305730.000600' }, { ...inThread });
    expect(message).toMatchObject({ kind: 'message', message: 'C0GENERAL1:1795305730.000600' });
    expect(changed).toMatchObject({
      kind: 'edited',
      message: 'C0GENERAL1:1795305730.000600',
      address: message?.address,
    });
  });

  test('a mention that opened a thread can be changed and taken back', () => {
    const mention = { text: '<@U0HELPDESK> how?', ts: '1795305700.000400', ...inThread };
    expect(editedWith(inChannel, mention, { text: '<@U0HELPDESK> how then?' })).toMatchObject({
      kind: 'edited',
      address: thread(true),
      text: 'how then?',
    });
    expect(deletedWith(inChannel, mention)).toMatchObject({ kind: 'deleted', address: thread(true) });
  });

  test('a message deleted under which there are answers is a deletion, though Slack calls it a change', () => {
    const mention = { text: '<@U0HELPDESK> how?', ts: '1795305700.000400', ...inThread };
    expect(
      editedWith(inChannel, mention, {
        subtype: 'tombstone',
        user: 'USLACKBOT',
        text: 'This message was deleted.',
      }),
    ).toMatchObject({ kind: 'deleted', message: 'C0GENERAL1:1795305700.000400', person });
  });

  test.each([
    ['a preview of a link', () => editedWith({}, {}, { text: 'what is recommendation 1.3 about?' })],
    ['a message of the desk', () => editedWith({}, { user: identity.botUser }, { user: identity.botUser })],
    ['a message of another app', () => editedWith({}, { bot_id: 'B0OTHER' }, { bot_id: 'B0OTHER' })],
    ['a deleted message of the desk', () => deletedWith({}, { user: identity.botUser })],
    ['a deletion that was told before', () => deletedWith({}, { user: 'USLACKBOT', subtype: 'tombstone' })],
    ['talk of a channel', () => editedWith(inChannel, { text: 'lunch?' }, { text: 'dinner?' })],
    ['deleted talk of a channel', () => deletedWith(inChannel, { text: 'lunch?' })],
  ])('%s is none of it', (_, change) => {
    expect(change()).toBeUndefined();
  });
});

describe('what is not for the desk', () => {
  test.each([
    'mention-edited',
    'channel-message',
    'bot-message',
    'other-app-message',
    'own-message',
    'channel-join',
    'messages-tab-opened',
    'user-token-revoked',
    'url-verification',
  ])('%s is ignored', (name) => {
    expect(decode(name)).toBeUndefined();
  });
});

describe('commands', () => {
  const only = (trigger: string) => ({
    delivery: trigger,
    address: {
      platform: 'slack',
      id: 'slack:T0IGDESK01:C0GENERAL1:only:U0ANA00001',
      ref: {
        to: 'only',
        channel: 'C0GENERAL1',
        user: 'U0ANA00001',
        responseUrl: 'https://hooks.slack.com/commands/T0IGDESK01/1/opaque',
      },
    },
    person,
  });

  test('the command asks for that person only', () => {
    expect(decode('command')).toEqual({
      ...only('1001.2002.c0ffee'),
      room: {
        platform: 'slack',
        id: 'slack:T0IGDESK01:C0GENERAL1',
        ref: { to: 'room', channel: 'C0GENERAL1' },
      },
      kind: 'message',
      text: 'what is a NRI & how do I start one?',
      addressed: true,
    });
  });

  test('the command without words asks for help', () => {
    expect(decode('command-empty')).toEqual({
      ...only('1001.2003.c0ffee'),
      room: {
        platform: 'slack',
        id: 'slack:T0IGDESK01:C0GENERAL1',
        ref: { to: 'room', channel: 'C0GENERAL1' },
      },
      kind: 'action',
      action: { name: 'help' },
    });
  });
});

describe('buttons', () => {
  const pressed = { kind: 'action', person, action: { name: 'show', entry: 'rec-1-3', part: 'who' } };

  test('in a thread answer in the thread', () => {
    expect(decode('press-in-thread')).toEqual({
      ...pressed,
      delivery: '1001.3001.c0ffee',
      address: thread(true),
    });
  });

  test('in a direct message answer there', () => {
    expect(decode('press-in-direct-message')).toMatchObject({ ...pressed, address: direct, private: true });
  });

  test('under an only-you message answer only to you', () => {
    expect(decode('press-only-you')).toMatchObject({
      ...pressed,
      address: { id: 'slack:T0IGDESK01:C0GENERAL1:only:U0ANA00001', ref: { to: 'only', user: 'U0ANA00001' } },
    });
  });

  test('under an only-you message in a thread keep the conversation of the thread', () => {
    expect(decode('press-only-you-in-thread')).toMatchObject({
      ...pressed,
      address: { id: thread(true).id, ref: { to: 'only', thread: '1795305700.000400' } },
    });
  });

  test('at home answer by direct message', () => {
    expect(decode('press-at-home')).toMatchObject({ ...pressed, address: direct });
  });

  test('that were forged are unknown actions', () => {
    expect(decode('press-forged')).toMatchObject({ kind: 'action', action: { name: 'unknown' } });
  });
});

describe('the app itself', () => {
  test('a person who opens the home page is welcomed there', () => {
    expect(decode('home-opened')).toEqual({
      kind: 'action',
      delivery: 'Ev0HOME0001',
      address: {
        platform: 'slack',
        id: 'slack:T0IGDESK01:home:U0ANA00001',
        ref: { to: 'home', user: 'U0ANA00001', channel: 'D0ANA00001' },
      },
      person,
      action: { name: 'welcome' },
    });
  });

  test.each(['app-uninstalled', 'tokens-revoked'])('%s removes everything of the workspace', (name) => {
    const removed = decode(name);
    expect(removed).toMatchObject({ kind: 'removed', address: { id: 'slack:T0IGDESK01:' } });
    for (const other of ['direct-message', 'mention', 'command', 'home-opened'])
      expect(decode(other)?.address.id.startsWith(removed?.address.id ?? 'none')).toBe(true);
  });
});

describe('whatever comes', () => {
  test('no body makes decoding fail', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        decodeSlack(body, identity);
      }),
    );
  });

  test('any text is decoded, and what it is stored as is read back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const body = fixture('direct-message') as { event: object };
        const inbound = decodeSlack({ ...body, event: { ...body.event, text } }, identity);
        expect(inbound?.kind).toBe('message');
        const kept: unknown = JSON.parse(JSON.stringify(inbound?.address.ref));
        expect(slackRefSchema.parse(kept)).toEqual(inbound?.address.ref);
      }),
    );
  });

  test('a long run of brackets is decoded at once', () => {
    const body = fixture('direct-message') as { event: object };
    const inbound = decodeSlack({ ...body, event: { ...body.event, text: '<'.repeat(40_000) } }, identity);
    expect(inbound?.kind).toBe('message');
  });
});

describe('who joins', () => {
  const event = (what: object) =>
    decodeSlack(
      { type: 'event_callback', team_id: 'T0IGDESK01', event_id: 'Ev0JOIN', event: what },
      { team: 'T0IGDESK01', botUser: 'U0HELPDESK' },
    );

  test('the workspace, or a channel, is heard of with the language Slack says', () => {
    expect(event({ type: 'team_join', user: { id: 'U0ANA00001', locale: 'fr-FR' } })).toEqual({
      kind: 'joined',
      delivery: 'Ev0JOIN',
      address: { platform: 'slack', id: 'slack:T0IGDESK01:joined', ref: null },
      person,
      locale: 'fr-FR',
    });
    expect(event({ type: 'member_joined_channel', user: 'U0ANA00001', channel: 'C0GENERAL1' })).toEqual({
      kind: 'joined',
      delivery: 'Ev0JOIN',
      address: { platform: 'slack', id: 'slack:T0IGDESK01:C0GENERAL1', ref: null },
      person,
    });
  });

  test('as a bot, or as the desk itself, is nobody', () => {
    expect(event({ type: 'team_join', user: { id: 'U0ROBOT', is_bot: true } })).toBeUndefined();
    expect(event({ type: 'member_joined_channel', user: 'U0HELPDESK', channel: 'C0X' })).toBeUndefined();
    expect(event({ type: 'member_joined_channel', user: 'USLACKBOT', channel: 'C0X' })).toBeUndefined();
    expect(event({ type: 'team_join', user: 'U0ANA00001' })).toBeUndefined();
  });
});
