/** What is known of a hit when its confidence is decided; all between 0 and 1 but `lead`. */
export interface Evidence {
  readonly score: number;
  readonly nearest: number;
  /** Whether a phrasing has the very same content words. */
  readonly exact: boolean;
  /** Share of the question's weight that this entry explains. */
  readonly explained: number;
  /** Share of the question's weight that any entry knows. */
  readonly known: number;
  /** Score above the next best entry; negative for all but the best. */
  readonly lead: number;
}

/**
 * The chance that a hit is what was asked for: a logistic function of the evidence. A raw score cannot tell sense from
 * nonsense; the share of the question that the entry explains can.
 */
export const confidenceOf = (evidence: Evidence): number => {
  if (evidence.exact) return Math.min(0.99, 0.95 + 0.04 * evidence.score);
  const odds =
    intercept +
    weights.score * evidence.score +
    weights.explained * evidence.explained +
    weights.known * evidence.known +
    weights.lead * Math.max(-0.3, Math.min(0.3, evidence.lead));
  return 1 / (1 + Math.exp(-odds));
};

// Fitted on the development half of the golden questions; the other half judges.
const intercept = -6.2;
const weights = { score: 5.5, explained: 5, known: 1, lead: 4 } as const;
