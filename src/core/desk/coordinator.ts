import { answerDraft, withheldDraft } from '../answer.ts';
import { replyIn, replyOf, sceneIn, sentenceTurn, turnOf, type Scene } from '../compose.ts';
import type { Library } from '../library.ts';
import type { Instant } from '../message.ts';
import { list, paragraph } from '../rich.ts';
import { dayOf, isOutOfDate } from '../validity.ts';
import type { Turn } from '../world.ts';
import { deskWordings } from '../wording/desk/catalogue.ts';
import {
  additionReply,
  answerReply,
  behindCard,
  cardReply,
  deskAddress,
  deskOf,
  earlierReply,
  languageOfDesk,
  noticeReply,
  ticketChoice,
  type CameFrom,
} from './cards.ts';
import { deskTitle, type Desk } from './desk.ts';
import { looksPersonal } from './personal.ts';
import { dueAt, lineOf, stepped, toAsker } from './requester.ts';
import { quoted, saidText, sharedMark } from './said.ts';
import { saveChoice } from './save-choice.ts';
import { numberOf, step, type Ticket } from './ticket.ts';
import type { DeskView, Send } from './view.ts';
import { afterWorkingHours } from './working-time.ts';

const hour = 3_600_000;

/** Whether the person who writes may work on a ticket: linked with its desk as a coordinator, and by nothing else. */
export const mayWorkOn = (view: DeskView, ticket: Ticket): boolean =>
  view.links.some(({ desk, role }) => desk === ticket.desk && role === 'coordinator');

/** "I take this." Two at once: the store decides, and the second one is told. */
export const take = (scene: Scene, view: DeskView, ticket: Ticket): Turn => {
  const say = deskWordings[scene.language];
  const by = scene.inbound.person.id;
  return stepped(scene, ticket, { kind: 'claim', by }, 'claimed', (moved) => ({
    sentence: say.taken(numberOf(moved)),
    sends: elsewhere(scene, view, moved, (language) => deskWordings[language].takenBy(numberOf(moved))),
    choices: [
      ticketChoice(scene.language, 'release', 'release', moved, say.release),
      ticketChoice(scene.language, 'close', 'close', moved, say.close),
    ],
  }));
};

/** Gives a ticket back to its desk. */
export const release = (scene: Scene, view: DeskView, ticket: Ticket): Turn => {
  const say = deskWordings[scene.language];
  const by = scene.inbound.person.id;
  const what = { kind: 'release', by, due: dueAt(view, ticket, scene.world.now) } as const;
  return stepped(scene, ticket, what, 'released', (moved) => ({
    sentence: say.released(numberOf(moved)),
    choices: [ticketChoice(scene.language, 'take', 'take', moved, say.take)],
  }));
};

/** Passes a ticket to another desk: by its id or name, or asks which. */
export const pass = (scene: Scene, view: DeskView, ticket: Ticket, named: string): Turn => {
  const say = deskWordings[scene.language];
  const others = view.desks.filter(({ id }) => id !== ticket.desk && view.places.has(id));
  if (others.length === 0)
    return sentenceTurn(scene, say.nowhereToPass, { outcome: 'refusal', logged: false });
  const wanted = named.trim().toLowerCase();
  const to = others.find(
    (desk) =>
      desk.id === wanted || Object.values(desk.titles).some((title) => title.toLowerCase() === wanted),
  );
  if (to === undefined)
    return sentenceTurn(
      scene,
      say.unknownDesk(others.map(({ id }) => id).join(', ')),
      { outcome: 'refusal', logged: false },
      others
        .slice(0, 5)
        .map((desk) =>
          ticketChoice(
            scene.language,
            'pass',
            'pass',
            ticket,
            say.passOn(deskTitle(desk, scene.language)),
            desk.id,
          ),
        ),
    );
  return passTo(scene, view, ticket, to, 'passed');
};

/** "Not ours": to the next desk of the escalation, or the one for everybody. */
export const notOurs = (scene: Scene, view: DeskView, ticket: Ticket): Turn => {
  const to = nextDesk(view, ticket);
  return to === undefined
    ? sentenceTurn(scene, deskWordings[scene.language].nowhereToPass, { outcome: 'refusal', logged: false })
    : passTo(scene, view, ticket, to, 'not-ours');
};

