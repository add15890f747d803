import { z } from 'zod';
import { common } from '../fields.ts';

/** A model, enabler, area, function, gap or explanation. */
export const concept = z.strictObject(common);
