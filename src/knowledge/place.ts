import type { Problem } from './problem.ts';

/** The way to a value inside a file's data: `['sources', 0, 'supports']`. */
export type Path = readonly (string | number)[];

/** Where a piece of data was written, so that whatever is wrong with it can be said with file and line. */
export interface Place {
  readonly file: string;
  /** Where the piece begins. */
  readonly line: number;
  /** Said before the field where one file holds many rows: `term-dc`. */
  readonly row?: string;
  /** Line of a value; of the nearest thing around it where there is none. */
  readonly lineOf: (path: Path) => number;
}

/** A problem with one field of a piece of data. */
export const problemAt = (
  place: Place,
  path: Path,
  what: string,
  advice: string,
  severity: Problem['severity'] = 'problem',
): Problem => ({
  file: place.file,
  line: place.lineOf(path),
  field: fieldName(place.row, path),
  what,
  advice,
  severity,
});

/** A problem with a line of the text below the front matter. */
export const problemInText = (
  place: Place,
  line: number,
  what: string,
  advice: string,
  severity: Problem['severity'] = 'problem',
): Problem => ({ file: place.file, line, field: fieldName(place.row, ['text']), what, advice, severity });

/** A place for what concerns a file as a whole. */
export const wholeFile = (file: string): Place => ({ file, line: 1, lineOf: () => 1 });

const fieldName = (row: string | undefined, path: Path): string => {
  const field = path
    .map((step, index) => (typeof step === 'number' ? `[${String(step)}]` : index === 0 ? step : `.${step}`))
    .join('');
  return [row, field].filter((part) => part !== undefined && part !== '').join('.') || 'file';
};
