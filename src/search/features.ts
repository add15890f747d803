import { notionsIn, synonymsIn } from './concepts.ts';
import {
  apart,
  gathered,
  growing,
  joined,
  numberOf,
  pairKey,
  type Gathered,
  type Numbering,
} from './numbering.ts';
import type { Analysis } from './words.ts';

/** Features with weights, by number; numbers are those of a {@link Dictionary}. */
export interface Sparse {
  readonly features: Int32Array;
  readonly values: Float64Array;
}

/** Every feature the knowledge has, with a number and how telling it is. */
export interface Dictionary {
  readonly size: number;
  /** What it is made of. */
  readonly learnt: DictionaryLearnt;
  /** How telling a stem is: 0 for one that every entry has, 1 for one that none has: strange words weigh most. */
  weightOf(stem: string): number;
  /** A text's features as one vector of length 1 at most; what the dictionary lacks counts in the length only. */
  vectorOf(described: Described): Sparse;
}

/** A dictionary as plain data. */
export interface DictionaryLearnt {
  /** Stems, notions and letters in threes, joined; their place is their number. */
  readonly units: string;
  /** Features by key: a unit alone, or two. */
  readonly features: Numbering;
  /** How telling each feature is. */
  readonly weights: Float64Array;
}

/** What the features of a text are made of. */
export interface Described {
  readonly stems: readonly string[];
  /** Everyday notions, each once. */
  readonly notions: readonly string[];
  /** Stems without a notion, and notions, in the order of the alphabet: pairs of them are features. */
  readonly together: readonly string[];
  /** Letters in threes of the words that carry a subject. */
  readonly letters: readonly string[];
  /** Narrow notions, each once. */
  readonly synonyms: readonly string[];
}

// Stems, pairs of neighbours, everyday notions, a notion together with another word, letters in threes, synonyms.
const groupWeights = [1, 0.8, 0.8, 0.6, 0.4, 0.4];

/** What the features of an analysed text are made of. */
export const featuresOf = ({ words, stems, heavy }: Analysis): Described => {
  const notions = notionsIn(stems);
  const letters: string[] = [];
  words.forEach((word, index) => {
    if (word.length > 3 && heavy[index] === true) for (const three of threesOf(word)) letters.push(three);
  });
  return {
    stems,
    notions: [...new Set(notions.flat())],
    together: unitsOf(stems, notions),
    letters,
    synonyms: synonymsIn(stems),
  };
};

// Long texts would have too many pairs to be telling.
const mostTogether = 24;

// A word stands for its notions, or for itself where it has none; pairs count in any order.
const unitsOf = (stems: readonly string[], notions: readonly (readonly string[])[]): readonly string[] => {
  const units = new Set<string>();
  stems.forEach((stem, index) => {
    const own = notions[index] ?? [];
    if (own.length === 0) units.add(stem);
    else for (const notion of own) units.add(notion);
  });
  return [...units].slice(0, mostTogether).sort();
};

const threes = new Map<string, readonly string[]>();

const threesOf = (word: string): readonly string[] => {
  const known = threes.get(word);
  if (known !== undefined) return known;
  const signs = Array.from(`^${word}$`);
  const found = signs
    .slice(2)
    .map((sign, index) => `l:${signs[index] ?? ''}${signs[index + 1] ?? ''}${sign}`);
  // Bounded, because people can type any word.
  if (threes.size > 20_000) threes.clear();
  threes.set(word, found);
  return found;
};

/** A dictionary in the making: texts are taken apart once, and kept as numbers. */
export interface Growth {
  /** Takes in a text of an entry. Texts of one entry come together. */
  add(entry: number, described: Described): void;
  /** The dictionary of all texts that came in, of so many entries. */
  dictionary(entries: number): Dictionary;
  /** The vectors of the texts over that dictionary, in their order. */
  vectors(dictionary: Dictionary): Iterable<Sparse>;
}

/**
 * Numbers every feature and weighs it by how many of the entries have it (inverse document frequency, Spärck Jones
 * 1972).
 */
export const growDictionary = (): Growth => {
  const units = new Map<string, number>();
  const unitOf = (unit: string): number => {
    const known = units.get(unit);
    if (known !== undefined) return known;
    units.set(unit, units.size);
    return units.size - 1;
  };
  const features = growing();
  const numbers = gathered();
  const ends = gathered();
  let owners = new Int32Array(1_024);
  // The last entry counted for a feature, so that none is counted twice.
  let last = new Int32Array(1_024).fill(-1);
  const take = (key: number): number => {
    const number = features.add(key);
    if (number >= last.length) {
      owners = larger(owners, 0);
      last = larger(last, -1);
    }
    return number;
  };
  return {
    add: (entry, described) => {
      const begin = numbers.size();
      number(described, unitOf, take, numbers, ends);
      for (let at = begin; at < numbers.size(); at += 1) {
        const feature = numbers.at(at);
        if (last[feature] === entry) continue;
        last[feature] = entry;
        owners[feature] = (owners[feature] ?? 0) + 1;
      }
    },
    dictionary: (entries) => {
      const most = Math.log(1 + entries);
      const weights = Float64Array.from(
        owners.subarray(0, features.size()),
        (count) => (Math.log(1 + entries / count) / most) ** flattening,
      );
      return dictionaryOf({ units: joined(units.keys()), features: features.numbering(), weights });
    },
    *vectors({ learnt: { weights } }) {
      const flat = { numbers: numbers.items(), ends: ends.items() };
      const room = roomFor(flat.numbers.length);
      const places = new Int32Array(weights.length);
      for (let text = 0; text * groups < flat.ends.length; text += 1)
        yield vectorIn(room, flat, text, weights, places);
    },
  };
};

