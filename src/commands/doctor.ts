import { emptyLibrary } from '../core/library.ts';
import type { Door } from '../core/adapter.ts';
import { ConfigError, configFromEnv, storePlace } from '../config.ts';
import { dayOf, isOutOfDate } from '../core/validity.ts';
import { messageOf } from '../errors.ts';
import { createHttp } from '../http.ts';
import { knowledgeFolders, knowledgeFrom } from '../knowledge-source.ts';
import { listening, platformSettings, type PlatformSetting } from '../platforms.ts';
import { openStore } from '../store/open.ts';
import { loadEnvFile, packageVersion } from '../system.ts';
import { explain } from '../explain.ts';

/** How long a platform may take to answer, in milliseconds. */
const patience = 15_000;

/** Says in words what is configured, reachable and missing; ends with 1 when something needs attention. */
export const doctor = async (): Promise<void> => {
  loadEnvFile();
  say(`helpdesk ${packageVersion()}, Node ${process.versions.node}`);
  const healthy = [
    await examine('configuration', configuration),
    await examine('knowledge', knowledge),
    await examine('store', store),
    await examine('port', port),
  ];
  for (const platform of platformSettings(process.env, () => dayOf(Date.now())))
    healthy.push(await examine(platform.platform, () => reach(platform)));
  if (healthy.includes(false)) process.exitCode = 1;
};

const examine = async (name: string, look: () => string | Promise<string>): Promise<boolean> => {
  try {
    say(`${name}: ${await look()}`);
    return true;
  } catch (error) {
    say(
      `${name}: needs attention. ${error instanceof Error && error.name === 'Error' ? messageOf(error) : explain(error)}`,
    );
    return false;
  }
};

const configuration = (): string => {
  const { keepTicketsDays } = configFromEnv(process.env);
  return `all settings can be read; the text of closed tickets is kept for ${String(keepTicketsDays)} days`;
};

const knowledge = async (): Promise<string> => {
  const { library, problems } = await knowledgeFrom(knowledgeFolders(configFromEnv(process.env)));
  const today = dayOf(Date.now());
  const old = [...library.entries.values()].filter((entry) => isOutOfDate(entry, today)).length;
  return `${String(library.entries.size)} entries, ${String(old)} of them withheld as out of date, ${String(problems.length)} warnings`;
};

const store = async (): Promise<string> => {
  const config = configFromEnv(process.env);
  const opened = await openStore({ ...storePlace(config), report: quiet });
  const counts = await opened.counts();
  await opened.close();
  const failed = counts['outgoing:failed'] ?? 0;
  return `${config.databaseUrl === undefined ? `SQLite in ${config.databaseFile}` : 'PostgreSQL'} can be read and written${failed > 0 ? `; ${String(failed)} messages could not be delivered` : ''}`;
};

const port = async (): Promise<string> => {
  const where = listening(process.env);
  if (!('host' in where)) throw new ConfigError(where);
  const http = createHttp({ ...where, routes: [], report: quiet });
  const { url } = await http.start();
  await http.stop();
  return `${url} is free`;
};

const reach = async (platform: PlatformSetting): Promise<string> => {
  if (platform.kind === 'off')
    return platform.missing.length === 0
      ? 'switched off'
      : `off; to switch it on, set ${platform.missing.join(', ')}`;
  if (platform.kind === 'invalid') throw new ConfigError(platform.problems);
  const adapter = await platform.open();
  let timer: NodeJS.Timeout | undefined;
  try {
    await Promise.race([
      adapter.start(deaf),
      new Promise((_, reject) => {
        timer = setTimeout(
          () => reject(new Error('It is configured, but did not answer in time.')),
          patience,
        );
      }),
    ]);
  } finally {
    clearTimeout(timer);
    await adapter.stop().catch(() => undefined);
  }
  return platform.note === undefined ? 'on, and it starts' : `on, and it starts; ${platform.note}`;
};

const quiet: Door['report'] = () => undefined;

const deaf: Door = {
  receive: () => Promise.resolve(),
  replies: () => Promise.resolve([]),
  suggest: () => [],
  served: () => emptyLibrary,
  report: quiet,
};

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
