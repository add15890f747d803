import type { Check } from '../knowledge-set.ts';
import { problemAt, type Place } from '../place.ts';
import type { Problem } from '../problem.ts';

/** An id belongs to one entry, a topic's id to one topic, a desk's id to one desk, a translation to one language. */
export const ids: Check = ({ drafts, topics, desks, translations }) => [
  ...twice(
    drafts.map(({ id, place }) => ({ key: id, name: `the id \`${id}\``, place })),
    'Ids are for ever: rename the newer entry',
  ),
  ...twice(
    topics.map(({ value, place }) => ({ key: value.id, name: `the topic \`${value.id}\``, place })),
    'Keep one of the two',
  ),
  ...twice(
    desks.map(({ value, place }) => ({ key: value.id, name: `the desk \`${value.id}\``, place })),
    'Tickets and people belong to a desk by its id: rename the newer one',
  ),
  ...twice(
    translations.map(({ id, language, place }) => ({
      key: `${id} ${language}`,
      name: `the translation of \`${id}\` (${language})`,
      place,
    })),
    'Keep one of the two',
  ),
];

interface Claim {
  readonly key: string;
  readonly name: string;
  readonly place: Place;
}

const twice = (claims: readonly Claim[], advice: string): readonly Problem[] => {
  const first = new Map<string, Place>();
  return claims.flatMap(({ key, name, place }) => {
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, place);
      return [];
    }
    const at = `${other.file}:${String(other.line)}`;
    return [
      problemAt(
        place,
        place.row === undefined ? [] : ['id'],
        `claims ${name}, which ${at} has already`,
        advice,
      ),
    ];
  });
};
