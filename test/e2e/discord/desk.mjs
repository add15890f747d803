// A whole desk on discord.js against discord-digital-twin; see README.md. Exits with 1 when a promise is broken.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createChecks, settled, until } from '../checks.mjs';
import { converse, holds, same } from '../conversation.mjs';
import { converseDates, nearDeadline, onlyDates } from '../dates.mjs';
import { startDesk } from '../desk.mjs';
import { startRelay } from '../relay.mjs';

const twin = process.env.DISCORD_TWIN;
if (twin === undefined)
  throw new Error('Set DISCORD_TWIN to the folder discord-digital-twin is installed in.');
const { DigitalDiscord } = await import(
  pathToFileURL(join(twin, 'node_modules/discord-digital-twin/dist/index.js')).href
);

const discord = new DigitalDiscord({
  channels: [{ name: 'general', type: 0 }],
  users: [{ username: 'ana' }, { username: 'ben' }],
});
await discord.start();
const general = (await discord.prisma.channel.findMany())[0].id;
const [ana, ben] = (await discord.prisma.user.findMany({ where: { bot: false } })).map(({ id }) => id);

// The twin has no direct messages: the relay opens one and takes what is written there.
const direct = '999999999999999999';
const privately = [];
const relay = await startRelay(({ method, path, body }) => {
  if (method === 'POST' && path.endsWith('/users/@me/channels'))
    return { status: 200, said: JSON.stringify({ id: direct, type: 1 }) };
  if (method === 'POST' && path.endsWith(`/channels/${direct}/messages`)) {
    privately.push({ id: String(privately.length), author: { id: discord.botUserId }, ...JSON.parse(body) });
    return { status: 200, said: JSON.stringify({ id: '999999999999999998' }) };
  }
  return { to: new URL(discord.restUrl).origin };
});

const checks = createChecks();
const { step } = checks;
const desk = await startDesk({
  DISCORD_TOKEN: discord.botToken,
  DISCORD_API_URL: discord.restUrl.replace(new URL(discord.restUrl).origin, relay.url),
  DISCORD_MESSAGE_CONTENT: 'true',
  ...nearDeadline(),
});

const said = async (channel) =>
  (await discord.channel(channel).getMessages()).filter(({ author }) => author.id === discord.botUserId);
