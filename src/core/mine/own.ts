import { cleanText } from '../clean.ts';
import { heardIn, replyOf, sentenceTurn, turnOf, type Choice, type Scene } from '../compose.ts';
import type { Action } from '../action.ts';
import { deskAddress, deskOf, languageOfDesk, noticeReply, platformName, wordFor } from '../desk/cards.ts';
import { commandIn } from '../desk/command.ts';
import { deskTitle } from '../desk/desk.ts';
import { numberOf } from '../desk/ticket.ts';
import { heldRunLine } from '../guide/screens.ts';
import type { Send } from '../desk/view.ts';
import type { DeskWord } from '../lexicon/desk/desk-lexicon.ts';
import { list, paragraph } from '../rich.ts';
import { triage } from '../triage.ts';
import { dayOf } from '../validity.ts';
import { wordings } from '../wording/catalogue.ts';
import { unaskedWordings } from '../wording/unasked/catalogue.ts';
import { deskWordings } from '../wording/desk/catalogue.ts';
import { mineWordings } from '../wording/mine/catalogue.ts';
import type { Turn } from '../world.ts';
import { reminderLine } from '../dates/remind-turns.ts';
import { heldSettings } from '../settings/held.ts';
import { exportText } from './export.ts';
import type { Copy, Held, HeldTicket, OwnView } from './held.ts';
import { reminders, titleOf, unwatch, watchEntry } from './watching.ts';

/** Words about what is held of the person who writes. */
export const ownWords: ReadonlySet<DeskWord> = new Set([
  'myData',
  'export',
  'erase',
  'watch',
  'unwatch',
  'reminders',
]);

/** What a message means for the person's own data; undefined where it is about something else. */
export const hearOwn = (
  given: Scene,
  said: string,
  options: { readonly atWork: boolean },
): Turn | undefined => {
  const decided = confirmed(given, said);
  if (decided !== undefined) return decided;
  const command = commandIn(said);
  if (command === undefined || !ownWords.has(command.word) || command.rest !== '') return undefined;
  // English words are everybody's and change nothing.
  const scene = command.language === 'en' ? given : heardIn(given, command.language);
  const { own } = scene.world;
  const { word, ticket } = command;
  if (word === 'myData' || word === 'export' || word === 'erase')
    return own?.held === undefined ? cannotNow(scene) : aboutData(scene, own.held, word, ticket);
  if (own?.held === undefined || ticket !== undefined) return undefined;
  if (word === 'reminders') return reminders(scene, own);
  if (options.atWork) return undefined;
  const { shown } = scene.before;
  if (word === 'watch') return shown === undefined ? undefined : watchEntry(scene, own, shown.entry);
  const { watches, reminders: dates, reminding } = own.held;
  return watches.length + dates.length + reminding === 0 ? undefined : unwatch(scene, undefined);
};

/** What a button about the person's own data means. */
export const actOwn = (scene: Scene, action: Extract<Action, { readonly name: 'mine' }>): Turn => {
  const { own } = scene.world;
  if (own?.held === undefined) return cannotNow(scene);
  const { held } = own;
  switch (action.verb) {
    case 'show':
      return aboutData(scene, held, 'myData', undefined);
    case 'reminders':
      return reminders(scene, own);
    case 'export':
      return aboutData(scene, held, 'export', undefined);
    case 'erase':
      return aboutData(scene, held, 'erase', action.ticket);
    case 'erase-now':
      return eraseNow(scene, own, held, action.ticket);
    case 'keep':
      return keep(scene);
    case 'watch':
      return action.entry === undefined ? keep(scene) : watchEntry(scene, own, action.entry);
    case 'unwatch':
      return unwatch(scene, action.entry);
  }
};

const cannotNow = (scene: Scene): Turn =>
  sentenceTurn(scene, mineWordings[scene.language].cannotNow, { outcome: 'refusal', logged: false });

const keep = (scene: Scene): Turn =>
  sentenceTurn(scene, mineWordings[scene.language].kindlyKept, {
    outcome: 'smalltalk',
    logged: false,
    state: { awaiting: undefined, offers: [] },
  });

/** "Yes" or "no" after the question whether to erase. */
const confirmed = (scene: Scene, said: string): Turn | undefined => {
  const { awaiting } = scene.before;
  if (awaiting?.kind !== 'erase') return undefined;
  const { intent } = triage(cleanText(said).text);
  const { own } = scene.world;
  if (intent.kind === 'yes' || (intent.kind === 'pick' && intent.index === 0))
    return own?.held === undefined ? cannotNow(scene) : eraseNow(scene, own, own.held, awaiting.ticket);
  return intent.kind === 'no' || (intent.kind === 'pick' && intent.index === 1) ? keep(scene) : undefined;
};

