import { answerFrom, decide } from './ask.ts';
import { phraseOf } from './clean.ts';
import type { Scene } from './compose.ts';
import type { Entry } from './entry.ts';
import { lexicons } from './lexicon/catalogue.ts';
import { lead, pronoun, sectionLead, tail } from './lexicon/joining.ts';
import { findPlaces } from './places/find-places.ts';
import { isCountry } from './places/place.ts';
import { regionsOf } from './places/regions.ts';
import { showEntry } from './show.ts';
import { triage } from './triage.ts';
import type { Found, Turn } from './world.ts';

/** Most words of a question that can follow up on what was shown. */
const mostWords = 12;
/** Most words that name something else of the same sort: "and for West Africa". */
const mostNamed = 4;
/** From here on a question of so many words is answered as it stands, whatever was shown. */
const aloneFrom = 0.9;
const fewWords = 6;

/**
 * What a question asks of the entry that was shown last: one of its sections, the same for another country or body, or
 * something about "it". Absent where it follows up on nothing, and is a question like any other.
 */
export const followed = (scene: Scene, question: string, found: Found): Turn | undefined => {
  const shown = scene.world.library.entries.get(scene.before.shown?.entry ?? '');
  if (shown === undefined || wordsOf(question).length > mostWords) return undefined;
  const asked = question.replace(/[?？؟!.…\s]+$/u, '').replace(tail, '');
  const rest = asked.replace(lead, '').trim();
  const led = rest !== asked && rest !== '';
  return (
    sectionOf(scene, shown, [asked, rest, rest.replace(sectionLead, '')]) ??
    (led ? counterpartOf(scene, shown, rest) : undefined) ??
    ofIt(scene, shown, asked, found)
  );
};

/** "And when?", "how much does it cost then": a section, whatever small words stand around its question. */
const sectionOf = (scene: Scene, shown: Entry, asked: readonly string[]): Turn | undefined => {
  for (const one of asked) {
    const { intent } = triage(one);
    if (intent.kind === 'part' && hasPart(shown, intent.part))
      return showEntry(scene, shown.id, intent.part, { logged: false });
  }
  return undefined;
};

const hasPart = (entry: Entry, part: string): boolean => entry.parts.some(({ id }) => id === part);

/** The same sort of entry for another country or body: after "become a member of AFRINIC", "and for APNIC?". */
const counterpartOf = (scene: Scene, shown: Entry, named: string): Turn | undefined => {
  const names = wordsOf(named);
  if (names.length > mostNamed) return undefined;
  const places = placesIn(named, true);
  // The forums of a place are looked for by the place itself.
  if (shown.kind === 'initiative' && places.size > 0) return undefined;
  const own = sortOf(shown);
  const alike = [...scene.world.library.entries.values()]
    .filter((entry) => entry.id !== shown.id && isSameSort(entry, shown))
    .filter((entry) => isFor(entry, names, places))
    .map((entry) => ({ entry, share: overlap(sortOf(entry), own) }))
    .filter(({ share }) => share >= alikeFrom)
    .sort((one, other) => other.share - one.share || (one.entry.id < other.entry.id ? -1 : 1));
  const [best] = alike;
  return best === undefined
    ? undefined
    : showEntry(scene, best.entry.id, partAsBefore(scene, best.entry), { confidence: answerFrom });
};

const alikeFrom = 0.5;

// Who looks at the fees of one wants those of the other.
const partAsBefore = (scene: Scene, entry: Entry): string | undefined => {
  const part = scene.before.shown?.part;
  return part !== undefined && hasPart(entry, part) ? part : undefined;
};

const isSameSort = (one: Entry, other: Entry): boolean =>
  one.kind === other.kind && (one.selection === undefined) === (other.selection === undefined);

/** Whether an entry is for what was named: the words stand in its names, or it is about that part of the world. */
const isFor = (entry: Entry, names: readonly string[], places: ReadonlySet<string>): boolean => {
  const called = new Set(wordsOf([entry.title, ...entry.aliases].join(' ')));
  return (
    names.every((name) => called.has(name)) ||
    (places.size > 0 && [...placesIn(placeTextOf(entry), false)].some((place) => places.has(place)))
  );
};

