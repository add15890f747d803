import { everyday, ordinary, smallInCompany, stressed } from '../lexicon/decode/ordinary.ts';
import type { Library } from '../library.ts';
import { evidenceOf, keysOf, settle, type Evidence } from './context.ts';
import { glossaryOf, type Glossary, type Known } from './glossary.ts';
import { isSameExplanation, saidIn, type Said } from './said.ts';
import { wordsIn, type Word } from './tokens.ts';

/** A word of a message that the library explains. */
export interface FoundTerm {
  /** As it stands in the message, the first time. */
  readonly text: string;
  /** The name the library gives it. */
  readonly name: string;
  readonly entry: Known['entry'];
  /** Which of the entry's meanings fit; several where the message does not decide, none where it has only one. */
  readonly meanings: readonly number[];
}

/** What can be explained of a message. Nothing of it but the words found is in here. */
export interface Decoded {
  /** In the order in which they stand in the message, each once; a name that several entries share stands once for each. */
  readonly terms: readonly FoundTerm[];
  /** What the message explains itself. */
  readonly said: readonly Said[];
  /** Capitals that look like jargon and that the library does not know. */
  readonly unknown: readonly string[];
}

/** A name at its place, and how sure it is without a look at the rest of the message. */
interface Candidate {
  readonly at: number;
  readonly length: number;
  readonly names: readonly Known[];
  /** `company`: only beside other words of the field; `community`: only where the message speaks of who uses it so. */
  readonly needs: 'nothing' | 'company' | 'community';
}

/** Finds the jargon of a message. Pure, and linear in its length. */
export const decodeText = (library: Library, text: string): Decoded => {
  const glossary = glossaryOf(library);
  const readable = withoutAddresses(text);
  const words = wordsIn(readable);
  const shouted = shoutedWords(words, glossary);
  const said = saidIn(readable, words);
  const { candidates, capitals } = scan(
    words,
    shouted,
    glossary,
    new Map(said.map((one) => [one.folded, one])),
  );

  const sure = candidates.filter(({ needs }) => needs === 'nothing');
  const evidence = evidenceOf(words, sure);
  const held = candidates.filter(
    (one) =>
      one.needs === 'nothing' ||
      (one.needs === 'company'
        ? sure.length > 0
        : one.names.some((name) => keysOf(name.entry).some((key) => evidence.has(key)))),
  );
  const known = new Set(held.flatMap(({ names }) => names.map((name) => foldedName(name.printed))));
  return {
    terms: termsOf(readable, words, held, evidence),
    said: said.filter(({ folded }) => !known.has(folded)),
    unknown: unknownOf(words, shouted, glossary, capitals, new Set(said.map(({ folded }) => folded))),
  };
};

const foldedName = (printed: string): string => printed.toLowerCase();

