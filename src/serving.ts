import type { Serving } from './bot.ts';
import type { Library } from './core/library.ts';
import { createSearch } from './search/search.ts';
import { createSuggest } from './suggest.ts';

/** A library made ready to answer. Sources are evidence, not answers: they are shown, never found. */
export const servingOf = (library: Library): Serving => ({
  library,
  search: createSearch(
    [...library.entries.values()].filter((entry) => entry.kind !== 'source'),
    { ambiguities: library.ambiguities },
  ),
  suggest: createSuggest(library),
});
