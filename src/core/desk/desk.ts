import type { Contact } from '../entry.ts';
import type { Language } from '../language.ts';

/** When the people of a desk work, on their own clock. */
export interface Hours {
  /** IANA time zone: `Africa/Nairobi`. */
  readonly zone: string;
  /** Days of the week, 1 for Monday to 7 for Sunday. */
  readonly days: readonly number[];
  /** Minutes since midnight. */
  readonly from: number;
  readonly to: number;
}

/** A group of coordinators with a place they work in. Who they are, and where, is linked by codes, never by names. */
export interface Desk {
  readonly id: string;
  readonly titles: Readonly<Partial<Record<Language, string>>> & { readonly en: string };
  /** ISO codes of the countries it serves. */
  readonly countries: readonly string[];
  /** Names of regions it serves: `West Africa`. */
  readonly regions: readonly string[];
  /** Ids of topics it knows. */
  readonly topics: readonly string[];
  /** Languages its people answer in; the first is the desk's own. */
  readonly languages: readonly [Language, ...Language[]];
  readonly hours: Hours;
  /** Working hours in which a first answer usually comes. */
  readonly promise: number;
  /** Who takes over after so many working hours without an answer; without `to` the asker is given the contact. */
  readonly escalation: { readonly to?: string; readonly after: number };
  /** The official place to turn to, for whom nobody answered. */
  readonly contact: Contact;
  /** What its people promise about talking with minors; shown to them with every ticket. */
  readonly safeguarding?: string;
}

/** What a person may do at a desk. */
export const deskRoles = ['coordinator', 'reviewer'] as const;
export type DeskRole = (typeof deskRoles)[number];

/** A person's link with a desk. */
export interface Link {
  readonly desk: string;
  readonly role: DeskRole;
}

/** The name of a desk in a language. */
export const deskTitle = (desk: Desk, language: Language): string => desk.titles[language] ?? desk.titles.en;
