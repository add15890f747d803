import { replyIn, sentenceTurn, sceneIn, type Choice, type Scene } from '../compose.ts';
import { stepsTurn } from '../dates/steps.ts';
import { typedCommand } from '../decode/command.ts';
import { deskOf, wordFor } from '../desk/cards.ts';
import { languageOfLocale, type Language } from '../language.ts';
import type { Inbound, Reply } from '../message.ts';
import { groupsChoices } from '../paths/offer.ts';
import { pathsTurn } from '../paths/turns.ts';
import { placeName } from '../places/say-place.ts';
import { paragraph } from '../rich.ts';
import { showEntry } from '../show.ts';
import { wellKnown } from '../talk.ts';
import { unaskedWordings } from '../wording/unasked/catalogue.ts';
import type { Turn, World } from '../world.ts';
import type { NewcomerChoice } from './choices.ts';
import { newcomerSaidIn, unaskedWord } from './said.ts';
import type { WelcomeSetting } from './view.ts';

/** Acronyms that an example explains. */
const exampleWords = 'MAG';
/** Code of the country that stands in an example. */
const exampleCountry = 'TG';

/** The welcome of somebody who has joined: three things to begin with, each typed as it stands on its button. */
export const newcomerReply = (language: Language): Reply => {
  const say = unaskedWordings[language];
  const choice = (label: string, one: NewcomerChoice): Choice => ({
    label,
    // No conversation knows a number of it, so what stands on a button is what is typed.
    key: unaskedWord(one, language),
    action: { name: 'newcomer', choice: one },
  });
  return replyIn(language, {
    title: say.welcomeTitle,
    body: [paragraph(say.welcomeWho), paragraph(say.welcomeOnce(wordFor(language, 'myData')))],
    choices: [
      choice(say.findButton, 'find'),
      choice(say.stepsButton, 'steps'),
      choice(say.explainButton, 'explain'),
    ],
    visibility: 'onlyYou',
  });
};

/** Somebody joined a workspace: their welcome waits its turn, where it is on and they were not welcomed before. */
export const joinedTurn = (inbound: Inbound, world: World): Turn => {
  const nothing: Turn = { replies: [], named: [], state: 'unchanged' };
  const { welcome, told = [] } = world.unasked ?? {};
  if (welcome === undefined || told.includes('welcome')) return nothing;
  const language = languageOfLocale(inbound.locale) ?? languageHere(world, welcome);
  return { ...nothing, unasked: { newcomer: { workspace: welcome.workspace, language } }, once: 'welcome' };
};

/** The language of the desk that switched the welcome on. */
const languageHere = ({ library }: World, { desk }: WelcomeSetting): Language =>
  deskOf(library.desks, desk)?.languages[0] ?? 'en';

/** Outcomes under which a welcome may stand: never under what a person at risk, or who asks for people, is told. */
const calm: ReadonlySet<Turn['outcome']> = new Set(['answer', 'choice', 'miss', 'smalltalk']);

/** The line under the first answer that somebody gets in a workspace; the answer itself is as it was. */
export const withNewcomerLine = (scene: Scene, decided: Turn): Turn => {
  const { inbound, world } = scene;
  const { welcome, told = [] } = world.unasked ?? {};
  const last = decided.replies.at(-1);
  if (
    inbound.kind !== 'message' ||
    !inbound.addressed ||
    welcome === undefined ||
    told.includes('welcome') ||
    last === undefined ||
    !calm.has(decided.outcome) ||
    decided.state === 'forget' ||
    decided.unkept === true ||
    decided.fleeting === true ||
    decided.desk !== undefined ||
    decided.unasked !== undefined ||
    // What is held of somebody, and the like.
    (decided.outcome === 'smalltalk' && last.visibility === 'onlyYou')
  )
    return decided;
  const { language } = last;
  const line = unaskedWordings[language].newHere(
    unaskedWord('find', language),
    unaskedWord('steps', language),
    typedCommand(language, exampleWords),
  );
  return {
    ...decided,
    once: 'welcome',
    replies: [...decided.replies.slice(0, -1), { ...last, body: [...last.body, paragraph(line)] }],
  };
};

/** What a newcomer types to begin; undefined where they say something else. */
export const hearNewcomer = (given: Scene, raw: string): Turn | undefined => {
  const said = newcomerSaidIn(raw);
  if (said === undefined) return undefined;
  // English words are everybody's and change nothing.
  return begin(said.language === 'en' ? given : sceneIn(given, said.language), said.choice);
};

/** What a newcomer begins with. */
export const begin = (scene: Scene, choice: NewcomerChoice): Turn => {
  const { language, world } = scene;
  const say = unaskedWordings[language];
  switch (choice) {
    case 'find':
      return sentenceTurn(scene, say.findHow(placeName({ code: exampleCountry }, language)), {
        outcome: 'smalltalk',
        logged: false,
      });
    case 'steps':
      // A way in for each group of people, where there is any.
      if (groupsChoices(scene).length > 0) return pathsTurn(scene);
      return world.library.entries.has(wellKnown.firstSteps)
        ? showEntry(scene, wellKnown.firstSteps, undefined)
        : stepsTurn(scene, undefined);
    case 'explain':
      return sentenceTurn(scene, say.explainHow(typedCommand(language, exampleWords)), {
        outcome: 'smalltalk',
        logged: false,
      });
  }
};
