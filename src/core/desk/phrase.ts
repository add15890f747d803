import type { Language } from '../language.ts';

/** Words a desk uses again and again, reviewed like everything else in the files. */
export interface Phrase {
  readonly id: string;
  readonly texts: Readonly<Partial<Record<Language, string>>> & { readonly en: string };
  /** Ids of the desks that use it; all of them where there are none. */
  readonly desks: readonly string[];
}

/** The phrases of desks. */
export const phrasesOf = (all: readonly Phrase[], desks: readonly string[]): readonly Phrase[] =>
  all.filter((one) => one.desks.length === 0 || one.desks.some((desk) => desks.includes(desk)));
