import type { Entry, Words } from '../core/entry.ts';
import type { Language } from '../core/language.ts';
import type { Ambiguity } from '../core/library.ts';
import { inlineText, type Block } from '../core/rich.ts';
import type { Found, Search } from '../core/world.ts';
import { confidencesOf, strengthOf, type Evidence } from './confidence.ts';
import { detectLanguage } from './language.ts';
import { createRanking, keyOf, type Candidate, type Phrasing } from './ranking.ts';
import { createSpelling } from './spelling.ts';
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
export const createSearch = (
  entries: readonly Pick<
    Entry,
    keyof Words | 'id' | 'kind' | 'number' | 'label' | 'translations' | 'meanings'
  >[],
  options: SearchOptions = {},
): Search => {
  const phrasings = entries.flatMap((entry, index) => phrasingsOf(entry, index));
  const texts = entries.map((entry) => analyse(runningText(entry), 'en'));
  const ranking = createRanking(phrasings, texts);
  const vocabulary = new Set(phrasings.flatMap(({ analysis }) => analysis.words));
  const strong = entries.map(() => new Set<string>());
  for (const { entry, analysis } of phrasings)
    for (const term of [...analysis.content, ...analysis.concepts]) strong[entry]?.add(term);
  const weak = texts.map(({ content }) => new Set(content));
  const known = new Set(strong.flatMap((terms) => [...terms]));
  const notions = entries.map(
    (_, entry) =>
      new Set([
        ...(texts[entry]?.concepts ?? []),
        ...Array.from(strong[entry] ?? []).filter((term) => term.startsWith('~')),
      ]),
  );
  const unmetBy = (entry: number, asked: readonly string[]): number =>
    asked.filter((notion) => notions[entry]?.has(notion) !== true).length;
  const written = new Set(weak.flatMap((stems) => [...stems]));
  // How well an entry accounts for a word: by its own phrasings, by a notion, or somewhere in its text.
  const explains = (entry: number, stem: string, notions: readonly string[]): number =>
    strong[entry]?.has(stem) === true
      ? 1
      : notions.some((notion) => strong[entry]?.has(notion) === true)
        ? 0.7
        : weak[entry]?.has(stem) === true
          ? 0.5
          : 0;
  const spell = createSpelling(
    new Set([...vocabulary, ...texts.flatMap(({ words }) => words)].filter((word) => word.length > 4)),
  );
  const names = entries.map(namesOf);
  // How telling the longest name of the entry is that stands whole in the question.
  const namedBy = (entry: number, { content }: Analysis, weightOf: (stem: string) => number): number => {
    const asked = new Set(content);
    return (names[entry] ?? [])
      .filter((name) => name.every((stem) => asked.has(stem)))
      .reduce(
        (most, name) =>
          Math.max(
            most,
            name.reduce((sum, stem) => sum + weightOf(stem), 0),
          ),
        0,
      );
  };
  const byNumber = new Map<string, readonly number[]>();
  entries.forEach((entry, index) => {
    // "5.4" names its entry by itself; a lone "5" does not.
    for (const number of new Set([entry.number, entry.label]))
      if (number?.includes('.') === true) byNumber.set(number, [...(byNumber.get(number) ?? []), index]);
  });
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
    const numbered = new Set(analysis.words.flatMap((word) => byNumber.get(word) ?? []));
    const weightOf = (stem: string): number => ranking.weigh(`w:${stem}`);
    const total = analysis.content.reduce((sum, stem) => sum + weightOf(stem), 0) || 1;
    const share = (weigh: (stem: string) => number): number =>
      analysis.content.reduce(
        (sum, stem) => sum + weightOf(stem) * weigh(stem) * (guessed.has(stem) ? trustInGuess : 1),
        0,
      ) / total;
    const knownShare = share((stem) => (known.has(stem) ? 1 : 0));
    const foreign = share((stem) => (known.has(stem) || written.has(stem) ? 0 : 1));
    const judged = promoted(ranking.candidates(analysis), numbered)
      .map(
        (one): Evidence => ({
          ...one,
          named: namedBy(one.entry, analysis, weightOf),
          explained: share((stem) => explains(one.entry, stem, notionsOf(analysis, stem))),
          unmet: unmetBy(one.entry, analysis.concepts),
        }),
      )
      .sort((one, other) => strengthOf(other) - strengthOf(one) || one.entry - other.entry);
    const confidences = confidencesOf(judged, { known: knownShare, foreign });
    const hits = judged
      .map((one, index) => ({ entry: entries[one.entry]?.id ?? '', confidence: confidences[index] ?? 0 }))
      .filter((hit) => hit.confidence > 0.01)
      .sort((one, other) => other.confidence - one.confidence)
      .slice(0, mostHits);
    return {
      hits,
      inField: knownShare >= 0.5 && (hits[0]?.confidence ?? 0) > 0.08,
      ...(ambiguity === undefined ? {} : { ambiguity }),
      ...(language === undefined ? {} : { language }),
    };
  };
};

