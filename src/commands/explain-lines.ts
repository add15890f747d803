import { answerFrom, choiceFrom, tiedWithin, type Decision } from '../core/ask.ts';
import type { ExplainedHit, Explanation } from '../search/explain.ts';
import type { Parts } from '../search/regard.ts';
import type { ExplainedAnswer, Searched } from './explain-answer.ts';

/** An explained answer in plain words for a maintainer, one line a text; numbers are those that were used. */
export const explanationLines = ({ question, answer, searches }: ExplainedAnswer): readonly string[] => [
  `Question    ${question}`,
  ...(searches.length === 0
    ? ['', 'Nothing was searched for: the words alone say what it is (a command, a greeting, danger).']
    : searches.flatMap(searchLines)),
  '',
  `Outcome     ${[answer.outcome, answer.missKind].filter((one) => one !== undefined).join(', ')}${
    answer.entries.length === 0 ? '' : `: ${answer.entries.map(({ id }) => id).join(', ')}`
  }`,
  ...(answer.basis === undefined ? [] : [`            ${bases[answer.basis]}`]),
];

const bases = {
  place: 'It names a place, so the forums of that place were given.',
  several: 'It was taken for several questions, each answered by itself.',
  shown: 'It was taken as following up on what was shown before.',
  compared: 'It names things that are compared, and asks for the difference.',
  group: 'It says to which group of people somebody belongs, and asks where to begin.',
} as const;

const searchLines = ({ question, context, explanation, decision }: Searched): readonly string[] => [
  '',
  `Searched    ${question}${context?.asTyped === true ? '   (every word as it was typed)' : ''}`,
  ...understoodLines(explanation),
  '',
  ...wordLines(explanation),
  '',
  ...partLines(explanation),
  '',
  ...whyLines(explanation),
  `Decision    ${decisionText(decision, explanation)}`,
];

const understoodLines = (explanation: Explanation): readonly string[] => {
  const { subject, kinds } = explanation;
  const strange = subject.filter(({ known }) => !known).map(({ stem }) => stem);
  return [
    `Language    ${explanation.language ?? 'cannot be told from the words'}`,
    ...explanation.corrections.map(({ typed, read }) => `Corrected   ${typed} → ${read}`),
    `Subject     ${orNone(subject.map(({ stem, weight }) => `${stem} ${weight.toFixed(2)}`))}   (how telling each word is)`,
    `Known       ${percent(explanation.known)} of that weight${strange.length === 0 ? '' : `; no entry knows: ${strange.join(', ')}`}`,
    `Asks for    ${orNone(kinds.map(({ kind, odds }) => `${kind} ${signed(odds)}`))}   (more or less than usual)`,
  ];
};

const wordLines = ({ hits }: Explanation): readonly string[] =>
  hits.length === 0
    ? ['Nothing was found.']
    : aligned([
        ['What the words alone say', 'chance', 'classifier', 'explained', 'text', ''],
        ...hits.map((hit, index) => [
          nameOf(hit, index),
          hit.words.confidence.toFixed(2),
          hit.words.odds.toFixed(2),
          percent(hit.words.explained),
          hit.words.text.toFixed(2),
          [
            hit.words.exact ? 'one of its phrasings' : '',
            hit.words.missing.length === 0 ? '' : `misses ${hit.words.missing.join(', ')}`,
          ]
            .filter((one) => one !== '')
            .join('; '),
        ]),
      ]);

const headings: readonly (readonly [keyof Parts, string])[] = [
  ['words', 'words'],
  ['unexplained', 'unexplained'],
  ['meaning', 'meaning'],
  ['elsewhere', 'other subject'],
  ['kind', 'kind'],
];

const partLines = ({ hits }: Explanation): readonly string[] => {
  const used = headings.filter(([part]) => hits.some(({ parts }) => (parts?.[part] ?? 0) !== 0));
  return hits.length === 0
    ? []
    : aligned([
        [
          'What each thing adds at the second look',
          'chance',
          'score',
          ...used.map(([, heading]) => heading),
          '',
        ],
        ...hits.map((hit, index) => [
          nameOf(hit, index),
          hit.confidence.toFixed(2),
          hit.score === undefined ? '–' : signed(hit.score),
          ...used.map(([part]) => (hit.parts === undefined ? '' : signed(hit.parts[part]))),
          hit.lowered ? 'lowered: another subject is likelier' : '',
        ]),
      ]);
};

/** What speaks for the first and against the second, the weightiest first. */
const whyLines = ({ hits: [first, second] }: Explanation): readonly string[] => {
  if (first === undefined) return [];
  if (second === undefined) return [`Why         ${first.entry}: nothing else came near.`];
  if (first.words.exact && !second.words.exact)
    return [`Why         ${first.entry}: somebody wrote this very question for it.`];
  if (first.parts === undefined || second.parts === undefined)
    return [`Why         ${first.entry} before ${second.entry}: by the chance its words give it.`];
  const { parts } = first;
  const other = second.parts;
  const apart = headings
    .map(([part, heading]) => ({ heading, by: parts[part] - other[part] }))
    .filter(({ by }) => Math.abs(by) >= 0.005)
    .sort((one, another) => Math.abs(another.by) - Math.abs(one.by));
  const said = (list: typeof apart): string =>
    list
      .slice(0, 3)
      .map(({ heading, by }) => `${heading} ${signed(by)}`)
      .join(', ');
  const forIt = apart.filter(({ by }) => by > 0);
  const against = apart.filter(({ by }) => by < 0);
  return [
    `Why         ${first.entry} before ${second.entry}: ${orNone([said(forIt)].filter((one) => one !== ''))}${
      against.length === 0 ? '' : `; against it: ${said(against)}`
    }`,
  ];
};

const decisionText = (decision: Decision, { found, rival }: Explanation): string => {
  const best = found.hits[0]?.confidence ?? 0;
  const bar = `${best.toFixed(2)} is`;
  switch (decision.kind) {
    case 'ambiguous':
      return `ask which: these words are declared to mean ${found.ambiguity?.entries.join(' or ') ?? 'several entries'}`;
    case 'answer':
      return `answer: ${bar} at least ${String(answerFrom)}`;
    case 'choice':
      return decision.tied
        ? `short choice: ${String(decision.hits.length)} are at least ${String(answerFrom)} and less than ${String(tiedWithin)} apart`
        : `short choice: ${bar} at least ${String(choiceFrom)}, below ${String(answerFrom)}`;
    case 'unknown':
      return `miss, not known: it is of our field, but ${bar} below ${String(choiceFrom)}${found.hits.length < 2 ? ', or there is nothing to choose from' : ''}`;
    case 'outside':
      return `miss, outside the field: ${rival > best ? `another subject is likelier (${rival.toFixed(2)})` : `too little of it is known, and ${bar} below ${String(answerFrom)}`}`;
  }
};

const nameOf = ({ entry, kind, elsewhere }: ExplainedHit, index: number): string =>
  `${String(index + 1)} ${entry}${elsewhere ? '' : ` (${kind})`}`;

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;
const orNone = (values: readonly string[]): string => (values.length === 0 ? 'none' : values.join(', '));

/** Rows with their columns under each other: the first to the left, numbers to the right, the last as it is. */
const aligned = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === row.length - 1
          ? cell
          : column === 0
            ? cell.padEnd(widths[column] ?? 0)
            : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
};
