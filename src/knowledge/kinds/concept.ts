import { z } from 'zod';
import { common, compares, path } from '../fields.ts';

/** A model, enabler, area, function, gap or explanation; the way in of a group of people. */
export const concept = z.strictObject({ ...common, compares: compares.optional(), path: path.optional() });
