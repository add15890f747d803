import type { Action } from '../action.ts';
import { wordsIn } from '../answer.ts';
import { cleanText } from '../clean.ts';
import { sentenceTurn, type Scene } from '../compose.ts';
import { datesOf } from '../dates/about.ts';
import { comingDates } from '../dates/list.ts';
import { turningOf, type DateEntry } from '../dates/span.ts';
import { whenShort } from '../dates/when.ts';
import { commandIn } from '../desk/command.ts';
import type { Entry } from '../entry.ts';
import { nearest } from '../nearest.ts';
import { placeName } from '../places/say-place.ts';
import { placeOfToken } from '../places/token.ts';
import { paragraph } from '../rich.ts';
import { wellKnown } from '../talk.ts';
import { triage } from '../triage.ts';
import { dateWordings } from '../wording/dates/catalogue.ts';
import { unaskedWordings } from '../wording/unasked/catalogue.ts';
import type { ConversationState, Turn } from '../world.ts';

/** How often one person is offered a next step at most, in milliseconds. */
export const nextStepPause = 30 * 24 * 3_600_000;
/** How far ahead a date may lie that is a next step, in milliseconds. */
const ahead = 120 * 24 * 3_600_000;

/** One concrete thing to do next: the sentence that offers it, and what a "yes" or its button does. */
interface NextStep {
  readonly sentence: string;
  readonly label: string;
  readonly action: Action;
}

/**
 * One line with one thing to do next, under what is said to somebody whose question was solved. Never after danger or a
 * refusal, and not where the line would stand beside something else that is asked.
 */
export const withNextStep = (scene: Scene, decided: Turn): Turn => {
  const { before, world } = scene;
  const { state } = decided;
  const last = decided.replies.at(-1);
  if (
    world.unasked === undefined ||
    world.unasked.told.includes('next-step') ||
    decided.once !== undefined ||
    before.refused === true ||
    before.insults > 0 ||
    before.guide !== undefined ||
    typeof state === 'string' ||
    state.awaiting !== undefined ||
    last === undefined ||
    decided.outcome === 'refusal' ||
    decided.desk?.to !== undefined ||
    !isSolved(scene, decided)
  )
    return decided;
  const entry = world.library.entries.get(before.shown?.entry ?? '');
  if (entry?.id === wellKnown.crisis) return decided;
  const step = nextStep(scene, entry);
  if (step === undefined) return decided;
  const button = { key: String(last.buttons.length + 1), label: step.label, action: step.action };
  const reply = {
    ...last,
    body: [...last.body, paragraph(step.sentence)],
    buttons: [...last.buttons, button],
  };
  return {
    ...decided,
    once: 'next-step',
    replies: [...decided.replies.slice(0, -1), reply],
    // Only the last message keeps its buttons, so that each number means one thing.
    state: { ...state, offers: reply.buttons, awaiting: { kind: 'next-step', action: step.action } },
  };
};

/** "Thanks" for an answer, "that helped", or a ticket closed as enough. */
const isSolved = ({ inbound, before, world }: Scene, decided: Turn): boolean => {
  if (decided.feedback !== undefined) return decided.feedback.helpful;
  const closed = decided.desk?.tickets.some(({ event }) => event === 'closed') ?? false;
  if (inbound.kind === 'action')
    return closed && inbound.action.name === 'ticket' && inbound.action.verb === 'enough';
  if (inbound.kind !== 'message' || world.desk?.thread !== undefined) return false;
  if (closed) return commandIn(inbound.text)?.word === 'enough';
  const wasAnswered = before.shown !== undefined || before.near !== undefined;
  return wasAnswered && triage(cleanText(inbound.text).text).intent.kind === 'thanks';
};

const nextStep = (scene: Scene, entry: Entry | undefined): NextStep | undefined =>
  dateStep(scene, entry) ?? placeStep(scene) ?? firstStep(scene);

