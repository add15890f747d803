import { describe, expect, it } from 'vitest';
import { dateCommandIn } from '../../src/core/dates/said.ts';
import { zoneSaid } from '../../src/core/dates/zones.ts';
import { commandIn } from '../../src/core/desk/command.ts';
import { languages, type Language } from '../../src/core/language.ts';
import { dateWordings } from '../../src/core/wording/dates/catalogue.ts';

const marks = ['⟦1⟧', '⟦2⟧', '⟦3⟧'] as const;

/** Every sentence; functions are called with marks that can be looked for. */
const saidIn = (language: Language): readonly (readonly [name: string, text: string, takes: number])[] =>
  Object.entries(dateWordings[language] as unknown as Record<string, unknown>).flatMap(
    ([name, value]): (readonly [string, string, number])[] => {
      if (typeof value === 'string') return [[name, value, 0]];
      if (typeof value === 'object')
        return Object.entries(value as Record<string, string>).map(([key, text]) => [
          `${name} ${key}`,
          text,
          0,
        ]);
      const made = value as (...parameters: unknown[]) => string;
      return [[name, made(...marks), made.length]];
    },
  );

const script: Readonly<Record<Language, RegExp>> = {
  en: /[a-z]/u,
  fr: /[a-zéèàç]/u,
  es: /[a-zñóáí]/u,
  ar: /\p{Script=Arabic}/u,
  zh: /\p{Script=Han}/u,
  ru: /\p{Script=Cyrillic}/u,
};

describe.each(languages)('what is said about dates in %s', (language) => {
  const said = saidIn(language);

  it('is there, in its own script, with everything it is given', () => {
    expect(said.map(([name]) => name).sort()).toStrictEqual(
      saidIn('en')
        .map(([name]) => name)
        .sort(),
    );
    for (const [name, text, takes] of said) {
      // What only joins what it is given has no words.
      if (!['inZone', 'dayAndTime', 'fromTo'].includes(name)) expect(text, name).toMatch(script[language]);
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
      if (!['en', 'fr', 'es'].includes(language))
        expect(text.replace(/UTC|\.ics/gu, ''), name).not.toMatch(/[a-z]{2,}/iu);
    }
  });

  it('keeps buttons short and tells words the desk understands', () => {
    const say = dateWordings[language];
    for (const label of [say.remindButton, say.stepsButton])
      expect(label.length, label).toBeLessThanOrEqual(30);
    const quoted = (text: string): readonly string[] =>
      [...text.matchAll(/[“«]\s?([^”»]+?)\s?[”»]/gu)].map(([, word = '']) => word);
    const [custom = '', list = '', stop = ''] = quoted(say.remindHow);
    expect(dateCommandIn(custom)?.said).toStrictEqual({ kind: 'remind', leads: [3 * 24 * 60] });
    expect([list, stop].map((word) => commandIn(word)?.word)).toStrictEqual(['reminders', 'unwatch']);
    expect(dateCommandIn(quoted(say.allLeadsOver('⟦1⟧'))[0] ?? '')?.said).toStrictEqual({
      kind: 'remind',
      leads: [60],
    });
    expect(
      quoted(say.remindWhat).map((word) => dateCommandIn(word)?.said.kind ?? commandIn(word)?.word),
    ).toStrictEqual(['coming', 'remind']);
    expect(quoted(say.stepsHint).map((word) => dateCommandIn(word)?.said)).toStrictEqual([{ kind: 'next' }]);
    for (const text of [say.zoneAsk, say.zoneNone, say.zoneUnknown])
      expect(zoneSaid(afterZone(quoted(text)[0] ?? ''), 0).kind, text).toBe('zone');
    expect(dateCommandIn(quoted(say.zoneChange).at(-1) ?? '')?.said).toStrictEqual({ kind: 'forget-zone' });
  });
});

const afterZone = (typed: string): string => {
  const said = dateCommandIn(typed)?.said;
  return said?.kind === 'zone' ? said.rest : '';
};
