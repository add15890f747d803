import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { maxHelpPage } from '../../adapters/web/limits.ts';
import { chromes } from '../../adapters/web/wording.ts';
import { kinds, type Entry } from '../../src/core/entry.ts';
import { languages } from '../../src/core/language.ts';
import { isOutOfDate } from '../../src/core/validity.ts';
import { answered } from './chromium.mjs';
import { contrastNeeded, contrastOf } from './contrast.ts';
import { inBrowser } from './in-browser.ts';
import { overhang, painted, type Painted } from './in-page.ts';
import { today, type WebDesk } from './open-desk.ts';
import { ask, phone, repliesOn } from './visit.ts';

inBrowser('looking at the pages', (look, desk) => {
  test.each(languages)('in %s nothing is wider than a window of 320 pixels', (language) =>
    look({ viewport: { width: 320, height: 640 }, locale: language }, async (page) => {
      await page.goto('/');
      expect(await page.evaluate(overhang)).toBe(0);
      await page.locator('.chips button').first().click();
      await answered(page);
      expect(await page.evaluate(overhang)).toBe(0);
      const entries = [...longestOfKinds(desk()), ...outOfDate(desk())].map(({ id }) => `/help/${id}`);
      for (const path of ['/help', '/help?q=i', '/help/shelf/terms', '/help/topic/igf', ...entries]) {
        await page.goto(path);
        expect(await page.evaluate(overhang), path).toBe(0);
      }
    }),
  );

  test('on a phone a question, its answer and the help pages fit the screen', () =>
    look(phone, async (page) => {
      await page.goto('/');
      expect(await page.evaluate(overhang)).toBe(0);
      await ask(page);
      expect(await page.evaluate(overhang)).toBe(0);
      const box = await page.locator('#text').boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(phone.viewport.height);
      for (const path of ['/help', '/help/igf']) {
        await page.goto(path);
        expect(await page.evaluate(overhang), path).toBe(0);
      }
    }));

  test('whoever reads Arabic reads from the right, on every page and in every reply', () =>
    look({ locale: 'ar' }, async (page) => {
      await page.goto('/');
      await readsFromTheRight(page);
      await page.getByRole('button', { name: chromes.ar.suggestions[0] ?? '' }).click();
      await answered(page);
      expect(await repliesOn(page).first().getAttribute('dir')).toBe('rtl');
      await page.goto('/help');
      await readsFromTheRight(page);
      await page.goto('/help/igf');
      await readsFromTheRight(page);
      expect(await page.locator('html').getAttribute('lang')).toBe('ar');
    }));

  test('the page of an expired procedure shows no steps, only what stays true and whom to ask', () =>
    look({}, async (page) => {
      const expired = outOfDate(desk());
      expect(expired).not.toEqual([]);
      // Past dates are many, and look alike.
      const procedures = expired.filter(({ kind }) => kind === 'procedure');
      const dates = expired.filter(({ kind }) => kind === 'date').slice(0, 3);
      expect(procedures).not.toEqual([]);
      for (const entry of [...procedures, ...dates]) {
        const steps = entry.parts.filter(({ id }) => id !== 'ask');
        if (entry.kind === 'procedure') expect(steps, entry.id).not.toEqual([]);
        for (const query of ['', ...entry.parts.map(({ id }) => `?part=${id}`)]) {
          await page.goto(`/help/${entry.id}${query}`);
          await page.getByRole('heading', { name: chromes.en.outOfDate }).waitFor();
          expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(entry.title);
          expect(await page.locator('main ol, main .text, main .contents').count()).toBe(0);
          const words = await page.locator('main').textContent();
          // What stays true of a date may well be the last one that was known.
          if (entry.kind === 'procedure') expect(words).not.toContain(entry.summary);
          expect(words).toContain(entry.staysTrue ?? '');
        }
      }
    }));

  test('an entry in force is read without script, in two small requests and the mark', () =>
    look({ javaScriptEnabled: false }, async (page) => {
      const sizes = new Map<string, Promise<number>>();
      page.on('response', (response) => {
        const size = response.body().then((body) => body.length);
        sizes.set(new URL(response.url()).pathname, size);
      });
      await page.goto('/help/igf-take-part-online', { waitUntil: 'networkidle' });
      const entry = desk().library.entries.get('igf-take-part-online');
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(entry?.title);
      expect(await page.locator('main').textContent()).toContain(entry?.summary);
      expect([...sizes.keys()].toSorted()).toEqual([
        '/help/igf-take-part-online',
        '/static/icon.svg',
        '/static/style.css',
      ]);
      for (const [path, size] of sizes) expect(await size, path).toBeLessThan(maxHelpPage);
    }));

  test('the page of every entry is smaller than 20 kB, in every language it has', async () => {
    const { url, library } = desk();
    for (const { id, language, translations } of library.entries.values())
      for (const lang of [language, ...translations.map((one) => one.language)]) {
        const page = await fetch(`${url}/help/${id}?lang=${lang}`);
        expect(page.status, id).toBe(200);
        expect((await page.arrayBuffer()).byteLength, `${id} in ${lang}`).toBeLessThanOrEqual(maxHelpPage);
      }
  });

  test('a page that is not there says so kindly and leads on', () =>
    look(
      {},
      async (page) => {
        const response = await page.goto('/nowhere');
        expect(response?.status()).toBe(404);
        await page.getByRole('link', { name: chromes.en.askAbout }).click();
        await page.getByRole('textbox', { name: chromes.en.question }).waitFor();
      },
      [/404/],
    ));

  test.each(['light', 'dark'] as const)('every word stands out on a %s screen', (colorScheme) =>
    look(
      { colorScheme },
      async (page) => {
        const paths = [...longestOfKinds(desk()), ...outOfDate(desk())].map(({ id }) => `/help/${id}`);
        for (const path of ['/help', '/help?q=i', '/help/shelf/procedures', '/nothing-here', ...paths]) {
          await page.goto(path);
          await standsOut(page, path);
        }
        await page.goto('/');
        await standsOut(page, 'the first page');
        const [paper] = (await page.evaluate<Painted[]>(painted)).map(({ backgrounds }) =>
          backgrounds.at(-2),
        );
        expect(paper).toBe(colorScheme === 'dark' ? 'rgb(17, 24, 29)' : 'rgb(246, 245, 241)');
        await ask(page);
        await standsOut(page, 'a reply');
      },
      [/404/],
    ),
  );
});

