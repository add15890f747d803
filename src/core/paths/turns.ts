import { answerDraft, relatedChoices, wordsIn } from '../answer.ts';
import { replyOf, turnOf, type Choice, type Draft, type Scene } from '../compose.ts';
import { readerOf } from '../dates/reader.ts';
import { remindChoices } from '../dates/remind-choices.ts';
import type { Entry } from '../entry.ts';
import { placeOfToken } from '../places/token.ts';
import { paragraph } from '../rich.ts';
import { pathWordings } from '../wording/paths/catalogue.ts';
import type { Turn } from '../world.ts';
import { pathGroups, type PathGroup } from './groups.ts';
import { groupsChoice } from './offer.ts';
import { pathToday, type Walker } from './path.ts';

/** Who reads in this scene. */
export const walkerOf = (scene: Scene): Walker => ({
  ...readerOf(scene),
  library: scene.world.library,
  where: scene.before.near === undefined ? undefined : placeOfToken(scene.before.near),
  pages: scene.world.pages,
});

/** The entry that tells how people of a group begin. */
export const pathFor = (scene: Scene, group: PathGroup): Entry | undefined =>
  [...scene.world.library.entries.values()].find(({ path }) => path?.group === group);

/** A path as a draft: who it is for, its steps as they stand today, and one next step; `all` adds the rest of the text. */
export const pathDraft = (scene: Scene, entry: Entry, all: boolean): Draft => {
  const base = answerDraft(scene, entry, { kind: 'first' });
  const { words } = wordsIn(entry, scene.language);
  const today = pathToday(walkerOf(scene), entry);
  if (today === undefined) return base;
  return {
    ...base,
    body: [
      paragraph(words.summary),
      ...today.blocks,
      ...(all
        ? [
            ...words.body.slice(1),
            ...words.parts.flatMap(({ title, blocks }) => [paragraph(title), ...blocks]),
          ]
        : []),
    ],
    choices: [
      ...today.steps.map((step) => ({
        label: wordsIn(step, scene.language).words.title,
        action: { name: 'show', entry: step.id } as const,
      })),
      ...(today.next === undefined
        ? []
        : [
            ...remindChoices(scene, today.next),
            {
              label: wordsIn(today.next, scene.language).words.title,
              action: { name: 'show', entry: today.next.id } as const,
            },
          ]),
      ...(today.steps.length === 0 ? relatedChoices(scene, entry, 2) : []),
      groupsChoice(scene),
      ...(base.choices ?? []).filter(({ action }) => action.name === 'person' || action.name === 'feedback'),
    ],
  };
};

/** Which group somebody belongs to: asked, never guessed, and kept nowhere. `unknown`: a group was named for which there is none. */
export const pathsTurn = (scene: Scene, unknown = false): Turn => {
  const say = pathWordings[scene.language];
  const choices = pathGroups.flatMap((group): readonly Choice[] => {
    const entry = pathFor(scene, group);
    return entry === undefined
      ? []
      : [{ label: say.groups[group], action: { name: 'show', entry: entry.id } }];
  });
  return turnOf(
    scene,
    [
      replyOf(scene, {
        title: say.title,
        body: [
          ...(unknown ? [paragraph(say.unknown)] : []),
          paragraph(choices.length === 0 ? say.none : say.which),
        ],
        choices,
        visibility: 'onlyYou',
      }),
    ],
    { outcome: 'choice', logged: false },
  );
};
