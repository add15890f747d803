import { phraseOf } from '../clean.ts';
import { isLanguage, languages, type Language } from '../language.ts';
import { lexicons } from '../lexicon/catalogue.ts';
import { settingsLexicon, settingWords, type SettingWord } from '../lexicon/settings.ts';

/** What somebody says of how they want to be answered. */
export type SettingSaid =
  | { readonly kind: 'show' | 'reminders' | 'reset' }
  | { readonly kind: 'short' | 'plain'; readonly on: boolean }
  /** `language` absent: which one is asked for; `own`: the one they write in. */
  | { readonly kind: 'language'; readonly language?: Language | 'own' }
  | { readonly kind: 'zone'; readonly rest: string }
  /** What cannot be set, or not to that: `of` where the setting itself is known. */
  | { readonly kind: 'unknown'; readonly of?: 'language' | 'short' | 'plain' };

/** What was said and in which language. */
export interface SettingCommand {
  readonly said: SettingSaid;
  readonly language: Language;
}

/** An order in whole sentences, and what stands beside it that has to be answered. */
export interface SettingOrder extends SettingCommand {
  readonly rest?: string;
}

/** Longest message that is such a command, in characters; what is longer is no command. */
const longest = 90;
/** Most words of a value; more words are a question that only begins alike. */
const mostValueWords = 3;

/** A typed command: `settings`, `settings plain`, `settings language fr`; undefined for everything else. */
export const settingCommandIn = (text: string): SettingCommand | undefined => {
  if (text.length > longest || /[?？؟]/u.test(text)) return undefined;
  const begin = beginning(text, heads);
  if (begin === undefined) return undefined;
  const { value: language, after } = begin;
  if (after.text === '') return { said: { kind: 'show' }, language };
  const subject = beginning(after.text, subjects);
  const said = subject === undefined ? undefined : valued(subject.value, subject.after);
  if (said !== undefined) return { said, language };
  const named = languageNamed(after.text);
  if (named !== undefined) return { said: { kind: 'language', language: named }, language };
  // One word that is no setting is a slip; more of them are a sentence that only begins alike.
  return subject === undefined && after.apart && wordsOf(after.text).length === 1
    ? { said: { kind: 'unknown' }, language }
    : undefined;
};

/** What stands behind a word; `apart` where a space or a sign divides them. */
interface After {
  readonly text: string;
  readonly apart: boolean;
}

const valued = (word: SettingWord, { text, apart }: After): SettingSaid | undefined => {
  const phrase = phraseOf(text);
  const isSlip = apart && wordsOf(text).length <= mostValueWords;
  switch (word) {
    case 'reminders':
    case 'reset':
      return phrase === '' ? { kind: word } : undefined;
    case 'zone':
      return wordsOf(text).length <= mostValueWords + 2 ? { kind: 'zone', rest: text } : undefined;
    case 'short':
    case 'plain':
      if (phrase === '' || onWords.has(phrase)) return { kind: word, on: true };
      if (offWords.has(phrase)) return { kind: word, on: false };
      return isSlip ? { kind: 'unknown', of: word } : undefined;
    case 'language': {
      if (phrase === '') return { kind: word };
      const language = ownWords.has(phrase) ? 'own' : languageNamed(text);
      if (language !== undefined) return { kind: word, language };
      return isSlip ? { kind: 'unknown', of: word } : undefined;
    }
  }
};

/**
 * An order to the desk in whole sentences: "short please, data is expensive", "answer me in French from now on". What
 * is no order and no reason for one is left as `rest`; undefined where nothing was ordered.
 */
export const settingOrderIn = (text: string): SettingOrder | undefined => {
  const pieces = piecesOf(text);
  if (pieces.length > mostPieces) return undefined;
  const read = pieces.map((piece) => ({ piece, meaning: meaningOf(piece) }));
  const found = read.flatMap(({ meaning }) => (typeof meaning === 'object' ? [meaning] : []));
  const [first] = found;
  if (first === undefined) return undefined;
  // Two orders that are not the same would need two answers: the first word is not taken for all.
  if (found.some(({ said }) => JSON.stringify(said) !== JSON.stringify(first.said))) return undefined;
  const others = read.filter(({ meaning }) => meaning === 'other');
  if (others.length === 0) return first;
  const at = (index: number): boolean => read[index]?.meaning !== 'other';
  // In the middle of a sentence the same words are part of it.
  const from = read.findIndex(({ meaning }) => meaning === 'other');
  const to = read.findLastIndex(({ meaning }) => meaning === 'other');
  const together = others.length === to - from + 1 && (at(0) || at(read.length - 1));
  const rest = read
    .slice(from, to + 1)
    .map(({ piece }) => piece)
    .join(' ')
    .trim();
  return together && isWhole(rest) ? { ...first, rest } : undefined;
};

/** More pieces than this are a letter, not an order. */
const mostPieces = 6;

// "short, please: MAG" asks nothing that can be told apart from the order; a question has words of its own.
const isWhole = (rest: string): boolean =>
  /\p{Script=Han}/u.test(rest) ? phraseOf(rest).length >= 4 : wordsOf(rest).length >= 3;

// Signs stay with the piece they end, so that a question keeps its mark.
const piecesOf = (text: string): readonly string[] =>
  (text.slice(0, 2_000).match(/[^,.;:!?…\n，。；：！？،؛؟—–]+[,.;:!?…\n，。；：！？،؛؟—–]*/gu) ?? [])
    .map((piece) => piece.trim())
    .filter((piece) => phraseOf(piece) !== '');

