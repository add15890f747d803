import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { createSlackAdapter } from '../../adapters/slack/adapter.ts';
import { DeliveryError } from '../../src/core/adapter.ts';
import type { Address, Outgoing, Reply } from '../../src/core/message.ts';
import { openSlackRig, type SlackRig } from '../rigs/slack.ts';
import { startFakeSlack } from './fake-slack.ts';
import { echoDoor, goldenReplies, reply, type EchoDoor } from './replies.ts';
import { postSigned, signingSecret } from './signed.ts';

const fixture = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../fixtures/slack/${name}.json`, import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >;

let open: SlackRig | undefined;
afterEach(async () => {
  await open?.stop();
  open = undefined;
});

const rigWith = async (
  answer?: Reply,
  now?: () => number,
): Promise<{ readonly rig: SlackRig; readonly door: EchoDoor }> => {
  const door = echoDoor(answer);
  const rig = await openSlackRig(door, now);
  open = rig;
  door.connect((outgoing) => rig.adapter.send(outgoing));
  return { rig, door };
};

const inThread: Address = {
  platform: 'slack',
  id: 'slack:T0IGDESK01:C0GENERAL1:1795305700.000400',
  ref: {
    to: 'thread',
    channel: 'C0GENERAL1',
    thread: '1795305700.000400',
    user: 'U0ANA00001',
    started: true,
  },
};
const outgoing = (fields: Partial<Outgoing> = {}): Outgoing => ({
  id: 'reply-1',
  address: inThread,
  reply: reply(),
  ...fields,
});
const failure = async (work: Promise<unknown>): Promise<DeliveryError> => {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DeliveryError))
    throw new Error('it did not fail as a delivery does', { cause: error });
  return error;
};

describe('where answers go', () => {
  test('a direct message is answered there', async () => {
    const { rig } = await rigWith(goldenReplies['answer']);
    await rig.say('hello');
    expect(rig.seen()).toMatchObject([{ place: 'D0ANA:', onlyYou: true, native: { channel: 'D0ANA' } }]);
    expect(rig.seen()[0]?.buttons[0]).toEqual({ label: '1 · Who may', token: '1:show:join-mag:who:' });
  });

  test('a mention is answered once, in a thread under it, for everybody', async () => {
    const { rig, door } = await rigWith(reply());
    await rig.say('hello', { place: 'group' });
    expect(door.inbounds).toHaveLength(1);
    expect(rig.seen()).toMatchObject([
      { onlyYou: false, native: { channel: 'C0ONE', thread_ts: '1795300000.000001', unfurl_links: false } },
    ]);
  });

  test('a reply in that thread is in the same place', async () => {
    const { rig, door } = await rigWith(reply());
    await rig.say('hello', { place: 'group' });
    await rig.say('1', { place: 'thread' });
    const [mention, follow] = door.inbounds;
    expect(follow?.address.id).toBe(mention?.address.id);
    expect(follow).toMatchObject({ addressed: false });
    expect(new Set(rig.seen().map(({ place }) => place)).size).toBe(1);
  });

  test('a mention in a running thread is answered once, there', async () => {
    const { rig, door } = await rigWith(reply());
    await rig.say('and this?', { place: 'thread', mention: true });
    expect(door.inbounds).toMatchObject([{ addressed: true }]);
    expect(rig.seen()).toMatchObject([{ native: { thread_ts: '1795200000.000001' } }]);
  });

  test('a channel message without a mention never reaches the desk', async () => {
    const { rig, door } = await rigWith(reply());
    await rig.say('lunch?', { place: 'group', mention: false });
    expect(door.inbounds).toEqual([]);
  });

  test('a redelivery reaches the desk under the same id', async () => {
    const { rig, door } = await rigWith(reply());
    await rig.say('hello', { delivery: 'Ev1' });
    await rig.say('hello', { delivery: 'Ev1' });
    expect(door.inbounds.map(({ delivery }) => delivery)).toEqual(['Ev1', 'Ev1']);
    expect(rig.seen()).toHaveLength(1);
  });

  test('an only-you answer to a mention is shown in the channel while the thread has no answer yet', async () => {
    const { rig } = await rigWith(goldenReplies['only-you']);
    await rig.say('hello', { place: 'group' });
    const [seen] = rig.seen();
    expect(seen).toMatchObject({ onlyYou: true, native: { channel: 'C0ONE', user: 'U0ANA' } });
    expect(seen?.native).not.toHaveProperty('thread_ts');
  });

  test('an only-you answer in a running thread is shown in the thread', async () => {
    const { rig } = await rigWith(goldenReplies['only-you']);
    await rig.say('hello', { place: 'thread' });
    expect(rig.seen()[0]?.native).toMatchObject({ user: 'U0ANA', thread_ts: '1795200000.000001' });
  });

  test('the buttons of an only-you answer answer only to you', async () => {
    const { rig, door } = await rigWith(goldenReplies['only-you']);
    await rig.say('hello', { place: 'group' });
    await rig.press('1:browse:topics::1');
    expect(door.inbounds[1]).toMatchObject({ kind: 'action', action: { name: 'browse', shelf: 'topics' } });
    expect(rig.seen().map(({ onlyYou }) => onlyYou)).toEqual([true, true]);
    expect(rig.slack.requests.at(-1)?.method).toBe('response_url');
  });

  test('opening the home page shows the welcome there, and its buttons answer by direct message', async () => {
    const { rig } = await rigWith(goldenReplies['choice']);
    await rig.deliver(fixture('home-opened'));
    expect(rig.seen()).toMatchObject([
      { place: 'U0ANA00001:', native: { user_id: 'U0ANA00001', view: { private_metadata: 'D0ANA00001' } } },
    ]);
    await rig.press('1:show:action-1-3a::');
    expect(rig.seen()[1]).toMatchObject({ place: 'D0ANA00001:' });
  });

  test('an uninstalled app tells the desk what to forget', async () => {
    const { rig, door } = await rigWith(reply());
    await rig.deliver(fixture('app-uninstalled'));
    expect(door.inbounds).toMatchObject([{ kind: 'removed', address: { id: 'slack:T0IGDESK01:' } }]);
  });
});

describe('the command', () => {
  const ask = (rig: SlackRig, trigger: string) =>
    rig.deliver({ ...fixture('command'), response_url: rig.slack.responseUrl, trigger_id: trigger });
  const methods = (rig: SlackRig) => rig.slack.requests.slice(1).map(({ method }) => method);

  test('is answered through its response address, only to you', async () => {
    const { rig } = await rigWith(goldenReplies['answer']);
    await ask(rig, 't1');
    expect(rig.seen()).toMatchObject([
      { onlyYou: true, native: { response_type: 'ephemeral', replace_original: false } },
    ]);
  });

  test('after five uses of the address goes on by an only-you message', async () => {
    const { rig } = await rigWith(reply());
    for (const trigger of ['t1', 't2', 't3', 't4', 't5', 't6']) await ask(rig, trigger);
    expect(methods(rig)).toEqual([...Array<string>(5).fill('response_url'), 'chat.postEphemeral']);
    expect(rig.seen().at(-1)?.native).toMatchObject({ channel: 'C0GENERAL1', user: 'U0ANA00001' });
  });

  test('after half an hour does not use the address any more', async () => {
    let clock = 0;
    const { rig, door } = await rigWith(undefined, () => clock);
    await ask(rig, 't1');
    clock = 30 * 60_000 + 1;
    const address = door.inbounds[0]?.address ?? inThread;
    await rig.adapter.send(outgoing({ address }));
    expect(methods(rig)).toEqual(['chat.postEphemeral']);
  });

  test.each([
    ['a status', { status: 404, body: { ok: false, error: 'expired_url' } }],
    ['a sentence', { body: { ok: false, error: 'used_url' } }],
  ])('falls back when the address refuses by %s', async (_, answer) => {
    const { rig } = await rigWith(reply());
    rig.slack.answer('response_url', answer);
    await ask(rig, 't1');
    expect(methods(rig)).toEqual(['response_url', 'chat.postEphemeral']);
  });

  test('waits when the address asks to', async () => {
    const { rig, door } = await rigWith();
    await ask(rig, 't1');
    rig.slack.answer('response_url', { status: 429, headers: { 'retry-after': '3' } });
    const address = door.inbounds[0]?.address ?? inThread;
    expect(await failure(rig.adapter.send(outgoing({ address })))).toMatchObject({
      retryable: true,
      retryAfter: 3_000,
    });
  });
});

describe('failures', () => {
  test('a rate limit says how long to wait, after one request', async () => {
    const { rig } = await rigWith();
    rig.slack.answer('chat.postMessage', { status: 429, headers: { 'retry-after': '7' } });
    expect(await failure(rig.adapter.send(outgoing()))).toMatchObject({ retryable: true, retryAfter: 7_000 });
    expect(rig.slack.requests.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
  });

  test.each([
    ['channel_not_found', 'invite the desk there'],
    ['not_in_channel', 'invite it there'],
    ['is_archived', 'archived'],
    ['some_new_error', 'some_new_error'],
  ])('%s is final and says what to do', async (error, advice) => {
    const { rig } = await rigWith();
    rig.slack.answer('chat.postMessage', { body: { ok: false, error } });
    const failed = await failure(rig.adapter.send(outgoing()));
    expect(failed.retryable).toBe(false);
    expect(failed.message).toContain(advice);
  });

  test('a missing scope is named', async () => {
    const { rig } = await rigWith();
    rig.slack.answer('chat.postMessage', {
      body: { ok: false, error: 'missing_scope', needed: 'chat:write', provided: 'commands' },
    });
    const failed = await failure(rig.adapter.send(outgoing()));
    expect(failed.retryable).toBe(false);
    expect(failed.message).toContain('chat:write');
  });

  test.each([[{ status: 503 }], [{ body: { ok: false, error: 'internal_error' } }]])(
    'trouble at Slack (%j) is tried again',
    async (answer) => {
      const { rig } = await rigWith();
      rig.slack.answer('chat.postMessage', answer);
      expect(await failure(rig.adapter.send(outgoing()))).toMatchObject({ retryable: true });
    },
  );

  test('a lost answer is looked up before the message is sent again', async () => {
    const { rig } = await rigWith();
    rig.slack.answer('chat.postMessage', { drop: true });
    expect(await failure(rig.adapter.send(outgoing()))).toMatchObject({ retryable: true });
    await rig.adapter.send(outgoing());
    expect(rig.slack.requests.slice(1).map(({ method }) => method)).toEqual([
      'chat.postMessage',
      'conversations.replies',
    ]);
  });

  test('a revoked token is reported once and nothing more is tried', async () => {
    const { rig, door } = await rigWith();
    rig.slack.answer('chat.postMessage', { body: { ok: false, error: 'token_revoked' } });
    const first = await failure(rig.adapter.send(outgoing()));
    const second = await failure(rig.adapter.send(outgoing({ id: 'reply-2' })));
    expect([first.retryable, second.retryable]).toEqual([false, false]);
    expect(rig.slack.requests.slice(1)).toHaveLength(1);
    expect(door.reports.filter(({ event }) => event === 'slack-token-rejected')).toHaveLength(1);
  });

  test('an address of another version is refused, not guessed', async () => {
    const { rig } = await rigWith();
    const address: Address = { ...inThread, ref: { room: 'C0GENERAL1' } };
    expect(await failure(rig.adapter.send(outgoing({ address })))).toMatchObject({ retryable: false });
  });
});

describe('a ticket', () => {
  const channel: Address = {
    platform: 'slack',
    id: 'slack:T0IGDESK01:C0DESK0001:1795305700.000400#0412',
    ref: {
      to: 'thread',
      channel: 'C0DESK0001',
      thread: '1795305700.000400',
      user: 'U0KIM00001',
      started: false,
    },
  };
  const card = (fields: Partial<Outgoing> = {}): Outgoing =>
    outgoing({
      id: 'card-1',
      address: channel,
      ticket: { number: 412, side: 'desk', part: 'card' },
      reply: goldenReplies['choice'] ?? reply(),
      ...fields,
    });
  const toAsker = (part: 'line' | 'notice' | 'receipt', fields: Partial<Outgoing> = {}): Outgoing =>
    outgoing({ ticket: { number: 412, side: 'asker', part }, ...fields });
  const methods = (rig: SlackRig) => rig.slack.requests.slice(1).map(({ method }) => method);

  test('has its card in the channel, and a thread under it in which people are heard', async () => {
    const { rig, door } = await rigWith();
    const receipt = await rig.adapter.send(card());
    expect(receipt).toEqual({
      message: 'C0DESK0001:1795400000.000001',
      thread: {
        platform: 'slack',
        id: 'slack:T0IGDESK01:C0DESK0001:1795400000.000001',
        ref: { to: 'thread', channel: 'C0DESK0001', thread: '1795400000.000001', started: true },
      },
    });
    expect(rig.slack.requests.at(-1)?.payload).not.toHaveProperty('thread_ts');
    await rig.say('yes, write to the committee', { thread: receipt.thread?.id ?? '', person: 'kim' });
    expect(door.inbounds).toMatchObject([
      { kind: 'message', addressed: false, address: { id: receipt.thread?.id } },
    ]);
    expect(door.inbounds[0]?.private).toBeUndefined();
  });

  test('has one conversation: the thread, the button of its card, and what is sent there', async () => {
    const { rig, door } = await rigWith();
    const { thread } = await rig.adapter.send(card());
    await rig.press('1:show:action-1-3a::', { person: 'kim' });
    await rig.adapter.send(outgoing({ address: thread ?? inThread }));
    expect(door.inbounds[0]?.address.id).toBe(thread?.id);
    expect(rig.seen()[1]).toMatchObject({ place: 'C0DESK0001:1795400000.000001', address: thread?.id });
  });

  test('has one card, whatever is lost on the way', async () => {
    const { rig } = await rigWith();
    rig.slack.answer('chat.postMessage', { drop: true });
    expect(await failure(rig.adapter.send(card()))).toMatchObject({ retryable: true });
    const again = await rig.adapter.send(card());
    expect(await rig.adapter.wasSent?.(card())).toEqual(again);
    expect(again.thread?.id).toBe('slack:T0IGDESK01:C0DESK0001:1795400000.000001');
    expect(rig.seen()).toHaveLength(1);
  });

  test('whose desk is a direct message has no threads', async () => {
    const { rig } = await rigWith();
    const address: Address = {
      platform: 'slack',
      id: 'slack:T0IGDESK01:D0KIM00001',
      ref: { to: 'private', channel: 'D0KIM00001' },
    };
    expect(await rig.adapter.send(card({ address }))).toEqual({ message: 'D0KIM00001:1795400000.000001' });
  });

  test('says that the desk has to be invited where its card cannot be sent', async () => {
    const { rig } = await rigWith();
    rig.slack.refuse('chat.postMessage', 'not_in_channel');
    const failed = await failure(rig.adapter.send(card()));
    expect(failed).toMatchObject({ retryable: false });
    expect(failed.message).toContain('invite it there');
  });

  test('has messages that can be changed and taken away, again and again', async () => {
    const { rig } = await rigWith();
    const sent = await rig.adapter.send(outgoing());
    const message = sent.message ?? '';
    const corrected = goldenReplies['miss'] ?? reply();
    for (const id of ['edit-1', 'edit-1'])
      expect(await rig.adapter.send(outgoing({ id, reply: corrected, replaces: { message } }))).toEqual(sent);
    expect(rig.seen()).toMatchObject([{ text: expect.stringContaining('closest') as string }]);
    for (const id of ['erase-1', 'erase-1'])
      await rig.adapter.send(outgoing({ id, replaces: { message, remove: true } }));
    expect(rig.seen()).toMatchObject([{ removed: true }]);
  });

  test('a message that is gone cannot be changed, which is no error', async () => {
    const { rig } = await rigWith();
    const replaces = { message: 'C0GENERAL1:1795400000.000404' };
    expect(await rig.adapter.send(outgoing({ replaces }))).toEqual({});
    expect(await rig.adapter.wasSent?.(outgoing({ replaces }))).toBe(false);
  });

  test('a changed card still has its thread', async () => {
    const { rig } = await rigWith();
    const sent = await rig.adapter.send(card());
    const replaces = { message: sent.message ?? '' };
    expect(await rig.adapter.send(card({ id: 'edit-1', replaces }))).toEqual(sent);
  });

  test('a change that Slack refuses for good is given up with its reason', async () => {
    const { rig } = await rigWith();
    rig.slack.refuse('chat.update', 'edit_window_closed');
    const replaces = { message: 'C0GENERAL1:1795400000.000001' };
    expect(await failure(rig.adapter.send(outgoing({ replaces })))).toMatchObject({
      retryable: false,
      message: expect.stringContaining('edit_window_closed') as string,
    });
    expect(await failure(rig.adapter.send(outgoing({ replaces: { message: 'm1' } })))).toMatchObject({
      retryable: false,
    });
  });

  test('opened by the command is confirmed there and answered by direct message', async () => {
    let clock = 0;
    const { rig, door } = await rigWith(undefined, () => clock);
    await rig.deliver({ ...fixture('command'), response_url: rig.slack.responseUrl });
    const address = door.inbounds[0]?.address ?? inThread;
    await rig.adapter.send(toAsker('receipt', { id: 'r', address }));
    await rig.adapter.send(toAsker('line', { id: 'a', address }));
    clock = 30 * 60_000 + 1;
    await rig.adapter.send(toAsker('notice', { id: 'n', address }));
    expect(methods(rig)).toEqual([
      'response_url',
      'conversations.open',
      'chat.postMessage',
      'conversations.open',
      'chat.postMessage',
    ]);
    expect(rig.seen().map(({ address: id }) => id)).toEqual([
      'slack:T0IGDESK01::only:',
      'slack:T0IGDESK01:D0ANA00001',
      'slack:T0IGDESK01:D0ANA00001',
    ]);
    expect(await rig.adapter.wasSent?.(toAsker('line', { id: 'a', address }))).toEqual({
      message: 'D0ANA00001:1795400000.000001',
    });
  });

  test('is confirmed by direct message where the address of the command was used up unseen', async () => {
    const { rig, door } = await rigWith();
    await rig.deliver({ ...fixture('command'), response_url: rig.slack.responseUrl });
    rig.slack.answer('response_url', { body: { ok: false, error: 'used_url' } });
    const address = door.inbounds[0]?.address ?? inThread;
    expect(await rig.adapter.send(toAsker('receipt', { address }))).toEqual({
      message: 'D0ANA00001:1795400000.000001',
    });
    expect(methods(rig)).toEqual(['response_url', 'conversations.open', 'chat.postMessage']);
  });

  test('answered only to the asker of a thread is answered by direct message, a passing notice in the thread', async () => {
    const { rig } = await rigWith();
    const only = reply({ visibility: 'onlyYou' });
    await rig.adapter.send(toAsker('line', { id: 'a', reply: only }));
    await rig.adapter.send(toAsker('notice', { id: 'n', reply: only }));
    expect(methods(rig)).toEqual(['conversations.open', 'chat.postMessage', 'chat.postEphemeral']);
  });

  test('an edit and a deletion come in under the name of the message', async () => {
    const { rig, door } = await rigWith();
    await rig.say('visa for Kenya', { delivery: 'm1' });
    await rig.edit?.('m1', 'visa for Norway');
    await rig.edit?.('m1', 'visa for Norway, soon');
    await rig.erase?.('m1');
    const name = door.inbounds[0]?.kind === 'message' ? door.inbounds[0].message : undefined;
    expect(door.inbounds.slice(1)).toMatchObject([
      { kind: 'edited', message: name, text: 'visa for Norway' },
      { kind: 'edited', message: name, text: 'visa for Norway, soon' },
      { kind: 'deleted', message: name },
    ]);
    expect(new Set(door.inbounds.map(({ delivery }) => delivery)).size).toBe(4);
  });
});

describe('writing to somebody privately', () => {
  const person = { id: 'slack:T0IGDESK01:U0ANA00001' };

  test('is tried by opening the direct message, the place its messages come from', async () => {
    const { rig, door } = await rigWith();
    const place = await rig.adapter.privately?.(inThread, person);
    await rig.deliver(fixture('direct-message'));
    expect(place).toEqual(door.inbounds[0]?.address);
    expect(door.inbounds[0]?.private).toBe(true);
  });

  test('is where they are, when that is a direct message already', async () => {
    const { rig } = await rigWith();
    const address: Address = {
      platform: 'slack',
      id: 'slack:T0IGDESK01:D0ANA00001',
      ref: { to: 'private', channel: 'D0ANA00001' },
    };
    expect(await rig.adapter.privately?.(address, person)).toEqual(address);
    expect(rig.slack.requests.slice(1)).toEqual([]);
  });

  test.each(['user_disabled', 'user_not_found', 'missing_scope', 'token_revoked'])(
    'is not possible when Slack says %s',
    async (error) => {
      const { rig } = await rigWith();
      rig.slack.refuse('conversations.open', error);
      expect(await rig.adapter.privately?.(inThread, person)).toBeUndefined();
    },
  );

  test('is not possible with a person of another platform', async () => {
    const { rig } = await rigWith();
    expect(await rig.adapter.privately?.(inThread, { id: 'discord:1' })).toBeUndefined();
    expect(rig.slack.requests.slice(1)).toEqual([]);
  });
});

describe('whether something was sent', () => {
  test('is known of threads and direct messages', async () => {
    const { rig } = await rigWith();
    const there: Address = {
      ...inThread,
      id: 'slack:T0IGDESK01:D0ANA00001',
      ref: { to: 'private', channel: 'D0ANA00001' },
    };
    for (const address of [inThread, there]) {
      const one = outgoing({ address, id: `to ${address.id}` });
      expect(await rig.adapter.wasSent?.(one)).toBe(false);
      await rig.adapter.send(one);
      expect(await rig.adapter.wasSent?.(one)).toBeTypeOf('object');
    }
  });

  test('is not known of only-you messages, nor when Slack does not say', async () => {
    const { rig } = await rigWith();
    expect(
      await rig.adapter.wasSent?.(outgoing({ reply: reply({ visibility: 'onlyYou' }) })),
    ).toBeUndefined();
    rig.slack.answer('conversations.replies', { body: { ok: false, error: 'missing_scope' } });
    expect(await rig.adapter.wasSent?.(outgoing())).toBeUndefined();
  });
});

describe('the route', () => {
  const body = fixture('direct-message');

  test('answers the challenge Slack checks the address with', async () => {
    const { rig } = await rigWith();
    const response = await postSigned(rig.url, fixture('url-verification'));
    expect([response.status, await response.json()]).toEqual([
      200,
      { challenge: fixture('url-verification')['challenge'] },
    ]);
  });

  test.each([
    ['another secret', { secret: 'not-the-secret' }],
    ['six minutes ago', { age: 360 }],
    ['a broken signature', { headers: { 'x-slack-signature': 'v0=é' } }],
    ['no time', { headers: { 'x-slack-request-timestamp': 'now' } }],
  ])('refuses a request signed with %s', async (_, signing) => {
    const { rig, door } = await rigWith(reply());
    const headers = 'headers' in signing ? signing.headers : {};
    expect((await postSigned(rig.url, body, { ...signing, headers })).status).toBe(401);
    expect(door.inbounds).toEqual([]);
  });

  test('refuses a request that is not signed', async () => {
    const { rig } = await rigWith();
    expect((await fetch(rig.url, { method: 'POST', body: '{}' })).status).toBe(401);
  });

  test.each([
    ['announced', { 'content-length': '1000001' }, '{'],
    ['only sent', { 'transfer-encoding': 'chunked' }, 'x'.repeat(1_000_001)],
  ])('refuses a body of more than a megabyte that is %s', async (_, headers, sent) => {
    const { rig } = await rigWith();
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const outgoing = request(rig.url, { method: 'POST', headers }, (response) => {
        resolve(response.statusCode);
        outgoing.destroy();
      });
      outgoing.on('error', reject);
      outgoing.write(sent);
    });
    expect(status).toBe(413);
  });

  test('knows no other path or method', async () => {
    const { rig } = await rigWith();
    expect((await fetch(rig.url)).status).toBe(404);
    expect((await fetch(`${rig.url}/other`, { method: 'POST' })).status).toBe(404);
  });

  test('accepts what it does not know, so that Slack does not repeat it', async () => {
    const { rig, door } = await rigWith();
    const limited = { type: 'app_rate_limited', team_id: 'T0IGDESK01', minute_rate_limited: 1518467820 };
    expect((await postSigned(rig.url, limited)).status).toBe(200);
    expect(door.reports.map(({ event }) => event)).toContain('slack-delivery-not-understood');
  });

  test('is there before start, and asks Slack to come again', async () => {
    const adapter = createSlackAdapter({
      botToken: 'xoxb-test',
      signingSecret,
      apiUrl: 'http://127.0.0.1:1/',
    });
    expect(adapter.routes?.map(({ path }) => path)).toEqual(['/slack']);
    const { createServer } = await import('node:http');
    const server = createServer(adapter.routes?.[0]?.listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect((await postSigned(`http://127.0.0.1:${String(port)}/slack`, body)).status).toBe(503);
    await new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
  });

  test('acknowledges before the desk has decided', async () => {
    let finish = (): void => undefined;
    const dealt = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const door = { ...echoDoor(), receive: () => dealt };
    open = await openSlackRig(door);
    const command = { ...fixture('command'), response_url: open.slack.responseUrl };
    expect((await postSigned(open.url, command)).status).toBe(200);
    expect((await postSigned(open.url, body)).status).toBe(200);
    finish();
  });
});

