import type { Library } from '../core/library.ts';
import { assemble } from './assemble.ts';
import { createBreath } from './breathe.ts';
import { checks } from './checks/all.ts';
import type { Parsed } from './draft.ts';
import { knowledgeSet } from './knowledge-set.ts';
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
 * Reads the knowledge of one or more folders into one library. Never rejects, and lets waiting questions be
 * answered in between. Ids are unique over all folders.
 */
export const loadKnowledge = async (folders: string | readonly string[]): Promise<Loaded> =>
  parseContent(await readFolders(folders));

/** Reads the files of the folders without looking into them. */
export const readFolders = async (folders: string | readonly string[]): Promise<FolderContent> => {
  const all = typeof folders === 'string' ? [folders] : folders;
  const contents = await Promise.all(all.map((folder) => readFolder(folder)));
  const [only] = contents;
  if (contents.length === 1 && only !== undefined) return only;
  return {
    files: contents.flatMap(({ files }) => files),
    problems: contents.flatMap(({ problems }) => problems),
    revision: contents.map(({ revision }) => revision).join('-'),
  };
};

/** Makes a library of files that were read. */
export const parseContent = async (content: FolderContent): Promise<Loaded> => {
  const breathe = createBreath();
  const parsed: Parsed[] = [];
  for (const file of content.files) {
    parsed.push(await parseFile(file, breathe));
    await breathe();
  }
  const set = knowledgeSet(content.files, parsed);
  const problems: Problem[] = [...content.problems, ...set.problems];
  if (set.claimed.length === 0 && !refuses(problems)) problems.push(noEntries);
  for (const check of checks) {
    problems.push(...check(set));
    await breathe();
  }
  const sorted = sortProblems(problems);
  return refuses(sorted)
    ? { problems: sorted }
    : { library: assemble(set, content.revision), problems: sorted };
};

// An empty folder is most likely the wrong one; serving nothing would look like a desk that knows nothing.
const noEntries = problemAt(wholeFile('.'), [], 'holds no entry', 'Check that this is the knowledge folder');
