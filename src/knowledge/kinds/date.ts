import { z } from 'zod';
import { common, id, rowParts, words } from '../fields.ts';

/** A deadline or meeting. It must know how long it holds and what to say afterwards. */
export const date = z.strictObject({
  id,
  ...common,
  valid_for: common.valid_for.unwrap(),
  stays_true: words,
  parts: rowParts,
});
