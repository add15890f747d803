import type { Draft, Parsed } from './draft.ts';
import type { Home } from './kinds/homes.ts';
import type { Problem } from './problem.ts';
import type { SourceFile } from './read-folder.ts';

/** Everything the files hold, seen together: what the checks look at. */
export interface KnowledgeSet extends Parsed {
  readonly files: readonly SourceFile[];
  /** The entries that are right by themselves; the first where two claim one id. */
  readonly byId: ReadonlyMap<string, Draft>;
  /** Every id some file speaks for, and where such an entry lives. */
  readonly known: ReadonlyMap<string, Home>;
}

/** Something that must hold across files. */
export type Check = (set: KnowledgeSet) => readonly Problem[];

/** Puts the files' contents together. */
export const knowledgeSet = (files: readonly SourceFile[], parsed: readonly Parsed[]): KnowledgeSet => {
  const drafts = parsed.flatMap((one) => one.drafts);
  const byId = new Map<string, Draft>();
  for (const draft of drafts) if (!byId.has(draft.id)) byId.set(draft.id, draft);
  return {
    files,
    drafts,
    byId,
    known: new Map(parsed.flatMap((one) => one.claimed.map(({ id, home }) => [id, home] as const))),
    translations: parsed.flatMap((one) => one.translations),
    topics: parsed.flatMap((one) => one.topics),
    ambiguities: parsed.flatMap((one) => one.ambiguities),
    contacts: parsed.flatMap((one) => one.contacts),
    elsewhere: parsed.flatMap((one) => one.elsewhere),
    desks: parsed.flatMap((one) => one.desks),
    phrases: parsed.flatMap((one) => one.phrases),
    unread: parsed.flatMap((one) => one.unread),
    claimed: parsed.flatMap((one) => one.claimed),
    problems: parsed.flatMap((one) => one.problems),
  };
};

/** Where a draft is written, for a sentence about it in another file. */
export const whereIs = (draft: Pick<Draft, 'place'>): string =>
  `${draft.place.file}:${String(draft.place.line)}`;
