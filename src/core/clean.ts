import { simplified } from './simplified.ts';

/** Longest question that is read, in characters; what is longer is cut and the person told. */
export const maxQuestionLength = 2_000;

// Zero-width and direction marks, isolates and overrides, soft hyphen, byte order mark, interlinear annotation, tags:
// they are invisible and can flip or hide text. Zero-width joiners go too: no word of ours needs them to be found.
const invisible =
  /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
const controls = /[\p{Cc}\p{Cs}]/gu;

/** A person's text made harmless to read: one line, no control, invisible or direction characters, bounded. */
export const cleanText = (text: string): { readonly text: string; readonly cut: boolean } => {
  const bounded = text.slice(0, maxQuestionLength * 4);
  const clean = bounded
    .normalize('NFC')
    .replace(invisible, '')
    .replace(controls, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return {
    text: clean.length > maxQuestionLength ? sliceWhole(clean, maxQuestionLength) : clean,
    cut: clean.length > maxQuestionLength || text.length > bounded.length,
  };
};

/** The same of a text of several lines, which it keeps; at most `length` code units. */
export const cleanLines = (
  text: string,
  length: number,
): { readonly text: string; readonly cut: boolean } => {
  const clean = text
    .slice(0, length * 2)
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(/[^\P{Cc}\n]|\p{Cs}/gu, ' ')
    .replace(/[^\S\n]+/gu, ' ')
    .trim();
  return { text: sliceWhole(clean, length), cut: clean.length > length || text.length > length * 2 };
};

/** At most `length` code units from the start, never half of a surrogate pair. */
export const sliceWhole = (text: string, length: number): string => {
  const piece = text.slice(0, Math.max(0, length));
  return /[\uD800-\uDBFF]$/.test(piece) ? piece.slice(0, -1) : piece;
};

/**
 * A text as it is compared with known phrases: lower case, no accents, simplified Chinese, no punctuation at the edges or
 * between words.
 */
export const phraseOf = (text: string): string =>
  simplified(cleanText(text).text.normalize('NFKD'))
    .replace(/[\u0300-\u036F\u064B-\u065F\u0670\u0640]/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/ى/gu, 'ي')
    .replace(/ة/gu, 'ه')
    .replace(/ё/gu, 'е')
    .replace(/['’ʼ`´]/gu, "'")
    .replace(/(?<![\p{L}\p{N}])[^\p{L}\p{N}]+|[^\p{L}\p{N}.'-]+|[.'-]+(?![\p{L}\p{N}])/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
