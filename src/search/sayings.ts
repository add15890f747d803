import type { Entry, Words } from '../core/entry.ts';
import { inlineText, type Block } from '../core/rich.ts';
import type { Phrasing } from './ranking.ts';
import { analyse } from './words.ts';

/** What search needs to know of an entry. */
export type Searchable = Pick<
  Entry,
  keyof Words | 'id' | 'kind' | 'number' | 'label' | 'translations' | 'meanings'
> &
  Partial<Pick<Entry, 'selection'>>;

/** Every way an entry can be asked for: titles, aliases and questions in every language, and numbers as printed. */
export const phrasingsOf = (entry: Searchable, index: number): readonly Phrasing[] =>
  [entry, ...entry.translations].flatMap((words) =>
    [
      ...[words.title, ...words.aliases, ...(words.language === 'en' ? printed(entry) : [])].map((text) => ({
        text,
        question: false,
      })),
      ...words.questions.map((text) => ({ text, question: true })),
    ].flatMap(({ text, question }): readonly Phrasing[] =>
      text === ''
        ? []
        : [{ entry: index, language: words.language, analysis: analyse(text, words.language), question }],
    ),
  );

/** The subjects of an entry's names, in every language. */
export const namesOf = (entry: Searchable): readonly (readonly string[])[] =>
  [entry, ...entry.translations]
    .flatMap((words) => [words.title, ...words.aliases].map((name) => analyse(name, words.language).content))
    .map((content) => [...new Set(content)])
    .filter((content) => content.length > 0);

/** Words in capitals among the names of entries; those that are ordinary words in small letters are left out. */
export const acronymsOf = (entries: readonly Searchable[]): ReadonlySet<string> =>
  new Set(
    entries
      .flatMap(({ title, aliases }) => [title, ...aliases])
      .flatMap((name) => name.split(/[^\p{L}\p{N}+]+/u))
      .filter((word) => /\p{Lu}.*\p{Lu}|\p{Lu}\p{N}|\p{N}\p{Lu}/u.test(word))
      .map((word) => word.toLowerCase())
      .filter((word) => !ordinary.has(word)),
  );

const ordinary = new Set(
  'is it as at be do go he in me my no of on or so to up us we who may can all are but not one new how was has its ac ap ai un eu id pp cc ra rc sg tc os tv uk usa ok am pm non sub out age what when why act add pen post net web api app data ready lead'.split(
    ' ',
  ),
);

// "Action point 5.4", "AP 5.4", "rec 2": numbers are asked for as they are printed.
const printed = (entry: Searchable): readonly string[] => {
  const numbers = [entry.number, entry.label].filter((one) => one !== undefined);
  if (entry.kind === 'recommendation')
    return numbers.flatMap((one) => [`recommendation ${one}`, `rec ${one}`, `recommendation number ${one}`]);
  if (entry.kind === 'action-point')
    return numbers.flatMap((one) => [
      `action point ${one}`,
      `ap ${one}`,
      `actionpoint ${one}`,
      `point ${one}`,
      one,
    ]);
  return [];
};

/** What an entry says, as far as it is weak evidence of what it is about. */
export const runningText = (entry: Searchable): string =>
  [
    entry.summary,
    ...entry.meanings.map((one) => `${one.expansion ?? ''} ${one.meaning}`),
    ...[...entry.body, ...entry.parts.flatMap((part) => part.blocks)].map(blockText),
  ]
    .join(' ')
    .slice(0, 6_000);

const blockText = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.children);
    case 'list':
      return block.items.flat().map(blockText).join(' ');
    case 'code':
      return block.text;
    case 'quote':
      return block.children.map(blockText).join(' ');
    case 'table':
      return [block.header, ...block.rows]
        .flat()
        .map((cell) => inlineText(cell))
        .join(' ');
  }
};
