import { createWebAdapter } from '../../adapters/web/adapter.ts';
import type { Inbound, Reply } from '../../src/core/message.ts';
import { createHttp } from '../../src/http.ts';
import { createFakeDoor, type FakeDoor } from './fake-door.ts';
import { answer, today } from './sample.ts';

/** The web page on a real listener of this machine. */
export interface OpenWeb {
  readonly url: string;
  readonly door: FakeDoor;
  /** Posts the chat's form as a browser without script does. */
  post(fields: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
  stop(): Promise<void>;
}

/** Ids of the right form, the same on every run. */
export const idOf = (number: number): string => number.toString(16).padStart(32, '0');

/** Opens the page over a door that answers as told; ids are counted. */
export const openWeb = async (
  answerTo: (inbound: Inbound) => readonly Reply[] = () => [answer],
): Promise<OpenWeb> => {
  let count = 0;
  const adapter = createWebAdapter({ today: () => today, newId: () => idOf((count += 1)) });
  const door = createFakeDoor(answerTo);
  door.attach(adapter);
  await adapter.start(door);
  const http = createHttp({
    host: '127.0.0.1',
    port: 0,
    routes: adapter.routes ?? [],
    report: (level, event) => {
      door.report(level, event);
    },
  });
  const { url } = await http.start();
  return {
    url,
    door,
    post: (fields, headers = {}) =>
      fetch(`${url}/chat`, {
        method: 'POST',
        body: new URLSearchParams({ conversation: idOf(900), delivery: idOf(901), ...fields }),
        headers: { 'accept-language': 'en', ...headers },
      }),
    stop: async () => {
      await adapter.stop();
      await http.stop();
    },
  };
};
