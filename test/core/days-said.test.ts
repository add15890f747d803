import { expect, it } from 'vitest';
import { daysSaid } from '../../src/core/desk/days-said.ts';

const today = '2026-11-23';

it.each([
  ['our forum to 14 Oct', ['2027-10-14']],
  ['our forum to 2027-10-14', ['2027-10-14']],
  ['to 14-16 October 2028', ['2028-10-14', '2028-10-16']],
  ['to 14 to 16 October 2028', ['2028-10-14', '2028-10-16']],
  ['2027-10-14 to 2027-10-16', ['2027-10-14', '2027-10-16']],
  ['Oct 14th, 2028', ['2028-10-14']],
  ['24 Nov', ['2026-11-24']],
  ['29 Feb', ['2028-02-29']],
  ['de notre forum au 14 octobre', ['2027-10-14']],
  ['au 1er août 2027', ['2027-08-01']],
  ['de nuestro foro al 14 de octubre de 2027', ['2027-10-14']],
  ['нашего форума на 14 октября', ['2027-10-14']],
  ['14 мая 2027', ['2027-05-14']],
  ['إلى 14 أكتوبر', ['2027-10-14']],
  ['إلى ١٤ أكتوبر ٢٠٢٧', ['2027-10-14']],
  ['改到10月14日', ['2027-10-14']],
  ['2027年10月14日至16日', ['2027-10-14', '2027-10-16']],
  ['31 February 2027', []],
  ['14 people', []],
  ['to be confirmed', []],
])('32: finds the days in %j', (text, days) => {
  expect(daysSaid(text, today).days).toEqual(days);
});

it('32: leaves what stands around the days', () => {
  expect(daysSaid('our forum to 14 Oct', today).rest).toBe('our forum to');
});
