import { phraseOf } from '../clean.ts';
import { triage } from '../triage.ts';
import { sentenceTurn, type Scene } from '../compose.ts';
import type { Action } from '../action.ts';
import type { Awaiting, ConversationState, Turn } from '../world.ts';
import { languages } from '../language.ts';
import { deskWordings } from '../wording/desk/catalogue.ts';
import { commandIn, type Command } from './command.ts';
import {
  answer,
  close,
  mayWorkOn,
  note,
  notOurs,
  pass,
  queue,
  release,
  reopen,
  rewrite,
  share,
  show,
  take,
} from './coordinator.ts';
import { deskOf } from './cards.ts';
import { hearCorrection } from './correction-turns.ts';
import { deskTitle } from './desk.ts';
import { askConsent, consentSaid, hearProposal, saving } from './review.ts';
import { addTo, closeOwn, openTicket, ownTickets, reopenOwn, wayChosen, wayNamed } from './requester.ts';
import { block, digest, phrase, phrases, statistics } from './oversight.ts';
import type { Ticket } from './ticket.ts';
import type { DeskView } from './view.ts';

/** What a message means at a desk or about a ticket; undefined where it is an ordinary question. */
export const hearAtDesk = (scene: Scene, view: DeskView, said: string): Turn | undefined => {
  const command = commandIn(said);
  const correction = hearCorrection(scene, view, said, command);
  if (correction !== undefined) return correction;
  const knowledge = hearProposal(scene, view, said, command);
  if (knowledge !== undefined) return knowledge;
  const turned =
    view.thread === undefined
      ? ((command === undefined ? undefined : commanded(scene, view, command)) ??
        awaited(scene, view, said, command))
      : inThread(scene, view, view.thread, said, command);
  return turned === undefined ? undefined : withForm(scene, turned);
};

// Whoever fills in a form and does something else meanwhile goes on with the form: its answers are not for the asker.
const withForm = (scene: Scene, turned: Turn): Turn => {
  const { awaiting } = scene.before;
  const { state } = turned;
  return (awaiting?.kind !== 'form' && awaiting?.kind !== 'correction') ||
    typeof state === 'string' ||
    state.awaiting !== undefined
    ? turned
    : { ...turned, state: { ...state, awaiting } };
};

/** What a button about tickets means. */
export const actAtDesk = (
  scene: Scene,
  view: DeskView,
  action: Extract<Action, { readonly name: 'ticket' | 'way' }>,
): Turn => withForm(scene, pressedAtDesk(scene, view, action));

const pressedAtDesk = (
  scene: Scene,
  view: DeskView,
  action: Extract<Action, { readonly name: 'ticket' | 'way' }>,
): Turn => {
  if (action.name === 'way') {
    const { awaiting } = scene.before;
    return wayChosen(scene, view, action.way, awaiting?.kind === 'question' ? awaiting.entry : undefined);
  }
  const ticket = view.named;
  if (ticket === undefined) return unknownTicket(scene);
  const asker = isOwn(scene, ticket);
  switch (action.verb) {
    case 'cancel':
    case 'enough':
      return asker ? closeOwn(scene, view, ticket, action.verb === 'enough') : unknownTicket(scene);
    case 'ask-back':
      return asker ? addTo(scene, view, ticket, '') : unknownTicket(scene);
    case 'reopen':
      return asker
        ? reopenOwn(scene, view, ticket)
        : atDesk(scene, view, ticket, () => reopen(scene, view, ticket));
    case 'send-held':
    case 'drop-held':
    case 'edit-held': {
      const { verb } = action;
      return atDesk(scene, view, ticket, () => heldDecided(scene, view, ticket, verb));
    }
    case 'take':
      return atDesk(scene, view, ticket, () => take(scene, view, ticket));
    case 'release':
      return atDesk(scene, view, ticket, () => release(scene, view, ticket));
    case 'pass':
      return atDesk(scene, view, ticket, () => pass(scene, view, ticket, action.desk ?? ''));
    case 'not-ours':
      return atDesk(scene, view, ticket, () => notOurs(scene, view, ticket));
    case 'close':
      return atDesk(scene, view, ticket, () => close(scene, ticket));
    case 'show':
      return atDesk(scene, view, ticket, () => show(scene, view, ticket));
    case 'save':
      return saving(scene, view, ticket);
    case 'consent-ask':
      return askConsent(scene, view, ticket);
    case 'consent-yes':
    case 'consent-no':
      return asker ? consentSaid(scene, view, ticket, action.verb === 'consent-yes') : unknownTicket(scene);
  }
};

