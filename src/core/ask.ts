import { wordsIn } from './answer.ts';
import { replyOf, turnOf, type Choice, type Scene } from './compose.ts';
import { list, paragraph } from './rich.ts';
import { scrub } from './scrub.ts';
import { nameOf, showEntry } from './show.ts';
import { starterChoices } from './talk.ts';
import { termNotes } from './term-notes.ts';
import { dayOf, isOutOfDate } from './validity.ts';
import type { Found, Hit, Turn } from './world.ts';

/** Confidence from which a hit is given as the answer. */
export const answerFrom = 0.6;
/** Confidence from which a question of our field is asked back with a short choice, rather than called unknown. */
export const choiceFrom = 0.3;
/** A hit stands in a choice when it is at least so likely as this share of the best. */
const besideBest = 0.4;
/** Answers that are no surer than this apart are a choice. */
export const tiedWithin = 0.02;
/** Most entries a person is asked to choose from. */
export const mostChoices = 3;

/** What is done about what was found. */
export type Decision =
  /** The question is known to mean several entries. */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'answer'; readonly hit: Hit }
  /** `tied`: each of them would be an answer, and none is surer by enough. */
  | { readonly kind: 'choice'; readonly hits: readonly Hit[]; readonly tied: boolean }
  | { readonly kind: 'unknown'; readonly hit: Hit | undefined }
  | { readonly kind: 'outside' };

/** Decides between an answer, a short choice and the two ways of not knowing, by the costs of being wrong. */
export const decide = (found: Found): Decision => {
  if (found.ambiguity !== undefined) return { kind: 'ambiguous' };
  const [best, second] = found.hits;
  if (best !== undefined && best.confidence >= answerFrom) {
    const tied =
      second !== undefined &&
      second.confidence >= answerFrom &&
      best.confidence - second.confidence < tiedWithin;
    return tied
      ? {
          kind: 'choice',
          hits: found.hits.slice(0, mostChoices).filter((hit) => hit.confidence >= answerFrom),
          tied,
        }
      : { kind: 'answer', hit: best };
  }
  if (found.inField && best !== undefined && second !== undefined && best.confidence >= choiceFrom) {
    const near = found.hits.filter((hit) => hit.confidence >= best.confidence * besideBest);
    return {
      kind: 'choice',
      hits: near.length > 1 ? near.slice(0, mostChoices) : [best, second],
      tied: false,
    };
  }
  return found.inField ? { kind: 'unknown', hit: found.hits[0] } : { kind: 'outside' };
};

/**
 * Answers a question from what was found, in the view it asks for where the entry has that: an answer, a short choice, or the right kind of "I don't know".
 */
export const ask = (scene: Scene, question: string, found: Found, view?: string): Turn => {
  const text = scrub(question);
  if (found.ambiguity !== undefined)
    return choose(
      scene,
      found.ambiguity.entries.map((entry) => ({ entry, confidence: 0.5 })),
      text,
      found.ambiguity.note,
    );
  const decision = decide(found);
  switch (decision.kind) {
    case 'answer':
      return showEntry(scene, decision.hit.entry, viewOf(scene, decision.hit.entry, view), {
        confidence: decision.hit.confidence,
        text,
      });
    case 'choice':
      return choose(scene, decision.hits, text);
    case 'unknown':
      return unknown(scene, decision.hit, text);
    default:
      return outside(scene, text);
  }
};

// The part for engineers or policy people, where the entry has one.
const viewOf = (scene: Scene, id: string, view: string | undefined): string | undefined =>
  scene.world.library.entries.get(id)?.parts.some((part) => part.id === view) === true ? view : undefined;

const choose = (scene: Scene, hits: readonly Hit[], text: string, note?: string): Turn => {
  const { say } = scene;
  const entries = hits.flatMap((hit) => {
    const entry = scene.world.library.entries.get(hit.entry);
    return entry === undefined ? [] : [{ entry, hit }];
  });
  const ids = entries.map(({ entry }) => entry.id);
  const together: readonly Choice[] =
    note !== undefined && entries.length > 1
      ? [{ label: entries.length === 2 ? say.both : say.all, action: { name: 'show-all', entries: ids } }]
      : [];
  const labelled = entries.map(({ entry }) => {
    const { words } = wordsIn(entry, scene.language);
    return { entry, label: words.title, summary: words.summary };
  });
  return turnOf(
    scene,
    [
      replyOf(scene, {
        body: [
          ...(note === undefined ? [] : [paragraph(note)]),
          paragraph(say.which),
          list(
            labelled.map(({ label, summary }) => `${label}: ${firstSentence(summary)}`),
            true,
          ),
        ],
        // What was asked for by a translated name is often known by its acronym only.
        facts: labelled.flatMap(({ entry }) => termNotes(scene, entry)).slice(0, 1),
        choices: [
          ...labelled.map(({ entry, label }) => ({
            label,
            action: { name: 'show', entry: entry.id } as const,
          })),
          ...together,
          { label: say.neitherAsk, action: { name: 'person' } },
        ],
      }),
    ],
    {
      outcome: 'choice',
      text,
      named: entries.map(({ entry, hit }) => nameOf(scene, entry, hit.confidence)),
    },
  );
};

/** Inside the field, not known: says so, and shows the closest entry as no more than the closest. */
const unknown = (scene: Scene, hit: Hit | undefined, text: string): Turn => {
  const { say } = scene;
  const closest = hit === undefined ? undefined : scene.world.library.entries.get(hit.entry);
  const usable = closest !== undefined && !isOutOfDate(closest, dayOf(scene.world.now)) ? closest : undefined;
  const words = usable === undefined ? undefined : wordsIn(usable, scene.language).words;
  return turnOf(
    scene,
    [
      replyOf(scene, {
        body: [
          paragraph(say.unknown),
          ...(words === undefined
            ? []
            : [paragraph(say.closest), list([`${words.title}: ${firstSentence(words.summary)}`])]),
        ],
        choices: [
          ...(usable === undefined || words === undefined
            ? []
            : [{ label: say.closestIs(words.title), action: { name: 'show', entry: usable.id } } as const]),
          {
            label: say.person,
            action: usable === undefined ? { name: 'person' } : { name: 'person', entry: usable.id },
          },
        ],
      }),
    ],
    {
      outcome: 'miss',
      missKind: 'unknown',
      text,
      named: usable === undefined ? [] : [nameOf(scene, usable, hit?.confidence ?? 0)],
    },
  );
};

/** Outside the field: short, no entry as an answer, no volunteer's time. */
const outside = (scene: Scene, text: string): Turn =>
  turnOf(
    scene,
    [
      replyOf(scene, {
        body: [paragraph(scene.say.outside), paragraph(scene.say.outsideTry)],
        choices: [
          ...starterChoices(scene).slice(0, 2),
          { label: scene.say.helpTitle, action: { name: 'help' } },
          { label: scene.say.person, action: { name: 'person' } },
        ],
      }),
    ],
    { outcome: 'miss', missKind: 'outside', text },
  );

/** The first sentence of a text, for lists. */
export const firstSentence = (value: string): string =>
  /^.{20,}?[.。؟?!](?=\s|$)/su.exec(value)?.[0] ?? value;
