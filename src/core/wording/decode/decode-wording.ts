/** What is said around the jargon of a message, in one language. */
export interface DecodeWording {
  readonly title: string;
  /** Before a word whose meaning follows, where the language needs something there to be read in its own direction. */
  readonly lead: string;
  /** What a message says of its own capitals. */
  readonly said: (words: string) => string;
  /** Before the meanings of a word that the message does not decide between. */
  readonly several: string;
  /** Before capitals nobody explains. */
  readonly unknown: string;
  readonly nothing: string;
  readonly englishOnly: string;
  /** How many words are left out; written with their number. */
  readonly rest: (count: number) => string;
  /** Only the beginning of a long text was read. */
  readonly cut: string;
  /** To whoever opened the menu of somebody's message. */
  readonly unseen: string;
  readonly notKept: string;
  /** How to read more about a word, with what to type. */
  readonly how: (typed: string) => string;
  /** Nothing stood behind the word; with an example of what to type. */
  readonly empty: (typed: string) => string;
  /** The message held no text. */
  readonly noText: string;
  /** Shown where the answer could not be given in time. */
  readonly later: string;
}
