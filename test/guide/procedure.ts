import type { Serving } from '../../src/bot.ts';
import { servingOf } from '../../src/serving.ts';
import { deskRow } from '../handoff/house.ts';
import { fields, igfTopic, inRow, libraryOf, type Files } from '../knowledge/workspace.ts';

/** What may differ between two states of the procedure. */
export interface Telling {
  readonly steps?: readonly string[];
  /** The last day of the call. */
  readonly closes?: string;
  /** How long the procedure holds. */
  readonly until?: string;
  readonly before?: readonly string[];
}

export const steps = [
  'Read the themes of the year.',
  'Join the webinar.',
  'Fill in the form.',
  'Name two moderators.',
  'Submit before the deadline.',
  'Wait for the result.',
  'File the report.',
] as const;

const before = ['Three speakers who have said yes.', 'The report of last year.'];

const listed = (items: readonly string[], mark: (index: number) => string): string =>
  items.map((item, index) => `${mark(index)} ${item}`).join('\n');

const valid = (until: string): string =>
  `review_by: ${until}\nvalid_for: { label: usual pattern, until: ${until} }\nstays_true: There is one call a year.`;

const filesOf = (told: Telling): Files => ({
  'concepts/thing.md': undefined,
  'topics.yaml': igfTopic,
  'desks.yaml': `rows:\n${deskRow('global')}`,
  'procedures/propose-workshop.md': `---
title: Propose a workshop
summary: Anybody may propose a workshop in the yearly call.
${fields.replace(/^review_by:.*$/mu, valid(told.until ?? '2027-06-30'))}
questions:
  - how do I propose a workshop
  - submit a session
deadlines: [{ step: 5, date: date-call }]
---

## Who may

Anyone, from all groups.

## Before you start

${listed(told.before ?? before, () => '-')}

## Steps

${listed(told.steps ?? steps, (index) => `${String(index + 1)}.`)}
`,
  'procedures/register.md': `---
title: Register for the meeting
summary: Everybody registers online.
${fields.replace(/^review_by:.*$/mu, valid('2027-06-30'))}
questions:
  - how do I register for the meeting
---

## Steps

1. Open the page.
2. Fill in your name.
`,
  'dates/call.yaml': `rows:
  - id: date-call
    title: Call for workshops
    summary: Workshops are proposed in one yearly call.
    questions: [when does the call for workshops close]
${inRow(fields)}
    stage: propose
    certainty: confirmed
    ends: ${told.closes ?? '2027-06-03T23:59'}
    zone: UTC
    stays_true: There is one call a year.
`,
});

/** A small knowledge with a procedure of seven steps, told like this. */
export const procedureServing = async (told: Telling = {}): Promise<Serving> =>
  servingOf(await libraryOf(filesOf(told)));
