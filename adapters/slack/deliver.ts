import { z } from 'zod';
import { DeliveryError, type Receipt } from '../../src/core/adapter.ts';
import type { Address, Instant, Outgoing, Person } from '../../src/core/message.ts';
import {
  isDirect,
  messageName,
  messageParts,
  privateAddress,
  slackRefSchema,
  teamOf,
  threadUnder,
  userOf,
  type SlackRef,
} from './decode.ts';
import { deliveryError, isGone } from './failure.ts';
import { renderSlack, type SlackMessage } from './render.ts';

/** One request to a Web API method; rejects with {@link DeliveryError}. */
export type SlackCall = (method: string, payload: Record<string, unknown>) => Promise<unknown>;

/** Sends to every kind of place, and looks whether something was sent. */
export interface SlackDelivery {
  send(outgoing: Outgoing): Promise<Receipt>;
  wasSent(outgoing: Outgoing): Promise<Receipt | false | undefined>;
  /** The direct message with a person, opened; undefined where Slack does not allow one. */
  privately(address: Address, person: Person): Promise<Address | undefined>;
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

  const serves = (url: string | undefined): url is string => {
    if (url === undefined) return false;
    const { uses, since } = responses.get(url) ?? { uses: 0, since: now() };
    return uses < responseUses && now() - since <= responseAge;
  };

  /** False when the response_url no longer serves. */
  const respond = async (
    url: string,
    message: SlackMessage,
    thread: string | undefined,
  ): Promise<boolean> => {
    if (!serves(url)) return false;
    const kept = responses.get(url) ?? { uses: 0, since: now() };
    responses.set(url, { ...kept, uses: kept.uses + 1 });
    return postTo(url, {
      ...message,
      response_type: 'ephemeral',
      replace_original: false,
      ...inThread(thread),
    });
  };

  // What one person is shown in passing is gone when they look again; what is said in a ticket has to last.
  const directWith = async (user: string): Promise<Extract<Place, { to: 'channel' }>> => ({
    to: 'channel',
    channel: await openDirect(call, user),
  });

  const sendOnly = async (
    { channel, user, thread, responseUrl }: Extract<Place, { to: 'only' }>,
    message: SlackMessage,
    outgoing: Outgoing,
  ): Promise<Receipt> => {
    if (responseUrl !== undefined) {
      if (await respond(responseUrl, message, thread)) return {};
      if (outgoing.ticket !== undefined) return post(outgoing, await directWith(user), message);
    }
    // Nobody can name such a message later, to change it or to answer under it.
    await call('chat.postEphemeral', { ...message, channel, user, ...inThread(thread) });
    return {};
  };

  const post = async (
    outgoing: Outgoing,
    { channel, thread }: Extract<Place, { to: 'channel' }>,
    message: SlackMessage,
  ): Promise<Receipt> => {
    const { ts } = sentSchema.parse(
      await call('chat.postMessage', {
        ...message,
        channel,
        ...inThread(thread),
        unfurl_links: false,
        unfurl_media: false,
        metadata: { event_type: 'helpdesk_reply', event_payload: { id: outgoing.id } },
      }),
    );
    return receiptOf(outgoing, channel, ts);
  };

  const change = async (
    outgoing: Outgoing,
    { message, remove = false }: NonNullable<Outgoing['replaces']>,
  ): Promise<Receipt> => {
    const parts = messageParts(message);
    if (parts === undefined)
      throw new DeliveryError('This is no message in Slack that this version knows.', { retryable: false });
    // Unlike a new message, a changed one is parsed for mentions unless told otherwise.
    // <https://docs.slack.dev/reference/methods/chat.update>
    const work = remove
      ? call('chat.delete', parts)
      : call('chat.update', {
          ...renderSlack(outgoing.reply),
          ...parts,
          parse: 'none',
        });
    const done = await work.then(
      () => true,
      (error: unknown) => {
        if (isGone(error)) return false;
        throw error;
      },
    );
    return done && !remove ? receiptOf(outgoing, parts.channel, parts.ts) : {};
  };

  const sendTo = async (place: Place, outgoing: Outgoing): Promise<Receipt> => {
    const message = renderSlack(outgoing.reply);
    switch (place.to) {
      case 'home':
        await call('views.publish', {
          user_id: place.user,
          view: { type: 'home', private_metadata: place.channel, blocks: message.blocks },
        });
        return {};
      case 'only':
        return sendOnly(place, message, outgoing);
      case 'channel':
        return post(outgoing, place, message);
    }
  };

