import { meaningsIn, wordsIn } from '../answer.ts';
import { sliceWhole } from '../clean.ts';
import type { Entry, Occasion, Selection } from '../entry.ts';
import type { Language } from '../language.ts';
import { plainBlock } from '../plain.ts';

const longestLine = 300;
const mostLines = 200;

/**
 * What an entry tells in a language, line by line, its title first: only what its file says, so that neither the
 * calendar nor a new wording of the desk looks like a change.
 */
export const publicLines = (entry: Entry, language: Language): readonly string[] => {
  const { words } = wordsIn(entry, language);
  const { validFor, selection, occasion, contact } = entry;
  return [
    words.title,
    words.summary,
    ...(validFor === undefined
      ? []
      : [[validFor.label, validFor.from, validFor.until].filter((one) => one !== undefined).join(', ')]),
    ...(occasion === undefined ? [] : occasionLines(occasion)),
    ...(selection === undefined ? [] : selectionLines(selection)),
    ...[...words.body, ...words.parts.flatMap(({ blocks }) => blocks)].map(plainBlock),
    ...meaningsIn(entry, language).map(({ meaning }) => meaning),
    ...(words.staysTrue === undefined ? [] : [words.staysTrue]),
    ...(contact === undefined ? [] : [`${contact.label}: ${contact.href}`]),
  ]
    .flatMap((text) => text.split('\n'))
    .map((line) => sliceWhole(line.trim(), longestLine))
    .filter((line) => line !== '')
    .slice(0, mostLines);
};

const occasionLines = ({ begins, ends, zone, usual, venue }: Occasion): readonly string[] => [
  [begins, ends, zone].filter((one) => one !== undefined).join(' – '),
  usual ?? '',
  venue ?? '',
];

const selectionLines = (selection: Selection): readonly string[] =>
  [
    selection.chosenBy,
    selection.eligible,
    selection.seats,
    selection.term,
    selection.when,
    selection.confirmedCycle,
    selection.howToObject,
  ].flatMap((one) => one ?? []);

/** What was there and is not any more, and what is new; each in its order. */
export const differenceOf = (
  before: readonly string[],
  after: readonly string[],
): { readonly was: readonly string[]; readonly is: readonly string[] } => {
  const old = new Set(before);
  const fresh = new Set(after);
  return { was: before.filter((line) => !fresh.has(line)), is: after.filter((line) => !old.has(line)) };
};

/** What tells two states of an entry apart without their words: two mixed numbers of 32 bits and the length. */
export const fingerprintOf = (lines: readonly string[]): string => {
  const text = lines.join('\n');
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charCodeAt(index);
    one = Math.imul(one ^ sign, 2_654_435_761);
    other = Math.imul(other ^ sign, 1_597_334_677);
  }
  return [one >>> 0, other >>> 0, text.length].map((part) => part.toString(36)).join('.');
};
