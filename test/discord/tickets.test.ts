import { afterEach, describe, expect, test } from 'vitest';
import { DeliveryError } from '../../src/core/adapter.ts';
import type { Address, Outgoing, TicketPart } from '../../src/core/message.ts';
import type { DiscordRigOptions } from '../rigs/discord.ts';
import type { Saying } from '../rigs/rig.ts';
import { openDesk, saying, type Desk } from './desk.ts';
import { ids } from './payloads.ts';

let desk: Desk | undefined;
const open = async (options?: DiscordRigOptions): Promise<Desk> => (desk = await openDesk(options));
afterEach(async () => {
  await desk?.rig.stop();
  desk = undefined;
});

/** Where somebody said something, as the store would keep it. */
const placeOf = async (on: Desk, where: Saying): Promise<Address> => {
  const before = on.answers;
  on.answers = [];
  await on.rig.say('link ABCD-EFGH', where);
  on.answers = before;
  const address = on.heard.at(-1)?.address;
  if (address === undefined) throw new Error('nothing was heard');
  return JSON.parse(JSON.stringify(address)) as Address;
};
const part = (over: Partial<TicketPart> = {}): TicketPart => ({
  number: 412,
  side: 'desk',
  part: 'card',
  ...over,
});
const card = (address: Address, over: Partial<Outgoing> = {}): Outgoing => ({
  id: 'card-412',
  address,
  reply: saying('Ticket 0412'),
  ticket: part(),
  ...over,
});
const threadStarts = (on: Desk) =>
  on.rig.discord.requests.filter(({ path }) => path.endsWith('/threads')).map(({ body }) => body);
const failureOf = async (sent: Promise<unknown>): Promise<DeliveryError> => {
  const failure = await sent.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(failure instanceof DeliveryError)) throw new Error('it was delivered');
  return failure;
};

describe('a card', () => {
  test('opens a thread that is named by its number alone, and tells where it is', async () => {
    const on = await open();
    const receipt = await on.rig.adapter.send(card(await placeOf(on, { place: 'group', room: 'desk' })));
    const [shown] = on.rig.discord.posted;
    expect(shown).toMatchObject({ thread: '0412' });
    expect(shown?.body.message_reference).toBeUndefined();
    expect(receipt.message).toBe(`${shown?.channel ?? ''}:${shown?.id ?? ''}`);
    expect(receipt.thread?.id).toBe(`discord:${ids.guild}:${shown?.id ?? ''}`);
    expect(on.rig.seen()).toMatchObject([{ place: 'group:desk', address: receipt.thread?.id }]);
  });

  test('is answered in its thread without a mention, under the address it told', async () => {
    const on = await open();
    const { thread } = await on.rig.adapter.send(card(await placeOf(on, { place: 'group' })));
    if (thread === undefined) throw new Error('no thread');
    await on.rig.say('yes, in May', { thread: thread.id, person: 'kim', delivery: 'answer' });
    expect(on.heard.at(-1)).toMatchObject({
      kind: 'message',
      text: 'yes, in May',
      addressed: false,
      address: { id: thread.id },
    });
    await on.rig.adapter.send({
      id: 'line',
      address: thread,
      reply: saying('And when?'),
      ticket: part({ part: 'line' }),
    });
    expect(on.rig.seen().at(-1)).toMatchObject({ text: 'And when?', address: thread.id });
  });

  test('and its thread are there once, however often it is sent', async () => {
    const on = await open();
    const sent = card(await placeOf(on, { place: 'group' }));
    const first = await on.rig.adapter.send(sent);
    expect(await on.rig.adapter.wasSent?.(sent)).toBe(false);
    expect(await on.rig.adapter.send(sent)).toEqual(first);
    expect(on.rig.seen()).toHaveLength(1);
  });

  test('that stands without its thread is not posted again when the thread is tried again', async () => {
    const on = await open();
    const sent = card(await placeOf(on, { place: 'group' }));
    on.rig.discord.refuse({ path: '/threads', status: 503 });
    expect(await failureOf(on.rig.adapter.send(sent))).toMatchObject({ retryable: true });
    const receipt = await on.rig.adapter.send(sent);
    expect(receipt.thread).toBeDefined();
    expect(on.rig.discord.requests.filter(({ path }) => path.endsWith('/messages'))).toHaveLength(1);
  });

  test('does without a thread that cannot be had for long', async () => {
    const on = await open();
    const sent = card(await placeOf(on, { place: 'group' }));
    for (const attempt of [1, 2, 3, 4]) {
      on.rig.discord.refuse({ path: '/threads', status: 503 });
      if (attempt < 4) await failureOf(on.rig.adapter.send(sent));
    }
    const receipt = await on.rig.adapter.send(sent);
    expect(receipt.thread).toBeUndefined();
    expect(receipt.message).toBeDefined();
  });

  test('stands without a thread where none may be started, and in direct messages', async () => {
    const on = await open();
    on.rig.discord.forbidThreads(on.rig.channelOf({ place: 'group' }));
    const shared = await on.rig.adapter.send(card(await placeOf(on, { place: 'group' })));
    expect(shared.thread).toBeUndefined();
    const alone = await on.rig.adapter.send(card(await placeOf(on, { place: 'private' }), { id: 'other' }));
    expect(alone.thread).toBeUndefined();
    expect(threadStarts(on)).toEqual([{ name: '0412', auto_archive_duration: 10_080 }]);
    expect(on.rig.seen()).toHaveLength(2);
  });

  test('is for everybody at the desk, also where the place was linked by a command only one person saw', async () => {
    const on = await open();
    await on.rig.command('ask', { question: 'link ABCD-EFGH' }, { place: 'group', room: 'desk' });
    const address = on.heard.at(-1)?.address;
    if (address === undefined) throw new Error('nothing was heard');
    await on.rig.adapter.send(card(address));
    await on.rig.adapter.send({ ...card(address), id: 'line', ticket: part({ part: 'line' }) });
    expect(on.rig.seen()).toMatchObject([
      { place: 'group:desk', onlyYou: false },
      { place: 'group:desk', onlyYou: false },
    ]);
  });
});

