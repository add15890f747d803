/** A word of a text: as names are compared, as it stands, and where. */
export interface Token {
  readonly word: string;
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  /** A full stop, question mark or line break stands between this word and the one before. */
  readonly apart: boolean;
}

/** A word as names are compared: lower case, without accents, with one spelling where Arabic and Russian have two. */
export const plainWord = (word: string): string =>
  word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[ىی]/gu, 'ي')
    .replace(/ک/gu, 'ك')
    .replace(/ة/gu, 'ه')
    .replace(/ł/gu, 'l')
    .replace(/ø/gu, 'o')
    .replace(/đ/gu, 'd')
    .replace(/ß/gu, 'ss')
    .replace(/æ/gu, 'ae');

const same: ReadonlyMap<string, string> = new Map([
  ['&', 'and'],
  ['st', 'saint'],
  ['ste', 'sainte'],
]);

/** The words of a text. */
export const tokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+|&/gu)) {
    const raw = match[0];
    const word = plainWord(raw);
    const between = text.slice(end, match.index);
    const before = tokens.at(-1);
    tokens.push({
      word: same.get(word) ?? word,
      raw,
      start: match.index,
      end: match.index + raw.length,
      apart: before !== undefined && before.raw.length > 3 && /[.!?;\n。！？؟]/u.test(between),
    });
    end = match.index + raw.length;
  }
  return tokens;
};

/** The words of a name, as they are compared. */
export const wordsOf = (name: string): readonly string[] => tokensOf(name).map(({ word }) => word);
