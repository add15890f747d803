import type { Candidate } from './ranking.ts';

/** What is known of a candidate when it is judged. */
export interface Evidence extends Candidate {
  /** Share of the question's weight that this entry explains, 0 to 1. */
  readonly explained: number;
}

/** How strongly the evidence speaks for an entry, to be compared within one question. */
export const strengthOf = (evidence: Evidence): number =>
  (evidence.exact ? 20 : 0) +
  1.8 * evidence.nearest +
  0.9 * evidence.whole +
  3.4 * evidence.text +
  0.73 * evidence.odds +
  4.3 * evidence.explained +
  1.7 * evidence.nearest * evidence.explained;

/**
 * The chance of each candidate to be what was asked for, in their order: a logistic function of its evidence and of its
 * share among its rivals. A raw score cannot tell sense from nonsense; the share of the question that an entry explains
 * can. `known` is the share of the question's weight that any entry knows. Fitted on the development half of the golden
 * questions; the other half judges.
 */
export const confidencesOf = (candidates: readonly Evidence[], known: number): readonly number[] => {
  const strengths = candidates.map(strengthOf);
  const top = strengths.reduce((most, one) => Math.max(most, one), 0);
  const total = strengths.reduce((sum, one) => sum + Math.exp(one - top), 0);
  return candidates.map((one, index) => {
    const strength = strengths[index] ?? 0;
    if (one.exact) return Math.min(0.99, 0.95 + strength / 1_000);
    const share = Math.exp(strength - top) / total;
    const odds =
      -4.9 +
      -0.6 * one.nearest +
      0.136 * one.odds +
      1.4 * one.explained +
      0.5 * known +
      1.2 * share +
      0.31 * strength;
    return 1 / (1 + Math.exp(-odds));
  });
};
