import type { Check } from '../knowledge-set.ts';
import { problemAt } from '../place.ts';

/** Days stand in the right order: reviewed before review_by, from before until. */
export const times: Check = ({ drafts }) =>
  drafts.flatMap(({ fields, place }) => {
    const { reviewed, review_by: reviewBy, valid_for: valid } = fields;
    const problems = [];
    if (reviewed !== undefined && reviewBy !== undefined && reviewBy <= reviewed.on) {
      const what = `is ${reviewBy}, not after the review of ${reviewed.on}`;
      problems.push(problemAt(place, ['review_by'], what, 'Name the day on which someone should look again'));
    }
    if (valid?.from !== undefined && valid.until !== undefined && valid.until < valid.from) {
      const what = `ends on ${valid.until}, before it begins on ${valid.from}`;
      problems.push(problemAt(place, ['valid_for', 'until'], what, 'Swap the two days, or correct one'));
    }
    return problems;
  });
