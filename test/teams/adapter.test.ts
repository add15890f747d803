import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTeamsAdapter, messagesPath } from '../../adapters/teams/adapter.ts';
import { maxBodyBytes } from '../../adapters/teams/http.ts';
import { DeliveryError, type Door } from '../../src/core/adapter.ts';
import { encodeToken } from '../../src/core/action.ts';
import type { Address, Inbound, Outgoing } from '../../src/core/message.ts';
import { openTeams, type TeamsRig } from '../rigs/teams.ts';
import { plainReply, recordingDoor } from './door.ts';
import { appId, foreignKey, listen, tenant } from './fake-microsoft.ts';

let received: Inbound[];
let reports: string[];
let door: Door;
let rig: TeamsRig;

beforeEach(async () => {
  // botbuilder prints every refused request, stack and all.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  ({ door, received, reports } = recordingDoor());
  rig = await openTeams(door);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rig.stop();
});

const hello = () => ({
  type: 'message',
  id: 'm1',
  channelId: 'msteams',
  serviceUrl: rig.microsoft.serviceUrl,
  from: { id: '29:ana' },
  recipient: { id: '28:bot' },
  conversation: { id: 'a:ana', conversationType: 'personal', tenantId: 't' },
  text: 'hello',
});
const signed = (token: string) => ({ authorization: `Bearer ${token}` });
const addressOf = (index = 0): Address => {
  const address = received[index]?.address;
  if (address === undefined) throw new Error('Nothing came in.');
  return address;
};
const send = (address = addressOf(), words = 'Hi') =>
  rig.adapter.send({ id: 'out-1', address, reply: plainReply(words) });
const refusal = async (): Promise<DeliveryError> => {
  const error: unknown = await send().catch((thrown: unknown) => thrown);
  if (!(error instanceof DeliveryError)) throw new Error('It was sent.');
  return error;
};

