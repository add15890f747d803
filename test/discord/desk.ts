import type { Door, Suggestion } from '../../src/core/adapter.ts';
import type { Inbound, Outgoing, Reply } from '../../src/core/message.ts';
import { paragraph } from '../../src/core/rich.ts';
import { openDiscordRig, type DiscordRig, type DiscordRigOptions } from '../rigs/discord.ts';

/** A reply with one sentence; what a test cares about is put over it. */
export const saying = (words: string, over: Partial<Reply> = {}): Reply => ({
  language: 'en',
  visibility: 'everyone',
  body: [paragraph(words)],
  facts: [],
  sources: [],
  buttons: [],
  labels: { sources: 'Sources', buttons: 'Type a number or press a button' },
  ...over,
});

/** A desk that gives the same answers to everything, on a Discord of its own. */
export interface Desk {
  readonly rig: DiscordRig;
  readonly heard: readonly Inbound[];
  readonly reports: readonly string[];
  /** What is said to whatever comes next; nothing at first. */
  answers: readonly Reply[];
  suggestions: readonly Suggestion[];
  /** The last message as it was sent, to send it again. */
  last(): Outgoing;
  /** Resolves with what the operator is told when the connection ends. */
  disconnected(): Promise<unknown>;
  /** What sending the last message failed with. */
  readonly failures: readonly unknown[];
}

/** Opens the desk; stop its rig at the end. */
export const openDesk = async (options: DiscordRigOptions = {}): Promise<Desk> => {
  const heard: Inbound[] = [];
  const reports: string[] = [];
  const sent: Outgoing[] = [];
  const failures: unknown[] = [];
  const state: Pick<Desk, 'answers' | 'suggestions'> = { answers: [], suggestions: [] };
  let over: (details: unknown) => void = () => undefined;
  const ended = new Promise<unknown>((resolve) => (over = resolve));
  const door: Door = {
    async receive(inbound) {
      heard.push(inbound);
      for (const [index, reply] of state.answers.entries()) {
        const outgoing = { id: `${inbound.delivery}-${String(index)}`, address: inbound.address, reply };
        sent.push(outgoing);
        await rig.adapter.send(outgoing).catch((error: unknown) => failures.push(error));
      }
    },
    replies: () => Promise.resolve([]),
    suggest: (_, limit) => state.suggestions.slice(0, limit),
    served: () => {
      throw new Error('no library here');
    },
    report: (level, event, details) => {
      reports.push(`${level} ${event}`);
      if (event === 'discord-disconnected') over(details);
    },
  };
  const rig: DiscordRig = await openDiscordRig(door, options);
  return Object.assign(state, {
    rig,
    heard,
    reports,
    failures,
    disconnected: () => ended,
    last: () => {
      const outgoing = sent.at(-1);
      if (outgoing === undefined) throw new Error('nothing was sent');
      return outgoing;
    },
  });
};
