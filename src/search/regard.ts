import type { Hit } from '../core/world.ts';
import { hasKinds, kindOf, type Kind, type Kinds } from './kinds.ts';
import type { Meaning } from './meaning.ts';
import type { Searchable } from './sayings.ts';
import type { Analysis } from './words.ts';

/** Most hits that are looked at again. */
const looked = 12;

/** A hit with what the words said of it. */
export interface Regarded extends Hit {
  /** Share of the question's weight that the entry explains. */
  readonly explained: number;
  /** Its place among the entries, whatever it is called. */
  readonly place: number;
}

/** What each thing added to the score of a hit; their sum is the score. */
export interface Parts {
  /** The chance that the words alone gave it. */
  readonly words: number;
  /** The share of the question that it does not explain. */
  readonly unexplained: number;
  /** How much it means the same. */
  readonly meaning: number;
  /** That it is of another subject. */
  readonly elsewhere: number;
  /** How well its kind fits the way the question asks. */
  readonly kind: number;
}

/** What the second look saw; only gathered when asked for. */
export interface Regarding {
  /** How much likelier each kind is asked for than usual, in log-odds. */
  readonly kinds: ReadonlyMap<Kind, number>;
  /** Those that were looked at, in the order they came out. */
  readonly scored: readonly { readonly hit: Regarded; readonly parts: Parts; readonly score: number }[];
}

/**
 * Looks at the best hits again, with what words alone do not tell: which kind of entry the question is for, what it
 * means, and how much of it an entry leaves unsaid. Another subject (an empty id) is a rival like any other.
 */
export const createRegard = (
  entries: readonly Searchable[],
  kinds: Kinds,
  meaning: Meaning,
): ((
  question: Analysis,
  hits: readonly Regarded[],
  note?: (regarding: Regarding) => void,
) => readonly Hit[]) => {
  // Where all entries are of one kind, as in a plain list of questions, words tell all there is.
  if (!hasKinds(entries)) return (_, hits) => falling(hits);
  const kindsById = new Map(entries.map((entry) => [entry.id, kindOf(entry)]));
  return (question, found, note) => {
    const hits = found.toSorted((one, other) => other.confidence - one.confidence);
    const [first] = hits;
    if (first === undefined) return [];
    const asked = kinds(question);
    // What somebody wrote for an entry, word for word, needs no second look, unless it was written for several.
    const exact = hits.filter(({ confidence }) => confidence >= surely);
    const seen = exact.length > 0 ? exact : hits.slice(0, looked);
    const alike = meaning(question.content);
    const scored = seen
      .map((hit) => {
        const kind = kindsById.get(hit.entry);
        const parts = partsOf(hit, alike(hit.place), kind === undefined ? undefined : (asked.get(kind) ?? 0));
        return { entry: hit.entry, hit, parts, score: scoreOf(parts) };
      })
      .sort((one, other) => other.score - one.score);
    note?.({ kinds: asked, scored });
    const rest = hits.slice(seen.length).map(plainly);
    return exact.length > 0 ? [...amongExact(scored, exact), ...rest] : [...withChances(scored), ...rest];
  };
};

/**
 * Of several that have the very same phrasing, the one that the second look prefers comes first with the best chance; the
 * others stay beside it as long as that look prefers it only a little.
 */
const amongExact = (
  scored: readonly { readonly entry: string; readonly score: number }[],
  exact: readonly Regarded[],
): readonly Hit[] => {
  const best = scored[0]?.score ?? 0;
  const highestOf = exact[0]?.confidence ?? surely;
  return scored.map(({ entry, score }) => ({
    entry,
    confidence: highestOf * Math.min(1, Math.exp(fewOdds - (best - score))),
  }));
};

/** Up to so much, in log-odds, is only a little. */
const fewOdds = 1;

/** The chance of each: by its own score, and by its share among its rivals. */
const withChances = (
  scored: readonly { readonly entry: string; readonly score: number }[],
): readonly Hit[] => {
  const { curve } = weights;
  const best = scored[0]?.score ?? 0;
  const whole = best + Math.log(scored.reduce((sum, { score }) => sum + Math.exp(score - best), 0));
  return scored.map(({ entry, score }) => {
    const odds = curve.shift + curve.score * score + curve.share * (score - whole);
    return { entry, confidence: Math.min(1 / (1 + Math.exp(-odds)), highest) };
  });
};

// In the order of their strength, none likelier than the one before it.
const falling = (hits: readonly Regarded[]): readonly Hit[] => {
  let least = 1;
  return hits.map(({ entry, confidence }) => {
    least = Math.min(least, confidence);
    return { entry, confidence: least };
  });
};

const plainly = ({ entry, confidence }: Hit): Hit => ({ entry, confidence });

/** From here on a hit is a phrasing itself. */
const surely = 0.95;
const highest = 0.94;

const oddsOf = (chance: number): number => {
  const bounded = Math.min(Math.max(chance, 0.001), 0.985);
  return Math.log(bounded / (1 - bounded));
};

/**
 * What each thing adds to the score of a hit. The weights were fitted twice by the softmax of the right entry among the
 * hits: first on 9,000 phrasings of one author, asked of a search that lacked them, then, held near what came of that,
 * on the development half of the golden questions; the curve of the chances on that half alone, and then raised a little,
 * as far as few questions of other subjects are answered.
 */
const weights = {
  chance: 0.89,
  unexplained: -4.3,
  meaning: 4.67,
  elsewhere: 5,
  kind: 0.74,
  curve: { shift: 0.5, score: 0.43, share: 0.43 },
};

const scoreOf = (parts: Parts): number =>
  parts.words + parts.unexplained + parts.meaning + parts.elsewhere + parts.kind;

// `kind`: how much likelier the entry's kind is asked for than usual, in log-odds; undefined for another subject.
const partsOf = (hit: Regarded, alike: number, kind: number | undefined): Parts => ({
  words: weights.chance * oddsOf(hit.confidence),
  unexplained: weights.unexplained * (1 - hit.explained),
  meaning: weights.meaning * alike,
  elsewhere: kind === undefined ? weights.elsewhere : 0,
  kind: weights.kind * Math.min(Math.max(kind ?? 0, -mostByKind), mostByKind),
});

const mostByKind = 3;
