import type { Library } from '../library.ts';
import { findPlaces } from '../places/find-places.ts';
import { isOfficeMailbox, looksPersonal } from './personal.ts';

/** What was taken out of a text, by what it was; never the words themselves. */
export interface TakenOut {
  readonly mail: number;
  readonly phone: number;
  readonly handle: number;
}

/** A text without what reaches a private person, and how much of it there was. */
export const withoutContacts = (text: string): { readonly text: string; readonly out: TakenOut } => {
  const counts = { mail: 0, phone: 0, handle: 0 };
  const taken = (kind: keyof typeof counts): string => {
    counts[kind] += 1;
    return '…';
  };
  const links: string[] = [];
  const bare = text
    .replace(
      /[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu,
      (address) => (isOfficeMailbox(address) && !address.includes(' ') ? address : taken('mail')),
    )
    .replace(/https?:\/\/\S+/giu, (address) => `\u0001${String(links.push(address) - 1)}\u0001`)
    .replace(/<[@#!&][^>]*>|(?<![\p{L}\p{N}._%+-])@[\p{L}\p{N}_][\p{L}\p{N}_.-]*/gu, () => taken('handle'))
    .replace(/(?<![\p{L}\p{N}\u0001])\+?\(?\d[\d\s().-]{5,}\d/gu, (digits) =>
      /^\d{4}(?:[-–/.]\d{1,2}){0,2}(?:[-–\s]+\d{4})?$/u.test(digits.trim()) ||
      /^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/.test(digits.trim()) ||
      digits.replace(/\D/gu, '').length < 7
        ? digits
        : taken('phone'),
    );
  return {
    text: bare.replace(/\u0001(\d+)\u0001/gu, (_, index: string) => links[Number(index)] ?? ''),
    out: counts,
  };
};

/** Whether a text still holds what belongs to a private person after {@link withoutContacts}. */
export const isStillPersonal = (text: string): boolean => looksPersonal(text);

const calendar = new Set(
  `january february march april may june july august september october november december
monday tuesday wednesday thursday friday saturday sunday internet governance forum i`.split(/\s+/),
);

/**
 * Words that read like the name of a person: with a capital inside a sentence, unknown to the library and no place's,
 * and whatever follows a title or a greeting. Scripts without capitals are beyond it; a second person reads everything.
 */
export const namesIn = (text: string, library: Library): readonly string[] => {
  const known = knownWords(library);
  const places = new Set(findPlaces(text).flatMap(({ matched }) => wordsOf(matched)));
  const isKnown = (word: string): boolean => {
    const lower = word.toLowerCase().replace(/['’]s$/u, '');
    return known.has(lower) || places.has(lower) || calendar.has(lower);
  };
  const found = new Set<string>();
  for (const [, name = ''] of text.matchAll(greeted)) found.add(name);
  for (const { 0: run, index } of text.matchAll(capitals)) {
    const words = run.split(/[ \u00A0]+/u);
    const first = /(?:^|[.!?:;…\n][\s"'“”«»)]*|^[\s"'“«(-]+|\n[\s\d.*•-]*)$/u.test(text.slice(0, index));
    const unknown = words.filter((word) => /\p{Ll}/u.test(word) && !isKnown(word));
    const inside = first ? unknown.filter((word) => word !== words[0]) : unknown;
    if (inside.length > 0) for (const word of unknown) found.add(word);
  }
  return [...found];
};

/** A text without these words. */
export const withoutNames = (text: string, names: readonly string[]): string =>
  names.reduce(
    (rest, name) =>
      rest.replace(
        new RegExp(
          `(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${'$'}{}()|[\]\\]/gu, '\\$&')}(?![\\p{L}\\p{N}])`,
          'gu',
        ),
        '…',
      ),
    text,
  );

const greeted =
  /(?:^|[^\p{L}])(?:dear|hi|hello|mr|mrs|ms|mx|dr|prof|professor|regards|cheers|mme|mlle|madame|monsieur|señora?|sra?|господин|госпожа)[.,]?\s+(\p{Lu}[\p{L}'’-]*\p{Ll}[\p{L}'’-]*)/giu;
const capitals = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}'’-]*(?:[ \u00A0]+\p{Lu}[\p{L}'’-]*)*/gu;

const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];

const remembered = new WeakMap<Library, ReadonlySet<string>>();

const knownWords = (library: Library): ReadonlySet<string> => {
  const before = remembered.get(library);
  if (before !== undefined) return before;
  const known = new Set<string>();
  const learn = (text: string): void => {
    for (const word of wordsOf(text)) known.add(word);
  };
  for (const entry of library.entries.values())
    for (const text of [entry.title, entry.summary, ...entry.aliases, ...entry.questions]) learn(text);
  for (const { titles } of [...library.topics.values(), ...library.desks])
    for (const title of Object.values(titles)) learn(title);
  remembered.set(library, known);
  return known;
};
