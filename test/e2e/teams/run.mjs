// Drives the Teams adapter with Microsoft's Agents Playground in a headless browser. See README.md beside this file.
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createChecks, until } from '../checks.mjs';
import { same as equal } from '../conversation.mjs';
import { openPlayground } from './playground.mjs';
import { hostile, replies } from './replies.mjs';

const dist = resolve(process.env.E2E_DIST ?? 'dist');
const { createTeamsAdapter } = await import(pathToFileURL(join(dist, 'adapters/teams/adapter.js')).href);
const { teamsFromEnv } = await import(pathToFileURL(join(dist, 'adapters/teams/config.js')).href);

const setting = teamsFromEnv({ TEAMS_ALLOW_UNSIGNED: 'development' }, { loopback: true });
if (setting.kind !== 'on') throw new Error('The configuration is not on.');
const adapter = createTeamsAdapter(setting.config);

const claimed = new Set();
const received = [];
const failures = [];
await adapter.start({
  receive: async (inbound) => {
    if (claimed.has(inbound.delivery)) return;
    claimed.add(inbound.delivery);
    received.push(inbound);
    if (inbound.kind === 'removed') return;
    for (const [index, reply] of replies(inbound).entries())
      await adapter
        .send({ id: `${inbound.delivery}-${index}`, address: inbound.address, reply })
        .catch((error) => failures.push(`${error.message} ${error.cause?.message}`));
  },
  report: (...details) => failures.push(JSON.stringify(details)),
});
const arrived = [];
const server = createServer((request, response) => {
  request.on('data', (chunk) => arrived.push(JSON.parse(String(chunk)).type));
  adapter.routes[0].listener(request, response);
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));

const checks = createChecks();
const playground = await openPlayground(`http://127.0.0.1:${server.address().port}/api/messages`);
try {
  const { page, write, card, mention, go, mock, shot } = playground;
  let broken = 0;
  const step = (promise, run) => checks.step(promise, run, () => shot(`failed-${(broken += 1)}`));
  const last = () => received.at(-1);
  const count = (kind) => received.filter((inbound) => inbound.kind === kind).length;

  await step('installing greets once, although Teams tells of it twice', async () => {
    await card('Welcome to the desk.').waitFor();
    await until(() => arrived.length >= 2, 'both activities');
    equal(arrived, ['installationUpdate', 'conversationUpdate']);
    equal(
      received.map(({ kind, action }) => [kind, action?.name]),
      [['action', 'welcome']],
    );
  });
  await step('a personal message is answered with a card', async () => {
    await write('answer please');
    await page.keyboard.press('Enter');
    await card('Starting a national or regional initiative').waitFor();
    equal([last().text, last().addressed], ['answer please', true]);
  });
  await step('pressing a button (Action.Execute) comes in as its action', async () => {
    await page.getByRole('button', { name: '1 · Who may start one' }).click();
    await card('You pressed').waitFor();
    equal(last().action, { name: 'show', entry: 'start-nri', part: 'who' });
    await shot('answer');
  });
  await step('a button of the second set can be pressed', async () => {
    await page.getByRole('button', { name: '7 · More 7' }).click();
    await card('"name":"help"').waitFor();
  });
  await step('hostile text comes out as text', async () => {
    await write('hostile');
    await page.keyboard.press('Enter');
    const shown = card('evil.example');
    await shown.waitFor();
    equal(await shown.locator('.ac-textBlock p').first().innerText(), hostile);
    equal(await shown.locator('a, strong, em, h1, at').count(), 0);
  });
  await step('Arabic is shown from right to left', async () => {
    await write('arabic');
    await page.keyboard.press('Enter');
    const shown = card('منتدى حوكمة الإنترنت');
    await shown.waitFor();
    const direction = (element) => getComputedStyle(element).direction;
    equal(await shown.locator('.ac-textBlock p').first().evaluate(direction), 'rtl');
    await shot('arabic');
  });
  await step('in a group, a mention is taken off and answered there', async () => {
    await go('Group Chat');
    await card('Welcome to the desk.').waitFor();
    await mention('Test Bot');
    await page.keyboard.type(' hello & <group>');
    await page.keyboard.press('Enter');
    await card('You said: hello & <group> (addressed: true)').waitFor();
    await shot('group');
  });
  await step('in a group, what was not said to the desk does not arrive', async () => {
    const before = received.length;
    await write('just between us');
    await page.keyboard.press('Enter');
    await page.getByText('just between us').first().waitFor();
    await mention('Test Bot');
    await page.keyboard.type(' again');
    await page.keyboard.press('Enter');
    await card('You said: again').waitFor();
    equal(received.length, before + 1);
  });
  await step('in a channel, a post is answered in its own thread', async () => {
    await go('General');
    await card('Welcome to the desk.').waitFor();
    for (const words of ['first post', 'second post']) {
      await mention('Test Bot');
      await page.keyboard.type(` ${words}`);
      await page.getByText('Post', { exact: true }).click();
      await card(`You said: ${words}`).waitFor();
    }
    const [one, two] = received.slice(-2).map(({ address }) => address.id);
    equal(one !== two && /;messageid=\d+$/.test(one) && /;messageid=\d+$/.test(two), true);
  });
  await step('a reply in a thread has the address of the thread', async () => {
    const [older, newer] = received.slice(-2).map(({ address }) => address.id);
    for (const [index, thread] of [
      [2, older],
      [1, newer],
    ]) {
      await mention('Test Bot', index);
      await page.keyboard.type(` reply ${index}`);
      await page.keyboard.press('Enter');
      await card(`You said: reply ${index}`).waitFor();
      equal(last().address.id, thread);
    }
    await shot('channel');
  });
  await step('a new member is not greeted', async () => {
    const before = [arrived.length, received.length];
    await go('Group Chat');
    await mock('Add user');
    await until(() => arrived.length > before[0], 'the member');
    equal([arrived.at(-1), received.length], ['conversationUpdate', before[1]]);
  });
  await step('removing the app is told, with the prefix of its addresses', async () => {
    await go('Personal Chat');
    await mock('Uninstall application');
    await until(() => count('removed') > 0, 'the removal');
    equal(last().address.id, received[0].address.id);
  });
  await step('nothing failed on the way', () => equal(failures, []));
} finally {
  await playground.close();
  server.closeAllConnections();
  server.close();
  await adapter.stop();
  checks.end();
}
