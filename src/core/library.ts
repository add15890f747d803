import type { Desk } from './desk/desk.ts';
import type { Phrase } from './desk/phrase.ts';
import type { Contact, Entry } from './entry.ts';
import type { Language } from './language.ts';

/** A subject people look for, with the official place to turn to. */
export interface Topic {
  readonly id: string;
  readonly titles: Readonly<Partial<Record<Language, string>>> & { readonly en: string };
  readonly contact?: Contact;
}

/** A phrase that is known to mean more than one entry; the desk asks which. */
export interface Ambiguity {
  readonly phrases: readonly string[];
  readonly entries: readonly string[];
  /** One sentence that says what the difference is. */
  readonly note: string;
}

/** Questions about one subject that is not the desk's: what to tell its own questions from. */
export interface Elsewhere {
  readonly id: string;
  /** Whether it names things of the field, and only asks what the desk cannot know of them. */
  readonly near: boolean;
  readonly questions: readonly string[];
}

/** The knowledge a desk serves: one checked, immutable set. */
export interface Library {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly ambiguities: readonly Ambiguity[];
  readonly elsewhere: readonly Elsewhere[];
  readonly desks: readonly Desk[];
  readonly phrases: readonly Phrase[];
  /** Changes whenever the content does. */
  readonly revision: string;
}

/** Knowledge of nothing: for what must have a library and asks it nothing. */
export const emptyLibrary: Library = {
  entries: new Map(),
  topics: new Map(),
  ambiguities: [],
  elsewhere: [],
  desks: [],
  phrases: [],
  revision: 'none',
};
