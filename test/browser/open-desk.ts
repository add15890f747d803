import { createWebAdapter } from '../../adapters/web/adapter.ts';
import { createBot } from '../../src/bot.ts';
import type { Door } from '../../src/core/adapter.ts';
import type { Library } from '../../src/core/library.ts';
import { dayOf } from '../../src/core/validity.ts';
import { createHttp } from '../../src/http.ts';
import { openStore } from '../../src/store/open.ts';
import { noon, realServing } from '../desk.ts';

/** The whole desk behind its web page, listening on this machine. */
export interface WebDesk {
  readonly url: string;
  readonly library: Library;
  /** What the desk reported as broken. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** The day the desk believes it is. */
export const today = dayOf(noon);

/** Opens a desk as the program does: real knowledge, real store, real HTTP; only the clock stands still. */
export const openWebDesk = async (): Promise<WebDesk> => {
  const errors: string[] = [];
  const report: Door['report'] = (level, event, details) => {
    if (level === 'error') errors.push(`${event} ${JSON.stringify(details)}`);
  };
  const serving = await realServing();
  const store = await openStore({ file: ':memory:', report });
  const adapter = createWebAdapter({ today: () => today });
  let ids = 0;
  const bot = createBot({
    store,
    serving: () => serving,
    adapters: [adapter],
    now: () => noon,
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
    report,
    settings: { keepQuestions: false },
  });
  const http = createHttp({ host: '127.0.0.1', port: 0, routes: adapter.routes ?? [], report });
  const { url } = await http.start();
  await adapter.start(bot.door);
  return {
    url,
    library: serving.library,
    errors,
    close: async () => {
      await adapter.stop();
      await http.stop();
      await store.close();
    },
  };
};
