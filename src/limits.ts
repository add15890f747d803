import { RateLimiterMemory } from 'rate-limiter-flexible';
import { cleanText } from './core/clean.ts';
import type { Inbound } from './core/message.ts';
import { triage } from './core/triage.ts';

/** How many deliveries are dealt with in a minute. */
export const mostInMinute = {
  /** Of one person, said to the desk. */
  person: 20,
  /** Of one person, not said to the desk: in a thread, where most of it is none of its business. */
  overheard: 120,
  /** Of everybody together, said to the desk. */
  everybody: 600,
  /** People who join; what is more is not welcomed, and keeps nobody's question waiting. */
  joined: 600,
  /** People who are told to wait. */
  told: 60,
} as const;

/** What becomes of a delivery: dealt with; answered with "wait a minute", once; or dropped without a word. */
export type Admission = 'deal' | 'tell' | 'drop';

/** Keeps one person, or many, from drowning the others. Counts in memory only, and never more than a minute. */
export interface Limits {
  admit(inbound: Inbound): Promise<Admission>;
}

/**
 * Limits that count from now on. Who is in danger, asks for a person or takes a message back is always dealt with.
 * Its memory is bounded: once everybody together is over the limit, nobody new is counted.
 */
export const createLimits = (
  most: Readonly<Record<keyof typeof mostInMinute, number>> = mostInMinute,
): Limits => {
  const counter = (points: number): RateLimiterMemory => new RateLimiterMemory({ points, duration: 60 });
  const persons = counter(most.person);
  const overheard = counter(most.overheard);
  const everybody = counter(most.everybody);
  const listeners = counter(most.everybody);
  const joined = counter(most.joined);
  const told = counter(1);
  const telling = counter(most.told);
  return {
    admit: async (inbound) => {
      if (isAlwaysDealtWith(inbound)) return 'deal';
      if (inbound.kind === 'joined') return (await passes(joined, 'all')) ? 'deal' : 'drop';
      const { id } = inbound.person;
      if (inbound.kind === 'message' && !inbound.addressed)
        // A whole workspace may talk: what is over the limit of people counted is dealt with, not counted.
        return !(await passes(listeners, 'all')) || (await passes(overheard, id)) ? 'deal' : 'drop';
      if ((await passes(everybody, 'all')) && (await passes(persons, id))) return 'deal';
      // Asked before a person is counted: whoever comes when enough were told leaves nothing in memory.
      if (((await telling.get('all'))?.remainingPoints ?? most.told) <= 0) return 'drop';
      return (await passes(told, id)) && (await passes(telling, 'all')) ? 'tell' : 'drop';
    },
  };
};

const passes = (limiter: RateLimiterMemory, key: string): Promise<boolean> =>
  limiter.consume(key).then(
    () => true,
    () => false,
  );

const isAlwaysDealtWith = (inbound: Inbound): boolean => {
  switch (inbound.kind) {
    case 'removed':
    case 'deleted':
      return true;
    case 'edited':
    case 'decode':
    case 'joined':
      return false;
    case 'action':
      return inbound.action.name === 'person';
    case 'message': {
      const { kind } = triage(cleanText(inbound.text).text).intent;
      return kind === 'danger' || kind === 'person';
    }
  }
};
