import type { Serving } from './bot.ts';
import { noCache, type Cache } from './cache.ts';
import type { WordsOf } from './core/desk/gaps.ts';
import { glossaryOf, makeGlossary } from './core/decode/glossary.ts';
import type { Library } from './core/library.ts';
import { atOnce } from './core/steps.ts';
import { pack, unpack } from './pack.ts';
import { conceptOf } from './search/concepts.ts';
import { analyse } from './search/words.ts';
import { learnSearch, searchOf, type Learnt, type OpenSearch } from './search/search.ts';
import type { Searchable } from './search/sayings.ts';
import { createSuggest } from './suggest.ts';

// Sources are evidence, not answers: they are shown, never found.
const findable = (library: Library): readonly Searchable[] =>
  [...library.entries.values()].filter((entry) => entry.kind !== 'source');

/** The stems of a question's subject with the everyday notions they stand for, as the search takes it apart. */
export const wordsOf: WordsOf = (text, language) =>
  analyse(text, language).content.map((word) => {
    const [notion] = conceptOf(word) ?? [];
    return notion === undefined ? { word } : { word, notion };
  });

/** What is served, with a search that can explain itself. */
export type OpenServing = Serving & { readonly search: OpenSearch };

/** A library made ready to answer, all at once; what was learnt of the very same one before is taken from the cache. */
export const servingOf = (library: Library, cache: Cache = noCache): OpenServing => {
  // The first message that is decoded should not wait for the names.
  glossaryOf(library);
  const kept = learntFrom(cache, library);
  if (kept !== undefined) return ready(library, kept);
  return readyAndKept(library, atOnce(learnSearch(findable(library), library)), cache);
};

/** How long answers may wait while a library is made ready, in milliseconds. */
const longestStretch = 10;

/** A library made ready while the desk goes on answering: pauses whenever it has worked for a stretch. */
export const servingGently = async (library: Library, cache: Cache = noCache): Promise<Serving> => {
  await gently(makeGlossary(library));
  const kept = learntFrom(cache, library);
  return kept === undefined
    ? readyAndKept(library, await gently(learnSearch(findable(library), library)), cache)
    : ready(library, kept);
};

const gently = async <T>(steps: Iterator<unknown, T, undefined>): Promise<T> => {
  let begun = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - begun > longestStretch) {
      await new Promise((resolve) => setImmediate(resolve));
      begun = performance.now();
    }
  }
};

const ready = (library: Library, learnt: Learnt): OpenServing => ({
  library,
  search: searchOf(findable(library), library, learnt),
  suggest: createSuggest(library),
});

const readyAndKept = (library: Library, learnt: Learnt, cache: Cache): OpenServing => {
  if (cache !== noCache) void cache.write(name, library.revision, pack(learnt));
  return ready(library, learnt);
};

const name = 'search';

// Its bytes are those that were written: the cache has compared their sum, and the code that made them.
const learntFrom = (cache: Cache, library: Library): Learnt | undefined => {
  const bytes = cache.read(name, library.revision);
  return bytes === undefined ? undefined : (unpack(bytes) as Learnt);
};
