/** What a platform can show. Lengths are in UTF-16 code units, after escaping, as the platforms count. */
export interface Capabilities {
  /** Characters of one whole message, everything included. */
  readonly messageLength: number;
  /** Characters of a title. */
  readonly titleLength: number;
  /** Buttons in one message; 0 where there is nothing to press. */
  readonly buttons: number;
  /** Characters of a button's text, key included. */
  readonly buttonLength: number;
  /** Whether tables can be shown; where not, `fit` turns each row into a list item. */
  readonly tables: boolean;
  /** Whether only one person can be shown a reply in a shared place. */
  readonly onlyYou: boolean;
  /** Whether a message opens a thread of its own that can be answered in. */
  readonly threads: boolean;
  /** Whether a message that was sent can be changed and taken back. */
  readonly edits: boolean;
  /** How long a text becomes once escaped for the platform. */
  readonly escapedLength: (text: string) => number;
}
