import { sentenceTurn, turnOf, replyOf, type Scene } from '../compose.ts';
import { digestText } from '../mine/digest.ts';
import { figure } from '../mine/figures.ts';
import { list, paragraph } from '../rich.ts';
import { weeklyLine } from '../unasked/switches.ts';
import { dayOf } from '../validity.ts';
import { mineWordings } from '../wording/mine/catalogue.ts';
import type { Turn } from '../world.ts';
import { deskOf } from './cards.ts';
import { answer } from './coordinator.ts';
import { deskTitle } from './desk.ts';
import { phrasesOf } from './phrase.ts';
import { numberOf, type Ticket } from './ticket.ts';
import type { DeskView } from './view.ts';

const day = 24 * 3_600_000;
/** Longest block, in days. */
const longestBlock = 365;

/** "block 0412 7d": the asker of a ticket can open no other until then; "0" lifts it. Questions are still answered. */
export const block = (scene: Scene, ticket: Ticket, said: string): Turn => {
  const say = mineWordings[scene.language];
  const number = numberOf(ticket);
  const days = daysIn(said);
  if (days === undefined)
    return sentenceTurn(scene, say.blockHow(number), { outcome: 'refusal', logged: false });
  const until = scene.world.now + days * day;
  return {
    ...sentenceTurn(scene, days === 0 ? say.unblocked(number) : say.blockedTill(number, dayOf(until)), {
      outcome: 'handoff',
      logged: false,
    }),
    desk: { tickets: [], lines: [], sends: [], block: { person: ticket.asker.person, until } },
  };
};

// A number of days, or of weeks: "7", "7d", "2w".
const daysIn = (said: string): number | undefined => {
  const found = /^(\d{1,4})\s*(d|w|days?|weeks?)?$/iu.exec(said.trim());
  if (found?.[1] === undefined) return undefined;
  const days = Number(found[1]) * (found[2]?.toLowerCase().startsWith('w') === true ? 7 : 1);
  return days <= longestBlock ? days : undefined;
};

/** The week at a coordinator's desks as plain text for a mailing list. */
export const digest = (scene: Scene, view: DeskView): Turn => {
  const { world, language } = scene;
  const { desks = [], outcomes = {} } = view.figures ?? {};
  const text = digestText({ library: world.library, desks, outcomes, now: world.now }, language);
  const line = weeklyLine(scene);
  const body = [{ kind: 'code', text } as const, ...(line === undefined ? [] : [paragraph(line)])];
  return turnOf(scene, [replyOf(scene, { body, visibility: 'onlyYou' })], {
    outcome: 'handoff',
    logged: false,
  });
};

/** The last month by desk, without persons. */
export const statistics = (scene: Scene, view: DeskView): Turn => {
  const say = mineWordings[scene.language];
  const told = (count: number): string => figure(say, count);
  return turnOf(
    scene,
    [
      replyOf(scene, {
        title: say.statistics,
        body: [
          list(
            (view.figures?.desks ?? []).map(({ desk, opened, answered, closed, escalated, open }) => {
              const known = deskOf(view.desks, desk);
              const title = known === undefined ? desk : deskTitle(known, scene.language);
              const line = say.statisticsLine({
                opened: told(opened),
                answered: told(answered),
                closed: told(closed),
                escalated: told(escalated),
                open: told(open),
              });
              return `${title}: ${line}`;
            }),
          ),
        ],
        visibility: 'onlyYou',
      }),
    ],
    { outcome: 'handoff', logged: false },
  );
};

/** Which ready-made phrases a coordinator's desks have. */
export const phrases = (scene: Scene, view: DeskView): Turn => {
  const say = mineWordings[scene.language];
  const known = phrasesOf(
    scene.world.library.phrases,
    view.links.map(({ desk }) => desk),
  );
  return known.length === 0
    ? sentenceTurn(scene, say.noPhrases, { outcome: 'handoff', logged: false })
    : turnOf(
        scene,
        [
          replyOf(scene, {
            title: say.phrases,
            body: [list(known.map(({ id, texts }) => `${id}: ${texts[scene.language] ?? texts.en}`))],
            visibility: 'onlyYou',
          }),
        ],
        { outcome: 'handoff', logged: false },
      );
};

/** Sends a ready-made phrase to the asker of a ticket, in their language where there is one. */
export const phrase = (scene: Scene, view: DeskView, ticket: Ticket, name: string): Turn => {
  const known = phrasesOf(scene.world.library.phrases, [ticket.desk]);
  const wanted = name.trim().toLowerCase();
  const found = known.find(({ id }) => id === wanted);
  if (found === undefined)
    return sentenceTurn(
      scene,
      known.length === 0
        ? mineWordings[scene.language].noPhrases
        : mineWordings[scene.language].unknownPhrase(known.map(({ id }) => id).join(', ')),
      { outcome: 'refusal', logged: false },
    );
  // Reviewed words: what looks like an office's number in them is one.
  return answer(scene, view, ticket, found.texts[ticket.language] ?? found.texts.en, {
    asking: false,
    reviewed: true,
  });
};
