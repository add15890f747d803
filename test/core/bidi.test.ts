import { expect, it } from 'vitest';
import { directed, isolated, onlyOwnIsolates } from '../../src/core/bidi.ts';
import { replyIn } from '../../src/core/compose.ts';
import { paragraph, strong } from '../../src/core/rich.ts';

// What can be seen of the marks.
const seen = (text: string): string => text.replaceAll('\u2066', '⟦').replaceAll('\u2069', '⟧');

it.each([
  ['ما الفرق بين IGF و ICANN؟', 'ما الفرق بين ⟦IGF⟧ و ⟦ICANN⟧؟'],
  ['اجتماع IGF+ في جنيف', 'اجتماع ⟦IGF+⟧ في جنيف'],
  ['المنتدى (IGF) مفتوح', 'المنتدى (⟦IGF⟧) مفتوح'],
  ['المجموعة Advisory Group (MAG) تعمل', 'المجموعة ⟦Advisory Group (MAG)⟧ تعمل'],
  ['روجع في 2026-11-22.', 'روجع في ⟦2026-11-22⟧.'],
  ['منذ عام 2025 دائم', 'منذ عام 2025 دائم'],
  ['About the IGF: questions', '⟦About the IGF: questions⟧'],
  // What follows a name in bold letters.
  [': Tunisia IGF is a forum.', ': ⟦Tunisia IGF is a forum.⟧'],
  ['كلام عربي فقط.', 'كلام عربي فقط.'],
])('17: “%s” keeps its signs in place', (text, marked) => {
  expect(seen(isolated(text))).toBe(marked);
  expect(isolated(text).replace(/[\u2066\u2069]/g, '')).toBe(text);
});

it('leaves an English paragraph, an address and every other language as they are', () => {
  const body = [paragraph('An ', strong('English'), ' sentence.'), paragraph('انظر IGF')];
  const arabic = directed(replyIn('ar', { body }));
  expect(arabic.body[0]).toStrictEqual(body[0]);
  expect(seen(JSON.stringify(arabic.body[1]))).toContain('⟦IGF⟧');
  const russian = replyIn('ru', { title: 'Что такое IGF', body });
  expect(directed(russian)).toBe(russian);
});

it('keeps an isolate that closes in its line, and no other mark that turns', () => {
  expect(onlyOwnIsolates('a \u2066b\u2069 c')).toBe('a \u2066b\u2069 c');
  expect(onlyOwnIsolates('a \u2066b\nc\u2069 \u2067d\u2069 \u202Ee\u202C\u2068f\u2069')).toBe('a b\nc d ef');
});
