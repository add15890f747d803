import { z } from 'zod';
import { common, id, meaning } from '../fields.ts';

/** A word or acronym, with one meaning per community where they differ. */
export const term = z.strictObject({
  ...common,
  id: id.refine((value) => value.startsWith('term-'), {
    error: 'does not begin with `term-`|Term ids begin with `term-`',
  }),
  meanings: z.array(meaning).min(1),
});
