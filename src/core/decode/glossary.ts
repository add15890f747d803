import type { Entry, Kind } from '../entry.ts';
import type { Library } from '../library.ts';
import { atOnce } from '../steps.ts';
import { plainBlock } from '../plain.ts';
import { namesOf, patternOf, type Name } from './names.ts';
import { wordsIn, type Word } from './tokens.ts';

/** A name with the entry it stands for. */
export interface Known extends Name {
  readonly entry: Entry;
  /** What must stand between its words: a sign, or nothing in particular. */
  readonly gaps: readonly string[];
}

/** Where names that begin alike part. */
interface Branch {
  readonly next: Map<string, Branch>;
  readonly names: Known[];
}

/** All names of a library, ready to be found. */
export interface Glossary {
  /** The longest name that stands at a word, and how many words it has. */
  readonly longestAt: (words: readonly Word[], at: number) => Match | undefined;
  /** Words that the library itself prints in small letters: in capitals they are stressed, not abbreviated. */
  readonly isOrdinaryWord: (folded: string) => boolean;
}

/** A name as it stands in a text. */
export interface Match {
  readonly names: readonly Known[];
  readonly length: number;
}

const glossaries = new WeakMap<Library, Glossary>();

/** The names of a library; made once for each library. */
export const glossaryOf = (library: Library): Glossary => {
  const known = glossaries.get(library);
  if (known !== undefined) return known;
  return atOnce(makeGlossary(library));
};

/** Makes the names of a library ready step by step, so that whoever waits for something else is not kept waiting. */
export function* makeGlossary(library: Library): Generator<undefined, Glossary> {
  const known = glossaries.get(library);
  if (known !== undefined) return known;
  const root = branch();
  for (const entry of library.entries.values()) {
    for (const name of namesOf(entry)) if (!isGeneric(name, library)) plant(root, entry, name);
    yield undefined;
  }
  const ordinary = smallWordsOf(library);
  const made: Glossary = {
    longestAt: (words, at) => longestAt(root, words, at) ?? joinedAt(root, words, at),
    isOrdinaryWord: (folded) => ordinary.has(folded),
  };
  glossaries.set(library, made);
  return made;
}

const branch = (): Branch => ({ next: new Map(), names: [] });

const plant = (root: Branch, entry: Entry, name: Name): void => {
  const words = patternOf(name);
  const last = words.at(-1);
  if (last === undefined) return;
  const gaps = words.slice(1).map(({ gap }) => gap);
  const known: Known = { ...name, entry, gaps };
  const put = (folded: readonly string[]): void => {
    let at = root;
    for (const word of folded) {
      const next = at.next.get(word) ?? branch();
      at.next.set(word, next);
      at = next;
    }
    if (
      !at.names.some((one) => one.entry === entry && one.meaning === name.meaning && one.form === name.form)
    )
      at.names.push(known);
  };
  const folded = words.map((word) => word.folded);
  put(folded);
  // "Working groups" stands for "working group" too; an acronym that ends in S is no plural.
  const one = name.form === 'words' && words.length > 1 ? singulars(last.folded)[0] : undefined;
  if (one !== undefined) put([...folded.slice(0, -1), one]);
};

/** "IETF community", "gac members": no more than the acronym itself. */
const isGeneric = ({ printed }: Name, library: Library): boolean => {
  const [, acronym] =
    /^(\S+) (?:members|community|organisation|corporation|participants|forum|role|team)$/u.exec(printed) ??
    [];
  return acronym !== undefined && library.entries.has(`term-${acronym.toLowerCase()}`);
};

// Most words of a name; what is longer is a sentence.
const longestName = 12;

const longestAt = (root: Branch, words: readonly Word[], at: number): Match | undefined => {
  let best: Match | undefined;
  let before: Branch | undefined = root;
  for (let length = 1; before !== undefined && length <= longestName; length += 1) {
    const word = words[at + length - 1];
    if (word === undefined || (length > 1 && !joins(word.gap))) break;
    const names = namesAt(before, word, words, at, length);
    if (names.length > 0) best = { names: preferred(names), length };
    before = before.next.get(word.folded);
  }
  return best;
};

