// The three emulators at once, and what people do there. `heard` is all the desk said at a place, oldest first:
// `{ words, alone, ... }`, `alone` where one person sees it.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { until } from './checks.mjs';
import { startRelay } from './relay.mjs';
import { compiled, startEmulator } from './slack/emulator.mjs';

/** Kim and Rita in a Slack workspace: a channel for everybody, and each one's own conversation with the desk. */
export const openSlack = async (options) => {
  const code = compiled();
  const { byHttp } = await import(new URL('e2e/slack/drive.js', code));
  const { startFront } = await import(new URL('e2e/slack/front.js', code));
  const { openWorkspace } = await import(new URL('e2e/slack/workspace.js', code));
  const { signingSecret } = await import(new URL('slack/signed.js', code));
  const emulator = await startEmulator(options);
  const front = await startFront(emulator.url, Number(options.port));
  const workspace = await openWorkspace(emulator.url);
  const call = async (token, method, fields) => {
    const response = await fetch(`${emulator.url}/api/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: new URLSearchParams(fields),
    });
    const answer = await response.json();
    if (!answer.ok) throw new Error(`${method}: ${answer.error}`);
    return answer;
  };
  const member = async (name, token) => {
    const { user_id: user } = await call(token, 'auth.test', {});
    const { channel } = await call(token, 'conversations.open', { users: workspace.desk });
    return { name, token, user, direct: channel.id };
  };
  const kim = await member('Kim', 'xoxp-driver');
  const rita = await member('Rita', 'xoxp-rita');
  let deliver;
  let events = 0;
  const deliverEvent = (event) => {
    events += 1;
    const { team } = workspace;
    const id = `Ev${Date.now()}${events}`;
    return deliver({ type: 'event_callback', team_id: team, event_id: id, event: { team, ...event } });
  };
  const words = (value) =>
    typeof value !== 'object' || value === null
      ? []
      : Object.entries(value).flatMap(([key, one]) =>
          key === 'text' && typeof one === 'string' ? [one] : words(one),
        );
  return {
    name: 'Slack',
    settings: {
      SLACK_BOT_TOKEN: 'xoxb-desk',
      SLACK_API_URL: front.apiUrl,
      SLACK_SIGNING_SECRET: signingSecret,
    },
    people: { kim, rita },
    channel: workspace.general,
    connect: (desk) => {
      deliver = byHttp(`${desk.url}/slack`);
    },
    heard: () =>
      front.calls
        .filter(({ method, answer }) => /^chat\.post/.test(method) && answer.includes('"ok":true'))
        .map(({ method, payload, answer, begun, done }) => {
          const fields = payload.startsWith('{')
            ? JSON.parse(payload)
            : Object.fromEntries(new URLSearchParams(payload));
          const blocks =
            typeof fields.blocks === 'string' ? JSON.parse(fields.blocks) : (fields.blocks ?? []);
          return {
            words: words(blocks)
              .join('\n')
              .replace(/&lt;/g, '<')
              .replace(/&gt;/g, '>')
              .replace(/&amp;/g, '&')
              .replace(/[*_]/g, ''),
            alone: method === 'chat.postEphemeral',
            channel: fields.channel,
            thread: fields.thread_ts,
            ts: JSON.parse(answer).ts,
            begun,
            done,
          };
        }),
    /** What everybody in the channel can read, as the workspace keeps it. */
    standing: (thread) => workspace.from(workspace.general, thread),
    /** Writes to the desk: in the channel with a mention, in a thread, or in their own conversation with it. */
    say: async ({ user, token, direct }, text, { thread, privately = false } = {}) => {
      const channel = privately ? direct : workspace.general;
      const said = privately || thread !== undefined ? text : `<@${workspace.desk}> ${text}`;
      const under = thread === undefined ? {} : { thread_ts: thread };
      const { ts } = await call(token, 'chat.postMessage', { channel, text: said, ...under });
      const event = { user, channel, text: said, ts, ...under };
      // A mention in a channel comes as two events, here as there.
      if (said !== text) await deliverEvent({ ...event, type: 'app_mention' });
      await deliverEvent({ ...event, type: 'message', channel_type: privately ? 'im' : 'channel' });
    },
    refused: () =>
      front.calls
        .filter(({ answer }) => answer.includes('"ok":false'))
        .map(({ method, answer }) => [method, answer]),
    stop: async () => {
      await front.stop();
      emulator.stop();
    },
  };
};

/** Zubeida on a Discord server. The twin has no direct messages: they are taken here, and hers are sent from here. */
export const openDiscord = async () => {
  const twin = process.env.DISCORD_TWIN;
  if (twin === undefined)
    throw new Error('Set DISCORD_TWIN to the folder discord-digital-twin is installed in.');
  const { DigitalDiscord } = await import(
    pathToFileURL(join(twin, 'node_modules/discord-digital-twin/dist/index.js')).href
  );
  const discord = new DigitalDiscord({
    channels: [{ name: 'general', type: 0 }],
    users: [{ username: 'zubeida' }],
  });
  await discord.start();
  const general = (await discord.prisma.channel.findMany())[0].id;
  const [zubeida] = (await discord.prisma.user.findMany({ where: { bot: false } })).map(({ id }) => id);
  const direct = '999999999999999999';
  let written = 0;
  const freshId = () => `9999999999${String((written += 1)).padStart(8, '0')}`;
  const relay = await startRelay(({ method, path, body }) => {
    if (method === 'POST' && path.endsWith('/users/@me/channels'))
      return { status: 200, said: JSON.stringify({ id: direct, type: 1 }) };
    if (method === 'POST' && path.endsWith(`/channels/${direct}/messages`)) {
      // Discord refuses an empty message, which is how the desk finds out whether others would be taken.
      if (JSON.parse(body).content === '')
        return {
          status: 400,
          said: JSON.stringify({ code: 50006, message: 'Cannot send an empty message' }),
        };
      return { status: 200, said: JSON.stringify({ id: freshId(), channel_id: direct }) };
    }
    return { to: new URL(discord.restUrl).origin };
  });
  const isEmpty = ({ body }) => body.startsWith('{') && JSON.parse(body).content === '';
  let thread;
  return {
    name: 'Discord',
    settings: {
      DISCORD_TOKEN: discord.botToken,
      DISCORD_API_URL: discord.restUrl.replace(new URL(discord.restUrl).origin, relay.url),
      DISCORD_MESSAGE_CONTENT: 'true',
    },
    person: { name: 'Zubeida', id: zubeida },
    connect: () =>
      until(() => discord.server.gateway.clients.some((one) => one.identified), 'the gateway', 60_000),
    heard: () =>
      relay.calls
        .filter(({ method, path, status }) => method === 'POST' && /\/messages$/.test(path) && status < 300)
        .map(({ path, body, begun, done }) => ({
          words: (JSON.parse(body).content ?? '')
            .replace(/\\([^\w\s])/g, '$1')
            .replace(/\*\*|^[#>-]+ |^-# /gm, ''),
          alone: path.includes(`/channels/${direct}/`),
          body,
          begun,
          done,
        })),
    /** Asks in a new thread of the server, with a mention. */
    ask: async (text) => {
      const start = await discord
        .channel(general)
        .user(zubeida)
        .sendMessage({ content: 'a thread begins here' });
      const opened = await fetch(`${discord.restUrl}/v10/channels/${general}/messages/${start.id}/threads`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bot ${discord.botToken}` },
        body: JSON.stringify({ name: 'questions' }),
      });
      thread = (await opened.json()).id;
      await discord
        .channel(thread)
        .user(zubeida)
        .sendMessage({ content: `<@${discord.botUserId}> ${text}` });
    },
    follow: (text) => discord.channel(thread).user(zubeida).sendMessage({ content: text }),
    /** Writes to the desk as a direct message. */
    whisper: (text) => {
      const now = new Date().toISOString();
      discord.server.gateway.broadcast('MESSAGE_CREATE', {
        ...{
          id: freshId(),
          channel_id: direct,
          type: 0,
          content: text,
          timestamp: now,
          edited_timestamp: null,
        },
        ...{
          tts: false,
          mention_everyone: false,
          mentions: [],
          mention_roles: [],
          attachments: [],
          embeds: [],
        },
        ...{ pinned: false, author: { id: zubeida, username: 'zubeida', discriminator: '0', avatar: null } },
      });
    },
    refused: () =>
      relay.calls
        .filter((one) => one.method !== 'GET' && one.status >= 400 && !isEmpty(one))
        .map(({ method, path, answer }) => [method, path, answer]),
    stop: async () => {
      await relay.stop();
      await discord.stop();
    },
  };
};
