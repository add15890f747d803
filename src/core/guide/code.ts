// Without I, L, O and U: those are mistaken for others, or make words.
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Signs of a code. There are about 25 million codes, so that guessing must be limited. */
export const codeLength = 5;

/**
 * A code as it is shown: `7K2-PQ`. `random` gives a number from 0 to 31 for each sign. Undefined where it came out
 * without a digit that no letter looks like: that one might be a word.
 */
export const codeFrom = (random: readonly number[]): string | undefined => {
  const code = random
    .slice(0, codeLength)
    .map((one) => signs[one % signs.length])
    .join('');
  return code.length === codeLength && /[2-9]/.test(code) ? shown(code) : undefined;
};

/** The code in these words as it is shown, whatever case, dash and look-alikes it was typed with. */
export const codeIn = (text: string): string | undefined => {
  const typed = text.normalize('NFKC').toUpperCase().trim();
  if (!/^[A-Z0-9]{3}[\s\p{Pd}]?[A-Z0-9]{2}$/u.test(typed)) return undefined;
  const code = typed
    .replace(/[\s\p{Pd}]/u, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return /[2-9]/.test(code) && !code.includes('U') ? shown(code) : undefined;
};

const shown = (code: string): string => `${code.slice(0, 3)}-${code.slice(3)}`;