const aboutData = (
  scene: Scene,
  held: Held,
  word: 'myData' | 'export' | 'erase',
  ticket: number | undefined,
): Turn => {
  if (word === 'export') return exported(scene, held);
  if (word === 'erase') return askErase(scene, held, ticket);
  return show(scene, held);
};

const show = (scene: Scene, held: Held): Turn => {
  const say = mineWordings[scene.language];
  const lines = heldLines(scene, held);
  if (lines.length === 0)
    return {
      ...sentenceTurn(scene, say.nothing, { outcome: 'smalltalk', logged: false }),
      ...(scene.world.conversation === undefined ? { state: 'unchanged' as const } : {}),
    };
  return turnOf(
    scene,
    [
      replyOf(scene, {
        title: say.title,
        body: [list(lines), paragraph(say.kept)],
        choices: [
          { label: say.exportButton, action: { name: 'mine', verb: 'export' } },
          {
            label: say.eraseAll,
            key: wordFor(scene.language, 'erase'),
            action: { name: 'mine', verb: 'erase' },
          },
          ...held.tickets.slice(-2).map(
            ({ ticket }): Choice => ({
              label: say.eraseTicket(numberOf(ticket)),
              action: { name: 'mine', verb: 'erase', ticket: ticket.number },
            }),
          ),
        ],
        visibility: 'onlyYou',
      }),
    ],
    { outcome: 'smalltalk', logged: false, state: { awaiting: undefined } },
  );
};

const heldLines = (scene: Scene, held: Held): readonly string[] => {
  const { language, world } = scene;
  const say = mineWordings[language];
  const names = held.languages.map((one) => wordings[one].languageName);
  return [
    ...(held.conversations === 0 ? [] : [say.conversations(held.conversations, names.join(', ') || '–')]),
    ...held.tickets.map(({ ticket }) =>
      say.ticket(numberOf(ticket), deskWordings[language].states[ticket.state], dayOf(ticket.openedAt)),
    ),
    ...held.watches.map((one) => say.watch(titleOf(world.library, one, language))),
    ...held.runs.map((run) => heldRunLine(scene, run)),
    ...held.reminders.map((one) => reminderLine(scene, one)),
    ...heldSettings(language, world.own?.preferences ?? {}),
    ...held.links.map(({ desk, role }) => {
      const known = deskOf(world.library.desks, desk);
      return say.link(
        known === undefined ? desk : deskTitle(known, language),
        deskWordings[language].roles[role],
      );
    }),
    ...toldLines(scene, held),
    ...(held.accounts === 0 ? [] : [say.accounts(held.accounts)]),
    ...(blockOf(scene, held) === undefined ? [] : [say.blocked(blockOf(scene, held) ?? '')]),
  ];
};

const toldLines = ({ language }: Scene, { told = [] }: Held): readonly string[] => {
  const say = unaskedWordings[language];
  const welcomed = told.filter(({ once }) => once === 'welcome').length;
  return [
    ...(welcomed === 0 ? [] : [say.welcomedIn(welcomed)]),
    ...told.flatMap(({ once, at }) => (once === 'next-step' ? [say.stepOffered(dayOf(at))] : [])),
  ];
};

const blockOf = (scene: Scene, { blockedUntil = 0 }: Held): string | undefined =>
  blockedUntil > scene.world.now ? dayOf(blockedUntil) : undefined;

const exported = (scene: Scene, held: Held): Turn => {
  const say = mineWordings[scene.language];
  const { text, cut } = exportText(held, scene.world.own?.preferences ?? {}, scene.world.now);
  return {
    ...turnOf(
      scene,
      [
        replyOf(scene, {
          title: say.exportTitle,
          body: [{ kind: 'code', text }, ...(cut ? [paragraph(say.exportCut)] : [])],
          visibility: 'onlyYou',
        }),
      ],
      { outcome: 'smalltalk', logged: false, state: { awaiting: undefined, offers: scene.before.offers } },
    ),
    fleeting: true,
  };
};

