import type { Block } from '../../core/rich.ts';
import type { Draft } from '../draft.ts';
import type { Check, KnowledgeSet } from '../knowledge-set.ts';
import { problemAt, problemInText, type Place } from '../place.ts';
import type { Problem } from '../problem.ts';

/**
 * What is said of an entry's own shape is so: a section that is offered is there, a comparison has a column for each
 * entry, a way in has a sentence for each step, also in translations, and knows whose dates come next.
 */
export const shapes: Check = (set) =>
  [...set.byId.values()].flatMap((draft) => [
    ...offeredSections(draft),
    ...bodiesOf(set, draft).flatMap(({ body, place }) => [
      ...columnsOf(draft, body, place),
      ...sentencesOf(draft, body, place),
    ]),
    ...aimsOf(set, draft),
  ]);

const bodiesOf = (
  { translations }: KnowledgeSet,
  draft: Draft,
): readonly { readonly body: readonly Block[]; readonly place: Place }[] => [
  draft,
  ...translations.filter(({ id }) => id === draft.id),
];

const offeredSections = ({ fields, parts, place }: Draft): readonly Problem[] =>
  (fields.offers ?? []).flatMap((offer, index) =>
    !offer.startsWith('#') || parts.some(({ id }) => `#${id}` === offer)
      ? []
      : [
          problemAt(
            place,
            ['offers', index],
            `offers the section \`${offer}\`, which is not there`,
            `Offer one of: ${parts.map(({ id }) => `#${id}`).join(', ') || 'none'}`,
          ),
        ],
  );

const columnsOf = ({ fields }: Draft, body: readonly Block[], place: Place): readonly Problem[] => {
  if (fields.compares === undefined) return [];
  const table = body.find((block) => block.kind === 'table');
  const wanted = fields.compares.length + 1;
  if (table?.header.length === wanted) return [];
  const what = `compares ${String(wanted - 1)} entries, and the first table has ${String(table?.header.length ?? 0)} columns`;
  const advice =
    'Write a first column for what is compared, then one for each entry, in the order of `compares`';
  return [problemInText(place, place.line, what, advice)];
};

const sentencesOf = ({ fields }: Draft, body: readonly Block[], place: Place): readonly Problem[] => {
  if (fields.path === undefined) return [];
  const wanted = fields.path.steps.length;
  const [first] = body;
  const count = first?.kind === 'list' && first.ordered ? first.items.length : 0;
  if (count === wanted) return [];
  const what = `has ${String(wanted)} steps, and the text begins with ${String(count)} numbered sentences`;
  return [problemInText(place, place.line, what, 'Begin the text with `1. …`, one sentence for each step')];
};

const aimsOf = ({ topics, known, unread }: KnowledgeSet, { fields, place }: Draft): readonly Problem[] =>
  unread.length > 0
    ? []
    : (fields.path?.next ?? []).flatMap(({ about }, index) =>
        topics.some(({ value }) => value.id === about) ||
        ['body', 'date'].includes(known.get(about)?.kind ?? '')
          ? []
          : [
              problemAt(
                place,
                ['path', 'next', index, 'about'],
                `names \`${about}\`, which is no topic, body or date`,
                'Name a row of topics.yaml, of bodies or of dates',
              ),
            ],
      );
