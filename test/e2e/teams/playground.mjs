// The Agents Playground in a headless browser, as a person in it sees it. See README.md.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { until } from '../checks.mjs';

const tools = resolve(process.env.E2E_TOOLS ?? '.');
const load = createRequire(join(tools, 'package.json'));

/** Where pictures go. */
export const shots = resolve(process.env.E2E_SHOTS ?? tools);

/** Opens the playground for a bot at an address, on a port of its own. */
export const openPlayground = async (endpoint, port = 56150) => {
  const { chromium } = load('playwright-core');
  const server = spawn(
    process.execPath,
    [
      load.resolve('@microsoft/m365agentsplayground/cli.js'),
      ...['start', '-e', endpoint, '-c', 'msteams', '-p', String(port), '--disable-telemetry'],
    ],
    { env: { ...process.env, BROWSER: 'none' }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  server.stdout.on('data', (chunk) => (output += chunk));
  server.stderr.on('data', (chunk) => (output += chunk));
  const profile = mkdtempSync(join(tmpdir(), 'teams-e2e-'));
  let browser;
  const close = async () => {
    await browser?.close();
    server.kill();
    rmSync(profile, { recursive: true, force: true });
  };
  try {
    await until(() => output.includes(`Listening on ${port}`), 'the playground to start');
    browser = await chromium.launchPersistentContext(profile, {
      executablePath: process.env.E2E_CHROMIUM ?? '/usr/bin/chromium',
      headless: true,
      args: [
        ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
        ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
      ],
      viewport: { width: 1400, height: 1600 },
    });
    const page = browser.pages()[0] ?? (await browser.newPage());
    page.setDefaultTimeout(10_000);
    await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'domcontentloaded' });
    return { ...handsOn(page), page, close };
  } catch (error) {
    await close();
    throw error;
  }
};

const handsOn = (page) => {
  // The first is for a new message or post; in a channel the others are for replies, newest post first.
  const write = async (words, index = 0) => {
    await page.getByRole('textbox').nth(index).click();
    await page.keyboard.type(words);
  };
  return {
    write,
    cards: () => page.locator('.ac-adaptiveCard'),
    card: (words) => page.locator('.ac-adaptiveCard', { hasText: words }).last(),
    mention: async (name, index) => {
      await write('@', index);
      await page.getByRole('menuitem', { name }).first().click();
    },
    go: (place) => page.getByText(place, { exact: true }).first().click(),
    mock: async (activity) => {
      await page.getByText('Mock an Activity').click();
      await page.getByRole('menuitem').filter({ hasText: activity }).first().click();
      await page.getByRole('button', { name: 'Send activity' }).click();
    },
    shot: (name) => page.screenshot({ path: join(shots, `${name}.png`) }),
  };
};
