import { wordsIn } from '../answer.ts';
import { sliceWhole } from '../clean.ts';
import { replyIn, replyOf, sentenceTurn, turnOf, type Choice, type Scene } from '../compose.ts';
import { wordFor } from '../desk/cards.ts';
import { reminderLine } from '../dates/remind-turns.ts';
import type { Language } from '../language.ts';
import type { Library } from '../library.ts';
import type { Instant, Reply } from '../message.ts';
import { list, paragraph } from '../rich.ts';
import { dayOf, isOutOfDate } from '../validity.ts';
import { dateWordings } from '../wording/dates/catalogue.ts';
import { mineWordings } from '../wording/mine/catalogue.ts';
import type { Turn } from '../world.ts';
import type { OwnView, Watch } from './held.ts';
import { differenceOf, publicLines } from './public-lines.ts';

/** Most reminders one person may have. */
export const mostWatches = 30;
/** Most lines of a difference that are told. */
const mostTold = 3;
const longestTold = 200;
/** Reminders of dates that can be ended one by one with a button. */
const mostStops = 5;

/** "Tell me when it changes": one message each time, or once it is confirmed where it is out of date now. */
export const watchEntry = (scene: Scene, own: OwnView, id: string): Turn => {
  const say = mineWordings[scene.language];
  const { world, inbound, language } = scene;
  const entry = world.library.entries.get(id);
  if (entry === undefined) return sentenceTurn(scene, scene.say.gone, { outcome: 'refusal', logged: false });
  const others = (own.held?.watches ?? []).filter((one) => one.entry !== id);
  if (others.length >= mostWatches) return reminders(scene, own);
  const waits = isOutOfDate(entry, dayOf(world.now));
  const { title } = wordsIn(entry, language).words;
  const watch: Watch = {
    person: inbound.person.id,
    entry: id,
    address: typeof own.privately === 'object' ? own.privately : inbound.address,
    language,
    kind: waits ? 'confirmed' : 'changes',
    lines: publicLines(entry, language),
  };
  const turn = turnOf(
    scene,
    [
      replyOf(scene, {
        body: [
          paragraph(waits ? say.watchingConfirmed(title) : say.watching(title)),
          paragraph(say.watchHow),
        ],
        choices: [stopChoice(language, id)],
        visibility: 'onlyYou',
      }),
    ],
    { outcome: 'smalltalk', logged: false },
  );
  return { ...turn, own: { watch } };
};

/** Ends a reminder, or all of them. */
export const unwatch = (scene: Scene, entry: string | undefined): Turn => ({
  ...sentenceTurn(scene, mineWordings[scene.language].unwatched, { outcome: 'smalltalk', logged: false }),
  own: { unwatch: entry === undefined ? 'all' : { entry } },
});

/** What a person asked to be reminded of. */
export const reminders = (scene: Scene, own: OwnView): Turn => {
  const say = mineWordings[scene.language];
  const watches = own.held?.watches ?? [];
  const dates = own.held?.reminders ?? [];
  if (watches.length + dates.length === 0)
    return sentenceTurn(scene, say.noReminders, { outcome: 'smalltalk', logged: false });
  return turnOf(
    scene,
    [
      replyOf(scene, {
        title: say.reminders,
        body: [
          list([
            ...dates.map((one) => reminderLine(scene, one)),
            ...watches.map((one) => say.watch(titleOf(scene.world.library, one, scene.language))),
          ]),
        ],
        choices: [
          stopChoice(scene.language, undefined),
          ...(dates.length + watches.length < 2 ? [] : dates.slice(0, mostStops)).map(
            (one): Choice => ({
              label: dateWordings[scene.language].stopOne(one.title),
              action: { name: 'mine', verb: 'unwatch', entry: one.entry },
            }),
          ),
        ],
        visibility: 'onlyYou',
      }),
    ],
    { outcome: 'smalltalk', logged: false },
  );
};

/** The name of what somebody is reminded of, even when the entry is gone. */
export const titleOf = (library: Library, { entry, lines }: Watch, language: Language): string => {
  const found = library.entries.get(entry);
  return found === undefined ? (lines[0] ?? entry) : wordsIn(found, language).words.title;
};

const stopChoice = (language: Language, entry: string | undefined): Choice => ({
  label: mineWordings[language].stopButton,
  key: wordFor(language, 'unwatch'),
  action: { name: 'mine', verb: 'unwatch', ...(entry === undefined ? {} : { entry }) },
});

/** What a reminder has to say; without `reply` only its lines move on, without `lines` it ends. */
export interface News {
  readonly reply?: Reply;
  readonly lines?: readonly string[];
}

/** What is new of an entry for somebody who asked to be told; undefined where nothing is. */
export const newsFor = (
  watch: Watch & { readonly movedAt: Instant },
  library: Library,
  now: Instant,
): News | undefined => {
  const { language, kind } = watch;
  const say = mineWordings[language];
  const entry = library.entries.get(watch.entry);
  const title = titleOf(library, watch, language);
  if (entry === undefined) return { reply: replyIn(language, { body: [paragraph(say.gone(title))] }) };
  if (kind === 'confirmed' && isOutOfDate(entry, dayOf(now))) return undefined;
  const lines = publicLines(entry, language);
  const { was, is } = differenceOf(watch.lines, lines);
  const told = [was[0], is[0], is[1], was[1], is[2]];
  const marks = [say.was, say.is, say.is, say.was, say.is];
  const difference = told
    .flatMap((line, index) => (line === undefined ? [] : [marks[index]?.(short(line)) ?? line]))
    .slice(0, mostTold);
  const choices: readonly Choice[] = [
    { label: say.seeButton, key: title, action: { name: 'show', entry: entry.id, language } },
    ...(kind === 'changes' ? [stopChoice(language, entry.id)] : []),
  ];
  const body = [
    paragraph(kind === 'confirmed' ? say.confirmed : say.changed(dayOf(watch.movedAt))),
    ...(difference.length === 0 ? [] : [list(difference)]),
  ];
  const reply = replyIn(language, {
    title: kind === 'confirmed' ? title : say.changedTitle(title),
    body,
    choices,
    visibility: 'onlyYou',
  });
  if (kind === 'confirmed') return { reply };
  // Lines that only changed places are no news.
  return difference.length === 0
    ? lines.join('\n') === watch.lines.join('\n')
      ? undefined
      : { lines }
    : { reply, lines };
};

const short = (line: string): string =>
  line.length > longestTold ? `${sliceWhole(line, longestTold)}…` : line;