const outOfDate = (desk: WebDesk): readonly Entry[] =>
  [...desk.library.entries.values()].filter((entry) => isOutOfDate(entry, today));

// Of each kind the entry with the most to say, and the one with the longest piece that browsers do not break by
// themselves, which is often an address.
const longestOfKinds = (desk: WebDesk): readonly Entry[] => {
  const inForce = [...desk.library.entries.values()].filter((entry) => !isOutOfDate(entry, today));
  return kinds.flatMap((kind) => {
    const entries = inForce.filter((entry) => entry.kind === kind);
    return entries.length === 0 ? [] : [longestBy(entries, lengthOf), longestBy(entries, longestPiece)];
  });
};

const longestBy = (entries: readonly Entry[], measure: (entry: Entry) => number): Entry =>
  entries.reduce((best, entry) => (measure(entry) > measure(best) ? entry : best));

const lengthOf = ({ body, parts, positions, meanings }: Entry): number =>
  JSON.stringify([body, parts, positions, meanings]).length;

const longestPiece = (entry: Entry): number =>
  Math.max(
    ...JSON.stringify(entry)
      .split(/[\s"-]+/)
      .map((piece) => piece.length),
  );

const standsOut = async (page: Page, where: string): Promise<void> => {
  const all = await page.evaluate<Painted[]>(painted);
  expect(all.length, where).toBeGreaterThan(10);
  const faint = all.filter((one) => contrastOf(one) < contrastNeeded(one));
  expect(faint, where).toEqual([]);
};

const readsFromTheRight = async (page: Page): Promise<void> => {
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  const width = page.viewportSize()?.width ?? 0;
  const brand = await page.locator('.brand').boundingBox();
  expect(brand?.x).toBeGreaterThan(width / 2);
};
