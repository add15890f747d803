import { languages, type Language } from '../core/language.ts';
import type { Ambiguity, Elsewhere } from '../core/library.ts';
import { atOnce } from '../core/steps.ts';
import {
  mostBehindRival,
  type Correction,
  type Found,
  type Search,
  type SearchContext,
} from '../core/world.ts';
import { chanceOf, type Calibration } from './calibration.ts';
import { explained, type Explanation, type Seen } from './explain.ts';
import { engineOf, learnEngine, type EngineLearnt } from './engine.ts';
import { hasKinds, kindOf, kindsOf, learnKinds, type KindsLearnt } from './kinds.ts';
import { detectLanguage } from './language.ts';
import { learnMeaning, meaningOf, saidIn, type MeaningLearnt, type Said } from './meaning.ts';
import { mistypedIn } from './mistyped.ts';
import { buildVectors, keyOf, type Phrasing } from './ranking.ts';
import { createRegard, type Regarded, type Regarding } from './regard.ts';
import { rehearse } from './rehearsal.ts';
import { acronymsOf, phrasingsOf, runningText, type Searchable } from './sayings.ts';
import { learnSpelling, spellingOf, type Spelling, type SpellingLearnt } from './spelling.ts';
import { analyse, withBorrowed, type Analysis } from './words.ts';

/** Most hits a search returns. */
export const mostHits = 8;

export interface SearchOptions {
  readonly ambiguities?: readonly Ambiguity[];
  /** What people ask of other subjects: rivals of the entries that are never given as answers. */
  readonly elsewhere?: readonly Elsewhere[];
}

/** A search that can say how it came to what it found, at no cost when it is not asked. */
export interface OpenSearch extends Search {
  readonly explain: (question: string, context?: SearchContext) => Explanation;
}

/**
 * A search over entries, held in memory. Pure and deterministic: the same entries and question give the same hits. Each
 * confidence is the chance that the hit is what was asked for; a question nothing explains gets none above a half.
 */
export const createSearch = (entries: readonly Searchable[], options: SearchOptions = {}): OpenSearch =>
  searchOf(entries, options, atOnce(learnSearch(entries, options)));

/** What a search has learnt of entries, as plain data: texts, numbers and typed arrays. Learning takes long. */
export interface Learnt {
  /** Of the words in every language. */
  readonly all: LearntWords;
  /** Of English words alone; absent where there are no others. */
  readonly english?: LearntWords;
}

interface LearntWords {
  readonly engine: EngineLearnt;
  readonly calibration: Calibration;
  readonly spelling: SpellingLearnt;
  readonly kinds: KindsLearnt;
  readonly meaning: MeaningLearnt;
}

// Always in the same order, so that the result does not depend on the one they came in.
const inOrder = (given: readonly Searchable[], { elsewhere = [] }: SearchOptions): readonly Searchable[] =>
  [...given, ...elsewhere.map(strange)].sort((one, other) =>
    one.id < other.id ? -1 : one.id > other.id ? 1 : 0,
  );

/**
 * Learns what a search needs to know, step by step: each `yield` is a place to pause. Once of all words, and once of
 * English ones alone: an acronym that five translations repeat would otherwise weigh more in English questions than what
 * else they say (1.3 points right first). Other languages need the English words for what is not translated.
 */
export function* learnSearch(
  given: readonly Searchable[],
  options: SearchOptions = {},
): Generator<undefined, Learnt> {
  const all = yield* learnWords(given, options);
  return given.some(({ translations }) => translations.length > 0)
    ? { all, english: yield* learnWords(given.map(untranslated), inEnglishOnly(options)) }
    : { all };
}

const untranslated = (entry: Searchable): Searchable => ({ ...entry, translations: [] });

const inEnglishOnly = ({ elsewhere = [], ...options }: SearchOptions): SearchOptions => ({
  ...options,
  elsewhere: elsewhere.map((one) => ({
    ...one,
    questions: one.questions.filter((question) => (detectLanguage(question) ?? 'en') === 'en'),
  })),
});

function* learnWords(
  given: readonly Searchable[],
  options: SearchOptions,
): Generator<undefined, LearntWords> {
  const entries = inOrder(given, options);
  const written: Phrasing[] = [];
  for (const [index, entry] of entries.entries()) {
    written.push(...phrasingsOf(entry, index));
    if (index % breathEvery === 0) yield;
  }
  const phrasings = yield* asMeant(written);
  const texts: Analysis[] = [];
  for (const entry of entries) {
    texts.push(analyse(runningText(entry), 'en'));
    if (texts.length % breathEvery === 0) yield;
  }
  const vectors = yield* buildVectors(phrasings, texts);
  const calibration = yield* rehearse(entries, texts, vectors);
  const engine = yield* learnEngine(entries, texts, vectors);
  yield;
  const spelling = learnSpelling(vocabularyOf(phrasings, texts), shortWordsOf(phrasings, texts));
  yield;
  const kinds = yield* learnKinds(
    entries.map((entry) => (entry.id.startsWith(strangeId) ? undefined : kindOf(entry))),
    phrasings,
    acronymsOf(entries),
  );
  const meaning = yield* learnMeaning(hasKinds(entries) ? saidOf(entries.length, phrasings, texts) : []);
  return { engine, calibration, spelling, kinds, meaning };
}

