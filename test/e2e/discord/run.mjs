// Drives the adapter as it is against discord-digital-twin; see README.md. Exits with 1 when a promise is broken.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const twin = process.env.DISCORD_TWIN;
if (twin === undefined)
  throw new Error('Set DISCORD_TWIN to the folder discord-digital-twin is installed in.');

// The adapter and what it imports from core, compiled where Node finds the dependencies of the project.
const out = join(root, 'node_modules/.cache/e2e-discord');
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'package.json'), '{"type":"module"}');
const flags = [
  '--outDir',
  out,
  '--rootDir',
  root,
  '--module',
  'nodenext',
  '--target',
  'es2023',
  '--types',
  'node',
];
const compiled = spawnSync(
  join(root, 'node_modules/.bin/tsc'),
  [
    'adapters/discord/adapter.ts',
    ...flags,
    '--strict',
    '--skipLibCheck',
    '--rewriteRelativeImportExtensions',
    '--ignoreConfig',
  ],
  { cwd: root, stdio: 'inherit' },
);
assert.equal(compiled.status, 0, 'the adapter compiles');
const { createDiscordAdapter } = await import(pathToFileURL(join(out, 'adapters/discord/adapter.js')).href);
const { DigitalDiscord } = await import(
  pathToFileURL(join(twin, 'node_modules/discord-digital-twin/dist/index.js')).href
);

const saying = (words, over = {}) => ({
  language: 'en',
  visibility: 'everyone',
  body: [{ kind: 'paragraph', children: [{ kind: 'text', text: words }] }],
  facts: [],
  sources: [],
  buttons: [],
  labels: { sources: 'Sources', buttons: 'Type a number or press a button' },
  ...over,
});
const choice = saying('Which of the two do you mean?', {
  title: 'Two meanings',
  buttons: [
    { key: '1', label: 'Who may apply', action: { name: 'show', entry: 'nri', part: 'who' } },
    { key: '2', label: 'Steps', action: { name: 'show', entry: 'nri', part: 'steps' } },
  ],
});

const discord = new DigitalDiscord({
  channels: [{ name: 'general', type: 0 }],
  users: [{ username: 'ana' }, { username: 'ben' }],
});
await discord.start();
const channels = await discord.prisma.channel.findMany();
const channelId = channels[0].id;
const [ana, ben] = (await discord.prisma.user.findMany({ where: { bot: false } })).map((user) => user.id);

const heard = [];
const failures = [];
let answers = [];
const waiting = [];
const door = {
  async receive(inbound) {
    heard.push(inbound);
    for (const [index, reply] of answers.entries()) {
      await adapter
        .send({ id: `${inbound.delivery}-${index}`, address: inbound.address, reply })
        .catch((error) => failures.push(error));
    }
    waiting.shift()?.(inbound);
  },
  replies: async () => [],
  suggest: (text) => [{ entry: 'nri', title: `National initiatives (${text})`, language: 'en' }],
  library: () => undefined,
  report: (level, event, details) => console.log(`  report: ${level} ${event}`, details ?? ''),
};
const adapter = createDiscordAdapter({
  token: discord.botToken,
  apiUrl: discord.restUrl,
  messageContent: true,
});

/** Does something as a person and waits until the desk has dealt with it. */
const after = async (replies, act) => {
  answers = replies;
  const dealtWith = new Promise((done) => waiting.push(done));
  const result = await act();
  return { inbound: await dealtWith, result };
};
const messages = (channel = channelId) => discord.channel(channel).getMessages();
const ackOf = ({ id }) => discord.channel(channelId).waitForInteractionAck({ interactionId: id });
const lastOf = async (channel) => (await messages(channel)).at(-1);
const step = async (name, check) => {
  try {
    await check();
    console.log(`ok    ${name}`);
  } catch (error) {
    process.exitCode = 1;
    console.log(`FAIL  ${name}\n      ${error.message}`);
  }
};

await step('logs in', () => adapter.start(door));

await step('registers its four commands, with options', async () => {
  const commands = await discord.prisma.applicationCommand.findMany();
  assert.deepEqual(commands.map((command) => command.name).sort(), ['ask', 'browse', 'helpdesk', 'person']);
  assert.match(commands.find((command) => command.name === 'ask').options, /"autocomplete":true/);
});

