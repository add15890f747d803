import type { BotParts } from './bot.ts';
import { fit } from './core/fit.ts';
import type { Address, Outgoing, Reply } from './core/message.ts';

/** A reply to an address as messages, cut to what its platform shows; whole where that platform is off. */
export const messagesTo = (
  { adapters, newId }: Pick<BotParts, 'adapters' | 'newId'>,
  address: Address,
  reply: Reply,
  more: Pick<Outgoing, 'reminder'> = {},
): readonly Outgoing[] => {
  const adapter = adapters.find(({ platform }) => platform === address.platform);
  const pieces = adapter === undefined ? [reply] : fit(reply, adapter.capabilities);
  return pieces.map((piece): Outgoing => ({ id: newId(), address, reply: piece, ...more }));
};
