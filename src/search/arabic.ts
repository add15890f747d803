/**
 * The stem of an Arabic word, already folded (no marks, one form of alif, yeh for alif maqsura, heh for teh marbuta):
 * what is written together with it (and, the, for the) and the endings of number and possession are taken off. Plurals
 * formed inside the word stay as they are.
 */
export const arabicStem = (word: string): string => withoutEndings(withoutBeginning(word));

// "And", "the", "for the", "for"; never so much that the rest is too short to tell words apart.
const withoutBeginning = (word: string): string => {
  const bare = beginsWithWaw.test(word) ? word : word.replace(/^و(?=.{4})/u, '');
  if (beginsWithAl.test(bare)) return bare;
  if (beginsWithLam.test(bare.replace(/^ل(?=ل)/u, ''))) return bare.replace(/^ل(?=ل)/u, '');
  const open = bare.replace(/^(?:[فبك]?ال|لل)(?=.{3})/u, '');
  return open === bare ? bare.replace(/^ل(?=.{4})/u, '') : open;
};

// Words of the field whose beginning is their own.
const beginsWithWaw =
  /^و(?:طن|ثي|ثاي|رش|رق|صول|ضع|قت|قع|لاي|زار|زير|زرا|كال|اجب|احد|سط|سيط|سايل|سيل|ظيف|ظاي|فد|فود|عد|اي)/u;
const beginsWithAl = /^ال(?:كترون|تزام|زام|غاء)/u;
const beginsWithLam = /^ل(?:جن|جان|غ|ايح|وايح|قاء|وحه|بنان|اتين|يبي|سان)/u;

const owned = ['هما', 'ها', 'هم', 'نا', 'كم'];
const numbered = ['ان', 'ات', 'ون', 'ين', 'يا', 'يه', 'ه', 'ي'];

// "Our initiative": the ending "-t" shows only before an ending of possession.
const withoutEndings = (word: string): string => {
  const free = word.endsWith('انا') ? word.slice(0, -1) : dropped(word, owned);
  const bare = dropped(free, numbered);
  const possessed = free !== word || word.endsWith('ي');
  return possessed && bare !== word && bare.length > 3 && bare.endsWith('ت') ? bare.slice(0, -1) : bare;
};

// Each ending at most once, in this order, and never more than leaves three letters.
const dropped = (word: string, endings: readonly string[]): string =>
  endings.reduce(
    (stem, ending) =>
      stem.length >= ending.length + 3 && stem.endsWith(ending) ? stem.slice(0, -ending.length) : stem,
    word,
  );
