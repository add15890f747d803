import Fuse from 'fuse.js';
import type { Suggestion } from './core/adapter.ts';
import { phraseOf } from './core/clean.ts';
import type { Library } from './core/library.ts';

/** Autocompletion over titles and short names: what begins like the text first, then what is spelled nearly so. */
export const createSuggest = (library: Library): ((text: string, limit: number) => readonly Suggestion[]) => {
  const rows = [...library.entries.values()]
    .filter((entry) => entry.kind !== 'source')
    .flatMap((entry) =>
      [entry, ...entry.translations].flatMap((words) => {
        const suggestion: Suggestion = { entry: entry.id, title: words.title, language: words.language };
        return [words.title, ...words.aliases].map((name) => ({ name: phraseOf(name), suggestion }));
      }),
    );
  const fuse = new Fuse(rows, { keys: ['name'], threshold: 0.35, ignoreLocation: true });
  return (text, limit) => {
    const phrase = phraseOf(text).slice(0, 60);
    const begins = rows.filter(({ name }) => name.startsWith(phrase));
    const near =
      begins.length >= limit || phrase.length < 2
        ? []
        : fuse.search(phrase, { limit: limit * 3 }).map(({ item }) => item);
    const found = new Map(
      [...begins, ...near].map(({ suggestion }) => [`${suggestion.entry} ${suggestion.title}`, suggestion]),
    );
    return [...found.values()].slice(0, limit);
  };
};
