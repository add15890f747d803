import { answerOnce, type Answered, type Asked } from '../ask.ts';
import { decide, type Decision } from '../core/ask.ts';
import type { Instant } from '../core/message.ts';
import type { Search, SearchContext } from '../core/world.ts';
import type { Explanation } from '../search/explain.ts';
import type { OpenServing } from '../serving.ts';

/** One search that was made for a question. */
export interface Searched {
  readonly question: string;
  readonly context?: SearchContext;
  readonly explanation: Explanation;
  /** What its hits come to by themselves. */
  readonly decision: Decision;
}

/** An answer with everything that led to it. */
export interface ExplainedAnswer {
  readonly question: string;
  readonly answer: Answered;
  /** Every search that was made, in order; none where the words alone decided. */
  readonly searches: readonly Searched[];
}

/** Answers one question as {@link answerOnce} does, and keeps what the searches saw on the way. */
export const explainOnce = (
  serving: OpenServing,
  asked: Asked,
  now: () => Instant,
  clock: () => number,
): ExplainedAnswer => {
  const searches: Searched[] = [];
  const search: Search = (question, context) => {
    const explanation = serving.search.explain(question, context);
    const { found } = explanation;
    searches.push({
      question,
      ...(context === undefined ? {} : { context }),
      explanation,
      decision: decide(found),
    });
    return found;
  };
  const answer = answerOnce({ ...serving, search }, asked, now, clock);
  return { question: asked.text, answer, searches };
};
