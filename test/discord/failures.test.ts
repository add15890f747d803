import { afterEach, describe, expect, test } from 'vitest';
import { createDiscordAdapter } from '../../adapters/discord/adapter.ts';
import { DeliveryError, type Door } from '../../src/core/adapter.ts';
import { openDesk, saying, type Desk } from './desk.ts';
import { openFakeDiscord, type Refusal } from './fake.ts';
import { botToken } from './payloads.ts';

let desk: Desk | undefined;
afterEach(async () => {
  await desk?.rig.stop();
  desk = undefined;
});

const failureOf = async (refusal: Refusal): Promise<DeliveryError> => {
  desk = await openDesk();
  desk.answers = [saying('a secret thing')];
  desk.rig.discord.refuse(refusal);
  await desk.rig.say('hi', { place: 'group' });
  const [failure] = desk.failures;
  if (!(failure instanceof DeliveryError)) throw new Error('it was delivered');
  return failure;
};

describe('a message that Discord does not take', () => {
  test.each([
    [403, 50013, false, /Send Messages/],
    [403, 50001, false, /View Channel/],
    [404, 10003, false, /does not exist/],
    [403, 50007, false, /direct messages/],
    [400, 50035, false, /form of the message/],
    [403, 99999, false, /403, code 99999/],
    [500, 0, true, /answered 500/],
    [503, 0, true, /answered 503/],
    [401, 0, true, /DISCORD_TOKEN/],
  ])('status %i with code %i is retryable: %s', async (status, code, retryable, words) => {
    const failure = await failureOf({ path: '/messages', status, body: { code, message: 'No' } });
    expect(failure.retryable).toBe(retryable);
    expect(failure.message).toMatch(words);
  });

  test('is tried again after the time Discord asks for, without waiting inside', async () => {
    const failure = await failureOf({
      path: '/messages',
      status: 429,
      body: { message: 'You are being rate limited.', retry_after: 1.5, global: false },
      headers: { 'retry-after': '2', 'x-ratelimit-scope': 'user' },
    });
    expect(failure).toMatchObject({ retryable: true });
    expect(failure.retryAfter).toBeGreaterThanOrEqual(1500);
    expect(desk?.rig.discord.requests.filter((one) => one.path.includes('/messages'))).toHaveLength(1);
  });

  test('leaves neither its words nor a token in the error', async () => {
    const failure = await failureOf({
      path: '/messages',
      status: 400,
      body: { code: 50035, message: 'Invalid' },
    });
    const cause = failure.cause as Error;
    expect(JSON.stringify([failure, cause, Object.entries(cause), cause.message])).not.toMatch(
      /secret|token-/,
    );
  });

  test('is shown once when only the answer to it was lost', async () => {
    const failure = await failureOf({ path: '/messages', status: 502, after: true });
    expect(failure.retryable).toBe(true);
    if (desk !== undefined) await desk.rig.adapter.send(desk.last());
    expect(desk?.rig.seen()).toHaveLength(1);
  });

  test('is refused here when it breaks a limit, before Discord counts it against the desk', async () => {
    desk = await openDesk();
    desk.answers = [saying('x'.repeat(2001))];
    await desk.rig.say('hi');
    expect(desk.failures).toMatchObject([
      { retryable: false, message: expect.stringMatching(/breaks a limit/) },
    ]);
    expect(desk.rig.discord.requests.filter((one) => one.path.includes('/messages'))).toEqual([]);
  });

  test('a network that is down can come back', async () => {
    desk = await openDesk();
    await desk.rig.say('hi');
    const adapter = createDiscordAdapter({
      token: 'x',
      apiUrl: 'http://127.0.0.1:1/api',
      messageContent: false,
    });
    const address = desk.heard[0]?.address;
    if (address === undefined) throw new Error('nothing was heard');
    await expect(adapter.send({ id: 'a', address, reply: saying('hi') })).rejects.toMatchObject({
      retryable: true,
    });
  });

  test('an address of another platform is refused for good', async () => {
    const adapter = createDiscordAdapter({ token: 'x', messageContent: false });
    const address = { platform: 'slack', id: 'slack:1', ref: {} } as const;
    await expect(adapter.send({ id: 'a', address, reply: saying('hi') })).rejects.toMatchObject({
      retryable: false,
    });
  });
});

describe('starting', () => {
  const door: Door = {
    receive: () => Promise.resolve(),
    replies: () => Promise.resolve([]),
    suggest: () => [],
    served: () => {
      throw new Error('no library here');
    },
    report: (level, event) => reports.push(`${level} ${event}`),
  };
  const reports: string[] = [];
  const start = async (token: string, closeWith?: number): Promise<unknown> => {
    const discord = await openFakeDiscord({ closeWith });
    const adapter = createDiscordAdapter({ token, apiUrl: discord.url, messageContent: true });
    const problem = await adapter.start(door).then(
      () => undefined,
      (error: unknown) => error,
    );
    await adapter.stop();
    await discord.stop();
    return problem;
  };

  test('says which setting holds a token Discord does not accept, and not the token', async () => {
    const problem = await start('wrong-token');
    expect(problem).toMatchObject({ message: expect.stringMatching(/DISCORD_TOKEN/) });
    expect(String(problem)).not.toContain('wrong-token');
  });

  test('says what to switch on when an intent is not allowed', async () => {
    expect(await start(botToken, 4014)).toMatchObject({
      message: expect.stringMatching(/Message Content Intent/),
    });
  });

  test('says so when Discord cannot be reached', async () => {
    const adapter = createDiscordAdapter({
      token: 'x',
      apiUrl: 'http://127.0.0.1:1/api',
      messageContent: false,
    });
    await expect(adapter.start(door)).rejects.toThrow(/cannot be reached/);
  });

  test('stays open without its commands, and tells the operator', async () => {
    const discord = await openFakeDiscord();
    discord.refuse({ path: 'commands', status: 500 });
    discord.refuse({ path: 'commands', status: 403, body: { code: 50001, message: 'Missing Access' } });
    const adapter = createDiscordAdapter({ token: botToken, apiUrl: discord.url, messageContent: false });
    await adapter.start(door);
    expect(reports).toContain('error discord-commands-not-registered');
    await adapter.stop();
    await discord.stop();
  });
});
