import { trainClassifier } from './classifier.ts';
import { createDictionary, featuresOf, vectorOf, type Sparse } from './features.ts';
import { compare, matrixOf } from './matrix.ts';
import type { Analysis } from './words.ts';

/** A way an entry can be asked for, already taken apart. */
export interface Phrasing {
  readonly entry: number;
  readonly analysis: Analysis;
}

/** What speaks for an entry; likenesses are between 0 and 1. */
export interface Candidate {
  readonly entry: number;
  /** Likeness to the entry's nearest phrasing. */
  readonly nearest: number;
  /** Likeness to all its phrasings together. */
  readonly whole: number;
  /** Likeness to its running text. */
  readonly text: number;
  /** The classifier's log-odds; about 10 for a question that names its entry plainly. */
  readonly odds: number;
  /** Whether a phrasing has the very same content words. */
  readonly exact: boolean;
}

/** Gathers the entries that something speaks for, likeliest first. */
export interface Ranking {
  candidates(question: Analysis): readonly Candidate[];
  /** How telling a stem is: 0 for one that every entry has, 1 for one that none has. */
  readonly weigh: (stem: string) => number;
}

/**
 * Compares a question with phrasings: tf-idf vectors by cosine (Salton & Buckley 1988), once with the nearest phrasing
 * and once with all phrasings of an entry together; a classifier trained on them; the entry's running text on the side.
 * Built step by step: each `yield` is a place to pause. Phrasings of one entry stand together.
 */
export function* buildRanking(
  phrasings: readonly Phrasing[],
  texts: readonly Analysis[],
): Generator<undefined, Ranking> {
  const entries = texts.length;
  const described: Described[] = [];
  for (const { entry, analysis } of phrasings) {
    described.push({ entry, features: featuresOf(analysis) });
    if (described.length % breathEvery === 0) yield;
  }
  const dictionary = createDictionary(
    described.map(({ entry, features }) => ({ entry, features: Object.values(features).flat() })),
    entries,
  );
  yield;
  const vectors: Sparse[] = [];
  for (const { features } of described) {
    vectors.push(vectorOf(features, dictionary));
    if (vectors.length % breathEvery === 0) yield;
  }
  const near = matrixOf(vectors, dictionary.size);
  yield;
  const whole: Sparse[] = [];
  for (const own of byEntry(described, entries)) {
    whole.push(vectorOf(joined(own), dictionary));
    if (whole.length % breathEvery === 0) yield;
  }
  const together = matrixOf(whole, dictionary.size);
  yield;
  const running = matrixOf(
    texts.map((text) => vectorOf(subjectOf(text), dictionary)),
    dictionary.size,
  );
  yield;
  const classify = yield* trainClassifier(
    described.map(({ entry }, index) => ({ entry, vector: vectors[index] ?? nothing })),
    entries,
    dictionary.size,
  );
  const keys = new Map<string, Set<number>>();
  for (const { entry, analysis } of phrasings) {
    const key = keyOf(analysis);
    keys.set(key, (keys.get(key) ?? new Set()).add(entry));
  }
  const ownerOf = Int32Array.from(phrasings, ({ entry }) => entry);
  return {
    weigh: (stem) => dictionary.weightOf(`w:${stem}`),
    candidates: (question) => {
      const vector = vectorOf(featuresOf(question), dictionary);
      const best = new Float64Array(entries);
      compare(near, vector).forEach((score, index) => {
        const entry = ownerOf[index] ?? 0;
        if (score > (best[entry] ?? 0)) best[entry] = score;
      });
      const evidence = {
        best,
        whole: compare(together, vector),
        text: compare(running, vectorOf(subjectOf(question), dictionary)),
        odds: classify(vector),
      };
      return mostLikely(evidence, keys.get(keyOf(question)) ?? new Set());
    },
  };
}

// Enough for the right entry to be among them; what remains is judged with care.
const mostCandidates = 30;
const breathEvery = 100;
const nothing: Sparse = { features: new Int32Array(), values: new Float64Array() };

interface Described {
  readonly entry: number;
  readonly features: ReturnType<typeof featuresOf>;
}

interface Scores {
  readonly best: Float64Array;
  readonly whole: Float64Array;
  readonly text: Float64Array;
  readonly odds: Float64Array;
}

const mostLikely = ({ best, whole, text, odds }: Scores, same: ReadonlySet<number>): readonly Candidate[] => {
  // Small words tell "what is the IGF" from "is there an IGF for me": of equal subjects the likest phrasing wins.
  const likest = Math.max(0, ...Array.from(same, (entry) => best[entry] ?? 0)) - 0.05;
  const exact = (entry: number): boolean => same.has(entry) && (best[entry] ?? 0) >= likest;
  const roughly = best.map(
    (nearest, entry) => (exact(entry) ? 10 : 0) + nearest + (odds[entry] ?? 0) / 5 + (text[entry] ?? 0),
  );
  const bar = Math.max(0.05, roughly.slice().sort().at(-mostCandidates) ?? 0);
  return [...roughly.keys()]
    .filter((entry) => (roughly[entry] ?? 0) >= bar)
    .sort((one, other) => (roughly[other] ?? 0) - (roughly[one] ?? 0) || one - other)
    .slice(0, mostCandidates)
    .map((entry) => ({
      entry,
      nearest: best[entry] ?? 0,
      whole: whole[entry] ?? 0,
      text: text[entry] ?? 0,
      odds: odds[entry] ?? 0,
      exact: exact(entry),
    }));
};

const byEntry = (described: readonly Described[], entries: number): readonly (readonly Described[])[] => {
  const groups: Described[][] = Array.from({ length: entries }, () => []);
  for (const one of described) groups[one.entry]?.push(one);
  return groups;
};

const joined = (described: readonly Described[]): Described['features'] => ({
  stem: described.flatMap(({ features }) => features.stem),
  pair: described.flatMap(({ features }) => features.pair),
  notion: described.flatMap(({ features }) => features.notion),
  letters: described.flatMap(({ features }) => features.letters),
});

const subjectOf = (analysis: Analysis): Partial<Described['features']> => ({
  stem: analysis.content.map((stem) => `w:${stem}`),
});

/** The subject of a text, whatever the order and the small words around it. */
export const keyOf = ({ content }: Analysis): string => [...new Set(content)].sort().join(' ');
