import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { chromiumPath, openChromium } from './chromium.mjs';
import { openWebDesk, type WebDesk } from './open-desk.ts';
import { visit } from './visit.ts';

/** Opens the page as someone new, does something there, and holds the browser's complaints against it. */
export type Look = (
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
  brought?: readonly RegExp[],
) => Promise<void>;

// Only a browser that hangs takes so long; a busy machine shall fail no promise.
const timeout = 120_000;

/** A suite in a real browser before a real desk; left out, with the reason said, where there is no browser. */
export const inBrowser = (name: string, tests: (look: Look, desk: () => WebDesk) => void): void => {
  const there = chromiumPath() !== undefined;
  if (!there) console.warn(`"${name}" is not looked at: there is no Chromium here. CHROMIUM may name one.`);
  describe.skipIf(!there)(name, { timeout }, () => {
    let desk: WebDesk;
    let browser: Browser;
    beforeAll(async () => {
      desk = await openWebDesk();
      browser = await openChromium();
    }, timeout);
    afterAll(async () => {
      await browser.close();
      await desk.close();
      expect(desk.errors).toEqual([]);
    });
    tests(
      (options, look, brought) => visit(browser, desk.url, options, look, brought),
      () => desk,
    );
  });
};
