import { sourcesOf, withheldDraft, wordsIn } from './answer.ts';
import { answerFrom, decide } from './ask.ts';
import { cleanText, maxQuestionLength, phraseOf } from './clean.ts';
import { replyOf, turnOf, type Choice, type Scene } from './compose.ts';
import type { Entry } from './entry.ts';
import { asking, connective, pronoun } from './lexicon/joining.ts';
import type { SourceLine } from './message.ts';
import { near } from './near.ts';
import { list, paragraph, strong, text as run, type Block } from './rich.ts';
import { scrub } from './scrub.ts';
import { nameOf } from './show.ts';
import { crisis, wellKnown } from './talk.ts';
import { triage } from './triage.ts';
import { dayOf, isOutOfDate } from './validity.ts';
import type { Turn } from './world.ts';

/** Most questions of one message that are answered together; of more the person is asked which comes first. */
export const mostAnswered = 3;
/** Most parts of a message that are looked at, and offered. */
const mostParts = 8;
const mostOffered = 5;
/** Chance from which the halves round an "and" are two questions. */
const sureOfHalf = 0.75;

/**
 * Several questions in one message, each answered in short; absent where the message is one question, or a part of it
 * cannot be answered surely by itself. `raw` is the message as it came, with its lines.
 */
export const several = (scene: Scene, raw: string): Turn | undefined => {
  const parts = partsOf(raw).filter(isAsked).slice(0, mostParts);
  const halves = parts.map((part) => halvesOf(scene, part));
  // One question: whoever calls has searched for it already.
  if (parts.length < 2 && halves[0] === undefined) return undefined;
  const pieces = parts.flatMap(
    (part, index): readonly (Piece | undefined)[] => halves[index] ?? [answerTo(scene, part)],
  );
  // Whoever is at risk gets that answer, and nothing else.
  if (pieces.some((piece) => piece?.entry.id === wellKnown.crisis)) return crisis(scene);
  const sure = unique(pieces.filter((piece) => piece !== undefined));
  if (sure.length < 2) return undefined;
  if (pieces.length > mostAnswered && sure.length > mostAnswered) return whichFirst(scene, sure, raw);
  return sure.length <= mostAnswered && pieces.every((piece) => piece !== undefined)
    ? together(scene, sure, raw)
    : undefined;
};

/** A part of a message and the entry that answers it. */
export interface Piece {
  readonly question: string;
  readonly entry: Entry;
  readonly confidence: number;
}

/** The parts of a message that lines, numbers and question marks set apart. */
export const partsOf = (raw: string): readonly string[] =>
  raw
    .slice(0, maxQuestionLength)
    .split(/[\r\n\u2028\u2029]+/u)
    .flatMap(numbered)
    .map((line) => line.replace(/^\s*(?:\d{1,2}\s?[.):、]|[-*•–—])\s*(?=[\p{L}¿])/u, ''))
    .flatMap((line) => line.split(/(?<=[?？؟])[?？؟!\s]*/u))
    .map((part) => cleanText(part).text)
    .filter((part) => /\p{L}/u.test(part));

// "1) what is … 2) how do …" in one line; a single number is that of something.
const numbered = (line: string): readonly string[] => {
  const marks = [...line.matchAll(/(?<=^|\s)(\d)\s?[.)]\s+(?=\p{L})/gu)];
  return marks.length > 1 && marks.every(([, digit], index) => Number(digit) === index + 1)
    ? line.split(/(?<=^|\s)(?=\d\s?[.)]\s+\p{L})/u)
    : [line];
};

// What is said beside the questions needs no answer of its own: "hello", "I am new here".
const isAsked = (part: string): boolean =>
  asking.test(part) && !['greeting', 'thanks', 'goodbye'].includes(triage(part).intent.kind);

/** Both sides of an "and", where each is surely a question of its own. */
const halvesOf = (scene: Scene, part: string): readonly Piece[] | undefined => {
  const halves = part.split(connective);
  if (halves.length < 2 || halves.length > mostAnswered + 1) return undefined;
  const pieces = halves.flatMap((half) => answerTo(scene, half, sureOfHalf) ?? []);
  return pieces.length === halves.length && unique(pieces).length === pieces.length ? pieces : undefined;
};