const placeTextOf = ({ title, aliases, scope }: Entry): string =>
  [title, ...aliases, scope.place ?? ''].join('. ');

/** Codes and names of the places in a text; a country lies in its regions too where `widely`. */
const placesIn = (text: string, widely: boolean): ReadonlySet<string> =>
  new Set(
    findPlaces(text)
      .filter(({ certain }) => certain)
      .flatMap((place) =>
        isCountry(place) ? [place.code, ...(widely ? regionsOf(place.code) : [])] : [place.region],
      ),
  );

/** What sort of thing an entry is: the words of its name and title that are no names. */
const sortOf = ({ id, title }: Entry): ReadonlySet<string> => {
  const bare = findPlaces(title).reduce((left, { matched }) => left.replace(matched, ' '), title);
  const words = bare.split(/[^\p{L}]+/u).filter((word) => word !== '' && !/\p{Lu}.*\p{Lu}/u.test(word));
  const acronyms = new Set(
    title
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => /\p{Lu}.*\p{Lu}/u.test(word))
      .map((word) => word.toLowerCase()),
  );
  return new Set(
    [...words.map((word) => word.toLowerCase()), ...id.split('-')].filter(
      (word) => word.length > 3 && !acronyms.has(word),
    ),
  );
};

const overlap = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((word) => other.has(word)).length / (Math.min(one.size, other.size) || 1);

/** "How do I join it": the question with the title of what was shown in place of "it". */
const ofIt = (scene: Scene, shown: Entry, asked: string, found: Found): Turn | undefined => {
  const stands = (found.hits[0]?.confidence ?? 0) >= aloneFrom && wordsOf(asked).length > fewWords;
  if (!pronoun.test(asked) || stands || isOfAnotherPlace(shown, asked)) return undefined;
  const part = partIn(asked);
  if (part !== undefined && hasPart(shown, part)) return showEntry(scene, shown.id, part, { logged: false });
  const whole = scene.world.search(asked.replace(pronoun, ` ${shown.title} `), { language: scene.language });
  const decision = decide(whole);
  if (decision.kind !== 'answer') return undefined;
  const { entry: id, confidence } = decision.hit;
  const entry = scene.world.library.entries.get(id);
  return entry !== undefined && (id === shown.id || shown.related.includes(id) || sharesName(entry, shown))
    ? showEntry(scene, id, undefined, { confidence })
    : undefined;
};

// After the forum of one country, "the igf of Peru, it has another name" is about that of Peru.
const isOfAnotherPlace = (shown: Entry, asked: string): boolean => {
  if (shown.kind !== 'initiative') return false;
  const own = placesIn(placeTextOf(shown), true);
  return [...placesIn(asked, false)].some((place) => !own.has(place));
};

const sharesName = (one: Entry, other: Entry): boolean => {
  const names = acronymsOf(other);
  return [...acronymsOf(one)].some((name) => names.has(name));
};

const acronymsOf = ({ title, aliases }: Entry): ReadonlySet<string> =>
  new Set([title, ...aliases].flatMap((name) => name.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}]+/gu) ?? []));

/** The section that a question asks for with more words than it needs: "how much does it cost for students". */
const partIn = (question: string): string | undefined => {
  const phrase = ` ${phraseOf(question)} `;
  return longPhrases.find(([words]) => phrase.includes(` ${words} `))?.[1];
};

const longPhrases: readonly (readonly [string, string])[] = lexicons
  .flatMap(([, { parts }]) =>
    Object.entries(parts).flatMap(([part, phrases]) =>
      (phrases ?? []).map((words) => [phraseOf(words), part] as const),
    ),
  )
  .filter(([words]) => words.split(' ').length > 2)
  .sort(([one], [other]) => other.length - one.length);

const wordsOf = (text: string): readonly string[] =>
  phraseOf(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
