import { z } from 'zod';
import { anyKind } from '../fields.ts';
import { isFields } from '../shape.ts';

/** A row of a table as cells of a spreadsheet, by column. */
export type Cells = Readonly<Record<string, string>>;

/** What stands between the items of a list in one cell. */
export const between = ' | ';

const bare = (schema: unknown): unknown =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? bare(schema.unwrap()) : schema;

/** The fields that are lists of words: one cell holds them all. */
export const listFields: ReadonlySet<string> = new Set(
  Object.entries(anyKind.shape).flatMap(([name, schema]) => {
    const list = bare(schema);
    return list instanceof z.ZodArray && !(bare(list.element) instanceof z.ZodObject) ? [name] : [];
  }),
);

/**
 * A row as cells: `reviewed.on` is a field inside a field, `sources.1.supports` one of the first source, a list of
 * words is one cell with ` | ` between them, a scope is `global`, `country: TG` or `region: Africa`.
 */
export const cellsFrom = (row: unknown): Cells => {
  const cells: Record<string, string> = {};
  const put = (column: string, value: unknown): void => {
    if (typeof value === 'string' || typeof value === 'number') cells[column] = String(value);
    else if (Array.isArray(value)) {
      if (value.every((one) => typeof one === 'string')) cells[column] = value.join(between);
      else for (const [index, one] of value.entries()) put(`${column}.${String(index + 1)}`, one);
    } else if (isFields(value)) {
      const fields = Object.entries(value);
      const [only] = fields;
      if (column === 'scope' && only !== undefined) cells[column] = `${only[0]}: ${String(only[1])}`;
      else for (const [key, one] of fields) put(column === '' ? key : `${column}.${key}`, one);
    }
  };
  put('', row);
  return cells;
};

/** The row that cells stand for; an empty cell is a field left out. */
export const rowFrom = (cells: Cells): Readonly<Record<string, unknown>> => {
  const row: Record<string, unknown> = {};
  for (const [column, cell] of Object.entries(cells)) {
    const value = cell.trim();
    if (value !== '') set(row, column.split('.'), valueOf(column, value));
  }
  return row;
};

const valueOf = (column: string, cell: string): unknown => {
  if (listFields.has(column))
    return cell
      .split('|')
      .map((one) => one.trim())
      .filter((one) => one !== '');
  const scope = column === 'scope' ? /^(country|region)\s*:\s*(.+)$/i.exec(cell) : null;
  return scope === null ? cell : { [(scope[1] ?? '').toLowerCase()]: scope[2] };
};

const set = (
  into: Record<string, unknown>,
  [step = '', ...rest]: readonly string[],
  value: unknown,
): void => {
  if (rest.length === 0) {
    into[step] = value;
    return;
  }
  const [next = '', ...further] = rest;
  if (/^[1-9]\d?$/.test(next) && further.length > 0) {
    const list = Array.isArray(into[step]) ? (into[step] as Record<string, unknown>[]) : [];
    into[step] = list;
    // Items are numbered by their columns; a gap in the numbers is closed when the row is read.
    const at = Number(next) - 1;
    while (list.length <= at) list.push({});
    const item = list[at];
    if (item !== undefined) set(item, further, value);
    return;
  }
  const inner =
    isFields(into[step]) && !Array.isArray(into[step]) ? (into[step] as Record<string, unknown>) : {};
  into[step] = inner;
  set(inner, rest, value);
};
