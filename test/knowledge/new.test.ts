import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { newEntry } from '../../src/commands/knowledge-new.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { entryOf, workspace } from './workspace.ts';

/** Types these lines into an interview in a small folder; gives the folder and what was printed. */
const interview = async (kind: string | undefined, lines: readonly string[], folder = workspace()) => {
  const output = new PassThrough();
  const printed = text(output);
  const made = await newEntry(
    folder,
    kind,
    { input: Readable.from([`${lines.join('\n')}\n`]), output },
    '2026-11-22',
  );
  output.end();
  return { made, folder, printed: await printed };
};
const libraryIn = async (folder: string) => {
  const { library, problems } = await loadKnowledge(folder);
  expect(problems.map(formatProblem)).toEqual([]);
  if (library === undefined) throw new Error('no library');
  return library;
};

/** What is asked at the end of every interview, from the place it holds to who looks after it. */
const last = ['TG', 'https://example.org/page', 'Example desk', 'all of it', 'medium', '2027-05-31', ''];

describe('helpdesk knowledge new', () => {
  test('adds an initiative with its source', async () => {
    const { made, folder, printed } = await interview('initiatives', [
      ...['Togo IGF', '', 'The forum of Togo.', 'is there an igf in togo', 'igf togo', '', 'igf', ''],
      ...['national', 'TG', '', 'Africa', 'https://example.org/igf'],
      ...last,
    ]);
    expect(printed).toContain('Wrote initiatives/added.yaml');
    expect(made).toBe(true);
    const library = await libraryIn(folder);
    expect(entryOf(library, 'initiative-togo-igf')).toMatchObject({
      title: 'Togo IGF',
      questions: ['is there an igf in togo', 'igf togo'],
      scope: { level: 'country', place: 'TG' },
      initiative: { type: 'national', countries: ['TG'], region: 'Africa', page: 'https://example.org/igf' },
      reviewed: { on: '2026-11-22' },
      reviewBy: '2027-05-31',
    });
    expect(entryOf(library, 'src-initiative-togo-igf').reference?.href).toBe('https://example.org/page');
  });

  test('adds a date', async () => {
    const { made, folder } = await interview('date', [
      ...['Forum 2027', '', 'The forum meets in June.', '', 'igf', ''],
      ...['meeting', 'confirmed', '2027-06-08', '2027-06-11', 'Africa/Lome', '', 'It is held yearly.'],
      ...['https://example.org/contact', ...last],
    ]);
    expect(made).toBe(true);
    expect(entryOf(await libraryIn(folder), 'date-forum-2027')).toMatchObject({
      occasion: { begins: '2027-06-08', ends: '2027-06-11', zone: 'Africa/Lome' },
      validFor: { label: 'confirmed', until: '2027-06-11' },
    });
  });

  test('adds a procedure with numbered steps', async () => {
    const { made, folder } = await interview('procedures', [
      ...['Join the list', 'join-the-list', 'Anyone can join.', 'how do i join the list', '', 'igf', ''],
      ...[
        'Anyone.',
        'Open the page.',
        'Type your address.',
        '',
        'All year.',
        'Nothing.',
        'The list is open.',
      ],
      ...['mailto:desk@example.org', ...last],
    ]);
    expect(made).toBe(true);
    const entry = entryOf(await libraryIn(folder), 'join-the-list');
    expect(entry.parts.map(({ id }) => id)).toEqual(['who', 'steps', 'when', 'cost']);
    expect(readFileSync(join(folder, 'procedures/join-the-list.md'), 'utf8')).toContain(
      '1. Open the page.\n2. Type your address.\n',
    );
  });

  test('says at once what is wrong with an answer, and asks again', async () => {
    const { made, printed } = await interview(undefined, [
      ...['initative', 'initiatives', '', 'Togo IGF', 'Togo', '', 'The forum.', '', 'igff', 'igf', ''],
      ...['natonal', 'national', 'Togo', 'TG', '', 'Africa', '', 'TG', 'htp//x', 'src-a', '', 'all of it'],
      ...['sure', 'medium', '31/05/2027', '2020-01-01', '2027-05-31', ''],
    ]);
    expect(printed).toContain('Did you mean `initiative`?');
    expect(printed).toContain('This one is needed.');
    expect(printed).toContain('An id is small letters, digits and hyphens, at most 60.');
    expect(printed).toContain('Did you mean `igf`?');
    expect(printed).toContain('Did you mean `national`?');
    expect(printed).toContain('Two capital letters of ISO 3166');
    expect(printed).toContain('Give an address that begins with https://');
    expect(printed).toContain('Please write one of: high, medium, low');
    expect(printed).toContain('Write year, month and day, for example 2027-05-31.');
    expect(printed).toContain('That day is over.');
    expect(made).toBe(true);
  });

  test('writes nothing when it is left before the end', async () => {
    const { made, folder, printed } = await interview('terms', ['DC', '', 'Dynamic Coalition.']);
    expect(made).toBe(false);
    expect(printed).toContain('Stopped. Nothing was written.');
    expect(existsSync(join(folder, 'terms'))).toBe(false);
  });

  test('writes nothing that the desk would refuse', async () => {
    const { made, folder, printed } = await interview('concepts', [
      ...['Another', '', 'Words.', 'a thing', '', 'igf', '', 'Its text.', ''],
      ...last,
    ]);
    expect(made).toBe(false);
    expect(printed).toContain('is also claimed by `thing`');
    expect(existsSync(join(folder, 'concepts/another.md'))).toBe(false);
  });

  test('asks to mend first what is broken already', async () => {
    const broken = workspace({ 'concepts/x.md': 'no front matter' });
    const { made, printed } = await interview('concepts', [], broken);
    expect(made).toBe(false);
    expect(printed).toContain('Run `helpdesk knowledge check`');
  });
});
