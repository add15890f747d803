import type { Desk } from '../core/desk/desk.ts';
import type { Phrase } from '../core/desk/phrase.ts';
import type { Ambiguity, Elsewhere, Topic } from '../core/library.ts';
import type { Part } from '../core/entry.ts';
import type { Language } from '../core/language.ts';
import type { Block } from '../core/rich.ts';
import type { Section } from './entry-text.ts';
import type { Fields } from './fields.ts';
import type { Home } from './kinds/homes.ts';
import type { Place } from './place.ts';
import type { Problem } from './problem.ts';
import type { TranslationFields } from './translation-fields.ts';

/** An entry that is right by itself; whether it fits the others is checked later. */
export interface Draft {
  readonly id: string;
  readonly home: Home;
  readonly place: Place;
  readonly fields: Fields;
  readonly body: readonly Block[];
  readonly parts: readonly Part[];
  readonly mentions: readonly { readonly id: string; readonly line: number }[];
}

/** A translation that is right by itself. */
export interface TranslationDraft {
  readonly id: string;
  readonly home: Home;
  readonly language: Language;
  readonly place: Place;
  readonly fields: TranslationFields;
  readonly body: readonly Block[];
  readonly sections: readonly Section[];
}

/** A subject, a phrase, a mailbox or a desk, and where it was written. */
export interface Located<T> {
  readonly value: T;
  readonly place: Place;
}

/** A mailbox or telephone number that an office publishes itself. */
export interface OfficialContact {
  readonly address: string;
  readonly source?: string;
}

/** What one file holds, or all of them together. */
export interface Parsed {
  readonly drafts: readonly Draft[];
  readonly translations: readonly TranslationDraft[];
  readonly topics: readonly Located<Topic>[];
  readonly ambiguities: readonly Located<Ambiguity>[];
  readonly contacts: readonly Located<OfficialContact>[];
  readonly elsewhere: readonly Located<Elsewhere>[];
  readonly desks: readonly Located<Desk>[];
  readonly phrases: readonly Located<Phrase>[];
  /** Ids the files speak for, also where the entry itself is broken: so that one slip is told once. */
  readonly claimed: readonly { readonly id: string; readonly home: Home }[];
  /** Tables of which some row could not be read: what they hold is not known to be missing. */
  readonly unread: readonly string[];
  readonly problems: readonly Problem[];
}

/** Holds nothing; what a stage adds to. */
export const nothing: Parsed = {
  drafts: [],
  translations: [],
  topics: [],
  ambiguities: [],
  contacts: [],
  elsewhere: [],
  desks: [],
  phrases: [],
  claimed: [],
  unread: [],
  problems: [],
};
