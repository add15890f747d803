import type { Adapter, DeliveryError, Receipt } from './core/adapter.ts';
import { platforms, type Instant, type Outgoing } from './core/message.ts';
import type { Kept, Settled } from './core/store.ts';
import { settleForTicket } from './desks.ts';
import type { BotParts } from './bot.ts';
import { asDeliveryError, storeFaultOf } from './errors.ts';

/** Delivers what was decided: each message once, in order per place, again after a pause when a platform is down. */
export interface Outbox {
  /** Sends what is due at a place, in order; resolves when it was tried. Rejects when the store is away. */
  deliverTo(place: string): Promise<void>;
  /** Sends messages that must not be kept, or cannot be. */
  deliverUnkept(messages: readonly Outgoing[]): Promise<void>;
  /** Messages of the last minutes that were never kept, for platforms that fetch. */
  unkept(address: string): readonly Outgoing[];
  /** Offers messages that leave no trace in the store to platforms that fetch, for some minutes. */
  offer(messages: readonly Outgoing[]): void;
  /** These were answered in another way; should the store hold them after all, they are not sent. */
  disown(messages: readonly Outgoing[]): void;
  /**
   * Sends everything that is due and resolves when that was tried; does not wait for what is under way from before.
   * Rejects when the store is away.
   */
  pump(): Promise<void>;
  /** Begins nothing more and resolves when what is under way was tried; the rest stays in the store. */
  stop(): Promise<void>;
}

/** How long a message being sent belongs to the process that sends it, in milliseconds. */
export const outboxLease = 60_000;
/** Attempts before a message is given up, loudly. With the pauses below this is about a day. */
export const mostAttempts = 24;
/** Messages sent to one platform at a time; what is more waits its turn, other platforms do not. */
const laneWidth = 10;
const batch = 50;

/** The pause before attempt number `attempt` + 1, in milliseconds: 2 s doubling to 2 h, spread by the message's id. */
export const pauseAfter = (attempt: number, id: string): number => {
  const spread = Array.from(id).reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 1_000, 7) / 1_000;
  return Math.min(2_000 * 2 ** (attempt - 1), 7_200_000) * (0.75 + spread / 2);
};

type Result = Settled;

/** How an attempt went. */
interface Tried {
  /** Whether the next message of its place may go. */
  readonly settled: boolean;
  /** The place that hears of it, where one does. */
  readonly news?: string;
}

/** What became of an attempt at a message, until the store knows. */
interface Known {
  readonly outgoing?: Outgoing;
  readonly result: Result;
  readonly attempts: number;
}

interface Started {
  /** Resolves when all that was started has been tried. */
  readonly tried: Promise<unknown>;
}

