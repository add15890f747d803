import { contactOf, factsOf, sourcesOf, wordsIn } from '../answer.ts';
import type { Choice, Draft, Scene } from '../compose.ts';
import { readerOf } from '../dates/reader.ts';
import { bareAddress, detailBlocks } from '../details.ts';
import type { IsoDate } from '../entry.ts';
import type { Language } from '../language.ts';
import type { Fact } from '../message.ts';
import { plainBlock } from '../plain.ts';
import { link, list, paragraph, strong, text, type Block } from '../rich.ts';
import { dayOf, isOutOfDate } from '../validity.ts';
import { guideWordings } from '../wording/guide/catalogue.ts';
import { wordings } from '../wording/catalogue.ts';
import type { Change } from './changes.ts';
import { momentOf, momentSaid, planOf, type Plan, type Screen } from './plan.ts';
import type { KeptRun, Run } from './run.ts';
import type { GuideVerb } from './verbs.ts';
import { isTicked, screenAt } from './walk.ts';

/** Most items of a list that have buttons: with "next" they fit where six are shown. The others are ticked by number. */
const mostTickButtons = 5;
const longestItem = 60;

/** Where somebody is, in words: "Step 3 of 10". */
export const whereIs = (scene: Scene, plan: Plan, screen: Screen): string => {
  const say = guideWordings[scene.language];
  switch (screen.kind) {
    case 'who':
      return say.whoTitle;
    case 'before':
      return say.beforeTitle;
    case 'step':
      return say.stepOf(Number(screen.id), plan.steps);
    case 'end':
      return say.atEnd;
  }
};

/** The title of a procedure in the reader's language. */
export const titleOf = (scene: Scene, plan: Plan): string => wordsIn(plan.entry, scene.language).words.title;

/** A place in a procedure, as "my data" tells it. */
export const heldRunLine = (scene: Scene, run: KeptRun): string => {
  const { library } = scene.world;
  const entry = library.entries.get(run.entry);
  const plan = entry === undefined ? undefined : planOf(library, entry, scene.language);
  return guideWordings[scene.language].heldLine(
    plan === undefined ? run.entry : titleOf(scene, plan),
    plan === undefined ? run.at : whereIs(scene, plan, screenAt(plan, run)),
    dayOf(run.until),
  );
};

/** One screen, with what has changed and what else must be said above it. */
export const screenDraft = (
  scene: Scene,
  plan: Plan,
  run: Run,
  screen: Screen,
  above: readonly Block[],
): Draft => {
  const say = guideWordings[scene.language];
  if (screen.kind === 'end') return endDraft(scene, plan, run, above);
  const first = plan.screens[0] === screen;
  return {
    // The place first: a foreign title before it would turn the line around.
    title: `${whereIs(scene, plan, screen)} · ${titleOf(scene, plan)}`,
    body: [
      ...above,
      ...screen.blocks,
      ...(screen.kind === 'who' ? whoBlocks(scene, plan) : []),
      ...(screen.items.length === 0 ? [] : [ticksBlock(scene, run, screen), paragraph(say.tickHow)]),
      ...(screen.date === undefined ? [] : dateBlocks(scene, screen)),
      ...(screen.kind === 'who' ? [paragraph(strong(say.whoQuestion))] : []),
    ],
    facts: first ? factsOf(scene, plan.entry, notesOf(scene, plan)) : noteFacts(scene, plan),
    ...(first ? { sources: sourcesOf(scene, plan.entry, 3) } : {}),
    choices: choicesOf(scene, plan, run, screen),
    visibility: 'onlyYou',
  };
};

/** What has changed since somebody was here, as a list; empty where nothing has. */
export const changeBlocks = (scene: Scene, changes: readonly Change[]): readonly Block[] => {
  const say = guideWordings[scene.language];
  return changes.length === 0
    ? []
    : [paragraph(strong(say.changedTitle)), list(changes.map((one) => changeLine(scene, one)))];
};

