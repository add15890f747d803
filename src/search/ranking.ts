import type { Language } from '../core/language.ts';
import { trainClassifier, type Example } from './classifier.ts';
import {
  dictionaryOf,
  featuresOf,
  growDictionary,
  type Dictionary,
  type DictionaryLearnt,
} from './features.ts';
import { compare, sumsOf, type Matrix, type Sums } from './matrix.ts';
import { gathered, growing, listsOf, numberOf, textKey, type Lists, type Numbering } from './numbering.ts';
import { createTextIndex, textIndexOf, type TextIndex, type TextLearnt } from './text-index.ts';
import type { Analysis } from './words.ts';

/** A way an entry can be asked for, already taken apart. */
export interface Phrasing {
  readonly entry: number;
  readonly language: Language;
  readonly analysis: Analysis;
  /** Whether it is asked as a question, not a name. */
  readonly question: boolean;
}

/** What speaks for an entry. */
export interface Candidate {
  readonly entry: number;
  /** How much of the question its running text has, 0 to 1. */
  readonly text: number;
  /** The classifier's log-odds against an entry that nothing speaks for. */
  readonly odds: number;
  /** Whether a phrasing has the very same content words. */
  readonly exact: boolean;
}

/** Gathers the entries that something speaks for. */
export interface Ranking {
  candidates(question: Analysis): readonly Candidate[];
  /** How telling a stem is: 0 for one that every entry has, 1 for one that none has. */
  readonly weigh: (stem: string) => number;
}

/** Phrasings as vectors, and the texts beside them: what every ranking over the same entries shares. */
export interface Vectors {
  readonly phrasings: readonly Phrasing[];
  readonly examples: readonly Example[];
  readonly dictionary: Dictionary;
  readonly running: TextIndex;
  readonly entries: number;
}

/** Makes vectors step by step: each `yield` is a place to pause. Phrasings of one entry stand together. */
export function* buildVectors(
  phrasings: readonly Phrasing[],
  texts: readonly Analysis[],
): Generator<undefined, Vectors> {
  const growth = growDictionary();
  for (const [index, { entry, analysis }] of phrasings.entries()) {
    growth.add(entry, featuresOf(analysis));
    if (index % breathEvery === 0) yield;
  }
  const dictionary = growth.dictionary(texts.length);
  yield;
  const examples: Example[] = [];
  for (const vector of growth.vectors(dictionary)) {
    examples.push({ entry: phrasings[examples.length]?.entry ?? 0, vector });
    if (examples.length % breathEvery === 0) yield;
  }
  const running = createTextIndex(texts);
  yield;
  return { phrasings, examples, dictionary, running, entries: texts.length };
}

/** What a ranking has learnt, as plain data. */
export interface RankingLearnt {
  readonly model: Matrix;
  /** Which entries can be found: 1 for those with a phrasing. */
  readonly findable: Uint8Array;
  /** The subject and the wording of every phrasing, by the key of their text, and the entries that have each. */
  readonly same: Numbering;
  readonly having: Lists;
  readonly dictionary: DictionaryLearnt;
  readonly running: TextLearnt;
}

/**
 * Learns to find the likeliest entries by a classifier trained on their phrasings and by their running text, step by
 * step. Only phrasings that `uses` says so are learnt, and entries that have none of them are never found.
 */
export function* learnRanking(
  { phrasings, examples, dictionary, running, entries }: Vectors,
  uses: (index: number) => boolean = () => true,
  passes?: number,
): Generator<undefined, RankingLearnt> {
  const used = examples.filter((_, index) => uses(index));
  const model = yield* trainClassifier(used, entries, dictionary.size, passes);
  yield;
  const findable = new Uint8Array(entries);
  for (const { entry } of used) findable[entry] = 1;
  // By subject, and by every word.
  const same = growing();
  const keys = gathered();
  const owners = gathered();
  phrasings.forEach(({ entry, analysis }, index) => {
    if (uses(index))
      for (const text of [keyOf(analysis), wholeOf(analysis)]) {
        keys.push(same.add(textKey(text)));
        owners.push(entry);
      }
  });
  return {
    model,
    findable,
    same: same.numbering(),
    having: listsOf(keys.items(), owners.items(), same.size()),
    dictionary: dictionary.learnt,
    running: running.learnt,
  };
}

