import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SourceFile } from '../read-folder.ts';

/**
 * Writes files of a knowledge folder, each whole or not at all: a running desk that looks in between sees the old
 * text or the new one, never half.
 */
export const writeFiles = async (folder: string, files: readonly SourceFile[]): Promise<void> => {
  for (const { path, content } of files) {
    const to = join(folder, path);
    await mkdir(dirname(to), { recursive: true });
    // A name that loading ignores.
    const beside = join(dirname(to), `.${String(process.pid)}.writing`);
    await writeFile(beside, content);
    await rename(beside, to);
  }
};
