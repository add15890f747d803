// What is told of answers: how often they were right, and what their scores are worth.

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

/** The value below which a share of the values lies. */
export const quantile = (values, share) =>
  [...values].sort((one, other) => one - other)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ];

/** One answered question: whether it was in scope, the place of the right entry (-1 for none), the best score. */
export const rowOf = ({ right }, hits) => ({
  inside: right.length > 0,
  place: hits.findIndex(({ id }) => right.includes(id)),
  score: hits[0]?.score ?? Number.NEGATIVE_INFINITY,
});

/** Shares of the questions in scope: right first, right among three, and the mean of 1 / place. */
export const orderOf = (rows) => {
  const inside = rows.filter((row) => row.inside);
  return {
    top1: mean(inside.map(({ place }) => (place === 0 ? 1 : 0))),
    top3: mean(inside.map(({ place }) => (place >= 0 && place < 3 ? 1 : 0))),
    mrr: mean(inside.map(({ place }) => (place < 0 ? 0 : 1 / (place + 1)))),
  };
};

/** The chance that a question in scope has a better score than one that is not; ties count half. */
export const aurocOf = (rows) => {
  const sorted = rows.toSorted((one, other) => one.score - other.score);
  const inside = rows.filter((row) => row.inside).length;
  let ranks = 0;
  for (let begin = 0; begin < sorted.length; ) {
    let end = begin;
    while (end < sorted.length && sorted[end].score === sorted[begin].score) end += 1;
    for (let index = begin; index < end; index += 1) if (sorted[index].inside) ranks += (begin + end + 1) / 2;
    begin = end;
  }
  return (ranks - (inside * (inside + 1)) / 2) / (inside * (rows.length - inside) || 1);
};

/** Share of all questions treated rightly by a threshold: right first and given, or out of scope and held back. */
export const decidedBy = (threshold, rows) => {
  const outside = rows.filter((row) => !row.inside);
  return {
    accuracy: mean(
      rows.map(({ inside, place, score }) =>
        (inside ? place === 0 && score >= threshold : score < threshold) ? 1 : 0,
      ),
    ),
    outOfScopeRecall: mean(outside.map(({ score }) => (score < threshold ? 1 : 0))),
  };
};

/**
 * The threshold that treats most of the rows rightly, once those out of scope weigh as `outside` of the whole: in what one
 * tunes on they may be rarer than in what judges.
 */
export const bestThreshold = (rows, outside) => {
  const strange = rows.filter((row) => !row.inside).length;
  const weights = { true: (1 - outside) / (rows.length - strange), false: outside / (strange || 1) };
  // From a threshold below every score upwards: who falls below it is held back.
  let now = rows.reduce((sum, row) => sum + (row.inside && row.place === 0 ? weights.true : 0), 0);
  let best = { value: now, threshold: Number.NEGATIVE_INFINITY };
  const sorted = rows.toSorted((one, other) => one.score - other.score);
  sorted.forEach((row, index) => {
    now += row.inside ? (row.place === 0 ? -weights.true : 0) : weights.false;
    const next = sorted[index + 1]?.score ?? Number.POSITIVE_INFINITY;
    if (next > row.score && now > best.value) best = { value: now, threshold: next };
  });
  return best.threshold;
};

/** Expected calibration error in ten bins: how far chances are from what came of them. Scores are chances here. */
export const miscalibrationOf = (rows) => {
  const bins = Array.from({ length: 10 }, () => 0);
  for (const { inside, place, score } of rows) {
    const chance = Math.max(0, Math.min(1, score));
    bins[Math.min(9, Math.floor(chance * 10))] += chance - (inside && place === 0 ? 1 : 0);
  }
  return bins.reduce((sum, one) => sum + Math.abs(one), 0) / rows.length;
};