/** An outbox over the store and the adapters. */
export const createOutbox = (parts: BotParts): Outbox => {
  const { store, now, report } = parts;
  const volatile = createVolatile(parts);
  // Every message goes through the store's `takeDue`, a fresh one too: only the store knows what must go before it.
  const underway = new Map<string, Promise<void>>();
  // Per place, everything that follows from what was begun there last: between two messages nothing is under way.
  const runs = new Map<string, Promise<void>>();
  // What became of messages while the store was away.
  const unnoted = new Map<string, Known>();
  const lanes = new Map(platforms.map((platform) => [platform, createLane(laneWidth)]));
  let taking: Promise<unknown> = Promise.resolve();
  let stopped = false;

  /** Notes what became of an attempt; gives the place that hears of it, where one does. */
  const note = async (id: string, known: Known): Promise<string | undefined> => {
    try {
      const { outgoing, result, attempts } = known;
      let news: string | undefined;
      if (outgoing?.ticket === undefined) await store.settle(id, result, now());
      else news = await settleForTicket(parts, outgoing, result, attempts);
      unnoted.delete(id);
      return news;
    } catch (error) {
      // Were it forgotten, the message would be sent again, or called unconfirmed though this process knows better.
      unnoted.set(id, known);
      throw error;
    }
  };

  /** Takes what is due and starts it; one taking at a time, so that whoever comes second sees what is under way. */
  const take = (): Promise<Started> => {
    const taken = taking.then(takeAll, takeAll);
    taking = taken;
    return taken;
  };

  const takeAll = async (): Promise<Started> => {
    for (const [id, known] of unnoted) await note(id, known);
    const started: Promise<void>[] = [];
    while (!stopped) {
      const due = await store.takeDue(now(), now() + outboxLease, batch);
      for (const kept of due) {
        const place = kept.outgoing.address.id;
        // A lease that ends before a slow platform has answered starts no second attempt.
        if (underway.has(place)) continue;
        const done = deliver(kept).finally(() => {
          if (runs.get(place) === done) runs.delete(place);
        });
        underway.set(place, done);
        runs.set(place, done);
        started.push(done);
      }
      if (due.length < batch) break;
    }
    return { tried: Promise.all(started) };
  };

  const deliverTo = async (place: string): Promise<void> => {
    await take();
    await runs.get(place);
  };

  /** The next message of a place, from within its run, which must not wait for itself. */
  const goOn = async (place: string): Promise<void> => {
    await take();
    await underway.get(place);
  };

  const deliver = async (kept: Kept): Promise<void> => {
    const { id, address } = kept.outgoing;
    const attempt = async (): Promise<Tried> => {
      try {
        return await (lanes.get(address.platform) ?? immediately)(() => tryOnce(kept));
      } finally {
        underway.delete(address.id);
      }
    };
    try {
      const { settled, news } = await attempt();
      await Promise.all([
        ...(settled ? [goOn(address.id)] : []),
        ...(news === undefined ? [] : [deliverTo(news)]),
      ]);
    } catch (error) {
      report('error', 'store-unavailable', { message: id, error: storeFaultOf(error) });
    }
  };

  const tryOnce = async (kept: Kept): Promise<Tried> => {
    const { id, address } = kept.outgoing;
    const adapter = parts.adapters.find((one) => one.platform === address.platform);
    const cutOff = kept.state === 'sending';
    // Its platform is switched off: only its adapter can tell later whether the attempt that was cut off arrived.
    if (stopped || (adapter === undefined && cutOff)) return { settled: false };
    const begun = await store.beginSending(id, now(), now() + outboxLease);
    if (begun === undefined) return { settled: false };
    const result =
      adapter === undefined ? later(parts, begun, {}) : await resultOf(parts, adapter, begun, cutOff);
    if (result === undefined) return { settled: false };
    const news = await note(id, { outgoing: begun.outgoing, result, attempts: begun.attempts });
    return { settled: result.state !== 'queued', ...(news === undefined ? {} : { news }) };
  };

  return {
    deliverTo,
    deliverUnkept: volatile.deliver,
    unkept: volatile.at,
    offer: volatile.offer,
    disown: (messages) => {
      for (const { id } of messages) unnoted.set(id, { result: { state: 'sent' }, attempts: 0 });
    },
    pump: async () => {
      const again = volatile.again();
      try {
        await (await take()).tried;
      } finally {
        await again;
      }
    },
    stop: async () => {
      stopped = true;
      await taking.catch(() => undefined);
      await Promise.all(underway.values());
    },
  };
};

/** Sends a message, after asking about an attempt that was cut off; undefined when the platform has to be asked again. */
const resultOf = async (
  parts: BotParts,
  adapter: Adapter,
  begun: Kept,
  cutOff: boolean,
): Promise<Result | undefined> => {
  const { outgoing, attempts } = begun;
  // Without this look-up, sending again under the same id is harmless.
  if (cutOff && adapter.wasSent !== undefined) {
    let sent: Receipt | false | undefined;
    try {
      sent = await adapter.wasSent(outgoing);
    } catch (thrown) {
      if (asDeliveryError(thrown).retryable && attempts < mostAttempts) return undefined;
    }
    if (typeof sent === 'object') return { state: 'sent', ...sent };
    if (sent === undefined) {
      parts.report('warn', 'delivery-unconfirmed', { platform: adapter.platform, message: outgoing.id });
      return { state: 'unconfirmed', error: 'cut off while sending' };
    }
  }
  try {
    return { state: 'sent', ...(await adapter.send(outgoing)) };
  } catch (thrown) {
    return later(parts, begun, asDeliveryError(thrown));
  }
};

