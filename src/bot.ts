import { setTimeout as pause } from 'node:timers/promises';
import type { Adapter, Door, Suggestion } from './core/adapter.ts';
import type { Capabilities } from './core/capabilities.ts';
import { cleanText } from './core/clean.ts';
import { replyIn } from './core/compose.ts';
import type { WordsOf } from './core/desk/gaps.ts';
import type { GuideView } from './core/guide/run.ts';
import type { DeskView } from './core/desk/view.ts';
import { fit } from './core/fit.ts';
import type { Library } from './core/library.ts';
import type { OwnView } from './core/mine/held.ts';
import type { UnaskedView } from './core/unasked/view.ts';
import type { Inbound, Instant, Outgoing, Reply } from './core/message.ts';
import { languageOfLocale } from './core/language.ts';
import { link, paragraph } from './core/rich.ts';
import type { Store, Transaction } from './core/store.ts';
import { triage } from './core/triage.ts';
import { turn } from './core/turn.ts';
import { wordings } from './core/wording/catalogue.ts';
import { mineWordings } from './core/wording/mine/catalogue.ts';
import type { ConversationState, Search, Turn, World } from './core/world.ts';
import { askedAside, closeAside, withAside } from './aside.ts';
import { OverdueError, stackOf, storeFaultOf } from './errors.ts';
import {
  deskViewFor,
  keepDeskChanges,
  messagesFor,
  reachPrivately,
  sweepTickets,
  ticketPageFor,
} from './desks.ts';
import { guideViewFor, keepGuideChanges } from './guides.ts';
import type { Limits } from './limits.ts';
import { remindersPageFor, sweepMovedDates, sweepReminders } from './reminders.ts';
import { keepOwnChanges, ownViewFor, sweepWatches } from './own.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { createWelcomer, keepUnasked, noteOnce, sweepWeeklies, unaskedViewFor } from './unasked.ts';
import { forgetOldLessons, keepKnowledge, tellsFor, writeApproved, type Publish } from './proposals.ts';

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
  /** Nothing outlives this process: no code is given out by which one could go on elsewhere. */
  readonly passing?: true;
  /** Web address of the desk without a slash at its end, for ticket pages; absent where it has none. */
  readonly pages?: () => string | undefined;
  /** Keeps floods out; everything is dealt with when absent. */
  readonly limits?: Limits;
  /** How long the text of closed tickets is kept, in milliseconds; for ever when absent. */
  readonly keepTickets?: number;
  /** Writes approved proposals into the knowledge; they wait where it is absent. */
  readonly publish?: Publish;
  /** How the search takes a question apart, for gaps; plain words when absent. */
  readonly wordsOf?: WordsOf;
  /** Fewest askers behind a gap that is shown; never less than five in chat. */
  readonly fewestAskers?: number;
  /** Resolves after so many milliseconds; a timer when absent. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

/** The shell: claims, decides, keeps and delivers. */
export interface Bot {
  /** The door for every adapter. */
  readonly door: Door;
  /**
   * Delivers what is due and clears what is old; the caller decides how often. Resolves when that was tried, and never
   * rejects; what an earlier call began is not waited for.
   */
  tick(): Promise<void>;
  /** Begins to send nothing more and resolves when what is under way was tried; call it before adapters stop. */
  stop(): Promise<void>;
}

/** How long claims are kept, in milliseconds: many times longer than any platform's last redelivery. */
const claimLength = 24 * 3_600_000;
/** How long a conversation's state and settled messages are kept, in milliseconds. */
const keepLength = 24 * 3_600_000;
/** How far back a platform that fetches is shown replies, in milliseconds. */
const repliesLength = 3_600_000;
const sweepEvery = 3_600_000;
/** How long the store may take before the answer comes from memory, in milliseconds; less for a person at risk. */
const patience = { usual: 5_000, danger: 800 } as const;