describe('a thread', () => {
  const withThread = async () => {
    const on = await open();
    const receipt = await on.rig.adapter.send(card(await placeOf(on, { place: 'group' })));
    const { thread, message } = receipt;
    if (thread === undefined || message === undefined) throw new Error('no thread');
    const line = {
      id: 'line',
      address: thread,
      reply: saying('More'),
      ticket: part({ part: 'line' }),
    } as const;
    const set = (state: 'archived' | 'locked' | 'gone') => {
      on.rig.discord.setThread(thread.id.split(':')[2] ?? '', state);
    };
    return { on, thread, line, set };
  };

  test('that was archived is woken up by a message', async () => {
    const { on, line, set } = await withThread();
    set('archived');
    await on.rig.adapter.send(line);
    expect(on.rig.seen().at(-1)).toMatchObject({ text: 'More', address: line.address.id });
  });

  test('that was archived is woken up for a correction', async () => {
    const { on, line, set } = await withThread();
    const { message = '' } = await on.rig.adapter.send(line);
    set('archived');
    await on.rig.adapter.send({ ...line, id: 'edit', reply: saying('Less'), replaces: { message } });
    expect(on.rig.seen().at(-1)).toMatchObject({ text: 'Less' });
  });

  test.each(['locked', 'gone'] as const)('that is %s takes nothing, for good', async (state) => {
    const { on, line, set } = await withThread();
    set(state);
    const failure = await failureOf(on.rig.adapter.send(line));
    expect(failure.retryable).toBe(false);
    expect(failure.message).toMatch(/locked|does not exist/);
  });
});

describe('a message that takes the place of another', () => {
  const sent = async () => {
    const on = await open();
    const address = await placeOf(on, { place: 'private' });
    const line: Outgoing = { id: 'line', address, reply: saying('visa for Kenya') };
    const { message = '' } = await on.rig.adapter.send(line);
    const again: Outgoing = { ...line, id: 'edit', reply: saying('visa for Norway'), replaces: { message } };
    return { on, message, again };
  };

  test('changes it, and nothing is posted', async () => {
    const { on, message, again } = await sent();
    expect(await on.rig.adapter.send(again)).toEqual({ message });
    expect(await on.rig.adapter.wasSent?.(again)).toBe(false);
    await on.rig.adapter.send(again);
    expect(on.rig.seen().map(({ text }) => text)).toEqual(['visa for Norway']);
  });

  test('takes it away, and away it stays', async () => {
    const { on, message, again } = await sent();
    await on.rig.adapter.send({ ...again, replaces: { message, remove: true } });
    expect(on.rig.seen()).toMatchObject([{ removed: true }]);
    await on.rig.adapter.send({ ...again, replaces: { message, remove: true } });
    await on.rig.adapter.send(again);
    expect(on.rig.seen()).toMatchObject([{ text: 'visa for Kenya', removed: true }]);
  });

  test('finds it where it really went', async () => {
    const on = await open();
    const address = await placeOf(on, { place: 'group' });
    const hidden = saying('For you', { visibility: 'onlyYou' });
    const { message = '' } = await on.rig.adapter.send({ id: 'line', address, reply: hidden });
    await on.rig.adapter.send({ id: 'edit', address, reply: saying('Other'), replaces: { message } });
    expect(on.rig.seen()).toMatchObject([{ text: 'Other', place: 'private:ana' }]);
  });

  test('waits for a Discord that is down, and refuses a name that is none', async () => {
    const { on, again } = await sent();
    on.rig.discord.refuse({ path: '/messages/', status: 503 });
    expect(await failureOf(on.rig.adapter.send(again))).toMatchObject({ retryable: true });
    const strange = { ...again, replaces: { message: 'C1:17.2' } };
    expect(await failureOf(on.rig.adapter.send(strange))).toMatchObject({ retryable: false });
  });

  test('mentions nobody and stays within the limits', async () => {
    const { on, again } = await sent();
    await on.rig.adapter.send({ ...again, reply: saying('@everyone <@100000000000000042>') });
    const { body } = on.rig.discord.posted[0] ?? {};
    expect(body?.content).not.toMatch(/@everyone|<@1/);
    expect(body?.allowed_mentions).toEqual({ parse: [], replied_user: false });
    const long = failureOf(on.rig.adapter.send({ ...again, reply: saying('x'.repeat(2001)) }));
    expect((await long).message).toMatch(/breaks a limit/);
  });
});

