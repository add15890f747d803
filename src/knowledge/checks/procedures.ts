import type { Check } from '../knowledge-set.ts';
import { knownHeadings } from '../parts.ts';
import { problemAt, problemInText } from '../place.ts';

const order = [...knownHeadings.values()];

/** A procedure has numbered steps, and its sections come in the order people need them. */
export const procedures: Check = ({ drafts, topics }) => {
  const reachable = new Set(topics.filter(({ value }) => value.contact).map(({ value }) => value.id));
  return drafts.flatMap(({ home, fields, parts, place }) => {
    if (home.expires === undefined) return [];
    const problems = [];
    if (fields.contact === undefined && !fields.topics.some((topic) => reachable.has(topic))) {
      const what = 'is missing, and no topic of the entry has one: nobody to name once it is out of date';
      const advice = 'Add for example `contact: { label: IGF Secretariat, href: "mailto:igf@un.org" }`';
      problems.push(problemAt(place, ['contact'], what, advice, 'warning'));
    }
    if (home.kind !== 'procedure') return problems;
    const steps = parts.find(({ id }) => id === 'steps');
    const count = (steps?.blocks ?? []).reduce(
      (sum, block) => (block.kind === 'list' && block.ordered ? sum + block.items.length : sum),
      0,
    );
    for (const [index, { step }] of (fields.deadlines ?? []).entries())
      if (step > count) {
        const what = `names step ${String(step)}, and there are ${String(count)}`;
        problems.push(problemAt(place, ['deadlines', index, 'step'], what, 'Count the steps from 1'));
      }
    if (steps?.blocks.some((block) => block.kind === 'list' && block.ordered) !== true) {
      const what = steps === undefined ? 'has no section "Steps"' : 'has no numbered list under "Steps"';
      problems.push(problemInText(place, place.line, what, 'Write `## Steps` and below it `1. …`, `2. …`'));
    }
    const places = parts.map(({ id }) => order.indexOf(id)).filter((index) => index >= 0);
    const late = places.findIndex((at, index) => at < (places[index - 1] ?? -1));
    if (late !== -1) {
      const title = [...knownHeadings.keys()][places[late] ?? 0] ?? '';
      const what = `has the section "${title}" too late`;
      problems.push(
        problemInText(place, place.line, what, `Keep the order: ${[...knownHeadings.keys()].join(', ')}`),
      );
    }
    return problems;
  });
};
