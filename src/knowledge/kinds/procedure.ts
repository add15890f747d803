import { z } from 'zod';
import { common, deadlines, selection, words } from '../fields.ts';

/** How to do something. It must know how long it holds and what to say afterwards. */
export const procedure = z.strictObject({
  ...common,
  valid_for: common.valid_for.unwrap(),
  stays_true: words,
  deadlines: deadlines.optional(),
  selection: selection.optional(),
});
