import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import type { EntryChange } from '../../core/desk/corrections.ts';
import type { Proposal } from '../../core/desk/proposals.ts';
import type { Entry, IsoDate } from '../../core/entry.ts';
import { splitFrontMatter } from '../front-matter.ts';
import { isFields } from '../shape.ts';
import type { SourceFile } from '../read-folder.ts';
import { inTable, sourcePage } from './new-entry.ts';
import { fieldEdits, replaced } from './yaml-edit.ts';

type Row = Readonly<Record<string, unknown>>;

/** What the files of a correction depend on besides the proposal. */
export interface CorrectionSurroundings {
  readonly entry: Pick<Entry, 'id' | 'reviewBy'>;
  /** The files of the folder it goes into. */
  readonly files: readonly SourceFile[];
  /** The files it may be copied from, where it is not in that folder: those of the shared one. */
  readonly shared: readonly SourceFile[];
  /** Who looks after it from now on; of an overlay its owner. */
  readonly owner: string;
  /** The name of the desk whose reviewer approved it. */
  readonly reviewer: string;
  /** Ids of sources by the address of their page. */
  readonly sources: ReadonlyMap<string, string>;
  /** Where the dates' times are told in, for a date that had no zone. */
  readonly zone: string;
  /** The day of the decision, or today where nobody has decided. */
  readonly today: IsoDate;
}

/**
 * The files an approved correction makes or changes: the table of sources first, then the entry with nothing but what
 * changes. An entry of the shared folder that goes into an overlay is copied whole, with its translations, because an
 * overlay replaces whole entries. Empty where the entry is in neither folder. The same proposal always gives the same.
 */
export const correctionFiles = (
  proposal: Proposal,
  change: EntryChange,
  around: CorrectionSurroundings,
): readonly SourceFile[] => {
  const id = around.entry.id;
  const found = foundIn(around.files, id);
  const at = found ?? foundIn(around.shared, id);
  if (at === undefined) return [];
  const known = around.sources.get(proposal.source);
  const source =
    known ??
    `src-${id}`
      .slice(0, 50)
      .replace(/-+$/u, '')
      .concat(`-p${String(proposal.number)}`);
  const changes = Object.fromEntries(
    Object.entries(changesOf(proposal, change, source, at.row, around, found === undefined)).filter(
      ([field, value]) => JSON.stringify(at.row[field]) !== JSON.stringify(value),
    ),
  );
  const page = sourcePage(source, proposal.source, proposal.question);
  return [
    ...(known === undefined ? [inTable('sources', page, around.files)] : []),
    ...(found === undefined ? translationsOf(at, around) : []),
    written(at, changes, found === undefined, around),
  ];
};

interface At {
  readonly file: SourceFile;
  /** The folder or table of its kind. */
  readonly place: string;
  /** Its fields with the defaults of its table. */
  readonly row: Row;
  readonly markdown: boolean;
}

const foundIn = (files: readonly SourceFile[], id: string): At | undefined => {
  const file = files.find(({ path }) => path.endsWith(`/${id}.md`));
  if (file !== undefined) {
    const split = splitFrontMatter(file.path, file.content);
    const row = 'head' in split ? rowIn(parseDocument(split.head, { schema: 'failsafe' }).contents) : {};
    return { file, place: file.path.split('/')[0] ?? '', row, markdown: true };
  }
  for (const table of files.filter(({ path }) => path.endsWith('.yaml') && languageOf(path) === undefined)) {
    const document = parseDocument(table.content, { schema: 'failsafe' });
    const node = rowNode(document.get('rows'), id);
    if (node !== undefined)
      return {
        file: table,
        place: table.path.replace(/\.yaml$/u, '').split('/')[0] ?? '',
        row: { ...rowIn(document.get('defaults')), ...rowIn(node) },
        markdown: false,
      };
  }
  return undefined;
};

const rowIn = (node: unknown): Row => {
  const value: unknown = isMap(node) ? node.toJSON() : undefined;
  return isFields(value) ? value : {};
};

const rowNode = (rows: unknown, id: string): YAMLMap | undefined =>
  isSeq(rows) ? rows.items.find((row): row is YAMLMap => isMap(row) && row.get('id') === id) : undefined;

const languageOf = (path: string): string | undefined => /\.([a-z]{2})\.(?:yaml|md)$/u.exec(path)?.[1];

const changesOf = (
  proposal: Proposal,
  { days }: EntryChange,
  source: string,
  row: Row,
  { entry, owner, reviewer, zone, today }: CorrectionSurroundings,
  copied: boolean,
): Row => {
  const cited = Array.isArray(row['sources']) ? (row['sources'] as readonly unknown[]) : [];
  const after = days?.after;
  const lastDay = (after?.ends ?? after?.begins ?? '').slice(0, 10);
  const reviewBy = [aYearAfter(today), entry.reviewBy, lastDay].filter((one) => one > today);
  return {
    ...(copied ? { owner } : {}),
    summary: proposal.answer,
    ...(after === undefined
      ? {}
      : {
          ...after,
          certainty: 'confirmed',
          ...(row['zone'] === undefined ? { zone } : {}),
          // A date says by itself how long it holds.
          ...(row['valid_for'] === undefined ? {} : { valid_for: undefined }),
        }),
    reviewed: { on: today, by: `reviewer, ${reviewer}` },
    // What was to be looked at again earlier still is; a day that is announced holds until it comes.
    review_by:
      entry.reviewBy > today && entry.reviewBy >= lastDay ? entry.reviewBy : (reviewBy.sort().at(-1) ?? ''),
    sources: cited.some((one) => isFields(one) && one['source'] === source)
      ? cited
      : [{ source, supports: `the correction of ${today}` }, ...cited],
  };
};

const written = (
  { file, place, row, markdown }: At,
  changes: Row,
  copied: boolean,
  { entry, files }: CorrectionSurroundings,
): SourceFile => {
  if (markdown) {
    const split = splitFrontMatter(file.path, file.content);
    if (!('head' in split)) return file;
    const { contents } = parseDocument(split.head, { schema: 'failsafe' });
    if (!isMap(contents)) return file;
    const head = replaced(split.head, fieldEdits(split.head, contents, changes));
    return { path: file.path, content: `---\n${head}\n---\n${split.text}` };
  }
  if (copied) return inTable(place, withoutGone({ ...row, ...changes }), files);
  const node = rowNode(parseDocument(file.content, { schema: 'failsafe' }).get('rows'), entry.id);
  return node === undefined
    ? file
    : { path: file.path, content: replaced(file.content, fieldEdits(file.content, node, changes)) };
};

const withoutGone = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));

// An overlay that replaces an entry replaces its translations too; they keep the day of the original they follow.
const translationsOf = (
  { place, markdown }: At,
  { entry: { id }, shared, files }: CorrectionSurroundings,
): readonly SourceFile[] =>
  shared.flatMap((file) => {
    const language = languageOf(file.path);
    if (language === undefined) return [];
    if (markdown) return file.path === `${place}/${id}.${language}.md` ? [file] : [];
    if (file.path !== `${place}.${language}.yaml` && !file.path.startsWith(`${place}/`)) return [];
    const document = parseDocument(file.content, { schema: 'failsafe' });
    const node = rowNode(document.get('rows'), id);
    return node === undefined
      ? []
      : [inTable(place, { ...rowIn(document.get('defaults')), ...rowIn(node) }, files, `.${language}`)];
  });

const aYearAfter = (today: IsoDate): IsoDate =>
  `${String(Number(today.slice(0, 4)) + 1)}${today.slice(4).replace('-02-29', '-02-28')}`;
