import { decide } from '../ask.ts';
import { sceneIn, type Scene } from '../compose.ts';
import type { Language } from '../language.ts';
import { showEntry } from '../show.ts';
import type { Found, Turn } from '../world.ts';
import type { PathGroup } from './groups.ts';
import { groupsChoices } from './offer.ts';
import { groupIn, pathSaidIn } from './said.ts';
import { pathFor, pathsTurn } from './turns.ts';

/** What a command such as "path journalist" means; undefined where a message is about something else. */
export const hearPaths = (given: Scene, text: string): Turn | undefined => {
  const said = pathSaidIn(text);
  if (said === undefined || groupsChoices(given).length === 0) return undefined;
  const scene = inLanguage(given, said.language);
  if (said.group === 'which') return pathsTurn(scene);
  if (said.group !== 'unknown') return shown(scene, said.group);
  // "Path validation" is a question of our field.
  const { kind } = decide(scene.world.search(text, { language: scene.language }));
  return kind === 'outside' || kind === 'unknown' ? pathsTurn(scene, true) : undefined;
};

/** "I am a journalist, where do I start": the way in of that group; absent where no group of ours is named. */
export const groupAsked = (given: Scene, text: string, found: Found): Turn | undefined => {
  const asked = groupIn(text);
  if (asked === undefined) return undefined;
  const scene = inLanguage(given, found.language ?? asked.language);
  return shown(scene, asked.group);
};

const shown = (scene: Scene, group: PathGroup): Turn | undefined => {
  const entry = pathFor(scene, group);
  return entry === undefined ? undefined : showEntry(scene, entry.id, undefined);
};

// English words are everybody's and change nothing.
const inLanguage = (scene: Scene, language: Language): Scene =>
  language === 'en' || language === scene.language ? scene : sceneIn(scene, language);
