import type { Serving } from './bot.ts';
import { plainReply } from './core/plain.ts';
import { isLanguage } from './core/language.ts';
import type { Inbound, Instant } from './core/message.ts';
import { turn } from './core/turn.ts';
import type { Basis, ConversationState, MissKind, Named, Outcome, Turn } from './core/world.ts';

/** A question as `helpdesk ask --jsonl` reads it. */
export interface Asked {
  readonly id: string;
  readonly text: string;
  /** The person's language, as a platform would hint it. */
  readonly lang?: string;
  /** Earlier messages of the same conversation, oldest first. */
  readonly context?: readonly string[];
  /** Whether the text ends with what can be pressed or typed next; true when absent. */
  readonly menu?: boolean;
}

/** A source as `helpdesk ask --jsonl` names it. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly href?: string;
}

/** An answer as `helpdesk ask --jsonl` writes it. */
export interface Answered {
  readonly id: string;
  readonly outcome: Outcome;
  readonly missKind?: MissKind;
  /** What decided beside what the search found. */
  readonly basis?: Basis;
  readonly entries: readonly Named[];
  /** The whole reply as plain text. */
  readonly text: string;
  /** Everything the shown entries rest on; `href` is absent where a link is lost. */
  readonly sources: readonly Source[];
  /** Time taken, in milliseconds. */
  readonly ms: number;
}

/** Answers one question in a conversation of its own, without a store. */
export const answerOnce = (
  serving: Serving,
  asked: Asked,
  now: () => Instant,
  clock: () => number,
): Answered => {
  const begun = clock();
  const { library, search } = serving;
  let conversation: ConversationState | undefined;
  let last: Turn | undefined;
  for (const text of [...(asked.context ?? []), asked.text]) {
    last = turn(inboundOf(asked, text), {
      now: now(),
      library,
      search,
      conversation,
      settings: { keepQuestions: false },
    });
    conversation =
      last.state === 'forget' ? undefined : last.state === 'unchanged' ? conversation : last.state;
  }
  const sourced = (last?.replies ?? []).some((reply) => reply.sources.length > 0);
  const sources = sourced ? (last?.named ?? []).flatMap(({ id }) => sourcesOf(serving, id)) : [];
  return {
    id: asked.id,
    outcome: last?.outcome ?? 'refusal',
    ...(last?.missKind === undefined ? {} : { missKind: last.missKind }),
    ...(last?.basis === undefined ? {} : { basis: last.basis }),
    entries: last?.named ?? [],
    text: (last?.replies ?? [])
      .map((reply) => plainReply(asked.menu === false ? { ...reply, buttons: [] } : reply))
      .join('\n\n'),
    sources: [...new Map(sources.map((one) => [one.id, one])).values()],
    ms: Math.round((clock() - begun) * 100) / 100,
  };
};

const sourcesOf = ({ library }: Serving, id: string): readonly Source[] =>
  (library.entries.get(id)?.citations ?? []).map(({ source }) => {
    const entry = library.entries.get(source);
    const href = entry?.reference?.href;
    return { id: source, title: entry?.title ?? source, ...(href === undefined ? {} : { href }) };
  });

const inboundOf = (asked: Asked, text: string): Inbound => ({
  kind: 'message',
  delivery: asked.id,
  address: { platform: 'terminal', id: 'terminal:ask', ref: null },
  person: { id: 'terminal:you' },
  ...(asked.lang !== undefined && isLanguage(asked.lang) ? { locale: asked.lang } : {}),
  text,
  addressed: true,
});
