import type { Desk } from '../../core/desk/desk.ts';
import type { Located } from '../draft.ts';
import type { Check, KnowledgeSet } from '../knowledge-set.ts';
import { problemAt, wholeFile } from '../place.ts';
import type { Problem } from '../problem.ts';
import { didYouMean } from '../suggest.ts';

/** Desks name topics and desks that exist, hand over to each other without going in a circle, and leave out nobody. */
export const desks: Check = (set) => [
  ...set.desks.flatMap((desk) => [...topicsOf(desk, set), ...handover(desk, set), ...promised(desk)]),
  ...somebodyForEverybody(set),
];

const topicsOf = ({ value, place }: Located<Desk>, { topics, unread }: KnowledgeSet): readonly Problem[] => {
  const known = topics.map((one) => one.value.id);
  return value.topics.flatMap((topic, index) =>
    known.includes(topic) || unread.includes('topics')
      ? []
      : [
          problemAt(
            place,
            ['topics', index],
            `names the topic \`${topic}\`, which does not exist`,
            didYouMean(topic, known, 'Add it to topics.yaml, or use one that is there'),
          ),
        ],
  );
};

const handover = (
  { value, place }: Located<Desk>,
  { desks: all, unread }: KnowledgeSet,
): readonly Problem[] => {
  const { to } = value.escalation;
  if (to === undefined) return [];
  const others = all.map((one) => one.value.id).filter((id) => id !== value.id);
  if (to !== value.id && !others.includes(to))
    return unread.includes('desks')
      ? []
      : [
          problemAt(
            place,
            ['escalation', 'to'],
            `names the desk \`${to}\`, which does not exist`,
            didYouMean(to, others, 'Write that desk, or leave `to` out: then the official contact is given'),
          ),
        ];
  const circle = circleFrom(value.id, all);
  return circle === undefined
    ? []
    : [
        problemAt(
          place,
          ['escalation', 'to'],
          `hands over in a circle (${circle.join(' → ')})`,
          'Leave `to` out at the last desk: then the official contact is given',
        ),
      ];
};

/** The way tickets of a desk take when nobody answers, where it leads back to the desk. */
const circleFrom = (id: string, all: KnowledgeSet['desks']): readonly string[] | undefined => {
  const nextOf = new Map(all.map(({ value }) => [value.id, value.escalation.to]));
  const way = [id];
  for (let next = nextOf.get(id); next !== undefined; next = nextOf.get(next)) {
    way.push(next);
    if (next === id) return way;
    // A circle further on is told at the desks that are in it.
    if (way.indexOf(next) < way.length - 1) return undefined;
  }
  return undefined;
};

const promised = ({ value, place }: Located<Desk>): readonly Problem[] =>
  value.escalation.after < value.promise
    ? [
        problemAt(
          place,
          ['escalation', 'after'],
          'takes the ticket away before the promised hours are over',
          `Write at least ${String(value.promise)}, as many hours as in \`promise\``,
          'warning',
        ),
      ]
    : [];

const somebodyForEverybody = ({ desks: all, unread }: KnowledgeSet): readonly Problem[] => {
  const [first] = all;
  return first === undefined || unread.includes('desks') || all.some(({ value }) => isForEverybody(value))
    ? []
    : [
        problemAt(
          wholeFile(first.place.file),
          ['rows'],
          'holds no desk for everybody',
          'Add a desk without countries, regions and topics, for example with `id: global`',
        ),
      ];
};

const isForEverybody = ({ countries, regions, topics }: Desk): boolean =>
  countries.length + regions.length + topics.length === 0;
