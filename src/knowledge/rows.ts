import type { Breath } from './breathe.ts';
import { problemAt, type Path, type Place } from './place.ts';
import type { Problem } from './problem.ts';
import type { SourceFile } from './read-folder.ts';
import { isFields } from './shape.ts';
import { nearest } from './suggest.ts';
import { readYaml } from './yaml-data.ts';

/** A row of a table with the table's defaults filled in. */
export interface Row {
  readonly value: unknown;
  readonly place: Place;
}

/** Reads the rows of a table; what a row does not say it takes from `defaults`. */
export const readRows = async (
  file: SourceFile,
  breathe: Breath,
): Promise<{
  readonly rows: readonly Row[];
  /** The table's defaults. */
  readonly shared: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
}> => {
  const { value, place, problems } = await readYaml(file.path, file.content, breathe);
  if (problems.length > 0) return { rows: [], shared: {}, problems };
  const found: Problem[] = [];
  const table = isFields(value) && !Array.isArray(value) ? value : {};
  for (const key of Object.keys(table).filter((name) => name !== 'rows' && name !== 'defaults')) {
    const meant = nearest(key, ['rows', 'defaults']);
    const advice =
      meant === undefined ? 'A table has `defaults` and `rows` only' : `Did you mean \`${meant}\`?`;
    found.push(problemAt(place, [key], 'is not a field the desk knows', advice));
  }
  const defaults = table['defaults'] ?? {};
  if (!isFields(defaults) || Array.isArray(defaults)) {
    const advice = 'Write for example `defaults: { status: in-force, scope: global }`';
    found.push(problemAt(place, ['defaults'], 'should be fields with names', advice));
  }
  const rows = table['rows'];
  if (!Array.isArray(rows)) {
    const what = rows === undefined || rows === '' ? 'is missing or empty' : 'should be a list';
    found.push(problemAt(place, ['rows'], what, 'Write `rows:` and below it one `- id: …` per row'));
    return { rows: [], shared: {}, problems: found };
  }
  const shared = isFields(defaults) && !Array.isArray(defaults) ? defaults : {};
  return {
    problems: found,
    shared,
    rows: rows.map((row: unknown, index) => ({
      value: isFields(row) && !Array.isArray(row) ? { ...shared, ...row } : row,
      place: rowPlace(place, row, index, shared),
    })),
  };
};

const rowPlace = (place: Place, row: unknown, index: number, shared: object): Place => {
  const named = isFields(row) && typeof row['id'] === 'string' && row['id'] !== '' ? row['id'] : undefined;
  const lineOf = (path: Path): number => {
    const [field] = path;
    const own = field === undefined || (isFields(row) && field in row) || !(field in shared);
    return place.lineOf(own ? ['rows', index, ...path] : ['defaults', ...path]);
  };
  const name = named?.slice(0, 60) ?? `rows[${String(index)}]`;
  return { file: place.file, line: place.lineOf(['rows', index]), row: name, lineOf };
};
