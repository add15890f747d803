import { cleanText, phraseOf } from '../clean.ts';
import { languages, type Language } from '../language.ts';
import { deskLexicons } from '../lexicon/desk/catalogue.ts';
import { unaskedLexicon, type UnaskedWord } from '../lexicon/unasked.ts';
import { newcomerChoices, type NewcomerChoice } from './choices.ts';

/** What the desk says unasked, in places where a coordinator has switched it on. */
export const switches = ['welcome', 'digest'] as const;
export type Switch = (typeof switches)[number];

/** What a message says about a switch; `turn` absent where it asks how it is. */
export interface SwitchSaid {
  readonly about: Switch;
  readonly turn?: 'on' | 'off';
  readonly language: Language;
}

/** A choice of a newcomer, in words. */
export interface NewcomerSaid {
  readonly choice: NewcomerChoice;
  readonly language: Language;
}

/** Longest message that is about any of this, in characters. */
const longest = 60;

/** What a message says about a switch, and nothing else; undefined where it says anything else. */
export const switchIn = (raw: string): SwitchSaid | undefined => saidIn(raw, switchesSaid);

/** Which choice of a newcomer a message names; undefined where it says anything else. */
export const newcomerSaidIn = (raw: string): NewcomerSaid | undefined => saidIn(raw, choicesSaid);

/** The word the desk itself names, in a language. */
export const unaskedWord = (word: UnaskedWord, language: Language): string =>
  unaskedLexicon[language][word][0] ?? word;

/** What is typed to set a switch, in a language. */
export const switchWord = (about: Switch, turn: 'on' | 'off', language: Language): string =>
  frames[language](namesOf(about, language)[0] ?? about, unaskedWord(turn, language));

/** What a switch is called in a language. */
export const namesOf = (about: Switch, language: Language): readonly string[] =>
  about === 'welcome'
    ? unaskedLexicon[language].welcome
    : (deskLexicons.find(([one]) => one === language)?.[1].digest ?? []);

const saidIn = <Said>(raw: string, known: ReadonlyMap<string, Said>): Said | undefined => {
  const { text } = cleanText(raw);
  return text.length > longest ? undefined : known.get(phraseOf(text));
};

const spaced = (about: string, turn: string): string => `${about} ${turn}`;
const frames: Readonly<Record<Language, (about: string, turn: string) => string>> = {
  en: spaced,
  fr: spaced,
  es: spaced,
  ar: spaced,
  zh: (about, turn) => `${about}${turn}`,
  ru: spaced,
};

// English first: where two languages share a word, nothing is told of the language.
const allSaid = <Said>(
  of: (language: Language) => readonly (readonly [string, Said])[],
): ReadonlyMap<string, Said> =>
  new Map(
    languages
      .toReversed()
      .flatMap(of)
      .map(([words, said]) => [phraseOf(words), said] as const),
  );

const switchesSaid = allSaid<SwitchSaid>((language) => {
  const lexicon = unaskedLexicon[language];
  return switches.flatMap((about) =>
    namesOf(about, language).flatMap((name) => [
      [name, { about, language }] as const,
      ...(['on', 'off'] as const).flatMap((turn) =>
        lexicon[turn].flatMap((word) =>
          [
            `${name} ${word}`,
            `${word} ${name}`,
            frames[language](name, word),
            frames[language](word, name),
          ].map((words) => [words, { about, turn, language }] as const),
        ),
      ),
    ]),
  );
});

const choicesSaid = allSaid<NewcomerSaid>((language) =>
  newcomerChoices.flatMap((choice) =>
    unaskedLexicon[language][choice].map((words) => [words, { choice, language }] as const),
  ),
);
