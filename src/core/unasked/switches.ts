import { sceneIn, sentenceTurn, type Scene } from '../compose.ts';
import { deskOf } from '../desk/cards.ts';
import { deskTitle } from '../desk/desk.ts';
import { unaskedWordings } from '../wording/unasked/catalogue.ts';
import type { Turn } from '../world.ts';
import { switchIn, switchWord } from './said.ts';
import { decidingDesk, type UnaskedView } from './view.ts';

/**
 * What is typed about a switch; undefined where a message says something else. How it is, everybody who coordinates may
 * ask; to anybody else the word alone means nothing.
 */
export const hearSwitch = (given: Scene, raw: string): Turn | undefined => {
  const said = switchIn(raw);
  const view = given.world.unasked;
  if (said === undefined || view?.rights === undefined) return undefined;
  if (said.turn === undefined && view.rights.links.length === 0) return undefined;
  // English words are everybody's and change nothing.
  const scene = said.language === 'en' ? given : sceneIn(given, said.language);
  return welcomeSwitch(scene, view, said.turn);
};

const welcomeSwitch = (scene: Scene, view: UnaskedView, turn: 'on' | 'off' | undefined): Turn => {
  const { language, world } = scene;
  const say = unaskedWordings[language];
  const on = switchWord('welcome', 'on', language);
  const off = switchWord('welcome', 'off', language);
  const { workspace, welcome, rights } = view;
  if (workspace === undefined) return refused(scene, say.nowhere);
  if (turn === undefined) {
    const desk = welcome === undefined ? undefined : deskOf(world.library.desks, welcome.desk);
    return told(
      scene,
      welcome === undefined
        ? say.welcomeIsOff(on)
        : say.welcomeIsOn(desk === undefined ? welcome.desk : deskTitle(desk, language), off),
    );
  }
  const desk = rights === undefined ? undefined : decidingDesk(rights);
  if (desk === undefined) return refused(scene, say.notYours);
  return {
    ...told(scene, turn === 'on' ? say.welcomeOn(off) : say.welcomeOff(on)),
    unasked: { welcome: { workspace, desk: turn === 'on' ? desk : 'none' } },
  };
};

const told = (scene: Scene, sentence: string): Turn =>
  sentenceTurn(scene, sentence, { outcome: 'smalltalk', logged: false });

const refused = (scene: Scene, sentence: string): Turn =>
  sentenceTurn(scene, sentence, { outcome: 'refusal', logged: false });
