/** The candidate a mistyped word most likely stands for; absent where none is close. */
export const nearest = (
  word: string,
  candidates: Iterable<string>,
  limit = Math.ceil(Math.min(word.length, 80) / 3),
): string | undefined => {
  const typed = word.slice(0, 80).toLowerCase();
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - typed.length) >= bestDistance) continue;
    const distance = editDistance(typed, candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
};

/** Advice that names the likely meaning, or says what else to do. */
export const didYouMean = (word: string, candidates: Iterable<string>, otherwise: string): string => {
  const guess = nearest(word, candidates);
  return guess === undefined ? otherwise : `Did you mean \`${guess}\`?`;
};

// Two neighbouring letters swapped count as one slip: the commonest typing error.
const editDistance = (a: string, b: string): number => {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
};
