import type { Adapter, Door, Suggestion } from './core/adapter.ts';
import type { Capabilities } from './core/capabilities.ts';
import { fit } from './core/fit.ts';
import type { Library } from './core/library.ts';
import type { Inbound, Instant, Outgoing, Platform, Reply } from './core/message.ts';
import { languageOfLocale } from './core/language.ts';
import { link, paragraph } from './core/rich.ts';
import type { Store, Transaction } from './core/store.ts';
import { turn } from './core/turn.ts';
import { wordings } from './core/wording/catalogue.ts';
import type { ConversationState, Search, Turn, World } from './core/world.ts';
import { messageOf, stackOf } from './errors.ts';
import { createOutbox, outboxLease, type Outbox } from './outbox.ts';

/** The knowledge being served, swapped whole on a reload. */
export interface Serving {
  readonly library: Library;
  readonly search: Search;
  readonly suggest: (text: string, limit: number) => readonly Suggestion[];
}

/** What the shell needs from the world outside. */
export interface BotParts {
  readonly store: Store;
  /** Asked for every turn, so that a reload shows at once. */
  readonly serving: () => Serving;
  readonly adapters: readonly Adapter[];
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly report: Door['report'];
  readonly settings: World['settings'];
}

/** The shell: claims, decides, keeps and delivers. */
export interface Bot {
  /** The door for every adapter. */
  readonly door: Door;
  /** Delivers what is due and clears what is old; the caller decides how often. */
  tick(): Promise<void>;
}

/** How long claims are kept, in milliseconds: longer than any platform's last redelivery. */
const claimLength = 48 * 3_600_000;
/** How long a conversation's state and settled messages are kept, in milliseconds. */
const keepLength = 24 * 3_600_000;
/** How far back a platform that fetches is shown replies, in milliseconds. */
const repliesLength = 3_600_000;
const sweepEvery = 3_600_000;

/** A shell over its parts; starts nothing by itself. */
export const createBot = (parts: BotParts): Bot => {
  const outbox = createOutbox(parts);
  const memory = createMemory();
  let swept = Number.NEGATIVE_INFINITY;
  return {
    door: {
      receive: (inbound) => receive(parts, outbox, memory, inbound),
      replies: async (address, after) => {
        const since = parts.now() - repliesLength;
        const kept = await parts.store.repliesTo(address.id, since, after).catch((error: unknown) => {
          parts.report('error', 'replies-unreadable', { error: messageOf(error) });
          return [];
        });
        return [...kept, ...outbox.unkept(address.id)];
      },
      suggest: (text, limit) => parts.serving().suggest(text, limit),
      library: () => parts.serving().library,
      report: parts.report,
    },
    tick: async () => {
      try {
        await outbox.pump();
        const now = parts.now();
        if (now - swept < sweepEvery) return;
        swept = now;
        await parts.store.sweep({
          claims: now - claimLength,
          conversations: now - keepLength,
          messages: now - keepLength,
        });
      } catch (error) {
        parts.report('error', 'store-unavailable', { error: messageOf(error) });
      }
    },
  };
};

// Never rejects: whatever goes wrong, the operator hears of it and the person gets a sentence.
const receive = async (parts: BotParts, outbox: Outbox, memory: Memory, inbound: Inbound): Promise<void> => {
  const capabilities = parts.adapters.find((one) => one.platform === inbound.address.platform)?.capabilities;
  if (capabilities === undefined) return;
  let decided: Decided | undefined;
  try {
    decided = await decideAndKeep(parts, capabilities, inbound);
  } catch (error) {
    parts.report('error', 'store-unavailable', { delivery: inbound.delivery, error: messageOf(error) });
    await answerFromMemory(parts, outbox, memory, capabilities, inbound);
    return;
  }
  if (decided === undefined) return;
  try {
    await (decided.kept ? outbox.deliverOwn(decided.outgoing) : outbox.deliverUnkept(decided.outgoing));
  } catch (error) {
    // What is kept is delivered by the next tick.
    parts.report('error', 'store-unavailable', { delivery: inbound.delivery, error: messageOf(error) });
  }
};

interface Decided {
  readonly outgoing: readonly Outgoing[];
  /** Whether the messages stand in the outbox; what a person at risk is told does not. */
  readonly kept: boolean;
}

