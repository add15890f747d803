import { findPlaces } from '../core/places/find-places.ts';
import { isCountry, type Place } from '../core/places/place.ts';
import { regionsOf } from '../core/places/regions.ts';
import type { Hit } from '../core/world.ts';
import { hasKinds, kindOf, type Kind, type Kinds } from './kinds.ts';
import type { Meaning } from './meaning.ts';
import { runningText, type Searchable } from './sayings.ts';
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
  /** Names of the question that it has nowhere. */
  readonly nowhere: number;
  /** Acronyms in its name that nobody asked for. */
  readonly extra: number;
  /** Whether it is about the same part of the world. */
  readonly place: number;
}

/** What the second look saw; only gathered when asked for. */
export interface Regarding {
  /** Acronyms of the field in the question. */
  readonly names: readonly string[];
  /** Countries and parts of the world in the question. */
  readonly places: readonly string[];
  /** How much likelier each kind is asked for than usual, in log-odds. */
  readonly kinds: ReadonlyMap<Kind, number>;
  /** Those that were looked at, in the order they came out. */
  readonly scored: readonly { readonly hit: Regarded; readonly parts: Parts; readonly score: number }[];
}

/** A question, as it was typed and taken apart. */
export interface Question {
  readonly text: string;
  readonly analysis: Analysis;
}

/**
 * Looks at the best hits again, with what words alone do not tell: which kind of entry the question is for, whether an
 * entry is about the names the question names, whether it is about the same part of the world, and how much of the
 * question it leaves unsaid. Another subject (an empty id) is a rival like any other.
 */
