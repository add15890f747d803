import { expect, test } from 'vitest';
import { momentSaid } from '../../src/core/guide/plan.ts';

test('a step’s usual pattern is told in the reader’s language, a day as it stands, nothing as nothing', () => {
  expect(momentSaid('May or June', 'fr')).toMatch(/mai.*juin/);
  expect(momentSaid('May or June', 'en')).toBe('May or June');
  expect(momentSaid('2027-05-03 23:59 (Europe/Oslo)', 'ar')).toBe('2027-05-03 23:59 (Europe/Oslo)');
  expect(momentSaid('', 'ru')).toBe('');
});
