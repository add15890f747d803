import { z } from 'zod';
import { day, id, rowParts, words } from './fields.ts';

const shared = {
  title: words,
  summary: words,
  questions: z.array(words).default([]),
  aliases: z.array(words).default([]),
  stays_true: words.optional(),
  status_note: words.optional(),
  contested: z.array(z.strictObject({ position: words, held_by: words })).default([]),
  meanings: z.array(words).default([]),
  follows: day,
  review: z.enum(['reviewed', 'machine-drafted']),
} as const;

/** The front matter of `entry.fr.md`. */
export const fileTranslation = z.strictObject(shared);

/** A row of `terms.fr.yaml`. */
export const rowTranslation = z.strictObject({ id, ...shared, parts: rowParts });

/** The words of a translation, from a file or a row. */
export type TranslationFields = z.infer<typeof fileTranslation>;
