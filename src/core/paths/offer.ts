import type { Choice, Scene } from '../compose.ts';
import type { Entry } from '../entry.ts';
import { pathWordings } from '../wording/paths/catalogue.ts';

/** The offer of a way in for a group of people. */
export const groupsChoice = ({ language }: Scene): Choice => ({
  label: pathWordings[language].button,
  action: { name: 'paths' },
});

/** That offer, where there is any way in. */
export const groupsChoices = (scene: Scene): readonly Choice[] =>
  [...scene.world.library.entries.values()].some(({ path }) => path !== undefined)
    ? [groupsChoice(scene)]
    : [];

/** That offer at an entry which the ways in name as what everybody begins with. */
export const pathsChoices = (scene: Scene, entry: Entry): readonly Choice[] =>
  entry.path === undefined &&
  entry.related.some((id) => scene.world.library.entries.get(id)?.path !== undefined)
    ? [groupsChoice(scene)]
    : [];
