/** Something an author has to look at. Only a `problem` refuses the knowledge; a `warning` is printed. */
export interface Problem {
  /** Relative to the knowledge folder, with `/` on every system. */
  readonly file: string;
  readonly line: number;
  /** What it is about: `valid_for`, `sources[0].supports`, `term-dc.meanings`, `text`. */
  readonly field: string;
  readonly what: string;
  /** What the author can do about it. */
  readonly advice: string;
  readonly severity: 'problem' | 'warning';
}

/** One line for one problem: `file:line field — what is wrong. What to do.` */
export const formatProblem = ({ file, line, field, what, advice }: Problem): string =>
  oneLine(`${file}:${String(line)} ${field} — ${sentence(what)} ${sentence(advice)}`);

/** Knowledge that cannot be served. Its message holds every problem, one per line. */
export class KnowledgeError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'KnowledgeError';
    this.problems = problems;
  }
}

/** Whether any of the problems refuses the knowledge. */
export const refuses = (problems: readonly Problem[]): boolean =>
  problems.some((problem) => problem.severity === 'problem');

/** In the order an author works through them: by file, then line; said twice means listed once. */
export const sortProblems = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.toSorted(compare).map((problem) => [formatProblem(problem), problem])).values(),
];

const compare = (a: Problem, b: Problem): number =>
  order(a.file, b.file) || a.line - b.line || order(a.field, b.field) || order(a.what, b.what);

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

// Problems quote what authors typed: nothing of it may start a new line or steer a terminal.
const oneLine = (text: string): string =>
  text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ');