describe('a request to the messaging endpoint', () => {
  const hour = 3_600;
  const now = Math.floor(Date.now() / 1_000);

  it('signed by the Bot Framework is taken', async () => {
    expect(await rig.post(hello())).toEqual({ status: 200, body: '' });
    expect(received).toMatchObject([{ kind: 'message', text: 'hello' }]);
  });

  const refused: readonly [string, () => Record<string, string>][] = [
    ['without a token', () => ({})],
    ['with something else than a token', () => ({ authorization: 'Basic YTpi' })],
    ['with a token of noise', () => signed('a.b.c')],
    ['signed with a foreign key', () => signed(rig.microsoft.token({}, foreignKey))],
    ['signed for another bot', () => signed(rig.microsoft.token({ aud: 'another-bot' }))],
    ['signed by a foreign issuer', () => signed(rig.microsoft.token({ iss: 'https://evil.example' }))],
    [
      'signed by the issuer of emulator and skill tokens',
      () =>
        signed(
          rig.microsoft.token({
            iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
            ver: '1.0',
            appid: 'another-bot',
          }),
        ),
    ],
    ['signed long ago', () => signed(rig.microsoft.token({ nbf: now - 3 * hour, exp: now - 2 * hour }))],
    ['signed for later', () => signed(rig.microsoft.token({ nbf: now + hour, exp: now + 2 * hour }))],
    [
      'signed for another service',
      () => signed(rig.microsoft.token({ serviceurl: 'https://evil.example/' })),
    ],
    [
      'with an unsigned token',
      () => {
        const [, claims = ''] = rig.microsoft.token().split('.');
        const header = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
        return signed(`${header}.${claims}.AA`);
      },
    ],
  ];
  it.each(refused)('%s gets 401 and nothing reaches the desk', async (_, headers) => {
    expect(await rig.post(hello(), headers())).toEqual({ status: 401, body: '' });
    expect(received).toEqual([]);
  });

  it('of another channel with its own way of signing gets 401', async () => {
    expect((await rig.post({ ...hello(), channelId: 'AseChannel' })).status).toBe(401);
    expect(received).toEqual([]);
  });

  it.each([
    ['that is not JSON', '{"type":'],
    ['that is a list', '[]'],
    ['that is null', 'null'],
    ['without a type', '{"id":"1"}'],
    ['that is empty', ''],
  ])('%s gets 400', async (_, body) => {
    expect((await rig.post(body)).status).toBe(400);
    expect(received).toEqual([]);
  });

  it('that is too long gets 413, whether or not it says how long it is', async () => {
    const text = 'x'.repeat(maxBodyBytes);
    expect((await rig.post({ ...hello(), text })).status).toBe(413);
    const { Response: Streamed } = globalThis;
    expect((await rig.post(new Streamed(JSON.stringify({ ...hello(), text })).body)).status).toBe(413);
    expect(received).toEqual([]);
  });

  it('that is not a POST gets 405', async () => {
    const server = await listen((request, response) => {
      rig.adapter.routes?.[0]?.listener(request, response);
    });
    expect((await fetch(`${server.url}${messagesPath}`)).status).toBe(405);
    await server.stop();
  });

  it('gets 503 while signing keys cannot be fetched, so that Teams delivers again', async () => {
    const gone = await listen((_, response) => response.end());
    await gone.stop();
    const adapter = createTeamsAdapter({ ...rig.microsoft.config, openIdMetadata: `${gone.url}/openid` });
    await adapter.start(door);
    const server = await listen((request, response) => {
      adapter.routes?.[0]?.listener(request, response);
    });
    const response = await fetch(`${server.url}${messagesPath}`, {
      method: 'POST',
      headers: signed(rig.microsoft.token()),
      body: JSON.stringify(hello()),
    });
    expect(response.status).toBe(503);
    expect(received).toEqual([]);
    await server.stop();
  });

  it('gets 503 once the desk stops', async () => {
    await rig.adapter.stop();
    expect((await rig.post(hello())).status).toBe(503);
  });

  it('is acknowledged before the desk is done with it', async () => {
    let finish = (): void => undefined;
    const slow = await openTeams({
      ...door,
      receive: (inbound) => {
        received.push(inbound);
        return new Promise((resolve) => {
          finish = resolve;
        });
      },
    });
    const server = await listen((request, response) => {
      slow.adapter.routes?.[0]?.listener(request, response);
    });
    const response = await fetch(`${server.url}${messagesPath}`, {
      method: 'POST',
      headers: signed(slow.microsoft.token()),
      body: JSON.stringify({ ...hello(), serviceUrl: slow.microsoft.serviceUrl }),
    });
    expect([response.status, received.length]).toEqual([200, 1]);
    let stopped = false;
    const stopping = slow.adapter.stop().then(() => (stopped = true));
    await Promise.resolve();
    expect(stopped).toBe(false);
    finish();
    await stopping;
    await server.stop();
    await slow.stop();
  });

  it('for the press of a button is answered with a sign, and the action comes in', async () => {
    const action = { name: 'show', entry: 'start-nri', part: 'who' } as const;
    const posted = await rig.post({
      ...hello(),
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', data: { token: encodeToken(action) } } },
    });
    expect([posted.status, JSON.parse(posted.body)]).toEqual([
      200,
      { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '✓' },
    ]);
    expect(received).toMatchObject([{ kind: 'action', action }]);
  });

  it('for something the desk does not offer is said to be not implemented', async () => {
    expect((await rig.post({ ...hello(), type: 'invoke', name: 'composeExtension/query' })).status).toBe(501);
    expect(received).toEqual([]);
  });

  it('delivered twice comes in with one delivery id', async () => {
    await rig.say('hello', { delivery: 'm7' });
    await rig.say('hello', { delivery: 'm7' });
    expect(received[0]?.delivery).toBe(received[1]?.delivery);
  });
});

