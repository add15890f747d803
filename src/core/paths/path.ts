import { wordsIn } from '../answer.ts';
import { calendarLine } from '../dates/calendar-link.ts';
import { dateItem } from '../dates/list.ts';
import { isDate, phaseOf, type DateEntry } from '../dates/span.ts';
import type { Reader } from '../dates/when.ts';
import type { Entry } from '../entry.ts';
import type { Library } from '../library.ts';
import type { Where } from '../nearest.ts';
import { list, paragraph, strong, text, type Block } from '../rich.ts';
import { dayOf, isOutOfDate } from '../validity.ts';
import { wordings } from '../wording/catalogue.ts';
import { pathWordings } from '../wording/paths/catalogue.ts';
import { nextDateOf } from './next.ts';

/** Who reads a way in, and when. */
export interface Walker extends Reader {
  readonly library: Library;
  readonly where?: Where | undefined;
  /** Web address of the desk without a slash at its end; absent where it has none. */
  readonly pages?: string | undefined;
}

/** A way in as it is today: the steps that are still open, and the date that comes next. */
export interface PathToday {
  readonly steps: readonly Entry[];
  readonly next: DateEntry | undefined;
  readonly blocks: readonly Block[];
}

/** How people of a group begin, today; undefined for an entry that is no way in. */
export const pathToday = (walker: Walker, entry: Entry): PathToday | undefined => {
  const { path } = entry;
  if (path === undefined) return undefined;
  const { library, language, now } = walker;
  const today = dayOf(now);
  const say = pathWordings[language];
  const sentences = sentencesOf(entry, walker);
  const open = path.steps.flatMap((id, index) => {
    const step = library.entries.get(id);
    return step === undefined || !isOpen(step, today) || over(step, now) ? [] : [{ step, index }];
  });
  const next = nextDateOf(walker, path);
  const items = open.map(({ step, index }): readonly Block[] => [
    paragraph(
      strong(wordsIn(step, language).words.title),
      text(` (${wordings[language].status[step.status]}): `),
      ...(sentences[index] ?? []),
    ),
  ]);
  return {
    steps: open.map(({ step }) => step),
    next,
    blocks: [
      paragraph(strong(say.steps)),
      items.length === 0 ? paragraph(say.allOutOfDate) : { kind: 'list', ordered: true, items },
      ...(items.length === 0 || items.length === path.steps.length
        ? []
        : [paragraph(say.leftOut(path.steps.length - items.length))]),
      paragraph(strong(say.nextStep)),
      ...nextBlocks(walker, next),
    ],
  };
};

// What was replaced or is over is no step for anybody; what is out of date may be closed.
const isOpen = (step: Entry, today: string): boolean =>
  step.status !== 'superseded' && step.status !== 'historical' && !isOutOfDate(step, today);

const over = (step: Entry, now: number): boolean => isDate(step) && phaseOf(step.occasion, now) === 'over';

const sentencesOf = (entry: Entry, { language }: Reader) => {
  const of = ([first]: readonly Block[]) =>
    first?.kind === 'list'
      ? first.items.map(([block]) => (block?.kind === 'paragraph' ? block.children : []))
      : [];
  const told = of(wordsIn(entry, language).words.body);
  return told.length === entry.path?.steps.length ? told : of(entry.body);
};

const nextBlocks = (walker: Walker, next: DateEntry | undefined): readonly Block[] => {
  const say = pathWordings[walker.language];
  if (next === undefined) return [paragraph(say.noDate)];
  const known = next.occasion.certainty === 'confirmed';
  return [
    ...(known ? [] : [paragraph(say.usualOnly)]),
    list([dateItem(walker, next)]),
    ...(known ? calendarLine(walker, next) : [paragraph(say.tellMe)]),
  ];
};
