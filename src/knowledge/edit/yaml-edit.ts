import { Document, isMap, isNode, isScalar, type YAMLMap } from 'yaml';
import { isFields } from '../shape.ts';

/** Fields to set; `undefined` takes one away. */
export type Changes = Readonly<Record<string, unknown>>;

/** A piece of a text that gives way to another. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The text with every piece replaced; the pieces do not overlap. */
export const replaced = (content: string, pieces: readonly Replacement[]): string =>
  pieces
    .toSorted((one, other) => other.from - one.from)
    .reduce((text, { from, to, text: put }) => text.slice(0, from) + put + text.slice(to), content);

/**
 * The pieces that change fields of one map in a YAML text: nothing else of it moves, so that a maintainer sees just
 * the change.
 */
export const fieldEdits = (content: string, map: YAMLMap, changes: Changes): readonly Replacement[] => {
  const known = new Map(map.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', pair]));
  const fits = Object.entries(changes).every(([field, value]) => known.has(field) && value !== undefined);
  // A map on one line that gains or loses a field is written anew.
  if (map.flow === true && !fits) {
    const row = { ...(map.toJSON() as Record<string, unknown>), ...changes };
    return [{ from: rangeOf(map)[0], to: rangeOf(map)[1], text: flowText(withoutGone(row)) }];
  }
  const pieces: Replacement[] = [];
  const added: string[] = [];
  for (const [field, value] of Object.entries(changes)) {
    const pair = known.get(field);
    if (pair === undefined) {
      if (value !== undefined) added.push(`${field}: ${flowText(value)}`);
      continue;
    }
    const [keyStart] = isNode(pair.key) ? rangeOf(pair.key) : [0, 0];
    const [from, to] = isNode(pair.value) ? rangeOf(pair.value) : [keyStart, keyStart];
    const ended = content[to - 1] === '\n';
    if (value === undefined) {
      const lineEnd = ended ? to : content.indexOf('\n', to) + 1;
      const lineStart = content.lastIndexOf('\n', keyStart - 1) + 1;
      const isFirst = content.slice(lineStart, keyStart).includes('-');
      pieces.push({
        from: isFirst ? keyStart : lineStart,
        to: lineEnd === 0 ? content.length : lineEnd,
        text: '',
      });
    } else pieces.push({ from, to, text: `${flowText(value)}${ended ? '\n' : ''}` });
  }
  const [first] = map.items;
  if (added.length > 0 && first !== undefined && isNode(first.key)) {
    const start = rangeOf(first.key)[0];
    const indent = ' '.repeat(start - (content.lastIndexOf('\n', start - 1) + 1));
    pieces.push({ from: start, to: start, text: added.map((line) => `${line}\n${indent}`).join('') });
  }
  return pieces;
};

/** Rows as lines of a table, each field on a line of its own. */
export const rowText = (row: Changes, indent: number): string => {
  const [first = '', ...rest] = Object.entries(withoutGone(row)).map(
    ([field, value]) => `${field}: ${flowText(value)}`,
  );
  const pad = ' '.repeat(indent);
  return [`${pad}- ${first}`, ...rest.map((line) => `${pad}  ${line}`)].join('\n');
};

/** A value on one line, quoted wherever YAML could read something else. */
export const flowText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  if (isFields(value))
    return `{ ${Object.entries(value)
      .map(([field, one]) => `${field}: ${flowText(one)}`)
      .join(', ')} }`;
  const document = new Document(
    { v: typeof value === 'string' ? value.trim() : value },
    { schema: 'failsafe' },
  );
  if (isMap(document.contents)) document.contents.flow = true;
  const line = document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
  const bare = /^\{v: (.*)\}$/su.exec(line)?.[1];
  return bare === undefined || bare.includes('\n') ? JSON.stringify(value) : bare;
};

const withoutGone = (row: Changes): Changes =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));

const rangeOf = (node: { readonly range?: readonly [number, number, number] | null | undefined }) => {
  const [from, to] = node.range ?? [0, 0];
  return [from, to] as const;
};
