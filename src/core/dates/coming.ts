import type { Action } from '../action.ts';
import { wordsIn } from '../answer.ts';
import { replyOf, turnOf, type Choice, type Scene } from '../compose.ts';
import type { Stage } from '../entry.ts';
import { placeOfToken, placeToken } from '../places/token.ts';
import { placeName } from '../places/say-place.ts';
import { link, list, paragraph, strong, text, type Block } from '../rich.ts';
import { nameOf } from '../show.ts';
import { dateWordings } from '../wording/dates/catalogue.ts';
import type { Turn } from '../world.ts';
import { datesOf, type Wanted } from './about.ts';
import { feedHref } from './calendar-link.ts';
import { comingDates, dateItem } from './list.ts';
import { readerOf } from './reader.ts';
import type { DateEntry } from './span.ts';
import { askingZone } from './zone-turns.ts';

/** Dates on one page of a list. */
const pageLength = 6;
/** Those that can be opened by a button. */
const mostButtons = 4;
/** Dates that are over which are told where nothing else is known. */
const mostOver = 3;

/** The action that shows what is wanted. */
export const comingAction = (wanted: Wanted, page: number): Extract<Action, { readonly name: 'coming' }> => ({
  name: 'coming',
  ...(wanted.about === undefined ? {} : { about: wanted.about }),
  ...(wanted.where === undefined ? {} : { place: placeToken(wanted.where) }),
  ...(wanted.stage === undefined ? {} : { stage: wanted.stage }),
  page,
});

/** What an action wants. */
export const wantedOf = ({
  about,
  place,
  stage,
}: {
  readonly about?: string | undefined;
  readonly place?: string | undefined;
  readonly stage?: Stage | undefined;
}): Wanted => {
  const where = place === undefined ? undefined : placeOfToken(place);
  return {
    ...(about === undefined ? {} : { about }),
    ...(where === undefined ? {} : { where }),
    ...(stage === undefined ? {} : { stage }),
  };
};

/** What is coming up; `asked` where somebody asks whether something is still possible. */
export const comingTurn = (
  scene: Scene,
  wanted: Wanted,
  { page, asked }: { readonly page: number; readonly asked: boolean },
): Turn => {
  const { world, language } = scene;
  const say = dateWordings[language];
  const found = comingDates(datesOf(world.library), wanted, world.now);
  const groups = [
    [asked ? say.openNow : say.confirmedHeading, found.open],
    [asked ? say.openLater : say.confirmedHeading, found.ahead],
    [say.usualHeading, found.usual],
    ...(found.open.length + found.ahead.length + found.usual.length === 0
      ? [[say.closed, found.over.slice(0, mostOver)] as const]
      : []),
  ] as const;
  const all = groups.flatMap(([heading, entries]) => entries.map((entry) => ({ heading, entry })));
  const pages = Math.max(1, Math.ceil(all.length / pageLength));
  const at = Math.min(page, pages);
  const shown = all.slice((at - 1) * pageLength, at * pageLength);
  const none = found.open.length === 0 && (asked || found.ahead.length === 0);
  const title = titleOf(scene, wanted);
  const asking = found.open.length + found.ahead.length === 0 ? undefined : askingZone(scene);
  const body: readonly Block[] = [
    ...(none && at === 1
      ? [paragraph(all.length === 0 ? say.noneAtAll : asked ? say.openNone : say.noneConfirmed)]
      : []),
    ...headed(scene, shown),
    ...(world.pages === undefined || found.open.length + found.ahead.length === 0
      ? []
      : [
          paragraph(
            link(say.subscribe, feedHref(world.pages, wanted, language)),
            text(`. ${say.withoutDay}`),
          ),
        ]),
    ...(pages > 1 ? [paragraph(scene.say.browsePage(at, pages))] : []),
    ...(asking === undefined ? [] : [paragraph(asking.sentence)]),
  ];
  const choices: readonly Choice[] = [
    ...shown.slice(0, mostButtons).map(({ entry }) => ({
      label: wordsIn(entry, language).words.title,
      action: { name: 'show', entry: entry.id } as const,
    })),
    ...(at < pages ? [{ label: scene.say.next, action: comingAction(wanted, at + 1) }] : []),
    ...(at > 1 ? [{ label: scene.say.back, action: comingAction(wanted, at - 1) }] : []),
    ...(Object.keys(wanted).length === 0
      ? [{ label: scene.say.shelves.dates, action: { name: 'browse', shelf: 'dates', page: 1 } as const }]
      : []),
  ];
  const turn = turnOf(scene, [replyOf(scene, { title, body, facts: notesOf(scene, shown), choices })], {
    outcome: all.length === 0 ? 'miss' : 'answer',
    ...(all.length === 0 ? { missKind: 'unknown' as const } : {}),
    named: shown.map(({ entry }) => nameOf(scene, entry, 0.9)),
    // "Remind me" after a list of one means that one.
    state: {
      ...(all.length === 1 && shown[0] !== undefined ? { shown: { entry: shown[0].entry.id } } : {}),
      ...(asking === undefined ? {} : { awaiting: { kind: 'zone' as const } }),
    },
    logged: page === 1,
  });
  return asking === undefined ? turn : { ...turn, own: asking.own };
};

const headed = (
  scene: Scene,
  shown: readonly { readonly heading: string; readonly entry: DateEntry }[],
): readonly Block[] => {
  const headings = [...new Set(shown.map(({ heading }) => heading))];
  return headings.flatMap((heading) => [
    paragraph(strong(heading)),
    list(shown.filter((one) => one.heading === heading).map(({ entry }) => dateItem(readerOf(scene), entry))),
  ]);
};

const notesOf = (scene: Scene, shown: readonly { readonly entry: DateEntry }[]) => [
  ...new Map(
    shown
      .flatMap(({ entry }) => wordsIn(entry, scene.language).notes)
      .map((value) => [value, { label: scene.say.languageLabel, value }]),
  ).values(),
];

const titleOf = (scene: Scene, wanted: Wanted): string => {
  const { language } = scene;
  const say = dateWordings[language];
  const about = wanted.about === undefined ? undefined : aboutName(scene, wanted.about);
  const parts = [
    ...(wanted.stage === undefined ? [] : [scene.say.stages[wanted.stage]]),
    ...(about === undefined ? [] : [about]),
    ...(wanted.where === undefined ? [] : [placeName(wanted.where, language)]),
  ];
  return parts.length === 0 ? say.coming : say.comingFor(parts.join(', '));
};

const aboutName = ({ world, language }: Scene, id: string): string | undefined => {
  const topic = world.library.topics.get(id);
  if (topic !== undefined) return topic.titles[language] ?? topic.titles.en;
  const body = world.library.entries.get(id);
  return body === undefined ? undefined : wordsIn(body, language).words.title;
};
