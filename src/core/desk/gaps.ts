import type { Language } from '../language.ts';
import type { KeptGap } from './proposal-records.ts';
import type { Gap } from './proposals.ts';

/** Fewest different people behind a gap before anything of it is shown. */
export const fewestAskers = 5;
/** How long questions without a good answer are kept, in days. */
export const lessonsKept = 180;
/** Most wordings a gap tells. */
const mostWordings = 5;
/** Words of a label. */
const labelWords = 3;
/** From so many different questions on, a word that a third of them holds says nothing. */
const manyQuestions = 30;

/** A word that carries a question's subject, and the everyday notion it stands for: "cost" and "fee" are one. */
export interface GapWord {
  readonly word: string;
  readonly notion?: string;
}

/** The words of a question that carry its subject, as the search takes them apart. */
export type WordsOf = (text: string, language: Language) => readonly GapWord[];

/**
 * Groups of questions that share words, each with at least `fewest` different askers in all and behind every word that
 * is told. What is smaller is left out whole: not even counted. The same questions always give the same gaps.
 */
export const gapsOf = (kept: readonly KeptGap[], wordsOf: WordsOf, fewest: number): readonly Gap[] => {
  const questions = kept.map((one): Question => {
    const words = wordsOf(one.text, one.language);
    return {
      ...one,
      words: [...new Set(words.map(({ word }) => word))],
      links: [...new Set(words.map(({ word, notion }) => notion ?? word))],
    };
  });
  return groupsOf(questions)
    .flatMap((group) => {
      const askers = new Set(group.map(({ who }) => who)).size;
      const told = toldWords(group, fewest);
      if (askers < fewest || told.length === 0) return [];
      return [
        {
          label: told.slice(0, labelWords).join(' '),
          askers,
          countries: new Set(group.flatMap(({ country }) => country ?? [])).size,
          wordings: wordingsOf(group, new Set(told)),
        },
      ];
    })
    .sort((one, other) => other.askers - one.askers || (one.label < other.label ? -1 : 1))
    .map((gap, index) => ({ number: index + 1, ...gap }));
};

type Question = KeptGap & {
  readonly words: readonly string[];
  /** What two questions share where they belong together: a notion, or the word itself. */
  readonly links: readonly string[];
};

// Single link: two questions belong together when they share two words, or one where one of them has no more than two.
const groupsOf = (questions: readonly Question[]): readonly (readonly Question[])[] => {
  const usual = usualWords(questions);
  const parent = questions.map((_, index) => index);
  const rootOf = (index: number): number => {
    let at = index;
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) at = up;
    parent[index] = at;
    return at;
  };
  const first = new Map<string, number>();
  questions.forEach(({ links }, index) => {
    const own = links.filter((word) => !usual.has(word)).slice(0, 24);
    const keys = [
      ...own.flatMap((one, at) => own.slice(at + 1).map((other) => [one, other].sort().join('\0'))),
      ...(own.length <= 2 ? own : []),
    ];
    for (const key of keys) {
      const other = first.get(key);
      if (other === undefined) first.set(key, index);
      else parent[rootOf(index)] = rootOf(other);
    }
  });
  const groups = new Map<number, Question[]>();
  questions.forEach((question, index) => {
    if (question.links.every((word) => usual.has(word))) return;
    const root = rootOf(index);
    groups.set(root, [...(groups.get(root) ?? []), question]);
  });
  return [...groups.values()];
};

const usualWords = (questions: readonly Question[]): ReadonlySet<string> => {
  const different = new Map(questions.map((one) => [[...one.links].sort().join(' '), one.links]));
  if (different.size < manyQuestions) return new Set();
  const counts = new Map<string, number>();
  for (const links of different.values())
    for (const word of links) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count * 3 > different.size).map(([word]) => word));
};

// Words that enough different people used.
const toldWords = (group: readonly Question[], fewest: number): readonly string[] => {
  const users = new Map<string, Set<string>>();
  for (const { who, words } of group)
    for (const word of words) {
      const those = users.get(word) ?? new Set<string>();
      those.add(who);
      users.set(word, those);
    }
  return [...users]
    .filter(([, who]) => who.size >= fewest)
    .sort(([one, some], [other, more]) => more.size - some.size || (one < other ? -1 : 1))
    .map(([word]) => word);
};

const wordingsOf = (group: readonly Question[], told: ReadonlySet<string>): readonly string[] => {
  const wordings = new Map<string, { text: string; readonly who: Set<string> }>();
  for (const { text, who, words } of group) {
    if (!words.some((word) => told.has(word))) continue;
    const key = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
      .trim();
    const known = wordings.get(key) ?? { text, who: new Set<string>() };
    known.who.add(who);
    // The same whichever came first.
    if (text < known.text) known.text = text;
    wordings.set(key, known);
  }
  return [...wordings.values()]
    .sort(
      (one, other) =>
        other.who.size - one.who.size ||
        one.text.length - other.text.length ||
        (one.text < other.text ? -1 : 1),
    )
    .slice(0, mostWordings)
    .map(({ text }) => text);
};
