/** A word of a message: as names are compared, as it stands, and where. */
export interface Word {
  readonly raw: string;
  /** Lower case, without accents and cases. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** What stands between it and the word before. */
  readonly gap: string;
}

// Initials with dots, "+1", then one run of letters of one script; Chinese by the character, because nothing separates
// its words. Digits and a plus belong to Latin and Cyrillic names: IPv6, WSIS+20, IGF+.
const word = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?!\p{L}))?`,
    String.raw`(?<![\p{L}\p{N}+])\+1(?![\p{L}\p{N}])`,
    String.raw`[\p{Script=Latin}\p{Nd}\p{Mn}]+(?:\+\d*)?`,
    String.raw`[\p{Script=Cyrillic}\p{Mn}]+\d*(?:\+\d+)?`,
    String.raw`[\p{Script=Arabic}\p{Mn}\u0640]+`,
    String.raw`\p{Script=Han}`,
    String.raw`[\p{L}\p{M}]+`,
  ].join('|'),
  'gu',
);

/** The words of a text, in order. */
export const wordsIn = (text: string): readonly Word[] => {
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(word)) {
    const [raw] = match;
    words.push({
      raw,
      folded: foldWord(raw),
      start: match.index,
      end: match.index + raw.length,
      gap: text.slice(end, match.index),
    });
    end = match.index + raw.length;
  }
  return words;
};

/** A word as names are compared. */
export const foldWord = (raw: string): string =>
  // Nearly all words of most messages need no more.
  /^[\x00-\x7F]*$/.test(raw) && !raw.includes('.') ? raw.toLowerCase() : foldMarked(raw);

const foldMarked = (raw: string): string => {
  const plain = raw
    .normalize('NFKD')
    .replace(/[\p{Mn}\u0640]/gu, '')
    .normalize('NFKC')
    .toLowerCase();
  const undotted = /^(?:\p{L}\.){2,}\p{L}?$/u.test(plain) ? plain.replaceAll('.', '') : plain;
  if (/\p{Script=Arabic}/u.test(undotted)) return foldArabic(undotted);
  return /^\p{Script=Cyrillic}{5,}$/u.test(undotted) ? undotted.replace(cyrillicEnding, '') : undotted;
};

// One spelling where there are two, and without "and", "in", "for", "the" that are written together with the word.
const foldArabic = (word: string): string => {
  const spelt = word
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/[ىی]/gu, 'ي')
    .replace(/ة/gu, 'ه')
    .replace(/ک/gu, 'ك');
  return spelt.replace(/^(?:[وفبك]?ال|ولل|لل)(?=.{3})/u, '');
};

// The endings of the cases; what is left of a word is the same in all of them.
const cyrillicEnding =
  /(?<=.{3})(?:ами|ями|ого|его|ому|ему|ыми|ими|ах|ях|ов|ев|ей|ой|ый|ий|ая|яя|ое|ее|ые|ие|ую|юю|ам|ям|ом|ем|ых|их|ым|им|[аяоеыиуюьй])$/u;
