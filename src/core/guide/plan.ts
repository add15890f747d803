import { usualText } from '../dates/usual.ts';
import { wordsIn } from '../answer.ts';
import type { Entry, Part } from '../entry.ts';
import type { Language } from '../language.ts';
import type { Library } from '../library.ts';
import { fingerprintOf } from '../mine/public-lines.ts';
import { plainBlock } from '../plain.ts';
import type { Block } from '../rich.ts';
import { isOutOfDate } from '../validity.ts';
import type { Run } from './run.ts';

/** One thing that is shown at a time. */
export interface Screen {
  /** `who`, `before`, the number of a step, or `end`. */
  readonly id: string;
  readonly kind: 'who' | 'before' | 'step' | 'end';
  /** The entry's own words. */
  readonly blocks: readonly Block[];
  /** What can be ticked, in order. */
  readonly items: readonly (readonly Block[])[];
  /** The date until which, or on which, this step is done. */
  readonly date?: Entry;
  /** Tells two states of it apart, in whichever language it is shown. */
  readonly mark: string;
}

/** A procedure as screens: whom it is for, what to have ready, its steps, and the end. */
export interface Plan {
  readonly entry: Entry;
  readonly screens: readonly Screen[];
  readonly steps: number;
  /** Dates that belong to it, in the order of its steps; the others after them. */
  readonly dates: readonly Entry[];
  /** Whether the words are those of another language, because the translation has other steps. */
  readonly original: boolean;
}

/** The screens of a procedure in a language; undefined for an entry that has no steps. */
export const planOf = (library: Library, entry: Entry, language: Language): Plan | undefined => {
  if (entry.kind !== 'procedure') return undefined;
  const steps = stepsOf(entry.parts);
  if (steps.length === 0) return undefined;
  const { words } = wordsIn(entry, language);
  const translated = stepsOf(words.parts);
  // A place in the original is the same place in its translation, or the original is shown.
  const fits = translated.length === steps.length && sameItems(entry.parts, words.parts);
  const parts = fits ? words.parts : entry.parts;
  const shown = fits ? translated : steps;
  const dateOf = (step: number): Entry | undefined => {
    const id = entry.deadlines?.find((one) => one.step === step)?.date;
    return id === undefined ? undefined : library.entries.get(id);
  };
  const screens: readonly Screen[] = [
    ...screenOf('who', entry, parts),
    ...screenOf('before', entry, parts),
    ...shown.map((blocks, index): Screen => {
      const date = dateOf(index + 1);
      return {
        id: String(index + 1),
        kind: 'step',
        blocks: withoutLists(blocks),
        items: itemsIn(blocks),
        ...(date === undefined ? {} : { date }),
        mark: markOf(steps[index] ?? []),
      };
    }),
    { id: 'end', kind: 'end', blocks: [], items: [], mark: '' },
  ];
  return { entry, screens, steps: steps.length, dates: datesOf(library, entry), original: !fits };
};

/** What a procedure says now, as a run keeps it. */
export const factsOf = (plan: Plan, today: string): Pick<Run, 'marks' | 'dates'> => ({
  marks: Object.fromEntries(
    plan.screens.filter(({ kind }) => kind !== 'end').map(({ id, mark }) => [id, mark]),
  ),
  dates: Object.fromEntries(plan.dates.map((date) => [date.id, momentOf(date, today)])),
});

/** When a date is, as it is told: its deadline or day with the zone, else its pattern; empty where it is withheld. */
export const momentOf = (date: Entry, today: string): string => {
  const { occasion } = date;
  if (occasion === undefined || isOutOfDate(date, today)) return '';
  const { begins, ends, zone, certainty, usual } = occasion;
  const moment = ends ?? begins;
  if (certainty !== 'confirmed' || moment === undefined) return usual ?? '';
  return `${moment.replace('T', ' ')}${zone === undefined ? '' : ` (${zone})`}`;
};

/** A moment of a date, as {@link momentOf} gives it, in a language: a pattern is said anew, a day stands as it is. */
export const momentSaid = (moment: string, language: Language): string =>
  moment === '' || /^\d{4}-\d/.test(moment) ? moment : usualText(moment, language);

const partOf = (parts: readonly Part[], id: string): Part | undefined => parts.find((one) => one.id === id);

const screenOf = (id: 'who' | 'before', entry: Entry, parts: readonly Part[]): readonly Screen[] => {
  const part = partOf(parts, id);
  const original = partOf(entry.parts, id);
  if (part === undefined || original === undefined) return [];
  return id === 'who'
    ? [{ id, kind: id, blocks: part.blocks, items: [], mark: markOf(original.blocks, selectionOf(entry)) }]
    : [
        {
          id,
          kind: id,
          blocks: withoutLists(part.blocks),
          items: itemsIn(part.blocks),
          mark: markOf(original.blocks),
        },
      ];
};

// A new cycle, or another number of seats, is news as much as other words.
const selectionOf = ({ selection }: Entry): readonly string[] =>
  selection === undefined ? [] : [JSON.stringify(selection)];

/** The steps in order, each with its blocks; what stands before the first and after the last goes with those. */
const stepsOf = (parts: readonly Part[]): readonly (readonly Block[])[] => {
  const steps: Block[][] = [];
  let before: Block[] = [];
  for (const block of partOf(parts, 'steps')?.blocks ?? []) {
    if (block.kind === 'list' && block.ordered) {
      for (const item of block.items) {
        steps.push([...before, ...item]);
        before = [];
      }
    } else if (steps.length === 0) before.push(block);
    else steps.at(-1)?.push(block);
  }
  return steps;
};

const itemsIn = (blocks: readonly Block[]): readonly (readonly Block[])[] =>
  blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));

const withoutLists = (blocks: readonly Block[]): readonly Block[] =>
  blocks.filter(({ kind }) => kind !== 'list');

const sameItems = (one: readonly Part[], other: readonly Part[]): boolean =>
  counts(one).join() === counts(other).join();

const counts = (parts: readonly Part[]): readonly number[] =>
  [partOf(parts, 'before')?.blocks ?? [], ...stepsOf(parts)].map((blocks) => itemsIn(blocks).length);

const markOf = (blocks: readonly Block[], more: readonly string[] = []): string =>
  fingerprintOf([...blocks.map(plainBlock), ...more]);

const datesOf = (library: Library, entry: Entry): readonly Entry[] => {
  const steps = (entry.deadlines ?? []).toSorted((one, other) => one.step - other.step);
  const ids = new Set([...steps.map(({ date }) => date), ...entry.related]);
  return [...ids].flatMap((id) => {
    const date = library.entries.get(id);
    return date?.kind === 'date' && date.occasion !== undefined ? [date] : [];
  });
};