describe('a person', () => {
  const ana = async (on: Desk) => {
    const address = await placeOf(on, { place: 'group' });
    const person = on.heard.at(-1)?.person ?? { id: '' };
    return { address, person };
  };

  test('is reached privately under the address of their own messages there, and nothing is sent to find out', async () => {
    const on = await open();
    const { address, person } = await ana(on);
    const found = await on.rig.adapter.privately?.(address, person);
    const own = await placeOf(on, { place: 'private' });
    expect(found).toEqual(own);
    expect(on.rig.seen()).toEqual([]);
  });

  test('cannot be reached where Discord opens nothing, or on another platform', async () => {
    const on = await open();
    const { address, person } = await ana(on);
    on.rig.discord.refuse({ path: '@me/channels', status: 400, body: { code: 50007, message: 'No' } });
    expect(await on.rig.adapter.privately?.(address, person)).toBeUndefined();
    expect(await on.rig.adapter.privately?.(address, { id: 'slack:T1:U1' })).toBeUndefined();
  });

  test('who takes no direct messages is known before anything is sent', async () => {
    const on = await open();
    const { address, person } = await ana(on);
    on.rig.closeDirectMessages();
    expect(await on.rig.adapter.privately?.(address, person)).toBeUndefined();
    expect(on.rig.seen()).toEqual([]);
  });

  test('who closes their direct messages later is found out by sending, and not tried again', async () => {
    const on = await open();
    const { address, person } = await ana(on);
    const found = await on.rig.adapter.privately?.(address, person);
    if (found === undefined) throw new Error('not reached');
    on.rig.closeDirectMessages();
    const failure = await failureOf(on.rig.adapter.send({ id: 'a', address: found, reply: saying('hi') }));
    expect(failure).toMatchObject({ retryable: false, message: expect.stringMatching(/direct messages/) });
  });
});

describe('a change afterwards', () => {
  test('is heard under the name the message came with, and an edit of the words only', async () => {
    const on = await open();
    await on.rig.say('visa for Kenya', { place: 'group', delivery: 'q' });
    await on.rig.edit('q', 'visa for Norway', { place: 'group' });
    await on.rig.erase('q', { place: 'group' });
    const [asked, edited, deleted] = on.heard;
    const message = asked?.kind === 'message' ? asked.message : undefined;
    expect(message).toBeDefined();
    expect(edited).toMatchObject({
      kind: 'edited',
      message,
      text: 'visa for Norway',
      address: { id: asked?.address.id },
    });
    expect(deleted).toMatchObject({ kind: 'deleted', message, address: { id: asked?.address.id } });
  });

  test('in a thread under a card is heard in that thread', async () => {
    const on = await open();
    const { thread } = await on.rig.adapter.send(card(await placeOf(on, { place: 'group' })));
    if (thread === undefined) throw new Error('no thread');
    await on.rig.say('in May', { thread: thread.id, delivery: 'a' });
    await on.rig.edit('a', 'in June', { thread: thread.id });
    expect(on.heard.at(-1)).toMatchObject({ kind: 'edited', text: 'in June', address: { id: thread.id } });
  });

  test('that the desk may not read is silence', async () => {
    const on = await open({ messageContent: false });
    await on.rig.edit('q', 'visa for Norway', { place: 'group', mention: false });
    expect(on.heard).toEqual([]);
  });
});

test('a token that was revoked is told once, with the setting to change', async () => {
  const on = await open();
  const address = await placeOf(on, { place: 'private' });
  const told = on.disconnected();
  on.rig.discord.revoke();
  expect(await told).toMatchObject({ reason: expect.stringMatching(/DISCORD_TOKEN/) });
  const failure = await failureOf(on.rig.adapter.send({ id: 'a', address, reply: saying('hi') }));
  expect(failure.message).toMatch(/DISCORD_TOKEN/);
  expect(on.reports.filter((one) => one.startsWith('error'))).toHaveLength(1);
});
