import type { Action, Shelf } from './action.ts';
import { wordsIn } from './answer.ts';
import { replyOf, turnOf, type Choice, type Scene } from './compose.ts';
import type { Entry, Kind } from './entry.ts';
import { paragraph } from './rich.ts';
import type { Turn } from './world.ts';

/** Entries on one page of a shelf; with two turns of the page it stays within every platform's buttons. */
export const pageLength = 8;

const kindOf: Readonly<Record<Exclude<Shelf, 'topics'>, Kind>> = {
  recommendations: 'recommendation',
  'action-points': 'action-point',
  procedures: 'procedure',
  concepts: 'concept',
  terms: 'term',
  bodies: 'body',
  initiatives: 'initiative',
  dates: 'date',
};

/** A page of a shelf, or of the entries of one topic. */
export const browse = (scene: Scene, action: Extract<Action, { name: 'browse' }>): Turn => {
  const { say, world } = scene;
  const topic = action.topic === undefined ? undefined : world.library.topics.get(action.topic);
  const title =
    topic === undefined ? say.shelves[action.shelf] : (topic.titles[scene.language] ?? topic.titles.en);
  const items: readonly Choice[] =
    action.shelf === 'topics' && topic === undefined
      ? [...world.library.topics.values()]
          .filter((one) => entriesOf(scene, (entry) => entry.topics.includes(one.id)).length > 0)
          .map((one) => ({
            label: one.titles[scene.language] ?? one.titles.en,
            action: { name: 'browse', shelf: 'topics', topic: one.id, page: 1 },
          }))
      : entriesOf(scene, (entry) =>
          topic === undefined
            ? action.shelf !== 'topics' && entry.kind === kindOf[action.shelf]
            : entry.kind !== 'source' && entry.topics.includes(topic.id),
        ).map((entry) => ({ label: labelOf(scene, entry), action: { name: 'show', entry: entry.id } }));

  const pages = Math.max(1, Math.ceil(items.length / pageLength));
  const page = Math.min(action.page, pages);
  const shown = items.slice((page - 1) * pageLength, page * pageLength);
  return turnOf(
    scene,
    [
      replyOf(scene, {
        title,
        body: [paragraph(items.length === 0 ? say.browseEmpty : say.browsePage(page, pages))],
        choices: [
          ...shown,
          ...(page < pages ? [{ label: say.next, action: { ...action, page: page + 1 } }] : []),
          ...(page > 1 ? [{ label: say.back, action: { ...action, page: page - 1 } }] : []),
        ],
        visibility: 'onlyYou',
      }),
    ],
    { outcome: 'choice', logged: false },
  );
};

const entriesOf = (scene: Scene, wanted: (entry: Entry) => boolean): readonly Entry[] => {
  const found = [...scene.world.library.entries.values()].filter(wanted);
  const byTitle = new Intl.Collator('en', { numeric: true });
  return found.sort((one, other) => byTitle.compare(sortKey(one), sortKey(other)));
};

// Numbered things in their printed order, the rest by title.
const sortKey = (entry: Entry): string => entry.label ?? entry.number ?? entry.title;

const labelOf = (scene: Scene, entry: Entry): string => {
  const { title } = wordsIn(entry, scene.language).words;
  const number = entry.label ?? entry.number;
  return number === undefined || title.includes(number) ? title : `${number} ${title}`;
};