describe('without an app id', () => {
  it('unsigned activities are taken, which is why the configuration allows it on loopback only', async () => {
    const adapter = createTeamsAdapter({
      ...rig.microsoft.config,
      credentials: undefined,
      appId: '',
      password: '',
      unsigned: true,
    });
    await adapter.start(door);
    const server = await listen((request, response) => {
      adapter.routes?.[0]?.listener(request, response);
    });
    const response = await fetch(`${server.url}${messagesPath}`, {
      method: 'POST',
      body: JSON.stringify(hello()),
    });
    expect([response.status, received.length]).toEqual([200, 1]);
    expect(await adapter.send({ id: 'o', address: addressOf(), reply: plainReply('Hi') })).toEqual({
      message: 'a:ana|sent-1',
    });
    await server.stop();
  });
});

describe('a message on its way out', () => {
  beforeEach(() => rig.say('hello'));

  it('is one activity, sent with the desk’s own token, and tells the id Teams gave it', async () => {
    expect(await send()).toEqual({ message: 'a:ana|sent-1' });
    expect(rig.microsoft.sent).toHaveLength(1);
    expect(rig.microsoft.sent[0]).toMatchObject({
      path: '/connector/v3/conversations/a:ana/activities',
      authorization: 'Bearer from-the-test',
    });
    expect(rig.seen()).toMatchObject([{ text: 'Hi', place: 'a:ana', onlyYou: false }]);
  });

  it('goes to the address after it went through JSON', async () => {
    await send(JSON.parse(JSON.stringify(addressOf())) as Address);
    expect(rig.seen()).toHaveLength(1);
  });

  it.each([408, 412, 429, 500, 502, 503, 504])(
    'can be tried again after %i, and was tried once',
    async (status) => {
      rig.microsoft.fail({ status });
      expect(await refusal()).toMatchObject({ retryable: true });
      expect(rig.microsoft.attempts()).toBe(1);
    },
  );

  it('waits as long as Teams asks', async () => {
    rig.microsoft.fail({ status: 429, headers: { 'retry-after': '7' } });
    expect(await refusal()).toMatchObject({ retryable: true, retryAfter: 7_000 });
  });

  it('can be tried again when Teams cannot be reached', async () => {
    await rig.microsoft.stop();
    expect(await refusal()).toMatchObject({ retryable: true });
  });

  it.each([
    [400, 'Teams refused the message (400, BadSyntax).'],
    [403, 'Teams does not let this desk write here: the app is not installed, was blocked or was removed.'],
    [404, 'The Teams conversation is gone.'],
    [413, 'Teams found the message too large.'],
  ])('is given up after %i with a sentence that says why', async (status, message) => {
    rig.microsoft.fail({ status, code: 'BadSyntax' });
    expect(await refusal()).toMatchObject({ retryable: false, message });
  });

  it('is given up when Teams refuses the credentials, which the operator is told once until they work', async () => {
    rig.microsoft.fail({ status: 401 });
    expect(await refusal()).toMatchObject({ retryable: false });
    await refusal();
    expect(reports).toEqual(['teams-credentials-refused']);
    rig.microsoft.fail(undefined);
    await send();
    rig.microsoft.fail({ status: 401 });
    await refusal();
    expect(reports).toHaveLength(2);
  });

  it('is given up when its address is not one of ours', async () => {
    const address: Address = { platform: 'teams', id: 'teams:x', ref: { made: 'up' } };
    await expect(send(address)).rejects.toMatchObject({ name: 'DeliveryError', retryable: false });
  });

  it('leaves nothing of what was said in the error', async () => {
    rig.microsoft.fail({ status: 400 });
    const error: unknown = await send(addressOf(), 'a secret').catch((thrown: unknown) => thrown);
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('a secret');
    expect(error).toMatchObject({ cause: { message: '400 Failed' } });
  });

  it('cannot be told apart from one that was lost, and says so', async () => {
    expect(
      await rig.adapter.wasSent?.({ id: 'o', address: addressOf(), reply: plainReply('Hi') }),
    ).toBeUndefined();
  });
});

