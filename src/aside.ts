import { mayMeanOffer, meansHeld, meansWay } from './core/desk/hear.ts';
import type { Inbound, Instant } from './core/message.ts';
import type { Transaction } from './core/store.ts';
import type { ConversationState, Turn } from './core/world.ts';

/** How long an offer that was shown aside can be taken up there, in milliseconds. */
const asideLength = 24 * 3_600_000;

/** A conversation in a shared place whose last question is answered where only its person reads. */
export interface Aside {
  readonly key: string;
  readonly state: ConversationState;
}

/**
 * What a person was asked in a shared place and answers in their private one: a platform that cannot show words to one
 * person there sends them as a direct message. Undefined where the delivery is about nothing of that kind, or the
 * private conversation has an offer of its own that was made later.
 */
export const askedAside = async (
  transaction: Transaction,
  inbound: Inbound,
  before: ConversationState | undefined,
  now: Instant,
): Promise<Aside | undefined> => {
  if (inbound.private !== true || !mayAnswer(inbound, before)) return undefined;
  const others = await transaction.conversationsOf(inbound.person.id);
  const newest = others.find(({ state }) => isAsking(inbound, state));
  return newest !== undefined && now - newest.state.at < asideLength && newest.state.at >= (before?.at ?? 0)
    ? newest
    : undefined;
};

const mayAnswer = (inbound: Inbound, before: ConversationState | undefined): boolean => {
  if (before?.awaiting !== undefined) return false;
  if (inbound.kind === 'message') return (before?.offers ?? []).length === 0 && mayMeanOffer(inbound.text);
  return inbound.kind === 'action' && (inbound.action.name === 'way' || inbound.action.name === 'ticket');
};

const isAsking = (inbound: Inbound, state: ConversationState): boolean => {
  const { awaiting } = state;
  if (awaiting?.kind === 'question')
    return inbound.kind === 'message'
      ? meansWay(state, inbound.text)
      : inbound.kind === 'action' && inbound.action.name === 'way';
  if (awaiting?.kind !== 'held') return false;
  return inbound.kind === 'message'
    ? meansHeld(state, inbound.text)
    : inbound.kind === 'action' &&
        inbound.action.name === 'ticket' &&
        inbound.action.ticket === awaiting.ticket;
};

/** The private conversation with what was asked aside. */
export const withAside = (before: ConversationState | undefined, { state }: Aside): ConversationState => ({
  ...state,
  ...before,
  offers: state.offers,
  insults: before?.insults ?? state.insults,
  ...(state.awaiting === undefined ? {} : { awaiting: state.awaiting }),
  ...(state.question === undefined ? {} : { question: state.question }),
  at: state.at,
});

/** Once it was answered aside it is not asked any more where it was asked. */
export const closeAside = async (
  transaction: Transaction,
  { key, state }: Aside,
  decided: Turn,
  now: Instant,
): Promise<void> => {
  if (decided.state === 'unchanged') return;
  await transaction.saveConversation(
    key,
    { ...state, awaiting: undefined, question: undefined, offers: [] },
    now,
  );
};
