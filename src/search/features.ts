import type { Analysis } from './words.ts';

/** A sparse vector: feature name to weight. */
export type Vector = ReadonlyMap<string, number>;

/** Groups of features; each is scaled to its own length before they are weighed against each other. */
const groupWeights = { stem: 1, pair: 0.45, notion: 0.5, letters: 0.6 } as const;
type Group = keyof typeof groupWeights;

/** How telling a feature is; 1 when unknown to the knowledge, so that strange words weigh most. */
export type Weigh = (feature: string) => number;

/** The features of an analysed text: stems, pairs of neighbouring stems, everyday notions, letters in threes. */
export const featuresOf = (analysis: Analysis): Readonly<Record<Group, readonly string[]>> => ({
  stem: analysis.stems.map((stem) => `w:${stem}`),
  pair: analysis.stems.slice(1).map((stem, index) => `p:${analysis.stems[index] ?? ''} ${stem}`),
  notion: analysis.concepts,
  letters: analysis.words.filter((word) => word.length > 3).flatMap((word) => threes(word)),
});

/** A text's features as one vector of length 1 at most. */
export const vectorOf = (analysis: Analysis, weigh: Weigh): Vector => {
  const vector = new Map<string, number>();
  const features = featuresOf(analysis);
  const present = (Object.keys(groupWeights) as Group[]).filter((group) => features[group].length > 0);
  const total = Math.hypot(...present.map((group) => groupWeights[group]));
  for (const group of present) {
    const counts = new Map<string, number>();
    for (const feature of features[group]) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    const weighted = [...counts].map(
      ([feature, count]) => [feature, (1 + Math.log(count)) * weigh(feature)] as const,
    );
    const length = Math.hypot(...weighted.map(([, weight]) => weight)) || 1;
    for (const [feature, weight] of weighted)
      vector.set(feature, (weight / length) * (groupWeights[group] / total));
  }
  return vector;
};

const threes = (word: string): readonly string[] => {
  const signs = Array.from(`^${word}$`);
  return signs.slice(2).map((sign, index) => `t:${signs[index] ?? ''}${signs[index + 1] ?? ''}${sign}`);
};