/** The dictionary of what was learnt. */
export const dictionaryOf = (learnt: DictionaryLearnt): Dictionary => {
  const { features, weights } = learnt;
  const units = new Map(apart(learnt.units).map((unit, index) => [unit, index] as const));
  const unitOf = (unit: string): number => units.get(unit) ?? -1;
  const find = (key: number): number => numberOf(features, key);
  const places = new Int32Array(weights.length);
  return {
    size: weights.length,
    learnt,
    weightOf: (stem) => weights[find(singleKey(unitOf(stem)))] ?? 1,
    vectorOf: (described) => {
      const numbers = gathered();
      const ends = gathered();
      number(described, unitOf, find, numbers, ends);
      const flat = { numbers: numbers.items(), ends: ends.items() };
      return vectorIn(roomFor(flat.numbers.length), flat, 0, weights, places);
    },
  };
};

const groups = groupWeights.length;

/** Texts as numbers of features (-1 for one that is not known), one after the other, and where each group of each ends. */
interface Numbered {
  readonly numbers: Int32Array;
  readonly ends: Int32Array;
}

/** Room that vectors are written into, one after the other. */
interface Room {
  readonly features: Int32Array;
  readonly values: Float64Array;
  used: number;
}

const roomFor = (most: number): Room => ({
  features: new Int32Array(most),
  values: new Float64Array(most),
  used: 0,
});

/** The vector of a text; `places` holds zeros and does so again afterwards. */
const vectorIn = (
  room: Room,
  { numbers, ends }: Numbered,
  text: number,
  weights: Float64Array,
  places: Int32Array,
): Sparse => {
  const { features, values } = room;
  const first = room.used;
  let next = first;
  let begin = text === 0 ? 0 : (ends[text * groups - 1] ?? 0);
  let total = 0;
  for (let group = 0, at = begin; group < groups; group += 1) {
    const end = ends[text * groups + group] ?? 0;
    if (end > at) total += (groupWeights[group] ?? 0) ** 2;
    at = end;
  }
  for (let group = 0; group < groups; group += 1) {
    const end = ends[text * groups + group] ?? 0;
    const begun = next;
    let square = 0;
    for (let at = begin; at < end; at += 1) {
      const feature = numbers[at] ?? -1;
      const place = feature < 0 ? 0 : (places[feature] ?? 0);
      if (feature < 0) square += 1;
      else if (place > 0) values[place - 1] = (values[place - 1] ?? 0) + 1;
      else {
        features[next] = feature;
        values[next] = 1;
        next += 1;
        places[feature] = next;
      }
    }
    for (let at = begun; at < next; at += 1) {
      const feature = features[at] ?? 0;
      const weight = (1 + Math.log(values[at] ?? 1)) * (weights[feature] ?? 1);
      values[at] = weight;
      square += weight * weight;
      places[feature] = 0;
    }
    const scale = (groupWeights[group] ?? 0) / Math.sqrt(total * square || 1);
    for (let at = begun; at < next; at += 1) values[at] = (values[at] ?? 0) * scale;
    begin = end;
  }
  room.used = next;
  return { features: features.subarray(first, next), values: values.subarray(first, next) };
};

// Common words tell more in short questions than their frequency says.
const flattening = 0.7;

// What no unit is, so that no unit alone is taken for a pair.
const alone = 0x3ffffff;
const singleKey = (unit: number): number => (unit < 0 ? -1 : pairKey(alone, unit));

/** Numbers a text: every feature, group by group in the order of {@link groupWeights}, as often as it occurs. */
const number = (
  { stems, notions, together, letters, synonyms }: Described,
  unitOf: (unit: string) => number,
  featureOf: (key: number) => number,
  numbers: Gathered,
  ends: Gathered,
): void => {
  const words = stems.map(unitOf);
  for (const word of words) numbers.push(featureOf(singleKey(word)));
  ends.push(numbers.size());
  for (let index = 1; index < words.length; index += 1)
    numbers.push(featureOf(bothKey(words[index - 1] ?? -1, words[index] ?? -1)));
  ends.push(numbers.size());
  for (const notion of notions) numbers.push(featureOf(singleKey(unitOf(notion))));
  ends.push(numbers.size());
  const units = together.map(unitOf);
  const notional = together.map((unit) => unit.startsWith('~'));
  for (let one = 0; one < units.length; one += 1)
    for (let two = one + 1; two < units.length; two += 1)
      if (notional[one] === true || notional[two] === true)
        numbers.push(featureOf(bothKey(units[one] ?? -1, units[two] ?? -1)));
  ends.push(numbers.size());
  for (const three of letters) numbers.push(featureOf(singleKey(unitOf(three))));
  ends.push(numbers.size());
  for (const synonym of synonyms) numbers.push(featureOf(singleKey(unitOf(synonym))));
  ends.push(numbers.size());
};

const bothKey = (first: number, second: number): number =>
  first < 0 || second < 0 ? -1 : pairKey(first, second);

const larger = (array: Int32Array<ArrayBuffer>, filling: number): Int32Array<ArrayBuffer> => {
  const grown = new Int32Array(array.length * 2).fill(filling);
  grown.set(array);
  return grown;
};
