import { phraseOf } from '../clean.ts';
import type { Scene } from '../compose.ts';
import { replyOf, sentenceTurn, turnOf, type Choice } from '../compose.ts';
import { findPlaces } from '../places/find-places.ts';
import { isCountry } from '../places/place.ts';
import type { Address, Inbound, TicketPart } from '../message.ts';
import { link, list, paragraph } from '../rich.ts';
import { triage } from '../triage.ts';
import { dayOf } from '../validity.ts';
import type { Awaiting, ConversationState, Turn } from '../world.ts';
import { deskWordings } from '../wording/desk/catalogue.ts';
import { mineWordings } from '../wording/mine/catalogue.ts';
import {
  additionReply,
  behindCard,
  cardReply,
  deskAddress,
  deskOf,
  languageOfDesk,
  noticeReply,
  receiptReply,
  ticketChoice,
} from './cards.ts';
import { routeTo } from './route.ts';
import { saidText } from './said.ts';
import {
  numberOf,
  step,
  type Ticket,
  type TicketEvent,
  type TicketLine,
  type TicketStep,
  type Way,
} from './ticket.ts';
import type { DeskView, Send } from './view.ts';
import { afterWorkingHours } from './working-time.ts';

/** Most tickets one person may have open at a time. */
export const mostOpenTickets = 3;
/** Most tickets one person may open within 24 hours. */
export const mostInDay = 5;

/** "A person please": where the answer should go, then the question, then the ticket. Undefined where no desk works. */
export const askPerson = (scene: Scene, view: DeskView, entry: string | undefined): Turn | undefined => {
  if (routed(scene, view, '', entry) === undefined) return undefined;
  const say = deskWordings[scene.language];
  if ((view.blockedUntil ?? 0) > scene.world.now)
    return sentenceTurn(scene, say.blocked, { outcome: 'refusal', logged: false });
  const open = openOf(view);
  const same = open.find((ticket) => isSameSubject(scene, ticket, entry));
  if (same !== undefined)
    return sentenceTurn(scene, say.alreadyOpen(numberOf(same)), { outcome: 'refusal', logged: false }, [
      ticketChoice(scene.language, 'ask-back', 'add', same, say.askBack),
      ticketChoice(scene.language, 'cancel', 'cancel', same, say.cancel),
    ]);
  if (open.length >= mostOpenTickets)
    return sentenceTurn(scene, say.tooMany, { outcome: 'refusal', logged: false });
  if (openedToday(scene, view) >= mostInDay)
    return sentenceTurn(scene, mineWordings[scene.language].tooManyToday, {
      outcome: 'refusal',
      logged: false,
    });
  if (scene.inbound.private === true) return wayChosen(scene, view, 'here', entry);
  const offered: readonly Way[] = [
    ...(view.privately === 'unreachable' ? [] : (['private'] as const)),
    'thread',
    ...(view.pages === undefined ? [] : (['page'] as const)),
  ];
  return turnOf(
    scene,
    [
      replyOf(scene, {
        title: say.whereTitle,
        body: [
          ...(view.privately === 'unreachable' ? [paragraph(say.privateClosed)] : []),
          paragraph(say.where),
        ],
        choices: offered.map((way): Choice => ({ label: say.ways[way], action: { name: 'way', way } })),
        // What cannot reach them alone would reach nobody; it tells no more than that they asked for a person.
        visibility: view.privately === 'unreachable' ? 'everyone' : 'onlyYou',
      }),
    ],
    {
      outcome: 'handoff',
      state: { awaiting: awaitingQuestion(scene, view, 'thread', entry) },
    },
  );
};

const awaitingQuestion = (scene: Scene, view: DeskView, way: Way, entry: string | undefined): Awaiting => {
  const to = privateAddress(scene, view);
  return {
    kind: 'question',
    way,
    ...(entry === undefined ? {} : { entry }),
    ...(to === undefined ? {} : { to }),
    ...(scene.inbound.private === true ? {} : { from: scene.inbound.address }),
  };
};

// Found out now, or when the ways were offered.
const privateAddress = ({ before }: Scene, { privately }: DeskView): Address | undefined =>
  typeof privately === 'object'
    ? privately
    : privately === undefined && before.awaiting?.kind === 'question'
      ? before.awaiting.to
      : undefined;

/** The way that was offered and is meant by these words: its number, its label, or a word only it has. */
export const wayNamed = ({ offers }: Pick<ConversationState, 'offers'>, said: string): Way | undefined => {
  const phrase = phraseOf(said);
  const { intent } = triage(said);
  const offered = offers.flatMap(({ action, label }) =>
    action.name === 'way' ? [{ way: action.way, label: phraseOf(label) }] : [],
  );
  if (intent.kind === 'pick') return offered[intent.index]?.way;
  const meant = phrase === '' ? [] : offered.filter(({ label }) => isIn(phrase, label));
  return meant.length === 1 ? meant[0]?.way : undefined;
};