/** The desk a ticket goes to when its own cannot answer; none where it has been everywhere. */
export const nextDesk = (view: Pick<DeskView, 'desks' | 'places'>, ticket: Ticket): Desk | undefined => {
  const been = new Set([...ticket.passed, ticket.desk]);
  const free = view.desks.filter(({ id }) => !been.has(id) && view.places.has(id));
  const named = deskOf(view.desks, ticket.desk)?.escalation.to;
  return (
    free.find(({ id }) => id === named) ??
    free.find((desk) => desk.countries.length + desk.regions.length + desk.topics.length === 0)
  );
};

/** A ticket on its way to a desk, or to the end of the way where there is none; undefined where it cannot move. */
export const movedOn = (
  view: Pick<DeskView, 'places'>,
  ticket: Ticket,
  to: Desk | undefined,
  now: Instant,
): Ticket | undefined => {
  const next = step(
    ticket,
    to === undefined
      ? { kind: 'escalate' }
      : {
          kind: 'escalate',
          desk: to.id,
          due: afterWorkingHours(now, to.escalation.after, to.hours),
          place: view.places.get(to.id)?.address,
        },
    now,
  );
  return 'refused' in next ? undefined : next.ticket;
};

const passTo = (
  scene: Scene,
  view: DeskView,
  ticket: Ticket,
  to: Desk,
  event: 'passed' | 'not-ours',
): Turn => {
  const say = deskWordings[scene.language];
  const due = afterWorkingHours(scene.world.now, to.escalation.after, to.hours);
  const place = view.places.get(to.id)?.address;
  const what = { kind: 'pass', by: scene.inbound.person.id, desk: to.id, due, place } as const;
  return stepped(scene, ticket, what, event, (moved) => ({
    sentence: say.passed(numberOf(moved), deskTitle(to, scene.language)),
    sends: [
      ...newCard(scene.world.library, view, moved, {
        from: deskTitle(deskOf(view.desks, ticket.desk) ?? to, languageOfDesk(to)),
        why: 'passed',
      }),
      ...toAsker(
        moved,
        noticeReply(
          moved.language,
          deskWordings[moved.language].passedForAsker(numberOf(moved), deskTitle(to, moved.language)),
        ),
        'notice',
      ),
    ],
  }));
};

/** Most earlier messages that go along to another desk. */
export const mostCarried = 20;

/**
 * The card of a ticket at the place of the desk it has come to, and behind it what was said since by both sides: each
 * in a message of its own, so that edits and deletions still find it. Notes stay at the desk where they were written.
 */
export const newCard = (
  library: Library,
  view: Pick<DeskView, 'desks' | 'places' | 'questions' | 'said'>,
  ticket: Ticket,
  came: CameFrom,
): readonly Send[] => {
  const place = view.places.get(ticket.desk);
  const question = view.questions.get(ticket.number);
  if (place === undefined) return [];
  const to = behindCard(place, ticket);
  const desk = deskOf(view.desks, ticket.desk);
  const part = { number: ticket.number, side: 'desk' } as const;
  const said = view.said ?? [];
  const left = Math.max(0, said.length - mostCarried);
  const language = languageOfDesk(desk);
  return [
    {
      to,
      reply: cardReply(library, view.desks, ticket, question?.text ?? '', { threads: place.threads, came }),
      ticket: { ...part, part: 'card', ...(question === undefined ? {} : { line: question.id }) },
    },
    ...(left === 0
      ? []
      : [
          {
            to,
            reply: noticeReply(language, deskWordings[language].earlierLeft(left)),
            ticket: { ...part, part: 'notice' as const },
          },
        ]),
    ...said.slice(left).map((line) => ({
      to,
      reply:
        line.from === 'asker'
          ? additionReply(ticket, desk, line.text ?? deskWordings[language].notKept)
          : earlierReply(library, ticket, desk, line.text),
      ticket: { ...part, part: 'line' as const, line: line.id, again: true as const },
    })),
  ];
};

/**
 * Carries a coordinator's words over. What looks like personal data is held back and asked about first; `anyway` is
 * their yes, and then the words are not kept.
 */