export const createRegard = (
  entries: readonly Searchable[],
  kinds: Kinds,
  meaning: Meaning,
): ((
  question: Question,
  hits: readonly Regarded[],
  note?: (regarding: Regarding) => void,
) => readonly Hit[]) => {
  const acronyms = acronymsOf(entries);
  // Where all entries are of one kind, as in a plain list of questions, words tell all there is.
  if (!hasKinds(entries)) return (_, hits) => falling(hits);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const traits = new Map<string, Traits>();
  const traitsOf = (id: string): Traits | undefined => {
    const known = traits.get(id);
    if (known !== undefined) return known;
    const entry = byId.get(id);
    if (entry === undefined) return undefined;
    const made = traitsFrom(entry, acronyms);
    traits.set(id, made);
    return made;
  };
  return (question, found, note) => {
    const hits = found.toSorted((one, other) => other.confidence - one.confidence);
    const [first] = hits;
    if (first === undefined) return [];
    const asked = askedIn(question.text, acronyms, kinds(question.analysis));
    // What somebody wrote for an entry, word for word, needs no second look, unless it was written for several.
    const exact = hits.filter(({ confidence }) => confidence >= surely);
    const seen = exact.length > 0 ? exact : hits.slice(0, looked);
    const alike = meaning(question.analysis.content);
    const scored = seen
      .map((hit) => {
        const parts = partsOf(hit, alike(hit.place), asked, traitsOf(hit.entry));
        return { entry: hit.entry, hit, parts, score: scoreOf(parts) };
      })
      .sort((one, other) => other.score - one.score);
    note?.({ names: asked.names, places: [...asked.places], kinds: asked.kinds, scored });
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

interface Traits {
  readonly kind: Kind;
  /** Words of its title and other names. */
  readonly names: ReadonlySet<string>;
  /** Words of its phrasings. */
  readonly phrasings: ReadonlySet<string>;
  readonly text: ReadonlySet<string>;
  /** Acronyms among its names. */
  readonly acronyms: readonly string[];
  readonly places: ReadonlySet<string>;
}

interface Asked {
  readonly words: ReadonlySet<string>;
  readonly names: readonly string[];
  readonly places: ReadonlySet<string>;
  readonly kinds: ReadonlyMap<Kind, number>;
}

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
  curve: { shift: 0.5, score: 0.43, share: 0.43 },
};

/** What an entry itself adds, whatever the words said. */
const own = { kind: 0.74, nowhere: -0.96, extra: -0.31, near: 0.81, far: -0.89 };

const scoreOf = (parts: Parts): number =>
  parts.words +
  parts.unexplained +
  parts.meaning +
  (parts.elsewhere + parts.kind + parts.nowhere + parts.extra + parts.place);

const partsOf = (hit: Regarded, alike: number, asked: Asked, entry: Traits | undefined): Parts => ({
  words: weights.chance * oddsOf(hit.confidence),
  unexplained: weights.unexplained * (1 - hit.explained),
  meaning: weights.meaning * alike,
  ...(entry === undefined ? { ...nothingOwn, elsewhere: weights.elsewhere } : ownParts(asked, entry)),
});

const nothingOwn = { elsewhere: 0, kind: 0, nowhere: 0, extra: 0, place: 0 };

const ownParts = (asked: Asked, entry: Traits): typeof nothingOwn => {
  const nowhere = asked.names.filter(
    (name) => !holds(entry.names, name) && !holds(entry.phrasings, name) && !holds(entry.text, name),
  ).length;
  const extra = entry.acronyms.filter((name) => !holds(asked.words, name)).length;
  const near = [...entry.places].some((place) => asked.places.has(place));
  const kind = asked.kinds.get(entry.kind) ?? 0;
  return {
    elsewhere: 0,
    kind: own.kind * Math.min(Math.max(kind, -mostByKind), mostByKind),
    nowhere: own.nowhere * Math.min(nowhere, 2),
    extra: own.extra * Math.min(extra, 3),
    place: near ? own.near : entry.places.size > 0 && asked.places.size > 0 ? own.far : 0,
  };
};

const mostByKind = 3;

const traitsFrom = (entry: Searchable, acronyms: ReadonlySet<string>): Traits => {
  const names = new Set([entry.title, ...entry.aliases].flatMap(wordsOf));
  return {
    kind: kindOf(entry),
    names,
    phrasings: new Set(entry.questions.flatMap(wordsOf)),
    text: new Set(wordsOf(runningText(entry))),
    acronyms: [...names].filter((word) => acronyms.has(word)),
    places: new Set([
      ...findPlaces([entry.title, ...entry.aliases, entry.summary].join('. ')).map(keyOfPlace),
      // A country by its code, a region in the words of whoever wrote the entry.
      ...(entry.scope?.place === undefined ? [] : [entry.scope.place]),
      ...findPlaces(entry.scope?.place ?? '').map(keyOfPlace),
    ]),
  };
};

const askedIn = (
  question: string,
  acronyms: ReadonlySet<string>,
  kinds: ReadonlyMap<Kind, number>,
): Asked => {
  const words = new Set(wordsOf(question));
  return {
    words,
    names: [...words].filter((word) => acronyms.has(word) || acronyms.has(singular(word))),
    // A country lies in its regions; a region in none of its countries.
    places: new Set(
      findPlaces(question)
        .filter(({ certain }) => certain)
        .flatMap((place) => (isCountry(place) ? [place.code, ...regionsOf(place.code)] : [place.region])),
    ),
    kinds,
  };
};

const keyOfPlace = (place: Place): string => (isCountry(place) ? place.code : place.region);

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}+]+/u)
    .filter((word) => word !== '');

const singular = (word: string): string => word.replace(/s$/u, '');
const holds = (set: ReadonlySet<string>, word: string): boolean =>
  set.has(word) || set.has(singular(word)) || set.has(`${word}s`);

/** Words in capitals among the names of entries; those that are ordinary words in small letters are left out. */
export const acronymsOf = (entries: readonly Searchable[]): ReadonlySet<string> =>
  new Set(
    entries
      .flatMap(({ title, aliases }) => [title, ...aliases])
      .flatMap((name) => name.split(/[^\p{L}\p{N}+]+/u))
      .filter((word) => /\p{Lu}.*\p{Lu}|\p{Lu}\p{N}|\p{N}\p{Lu}/u.test(word))
      .map((word) => word.toLowerCase())
      .filter((word) => !ordinary.has(word)),
  );

const ordinary = new Set(
  'is it as at be do go he in me my no of on or so to up us we who may can all are but not one new how was has its ac ap ai un eu id pp cc ra rc sg tc os tv uk usa ok am pm non sub out age what when why act add pen post net web api app data ready lead'.split(
    ' ',
  ),
);
