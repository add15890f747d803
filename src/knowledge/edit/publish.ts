import { access, constants } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import type { Desk } from '../../core/desk/desk.ts';
import type { Proposal } from '../../core/desk/proposals.ts';
import type { Library } from '../../core/library.ts';
import { parseContent, readFolders, type FoldersContent } from '../load.ts';
import { manifestName } from '../overlays.ts';
import { formatProblem, type Problem } from '../problem.ts';
import type { SourceFile } from '../read-folder.ts';
import { isFields } from '../shape.ts';
import { changeRefused, type ChangeRefusal } from '../../core/desk/corrections.ts';
import { correctionFiles } from './correction-files.ts';
import { commitTo } from './commit.ts';
import { patchOf } from './patch.ts';
import { proposalFiles } from './proposal-files.ts';
import { writeFiles } from './write-files.ts';

/** Where proposals are written. */
export interface ProposalPlaces {
  /** The shared knowledge first, then the overlays. */
  readonly folders: readonly string[];
  /** A folder for them alone, or one of those above; absent: the desk's overlay, else the shared folder. */
  readonly into?: string;
  /** Where patch files go when a folder cannot be written. */
  readonly data: string;
  /** Whether each gets a branch with a commit where the folder is under git. */
  readonly git: boolean;
}

/** A proposal as the files it will be, with what the checks say of them. */
export interface Drawn {
  readonly folder: string;
  /** As the operator knows it: the overlay's name before the path. */
  readonly named: (path: string) => string;
  readonly before: readonly SourceFile[];
  readonly files: readonly SourceFile[];
  readonly problems: readonly Problem[];
  /** Why a correction does not fit the knowledge any more. */
  readonly refused?: string;
}

/** Makes the files of a proposal and checks them with everything they go into. Throws where the knowledge is broken. */
export const drawProposal = async (
  proposal: Proposal,
  { folders, into }: Pick<ProposalPlaces, 'folders' | 'into'>,
  today: string,
): Promise<Drawn> => {
  const content = await readFolders(folders);
  const { library, problems } = await parseContent(content);
  if (library === undefined) throw new Error('the knowledge has problems of its own');
  const desk = library.desks.find(({ id }) => id === proposal.desk);
  const own = into === undefined ? overlayOf(content, desk, proposal.desk) : undefined;
  const named = into === undefined ? -1 : folders.findIndex((one) => resolve(one) === resolve(into));
  const standing =
    proposal.change === undefined ? undefined : standingIn(content, proposal.entry, desk, proposal.desk);
  const index = standing ?? own ?? Math.max(0, named);
  const overlay = index === 0 ? undefined : content.overlays[index - 1];
  // A correction goes where its entry stands, whatever folder new entries have.
  const apart = into !== undefined && named === -1 && standing === undefined;
  const before = apart ? [] : (overlay ?? { content: content.base }).content.files;
  const decidedBy = library.desks.find(({ id }) => id === proposal.decided?.desk);
  const common = {
    owner:
      overlay === undefined
        ? (desk?.titles.en ?? proposal.desk)
        : (manifestOf(overlay.content.files)?.owner ?? proposal.desk),
    reviewer: decidedBy?.titles.en ?? proposal.decided?.desk ?? proposal.desk,
    files: before,
    today: proposal.decided?.on ?? today,
  };
  const { change } = proposal;
  const entry = library.entries.get(proposal.entry);
  const refused =
    change === undefined
      ? undefined
      : changeRefused({ change, desk: proposal.desk, answer: proposal.answer }, entry, library.desks);
  const files =
    change === undefined || entry === undefined
      ? proposalFiles(proposal, {
          ...common,
          topics: new Set(library.topics.keys()),
          sources: sourcesOf(library, proposal.entry),
        })
      : correctionFiles(proposal, change, {
          ...common,
          entry,
          shared: content.base.files,
          sources: pagesOf(library),
          zone: desk?.hours.zone ?? 'UTC',
        });
  const told = (problem: Problem): string => formatProblem({ ...problem, line: 0 });
  const known = new Set(problems.map(told));
  const checked = await parseContent(withFiles(content, index, files));
  return {
    folder: apart ? into : (folders[index] ?? '.'),
    named: (path) => (overlay === undefined ? path : `${overlay.name}/${path}`),
    before,
    files: files.filter(
      ({ path, content: text }) => before.find((one) => one.path === path)?.content !== text,
    ),
    problems: checked.problems.filter((problem) => !known.has(told(problem))),
    ...(refused === undefined ? {} : { refused: whyRefused[refused] }),
  };
};

/**
 * Writes an approved proposal, whole or not at all; a folder that cannot be written gets a patch file beside the data.
 * Doing it again changes nothing.
 */