describe('starting', () => {
  const start = async (answer: Parameters<Awaited<ReturnType<typeof startFakeSlack>>['answer']>[1]) => {
    const slack = await startFakeSlack();
    slack.answer('auth.test', answer);
    const door = echoDoor();
    const adapter = createSlackAdapter({ botToken: 'xoxb-test', signingSecret, apiUrl: slack.apiUrl });
    try {
      await adapter.start(door);
      await adapter.stop();
      return { door, message: '' };
    } catch (error) {
      return { door, message: error instanceof Error ? error.message : '' };
    } finally {
      await slack.stop();
    }
  };

  test('with a refused token says which one, and not its value', async () => {
    const { message } = await start({ body: { ok: false, error: 'invalid_auth' } });
    expect(message).toContain('SLACK_BOT_TOKEN (invalid_auth)');
    expect(message).not.toContain('xoxb');
  });

  test('without Slack says where to look', async () => {
    expect((await start({ drop: true })).message).toContain('Check the network and SLACK_API_URL');
  });

  test('warns of scopes that are missing', async () => {
    const { door } = await start({ headers: { 'x-oauth-scopes': 'chat:write,commands,app_mentions:read' } });
    expect(door.reports).toContainEqual({
      level: 'warn',
      event: 'slack-scopes-missing',
      details: {
        missing: [
          'channels:history',
          'channels:read',
          'groups:history',
          'groups:read',
          'im:history',
          'im:write',
          'mpim:history',
          'users:read',
        ],
      },
    });
  });
});
