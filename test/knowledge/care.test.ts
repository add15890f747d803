import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  linkReport,
  linksOf,
  lookAtLinks,
  lookByHttp,
  type LinkRecord,
  type Look,
} from '../../src/commands/knowledge-links.ts';
import { preview, views } from '../../src/commands/knowledge-preview.ts';
import { stillTrue } from '../../src/commands/knowledge-review.ts';
import type { Library } from '../../src/core/library.ts';
import { exportEntries } from '../../src/knowledge/edit/export-json.ts';
import { exportSchema, knowledgeSchemas } from '../../src/knowledge/edit/json-schema.ts';
import { readFolder, type FolderContent } from '../../src/knowledge/read-folder.ts';
import { staleEntries } from '../../src/knowledge/stale.ts';
import { knowledgeFrom } from '../../src/knowledge-source.ts';
import { ownKnowledge } from '../../src/system.ts';
import { entry, lasting, libraryOf, put, workspace } from './workspace.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';

const today = '2026-11-22';
const steps = '## Steps\n\n1. Ask.\n';
const due = (day: string, title: string): string => entry(title).replace('2027-05-31', day);

describe('the review queue', () => {
  const library = () =>
    libraryOf({
      'concepts/often.md': due('2026-11-25', 'Often'),
      'concepts/seldom.md': due('2026-11-23', 'Seldom'),
      'concepts/over.md': due('2026-11-23', 'Over')
        .replace('2026-11-23', '2026-11-22')
        .replace('on: 2026-11-22', 'on: 2025-11-22'),
      'concepts/later.md': due('2027-03-01', 'Later'),
      'procedures/past.md': entry('Past', lasting.replace('until: 2027-05-31', 'until: 2026-06-01'), steps),
    });

  test('lists what comes due, what people were given most often first', async () => {
    const found = staleEntries(await library(), { often: 37, seldom: 1 }, today, '2026-12-22');
    expect(found.map(({ id, shown, state }) => [id, shown, state])).toEqual([
      ['often', 37, 'soon'],
      ['seldom', 1, 'soon'],
      ['past', 0, 'withheld'],
      ['over', 0, 'soon'],
    ]);
    expect(found[2]).toMatchObject({ due: '2026-06-01', origin: 'procedures/past.md:1' });
  });

  test('a click alone is no review: it asks for the source that was opened today', async () => {
    const files = [{ path: 'concepts/often.md', content: due('2026-11-25', 'Often') }];
    const said = stillTrue(await library(), files, { id: 'often' }, today);
    expect(said).toEqual({
      refused:
        'Which source did you open today? Add --seen with its address. The entry rests on:\n  https://example.org/',
    });
    expect(
      stillTrue(await library(), files, { id: 'often', seen: 'https://example.com/' }, today),
    ).toMatchObject({
      refused: expect.stringContaining('is not a source of this entry') as string,
    });
    expect(stillTrue(await library(), files, { id: 'oftn', seen: 'x' }, today)).toMatchObject({
      refused: expect.stringContaining('Did you mean `often`?') as string,
    });
  });

  test('with the source seen, only the dates of that entry change, in a file and in a row', async () => {
    const content = due('2026-11-25', 'Often').replace(
      'reviewed: { on: 2026-11-22',
      'reviewed: { on: 2026-05-25',
    );
    const row = `# By hand.
defaults: { reviewed: { on: 2026-05-22, by: knowledge editor }, review_by: 2026-11-22, status: in-force, owner: knowledge desk, scope: global, confidence: medium, sources: [{ source: src-a, supports: all }] }
rows:
  # First.
  - id: term-a
    title: A
    summary: A word.
    meanings: [{ meaning: A word., community: all }]
  - id: term-b
    title: B
    summary: Another.
    meanings: [{ meaning: Another., community: all }]
`;
    const folder = workspace({ 'concepts/often.md': content, 'terms.yaml': row });
    const { library: loaded } = await loadKnowledge(folder);
    if (loaded === undefined) throw new Error('no library');
    const { files } = await readFolder(folder);
    const seen = 'https://example.org/';
    const file = stillTrue(loaded, files, { id: 'often', seen }, today);
    // Half a year between the last two looks, so half a year until the next.
    expect(file).toEqual({
      next: '2027-05-25',
      file: {
        path: 'concepts/often.md',
        content: content.replace('on: 2026-05-25', 'on: 2026-11-22').replace('2026-11-25', '2027-05-25'),
      },
    });
    const inRow = stillTrue(loaded, files, { id: 'term-b', seen, next: '2027-01-31' }, today);
    expect('file' in inRow && inRow.file.content).toBe(
      row.replace(
        '  - id: term-b\n',
        '  - reviewed: { on: 2026-11-22, by: knowledge editor }\n    review_by: 2027-01-31\n    id: term-b\n',
      ),
    );
    if ('file' in inRow) put(folder, { 'terms.yaml': inRow.file.content });
    const again = await loadKnowledge(folder);
    expect(again.library?.entries.get('term-b')?.reviewBy).toBe('2027-01-31');
    expect(again.library?.entries.get('term-a')?.reviewBy).toBe('2026-11-22');
  });
});

