import { expect, test } from 'vitest';
import { chromes } from '../../adapters/web/wording.ts';
import { answered } from './chromium.mjs';
import { inBrowser } from './in-browser.ts';
import { controls, focused, focusShows } from './in-page.ts';
import { ask, isFocused, moveTo, phone, question, repliesOn, saidOn, waitForWords } from './visit.ts';

const { en } = chromes;

inBrowser('talking on the page', (look) => {
  test('a question asked with the keyboard alone is answered in place, and the box keeps the focus', () =>
    look({}, async (page) => {
      await page.goto('/');
      await page.evaluate('window.stayed = true');
      const box = page.getByRole('textbox', { name: en.question });
      await moveTo(page, box);
      await page.keyboard.type(question);
      await page.keyboard.press('Enter');
      await answered(page);
      expect(await repliesOn(page).first().textContent()).toContain('Internet Governance Forum');
      expect(await saidOn(page)).toEqual([question]);
      expect(await box.inputValue()).toBe('');
      expect(await isFocused(box)).toBe(true);
      expect(await page.evaluate('window.stayed')).toBe(true);
    }));

  test('Shift and Enter begin a new line and ask nothing', () =>
    look({}, async (page) => {
      await page.goto('/');
      await page.locator('#text').focus();
      await page.keyboard.type('one');
      await page.keyboard.press('Shift+Enter');
      await page.keyboard.type('two');
      expect(await page.locator('#text').inputValue()).toBe('one\ntwo');
      expect(await page.locator('.log .message').count()).toBe(0);
    }));

  test.each([
    ['a wide', { width: 1180, height: 860 }],
    ['a narrow', { width: 320, height: 640 }],
  ])('in %s window the Tab key leads through everything in order, and never out of sight', (_, viewport) =>
    look({ viewport }, async (page) => {
      await page.goto('/');
      for (const begun of [false, true]) {
        if (begun) {
          await ask(page);
          await page.locator('.skip').focus();
        }
        const [first, ...others] = await page.evaluate<string[]>(controls);
        if (!begun) await page.keyboard.press('Tab');
        expect(await page.evaluate(focused)).toBe(first);
        expect(others.length).toBeGreaterThan(15);
        for (const next of others) {
          await page.keyboard.press('Tab');
          expect(await page.evaluate(focused)).toBe(next);
          expect(await page.evaluate(focusShows), next).toBe(true);
        }
      }
    }),
  );

  test('every button of a reply is pressed with the keyboard', async () => {
    let buttons = 1;
    for (let index = 0; index < buttons; index += 1)
      await look({}, async (page) => {
        await page.goto('/');
        await ask(page);
        const all = repliesOn(page).first().getByRole('button');
        buttons = await all.count();
        const label = await all.nth(index).textContent();
        await moveTo(page, all.nth(index), 'Shift+Tab');
        await page.keyboard.press(index % 2 === 0 ? 'Enter' : 'Space');
        await answered(page, 2);
        expect(await saidOn(page)).toEqual([question, label]);
        expect(await isFocused(all.nth(index))).toBe(true);
      });
    expect(buttons).toBeGreaterThan(2);
  });

  test.each(en.suggestions)('the first question "%s" is pressed with the keyboard', (words) =>
    look({}, async (page) => {
      await page.goto('/');
      await moveTo(page, page.getByRole('button', { name: words }));
      await page.keyboard.press('Enter');
      await answered(page);
      expect(await saidOn(page)).toEqual([words]);
      expect(await isFocused(page.locator('#text'))).toBe(true);
    }),
  );

  test('on a phone the focus goes to the conversation, where no keyboard covers the answer', () =>
    look(phone, async (page) => {
      await page.goto('/');
      await page.getByRole('button', { name: en.suggestions[0] ?? '' }).tap();
      await answered(page);
      expect(await isFocused(page.getByRole('log'))).toBe(true);
    }));

  test('without script the same words and the same keys are enough, and a reload asks nothing twice', () =>
    look({ javaScriptEnabled: false }, async (page) => {
      await page.goto('/');
      await moveTo(page, page.locator('#text'));
      await page.keyboard.type(question);
      await moveTo(page, page.getByRole('button', { name: en.send, exact: true }));
      await page.keyboard.press('Enter');
      await answered(page);
      expect(await saidOn(page)).toEqual([question]);
      const reply = await repliesOn(page).first().textContent();
      expect(reply).toContain('Internet Governance Forum');
      await page.reload();
      expect(await repliesOn(page).allTextContents()).toEqual([reply]);
      const button = repliesOn(page).getByRole('button').first();
      const label = await button.textContent();
      await moveTo(page, button);
      await page.keyboard.press('Enter');
      await waitForWords(page.locator('.log .you .words'), label ?? '');
      expect(await repliesOn(page).count()).toBe(1);
      expect(await repliesOn(page).textContent()).not.toBe(reply);
    }));

  test('a reload shows every reply of the conversation once, and starting over shows none', () =>
    look({}, async (page) => {
      await page.goto('/');
      await ask(page);
      await repliesOn(page).getByRole('button').first().click();
      await answered(page, 2);
      const replies = await repliesOn(page).allTextContents();
      for (let turn = 0; turn < 2; turn += 1) {
        await page.reload();
        await answered(page, replies.length);
        expect(await repliesOn(page).allTextContents()).toEqual(replies);
      }
      await page.getByRole('link', { name: en.startOver }).click();
      await page.getByRole('heading', { name: en.firstQuestions }).waitFor();
      expect(await page.locator('.log .message').count()).toBe(0);
      await ask(page);
      expect(await repliesOn(page).count()).toBe(1);
    }));

  test('words are back in the box when the line fails, and asking again shows them once', () =>
    look(
      {},
      async (page) => {
        await page.goto('/');
        await page.route('**/chat', (route) => route.abort(), { times: 1 });
        await page.locator('#text').fill(question);
        await page.locator('.send').click();
        await waitForWords(page.getByRole('status'), en.unreachable);
        expect(await page.locator('#text').inputValue()).toBe(question);
        await page.locator('.send').click();
        await answered(page);
        expect(await saidOn(page)).toEqual([question]);
        expect(await repliesOn(page).count()).toBe(1);
      },
      [/ERR_FAILED/],
    ));

  test('a reply that comes later appears by itself', () =>
    look({}, async (page) => {
      await page.clock.install();
      await page.goto('/');
      await ask(page);
      const conversation = await page.locator('form.ask [name=conversation]').inputValue();
      const elsewhere = await page.request.post('/chat', {
        headers: { accept: 'application/json' },
        form: { conversation, delivery: 'f'.repeat(32), after: '', text: 'what does mag mean' },
      });
      expect(elsewhere.status()).toBe(200);
      expect(await repliesOn(page).count()).toBe(1);
      await page.clock.runFor(5_000);
      await answered(page, 2);
    }));
});