const changeLine = (scene: Scene, change: Change): string => {
  const say = guideWordings[scene.language];
  switch (change.kind) {
    case 'date': {
      const what = change.step === undefined ? change.title : say.inStep(change.step, change.title);
      const was = momentSaid(change.was, scene.language);
      const is = momentSaid(change.is, scene.language);
      if (was === '') return say.dateSet(what, is);
      return is === '' ? say.dateGone(what, was) : say.dateMoved(what, was, is);
    }
    case 'steps':
      return say.stepsNow(change.was, change.is);
    case 'words':
      return change.screen === 'who'
        ? say.whoChanged
        : change.screen === 'before'
          ? say.beforeChanged
          : say.stepChanged(change.screen);
  }
};

// How the people of a body are chosen, with the cycle that is confirmed, or that none is.
const whoBlocks = (scene: Scene, { entry }: Plan): readonly Block[] => {
  if (entry.selection === undefined) return [];
  const told = entry.parts
    .find(({ id }) => id === 'who')
    ?.blocks.map(plainBlock)
    .join('\n');
  // A row of data has its conditions in both places.
  return detailBlocks(scene.say, entry, told !== entry.selection.eligible, readerOf(scene)).slice(0, 1);
};

const ticksBlock = (scene: Scene, run: Run, screen: Screen): Block => {
  const say = guideWordings[scene.language];
  return {
    kind: 'list',
    ordered: true,
    items: screen.items.map((item, index) =>
      marked(isTicked(run, screen, index + 1) ? say.done : say.open, item),
    ),
  };
};

const marked = (mark: string, blocks: readonly Block[]): readonly Block[] => {
  const [first, ...rest] = blocks;
  return first?.kind === 'paragraph'
    ? [{ kind: 'paragraph', children: [strong(mark), text(' '), ...first.children] }, ...rest]
    : [paragraph(strong(mark)), ...blocks];
};

const dateBlocks = (scene: Scene, { date }: Screen): readonly Block[] => {
  if (date === undefined) return [];
  const say = guideWordings[scene.language];
  const { title } = wordsIn(date, scene.language).words;
  return isOutOfDate(date, dayOf(scene.world.now))
    ? [paragraph(say.dateUnknown(title))]
    : [
        paragraph(strong(say.dateOfStep), text(` ${title}`)),
        ...detailBlocks(scene.say, date, false, readerOf(scene)),
      ];
};

const notesOf = (scene: Scene, plan: Plan): readonly string[] =>
  plan.original
    ? [scene.say.onlyIn(wordings[plan.entry.language].languageName)]
    : wordsIn(plan.entry, scene.language).notes;

const noteFacts = (scene: Scene, plan: Plan): readonly Fact[] =>
  notesOf(scene, plan).map((value) => ({ label: scene.say.languageLabel, value }));

const choicesOf = (scene: Scene, plan: Plan, run: Run, screen: Screen): readonly Choice[] => {
  const say = guideWordings[scene.language];
  const to = (verb: GuideVerb, label: string): Choice => ({
    label,
    action: { name: 'guide', verb, entry: plan.entry.id, at: screen.id },
  });
  const first = plan.screens[0] === screen;
  return [
    ...tickChoices(scene, plan, run, screen),
    ...(screen.kind === 'who'
      ? [to('next', say.fits), to('not-me', say.buttons['not-me'])]
      : [to('next', say.buttons.next)]),
    ...(first ? [] : [to('back', say.buttons.back)]),
    ...(screen.kind === 'step' ? [to('skip', say.buttons.skip)] : []),
    to('later', say.buttons.later),
    to('stop', say.buttons.stop),
    { label: scene.say.person, action: { name: 'person', entry: plan.entry.id } },
    ...(screen.date === undefined
      ? []
      : [
          {
            label: wordsIn(screen.date, scene.language).words.title,
            action: { name: 'show', entry: screen.date.id } as const,
          },
        ]),
  ];
};

const tickChoices = (scene: Scene, plan: Plan, run: Run, screen: Screen): readonly Choice[] => {
  const say = guideWordings[scene.language];
  return screen.items.slice(0, mostTickButtons).map((item, index) => {
    const words = short(item.map(plainBlock).join(' '));
    const ticked = isTicked(run, screen, index + 1);
    return {
      label: ticked ? say.untick(words) : say.tick(words),
      action: {
        name: 'guide',
        verb: ticked ? 'untick' : 'tick',
        entry: plan.entry.id,
        at: `${screen.id}.${String(index + 1)}`,
      },
    };
  });
};

