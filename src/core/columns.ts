import type { Choice, Scene } from './compose.ts';
import type { Entry, Words } from './entry.ts';
import { inlineText, type Block } from './rich.ts';

/** The entries a part of a comparison is about (`model-igf-plus+model-dca`); undefined for every other part. */
export const columnsIn = (entry: Entry, part: string | undefined): readonly string[] | undefined => {
  if (entry.compares === undefined || part === undefined) return undefined;
  const ids = part.split('+');
  return ids.length > 1 && ids.every((id) => entry.compares?.includes(id)) ? ids : undefined;
};

/** The part of a comparison that is about some of its entries; undefined where that is the whole. */
export const columnsPart = (entry: Entry, ids: readonly string[]): string | undefined => {
  const compared = entry.compares ?? [];
  const chosen = compared.filter((id) => ids.includes(id));
  return chosen.length < 2 || chosen.length === compared.length ? undefined : chosen.join('+');
};

/** A comparison of some of its entries only: their columns, and their names in the title. */
export const withColumns = (entry: Entry, words: Words, ids: readonly string[]): Words => {
  const compared = entry.compares ?? [];
  const at = words.body.findIndex(({ kind }) => kind === 'table');
  const table = words.body[at];
  // A table of another shape cannot be told apart, and is shown whole.
  if (table?.kind !== 'table' || table.header.length !== compared.length + 1) return words;
  const kept = [0, ...compared.flatMap((id, index) => (ids.includes(id) ? [index + 1] : []))];
  const narrow = <T>(row: readonly T[]): readonly T[] =>
    kept.flatMap((column) => row.slice(column, column + 1));
  const header = narrow(table.header);
  const narrowed: Block = { kind: 'table', header, rows: table.rows.map(narrow) };
  const names = header.slice(1).map((cell) => inlineText(cell));
  return {
    ...words,
    title: `${words.title}: ${names.join(' – ')}`,
    body: words.body.map((block, index) => (index === at ? narrowed : block)),
  };
};

/** At an entry that is compared with others: the comparison; at a comparison of some: the whole one. */
export const comparisonChoices = (
  { world: { library } }: Scene,
  entry: Entry,
  titleOf: (entry: Entry) => string,
  columns?: readonly string[],
): readonly Choice[] =>
  [...library.entries.values()]
    .filter(
      (one) => one.compares?.includes(entry.id) === true || (one.id === entry.id && columns !== undefined),
    )
    .slice(0, 1)
    .map((one) => ({ label: titleOf(one), action: { name: 'show', entry: one.id } }));
