import { createHash, randomBytes } from 'node:crypto';
import { createWebAdapter } from '../../adapters/web/adapter.ts';
import { answerSchema, chatPageSchema, type Answer } from '../../adapters/web/limits.ts';
import { decodeToken, encodeToken } from '../../src/core/action.ts';
import type { Adapter, Door } from '../../src/core/adapter.ts';
import { createHttp } from '../../src/http.ts';
import { childrenOf, parseHtml, textOf, type Element } from '../web/parse-html.ts';
import type { AdapterUnderTest, Rig, Saying, Seen } from './rig.ts';

/** What only the tests of web pages look at. */
export interface WebRig extends Rig {
  /** Where the pages are. */
  readonly url: string;
}

/** The web page over a real listener on this machine; people are browsers that post its forms. */
export const openWebRig = async (door: Door): Promise<WebRig> => {
  const adapter = createWebAdapter({ today: () => '2026-11-22' });
  const routes = adapter.routes ?? [];
  const http = createHttp({
    host: '127.0.0.1',
    port: 0,
    routes,
    report: (...args) => {
      door.report(...args);
    },
  });
  const { url } = await http.start();
  await adapter.start(door);
  chatPageSchema.parse(await (await fetch(url)).text());

  const seen: Seen[] = [];
  const shown = new Set<string>();
  const last = new Map<string, string>();
  const show = (answer: Answer): void => {
    for (const reply of answerSchema.parse(answer).replies) {
      if (shown.has(reply.id)) continue;
      shown.add(reply.id);
      seen.push(seenFrom(reply, answer.conversation));
    }
    last.set(answer.conversation, answer.after);
  };
  const read = async (response: Response): Promise<void> => {
    if (!response.ok)
      throw new Error(`the page answered ${String(response.status)}: ${await response.text()}`);
    show((await response.json()) as Answer);
  };
  const poll = async (conversation: string): Promise<void> => {
    const query = new URLSearchParams({ conversation, after: last.get(conversation) ?? '' });
    await read(
      await fetch(`${url}/chat/replies?${query.toString()}`, { headers: { accept: 'application/json' } }),
    );
  };
  const post = async (fields: Record<string, string>, saying: Saying = {}): Promise<void> => {
    const conversation = idFrom(`${saying.person ?? 'ana'} ${saying.room ?? 'one'}`);
    const delivery =
      saying.delivery === undefined ? randomBytes(16).toString('hex') : idFrom(saying.delivery);
    const body = new URLSearchParams({
      conversation,
      delivery,
      after: last.get(conversation) ?? '',
      ...fields,
    });
    await read(await fetch(`${url}/chat`, { method: 'POST', body, headers: { accept: 'application/json' } }));
  };
  // What is sent outside a request appears at the page's next look, which here is at once.
  const looking: Adapter = {
    ...adapter,
    send: async (outgoing) => {
      const receipt = await adapter.send(outgoing);
      await poll(outgoing.address.id.replace(/^web:/, ''));
      return receipt;
    },
  };
  return {
    url,
    adapter: looking,
    say: (text, saying) => post({ text }, saying),
    press: (token, saying) => post({ token }, saying),
    seen: () => seen,
    stop: async () => {
      await adapter.stop();
      await http.stop();
    },
  };
};

/** The row of `test/adapters.ts`. */
export const webUnderTest: AdapterUnderTest = {
  platform: 'web',
  places: ['private'],
  open: openWebRig,
};

const idFrom = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 32);

const seenFrom = (reply: Answer['replies'][number], conversation: string): Seen => {
  const message = parseHtml(reply.html);
  const buttons = childrenOf(message, 'button').map((button: Element) => {
    const token = button.attributes['value'] ?? '';
    if (encodeToken(decodeToken(token)) !== token) throw new Error(`a button carries ${token}`);
    return { label: textOf(button), token };
  });
  const address = `web:${conversation}`;
  return { text: textOf(message), buttons, onlyYou: false, place: address, address, native: reply };
};
