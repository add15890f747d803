import { describe, expect, it } from 'vitest';
import { commandIn } from '../../src/core/desk/command.ts';
import { ticketStates } from '../../src/core/desk/ticket.ts';
import { languages, type Language } from '../../src/core/language.ts';
import { deskLexicons } from '../../src/core/lexicon/desk/catalogue.ts';
import type { DeskLexicon, DeskWord } from '../../src/core/lexicon/desk/desk-lexicon.ts';
import { deskWordings } from '../../src/core/wording/desk/catalogue.ts';
import type { DeskWording } from '../../src/core/wording/desk/desk-wording.ts';
import { marks, script, type Sentence } from './sentences.ts';

/** Every sentence of a catalogue; functions are called with marks that can be looked for, states with a real one. */
const saidIn = (value: unknown, path: string): readonly Sentence[] => {
  if (typeof value === 'string') return [[path, value, 0]];
  if (typeof value === 'function') {
    const stateful = /ticketLine$|queueLine$/u.test(path);
    const given = stateful ? [marks[0], 'open', marks[2]] : marks;
    return [[path, String(Reflect.apply(value, undefined, given)), value.length]];
  }
  return Object.entries(value as object).flatMap(([key, one]) => saidIn(one, `${path}.${key}`));
};

const lexiconOf = (language: Language): DeskLexicon => {
  const found = deskLexicons.find(([one]) => one === language)?.[1];
  if (found === undefined) throw new Error(`no words in ${language}`);
  return found;
};

describe.each(languages)('what is said about tickets in %s', (language) => {
  const say: DeskWording = deskWordings[language];
  const said = saidIn(say, '');

  it('has no empty sentence, and every one in its own script', () => {
    expect(said.length).toBeGreaterThan(110);
    for (const [path, text] of said) {
      expect(text.trim(), path).toBe(text);
      expect(text, path).toMatch(script[language]);
      expect(text, path).not.toContain('undefined');
    }
  });

  it('mentions every argument of every function, and takes those that the English takes', () => {
    for (const [path, text, takes] of said)
      for (const mark of /Line$/u.test(path) ? [marks[0], marks[2]] : marks.slice(0, takes))
        expect(text, path).toContain(mark);
    expect(said.map(([path, , takes]) => [path, takes])).toStrictEqual(
      saidIn(deskWordings.en, '').map(([path, , takes]) => [path, takes]),
    );
  });

  it('has no exclamation mark, no direction or invisible character, and no double space', () => {
    for (const [path, text] of said) {
      expect(text, path).not.toMatch(/[!！¡]/u);
      expect(text, path).not.toMatch(
        /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u00A0\u202F]| {2}|\n/u,
      );
    }
  });

  it('keeps what stands on a button short, and what stands side by side different', () => {
    const together = [
      Object.values(say.ways),
      [say.take, say.notOurs, say.close, say.release, say.show],
      [say.yesEnough, say.askBack, say.cancel, say.reopen],
      [say.sendHeld, say.dropHeld, say.editHeld],
      Object.values(say.states),
    ];
    for (const labels of together) {
      expect(new Set(labels).size).toBe(labels.length);
      for (const label of labels) expect(label.length, label).toBeLessThanOrEqual(40);
    }
    expect(say.passOn('').length).toBeLessThanOrEqual(15);
  });

  it('tells words to type that the desk understands', () => {
    const words = lexiconOf(language);
    const told: readonly (readonly [string, readonly DeskWord[], string])[] = [
      [say.receiptHow('0412'), ['add', 'cancel'], ' 0412'],
      [say.alreadyOpen('0412'), ['add'], ' 0412'],
      [say.refusals.closed('0412'), ['reopen'], ' 0412'],
      [say.cardHow('0412'), ['take', 'askBack', 'pass', 'notOurs', 'note', 'close'], ' 0412'],
      [say.cardHowThread('0412'), ['take', 'askBack', 'pass', 'notOurs', 'close', 'reopen'], ''],
      [say.writeQuestion, ['cancel'], ''],
    ];
    for (const [sentence, named, number] of told)
      for (const word of named) {
        const typed = `${words[word][0] ?? ''}${number}`;
        expect(sentence).toContain(typed);
        expect(commandIn(typed)?.word, typed).toBe(word);
      }
  });

  it('says numbers of hours as people do', () => {
    for (const hours of [0, 1, 2, 3, 5, 11, 21, 100]) {
      const exact = language === 'ar' && (hours === 1 || hours === 2) ? '' : String(hours);
      expect(say.hours(hours)).toContain(exact);
      expect(say.receiptWhen(hours)).toContain(exact);
    }
  });
});

it('counts hours in every language', () => {
  const hours = (language: Language): readonly string[] =>
    [1, 2, 5, 21].map((count) => deskWordings[language].hours(count));
  expect(hours('en')).toStrictEqual(['1 hour', '2 hours', '5 hours', '21 hours']);
  expect(hours('fr')).toStrictEqual(['1 heure', '2 heures', '5 heures', '21 heures']);
  expect(hours('es')).toStrictEqual(['1 hora', '2 horas', '5 horas', '21 horas']);
  expect(hours('ar')).toStrictEqual(['ساعة واحدة', 'ساعتين', '5 ساعات', '21 ساعة']);
  expect(hours('zh')).toStrictEqual(['1 小时', '2 小时', '5 小时', '21 小时']);
  expect(hours('ru')).toStrictEqual(['1 час', '2 часа', '5 часов', '21 час']);
  expect(deskWordings.ru.receiptWhen(21)).toContain('21 рабочего часа');
  expect(deskWordings.ru.receiptWhen(3)).toContain('3 рабочих часов');
  expect(deskWordings.fr.receiptWhen(1)).toContain('1 heure de travail.');
});

it('names a state in a line about a ticket', () => {
  for (const language of languages)
    for (const state of ticketStates) {
      const say = deskWordings[language];
      expect(say.ticketLine('0412', state, '2026-03-02')).toContain(say.states[state]);
      expect(say.queueLine('0412', state, say.hours(3))).toContain(say.states[state]);
    }
});

it('begins every Arabic sentence with an Arabic word, whatever the name of a desk is written in', () => {
  const say = deskWordings.ar;
  const wrong = saidIn(say, '')
    .filter(([path]) => path !== '.hours')
    .map(([path, text]) => [path, /\p{L}/u.exec(text.replaceAll(/⟦\d⟧/gu, 'desk'))?.[0] ?? ''] as const)
    .filter(([, first]) => !script.ar.test(first))
    .map(([path]) => path);
  expect(wrong).toStrictEqual([]);
});

it('leaves no sentence untranslated', () => {
  const english = new Map(saidIn(deskWordings.en, '').map(([path, text]) => [path, text]));
  const same = languages
    .filter((language) => language !== 'en')
    .flatMap((language) =>
      saidIn(deskWordings[language], '')
        .filter(([path, text]) => english.get(path) === text)
        .map(([path]) => `${language}${path}`),
    );
  expect(same).toStrictEqual([]);
});

it('has no English word left in a sentence of another script', () => {
  const wrong = (['ar', 'zh', 'ru'] as const).flatMap((language) =>
    saidIn(deskWordings[language], '')
      .filter(([, text]) => /[a-z]{2,}/iu.test(text))
      .map(([path]) => `${language}${path}`),
  );
  expect(wrong).toStrictEqual([]);
});
