import { wordsIn } from '../answer.ts';
import { strong, text, type Inline } from '../rich.ts';
import { dayOf, isOutOfDate } from '../validity.ts';
import { wordings } from '../wording/catalogue.ts';
import { dateWordings } from '../wording/dates/catalogue.ts';
import { nearnessOf, type Wanted } from './about.ts';
import { phaseOf, spanOf, turningOf, type DateEntry } from './span.ts';
import { whenShort, type Reader } from './when.ts';

/** What a list of dates is made of, the nearest and next ones first. */
export interface Coming {
  /** Confirmed and on now. */
  readonly open: readonly DateEntry[];
  /** Confirmed and still to come. */
  readonly ahead: readonly DateEntry[];
  /** Expected by the usual pattern. */
  readonly usual: readonly DateEntry[];
  readonly over: readonly DateEntry[];
}

/** The dates that are wanted, as they stand at an instant; what is out of date is not given as coming. */
export const comingDates = (dates: readonly DateEntry[], wanted: Wanted, now: number): Coming => {
  const found = dates.flatMap((entry) => {
    const near = nearnessOf(entry, wanted);
    return near === undefined ? [] : [{ entry, near, phase: phaseOf(entry.occasion, now) }];
  });
  // Who asks for a place gets what is usual there; what is usual everywhere only where nothing else is known.
  const narrow = wanted.where !== undefined && found.some(({ near, phase }) => near < 2 && phase === 'usual');
  const usable = found
    .filter(({ near, phase }) => !narrow || near < 2 || phase !== 'usual')
    .filter(({ entry, phase }) => phase === 'over' || !isOutOfDate(entry, dayOf(now)));
  const of = (phase: string, key: (entry: DateEntry) => number): readonly DateEntry[] =>
    usable
      .filter((one) => one.phase === phase)
      .sort(
        (one, other) =>
          one.near - other.near ||
          key(one.entry) - key(other.entry) ||
          (one.entry.id < other.entry.id ? -1 : 1),
      )
      .map(({ entry }) => entry);
  const at = ({ occasion }: DateEntry): number =>
    turningOf(occasion)?.at ?? spanOf(occasion)?.from ?? Number.POSITIVE_INFINITY;
  const ends = ({ occasion }: DateEntry): number => spanOf(occasion)?.until ?? Number.POSITIVE_INFINITY;
  return {
    open: of('open', ends),
    ahead: of('ahead', at),
    usual: of('usual', (entry) => monthsUntil(entry.occasion.usual ?? '', now)),
    over: of('over', (entry) => -(spanOf(entry.occasion)?.until ?? Number.NEGATIVE_INFINITY)),
  };
};

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

// The pattern is told in English in the data: the months it names say what comes first.
const monthsUntil = (usual: string, now: number): number => {
  const month = new Date(now).getUTCMonth();
  const named = months.flatMap((name, index) =>
    new RegExp(`\\b${name}\\b`).test(usual) ? [(index - month + 12) % 12] : [],
  );
  return named.length === 0 ? 12 : Math.min(...named);
};

/** A date in one line of a list: its name, when it is, what one can do. */
export const dateItem = (reader: Reader, entry: DateEntry): readonly Inline[] => {
  const { language } = reader;
  const { title } = wordsIn(entry, language).words;
  return [
    strong(title),
    text(`: ${whenShort(entry.occasion, reader) ?? dateWordings[language].noDay}`),
    text(` (${wordings[language].stages[entry.occasion.stage]})`),
  ];
};
