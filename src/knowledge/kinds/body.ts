import { z } from 'zod';
import { common, id, words } from '../fields.ts';

/** An organisation or group: what it decides, who takes part, who leads it, whom it answers to. */
export const body = z.strictObject({
  ...common,
  id: id.refine((value) => value.startsWith('body-'), {
    error: 'does not begin with `body-`|Body ids begin with `body-`',
  }),
  parts: z
    .array(
      z.strictObject({
        id: z.enum(['decides', 'takes-part', 'leaders', 'answers-to']),
        title: words,
        text: words,
      }),
    )
    .default([]),
});
