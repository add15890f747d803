import { describe, expect, test } from 'vitest';
import { csvFrom, readCsv } from '../../src/knowledge/edit/csv.ts';
import { exportTable, importTable, tables } from '../../src/knowledge/edit/exchange.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { readFolder } from '../../src/knowledge/read-folder.ts';
import { ownKnowledge } from '../../src/system.ts';
import { fields, workspace } from './workspace.ts';

const homeOf = (place: string) => {
  const home = tables.find((one) => one.place === place);
  if (home === undefined) throw new Error(place);
  return home;
};
const initiatives = homeOf('initiatives');
const defaults = `defaults: { ${fields.replaceAll('\n', ', ')}, topics: [igf] }`;
const table = `# Kept by hand.
${defaults}
rows:
  # The oldest one.
  - id: initiative-togo
    title: Togo IGF
    summary: >-
      The forum
      of Togo.
    questions: [is there an igf in togo, togo igf]
    type: national
    countries: [TG]
    region: Africa
    since: 2012
  - { id: initiative-benin, title: Benin IGF, summary: The forum of Benin., type: national, countries: [BJ], region: Africa }
`;
const folder = () => readFolder(workspace({ 'initiatives/africa.yaml': table }));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const exported = async (): Promise<string> => csvFrom((await exportTable(await folder(), initiatives)).rows);
const bring = async (csv: string | Uint8Array) => {
  const read = readCsv('table.csv', typeof csv === 'string' ? bytes(csv) : csv);
  const imported = await importTable(await folder(), initiatives, read);
  return { ...imported, told: [...read.problems, ...imported.problems].map(formatProblem) };
};

describe('a table as CSV', () => {
  test('opens in a spreadsheet: a byte order mark, a line of names, one row each', async () => {
    const csv = await exported();
    expect(csv.startsWith('\ufeffstatus,reviewed.on,reviewed.by,')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(4);
    expect(csv).toContain('is there an igf in togo | togo igf');
    expect(csv).toContain('initiatives/africa.yaml');
  });

  test('brought back unchanged changes nothing', async () => {
    expect(await bring(await exported())).toMatchObject({ files: [], added: [], changed: [], absent: [] });
  });

  test.each(tables.map(({ place }) => place))('of our own %s comes back unchanged', async (place) => {
    const content = await readFolder(ownKnowledge());
    const { rows, problems } = await exportTable(content, homeOf(place));
    expect(problems).toEqual([]);
    const read = readCsv('table.csv', bytes(csvFrom(rows)));
    expect(await importTable(content, homeOf(place), read)).toMatchObject({
      files: [],
      problems: [],
      absent: [],
    });
  });

  test('as a spreadsheet saves it, with semicolons and a byte order mark, is read and said to be so', async () => {
    const csv = (await exported()).replace('The forum of Benin.', 'The "forum"; of Benin.');
    const rows = readCsv('a.csv', bytes(csv.replace('The "forum"; of Benin.', 'The forum of Benin.'))).rows;
    const columns = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))];
    const semicolons = [
      columns.join(';'),
      ...rows.map(({ cells }) => columns.map((column) => `"${cells[column] ?? ''}"`).join(';')),
    ].join('\r\n');
    const { told, files } = await bring(`\ufeff${semicolons}`);
    expect(told).toEqual([
      'table.csv:1 file — is written with semicolons and a byte order mark, as spreadsheets do. It is read all the same.',
    ]);
    expect(files).toEqual([]);
  });

  test('changes one field and leaves comments and everything else as they are', async () => {
    const csv = (await exported()).replace('Benin IGF', 'IGF of Benin');
    const { files, changed } = await bring(csv);
    expect(changed).toEqual(['initiative-benin']);
    expect(files).toEqual([
      { path: 'initiatives/africa.yaml', content: table.replace('title: Benin IGF', 'title: IGF of Benin') },
    ]);
  });

  test('adds a row to the file it names, or to a new one', async () => {
    const row = (file: string) =>
      `id,title,summary,type,countries,region,topics,status,reviewed.on,reviewed.by,review_by,owner,scope,confidence,sources.1.source,sources.1.supports,file
initiative-ghana,Ghana IGF,The forum of Ghana.,national,GH,Africa,igf,in-force,2026-11-22,knowledge editor,2027-05-31,knowledge desk,country: GH,medium,src-a,all of it,${file}
`;
    const into = await bring(row('initiatives/africa.yaml'));
    expect(into.told).toEqual([]);
    expect(into.added).toEqual(['initiative-ghana']);
    expect(into.files[0]?.content.startsWith(table.trimEnd())).toBe(true);
    expect(into.absent).toEqual(['initiative-togo', 'initiative-benin']);
    expect((await bring(row(''))).files[0]?.path).toBe('initiatives/imported.yaml');
    expect((await bring(row('terms/x.yaml'))).told).toEqual([
      'table.csv:2 initiative-ghana.file — names `terms/x.yaml`, which is no table of initiatives. Write for example `initiatives/local.yaml`, or leave the cell empty.',
    ]);
  });

  test('runs no formula in a spreadsheet, and comes back without the guard', async () => {
    const text = csvFrom([{ id: 'a', title: '=1+1' }]);
    expect(text).toContain("'=1+1");
    expect(readCsv('t.csv', bytes(text)).rows[0]?.cells['title']).toBe('=1+1');
  });
});

