// One desk on Slack, Discord, Teams and the web page at once: somebody is led through a procedure, and takes their place
// along from one to the next. See README.md. Exits with 1 when a promise is broken.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openChromium } from '../browser/chromium.mjs';
import { createChecks, until } from './checks.mjs';
import { holds, same } from './conversation.mjs';
import { heardSince, openStage, patience } from './stage.mjs';
import { told } from './slack/emulator.mjs';
import { shots } from './teams/playground.mjs';

const was = 'three to six months before the annual meeting';
const is = 'four to seven months before the annual meeting';

const checks = createChecks();
const { step } = checks;
const stage = await openStage();
const { slack, discord, desk, knowledge, teamsRelay } = stage;
const { kim } = slack.people;
let playground;
let browser;
let page;

const written = (where, text) =>
  console.log(`        ${where}: ${text.replace(/\s*\n\s*/g, ' | ').slice(0, 500)}`);

/** Says something on Slack or Discord, privately, and waits for the answer. */
const asks = async (place, text, ...patterns) => {
  const from = place.heard().length;
  written(`person, ${place.name}`, text);
  await (place === slack ? slack.say(kim, text, { privately: true }) : discord.whisper(text));
  const { words: said } = await heardSince(place, from, patterns);
  written(`desk, ${place.name}`, said);
  return said;
};
/** The same in the playground. */
const inTeams = async (text, words) => {
  written('person, Teams', text);
  const before = await playground.cards().count();
  await playground.write(text);
  await playground.page.keyboard.press('Enter');
  await until(async () => (await playground.cards().count()) > before, `an answer to ${text}`, patience);
  const shown = playground.card(words);
  await shown.waitFor({ timeout: patience });
  const said = await shown.innerText();
  written('desk, Teams', said);
  return said;
};
/** The same on the web page. */
const onPage = async (text, pattern) => {
  written('person, web page', text);
  const before = await page.locator('.log .desk').count();
  await page.locator('#text').fill(text);
  await page.locator('.send').click();
  await until(
    async () => (await page.locator('.log .desk').count()) > before,
    `an answer to ${text}`,
    patience,
  );
  const said = await page.locator('.log .desk').last().innerText();
  written('desk, web page', said);
  holds(said, pattern);
  return said;
};
const codeIn = (said) => {
  const code = /[0-9A-Z]{3}-[0-9A-Z]{2}(?![0-9A-Z-])/.exec(said)?.[0];
  if (code === undefined) throw new Error(`no code in: ${said}`);
  return code;
};