const none: readonly Known[] = [];

/** The names that end with a word: as it is, else as a plural or with a number behind it. */
const namesAt = (
  before: Branch,
  word: Word,
  words: readonly Word[],
  at: number,
  length: number,
): readonly Known[] => {
  const exact = before.next.get(word.folded)?.names ?? none;
  const fitting = exact.length === 0 ? none : exact.filter((name) => fits(name, words, at));
  if (fitting.length > 0 || !/[s\d]$/.test(word.folded)) return fitting;
  for (const end of [...singulars(word.folded), ...withoutNumber(word.folded)]) {
    const names = (before.next.get(end)?.names ?? none).filter(
      (name) => name.gaps.length === length - 1 && fits(name, words, at) && mayBend(name, word),
    );
    if (names.length > 0) return names;
  }
  return none;
};

// "Multi-stakeholder" is "multistakeholder".
const joinedAt = (root: Branch, words: readonly Word[], at: number): Match | undefined => {
  const [one, other] = [words[at], words[at + 1]];
  if (one === undefined || other === undefined || !/^[-‐‑]$/u.test(other.gap)) return undefined;
  const names = (root.next.get(one.folded + other.folded)?.names ?? []).filter(
    ({ form }) => form === 'words',
  );
  return names.length === 0 ? undefined : { names: preferred(names), length: 2 };
};

// A sentence or a line that ends between two words parts them.
const joins = (gap: string): boolean =>
  gap === ' ' ||
  gap === '' ||
  (/^(?:[ \t\u00A0]*\n?[ \t\u00A0]*|[ \t]?[-‐‑–/&'’.][ \t]?)$/u.test(gap) && gap !== '. ');

// Where a name is written with a sign between its words, so is it in a text: A/RES, CGI.br.
const fits = ({ gaps }: Known, words: readonly Word[], at: number): boolean =>
  gaps.every((gap, index) => !/[/.]/u.test(gap) || words[at + index + 1]?.gap.trim() === gap.trim());

// "NRIs", "nris", "IETF122": behind capitals only a small s is a plural.
const mayBend = ({ form }: Known, { raw }: Word): boolean => form === 'words' || /(?:s|\p{Nd})$/u.test(raw);

/** What a word may be the plural of. */
const singulars = (folded: string): readonly string[] => {
  if (!/^[a-z0-9]{2,}s$/u.test(folded) || folded.endsWith('ss')) return [];
  const cut = folded.slice(0, -1);
  return folded.endsWith('ies')
    ? [`${folded.slice(0, -3)}y`, cut]
    : /(?:s|x|ch|sh)es$/u.test(folded)
      ? [folded.slice(0, -2), cut]
      : [cut];
};

// "ICANN86", "IETF122".
const withoutNumber = (folded: string): readonly string[] => {
  const [, letters] = /^([a-z]{3,})\d{1,4}$/u.exec(folded) ?? [];
  return letters === undefined ? [] : [letters];
};

const ranks: Readonly<Partial<Record<Kind, number>>> = { term: 0, body: 1, initiative: 2, concept: 3 };

/** Of entries that share a name those made to explain words come first; they tell the same thing, so the others go. */
const preferred = (names: readonly Known[]): readonly Known[] => {
  const best = Math.min(...names.map(({ entry }) => ranks[entry.kind] ?? 9));
  return names.filter(({ entry }) => (ranks[entry.kind] ?? 9) === best);
};

const smallWordsOf = (library: Library): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const entry of library.entries.values())
    for (const { title, summary, body, parts } of [entry, ...entry.translations]) {
      const texts = [title, summary, ...[...body, ...parts.flatMap(({ blocks }) => blocks)].map(plainBlock)];
      // Addresses are no words.
      for (const { raw, folded } of wordsIn(texts.join('\n').replace(/\S*[/@.]\w\S*/gu, ' ')))
        if (raw.length > 1 && raw === raw.toLowerCase()) found.add(folded);
    }
  return found;
};
