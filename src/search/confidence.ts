import type { Candidate } from './ranking.ts';

/** What is known of a candidate when it is judged. */
export interface Evidence extends Candidate {
  /** Share of the question's weight that this entry explains, 0 to 1. */
  readonly explained: number;
}

/** How much a word counts that an entry explains: more where few phrasings teach the classifier little. */
export const trustInWords = (phrasings: number, entries: number): number =>
  3.5 / (1 + phrasings / Math.max(1, entries) / 40);

/** How strongly the evidence speaks for an entry, to be compared within one question. */
export const strengthOf = ({ odds, text, explained }: Evidence, trust: number): number =>
  odds + 5 * text + trust * explained;

/**
 * How sure each candidate is, in their order, on a scale of its own: by its share among its rivals, by the classifier's
 * log-odds, and by how much of the question it explains. A raw score cannot tell sense from nonsense; the share of the
 * question that an entry explains can.
 */
export const surenessOf = (candidates: readonly Evidence[], trust: number): readonly number[] => {
  const strengths = candidates.map((one) => strengthOf(one, trust));
  const top = Math.max(...strengths);
  const total = Math.log(strengths.reduce((sum, one) => sum + Math.exp(one - top), 0)) + top;
  return candidates.map(
    (one, index) => 0.8 * ((strengths[index] ?? 0) - total) + 0.55 * one.odds + 4 * one.explained,
  );
};
