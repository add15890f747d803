import { isMap, isSeq, parseDocument, type Document } from 'yaml';
import type { Entry, IsoDate } from '../core/entry.ts';
import type { Library } from '../core/library.ts';
import { fieldEdits, replaced } from '../knowledge/edit/yaml-edit.ts';
import { splitFrontMatter } from '../knowledge/front-matter.ts';
import { didYouMean } from '../knowledge/suggest.ts';
import type { SourceFile } from '../knowledge/read-folder.ts';

/** What a maintainer says of an entry that was due. */
export interface Verdict {
  readonly id: string;
  /** The address they opened today; a review is a look at a source, not a click. */
  readonly seen?: string;
  /** When to look again; the same span as last time when absent. */
  readonly next?: IsoDate;
}

/** The changed file, or why nothing was changed. */
export type Reviewed = { readonly file: SourceFile; readonly next: IsoDate } | { readonly refused: string };

/** Marks an entry as still true: the day, and the next day to look. Needs one of its own sources, seen today. */
export const stillTrue = (
  library: Library,
  files: readonly SourceFile[],
  { id, seen, next }: Verdict,
  today: IsoDate,
): Reviewed => {
  const entry = library.entries.get(id);
  if (entry === undefined)
    return {
      refused: `There is no entry "${id}". ${didYouMean(id, library.entries.keys(), 'See the list')}.`,
    };
  const links = sourcesOf(library, entry);
  if (seen === undefined)
    return {
      refused: `Which source did you open today? Add --seen with its address. The entry rests on:\n${links.map((href) => `  ${href}`).join('\n')}`,
    };
  if (!links.includes(seen))
    return {
      refused: `${seen} is not a source of this entry. It rests on:\n${links.map((href) => `  ${href}`).join('\n')}\nIf the fact now stands on another page, correct the entry's sources first.`,
    };
  const by = next ?? sameSpan(entry, today);
  if (by <= today) return { refused: `${by} is not in the future.` };
  const [path = ''] = entry.origin.split(':');
  const file = files.find((one) => one.path === path);
  if (file === undefined) return { refused: `${path} is not in this folder: edit it where it is.` };
  return { file: { path, content: dated(file, id, today, by) }, next: by };
};

const sourcesOf = (library: Library, entry: Entry): readonly string[] => [
  ...new Set(entry.citations.flatMap(({ source }) => library.entries.get(source)?.reference?.href ?? [])),
];

const sameSpan = ({ reviewed, reviewBy }: Entry, today: IsoDate): IsoDate => {
  const span = Date.parse(reviewBy) - Date.parse(reviewed.on);
  return new Date(Date.parse(today) + span).toISOString().slice(0, 10);
};

const dated = (file: SourceFile, id: string, today: IsoDate, next: IsoDate): string => {
  const split = file.path.endsWith('.yaml') ? undefined : splitFrontMatter(file.path, file.content);
  const head = split !== undefined && 'head' in split ? split.head : file.content;
  const document = parseDocument(head, { schema: 'failsafe' });
  const map = split === undefined ? rowOf(document, id) : document.contents;
  if (!isMap(map)) return file.content;
  const by: unknown = map.getIn(['reviewed', 'by']) ?? document.getIn(['defaults', 'reviewed', 'by']);
  const valid: unknown = map.get('valid_for') ?? document.get('defaults', true);
  const holds = isMap(valid) ? (valid.toJSON() as Record<string, unknown>) : {};
  const edits = fieldEdits(head, map, {
    reviewed: { on: today, by },
    review_by: next,
    ...(map.hasIn(['valid_for', 'until']) && { valid_for: { ...holds, until: next } }),
  });
  const written = replaced(head, edits);
  return split !== undefined && 'text' in split ? `---\n${written}\n---\n${split.text}` : written;
};

const rowOf = (document: Document, id: string): unknown => {
  const rows = document.get('rows');
  return isSeq(rows) ? rows.items.find((row) => isMap(row) && row.get('id') === id) : undefined;
};
