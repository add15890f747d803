import { wholeFile } from './place.ts';
import { problemAt } from './place.ts';
import type { Problem } from './problem.ts';

/** A Markdown file cut in two; lines count from 1 in the file. */
export interface SplitFile {
  readonly head: string;
  readonly headLine: number;
  readonly text: string;
  readonly textLine: number;
}

/** Cuts the front matter off. Only plain `---` lines open and close it: other languages are never run. */
export const splitFrontMatter = (file: string, content: string): SplitFile | Problem => {
  const lines = content.split('\n');
  const opening = lines[0]?.trimEnd() ?? '';
  if (content.trim() === '') {
    return problemAt(wholeFile(file), [], 'is empty', 'Write the entry, or delete the file');
  }
  if (opening !== '---') {
    const what = opening.startsWith('---')
      ? `begins with \`${opening.slice(0, 40)}\`; only a plain \`---\` is read`
      : 'has no front matter';
    return problemAt(
      wholeFile(file),
      [],
      what,
      'Begin the file with a line `---`, the fields, and a line `---`',
    );
  }
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end === -1) {
    const advice = 'Add a line `---` after the last field';
    return problemAt(wholeFile(file), [], 'has front matter that is never closed', advice);
  }
  return {
    head: lines.slice(1, end).join('\n'),
    headLine: 2,
    text: lines.slice(end + 1).join('\n'),
    textLine: end + 2,
  };
};