const isIn = (phrase: string, label: string): boolean =>
  /\p{Script=Han}/u.test(phrase)
    ? phrase.length > 1 && label.includes(phrase)
    : ` ${label} `.includes(` ${phrase} `);

const openedToday = ({ world }: Scene, view: DeskView): number =>
  view.own.filter(({ openedAt }) => world.now - openedAt < 24 * 3_600_000).length;

/** Opens the ticket with the question that was asked last, or asks for one. */
export const wayChosen = (scene: Scene, view: DeskView, named: Way, entry: string | undefined): Turn => {
  const say = deskWordings[scene.language];
  const { question } = scene.before;
  const thread = question === undefined ? undefined : threadAside(scene, named);
  // What is offered to one person alone may be pressed where only they read: there is no thread for everybody there.
  const way = scene.inbound.private === true && named !== 'page' && thread === undefined ? 'here' : named;
  if (way === 'private' && scene.inbound.private !== true && privateAddress(scene, view) === undefined)
    return askPerson(scene, view, entry) ?? sentenceTurn(scene, say.privateClosed, { outcome: 'refusal' });
  return question === undefined
    ? sentenceTurn(scene, say.writeQuestion, {
        outcome: 'handoff',
        logged: false,
        state: { awaiting: awaitingQuestion(scene, view, way, entry), offers: [] },
      })
    : openTicket(scene, view, {
        said: question.text,
        message: question.message,
        way,
        entry,
        ...(thread === undefined ? {} : { thread }),
      });
};

/** The thread a person asked in, where they choose it aside; their question stands there already. */
const threadAside = ({ inbound, before }: Scene, way: Way): Address | undefined =>
  inbound.private === true && way === 'thread' && before.awaiting?.kind === 'question'
    ? before.awaiting.from
    : undefined;

const isPrivatelyReached = (scene: Scene, view: DeskView): boolean =>
  scene.inbound.private === true || privateAddress(scene, view) !== undefined;

// The address of a page is nothing for everybody: here only a press can be answered to them alone.
const pressFirst = (scene: Scene, view: DeskView, { said, message, entry }: Omit<Opening, 'way'>): Turn => {
  const question = { text: said, ...(message === undefined ? {} : { message }) };
  const asked = askPerson(
    { ...scene, before: { ...scene.before, question } },
    { ...view, privately: 'unreachable' },
    entry,
  );
  return asked ?? sentenceTurn(scene, deskWordings[scene.language].cannotKeep, { outcome: 'refusal' });
};

interface Opening {
  readonly said: string;
  readonly message: string | undefined;
  readonly way: Way;
  readonly entry: string | undefined;
  /** The thread the answer goes to, where this is said somewhere else. */
  readonly thread?: Address;
}

/** Opens a ticket: the receipt first, and the card for the desk only once the receipt has arrived. */
export const openTicket = (
  scene: Scene,
  view: DeskView,
  { said, message, way, entry, thread }: Opening,
): Turn => {
  const { world, inbound, language } = scene;
  const say = deskWordings[language];
  // Between the request and the question somebody may have been blocked.
  if ((view.blockedUntil ?? 0) > world.now)
    return sentenceTurn(scene, say.blocked, {
      outcome: 'refusal',
      logged: false,
      state: { awaiting: undefined },
    });
  if (way === 'page' && inbound.kind === 'message' && !isPrivatelyReached(scene, view))
    return pressFirst(scene, view, { said, message, entry });
  const text = saidText(said);
  const route = routed(scene, view, text, entry);
  const place = route === undefined ? undefined : view.places.get(route.desk.id);
  if (route === undefined || place === undefined || view.fresh === undefined)
    return sentenceTurn(scene, say.cannotKeep, { outcome: 'refusal' });
  const to = (way === 'private' ? privateAddress(scene, view) : thread) ?? inbound.address;
  const country = countryIn(text);
  const ticket: Ticket = {
    number: view.fresh.number,
    state: 'open',
    desk: route.desk.id,
    language,
    ...(country === undefined ? {} : { country }),
    topics: topicsOf(scene, entry),
    asker: { person: inbound.person.id, address: to, way, code: view.fresh.code },
    ...(entry === undefined ? {} : { entry }),
    openedAt: world.now,
    turn: 'desk',
    since: world.now,
    due: afterWorkingHours(world.now, route.desk.escalation.after, route.desk.hours),
    passed: [],
    place: place.address,
  };
  const line = lineOf(inbound, ticket, 'asker', text, world.now, message);
  const receipt = receiptReply(ticket, route.desk, route.why, text, view.pages);
  const card = cardReply(world.library, view.desks, ticket, text, {
    threads: place.threads,
    found: world.search(text, { language }),
  });
  const opened = turnOf(scene, [receipt], {
    outcome: 'handoff',
    ...(entry === undefined ? {} : { entry }),
    state: { offers: [], awaiting: undefined, question: undefined },
  });
  return {
    ...opened,
    desk: {
      tickets: [{ ticket, event: 'opened' }],
      lines: [line],
      sends: [
        {
          to: behindCard(place, ticket),
          reply: card,
          ticket: { number: ticket.number, side: 'desk', part: 'card', line: line.id },
          afterReply: true,
        },
        ...(to === inbound.address
          ? []
          : [
              {
                to: inbound.address,
                reply: {
                  ...noticeReply(language, thread === undefined ? say.sentPrivately : say.sentThere),
                  visibility: 'onlyYou' as const,
                },
                ticket: { number: ticket.number, side: 'asker' as const, part: 'notice' as const },
                afterReply: true,
              },
            ]),
      ],
      replies: { number: ticket.number, side: 'asker', part: 'receipt' },
      to,
    },
  };
};

