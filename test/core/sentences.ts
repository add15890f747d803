import { expect } from 'vitest';
import type { Language } from '../../src/core/language.ts';

/** What sentences are given where they take something; it can be looked for in them. */
export const marks = ['⟦1⟧', '⟦2⟧', '⟦3⟧'] as const;

/** A sentence of a catalogue: its name there, its text, and how many things it takes. */
export type Sentence = readonly [name: string, text: string, takes: number];

/** Every sentence of a catalogue, those of its parts under `part.name`; functions are called with {@link marks}. */
export const sentencesIn = (value: unknown, name = ''): readonly Sentence[] => {
  if (typeof value === 'string') return [[name, value, 0]];
  if (typeof value === 'function')
    return [[name, String(Reflect.apply(value, undefined, marks)), value.length]];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, one]) =>
    sentencesIn(one, name === '' ? key : `${name}.${key}`),
  );
};

/** A letter that shows which language a text is in, as far as letters can. */
export const script: Readonly<Record<Language, RegExp>> = {
  en: /[a-z]/u,
  fr: /[a-zéèàç]/u,
  es: /[a-zñóáí]/u,
  ar: /\p{Script=Arabic}/u,
  zh: /\p{Script=Han}/u,
  ru: /\p{Script=Cyrillic}/u,
};

/**
 * Every sentence of the English catalogue is there and says all it is given, in the script of its language; those whose
 * names match `wordless` only join what they are given.
 */
export const expectWhole = (
  said: readonly Sentence[],
  english: readonly Sentence[],
  language: Language,
  wordless?: RegExp,
): void => {
  expect(said.map(([name]) => name).toSorted()).toStrictEqual(english.map(([name]) => name).toSorted());
  for (const [name, text, takes] of said) {
    if (wordless?.test(name) !== true) expect(text, name).toMatch(script[language]);
    for (const mark of marks.slice(0, takes)) expect(text, name).toContain(mark);
  }
};

/** Nothing stands in a sentence that shouts, hides or turns the direction of what follows. */
export const expectCalm = (name: string, text: string): void => {
  expect(text, name).toBe(text.trim());
  expect(text, name).not.toMatch(/[!！¡]/u);
  expect(text, name).not.toMatch(
    /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u00A0\u202F]| {2}|\n/u,
  );
};

/** No word in Latin letters stands where people read another script. */
export const expectOwnScript = (name: string, text: string, language: Language): void => {
  if (!['en', 'fr', 'es'].includes(language)) expect(text, name).not.toMatch(/[a-z]{2,}/iu);
};

/** What a sentence tells people to type. */
export const quotedIn = (text: string): readonly string[] =>
  [...text.matchAll(/[“«]\s?([^”»]+?)\s?[”»]/gu)].map(([, word = '']) => word);
