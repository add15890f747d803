import { countryNouns, everyday, givenNames, halves, placeAfter, placeBefore, selfBefore } from './doubt.ts';
import type { Found } from './found.ts';
import { gazetteer, type Name } from './gazetteer.ts';
import { tokensOf, type Token } from './normal.ts';
import { languageWords } from './people.ts';
import { shortName } from './signs.ts';
import { slipsIn } from './slips.ts';

/** Places named with letters: whole names first, the longest that begins at a word; then misspelt ones. */
export const namedPlaces = (text: string): readonly Found[] => {
  const tokens = tokensOf(text);
  let found: Found[] = [];
  const taken = new Set<number>();
  const shouting = tokens.length > 2 && !/\p{Ll}/u.test(text);
  for (let index = 0; index < tokens.length; ) {
    const name = nameAt(tokens, index);
    const code = shouting || (name?.words.length ?? 0) > 1 ? undefined : shortName(tokens, index);
    if (code !== undefined) {
      taken.add(index);
      found.push(code);
      index += 1;
      continue;
    }
    if (name === undefined) {
      index += 1;
      continue;
    }
    const last = index + name.words.length - 1;
    for (let at = index; at <= last; at += 1) taken.add(at);
    const certain = certainty(name, tokens, index, last);
    const start = tokens[index]?.start ?? 0;
    if (certain !== undefined && name.meaning.kind !== 'none')
      found.push({ meaning: name.meaning, certain, start, end: tokens[last]?.end ?? start });
    index = last + 1;
  }
  for (const slip of slipsIn(tokens, (index) => taken.has(index))) {
    const start = tokens[slip.first]?.start ?? 0;
    const end = tokens[slip.last]?.end ?? 0;
    // What was read into a part of it is not meant: Africa in "Souht Africa".
    found = found.filter((one) => one.start >= end || one.end <= start);
    for (const { meaning } of slip.names) found.push({ meaning, certain: false, start, end });
  }
  return found;
};

const nameAt = (tokens: readonly Token[], index: number): Name | undefined =>
  gazetteer()
    .byWord.get(tokens[index]?.word ?? '')
    ?.find(({ words }) =>
      words.every((word, offset) => {
        const token = tokens[index + offset];
        return token?.word === word && (offset === 0 || !token.apart);
      }),
    );

// Whether a name can be relied on where it stands; undefined where it is most likely no place.
const certainty = (
  name: Name,
  tokens: readonly Token[],
  first: number,
  last: number,
): boolean | undefined => {
  const { meaning, key } = name;
  const before = tokens[first - 1]?.word ?? '';
  const after = tokens[last + 1]?.word ?? '';
  const short = tokens.length <= 2;
  const asPlace =
    placeBefore.has(before) ||
    placeAfter.has(after) ||
    (after === 's' && placeAfter.has(tokens[last + 2]?.word ?? ''));
  if (everyday.has(key)) {
    // "Того" in the middle of a sentence and with a capital is the country.
    const capital = first > 0 && /^\p{Lu}/u.test(tokens[first]?.raw ?? '') && !tokens[first]?.apart;
    if (key === 'того') return capital ? true : before === 'в' || tokens.length === 1 ? false : undefined;
    return asPlace || capital ? meaning.certain : short ? false : undefined;
  }
  if (meaning.kind === 'people' && languageWords.has(key)) {
    if (countryNouns.has(after) || countryNouns.has(before) || selfBefore.has(before)) return true;
    if (before === 'a' && selfBefore.has(tokens[first - 2]?.word ?? '')) return true;
    return undefined;
  }
  // Half of a longer name that is misspelt: Corea de Norte, Pua New Guinea.
  if (halves.has(key) && (/(?:new|nouvelle|nueva)$/.test(before) || /^(?:du|de|del|d|e)$/.test(after)))
    return false;
  if (givenNames.has(key)) return meaning.certain && (asPlace || short);
  return meaning.certain;
};