/** A shell over its parts; starts nothing by itself. */
export const createBot = (parts: BotParts): Bot => {
  const shell: Shell = { parts, outbox: createOutbox(parts), memory: createMemory() };
  const { outbox } = shell;
  const welcomeNewcomers = createWelcomer(parts);
  let swept = Number.NEGATIVE_INFINITY;
  const unlessAway = (work: Promise<void>): Promise<void> =>
    work.catch((error: unknown) => {
      parts.report('error', 'store-unavailable', { error: storeFaultOf(error) });
    });
  const sweep = async (): Promise<void> => {
    const now = parts.now();
    if (now - swept < sweepEvery) return;
    swept = now;
    await parts.store.sweep({
      claims: now - claimLength,
      conversations: now - keepLength,
      messages: now - keepLength,
      runs: now,
      wrongCodes: now - keepLength,
      ...(parts.keepTickets === undefined ? {} : { ticketTexts: now - parts.keepTickets }),
    });
    await forgetOldLessons(parts);
  };
  let toldOf: string | undefined;
  // What is out of date is a matter of the day: somebody may wait for a confirmation that began to hold.
  const tellChanges = async (): Promise<void> => {
    const state = `${parts.serving().library.revision} ${new Date(parts.now()).toISOString().slice(0, 10)}`;
    if (state === toldOf) return;
    // A date that moved is told with its reminder first, so that it is told once.
    const more = await sweepMovedDates(parts);
    if (!(await sweepWatches(parts)) && !more) toldOf = state;
  };
  return {
    door: {
      receive: (inbound) =>
        shell.memory.once(inbound, () =>
          receive(shell, inbound).catch((error: unknown) => {
            parts.report('error', 'delivery-not-answered', {
              delivery: inbound.delivery,
              error: stackOf(error),
            });
          }),
        ),
      ticket: ticketPageFor(parts),
      reminders: remindersPageFor(parts),
      now: parts.now,
      pages: () => parts.pages?.(),
      replies: async (address, after) => {
        const since = parts.now() - repliesLength;
        const kept = await parts.store.repliesTo(address.id, since, after).catch((error: unknown) => {
          parts.report('error', 'replies-unreadable', { error: storeFaultOf(error) });
          return [];
        });
        const unkept = outbox.unkept(address.id);
        return [...kept.filter(({ id }) => !unkept.some((one) => one.id === id)), ...unkept];
      },
      suggest: (text, limit) => parts.serving().suggest(text, limit),
      served: () => parts.serving().library,
      report: parts.report,
    },
    tick: async () => {
      await unlessAway(sweepTickets(parts).then(() => undefined));
      await unlessAway(tellChanges());
      await unlessAway(sweepReminders(parts));
      await unlessAway(sweepWeeklies(parts));
      await Promise.all([
        unlessAway(sweep()),
        unlessAway(welcomeNewcomers().then(() => outbox.pump())),
        unlessAway(writeApproved(parts).then(() => outbox.pump())),
        unlessAway(outbox.pump()),
      ]);
    },
    stop: () => outbox.stop(),
  };
};

interface Shell {
  readonly parts: BotParts;
  readonly outbox: Outbox;
  readonly memory: Memory;
}

// Never rejects: whatever goes wrong, the operator hears of it and the person gets a sentence.
const receive = async ({ parts, outbox }: Shell, inbound: Inbound): Promise<void> => {
  const capabilities = parts.adapters.find((one) => one.platform === inbound.address.platform)?.capabilities;
  if (capabilities === undefined) return;
  const admission = (await parts.limits?.admit(inbound)) ?? 'deal';
  if (admission === 'tell') await outbox.deliverUnkept(notices(parts, capabilities, inbound));
  if (admission !== 'deal') return;
  const privately = await reachPrivately(parts, inbound);
  const effort: Effort = { givenUp: false, outgoing: [], privately };
  let decided: Decided | undefined;
  try {
    decided = await inTime(parts, inbound, decideAndKeep(parts, capabilities, inbound, effort));
  } catch (error) {
    effort.givenUp = true;
    parts.report('error', 'store-unavailable', { delivery: inbound.delivery, error: storeFaultOf(error) });
    // A database that goes away while it commits may have kept them.
    outbox.disown(effort.outgoing);
    decided = decide(parts, capabilities, inbound, parts.now(), undefined, false);
  }
  if (decided === undefined || decided.outgoing.length === 0) return;
  try {
    if (!decided.kept) await outbox.deliverUnkept(decided.outgoing);
    else {
      outbox.offer(
        decided.outgoing.filter(({ fleeting, ticket }) => fleeting === true && ticket === undefined),
      );
      // A card waits for its receipt: what goes back to the person is tried first.
      const places = new Set(decided.outgoing.map(({ address }) => address.id));
      const [first, ...others] = places;
      if (first !== undefined) await outbox.deliverTo(first);
      await Promise.all(others.map((place) => outbox.deliverTo(place)));
    }
  } catch (error) {
    // What is kept is delivered by the next tick.
    parts.report('error', 'store-unavailable', { delivery: inbound.delivery, error: storeFaultOf(error) });
  }
};