describe('a ticket', () => {
  const channel = '19:channel@thread.tacv2';
  const address = (conversation: string, fields: object = {}): Address => ({
    platform: 'teams',
    id: `teams:${tenant}:${conversation}#0412`,
    ref: {
      serviceUrl: rig.microsoft.serviceUrl,
      conversation,
      type: 'channel',
      tenant,
      bot: `28:${appId}`,
      ...fields,
    },
  });
  const part = (of: 'card' | 'line', fields: Partial<Outgoing>): Outgoing => ({
    id: 'out-1',
    address: address(`${channel};messageid=77`, { root: '77' }),
    reply: plainReply('Hi'),
    ticket: { number: 412, side: 'desk', part: of },
    ...fields,
  });
  const pressable = {
    ...plainReply('Hi'),
    buttons: [{ key: '1', label: 'Help', action: { name: 'help' as const } }],
  };

  it('has its card in the channel, and a thread under it in which people are heard', async () => {
    const receipt = await rig.adapter.send(part('card', {}));
    expect(receipt).toEqual({
      message: `${channel}|sent-1`,
      thread: {
        ...address(`${channel};messageid=sent-1`, { root: 'sent-1' }),
        id: `teams:${tenant}:${channel};messageid=sent-1`,
      },
    });
    expect(rig.microsoft.sent[0]?.path).toBe(`/connector/v3/conversations/${channel}/activities`);
    await rig.say('yes, write to the committee', { thread: receipt.thread?.id ?? '', person: 'kim' });
    expect(received).toMatchObject([{ kind: 'message', addressed: false, address: receipt.thread }]);
    expect(received[0]?.private).toBeUndefined();
  });

  it('has one conversation: the thread, the button of its card, and what is sent there', async () => {
    const { thread } = await rig.adapter.send(part('card', { reply: pressable }));
    await rig.press(encodeToken({ name: 'help' }), { person: 'kim' });
    await rig.adapter.send(part('line', { address: thread ?? address('') }));
    expect(received[0]?.address).toEqual(thread);
    expect(rig.seen().map((seen) => seen.address)).toEqual([thread?.id, thread?.id]);
    expect(rig.microsoft.sent[1]).toMatchObject({
      path: `/connector/v3/conversations/${channel};messageid=sent-1/activities/sent-1`,
    });
  });

  it.each([
    ['a group chat', '19:one@thread.v2', 'groupChat'],
    ['a personal chat', 'a:kim', 'personal'],
  ])('whose desk is %s has no threads', async (_, conversation, type) => {
    const receipt = await rig.adapter.send(part('card', { address: address(conversation, { type }) }));
    expect(receipt).toEqual({ message: `${conversation}|sent-1` });
  });

  it('has messages that can be changed and taken away, again and again', async () => {
    const { thread = address('') } = await rig.adapter.send(part('card', {}));
    const sent = await rig.adapter.send(part('line', { address: thread }));
    const replaces = { message: sent.message ?? '' };
    const change = (fields: Partial<Outgoing>) =>
      rig.adapter.send(part('line', { address: thread, reply: plainReply('Hello'), replaces, ...fields }));
    for (const id of ['edit-1', 'edit-1']) expect(await change({ id })).toEqual(sent);
    expect(rig.seen()).toMatchObject([{ text: 'Hi' }, { text: 'Hello', address: thread.id }]);
    expect(rig.microsoft.sent.at(-1)).toMatchObject({
      method: 'PUT',
      path: `/connector/v3/conversations/${channel};messageid=sent-1/activities/sent-2`,
    });
    for (const id of ['erase-1', 'erase-1'])
      expect(await change({ id, replaces: { ...replaces, remove: true } })).toEqual({});
    expect(rig.seen()).toMatchObject([{ text: 'Hi' }, { removed: true }]);
    expect(await rig.adapter.wasSent?.(part('line', { address: thread, replaces }))).toBe(false);
  });

  it('keeps the thread of a card that is changed', async () => {
    const sent = await rig.adapter.send(part('card', {}));
    const replaces = { message: sent.message ?? '' };
    expect(await rig.adapter.send(part('card', { id: 'edit-1', replaces }))).toEqual(sent);
    expect(rig.microsoft.sent.at(-1)).toMatchObject({
      path: `/connector/v3/conversations/${channel};messageid=sent-1/activities/sent-1`,
    });
  });

  it('a message that is gone cannot be changed, which is no error', async () => {
    const sent = await rig.adapter.send(part('card', {}));
    rig.microsoft.lose('sent-1');
    const replaces = { message: sent.message ?? '' };
    expect(await rig.adapter.send(part('card', { replaces }))).toEqual({});
  });

  it('a change waits while Teams is down, and is refused for a message of another conversation', async () => {
    const replaces = { message: `${channel}|sent-1` };
    rig.microsoft.fail({ status: 503 });
    await expect(rig.adapter.send(part('card', { replaces }))).rejects.toMatchObject({ retryable: true });
    const elsewhere = { message: '19:other@thread.tacv2|sent-1' };
    await expect(rig.adapter.send(part('card', { replaces: elsewhere }))).rejects.toMatchObject({
      retryable: false,
    });
  });

  it('an edit and a deletion come in under the name of the message', async () => {
    await rig.say('visa for Kenya', { delivery: 'm1' });
    await rig.edit?.('m1', 'visa for Norway');
    await rig.edit?.('m1', 'visa for Norway, soon');
    await rig.erase?.('m1');
    const message = 'a:ana|m1';
    expect(received).toMatchObject([
      { kind: 'message', message, private: true },
      { kind: 'edited', message, text: 'visa for Norway' },
      { kind: 'edited', message, text: 'visa for Norway, soon' },
      { kind: 'deleted', message },
    ]);
    expect(new Set(received.map(({ delivery }) => delivery)).size).toBe(4);
  });
});

