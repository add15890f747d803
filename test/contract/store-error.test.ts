import { expect, it } from 'vitest';
import { contention } from '../../src/store/error.ts';

it('takes a locked file for a passing hindrance, also where the driver leaves the code out', () => {
  const locked = Object.assign(new Error('database is locked'), { code: 'ERR_SQLITE_ERROR' });
  expect(contention(locked)).toBe('locked');
  expect(contention(Object.assign(new Error('database is locked'), { errcode: 5 }))).toBe('locked');
  expect(contention(Object.assign(new Error('no such table'), { code: 'ERR_SQLITE_ERROR' }))).toBeUndefined();
});
