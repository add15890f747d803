import { z } from 'zod';
import { common, id, initiativeFields, rowParts } from '../fields.ts';

/** A national, sub-regional, regional or youth initiative. */
export const initiative = z
  .strictObject({
    ...common,
    id: id.refine((value) => value.startsWith('initiative-'), {
      error: 'does not begin with `initiative-`|Ids of initiatives begin with `initiative-`',
    }),
    ...initiativeFields,
    parts: rowParts,
  })
  .refine((row) => row.type !== 'national' || row.countries.length === 1, {
    path: ['countries'],
    error: 'should name the one country of a national initiative|Write for example `countries: [TG]`',
  });
