import { describe, expect, it } from 'vitest';
import { languages } from '../../src/core/language.ts';
import { triage } from '../../src/core/triage.ts';
import { wordings } from '../../src/core/wording/catalogue.ts';
import type { Wording } from '../../src/core/wording/wording.ts';
import { script } from './sentences.ts';

interface Sentence {
  readonly path: string;
  readonly text: string;
}

const marks = ['⟦one⟧', '⟦two⟧'] as const;

/** Every sentence of a catalogue; functions are called with marks that can be looked for. */
const sentencesOf = (value: unknown, path: string): readonly Sentence[] => {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value === 'function') {
    const said: unknown = Reflect.apply(value, undefined, marks);
    return typeof said === 'string' ? [{ path, text: said }] : [];
  }
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, one]) => sentencesOf(one, `${path}.${key}`));
  return [];
};

const functionsOf = (value: unknown, path: string): readonly (readonly [string, number, string])[] => {
  if (typeof value === 'function') {
    const said: unknown = Reflect.apply(value, undefined, marks);
    return [[path, value.length, String(said)]];
  }
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, one]) => functionsOf(one, `${path}.${key}`));
  return [];
};

/** What stands in quotation marks, in any of the six ways of writing them. */
const quotedIn = (text: string): readonly string[] =>
  [...text.matchAll(/«\s*(.+?)\s*»|“(.+?)”|"(.+?)"/gu)].map((one) => one[1] ?? one[2] ?? one[3] ?? '');

describe.each(languages)('the wording in %s', (language) => {
  const say: Wording = wordings[language];
  const sentences = sentencesOf(say, language);

  it('has no empty sentence and none that is only spaces or signs', () => {
    expect(sentences.length).toBeGreaterThan(90);
    for (const { path, text } of sentences) {
      expect(text.trim(), path).toBe(text);
      if (!/usedBy|reviewed$|valid$/u.test(path)) expect(text, path).toMatch(script[language]);
    }
  });

  it('mentions every argument of every function', () => {
    const functions = functionsOf(say, language);
    expect(functions.length).toBe(functionsOf(wordings.en, 'en').length);
    for (const [path, count, text] of functions)
      for (const mark of marks.slice(0, count)) expect(text, path).toContain(mark);
  });

  it('leaves out the end of a validity that has none', () => {
    expect(say.valid('label', undefined)).toBe('label');
  });

  it('takes exactly the arguments that the English takes', () => {
    expect(functionsOf(say, '').map(([path, count]) => [path, count])).toStrictEqual(
      functionsOf(wordings.en, '').map(([path, count]) => [path, count]),
    );
  });

  it('has no exclamation mark, no direction or invisible character, and no double space', () => {
    for (const { path, text } of sentences) {
      expect(text, path).not.toMatch(/[!！¡]/u);
      expect(text, path).not.toMatch(
        /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u00A0\u202F]/u,
      );
      expect(text, path).not.toMatch(/ {2}|\n/u);
    }
  });

  it('keeps what stands on a button short enough for every platform', () => {
    const labels = [
      say.both,
      say.all,
      say.neitherAsk,
      say.more,
      say.person,
      say.helped,
      say.notHelped,
      say.next,
      say.back,
      say.readEntry,
      say.helpTitle,
      say.firstSteps,
      ...Object.values(say.shelves),
    ];
    for (const label of labels) expect(label.length, label).toBeLessThanOrEqual(40);
    expect(new Set([say.helped, say.notHelped, say.more, say.person, say.next, say.back]).size).toBe(6);
  });

  it('understands every word it tells people to type', () => {
    const typed = [
      ...say.helpItems.slice(2),
      say.moreSources(3),
      say.hello,
      say.insult,
      say.pause,
      say.overreach,
      say.empty,
      say.onlySigns,
      say.staleButton,
    ].flatMap(quotedIn);
    expect(typed.length).toBeGreaterThanOrEqual(15);
    for (const words of typed) expect(triage(words).intent.kind, words).not.toBe('question');
  });

  it('understands its own buttons when they are typed back', () => {
    expect(triage(say.person).intent.kind).toBe('person');
    expect(triage(say.neitherAsk).intent.kind).toBe('person');
    expect(triage(say.both).intent.kind).toBe('both');
    expect(triage(say.all).intent.kind).toBe('both');
    expect(triage(say.more).intent.kind).toBe('more');
    expect(triage(say.helped).intent.kind).toBe('yes');
    expect(triage(say.notHelped).intent.kind).toBe('no');
    expect(triage(say.shelves.recommendations).intent).toStrictEqual({
      kind: 'browse',
      shelf: 'recommendations',
    });
  });

  it('shows example questions that are not mistaken for a command or a danger', () => {
    const examples = say.helpItems.slice(0, 2).flatMap(quotedIn);
    expect(examples.length).toBe(2);
    for (const example of examples) expect(triage(example).intent.kind, example).toBe('question');
  });
});

it('speaks six languages that differ', () => {
  expect(new Set(languages.map((language) => wordings[language].hello)).size).toBe(6);
  expect(new Set(languages.map((language) => wordings[language].languageName)).size).toBe(6);
});

it('leaves no sentence untranslated', () => {
  const english = new Map(sentencesOf(wordings.en, '').map(({ path, text }) => [path, text]));
  const same = languages
    .filter((language) => language !== 'en')
    .flatMap((language) =>
      sentencesOf(wordings[language], '')
        .filter(({ path, text }) => english.get(path) === text && text.length > 12)
        .map(({ path }) => `${language}${path}`),
    );
  expect(same).toStrictEqual([]);
});
