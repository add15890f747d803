// Plain JavaScript, because the screenshot maker runs on Node alone and shares this with the tests.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const usual = '/usr/bin/chromium';
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const chromiumPath = () => {
  const named = process.env.CHROMIUM;
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error('CHROMIUM names a browser that does not exist.');
    return named;
  }
  return existsSync(usual) ? usual : undefined;
};

export const openChromium = () => {
  const executablePath = chromiumPath();
  if (executablePath === undefined)
    throw new Error(`There is no Chromium at ${usual}. Install it, or name one in CHROMIUM.`);
  return chromium.launch({ executablePath, chromiumSandbox: false, args: flags });
};

export const answered = (page, count = 1) =>
  page
    .locator('.log .desk')
    .nth(count - 1)
    .waitFor();
