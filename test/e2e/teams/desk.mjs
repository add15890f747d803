// A whole desk on botbuilder in Microsoft's Agents Playground; see README.md. Exits with 1 when a promise is broken.
import { createChecks, settled, until } from '../checks.mjs';
import { converse, holds, same } from '../conversation.mjs';
import { converseDates, nearDeadline, onlyDates } from '../dates.mjs';
import { freePort, startDesk } from '../desk.mjs';
import { startRelay } from '../relay.mjs';
import { openPlayground } from './playground.mjs';

const checks = createChecks();
const desk = await startDesk({ TEAMS_ALLOW_UNSIGNED: 'development', ...nearDeadline() });
const playgroundPort = await freePort();
const activities = [];
let playgroundUrl = `http://127.0.0.1:${playgroundPort}`;

// What comes for the desk is kept, to be delivered again, and the desk is told to answer by the relay.
const relay = await startRelay(({ path, body }) => {
  if (!path.startsWith('/api/messages')) return { to: playgroundUrl };
  const activity = JSON.parse(body);
  const { origin } = new URL(activity.serviceUrl);
  playgroundUrl = origin;
  const told = JSON.stringify({ ...activity, serviceUrl: activity.serviceUrl.replace(origin, relay.url) });
  activities.push({ type: activity.type, body: told });
  return { to: desk.url, body: told };
});
const sent = () =>
  relay.calls.filter(({ method, path }) => method === 'POST' && path.includes('/v3/conversations'));
const playground = await openPlayground(`${relay.url}/api/messages`, playgroundPort);
const { page, write, cards, mention, go, shot } = playground;

const answerOf = async (first) => {
  const shown = (await cards().all()).slice(first);
  const of = async (selector, read) =>
    (await Promise.all(shown.map(async (one) => (await one.locator(selector).all()).map(read)))).flat();
  return {
    words: (await Promise.all(shown.map((one) => one.innerText()))).join('\n'),
    links: await Promise.all(await of('a', (one) => one.getAttribute('href'))),
    buttons: await Promise.all(await of('button', (one) => one.innerText())),
    pressable: await of('button', (one) => one),
    messages: shown.length,
    hidden: false,
  };
};
const after = async (act, what) => {
  const before = await cards().count();
  await act();
  await settled(() => cards().count(), before, what);
  return answerOf(before);
};
const say = (text) =>
  after(async () => {
    await write(text);
    await page.keyboard.press('Enter');
  }, text);

/** What is shown after something was done in a channel, where the newest post stands first. */
const inChannel = async (act, what) => {
  const before = await Promise.all((await cards().all()).map((one) => one.innerText()));
  await act();
  await settled(() => cards().count(), before.length, what);
  const shown = await Promise.all((await cards().all()).map((one) => one.innerText()));
  return shown.filter((words) => !before.includes(words)).join('\n');
};

/** Goes to a place the desk has not been to; it greets there, and nothing else stands there. */
const enter = async (name) => {
  await go(name);
  await until(async () => (await cards().count()) === 1, 'the greeting alone');
};

let broken = 0;
const place = {
  name: 'Teams',
  // Teams has nothing to show to one person alone in a shared place; this conversation is with one person.
  hides: false,
  onBroken: () => shot(`desk-failed-${(broken += 1)}`),
  ask: say,
  follow: say,
  press: ({ pressable, buttons }, index) => after(() => pressable[index].click(), buttons[index]),
  again: async () => {
    const { body } = activities.findLast(({ type }) => type === 'message');
    const response = await fetch(`${desk.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    same(response.status, 200);
  },
  count: () => cards().count(),
  pings: () =>
    sent()
      .filter(({ body }) => /<at>|"mention"|@everyone/.test(body))
      .map(({ body }) => body),
};

const reply = async (words) => {
  await mention('Test Bot', 1);
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
};
const threadOf = ({ path }) => decodeURIComponent(path).match(/;messageid=\d+/)?.[0];

try {
  const step = (promise, run) => checks.step(promise, run, place.onBroken);
  await step('Teams: installing greets once, although Teams tells of it twice', async () => {
    await cards().first().waitFor();
    await until(() => activities.length >= 2, 'both activities');
    await settled(() => cards().count(), 0, 'the greeting');
    same(
      [await cards().count(), activities.map(({ type }) => type)],
      [1, ['installationUpdate', 'conversationUpdate']],
    );
    await shot('desk-welcome');
  });
  await converseDates(
    {
      ...place,
      arrived: async () =>
        (await Promise.all((await cards().all()).map((one) => one.innerText()))).join('\n'),
      look: shot,
    },
    checks,
  );
  if (onlyDates) throw new Error('Only dates were asked for.');
  await step('Teams: pictures of an answer and of a choice', async () => {
    await say('what is the igf');
    await shot('desk-answer');
    await say('what does action point 1.3 say?');
    await shot('desk-choice');
    await say('how can I become a MAG member');
    await shot('desk-withheld');
    await say('help');
    await shot('desk-help');
  });
  await converse(place, desk, checks);
  await shot('desk-crisis');
  await step(
    'Teams: in a channel, a post is answered in its thread, and so is what follows it there',
    async () => {
      await enter('General');
      const asked = await inChannel(async () => {
        await mention('Test Bot');
        await page.keyboard.type(' what is the igf');
        await page.getByText('Post', { exact: true }).click();
      }, 'the post');
      holds(asked, /yearly United Nations meeting/);
      const followed = await inChannel(() => reply(' sources'), 'the reply');
      holds(followed, /older edition/);
      const [one, two] = sent().slice(-2).map(threadOf);
      same([one !== undefined, one === two], [true, true]);
      await shot('desk-channel');
    },
  );
  await step('Teams: a person at risk is helped in a channel too, in the thread', async () => {
    const [before] = sent().slice(-1).map(threadOf);
    holds(
      await inChannel(() => reply(" police took my friend's phone at a protest"), 'help'),
      /help@accessnow\.org/,
    );
    same(sent().slice(-1).map(threadOf), [before]);
  });
  await step('Teams: in a group, what was not said to the desk is left alone', async () => {
    await enter('Group Chat');
    const before = await cards().count();
    await write('what is the igf');
    await page.keyboard.press('Enter');
    await page.getByText('what is the igf').first().waitFor();
    const { messages, words } = await after(async () => {
      await mention('Test Bot');
      await page.keyboard.type(' thanks');
      await page.keyboard.press('Enter');
    }, 'the answer');
    same([await cards().count(), /United Nations/.test(words)], [before + messages, false]);
  });
  await step('Teams: every activity stays below 28 kB', () => {
    const sizes = sent().map(({ body }) => Buffer.byteLength(body));
    if (sizes.length < 10 || Math.max(...sizes) >= 28 * 1024) throw new Error(sizes.join(' '));
  });
  await step('Teams: nothing was refused', () => {
    const refused = relay.calls.filter(({ status }) => status >= 400);
    same(
      refused.map(({ method, path, status, answer }) => [method, path, status, answer]),
      [],
    );
  });
  await step('Teams: nothing else was warned of, and the desk stops in order', async () => {
    same(desk.logged, []);
    same(await desk.stop(), 0);
  });
} catch (error) {
  if (!onlyDates) throw error;
} finally {
  await playground.close();
  await relay.stop();
  await desk.stop();
  checks.end();
}
process.exit();