/** In the thread of a ticket everything a coordinator writes goes to the asker, unless it is a command or a note. */
const inThread = (
  scene: Scene,
  view: DeskView,
  ticket: Ticket,
  said: string,
  command: Command | undefined,
): Turn => {
  if (!mayWorkOn(view, ticket))
    return sentenceTurn(scene, deskWordings[scene.language].notLinked, { outcome: 'refusal', logged: false });
  const { awaiting } = scene.before;
  const awaits = command === undefined && ticketOf(awaiting) === ticket.number;
  if (awaits && awaiting?.kind === 'held') {
    const decided = heldVerb(scene.before, said);
    if (decided !== undefined) return heldDecided(scene, view, ticket, decided);
  }
  if (awaits && awaiting?.kind === 'rewrite')
    return answer(scene, view, ticket, said, { asking: awaiting.asking });
  const other = command?.ticket !== undefined && command.ticket !== ticket.number;
  if (command !== undefined && (command.ticket !== undefined || isAboutTickets(command))) {
    const about = other ? view.named : ticket;
    return about === undefined || !mayWorkOn(view, about)
      ? unknownTicket(scene)
      : (coordinated(scene, view, about, command) ??
          commanded(scene, view, command) ??
          answer(scene, view, ticket, said, { asking: false }));
  }
  return answer(scene, view, ticket, said, { asking: false });
};

// Words that mean something by themselves in a thread; "ask which country" and "answer yes" with their rest.
const isAboutTickets = ({ word, rest }: Command): boolean =>
  word === 'askBack' || word === 'note' || word === 'answer'
    ? rest !== ''
    : word === 'pass' || word === 'share' || word === 'phrase'
      ? true
      : rest === '' || (word === 'block' && /^\d/u.test(rest));

/** A command about one ticket, from a coordinator of its desk. */
const coordinated = (
  scene: Scene,
  view: DeskView,
  ticket: Ticket,
  { word, rest }: Command,
): Turn | undefined => {
  switch (word) {
    case 'take':
      return take(scene, view, ticket);
    case 'release':
      return release(scene, view, ticket);
    case 'pass':
      return pass(scene, view, ticket, rest);
    case 'notOurs':
      return notOurs(scene, view, ticket);
    case 'answer':
      return answer(scene, view, ticket, rest, { asking: false });
    case 'askBack':
      return answer(scene, view, ticket, rest, { asking: true });
    case 'note':
      return note(scene, ticket, rest);
    case 'close':
      return close(scene, ticket);
    case 'reopen':
      return reopen(scene, view, ticket);
    case 'show':
      return show(scene, view, ticket);
    case 'share':
      return share(scene, view, ticket, rest);
    case 'block':
      return block(scene, ticket, rest);
    case 'phrase':
      return rest === '' ? phrases(scene, view) : phrase(scene, view, ticket, rest);
    default:
      return undefined;
  }
};

