import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { ConfigError, configFromEnv } from '../config.ts';
import { csvFrom, readCsv } from '../knowledge/edit/csv.ts';
import { exportTable, importTable, tables } from '../knowledge/edit/exchange.ts';
import { exportEntries } from '../knowledge/edit/export-json.ts';
import { writeFiles } from '../knowledge/edit/write-files.ts';
import type { Home } from '../knowledge/kinds/homes.ts';
import { refuses } from '../knowledge/problem.ts';
import { readFolder } from '../knowledge/read-folder.ts';
import { didYouMean } from '../knowledge/suggest.ts';
import { knowledgeFolders, problemLines } from '../knowledge-source.ts';
import { loadEnvFile } from '../system.ts';

/** Writes a table as CSV, or with `--json` everything as JSON; to a file, or to standard output. */
export const exportKnowledge = async (
  table: string | undefined,
  { json = false, out }: { readonly json?: boolean; readonly out?: string },
): Promise<void> => {
  const content = await readFolder(sharedFolder());
  if (json) {
    const all = { revision: content.revision, entries: await exportEntries(content) };
    return write(`${JSON.stringify(all, null, 1)}\n`, out);
  }
  const { rows, problems } = await exportTable(content, tableNamed(table));
  if (refuses(problems)) throw new ConfigError([`The table cannot be read:\n${problemLines(problems)}`]);
  return write(csvFrom(rows), out);
};

/** Brings the rows of a CSV file into a table; writes nothing while anything is wrong. */
export const importKnowledge = async (
  table: string | undefined,
  file: string,
  { dryRun = false }: { readonly dryRun?: boolean },
): Promise<void> => {
  const home = tableNamed(table);
  const folder = sharedFolder();
  const bytes = await readFile(file).catch(() => {
    throw new ConfigError([`${file} cannot be read. Is the name right?`]);
  });
  const csv = readCsv(basename(file), bytes);
  const imported = refuses(csv.problems)
    ? { files: [], added: [], changed: [], absent: [], problems: [] }
    : await importTable(await readFolder(folder), home, csv);
  const problems = [...csv.problems, ...imported.problems];
  if (problems.length > 0) process.stdout.write(`${problemLines(problems)}\n`);
  if (refuses(problems)) {
    process.stdout.write('Nothing was written. Mend these and import again.\n');
    process.exitCode = 1;
    return;
  }
  if (!dryRun) await writeFiles(folder, imported.files);
  const { added, changed, absent } = imported;
  process.stdout.write(
    [
      `${dryRun ? 'Would add' : 'Added'} ${named(added)}, ${dryRun ? 'would change' : 'changed'} ${named(changed)}.`,
      ...(absent.length > 0
        ? [`${String(absent.length)} rows of the table are not in the file; they stay as they are.`]
        : []),
      ...(dryRun ? [] : imported.files.map(({ path }) => `Wrote ${path}`)),
      '',
    ].join('\n'),
  );
};

const named = (ids: readonly string[]): string =>
  ids.length === 0
    ? 'none'
    : `${String(ids.length)} (${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ', …' : ''})`;

const tableNamed = (name: string | undefined): Home => {
  const home = tables.find(({ place }) => place === name);
  if (home !== undefined) return home;
  const places = tables.map(({ place }) => place);
  const advice = `Tables are: ${places.join(', ')}`;
  throw new ConfigError([
    name === undefined
      ? `Which table? ${advice}.`
      : `There is no table "${name}". ${didYouMean(name, places, advice)}.`,
  ]);
};

/** The folder that is edited: the shared one. */
export const sharedFolder = (): string => {
  loadEnvFile();
  return knowledgeFolders(configFromEnv(process.env))[0] ?? '';
};

const write = async (text: string, out: string | undefined): Promise<void> => {
  if (out === undefined) process.stdout.write(text);
  else await writeFile(out, text);
};
