import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import ts from 'typescript';
import type { TestPlace } from '../rigs/store.ts';

/** What a process of its own does with a store. */
export interface Task {
  readonly settings: TestPlace['settings'];
  /** Begins every delivery id; unique per process. */
  readonly name: string;
  readonly conversation: string;
  readonly turns: number;
  /** The statement at which it kills itself, counted from its start. */
  readonly dieAt?: number;
}

/** How a process ended. */
export interface Run {
  readonly lines: readonly string[];
  readonly killed: boolean;
}

/** A program that runs tasks in processes of their own. */
export interface Program {
  /** Starts a process; `line` sees each line it says and may kill it. Resolves when it has ended. */
  run(
    task: Task,
    options?: {
      readonly line?: (line: string, child: ChildProcess) => void;
      /** The user to run as; only root may choose. */
      readonly uid?: number;
    },
  ): Promise<Run>;
  remove(): Promise<void>;
}

const repository = join(import.meta.dirname, '../..');

/** Translates the store and its test program to plain JavaScript, which every supported Node runs by itself. */
export const buildProgram = async (): Promise<Program> => {
  // Below node_modules, so that the program finds the packages the store is built on.
  const cache = join(repository, 'node_modules/.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'store-program-'));
  // Other users run it too.
  await chmod(folder, 0o755);
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  for (const source of ['src/core', 'src/store', 'test/contract']) await translate(source, folder);
  return {
    run: (task, { line, uid } = {}) =>
      new Promise((resolve, reject) => {
        const child = spawn(
          process.execPath,
          [join(folder, 'test/contract/store-child.js'), JSON.stringify(task)],
          {
            stdio: ['ignore', 'pipe', 'inherit'],
            // The program changes user once it is loaded: that user may not be allowed to read Node or the checkout.
            env: { ...process.env, ...(uid === undefined ? {} : { RUN_AS: String(uid) }) },
          },
        );
        const lines: string[] = [];
        createInterface({ input: child.stdout }).on('line', (said) => {
          lines.push(said);
          line?.(said, child);
        });
        child.once('error', reject);
        child.once('close', (_code, signal) => {
          resolve({ lines, killed: signal === 'SIGKILL' });
        });
      }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
};

const translate = async (source: string, folder: string): Promise<void> => {
  const names = await readdir(join(repository, source), { recursive: true });
  const wanted = names.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  for (const name of wanted) {
    const { outputText } = ts.transpileModule(await readFile(join(repository, source, name), 'utf8'), {
      compilerOptions: {
        target: ts.ScriptTarget.ES2023,
        module: ts.ModuleKind.ESNext,
        verbatimModuleSyntax: true,
        rewriteRelativeImportExtensions: true,
      },
      fileName: name,
    });
    const target = join(folder, source, name.replace(/\.ts$/, '.js'));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, outputText);
  }
};
