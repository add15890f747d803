import { z } from 'zod';
import { common, deadlines, id, selection as selectionFields, words } from '../fields.ts';

/** How one gets into a body, as a row of data: a procedure whose steps are listed in `how_to_stand`. */
export const selection = z.strictObject({
  ...common,
  id: id.refine((value) => value.startsWith('select-'), {
    error: 'does not begin with `select-`|Ids of selections begin with `select-`',
  }),
  valid_for: common.valid_for.unwrap(),
  stays_true: words,
  deadlines: deadlines.optional(),
  selection: selectionFields,
  how_to_stand: z.array(words).min(1),
});
