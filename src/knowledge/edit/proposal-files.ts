import type { Proposal } from '../../core/desk/proposals.ts';
import type { IsoDate } from '../../core/entry.ts';
import { homes } from '../kinds/homes.ts';
import type { SourceFile } from '../read-folder.ts';
import { filesFrom, type Answers } from './new-entry.ts';

/** What a proposal's file depends on besides the proposal. */
export interface ProposalSurroundings {
  /** Who looks after the entry: of an overlay its owner. */
  readonly owner: string;
  /** The name of the desk whose reviewer approved it. */
  readonly reviewer: string;
  readonly topics: ReadonlySet<string>;
  /** Ids of sources by the address of their page. */
  readonly sources: ReadonlyMap<string, string>;
  /** The files of the folder it goes into. */
  readonly files: readonly SourceFile[];
  /** The day of the decision, or today where nobody has decided. */
  readonly today: IsoDate;
}

/**
 * The files an approved proposal makes: its entry, last, and the table of sources before it, so that no moment has an
 * entry without its source. The same proposal always gives the same files.
 */
export const proposalFiles = (proposal: Proposal, around: ProposalSurroundings): readonly SourceFile[] => {
  const { steps, lead } = stepsIn(proposal.answer);
  const place = steps.length > 1 ? 'procedures' : 'concepts';
  const home = homes.find((one) => one.place === place && one.form === 'files');
  if (home === undefined) return [];
  const text = steps.length > 1 ? lead : proposal.answer;
  const { summary, rest } = summaryOf(text === '' ? proposal.question : text);
  const reviewBy = proposal.until ?? aYearAfter(around.today);
  const answers: Answers = {
    id: proposal.entry,
    title: titleOf(proposal.question),
    summary,
    questions: [...new Set([proposal.question, ...proposal.wordings])],
    topics: proposal.topics.filter((topic) => around.topics.has(topic)),
    scope: scopeOf(proposal),
    source: around.sources.get(proposal.source) ?? proposal.source,
    supports: 'the answer',
    confidence: 'medium',
    review_by: reviewBy,
    owner: around.owner,
    reviewed_by: `reviewer, ${around.reviewer}`,
    ...(steps.length > 1
      ? {
          steps,
          who: rest.join('\n\n'),
          stays_true: 'The page that this rests on is the place to look first.',
        }
      : { text: rest, ...(proposal.until === undefined ? {} : { valid_until: proposal.until }) }),
  };
  return filesFrom(home, answers, around.files, around.today)
    .map((file) =>
      file.path.endsWith('.md') ? { ...file, content: withOrigin(file.content, proposal) } : file,
    )
    .toReversed();
};

// Where it comes from, for whoever opens the file; readers see who reviewed it and on what it rests.
const withOrigin = (content: string, { number, ticket, desk, made, decided }: Proposal): string => {
  const from = ticket === undefined ? 'from a gap' : `from ticket ${String(ticket).padStart(4, '0')}`;
  const reviewed = decided === undefined ? '' : `; reviewer, ${decided.desk}, ${decided.on}`;
  return content.replace(
    /^---\n/,
    `---\n# Proposal ${String(number)}, ${from}: coordinator, ${desk}, ${made}${reviewed}\n`,
  );
};

const numbered = /^\s*\d{1,2}[.)]\s+/;

const stepsIn = (answer: string): { readonly steps: readonly string[]; readonly lead: string } => {
  const lines = answer.split('\n');
  return {
    steps: lines.filter((line) => numbered.test(line)).map((line) => line.replace(numbered, '').trim()),
    lead: lines
      .filter((line) => !numbered.test(line))
      .join('\n')
      .trim(),
  };
};

// A question stays one: only what is said of it by a full stop goes.
const titleOf = (question: string): string => {
  const bare = question.replace(/[\s?？؟.!]+$/u, '');
  const mark = /[?？؟][\s.!]*$/u.exec(question)?.[0].slice(0, 1) ?? '';
  return `${bare.slice(0, 1).toUpperCase()}${bare.slice(1, 120).trimEnd()}${mark}`;
};

/** Most words of a summary made of an answer. */
const summaryWords = 60;

// Whole sentences of the first paragraph; the rest follows below.
const summaryOf = (text: string): { readonly summary: string; readonly rest: readonly string[] } => {
  const [first = '', ...others] = text.split(/\n+/u).filter((line) => line.trim() !== '');
  const sentences = first.split(/(?<=[.!?。！？])\s*/u).filter((one) => one !== '');
  let taken = 0;
  let words = 0;
  for (const sentence of sentences) {
    words += sentence.split(/\s+/u).length;
    if (taken > 0 && words > summaryWords) break;
    taken += 1;
  }
  const more = sentences.slice(taken).join(' ');
  return { summary: sentences.slice(0, taken).join(' '), rest: [...(more === '' ? [] : [more]), ...others] };
};

const scopeOf = ({ scope }: Proposal): string =>
  scope === 'global' ? 'global' : 'country' in scope ? scope.country : scope.region;

const aYearAfter = (today: IsoDate): IsoDate =>
  `${String(Number(today.slice(0, 4)) + 1)}${today.slice(4).replace('-02-29', '-02-28')}`;