const short = (words: string): string => {
  const line = words.replace(/\s+/gu, ' ').trim();
  if (line.length <= longestItem) return line;
  const cut = line.slice(0, longestItem);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestItem / 2)).trimEnd()}…`;
};

/** Everything once more, to copy or print: what to have ready, the steps, the dates, and whom to ask. */
const endDraft = (scene: Scene, plan: Plan, run: Run, above: readonly Block[]): Draft => {
  const say = guideWordings[scene.language];
  const { entry } = plan;
  const to = (verb: GuideVerb, label: string): Choice => ({
    label,
    action: { name: 'guide', verb, entry: entry.id, at: 'end' },
  });
  const contact = contactOf(scene, entry);
  const pages = scene.world.guide?.pages;
  return {
    title: say.endTitle(titleOf(scene, plan)),
    body: [
      ...above,
      paragraph(say.endIntro),
      ...summaryBlocks(scene.language, dayOf(scene.world.now), plan, run),
      ...(contact === undefined
        ? []
        : [
            paragraph(
              strong(say.endContact),
              text(` ${contact.label}, `),
              // On paper a link is nothing: its address is said.
              link(bareAddress(contact.href).replace(/^mailto:/, ''), contact.href),
            ),
          ]),
      ...(pages === undefined
        ? []
        : [
            paragraph(
              strong(say.endPage),
              text(' '),
              link(titleOf(scene, plan), `${pages}${stepsPath(plan, run, scene.language)}`),
            ),
          ]),
    ],
    facts: factsOf(scene, entry, notesOf(scene, plan)),
    sources: sourcesOf(scene, entry, 3),
    choices: [
      to('back', say.buttons.back),
      to('later', say.buttons.later),
      to('stop', say.finish),
      { label: scene.say.person, action: { name: 'person', entry: entry.id } },
    ],
    visibility: 'onlyYou',
  };
};

/** Where the web door shows the steps to print, with what is ticked and what was left out; nothing says who. */
export const stepsPath = (plan: Plan, run: Pick<Run, 'ticks' | 'skipped'>, language: string): string => {
  const query = new URLSearchParams({ lang: language });
  if (run.ticks.length > 0) query.set('done', run.ticks.join(' '));
  if (run.skipped.length > 0) query.set('out', run.skipped.join(' '));
  return `/help/${plan.entry.id}/steps?${query.toString()}`;
};

/** What to have ready, the steps and the dates, under headings. */
export const summaryBlocks = (
  language: Language,
  today: IsoDate,
  plan: Plan,
  run: Pick<Run, 'ticks' | 'skipped'>,
): readonly Block[] => {
  const say = guideWordings[language];
  const before = plan.screens.find(({ kind }) => kind === 'before');
  const withTicks = (screen: Screen): readonly (readonly Block[])[] =>
    screen.items.map((item, index) =>
      marked(run.ticks.includes(`${screen.id}.${String(index + 1)}`) ? say.done : say.open, item),
    );
  const heading = (words: string): Block => ({ kind: 'heading', level: 3, children: [text(words)] });
  const left = (screen: Screen): boolean => run.skipped.includes(screen.id);
  return [
    ...(before === undefined
      ? []
      : [
          heading(say.endReady),
          ...before.blocks,
          ...(before.items.length === 0
            ? []
            : [{ kind: 'list', ordered: false, items: withTicks(before) } as const]),
        ]),
    heading(say.endSteps),
    {
      kind: 'list',
      ordered: true,
      items: plan.screens
        .filter(({ kind }) => kind === 'step')
        .map((screen) => [
          ...(left(screen) ? marked(say.leftOut, screen.blocks) : screen.blocks),
          ...(screen.items.length === 0
            ? []
            : [{ kind: 'list', ordered: false, items: withTicks(screen) } as const]),
        ]),
    },
    ...(plan.dates.length === 0
      ? []
      : [
          heading(say.endDates),
          list(
            plan.dates.map((date) => {
              const { title } = wordsIn(date, language).words;
              const step = plan.screens.find((screen) => screen.date?.id === date.id)?.id;
              const what = step === undefined ? title : say.inStep(step, title);
              const moment = momentOf(date, today);
              return [
                text(`${what}: `),
                text(moment === '' ? wordings[language].cycleNotConfirmed : momentSaid(moment, language)),
              ];
            }),
          ),
        ]),
  ];
};