describe('the look at links', () => {
  const answering =
    (answers: Readonly<Record<string, number | 'no answer' | 'no network'>>): Look =>
    (href) =>
      Promise.resolve(answers[href] ?? 200);

  test('keeps since when a link fails, and forgets it when it answers again', async () => {
    const [a, b] = ['https://example.org/a', 'https://example.org/b'];
    const first = await lookAtLinks([a, b], answering({ [a]: 404, [b]: 'no answer' }), {}, '2026-11-20');
    expect(first[a]).toEqual({ href: a, saw: 404, on: '2026-11-20', failingSince: '2026-11-20' });
    const next = await lookAtLinks([a, b], answering({ [a]: 404 }), first, today);
    expect(next[a]?.failingSince).toBe('2026-11-20');
    expect(next[b]).toEqual({ href: b, saw: 200, on: today });
  });

  test('without a network nothing is changed, and that is said', async () => {
    const library = await libraryOf();
    const used = linksOf(library);
    const before: LinkRecord = {
      'https://example.org/': { href: 'https://example.org/', saw: 200, on: '2026-11-01' },
    };
    const offline: Look = () => Promise.resolve('no network');
    const record = await lookAtLinks([...used.keys()], offline, before, today);
    expect(record).toEqual(before);
    expect(linkReport(used, record, today)).toEqual([
      'There is no network here, so nothing was looked at and nothing was changed.',
    ]);
  });

  test('what fails is told with who leans on it', async () => {
    const used = linksOf(await libraryOf());
    const record = await lookAtLinks([...used.keys()], answering({ 'https://example.org/': 410 }), {}, today);
    expect(linkReport(used, record, today)).toEqual([
      'https://example.org/ — answered 410 (since 2026-11-22). Used by: src-a',
      '1 of 1 links looked at; 1 need attention.',
    ]);
  });

  test('asks for the page where a server refuses to tell of its head', async () => {
    const asked: (string | undefined)[] = [];
    const web = ((_: string, init?: RequestInit) => {
      asked.push(init?.method);
      return Promise.resolve(new Response(null, { status: init?.method === 'HEAD' ? 405 : 200 }));
    }) as typeof fetch;
    expect(await lookByHttp(web)('https://example.org/')).toBe(200);
    expect(asked).toEqual(['HEAD', 'GET']);
    const cut = (() =>
      Promise.reject(new TypeError('fetch failed', { cause: { code: 'ENETUNREACH' } }))) as typeof fetch;
    expect(await lookByHttp(cut)('https://example.org/')).toBe('no network');
    const gone = (() =>
      Promise.reject(new TypeError('fetch failed', { cause: { code: 'ENOTFOUND' } }))) as typeof fetch;
    expect(await lookByHttp(gone)('https://example.org/')).toBe('no answer');
  });
});

describe('our own knowledge', () => {
  let library: Library;
  let content: FolderContent;
  beforeAll(async () => {
    ({ library } = await knowledgeFrom(ownKnowledge()));
    content = await readFolder(ownKnowledge());
  });

  test('can be looked at as every platform shows it', () => {
    const shown = preview(library, 'igf-register', {}, Date.parse(today));
    for (const view of views) expect(shown).toContain(`══ ${view} (`);
    expect(preview(library, 'igf-register', { as: 'discord', native: true }, Date.parse(today))).toContain(
      '"custom_id"',
    );
    expect(preview(library, 'igf', { as: 'web', lang: 'fr' }, Date.parse(today))).toContain(
      'Forum sur la gouvernance',
    );
    expect(() => preview(library, 'igf-registr', {}, Date.parse(today))).toThrow(
      'Did you mean `igf-register`?',
    );
    expect(() => preview(library, 'igf', { as: 'fax' }, Date.parse(today))).toThrow('There is no view "fax"');
  });

  test('is published with schemas that are made from the rules themselves', () => {
    for (const [name, schema] of Object.entries({ ...knowledgeSchemas(), 'export.json': exportSchema() }))
      expect(
        JSON.parse(readFileSync(join(ownKnowledge(), 'schema', name), 'utf8')),
        `${name}: run helpdesk knowledge schema`,
      ).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  test('fits its schemas, table by table and exported as a whole', async () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    const schemas = knowledgeSchemas();
    const tables = content.files.filter(
      ({ path }) => /^[a-z-]+\/[a-z-]+\.yaml$/.test(path) && !path.startsWith('ambiguities'),
    );
    expect(tables.length).toBeGreaterThan(20);
    for (const { path, content: words } of tables) {
      const valid = ajv.compile(schemas[`${path.split('/')[0] ?? ''}.json`] ?? false);
      expect(valid(parse(words, { schema: 'core' })) ? [] : valid.errors?.slice(0, 3), path).toEqual([]);
    }
    const all = ajv.compile(exportSchema());
    const entries = await exportEntries(content);
    expect(entries.length).toBe(library.entries.size);
    const whole: unknown = JSON.parse(JSON.stringify({ revision: content.revision, entries }));
    expect(all(whole) ? [] : all.errors?.slice(0, 3)).toEqual([]);
  });

  test('says in every table where its schema is, for editors that complete', () => {
    for (const { path, content: words } of content.files.filter((one) =>
      /^[a-z-]+\/[a-z-]+\.yaml$/.test(one.path),
    )) {
      if (path.startsWith('ambiguities')) continue;
      expect(words.split('\n')[0], path).toBe(
        `# yaml-language-server: $schema=../schema/${path.split('/')[0] ?? ''}.json`,
      );
    }
  });
});
