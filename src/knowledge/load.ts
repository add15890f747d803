import { basename } from 'node:path';
import type { Library } from '../core/library.ts';
import { assemble } from './assemble.ts';
import { createBreath } from './breathe.ts';
import { checks } from './checks/all.ts';
import type { Parsed } from './draft.ts';
import { knowledgeSet } from './knowledge-set.ts';
import { layOver, readOverlay, type Overlay } from './overlays.ts';
import { parseFile } from './parse-file.ts';
import { problemAt, wholeFile } from './place.ts';
import { refuses, sortProblems, type Problem } from './problem.ts';
import { readFolder, type FolderContent } from './read-folder.ts';

/** What loading came to: a library unless something refuses it; every problem of every file, in order. */
export interface Loaded {
  readonly library?: Library;
  readonly problems: readonly Problem[];
}

/**
 * Reads the shared knowledge and lays overlays over it. Never rejects, and lets waiting questions be answered in
 * between. The first folder is the shared one; every further one is an overlay with an `overlay.yaml`.
 */
export const loadKnowledge = async (folders: string | readonly string[]): Promise<Loaded> =>
  parseContent(await readFolders(folders));

/** What the folders hold, each by itself. */
export interface FoldersContent {
  readonly base: FolderContent;
  readonly overlays: readonly { readonly name: string; readonly content: FolderContent }[];
  /** Fingerprint of everything together. */
  readonly revision: string;
}

/** Reads the files of the folders without looking into them. */
export const readFolders = async (folders: string | readonly string[]): Promise<FoldersContent> => {
  const [shared = '.', ...others] = typeof folders === 'string' ? [folders] : folders;
  const base = await readFolder(shared);
  const overlays = await Promise.all(
    others.map(async (folder) => ({ name: basename(folder), content: await readFolder(folder) })),
  );
  const revision = [base, ...overlays.map(({ content }) => content)].map((one) => one.revision).join('-');
  return { base, overlays, revision };
};

/** A shared folder without overlays. */
export const sharedOnly = (base: FolderContent): FoldersContent => ({
  base,
  overlays: [],
  revision: base.revision,
});

/** Makes a library of files that were read. */
export const parseContent = async ({ base, overlays, revision }: FoldersContent): Promise<Loaded> => {
  const breathe = createBreath();
  const parsed: Parsed[] = [];
  for (const file of base.files) {
    parsed.push(await parseFile(file, breathe));
    await breathe();
  }
  const over: Overlay[] = [];
  for (const { name, content } of overlays) over.push(await readOverlay(content, name, breathe));
  const files = [
    ...base.files,
    ...overlays.flatMap(({ name, content }) =>
      content.files.map((file) => ({ ...file, path: `${name}/${file.path}` })),
    ),
  ];
  const set = knowledgeSet(files, layOver(parsed, over));
  const problems: Problem[] = [...base.problems, ...set.problems];
  if (set.claimed.length === 0 && !refuses(problems)) problems.push(noEntries);
  for (const check of checks) {
    problems.push(...check(set));
    await breathe();
  }
  const sorted = sortProblems(problems);
  return refuses(sorted) ? { problems: sorted } : { library: assemble(set, revision), problems: sorted };
};

// An empty folder is most likely the wrong one; serving nothing would look like a desk that knows nothing.
const noEntries = problemAt(wholeFile('.'), [], 'holds no entry', 'Check that this is the knowledge folder');
