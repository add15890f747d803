import { z } from 'zod';
import { common, words } from '../fields.ts';

/** A recommendation of the June 2020 draft, cited by the number it was printed with. */
export const recommendation = z.strictObject({ ...common, number: words });
