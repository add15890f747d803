import { belongs } from '../belongs.ts';
import { createBreath } from '../breathe.ts';
import { homes, type Home } from '../kinds/homes.ts';
import { parseContent, sharedOnly } from '../load.ts';
import { problemAt } from '../place.ts';
import { formatProblem, refuses, type Problem } from '../problem.ts';
import type { FolderContent, SourceFile } from '../read-folder.ts';
import { readRows } from '../rows.ts';
import { isFields, shape } from '../shape.ts';
import { cellsFrom, rowFrom, type Cells } from './cells.ts';
import type { Csv } from './csv.ts';
import { editTable, newTable } from './table-edit.ts';

/** The tables that can be carried to a spreadsheet and back. */
export const tables: readonly Home[] = homes.filter(({ form }) => form === 'rows');

/** The rows of a table, of all its files, as cells; the column `file` says where each stands. */
export const exportTable = async (
  { files }: Pick<FolderContent, 'files'>,
  home: Home,
): Promise<{ readonly rows: readonly Cells[]; readonly problems: readonly Problem[] }> => {
  const breathe = createBreath();
  const rows: Cells[] = [];
  const problems: Problem[] = [];
  for (const file of files.filter((one) => isTable(one, home))) {
    const read = await readRows(file, breathe);
    problems.push(...read.problems);
    rows.push(...read.rows.map(({ value }) => ({ ...cellsFrom(value), file: file.path })));
  }
  return { rows, problems };
};

/** What bringing rows in would do to the files. */
export interface Imported {
  /** The files that change, whole. */
  readonly files: readonly SourceFile[];
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** Rows of the table that the spreadsheet does not have; they stay. */
  readonly absent: readonly string[];
  /** When any of them refuses, nothing may be written. */
  readonly problems: readonly Problem[];
}

/** Checks rows of a spreadsheet, each by itself and all together with the knowledge they go into. Writes nothing. */
export const importTable = async (
  content: FolderContent,
  home: Home,
  { rows: csv, columns }: Pick<Csv, 'rows' | 'columns'>,
): Promise<Imported> => {
  const breathe = createBreath();
  const problems: Problem[] = [];
  const standing = new Map<string, Standing>();
  const defaults = new Map<string, Row>();
  for (const file of content.files.filter((one) => isTable(one, home))) {
    const { rows, shared } = await readRows(file, breathe);
    defaults.set(file.path, shared);
    for (const { value } of rows)
      if (isFields(value) && typeof value['id'] === 'string')
        standing.set(value['id'], { path: file.path, row: value });
  }
  const incoming = new Map<string, Row[]>();
  const seen = new Set<string>();
  for (const { cells, place } of csv) {
    const { file: named, ...own } = cells;
    const id = own['id'] ?? '';
    const to = standing.get(id)?.path ?? named ?? `${home.place}/imported.yaml`;
    // A field whose columns are all left out of the file stays as it is; an empty cell takes the field away.
    const row = { ...without(standing.get(id)?.row ?? defaults.get(to) ?? {}, columns), ...rowFrom(own) };
    const shaped = shape(home.schema, row, place);
    if ('problems' in shaped) problems.push(...shaped.problems);
    if (seen.has(id)) {
      problems.push(problemAt(place, ['id'], `has the id \`${id}\` a second time`, 'Keep one of the rows'));
    }
    seen.add(id);
    const where = belongs(to);
    if (where.as !== 'table' || where.home !== home || where.language !== undefined) {
      const advice = `Write for example \`${home.place}/local.yaml\`, or leave the cell empty`;
      problems.push(
        problemAt(place, ['file'], `names \`${to}\`, which is no table of ${home.place}`, advice),
      );
    }
    incoming.set(to, [...(incoming.get(to) ?? []), row]);
  }
  const absent = [...standing.keys()].filter((id) => !seen.has(id));
  if (refuses(problems)) return { files: [], added: [], changed: [], absent, problems };
  return { ...(await merged(content, incoming)), absent };
};

const merged = async (
  content: FolderContent,
  incoming: ReadonlyMap<string, readonly Row[]>,
): Promise<Omit<Imported, 'absent'>> => {
  const added: string[] = [];
  const changed: string[] = [];
  const files: SourceFile[] = [];
  for (const [path, rows] of incoming) {
    const before = content.files.find((one) => one.path === path);
    if (before === undefined) {
      files.push({ path, content: newTable(rows) });
      added.push(...rows.map((row) => String(row['id'])));
      continue;
    }
    const edited = editTable(before.content, rows);
    added.push(...edited.added);
    changed.push(...edited.changed);
    if (edited.content !== before.content) files.push({ path, content: edited.content });
  }
  return { files, added, changed, problems: await newProblems(content, files) };
};

/** The problems that these files would add to a folder; those it has already are not told again. */
export const newProblems = async (
  content: FolderContent,
  files: readonly SourceFile[],
): Promise<readonly Problem[]> => {
  if (files.length === 0) return [];
  const paths = new Set(files.map(({ path }) => path));
  const before = await parseContent(sharedOnly(content));
  const after = await parseContent(
    sharedOnly({ ...content, files: [...content.files.filter(({ path }) => !paths.has(path)), ...files] }),
  );
  // Lines move when rows are added above them.
  const told = (problem: Problem): string => formatProblem({ ...problem, line: 0 });
  const known = new Set(before.problems.map(told));
  return after.problems.filter((problem) => !known.has(told(problem)));
};

type Row = Readonly<Record<string, unknown>>;

interface Standing {
  readonly path: string;
  readonly row: Row;
}

const without = (row: Row, columns: readonly string[]): Row => {
  const brought = new Set(columns.map((column) => column.split('.')[0]));
  return Object.fromEntries(Object.entries(row).filter(([field]) => !brought.has(field)));
};

const isTable = ({ path }: SourceFile, home: Home): boolean => {
  const where = belongs(path);
  return where.as === 'table' && where.home === home && where.language === undefined;
};
