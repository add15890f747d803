import { z } from 'zod';
import { DeliveryError, type Receipt } from '../../src/core/adapter.ts';
import type { Address, Instant, Outgoing } from '../../src/core/message.ts';
import { slackRefSchema, type SlackRef } from './decode.ts';
import { deliveryError } from './failure.ts';
import { renderSlack, type SlackMessage } from './render.ts';

/** One request to a Web API method; rejects with {@link DeliveryError}. */
export type SlackCall = (method: string, payload: Record<string, unknown>) => Promise<unknown>;

/** Sends to every kind of place, and looks whether something was sent. */
export interface SlackDelivery {
  send(outgoing: Outgoing): Promise<Receipt>;
  wasSent(outgoing: Outgoing): Promise<Receipt | false | undefined>;
  /** Starts the clock of an address's response_url, where it has one. */
  note(address: Address): void;
}

// <https://docs.slack.dev/interactivity/handling-user-interaction>: "up to 5 times within 30 minutes".
const responseUses = 5;
const responseAge = 30 * 60_000;
const timeout = 15_000;
const pageSize = 200;
const maxPages = 10;

/** Delivery over a way to call Slack; `now` is read only to know how old a response_url is. */
export const createDelivery = (call: SlackCall, now: () => Instant): SlackDelivery => {
  const responses = new Map<string, { readonly uses: number; readonly since: Instant }>();
  const unanswered = new Set<string>();

  const note = ({ ref }: Address): void => {
    const parsed = slackRefSchema.safeParse(ref);
    if (!parsed.success || parsed.data.to !== 'only' || parsed.data.responseUrl === undefined) return;
    for (const [url, { since }] of responses) if (now() - since > responseAge) responses.delete(url);
    if (!responses.has(parsed.data.responseUrl))
      responses.set(parsed.data.responseUrl, { uses: 0, since: now() });
  };

  /** False when the response_url no longer serves. */
  const respond = async (
    url: string,
    message: SlackMessage,
    thread: string | undefined,
  ): Promise<boolean> => {
    const kept = responses.get(url) ?? { uses: 0, since: now() };
    if (kept.uses >= responseUses || now() - kept.since > responseAge) return false;
    responses.set(url, { ...kept, uses: kept.uses + 1 });
    return postTo(url, {
      ...message,
      response_type: 'ephemeral',
      replace_original: false,
      ...inThread(thread),
    });
  };

  const sendOnly = async (
    { channel, user, thread, responseUrl }: Omit<Extract<SlackRef, { to: 'only' }>, 'to'>,
    message: SlackMessage,
  ): Promise<Receipt> => {
    if (responseUrl !== undefined && (await respond(responseUrl, message, thread))) return {};
    return receiptOf(await call('chat.postEphemeral', { ...message, channel, user, ...inThread(thread) }));
  };

  const post = async (id: string, channel: string, thread: string | undefined, message: SlackMessage) =>
    receiptOf(
      await call('chat.postMessage', {
        ...message,
        channel,
        ...inThread(thread),
        unfurl_links: false,
        unfurl_media: false,
        metadata: { event_type: 'helpdesk_reply', event_payload: { id } },
      }),
    );

  const sendTo = async (ref: SlackRef, { id, reply }: Outgoing): Promise<Receipt> => {
    const message = renderSlack(reply);
    switch (ref.to) {
      case 'home':
        await call('views.publish', {
          user_id: ref.user,
          view: { type: 'home', private_metadata: ref.channel, blocks: message.blocks },
        });
        return {};
      case 'only':
        return sendOnly(ref, message);
      case 'private':
        return post(id, ref.channel, ref.thread, message);
      case 'thread':
        // "Ephemeral messages in threads are only shown if there is already an active thread."
        // <https://docs.slack.dev/reference/methods/chat.postEphemeral>
        return reply.visibility === 'onlyYou'
          ? sendOnly({ ...ref, thread: ref.started ? ref.thread : undefined }, message)
          : post(id, ref.channel, ref.thread, message);
    }
  };

  const send = async (outgoing: Outgoing): Promise<Receipt> => {
    const ref = slackRefSchema.safeParse(outgoing.address.ref);
    if (!ref.success)
      throw new DeliveryError('This is no place in Slack that this version knows.', { retryable: false });
    const before = unanswered.delete(outgoing.id) ? await wasSent(outgoing) : false;
    if (before !== false && before !== undefined) return before;
    return sendTo(ref.data, outgoing).catch((error: unknown) => {
      // Perhaps only the answer was lost: the next attempt looks first.
      if (error instanceof DeliveryError && error.retryable && error.retryAfter === undefined)
        unanswered.add(outgoing.id);
      throw error;
    });
  };

  const wasSent = async ({ id, address, reply }: Outgoing): Promise<Receipt | false | undefined> => {
    const ref = slackRefSchema.safeParse(address.ref);
    if (!ref.success || ref.data.to === 'only') return undefined;
    // Publishing a page again changes nothing.
    if (ref.data.to === 'home') return false;
    if (ref.data.to === 'thread' && reply.visibility === 'onlyYou') return undefined;
    return find(call, ref.data.channel, ref.data.thread, id).catch(() => undefined);
  };

  return { send, wasSent, note };
};

const postTo = async (url: string, payload: object): Promise<boolean> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(payload),
    redirect: 'error',
    signal: AbortSignal.timeout(timeout),
  }).catch((error: unknown) => {
    throw deliveryError({ kind: 'lost' }, error);
  });
  const said = await response.text().catch(() => '');
  if (response.status === 429)
    throw deliveryError({ kind: 'wait', seconds: Number(response.headers.get('retry-after')) }, said);
  if (response.status >= 500) throw deliveryError({ kind: 'status', status: response.status }, said);
  // A used-up or old address is refused with a status or with `{"ok":false,"error":"used_url"}`.
  return response.ok && !/"ok"\s*:\s*false/.test(said);
};

const foundSchema = z.object({
  messages: z
    .array(
      z.object({
        ts: z.string().optional(),
        metadata: z
          .object({ event_payload: z.object({ id: z.unknown() }) })
          .optional()
          .catch(undefined),
      }),
    )
    .default([]),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

// Threads begin with their oldest message, other places with the newest: there one page reaches back far enough,
// because an attempt that was cut off is minutes old.
const find = async (
  call: SlackCall,
  channel: string,
  thread: string | undefined,
  id: string,
): Promise<Receipt | false | undefined> => {
  let cursor = '';
  for (let page = 0; page < maxPages; page += 1) {
    const { messages, response_metadata: more } = foundSchema.parse(
      await call(thread === undefined ? 'conversations.history' : 'conversations.replies', {
        channel,
        limit: pageSize,
        include_all_metadata: true,
        ...(thread === undefined ? {} : { ts: thread }),
        ...(cursor === '' ? {} : { cursor }),
      }),
    );
    const found = messages.find(({ metadata }) => metadata?.event_payload.id === id);
    if (found !== undefined) return found.ts === undefined ? {} : { message: found.ts };
    cursor = more?.next_cursor ?? '';
    if (thread === undefined || cursor === '') return false;
  }
  return undefined;
};

const inThread = (thread: string | undefined) => (thread === undefined ? {} : { thread_ts: thread });

const sentSchema = z.object({ ts: z.string().optional(), message_ts: z.string().optional() });

const receiptOf = (answer: unknown): Receipt => {
  const sent = sentSchema.safeParse(answer);
  const message = sent.data?.ts ?? sent.data?.message_ts;
  return message === undefined ? {} : { message };
};
