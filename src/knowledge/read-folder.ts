import { createHash } from 'node:crypto';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { problemAt, wholeFile } from './place.ts';
import type { Problem } from './problem.ts';

/** A text file of the knowledge folder; line ends are `\n`, no byte order mark. */
export interface SourceFile {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly content: string;
}

/** What a folder holds, in the order of the paths. */
export interface FolderContent {
  readonly files: readonly SourceFile[];
  readonly problems: readonly Problem[];
  /** Fingerprint of everything that was read, unreadable files included. */
  readonly revision: string;
}

/** Bytes of one file; long tables become folders. */
export const fileLimit = 1_000_000;
const countLimit = 20_000;
const depthLimit = 6;
// Questions that judge the search, what authors may copy and what editors check with are not knowledge.
const ignored = /^(readme(\.\w+)?|licen[cs]e(\.\w+)?|golden|examples|schema)$|^\.|~$/i;

/** Reads the text files below a folder. Never throws: what cannot be read is a problem. */
export const readFolder = async (folder: string): Promise<FolderContent> => {
  const problems: Problem[] = [];
  const paths: string[] = [];
  try {
    const root = await realpath(folder);
    await walk({ root, paths, problems, seen: new Set() }, root, '');
  } catch (error) {
    problems.push(unreadable('.', error));
  }
  paths.sort();
  if (paths.length > countLimit) {
    const what = `holds more than ${String(countLimit)} files`;
    problems.push(problemAt(wholeFile('.'), [], what, 'Is this the right folder? Put rows into tables'));
    paths.length = countLimit;
  }
  const hash = createHash('sha256');
  const files: SourceFile[] = [];
  for (const path of paths) {
    const read = await readText(join(folder, path), path);
    hash.update(`${path}\n`);
    if ('content' in read) {
      hash.update(read.content);
      files.push(read);
    } else {
      hash.update(read.what);
      problems.push(read);
    }
    hash.update('\0');
  }
  return { files, problems, revision: hash.digest('hex') };
};

interface Walk {
  readonly root: string;
  readonly paths: string[];
  readonly problems: Problem[];
  readonly seen: Set<string>;
}

const walk = async (state: Walk, folder: string, prefix: string): Promise<void> => {
  // A link that leads back to a folder above it would otherwise be followed for ever.
  if (state.seen.has(folder) || prefix.split('/').length > depthLimit) return;
  state.seen.add(folder);
  for (const item of await readdir(folder, { withFileTypes: true })) {
    if (ignored.test(item.name)) continue;
    const path = `${prefix}${item.name}`;
    try {
      // Mounted configuration (Kubernetes) consists of links inside the folder; links out of it are not ours.
      const real = item.isSymbolicLink() ? await realpath(join(folder, item.name)) : join(folder, item.name);
      if (real !== state.root && !real.startsWith(state.root + sep)) {
        const what = 'is a link that leads out of the knowledge folder and is not read';
        state.problems.push(problemAt(wholeFile(path), [], what, 'Copy the file here', 'warning'));
        continue;
      }
      const kind = item.isSymbolicLink() ? await stat(real) : item;
      if (kind.isDirectory()) await walk(state, real, `${path}/`);
      else if (kind.isFile()) state.paths.push(path);
    } catch (error) {
      state.problems.push(unreadable(path, error));
    }
  }
};

const readText = async (from: string, path: string): Promise<SourceFile | Problem> => {
  try {
    if ((await stat(from)).size > fileLimit) {
      const what = `is larger than ${String(fileLimit / 1_000_000)} MB`;
      return problemAt(wholeFile(path), [], what, 'Split it: a table may be a folder of tables');
    }
    const bytes = await readFile(from);
    if (bytes.includes(0)) {
      return problemAt(wholeFile(path), [], 'is not a text file', 'Keep only text in this folder');
    }
    const content = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { path, content: content.replace(/\r\n?/g, '\n') };
  } catch (error) {
    if (!(error instanceof TypeError)) return unreadable(path, error);
    return problemAt(wholeFile(path), [], 'is not written in UTF-8', 'Save it again with the encoding UTF-8');
  }
};

const unreadable = (path: string, error: unknown): Problem => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  return problemAt(wholeFile(path), [], `cannot be read (${code})`, 'Check that it exists and may be read');
};
