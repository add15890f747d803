import { decide } from './ask.ts';
import { phraseOf } from './clean.ts';
import type { Scene } from './compose.ts';
import type { Entry } from './entry.ts';
import { comparing } from './lexicon/joining.ts';
import { together, type Piece } from './several.ts';
import { wellKnown } from './talk.ts';
import type { Turn } from './world.ts';

/** Most words that name one of two things. */
const mostWords = 5;

/**
 * What two things are, each in short, where a question asks how they differ: "what is the difference between the IGF and
 * ICANN?" Nothing is said of the difference that no entry says. Absent where one of them is not surely known.
 */
export const apart = (scene: Scene, text: string): Turn | undefined => {
  const names = namesIn(text);
  if (names === undefined) return undefined;
  const pieces = names.flatMap((name) => pieceOf(scene, name) ?? []);
  const [one, other] = pieces;
  return one === undefined || other === undefined || one.entry.id === other.entry.id
    ? undefined
    : together(scene, pieces, text, []);
};

const namesIn = (text: string): readonly string[] | undefined => {
  const asked = text.trim().replace(/[?？؟!.。\s]+$/u, '');
  for (const one of comparing) {
    const groups = one.exec(asked)?.groups;
    const names = [groups?.['one'], groups?.['other']].flatMap((name) => name?.trim() ?? []);
    if (names.length === 2 && names.every((name) => name !== '' && name.split(/\s+/u).length <= mostWords))
      return names;
  }
  return undefined;
};

// A name alone is looked for in the language of the question; an acronym is the same in all of them.
const pieceOf = (scene: Scene, name: string): Piece | undefined => {
  const { library, search } = scene.world;
  const found = [
    search(`what is the ${name}`, { language: 'en' }),
    search(`what is ${name}`, { language: 'en' }),
    search(name, { language: scene.language }),
  ].flatMap((one): readonly Piece[] => {
    const decision = decide(one);
    const entry = decision.kind === 'answer' ? library.entries.get(decision.hit.entry) : undefined;
    return entry === undefined || decision.kind !== 'answer' || entry.id === wellKnown.crisis
      ? []
      : [{ question: name, entry, confidence: decision.hit.confidence }];
  });
  // What is called so goes before what only has the name in its own.
  return found.find(({ entry }) => isCalled(entry, name)) ?? found[0];
};

const isCalled = (entry: Entry, name: string): boolean => {
  const phrase = phraseOf(name);
  return (
    entry.id === phrase ||
    [entry, ...entry.translations]
      .flatMap(({ title, aliases }) => [title, ...aliases])
      .some((one) => phraseOf(one) === phrase)
  );
};
