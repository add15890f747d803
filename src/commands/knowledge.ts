import { configFromEnv } from '../config.ts';
import { listing } from '../knowledge/listing.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { refuses } from '../knowledge/problem.ts';
import { knowledgeFolders, knowledgeFrom, problemLines } from '../knowledge-source.ts';
import { loadEnvFile } from '../system.ts';

/** Says every problem of every file at once; ends with 1 when the set would be refused. */
export const check = async (folder: string | undefined): Promise<void> => {
  loadEnvFile();
  const { library, problems } = await loadKnowledge(folder ?? knowledgeFolders(configFromEnv(process.env)));
  if (problems.length > 0) process.stdout.write(`${problemLines(problems)}\n`);
  const refused = library === undefined || refuses(problems);
  const wrong = problems.filter(({ severity }) => severity === 'problem').length;
  const count = library?.entries.size ?? 0;
  process.stdout.write(
    refused
      ? `${counted(wrong, 'problem')}${problems.length > wrong ? ` and ${counted(problems.length - wrong, 'warning')}` : ''}. The desk keeps what it served before until they are mended.\n`
      : `${counted(count, 'entry', 'entries')}, all fit to serve${problems.length > 0 ? `; ${counted(problems.length, 'warning')}` : ''}.\n`,
  );
  if (refused) process.exitCode = 1;
};

const counted = (count: number, one: string, more = `${one}s`): string =>
  `${String(count)} ${count === 1 ? one : more}`;

/** Lists the entries, for people or as JSON. */
export const list = async ({ json }: { readonly json?: boolean }): Promise<void> => {
  loadEnvFile();
  const { library } = await knowledgeFrom(knowledgeFolders(configFromEnv(process.env)));
  const rows = listing(library);
  process.stdout.write(
    json === true
      ? `${JSON.stringify(rows, null, 1)}\n`
      : `${rows.map((row) => [row.id, row.kind, row.status, row.title].join('\t')).join('\n')}\n`,
  );
};
