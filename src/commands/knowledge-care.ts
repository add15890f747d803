import { dirname } from 'node:path';
import { configFromEnv, storePlace } from '../config.ts';
import { dayOf } from '../core/validity.ts';
import { exportSchema, knowledgeSchemas } from '../knowledge/edit/json-schema.ts';
import { writeFiles } from '../knowledge/edit/write-files.ts';
import { readFolder } from '../knowledge/read-folder.ts';
import { staleEntries } from '../knowledge/stale.ts';
import { knowledgeFolders, knowledgeFrom } from '../knowledge-source.ts';
import { createReport } from '../log.ts';
import { openStore } from '../store/open.ts';
import { loadEnvFile } from '../system.ts';
import {
  linkReport,
  linksOf,
  lookAtLinks,
  lookByHttp,
  readRecord,
  recordIn,
  writeRecord,
} from './knowledge-links.ts';
import { newEntry } from './knowledge-new.ts';
import { preview } from './knowledge-preview.ts';
import { stillTrue } from './knowledge-review.ts';
import { sharedFolder } from './knowledge-tables.ts';

const day = 86_400_000;
const today = (): string => dayOf(Date.now());
const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Lists what needs review within some days, most used first. */
export const stale = async ({ days = '30' }: { readonly days?: string }): Promise<void> => {
  loadEnvFile();
  const config = configFromEnv(process.env);
  const { library } = await knowledgeFrom(knowledgeFolders(config));
  const report = createReport('error');
  const store = await openStore({ ...storePlace(config), report }).catch(() => undefined);
  const shown = (await store?.shown(dayOf(Date.now() - 90 * day)).catch(() => undefined)) ?? {};
  await store?.close();
  const found = staleEntries(library, shown, today(), dayOf(Date.now() + Number(days) * day));
  for (const one of found)
    say(
      `${one.due}  ${one.state.padEnd(8)}  given ${String(one.shown).padStart(4)} times  ${one.id}  (${one.origin})  ${one.title}`,
    );
  say(
    found.length === 0
      ? `Nothing needs review in the next ${days} days.`
      : `${String(found.length)} to review. Still true? helpdesk knowledge review ID --seen ADDRESS`,
  );
};

/** Marks an entry as still true after its source was looked at today. */
export const review = async (
  id: string,
  options: { readonly seen?: string; readonly next?: string },
): Promise<void> => {
  const folder = sharedFolder();
  const { library } = await knowledgeFrom(folder);
  const { files } = await readFolder(folder);
  const done = stillTrue(library, files, { id, ...options }, today());
  if ('refused' in done) {
    say(done.refused);
    process.exitCode = 1;
    return;
  }
  await writeFiles(folder, [done.file]);
  say(`${id} is reviewed as of today; the next look is due on ${done.next}. Wrote ${done.file.path}`);
};

/** Asks for a new entry and writes it. */
export const create = async (kind: string | undefined): Promise<void> => {
  const made = await newEntry(
    sharedFolder(),
    kind,
    { input: process.stdin, output: process.stdout },
    today(),
  );
  if (!made) process.exitCode = 1;
};

/** Shows an entry as people will see it. */
export const show = async (
  id: string,
  options: {
    readonly as?: string;
    readonly lang?: string;
    readonly native?: boolean;
    readonly all?: boolean;
  },
): Promise<void> => {
  loadEnvFile();
  const { library } = await knowledgeFrom(knowledgeFolders(configFromEnv(process.env)));
  say(preview(library, id, options, Date.now()));
};

/** Looks at every source link and keeps what it saw; ends well also without a network. */
export const links = async (): Promise<void> => {
  loadEnvFile();
  const config = configFromEnv(process.env);
  const { library } = await knowledgeFrom(knowledgeFolders(config));
  const used = linksOf(library);
  const file = recordIn(dirname(config.databaseFile));
  const record = await lookAtLinks([...used.keys()], lookByHttp(fetch), await readRecord(file), today());
  await writeRecord(file, record);
  for (const line of linkReport(used, record, today())) say(line);
};

/** Writes the JSON Schemas of the knowledge files, for editors. */
export const schema = async (): Promise<void> => {
  const folder = sharedFolder();
  const all = { ...knowledgeSchemas(), 'export.json': exportSchema() };
  await writeFiles(
    folder,
    Object.entries(all).map(([name, one]) => ({
      path: `schema/${name}`,
      content: `${JSON.stringify(one, null, 1)}\n`,
    })),
  );
  say(`Wrote ${String(Object.keys(all).length)} schemas into ${folder}/schema`);
};
