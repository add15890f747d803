import { stripVTControlCharacters } from 'node:util';

/** Columns a text takes: two for wide East Asian characters and most emoji, none for marks and colours. */
export const widthOf = (text: string): number => {
  let width = 0;
  for (const character of stripVTControlCharacters(text)) {
    if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) continue;
    width += isWide(character) ? 2 : 1;
  }
  return width;
};

// Unicode Standard Annex 11, wide and fullwidth blocks.
const isWide = (character: string): boolean =>
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u.test(
    character,
  );

/**
 * Lines of at most `columns`, each after the first indented by `hanging`. Breaks at spaces and between wide
 * characters; a longer word, such as an address, stays whole so that it can be copied.
 */
export const wrap = (text: string, columns: number, hanging = ''): readonly string[] =>
  text.split('\n').flatMap((line, index) => wrapLine(line, columns, index === 0 ? '' : hanging, hanging));

const wrapLine = (text: string, columns: number, start: string, hanging: string): readonly string[] => {
  const lines: string[] = [];
  let line = start;
  let width = widthOf(start);
  let empty = true;
  for (const piece of piecesOf(text)) {
    const added = widthOf(piece.trimEnd());
    if (!empty && width + added > columns) {
      lines.push(line.trimEnd());
      line = hanging;
      width = widthOf(hanging);
    }
    line += piece;
    width += widthOf(piece);
    empty = false;
  }
  return [...lines, line.trimEnd()];
};

// Words with the space after them; wide characters one by one, closing marks with the one before.
const piecesOf = (text: string): readonly string[] =>
  text.split(/(?<= )(?=[^ ])/).flatMap((word) =>
    // What is isolated is an address, which is never broken.
    /^[^\u2066]*[\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFF60][^\u2066]*$/.test(word)
      ? word.split(
          /(?<=[\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFF60])(?![\u3001\u3002\uFF0C\uFF1A\uFF1B\uFF1F\uFF01\uFF09\u300D\u300F\u3011])/u,
        )
      : [word],
  );