/** Rejects when the store hangs: a person must not wait for the network to notice that it is gone. */
const inTime = <T>({ wait = timer }: BotParts, inbound: Inbound, work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    wait(isDanger(inbound) ? patience.danger : patience.usual).then((): never => {
      throw new OverdueError('The store did not answer in time.');
    }),
  ]);

const timer = (milliseconds: number): Promise<unknown> => pause(milliseconds, undefined, { ref: false });

const isDanger = (inbound: Inbound): boolean =>
  inbound.kind === 'message' && triage(cleanText(inbound.text).text).intent.kind === 'danger';

interface Decided {
  readonly turn: Turn;
  readonly outgoing: readonly Outgoing[];
  /** Whether the messages stand in the outbox; what a person at risk is told does not. */
  readonly kept: boolean;
}

/** A transaction that may have been given up while it ran. */
interface Effort {
  givenUp: boolean;
  outgoing: readonly Outgoing[];
  readonly privately: DeskView['privately'];
}

/** One transaction: claim or stop, read, decide, keep. */
const decideAndKeep = (
  parts: BotParts,
  capabilities: Capabilities,
  inbound: Inbound,
  effort: Effort,
): Promise<Decided | undefined> =>
  parts.store.transact(async (transaction) => {
    const now = parts.now();
    if (!(await transaction.claim(inbound.address.platform, inbound.delivery, now))) return undefined;
    const key = conversationKey(inbound);
    const own = await transaction.conversation(key);
    const aside = await askedAside(transaction, inbound, own, now);
    const conversation = aside === undefined ? own : withAside(own, aside);
    const around = { now, before: conversation, privately: effort.privately };
    const desk = await deskViewFor(transaction, parts, inbound, around);
    const held = await ownViewFor(transaction, parts, inbound, around);
    const guide = await guideViewFor(transaction, parts, inbound, around);
    const unasked = await unaskedViewFor(transaction, inbound, { now, before: conversation });
    const views = { desk, own: held, guide, unasked };
    const first = decide(parts, capabilities, inbound, now, conversation, true, views);
    const { once } = first.turn;
    const decided =
      once === undefined || unasked === undefined || (await noteOnce(transaction, once, inbound, now))
        ? first
        : decide(parts, capabilities, inbound, now, conversation, true, {
            ...views,
            unasked: { ...unasked, told: [...unasked.told, once] },
          });
    // Before the conversation is forgotten: it says in which places the person was.
    if (decided.turn.own !== undefined) await keepOwnChanges(transaction, decided.turn.own, inbound, now);
    await keep(transaction, key, decided.turn, now);
    if (aside !== undefined) await closeAside(transaction, aside, decided.turn, now);
    if (decided.turn.guide !== undefined)
      await keepGuideChanges(transaction, decided.turn.guide, inbound, now);
    if (decided.turn.desk !== undefined) await keepDeskChanges(transaction, decided.turn.desk, now);
    await keepKnowledge(transaction, decided.turn, inbound, now);
    await keepUnasked(transaction, parts, decided.turn, inbound, now);
    // Due at once: what goes first is decided where all messages of a place are known.
    if (decided.kept) await transaction.queue(decided.outgoing, now, now);
    if (effort.givenUp) throw new Error('Answered without the store meanwhile.');
    if (decided.kept) effort.outgoing = decided.outgoing;
    return decided;
  });

const keep = async (transaction: Transaction, key: string, decided: Turn, now: Instant): Promise<void> => {
  if (decided.forgetWorkspace !== undefined) await transaction.forgetWorkspace(decided.forgetWorkspace);
  if (decided.state === 'forget') await transaction.forgetConversation(key);
  else if (decided.state !== 'unchanged') await transaction.saveConversation(key, decided.state, now);
  if (decided.log !== undefined) await transaction.log(decided.log);
  if (decided.feedback !== undefined)
    await transaction.feedback(
      decided.feedback.entry,
      decided.feedback.helpful,
      new Date(now).toISOString().slice(0, 10),
    );
  if (decided.translationWish !== undefined)
    await transaction.wishTranslation(decided.translationWish.entry, decided.translationWish.language);
};

