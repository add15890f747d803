import type { Check } from '../knowledge-set.ts';
import { problemAt } from '../place.ts';

/** What is superseded names what took its place, and following that never goes round in circles. */
export const superseded: Check = ({ drafts, byId }) =>
  drafts.flatMap(({ id, fields: { status, superseded_by: next }, place }) => {
    if (status === 'superseded' && next === undefined) {
      return [
        problemAt(
          place,
          ['superseded_by'],
          'is missing',
          'Add `superseded_by: ` and the id of the newer entry',
        ),
      ];
    }
    if (next === undefined) return [];
    if (status !== 'superseded') {
      const what = `is \`${status ?? ''}\` although \`superseded_by\` is given`;
      return [problemAt(place, ['status'], what, 'Write `status: superseded`, or remove `superseded_by`')];
    }
    const seen = new Set([id]);
    for (let at: string | undefined = next; at !== undefined; at = byId.get(at)?.fields.superseded_by) {
      if (at === id && next !== id) {
        return [problemAt(place, ['superseded_by'], 'leads back to this entry', 'Name the newest entry')];
      }
      if (seen.has(at)) break;
      seen.add(at);
    }
    return [];
  });
