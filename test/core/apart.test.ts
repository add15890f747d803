import { expect, it } from 'vitest';
import { comparing } from '../../src/core/lexicon/joining.ts';

const namesIn = (text: string): readonly (string | undefined)[] => {
  const groups = comparing.map((one) => one.exec(text)?.groups).find((one) => one !== undefined);
  return [groups?.['one']?.trim(), groups?.['other']?.trim()];
};

it.each([
  ['what is the difference between the IGF and ICANN', 'IGF', 'ICANN'],
  ['how is the IGF different from WSIS', 'IGF', 'WSIS'],
  ["quelle est la différence entre le FGI et l'ICANN", 'FGI', 'ICANN'],
  ['cuál es la diferencia entre el IGF y la ICANN', 'IGF', 'ICANN'],
  ['ما الفرق بين IGF و ICANN', 'IGF', 'ICANN'],
  ['ما الفرق بين IGF وICANN', 'IGF', 'ICANN'],
  ['IGF和ICANN有什么区别', 'IGF', 'ICANN'],
  ['в чём разница между IGF и ICANN', 'IGF', 'ICANN'],
  ['чем IGF отличается от ICANN', 'IGF', 'ICANN'],
])('17: hears in “%s” two things to be told apart', (text, one, other) => {
  expect(namesIn(text)).toStrictEqual([one, other]);
});

it.each(['what does the IGF do', 'who works on differences of income', 'IGF and ICANN'])(
  'hears no such thing in “%s”',
  (text) => {
    expect(namesIn(text)).toStrictEqual([undefined, undefined]);
  },
);
