import { DeliveryError, type Adapter } from '../../src/core/adapter.ts';
import type { Capabilities } from '../../src/core/capabilities.ts';
import type { Outgoing, Platform } from '../../src/core/message.ts';
import { roomy } from './small.ts';

/**
 * What a platform knows of what it was sent: `ids` ignores a message it has, `look-up` can be asked, `nothing` cannot
 * tell.
 */
export type Knows = 'ids' | 'look-up' | 'nothing';

/** A platform of the test's own. */
export interface FakePlatform {
  readonly adapter: Adapter;
  /** What people there see, in order. */
  readonly arrived: readonly Outgoing[];
  /** The ids of all attempts, in order. */
  readonly attempts: readonly string[];
  /** What happens before the next messages arrive; throws or waits to keep them from arriving. */
  before: (outgoing: Outgoing) => void | Promise<void>;
  /** Resolves once so many messages have arrived. */
  has(count: number): Promise<void>;
}

export const createFakePlatform = (
  platform: Platform,
  knows: Knows = 'ids',
  capabilities: Capabilities = roomy,
): FakePlatform => {
  const arrived: Outgoing[] = [];
  const attempts: string[] = [];
  const watchers = new Set<() => void>();
  const isThere = (id: string): boolean => arrived.some((one) => one.id === id);
  const fake: FakePlatform = {
    adapter: {
      platform,
      capabilities,
      start: () => Promise.resolve(),
      send: async (outgoing) => {
        attempts.push(outgoing.id);
        await fake.before(outgoing);
        if (knows !== 'ids' || !isThere(outgoing.id)) arrived.push(outgoing);
        for (const look of watchers) look();
        return receiptOf(outgoing, capabilities);
      },
      ...(knows === 'ids'
        ? {}
        : {
            wasSent: (outgoing: Outgoing) =>
              Promise.resolve(
                knows !== 'look-up' ? undefined : isThere(outgoing.id) && receiptOf(outgoing, capabilities),
              ),
          }),
      stop: () => Promise.resolve(),
    },
    arrived,
    attempts,
    before: () => undefined,
    has: (count) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (arrived.length < count) return;
          watchers.delete(look);
          resolve();
        };
        watchers.add(look);
        look();
      }),
  };
  return fake;
};

// A card opens a thread that is named after it, where there are threads.
const receiptOf = ({ id, address, ticket }: Outgoing, { threads }: Capabilities) => {
  const message = `native-${id}`;
  if (!threads || ticket?.part !== 'card') return { message };
  const thread = `${address.id.split('#')[0] ?? ''}/${message}`;
  return { message, thread: { platform: address.platform, id: thread, ref: thread } };
};

/** A platform that cannot take a message now. */
export const busy = (retryAfter?: number): DeliveryError =>
  new DeliveryError('The platform is busy.', {
    retryable: true,
    ...(retryAfter === undefined ? {} : { retryAfter }),
  });

/** A platform that will never take a message. */
export const refused = (): DeliveryError =>
  new DeliveryError('The platform refuses the message.', { retryable: false });
