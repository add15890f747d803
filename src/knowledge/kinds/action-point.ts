import { z } from 'zod';
import { common, words } from '../fields.ts';

/** An action point of the June 2020 draft; a printed number may occur twice, then `label` tells them apart. */
export const actionPoint = z.strictObject({ ...common, number: words });
