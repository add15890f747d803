import { describe, expect, it } from 'vitest';
import { commandIn } from '../../src/core/desk/command.ts';
import { correctCommand } from '../../src/core/desk/correct-choice.ts';
import { languages } from '../../src/core/language.ts';
import { correctionWordings } from '../../src/core/wording/corrections/catalogue.ts';

const sentencesOf = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(sentencesOf)
      : [];

describe.each(languages)('what is said about changing entries in %s', (language) => {
  const say = correctionWordings[language];

  it('says the names and commands it is given', () => {
    expect(say.draftFor('Kenya', 'Forum')).toMatch(/Kenya[\s\S]*Forum/);
    expect(say.note('Kenya desk', 'Forum')).toMatch(/Kenya desk[\s\S]*Forum|Forum[\s\S]*Kenya desk/);
    for (const sentence of [
      say.unknownEntry('xyz'),
      say.noDate('xyz'),
      say.belongs('xyz'),
      say.sendNote('xyz'),
      say.noteSent('xyz'),
      say.noteHow('xyz'),
    ])
      expect(sentence).toContain('xyz');
  });

  it('names a command that is understood', () => {
    expect(commandIn(correctCommand(language, 'date-igf-ke'))).toMatchObject({
      word: 'correct',
      language,
      rest: 'date-igf-ke',
    });
  });

  it('leaves no English sentence', () => {
    const english = new Set(language === 'en' ? [] : sentencesOf(correctionWordings.en));
    expect(sentencesOf(say).filter((one) => one.includes(' ') && english.has(one))).toEqual([]);
  });
});

it.each([
  ['change date of our forum to 14 Oct', 'our forum to 14 Oct'],
  ['changer la date de notre forum au 14 octobre', 'notre forum au 14 octobre'],
  ['cambiar la fecha de nuestro foro al 14 de octubre', 'nuestro foro al 14 de octubre'],
  ['изменить дату нашего форума на 14 октября', 'нашего форума на 14 октября'],
  ['تغيير موعد منتدانا إلى 14 أكتوبر', 'منتدانا إلى 14 أكتوبر'],
  ['更改日期：我们的论坛改到10月14日', '我们的论坛改到10月14日'],
])('32: understands %j', (text, rest) => {
  expect(commandIn(text)).toMatchObject({ word: 'changeDate', rest });
});
