import { heardIn, sentenceTurn, type Scene } from '../compose.ts';
import type { Action } from '../action.ts';
import { paragraph } from '../rich.ts';
import { dateWordings } from '../wording/dates/catalogue.ts';
import type { Turn } from '../world.ts';
import { wantedIn, type Wanted } from './about.ts';
import { comingTurn, wantedOf } from './coming.ts';
import { dateShown, remindTurn } from './remind-turns.ts';
import { dateCommandIn, withoutRemind } from './said.ts';
import { stepsTurn } from './steps.ts';
import { forgetZone, setZone, zoneAnswer, zoneTurn } from './zone-turns.ts';

/** What a message means for reminders and time zones; undefined where it is about something else. */
export const hearReminders = (given: Scene, text: string): Turn | undefined => {
  const answer = zoneAnswer(given, text);
  if (answer !== undefined) return answer;
  const command = dateCommandIn(text);
  if (command === undefined) return undefined;
  const scene = inLanguage(given, command.language);
  switch (command.said.kind) {
    case 'zone':
      return zoneTurn(scene, command.said.rest === '' ? '' : afterZone(text, command.said.rest));
    case 'forget-zone':
      return forgetZone(scene);
    case 'remind': {
      if (command.said.bad === true) return said(scene, dateWordings[scene.language].leadBounds);
      const date = dateShown(scene);
      // Of what is no date one can be told when it changes: that is an older word of the desk.
      return date === undefined
        ? scene.before.shown === undefined || command.said.leads !== undefined
          ? said(scene, dateWordings[scene.language].remindWhat)
          : undefined
        : remindTurn(scene, date.id, command.said.leads);
    }
    default:
      return undefined;
  }
};

// As it was typed: the names of zones have capitals and signs.
const afterZone = (text: string, rest: string): string => {
  const words = text.trim().split(/\s+/u);
  const count = rest.split(' ').length;
  return /\p{Script=Han}/u.test(text) ? rest : words.slice(-count).join(' ');
};

/** What a message asks about what is coming up; undefined where it asks something else. */
export const hearDates = (given: Scene, text: string): Turn | undefined => {
  const command = dateCommandIn(text);
  if (command === undefined) return undefined;
  const scene = inLanguage(given, command.language);
  const { said: asked } = command;
  switch (asked.kind) {
    case 'next':
      return stepsTurn(scene, scene.before.near);
    case 'calendar': {
      const date = dateShown(scene);
      return comingTurn(scene, date === undefined ? {} : { about: date.topics[0] ?? '' }, {
        page: 1,
        asked: false,
      });
    }
    case 'coming':
    case 'still': {
      const wanted = wantedIn(asked.rest, scene.world.library);
      if (wanted === undefined || isTooWide(asked.kind, wanted)) return undefined;
      return comingTurn(scene, wanted, { page: 1, asked: asked.kind === 'still' });
    }
    default:
      return undefined;
  }
};

// "Can I still" what?
const isTooWide = (kind: 'coming' | 'still', wanted: Wanted): boolean =>
  kind === 'still' && wanted.stage === undefined;

/** A question that ends in "and remind me": its answer, and the reminder of the date it is about. */
export const hearAndRemind = (
  given: Scene,
  text: string,
  answer: (question: string) => Turn,
): Turn | undefined => {
  const found = withoutRemind(text);
  if (found === undefined) return undefined;
  const answered = answer(found.question);
  const { state } = answered;
  if (typeof state === 'string') return answered;
  const scene: Scene = { ...inLanguage(given, state.language ?? given.language), before: state };
  const date = dateShown(scene);
  if (date === undefined) {
    const [first, ...rest] = answered.replies;
    const sentence = dateWordings[scene.language].remindWhat;
    return first === undefined
      ? answered
      : { ...answered, replies: [{ ...first, body: [...first.body, paragraph(sentence)] }, ...rest] };
  }
  const reminding = remindTurn(scene, date.id);
  // Only the last message keeps its buttons, so that each number means one thing.
  return {
    ...answered,
    replies: [...answered.replies.map((reply) => ({ ...reply, buttons: [] })), ...reminding.replies],
    state: reminding.state,
    ...(reminding.own === undefined ? {} : { own: reminding.own }),
  };
};

/** What a button about dates means. */
export const actOnDates = (
  scene: Scene,
  action: Extract<Action, { readonly name: 'remind' | 'zone' | 'coming' | 'steps' }>,
): Turn => {
  switch (action.name) {
    case 'remind':
      return remindTurn(scene, action.entry, action.lead === undefined ? undefined : [action.lead]);
    case 'zone':
      return setZone(scene, action.zone);
    case 'coming':
      return comingTurn(scene, wantedOf(action), { page: action.page, asked: false });
    case 'steps':
      return stepsTurn(scene, action.place ?? scene.before.near);
  }
};

// English words are everybody's and change nothing.
const inLanguage = (scene: Scene, language: Scene['language']): Scene =>
  language === 'en' || language === scene.language ? scene : heardIn(scene, language);

const said = (scene: Scene, sentence: string): Turn =>
  sentenceTurn(scene, sentence, { outcome: 'refusal', logged: false });
