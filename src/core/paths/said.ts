import { phraseOf } from '../clean.ts';
import { languages, type Language } from '../language.ts';
import { pathLexicons, type PathLexicon } from '../lexicon/paths.ts';
import { pathGroups, type PathGroup } from './groups.ts';

/** What a message asks about the ways in for groups of people. */
export interface PathSaid {
  /** `which`: for no group; `unknown`: for one that is none of ours. */
  readonly group: PathGroup | 'which' | 'unknown';
  readonly language: Language;
}

/** Longest message that can be such a command, in characters. */
const longest = 60;
/** Most words of a group's name. */
const mostWords = 3;

/** "Paths", "path journalist", "path for a journalist"; undefined where a message is about something else. */
export const pathSaidIn = (text: string): PathSaid | undefined => {
  const phrase = phraseOf(text);
  if (phrase === '' || phrase.length > longest) return undefined;
  for (const { language, paths, small, groups } of readable) {
    if (paths.includes(phrase)) return { group: 'which', language };
    const rest = restOf(phrase, paths);
    if (rest === undefined) continue;
    const name = withoutSmall(rest, small);
    const group = groups.get(rest) ?? groups.get(name);
    if (group !== undefined) return { group, language };
    if (name !== '' && name.split(' ').length <= mostWords) return { group: 'unknown', language };
  }
  return undefined;
};

/** Whose way in "I am a journalist, where do I start" asks for; undefined for everything else. */
export const groupIn = (
  text: string,
): { readonly group: PathGroup; readonly language: Language } | undefined => {
  const phrase = phraseOf(text);
  for (const { language, whoIAm, small, groups } of readable)
    for (const pattern of whoIAm) {
      const named = pattern.exec(phrase)?.[1]?.trim();
      const group =
        named === undefined ? undefined : (groups.get(named) ?? groups.get(withoutSmall(named, small)));
      if (group !== undefined) return { group, language };
    }
  return undefined;
};

interface Readable {
  readonly language: Language;
  readonly paths: readonly string[];
  readonly small: ReadonlySet<string>;
  readonly groups: ReadonlyMap<string, PathGroup>;
  readonly whoIAm: readonly RegExp[];
}

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

// What stands before or after the word; Chinese has no spaces between them.
const restOf = (phrase: string, paths: readonly string[]): string | undefined => {
  for (const word of paths) {
    const space = isHan(word) ? '' : ' ';
    if (phrase.startsWith(`${word}${space}`)) return phrase.slice(word.length).trim();
    if (phrase.endsWith(`${space}${word}`)) return phrase.slice(0, phrase.length - word.length).trim();
  }
  return undefined;
};

const withoutSmall = (name: string, small: ReadonlySet<string>): string =>
  isHan(name)
    ? [...small].reduce((left, one) => left.replaceAll(one, ''), name).trim()
    : name
        .split(' ')
        .filter((word) => !small.has(word))
        .join(' ');

const readableOf = (language: Language, lexicon: PathLexicon): Readable => ({
  language,
  paths: lexicon.path.map(phraseOf).sort((one, other) => other.length - one.length),
  small: new Set(lexicon.small.map(phraseOf)),
  groups: new Map(
    pathGroups.flatMap((group) => lexicon.groups[group].map((word) => [phraseOf(word), group] as const)),
  ),
  whoIAm: lexicon.whoIAm.map(foldedPattern),
});

// Patterns are written as people spell; phrases have no accents left.
const foldedPattern = ({ source, flags }: RegExp): RegExp =>
  new RegExp(
    source.normalize('NFC').replace(/[^\p{ASCII}]+/gu, (run) => phraseOf(run)),
    flags,
  );

const readable: readonly Readable[] = languages.map((language) =>
  readableOf(language, pathLexicons[language]),
);
