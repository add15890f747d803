import type { Choice, Scene } from '../compose.ts';
import type { Entry } from '../entry.ts';
import { dateWordings } from '../wording/dates/catalogue.ts';
import { isDate, phaseOf } from './span.ts';

/** The offer to be reminded of a date: only where that can be kept, and not of what is over. */
export const remindChoices = (scene: Scene, entry: Entry): readonly Choice[] =>
  scene.world.own === undefined || !isDate(entry) || phaseOf(entry.occasion, scene.world.now) === 'over'
    ? []
    : [
        {
          label: dateWordings[scene.language].remindButton,
          action: { name: 'remind', entry: entry.id },
        },
      ];