/** Something more from the asker. */
export const addTo = (scene: Scene, view: DeskView, ticket: Ticket, said: string, message?: string): Turn => {
  const say = deskWordings[scene.language];
  const text = saidText(said);
  if (text === '')
    return sentenceTurn(scene, say.writeAddition(numberOf(ticket)), {
      outcome: 'handoff',
      logged: false,
      state: { awaiting: { kind: 'addition', ticket: ticket.number }, offers: [] },
    });
  return stepped(
    scene,
    ticket,
    { kind: 'add', due: dueAt(view, ticket, scene.world.now) },
    'added',
    (moved) => {
      const line = lineOf(scene.inbound, moved, 'asker', text, scene.world.now, message);
      const desk = deskOf(view.desks, moved.desk);
      return {
        sentence: say.added(numberOf(moved)),
        lines: [line],
        sends: toDesk(view, moved, additionReply(moved, desk, text), 'line', line.id),
        choices: [],
      };
    },
  );
};

/** The asker takes the question back, or says that the answer was enough. */
export const closeOwn = (scene: Scene, view: DeskView, ticket: Ticket, glad: boolean): Turn => {
  const say = deskWordings[scene.language];
  return stepped(scene, ticket, { kind: 'close' }, 'closed', (moved) => {
    const language = languageOfDesk(deskOf(view.desks, moved.desk));
    return {
      sentence: glad ? say.glad(numberOf(moved)) : say.cancelled(numberOf(moved)),
      sends: toDesk(
        view,
        moved,
        noticeReply(language, deskWordings[language].closedByAsker(numberOf(moved))),
        'notice',
      ),
      choices: [ticketChoice(scene.language, 'reopen', 'reopen', moved, say.reopen)],
    };
  });
};

/** The asker opens a closed ticket again. */
export const reopenOwn = (scene: Scene, view: DeskView, ticket: Ticket): Turn => {
  const say = deskWordings[scene.language];
  return stepped(
    scene,
    ticket,
    { kind: 'reopen', due: dueAt(view, ticket, scene.world.now) },
    'reopened',
    (moved) => {
      const language = languageOfDesk(deskOf(view.desks, moved.desk));
      return {
        sentence: say.reopenedForAsker(numberOf(moved)),
        sends: toDesk(
          view,
          moved,
          noticeReply(language, deskWordings[language].reopenedAtDesk(numberOf(moved))),
          'notice',
        ),
        choices: [ticketChoice(scene.language, 'ask-back', 'add', moved, say.askBack)],
      };
    },
  );
};

/** The asker's own tickets. */
export const ownTickets = (scene: Scene, view: DeskView): Turn => {
  const say = deskWordings[scene.language];
  return view.own.length === 0
    ? sentenceTurn(scene, say.noTickets, { outcome: 'smalltalk', logged: false })
    : turnOf(
        scene,
        [
          replyOf(scene, {
            title: say.myTickets,
            body: [
              list(view.own.map((one) => say.ticketLine(numberOf(one), one.state, dayOf(one.since)))),
              ...(view.pages === undefined
                ? []
                : view.own.map((one) =>
                    paragraph(link(numberOf(one), `${view.pages ?? ''}/ticket/${one.asker.code}`)),
                  )),
            ],
            visibility: 'onlyYou',
          }),
        ],
        { outcome: 'smalltalk', logged: false },
      );
};

