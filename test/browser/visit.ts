import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { answered } from './chromium.mjs';

/** What is asked where it does not matter what is asked. */
export const question = 'what is the igf';

/** A small phone. */
export const phone = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
} as const;

/**
 * Looks at the page as a new person would, with nothing kept from before. Whatever is done there, the browser must
 * have nothing to complain about: no error, no breach of the page's own policy, nothing loaded from elsewhere, no
 * cookie. `brought` are complaints the visit brings about on purpose.
 */
export const visit = async (
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
  brought: readonly RegExp[] = [],
): Promise<void> => {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1180, height: 860 },
    locale: 'en',
    reducedMotion: 'reduce',
    ...options,
  });
  const complaints: string[] = [];
  const complain = (words: string) => {
    if (!brought.some((pattern) => pattern.test(words))) complaints.push(words);
  };
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complain(message.text());
    });
    page.on('pageerror', (error) => {
      complain(error.message);
    });
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== url) complain(`asked for ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.headers()['content-security-policy']?.startsWith("default-src 'none'; ") !== true)
        complain(`no policy on ${response.url()}`);
      if (response.headers()['set-cookie'] !== undefined) complain(`a cookie from ${response.url()}`);
    });
    await look(page);
    for (const { name } of await context.cookies()) complain(`keeps a cookie, ${name}`);
    if (complaints.length > 0) throw new Error(`The browser complains:\n${complaints.join('\n')}`);
  } finally {
    await context.close();
  }
};

/** Replies of the desk, as shown. */
export const repliesOn = (page: Page): Locator => page.getByRole('log').locator('.desk');

/** What the person said, as shown. */
export const saidOn = (page: Page): Promise<string[]> =>
  page.getByRole('log').locator('.you .words').allTextContents();

/** Waits until an element holds exactly these words. */
export const waitForWords = (element: Locator, words: string): Promise<void> =>
  element.and(element.page().getByText(words, { exact: true })).waitFor();

/** Asks by the form, as with a mouse, and waits for the first reply. */
export const ask = async (page: Page, words = question): Promise<void> => {
  await page.locator('#text').fill(words);
  await page.locator('.send').click();
  await answered(page);
};

/** Whether this element has the focus. */
export const isFocused = (element: Locator): Promise<boolean> =>
  element.evaluate((one: { matches(selector: string): boolean }) => one.matches(':focus'));

/** Presses a key until an element has the focus. */
export const moveTo = async (page: Page, target: Locator, key = 'Tab', limit = 80): Promise<void> => {
  for (let turn = 0; turn < limit; turn += 1) {
    await page.keyboard.press(key);
    if (await isFocused(target)) return;
  }
  throw new Error(`The ${key} key does not lead to ${String(target)}.`);
};
