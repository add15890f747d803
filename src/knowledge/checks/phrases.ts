import type { Check } from '../knowledge-set.ts';
import { problemAt } from '../place.ts';
import type { Problem } from '../problem.ts';
import { didYouMean } from '../suggest.ts';

/** Ready-made phrases have names of their own and belong to desks that exist. */
export const phrases: Check = ({ phrases: all, desks, unread }) => {
  const known = desks.map(({ value }) => value.id);
  const seen = new Map<string, string>();
  return all.flatMap(({ value: { id, desks: named }, place }): readonly Problem[] => {
    const before = seen.get(id);
    seen.set(id, `${place.file}:${String(place.line)}`);
    return [
      ...(before === undefined
        ? []
        : [
            problemAt(
              place,
              ['id'],
              `is \`${id}\`, which is there already (${before})`,
              'Give this phrase another name',
            ),
          ]),
      ...named.flatMap((desk, index) =>
        known.includes(desk) || unread.includes('desks')
          ? []
          : [
              problemAt(
                place,
                ['desks', index],
                `names the desk \`${desk}\`, which does not exist`,
                didYouMean(
                  desk,
                  known,
                  'Name a desk of desks.yaml, or leave `desks` out: then every desk has it',
                ),
              ),
            ],
      ),
    ];
  });
};
