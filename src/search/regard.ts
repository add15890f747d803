import { findPlaces } from '../core/places/find-places.ts';
import { isCountry, type Place } from '../core/places/place.ts';
import { regionsOf } from '../core/places/regions.ts';
import type { Hit } from '../core/world.ts';
import { intentsIn, type Intent } from './intents.ts';
import { runningText, type Searchable } from './sayings.ts';

/** Most hits that are looked at again. */
const looked = 12;

/** A hit with what the words said of it. */
export interface Regarded extends Hit {
  /** Share of the question's weight that the entry explains. */
  readonly explained: number;
  /** Weight of the words that others know and this entry has nowhere. */
  readonly lacking: number;
}

/**
 * Looks at the best hits again, with what words alone do not tell: which kind of entry the question is for ("when" is
 * for dates, "stands for" for terms, "get into" for how people are chosen), whether an entry is about the names the
 * question names, and whether it is about the same part of the world. Each adds to the log-odds of a hit; the weights
 * were fitted once on the development half of the golden questions, by the softmax of the right entry among the hits.
 * Another subject (an empty id) is a rival like any other; how readily it wins was fitted with them.
 */
export const createRegard = (
  entries: readonly Searchable[],
): ((question: string, hits: readonly Regarded[]) => readonly Hit[]) => {
  const acronyms = acronymsOf(entries);
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
  return (question, hits) => {
    const [first] = hits;
    if (first === undefined) return [];
    const asked = askedIn(question, acronyms);
    // What somebody wrote for an entry, word for word, needs no second look, unless it was written for several.
    if (first.confidence >= surely) {
      const exact = hits.filter(({ confidence }) => confidence >= surely);
      const regarded = exact.map((hit) => {
        const entry = traitsOf(hit.entry);
        return { hit, odds: oddsOf(hit.confidence) + (entry === undefined ? 0 : regardFor(asked, entry)) };
      });
      const order = regarded.toSorted((one, other) => other.odds - one.odds).map(({ hit }) => hit.entry);
      return [
        // The chances stay in their order; only who has which changes.
        ...order.map((entry, index): Hit => ({ entry, confidence: exact[index]?.confidence ?? surely })),
        ...hits.slice(exact.length).map(plainly),
      ];
    }
    const weighed = hits.slice(0, looked).map((hit) => {
      const entry = traitsOf(hit.entry);
      const own = entry === undefined ? weights.elsewhere : regardFor(asked, entry);
      return {
        entry: hit.entry,
        odds:
          oddsOf(hit.confidence) +
          bias +
          own +
          weights.lacking * Math.min(hit.lacking / 8, 2) +
          weights.unexplained * (1 - hit.explained),
      };
    });
    return [
      ...weighed
        .toSorted((one, other) => other.odds - one.odds)
        .map(({ entry, odds }): Hit => ({ entry, confidence: Math.min(1 / (1 + Math.exp(-odds)), highest) })),
      ...hits.slice(looked).map(plainly),
    ];
  };
};

const plainly = ({ entry, confidence }: Hit): Hit => ({ entry, confidence });

/** From here on a hit is a phrasing itself. */
const surely = 0.95;
const highest = 0.94;

const oddsOf = (chance: number): number => {
  const bounded = Math.min(Math.max(chance, 0.001), 0.985);
  return Math.log(bounded / (1 - bounded));
};

type Group =
  | 'date'
  | 'term'
  | 'body'
  | 'procedure'
  | 'selection'
  | 'concept'
  | 'initiative'
  | 'recommendation';

interface Traits {
  readonly group: Group;
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
  readonly intents: readonly Intent[];
}

const regardFor = (asked: Asked, entry: Traits): number => {
  const absent = asked.names.filter((name) => !holds(entry.names, name) && !holds(entry.phrasings, name));
  const nowhere = absent.filter((name) => !holds(entry.text, name)).length;
  const named = asked.names.filter((name) => holds(entry.names, name)).length;
  const extra = entry.acronyms.filter((name) => !holds(asked.words, name)).length;
  const near = [...entry.places].some((place) => asked.places.has(place));
  return (
    weights.absent * Math.min(absent.length, 2) +
    weights.nowhere * Math.min(nowhere, 2) +
    weights.named * Math.min(named, 2) +
    weights.extra * Math.min(extra, 3) +
    (near ? weights.near : entry.places.size > 0 && asked.places.size > 0 ? weights.far : 0) +
    asked.intents.reduce((sum, intent) => sum + (weights[intent][entry.group] ?? 0), 0)
  );
};

/** What makes the chances fit again once everything is added. */
const bias = 1.8;

const weights = {
  absent: -0.6,
  nowhere: -0.4,
  named: 0.2,
  extra: -0.3,
  near: 1.3,
  far: -0.4,
  lacking: -0.4,
  unexplained: -1.1,
  elsewhere: 3.8,
  when: { date: 0.4, term: -0.3, procedure: -0.4, selection: -0.1, concept: 0.3 },
  mean: { term: 1.2, procedure: -0.3, selection: -0.6, concept: 0.2 },
  enter: { date: -0.2, term: -0.3, body: -0.7, procedure: 0.2, selection: 0.9, concept: -0.1 },
  join: {
    date: -0.5,
    term: -0.4,
    body: -0.6,
    procedure: 0.5,
    selection: 0.3,
    concept: -0.1,
    initiative: 0.5,
  },
  money: { body: -0.2, procedure: 0.3, recommendation: 0.4 },
  body: { body: 0.8, procedure: -0.4, selection: -0.6, concept: -0.3 },
  recommendation: { term: -0.1, procedure: -0.3, recommendation: 0.8 },
} satisfies Record<Intent, Partial<Record<Group, number>>> & Record<string, unknown> as Readonly<
  Record<Intent, Readonly<Partial<Record<Group, number>>>> &
    Record<
      'absent' | 'nowhere' | 'named' | 'extra' | 'near' | 'far' | 'elsewhere' | 'lacking' | 'unexplained',
      number
    >
>;

const traitsFrom = (entry: Searchable, acronyms: ReadonlySet<string>): Traits => {
  const names = new Set([entry.title, ...entry.aliases].flatMap(wordsOf));
  return {
    group: groupOf(entry),
    names,
    phrasings: new Set(entry.questions.flatMap(wordsOf)),
    text: new Set(wordsOf(runningText(entry))),
    acronyms: [...names].filter((word) => acronyms.has(word)),
    places: new Set([
      ...findPlaces([entry.title, ...entry.aliases, entry.summary].join('. ')).map(keyOfPlace),
      ...(entry.scope?.place === undefined ? [] : [entry.scope.place]),
    ]),
  };
};

const groupOf = ({ kind, selection }: Searchable): Group => {
  switch (kind) {
    case 'procedure':
      return selection === undefined ? 'procedure' : 'selection';
    case 'date':
    case 'term':
    case 'body':
    case 'initiative':
    case 'recommendation':
      return kind;
    default:
      return 'concept';
  }
};

const askedIn = (question: string, acronyms: ReadonlySet<string>): Asked => {
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
    intents: intentsIn(question),
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

// Words in capitals among the names of entries; those that are ordinary words in small letters are left out.
const acronymsOf = (entries: readonly Searchable[]): ReadonlySet<string> =>
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
