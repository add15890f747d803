import { phraseOf } from '../clean.ts';

/**
 * A pattern for text as `phraseOf` leaves it, written as people spell it: accents, й, ё, ة, أ and the like are folded
 * here the same way. `\<` and `\>` are the edges of a word in any alphabet, `\w` is a character of a word; both know
 * letters that the built-in `\b` and `\w` do not.
 */
export const pattern = (strings: TemplateStringsArray, ...words: readonly string[]): RegExp =>
  new RegExp(
    String.raw(strings, ...words)
      .normalize('NFC')
      .replace(/[^\p{ASCII}]+/gu, phraseOf)
      .replaceAll('\\<', String.raw`(?<![\p{L}\p{N}])`)
      .replaceAll('\\>', String.raw`(?![\p{L}\p{N}])`)
      .replaceAll('\\w', String.raw`[\p{L}\p{N}'-]`),
    'u',
  );

/** Words as one choice inside a {@link pattern}: a group that matches any of them. */
export const anyOf = (words: string): string =>
  `(?:${words
    .trim()
    .split(/\s*[|\n]\s*/u)
    .join('|')})`;