describe('a mistake in a CSV file is told with file, line, field and what to do:', () => {
  const head = 'id,title,summary,type,countries,region,since,reviewed.on,reviewed.by,file';
  const row = (change: string): string => `${head}\ninitiative-togo,Togo IGF,The forum of Togo.,${change}\n`;
  test.each([
    [
      'a wrong date, as spreadsheets rewrite it',
      row('national,TG,Africa,2012,22/11/2026,knowledge editor,'),
      /^table\.csv:2 initiative-togo\.reviewed\.on — is not a day in the calendar\. .*2026-11-22/,
    ],
    [
      'a word that is not one of the values',
      row('nationl,TG,Africa,2012,2026-11-22,knowledge editor,'),
      /^table\.csv:2 initiative-togo\.type — is `nationl`, which is not one of its values\. Did you mean `national`\?/,
    ],
    [
      'a country by its name',
      row('national,Togo,Africa,2012,2026-11-22,knowledge editor,'),
      /^table\.csv:2 initiative-togo\.countries\[0\] — is not the code of a country\./,
    ],
  ])('%s', async (_, csv, line) => {
    const { told, files } = await bring(csv);
    expect(files).toEqual([]);
    expect(
      told.some((one) => line.test(one)),
      told.join('\n'),
    ).toBe(true);
  });

  test.each([
    [
      'a spreadsheet instead of a CSV file',
      new Uint8Array([0x50, 0x4b, 3, 4]),
      'is a spreadsheet, not a CSV file.',
    ],
    ['another encoding', new Uint8Array([...bytes(`${head}\n`), 0xe9]), 'is not written in UTF-8.'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x69, 0]), 'is written in UTF-16.'],
    ['no names in the first line', bytes('initiative-togo,Togo\n'), 'has no column `id` in its first line.'],
    [
      'a quotation mark that is never closed',
      bytes(`${head}\n"initiative-togo,x\n`),
      'has a quotation mark that is never closed.',
    ],
    ['two columns of one name', bytes('id,title,title\na,b,c\n'), 'has two columns named `title`.'],
  ])('%s', (_, csv, said) => {
    const lines = readCsv('table.csv', csv).problems.map(formatProblem);
    expect(
      lines.some((line) => /^table\.csv:\d+ file — /.test(line) && line.includes(said)),
      lines.join('\n'),
    ).toBe(true);
  });

  test('the same id twice', async () => {
    const twice = await exported();
    const rows = twice.trimEnd().split('\r\n');
    const { told } = await bring([...rows, rows[1]].join('\r\n'));
    expect(told).toContain(
      'table.csv:4 initiative-togo.id — has the id `initiative-togo` a second time. Keep one of the rows.',
    );
  });

  test('a source that is not there is told before anything is written', async () => {
    const { told } = await bring((await exported()).replaceAll('src-a', 'src-b'));
    expect(told.join('\n')).toContain('names `src-b`, which does not exist. Did you mean `src-a`?');
  });
});
