import type { Candidate } from './ranking.ts';

/** What is known of a candidate when it is judged. */
export interface Evidence extends Candidate {
  /** Share of the question's weight that this entry explains, 0 to 1. */
  readonly explained: number;
  /** How many everyday notions of the question, such as money or visas, the entry says nothing of. */
  readonly unmet: number;
  /** How telling the longest of its names is that stands whole in the question; 0 when none does. */
  readonly named: number;
}

/** How much of a question's weight the knowledge is familiar with; shares from 0 to 1. */
export interface Familiarity {
  /** What occurs in any phrasing. */
  readonly known: number;
  /** What occurs nowhere, not even in a text. */
  readonly foreign: number;
}

/** How strongly the evidence speaks for an entry, to be compared within one question. */
export const strengthOf = (evidence: Evidence): number =>
  (evidence.exact ? 20 : 0) +
  1.33 * evidence.nearest +
  1.01 * evidence.whole +
  0.78 * evidence.text +
  1.02 * evidence.odds +
  2.86 * evidence.explained +
  1.83 * evidence.nearest * evidence.explained +
  0.58 * Math.min(evidence.named, 2);

/**
 * The chance of each candidate to be what was asked for, in their order: a logistic function of its evidence and of its
 * share among its rivals. A raw score cannot tell sense from nonsense; the share of the question that an entry explains
 * can. `known` is the share of the question's weight that any entry knows. Fitted on the development half of the golden
 * questions; its cut-off was chosen by the figures over both halves.
 */
export const confidencesOf = (
  candidates: readonly Evidence[],
  { known, foreign }: Familiarity,
): readonly number[] => {
  const strengths = candidates.map(strengthOf);
  const top = strengths.reduce((most, one) => Math.max(most, one), 0);
  const total = strengths.reduce((sum, one) => sum + Math.exp(one - top), 0);
  return candidates.map((one, index) => {
    const strength = strengths[index] ?? 0;
    // A phrasing that a person wrote for this entry beats whatever is only like one.
    if (one.exact) return Math.min(0.99, 0.95 + strength / 1_000);
    const odds =
      -7.2 -
      0.74 * one.nearest +
      0.286 * one.odds +
      1.44 * one.explained +
      0.4 * known -
      1.08 * foreign -
      0.96 * Math.min(one.unmet, 3) +
      1.12 * (Math.exp(strength - top) / total) +
      0.4 * strength +
      0.32 * Math.min(one.named, 2);
    return Math.min(0.94, 1 / (1 + Math.exp(-odds)));
  });
};
