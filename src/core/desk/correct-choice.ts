import type { Choice, Scene } from '../compose.ts';
import type { Entry } from '../entry.ts';
import type { Language } from '../language.ts';
import { correctionWordings } from '../wording/corrections/catalogue.ts';
import { deskLexicons } from '../lexicon/desk/catalogue.ts';
import { keepersOf } from './corrections.ts';
import type { Desk } from './desk.ts';
import type { DeskView } from './view.ts';

/** The desk as whose coordinator a person may change an entry: one of those that look after it. */
export const correctingDesk = (view: Pick<DeskView, 'links' | 'desks'>, entry: Entry): Desk | undefined =>
  entry.kind === 'source'
    ? undefined
    : keepersOf(entry, view.desks).find(({ id }) =>
        view.links.some(({ desk, role }) => desk === id && role === 'coordinator'),
      );

/** What is typed to change an entry. */
export const correctCommand = (language: Language, entry: string): string =>
  `${deskLexicons.find(([one]) => one === language)?.[1].correct[0] ?? 'correct'} ${entry}`;

/** The offer to change an entry: only to coordinators of the desk that looks after it. */
export const correctChoices = (scene: Scene, entry: Entry): readonly Choice[] =>
  scene.world.desk === undefined || correctingDesk(scene.world.desk, entry) === undefined
    ? []
    : [
        {
          label: correctionWordings[scene.language].button,
          key: correctCommand(scene.language, entry.id),
          action: { name: 'correct', verb: 'begin', entry: entry.id },
        },
      ];
