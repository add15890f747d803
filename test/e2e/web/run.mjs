// Drives the web page in a real browser; see README.md beside this file.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const [base, folder = 'screenshots', only] = process.argv.slice(2);
if (base === undefined) {
  console.error('usage: node run.mjs <address of a running desk> [folder for screenshots] [name of one run]');
  process.exit(2);
}
// The browser driver is not a dependency of the desk: it is taken from the folder this is started in.
const { chromium } = createRequire(join(process.cwd(), 'package.json'))('playwright-core');
const shots = resolve(folder);
mkdirSync(shots, { recursive: true });

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const desktop = { width: 1180, height: 860 };
const phone = { width: 360, height: 740 };
const question = process.env.QUESTION ?? 'How do I take part in the IGF online?';
const failures = [];

// `expected` are complaints a run brings about on purpose.
const run = async (name, options, work, expected = []) => {
  if (only !== undefined && only !== name) return;
  const context = await browser.newContext({ viewport: desktop, locale: 'en', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(base).origin) complaints.push(`asked ${request.url()}`);
  });
  try {
    await work(page);
    const unexpected = complaints.filter((complaint) => !expected.some((pattern) => pattern.test(complaint)));
    assert.deepEqual(unexpected, [], 'the browser complained');
    assert.equal((await context.cookies()).length, 0, 'a cookie was set');
    console.log(`ok    ${name}`);
  } catch (error) {
    failures.push(name);
    await page.screenshot({ path: join(shots, `failed-${name}.png`) }).catch(() => undefined);
    console.log(`FAIL  ${name}: ${error.stack}`);
  } finally {
    await context.close();
  }
};
const shoot = (page, name, fullPage = false) => page.screenshot({ path: join(shots, `${name}.png`), fullPage });
const noSideways = async (page) => {
  const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(wide <= room, `the page is ${wide} wide in a window of ${room}`);
};
const tabTo = async (page, selector, limit = 40) => {
  for (let turn = 0; turn < limit; turn += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  assert.fail(`${selector} is not reached with the tab key`);
};

await run('keyboard', {}, async (page) => {
  await page.goto(base);
  await shoot(page, 'desktop-start');
  await tabTo(page, 'textarea');
  await page.keyboard.type(question);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.message.desk');
  assert.ok(await page.evaluate(() => document.activeElement?.matches('textarea')), 'the box lost the focus');
  assert.equal(await page.locator('textarea').inputValue(), '');
  assert.equal(await page.locator('.message.you .words').first().textContent(), question);
  assert.equal(new URL(page.url()).pathname, '/', 'the page was left');
  await page.waitForTimeout(300);
  await shoot(page, 'desktop-answer');
  await page.keyboard.press('Shift+Tab');
  const replies = await page.locator('.message.desk').count();
  assert.ok(await page.evaluate(() => document.activeElement?.matches('.buttons button')), 'no button before the box');
  await page.keyboard.press('Enter');
  await page.waitForFunction((count) => document.querySelectorAll('.message.desk').length > count, replies);
  await page.waitForTimeout(300);
  await shoot(page, 'desktop-pressed');
});

await run('reload', {}, async (page) => {
  await page.goto(base);
  await page.fill('textarea', question);
  await page.click('.send');
  await page.waitForSelector('.message.desk');
  const words = await page.locator('.message.desk').first().textContent();
  await page.reload();
  await page.waitForSelector('.message.desk');
  assert.equal(await page.locator('.message.desk').first().textContent(), words, 'the reply is back after a reload');
  await page.click('[data-over]');
  await page.waitForSelector('.first');
  assert.equal(await page.locator('.message').count(), 0, 'starting over leaves nothing');
});

await run('lost-line', {}, async (page) => {
  await page.goto(base);
  await page.route('**/chat', (route) => route.abort(), { times: 1 });
  await page.fill('textarea', question);
  await page.click('.send');
  await page.waitForFunction(() => document.querySelector('textarea').value !== '');
  assert.notEqual(await page.locator('.status').textContent(), '');
  await page.click('.send');
  await page.waitForSelector('.message.desk');
  assert.equal(await page.locator('.message.you').count(), 1);
}, [/ERR_FAILED/]);

await run('phone', { viewport: phone, deviceScaleFactor: 2, isMobile: true, hasTouch: true }, async (page) => {
  await page.goto(base);
  await noSideways(page);
  await shoot(page, 'phone-start');
  await page.locator('.chips button').first().tap();
  await page.waitForSelector('.message.desk');
  await page.waitForTimeout(300);
  await noSideways(page);
  await shoot(page, 'phone-answer');
  await page.goto(new URL('/help', base).href);
  await noSideways(page);
  await shoot(page, 'phone-help');
});

await run('no-script', { javaScriptEnabled: false }, async (page) => {
  await page.goto(base);
  await page.fill('textarea', question);
  await page.click('.send');
  await page.waitForSelector('.message.desk');
  assert.equal(await page.locator('.message.you .words').textContent(), question);
  await shoot(page, 'no-script-answer');
  const before = await page.locator('.message.desk').first().textContent();
  await page.reload();
  assert.equal(await page.locator('.message.desk').count(), 1, 'a reload asked twice');
  assert.equal(await page.locator('.message.desk').first().textContent(), before);
  const label = await page.locator('.buttons button').first().textContent();
  await page.locator('.buttons button').first().click();
  await page.waitForSelector('.message.desk');
  assert.equal(await page.locator('.message.you .words').textContent(), label);
});

await run('arabic', { locale: 'ar' }, async (page) => {
  await page.goto(base);
  assert.equal(await page.getAttribute('html', 'dir'), 'rtl');
  await shoot(page, 'arabic-start');
  await page.locator('.chips button').first().click();
  await page.waitForSelector('.message.desk');
  await page.waitForTimeout(300);
  await shoot(page, 'arabic-answer');
  await page.goto(new URL('/help?lang=ar', base).href);
  await shoot(page, 'arabic-help', true);
});

await run('help', {}, async (page) => {
  await page.goto(new URL('/help', base).href);
  await shoot(page, 'help-index', true);
  for (const path of (process.env.ENTRIES ?? '').split(',').filter((id) => id !== '')) {
    const response = await page.goto(new URL(`/help/${path}`, base).href);
    assert.equal(response?.status(), 200);
    assert.equal(await page.locator('h1').count(), 1);
    await shoot(page, `help-${path.replace(/[^a-z0-9-]+/g, '-')}`, true);
  }
});

await run('dark', { colorScheme: 'dark', reducedMotion: 'reduce' }, async (page) => {
  await page.goto(base);
  await page.fill('textarea', question);
  await page.click('.send');
  await page.waitForSelector('.message.desk');
  await shoot(page, 'dark-answer');
});

await run('missing', {}, async (page) => {
  const response = await page.request.get(new URL('/nowhere', base).href);
  assert.equal(response.status(), 404);
});

await browser.close();
if (failures.length > 0) {
  console.log(`${failures.length} failed: ${failures.join(', ')}`);
  process.exit(1);
}
