import { wordsIn } from './answer.ts';
import { apart } from './apart.ts';
import { ask, decide } from './ask.ts';
import { phraseOf } from './clean.ts';
import { compared } from './compare.ts';
import type { Scene } from './compose.ts';
import { followed } from './followed.ts';
import { near } from './near.ts';
import { groupAsked } from './paths/asked.ts';
import { text as run, type Block, type Inline } from './rich.ts';
import { several } from './several.ts';
import { viewIn } from './views.ts';
import type { Basis, Correction, Found, Turn } from './world.ts';

/**
 * Answers a question: as several, as one that follows up on what was shown, by the place it names, or by what was found.
 * `raw` is the message as it came, with its lines.
 */
export const understand = (scene: Scene, text: string, raw: string, found: Found): Turn =>
  basedOn('compared', compared(scene, text)) ??
  basedOn('group', groupAsked(scene, text, found)) ??
  basedOn('several', several(scene, raw)) ??
  basedOn('compared', apart(scene, text)) ??
  basedOn('shown', followed(scene, text, found)) ??
  basedOn('place', near(scene, text, found)) ??
  withReading(scene, text, found, ask(scene, text, found, viewIn(text)));

const basedOn = (basis: Basis, turned: Turn | undefined): Turn | undefined =>
  turned === undefined ? undefined : { ...turned, basis };

/** Says how mistyped words were read, where that made a difference to what comes of the question. */
const withReading = (scene: Scene, text: string, found: Found, turned: Turn): Turn => {
  const corrections = (found.corrections ?? []).filter(({ read }) => read.length > longestSmallWord);
  const [first, ...rest] = turned.replies;
  if (corrections.length === 0 || first === undefined || turned.missKind === 'outside') return turned;
  const typed = scene.world.search(text, { language: scene.language, asTyped: true });
  if (whatComesOf(typed) === whatComesOf(found)) return turned;
  const notes = corrections.slice(0, mostReadings).map((one) => reading(scene, text, found, one));
  return { ...turned, replies: [{ ...first, body: [...notes, ...first.body] }, ...rest] };
};

// "Teh" and "waht": nobody needs to hear of those.
const longestSmallWord = 3;
const mostReadings = 3;

const whatComesOf = (found: Found): string => `${decide(found).kind} ${found.hits[0]?.entry ?? ''}`;

const reading = (scene: Scene, text: string, found: Found, { typed, read }: Correction): Block => {
  const words = new Map([
    ['{typed}', asPrinted(typed, [text])],
    ['{read}', asPrinted(read, textsOf(scene, found))],
  ]);
  return {
    kind: 'paragraph',
    children: scene.say
      .readAs('{typed}', '{read}')
      .split(/(\{typed\}|\{read\})/u)
      .filter((piece) => piece !== '')
      .map((piece): Inline => {
        const word = words.get(piece);
        return word === undefined ? run(piece) : { kind: 'emphasis', children: [run(word)] };
      }),
  };
};

// With the accents and capitals it is written with, where it can be found.
const asPrinted = (word: string, texts: readonly string[]): string => {
  const phrase = phraseOf(word);
  // A capital at the beginning of a sentence is not the word's own.
  for (const one of texts)
    for (const [printed] of one.matchAll(/[\p{L}\p{N}\p{M}]+/gu))
      if (phraseOf(printed) === phrase)
        return /^\p{Lu}\P{Lu}*$/u.test(printed) ? printed.toLowerCase() : printed;
  return word;
};

const textsOf = (scene: Scene, found: Found): readonly string[] => {
  const entry = scene.world.library.entries.get(found.hits[0]?.entry ?? '');
  if (entry === undefined) return [];
  const { words } = wordsIn(entry, scene.language);
  return [words, entry].flatMap((one) => [one.summary, one.title, ...one.aliases, ...one.questions]);
};
