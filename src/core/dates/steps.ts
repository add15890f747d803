import { wordsIn } from '../answer.ts';
import { replyOf, turnOf, type Choice, type Scene } from '../compose.ts';
import type { Entry } from '../entry.ts';
import { nearest, type Where } from '../nearest.ts';
import { groupsChoices } from '../paths/offer.ts';
import { placeName } from '../places/say-place.ts';
import { placeOfToken } from '../places/token.ts';
import { link, paragraph, text, type Block, type Inline } from '../rich.ts';
import { nameOf } from '../show.ts';
import { wellKnown } from '../talk.ts';
import { dateWordings } from '../wording/dates/catalogue.ts';
import type { Turn } from '../world.ts';
import { datesOf, nearnessOf, type Wanted } from './about.ts';
import { calendarLine } from './calendar-link.ts';
import { comingDates, dateItem } from './list.ts';
import { readerOf } from './reader.ts';
import { remindChoices } from './remind-choices.ts';
import type { DateEntry } from './span.ts';

/** The meeting a newcomer can come to next: in the place that was asked for, around it, or worldwide. */
export const nextMeeting = (scene: Scene, where: Where | undefined): DateEntry | undefined => {
  const { library, now } = scene.world;
  const dates = datesOf(library);
  const of = (about: string) => {
    const wanted: Wanted = { about, stage: 'meeting', ...(where === undefined ? {} : { where }) };
    const found = comingDates(dates, wanted, now);
    const isNear = (entry: DateEntry): boolean => (nearnessOf(entry, wanted) ?? 2) < 2;
    return { confirmed: [...found.open, ...found.ahead], usual: found.usual, isNear };
  };
  const [near, world] = [of('nri'), of('igf')];
  const confirmed = [...near.confirmed, ...world.confirmed];
  return (
    confirmed.find(near.isNear) ??
    confirmed[0] ??
    (where === undefined ? undefined : near.usual.find(near.isNear)) ??
    world.usual[0] ??
    near.usual[0]
  );
};

/** The first three steps: a page to read, a door to knock at, a meeting to come to. */
export const stepsTurn = (scene: Scene, place: string | undefined): Turn => {
  const { world, language } = scene;
  const say = dateWordings[language];
  const where = place === undefined ? undefined : placeOfToken(place);
  const read = world.library.entries.get(wellKnown.firstSteps) ?? world.library.entries.get('igf');
  const door = doorOf(scene, where);
  const meeting = nextMeeting(scene, where);
  const steps: readonly (readonly Inline[])[] = [
    ...(read === undefined ? [] : [[text(say.stepRead(titleOf(scene, read)))]]),
    ...(door === undefined
      ? []
      : [[text(say.stepJoin(titleOf(scene, door))), ...pageOf(scene, door)] as readonly Inline[]]),
    meeting === undefined
      ? [text(say.stepMeetUnknown)]
      : [text(`${say.stepMeet}: `), ...dateItem(readerOf(scene), meeting)],
  ];
  const choices: readonly Choice[] = [read, door, meeting].flatMap((entry) =>
    entry === undefined
      ? []
      : [{ label: titleOf(scene, entry), action: { name: 'show', entry: entry.id } as const }],
  );
  return turnOf(
    scene,
    [
      replyOf(scene, {
        title: say.stepsTitle(where === undefined ? undefined : placeName(where, language)),
        body: [
          { kind: 'list', ordered: true, items: steps.map((step): readonly Block[] => [paragraph(...step)]) },
          ...(meeting === undefined ? [] : calendarLine({ pages: world.pages, language }, meeting)),
        ],
        facts: notesOf(scene, [read, door, meeting]),
        choices: [
          ...choices,
          ...(meeting === undefined ? [] : remindChoices(scene, meeting)),
          ...groupsChoices(scene),
          { label: scene.say.person, action: { name: 'person' } },
        ],
      }),
    ],
    {
      outcome: 'answer',
      named: [read, door, meeting].flatMap((entry) =>
        entry === undefined ? [] : [nameOf(scene, entry, 0.9)],
      ),
      ...(door === undefined ? {} : { entry: door.id }),
      // "Remind me" means the meeting.
      ...(meeting === undefined ? {} : { state: { shown: { entry: meeting.id } } }),
    },
  );
};

const doorOf = ({ world }: Scene, where: Where | undefined): Entry | undefined => {
  if (where === undefined) return world.library.entries.get('nri-find') ?? world.library.entries.get('nri');
  const found = nearest(world.library, where);
  return [...found.national, ...found.subRegional, ...found.regional, ...found.youth][0] ?? found.global;
};

const pageOf = (scene: Scene, { initiative }: Entry): readonly Inline[] =>
  initiative?.page === undefined
    ? []
    : [text(` ${scene.say.itsPage}: `), link(initiative.page, initiative.page)];

const titleOf = ({ language }: Scene, entry: Entry): string => wordsIn(entry, language).words.title;

const notesOf = (scene: Scene, entries: readonly (Entry | undefined)[]) => [
  ...new Map(
    entries
      .flatMap((entry) => (entry === undefined ? [] : wordsIn(entry, scene.language).notes))
      .map((value) => [value, { label: scene.say.languageLabel, value }]),
  ).values(),
];