const answerOf = (messages, hidden) => ({
  words: messages
    .map(({ content }) => content)
    .join('\n')
    .replace(/\\([^\w\s])/g, '$1')
    .replace(/\*\*|^[#>-]+ |^-# /gm, ''),
  links: messages.flatMap(({ content }) => content.match(/https?:\/\/[^\s)>]+/g) ?? []),
  buttons: messages
    .flatMap(({ components = [] }) => components.flatMap((row) => row.components))
    .map(({ label }) => label),
  hidden,
  raw: messages,
});

let thread = general;
let last;
/** What came, in the thread or to the person alone, after something was done. */
const after = async (act, what) => {
  const [shown, alone] = [(await said(thread)).length, privately.length];
  await act();
  await settled(async () => (await said(thread)).length + privately.length, shown + alone, what);
  const inThread = (await said(thread)).slice(shown);
  const hidden = privately.slice(alone);
  return answerOf([...inThread, ...hidden], hidden.length > 0 && inThread.length === 0);
};
const write = (content, channel = thread) =>
  after(async () => {
    last = await discord.channel(channel).user(ana).sendMessage({ content });
  }, content);
const openThread = async () => {
  const start = await discord.channel(general).user(ana).sendMessage({ content: 'a thread begins here' });
  const response = await fetch(`${discord.restUrl}/v10/channels/${general}/messages/${start.id}/threads`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bot ${discord.botToken}` },
    body: JSON.stringify({ name: 'questions' }),
  });
  thread = (await response.json()).id;
};
const connected = () =>
  until(() => discord.server.gateway.clients.some((one) => one.identified), 'the gateway');

const place = {
  name: 'Discord',
  hides: true,
  ask: async (text) => {
    await openThread();
    return write(`<@${discord.botUserId}> ${text}`);
  },
  follow: (text) => write(text),
  press: ({ raw, buttons }, index) => {
    const pressed = raw.find(({ components = [] }) => components.length > 0);
    const { custom_id: customId } = pressed.components.flatMap((row) => row.components)[index];
    return after(
      () => discord.channel(thread).user(ben).clickButton({ messageId: pressed.id, customId }),
      buttons[index],
    );
  },
  again: () => {
    discord.server.gateway.broadcastMessageCreate(last, discord.guildId);
  },
  count: async () => (await said(thread)).length,
  pings: () =>
    relay.calls
      .filter(({ method, path }) => method !== 'GET' && /\/messages|\/webhooks\//.test(path))
      .map(({ body }) => JSON.parse(body))
      .filter(
        ({ content = '', allowed_mentions: allowed }) =>
          /@everyone|@here|<@/.test(content) || allowed?.parse?.length !== 0 || allowed.users !== undefined,
      ),
  back: connected,
};

try {
  await step('Discord: the desk is connected, with its commands', async () => {
    await connected();
    const commands = await discord.prisma.applicationCommand.findMany();
    same(commands.map(({ name }) => name).sort(), [
      'Explain the jargon',
      'ask',
      'browse',
      'dates',
      'guide',
      'helpdesk',
      'next',
      'person',
    ]);
  });
  await converseDates(
    {
      ...place,
      arrived: async () => answerOf([...(await said(thread)), ...privately], false).words,
    },
    checks,
  );
  if (onlyDates) throw new Error('Only dates were asked for.');
  await converse(place, desk, checks);
  await step('Discord: a mention in a channel is answered there, and talk is left alone', async () => {
    thread = general;
    await discord.channel(general).user(ana).sendMessage({ content: 'what is the igf' });
    const answer = await write(`<@${discord.botUserId}> what is the igf`);
    holds(answer.words, /yearly United Nations meeting/);
    same(
      answer.raw.every(
        (one) => one.message_reference === null || one.message_reference?.message_id === last.id,
      ),
      true,
    );
  });
  await step('Discord: /ask is answered to its person alone', async () => {
    thread = general;
    const from = relay.calls.length;
    const answer = await after(
      () =>
        discord
          .channel(general)
          .user(ana)
          .runSlashCommand({
            name: 'ask',
            options: [{ name: 'question', type: 3, value: 'what is the igf' }],
          }),
      '/ask',
    );
    holds(answer.words, /yearly United Nations meeting/, /Status\W+in force/);
    const deferred = relay.calls.slice(from).find(({ path }) => path.endsWith('/callback'));
    same(JSON.parse(deferred.body), { type: 5, data: { flags: 64 } });
  });
  await step('Discord: what is typed after /ask is completed from the knowledge', async () => {
    const { id: interactionId } = await discord.simulateInteraction({
      type: 4,
      channelId: general,
      userId: ana,
      data: {
        ...{ id: '1', name: 'ask', type: 1 },
        options: [{ name: 'question', type: 3, value: 'internet gov', focused: true }],
      },
    });
    const { data } = await discord.channel(general).waitForInteractionAck({ interactionId });
    holds(JSON.stringify(JSON.parse(data).choices), /Internet Governance Forum/);
  });
  await step('Discord: nothing was refused', () => {
    const refused = relay.calls.filter(({ method, status }) => method !== 'GET' && status >= 400);
    same(
      refused.map(({ method, path, answer }) => [method, path, answer]),
      [],
    );
  });
  await step('Discord: nothing else was warned of, and the desk stops in order', async () => {
    same(desk.logged, []);
    same(await desk.stop(), 0);
  });
} catch (error) {
  if (!onlyDates) throw error;
} finally {
  await desk.stop();
  await relay.stop();
  await discord.stop();
  checks.end();
}
process.exit();
