import { expect, it } from 'vitest';
import { everydayNotions } from '../../src/search/lexicon.ts';
import { russianNotions } from '../../src/search/russian.ts';
import { analyse } from '../../src/search/words.ts';

const names = (lines: string): readonly string[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.split(': ')[0] ?? '');

it('a Russian word stands, in every form, for the notion its English counterpart stands for', () => {
  for (const asked of ['как подать на стипендию', 'куда подают заявки на стипендии', 'анкета стипендиата'])
    expect(analyse(asked, 'ru').concepts, asked).toEqual(expect.arrayContaining(['~grant', '~apply']));
  expect(analyse('how to apply for a scholarship', 'en').concepts).toEqual(
    expect.arrayContaining(['~grant', '~apply']),
  );
});

it('every Russian notion is one of the everyday notions, each told once', () => {
  const own = names(russianNotions);
  expect(own.filter((name) => !names(everydayNotions).includes(name))).toEqual([]);
  expect(new Set(own).size).toBe(own.length);
});

it('ordinal numbers in Russian are asked for as numbers', () => {
  for (const asked of ['третья рекомендация', 'третью рекомендацию', '3 рекомендация'])
    expect(analyse(asked, 'ru').words, asked).toContain('3');
});

it('small words around a Russian question carry no subject', () => {
  const bare = analyse('сроки регистрации', 'ru').content;
  expect(analyse('подскажите пожалуйста какие сроки регистрации', 'ru').content).toEqual(bare);
});
