import { shelves, type Shelf } from './action.ts';
import { phraseOf } from './clean.ts';
import { languages, type Language } from './language.ts';
import { lexicons } from './lexicon/catalogue.ts';
import type { Lexicon } from './lexicon/lexicon.ts';

/** What a message is for, told from its words alone. */
export type Intent =
  | { readonly kind: 'danger' }
  | { readonly kind: 'insult' }
  | { readonly kind: 'overreach' }
  | { readonly kind: 'greeting' | 'thanks' | 'goodbye' | 'whoAreYou' }
  | { readonly kind: 'help' | 'person' | 'more' | 'both' | 'neither' | 'yes' | 'no' }
  /** `index` counts from 0. */
  | { readonly kind: 'pick'; readonly index: number }
  | { readonly kind: 'language'; readonly language: Language; readonly persist: boolean }
  | { readonly kind: 'browse'; readonly shelf: Shelf }
  | { readonly kind: 'part'; readonly part: string }
  | { readonly kind: 'question' };

/** An intent and the language whose words gave it away; absent for a number or a question. */
export interface Triage {
  readonly intent: Intent;
  readonly language?: Language;
}

interface Rule {
  readonly intent: Intent;
  readonly language: Language;
}

/** Sorts a message: danger first, then orders to break rules and insults, then the phrases people type to a desk. */
export const triage = (text: string): Triage => {
  const phrase = phraseOf(text);
  for (const kind of ['danger', 'overreach', 'insult'] as const) {
    const found = lexicons.find(([, lexicon]) => patternsOf(lexicon, kind).some((one) => one.test(phrase)));
    if (found !== undefined) return { intent: { kind }, language: found[0] };
  }
  const number = /^(?:option |number |no |n |#)?([1-9]\d?)$/.exec(phrase)?.[1];
  if (number !== undefined) return { intent: { kind: 'pick', index: Number(number) - 1 } };
  return phrases.get(phrase) ?? personFirst(text) ?? { intent: { kind: 'question' } };
};

// "I want to talk to a human, don't tell them who I am": whoever asks for people is not answered by a machine.
const personFirst = (text: string): Rule | undefined => {
  const clause = phraseOf(/^[^,.;:!?，。；：！？،؛؟]+(?=[,.;:!?，。；：！？،؛؟])/u.exec(text)?.[0] ?? '');
  const isSentence = clause.split(' ').length >= 3 || /^\p{Script=Han}{4,}$/u.test(clause);
  const rule = isSentence ? phrases.get(clause) : undefined;
  return rule?.intent.kind === 'person' ? rule : undefined;
};

const patternsOf = (lexicon: Lexicon, kind: 'danger' | 'overreach' | 'insult'): readonly RegExp[] =>
  kind === 'danger' ? lexicon.danger : kind === 'insult' ? lexicon.insults : lexicon.overreach;

const wholePhrases = (lexicon: Lexicon): readonly (readonly [Intent, readonly string[]])[] => [
  [{ kind: 'help' }, lexicon.help],
  [{ kind: 'person' }, lexicon.person],
  [{ kind: 'more' }, lexicon.more],
  [{ kind: 'both' }, lexicon.both],
  [{ kind: 'neither' }, lexicon.neither],
  [{ kind: 'yes' }, lexicon.yes],
  [{ kind: 'no' }, lexicon.no],
  [{ kind: 'greeting' }, lexicon.greetings],
  [{ kind: 'thanks' }, lexicon.thanks],
  [{ kind: 'goodbye' }, lexicon.goodbyes],
  [{ kind: 'whoAreYou' }, lexicon.whoAreYou],
  ...lexicon.ordinals.map((words, index) => [{ kind: 'pick', index }, words] as const),
  ...languages.map(
    (language) =>
      [
        { kind: 'language', language, persist: true },
        lexicon.languageNames[language].flatMap((name) =>
          lexicon.inLanguage.map((frame) => frame.replace('{language}', name)),
        ),
      ] as const,
  ),
  ...Object.entries(lexicon.parts).map(([part, words]) => [{ kind: 'part', part }, words ?? []] as const),
  ...shelves.map(
    (shelf) =>
      [
        { kind: 'browse', shelf },
        lexicon.shelves[shelf].flatMap((name) => [
          name,
          ...lexicon.browseVerbs.map((verb) => `${verb} ${name}`),
        ]),
      ] as const,
  ),
];

const phrases: ReadonlyMap<string, Rule> = (() => {
  const found = new Map<string, Rule>();
  for (const [language, lexicon] of lexicons)
    for (const [intent, words] of wholePhrases(lexicon))
      for (const word of words) {
        const phrase = phraseOf(word);
        if (!found.has(phrase)) found.set(phrase, { intent, language });
      }
  return found;
})();