// Web and mail addresses, handles and file names hold names that nobody has to understand. Every piece is bounded, so
// that a long text without a space takes no longer than another.
const addresses =
  /(?:https?:\/\/|www\.)[\w\-.~:/?#[\]@!$&'*+,;=%]+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,200}|(?<!\w)@[\w.-]{1,100}|(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:org|com|net|int|html?|pdf|docx?)(?![\w-])/giu;

const withoutAddresses = (text: string): string =>
  text.replace(addresses, (address) => ' '.repeat(address.length));

/** What a text that is one name and nothing else stands for; empty where it is none. In any case, and without context. */
export const lookUp = (library: Library, text: string): readonly FoundTerm[] => {
  const words = wordsIn(text);
  const match = glossaryOf(library).longestAt(words, 0);
  if (match === undefined || match.length !== words.length) return [];
  const terms = match.names.map(
    ({ entry, meaning, form, printed }): FoundTerm => ({
      text,
      name: form === 'acronym' ? printed : text,
      entry,
      meanings: meaning === undefined ? settle(entry, { at: 0, length: match.length }, new Map()) : [meaning],
    }),
  );
  return [...new Map(terms.map((term) => [term.entry.id, term])).values()];
};

const scan = (
  words: readonly Word[],
  shouted: ReadonlySet<number>,
  glossary: Glossary,
  said: ReadonlyMap<string, Said>,
): { readonly candidates: readonly Candidate[]; readonly capitals: readonly number[] } => {
  const candidates: Candidate[] = [];
  const capitals: number[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const match = isPartOfAddress(words, at) ? undefined : glossary.longestAt(words, at);
    const names = match?.names.filter((name) => !isSaidOtherwise(name, said)) ?? [];
    const needs =
      match === undefined ? undefined : needsOf(words.slice(at, at + match.length), names, shouted.has(at));
    if (match === undefined || needs === undefined || names.length === 0) {
      if (match === undefined && !isPartOfAddress(words, at)) capitals.push(at);
      continue;
    }
    candidates.push({ at, length: match.length, names, needs });
    at += match.length - 1;
  }
  return { candidates, capitals };
};

// "Washington, DC".
const isPartOfAddress = (words: readonly Word[], at: number): boolean =>
  words[at]?.folded === 'dc' && words[at - 1]?.folded === 'washington';

// "DC (data center)": this message means something else.
const isSaidOtherwise = (name: Known, said: ReadonlyMap<string, Said>): boolean => {
  const own = said.get(foldedName(name.printed));
  if (own === undefined) return false;
  const explained = [
    name.entry.title,
    name.entry.summary,
    ...name.entry.aliases,
    ...name.entry.meanings.flatMap(({ expansion }) => expansion ?? []),
  ];
  return !explained.some((one) => isSameExplanation(own.words, one));
};

/** What a name needs to be believed; undefined where it is not meant. */
const needsOf = (
  span: readonly Word[],
  names: readonly Known[],
  isShouted: boolean,
): Candidate['needs'] | undefined => {
  const [first] = span;
  const [name] = names;
  if (first === undefined || name === undefined) return undefined;
  const folded = span.map((word) => word.folded).join(' ');
  const raw = span.map((word) => word.raw).join('');
  if (name.form === 'words' || span.length > 1) return ordinary.has(folded) ? 'community' : 'nothing';
  if (!/[\p{Lu}\p{Ll}]/u.test(raw)) return 'nothing';
  const bare = raw.replace(/(?<=\p{Lu})s$/u, '').replace(/(?<=\p{L}{3})\d+$/u, '');
  const isUpper = bare === bare.toUpperCase() && !/^\+?\d+$/u.test(bare);
  if (stressed.has(folded)) return isUpper && !isShouted ? 'community' : undefined;
  if (isUpper && !isShouted) return everyday.has(folded) ? undefined : 'nothing';
  if (bare === name.printed && /\p{Ll}/u.test(bare)) return 'nothing';
  if (smallInCompany.has(folded)) return 'company';
  if (ordinary.has(folded) || everyday.has(folded) || folded.length < 3) return undefined;
  return 'nothing';
};

/**
 * Words in a line that is written in capitals as a whole: there capitals say nothing. Names of the field do not make a
 * line loud.
 */
const shoutedWords = (words: readonly Word[], glossary: Glossary): ReadonlySet<number> => {
  const shouted = new Set<number>();
  let line: number[] = [];
  const close = (): void => {
    const letters = line.filter((at) => /\p{Lu}|\p{Ll}/u.test(words[at]?.raw ?? ''));
    const loud = letters.filter((at) => isLoud(words[at]?.raw ?? ''));
    const plain = loud.filter((at) => {
      const folded = words[at]?.folded ?? '';
      return everyday.has(folded) || glossary.isOrdinaryWord(folded);
    });
    if (loud.length >= 3 && plain.length >= 2 && loud.length * 10 > letters.length * 7)
      for (const at of line) shouted.add(at);
    line = [];
  };
  words.forEach((word, at) => {
    if (/[.!?:;\n。！？؟]/u.test(word.gap)) close();
    line.push(at);
  });
  close();
  return shouted;
};

const isLoud = (raw: string): boolean => raw === raw.toUpperCase() && /\p{Lu}/u.test(raw);

const termsOf = (
  text: string,
  words: readonly Word[],
  held: readonly Candidate[],
  evidence: Evidence,
): readonly FoundTerm[] => {
  const terms = new Map<string, FoundTerm>();
  for (const one of held) {
    const first = words[one.at];
    const last = words[one.at + one.length - 1];
    if (first === undefined || last === undefined) continue;
    for (const name of one.names) {
      const meanings = name.meaning === undefined ? settle(name.entry, one, evidence) : [name.meaning];
      const key = name.entry.id;
      const before = terms.get(key);
      const found: FoundTerm = {
        text: text.slice(first.start, last.end),
        name: name.form === 'acronym' ? name.printed : text.slice(first.start, last.end),
        entry: name.entry,
        meanings,
      };
      // A mention that decides serves the others too.
      terms.set(
        key,
        before === undefined
          ? found
          : before.meanings.length > 1 && meanings.length === 1
            ? { ...before, meanings }
            : before,
      );
    }
  }
  return [...terms.values()];
};

const unknownOf = (
  words: readonly Word[],
  shouted: ReadonlySet<number>,
  glossary: Glossary,
  capitals: readonly number[],
  said: ReadonlySet<string>,
): readonly string[] => {
  const found = new Map<string, string>();
  for (const at of capitals) {
    const word = words[at];
    if (word === undefined || shouted.has(at) || !looksAbbreviated(word.raw)) continue;
    const bare = word.raw.replace(/(?<=\p{Lu}{2})s$/u, '');
    const folded = bare.toLowerCase();
    if (said.has(folded) || everyday.has(folded) || everyday.has(word.folded) || roman.test(bare)) continue;
    if (glossary.isOrdinaryWord(word.folded) || isSurname(words, at, glossary)) continue;
    if (!found.has(folded)) found.set(folded, bare);
  }
  return [...found.values()];
};

const roman = /^[IVX]+$/u;

// "GIZ", "KICTANet", "WSIS+30"; no "YouTube", no "A4", and no whole word in capitals.
const looksAbbreviated = (raw: string): boolean => {
  if (raw === raw.toLowerCase()) return false;
  const letters = raw.replace(/[^\p{L}]/gu, '').replace(/(?<=\p{Lu}{2})s$/u, '');
  const capitals = letters.replace(/\P{Lu}/gu, '');
  return (
    capitals.length >= 2 && capitals.length * 10 >= letters.length * 6 && letters.length <= longestUnknown
  );
};
const longestUnknown = 8;

// "Marie DIALLO": a person's name is not repeated as if it were jargon. "The GSMA" is no name.
const isSurname = (words: readonly Word[], at: number, glossary: Glossary): boolean => {
  const word = words[at];
  const before = words[at - 1];
  return (
    word !== undefined &&
    before !== undefined &&
    /^[ \u00A0]$/u.test(word.gap) &&
    /^\p{Lu}\p{Ll}+$/u.test(before.raw) &&
    /^\p{Lu}{4,}$/u.test(word.raw) &&
    !everyday.has(before.folded) &&
    !glossary.isOrdinaryWord(before.folded)
  );
};
