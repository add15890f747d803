import type { Adapter, Door } from '../../src/core/adapter.ts';
import type { TicketPageData } from '../../src/core/desk/view.ts';
import type { Inbound, Outgoing, Reply } from '../../src/core/message.ts';
import { library } from './sample.ts';

/** A door that answers as told, once per delivery, and keeps what it said in an array. */
export interface FakeDoor extends Door {
  readonly received: Inbound[];
  readonly reports: string[];
  readonly said: Outgoing[];
  /** Tickets by the code of their page. */
  readonly tickets: Map<string, TicketPageData>;
  /** The adapter replies are sent through, once it exists. */
  attach(adapter: Pick<Adapter, 'send'>): void;
}

/** A door over a function from deliveries to replies. */
export const createFakeDoor = (answerTo: (inbound: Inbound) => readonly Reply[]): FakeDoor => {
  const received: Inbound[] = [];
  const reports: string[] = [];
  const said: Outgoing[] = [];
  const tickets = new Map<string, TicketPageData>();
  const claimed = new Set<string>();
  let adapter: Pick<Adapter, 'send'> | undefined;
  return {
    received,
    reports,
    said,
    tickets,
    ticket: (code) => Promise.resolve(tickets.get(code)),
    attach: (attached) => {
      adapter = attached;
    },
    receive: async (inbound) => {
      received.push(inbound);
      if (claimed.has(inbound.delivery)) return;
      claimed.add(inbound.delivery);
      for (const reply of answerTo(inbound)) {
        const outgoing = { id: `reply-${String(said.length + 1)}`, address: inbound.address, reply };
        said.push(outgoing);
        await adapter?.send(outgoing);
      }
    },
    replies: (address, after) => {
      const here = said.filter((one) => one.address.id === address.id);
      return Promise.resolve(here.slice(here.findIndex((one) => one.id === after) + 1));
    },
    suggest: (text, limit) =>
      [...library.entries.values()]
        .filter(({ title }) => title.toLowerCase().startsWith(text.toLowerCase()))
        .slice(0, limit)
        .map(({ id, title, language }) => ({ entry: id, title, language })),
    served: () => library,
    report: (level, event) => {
      reports.push(`${level} ${event}`);
    },
  };
};
