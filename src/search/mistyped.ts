import { createSpelling, editDistance } from './spelling.ts';

// A word that so few say, while a word beside it is said so many times as often, is most likely that word mistyped.
const rarely = 5;
const often = 20;
const timesAsOften = 15;
const shortest = 6;
const breathEvery = 100;

/**
 * Words that people mistyped when they wrote phrasings, with the word that is meant: one letter lost, doubled or added,
 * two that changed places, or one hiss for another ("concensus"). Left as they are they would count as words of the
 * knowledge, and nobody who mistypes the same would be corrected. Other letters are not touched: "chains" are no
 * "chairs". Step by step: each `yield` is a place to pause.
 */
export function* mistypedIn(
  texts: readonly (readonly string[])[],
): Generator<undefined, ReadonlyMap<string, string>> {
  const said = new Map<string, number>();
  for (const [index, words] of texts.entries()) {
    for (const word of new Set(words)) said.set(word, (said.get(word) ?? 0) + 1);
    if (index % breathEvery === 0) yield;
  }
  const meant = new Map<string, string>();
  const usual = [...said].filter(([word, times]) => times >= often && word.length > 4);
  if (usual.length === 0) return meant;
  const spell = createSpelling(new Set(usual.map(([word]) => word)));
  yield;
  const rare = [...said].filter(([word, times]) => times <= rarely && word.length >= shortest);
  for (const [index, [word, times]] of rare.entries()) {
    const read = spell(word);
    if (
      read !== undefined &&
      (said.get(read) ?? 0) >= Math.max(often, timesAsOften * times) &&
      isSlip(word, read)
    )
      meant.set(word, read);
    if (index % breathEvery === 0) yield;
  }
  return meant;
}

const isSlip = (typed: string, meant: string): boolean => {
  if (editDistance(typed, meant, 1) > 1) return false;
  if (typed.length !== meant.length) return true;
  const at = Array.from(typed).findIndex((sign, index) => sign !== meant[index]);
  return typed[at] === meant[at + 1] || (isHiss(typed[at]) && isHiss(meant[at]));
};

const isHiss = (sign = ''): boolean => 'cksz'.includes(sign);
