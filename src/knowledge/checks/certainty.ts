import type { Check } from '../knowledge-set.ts';
import { problemAt } from '../place.ts';

/** An entry is not surer than its weakest source, and two positions are two. */
export const certainty: Check = ({ drafts }) =>
  drafts.flatMap(({ fields: { confidence, sources = [], contested = [] }, place }) => {
    const weak = sources.findIndex((source) => source.confidence === 'low');
    const said = new Set(contested.map(({ position }) => position));
    return [
      ...(confidence === 'high' && weak !== -1
        ? [
            problemAt(
              place,
              ['confidence'],
              `is high, but sources[${String(weak)}] is low`,
              'Write the confidence of the weakest source the entry leans on',
            ),
          ]
        : []),
      ...(said.size < contested.length
        ? [problemAt(place, ['contested'], 'has the same position twice', 'Give each side its own words')]
        : []),
    ];
  });
