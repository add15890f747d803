import type { Shelf } from '../action.ts';
import type { Language } from '../language.ts';

/**
 * The words people type to the desk in one language. Phrases are compared whole after `phraseOf` (lower case, no
 * accents, no punctuation), patterns are tested on that form.
 */
export interface Lexicon {
  readonly greetings: readonly string[];
  readonly thanks: readonly string[];
  readonly goodbyes: readonly string[];
  /** "Who are you", "are you a robot". */
  readonly whoAreYou: readonly string[];
  readonly help: readonly string[];
  /** "A person please". */
  readonly person: readonly string[];
  readonly more: readonly string[];
  readonly both: readonly string[];
  readonly neither: readonly string[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** Words for first, second, third, fourth, fifth, in that order. */
  readonly ordinals: readonly (readonly string[])[];
  /** The names of the six languages. */
  readonly languageNames: Readonly<Record<Language, readonly string[]>>;
  /** What stands around a language name when it asks for a translation: `{language}` marks its place. */
  readonly inLanguage: readonly string[];
  /** "list", "show me": words that make a shelf's name a command. */
  readonly browseVerbs: readonly string[];
  readonly shelves: Readonly<Record<Shelf, readonly string[]>>;
  /** Follow-up questions about a part of what was just shown. */
  readonly parts: Readonly<Partial<Record<string, readonly string[]>>>;
  /** Insults aimed at the desk. */
  readonly insults: readonly RegExp[];
  /** A person at risk: violence, arrest, seized devices, threats, self-harm. */
  readonly danger: readonly RegExp[];
  /** Orders to break the desk's rules or to hand out persons. */
  readonly overreach: readonly RegExp[];
}
