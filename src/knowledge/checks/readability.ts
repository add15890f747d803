import type { Check } from '../knowledge-set.ts';
import { problemAt } from '../place.ts';

/** Most words of a sentence in a summary; newcomers read it in their second language, often on a phone. */
export const sentenceLimit = 30;
/** Most words of a whole summary. */
export const summaryLimit = 80;

/**
 * Summaries are plain: short sentences, and not too many. Measured in words, as plain-language guides do (ISO 24495-1
 * asks for short sentences; the limit here leaves room for long names).
 */
export const readability: Check = ({ drafts }) =>
  drafts.flatMap(({ home, fields, place }) => {
    if (home.kind === 'source') return [];
    const problems = [];
    const longest = sentencesOf(fields.summary).toSorted((one, other) => wordsIn(other) - wordsIn(one))[0];
    if (longest !== undefined && wordsIn(longest) > sentenceLimit) {
      const what = `has a sentence of ${String(wordsIn(longest))} words ("${longest.slice(0, 40)}…")`;
      problems.push(problemAt(place, ['summary'], what, 'Make two of it', 'warning'));
    }
    const all = wordsIn(fields.summary);
    if (all > summaryLimit) {
      const what = `is ${String(all)} words long`;
      problems.push(
        problemAt(
          place,
          ['summary'],
          what,
          'Keep the answer and move the rest below the front matter',
          'warning',
        ),
      );
    }
    return problems;
  });

const sentencesOf = (text: string): readonly string[] =>
  text.split(/(?<=[.!?:;])\s+/u).filter((sentence) => sentence !== '');

const wordsIn = (text: string): number =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
