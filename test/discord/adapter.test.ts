import { afterEach, describe, expect, test } from 'vitest';
import { encodeToken } from '../../src/core/action.ts';
import { openDesk, saying, type Desk } from './desk.ts';
import { ids } from './payloads.ts';
import type { DiscordRigOptions } from '../rigs/discord.ts';

let desk: Desk | undefined;
const open = async (options?: DiscordRigOptions): Promise<Desk> => (desk = await openDesk(options));
afterEach(async () => {
  await desk?.rig.stop();
  desk = undefined;
});

const choice = saying('Which one?', {
  buttons: [{ key: '1', label: 'Who may apply', action: { name: 'show', entry: 'nri', part: 'who' } }],
});
const token = encodeToken({ name: 'show', entry: 'nri', part: 'who' });
const replyTo = (on: Desk) => on.rig.discord.posted.map((one) => one.body.message_reference?.message_id);

describe('messages', () => {
  test('answers a direct message where it was written, without a reference', async () => {
    const on = await open();
    on.answers = [saying('Hello')];
    await on.rig.say('What is an NRI?');
    expect(on.heard).toMatchObject([{ kind: 'message', text: 'What is an NRI?', addressed: true }]);
    expect(on.rig.seen()).toMatchObject([{ text: 'Hello', place: 'private:ana' }]);
    expect(on.rig.discord.posted[0]?.body.message_reference).toBeUndefined();
  });

  test('answers a mention with a reply in the same channel, and opens no thread', async () => {
    const on = await open();
    on.answers = [saying('Hello')];
    await on.rig.say('What is an NRI?', { place: 'group', delivery: '500000000000000009' });
    expect(on.heard).toMatchObject([
      {
        text: 'What is an NRI?',
        addressed: true,
        address: { id: expect.stringContaining(`discord:${ids.guild}:`) },
      },
    ]);
    expect(on.rig.seen()).toMatchObject([{ place: 'group:one', onlyYou: false }]);
    expect(replyTo(on)).toEqual(['500000000000000009']);
    expect(on.rig.discord.requests.filter((one) => one.path.includes('threads'))).toEqual([]);
  });

  test('hears a thread without a mention when the message content intent is on', async () => {
    const on = await open();
    await on.rig.say('and the second one?', { place: 'thread' });
    expect(on.heard).toMatchObject([{ text: 'and the second one?', addressed: false }]);
  });

  test('stays silent about what Discord empties when the intent is off, and still hears mentions', async () => {
    const on = await open({ messageContent: false });
    await on.rig.say('and the second one?', { place: 'thread' });
    await on.rig.say('hello all', { place: 'group', mention: false });
    expect(on.heard).toEqual([]);
    await on.rig.say('and the second one?', { place: 'thread', mention: true });
    expect(on.heard).toMatchObject([{ text: 'and the second one?', addressed: true }]);
  });

  test('keeps out of talk in a channel that is not for it', async () => {
    const on = await open();
    await on.rig.say('lunch?', { place: 'group', mention: false });
    expect(on.heard).toEqual([]);
  });

  test('sends what is for one person to their direct messages after a mention', async () => {
    const on = await open();
    on.answers = [saying('For you', { visibility: 'onlyYou' })];
    await on.rig.say('tell me', { place: 'group' });
    expect(on.rig.seen()).toMatchObject([{ text: 'For you', place: 'private:ana', onlyYou: true }]);
  });

  test('shows a message once when it is sent twice under the same id', async () => {
    const on = await open();
    on.answers = [saying('Hello')];
    await on.rig.say('hi', { place: 'group' });
    await on.rig.adapter.send(on.last());
    expect(on.rig.seen()).toHaveLength(1);
    expect(await on.rig.adapter.wasSent?.(on.last())).toBe(false);
  });

  test('answers without a reference where the desk may not read the history', async () => {
    const on = await open();
    on.answers = [saying('Hello')];
    on.rig.discord.refuse({ path: '/messages', status: 400, body: { code: 160002, message: 'No history' } });
    await on.rig.say('hi', { place: 'group' });
    expect(on.failures).toEqual([]);
    expect(replyTo(on)).toEqual([undefined]);
  });

  test('tells that it was removed from a server, with the prefix of all its addresses', async () => {
    const on = await open();
    await on.rig.remove();
    expect(on.heard).toMatchObject([{ kind: 'removed', address: { id: `discord:${ids.guild}:` } }]);
  });

  test('hands on a redelivery under the same id', async () => {
    const on = await open();
    await on.rig.say('hi', { delivery: 'same' });
    await on.rig.say('hi', { delivery: 'same' });
    expect(new Set(on.heard.map((one) => one.delivery)).size).toBe(1);
  });
});