/** The ranking of what was learnt. */
export const rankingOf = (
  { model, findable, same, having, ...learnt }: RankingLearnt,
  dictionary = dictionaryOf(learnt.dictionary),
  running = textIndexOf(learnt.running),
): Ranking => {
  const entries = findable.length;
  const sharing = (text: string): ReadonlySet<number> | undefined => {
    const number = numberOf(same, textKey(text));
    return number < 0
      ? undefined
      : new Set(having.items.subarray(having.begins[number], having.begins[number + 1]));
  };
  const odds = sumsOf(entries);
  const text = sumsOf(entries);
  return {
    weigh: (stem) => dictionary.weightOf(stem),
    candidates: (question) => {
      compare(model, dictionary.vectorOf(featuresOf(question)), odds);
      compare(running.matrix, running.vectorOf(question), text);
      const identical = sharing(wholeOf(question));
      const equals = identical ?? sharing(keyOf(question)) ?? new Set();
      // Small words tell "what is the IGF" from "is there an IGF for me": of equal subjects the likeliest wins, unless
      // another entry is likelier by far.
      let top = Number.NEGATIVE_INFINITY;
      if (identical === undefined)
        for (let index = 0; index < odds.count; index += 1)
          top = Math.max(top, odds.values[odds.touched[index] ?? 0] ?? 0);
      const best = Math.max(...Array.from(equals, (entry) => odds.values[entry] ?? 0));
      // A name alone, whatever small words of whatever language stand round it, asks for what bears it.
      const bar = question.content.length === 1 ? best - nearTie : Math.max(best - nearTie, top - byFar);
      return likeliest(odds, text, equals)
        .filter((entry) => findable[entry] === 1)
        .map((entry) => ({
          entry,
          text: text.values[entry] ?? 0,
          odds: odds.values[entry] ?? 0,
          exact: equals.has(entry) && (odds.values[entry] ?? 0) >= bar,
        }));
    },
  };
};

const nearTie = 0.5;
const byFar = 1;
// Enough for the right entry to be among them; what remains is judged with care.
const mostCandidates = 30;
const breathEvery = 100;
const textWeight = 5;

// Those with the very same subject first, whatever their score, then the highest.
const likeliest = (odds: Sums, text: Sums, equals: ReadonlySet<number>): readonly number[] => {
  const scoreOf = (entry: number): number =>
    (odds.values[entry] ?? 0) + textWeight * (text.values[entry] ?? 0);
  const best = [...equals].slice(0, mostCandidates);
  const scores: number[] = [];
  const found: number[] = [];
  const offer = (entry: number): void => {
    const score = scoreOf(entry);
    if (found.length === mostCandidates && score <= (scores[mostCandidates - 1] ?? 0)) return;
    let at = found.length < mostCandidates ? found.length : mostCandidates - 1;
    while (at > 0 && (scores[at - 1] ?? 0) < score) {
      scores[at] = scores[at - 1] ?? 0;
      found[at] = found[at - 1] ?? 0;
      at -= 1;
    }
    scores[at] = score;
    found[at] = entry;
  };
  for (let index = 0; index < odds.count; index += 1) offer(odds.touched[index] ?? 0);
  for (let index = 0; index < text.count; index += 1)
    if (odds.values[text.touched[index] ?? 0] === 0) offer(text.touched[index] ?? 0);
  return [...new Set([...best, ...found])];
};

/** The subject of a text, whatever the order and the small words around it. */
export const keyOf = ({ content }: Analysis): string => [...new Set(content)].sort().join(' ');

const wholeOf = ({ words }: Analysis): string => `=${words.join(' ')}`;
