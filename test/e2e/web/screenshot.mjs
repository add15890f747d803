// Pictures the web page of a running desk; see README.md beside this file.
import { answered, openChromium } from '../../browser/chromium.mjs';

const [url, file, question = 'what is the igf'] = process.argv.slice(2);
if (url === undefined || file === undefined) {
  console.error('usage: node test/e2e/web/screenshot.mjs <address of a running desk> <file.png> [question]');
  process.exit(2);
}

const width = 1040;
const browser = await openChromium();
try {
  const page = await browser.newPage({
    viewport: { width, height: 900 },
    locale: 'en',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  page.setDefaultTimeout(10_000);
  await page.goto(url);
  await page.locator('#text').fill(question);
  await page.locator('.send').click();
  await answered(page);
  // Without the ring around the box, which looks like an error to who does not sit before it.
  await page.locator('#text').blur();
  // A window just high enough for the whole reply, so that the box at its end covers nothing.
  const reply = await page.locator('.log .desk').first().boundingBox();
  const form = await page.locator('form.ask').boundingBox();
  const top = await page.evaluate(() => scrollY);
  await page.setViewportSize({ width, height: Math.ceil(top + reply.y + reply.height + form.height + 36) });
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: file });
} finally {
  await browser.close();
}