/** The search over entries of what was learnt of the very same ones. */
export const searchOf = (
  given: readonly Searchable[],
  options: SearchOptions,
  { all, english }: Learnt,
): OpenSearch => {
  const inAll = searchIn(given, options, all);
  const inEnglish =
    english === undefined ? undefined : searchIn(given.map(untranslated), inEnglishOnly(options), english);
  const find = (typed: string, context: SearchContext = {}, note?: (seen: Seen) => void): Found => {
    // Nobody asks that much; what comes after it could only cost time. A single sign can stand for a whole phrase.
    const question = typed.slice(0, mostSigns).normalize('NFKC').slice(0, mostSigns);
    const asked: Asked = { question, heard: detectLanguage(question), context };
    return (inEnglish?.isFor(asked) === true ? inEnglish : inAll).find(asked, note);
  };
  return Object.assign((question: string, context?: SearchContext) => find(question, context), {
    explain: (question: string, context?: SearchContext): Explanation =>
      explained((note) => find(question, context, note)),
  });
};

/** A question, bounded and in one form, with the language it is heard in, if any. */
interface Asked {
  readonly question: string;
  readonly heard: Language | undefined;
  readonly context: SearchContext;
}

/** A search in the words it learnt. */
interface SearchIn {
  readonly find: (asked: Asked, note?: (seen: Seen) => void) => Found;
  /** Whether a question is in English, as far as can be told by a search in English words. */
  readonly isFor: (asked: Asked) => boolean;
}

const searchIn = (given: readonly Searchable[], options: SearchOptions, learnt: LearntWords): SearchIn => {
  const entries = inOrder(given, options);
  const engine = engineOf(entries, learnt.engine);
  const spell = spellingOf(learnt.spelling);
  const { calibration } = learnt;
  const near = new Set(
    (options.elsewhere ?? []).flatMap((one) => (one.near ? [`${strangeId}${one.id}`] : [])),
  );
  const regard = createRegard(entries, kindsOf(learnt.kinds), meaningOf(learnt.meaning, entries.length));
  const acronyms = acronymsOf(entries);
  const ids = entries.map(({ id }) => (id.startsWith(strangeId) ? (near.has(id) ? nearMark : '') : id));

  const ambiguities = new Map(
    (options.ambiguities ?? []).flatMap((one) =>
      one.phrases.map((phrase) => [keyOf(analyse(phrase, 'en')), one] as const),
    ),
  );

  const find: SearchIn['find'] = ({ question, heard: language, context }, note) => {
    const spoken = language ?? context.language ?? 'en';
    const typed = analyse(question, spoken);
    const corrections = context.asTyped === true ? [] : correctionsOf(question, typed, spell, acronyms);
    const analysis = withBorrowed(corrected(typed, spoken, corrections), spoken, engine.knows);
    const guessed = new Set(analysis.content.filter((stem) => !typed.content.includes(stem)));
    const judgement = engine(analysis, guessed);
    const { judged, sureness, known, names } = judgement;
    const ambiguity = ambiguities.get(keyOf(analysis));
    const plain = judged
      .map((one, index): Regarded => {
        const chance = chanceOf(sureness[index] ?? 0, calibration);
        return {
          entry: ids[one.entry] ?? '',
          // A phrasing that a person wrote for this entry beats whatever is only like one.
          confidence: one.exact ? 0.95 + 0.04 * chance : 0.99 * chance,
          explained: one.explained,
          place: one.entry,
        };
      })
      .filter((hit) => hit.confidence > 0.01);
    let regarding: Regarding | undefined;
    const regarded = regard(
      analysis,
      plain,
      note === undefined
        ? undefined
        : (one) => {
            regarding = one;
          },
    );
    // What is likelier a question of another subject is none of ours, whatever words it shares with an entry.
    const strongest = regarded.find(({ entry }) => entry === '' || entry === nearMark);
    const rival = strongest?.confidence ?? 0;
    const hits = regarded
      .filter(({ entry }) => entry !== '' && entry !== nearMark)
      .map(({ entry, confidence }) => ({
        entry,
        confidence: rival > confidence ? Math.min(confidence, mostBehindRival) : confidence,
      }))
      .slice(0, mostHits);
    const found: Found = {
      hits,
      // A word that names an entry is ours, whatever strange words stand around it.
      inField:
        (rival <= (hits[0]?.confidence ?? 0) && known >= 0.7 && (hits[0]?.confidence ?? 0) > 0.08) || names,
      ...(ambiguity === undefined ? {} : { ambiguity }),
      ...(language === undefined ? {} : { language }),
      ...(corrections.length === 0 ? {} : { corrections }),
    };
    note?.({
      entries,
      analysis,
      judgement,
      plain:
        regarding === undefined ? plain : plain.toSorted((one, other) => other.confidence - one.confidence),
      regarding,
      regarded,
      rival,
      found,
    });
    return found;
  };
  return {
    find,
    isFor: ({ question, heard, context: { language = 'en' } }) =>
      heard === undefined
        ? language === 'en' && analyse(question, 'en').content.every((stem) => engine.knows(stem))
        : heard === 'en',
  };
};

