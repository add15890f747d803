import { notionsIn } from './concepts.ts';
import type { Sparse } from './features.ts';
import { matrixOf, type Matrix } from './matrix.ts';
import { apart, joined } from './numbering.ts';
import type { Analysis } from './words.ts';

/** What entries say in their running text, as weak evidence of what they are about. */
export interface TextIndex {
  readonly matrix: Matrix;
  /** What it is made of. */
  readonly learnt: TextLearnt;
  /** A question as a vector over the words of the texts: the product with a text is a share from 0 to 1. */
  vectorOf(question: Analysis): Sparse;
}

/** A text index as plain data. */
export interface TextLearnt {
  /** Words and notions, joined; their place is their number. */
  readonly terms: string;
  /** How telling each of them is. */
  readonly rare: Float64Array;
  readonly matrix: Matrix;
}

/**
 * Okapi BM25 over the words of the texts and their notions (Robertson & Zaragoza 2009), divided by the most that a
 * question could reach, so that figures of two questions can be compared.
 */
export const createTextIndex = (texts: readonly Analysis[]): TextIndex => {
  const numbers = new Map<string, number>();
  const owners: number[] = [];
  const counted = texts.map((text) => {
    const counts = new Map<number, number>();
    for (const term of termsOf(text)) {
      let number = numbers.get(term);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(term, number);
        owners.push(0);
      }
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    for (const number of counts.keys()) owners[number] = (owners[number] ?? 0) + 1;
    return counts;
  });
  const average =
    texts.reduce((sum, { content }) => sum + content.length, 0) / Math.max(1, texts.length) || 1;
  const most = Math.log(1 + texts.length);
  const rare = owners.map((count) => Math.log(1 + (texts.length - count + 0.5) / (count + 0.5)) / most);
  const vectors = counted.map((counts, index): Sparse => {
    const length = (texts[index]?.content.length ?? 0) / average;
    const features = Int32Array.from(counts.keys());
    const values = Float64Array.from(
      counts.values(),
      (count) => count / (count + pace * (1 - pull + pull * length)),
    );
    return { features, values };
  });
  return textIndexOf({
    terms: joined(numbers.keys()),
    rare: Float64Array.from(rare),
    matrix: matrixOf(vectors, numbers.size, mostTexts),
  });
};

/** The text index of what was learnt. */
export const textIndexOf = (learnt: TextLearnt): TextIndex => {
  const numbers = new Map(apart(learnt.terms).map((term, number) => [term, number] as const));
  return {
    matrix: learnt.matrix,
    learnt,
    vectorOf: (question) => {
      const features: number[] = [];
      const values: number[] = [];
      let total = 0;
      for (const term of new Set(termsOf(question))) {
        const number = numbers.get(term);
        const share =
          (term.startsWith('~') ? notionShare : 1) *
          (number === undefined ? 1 : Math.max(0, learnt.rare[number] ?? 0));
        total += share;
        if (number === undefined) continue;
        features.push(number);
        values.push(share);
      }
      return {
        features: Int32Array.from(features),
        values: Float64Array.from(values, (value) => value / (total || 1)),
      };
    },
  };
};

const mostTexts = 600;
// BM25's k1 and b, at their usual values.
const pace = 1.2;
const pull = 0.75;
const notionShare = 0.3;

const termsOf = ({ content }: Analysis): readonly string[] => [...content, ...notionsIn(content).flat()];
