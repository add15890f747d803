import { describe, expect, it } from 'vitest';
import { phraseOf } from '../../src/core/clean.ts';
import { commandIn } from '../../src/core/desk/command.ts';
import { languages, type Language } from '../../src/core/language.ts';
import { deskLexicons } from '../../src/core/lexicon/desk/catalogue.ts';
import type { DeskLexicon, DeskWord } from '../../src/core/lexicon/desk/desk-lexicon.ts';
import { triage } from '../../src/core/triage.ts';

const rowsOf = (lexicon: DeskLexicon): readonly (readonly [DeskWord, readonly string[]])[] =>
  Object.entries(lexicon) as [DeskWord, readonly string[]][];

/** What people can type; "//" is a sign and no word. */
const typedOf = (lexicon: DeskLexicon): readonly (readonly [DeskWord, string])[] =>
  rowsOf(lexicon).flatMap(([word, said]) =>
    said.filter((one) => phraseOf(one) !== '').map((one) => [word, one] as const),
  );

const english = deskLexicons[0]?.[1];

it('has words for every language, each row in its own words', () => {
  expect(deskLexicons.map(([language]) => language)).toStrictEqual([...languages]);
  for (const [language, lexicon] of deskLexicons)
    for (const [word, said] of rowsOf(lexicon)) {
      expect(said.length, `${language} ${word}`).toBeGreaterThan(0);
      expect(phraseOf(said[0] ?? ''), `${language} ${word}`).not.toBe('');
    }
});

describe.each(deskLexicons)('the words for tickets in %s', (_language: Language, lexicon: DeskLexicon) => {
  it.each(typedOf(lexicon))('understands with a number, as %s: %s', (word, said) => {
    expect(commandIn(`${said} 0412`)).toMatchObject({ word, ticket: 412, rest: '' });
    expect(commandIn(`${said} #0412`)).toMatchObject({ word, ticket: 412, rest: '' });
    expect(commandIn(`${said.toUpperCase()} 412: Aïda 5`)).toMatchObject({
      word,
      ticket: 412,
      rest: 'Aïda 5',
    });
    expect(commandIn(`0412 ${said}`)).toMatchObject({ word, ticket: 412, rest: '' });
  });

  it('gives no phrase to two rows', () => {
    const known = new Map<string, DeskWord>();
    const shared = typedOf(lexicon).flatMap(([word, said]) => {
      const other = known.get(phraseOf(said));
      known.set(phraseOf(said), word);
      return other === undefined || other === word ? [] : [`${said}: ${other} and ${word}`];
    });
    expect(shared).toStrictEqual([]);
  });

  it('names at most three words to type', () => {
    for (const [word, [first = '']] of rowsOf(lexicon))
      if (word !== 'why') expect(first.split(' ').length, first).toBeLessThanOrEqual(3);
  });

  it('takes no word away that means something to the desk already', () => {
    // Whoever asks for open cases without being linked is refused either way.
    const taken = typedOf(lexicon)
      .filter(([word, said]) => {
        const { kind } = triage(said).intent;
        return kind !== 'question' && !(word === 'queue' && kind === 'overreach');
      })
      .map(([word, said]) => `${word} ${said}: ${triage(said).intent.kind}`);
    expect(taken).toStrictEqual([]);
  });
});

it('means the same thing in two languages', () => {
  const known = new Map<string, readonly [Language, DeskWord]>();
  const clashes: string[] = [];
  for (const [language, lexicon] of deskLexicons)
    for (const [word, said] of typedOf(lexicon)) {
      const before = known.get(phraseOf(said));
      if (before === undefined) known.set(phraseOf(said), [language, word]);
      else if (before[1] !== word) clashes.push(`${said}: ${before.join(' ')} and ${language} ${word}`);
    }
  expect(clashes).toStrictEqual([]);
});

it('says in which language a word was typed', () => {
  for (const [language, lexicon] of deskLexicons)
    expect(commandIn(`${lexicon.take[0] ?? ''} 0412`)?.language).toBe(language);
});

it('translates every first word but those that are the same in two languages', () => {
  const same = deskLexicons
    .filter(([language]) => language !== 'en')
    .flatMap(([language, lexicon]) =>
      rowsOf(lexicon)
        .filter(([word, [first]]) => first === english?.[word][0])
        .map(([word]) => `${language} ${word}`),
    );
  expect(same).toStrictEqual(['fr note']);
});

it.each([
  'comment prendre la parole au forum',
  'ajouter un point à mon ordre du jour, comment faire ?',
  '¿cómo puedo cancelar mi inscripción?',
  'cerrar una iniciativa nacional',
  'كيف أضيف موضوعًا إلى جدول الأعمال؟',
  'طلب تمويل للسفر',
  '怎样取消报名',
  'закрыть национальную инициативу',
  'взять слово на форуме',
  'мои вопросы о форуме',
])('leaves an ordinary question without a number to the knowledge: %s', (question) => {
  const command = commandIn(question);
  // A word that takes text may begin a sentence; without a ticket's number it must not be one of those that act alone.
  expect([undefined, 'add']).toContain(command?.word);
  expect(command?.ticket).toBeUndefined();
});
