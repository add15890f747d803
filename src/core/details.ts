import { whenLines, type Reader } from './dates/when.ts';
import type { Entry } from './entry.ts';
import type { Fact } from './message.ts';
import { link, list, paragraph, strong, text, type Block, type Inline } from './rich.ts';
import type { Wording } from './wording/wording.ts';

/** What an entry's data adds to its words, before the text: how a body is chosen, when a date is, where a page is. */
export const detailBlocks = (say: Wording, entry: Entry, all: boolean, reader: Reader): readonly Block[] => [
  ...selectionBlocks(say, entry, all),
  ...occasionBlocks(say, entry, reader),
  ...initiativeBlocks(say, entry),
];

/** What an entry's data adds to the facts below its text. */
export const detailFacts = (say: Wording, { initiative, occasion }: Entry): readonly Fact[] => [
  ...(occasion === undefined ? [] : [{ label: say.stageLabel, value: say.stages[occasion.stage] }]),
  ...(initiative === undefined
    ? []
    : [{ label: say.reachLabel, value: say.initiativeTypes[initiative.type] }]),
  ...(initiative?.since === undefined ? [] : [{ label: say.sinceLabel, value: String(initiative.since) }]),
];

/** A fixed word of the data in the reader's language, or as it stands. */
const labelIn = (say: Wording, label: string): string => say.labels[label] ?? label;

/** When an entry was looked at, and by whom, in the reader's language. */
export const reviewedIn = (say: Wording, { on, by }: Entry['reviewed']): string =>
  say.reviewed(on, labelIn(say, by));

/** How long an entry holds, in the reader's language. */
export const validIn = (say: Wording, { label, until }: NonNullable<Entry['validFor']>): string =>
  say.valid(labelIn(say, label), until);

// A labelled item of a list; none where there is nothing to tell.
const line = (label: string, value: string | undefined): readonly Inline[][] =>
  value === undefined ? [] : [[strong(`${label}:`), text(` ${value}`)]];

// In the whole text the sections tell who may stand, when and who chooses.
const selectionBlocks = (say: Wording, { selection }: Entry, all: boolean): readonly Block[] => {
  if (selection === undefined) return [];
  const labels = say.selectionLabels;
  const { chosenBy, eligible, seats, term, when, confirmedCycle, howToObject } = selection;
  return [
    list([
      ...(all ? [] : [...line(labels.chosenBy, chosenBy), ...line(labels.eligible, eligible)]),
      ...line(labels.seats, seats),
      ...line(labels.term, term),
      ...(all ? [] : line(labels.when, when)),
      ...line(
        labels.cycle,
        confirmedCycle === undefined ? say.cycleNotConfirmed : say.cycleConfirmed(confirmedCycle),
      ),
      ...line(labels.howToObject, howToObject),
    ]),
  ];
};

const occasionBlocks = (say: Wording, { occasion }: Entry, reader: Reader): readonly Block[] =>
  occasion === undefined
    ? []
    : [list([...whenLines(occasion, reader), ...line(say.venueLabel, occasion.venue)])];

const initiativeBlocks = (say: Wording, { initiative }: Entry): readonly Block[] =>
  initiative?.page === undefined
    ? []
    : [paragraph(strong(`${say.itsPage}:`), text(' '), link(bareAddress(initiative.page), initiative.page))];

/** An address without its ceremony: what a person reads aloud. */
export const bareAddress = (href: string): string => href.replace(/^\w+:\/\/(www\.)?|\/$/g, '');
