import type { Language } from '../language.ts';

/** What a person has asked the desk to do always; kept until they erase it. */
export interface Preferences {
  /** IANA name of the time zone they said they are in. */
  readonly zone?: string;
  /** Whether they were asked for it: it is asked once. */
  readonly zoneAsked?: boolean;
  /** The language to answer in, whatever they write in. */
  readonly language?: Language;
  /** Answers of three lines and an address, for who pays for every byte. */
  readonly short?: true;
  /** No emoji, no tables, no buttons: everything to be read aloud and typed. */
  readonly plain?: true;
}

/** Preferences without some of them. */
export const preferencesWithout = (
  preferences: Preferences,
  ...names: readonly (keyof Preferences)[]
): Preferences =>
  Object.fromEntries(
    Object.entries(preferences).filter(([name]) => !(names as readonly string[]).includes(name)),
  );
