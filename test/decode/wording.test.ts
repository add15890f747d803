import { describe, expect, it } from 'vitest';
import { decodeCommandIn, typedCommand } from '../../src/core/decode/command.ts';
import { languages, type Language } from '../../src/core/language.ts';
import { decodeCommands } from '../../src/core/lexicon/decode/commands.ts';
import { lexicons } from '../../src/core/lexicon/catalogue.ts';
import { triage } from '../../src/core/triage.ts';
import { decodeWordings } from '../../src/core/wording/decode/catalogue.ts';
import { script } from '../core/sentences.ts';

/** Every sentence; functions are called with a mark that can be looked for. */
const saidIn = (language: Language): readonly (readonly [name: string, text: string])[] =>
  Object.entries(decodeWordings[language] as unknown as Record<string, unknown>).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : (value as (given: unknown) => string)(name === 'rest' ? 7 : '⟦1⟧'),
  ]);

describe.each(languages)('what is said around jargon in %s', (language) => {
  const said = saidIn(language);

  it('is there, in its own script, with everything it is given', () => {
    expect(said.map(([name]) => name).sort()).toEqual(
      saidIn('en')
        .map(([name]) => name)
        .sort(),
    );
    for (const [name, text] of said) {
      if (name === 'lead') continue;
      expect(text, name).toMatch(script[language]);
      expect(text, name).toBe(text.trim());
      if (['said', 'how', 'empty'].includes(name)) expect(text, name).toContain('⟦1⟧');
    }
  });

  it('has no exclamation mark, no direction or invisible character, and no double space', () => {
    for (const [name, text] of said) {
      expect(text, name).not.toMatch(/[!！¡]/u);
      expect(text, name).not.toMatch(
        /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u00A0\u202F]| {2}|\n/u,
      );
    }
  });

  it('counts words by the plurals of its language', () => {
    const { rest } = decodeWordings[language];
    const forms = new Set([1, 2, 3, 11, 100].map((count) => rest(count).replace(/\d+/gu, '#')));
    expect(forms.size).toBeGreaterThanOrEqual(
      Math.min(2, new Intl.PluralRules(language).resolvedOptions().pluralCategories.length),
    );
    for (const count of [1, 2, 3, 11, 100]) expect(rest(count)).toContain(String(count));
  });

  it('understands what it tells people to type, in the language it says it in', () => {
    expect(decodeCommandIn(typedCommand(language, 'MAG'))).toEqual({ language, text: 'MAG' });
    for (const word of decodeCommands[language]) {
      expect(decodeCommandIn(`${word}: MAG`)?.text, word).toBe('MAG');
      expect(decodeCommandIn(`${word}：MAG`)?.text, word).toBe('MAG');
      expect(decodeCommandIn(`${word} :\nMAG\nNRI`)?.text, word).toBe('MAG\nNRI');
    }
  });
});

it('takes nothing for a wish to explain a text that is a command, a question or talk of its own', () => {
  for (const text of [
    'explain the policy incubator to a network engineer',
    'what does MAG mean',
    'what does MAG mean: a group?',
    'help',
    'one question: what is the IGF?',
    'MAG',
    '',
    ':',
  ])
    expect(decodeCommandIn(text), text).toBeUndefined();
  const typed = lexicons.flatMap(([, { help, more, person }]) => [...help, ...more, ...person]);
  for (const word of typed) expect(decodeCommandIn(word), word).toBeUndefined();
  for (const words of Object.values(decodeCommands))
    for (const word of words) expect(triage(`${word}: MAG`).intent.kind, word).toBe('question');
});
