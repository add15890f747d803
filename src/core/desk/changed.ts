import type { Library } from '../library.ts';
import type { Inbound, Reply } from '../message.ts';
import { deskWordings } from '../wording/desk/catalogue.ts';
import {
  additionReply,
  answerReply,
  cardReply,
  deskOf,
  earlierReply,
  languageOfDesk,
  noticeReply,
} from './cards.ts';
import { countryIn } from './requester.ts';
import { saidText } from './said.ts';
import type { Ticket } from './ticket.ts';
import type { DeskChanges, DeskView, Relayed } from './view.ts';

type Changed = Extract<Inbound, { readonly kind: 'edited' | 'deleted' }>;

/** What an edit or a deletion of a message that was carried over does to its copies. */
export const changedAfterwards = (
  inbound: Changed,
  view: DeskView,
  library: Library,
): DeskChanges | undefined => {
  const { relayed } = view;
  // Notes never left the desk; what was taken back stays so, though an edit may arrive after the deletion.
  if (relayed === undefined || relayed.line.from === 'note' || relayed.line.text === undefined)
    return undefined;
  const { line } = relayed;
  const text = inbound.kind === 'edited' ? saidText(inbound.text) : undefined;
  return {
    tickets: [],
    lines: [],
    changed: { line: line.id, ...(text === undefined ? {} : { text }) },
    sends: relayed.sent.map(({ to, message, part, side, copy }) => ({
      to,
      reply:
        text === undefined
          ? takenBack(relayed, view, library, { part, side })
          : corrected(relayed, view, library, { part, side }, text),
      ticket: { number: line.ticket, side, part, line: line.id },
      replaces: {
        message,
        ...(text === undefined && part !== 'card' ? { remove: true } : {}),
        ...(copy === undefined ? {} : { copy }),
      },
    })),
  };
};

type Where = Pick<Relayed['sent'][number], 'part' | 'side'>;

const corrected = (
  { ticket, line }: Relayed,
  view: DeskView,
  library: Library,
  { part, side }: Where,
  text: string,
) => {
  const desk = deskOf(view.desks, ticket.desk);
  if (line.from === 'desk' && side === 'desk')
    return earlierReply(library, ticket, desk, text, deskWordings[languageOfDesk(desk)].edited);
  if (line.from === 'desk')
    return answerReply(ticket, desk, text, ticket.state === 'claimed', deskWordings[ticket.language].edited);
  const say = deskWordings[languageOfDesk(desk)];
  const mark = ticket.turn === 'asker' || ticket.state === 'closed' ? say.editedAfterAnswer : say.edited;
  return part === 'card'
    ? cardOnceMore(ticket, view, library, text, mark)
    : additionReply(ticket, desk, text, mark);
};

// The card stays what the ticket is worked on by, whatever becomes of the question.
const cardOnceMore = (
  ticket: Ticket,
  view: DeskView,
  library: Library,
  question: string,
  mark: string,
): Reply => {
  const { threads } = view.places.get(ticket.desk) ?? { threads: false };
  return cardReply(
    library,
    view.desks,
    withCountry(ticket, countryIn(question)),
    question === '' ? `(${mark})` : `${question}\n(${mark})`,
    { threads },
  );
};

const withCountry = (ticket: Ticket, country: string | undefined): Ticket => {
  const all = Object.entries(ticket).filter(([name]) => name !== 'country');
  return { ...(Object.fromEntries(all) as unknown as Ticket), ...(country === undefined ? {} : { country }) };
};

const takenBack = (
  { ticket, line }: Relayed,
  view: DeskView,
  library: Library,
  { part, side }: Where,
): Reply => {
  const language = side === 'asker' ? ticket.language : languageOfDesk(deskOf(view.desks, ticket.desk));
  const { deleted, deletedByDesk } = deskWordings[language];
  if (line.from === 'desk') return noticeReply(language, deletedByDesk);
  return part === 'card' ? cardOnceMore(ticket, view, library, '', deleted) : noticeReply(language, deleted);
};
