import { existsSync, readFileSync, writeSync } from 'node:fs';

/** Tells whoever started this process something, in a line. */
export const tell = (line: object): void => {
  writeSync(1, `${JSON.stringify(line)}\n`);
};

/** The life of a process in steps: everything the desk calls outside itself is one; at step `dieAt` the process dies. */
export const lifeIn = (dieAt: number | undefined): ((name: string) => void) => {
  let steps = 0;
  return (name) => {
    steps += 1;
    tell({ step: name });
    if (steps === dieAt) process.kill(process.pid, 'SIGKILL');
  };
};

/** Everything that stands in a file of one JSON object per line; nothing where there is no such file. */
export const linesIn = (file: string): readonly unknown[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as unknown)
    : [];

/** Ids of the messages that people see, from the file that is the platform: one line each. */
export const shownIn = (file: string): readonly string[] =>
  (linesIn(file) as readonly { readonly id: string }[]).map(({ id }) => id);