const askErase = (scene: Scene, held: Held, number: number | undefined): Turn => {
  const say = mineWordings[scene.language];
  const ticket = held.tickets.find((one) => one.ticket.number === number)?.ticket;
  if (number !== undefined && ticket === undefined)
    return sentenceTurn(scene, deskWordings[scene.language].unknownTicket, {
      outcome: 'refusal',
      logged: false,
    });
  return turnOf(
    scene,
    [
      replyOf(scene, {
        body: [
          paragraph(ticket === undefined ? say.askAll : say.askTicket(numberOf(ticket))),
          ...(ticket === undefined && held.links.length > 0 ? [paragraph(say.askLinks)] : []),
        ],
        choices: [
          {
            label: say.yesErase,
            action: { name: 'mine', verb: 'erase-now', ...(number === undefined ? {} : { ticket: number }) },
          },
          { label: say.noErase, action: { name: 'mine', verb: 'keep' } },
        ],
        visibility: 'onlyYou',
      }),
    ],
    {
      outcome: 'smalltalk',
      logged: false,
      state: { awaiting: { kind: 'erase', ...(number === undefined ? {} : { ticket: number }) } },
    },
  );
};

/** Erases at once. What can be taken back on other platforms is; where not, the receipt says so. */
const eraseNow = (scene: Scene, own: OwnView, held: Held, number: number | undefined): Turn => {
  const tickets = held.tickets.filter((one) => number === undefined || one.ticket.number === number);
  if (number !== undefined && tickets.length === 0)
    return sentenceTurn(scene, deskWordings[scene.language].unknownTicket, {
      outcome: 'refusal',
      logged: false,
    });
  const copies = held.copies.filter(({ ticket }) => tickets.some((one) => one.ticket.number === ticket));
  const turn = turnOf(
    scene,
    [
      replyOf(scene, {
        body: receiptLines(scene, own, held, tickets, copies, number).map((line) => paragraph(line)),
        visibility: 'onlyYou',
      }),
    ],
    { outcome: 'smalltalk', logged: false, state: { awaiting: undefined, offers: [] } },
  );
  return {
    ...turn,
    ...(number === undefined ? { state: 'forget' as const } : {}),
    fleeting: true,
    own: { erase: number ?? 'all' },
    desk: {
      tickets: [],
      lines: [],
      sends: [
        ...copies
          .filter(({ to }) => own.retracts.includes(to.platform))
          .map((copy, index) => retract(scene, copy, index)),
        ...tickets.flatMap((one) => noticeFor(scene, one)),
      ],
    },
  };
};

const receiptLines = (
  scene: Scene,
  own: OwnView,
  held: Held,
  tickets: readonly HeldTicket[],
  copies: readonly Copy[],
  number: number | undefined,
): readonly string[] => {
  const say = mineWordings[scene.language];
  const time = new Date(scene.world.now).toISOString().slice(11, 16);
  const numbers = tickets.map(({ ticket }) => numberOf(ticket));
  const places = [...new Set(copies.filter(({ side }) => side === 'desk').map(({ to }) => to.platform))];
  const named = (retracted: boolean): string =>
    places
      .filter((one) => own.retracts.includes(one) === retracted)
      .map(platformName)
      .join(', ');
  const block = number === undefined ? blockOf(scene, held) : undefined;
  return [
    number === undefined ? say.erased(time) : say.erasedOne(numbers.join(', '), time),
    ...(numbers.length === 0 ? [] : [say.receiptNumber(numbers.join(', '))]),
    ...(named(true) === '' ? [] : [say.takenBack(named(true))]),
    ...(named(false) === '' ? [] : [say.notTakenBack(named(false))]),
    ...(block === undefined ? [] : [say.blockStays(block)]),
    ...(numbers.length === 0 ? [] : [say.knowledge]),
  ];
};

// A card stays as an empty one: without it the thread under it would have no beginning.
const retract = (scene: Scene, { ticket, to, message, copy, side, part }: Copy, index: number): Send => {
  const language = languageAtDesk(scene, ticket);
  const named = { message, ...(copy === undefined ? {} : { copy }) };
  return {
    to,
    reply: noticeReply(language, mineWordings[language].erasedCopy),
    // Each one by itself: they are no pieces of one text.
    ticket: { number: ticket, side, part, line: `erased-${String(index)}` },
    replaces: part === 'card' ? named : { ...named, remove: true },
  };
};

const noticeFor = (scene: Scene, { ticket }: HeldTicket): readonly Send[] => {
  const { desk } = scene.world;
  const to = desk === undefined || ticket.state === 'closed' ? undefined : deskAddress(desk, ticket);
  if (to === undefined) return [];
  const language = languageAtDesk(scene, ticket.number);
  return [
    {
      to,
      reply: noticeReply(language, mineWordings[language].erasedAtDesk(numberOf(ticket))),
      ticket: { number: ticket.number, side: 'desk', part: 'notice' },
    },
  ];
};

const languageAtDesk = ({ world }: Scene, number: number) => {
  const held = world.own?.held?.tickets.find(({ ticket }) => ticket.number === number);
  return languageOfDesk(held === undefined ? undefined : deskOf(world.library.desks, held.ticket.desk));
};
