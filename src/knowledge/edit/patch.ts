import type { SourceFile } from '../read-folder.ts';

/** Lines around a change. */
const context = 3;

/** How files would change, as a patch that `git apply` and `patch -p1` take. */
export const patchOf = (before: readonly SourceFile[], after: readonly SourceFile[]): string =>
  after
    .map(({ path, content }) => filePatch(path, before.find((one) => one.path === path)?.content, content))
    .join('');

const filePatch = (path: string, old: string | undefined, content: string): string => {
  if (old === content) return '';
  const to = linesOf(content);
  if (old === undefined)
    return [
      `diff --git a/${path} b/${path}`,
      'new file mode 100644',
      '--- /dev/null',
      `+++ b/${path}`,
      `@@ -0,0 +1,${String(to.length)} @@`,
      ...to.map((line) => `+${line}`),
      '',
    ].join('\n');
  const from = linesOf(old);
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) start += 1;
  let end = 0;
  while (
    end < from.length - start &&
    end < to.length - start &&
    from[from.length - 1 - end] === to[to.length - 1 - end]
  )
    end += 1;
  const first = Math.max(0, start - context);
  const last = Math.max(0, end - context);
  const lead = from.slice(first, start);
  const tail = from.slice(from.length - end, from.length - last);
  const gone = from.slice(start, from.length - end);
  const come = to.slice(start, to.length - end);
  const size = lead.length + tail.length;
  return [
    `diff --git a/${path} b/${path}`,
    `--- a/${path}`,
    `+++ b/${path}`,
    `@@ -${String(first + 1)},${String(size + gone.length)} +${String(first + 1)},${String(size + come.length)} @@`,
    ...lead.map((line) => ` ${line}`),
    ...gone.map((line) => `-${line}`),
    ...come.map((line) => `+${line}`),
    ...tail.map((line) => ` ${line}`),
    '',
  ].join('\n');
};

const linesOf = (text: string): readonly string[] => text.replace(/\n$/, '').split('\n');
