import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import ts from 'typescript';
import type { LifeTask } from './mortal.ts';
import type { Knows } from './platform.ts';

/** What a desk in a process of its own does. */
export interface Task extends LifeTask {
  readonly knows: Knows;
  readonly work: readonly (
    | { readonly ask: string; readonly delivery: string; readonly place?: string }
    | { readonly pass: number }
  )[];
  /** Whether it begins only when it is told to. */
  readonly waits?: boolean;
}

/** How a process ended. */
export interface Life {
  readonly killed: boolean;
  /** What it called outside itself, in order. */
  readonly steps: readonly string[];
  /** Everything it told, in order, its steps among it. */
  readonly told: readonly Line[];
}

/** How a desk in a process of its own ended. */
export interface Run extends Pick<Life, 'killed' | 'steps'> {
  readonly reports: readonly { readonly level: string; readonly event: string }[];
  readonly counts: Readonly<Record<string, number>>;
}

/** A process that has started. */
export interface Started<Ended = Run> {
  readonly ready: Promise<void>;
  go(): void;
  readonly ended: Promise<Ended>;
}

/** The desk as a program. */
export interface DeskProgram {
  start(task: Task): Started;
  run(task: Task): Promise<Run>;
  remove(): Promise<void>;
}

const repository = join(import.meta.dirname, '../..');
/** Programs around the shell, in a folder of their own. */
export interface Translated {
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

/** Translates the shell and programs around it to plain JavaScript, which every supported Node runs by itself. */
export const translated = async (own: readonly string[]): Promise<Translated> => {
  // Below node_modules, so that the program finds the packages the store is built on.
  const cache = join(repository, 'node_modules/.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'desk-program-'));
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  const done = new Set<string>();
  const follow = async (name: string): Promise<void> => {
    if (done.has(name)) return;
    done.add(name);
    await Promise.all((await translate(name, folder)).map(follow));
  };
  await Promise.all(own.map(follow));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
};

/** A test program whose every run is a process of its own. */
export interface LifeProgram {
  /** Where what outlives its processes may stand until the program is removed. */
  readonly folder: string;
  /** Runs it with a task until its process has ended. */
  live(task: object): Promise<Life>;
  remove(): Promise<void>;
}

/** A test program around the shell, by its path in the repository. */
export const buildLifeProgram = async (path: string): Promise<LifeProgram> => {
  const { folder, remove } = await translated([path]);
  const program = join(folder, path.replace(/\.ts$/, '.js'));
  return { folder, live: (task) => startLife(program, task).ended, remove };
};

/** The shell with its test program. */
export const buildDeskProgram = async (): Promise<DeskProgram> => {
  const { folder, remove } = await translated(['test/bot/child.ts']);
  const start = (task: Task): Started => {
    const { ended, ...life } = startLife(join(folder, 'test/bot/child.js'), task);
    return {
      ...life,
      ended: ended.then(({ told, ...how }) => ({
        ...how,
        reports: told.flatMap(({ report }) => report ?? []),
        counts: told.findLast(({ counts }) => counts !== undefined)?.counts ?? {},
      })),
    };
  };
  return { start, run: (task) => start(task).ended, remove };
};

/** A line a process tells. */
interface Line {
  readonly step?: string;
  readonly ready?: true;
  readonly report?: Run['reports'][number];
  readonly counts?: Run['counts'];
}

const startLife = (program: string, task: object): Started<Life> => {
  const child = spawn(process.execPath, [program, JSON.stringify(task)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  // It may be dead before it is told to go.
  child.stdin.on('error', () => undefined);
  const told: Line[] = [];
  const ready = new Promise<void>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (said) => {
      const line = JSON.parse(said) as Line;
      told.push(line);
      if (line.ready) resolve();
    });
  });
  const ended = new Promise<Life>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (signal !== 'SIGKILL' && code !== 0) reject(new Error(`The desk ended with ${String(code)}`));
      resolve({
        killed: signal === 'SIGKILL',
        steps: told.flatMap(({ step }) => step ?? []),
        told,
      });
    });
  });
  return { ready, go: () => child.stdin.write('go\n'), ended };
};

/** Translates one file; gives the files of the repository it imports. */
const translate = async (name: string, folder: string): Promise<readonly string[]> => {
  const text = await readFile(join(repository, name), 'utf8');
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
      rewriteRelativeImportExtensions: true,
    },
    fileName: name,
  });
  const target = join(folder, name.replace(/\.ts$/, '.js'));
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, outputText);
  return [...outputText.matchAll(/from ['"](\.[^'"]+)\.js['"]/gu)].map(([, path]) =>
    join(dirname(name), `${path ?? ''}.ts`),
  );
};
