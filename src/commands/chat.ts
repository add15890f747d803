import { randomUUID } from 'node:crypto';
import { createTerminalAdapter } from '../../adapters/terminal/adapter.ts';
import { terminalFromEnv } from '../../adapters/terminal/config.ts';
import { decodeTyped } from '../../adapters/terminal/decode.ts';
import { createBot } from '../bot.ts';
import { createReport } from '../log.ts';
import { openStore } from '../store/open.ts';
import { openServing } from './ask.ts';

/** Talks with the desk in the terminal, beginning with what is said already; nothing of it is kept. */
export const chat = async ({ lang }: { readonly lang?: string }, first?: string): Promise<void> => {
  const serving = await openServing();
  const report = createReport('error');
  const store = await openStore({ file: ':memory:', report });
  const session = randomUUID();
  const adapter = createTerminalAdapter({
    session,
    input: process.stdin,
    output: process.stdout,
    ...terminalFromEnv(process.env, process.stdout),
    ...(lang === undefined ? {} : { locale: lang }),
  });
  const bot = createBot({
    store,
    serving: () => serving,
    adapters: [adapter],
    now: () => Date.now(),
    newId: randomUUID,
    report,
    settings: { keepQuestions: false },
    passing: true,
  });
  const begun =
    first === undefined
      ? undefined
      : decodeTyped(first, { session, delivery: 'first', locale: lang, buttons: [] });
  await adapter.start(bot.door);
  if (begun?.kind === 'inbound') await bot.door.receive(begun.inbound);
  await adapter.done;
  await adapter.stop();
  await store.close();
};