export const answer = (
  scene: Scene,
  view: DeskView,
  ticket: Ticket,
  said: string,
  options: { readonly asking: boolean; readonly anyway?: boolean; readonly reviewed?: boolean },
): Turn => {
  const say = deskWordings[scene.language];
  const text = saidText(said);
  if (text === '') return sentenceTurn(scene, say.nothingToSay, { outcome: 'refusal', logged: false });
  if (options.anyway !== true && options.reviewed !== true && looksPersonal(text))
    return held(scene, ticket, text, options.asking);
  const by = scene.inbound.person.id;
  const event = options.asking ? 'asked-back' : 'answered';
  return stepped(scene, ticket, { kind: 'answer', by, asking: options.asking }, event, (moved) => {
    const line = lineOf(
      scene.inbound,
      moved,
      'desk',
      options.anyway === true ? undefined : text,
      scene.world.now,
    );
    const desk = deskOf(view.desks, moved.desk);
    return {
      // In a thread "delivered" is enough; it comes in a moment.
      ...(view.thread === undefined || moved.asker.way === 'page'
        ? { sentence: options.asking ? say.askedBack(numberOf(moved)) : say.answerSent(numberOf(moved)) }
        : {}),
      lines: [line],
      sends: toAsker(moved, answerReply(moved, desk, text, options.asking), 'line', line.id),
    };
  });
};

const held = (scene: Scene, ticket: Ticket, text: string, asking: boolean): Turn => {
  const say = deskWordings[scene.language];
  return turnOf(
    scene,
    [
      replyOf(scene, {
        body: [{ kind: 'paragraph', children: [{ kind: 'text', text: say.personalData }] }],
        choices: [
          { label: say.sendHeld, action: { name: 'ticket', verb: 'send-held', ticket: ticket.number } },
          { label: say.dropHeld, action: { name: 'ticket', verb: 'drop-held', ticket: ticket.number } },
          { label: say.editHeld, action: { name: 'ticket', verb: 'edit-held', ticket: ticket.number } },
        ],
        visibility: 'onlyYou',
      }),
    ],
    {
      outcome: 'refusal',
      logged: false,
      state: { awaiting: { kind: 'held', ticket: ticket.number, text, asking } },
    },
  );
};

/** Shows a coordinator alone what was held back, and takes their next message instead; what was held is forgotten. */
export const rewrite = (scene: Scene, ticket: Ticket, text: string, asking: boolean): Turn =>
  turnOf(
    scene,
    [
      replyOf(scene, {
        body: [paragraph(deskWordings[scene.language].rewriteHeld(numberOf(ticket))), quoted(text)],
        visibility: 'onlyYou',
      }),
    ],
    {
      outcome: 'handoff',
      logged: false,
      state: { awaiting: { kind: 'rewrite', ticket: ticket.number, asking }, offers: [] },
    },
  );

/** A note for colleagues; it never leaves the desk. */
export const note = (scene: Scene, ticket: Ticket, said: string): Turn => {
  const say = deskWordings[scene.language];
  const text = saidText(said);
  if (text === '') return sentenceTurn(scene, say.nothingToSay, { outcome: 'refusal', logged: false });
  return {
    ...sentenceTurn(scene, say.noted, { outcome: 'handoff', logged: false }),
    desk: {
      tickets: [],
      lines: [lineOf(scene.inbound, ticket, 'note', text, scene.world.now)],
      sends: [],
    },
  };
};

/** Closes a ticket from the desk; the asker is told, and can open it again. */
export const close = (scene: Scene, ticket: Ticket): Turn => {
  const say = deskWordings[scene.language];
  return stepped(scene, ticket, { kind: 'close' }, 'closed', (moved) => {
    const theirs = deskWordings[moved.language];
    return {
      sentence: say.closedAtDesk(numberOf(moved)),
      sends: toAsker(
        moved,
        noticeReply(moved.language, theirs.closedForAsker(numberOf(moved)), {
          choices: [ticketChoice(moved.language, 'reopen', 'reopen', moved, theirs.reopen)],
        }),
        'notice',
      ),
      choices: [ticketChoice(scene.language, 'reopen', 'reopen', moved, say.reopen)],
    };
  });
};

/** Opens a closed ticket again from the desk. */
export const reopen = (scene: Scene, view: DeskView, ticket: Ticket): Turn => {
  const say = deskWordings[scene.language];
  const what = { kind: 'reopen', due: dueAt(view, ticket, scene.world.now) } as const;
  return stepped(scene, ticket, what, 'reopened', (moved) => ({
    sentence: say.reopenedAtDesk(numberOf(moved)),
    sends: toAsker(
      moved,
      noticeReply(moved.language, deskWordings[moved.language].reopenedForAsker(numberOf(moved))),
      'notice',
    ),
    choices: [ticketChoice(scene.language, 'take', 'take', moved, say.take)],
  }));
};