describe('writing to somebody privately', () => {
  it('is tried by opening the personal chat, the place its messages come from', async () => {
    await rig.say('hello', { place: 'thread', mention: true });
    await rig.say('hello', { place: 'private' });
    const person = received[0]?.person ?? { id: '' };
    expect(await rig.adapter.privately?.(addressOf(0), person)).toEqual(addressOf(1));
    expect(rig.microsoft.sent).toEqual([]);
  });

  it('is where they are, when that is a personal chat already', async () => {
    await rig.say('hello');
    expect(await rig.adapter.privately?.(addressOf(), { id: 'teams:t:29:ana' })).toEqual(addressOf());
    expect(rig.microsoft.attempts()).toBe(0);
  });

  it('is not possible where the app is not installed, nor while Teams is down, and is asked once', async () => {
    await rig.say('hello', { place: 'group' });
    const person = received[0]?.person ?? { id: '' };
    rig.microsoft.refusePersonal();
    expect(await rig.adapter.privately?.(addressOf(), person)).toBeUndefined();
    rig.microsoft.fail({ status: 503 });
    expect(await rig.adapter.privately?.(addressOf(), person)).toBeUndefined();
    expect(rig.microsoft.attempts()).toBe(2);
  });

  it('is not possible with a person of another platform', async () => {
    await rig.say('hello', { place: 'group' });
    expect(await rig.adapter.privately?.(addressOf(), { id: 'slack:T1:U1' })).toBeUndefined();
  });
});

describe('threads of one channel', () => {
  it('keep to themselves, however they are interleaved', async () => {
    const rooms = ['100', '200', '100', '300', '200'];
    for (const room of rooms) await rig.say(`in ${room}`, { place: 'thread', room, mention: true });
    for (const index of [3, 0, 4, 1, 2]) await send(addressOf(index), `answer to ${String(index)}`);
    expect(rig.microsoft.sent.map(({ path, activity }) => [path, activity['summary']])).toEqual(
      [3, 0, 4, 1, 2].map((index) => [
        `/connector/v3/conversations/19:channel@thread.tacv2;messageid=${String(rooms[index])}/activities/${String(rooms[index])}`,
        `answer to ${String(index)}`,
      ]),
    );
    expect(new Set(received.map(({ address }) => address.id)).size).toBe(3);
  });
});
