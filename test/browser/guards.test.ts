import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { contrastNeeded, contrastOf } from './contrast.ts';
import { inBrowser } from './in-browser.ts';
import { overhang, painted, type Painted } from './in-page.ts';

inBrowser('the looks themselves', (look) => {
  test.each([
    ['an error in the page', "setTimeout(() => { throw new Error('planted'); })", /planted/],
    [
      'a script between the words',
      "document.body.append(Object.assign(document.createElement('script'), { text: '1' }))",
      /script-src/,
    ],
    ['a style on an element', "document.body.setAttribute('style', 'color: red')", /style-src/],
    ['a picture from elsewhere', "new Image().src = 'https://elsewhere.example/a.png'", /img-src/],
    ['a request to elsewhere', "void fetch('https://elsewhere.example/').catch(() => 0)", /connect-src/],
    [
      'a frame',
      "document.body.append(Object.assign(document.createElement('iframe'), { src: '/' }))",
      /frame/,
    ],
    ['a cookie', "document.cookie = 'who=ana'", /cookie, who/],
  ])('notice %s', async (_, planted, noticed) => {
    let done = false;
    const looked = look({}, async (page) => {
      await page.goto('/');
      await page.evaluate(planted);
      // The page takes one more turn, so that what was planted has had its own.
      await page.evaluate('new Promise((turn) => setTimeout(turn))');
      done = true;
    });
    await expect(looked).rejects.toThrow(noticed);
    expect(done).toBe(true);
  });

  test('notice what is too wide', () =>
    look({}, async (page) => {
      await planted(page, 'width: 3000px; height: 1px');
      expect(await page.evaluate(overhang)).toBeGreaterThan(1000);
    }));

  test('notice words that are hard to see, and how hard', () =>
    look({}, async (page) => {
      for (const [style, contrast, needed] of [
        ['color: #777; background: #fff', 4.48, 4.5],
        ['color: #000; background: #fff', 21, 4.5],
        ['color: #000; background: #fff; opacity: 0.5', 3.98, 4.5],
        ['color: rgb(0 0 0 / 0.5); background: #fff', 3.98, 4.5],
        ['color: #777; background: #fff; font: bold 19px serif', 4.48, 3],
      ] as const) {
        await planted(page, style);
        const [words] = (await page.evaluate<Painted[]>(painted)).filter((one) => one.words === 'planted');
        expect(words && contrastOf(words)).toBeCloseTo(contrast, 1);
        expect(words && contrastNeeded(words)).toBe(needed);
      }
    }));
});

// By the object model, which the page's policy leaves alone, unlike an attribute.
const planted = async (page: Page, style: string): Promise<void> => {
  await page.goto('/');
  await page.evaluate(
    `{ const one = document.createElement('p'); one.textContent = 'planted'; one.style.cssText = '${style}'; document.body.append(one); }`,
  );
};
