import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { SourceFile } from '../read-folder.ts';

const run = promisify(execFile);

/**
 * Puts files on a branch of their own, on top of what is checked out, without touching the working folder or its
 * index. False where the folder is not under git, or git is missing. A branch that is there already stays.
 */
export const commitTo = async (
  folder: string,
  files: readonly SourceFile[],
  { branch, message }: { readonly branch: string; readonly message: string },
): Promise<boolean> => {
  const own = await mkdtemp(join(tmpdir(), 'proposal-'));
  const git = async (...given: readonly string[]): Promise<string> => {
    const { stdout } = await run('git', ['-C', folder, ...given], {
      env: { ...process.env, ...identity, GIT_INDEX_FILE: join(own, 'index') },
    });
    return stdout.trim();
  };
  try {
    const ref = `refs/heads/${branch}`;
    const there = await git('rev-parse', '--verify', '--quiet', ref).catch(() => '');
    if (there !== '') return true;
    const prefix = await git('rev-parse', '--show-prefix');
    const head = await git('rev-parse', '--verify', 'HEAD');
    await git('read-tree', 'HEAD');
    for (const { path, content } of files) {
      const draft = join(own, 'file');
      await writeFile(draft, content);
      const blob = await git('hash-object', '-w', draft);
      await git('update-index', '--add', '--cacheinfo', `100644,${blob},${prefix}${path}`);
    }
    const tree = await git('write-tree');
    const commit = await git('commit-tree', tree, '-p', head, '-m', message);
    await git('update-ref', ref, commit, '');
    return true;
  } catch {
    return false;
  } finally {
    await rm(own, { recursive: true, force: true });
  }
};

// The desk commits as itself: no person's name goes in with it.
const identity = {
  GIT_AUTHOR_NAME: 'Help desk',
  GIT_AUTHOR_EMAIL: 'helpdesk@localhost',
  GIT_COMMITTER_NAME: 'Help desk',
  GIT_COMMITTER_EMAIL: 'helpdesk@localhost',
};
