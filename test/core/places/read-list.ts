import { readFileSync } from 'node:fs';

/** The rows of a list beside this file, their fields parted by `|`. */
export const readList = (name: string): readonly (readonly string[])[] =>
  readFileSync(new URL(`./${name}.txt`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('|'));
