import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { isFields } from '../shape.ts';
import { fieldEdits, replaced, rowText, type Replacement } from './yaml-edit.ts';

type Row = Readonly<Record<string, unknown>>;

/** What became of the rows that were brought in. */
export interface Edited {
  readonly content: string;
  readonly added: readonly string[];
  readonly changed: readonly string[];
}

/**
 * Brings rows into the text of a table: fields that differ are changed, new rows come last, comments and everything
 * else stay as they are. Rows of the table that are not brought in stay too.
 */
export const editTable = (content: string, rows: readonly Row[]): Edited => {
  // Every value stays the text that was typed, as in reading.
  const document = parseDocument(content, { schema: 'failsafe' });
  const defaults = asRow(document.get('defaults'));
  const list = document.get('rows');
  const nodes = isSeq(list) ? list.items.filter((item): item is YAMLMap => isMap(item)) : [];
  const known = new Map(nodes.map((node) => [String(node.get('id')), node]));
  const added: Row[] = [];
  const changed: string[] = [];
  const pieces: Replacement[] = [];
  for (const row of rows) {
    const id = String(row['id']);
    const node = known.get(id);
    if (node === undefined) {
      added.push(lean(row, defaults));
      continue;
    }
    const own = asRow(node);
    const before = { ...defaults, ...own };
    const differing = [...new Set([...Object.keys(before), ...Object.keys(row)])].filter(
      (field) => !same(before[field], row[field]),
    );
    if (differing.length === 0) continue;
    changed.push(id);
    const changes = differing.map((field) => [
      field,
      same(defaults[field], row[field]) ? undefined : row[field],
    ]);
    pieces.push(...fieldEdits(content, node, Object.fromEntries(changes) as Row));
  }
  const edited = replaced(content, pieces);
  return {
    content:
      added.length === 0
        ? edited
        : `${edited.trimEnd()}\n${added.map((row) => rowText(row, 2)).join('\n')}\n`,
    added: added.map((row) => String(row['id'])),
    changed,
  };
};

/** A table of these rows alone, for a file that does not exist yet. */
export const newTable = (rows: readonly Row[]): string =>
  `rows:\n${rows.map((row) => rowText(row, 2)).join('\n')}\n`;

const asRow = (node: unknown): Row => {
  const value: unknown = isMap(node) ? node.toJSON() : undefined;
  return isFields(value) ? value : {};
};

const lean = (row: Row, defaults: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([field, value]) => !same(defaults[field], value)));

const same = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

// A field that is an empty list says the same as one left out; the order of fields says nothing.
const canonical = (value: unknown): string => {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return '';
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isFields(value)) return JSON.stringify(typeof value === 'string' ? value.trim() : value);
  return `{${Object.keys(value)
    .sort()
    .map((key) => `${key}:${canonical(value[key])}`)
    .join()}}`;
};