  /** Where a message really goes. */
  const placeOf = async (ref: SlackRef, outgoing: Outgoing): Promise<Place> => {
    const { reply, ticket } = outgoing;
    // A card opens a thread of its own, also where its place was named from within another thread.
    if (ticket?.part === 'card' && ref.to !== 'home') return { to: 'channel', channel: ref.channel };
    switch (ref.to) {
      case 'home':
        return ref;
      case 'room':
        return { to: 'channel', channel: ref.channel };
      case 'private':
        return { to: 'channel', channel: ref.channel, thread: ref.thread };
      case 'thread': {
        const { channel, user, thread, started } = ref;
        if (reply.visibility !== 'onlyYou' || user === undefined) return { to: 'channel', channel, thread };
        if (ticket !== undefined && ticket.part !== 'notice') return directWith(user);
        // "Ephemeral messages in threads are only shown if there is already an active thread."
        // <https://docs.slack.dev/reference/methods/chat.postEphemeral>
        return { to: 'only', channel, user, thread: started ? thread : undefined };
      }
      case 'only':
        return ticket !== undefined && (ticket.part === 'line' || !serves(ref.responseUrl))
          ? directWith(ref.user)
          : ref;
    }
  };

  const send = async (outgoing: Outgoing): Promise<Receipt> => {
    if (outgoing.replaces !== undefined) return change(outgoing, outgoing.replaces);
    const ref = slackRefSchema.safeParse(outgoing.address.ref);
    if (!ref.success)
      throw new DeliveryError('This is no place in Slack that this version knows.', { retryable: false });
    const before = unanswered.delete(outgoing.id) ? await wasSent(outgoing) : false;
    if (before !== false && before !== undefined) return before;
    const place = await placeOf(ref.data, outgoing);
    return sendTo(place, outgoing).catch((error: unknown) => {
      // Perhaps only the answer was lost: the next attempt looks first.
      if (error instanceof DeliveryError && error.retryable && error.retryAfter === undefined)
        unanswered.add(outgoing.id);
      throw error;
    });
  };

  const wasSent = async (outgoing: Outgoing): Promise<Receipt | false | undefined> => {
    // Changing a message or publishing a page again changes nothing.
    if (outgoing.replaces !== undefined) return false;
    const ref = slackRefSchema.safeParse(outgoing.address.ref);
    if (!ref.success) return undefined;
    if (ref.data.to === 'home') return false;
    try {
      const place = await placeOf(ref.data, outgoing);
      if (place.to !== 'channel') return undefined;
      const found = await find(call, place.channel, place.thread, outgoing.id);
      return typeof found === 'object' ? receiptOf(outgoing, place.channel, found.ts) : found;
    } catch {
      return undefined;
    }
  };

  const privately = async (address: Address, person: Person): Promise<Address | undefined> => {
    const ref = slackRefSchema.safeParse(address.ref);
    if (ref.data?.to === 'private') return address;
    const user = userOf(person);
    const channel = user === undefined ? undefined : await openDirect(call, user).catch(() => undefined);
    return channel === undefined ? undefined : privateAddress(teamOf(address), channel);
  };

  return { send, wasSent, privately, note };
};

/** A place a message is put at last: for everybody who reads a channel, for one person, or a page. */
type Place =
  | { readonly to: 'channel'; readonly channel: string; readonly thread?: string | undefined }
  | Extract<SlackRef, { to: 'only' | 'home' }>;

const openedSchema = z.object({ channel: z.object({ id: z.string().min(1) }) });

/** The channel of the direct message with a person; the same each time. */
const openDirect = async (call: SlackCall, user: string): Promise<string> =>
  openedSchema.parse(await call('conversations.open', { users: user })).channel.id;

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
): Promise<{ readonly ts: string | undefined } | false | undefined> => {
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
    if (found !== undefined) return { ts: found.ts };
    cursor = more?.next_cursor ?? '';
    if (thread === undefined || cursor === '') return false;
  }
  return undefined;
};

const inThread = (thread: string | undefined) => (thread === undefined ? {} : { thread_ts: thread });

const sentSchema = z.object({ ts: z.string().optional() });

const receiptOf = ({ address, ticket }: Outgoing, channel: string, ts: string | undefined): Receipt =>
  ts === undefined
    ? {}
    : {
        message: messageName(channel, ts),
        // A direct message is one conversation, whatever is answered below what.
        ...(ticket?.part === 'card' && !isDirect(channel)
          ? { thread: threadUnder(teamOf(address), channel, ts) }
          : {}),
      };
