import type { Language } from '../core/language.ts';
import type { Ambiguity, Elsewhere } from '../core/library.ts';
import type { Found, Search } from '../core/world.ts';
import { chanceOf, type Calibration } from './calibration.ts';
import { engineOf, learnEngine, type EngineLearnt } from './engine.ts';
import { kindOf, kindsOf, learnKinds, type KindsLearnt } from './kinds.ts';
import { detectLanguage } from './language.ts';
import { buildVectors, keyOf, type Phrasing } from './ranking.ts';
import { acronymsOf, createRegard, type Regarded } from './regard.ts';
import { rehearse } from './rehearsal.ts';
import { phrasingsOf, runningText, type Searchable } from './sayings.ts';
import { learnSpelling, spellingOf, type Spelling, type SpellingLearnt } from './spelling.ts';
import { analyse, type Analysis } from './words.ts';

/** Most hits a search returns. */
export const mostHits = 8;

export interface SearchOptions {
  readonly ambiguities?: readonly Ambiguity[];
  /** What people ask of other subjects: rivals of the entries that are never given as answers. */
  readonly elsewhere?: readonly Elsewhere[];
}

/**
 * A search over entries, held in memory. Pure and deterministic: the same entries and question give the same hits. Each
 * confidence is the chance that the hit is what was asked for; a question nothing explains gets none above a half.
 */
export const createSearch = (entries: readonly Searchable[], options: SearchOptions = {}): Search => {
  const steps = buildSearch(entries, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};

/** Makes a search step by step: each `yield` is a place to pause, so that a running desk need not. */
export function* buildSearch(
  entries: readonly Searchable[],
  options: SearchOptions = {},
): Generator<undefined, Search> {
  const learnt = yield* learnSearch(entries, options);
  return searchOf(entries, options, learnt);
}

/** What a search has learnt of entries, as plain data: texts, numbers and typed arrays. Learning takes long. */
export interface Learnt {
  readonly engine: EngineLearnt;
  readonly calibration: Calibration;
  readonly spelling: SpellingLearnt;
  readonly kinds: KindsLearnt;
}

// Always in the same order, so that the result does not depend on the one they came in.
const inOrder = (given: readonly Searchable[], { elsewhere = [] }: SearchOptions): readonly Searchable[] =>
  [...given, ...elsewhere.map(strange)].sort((one, other) =>
    one.id < other.id ? -1 : one.id > other.id ? 1 : 0,
  );

/** Learns what a search needs to know, step by step: each `yield` is a place to pause. */
export function* learnSearch(
  given: readonly Searchable[],
  options: SearchOptions = {},
): Generator<undefined, Learnt> {
  const entries = inOrder(given, options);
  const phrasings: Phrasing[] = [];
  for (const [index, entry] of entries.entries()) {
    phrasings.push(...phrasingsOf(entry, index));
    if (index % breathEvery === 0) yield;
  }
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
  return { engine, calibration, spelling, kinds };
}

/** The search over entries of what was learnt of the very same ones. */
export const searchOf = (given: readonly Searchable[], options: SearchOptions, learnt: Learnt): Search => {
  const entries = inOrder(given, options);
  const engine = engineOf(entries, learnt.engine);
  const spell = spellingOf(learnt.spelling);
  const { calibration } = learnt;
  const near = new Set(
    (options.elsewhere ?? []).flatMap((one) => (one.near ? [`${strangeId}${one.id}`] : [])),
  );
  const regard = createRegard(entries, kindsOf(learnt.kinds));
  const ids = entries.map(({ id }) => (id.startsWith(strangeId) ? (near.has(id) ? nearMark : '') : id));

  const ambiguities = new Map(
    (options.ambiguities ?? []).flatMap((one) =>
      one.phrases.map((phrase) => [keyOf(analyse(phrase, 'en')), one] as const),
    ),
  );

  return (asked, context = {}): Found => {
    // Nobody asks that much; what comes after it could only cost time. A single sign can stand for a whole phrase.
    const question = asked.slice(0, mostSigns).normalize('NFKC').slice(0, mostSigns);
    const language = detectLanguage(question);
    const spoken = language ?? context.language ?? 'en';
    const typed = analyse(question, spoken);
    const analysis = corrected(typed, spoken, spell);
    const guessed = new Set(analysis.content.filter((stem) => !typed.content.includes(stem)));
    const { judged, sureness, known, names } = engine(analysis, guessed);
    const ambiguity = ambiguities.get(keyOf(analysis));
    const plain = judged
      .map((one, index): Regarded => {
        const chance = chanceOf(sureness[index] ?? 0, calibration);
        return {
          entry: ids[one.entry] ?? '',
          // A phrasing that a person wrote for this entry beats whatever is only like one.
          confidence: one.exact ? 0.95 + 0.04 * chance : 0.99 * chance,
          explained: one.explained,
          lacking: one.lacking,
          odds: one.odds,
          named: one.named,
        };
      })
      .filter((hit) => hit.confidence > 0.01)
      .sort((one, other) => other.confidence - one.confidence);
    const regarded = regard({ text: question, analysis }, plain);
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
    return {
      hits,
      // A word that names an entry is ours, whatever strange words stand around it.
      inField:
        (rival <= (hits[0]?.confidence ?? 0) && known >= 0.7 && (hits[0]?.confidence ?? 0) > 0.08) || names,
      ...(ambiguity === undefined ? {} : { ambiguity }),
      ...(language === undefined ? {} : { language }),
    };
  };
};

// Below what is asked back: a better guess is that the question is not ours.
const mostBehindRival = 0.15;

const strangeId = 'elsewhere:';
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

const corrected = (analysis: Analysis, language: Language, spell: Spelling): Analysis => {
  const words = analysis.words.map((word) => spell(word) ?? word);
  return words.every((word, index) => word === analysis.words[index])
    ? analysis
    : analyse(words.join(' '), language);
};