let code;
try {
  playground = await stage.playground();
  browser = await openChromium();
  await step('one desk is on Slack, on Discord, in Teams and on a web page', async () => {
    slack.connect(desk);
    await discord.connect();
    await playground.cards().first().waitFor({ timeout: patience });
  });
  await step(
    '14: in Teams a procedure begins with whom it is for, and what to have ready is ticked',
    async () => {
      holds(
        await inTeams('start: propose a workshop', 'is it for you'),
        /Not sitting MAG members/,
        /Does this fit you/,
      );
      holds(await inTeams('yes', 'To do:'), /At least three speakers/);
      holds(await inTeams('tick 1', 'Done:'), /Done:\W+At least three speakers/);
      await playground.shot('guide-teams-ready');
      for (const number of [1, 2, 3]) await inTeams('next', `Step ${number} of 10`);
      await playground.shot('guide-teams-step');
    },
  );
  await step('14: "later" gives a code', async () => {
    code = codeIn(await inTeams('later', 'resume'));
    await playground.shot('guide-teams-later');
  });
  await step('meanwhile a date changes in the knowledge, and the desk takes it up', async () => {
    const file = join(knowledge, 'dates/igf-un.yaml');
    const before = readFileSync(file, 'utf8');
    const row = before.indexOf('- id: date-igf-session-proposals');
    const at = before.indexOf(was, before.indexOf('usual:', row));
    if (row < 0 || at < 0) throw new Error('the date is not where it is looked for');
    writeFileSync(file, `${before.slice(0, at)}${is}${before.slice(at + was.length)}`);
    await until(
      () => desk.logged.some((line) => line.includes('knowledge-reloaded')),
      'the reload',
      patience,
    );
  });
  await step('14: on Discord it goes on at the same step, and the change is told, old and new', async () => {
    const said = await asks(discord, `resume ${code}`, /Step 3 of 10/);
    holds(said, /Welcome back/, /step 5/, new RegExp(`was ${was}, now ${is}`));
    await asks(discord, 'back', /Step 2 of 10/);
    await asks(discord, 'next', /Step 3 of 10/);
    await asks(discord, 'next', /Step 4 of 10/);
    same(
      await asks(discord, `resume ${code}`, /used here before/).then((words) => /Step 4 of 10/.test(words)),
      true,
    );
    code = codeIn(await asks(discord, 'later', /once on each device/));
  });
  await step('14: on Slack too, and after a crash nothing is lost', async () => {
    holds(await asks(slack, `resume ${code}`, /Step 4 of 10/), /Welcome back/);
    await asks(slack, 'next', /Step 5 of 10/);
    await desk.crash();
    await discord.connect();
    holds(await asks(slack, 'resume', /Step 5 of 10/), /Submit before the deadline/, new RegExp(is));
    await asks(slack, 'person', /Back to the steps/);
    await asks(slack, 'resume', /Step 5 of 10/);
    code = codeIn(await asks(slack, 'later', /once on each device/));
  });
  await step('14: on the web page in Arabic, from right to left, to the summary', async () => {
    page = await browser.newPage({
      viewport: { width: 900, height: 1100 },
      locale: 'ar',
      colorScheme: 'light',
    });
    page.setDefaultTimeout(20_000);
    await page.goto(`${desk.url}/?lang=ar`);
    await onPage(`متابعة ${code}`, /الخطوة 5 من 10/);
    await page.locator('#text').blur();
    await page.screenshot({ path: join(shots, 'guide-web-arabic.png'), fullPage: true });
    for (const number of [6, 7, 8, 9, 10]) await onPage('التالي', new RegExp(`الخطوة ${number} من 10`));
    const end = await onPage('التالي', /ملخص/);
    holds(end, /igf@un\.org/, /تم: ثلاثة متحدثين على الأقل/);
    await page.screenshot({ path: join(shots, 'guide-web-arabic-end.png'), fullPage: true });
  });
  await step('the summary leads to a page to print, with what was ticked and nothing of who', async () => {
    const link = page.locator('.log .desk').last().locator('a[href*="/steps?"]');
    const href = await link.getAttribute('href');
    holds(href, /done=before\.1/);
    await page.goto(href);
    holds(await page.locator('main').innerText(), /تم: ثلاثة متحدثين على الأقل/, /igf@un\.org/);
    await page.screenshot({ path: join(shots, 'guide-web-print.png'), fullPage: true });
  });
  await step("a procedure's page offers to be led, and the button begins it", async () => {
    // Somebody else, who has not written Arabic.
    const page = await browser.newPage({ locale: 'en', viewport: { width: 1040, height: 900 } });
    await page.goto(`${desk.url}/help/igf-travel-support?lang=en`);
    await page.getByRole('link', { name: 'Guide me, step by step' }).click();
    await page.getByRole('button', { name: /^Guide me, step by step:/ }).click();
    await page.locator('.log .desk', { hasText: 'First: is it for you' }).first().waitFor();
    holds(await page.locator('.log .desk').last().innerText(), /First: is it for you/);
    await page.screenshot({ path: join(shots, 'guide-web-start.png'), fullPage: true });
  });
  await step(
    'nothing was refused by any of the three, the desk warned of nothing, and stops in order',
    async () => {
      const refused = teamsRelay.calls
        .filter(({ status }) => status >= 400)
        .map(({ path, answer }) => [path, answer]);
      same([...slack.refused(), ...discord.refused(), ...refused], []);
      const warnings = desk.logged.filter((line) => !line.startsWith('{') || JSON.parse(line).level > 30);
      same(warnings, []);
      same(await desk.stop(), 0);
    },
  );
} finally {
  await browser?.close();
  await stage.stop();
  checks.end();
}
process.exit();
