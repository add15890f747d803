import type { Choice, Scene } from '../compose.ts';
import { remindChoices } from '../dates/remind-choices.ts';
import type { Entry } from '../entry.ts';
import { dayOf, isOutOfDate } from '../validity.ts';
import { mineWordings } from '../wording/mine/catalogue.ts';

/** The offer to tell when an entry changes; only of what people act on, and only where it can be kept. */
export const watchChoices = (scene: Scene, entry: Entry): readonly Choice[] => {
  if (scene.world.own === undefined || (entry.kind !== 'procedure' && entry.kind !== 'date')) return [];
  const say = mineWordings[scene.language];
  const label = isOutOfDate(entry, dayOf(scene.world.now)) ? say.watchConfirmedButton : say.watchButton;
  return [
    ...remindChoices(scene, entry),
    { label, action: { name: 'mine', verb: 'watch', entry: entry.id } },
  ];
};
