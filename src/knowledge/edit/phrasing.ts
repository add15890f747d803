import { isMap, isSeq, parseDocument, type Document } from 'yaml';
import type { Entry } from '../../core/entry.ts';
import { splitFrontMatter } from '../front-matter.ts';
import type { SourceFile } from '../read-folder.ts';
import { fieldEdits, replaced } from './yaml-edit.ts';

/** The file of an entry with one more question by which it is found; undefined where the file is not among these. */
export const withPhrasing = (
  files: readonly SourceFile[],
  { id, origin, questions }: Pick<Entry, 'id' | 'origin' | 'questions'>,
  phrasing: string,
): SourceFile | undefined => {
  const [path = ''] = origin.split(':');
  const file = files.find((one) => one.path === path);
  if (file === undefined) return undefined;
  const split = path.endsWith('.yaml') ? undefined : splitFrontMatter(path, file.content);
  const head = split !== undefined && 'head' in split ? split.head : file.content;
  const document = parseDocument(head, { schema: 'failsafe' });
  const map = split === undefined ? rowOf(document, id) : document.contents;
  if (!isMap(map)) return undefined;
  const written = replaced(head, fieldEdits(head, map, { questions: [...questions, phrasing] }));
  return {
    path,
    content: split !== undefined && 'text' in split ? `---\n${written}\n---\n${split.text}` : written,
  };
};

const rowOf = (document: Document, id: string): unknown => {
  const rows = document.get('rows');
  return isSeq(rows) ? rows.items.find((row) => isMap(row) && row.get('id') === id) : undefined;
};
