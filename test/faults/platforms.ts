import { createServer, type Socket } from 'node:net';
import type { Receipt } from '../../src/core/adapter.ts';
import { platforms, type Instant, type Outgoing, type Platform } from '../../src/core/message.ts';
import type { Chance } from './chance.ts';
import { hasThreads, knows, onLines, tell, type Answered, type Call, type Said } from './wire.ts';

/** How a platform is: shares of the calls that meet with it. */
export interface Weather {
  readonly down: boolean;
  /** Answers "later". */
  readonly busy: number;
  /** Takes the message; the answer never comes back. */
  readonly lost: number;
  /** Answers only after others. */
  readonly slow: number;
}

export const fair: Weather = { down: false, busy: 0, lost: 0, slow: 0 };

/** Every platform behind one real server on the loopback. */
export interface Platforms {
  readonly port: number;
  readonly weather: Record<Platform, Weather>;
  /** What people see, in order, for ever. */
  readonly arrived: readonly Outgoing[];
  /** What the clock showed when each of them was handed over. */
  readonly arrivedAt: readonly Instant[];
  /** When each platform last met with trouble. */
  readonly troubledAt: Partial<Record<Platform, Instant>>;
  /** What the clock shows. */
  clock: Instant;
  /** Ids of messages that were refused for good. */
  readonly refused: ReadonlySet<string>;
  /** Share of messages to askers that are refused for good. */
  refusing: number;
  /** How often each kind of trouble was met with. */
  readonly troubles: Readonly<Record<'down' | 'busy' | 'lost' | 'slow' | 'refused', number>>;
  /** Calls that have not been answered. */
  readonly underway: () => number;
  /** Who takes care of a desk that comes: gives what hears the rest of what it says. */
  onDesk: (name: string, socket: Socket) => (said: Said) => void;
  stop(): Promise<void>;
}

/** Opens the server on a free port. */
export const openPlatforms = async (chance: Chance): Promise<Platforms> => {
  const arrived: Outgoing[] = [];
  const arrivedAt: Instant[] = [];
  const troubledAt: Partial<Record<Platform, Instant>> = {};
  const ids = new Map<string, Receipt>();
  const refused = new Set<string>();
  const troubles = { down: 0, busy: 0, lost: 0, slow: 0, refused: 0 };
  const weather = Object.fromEntries(platforms.map((one) => [one, fair])) as Record<Platform, Weather>;
  const sockets = new Set<Socket>();
  let calls = 0;

  const take = (outgoing: Outgoing, handedOver: Instant): Receipt => {
    const known = ids.get(outgoing.id);
    const receipt = known ?? receiptOf(outgoing);
    if (known === undefined || knows[outgoing.address.platform] !== 'ids') {
      arrived.push(outgoing);
      arrivedAt.push(handedOver);
    }
    ids.set(outgoing.id, receipt);
    return receipt;
  };

  /** What comes back; nothing where it is lost. */
  const answer = (call: Call, handedOver: Instant): Answered | undefined => {
    const platform = call.call === 'privately' ? call.address.platform : call.outgoing.address.platform;
    const { down, busy, lost } = weather[platform];
    if (down) {
      troubles.down += 1;
      // Who is never reached has taken nothing; where that could not be told from a lost answer all would be in doubt.
      return knows[platform] === 'nothing' ? { failure: { retryable: true } } : undefined;
    }
    if (call.call === 'privately') {
      const id = `${platform}:private-${call.person.id.split(':')[1] ?? ''}`;
      return { address: { platform, id, ref: id } };
    }
    const { outgoing } = call;
    if (chance.happens(busy)) {
      troubles.busy += 1;
      return { failure: { retryable: true, ...(chance.happens(0.5) ? { retryAfter: 1_500 } : {}) } };
    }
    if (call.call === 'wasSent') return { sent: ids.get(outgoing.id) ?? false };
    const { ticket, replaces } = outgoing;
    const mayRefuse =
      ticket?.side === 'asker' && ticket.part === 'line' && replaces === undefined && !ids.has(outgoing.id);
    if (refused.has(outgoing.id) || (mayRefuse && chance.happens(opened.refusing))) {
      if (!refused.has(outgoing.id)) troubles.refused += 1;
      refused.add(outgoing.id);
      return { failure: { retryable: false } };
    }
    const receipt = take(outgoing, handedOver);
    if (!chance.happens(lost)) return { receipt };
    troubles.lost += 1;
    return undefined;
  };

  const hearCall = (socket: Socket, call: Call): void => {
    calls += 1;
    const platform = call.call === 'privately' ? call.address.platform : call.outgoing.address.platform;
    // Whatever is not fair weather may delay a message, met or not.
    if (weather[platform] !== fair) troubledAt[platform] = Math.max(opened.clock, troubledAt[platform] ?? 0);
    // A slow platform shows late what it was given in time: that is not the desk's doing.
    const handedOver = opened.clock;
    const late = chance.happens(weather[platform].slow);
    if (late) troubles.slow += 1;
    const reply = (): void => {
      calls -= 1;
      const answered = answer(call, handedOver);
      if (answered === undefined) socket.destroy();
      else tell(socket, answered);
    };
    if (late) setTimeout(reply, 5 + chance.below(40));
    else reply();
  };

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    let desk: ((said: Said) => void) | undefined;
    onLines(socket, (said) => {
      const line = said as Call | Said;
      if ('call' in line) hearCall(socket, line);
      else if ('desk' in line) desk = opened.onDesk(line.desk, socket);
      else desk?.(line);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const opened: Platforms = {
    port: typeof bound === 'object' && bound !== null ? bound.port : 0,
    weather,
    arrived,
    arrivedAt,
    troubledAt,
    clock: 0,
    refused,
    refusing: 0,
    troubles,
    underway: () => calls,
    onDesk: () => () => undefined,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return opened;
};

/** A card opens a thread that is named after it, where there are threads. */
const receiptOf = ({ id, address, ticket }: Outgoing): Receipt => {
  const message = `native-${id}`;
  if (!hasThreads(address.platform) || ticket?.part !== 'card') return { message };
  const thread = `${address.id.split('#')[0] ?? ''}/${message}`;
  return { message, thread: { platform: address.platform, id: thread, ref: thread } };
};
