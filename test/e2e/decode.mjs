// The jargon of a message, explained from its menu on each platform and from a pasted text on the web page; see README.md.
// Exits with 1 when a promise is broken. `node test/e2e/decode.mjs [web] [discord] [slack] [teams]`: all when none is named.
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createChecks, until } from './checks.mjs';
import { holds, same } from './conversation.mjs';
import { freePort, startDesk } from './desk.mjs';
import { startRelay } from './relay.mjs';

const jargon =
  'MAG wants NRIs to feed BPFs before the OC. Ask KICTANet, not the EC. It MAY take long, says wombat-7731 of QXZW.';
const arabic = 'يجتمع فريق MAG في جنيف، وستقدّم المبادرات الوطنية NRIs تقاريرها قبل منتدى IGF. اسألوا GIZ.';
const expected = [
  /MAG\W+Multistakeholder Advisory Group/,
  /NRIs\W+National, sub-regional, regional or youth IGF initiative/,
  /BPFs\W+Best Practice Forum/,
  /OC\W+An open consultation/,
  /EC\W+several meanings/,
  /Not in my glossary\W+KICTANet, QXZW/,
  /Only you see this\. The author is not told\. Nothing of the text is kept\./,
];
const shots = resolve(process.env.E2E_SHOTS ?? process.env.E2E_TOOLS ?? '.');
const checks = createChecks();
const { step } = checks;

// Asked of the data folder itself, because that is where a text, or the answer to it, would stay.
const keptNothing = (desk) => same([desk.keeps('wombat-7731'), desk.keeps('QXZW')], [false, false]);

