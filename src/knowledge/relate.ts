import type { Draft } from './draft.ts';

/**
 * What to read next, both ways: what an entry names first, then what its text
 * links to, then the body or wider initiative it is about, then who names it.
 */
export const relate = (drafts: readonly Draft[]): ReadonlyMap<string, readonly string[]> => {
  const related = new Map(
    drafts.map(({ id, fields, mentions }) => [
      id,
      new Set(
        [
          ...fields.related,
          ...mentions.map((mention) => mention.id),
          ...(fields.deadlines ?? []).map(({ date }) => date),
          ...(fields.compares ?? []),
          ...(fields.offers ?? []).filter((one) => !one.startsWith('#')),
          ...(fields.part_of ?? []),
          ...[fields.selection?.body, fields.body].filter((body) => body !== undefined),
        ].filter((other) => other !== id),
      ),
    ]),
  );
  // A way in leads to its steps; the steps do not lead back to every way they are on.
  const ways = new Map(
    drafts.flatMap(({ id, fields }) => (fields.path === undefined ? [] : [[id, fields.path.steps]])),
  );
  const named = [...related].map(([id, others]) => [id, [...others]] as const);
  for (const [id, others] of named) {
    for (const other of others) related.get(other)?.add(id);
  }
  return new Map(
    [...related].map(([id, others]) => [id, [...new Set([...(ways.get(id) ?? []), ...others])]]),
  );
};