// A conversation is one person in one place; others in a thread have their own.
const conversationKey = (inbound: Inbound): string => `${inbound.address.id}|${inbound.person.id}`;

/** What was read for a turn; empty where the store is away. */
interface Views {
  readonly desk?: DeskView | undefined;
  readonly own?: OwnView | undefined;
  readonly guide?: GuideView | undefined;
  readonly unasked?: UnaskedView | undefined;
}

/**
 * The boundary: what the core did not foresee becomes an apology with a way to a person, and a line in the log.
 * Without a store (`keeping` false) questions are still answered; that nothing is kept is said.
 */
const decide = (
  parts: BotParts,
  capabilities: Capabilities,
  inbound: Inbound,
  now: Instant,
  conversation: ConversationState | undefined,
  keeping: boolean,
  { desk, own, guide, unasked }: Views = {},
): Decided => {
  const { library, search } = parts.serving();
  const decided = (turned: Turn): Decided => {
    const kept = keeping && turned.unkept !== true && (turned.state !== 'forget' || turned.fleeting === true);
    const replies = keeping || turned.state === 'forget' ? turned.replies : honestly(turned.replies);
    const to = turned.desk?.to ?? inbound.address;
    const part = turned.desk?.replies;
    const back = replies
      .flatMap((reply) => fit(reply, capabilities))
      .map(
        (reply): Outgoing => ({
          id: parts.newId(),
          address: to,
          reply,
          ...(part === undefined ? {} : { ticket: part }),
          ...(turned.fleeting === true ? { fleeting: true } : {}),
        }),
      );
    const others = messagesFor(parts, turned.desk?.sends ?? [], back.at(-1)?.id).map((one) =>
      turned.fleeting === true ? { ...one, fleeting: true } : one,
    );
    const tells = tellsFor(parts, turned.proposals?.tells ?? []);
    return { turn: turned, outgoing: [...back, ...others, ...tells], kept };
  };
  const pages = parts.pages?.();
  try {
    return decided(
      turn(inbound, {
        now,
        library,
        search,
        conversation,
        ...(desk === undefined ? {} : { desk }),
        ...(own === undefined ? {} : { own }),
        ...(guide === undefined ? {} : { guide }),
        ...(unasked === undefined ? {} : { unasked }),
        ...(pages === undefined ? {} : { pages }),
        settings: parts.settings,
      }),
    );
  } catch (error) {
    parts.report('error', 'turn-failed', { delivery: inbound.delivery, error: stackOf(error) });
    const replies = [apology(inbound, library)];
    return decided({ replies, outcome: 'refusal', named: [], state: 'unchanged' });
  }
};

const honestly = ([first, ...rest]: readonly Reply[]): readonly Reply[] =>
  first === undefined
    ? []
    : [{ ...first, body: [...first.body, paragraph(wordings[first.language].storeDown)] }, ...rest];

/** To somebody who writes faster than the desk answers, or comes when too many do. */
const notices = (parts: BotParts, capabilities: Capabilities, inbound: Inbound): readonly Outgoing[] => {
  const language = languageOfLocale(inbound.locale) ?? 'en';
  const reply = replyIn(language, {
    body: [paragraph(mineWordings[language].slowDown)],
    visibility: 'onlyYou',
  });
  return fit(reply, capabilities).map((one) => ({ id: parts.newId(), address: inbound.address, reply: one }));
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

/** Deliveries this process has seen, so that one is answered once while the store is away and just after. Bounded. */
interface Memory {
  /** Does the work for the first of equal deliveries; the others resolve with it. */
  once(inbound: Inbound, work: () => Promise<void>): Promise<void>;
}

const mostRemembered = 10_000;

const createMemory = (): Memory => {
  const dealtWith = new Map<string, Promise<void>>();
  return {
    once: (inbound, work) => {
      const key = `${inbound.address.platform} ${inbound.delivery}`;
      const known = dealtWith.get(key);
      if (known !== undefined) return known;
      const done = work();
      dealtWith.set(key, done);
      const [oldest] = dealtWith.keys();
      if (dealtWith.size > mostRemembered && oldest !== undefined) dealtWith.delete(oldest);
      return done;
    },
  };
};
