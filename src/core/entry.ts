import type { Language } from './language.ts';
import type { PathGroup } from './paths/groups.ts';
import type { Block } from './rich.ts';

/** The kinds of entry; a kind exists only where its shape or behaviour differs. */
export const kinds = [
  'recommendation',
  'action-point',
  'concept',
  'procedure',
  'term',
  'body',
  'initiative',
  'date',
  'source',
] as const;
export type Kind = (typeof kinds)[number];

/** What became of the thing an entry tells of. */
export const statuses = [
  'proposed',
  'pilot',
  'in-force',
  'superseded',
  'historical',
  'evidence-pending',
] as const;
export type Status = (typeof statuses)[number];

/** How sure the source makes us: primary source seen, secondary or undated, old or conflicting. */
export const confidences = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof confidences)[number];

/** A calendar day, `2026-11-22`. Compares as text. */
export type IsoDate = string;

/** What an entry's statement rests on. */
export interface Citation {
  /** Id of a source entry. */
  readonly source: string;
  /** What exactly this source supports. */
  readonly supports: string;
  /** Where in it: "action point 1.3, the first of two". */
  readonly at?: string;
  readonly confidence: Confidence;
}

/** A section of an entry that can be asked for by itself. */
export interface Part {
  /** `who`, `before`, `steps`, `when`, `cost`, `mistakes`, `ask`, `later`, or the heading in kebab-case. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** One side of a question on which views differ. */
export interface Position {
  readonly position: string;
  readonly heldBy: string;
  readonly source: string;
}

/** An official place to turn to; never a private person. */
export interface Contact {
  readonly label: string;
  readonly href: string;
}

/** One meaning of a term; several where communities differ. */
export interface Meaning {
  readonly meaning: string;
  /** Who uses it so: "ICANN", "IGF", "all". */
  readonly community: string;
  readonly expansion?: string;
  readonly example?: string;
}

/** How long a procedure or date holds. */
export interface Validity {
  /** In words: "2025 cycle", "usual pattern". */
  readonly label: string;
  readonly from?: IsoDate;
  readonly until?: IsoDate;
}

/** How the people of a body are chosen. */
export interface Selection {
  /** Id of the body's entry. */
  readonly body: string;
  readonly chosenBy: string;
  readonly eligible: string;
  readonly seats?: string;
  readonly term?: string;
  /** The cycle as a pattern: "call usually in spring". */
  readonly when?: string;
  /** The cycle that is confirmed as open or next; absent: none is. */
  readonly confirmedCycle?: string;
  readonly howToObject?: string;
}

/** What a person can do at a date. */
export const stages = [
  'meeting',
  'register',
  'apply',
  'propose',
  'nominate',
  'comment',
  'vote',
  'join',
] as const;
export type Stage = (typeof stages)[number];

/** How sure a date is: announced, expected from earlier years, or over with no next one known. */
export const certainties = ['confirmed', 'usual pattern', 'past'] as const;
export type Certainty = (typeof certainties)[number];

/** A deadline or meeting in its own time zone. */
export interface Occasion {
  readonly stage: Stage;
  readonly certainty: Certainty;
  /** A day (`2026-06-08`) or a local time in `zone` (`2026-06-08T23:59`). */
  readonly begins?: string;
  /** The last day, or the deadline. */
  readonly ends?: string;
  /** IANA name; there wherever `begins` or `ends` is. */
  readonly zone?: string;
  /** The pattern in words: "usually in June". */
  readonly usual?: string;
  /** Id of the body whose date it is. */
  readonly body?: string;
  readonly venue?: string;
}

/** How people of a group begin. */
export interface Path {
  readonly group: PathGroup;
  /** Ids of entries, in order. */
  readonly steps: readonly string[];
  /** Whose dates come next: a topic, a body with what one does there, or one date; the first that is known counts. */
  readonly next: readonly { readonly about: string; readonly stage?: Stage }[];
}

/** How wide an initiative reaches, or whom it is for. */
export const initiativeTypes = ['national', 'sub-regional', 'regional', 'youth'] as const;
export type InitiativeType = (typeof initiativeTypes)[number];

/** A national, sub-regional, regional or youth initiative of the IGF's directory. */
export interface Initiative {
  readonly type: InitiativeType;
  /** ISO 3166 codes of the countries it is known to serve. */
  readonly countries: readonly string[];
  readonly region: string;
  readonly since?: number;
  readonly page?: string;
  /** Ids of wider initiatives, nearest first. */
  readonly partOf: readonly string[];
}

/** The words of an entry in one language. */
export interface Words {
  readonly language: Language;
  readonly title: string;
  /** Said first; plain words, the first sentence answers. */
  readonly summary: string;
  readonly body: readonly Block[];
  readonly parts: readonly Part[];
  readonly questions: readonly string[];
  readonly aliases: readonly string[];
  readonly positions: readonly Position[];
  /** What to say in place of an answer once it is out of date: what stays true. */
  readonly staysTrue?: string;
  readonly statusNote?: string;
}

/** A translation and how far it can be trusted. */
export interface Translation extends Words {
  readonly review: 'reviewed' | 'machine-drafted';
  /** The original's review date this translation follows. */
  readonly follows: IsoDate;
  /** What its meanings say in this language, in the original's order; empty where they stay as they were written. */
  readonly meanings: readonly string[];
}

/** A piece of reviewed knowledge. */
export interface Entry extends Words {
  readonly id: string;
  readonly kind: Kind;
  readonly topics: readonly string[];
  readonly status: Status;
  /** Id of the entry that took its place, when superseded. */
  readonly supersededBy?: string;
  readonly citations: readonly Citation[];
  readonly reviewed: { readonly on: IsoDate; readonly by: string };
  readonly reviewBy: IsoDate;
  readonly validFor?: Validity;
  readonly owner: string;
  readonly scope: { readonly level: 'global' | 'region' | 'country'; readonly place?: string };
  readonly confidence: Confidence;
  /** Ids of entries to read next, back links included. */
  readonly related: readonly string[];
  readonly erratum?: string;
  /** As printed in the source: "1.3". */
  readonly number?: string;
  /** Our label where the printed number is not unique: "1.3a". */
  readonly label?: string;
  /** The family a concept belongs to: `model`, `enabler`, `area`, … */
  readonly group?: string;
  readonly contact?: Contact;
  /** Terms only. */
  readonly meanings: readonly Meaning[];
  /** Sources only: where it is, who published it and when; `href` absent where the link is lost. */
  readonly reference?: {
    readonly href?: string;
    readonly publisher: string;
    readonly date: string;
    readonly lost?: string;
  };
  /** Where the entry tells how to get into a body. */
  readonly selection?: Selection;
  /** Procedures only: the dates of its steps, which count from 1. */
  readonly deadlines?: readonly { readonly step: number; readonly date: string }[];
  /** What is offered first to read next: ids of entries, and `#part` for parts of the entry itself. */
  readonly offers?: readonly string[];
  /** Concepts only: the entries that the columns of the table in the text are about, from the second column on. */
  readonly compares?: readonly string[];
  /** Concepts only: how people of a group begin; the text begins with one numbered sentence for each step. */
  readonly path?: Path;
  /** Dates only. */
  readonly occasion?: Occasion;
  /** Initiatives only. */
  readonly initiative?: Initiative;
  readonly translations: readonly Translation[];
  /** File and line it comes from, relative to the knowledge folder. */
  readonly origin: string;
}