function* asMeant(phrasings: readonly Phrasing[]): Generator<undefined, readonly Phrasing[]> {
  const mistyped = new Map<Language, ReadonlyMap<string, string>>();
  for (const language of languages) {
    const own = phrasings.filter((one) => one.language === language);
    mistyped.set(language, yield* mistypedIn(own.map(({ analysis }) => analysis.words)));
  }
  return phrasings.map((one) => {
    const meant = mistyped.get(one.language);
    const corrections = one.analysis.words.flatMap((typed): readonly Correction[] => {
      const read = meant?.get(typed);
      return read === undefined ? [] : [{ typed, read }];
    });
    return corrections.length === 0
      ? one
      : { ...one, analysis: corrected(one.analysis, one.language, corrections) };
  });
}

// What is said in each entry, where they are of several kinds: nobody looks at it otherwise.
const saidOf = (
  count: number,
  phrasings: readonly Phrasing[],
  texts: readonly Analysis[],
): readonly Said[] => {
  const own = Array.from({ length: count }, (): (readonly string[])[] => []);
  for (const { entry, analysis } of phrasings) own[entry]?.push(analysis.content);
  return own.map((said, index) => saidIn(said, texts[index]?.content ?? []));
};

/** Before the id of another subject. */
export const strangeId = 'elsewhere:';
// In place of the id of another subject that is near the field.
const nearMark = '~';

/** Questions of another subject in the shape of an entry, each in its own language. */
const strange = ({ id, questions }: Elsewhere): Searchable => {
  const said = questions.map((question) => ({
    question,
    language: detectLanguage(question) ?? ('en' as const),
  }));
  const wordsIn = (language: Language) => ({
    language,
    title: '',
    summary: '',
    body: [],
    parts: [],
    questions: said.filter((one) => one.language === language).map(({ question }) => question),
    aliases: [],
    positions: [],
  });
  const others = [...new Set(said.map(({ language }) => language))].filter((language) => language !== 'en');
  return {
    ...wordsIn('en'),
    id: `${strangeId}${id}`,
    kind: 'concept',
    translations: others.map((language) => ({
      ...wordsIn(language),
      meanings: [],
      review: 'reviewed' as const,
      follows: '2026-01-01',
    })),
    meanings: [],
  };
};

// Most signs of a question that are looked at.
const mostSigns = 3_000;
// Entries between two places to pause.
const breathEvery = 10;

const vocabularyOf = (phrasings: readonly Phrasing[], texts: readonly Analysis[]): ReadonlySet<string> => {
  const words = new Set<string>();
  for (const { words: own } of [...phrasings.map(({ analysis }) => analysis), ...texts])
    for (const word of own) if (word.length > 4) words.add(word);
  return words;
};

const shortWordsOf = (phrasings: readonly Phrasing[], texts: readonly Analysis[]): ReadonlySet<string> =>
  new Set(
    [...phrasings.map(({ analysis }) => analysis), ...texts].flatMap(({ words }) =>
      words.filter((word) => word.length < 5),
    ),
  );

const correctionsOf = (
  question: string,
  { words }: Analysis,
  spell: Spelling,
  acronyms: ReadonlySet<string>,
): readonly Correction[] => {
  const found = words.flatMap((typed): readonly Correction[] => {
    const read = spell(typed);
    return read === undefined ? [] : [{ typed, read }];
  });
  if (found.length === 0) return found;
  const capitals = capitalsIn(question);
  return found.filter(
    ({ typed, read }) => !capitals.has(typed) && (!acronyms.has(read) || isSlip(typed, read)),
  );
};

// Words somebody took the trouble to write in capitals are acronyms, and are left alone.
const capitalsIn = (question: string): ReadonlySet<string> =>
  /\p{Ll}/u.test(question)
    ? new Set((question.match(/\p{Lu}[\p{Lu}\p{N}]+/gu) ?? []).map((word) => word.toLowerCase()))
    : new Set();

// One acronym is never taken for another: all its letters must be there, doubled or in a wrong order at most.
const isSlip = (typed: string, acronym: string): boolean =>
  lettersOf(typed) === lettersOf(acronym) ||
  (typed.length < acronym.length && Array.from(typed).every((sign) => acronym.includes(sign)));

const lettersOf = (word: string): string => [...new Set(Array.from(word))].sort().join('');

const corrected = (analysis: Analysis, language: Language, corrections: readonly Correction[]): Analysis => {
  if (corrections.length === 0) return analysis;
  const readAs = new Map(corrections.map(({ typed, read }) => [typed, read]));
  return analyse(analysis.words.map((word) => readAs.get(word) ?? word).join(' '), language);
};
