import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { entry, entryOf, libraryOf, told, workspace } from './workspace.ts';

test('a folder that does not exist is a problem, not an exception', async () => {
  const { library, problems } = await loadKnowledge(join(workspace(), 'nowhere'));
  expect(library).toBeUndefined();
  expect(problems.map(formatProblem)).toEqual([
    '.:1 file — cannot be read (ENOENT). Check that it exists and may be read.',
  ]);
});

test('a folder without a single entry is refused', async () => {
  const none = { 'sources.yaml': undefined, 'topics.yaml': undefined, 'concepts/thing.md': undefined };
  expect(await told(none)).toEqual(['.:1 file — holds no entry. Check that this is the knowledge folder.']);
});

test.each([
  ['empty', '', 'concepts/x.md:1 file — is empty. Write the entry, or delete the file.'],
  [
    'binary',
    Uint8Array.of(45, 0, 1),
    'concepts/x.md:1 file — is not a text file. Keep only text in this folder.',
  ],
  [
    'in another encoding',
    Uint8Array.of(0x66, 0xe9, 0x74),
    'concepts/x.md:1 file — is not written in UTF-8. Save it again with the encoding UTF-8.',
  ],
  [
    'of two megabytes',
    'a'.repeat(2_000_000),
    'concepts/x.md:1 file — is larger than 1 MB. Split it: a table may be a folder of tables.',
  ],
  [
    'without front matter',
    'Words.',
    'concepts/x.md:1 file — has no front matter. Begin the file with a line `---`, the fields, and a line `---`.',
  ],
  [
    'with front matter that is a program',
    '---js\nprocess.exit(1)\n---\n',
    'concepts/x.md:1 file — begins with `---js`; only a plain `---` is read. Begin the file with a line `---`, the fields, and a line `---`.',
  ],
  [
    'with front matter left open',
    '---\ntitle: x\n',
    'concepts/x.md:1 file — has front matter that is never closed. Add a line `---` after the last field.',
  ],
])('a file that is %s is refused in words', async (_, content, line) => {
  expect(await told({ 'concepts/x.md': content })).toEqual([line]);
});

test.each([
  ['conepts/x.md', 'is in no place the desk knows (`conepts`). Did you mean `concepts`?'],
  [
    'x.md',
    'is in no place the desk knows (`x`). Folders and tables are: recommendations, action-points, concepts, procedures, selections, terms, bodies, initiatives, dates, sources, topics, ambiguities, official-contacts, elsewhere, desks, phrases.',
  ],
  ['terms.yml', 'ends in `.yml`. Rename it to `.yaml`.'],
  ['terms/dc.md', 'is a text where a table belongs. Write it as a row of `terms.yaml`.'],
  ['concepts.yaml', 'is not a text of its own. Write each as `concepts/some-id.md`.'],
  [
    'concepts/thing.de.md',
    'has `.de` in its name, which is not a language of this table or entry. Use one of: fr, es, ar, zh, ru; an id has no dots.',
  ],
  [
    'concepts/thing.en.md',
    'has `.en` in its name, which is not a language of this table or entry. English is the original: leave `.en` out.',
  ],
  [
    'topics.fr.yaml',
    'has `.fr` in its name, which is not a language of this table or entry. Write its translations into the rows themselves.',
  ],
  ['concepts/map.png', 'is not read: only `.md` and `.yaml` are. Move it out of this folder.'],
])('%s is not where it belongs', async (path, said) => {
  expect(await told({ [path]: 'x' })).toEqual([`${path}:1 file — ${said}`]);
});

test('a name that is not an id is refused', async () => {
  expect(await told({ 'concepts/My Thing.md': entry('Mine') })).toEqual([
    'concepts/My Thing.md:1 file — has a name that is not an id (`My Thing`). Rename it: lower-case words joined by hyphens, at most 60 characters.',
  ]);
});

test('reads files as Windows and its editors write them', async () => {
  const library = await libraryOf({ 'concepts/x.md': `\ufeff${entry('X')}`.replaceAll('\n', '\r\n') });
  expect(entryOf(library, 'x').title).toBe('X');
  const [line] = await told({ 'concepts/x.md': entry('X', 'colour: red').replaceAll('\n', '\r\n') });
  expect(line).toMatch(/^concepts\/x\.md:11 colour — /);
});

test('leaves notes to authors, licences, hidden files and editor copies alone', async () => {
  const files = {
    LICENSE: 'x',
    'terms/README.md': 'x',
    '.git/config': 'x',
    'concepts/.swp': 'x',
    'topics.yaml~': 'x',
  };
  expect(await told(files)).toEqual([]);
});

test('follows links inside the folder and none out of it', async () => {
  const outside = workspace({ 'concepts/secret.md': entry('Secret') });
  const root = workspace({ '..data/inside.md': entry('Inside') });
  symlinkSync('../..data/inside.md', join(root, 'concepts/inside.md'));
  symlinkSync(join(outside, 'concepts/secret.md'), join(root, 'concepts/secret.md'));
  mkdirSync(join(root, 'procedures'));
  symlinkSync('..', join(root, 'procedures/round'));
  const { library, problems } = await loadKnowledge(root);
  expect([...(library?.entries.keys() ?? [])]).toEqual(['inside', 'src-a', 'thing']);
  expect(problems.map(formatProblem)).toEqual([
    'concepts/secret.md:1 file — is a link that leads out of the knowledge folder and is not read. Copy the file here.',
  ]);
});

test('the revision changes with any content and only with content', async () => {
  const [first, same, other] = await Promise.all([
    libraryOf(),
    libraryOf(),
    libraryOf({ 'concepts/thing.md': entry('A thing', '', 'Other words.\n') }),
  ]);
  expect(first.revision).toBe(same.revision);
  expect(first.revision).not.toBe(other.revision);
});
