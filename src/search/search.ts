import type { Language } from '../core/language.ts';
import type { Ambiguity } from '../core/library.ts';
import type { Found, Hit, Search } from '../core/world.ts';
import { createAccounting, type Accounting } from './accounting.ts';
import { confidencesOf, strengthOf, type Evidence } from './confidence.ts';
import { detectLanguage } from './language.ts';
import { buildRanking, keyOf, type Candidate, type Phrasing, type Ranking } from './ranking.ts';
import { phrasingsOf, runningText, type Searchable } from './sayings.ts';
import { createSpelling, type Spelling } from './spelling.ts';
import { analyse, type Analysis } from './words.ts';

/** Most hits a search returns. */
export const mostHits = 8;

export interface SearchOptions {
  readonly ambiguities?: readonly Ambiguity[];
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
  const ranking = yield* buildRanking(phrasings, texts);
  const accounting = createAccounting(entries, phrasings, texts);
  yield;
  const spell = createSpelling(vocabularyOf(phrasings, texts), shortWordsOf(phrasings, texts));
  yield;
  const ids = entries.map(({ id }) => id);
  const ambiguities = new Map(
    (options.ambiguities ?? []).flatMap((one) =>
      one.phrases.map((phrase) => [keyOf(analyse(phrase, 'en')), one] as const),
    ),
  );

  return (question, context = {}): Found => {
    const language = detectLanguage(question);
    const spoken = language ?? context.language ?? 'en';
    const typed = analyse(question, spoken);
    const analysis = corrected(typed, spoken, spell);
    const guessed = new Set(analysis.content.filter((stem) => !typed.content.includes(stem)));
    const ambiguity = ambiguities.get(keyOf(analysis));
    const { judged, known, foreign } = judge(analysis, guessed, ranking, accounting);
    const confidences = confidencesOf(judged, { known, foreign });
    const hits = judged
      .map((one, index): Hit => ({ entry: ids[one.entry] ?? '', confidence: confidences[index] ?? 0 }))
      .filter((hit) => hit.confidence > 0.01)
      .sort((one, other) => other.confidence - one.confidence)
      .slice(0, mostHits);
    return {
      hits,
      // A word that names an entry is ours, whatever strange words stand around it.
      inField:
        (known >= 0.5 && (hits[0]?.confidence ?? 0) > 0.08) ||
        analysis.content.some((stem) => accounting.isName(stem) && ranking.weigh(stem) > 0.3),
      ...(ambiguity === undefined ? {} : { ambiguity }),
      ...(language === undefined ? {} : { language }),
    };
  };
}

// Entries between two places to pause.
const breathEvery = 10;
// A corrected word is a guess, and explains less than one that was typed so.
const trustInGuess = 0.8;

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

interface Judgement {
  /** Strongest first. */
  readonly judged: readonly Evidence[];
  readonly known: number;
  readonly foreign: number;
}

const judge = (
  analysis: Analysis,
  guessed: ReadonlySet<string>,
  ranking: Ranking,
  accounting: Accounting,
): Judgement => {
  const { content } = analysis;
  const asked = new Set(content);
  const weights = content.map((stem) => ranking.weigh(stem));
  const total = weights.reduce((sum, one) => sum + one, 0) || 1;
  const share = (part: (stem: string) => number): number =>
    content.reduce(
      (sum, stem, index) => sum + (weights[index] ?? 0) * part(stem) * (guessed.has(stem) ? trustInGuess : 1),
      0,
    ) / total;
  const numbered = new Set(analysis.words.flatMap((word) => accounting.numbered(word)));
  return {
    known: share((stem) => (accounting.knows(stem) ? 1 : 0)),
    foreign: share((stem) => (accounting.isForeign(stem) ? 1 : 0)),
    judged: promoted(ranking.candidates(analysis), numbered)
      .map(
        (one): Evidence => ({
          ...one,
          named: accounting.named(one.entry, asked, ranking.weigh),
          explained: share((stem) => accounting.explains(one.entry, stem)),
          unmet: accounting.unmet(one.entry, analysis.concepts),
        }),
      )
      .sort((one, other) => strengthOf(other) - strengthOf(one) || one.entry - other.entry),
  };
};

// Entries whose printed number stands in the question come first, as exact.
const promoted = (candidates: readonly Candidate[], numbered: ReadonlySet<number>): readonly Candidate[] => [
  ...[...numbered].map((entry): Candidate => {
    const found = candidates.find((one) => one.entry === entry);
    return { ...(found ?? { entry, nearest: 0, whole: 0, text: 0, odds: 0 }), exact: true };
  }),
  ...candidates.filter(({ entry }) => !numbered.has(entry)),
];

const corrected = (analysis: Analysis, language: Language, spell: Spelling): Analysis => {
  const words = analysis.words.map((word) => spell(word) ?? word);
  return words.every((word, index) => word === analysis.words[index])
    ? analysis
    : analyse(words.join(' '), language);
};