describe('commands', () => {
  test('acknowledges before the desk hears, then fills in the deferred answer for the person alone', async () => {
    const on = await open();
    on.answers = [saying('Hello'), saying('And more')];
    await on.rig.command('ask', { question: 'What is an NRI?' }, { place: 'group' });
    expect(on.heard).toMatchObject([
      { kind: 'message', text: 'What is an NRI?', addressed: true, locale: 'en-US' },
    ]);
    expect(on.rig.seen()).toMatchObject([
      { text: 'Hello', onlyYou: true, place: 'group:one' },
      { text: 'And more', onlyYou: true, place: 'group:one' },
    ]);
    const paths = on.rig.discord.requests.map((one) => `${one.method} ${one.path}`);
    expect(paths.findIndex((path) => path.endsWith('callback'))).toBeLessThan(
      paths.findIndex((path) => path.includes('@original')),
    );
  });

  test('turns each command into its action', async () => {
    const on = await open();
    await on.rig.command('helpdesk', {});
    await on.rig.command('person', {});
    await on.rig.command('browse', { what: 'terms' });
    await on.rig.command('gone', {});
    expect(on.heard.map((one) => (one.kind === 'action' ? one.action : undefined))).toEqual([
      { name: 'help' },
      { name: 'person' },
      { name: 'browse', shelf: 'terms', page: 1 },
      { name: 'unknown' },
    ]);
  });

  test('completes a question with titles', async () => {
    const on = await open();
    on.suggestions = [
      { entry: 'nri', title: 'National and regional initiatives', language: 'en' },
      { entry: 'long', title: 'x'.repeat(120), language: 'en' },
    ];
    expect(await on.rig.complete('nat')).toEqual({
      choices: [
        { name: 'National and regional initiatives', value: 'National and regional initiatives' },
        { name: `${'x'.repeat(99)}…`, value: `${'x'.repeat(99)}…` },
      ],
    });
    expect(on.heard).toEqual([]);
  });

  test('repeats an edit harmlessly and knows that it arrived', async () => {
    const on = await open();
    on.answers = [saying('Hello')];
    await on.rig.command('ask', { question: 'x' }, { place: 'group' });
    expect(await on.rig.adapter.wasSent?.(on.last())).toBeTypeOf('object');
    await on.rig.adapter.send(on.last());
    expect(on.rig.seen()).toHaveLength(1);
  });

  test('goes to direct messages when the interaction is too old, and to the same person only', async () => {
    let now = 1_000_000;
    const on = await open({ clock: () => now });
    on.answers = [saying('Hello')];
    await on.rig.command('ask', { question: 'x' }, { place: 'group' });
    now += 16 * 60_000;
    await on.rig.adapter.send({ ...on.last(), id: 'later' });
    expect(on.rig.seen()).toMatchObject([
      { place: 'group:one', onlyYou: true },
      { place: 'private:ana', onlyYou: true },
    ]);
    expect(await on.rig.adapter.wasSent?.(on.last())).toBeUndefined();
  });

  test('still answers, in direct messages, when the acknowledgement came too late', async () => {
    const on = await open();
    on.answers = [saying('Hello')];
    on.rig.discord.refuse({
      path: 'callback',
      status: 404,
      body: { code: 10062, message: 'Unknown interaction' },
    });
    await on.rig.command('ask', { question: 'x' }, { place: 'group' });
    expect(on.rig.seen()).toMatchObject([{ text: 'Hello', place: 'private:ana' }]);
    expect(on.reports).toEqual(['warn discord-not-acknowledged']);
  });

  test('a desk started again fills in what an earlier one deferred, once', async () => {
    const on = await open();
    on.answers = [];
    await on.rig.command('ask', { question: 'x' }, { place: 'group' });
    const [inbound] = on.heard;
    if (inbound === undefined) throw new Error('nothing was heard');
    const { createDiscordAdapter } = await import('../../adapters/discord/adapter.ts');
    const another = createDiscordAdapter({
      token: 'unused',
      apiUrl: on.rig.discord.url,
      messageContent: false,
    });
    const outgoing = { id: 'kept', address: inbound.address, reply: saying('Hello') };
    expect(await another.wasSent?.(outgoing)).toBe(false);
    await another.send(outgoing);
    await another.send({ ...outgoing, id: 'kept-2', reply: saying('More') });
    expect(await another.wasSent?.(outgoing)).toBeTypeOf('object');
    expect(on.rig.seen().map((one) => one.text)).toEqual(['Hello', 'More']);
  });
});