/** What becomes of a message that did not go out; a platform that is off is waited for as one that is down. */
const later = (
  { now, report }: BotParts,
  { outgoing, attempts }: Kept,
  failure: Partial<Pick<DeliveryError, 'message' | 'retryable' | 'retryAfter' | 'unanswered'>>,
): Result => {
  const { message: error = 'platform off', retryable = true, retryAfter = 0, unanswered = false } = failure;
  const again = retryable && attempts < mostAttempts;
  report(again ? 'warn' : 'error', again ? 'delivery-retried' : 'delivery-failed', {
    platform: outgoing.address.platform,
    message: outgoing.id,
    attempts,
    error,
  });
  return again
    ? {
        state: 'queued',
        at: now() + Math.max(retryAfter, pauseAfter(attempts, outgoing.id)),
        error,
        ...(unanswered ? { doubtful: true } : {}),
      }
    : { state: 'failed', error };
};

const immediately = <T>(work: () => Promise<T>): Promise<T> => work();

/** Runs so much work at a time, the rest in order. */
const createLane = (width: number) => {
  const waiting: (() => void)[] = [];
  let free = width;
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
};

/** How long a message that is not kept is offered and tried, in milliseconds. */
const volatileLength = 5 * 60_000;
const mostVolatile = 500;
/** Tries at once: somebody in danger should not wait for the next tick. */
const triesAtOnce = 3;

interface Volatile {
  readonly outgoing: Outgoing;
  readonly until: Instant;
  attempts: number;
  /** When to try again; absent once it is delivered, given up, or just being tried. */
  due?: Instant | undefined;
}

/** Messages that live in memory only: what a person at risk is told, and answers while the store is away. */
const createVolatile = ({ adapters, now, report }: BotParts) => {
  let all: readonly Volatile[] = [];

  const attempt = async (one: Volatile): Promise<void> => {
    const { outgoing } = one;
    one.due = undefined;
    one.attempts += 1;
    try {
      await adapters.find(({ platform }) => platform === outgoing.address.platform)?.send(outgoing);
    } catch (thrown) {
      const { message, retryable, retryAfter } = asDeliveryError(thrown);
      const pause = Math.max(retryAfter ?? 0, pauseAfter(one.attempts, outgoing.id));
      const due = now() + (retryAfter === undefined && one.attempts < triesAtOnce ? 0 : pause);
      const again = retryable && due < one.until;
      if (again) one.due = due;
      report(again ? 'warn' : 'error', again ? 'unkept-delivery-retried' : 'unkept-delivery-failed', {
        platform: outgoing.address.platform,
        message: outgoing.id,
        attempts: one.attempts,
        error: message,
      });
    }
  };

  return {
    deliver: async (messages: readonly Outgoing[]): Promise<void> => {
      const until = now() + volatileLength;
      const fresh = messages.map((outgoing): Volatile => ({ outgoing, until, attempts: 0 }));
      all = [...all.filter((one) => one.until > now()), ...fresh].slice(-mostVolatile);
      for (const one of fresh)
        do await attempt(one);
        while (one.attempts < triesAtOnce && one.due !== undefined && one.due <= now());
    },
    offer: (messages: readonly Outgoing[]): void => {
      const until = now() + volatileLength;
      all = [
        ...all.filter((one) => one.until > now()),
        ...messages.map((outgoing) => ({ outgoing, until, attempts: 0 })),
      ].slice(-mostVolatile);
    },
    again: async (): Promise<void> => {
      const due = all.filter((one) => (one.due ?? Infinity) <= now());
      all = all.filter((one) => one.until > now());
      await Promise.all(due.map(attempt));
    },
    at: (address: string): readonly Outgoing[] =>
      all
        .filter((one) => one.until > now() && one.outgoing.address.id === address)
        .map((one) => one.outgoing),
  };
};