const web = async () => {
  const { openChromium } = await import('../browser/chromium.mjs');
  const desk = await startDesk({});
  const browser = await openChromium();
  const open = (options) => browser.newPage({ viewport: { width: 1040, height: 900 }, ...options });
  const paste = async (page, text) => {
    await page.goto(`${desk.url}/decode`);
    await page.locator('#text').fill(text);
    await page.locator('.send').click();
    await page.locator('#latest .desk').first().waitFor();
    return page.locator('#latest').innerText();
  };
  try {
    await step('web: a pasted text is explained without script, and nothing of it is kept', async () => {
      const page = await open({ javaScriptEnabled: false, locale: 'en' });
      holds(await paste(page, jargon), ...expected);
      await page.screenshot({ path: join(shots, 'decode-web.png'), fullPage: true });
      keptNothing(desk);
      await page.getByRole('button', { name: /explain: MAG/ }).click();
      await page.locator('#latest .desk').first().waitFor();
      holds(await page.locator('#latest').innerText(), /Terms of reference of the MAG/);
    });
    await step('web: in Arabic, from right to left, on the width of a phone', async () => {
      const page = await open({ locale: 'ar', viewport: { width: 390, height: 844 } });
      holds(await paste(page, arabic), /بكلمات بسيطة/, /MAG/, /NRIs/, /IGF/, /ليست في معجمي\W+GIZ/);
      same(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
      await page.screenshot({ path: join(shots, 'decode-web-arabic.png'), fullPage: true });
    });
    await step('web: the front page leads there', async () => {
      const page = await open({ locale: 'en' });
      await page.goto(desk.url);
      await page.getByRole('link', { name: 'What does this text mean?' }).click();
      same(new URL(page.url()).pathname, '/decode');
    });
  } finally {
    await browser.close();
    await desk.stop();
  }
};

const discord = async () => {
  const twin = process.env.DISCORD_TWIN;
  if (twin === undefined)
    throw new Error('Set DISCORD_TWIN to the folder discord-digital-twin is installed in.');
  const { DigitalDiscord } = await import(
    pathToFileURL(join(twin, 'node_modules/discord-digital-twin/dist/index.js')).href
  );
  const place = new DigitalDiscord({
    channels: [{ name: 'general', type: 0 }],
    users: [{ username: 'ana' }, { username: 'ben' }],
  });
  await place.start();
  const general = (await place.prisma.channel.findMany())[0].id;
  const [ana, ben] = (await place.prisma.user.findMany({ where: { bot: false } })).map(({ id }) => id);
  const relay = await startRelay(() => ({ to: new URL(place.restUrl).origin }));
  const desk = await startDesk({
    DISCORD_TOKEN: place.botToken,
    DISCORD_API_URL: place.restUrl.replace(new URL(place.restUrl).origin, relay.url),
  });
  const edits = () =>
    relay.calls.filter(({ method, path }) => method === 'PATCH' && path.includes('@original'));
  try {
    await until(() => place.server.gateway.clients.some((one) => one.identified), 'the gateway');
    await step('Discord: the menu of a message has the command', async () => {
      await until(async () => (await place.prisma.applicationCommand.count()) > 0, 'the commands');
      const commands = await place.prisma.applicationCommand.findMany();
      same(
        commands.filter(({ type }) => type === 3).map(({ name }) => name),
        ['Explain the jargon'],
      );
    });
    await step(
      'Discord: it explains a message to whoever opened its menu, alone, and keeps nothing',
      async () => {
        const message = await place.channel(general).user(ben).sendMessage({ content: jargon });
        const from = relay.calls.length;
        await place.simulateInteraction({
          type: 2,
          channelId: general,
          userId: ana,
          data: {
            ...{ id: '2', name: 'Explain the jargon', type: 3, target_id: message.id },
            resolved: { messages: { [message.id]: message } },
          },
        });
        await until(() => edits().length > 0, 'the answer');
        holds(JSON.parse(edits().at(-1).body).content.replace(/\*\*|^[#>-]+ |^-# |\\/gm, ''), ...expected);
        const deferred = relay.calls.slice(from).find(({ path }) => path.endsWith('/callback'));
        same(JSON.parse(deferred.body), { type: 5, data: { flags: 64 } });
        same(
          relay.calls
            .slice(from)
            .filter(({ method, path }) => method === 'POST' && /\/channels\/\d+\/messages/.test(path)),
          [],
        );
        keptNothing(desk);
      },
    );
    await step('Discord: nothing was refused or warned of', () => {
      same(
        relay.calls.filter(({ method, status }) => method !== 'GET' && status >= 400),
        [],
      );
      same(desk.logged, []);
    });
  } finally {
    await desk.stop();
    await relay.stop();
    await place.stop();
  }
};

const slack = async () => {
  const { compiled, startEmulator } = await import('./slack/emulator.mjs');
  const { tmpdir } = await import('node:os');
  const options = {
    tools: join(tmpdir(), 'ig-help-desk-e2e-slack'),
    port: process.env.E2E_SLACK_PORT ?? '4510',
  };
  const code = compiled();
  const { byHttp } = await import(new URL('e2e/slack/drive.js', code));
  const { startFront } = await import(new URL('e2e/slack/front.js', code));
  const { openWorkspace } = await import(new URL('e2e/slack/workspace.js', code));
  const { signingSecret } = await import(new URL('slack/signed.js', code));
  const emulator = await startEmulator(options);
  const { general, ana, team, from } = await openWorkspace(emulator.url);
  const front = await startFront(emulator.url, Number(options.port));
  const desk = await startDesk({
    SLACK_BOT_TOKEN: 'xoxb-desk',
    SLACK_API_URL: front.apiUrl,
    SLACK_SIGNING_SECRET: signingSecret,
  });
  const responses = () => front.calls.filter(({ method }) => method === 'response_url');
  try {
    await step(
      'Slack: the shortcut explains a message to whoever used it, alone, and keeps nothing',
      async () => {
        const before = (await from(general)).length;
        await byHttp(`${desk.url}/slack`)({
          type: 'message_action',
          callback_id: 'explain_jargon',
          trigger_id: `menu-${Date.now()}`,
          action_ts: '1795300000.000001',
          team: { id: team },
          user: { id: ana },
          channel: { id: general, name: 'general' },
          message_ts: '1795200000.000001',
          message: { type: 'message', user: 'U0AUTHOR', ts: '1795200000.000001', text: jargon },
          response_url: front.responseUrl,
        });
        await until(() => responses().length > 0, 'the answer');
        const said = JSON.parse(responses().at(-1).payload);
        const texts = (value) =>
          typeof value !== 'object' || value === null
            ? []
            : Object.entries(value).flatMap(([key, one]) =>
                key === 'text' && typeof one === 'string' ? [one] : texts(one),
              );
        holds(texts(said.blocks).join(''), ...expected);
        same(said.response_type, 'ephemeral');
        same((await from(general)).length, before);
        keptNothing(desk);
      },
    );
    await step('Slack: nothing was warned of', () => same(desk.logged, []));
  } finally {
    await desk.stop();
    await front.stop();
    emulator.stop();
  }
};

const teams = async () => {
  const { openPlayground } = await import('./teams/playground.mjs');
  const desk = await startDesk({ TEAMS_ALLOW_UNSIGNED: 'development' });
  const port = await freePort();
  let playgroundUrl = `http://127.0.0.1:${port}`;
  const relay = await startRelay(({ path, body }) => {
    if (!path.startsWith('/api/messages')) return { to: playgroundUrl };
    const activity = JSON.parse(body);
    const { origin } = new URL(activity.serviceUrl);
    playgroundUrl = origin;
    const told = JSON.stringify({ ...activity, serviceUrl: activity.serviceUrl.replace(origin, relay.url) });
    return { to: desk.url, body: told };
  });
  const playground = await openPlayground(`${relay.url}/api/messages`, port);
  const { page, write, cards, shot } = playground;
  const posts = () =>
    relay.calls.filter(({ method, path }) => method === 'POST' && path.includes('/v3/conversations'));
  const dialog = page.getByRole('dialog').last();
  // The playground reads no manifest: it asks for the command's id.
  const explain = async (words) => {
    const message = page.getByText(words, { exact: true }).first();
    const box = await message.boundingBox();
    await page.mouse.click(box.x - 4, box.y - 20);
    await page.getByRole('menuitem', { name: 'Action Command' }).click();
    await dialog.locator('input').first().fill('explainJargon');
    await page.getByRole('button', { name: 'Create' }).click();
    await until(async () => (await dialog.locator('.ac-adaptiveCard').count()) > 0, 'the window');
    return dialog.innerText();
  };
  try {
    await cards().first().waitFor();
    await write(jargon);
    await page.keyboard.press('Enter');
    await until(async () => (await cards().count()) > 1, 'the answer to what was typed');
    await step(
      'Teams: the action of a message explains it in a window, and posts nothing',
      async () => {
        const before = posts().length;
        holds(await explain(jargon), ...expected);
        await shot('decode-teams');
        same(posts().length, before);
      },
      () => shot('decode-teams-failed'),
    );
    await step(
      'Teams: a button of the window tells more, in the window',
      async () => {
        const before = posts().length;
        await dialog.getByRole('button', { name: /explain: MAG/ }).click();
        await until(async () => /Terms of reference of the MAG/.test(await dialog.innerText()), 'the entry');
        same(posts().length, before);
        await shot('decode-teams-more');
      },
      () => shot('decode-teams-failed'),
    );
    await step('Teams: nothing was warned of', () => same(desk.logged, []));
  } finally {
    await playground.close();
    await relay.stop();
    await desk.stop();
  }
};

const all = { web, discord, slack, teams };
const named = process.argv.slice(2);
try {
  for (const [name, drive] of Object.entries(all))
    if (named.length === 0 || named.includes(name)) await drive();
} finally {
  checks.end();
}
process.exit();
