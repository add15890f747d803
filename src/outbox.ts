import type { Adapter, DeliveryError, Receipt } from './core/adapter.ts';
import type { Instant, Outgoing } from './core/message.ts';
import type { Kept, Store } from './core/store.ts';
import type { BotParts } from './bot.ts';
import { asDeliveryError, messageOf } from './errors.ts';

/** Delivers what was decided: each message once, in order per place, again after a pause when a platform is down. */
export interface Outbox {
  /** Sends messages this process has just queued, in order. */
  deliverOwn(messages: readonly Outgoing[]): Promise<void>;
  /** Sends messages that must not be kept, or cannot be. */
  deliverUnkept(messages: readonly Outgoing[]): Promise<void>;
  /** Messages of the last minutes that were never kept, for platforms that fetch. */
  unkept(address: string): readonly Outgoing[];
  /** Sends everything that is due. */
  pump(): Promise<void>;
}

/** How long a message being sent belongs to the process that sends it, in milliseconds. */
export const outboxLease = 60_000;
/** Attempts before a message is given up, loudly. With the pauses below this is about a day. */
export const mostAttempts = 16;
const unkeptLength = 5 * 60_000;
const mostUnkept = 500;

/** The pause before attempt number `attempt` + 1, in milliseconds: 2 s doubling to 2 h, spread by the message's id. */
export const pauseAfter = (attempt: number, id: string): number => {
  const spread = Array.from(id).reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 1_000, 7) / 1_000;
  return Math.min(2_000 * 2 ** (attempt - 1), 7_200_000) * (0.75 + spread / 2);
};

/** An outbox over the store and the adapters. */
export const createOutbox = ({ store, adapters, now, report }: BotParts): Outbox => {
  // Places with a message that waits for another attempt; what comes after waits its turn behind it.
  const waiting = new Set<string>();
  let volatile: readonly { readonly outgoing: Outgoing; readonly until: Instant }[] = [];
  const adapterOf = (outgoing: Outgoing): Adapter | undefined =>
    adapters.find((one) => one.platform === outgoing.address.platform);

  const attempt = async (kept: Kept): Promise<boolean> => {
    const sent = await sendKept(store, adapterOf(kept.outgoing), kept, now, report);
    if (sent) waiting.delete(kept.outgoing.address.id);
    else waiting.add(kept.outgoing.address.id);
    return sent;
  };

  return {
    deliverOwn: async (messages) => {
      for (const message of messages) {
        if (waiting.has(message.address.id)) return;
        const kept = await store.beginSending(message.id, now(), now() + outboxLease);
        if (kept === undefined || !(await attempt(kept))) return;
      }
    },
    deliverUnkept: async (messages) => {
      const until = now() + unkeptLength;
      volatile = [...volatile.filter((one) => one.until > now()), ...messages.map((outgoing) => ({ outgoing, until }))].slice(-mostUnkept);
      for (const message of messages) await sendUnkept(adapterOf(message), message, report);
    },
    unkept: (address) =>
      volatile
        .filter((one) => one.until > now() && one.outgoing.address.id === address)
        .map((one) => one.outgoing),
    pump: async () => {
      for (;;) {
        const due = await store.takeDue(now(), now() + outboxLease, 50);
        if (due.length === 0) return;
        await Promise.all(
          due.map(async (kept) => {
            if (kept.state === 'sending' && (await settledByPlatform(store, adapterOf(kept.outgoing), kept, now, report))) return;
            const begun = await store.beginSending(kept.outgoing.id, now(), now() + outboxLease);
            if (begun !== undefined) await attempt(begun);
          }),
        );
      }
    },
  };
};

/** One attempt; true when the message is settled. */
const sendKept = async (
  store: Store,
  adapter: Adapter | undefined,
  { outgoing, attempts }: Kept,
  now: () => Instant,
  report: BotParts['report'],
): Promise<boolean> => {
  if (adapter === undefined) {
    // Its platform is switched off for now; it waits as long as for one that is down.
    await store.settle(
      outgoing.id,
      attempts < mostAttempts
        ? { state: 'queued', at: now() + pauseAfter(attempts, outgoing.id), error: 'platform off' }
        : { state: 'failed', error: 'platform off' },
      now(),
    );
    return false;
  }
  let receipt: Receipt;
  try {
    receipt = await adapter.send(outgoing);
  } catch (thrown) {
    return noteFailure(store, adapter, { outgoing, attempts }, asDeliveryError(thrown), now, report);
  }
  // Outside the try: a store that fails now must not make a message that arrived be sent again.
  await store.settle(outgoing.id, { state: 'sent', ...receipt }, now());
  return true;
};

const noteFailure = async (
  store: Store,
  adapter: Adapter,
  { outgoing, attempts }: Pick<Kept, 'outgoing' | 'attempts'>,
  error: DeliveryError,
  now: () => Instant,
  report: BotParts['report'],
): Promise<boolean> => {
  const again = error.retryable && attempts < mostAttempts;
  report(again ? 'warn' : 'error', again ? 'delivery-retried' : 'delivery-failed', {
    platform: adapter.platform,
    message: outgoing.id,
    attempts,
    error: error.message,
  });
  await store.settle(
    outgoing.id,
    again
      ? {
          state: 'queued',
          at: now() + Math.max(error.retryAfter ?? 0, pauseAfter(attempts, outgoing.id)),
          error: error.message,
        }
      : { state: 'failed', error: error.message },
    now(),
  );
  return !again;
};

/** After a crash between sending and noting it: whether the platform knows the message, or nobody can tell. */
const settledByPlatform = async (
  store: Store,
  adapter: Adapter | undefined,
  { outgoing }: Kept,
  now: () => Instant,
  report: BotParts['report'],
): Promise<boolean> => {
  // Without this look-up, sending again under the same id is harmless.
  if (adapter?.wasSent === undefined) return false;
  const sent = await adapter.wasSent(outgoing).catch(() => undefined);
  if (sent === false) return false;
  if (sent === true) await store.settle(outgoing.id, { state: 'sent' }, now());
  else {
    report('warn', 'delivery-unconfirmed', { platform: adapter.platform, message: outgoing.id });
    await store.settle(outgoing.id, { state: 'unconfirmed', error: 'cut off while sending' }, now());
  }
  return true;
};

const sendUnkept = async (
  adapter: Adapter | undefined,
  message: Outgoing,
  report: BotParts['report'],
): Promise<void> => {
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    try {
      await adapter?.send(message);
      return;
    } catch (error) {
      report('warn', 'unkept-delivery-failed', { attempt, error: messageOf(error) });
      if (!asDeliveryError(error).retryable) return;
    }
  }
};
