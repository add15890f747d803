import { describe, expect, it } from 'vitest';
import { phraseOf } from '../../src/core/clean.ts';
import { dateCommandIn, withoutRemind } from '../../src/core/dates/said.ts';
import { languages } from '../../src/core/language.ts';
import { dateLexicons } from '../../src/core/lexicon/dates/catalogue.ts';
import { triage } from '../../src/core/triage.ts';

const day = 24 * 60;

describe('a time before a date', () => {
  it.each([
    ['remind me 3 days before', [3 * day]],
    ['Remind me two weeks and 1 day before!', [14 * day, day]],
    ['remind me a day before', [day]],
    ['remind me 5 hours before it', [300]],
    ['rappelle-moi 3 jours avant', [3 * day]],
    ['rappelez-moi une semaine avant', [7 * day]],
    ['recuérdame 2 días antes', [2 * day]],
    ['recuérdeme una hora antes', [60]],
    ['ذكرني قبل 3 أيام', [3 * day]],
    ['ذكرني قبل ٣ أيام', [3 * day]],
    ['ذكّرني قبل يومين', [2 * day]],
    ['ذكرني قبل أسبوع', [7 * day]],
    ['提前3天提醒我', [3 * day]],
    ['提前一周和一天提醒我', [7 * day, day]],
    ['请提前两个小时提醒我', [120]],
    ['напомни за 3 дня', [3 * day]],
    ['напомните мне за неделю и за день', [7 * day, day]],
    ['напомни мне за час', [60]],
  ])('is read from “%s”', (text, leads) => {
    expect(dateCommandIn(text)?.said).toStrictEqual({ kind: 'remind', leads });
  });

  it.each(['remind me 5 minutes before', 'remind me 400 days before', 'rappelle-moi 2 ans avant le forum'])(
    'is refused or left alone where it cannot be: “%s”',
    (text) => {
      const said = dateCommandIn(text)?.said;
      expect(said === undefined || (said.kind === 'remind' && said.bad === true)).toBe(true);
    },
  );

  it('does not take a sentence about something else for one', () => {
    for (const text of [
      'remind me what the igf is',
      'can you remind me how to join the mag',
      'the rules were changed 3 days before the vote',
      'напомни, что такое MAG',
    ])
      expect(dateCommandIn(text)?.said.kind ?? 'none', text).toBe('none');
  });
});

it.each([
  ['when is the deadline for sessions and remind me', 'when is the deadline for sessions'],
  ['When is EuroDIG? And remind me please.', 'When is EuroDIG?'],
  ["quand a lieu l'IGF et rappelle-moi", "quand a lieu l'IGF"],
  ['cuándo es la próxima reunión de LACNIC, y recuérdame', 'cuándo es la próxima reunión de LACNIC'],
  ['когда заседание ICANN и напомни', 'когда заседание ICANN'],
  ['IGF会议什么时候举行，请提醒我', 'IGF会议什么时候举行'],
  ['متى آخر موعد للجلسات وذكرني', 'متى آخر موعد للجلسات'],
])('“%s” is a question and a wish to be reminded', (text, question) => {
  expect(withoutRemind(text)?.question).toBe(question);
});

it.each([
  ['what is coming up in Africa', 'coming', 'in africa'],
  ['upcoming icann meetings', 'coming', 'icann meetings'],
  ['quelles sont les prochaines dates en Afrique', 'coming', 'en afrique'],
  ['próximas fechas en Perú', 'coming', 'en peru'],
  ['المواعيد القادمة في أفريقيا', 'coming', 'في افريقيا'],
  ['ближайшие даты ICANN', 'coming', 'icann'],
  ['非洲近期有什么活动', 'coming', '非洲'],
  ['can I still speak at the IGF?', 'still', 'speak at the igf'],
  ['puis-je encore proposer un atelier', 'still', 'proposer un atelier'],
  ['еще не поздно подать заявку', 'still', 'подать заявку'],
  ['time zone Nairobi', 'zone', 'nairobi'],
  ['fuseau horaire', 'zone', ''],
  ['часовой пояс Москва', 'zone', 'москва'],
])('“%s” asks for %s', (text, kind, rest) => {
  expect(dateCommandIn(text)?.said).toStrictEqual({ kind, rest });
});

describe.each(dateLexicons)('the words for dates in %s', (language, lexicon) => {
  it('are all there', () => {
    expect(languages).toContain(language);
    for (const [row, said] of Object.entries(lexicon) as [string, unknown][])
      if (Array.isArray(said)) expect(said.length, row).toBeGreaterThan(0);
    for (const words of Object.values(lexicon.stages)) expect(words.length).toBeGreaterThan(0);
  });

  it('name the first three steps and the time zone as the desk tells people to type them', () => {
    expect(dateCommandIn(lexicon.next[0] ?? '')?.said).toStrictEqual({ kind: 'next' });
    expect(dateCommandIn(`/${lexicon.next[0] ?? ''}`)?.said).toStrictEqual({ kind: 'next' });
    expect(dateCommandIn(lexicon.zone[0] ?? '')?.said).toStrictEqual({ kind: 'zone', rest: '' });
    expect(dateCommandIn(`${lexicon.zone[0] ?? ''} ${lexicon.forget[0] ?? ''}`)?.said).toStrictEqual({
      kind: 'forget-zone',
    });
    for (const word of lexicon.remind) expect(dateCommandIn(word)?.said.kind, word).toBe('remind');
  });

  it('take no phrase away that means something to the desk already', () => {
    for (const word of [...lexicon.next, ...lexicon.calendar, ...lexicon.zone, ...lexicon.still])
      expect(triage(word).intent.kind, `${word} (${phraseOf(word)})`).toBe('question');
  });
});