/** A command outside a ticket's thread. */
const commanded = (scene: Scene, view: DeskView, command: Command): Turn | undefined => {
  const { word, ticket: number, rest } = command;
  const coordinates = view.links.some(({ role }) => role === 'coordinator');
  const ticket = view.named;
  if (word === 'link') return link(scene, view, rest);
  if (word === 'queue') return coordinates ? queue(scene, view, false) : notLinked(scene);
  if (coordinates && rest === '' && number === undefined) {
    if (word === 'digest') return digest(scene, view);
    if (word === 'statistics') return statistics(scene, view);
    if (word === 'phrases') return phrases(scene, view);
  }
  if (word === 'mine')
    return coordinates && view.queue.some(({ owner }) => owner === scene.inbound.person.id)
      ? queue(scene, view, true)
      : ownTickets(scene, view);
  if (number !== undefined) {
    if (ticket !== undefined && mayWorkOn(view, ticket)) {
      const done = coordinated(scene, view, ticket, command);
      if (done !== undefined) return done;
    }
    if (ticket !== undefined && isOwn(scene, ticket)) return owned(scene, view, ticket, command);
    return isTicketWord(command) ? unknownTicket(scene) : undefined;
  }
  const open = view.own.filter(({ state }) => state !== 'closed');
  if (word === 'cancel' && scene.before.awaiting !== undefined)
    return sentenceTurn(scene, deskWordings[scene.language].neverMind, {
      outcome: 'smalltalk',
      logged: false,
      state: { awaiting: undefined },
    });
  const [only] = word === 'reopen' ? view.own : open;
  const alone = word === 'reopen' || open.length === 1;
  return only !== undefined && alone && asksOfOwn.has(word) ? owned(scene, view, only, command) : undefined;
};

const asksOfOwn: ReadonlySet<Command['word']> = new Set(['add', 'cancel', 'reopen', 'enough']);

/** A command of the asker about their own ticket. */
const owned = (scene: Scene, view: DeskView, ticket: Ticket, { word, rest }: Command): Turn => {
  switch (word) {
    case 'add':
    case 'answer':
      return addTo(scene, view, ticket, rest);
    case 'cancel':
    case 'close':
      return closeOwn(scene, view, ticket, false);
    case 'enough':
      return closeOwn(scene, view, ticket, true);
    case 'reopen':
      return reopenOwn(scene, view, ticket);
    default:
      return ownTickets(scene, view);
  }
};

// A number after any other word may be part of a question: "take 3 steps".
const isTicketWord = ({ word, rest }: Command): boolean =>
  rest === '' || word === 'answer' || word === 'note' || word === 'askBack' || word === 'add';

/** What the desk was waiting for from this person. */
const awaited = (
  scene: Scene,
  view: DeskView,
  said: string,
  command: Command | undefined,
): Turn | undefined => {
  const { awaiting } = scene.before;
  if (command !== undefined && command.ticket !== undefined) return undefined;
  const message = scene.inbound.kind === 'message' ? scene.inbound.message : undefined;
  switch (awaiting?.kind) {
    case 'question': {
      const way = wayNamed(scene.before, said);
      return way === undefined
        ? openTicket(scene, view, { said, message, way: awaiting.way, entry: awaiting.entry })
        : wayChosen(scene, view, way, awaiting.entry);
    }
    case 'addition': {
      const ticket = view.own.find(({ number }) => number === awaiting.ticket);
      return ticket === undefined ? undefined : addTo(scene, view, ticket, said, message);
    }
    case 'held':
    case 'rewrite': {
      const ticket = view.named?.number === awaiting.ticket ? view.named : undefined;
      if (ticket === undefined || !mayWorkOn(view, ticket)) return undefined;
      if (awaiting.kind === 'rewrite')
        return command === undefined
          ? answer(scene, view, ticket, said, { asking: awaiting.asking })
          : undefined;
      const decided = heldVerb(scene.before, said);
      return decided === undefined ? undefined : heldDecided(scene, view, ticket, decided);
    }
    default: {
      // The desk asked this person something here: what they write next is the answer.
      const asked = view.own.filter(
        (one) =>
          one.state === 'claimed' &&
          one.turn === 'asker' &&
          one.asker.address.id === scene.inbound.address.id,
      );
      const [only] = asked;
      return only !== undefined && asked.length === 1 && command === undefined
        ? addTo(scene, view, only, said, message)
        : undefined;
    }
  }
};

type HeldVerb = 'send-held' | 'drop-held' | 'edit-held';

