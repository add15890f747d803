import type { Kind } from '../../core/entry.ts';
import type { Draft } from '../draft.ts';
import type { Check, KnowledgeSet } from '../knowledge-set.ts';
import { problemAt, problemInText, type Path } from '../place.ts';
import type { Problem } from '../problem.ts';
import { didYouMean } from '../suggest.ts';

/**
 * Whatever a file names exists: entries, sources, topics. Where a whole table could not be read, what it may
 * hold is not called missing: the one slip that broke it should not be told hundreds of times.
 */
export const references: Check = (set) => {
  const topics = new Set(set.topics.map(({ value }) => value.id));
  const sources = [...set.known].filter(([, home]) => home.kind === 'source').map(([id]) => id);
  return [
    ...set.drafts.flatMap((draft) => [
      ...entriesOf(draft, set),
      ...kindsOf(draft, set),
      ...sourcesOf(draft, set, sources),
      ...draft.fields.topics.flatMap((topic, index) =>
        topics.has(topic) || set.unread.includes('topics')
          ? []
          : [
              problemAt(
                draft.place,
                ['topics', index],
                `names the topic \`${topic}\`, which does not exist`,
                didYouMean(topic, topics, 'Add it to topics.yaml, or use one that is there'),
              ),
            ],
      ),
    ]),
    ...set.ambiguities.flatMap(({ value, place }) =>
      value.entries.flatMap((id, index) =>
        isKnown(id, set) ? [] : [problemAt(place, ['entries', index], ...missing(id, set.known.keys()))],
      ),
    ),
    ...set.contacts.flatMap(({ value: { source }, place }) =>
      source === undefined || isKnown(source, set)
        ? []
        : [problemAt(place, ['source'], ...missing(source, sources))],
    ),
  ];
};

// Tables without entries: a slip in one hides none.
const mayHoldEntries = (table: string): boolean =>
  table !== 'topics' && table !== 'desks' && table !== 'phrases';

const isKnown = (id: string, { known, unread }: KnowledgeSet): boolean =>
  known.has(id) || unread.some(mayHoldEntries);

const entriesOf = (draft: Draft, set: KnowledgeSet): readonly Problem[] => {
  const named: readonly (readonly [string, Path])[] = [
    ...draft.fields.related.map((id, index) => [id, ['related', index]] as const),
    ...(draft.fields.offers ?? []).flatMap((id, index) =>
      id.startsWith('#') ? [] : [[id, ['offers', index]] as const],
    ),
    ...(draft.fields.compares ?? []).map((id, index) => [id, ['compares', index]] as const),
    ...(draft.fields.path?.steps ?? []).map((id, index) => [id, ['path', 'steps', index]] as const),
    ...(draft.fields.superseded_by === undefined
      ? []
      : [[draft.fields.superseded_by, ['superseded_by']] as const]),
  ];
  return [
    ...named.flatMap(([id, path]) =>
      id === draft.id
        ? [problemAt(draft.place, path, 'names the entry itself', 'Name another entry, or leave it out')]
        : isKnown(id, set)
          ? []
          : [problemAt(draft.place, path, ...missing(id, set.known.keys()))],
    ),
    ...draft.mentions.flatMap(({ id, line }) =>
      isKnown(id, set) ? [] : [problemInText(draft.place, line, ...missing(id, set.known.keys()))],
    ),
  ];
};

// A field that names a body, or a wider initiative, names just that.
const kindsOf = ({ fields, place }: Draft, set: KnowledgeSet): readonly Problem[] => {
  const named: readonly (readonly [string, Kind, Path])[] = [
    ...(fields.selection === undefined
      ? []
      : [[fields.selection.body, 'body', ['selection', 'body']] as const]),
    ...(fields.body === undefined ? [] : [[fields.body, 'body', ['body']] as const]),
    ...(fields.part_of ?? []).map((id, index) => [id, 'initiative', ['part_of', index]] as const),
    ...(fields.deadlines ?? []).map(
      ({ date }, index) => [date, 'date', ['deadlines', index, 'date']] as const,
    ),
  ];
  return named.flatMap(([id, kind, path]) => {
    const home = set.known.get(id);
    if (home?.kind === kind || (home === undefined && set.unread.some(mayHoldEntries))) return [];
    if (home !== undefined) {
      const advice = `Name a row of ${tableOf[kind] ?? 'that kind'}`;
      return [problemAt(place, path, `names \`${id}\`, which is a ${home.kind} and not a ${kind}`, advice)];
    }
    const candidates = [...set.known].filter(([, one]) => one.kind === kind).map(([one]) => one);
    return [problemAt(place, path, ...missing(id, candidates))];
  });
};

const tableOf: Readonly<Partial<Record<Kind, string>>> = {
  body: 'bodies',
  initiative: 'initiatives',
  date: 'dates',
};

const sourcesOf = (
  draft: Draft,
  { known, unread }: KnowledgeSet,
  sources: readonly string[],
): readonly Problem[] => {
  const { sources: citations = [], contested = [] } = draft.fields;
  const named: readonly (readonly [string, Path])[] = [
    ...citations.map(({ source }, index) => [source, ['sources', index, 'source']] as const),
    ...contested.map(({ source }, index) => [source, ['contested', index, 'source']] as const),
  ];
  return named.flatMap(([id, path]) => {
    const home = known.get(id);
    if (home?.kind === 'source' || (home === undefined && unread.includes('sources'))) return [];
    if (home === undefined) return [problemAt(draft.place, path, ...missing(id, sources))];
    const what = `names \`${id}\`, which is a ${home.kind} and not a source`;
    return [problemAt(draft.place, path, what, 'Name a row of the table of sources')];
  });
};

const missing = (id: string, candidates: Iterable<string>): readonly [string, string] => [
  `names \`${id}\`, which does not exist`,
  didYouMean(id, candidates, 'Write that entry, or name one that is there'),
];
