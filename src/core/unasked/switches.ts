import { sceneIn, sentenceTurn, type Scene } from '../compose.ts';
import { deskOf } from '../desk/cards.ts';
import { deskTitle } from '../desk/desk.ts';
import { unaskedWordings } from '../wording/unasked/catalogue.ts';
import type { Turn } from '../world.ts';
import { switchIn, switchWord } from './said.ts';
import { decidingDesk, type UnaskedView } from './view.ts';
import { nextWeekly, whenNext } from './weekly.ts';

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
  if (said.about === 'welcome') return welcomeSwitch(scene, view, said.turn);
  // The word alone is an older word of desks that have a place, and says how this is, too.
  if (said.turn !== undefined) return digestSwitch(scene, view, said.turn);
  const line = scene.world.desk === undefined ? weeklyLine(scene) : undefined;
  return line === undefined ? undefined : told(scene, line);
};

const digestSwitch = (scene: Scene, { room, rights }: UnaskedView, turn: 'on' | 'off'): Turn => {
  const { language, world } = scene;
  const say = unaskedWordings[language];
  if (room === undefined) return refused(scene, say.nowhere);
  const id = rights === undefined ? undefined : decidingDesk(rights);
  const desk = id === undefined ? undefined : deskOf(world.library.desks, id);
  if (desk === undefined) return refused(scene, say.notYours);
  if (turn === 'off')
    return {
      ...told(scene, say.digestOff(switchWord('digest', 'on', language))),
      unasked: { weekly: { place: room, desk: 'none' } },
    };
  const due = nextWeekly(world.now, desk.hours);
  return {
    ...told(scene, say.digestOn(whenNext({ due }, desk, language), switchWord('digest', 'off', language))),
    unasked: { weekly: { place: room, desk: desk.id, language } },
  };
};

/** How the weekly digest of a place is, for whoever asks for the digest there; undefined where there can be none. */
export const weeklyLine = ({ language, world }: Scene): string | undefined => {
  const { room, weekly } = world.unasked ?? {};
  if (room === undefined) return undefined;
  const say = unaskedWordings[language];
  const desk = weekly === undefined ? undefined : deskOf(world.library.desks, weekly.desk);
  return weekly === undefined || desk === undefined
    ? say.digestIsOff(switchWord('digest', 'on', language))
    : say.digestIsOn(whenNext(weekly, desk, language), switchWord('digest', 'off', language));
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
