import type { Part } from '../core/entry.ts';
import type { Section } from './entry-text.ts';
import { problemInText, type Place } from './place.ts';
import type { Problem } from './problem.ts';
import { nearest } from './suggest.ts';

/** Headings whose meaning the desk knows, in the order a procedure has them. */
export const knownHeadings: ReadonlyMap<string, string> = new Map([
  ['Who may', 'who'],
  ['Before you start', 'before'],
  ['Steps', 'steps'],
  ['When', 'when'],
  ['Cost', 'cost'],
  ['Common mistakes', 'mistakes'],
  ['Where to ask', 'ask'],
  ['Who decides', 'decides'],
  ['For engineers', 'engineers'],
  ['For policy people', 'policy'],
  ['What happened later', 'later'],
]);

const ids = new Map([...knownHeadings].map(([title, id]) => [title.toLowerCase(), id]));

/** The parts of an original: known headings have fixed ids, others their words. */
export const partsFrom = (
  sections: readonly Section[],
  place: Place,
  problems: Problem[],
): readonly Part[] => {
  const seen = new Set<string>();
  return sections.map((section, index) => {
    const id = ids.get(section.title.toLowerCase()) ?? (kebab(section.title) || `part-${String(index + 1)}`);
    if (seen.has(id)) {
      const what = `has the section "${section.title}" twice`;
      problems.push(problemInText(place, section.line, what, 'Join the two, or rename one'));
    }
    seen.add(id);
    const meant = ids.has(section.title.toLowerCase())
      ? undefined
      : nearest(section.title, knownHeadings.keys(), Math.ceil(section.title.length / 5));
    if (meant !== undefined) {
      const what = `has a section "${section.title}" that the desk does not know by this name`;
      problems.push(problemInText(place, section.line, what, `Did you mean "${meant}"?`, 'warning'));
    }
    return { id, title: section.title, blocks: section.blocks };
  });
};

/** A heading or title in small letters with hyphens; empty where it has no Latin letter or digit. */
export const kebab = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
