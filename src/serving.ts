import type { Serving } from './bot.ts';
import type { WordsOf } from './core/desk/gaps.ts';
import type { Library } from './core/library.ts';
import { conceptOf } from './search/concepts.ts';
import { analyse } from './search/words.ts';
import { buildSearch, createSearch } from './search/search.ts';
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

/** A library made ready to answer, all at once. */
export const servingOf = (library: Library): Serving => ({
  library,
  search: createSearch(findable(library), library),
  suggest: createSuggest(library),
});

/** How long answers may wait while a library is made ready, in milliseconds. */
const longestStretch = 10;

/** A library made ready while the desk goes on answering: pauses whenever it has worked for a stretch. */
export const servingGently = async (library: Library): Promise<Serving> => {
  const steps = buildSearch(findable(library), library);
  let begun = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { library, search: step.value, suggest: createSuggest(library) };
    if (performance.now() - begun > longestStretch) {
      await new Promise((resolve) => setImmediate(resolve));
      begun = performance.now();
    }
  }
};
