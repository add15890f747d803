import type { Entry, IsoDate } from '../core/entry.ts';
import type { Draft } from './draft.ts';

/** When a source that does not say so itself was last looked at. */
export interface Review {
  readonly reviewed: Entry['reviewed'];
  readonly reviewBy: IsoDate;
}

/** Reviewing an entry means opening its sources: a source is as reviewed as the newest entry that leans on it. */
export const sourceReviews = (drafts: readonly Draft[]): ((source: string) => Review | undefined) => {
  const newest = new Map<string, Review>();
  let latest: Review | undefined;
  for (const { home, fields } of drafts) {
    const { reviewed, review_by: reviewBy, sources = [] } = fields;
    if (home.kind === 'source' || reviewed === undefined || reviewBy === undefined) continue;
    const review = { reviewed, reviewBy };
    if (latest === undefined || latest.reviewed.on < reviewed.on) latest = review;
    for (const { source } of sources) {
      const known = newest.get(source);
      if (known === undefined || known.reviewed.on < reviewed.on) newest.set(source, review);
    }
  }
  return (source) => newest.get(source) ?? latest;
};
