import { expect, test } from 'vitest';
import type { Library } from '../../src/core/library.ts';
import { formatProblem, type Problem } from '../../src/knowledge/problem.ts';
import { parseContent, sharedOnly } from '../../src/knowledge/load.ts';
import { watchKnowledge, type KnowledgeListener } from '../../src/knowledge/watch.ts';
import { entry, libraryOf, put, workspace } from './workspace.ts';

/** A watcher whose clock and eyes the test moves. */
const watching = (root: string, revision?: string, listener: Partial<KnowledgeListener> = {}) => {
  const libraries: Library[] = [];
  const refusals: string[][] = [];
  let due: (() => void) | undefined;
  let calledOff = 0;
  let changed = (): void => undefined;
  let failed = (error: unknown): void => expect(error).toBeUndefined();
  const watch = watchKnowledge(
    root,
    {
      onLibrary: (library) => libraries.push(library),
      onProblems: (problems: readonly Problem[]) => refusals.push(problems.map(formatProblem)),
      ...listener,
    },
    {
      revision,
      schedule: (run) => {
        due = run;
        return () => {
          calledOff += 1;
          due = undefined;
        };
      },
      notice: (_, onChange, onFailure) => {
        [changed, failed] = [onChange, onFailure];
        return () => undefined;
      },
    },
  );
  return {
    watch,
    libraries,
    refusals,
    changed: () => {
      changed();
    },
    failed: (error: unknown) => {
      failed(error);
    },
    isDue: () => due !== undefined,
    calledOff: () => calledOff,
    /** Lets the quiet time pass and waits for what follows. */
    quiet: async () => {
      const run = due;
      due = undefined;
      run?.();
      await watch.reload();
    },
  };
};

test('many changes in a row are one reload', async () => {
  const root = workspace();
  const { changed, calledOff, quiet, libraries } = watching(root);
  put(root, { 'concepts/new.md': entry('New') });
  changed();
  changed();
  changed();
  expect(calledOff()).toBe(2);
  await quiet();
  expect(libraries.map(({ entries }) => [...entries.keys()])).toEqual([['new', 'src-a', 'thing']]);
});

test('a broken file keeps the last good set, says why once, and the correction is served', async () => {
  const root = workspace();
  const { changed, quiet, libraries, refusals } = watching(root);
  put(root, { 'concepts/thing.md': '---\ntitle: [\n---\n' });
  changed();
  await quiet();
  changed();
  await quiet();
  expect(libraries).toEqual([]);
  expect(refusals).toHaveLength(1);
  expect(refusals[0]?.[0]).toMatch(/^concepts\/thing\.md:2 yaml — has a bracket that is not closed/);
  put(root, { 'concepts/thing.md': entry('A thing') });
  changed();
  await quiet();
  expect(libraries).toHaveLength(1);
});

test('a change that changes nothing is not told', async () => {
  const root = workspace();
  const { revision } = await libraryOf();
  const { changed, quiet, libraries, refusals } = watching(root, revision);
  put(root, { 'concepts/.thing.md.swp': 'x' });
  changed();
  await quiet();
  expect([libraries, refusals]).toEqual([[], []]);
});

test('warnings refuse nothing', async () => {
  const root = workspace({ 'concepts/notes.txt': 'x' });
  const { watch, libraries, refusals } = watching(root);
  await watch.reload();
  expect([libraries.length, refusals.length]).toEqual([1, 0]);
});

test('a folder that vanishes keeps the last good set', async () => {
  const { watch, libraries, refusals } = watching(`${workspace()}-gone`);
  await watch.reload();
  expect(libraries).toEqual([]);
  expect(refusals).toEqual([['.:1 file — cannot be read (ENOENT). Check that it exists and may be read.']]);
});

test('what cannot be watched is said, not thrown', async () => {
  const refusals: string[] = [];
  const listener: KnowledgeListener = {
    onLibrary: () => undefined,
    onProblems: (problems) => refusals.push(...problems.map(formatProblem)),
  };
  const line =
    '.:1 file — cannot be watched for changes (no more watches). The last good knowledge is kept; restart the desk to load changes.';
  const refuse = (): never => {
    throw new Error('no more watches');
  };
  watchKnowledge(workspace(), listener, { notice: refuse }).close();
  expect(refusals).toEqual([line]);
  const later = watching(workspace());
  later.failed(new Error('no more watches'));
  expect(later.refusals).toEqual([[line]]);
  const gone = watchKnowledge(`${workspace()}-gone`, listener);
  gone.close();
  expect(refusals[1]).toMatch(/cannot be watched for changes \(ENOENT/);
});

test('a listener that fails does not stop the desk', async () => {
  const told: string[] = [];
  const { watch } = watching(workspace(), undefined, {
    onLibrary: () => {
      throw new Error('index is full');
    },
    onProblems: (problems) => {
      told.push(...problems.map(formatProblem));
      throw new Error('log is full');
    },
  });
  await watch.reload();
  expect(told).toEqual([
    '.:1 file — could not be reloaded (index is full). The last good knowledge is kept; restart the desk to load changes.',
  ]);
});

test('a change during a reload is looked at afterwards', async () => {
  const root = workspace();
  const { watch, libraries } = watching(root);
  const first = watch.reload();
  put(root, { 'concepts/late.md': entry('Late') });
  await Promise.all([first, watch.reload()]);
  expect(libraries.at(-1)?.entries.has('late')).toBe(true);
});

test('tells nothing once closed', async () => {
  const { watch, changed, isDue, libraries } = watching(workspace());
  const running = watch.reload();
  watch.close();
  await running;
  changed();
  expect([isDue(), libraries.length]).toEqual([false, 0]);
});

test('answers are not held up while a large folder is parsed', async () => {
  const file = entry('Many', '', '## Who may\n\nEveryone, **always**.\n\n- a\n- b\n');
  const files = Array.from({ length: 300 }, (_, index) => ({
    path: `concepts/many-${String(index)}.md`,
    content: file.replaceAll('Many', `Many ${String(index)}`),
  }));
  let answered = 0;
  let asking = true;
  const answer = (): void => {
    answered += 1;
    if (asking) setImmediate(answer);
  };
  setImmediate(answer);
  await parseContent(sharedOnly({ files, problems: [], revision: 'r' }));
  asking = false;
  expect(answered).toBeGreaterThan(3);
});
