import { sliceWhole } from '../clean.ts';
import { paragraph, type Block } from '../rich.ts';

/** Longest text that is carried over, in characters. */
export const maxSaid = 3_500;

const invisible =
  /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** What somebody says to somebody else: line ends kept, nothing invisible, no direction overrides, bounded. */
export const saidText = (text: string): string =>
  sliceWhole(
    text
      .slice(0, maxSaid * 4)
      .normalize('NFC')
      .replace(invisible, '')
      .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
      .replace(/[^\P{Cc}\n]|\p{Cs}/gu, ' ')
      .replace(/[^\S\n]+/gu, ' ')
      .replace(/ ?\n ?/gu, '\n')
      .replace(/\n{3,}/gu, '\n\n')
      .trim(),
    maxSaid,
  );

/** Words of a person as blocks: always a quotation of plain text, so that nothing in it is markup or the desk's own. */
export const quoted = (text: string): Block => ({
  kind: 'quote',
  children: text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => paragraph(line)),
});

/** How an entry that was sent stands among what was said. */
export const sharedMark = '→ ';

/**
 * What a desk said in a ticket as one answer: everything but the entries it sent and what it asked back. Where it did
 * nothing but ask, its questions; undefined where nothing was kept.
 */
export const answerOf = (said: readonly string[]): string | undefined => {
  const words = said.filter((one) => !one.startsWith(sharedMark));
  const told = words.filter((one) => !/[?？؟]\s*$/u.test(one));
  const answer = (told.length > 0 ? told : words).join('\n\n');
  return answer === '' ? undefined : sliceWhole(answer, maxSaid);
};