/** What a step of one ticket says and does besides. */
export interface Afterwards {
  /** Absent where the delivery itself is the news. */
  readonly sentence?: string;
  readonly lines?: readonly TicketLine[];
  readonly sends?: readonly Send[];
  readonly choices?: readonly Choice[];
}

/** Takes a step, or says why it cannot be taken. */
export const stepped = (
  scene: Scene,
  ticket: Ticket,
  what: TicketStep,
  event: TicketEvent,
  then: (moved: Ticket) => Afterwards,
): Turn => {
  const say = deskWordings[scene.language];
  const next = step(ticket, what, scene.world.now);
  if ('refused' in next)
    return sentenceTurn(
      scene,
      say.refusals[next.refused](numberOf(ticket)),
      { outcome: 'refusal', logged: false, state: { awaiting: undefined } },
      next.refused === 'closed' ? [ticketChoice(scene.language, 'reopen', 'reopen', ticket, say.reopen)] : [],
    );
  const { sentence, lines = [], sends = [], choices = [] } = then(next.ticket);
  const decided = { outcome: 'handoff', logged: false, state: { awaiting: undefined } } as const;
  const said =
    sentence === undefined
      ? {
          ...turnOf(scene, [], decided),
          state: { ...scene.before, awaiting: undefined, at: scene.world.now },
        }
      : sentenceTurn(scene, sentence, decided, choices);
  return { ...said, desk: { tickets: [{ ticket: next.ticket, event }], lines, sends } };
};

/** When the clock moves a ticket on if the desk is silent from now. */
export const dueAt = (view: DeskView, ticket: Ticket, now: number): number => {
  const desk = deskOf(view.desks, ticket.desk);
  return desk === undefined
    ? now + 24 * 3_600_000
    : afterWorkingHours(now, desk.escalation.after, desk.hours);
};

/** A message for the desk of a ticket; none where the desk has no place any more. */
export const toDesk = (
  view: DeskView,
  ticket: Ticket,
  reply: Send['reply'],
  part: TicketPart['part'],
  line?: string,
): readonly Send[] => {
  const to = deskAddress(view, ticket);
  return to === undefined
    ? []
    : [
        {
          to,
          reply,
          ticket: { number: ticket.number, side: 'desk', part, ...(line === undefined ? {} : { line }) },
        },
      ];
};

/** A message for the asker; none where answers are read on the page. */
export const toAsker = (
  ticket: Ticket,
  reply: Send['reply'],
  part: TicketPart['part'],
  line?: string,
): readonly Send[] =>
  ticket.asker.way === 'page'
    ? []
    : [
        {
          to: ticket.asker.address,
          reply,
          ticket: { number: ticket.number, side: 'asker', part, ...(line === undefined ? {} : { line }) },
        },
      ];

/** What somebody said, as it is kept. */
export const lineOf = (
  inbound: Inbound,
  ticket: Pick<Ticket, 'number'>,
  from: TicketLine['from'],
  text: string | undefined,
  at: number,
  message = inbound.kind === 'message' ? inbound.message : undefined,
): TicketLine => ({
  id: `${inbound.address.platform}:${inbound.delivery}`,
  ticket: ticket.number,
  from,
  ...(text === undefined ? {} : { text }),
  ...(message === undefined ? {} : { message: messageKey(inbound.address, message) }),
  at,
});

/** A platform message's name, unique over all platforms and places. */
export const messageKey = (address: Address, message: string): string => `${address.platform}:${message}`;

const openOf = (view: DeskView): readonly Ticket[] => view.own.filter(({ state }) => state !== 'closed');

const isSameSubject = (scene: Scene, ticket: Ticket, entry: string | undefined): boolean => {
  const topics = topicsOf(scene, entry);
  return topics.length === 0 ? ticket.topics.length === 0 : ticket.topics[0] === topics[0];
};

const topicsOf = ({ world }: Scene, entry: string | undefined): readonly string[] =>
  entry === undefined ? [] : (world.library.entries.get(entry)?.topics ?? []);

/** The country a text surely names. */
export const countryIn = (text: string): string | undefined =>
  findPlaces(text)
    .filter(isCountry)
    .find(({ certain }) => certain)?.code;

const routed = (scene: Scene, view: DeskView, text: string, entry: string | undefined) => {
  const places = findPlaces(text).filter(({ certain }) => certain);
  const country = countryIn(text);
  return routeTo(
    view.desks.filter(({ id }) => view.places.has(id)),
    {
      ...(country === undefined ? {} : { country }),
      regions: places.flatMap((place) => (isCountry(place) ? [] : [place.region])),
      topics: topicsOf(scene, entry),
      language: scene.language,
    },
  );
};
