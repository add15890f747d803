import { z } from 'zod';
import { common, id, rowParts } from '../fields.ts';

/** A national, regional or youth initiative. */
export const initiative = z.strictObject({ ...common, id, parts: rowParts });
