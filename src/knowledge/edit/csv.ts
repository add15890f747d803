import Papa from 'papaparse';
import { problemAt, type Place } from '../place.ts';
import type { Problem } from '../problem.ts';
import type { Cells } from './cells.ts';

/** A row of a CSV file and where it stands in it. */
export interface CsvRow {
  readonly cells: Cells;
  /** Fields of this place are columns of the file. */
  readonly place: Place;
}

/** What a CSV file holds. */
export interface Csv {
  readonly rows: readonly CsvRow[];
  /** The names of its first line. */
  readonly columns: readonly string[];
  readonly problems: readonly Problem[];
}

/** Rows as a CSV file that every spreadsheet opens: UTF-8 with a byte order mark, commas, `\r\n`. */
export const csvFrom = (rows: readonly Cells[]): string => {
  const columns = orderedColumns(rows);
  const text = Papa.unparse(
    { fields: [...columns], data: rows.map((row) => columns.map((column) => guarded(row[column] ?? ''))) },
    { newline: '\r\n' },
  );
  return `\ufeff${text}\r\n`;
};

/**
 * Reads a CSV file as spreadsheets write it: commas, semicolons or tabs, with or without a byte order mark. What it
 * had to guess it says as a warning. Never throws.
 */
export const readCsv = (file: string, bytes: Uint8Array): Csv => {
  const whole: Place = { file, line: 1, lineOf: () => 1 };
  const refuse = (what: string, advice: string): Csv => ({
    rows: [],
    columns: [],
    problems: [problemAt(whole, [], what, advice)],
  });
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return refuse(
      'is a spreadsheet, not a CSV file',
      'In your spreadsheet choose "Save as" and then "CSV UTF-8"',
    );
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return refuse('is written in UTF-16', 'In your spreadsheet choose "Save as" and then "CSV UTF-8"');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('is not written in UTF-8', 'In your spreadsheet choose "Save as" and then "CSV UTF-8"');
  }
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const parsed = Papa.parse<string[]>(text, { delimitersToGuess: [',', ';', '\t'] });
  const [head = [], ...body] = parsed.data;
  const columns = head.map((name) => name.trim());
  const notes = [...parsed.errors.filter(({ type }) => type === 'Quotes').slice(0, 1)].map(({ row }) =>
    problemAt(
      { ...whole, line: (row ?? 0) + 1, lineOf: () => (row ?? 0) + 1 },
      [],
      'has a quotation mark that is never closed',
      'Write a quotation mark inside a cell twice, or save the file again from the spreadsheet',
    ),
  );
  if (parsed.meta.delimiter !== ',' || marked) {
    const how = [
      ...(parsed.meta.delimiter === ';' ? ['semicolons'] : parsed.meta.delimiter === '\t' ? ['tabs'] : []),
      ...(marked ? ['a byte order mark'] : []),
    ].join(' and ');
    notes.push(
      problemAt(
        whole,
        [],
        `is written with ${how}, as spreadsheets do`,
        'It is read all the same',
        'warning',
      ),
    );
  }
  const unnamed = columns.findIndex(
    (name, index) => name === '' && body.some((cells) => (cells[index] ?? '') !== ''),
  );
  if (unnamed !== -1)
    notes.push(
      problemAt(
        whole,
        [],
        `has a column without a name (number ${String(unnamed + 1)})`,
        'Name it in the first line',
      ),
    );
  const twice = columns.find((name, index) => name !== '' && columns.indexOf(name) !== index);
  if (twice !== undefined)
    notes.push(problemAt(whole, [], `has two columns named \`${twice}\``, 'Keep one of them'));
  if (!columns.includes('id'))
    notes.push(
      problemAt(whole, [], 'has no column `id` in its first line', 'Begin from `helpdesk knowledge export`'),
    );
  // A cell may hold line breaks: a row begins where the rows before it end.
  let line = 1 + linesIn(head);
  const rows = body.flatMap((values): CsvRow[] => {
    const at = line;
    line += linesIn(values);
    const cells = Object.fromEntries(
      columns.flatMap((column, index) =>
        column === '' || (values[index] ?? '').trim() === '' ? [] : [[column, freed(values[index] ?? '')]],
      ),
    );
    if (Object.keys(cells).length === 0) return [];
    const place = { file, line: at, row: cells['id'] ?? `row ${String(at)}`, lineOf: () => at };
    return [{ cells, place }];
  });
  return { rows, columns: columns.filter((name) => name !== ''), problems: notes };
};

const linesIn = (cells: readonly string[]): number =>
  1 + cells.reduce((total, cell) => total + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);

// Spreadsheets run a cell that begins so as a formula (OWASP, "CSV Injection"): an apostrophe keeps it text.
const guarded = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
const freed = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, '');

// As in the first rows, what stands inside a field together, numbered ones in their order.
const orderedColumns = (rows: readonly Cells[]): readonly string[] => {
  const first = new Map<string, number>();
  for (const row of rows)
    for (const column of Object.keys(row)) {
      const [top = ''] = column.split('.');
      if (!first.has(top)) first.set(top, first.size);
    }
  const natural = new Intl.Collator('en', { numeric: true });
  const seen = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const place = new Map(seen.map((column, index) => [column, index]));
  return seen.toSorted((one, other) => {
    const [a = '', b = ''] = [one.split('.')[0], other.split('.')[0]];
    if (a !== b) return (first.get(a) ?? 0) - (first.get(b) ?? 0);
    const [x, y] = [one.split('.')[1] ?? '', other.split('.')[1] ?? ''];
    return /^\d/.test(x) && x !== y ? natural.compare(x, y) : (place.get(one) ?? 0) - (place.get(other) ?? 0);
  });
};
