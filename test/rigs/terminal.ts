import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { createTerminalAdapter, type TerminalAdapter } from '../../adapters/terminal/adapter.ts';
import { capabilities, shownSchema } from '../../adapters/terminal/limits.ts';
import { decodeToken, encodeToken } from '../../src/core/action.ts';
import type { Door } from '../../src/core/adapter.ts';
import { buttonText, type Outgoing } from '../../src/core/message.ts';
import type { AdapterUnderTest, Rig, Saying, Seen } from './rig.ts';

// One person's terminal.
interface Desk {
  readonly session: string;
  readonly adapter: TerminalAdapter;
  readonly input: PassThrough;
  readonly output: PassThrough;
  delivery: string | undefined;
  readonly waiting: (() => void)[];
}

/** Terminals on streams in memory, one a person; buttons are pressed by typing their key. */
export const terminalUnderTest: AdapterUnderTest = {
  platform: 'terminal',
  places: ['private'],
  open: async (door) => {
    const desks = new Map<string, Desk>();
    const seen: Seen[] = [];
    const shown: Outgoing[] = [];
    let count = 0;

    const deskOf = async ({ person = 'ana', room = 'one' }: Saying): Promise<Desk> => {
      const session = `${person}-${room}`;
      const existing = desks.get(session);
      if (existing !== undefined) return existing;
      const desk = openDesk(session, () => `d${String((count += 1))}`);
      desks.set(session, desk);
      const watched: Door = {
        ...door,
        receive: async (inbound) => {
          await door.receive(inbound);
          desk.waiting.shift()?.();
        },
      };
      await desk.adapter.start(watched);
      return desk;
    };
    const type = async (text: string, saying: Saying = {}): Promise<void> => {
      const desk = await deskOf(saying);
      desk.delivery = saying.delivery;
      // Each line that says something is a message of its own; readline knows five line ends.
      const dealtWith = text
        .split(/\r\n|[\n\r\u2028\u2029]/)
        .filter((line) => line.trim() !== '')
        .map(() => new Promise<void>((resolve) => desk.waiting.push(resolve)));
      desk.input.write(`${text}\n`);
      await Promise.all(dealtWith);
    };

    await deskOf({});
    return {
      adapter: {
        platform: 'terminal',
        capabilities,
        start: () => Promise.resolve(),
        stop: () => Promise.resolve(),
        send: async (outgoing) => {
          const desk = desks.get(outgoing.address.id.replace(/^terminal:/, ''));
          if (desk === undefined) throw new Error(`nobody sits at ${outgoing.address.id}`);
          const receipt = await desk.adapter.send(outgoing);
          const written: unknown = desk.output.read();
          seen.push(seenFrom(outgoing, shownSchema.parse(String(written))));
          shown.push(outgoing);
          return receipt;
        },
      },
      say: type,
      press: (token, saying) => {
        const button = shown
          .flatMap(({ reply }) => reply.buttons)
          .findLast(({ action }) => encodeToken(action) === token);
        if (button !== undefined) return type(button.key, saying);
        // A terminal has no old buttons to press; the desk is handed what one would have said.
        return deskOf(saying ?? {}).then(({ session }) => {
          const id = `terminal:${session}`;
          const delivery = `${session}:old-${String((count += 1))}`;
          return door.receive({
            kind: 'action',
            delivery,
            address: { platform: 'terminal', id, ref: null },
            person: { id },
            private: true,
            action: decodeToken(token),
          });
        });
      },
      seen: () => seen,
      stop: async () => {
        await Promise.all([...desks.values()].map(({ adapter }) => adapter.stop()));
      },
    } satisfies Rig;
  },
};

const openDesk = (session: string, freshDelivery: () => string): Desk => {
  const input = new PassThrough();
  const output = new PassThrough({ highWaterMark: 1_000_000 });
  const desk: Desk = {
    session,
    input,
    output,
    delivery: undefined,
    waiting: [],
    adapter: createTerminalAdapter({
      input,
      output,
      session,
      // Wide, so that tests can look for whole sentences.
      columns: 2_000,
      colour: true,
      nextDelivery: () => desk.delivery ?? freshDelivery(),
    }),
  };
  return desk;
};

const seenFrom = ({ address, reply }: Outgoing, native: string): Seen => {
  const text = stripVTControlCharacters(native).replace(/[\u2066-\u2069]/g, '');
  const buttons = reply.buttons.map((button) => ({
    label: buttonText(button).replace(/[\u2066-\u2069]/g, ''),
    token: encodeToken(button.action),
  }));
  const missing = buttons.find(({ label }) => !text.includes(label));
  if (missing !== undefined) throw new Error(`the terminal does not show “${missing.label}”`);
  return { text, buttons, onlyYou: false, place: address.id, address: address.id, native };
};
