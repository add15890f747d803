import type { IsoDate, Kind, Status } from '../core/entry.ts';
import type { Language } from '../core/language.ts';
import type { Library } from '../core/library.ts';

/** One entry as `helpdesk knowledge list --json` shows it. */
export interface Listed {
  readonly id: string;
  readonly kind: Kind;
  readonly title: string;
  readonly number?: string;
  readonly status: Status;
  /** Ids of the sources it leans on. */
  readonly sources: readonly string[];
  readonly reviewed: IsoDate;
  readonly review_by: IsoDate;
  /** English first. */
  readonly languages: readonly Language[];
}

/** Every entry of a library in the order of the ids, ready for JSON. */
export const listing = (library: Library): readonly Listed[] =>
  [...library.entries.values()].map((entry) => ({
    id: entry.id,
    kind: entry.kind,
    title: entry.title,
    ...(entry.number !== undefined && { number: entry.number }),
    status: entry.status,
    sources: [...new Set(entry.citations.map(({ source }) => source))],
    reviewed: entry.reviewed.on,
    review_by: entry.reviewBy,
    languages: [entry.language, ...entry.translations.map(({ language }) => language)],
  }));