describe('buttons', () => {
  test('answers a press in a channel for everyone, and a private reply for the one who pressed', async () => {
    const on = await open();
    on.answers = [choice];
    await on.rig.say('NRI', { place: 'group' });
    on.answers = [saying('Anyone'), saying('Only you', { visibility: 'onlyYou' })];
    await on.rig.press(token, { person: 'ben' });
    expect(on.heard.at(-1)).toMatchObject({
      kind: 'action',
      action: { name: 'show', entry: 'nri', part: 'who' },
    });
    expect(on.rig.seen().slice(1)).toMatchObject([
      { text: 'Anyone', place: 'group:one', onlyYou: false },
      { text: 'Only you', place: 'group:one', onlyYou: true },
    ]);
    expect(await on.rig.adapter.wasSent?.(on.last())).toBeUndefined();
  });

  test('answers a press on a private answer privately', async () => {
    const on = await open();
    on.answers = [choice];
    await on.rig.command('ask', { question: 'NRI' }, { place: 'group' });
    on.answers = [saying('Anyone')];
    await on.rig.press(token);
    expect(on.rig.seen()).toMatchObject([{ onlyYou: true }, { text: 'Anyone', onlyYou: true }]);
  });

  test('answers a press in a direct message there', async () => {
    const on = await open();
    on.answers = [choice];
    await on.rig.say('NRI');
    on.answers = [saying('Anyone', { visibility: 'onlyYou' }), saying('More', { visibility: 'onlyYou' })];
    await on.rig.press(token);
    expect(on.rig.seen().slice(1)).toMatchObject([
      { text: 'Anyone', place: 'private:ana' },
      { text: 'More' },
    ]);
    expect(on.rig.discord.posted.some((one) => one.ephemeral)).toBe(false);
  });

  test('takes a forged button for an unknown one', async () => {
    const on = await open();
    await on.rig.press('9:drop:everything', { place: 'group' });
    expect(on.heard).toMatchObject([{ kind: 'action', action: { name: 'unknown' } }]);
  });
});

describe('registration', () => {
  test('registers its commands once, and leaves them alone when they are as wanted', async () => {
    const first = await open();
    const puts = (of: Desk) => of.rig.discord.requests.filter((one) => one.method === 'PUT');
    expect(puts(first)).toHaveLength(1);
    const [registered] = puts(first);
    await first.rig.stop();
    // Discord adds fields of its own and keeps its own order.
    const kept = (registered?.body as readonly object[]).toReversed().map((command) => ({
      ...command,
      id: '1',
      version: '2',
      nsfw: false,
      default_member_permissions: null,
    }));
    const second = await open({ commands: kept });
    expect(puts(second)).toEqual([]);
    await second.rig.stop();
    const third = await open({ commands: kept.slice(1) });
    expect(puts(third)).toHaveLength(1);
    expect(third.rig.seen()).toEqual([]);
  });
});
