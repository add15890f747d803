import { notionsIn } from './concepts.ts';
import type { Phrasing } from './ranking.ts';
import type { Searchable } from './sayings.ts';
import type { Analysis } from './words.ts';

/** What sort of answer an entry is; how people get chosen is a sort of its own among the procedures. */
export type Kind = Searchable['kind'] | 'selection';

/** The kind of an entry. */
export const kindOf = ({ kind, selection }: Searchable): Kind =>
  kind === 'procedure' && selection !== undefined ? 'selection' : kind;

/** Whether entries are of more than one kind; a plain list of questions is of one. */
export const hasKinds = (entries: readonly Searchable[]): boolean => new Set(entries.map(kindOf)).size > 1;

/**
 * How much likelier, in log-odds, each kind is asked for by a question than by any; kinds that are missing are as likely
 * as ever.
 */
export type Kinds = (question: Analysis) => ReadonlyMap<Kind, number>;

/** What was learnt of the way kinds are asked for, as plain data. */
export interface KindsLearnt {
  readonly kinds: readonly Kind[];
  /** Words that belong to the way people ask, not to what they ask of. */
  readonly small: readonly string[];
  /** Marks by their number. */
  readonly marks: readonly string[];
  /** The logarithm of each kind's share. */
  readonly usual: Float64Array;
  /** By mark, then by kind. */
  readonly weights: Float32Array;
}

/**
 * Learns from all phrasings which kind of entry a question asks for, whatever it names: "how long does one serve" asks
 * how people are chosen although no phrasing of that very entry says so. Names and rare words are hidden behind one
 * sign, what is left are the small words round them, their pairs and their notions; a linear softmax classifier over
 * those is trained in a few passes. Step by step: each `yield` is a place to pause. `kinds` are those of the entries, in
 * their order, undefined for one to leave out; `names` are words that are always hidden.
 */
export function* learnKinds(
  kinds: readonly (Kind | undefined)[],
  phrasings: readonly Phrasing[],
  names: ReadonlySet<string>,
): Generator<undefined, KindsLearnt> {
  const all = [...new Set(kinds)].filter((kind) => kind !== undefined).sort();
  if (all.length < 2) return nothing;
  const labelled = phrasings.flatMap(({ entry, analysis }) => {
    const kind = kinds[entry];
    return kind === undefined ? [] : [{ entry, analysis, label: all.indexOf(kind) }];
  });
  const small = smallWordsOf(labelled, kinds.length, names);
  yield;
  const numbers = new Map<string, number>();
  const examples: Example[] = [];
  for (const { analysis, label } of labelled) {
    const features = Int32Array.from(marksOf(analysis, small), (mark) => {
      const known = numbers.get(mark);
      if (known !== undefined) return known;
      numbers.set(mark, numbers.size);
      return numbers.size - 1;
    });
    examples.push({ features, label });
    if (examples.length % breathEvery === 0) yield;
  }
  const usual = usualOf(examples, all.length);
  const weights = new Float32Array(numbers.size * all.length);
  const scores = new Float64Array(all.length);
  for (let pass = 0; pass < passes; pass += 1)
    for (let turn = 0; turn < examples.length; turn += 1) {
      const example = examples[(turn * stride) % examples.length];
      if (example !== undefined) correct(weights, usual, scores, example, firstStep / (1 + pass));
      if (turn % breathEvery === 0) yield;
    }
  return { kinds: all, small: [...small], marks: [...numbers.keys()], usual, weights };
}

const nothing: KindsLearnt = {
  kinds: [],
  small: [],
  marks: [],
  usual: new Float64Array(0),
  weights: new Float32Array(0),
};

/** Tells the kind that a question asks for, by what was learnt. */
export const kindsOf = ({ kinds, small: smallWords, marks, usual, weights }: KindsLearnt): Kinds => {
  if (kinds.length === 0) return () => new Map();
  const small = new Set(smallWords);
  const numbers = new Map(marks.map((mark, index) => [mark, index]));
  const scores = new Float64Array(kinds.length);
  return (question) => {
    score(
      weights,
      usual,
      scores,
      marksOf(question, small).flatMap((mark) => numbers.get(mark) ?? []),
    );
    return new Map(kinds.map((kind, index) => [kind, (scores[index] ?? 0) - (usual[index] ?? 0)]));
  };
};

