import { whereIs, type Check } from '../knowledge-set.ts';
import type { Draft } from '../draft.ts';
import { problemAt } from '../place.ts';

/** One row per page, and none that nothing leans on. */
export const sources: Check = ({ drafts, contacts }) => {
  const used = new Set([
    ...drafts.flatMap(({ fields }) => [
      ...(fields.sources ?? []).map(({ source }) => source),
      ...(fields.contested ?? []).map(({ source }) => source),
    ]),
    ...contacts.flatMap(({ value }) => value.source ?? []),
  ]);
  const byHref = new Map<string, Draft>();
  return drafts.flatMap((draft) => {
    if (draft.home.kind !== 'source') return [];
    const { id, fields, place } = draft;
    const problems = [];
    if (!used.has(id)) {
      const advice = 'Cite it under `sources:` of the entry it supports, or remove the row';
      problems.push(problemAt(place, ['id'], 'is a source that no entry leans on', advice, 'warning'));
    }
    const same = fields.href === undefined ? undefined : byHref.get(plain(fields.href));
    if (fields.href !== undefined && same === undefined) byHref.set(plain(fields.href), draft);
    if (same !== undefined) {
      const what = `is the address of \`${same.id}\` too (${whereIs(same)})`;
      const advice = `Keep one row and cite it in both places`;
      problems.push(problemAt(place, ['href'], what, advice, 'warning'));
    }
    return problems;
  });
};

// The same page, however it was copied.
const plain = (href: string): string => href.replace(/^http:/i, 'https:').replace(/\/$/, '');