const answerTo = (scene: Scene, question: string, from = answerFrom): Piece | undefined => {
  if (triage(question).intent.kind !== 'question' || pronoun.test(question)) return undefined;
  const { library, search } = scene.world;
  const found = search(question, { language: scene.language });
  const [best] = found.hits;
  if (best?.entry !== wellKnown.crisis) {
    const place = near(scene, question, found);
    const [first] = place?.outcome === 'answer' ? place.named : [];
    const entry = first === undefined ? undefined : library.entries.get(first.id);
    if (entry !== undefined && first !== undefined) return { question, entry, confidence: first.confidence };
  }
  const decision = decide(found);
  const entry = decision.kind === 'answer' ? library.entries.get(decision.hit.entry) : undefined;
  return entry === undefined ||
    decision.kind !== 'answer' ||
    decision.hit.confidence < from ||
    !namesIt(scene, question, entry)
    ? undefined
    : { question, entry, confidence: decision.hit.confidence };
};

// "How do I sign up" leans on what was said before it; what names its own subject stands alone.
const namesIt = ({ language }: Scene, question: string, entry: Entry): boolean => {
  const asked = new Set(phraseOf(question).split(/[^\p{L}\p{N}]+/u));
  return [entry, wordsIn(entry, language).words]
    .flatMap(({ title, aliases }) => [title, ...aliases])
    .concat(entry.id.toUpperCase())
    .flatMap((name) => name.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])
    .some(
      (word) =>
        (word.length >= telling || /\p{Lu}.*\p{Lu}|\p{Script=Han}/u.test(word)) && asked.has(phraseOf(word)),
    );
};
// Letters from which a word of a name is no small word.
const telling = 4;

const unique = (pieces: readonly Piece[]): readonly Piece[] =>
  [...new Map(pieces.map((piece) => [piece.entry.id, piece] as const).reverse()).values()].reverse();

const choicesFor = (scene: Scene, pieces: readonly Piece[]): readonly Choice[] => [
  ...pieces.map(({ entry }) => ({
    label: wordsIn(entry, scene.language).words.title,
    action: { name: 'show', entry: entry.id } as const,
  })),
  { label: scene.say.person, action: { name: 'person' } },
];

/** A short answer to each, in the order they were asked; the number of each opens the whole of it. */
export const together = (
  scene: Scene,
  pieces: readonly Piece[],
  raw: string,
  lead: readonly Block[] = [paragraph(scene.say.several)],
): Turn =>
  turnOf(
    scene,
    [
      replyOf(scene, {
        body: [
          ...lead,
          { kind: 'list', ordered: true, items: pieces.map(({ entry }) => shortAnswer(scene, entry)) },
        ],
        sources: pieces.flatMap(({ entry }, index) => sourceFor(scene, entry, index + 1)),
        choices: choicesFor(scene, pieces),
      }),
    ],
    {
      outcome: 'answer',
      text: scrub(cleanText(raw).text),
      named: pieces.map(({ entry, confidence }) => nameOf(scene, entry, confidence)),
      ...entryOf(pieces),
    },
  );

// What follows up on several answers follows up on the last of them.
const entryOf = (pieces: readonly Piece[]) => {
  const last = pieces.at(-1)?.entry.id;
  return last === undefined ? {} : { entry: pieces[0]?.entry.id ?? last, state: { shown: { entry: last } } };
};

const shortAnswer = (scene: Scene, entry: Entry): readonly Block[] => {
  const { words, notes } = wordsIn(entry, scene.language);
  const sentence = scene.say.statusSentence[entry.status]?.('');
  return isOutOfDate(entry, dayOf(scene.world.now))
    ? [paragraph(strong(words.title)), ...withheldDraft(scene, entry).body.slice(0, 1)]
    : [
        paragraph(
          strong(words.title),
          run(`: ${[sentence, words.summary].filter((one) => one !== undefined).join(' ')}`),
        ),
        ...notes.map((note) => paragraph(note)),
      ];
};

const sourceFor = (scene: Scene, entry: Entry, number: number): readonly SourceLine[] =>
  sourcesOf(scene, entry, Number.POSITIVE_INFINITY)
    .slice(0, 1)
    .map((line) => ({ ...line, title: `${String(number)} · ${line.title}` }));

/** Too many for one message: which of them first? */
const whichFirst = (scene: Scene, pieces: readonly Piece[], raw: string): Turn => {
  const offered = pieces.slice(0, mostOffered);
  return turnOf(
    scene,
    [
      replyOf(scene, {
        body: [
          paragraph(scene.say.severalAtOnce),
          list(
            offered.map(({ entry }) => wordsIn(entry, scene.language).words.title),
            true,
          ),
        ],
        choices: choicesFor(scene, offered),
      }),
    ],
    {
      outcome: 'choice',
      text: scrub(cleanText(raw).text),
      named: offered.map(({ entry, confidence }) => nameOf(scene, entry, confidence)),
    },
  );
};
