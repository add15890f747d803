import type { Outgoing } from '../../src/core/message.ts';
import { paragraph } from '../../src/core/rich.ts';
import type { ConversationState, LogLine } from '../../src/core/world.ts';

/** A message to an address, with a text that shows which one it is. */
export const message = (id: string, address = 'web:one'): Outgoing => ({
  id,
  address: { platform: 'web', id: address, ref: { place: address } },
  reply: {
    language: 'en',
    visibility: 'everyone',
    body: [paragraph(`This is ${id}.`)],
    facts: [],
    sources: [],
    buttons: [{ key: '1', label: 'More', action: { name: 'show', entry: 'nri', part: 'all' } }],
    labels: { sources: 'Sources', buttons: 'Type a number' },
  },
});

/** A conversation in which something can be counted. */
export const state = (insults: number, at = 0): ConversationState => ({
  language: 'fr',
  shown: { entry: 'nri', part: 'steps' },
  offers: [{ key: '1', label: 'Both', action: { name: 'show-all', entries: ['nri', 'mag'] } }],
  insults,
  at,
});

/** A line of the question log. */
export const line: LogLine = {
  day: '2026-11-22',
  platform: 'web',
  language: 'en',
  outcome: 'answer',
  entry: 'nri',
};

/** A promise and what settles it, to put steps of two transactions in order. */
export const signal = (): { readonly given: Promise<void>; readonly give: () => void } => {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
};
