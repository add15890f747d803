import { countryOrRegion } from './scope-words.ts';
import { certainties, initiativeTypes, stages, type IsoDate } from '../../core/entry.ts';
import { isDay, isId, isMoment, isZone, regions } from '../fields.ts';
import { isSafeHref } from '../../core/rich.ts';
import type { Home } from '../kinds/homes.ts';
import { didYouMean } from '../suggest.ts';

/** One thing to ask a maintainer for. */
export interface Asking {
  /** The field it fills. */
  readonly field: string;
  readonly prompt: string;
  /** What a good answer looks like. */
  readonly example: string;
  readonly optional?: true;
  /** Whether the answer is several things, one a line, ended by an empty line. */
  readonly many?: true;
  /** What is wrong with an answer; absent where it is right. */
  readonly wrong?: (answer: string) => string | undefined;
}

/** What the interview has to know of the knowledge that is there. */
export interface Around {
  readonly ids: ReadonlySet<string>;
  readonly topics: readonly string[];
  readonly sources: ReadonlySet<string>;
  readonly today: IsoDate;
}

const oneOf =
  (values: readonly string[]) =>
  (answer: string): string | undefined =>
    values.includes(answer)
      ? undefined
      : didYouMean(answer, values, `Please write one of: ${values.join(', ')}`);

/** What the ids of a table begin with; nothing where they may be any. */
export const idPrefix = ({ place }: Home): string => prefixes[place] ?? '';

const prefixes: Readonly<Record<string, string>> = {
  terms: 'term-',
  bodies: 'body-',
  initiatives: 'initiative-',
  dates: 'date-',
  selections: 'select-',
};

/** What to ask for an entry of a kind, in order. */
export const interviewFor = (home: Home, around: Around): readonly Asking[] => {
  const prefix = idPrefix(home);
  return [
    { field: 'title', prompt: 'Title', example: 'Take part in the IGF online' },
    {
      field: 'id',
      prompt: `Id, for ever: small letters and hyphens${prefix === '' ? '' : `, beginning with ${prefix}`}`,
      example: `${prefix}take-part-online`,
      wrong: (answer) =>
        !isId(answer)
          ? 'An id is small letters, digits and hyphens, at most 60.'
          : !answer.startsWith(prefix)
            ? `It should begin with ${prefix}`
            : around.ids.has(answer)
              ? 'There is an entry with this id already. Choose another, or edit that one.'
              : undefined,
    },
    {
      field: 'summary',
      prompt: 'Summary: one or two short sentences; the first one answers',
      example: 'You can follow and speak at the yearly meeting from home, free of charge.',
    },
    {
      field: 'questions',
      prompt: 'How do people ask this in a chat? One a line, an empty line ends',
      example: 'can i join the igf from home',
      many: true,
      optional: true,
    },
    {
      field: 'topics',
      prompt: `Topics, one a line, an empty line ends. Known: ${around.topics.join(', ')}`,
      example: 'igf',
      many: true,
      wrong: oneOf(around.topics),
    },
    ...(particular[home.place] ?? []),
    {
      field: 'scope',
      prompt: 'Where does it hold? global, the two letters of a country, or the name of a region',
      example: 'TG',
    },
    {
      field: 'source',
      prompt: 'Where is it from? The web address of the page, or the id of a source that is there',
      example: 'https://www.intgovforum.org/en/about',
      wrong: (answer) =>
        isSafeHref(answer) || around.sources.has(answer)
          ? undefined
          : /^https?:/i.test(answer)
            ? 'An address has no spaces.'
            : didYouMean(
                answer,
                around.sources,
                'Give an address that begins with https://, or a source id.',
              ),
    },
    {
      field: 'publisher',
      prompt: 'Who publishes that page? (empty for a source that is there)',
      example: 'IGF Secretariat',
      optional: true,
    },
    { field: 'supports', prompt: 'Which statement does it support?', example: 'that registration is free' },
    {
      field: 'confidence',
      prompt: 'How sure is it? high (primary page seen), medium, low (reported only)',
      example: 'medium',
      wrong: oneOf(['high', 'medium', 'low']),
    },
    {
      field: 'review_by',
      prompt: 'When should somebody look again?',
      example: `${String(Number(around.today.slice(0, 4)) + 1)}-05-31`,
      wrong: (answer) =>
        !isDay(answer)
          ? 'Write year, month and day, for example 2027-05-31.'
          : answer <= around.today
            ? 'That day is over. Choose one in the future.'
            : undefined,
    },
    {
      field: 'owner',
      prompt: 'Who looks after it? A role or a desk, never a person',
      example: 'knowledge desk',
    },
  ];
};