export const publishProposal = async (
  proposal: Proposal,
  places: ProposalPlaces,
  today: string,
): Promise<{ readonly written: string } | { readonly refused: string }> => {
  const drawn = await drawProposal(proposal, places, today);
  if (drawn.refused !== undefined) return { refused: drawn.refused };
  const wrong = drawn.problems.filter(({ severity }) => severity === 'problem');
  if (wrong.length > 0) return { refused: wrong.slice(0, 5).map(reasonOf).join('\n') };
  const own = [...drawn.files, ...drawn.before];
  const entry = drawn.named(
    own.find(({ path }) => path.endsWith(`/${proposal.entry}.md`))?.path ??
      own.find(({ path, content }) => path.endsWith('.yaml') && rowsOf(content).includes(proposal.entry))
        ?.path ??
      '',
  );
  const patch = `proposals/proposal-${String(proposal.number)}.patch`;
  const asPatch = () =>
    drawn.files.length === 0
      ? Promise.resolve()
      : writeFiles(places.data, [{ path: patch, content: patchOf(drawn.before, drawn.files) }]);
  try {
    await access(drawn.folder, constants.W_OK);
    if (
      places.git &&
      drawn.files.length > 0 &&
      !(await commitTo(drawn.folder, drawn.files, {
        branch: `proposal/${String(proposal.number)}`,
        message: `Proposal ${String(proposal.number)}: ${proposal.entry}`,
      }))
    )
      await asPatch();
    await writeFiles(drawn.folder, drawn.files);
    return { written: entry };
  } catch (error) {
    if (!isUnwritable(error)) throw error;
    await asPatch();
    return { written: patch };
  }
};

const whyRefused: Readonly<Record<ChangeRefusal, string>> = {
  gone: 'The entry is not there any more.',
  foreign: 'The entry belongs to another desk now.',
  changed: 'The entry was changed meanwhile. Please look at it and propose the change again.',
};

const isUnwritable = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['EACCES', 'EPERM', 'EROFS'].includes(String(error.code));

const reasonOf = ({ field, what, advice }: Problem): string => `${field} ${what}. ${advice}.`;

const withFiles = (content: FoldersContent, index: number, files: readonly SourceFile[]): FoldersContent => {
  const paths = new Set(files.map(({ path }) => path));
  const laid = (before: readonly SourceFile[]): readonly SourceFile[] => [
    ...before.filter(({ path }) => !paths.has(path)),
    ...files,
  ];
  return index === 0
    ? { ...content, base: { ...content.base, files: laid(content.base.files) } }
    : {
        ...content,
        overlays: content.overlays.map((one, at) =>
          at === index - 1 ? { ...one, content: { ...one.content, files: laid(one.content.files) } } : one,
        ),
      };
};

// The folder a correction goes into: the overlay its entry stands in, else the desk's own, else the shared one.
const standingIn = (content: FoldersContent, entry: string, desk: Desk | undefined, id: string): number => {
  const at = content.overlays.findIndex(({ content: { files } }) => holdsEntry(files, entry));
  return at === -1 ? (overlayOf(content, desk, id) ?? 0) : at + 1;
};

const holdsEntry = (files: readonly SourceFile[], entry: string): boolean =>
  files.some(
    ({ path, content }) =>
      path.endsWith(`/${entry}.md`) || (/^[^.]+\.yaml$/u.test(path) && rowsOf(content).includes(entry)),
  );

// A desk's overlay: it holds the desk, or serves its countries.
const overlayOf = (content: FoldersContent, desk: Desk | undefined, id: string): number | undefined => {
  const at = content.overlays.findIndex(({ content: { files } }) => {
    const manifest = manifestOf(files);
    const table = files.find(({ path }) => path === 'desks.yaml');
    const holds = table === undefined ? [] : rowsOf(table.content);
    return (
      holds.includes(id) ||
      (desk !== undefined &&
        (manifest?.owner === desk.titles.en ||
          (desk.countries.length > 0 &&
            desk.countries.every((country) => manifest?.countries.includes(country) === true))))
    );
  });
  return at === -1 ? undefined : at + 1;
};

const manifestOf = (
  files: readonly SourceFile[],
): { readonly owner: string; readonly countries: readonly unknown[] } | undefined => {
  const value = read(files.find(({ path }) => path === manifestName)?.content ?? '');
  return isFields(value) && typeof value['owner'] === 'string'
    ? { owner: value['owner'], countries: Array.isArray(value['countries']) ? value['countries'] : [] }
    : undefined;
};

const rowsOf = (content: string): readonly unknown[] => {
  const value = read(content);
  const rows = isFields(value) && Array.isArray(value['rows']) ? (value['rows'] as unknown[]) : [];
  return rows.map((row) => (isFields(row) ? row['id'] : undefined));
};

const read = (content: string): unknown => {
  try {
    return parse(content);
  } catch {
    return undefined;
  }
};

const pagesOf = (library: Library): ReadonlyMap<string, string> =>
  new Map(
    [...library.entries.values()].flatMap(({ kind, id, reference }) =>
      kind === 'source' && reference?.href !== undefined ? [[reference.href, id] as const] : [],
    ),
  );

const sourcesOf = (library: Library, entry: string): ReadonlyMap<string, string> =>
  new Map(
    [...library.entries.values()]
      .filter(({ kind, id }) => kind === 'source' && !id.startsWith(`src-${entry}`.slice(0, 60)))
      .flatMap(({ id, reference }) => (reference?.href === undefined ? [] : [[reference.href, id] as const])),
  );
