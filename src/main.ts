import { randomUUID } from 'node:crypto';
import { createBot, type Serving } from './bot.ts';
import { createCache } from './cache.ts';
import { ConfigError, configFromEnv, storePlace } from './config.ts';
import type { Adapter } from './core/adapter.ts';
import { dayOf } from './core/validity.ts';
import { messageOf } from './errors.ts';
import { explain } from './explain.ts';
import { createHttp } from './http.ts';
import { watchKnowledge } from './knowledge/watch.ts';
import { knowledgeFolders, knowledgeFrom, problemLines } from './knowledge-source.ts';
import { createDebug, createReport } from './log.ts';
import { createLimits } from './limits.ts';
import { publishProposal } from './knowledge/edit/publish.ts';
import { proposalPlaces } from './proposal-places.ts';
import { listening, platformSettings } from './platforms.ts';
import { servingGently, servingOf, wordsOf } from './serving.ts';
import { openStore } from './store/open.ts';
import { loadEnvFile, packageVersion } from './system.ts';

/** How often due messages are looked for, in milliseconds. */
const tickEvery = 2_000;
/** How often the knowledge folder is looked at besides being watched, in milliseconds. */
const lookEvery = 5_000;

/** Runs the desk until it is told to stop. The only place that knows everything. */
export const run = async (): Promise<void> => {
  loadEnvFile();
  const config = configFromEnv(process.env);
  const now = () => Date.now();
  const platforms = platformSettings(process.env, () => dayOf(now()));
  const where = listening(process.env);
  const problems = platforms.flatMap((one) => (one.kind === 'invalid' ? one.problems : []));
  if (problems.length > 0 || !('host' in where))
    throw new ConfigError([...new Set([...('host' in where ? [] : where), ...problems])]);

  const report = createReport(config.logLevel);
  const folders = knowledgeFolders(config);
  const cache = createCache(config.cache, createDebug(config.logLevel));
  const { library } = await knowledgeFrom(folders, cache);
  let serving: Serving = servingOf(library, cache);
  let latest = library.revision;
  const store = await openStore({ ...storePlace(config), report });
  const adapters: Adapter[] = [];
  const opened: { url?: string } = {};
  for (const platform of platforms) if (platform.kind === 'on') adapters.push(await platform.open());
  const bot = createBot({
    store,
    serving: () => serving,
    adapters,
    now,
    newId: randomUUID,
    report,
    settings: {
      keepQuestions: config.keepQuestions,
      ticketDays: config.keepTicketsDays,
      ...(config.language === undefined ? {} : { language: config.language }),
    },
    publish: (proposal) => publishProposal(proposal, proposalPlaces(config), dayOf(now())),
    wordsOf,
    fewestAskers: config.fewestAskers,
    limits: createLimits(),
    keepTickets: config.keepTicketsDays * 24 * 3_600_000,
    // Ticket pages are the web adapter's; on this machine alone they open at the address it listens on.
    pages: () =>
      adapters.some(({ platform }) => platform === 'web') ? (config.publicUrl ?? opened.url) : undefined,
  });

  const http = createHttp({ ...where, routes: adapters.flatMap((one) => one.routes ?? []), report });
  say(`Internet Governance Help Desk ${packageVersion()}: ${String(library.entries.size)} entries.`);
  const { url } = await http.start().catch((error: unknown) => {
    throw new ConfigError([messageOf(error)]);
  });
  opened.url = url;
  for (const platform of platforms) {
    const adapter = adapters.find((one) => one.platform === platform.platform);
    if (adapter === undefined) {
      say(
        `  ${platform.platform}: off${platform.kind === 'off' && platform.missing.length > 0 ? `. To switch it on, set ${platform.missing.join(', ')}` : ''}`,
      );
      continue;
    }
    try {
      await adapter.start(bot.door);
      say(`  ${platform.platform}: on${platform.platform === 'web' ? `, ${url}` : ''}`);
    } catch (error) {
      // One platform that cannot start leaves the others running.
      say(`  ${platform.platform}: could not start. ${messageOf(error)}`);
      report('error', 'platform-failed', { platform: platform.platform, error: messageOf(error) });
    }
  }
  say(`Ready at ${url}`);

  const watching = watchKnowledge(
    folders,
    {
      onLibrary: (next) => {
        latest = next.revision;
        void servingGently(next, cache).then((ready) => {
          // A newer set may have come while this one was made ready.
          if (latest !== next.revision) return;
          serving = ready;
          report('info', 'knowledge-reloaded', { entries: next.entries.size, revision: next.revision });
        });
      },
      onProblems: (found) =>
        report('error', 'knowledge-refused', {
          kept: serving.library.entries.size,
          problems: problemLines(found),
        }),
    },
    { revision: library.revision },
  );
  // Some editors replace files in ways the system's watch loses; a look now and then misses nothing.
  const looking = setInterval(() => void watching.reload(), lookEvery);
  const ticking = setInterval(() => void bot.tick(), tickEvery);
  // A platform that hangs must not hold up the others.
  void bot.tick();

  const stop = async (): Promise<void> => {
    clearInterval(ticking);
    clearInterval(looking);
    watching.close();
    await bot.stop();
    await Promise.allSettled(adapters.map((one) => one.stop()));
    await http.stop();
    await store.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void stop().finally(() => process.exit(0));
    });
};

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

if (process.argv[1] !== undefined && /main\.(js|ts)$/.test(process.argv[1]))
  run().catch((error: unknown) => {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  });