const contact: readonly Asking[] = [
  {
    field: 'contact',
    prompt: 'Official page or mailbox to ask (an address; empty where a topic has one)',
    example: 'mailto:igf@un.org',
    optional: true,
    wrong: (answer) => (isSafeHref(answer) ? undefined : 'Begin it with https:// or mailto:'),
  },
];
const staysTrue: Asking = {
  field: 'stays_true',
  prompt: 'What stays true once this is out of date?',
  example: 'Registration is always needed.',
};
const moment = (field: string, prompt: string): Asking => ({
  field,
  prompt,
  example: '2027-06-08 or 2027-06-08T23:59',
  optional: true,
  wrong: (answer) => (isMoment(answer) ? undefined : 'Write 2027-06-08, or with a time 2027-06-08T23:59.'),
});
const lists = {
  steps: {
    field: 'steps',
    prompt: 'The steps, one a line, an empty line ends',
    example: 'Open the registration page.',
    many: true,
  },
} as const;

const particular: Readonly<Record<string, readonly Asking[]>> = {
  procedures: [
    { field: 'who', prompt: 'Who may?', example: 'Anyone.', optional: true },
    lists.steps,
    { field: 'when', prompt: 'When in the year?', example: 'Usually from March.', optional: true },
    { field: 'cost', prompt: 'What does it cost?', example: 'Nothing.', optional: true },
    staysTrue,
    ...contact,
  ],
  terms: [
    {
      field: 'expansion',
      prompt: 'What do the letters stand for? (empty for a word)',
      example: 'Dynamic Coalition',
      optional: true,
    },
    { field: 'community', prompt: 'Who uses it so?', example: 'IGF' },
    {
      field: 'example',
      prompt: 'One sentence of use',
      example: 'The DC meets online every month.',
      optional: true,
    },
  ],
  bodies: contact,
  initiatives: [
    {
      field: 'type',
      prompt: `How wide does it reach? ${initiativeTypes.join(', ')}`,
      example: 'national',
      wrong: oneOf(initiativeTypes),
    },
    {
      field: 'countries',
      prompt: 'Countries it serves, two capital letters each, one a line, an empty line ends',
      example: 'TG',
      many: true,
      optional: true,
      wrong: (answer) =>
        countryOrRegion(answer) === 'country'
          ? undefined
          : 'Two capital letters of ISO 3166, for example TG for Togo.',
    },
    { field: 'region', prompt: `Region: ${regions.join(', ')}`, example: 'Africa', wrong: oneOf(regions) },
    {
      field: 'page',
      prompt: 'Its own page (empty when there is none)',
      example: 'https://example.org/',
      optional: true,
      wrong: (answer) => (isSafeHref(answer) ? undefined : 'Begin it with https://'),
    },
  ],
  dates: [
    {
      field: 'stage',
      prompt: `What can a person do then? ${stages.join(', ')}`,
      example: 'meeting',
      wrong: oneOf(stages),
    },
    {
      field: 'certainty',
      prompt: `How sure is the date? ${certainties.join(', ')}`,
      example: 'confirmed',
      wrong: oneOf(certainties),
    },
    moment('begins', 'When does it begin? (empty for a deadline or an unknown day)'),
    moment('ends', 'When does it end, or when is the deadline?'),
    {
      field: 'zone',
      prompt: 'In which time zone? (empty without a day)',
      example: 'Africa/Lome',
      optional: true,
      wrong: (answer) => (isZone(answer) ? undefined : 'Use a name such as Africa/Lome, or UTC.'),
    },
    {
      field: 'usual',
      prompt: 'When is it usually? (empty when the date is confirmed)',
      example: 'usually in June',
      optional: true,
    },
    staysTrue,
    ...contact,
  ],
  selections: [
    { field: 'body', prompt: 'Id of the body', example: 'body-mag' },
    { field: 'chosen_by', prompt: 'Who chooses?', example: 'The Secretary-General' },
    { field: 'eligible', prompt: 'Who may stand?', example: 'Anyone from a stakeholder group' },
    lists.steps,
    { field: 'when', prompt: 'When in the year?', example: 'Usually in spring.', optional: true },
    staysTrue,
    ...contact,
  ],
  concepts: [
    {
      field: 'text',
      prompt: 'The text, one paragraph a line, an empty line ends',
      example: 'It began in 2006.',
      many: true,
      optional: true,
    },
  ],
};
