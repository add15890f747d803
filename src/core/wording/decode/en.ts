import type { DecodeWording } from './decode-wording.ts';

const plurals = new Intl.PluralRules('en');

/** English. */
export const en: DecodeWording = {
  title: 'In plain words',
  lead: '',
  said: (words) => `the text itself says “${words}”`,
  several: 'several meanings, and the text does not say which:',
  unknown: 'Not in my glossary:',
  nothing: 'I found no special word of internet governance in this text.',
  englishOnly: 'These meanings exist in English only so far.',
  rest: (count) =>
    plurals.select(count) === 'one'
      ? `There is ${String(count)} more word. Send me a shorter piece to see it.`
      : `There are ${String(count)} more words. Send me a shorter piece to see them.`,
  cut: 'The text was long. I have read only its beginning.',
  unseen: 'Only you see this. The author is not told.',
  notKept: 'Nothing of the text is kept.',
  how: (typed) => `For more about a word, press a button, or type for example “${typed}”.`,
  empty: (typed) => `Write the text behind the word, for example “${typed}”.`,
  noText: 'This message has no text that I can read.',
  later: 'That took too long. Please try again in a moment.',
};
