import { describe, expect, it } from 'vitest';
import { commandIn } from '../../src/core/desk/command.ts';
import { languages, type Language } from '../../src/core/language.ts';
import { mineWordings } from '../../src/core/wording/mine/catalogue.ts';

const marks = ['⟦1⟧', '⟦2⟧', '⟦3⟧'] as const;

/** Every sentence; functions are called with marks that can be looked for. */
const saidIn = (language: Language): readonly (readonly [name: string, text: string, takes: number])[] =>
  Object.entries(mineWordings[language] as unknown as Record<string, unknown>).map(([name, value]) => {
    if (typeof value === 'string') return [name, value, 0];
    const given =
      name === 'statisticsLine'
        ? [{ opened: marks[0], answered: marks[1], closed: marks[2], escalated: marks[0], open: marks[1] }]
        : marks;
    const made = value as (...parameters: unknown[]) => string;
    return [name, made(...given), name === 'statisticsLine' ? 2 : made.length];
  });

const script: Readonly<Record<Language, RegExp>> = {
  en: /[a-z]/u,
  fr: /[a-zéèàç]/u,
  es: /[a-zñóáí]/u,
  ar: /\p{Script=Arabic}/u,
  zh: /\p{Script=Han}/u,
  ru: /\p{Script=Cyrillic}/u,
};

describe.each(languages)('what is said about one’s own data in %s', (language) => {
  const said = saidIn(language);

  it('is there, in its own script, with everything it is given', () => {
    expect(said.map(([name]) => name).sort()).toStrictEqual(
      saidIn('en')
        .map(([name]) => name)
        .sort(),
    );
    for (const [name, text, takes] of said) {
      expect(text, name).toMatch(script[language]);
      for (const mark of marks.slice(0, takes)) expect(text, name).toContain(mark);
    }
  });

  it('has no exclamation mark, no direction or invisible character, and no double space', () => {
    for (const [name, text] of said) {
      expect(text, name).toBe(text.trim());
      expect(text, name).not.toMatch(/[!！¡]/u);
      expect(text, name).not.toMatch(
        /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u00A0\u202F]| {2}|\n/u,
      );
      if (!['en', 'fr', 'es'].includes(language) && name !== 'blockHow')
        expect(text, name).not.toMatch(/[a-z]{2,}/iu);
    }
  });

  it('keeps buttons short and tells words the desk understands', () => {
    const say = mineWordings[language];
    for (const label of [
      say.exportButton,
      say.eraseAll,
      say.eraseTicket('0412'),
      say.yesErase,
      say.noErase,
      say.watchButton,
      say.watchConfirmedButton,
      say.stopButton,
      say.seeButton,
    ])
      expect(label.length, label).toBeLessThanOrEqual(30);
    const quoted = (text: string): readonly string[] =>
      [...text.matchAll(/[“«]\s?([^”»]+?)\s?[”»]/gu)].map(([, word = '']) => word);
    expect(quoted(say.watchHow).map((word) => commandIn(word)?.word)).toStrictEqual(['unwatch', 'reminders']);
    expect(quoted(say.blockHow('0412')).map((word) => commandIn(word))).toMatchObject([
      { word: 'block', ticket: 412 },
      { word: 'block', ticket: 412, rest: '0' },
    ]);
  });
});
