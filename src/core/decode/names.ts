import type { Entry } from '../entry.ts';
import { wordsIn, type Word } from './tokens.ts';

/** What an entry is called. */
export interface Name {
  readonly printed: string;
  /** Acronyms are told by their capitals, everything else by its words. */
  readonly form: 'acronym' | 'words';
  /** Which of several meanings the name stands for; absent where it may be any of them. */
  readonly meaning?: number;
}

/** The names by which an entry is known in any language; none for entries that explain no word. */
export const namesOf = (entry: Entry): readonly Name[] => {
  if (entry.kind === 'term' || entry.kind === 'body')
    return unique([...ownNames(entry), ...meantNames(entry)]);
  if (entry.kind === 'initiative') return unique(ownNames(entry));
  // Of everything else only what has an acronym: the acronym, and what it stands for.
  if (entry.kind !== 'concept') return [];
  const names = ownNames(entry);
  const acronyms = names.filter(({ form }) => form === 'acronym');
  return unique([
    ...acronyms,
    ...names.filter(({ printed }) => acronyms.some((one) => isInitials(one.printed, printed))),
    ...(acronyms.length === 0 ? [] : entry.translations.map(({ title }) => named(title, [title]))),
  ]);
};

const ownNames = (entry: Entry): readonly Name[] =>
  [entry, ...entry.translations].flatMap(({ title, aliases, language }) => {
    const titles = titleNames(title).filter(
      (name) =>
        language === entry.language || !isAside(name, title) || isOwn(name, [...aliases, ...ownWords(entry)]),
    );
    const others = [...titles, ...aliases, ...entry.meanings.flatMap(({ expansion }) => expansion ?? [])];
    return [...titles, ...aliases].map((printed) => named(printed, others));
  });

// "Comentario público (ICANN)": a translation says in brackets whose word it is, where it is no other name of the entry.
const isAside = (name: string, title: string): boolean => title.includes(`(${name})`);
const isOwn = (name: string, names: readonly string[]): boolean =>
  names.some((one) => one.toLowerCase() === name.toLowerCase() || isInitials(name, one));
const ownWords = (entry: Entry): readonly string[] => [
  ...titleNames(entry.title),
  ...entry.aliases,
  ...entry.meanings.flatMap(({ expansion }) => expansion ?? []),
];

// "End-to-end encryption" of E2EE, "Advisory Council" of AC: the words that an acronym stands for mean just that.
const meantNames = (entry: Entry): readonly Name[] =>
  entry.meanings.flatMap(({ expansion }, meaning) =>
    expansion === undefined
      ? []
      : titleNames(expansion)
          .filter((printed) => wordsIn(printed).length > 1 || entry.meanings.length === 1)
          .map((printed) => ({ ...named(printed, []), ...(entry.meanings.length > 1 ? { meaning } : {}) })),
  );

/** The names in a title: "IGF (abbreviation)", "3GPP, the makers of mobile standards", "African IGF (AfIGF)", "A and B". */
const titleNames = (title: string): readonly string[] => {
  const inside = /\(([^()]+)\)/u.exec(title)?.[1];
  const head = title.replace(/\s*\([^()]*\)/gu, '').split(/[,:،，：]/u)[0] ?? '';
  const short = head.replace(/ (?:in general|of ICANN|as a .*)$/u, '').trim();
  const both = /^(\S*\p{Lu}\S*) and (\S*\p{Lu}\S*)$/u.exec(short);
  return [
    ...(both === null ? [short] : both.slice(1)),
    ...(inside !== undefined && (isCapitals(inside) || inside === '+1') ? [inside] : []),
  ].filter((name) => name !== '');
};

const named = (printed: string, others: readonly string[]): Name => {
  if (isCapitals(printed) || /^\+\d$/u.test(printed)) return { printed, form: 'acronym' };
  const acronym = /^\p{L}{2,8}s?$/u.test(printed) && others.some((other) => isInitials(printed, other));
  return acronym
    ? { printed: printed.replace(/s$/u, '').toUpperCase(), form: 'acronym' }
    : { printed, form: 'words' };
};

/** Whether a name is told by its capitals: ICANN, ccTLD, IPv6, RIPE NCC, 3GPP. */
const isCapitals = (name: string): boolean =>
  name.split(/[\s/]+/u).every((part) => /\p{Lu}.*\p{Lu}|\p{Lu}\p{N}|\p{N}\p{Lu}|^\p{Lu}$/u.test(part)) &&
  /\p{Lu}.*\p{Lu}|\p{Lu}\p{N}/u.test(name);

/** Whether letters are the initials of a text's words, small words left out or not. */
export const isInitials = (letters: string, text: string): boolean => {
  const wanted = letters.toLowerCase().replace(/s$/u, '');
  const words = wordsIn(text).map(({ folded }) => folded);
  if (words.length < 2) return false;
  const initials = (of: readonly string[]): string => of.map((word) => word.charAt(0)).join('');
  const large = words.filter((word) => !smallWords.has(word));
  return [words, large].some((of) => initials(of) === wanted || initials(of) === letters.toLowerCase());
};

/** Words that acronyms often leave out, in the languages with capitals. */
export const smallWords: ReadonlySet<string> = new Set(
  'of the and for on in to a an at de la le les du des et sur pour l d aux en el los las del y para por с и по о об в на'.split(
    ' ',
  ),
);

const unique = (names: readonly Name[]): readonly Name[] => {
  const seen = new Map<string, Name>();
  for (const name of names) {
    const key = `${name.printed.toLowerCase()} ${String(name.meaning)}`;
    // "ALAC" before "alac": capitals tell more.
    if (!seen.has(key) || name.form === 'acronym') seen.set(key, name);
  }
  return [...seen.values()];
};

/** The words of a name that must stand in a text, in order. */
export const patternOf = ({ printed }: Name): readonly Word[] => wordsIn(printed);