const heldDecided = (scene: Scene, view: DeskView, ticket: Ticket, verb: HeldVerb): Turn => {
  const { awaiting } = scene.before;
  if (awaiting?.kind !== 'held' || awaiting.ticket !== ticket.number)
    return sentenceTurn(scene, scene.say.nothingToFollow, { outcome: 'refusal', logged: false });
  switch (verb) {
    case 'send-held':
      return answer(scene, view, ticket, awaiting.text, { asking: awaiting.asking, anyway: true });
    case 'edit-held':
      return rewrite(scene, ticket, awaiting.text, awaiting.asking);
    case 'drop-held':
      return sentenceTurn(scene, deskWordings[scene.language].dropped, {
        outcome: 'handoff',
        logged: false,
        state: { awaiting: undefined, offers: [] },
      });
  }
};

/** What a person was offered. */
type Offering = Pick<ConversationState, 'offers'>;

/** Whether a message decides about words of a coordinator that are held back. */
export const meansHeld = (before: Offering, said: string): boolean => heldVerb(before, said) !== undefined;

/** Whether a message names one of the ways that were offered. */
export const meansWay = (before: Offering, said: string): boolean => wayNamed(before, said) !== undefined;

const labels: readonly string[] = languages.flatMap((language) => {
  const { ways, sendHeld, dropHeld, editHeld } = deskWordings[language];
  return [...Object.values(ways), sendHeld, dropHeld, editHeld].map(phraseOf);
});

const namesLabel = (said: string): boolean => {
  const phrase = phraseOf(said);
  return phrase !== '' && labels.some((label) => label.includes(phrase));
};

/** Whether a message may answer an offer that was made somewhere else: asked before anything is read. */
export const mayMeanOffer = (said: string): boolean => {
  const { kind } = triage(said).intent;
  return kind === 'pick' || kind === 'yes' || kind === 'no' || namesLabel(said);
};

/** What somebody decides about words that are held back: a number or words of a button, yes or no. */
const heldVerb = ({ offers }: Offering, said: string): HeldVerb | undefined => {
  const { intent } = triage(said);
  const phrase = phraseOf(said);
  const offer =
    intent.kind === 'pick' ? offers[intent.index] : offers.find(({ label }) => phraseOf(label) === phrase);
  if (offer?.action.name === 'ticket') {
    const { verb } = offer.action;
    if (verb === 'send-held' || verb === 'drop-held' || verb === 'edit-held') return verb;
  }
  return intent.kind === 'yes' ? 'send-held' : intent.kind === 'no' ? 'drop-held' : undefined;
};

const ticketOf = (awaiting: Awaiting | undefined): number | undefined =>
  awaiting?.kind === 'held' || awaiting?.kind === 'rewrite' ? awaiting.ticket : undefined;

const link = (scene: Scene, view: DeskView, code: string): Turn => {
  const say = deskWordings[scene.language];
  const desk = view.code === undefined ? undefined : deskOf(view.desks, view.code.desk);
  if (view.code === undefined || desk === undefined)
    return sentenceTurn(scene, say.linkWrong, { outcome: 'refusal', logged: false });
  const title = deskTitle(desk, scene.language);
  const { role } = view.code;
  return {
    ...sentenceTurn(scene, role === 'place' ? say.linkedPlace(title) : say.linked(title, say.roles[role]), {
      outcome: 'handoff',
      logged: false,
    }),
    desk: {
      tickets: [],
      lines: [],
      sends: [],
      linking: { code: code.trim(), person: scene.inbound.person.id, address: scene.inbound.address },
    },
  };
};

const isOwn = (scene: Scene, ticket: Ticket): boolean => ticket.asker.person === scene.inbound.person.id;

const atDesk = (scene: Scene, view: DeskView, ticket: Ticket, work: () => Turn): Turn =>
  mayWorkOn(view, ticket) ? work() : unknownTicket(scene);

// The same words whether there is no such ticket or it is somebody else's: a number can be guessed.
const unknownTicket = (scene: Scene): Turn =>
  sentenceTurn(scene, deskWordings[scene.language].unknownTicket, { outcome: 'refusal', logged: false });

const notLinked = (scene: Scene): Turn =>
  sentenceTurn(scene, deskWordings[scene.language].notLinked, { outcome: 'refusal', logged: false });
