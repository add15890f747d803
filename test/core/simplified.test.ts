import { expect, it } from 'vitest';
import { phraseOf } from '../../src/core/clean.ts';
import { simplified } from '../../src/core/simplified.ts';
import { triage } from '../../src/core/triage.ts';

it('a danger told in traditional characters is noticed as one told in simplified characters', () => {
  for (const text of [
    '我有危險',
    '警察拿走了我朋友的手機',
    '有人威脅我',
    '我的手機被監聽',
    '我們的辦公室被搜查',
  ])
    expect(triage(text).intent, text).toEqual({ kind: 'danger' });
});

it('the words people type to a desk work in traditional characters', () => {
  const pairs = [
    ['幫助', '帮助'],
    ['謝謝', '谢谢'],
    ['術語', '术语'],
    ['來源', '来源'],
    ['費用多少', '费用多少'],
  ] as const;
  for (const [typed, known] of pairs) {
    expect(phraseOf(typed)).toBe(known);
    expect(triage(typed)).toEqual(triage(known));
  }
  expect(triage('幫助').intent.kind).toBe('help');
});

it('simplified characters, other scripts and the length of a text stay', () => {
  const plain = '怎么参加 IGF？ كيف أشارك かな Как участвовать 👍🏽';
  expect(simplified(plain)).toBe(plain);
  expect(simplified('網際網路治理論壇').length).toBe(8);
});

it('no character becomes one that would itself become another', () => {
  const every = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, index) =>
    String.fromCodePoint(0x4e00 + index),
  );
  const once = simplified(every.join(''));
  expect(simplified(once)).toBe(once);
  expect(once).toHaveLength(every.length);
});
