import { codes } from './codes.ts';
import type { Found } from './found.ts';
import type { Token } from './normal.ts';
import { capitals, safeCodes } from './short-names.ts';

/** Flags: two regional letters, or the black flag of a part of the United Kingdom. */
export const flagPlaces = (text: string): readonly Found[] =>
  [...text.matchAll(/([\u{1F1E6}-\u{1F1FF}])([\u{1F1E6}-\u{1F1FF}])|\u{1F3F4}\u{E0067}\u{E0062}/gu)].flatMap(
    (match) => {
      const letters = [match[1], match[2]].map((sign) =>
        sign === undefined ? '' : String.fromCharCode((sign.codePointAt(0) ?? 0) - 0x1f1e6 + 65),
      );
      const code = match[1] === undefined ? 'GB' : letters.join('');
      return codes.includes(code) ? [sureOf(code, match.index, match.index + match[0].length)] : [];
    },
  );

/** Names of letters and full stops: U.S., U.K. */
export const dottedPlaces = (text: string): readonly Found[] =>
  [
    ...text.matchAll(
      /(?<![\p{L}\p{N}.])(?:(u\.s\.(?:a\.?)?)|(u\.k\.?)|(u\.a\.e\.?)|(d\.r\.c\.?)|(p\.n\.g\.?)|(r\.d\.c\.?)|(é\.-u\.)|(r\.-u\.))(?![\p{L}\p{N}])/giu,
    ),
  ].map((match) => {
    const which = match.slice(1).findIndex((part) => Boolean(part));
    const code = ['US', 'GB', 'AE', 'CD', 'PG', 'CD', 'US', 'GB'][which] ?? 'US';
    return sureOf(code, match.index, match.index + match[0].length);
  });

const sureOf = (code: string, start: number, end: number): Found => ({
  meaning: { codes: [code], certain: true, kind: 'country' },
  certain: true,
  start,
  end,
});

/** A name of capital letters at a word: US, PNG; an ISO code only beside a word that asks for a place. */
export const shortName = (tokens: readonly Token[], index: number): Found | undefined => {
  const token = tokens[index];
  if (token === undefined || !/^[A-Z]{2,4}$|^BiH$/.test(token.raw)) return undefined;
  const before = tokens[index - 1]?.word ?? '';
  const after = tokens[index + 1]?.word ?? '';
  const beside =
    /^(?:in|from|en|au|aux|igf|fgi|inside|desde)$/.test(before) || /^(?:igf|fgi|nri)$/.test(after);
  const known = capitals[token.raw];
  const short = tokens.length <= 2;
  const code = known?.code ?? (beside || short ? safeCodes.get(token.raw) : undefined);
  if (code === undefined || (known?.doubtful === true && !beside)) return undefined;
  // "contact US" is a person who shouts.
  const certain =
    token.raw !== 'US' || !/^(?:with|tell|help|to|contact|join|about|for|let|give)$/.test(before);
  return {
    meaning: { codes: [code], certain, kind: 'country' },
    certain,
    start: token.start,
    end: token.end,
  };
};