/** One transaction: claim or stop, read, decide, keep. */
const decideAndKeep = (parts: BotParts, capabilities: Capabilities, inbound: Inbound): Promise<Decided | undefined> =>
  parts.store.transact(async (transaction) => {
    const now = parts.now();
    if (!(await transaction.claim(inbound.address.platform, inbound.delivery, now))) return undefined;
    const key = conversationKey(inbound);
    const decided = decide(parts, inbound, now, await transaction.conversation(key));
    const outgoing = outgoingOf(parts, capabilities, inbound, decided.replies);
    await keep(transaction, key, decided, now);
    const kept = decided.state !== 'forget';
    if (kept) await transaction.queue(outgoing, now, now + outboxLease);
    return { outgoing, kept };
  });

const keep = async (transaction: Transaction, key: string, decided: Turn, now: Instant): Promise<void> => {
  if (decided.forgetWorkspace !== undefined) await transaction.forgetWorkspace(decided.forgetWorkspace);
  if (decided.state === 'forget') await transaction.forgetConversation(key);
  else if (decided.state !== 'unchanged') await transaction.saveConversation(key, decided.state, now);
  if (decided.log !== undefined) await transaction.log(decided.log);
  if (decided.feedback !== undefined)
    await transaction.feedback(decided.feedback.entry, decided.feedback.helpful, new Date(now).toISOString().slice(0, 10));
};

// A conversation is one person in one place; others in a thread have their own.
const conversationKey = (inbound: Inbound): string => `${inbound.address.id}|${inbound.person.id}`;

/** The boundary: what the core did not foresee becomes an apology with a way to a person, and a line in the log. */
const decide = (
  parts: BotParts,
  inbound: Inbound,
  now: Instant,
  conversation: ConversationState | undefined,
): Turn => {
  const { library, search } = parts.serving();
  try {
    return turn(inbound, { now, library, search, conversation, settings: parts.settings });
  } catch (error) {
    parts.report('error', 'turn-failed', { delivery: inbound.delivery, error: stackOf(error) });
    return { replies: [apology(inbound, library)], outcome: 'refusal', named: [], state: 'unchanged' };
  }
};

const apology = (inbound: Inbound, library: Library): Reply => {
  const language = languageOfLocale(inbound.locale) ?? 'en';
  const say = wordings[language];
  const contact = library.topics.get('igf')?.contact;
  return {
    language,
    visibility: 'everyone',
    body: [paragraph(say.broken, ...(contact === undefined ? [] : [' ', link(contact.label, contact.href)]))],
    facts: [],
    sources: [],
    buttons: [],
    labels: { sources: say.sources, buttons: say.buttonsLine },
  };
};

const outgoingOf = (
  parts: BotParts,
  capabilities: Capabilities,
  inbound: Inbound,
  replies: readonly Reply[],
): readonly Outgoing[] =>
  replies
    .flatMap((reply) => fit(reply, capabilities))
    .map((reply) => ({ id: parts.newId(), address: inbound.address, reply }));

/** What is remembered while the store is away, so that a redelivery is still answered once. Bounded. */
interface Memory {
  /** False when this delivery was seen before. */
  claim(platform: Platform, delivery: string): boolean;
}

const createMemory = (): Memory => {
  const claimed = new Set<string>();
  return {
    claim: (platform, delivery) => {
      const key = `${platform} ${delivery}`;
      if (claimed.has(key)) return false;
      claimed.add(key);
      const [oldest] = claimed;
      if (claimed.size > 10_000 && oldest !== undefined) claimed.delete(oldest);
      return true;
    },
  };
};

/** Without a store, questions are still answered; that nothing is kept is said. */
const answerFromMemory = async (
  parts: BotParts,
  outbox: Outbox,
  memory: Memory,
  capabilities: Capabilities,
  inbound: Inbound,
): Promise<void> => {
  if (!memory.claim(inbound.address.platform, inbound.delivery)) return;
  const decided = decide(parts, inbound, parts.now(), undefined);
  const [first, ...rest] = decided.replies;
  if (first === undefined) return;
  const honest = { ...first, body: [...first.body, paragraph(wordings[first.language].storeDown)] };
  await outbox.deliverUnkept(outgoingOf(parts, capabilities, inbound, [honest, ...rest]));
};
