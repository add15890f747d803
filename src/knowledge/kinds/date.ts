import { z } from 'zod';
import { common, id, occasion, rowParts, words } from '../fields.ts';

/** A deadline or meeting. It must know how long it holds and what to say afterwards. */
export const date = z
  .strictObject({
    ...common,
    id: id.refine((value) => value.startsWith('date-'), {
      error: 'does not begin with `date-`|Ids of dates begin with `date-`',
    }),
    ...occasion,
    stays_true: words,
    parts: rowParts,
  })
  .refine(({ begins, ends }) => begins === undefined || ends === undefined || dayOf(begins) <= dayOf(ends), {
    path: ['ends'],
    error: 'is before it begins|Is the year right in both?',
  })
  .refine(({ begins, ends, zone }) => (begins ?? ends) === undefined || zone !== undefined, {
    path: ['zone'],
    error: 'is missing|Say in which time zone: `zone: Africa/Lome`, or `zone: UTC`',
  })
  .refine(({ begins, ends, certainty }) => certainty !== 'confirmed' || (begins ?? ends) !== undefined, {
    path: ['begins'],
    error:
      'is missing|A confirmed date has a day: `begins: 2026-06-08`, or for a deadline `ends: 2026-06-08T23:59`',
  })
  .refine(({ usual, certainty }) => certainty === 'confirmed' || usual !== undefined, {
    path: ['usual'],
    error: 'is missing|Say when it usually is: `usual: usually in June`, or `usual: no pattern known`',
  })
  .transform((row) => ({
    ...row,
    // What a date says of itself already says how long it holds.
    valid_for: row.valid_for ?? {
      label: row.certainty,
      until:
        row.certainty === 'usual pattern' ? row.review_by : dayOf(row.ends ?? row.begins ?? row.review_by),
    },
  }));

const dayOf = (moment: string): string => moment.slice(0, 10);