/** The card once more. */
export const show = (scene: Scene, view: DeskView, ticket: Ticket): Turn => {
  const threads = view.places.get(ticket.desk)?.threads ?? false;
  const question = view.questions.get(ticket.number)?.text ?? '';
  const card = cardReply(scene.world.library, view.desks, ticket, question, { threads });
  const say = deskWordings[card.language];
  return turnOf(
    scene,
    [
      {
        ...card,
        facts: [{ label: say.cardTitle(numberOf(ticket)), value: say.states[ticket.state] }],
        buttons: [
          ...card.buttons,
          ...replyIn(card.language, { body: [], choices: [saveChoice(card.language, ticket)] }).buttons,
        ],
      },
    ],
    { outcome: 'handoff', logged: false },
  );
};

/** What waits at the desks of the person who asks. */
export const queue = (scene: Scene, view: DeskView, mine: boolean): Turn => {
  const say = deskWordings[scene.language];
  const tickets = view.queue.filter((one) => !mine || one.owner === scene.inbound.person.id);
  if (tickets.length === 0) return sentenceTurn(scene, say.queueEmpty, { outcome: 'handoff', logged: false });
  return turnOf(
    scene,
    [
      replyOf(scene, {
        title: say.queueTitle,
        body: [
          list(
            tickets.map((one) =>
              say.queueLine(
                numberOf(one),
                one.state,
                say.hours(Math.floor((scene.world.now - one.since) / hour)),
              ),
            ),
          ),
        ],
        choices: tickets
          .slice(0, 5)
          .map((one) => ticketChoice(scene.language, 'show', 'show', one, `${say.show} ${numberOf(one)}`)),
        visibility: 'onlyYou',
      }),
    ],
    { outcome: 'handoff', logged: false },
  );
};

/** Sends a reviewed entry to the asker of a ticket, in the asker's language. */
export const share = (scene: Scene, view: DeskView, ticket: Ticket, wanted: string): Turn => {
  const say = deskWordings[scene.language];
  const { world } = scene;
  const id = world.library.entries.has(wanted.trim())
    ? wanted.trim()
    : world.search(wanted, { language: scene.language }).hits[0]?.entry;
  const entry = id === undefined ? undefined : world.library.entries.get(id);
  if (entry === undefined)
    return sentenceTurn(scene, say.nothingToSay, { outcome: 'refusal', logged: false });
  const by = scene.inbound.person.id;
  return stepped(scene, ticket, { kind: 'answer', by, asking: false }, 'answered', (moved) => {
    const theirs = sceneIn(scene, moved.language);
    const draft = isOutOfDate(entry, dayOf(world.now))
      ? withheldDraft(theirs, entry)
      : answerDraft(theirs, entry, { kind: 'first' });
    const line = lineOf(scene.inbound, moved, 'desk', `${sharedMark}${entry.id}`, world.now);
    const desk = deskOf(view.desks, moved.desk);
    const words = deskWordings[moved.language];
    return {
      sentence: say.answerSent(numberOf(moved)),
      lines: [line],
      sends: toAsker(
        moved,
        replyIn(moved.language, {
          ...draft,
          facts: [
            {
              label: words.receiptTitle(numberOf(moved)),
              value: words.fromDesk(desk === undefined ? '' : deskTitle(desk, moved.language)),
            },
            ...(draft.facts ?? []),
          ],
          choices: [
            ticketChoice(moved.language, 'enough', 'enough', moved, words.yesEnough),
            ticketChoice(moved.language, 'ask-back', 'add', moved, words.askBack),
          ],
        }),
        'line',
        line.id,
      ),
    };
  });
};

// A claim that was made somewhere else is told in the ticket's own thread too.
const elsewhere = (
  scene: Scene,
  view: DeskView,
  ticket: Ticket,
  sentence: (language: ReturnType<typeof languageOfDesk>) => string,
): readonly Send[] => {
  const to = deskAddress(view, ticket);
  if (to === undefined || to.id === scene.inbound.address.id || view.here !== undefined) return [];
  const language = languageOfDesk(deskOf(view.desks, ticket.desk));
  return [
    {
      to,
      reply: noticeReply(language, sentence(language)),
      ticket: { number: ticket.number, side: 'desk', part: 'notice' },
    },
  ];
};