// A corrected word is a guess, and explains less than one that was typed so.
const trustInGuess = 0.8;

// Entries whose printed number stands in the question come first, as exact.
const promoted = (candidates: readonly Candidate[], numbered: ReadonlySet<number>): readonly Candidate[] => [
  ...[...numbered].map((entry): Candidate => {
    const found = candidates.find((one) => one.entry === entry);
    return { ...(found ?? { entry, nearest: 0, whole: 0, text: 0, odds: 0 }), exact: true };
  }),
  ...candidates.filter(({ entry }) => !numbered.has(entry)),
];

type Searchable = Parameters<typeof createSearch>[0][number];

const phrasingsOf = (entry: Searchable, index: number): readonly Phrasing[] =>
  [entry, ...entry.translations].flatMap((words) =>
    [
      words.title,
      ...words.aliases,
      ...words.questions,
      ...(words.language === 'en' ? printed(entry) : []),
    ].map((text): Phrasing => ({ entry: index, analysis: analyse(text, words.language) })),
  );

const namesOf = (entry: Searchable): readonly (readonly string[])[] =>
  [entry, ...entry.translations]
    .flatMap((words) => [words.title, ...words.aliases].map((name) => analyse(name, words.language).content))
    .map((content) => [...new Set(content)])
    .filter((content) => content.length > 0);

// "Action point 5.4", "AP 5.4", "rec 2": numbers are asked for as they are printed.
const printed = (entry: Searchable): readonly string[] => {
  const numbers = [entry.number, entry.label].filter((one) => one !== undefined);
  if (entry.kind === 'recommendation')
    return numbers.flatMap((one) => [`recommendation ${one}`, `rec ${one}`, `recommendation number ${one}`]);
  if (entry.kind === 'action-point')
    return numbers.flatMap((one) => [
      `action point ${one}`,
      `ap ${one}`,
      `actionpoint ${one}`,
      `point ${one}`,
      one,
    ]);
  return [];
};

const runningText = (entry: Searchable): string =>
  [
    entry.summary,
    ...entry.meanings.map((one) => `${one.expansion ?? ''} ${one.meaning}`),
    ...[...entry.body, ...entry.parts.flatMap((part) => part.blocks)].map(blockText),
  ]
    .join(' ')
    .slice(0, 6_000);

const blockText = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.children);
    case 'list':
      return block.items.flat().map(blockText).join(' ');
    case 'code':
      return block.text;
    case 'quote':
      return block.children.map(blockText).join(' ');
    case 'table':
      return [block.header, ...block.rows]
        .flat()
        .map((cell) => inlineText(cell))
        .join(' ');
  }
};

const corrected = (
  analysis: Analysis,
  language: Language,
  spell: (word: string) => string | undefined,
): Analysis => {
  const words = analysis.words.map((word) => spell(word) ?? word);
  return words.every((word, index) => word === analysis.words[index])
    ? analysis
    : analyse(words.join(' '), language);
};

const notionsOf = (analysis: Analysis, stem: string): readonly string[] => {
  const single = analyse(stem, 'en').concepts;
  return analysis.concepts.filter((notion) => single.includes(notion));
};