await step('/ask is deferred for one person, then filled in, then followed up', async () => {
  const before = (await messages()).length;
  const { inbound, result } = await after([choice, saying('And more')], () =>
    discord
      .channel(channelId)
      .user(ana)
      .runSlashCommand({
        name: 'ask',
        options: [{ name: 'question', type: 3, value: 'What is an NRI?' }],
      }),
  );
  assert.equal(inbound.text, 'What is an NRI?');
  const ack = await ackOf(result);
  assert.equal(ack.type, 5);
  assert.deepEqual(JSON.parse(ack.data), { flags: 64 });
  const [first, second] = (await messages()).slice(before);
  assert.match(first.content, /^## Two meanings/);
  assert.equal(first.components[0].components[0].custom_id, '1:show:nri:who:');
  assert.equal(second.content, 'And more');
  assert.equal(second.flags, 68);
});

await step('autocompletes', async () => {
  const interaction = await discord.simulateInteraction({
    type: 4,
    channelId,
    userId: ana,
    data: {
      id: '1',
      name: 'ask',
      type: 1,
      options: [{ name: 'question', type: 3, value: 'nat', focused: true }],
    },
  });
  const ack = await ackOf(interaction);
  assert.equal(ack.type, 8);
  assert.equal(JSON.parse(ack.data).choices[0].value, 'National initiatives (nat)');
});

await step('/browse, /person and /helpdesk become actions', async () => {
  for (const [name, options, action] of [
    ['browse', [{ name: 'what', type: 3, value: 'terms' }], { name: 'browse', shelf: 'terms', page: 1 }],
    ['person', [], { name: 'person' }],
    ['helpdesk', [], { name: 'help' }],
  ]) {
    const { inbound } = await after([saying('ok')], () =>
      discord.channel(channelId).user(ana).runSlashCommand({ name, options }),
    );
    assert.deepEqual(inbound.action, action);
  }
});

await step('a mention in a channel is answered there with a reply, and opens no thread', async () => {
  const { inbound, result } = await after([choice], () =>
    discord
      .channel(channelId)
      .user(ana)
      .sendMessage({ content: `<@${discord.botUserId}> What is an NRI?` }),
  );
  assert.equal(inbound.text, 'What is an NRI?');
  assert.equal(inbound.addressed, true);
  const answer = await lastOf();
  assert.equal(answer.message_reference.message_id, result.id);
  assert.equal(answer.author.id, discord.botUserId);
  assert.equal((await discord.channel(channelId).getThreads()).length, 0);
});

await step(
  'a button for everyone is acknowledged without a placeholder and answered by a follow-up',
  async () => {
    const pressed = await lastOf();
    const { inbound, result } = await after([saying('Anyone may apply.')], () =>
      discord
        .channel(channelId)
        .user(ben)
        .clickButton({ messageId: pressed.id, customId: '1:show:nri:who:' }),
    );
    assert.deepEqual(inbound.action, { name: 'show', entry: 'nri', part: 'who' });
    assert.equal((await ackOf(result)).type, 6);
    const answer = await lastOf();
    assert.equal(answer.content, 'Anyone may apply.');
    assert.equal(answer.flags, 4);
    assert.notEqual(answer.id, pressed.id);
  },
);

await step('a private reply to a public button is ephemeral', async () => {
  const pressed = (await messages()).findLast((message) => (message.components ?? []).length > 0);
  await after([saying('Only you', { visibility: 'onlyYou' })], () =>
    discord.channel(channelId).user(ben).clickButton({ messageId: pressed.id, customId: '1:show:nri:who:' }),
  );
  assert.equal((await lastOf()).flags, 68);
});

await step('a button of a private answer is deferred privately', async () => {
  const pressed = (await messages()).findLast((message) => (message.components ?? []).length > 0);
  // The twin forgets the flag of a deferral; Discord does not.
  await discord.prisma.message.update({ where: { id: pressed.id }, data: { flags: 68 } });
  const { result } = await after([], () =>
    discord.channel(channelId).user(ana).clickButton({ messageId: pressed.id, customId: '1:show:nri:who:' }),
  );
  const ack = await ackOf(result);
  assert.equal(ack.type, 5);
  assert.deepEqual(JSON.parse(ack.data), { flags: 64 });
});

await step('a thread is answered in the thread, and followed up without a mention', async () => {
  const start = await discord.channel(channelId).user(ana).sendMessage({ content: 'a thread begins here' });
  const response = await fetch(`${discord.restUrl}/v10/channels/${channelId}/messages/${start.id}/threads`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bot ${discord.botToken}` },
    body: JSON.stringify({ name: 'questions' }),
  });
  const thread = await response.json();
  const mention = await after([saying('In here')], () =>
    discord
      .thread(thread.id)
      .user(ana)
      .sendMessage({ content: `<@${discord.botUserId}> and NRIs?` }),
  );
  assert.equal(mention.inbound.address.id, `discord:${discord.guildId}:${thread.id}`);
  assert.equal((await lastOf(thread.id)).content, 'In here');
  const next = await after([saying('Still here')], () =>
    discord.thread(thread.id).user(ana).sendMessage({ content: 'and who?' }),
  );
  assert.equal(next.inbound.addressed, false);
  assert.equal((await lastOf(thread.id)).content, 'Still here');
});

await step('talk in a channel that is not for the desk is not heard', async () => {
  const before = heard.length;
  await discord.channel(channelId).user(ana).sendMessage({ content: 'lunch?' });
  await after([], () => discord.channel(channelId).user(ana).runSlashCommand({ name: 'person' }));
  assert.equal(heard.length, before + 1);
});

await step('hostile text comes out as text', async () => {
  await after([saying('@everyone <@1> [x](https://evil.example) **b**')], () =>
    discord
      .channel(channelId)
      .user(ana)
      .sendMessage({ content: `<@${discord.botUserId}> x` }),
  );
  const { content } = await lastOf();
  assert.doesNotMatch(content, /@everyone|<@1>/);
  assert.match(content, /\\\[x\\\]\(https\\:\/\/evil\.example\) \\\*\\\*b\\\*\\\*/);
});

await step('nothing else failed', () => assert.deepEqual(failures, []));

await step(
  'a private reply to a mention asks for a direct message, which the twin does not have',
  async () => {
    await after([saying('Only you', { visibility: 'onlyYou' })], () =>
      discord
        .channel(channelId)
        .user(ana)
        .sendMessage({ content: `<@${discord.botUserId}> x` }),
    );
    assert.match(failures[0].message, /Discord refused the message: 404/);
    assert.equal(failures[0].retryable, false);
  },
);

await step('says which setting holds a wrong token', async () => {
  const other = createDiscordAdapter({ token: 'wrong', apiUrl: discord.restUrl, messageContent: false });
  await assert.rejects(() => other.start(door), /DISCORD_TOKEN/);
});

await adapter.stop();
await discord.stop();
process.exit();
