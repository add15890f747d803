import type { Language } from '../core/language.ts';
import { trainClassifier, type Example } from './classifier.ts';
import {
  dictionaryOf,
  featuresOf,
  growDictionary,
  type Dictionary,
  type DictionaryLearnt,
} from './features.ts';
import { compare, greatest, sumsOf, type Matrix, type Sums } from './matrix.ts';
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
  const highest: Highest = {
    scores: new Float64Array(mostCandidates),
    entries: new Int32Array(mostCandidates),
    count: 0,
  };
  return {
    weigh: (stem) => dictionary.weightOf(stem),
    candidates: (question) => {
      compare(model, dictionary.vectorOf(featuresOf(question)), odds);
      compare(running.matrix, running.vectorOf(question), text);
      const identical = sharing(wholeOf(question));
      const equals = identical ?? sharing(keyOf(question)) ?? new Set();
      // Small words tell "what is the IGF" from "is there an IGF for me": of equal subjects the likeliest wins, unless
      // another entry is likelier by far.
      const top = identical === undefined ? greatest(odds) : Number.NEGATIVE_INFINITY;
      const best = Math.max(...Array.from(equals, (entry) => odds.values[entry] ?? 0));
      // A name alone, whatever small words of whatever language stand round it, asks for what bears it.
      const bar = question.content.length === 1 ? best - nearTie : Math.max(best - nearTie, top - byFar);
      gatherHighest(odds, text, highest);
      // Those with the very same subject first, whatever their score.
      return [
        ...new Set([...[...equals].slice(0, mostCandidates), ...highest.entries.subarray(0, highest.count)]),
      ]
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

/** The highest scores so far and whose they are, highest first; every use empties it first. */
interface Highest {
  readonly scores: Float64Array;
  readonly entries: Int32Array;
  count: number;
}

// The entries with the highest scores, into `highest`. Plain loops over flat arrays: they leave nothing to collect.
const gatherHighest = (odds: Sums, text: Sums, highest: Highest): void => {
  const { scores, entries } = highest;
  let size = 0;
  const all = odds.count + text.count;
  for (let index = 0; index < all; index += 1) {
    const entry = (index < odds.count ? odds.touched[index] : text.touched[index - odds.count]) ?? 0;
    const own = odds.values[entry] ?? 0;
    // Seen among the odds already.
    if (index >= odds.count && own !== 0) continue;
    const score = own + textWeight * (text.values[entry] ?? 0);
    if (size === mostCandidates && score <= (scores[mostCandidates - 1] ?? 0)) continue;
    let at = size < mostCandidates ? size : mostCandidates - 1;
    while (at > 0 && (scores[at - 1] ?? 0) < score) {
      scores[at] = scores[at - 1] ?? 0;
      entries[at] = entries[at - 1] ?? 0;
      at -= 1;
    }
    scores[at] = score;
    entries[at] = entry;
    if (size < mostCandidates) size += 1;
  }
  highest.count = size;
};

/** The subject of a text, whatever the order and the small words around it. */
export const keyOf = ({ content }: Analysis): string => [...new Set(content)].sort().join(' ');

const wholeOf = ({ words }: Analysis): string => `=${words.join(' ')}`;