const meaningOf = (piece: string): SettingCommand | 'reason' | 'other' => {
  // "Short?" asks something.
  if (/[?？؟]/u.test(piece)) return 'other';
  const phrase = phraseOf(piece);
  const order = orders.get(phrase) ?? orders.get(bare(phrase));
  if (order !== undefined) return order;
  if (bare(phrase) === '') return 'reason';
  for (const reason of reasons) {
    const left = bare(phrase.replace(reason, ' ').replace(/\s+/gu, ' ').trim());
    if (left === bare(phrase)) continue;
    if (left === '') return 'reason';
    const beside = orders.get(left);
    if (beside !== undefined) return beside;
  }
  return 'other';
};

/** Without words of courtesy at either end. */
const bare = (phrase: string): string => {
  let left = phrase;
  for (;;) {
    const next = stripped(left);
    if (next === left) return left;
    left = next;
  }
};

const stripped = (phrase: string): string => {
  for (const word of courtesies) {
    if (phrase === word) return '';
    const gap = isHan(word) ? '' : ' ';
    if (phrase.startsWith(`${word}${gap}`)) return phrase.slice(word.length).trim();
    if (phrase.endsWith(`${gap}${word}`)) return phrase.slice(0, -word.length).trim();
  }
  return phrase;
};

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
const wordsOf = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '');

const longestFirst = (words: readonly string[]): readonly string[] =>
  [...new Set(words.map(phraseOf))]
    .filter((one) => one !== '')
    .sort((one, other) => other.length - one.length);

/** The words a text begins with, the longest first, and what follows as it was typed. */
const beginning = <T>(
  text: string,
  words: ReadonlyMap<string, T>,
): { readonly value: T; readonly after: After } | undefined => {
  const trimmed = text.trim();
  const typed = wordsOf(trimmed);
  for (let count = Math.min(typed.length, mostBeginning); count > 0; count -= 1) {
    const value = words.get(phraseOf(typed.slice(0, count).join(' ')));
    if (value !== undefined)
      return {
        value,
        after: {
          text: typed
            .slice(count)
            .join(' ')
            .replace(/^[:：,，-]\s*/u, ''),
          apart: true,
        },
      };
  }
  // Chinese has no spaces between words.
  for (const [word, value] of words)
    if (isHan(word) && trimmed.startsWith(word)) {
      const left = trimmed.slice(word.length);
      const after = left.replace(/^[\s:：,，]+/u, '');
      return { value, after: { text: after, apart: after !== left } };
    }
  return undefined;
};

const mostBeginning = 3;

const all = languages.map((language) => [language, settingsLexicon[language]] as const);

// English comes last, so that it keeps a word that two languages share; the longest come first.
const mapOf = <T>(pairs: readonly (readonly [string, T])[]): ReadonlyMap<string, T> =>
  new Map(
    [...new Map(pairs.map(([word, value]) => [phraseOf(word), value])).entries()].sort(
      ([one], [other]) => other.length - one.length,
    ),
  );

const heads = mapOf(
  all
    .toReversed()
    .flatMap(([language, { settings }]) => settings.map((word): [string, Language] => [word, language])),
);

const subjects = mapOf(
  all
    .toReversed()
    .flatMap(([, { words }]) =>
      settingWords.flatMap((subject) => words[subject].map((word): [string, SettingWord] => [word, subject])),
    ),
);

const onWords = new Set(all.flatMap(([, { on }]) => on.map(phraseOf)));
const offWords = new Set(all.flatMap(([, { off }]) => off.map(phraseOf)));
const ownWords = new Set(all.flatMap(([, { own }]) => own.map(phraseOf)));

const languageNames: ReadonlyMap<string, Language> = new Map(
  lexicons.flatMap(([, lexicon]) =>
    languages.flatMap((language) =>
      lexicon.languageNames[language].flatMap((name): (readonly [string, Language])[] => [
        [phraseOf(name), language],
        [phraseOf(`ال${name}`), language],
        [phraseOf(`по-${name}`), language],
      ]),
    ),
  ),
);

/** The language that a word names, by its name in any of the six or by its code. */
const languageNamed = (text: string): Language | undefined => {
  const phrase = phraseOf(text);
  return isLanguage(phrase) ? phrase : languageNames.get(phrase);
};

const courtesies = longestFirst(all.flatMap(([, { courtesy }]) => courtesy));
const reasons = all.flatMap(([, lexicon]) => lexicon.reasons);

const orders: ReadonlyMap<string, SettingCommand> = new Map(
  all.toReversed().flatMap(([language, { orders: said }]) => {
    const ordered = (words: readonly string[], order: SettingSaid): (readonly [string, SettingCommand])[] =>
      words.flatMap((word) => [
        [phraseOf(word), { said: order, language }],
        // As it is compared, without words of courtesy at its ends.
        [bare(phraseOf(word)), { said: order, language }],
      ]);
    const names = lexicons.find(([one]) => one === language)?.[1].languageNames;
    return [
      ...ordered(said.short, { kind: 'short', on: true }),
      ...ordered(said.long, { kind: 'short', on: false }),
      ...ordered(said.plain, { kind: 'plain', on: true }),
      ...ordered(said.own, { kind: 'language', language: 'own' }),
      ...languages.flatMap((wanted) =>
        ordered(
          (names?.[wanted] ?? []).flatMap((name) =>
            said.always.map((frame) => frame.replace('{language}', name)),
          ),
          { kind: 'language', language: wanted },
        ),
      ),
    ];
  }),
);

/** The word the desk itself names, and one of its settings behind it: "settings short". */
export const typedSetting = (language: Language, word?: SettingWord, value = ''): string => {
  const { settings, words } = settingsLexicon[language];
  return [settings[0] ?? '', ...(word === undefined ? [] : [words[word][0] ?? '']), value]
    .filter((one) => one !== '')
    .join(' ');
};

/** The word for "off" the desk itself names. */
export const typedOff = (language: Language): string => settingsLexicon[language].off[0] ?? '';