/** The next date of the entry's body or topics that can still be reached, else one that waits for its day. */
const dateStep = (scene: Scene, entry: Entry | undefined): NextStep | undefined => {
  const { language, world } = scene;
  if (entry === undefined || world.own === undefined) return undefined;
  const say = unaskedWordings[language];
  const where = scene.before.near === undefined ? undefined : placeOfToken(scene.before.near);
  const about = [
    ...(entry.occasion?.body === undefined ? [] : [entry.occasion.body]),
    ...(entry.selection === undefined ? [] : [entry.selection.body]),
    ...(entry.kind === 'body' ? [entry.id] : []),
    ...entry.topics,
  ];
  const dates = datesOf(world.library).filter(({ id }) => id !== entry.id);
  const found = about.map((one) =>
    comingDates(dates, { about: one, ...(where === undefined ? {} : { where }) }, world.now),
  );
  const isNear = ({ occasion }: DateEntry): boolean => {
    const at = turningOf(occasion)?.at;
    return at !== undefined && at > world.now && at - world.now <= ahead;
  };
  const sure = found.flatMap(({ open, ahead: coming }) => [...open, ...coming]).find(isNear);
  const date = sure ?? found.flatMap(({ usual }) => usual)[0];
  if (date === undefined) return undefined;
  const { title } = wordsIn(date, language).words;
  const when = whenShort(date.occasion, { language, now: world.now, zone: world.own.preferences?.zone });
  return {
    sentence:
      sure === undefined || when === undefined ? say.stepWithoutDay(title) : say.stepDate(title, when),
    label: dateWordings[language].remindButton,
    action: { name: 'remind', entry: date.id },
  };
};

/** The forum nearest to the place they spoke of; a place is never guessed. */
const placeStep = ({ language, before, world }: Scene): NextStep | undefined => {
  const where = before.near === undefined ? undefined : placeOfToken(before.near);
  if (before.near === undefined || where === undefined) return undefined;
  const { national, subRegional, regional } = nearest(world.library, where);
  const [door] = [...national, ...subRegional, ...regional];
  if (door === undefined || door.id === before.shown?.entry) return undefined;
  const say = unaskedWordings[language];
  return {
    sentence: say.stepNear(wordsIn(door, language).words.title, placeName(where, language)),
    label: wordsIn(door, language).words.title,
    action: { name: 'show', entry: door.id },
  };
};

const firstStep = ({ language, before, world }: Scene): NextStep | undefined =>
  before.shown?.entry === wellKnown.firstSteps || !world.library.entries.has(wellKnown.firstSteps)
    ? undefined
    : {
        sentence: unaskedWordings[language].stepFirst,
        label: dateWordings[language].stepsButton,
        action: { name: 'steps', ...(before.near === undefined ? {} : { place: before.near }) },
      };

/** "Yes" or "no" to a next step; whatever else is said, it is not asked again. */
export const hearNextStep = (
  scene: Scene,
  raw: string,
  act: (scene: Scene, action: Action) => Turn,
): Turn | undefined => {
  const { awaiting } = scene.before;
  if (awaiting?.kind !== 'next-step') return undefined;
  const { kind } = triage(cleanText(raw).text).intent;
  const before: ConversationState = { ...scene.before, awaiting: undefined };
  if (kind === 'yes') return act({ ...scene, before }, awaiting.action);
  return kind === 'no'
    ? sentenceTurn({ ...scene, before: { ...before, offers: [] } }, unaskedWordings[scene.language].stepNo, {
        outcome: 'smalltalk',
        logged: false,
      })
    : undefined;
};

/** Notes whether what was said last was a refusal: whoever was refused something is offered nothing else. */
export const withRefusal = (decided: Turn): Turn => {
  const { state, outcome } = decided;
  if (typeof state === 'string') return decided;
  if (outcome === 'refusal') return { ...decided, state: { ...state, refused: true } };
  return outcome === 'answer' || outcome === 'choice'
    ? { ...decided, state: { ...state, refused: undefined } }
    : decided;
};
