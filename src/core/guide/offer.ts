import type { Choice, Scene } from '../compose.ts';
import type { Entry } from '../entry.ts';
import { dayOf, isOutOfDate } from '../validity.ts';
import { guideWordings } from '../wording/guide/catalogue.ts';

/**
 * The offer to be led through: at a procedure, and at a body through the procedure by which one gets into it. Only what
 * is not out of date, and only where the place can be kept.
 */
export const guideChoices = (scene: Scene, entry: Entry): readonly Choice[] => {
  if (scene.world.guide === undefined) return [];
  const say = guideWordings[scene.language];
  const today = dayOf(scene.world.now);
  const leads = (one: Entry): boolean =>
    one.kind === 'procedure' && one.parts.some(({ id }) => id === 'steps') && !isOutOfDate(one, today);
  if (leads(entry)) return [startChoice(say.startButton, entry.id)];
  if (entry.kind !== 'body') return [];
  const way = [...scene.world.library.entries.values()].find(
    (one) => one.selection?.body === entry.id && leads(one),
  );
  return way === undefined ? [] : [startChoice(say.getInButton, way.id)];
};

/** A button that begins a procedure, or goes on with it. */
export const startChoice = (label: string, entry: string): Choice => ({
  label,
  action: { name: 'guide', verb: 'start', entry },
});
