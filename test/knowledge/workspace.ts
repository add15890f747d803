import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { Entry } from '../../src/core/entry.ts';
import type { Library } from '../../src/core/library.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';

/** Files of a knowledge folder, by path; `undefined` leaves a file of the base out. */
export type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

const roots: string[] = [];
afterAll(() => {
  roots.forEach((root) => {
    rmSync(root, { recursive: true, force: true });
  });
});

/** The front matter lines every entry needs. */
export const fields = `status: in-force
reviewed: { on: 2026-11-22, by: knowledge editor }
review_by: 2027-05-31
owner: knowledge desk
scope: global
confidence: medium
sources: [{ source: src-a, supports: "all of it" }]`;

/** Front matter lines as they stand in a row of a file of rows. */
export const inRow = (lines: string): string =>
  lines
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');

/** A topics.yaml whose one topic has somebody to ask. */
export const igfTopic =
  'rows:\n  - id: igf\n    titles: { en: IGF }\n    contact: { label: IGF Secretariat, href: "mailto:igf@un.org" }\n';

/** An entry with these extra front matter lines and this text. */
export const entry = (title: string, extra = '', text = 'Words.\n', base = fields): string =>
  `---\ntitle: ${title}\nsummary: Words about ${title}.\n${base}\n${extra === '' ? '' : `${extra}\n`}---\n\n${text}`;

/** What a procedure needs beyond an entry. */
export const lasting = `valid_for: { label: usual pattern, until: 2027-05-31 }
stays_true: Registration is needed.
contact: { label: Desk, href: "https://example.org/" }`;

/** A small folder in which nothing is wrong. */
export const base: Files = {
  'README.md': 'For authors.',
  'sources.yaml':
    'rows:\n  - { id: src-a, title: A page, summary: A., publisher: P, date: undated, href: "https://example.org/" }\n',
  'topics.yaml': 'rows:\n  - { id: igf, titles: { en: IGF, fr: FGI } }\n',
  'concepts/thing.md': entry('A thing'),
};

/** Writes a folder into a new temporary place: the base and, over it, these files. */
export const workspace = (files: Files = {}): string => {
  const root = mkdtempSync(join(tmpdir(), 'knowledge-'));
  roots.push(root);
  put(root, { ...base, ...files });
  return root;
};

/** Writes or removes files of a folder. */
export const put = (root: string, files: Files): void => {
  for (const [path, content] of Object.entries(files)) {
    const to = join(root, path);
    if (content === undefined) rmSync(to, { force: true });
    else {
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, content);
    }
  }
};

/** What an author is told about a folder: the lines, in order. */
export const told = async (files: Files): Promise<readonly string[]> =>
  (await loadKnowledge(workspace(files))).problems.map(formatProblem);

/** The library of a folder in which nothing refuses. */
export const libraryOf = async (files: Files = {}): Promise<Library> => {
  const { library, problems } = await loadKnowledge(workspace(files));
  if (library === undefined) throw new Error(problems.map(formatProblem).join('\n'));
  return library;
};

/** One entry of a library. */
export const entryOf = (library: Library, id: string): Entry => {
  const found = library.entries.get(id);
  if (found === undefined) throw new Error(`no entry ${id}`);
  return found;
};
