import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { answerOnce } from './ask.ts';
import type { Serving } from './bot.ts';
import type { Outcome } from './core/world.ts';

/** A question with what should come of it. */
export interface Golden {
  readonly ask: string;
  /** Entries that are right; none when no entry should be given. */
  readonly first: readonly string[];
  readonly lang?: string;
  /** `development` questions may be looked at while tuning; `judge` questions only judge. */
  readonly half: 'development' | 'judge';
}

/** What came of a golden question. */
export interface Judged {
  readonly golden: Golden;
  readonly outcome: Outcome;
  /** What was answered, chosen from or withheld; best first. */
  readonly got: readonly string[];
  /** In scope: the right entry came first. Out of scope: no entry was given as an answer, nor offered. */
  readonly right: boolean;
  /** Whether the desk asked back with a short choice instead of answering. */
  readonly askedBack: boolean;
  /** The entry search put first and how sure it was, for the "why". */
  readonly best?: { readonly entry: string; readonly confidence: number };
}

const file = z.strictObject({
  half: z.enum(['development', 'judge']),
  rows: z.array(
    z.strictObject({
      ask: z.string().min(1),
      first: z.union([z.string(), z.array(z.string()).min(1)]).optional(),
      none: z.literal(true).optional(),
      lang: z.string().optional(),
    }),
  ),
});

/** The golden questions beside a knowledge folder's entries. Rejects with file and field when one is malformed. */
export const goldenFrom = async (folder: string): Promise<readonly Golden[]> => {
  const place = join(folder, 'golden');
  const names = (await readdir(place).catch(() => [])).filter((name) => name.endsWith('.yaml')).sort();
  const files = await Promise.all(
    names.map(async (name) => {
      const read = file.safeParse(parse(await readFile(join(place, name), 'utf8')));
      if (!read.success) throw new Error(`golden/${name}: ${z.prettifyError(read.error)}`);
      return read.data;
    }),
  );
  return files.flatMap(({ half, rows }) =>
    rows.map(({ ask, first, lang }) => ({
      ask,
      half,
      first: first === undefined ? [] : typeof first === 'string' ? [first] : first,
      ...(lang === undefined ? {} : { lang }),
    })),
  );
};

/** Asks one golden question in a conversation of its own. A short choice counts as right when the first is right. */
export const judge = (serving: Serving, golden: Golden, now: number): Judged => {
  const answer = answerOnce(
    serving,
    { id: 'golden', text: golden.ask, ...(golden.lang === undefined ? {} : { lang: golden.lang }) },
    () => now,
    () => 0,
  );
  const got = answer.entries.map(({ id }) => id);
  const given = ['answer', 'choice', 'crisis'].includes(answer.outcome) || answer.missKind === 'out-of-date';
  const [best] = serving.search(golden.ask).hits;
  return {
    golden,
    outcome: answer.outcome,
    got,
    askedBack: answer.outcome === 'choice',
    right: golden.first.length === 0 ? !given : given && golden.first.includes(got[0] ?? ''),
    ...(best === undefined ? {} : { best }),
  };
};

/** Shares over judged questions, between 0 and 1. */
export interface Score {
  readonly inScope: number;
  readonly rightFirst: number;
  readonly outOfScope: number;
  /** Out of scope and answered all the same. */
  readonly falseAnswers: number;
  /** Out of scope and asked back with a short choice: no answer, but a bother. */
  readonly falseChoices: number;
}

/** Right first of those in scope; false answers and false choices, apart, of those out of scope. */
export const scoreOf = (judged: readonly Judged[]): Score => {
  const inside = judged.filter(({ golden }) => golden.first.length > 0);
  const outside = judged.filter(({ golden }) => golden.first.length === 0);
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  return {
    inScope: inside.length,
    rightFirst: share(inside.filter(({ right }) => right).length, inside.length),
    outOfScope: outside.length,
    falseAnswers: share(
      outside.filter(({ right, askedBack }) => !right && !askedBack).length,
      outside.length,
    ),
    falseChoices: share(outside.filter(({ askedBack }) => askedBack).length, outside.length),
  };
};
