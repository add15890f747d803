import { trainClassifier } from './classifier.ts';
import { featuresOf, vectorOf, type Vector, type Weigh } from './features.ts';
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
  readonly weigh: Weigh;
}

/**
 * Compares a question with phrasings: tf-idf vectors by cosine (Salton & Buckley 1988), once with the nearest phrasing
 * and once with all phrasings of an entry together; a classifier trained on them; the entry's running text on the side.
 */
export const createRanking = (phrasings: readonly Phrasing[], texts: readonly Analysis[]): Ranking => {
  const entries = texts.length;
  const weigh = weighing(phrasings, entries);
  const vectors = phrasings.map(({ analysis }) => vectorOf(analysis, weigh));
  const near = postings(vectors);
  const classify = trainClassifier(
    phrasings.flatMap(({ entry }, index) => {
      const vector = vectors[index];
      return vector === undefined ? [] : [{ entry, vector }];
    }),
    entries,
  );
  const together = postings(byEntry(phrasings, entries).map((own) => vectorOf(joined(own), weigh)));
  const running = postings(texts.map((text) => stemsOnly(text, weigh)));
  const keys = new Map<string, Set<number>>();
  for (const { entry, analysis } of phrasings) {
    const key = keyOf(analysis);
    keys.set(key, (keys.get(key) ?? new Set()).add(entry));
  }
  return {
    weigh,
    candidates: (question) => {
      const vector = vectorOf(question, weigh);
      const best = new Float64Array(entries);
      compare(vector, near, phrasings.length).forEach((score, index) => {
        const entry = phrasings[index]?.entry ?? 0;
        if (score > (best[entry] ?? 0)) best[entry] = score;
      });
      const whole = compare(vector, together, entries);
      const text = compare(stemsOnly(question, weigh), running, entries);
      const odds = classify(vector);
      const same = keys.get(keyOf(question));
      // Small words tell "what is the IGF" from "is there an IGF for me": of equal subjects the likest phrasing wins.
      const likest = Math.max(0, ...Array.from(same ?? [], (entry) => best[entry] ?? 0)) - 0.05;
      return [...best.keys()]
        .map(
          (entry): Candidate => ({
            entry,
            nearest: best[entry] ?? 0,
            whole: whole[entry] ?? 0,
            text: text[entry] ?? 0,
            odds: odds[entry] ?? 0,
            exact: same?.has(entry) === true && (best[entry] ?? 0) >= likest,
          }),
        )
        .filter((one) => one.exact || roughly(one) > 0.05)
        .sort((one, other) => roughly(other) - roughly(one) || one.entry - other.entry)
        .slice(0, mostCandidates);
    },
  };
};

// Enough for the right entry to be among them; what remains is judged with care.
const mostCandidates = 30;
const roughly = (one: Candidate): number => (one.exact ? 10 : 0) + one.nearest + one.odds / 5 + one.text;

const weighing = (phrasings: readonly Phrasing[], entries: number): Weigh => {
  const seen = new Map<string, Set<number>>();
  for (const { entry, analysis } of phrasings)
    for (const feature of Object.values(featuresOf(analysis)).flat())
      seen.set(feature, (seen.get(feature) ?? new Set()).add(entry));
  const most = Math.log(1 + entries);
  const weights = new Map(
    [...seen].map(([feature, owners]) => [feature, Math.log(1 + entries / owners.size) / most]),
  );
  return (feature) => weights.get(feature) ?? 1;
};

const byEntry = (phrasings: readonly Phrasing[], entries: number): readonly (readonly Phrasing[])[] => {
  const groups: Phrasing[][] = Array.from({ length: entries }, () => []);
  for (const phrasing of phrasings) groups[phrasing.entry]?.push(phrasing);
  return groups;
};

const joined = (phrasings: readonly Phrasing[]): Analysis => ({
  words: phrasings.flatMap(({ analysis }) => analysis.words),
  stems: phrasings.flatMap(({ analysis }) => analysis.stems),
  content: phrasings.flatMap(({ analysis }) => analysis.content),
  concepts: phrasings.flatMap(({ analysis }) => analysis.concepts),
});

const stemsOnly = (analysis: Analysis, weigh: Weigh): Vector =>
  vectorOf({ words: [], stems: analysis.content, content: [], concepts: [] }, weigh);

/** The subject of a text, whatever the order and the small words around it. */
export const keyOf = ({ content }: Analysis): string => [...new Set(content)].sort().join(' ');

type Postings = ReadonlyMap<string, readonly (readonly [number, number])[]>;

const postings = (vectors: readonly Vector[]): Postings => {
  const lists = new Map<string, [number, number][]>();
  vectors.forEach((vector, index) => {
    for (const [feature, weight] of vector) {
      const posting = lists.get(feature);
      if (posting === undefined) lists.set(feature, [[index, weight]]);
      else posting.push([index, weight]);
    }
  });
  return lists;
};

const compare = (vector: Vector, lists: Postings, size: number): Float64Array => {
  const scores = new Float64Array(size);
  for (const [feature, weight] of vector)
    for (const [index, other] of lists.get(feature) ?? [])
      scores[index] = (scores[index] ?? 0) + weight * other;
  return scores;
};