const passes = 4;
const firstStep = 1;
const breathEvery = 100;
// A prime, so that examples of one kind do not stand together.
const stride = 7919;
// Share of the entries that a word is said of when it belongs to the way people ask.
const shared = 0.005;
const fewestSharing = 3;

interface Example {
  readonly features: Int32Array;
  readonly label: number;
}

/** Stems that many entries of several kinds are asked with. */
const smallWordsOf = (
  labelled: readonly { readonly entry: number; readonly analysis: Analysis; readonly label: number }[],
  entries: number,
  names: ReadonlySet<string>,
): ReadonlySet<string> => {
  const uses = new Map<string, { readonly entries: Set<number>; readonly labels: Set<number> }>();
  for (const { entry, analysis, label } of labelled)
    for (const stem of analysis.stems) {
      const use = uses.get(stem) ?? { entries: new Set(), labels: new Set() };
      use.entries.add(entry);
      use.labels.add(label);
      uses.set(stem, use);
    }
  const fewest = Math.max(fewestSharing, entries * shared);
  return new Set(
    [...uses].flatMap(([stem, use]) =>
      use.entries.size >= fewest && use.labels.size > 1 && !names.has(stem) ? [stem] : [],
    ),
  );
};

const hiddenWord = '§';

/** What is left of a text once names are hidden: words, pairs, notions, and roughly how long it is. */
const marksOf = ({ stems }: Analysis, small: ReadonlySet<string>): readonly string[] => {
  const marks = new Set<string>();
  let before = '^';
  let length = 0;
  for (const stem of stems) {
    const word = small.has(stem) ? stem : hiddenWord;
    if (word === hiddenWord && before === hiddenWord) continue;
    marks.add(word);
    marks.add(`${before} ${word}`);
    before = word;
    length += 1;
  }
  marks.add(`${before} $`);
  for (const notions of notionsIn(stems)) for (const notion of notions) marks.add(notion);
  marks.add(length < 2 ? '#1' : length < 4 ? '#3' : length < 8 ? '#7' : '#9');
  return [...marks];
};

/** The logarithm of each kind's share of the examples. */
const usualOf = (examples: readonly Example[], kinds: number): Float64Array => {
  const counts = new Float64Array(kinds);
  for (const { label } of examples) counts[label] = (counts[label] ?? 0) + 1;
  return counts.map((count) => Math.log(count / examples.length));
};

/** Leaves the logarithm of each kind's chance in `scores`, and returns how much one feature counts. */
const score = (
  weights: Float32Array,
  usual: Float64Array,
  scores: Float64Array,
  features: Int32Array | readonly number[],
): number => {
  const kinds = scores.length;
  const value = 1 / Math.sqrt(features.length || 1);
  scores.set(usual);
  for (const feature of features)
    for (let kind = 0; kind < kinds; kind += 1)
      scores[kind] = (scores[kind] ?? 0) + value * (weights[feature * kinds + kind] ?? 0);
  const top = Math.max(...scores);
  let total = 0;
  for (const one of scores) total += Math.exp(one - top);
  const whole = top + Math.log(total);
  for (let kind = 0; kind < kinds; kind += 1) scores[kind] = (scores[kind] ?? 0) - whole;
  return value;
};

const correct = (
  weights: Float32Array,
  usual: Float64Array,
  scores: Float64Array,
  { features, label }: Example,
  step: number,
): void => {
  const value = score(weights, usual, scores, features);
  const kinds = scores.length;
  for (let kind = 0; kind < kinds; kind += 1)
    scores[kind] = step * value * ((kind === label ? 1 : 0) - Math.exp(scores[kind] ?? 0));
  for (const feature of features)
    for (let kind = 0; kind < kinds; kind += 1) {
      const cell = feature * kinds + kind;
      weights[cell] = (weights[cell] ?? 0) + (scores[kind] ?? 0);
    }
};
