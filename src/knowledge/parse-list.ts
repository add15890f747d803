import { z } from 'zod';
import type { Breath } from './breathe.ts';
import type { ListName } from './belongs.ts';
import { deskFrom, deskRow } from './desk-row.ts';
import { nothing, type Located, type Parsed } from './draft.ts';
import { contact, id, inLanguages, words } from './fields.ts';
import type { Problem } from './problem.ts';
import type { SourceFile } from './read-folder.ts';
import { readRows } from './rows.ts';
import { shape } from './shape.ts';

const topic = z.strictObject({
  id,
  titles: inLanguages,
  contact: contact.optional(),
});

const ambiguity = z.strictObject({
  phrases: z.array(words).min(1),
  entries: z.array(words).min(2),
  note: words,
});

const officialContact = z.strictObject({ address: words, of: words, source: words.optional() });

const elsewhere = z
  .strictObject({ id, near: z.enum(['true', 'false']).default('false'), questions: z.array(words).min(1) })
  .transform(({ near, ...row }) => ({ ...row, near: near === 'true' }));

/** What a row of the table of ready-made phrases looks like. */
export const phraseRow = z.strictObject({
  id,
  texts: inLanguages,
  desks: z.array(id).default([]),
});

/** Reads one of the tables that hold no entries. */
export const parseList = async (file: SourceFile, list: ListName, breathe: Breath): Promise<Parsed> => {
  const { rows, problems: broken } = await readRows(file, breathe);
  const problems: Problem[] = [...broken];
  const each = <T>(schema: z.ZodType<T>): readonly Located<T>[] =>
    rows.flatMap(({ value, place }) => {
      const shaped = shape(schema, value, place);
      if ('data' in shaped) return [{ value: shaped.data, place }];
      problems.push(...shaped.problems);
      return [];
    });
  switch (list) {
    case 'topics':
      return { ...nothing, topics: each(topic), problems, unread: problems.length > 0 ? [list] : [] };
    case 'ambiguities':
      return { ...nothing, ambiguities: each(ambiguity), problems };
    case 'official-contacts':
      return { ...nothing, contacts: each(officialContact), problems };
    case 'elsewhere':
      return { ...nothing, elsewhere: each(elsewhere), problems };
    case 'phrases':
      return { ...nothing, phrases: each(phraseRow), problems };
    case 'desks': {
      const desks = each(deskRow).map(({ value, place }) => ({ value: deskFrom(value), place }));
      return { ...nothing, desks, problems, unread: problems.length > 0 ? [list] : [] };
    }
  }
};
