import { accountingOf, learnAccounting, type AccountingLearnt } from './accounting.ts';
import { strengthOf, surenessOf, trustInWords, type Evidence } from './confidence.ts';
import {
  learnRanking,
  rankingOf,
  type Candidate,
  type Ranking,
  type RankingLearnt,
  type Vectors,
} from './ranking.ts';
import type { Searchable } from './sayings.ts';
import type { Analysis } from './words.ts';

/** What comes of a question. */
export interface Judgement {
  /** Strongest first. */
  readonly judged: readonly Evidence[];
  /** How sure each of them is, in the same order; not yet a chance. */
  readonly sureness: readonly number[];
  /** Share of the question's weight that occurs in any phrasing, 0 to 1. */
  readonly known: number;
  /** Whether a word of the question is by itself the name of an entry. */
  readonly names: boolean;
  /** The question's subject, word by word. */
  readonly weighed: Weighed;
  /** How well an entry accounts for a word, 0 to 1. */
  readonly explains: (entry: number, stem: string) => number;
  /** Whether any phrasing has a word. */
  readonly knows: (stem: string) => boolean;
}

/** Judges a question; `guessed` are the stems that nobody typed so. */
export interface Engine {
  (question: Analysis, guessed?: ReadonlySet<string>): Judgement;
  /** Whether any phrasing has a stem. */
  readonly knows: (stem: string) => boolean;
}

/** What an engine has learnt, as plain data that can be kept. */
export interface EngineLearnt {
  readonly ranking: RankingLearnt;
  readonly accounting: AccountingLearnt;
  readonly trust: number;
}

/** Makes an engine of the phrasings that `uses` says so, step by step: each `yield` is a place to pause. */
export function* buildEngine(
  entries: readonly Searchable[],
  texts: readonly Analysis[],
  vectors: Vectors,
  uses: (index: number) => boolean = () => true,
  passes?: number,
): Generator<undefined, Engine> {
  const learnt = yield* learnEngine(entries, texts, vectors, uses, passes);
  return engineOf(entries, learnt, vectors);
}

/** Learns what an engine knows, step by step. */
export function* learnEngine(
  entries: readonly Searchable[],
  texts: readonly Analysis[],
  vectors: Vectors,
  uses: (index: number) => boolean = () => true,
  passes?: number,
): Generator<undefined, EngineLearnt> {
  const ranking = yield* learnRanking(vectors, uses, passes);
  const phrasings = vectors.phrasings.filter((_, index) => uses(index));
  const accounting = learnAccounting(entries, phrasings, texts);
  yield;
  return { ranking, accounting, trust: trustInWords(phrasings.length, entries.length) };
}

/** The engine of what was learnt of the same entries. */
export const engineOf = (
  entries: readonly Searchable[],
  learnt: EngineLearnt,
  vectors?: Pick<Vectors, 'dictionary' | 'running'>,
): Engine => {
  const ranking = rankingOf(learnt.ranking, vectors?.dictionary, vectors?.running);
  const accounting = accountingOf(entries, learnt.accounting);
  const { trust } = learnt;
  const knows = (stem: string): boolean => accounting.knows(stem);
  const judge = (question: Analysis, guessed: ReadonlySet<string> = new Set()): Judgement => {
    const weighed = weigh(question, guessed, ranking);
    const numbered = new Set(question.words.flatMap((word) => accounting.numbered(word)));
    const accounts = weighed.map(({ stem }) => accounting.explains(stem));
    const judged = promoted(ranking.candidates(question), numbered)
      .map(
        ({ entry, text, odds, exact }): Evidence => ({
          entry,
          text,
          odds,
          exact,
          explained: share(weighed, (place) => accounts[place]?.(entry) ?? 0),
        }),
      )
      .map((one) => ({ one, strength: (one.exact ? 20 : 0) + strengthOf(one, trust) }))
      .sort((a, b) => b.strength - a.strength || a.one.entry - b.one.entry)
      .map(({ one }) => one);
    return {
      judged,
      sureness: surenessOf(judged, trust),
      known: share(weighed, (place) => (accounting.knows(weighed[place]?.stem ?? '') ? 1 : 0)),
      names: question.content.some((stem) => accounting.isName(stem) && ranking.weigh(stem) > 0.3),
      weighed,
      explains: (entry, stem) => accounting.explains(stem)(entry),
      knows,
    };
  };
  return Object.assign(judge, { knows });
};

// A corrected word is a guess, and explains less than one that was typed so.
const trustInGuess = 0.8;

/** The subject of a question, word by word: how much each weighs, and how much of that can be explained. */
export type Weighed = readonly { readonly stem: string; readonly weight: number; readonly trust: number }[];

const weigh = ({ content }: Analysis, guessed: ReadonlySet<string>, ranking: Ranking): Weighed =>
  content.map((stem) => ({
    stem,
    weight: ranking.weigh(stem),
    trust: guessed.has(stem) ? trustInGuess : 1,
  }));

// `part` tells of the word at a place how much of it is explained.
const share = (weighed: Weighed, part: (place: number) => number): number => {
  let total = 0;
  let explained = 0;
  for (let place = 0; place < weighed.length; place += 1) {
    const { weight = 0, trust = 0 } = weighed[place] ?? {};
    total += weight;
    explained += weight * trust * part(place);
  }
  return explained / (total || 1);
};

// Entries whose printed number stands in the question come first, as exact.
const promoted = (candidates: readonly Candidate[], numbered: ReadonlySet<number>): readonly Candidate[] => [
  ...[...numbered].map((entry): Candidate => {
    const found = candidates.find((one) => one.entry === entry);
    return { ...(found ?? { entry, text: 0, odds: 0 }), exact: true };
  }),
  ...candidates.filter(({ entry }) => !numbered.has(entry)),
];
