import type { Library } from '../library.ts';
import type { Instant } from '../message.ts';
import { link, paragraph } from '../rich.ts';
import { deskWordings } from '../wording/desk/catalogue.ts';
import { deskOf, languageOfDesk, noticeReply } from './cards.ts';
import { movedOn, newCard, nextDesk } from './coordinator.ts';
import { deskTitle } from './desk.ts';
import { toAsker, toDesk } from './requester.ts';
import { numberOf, type Ticket } from './ticket.ts';
import type { DeskChanges, DeskView } from './view.ts';

/**
 * What the clock does with a ticket nobody answered in time: on to the next desk, or at the last stop the official
 * contact. Both sides are told. Nothing where it is not due.
 */
export const overdue = (
  ticket: Ticket,
  view: Pick<DeskView, 'desks' | 'places' | 'questions' | 'said'>,
  library: Library,
  now: Instant,
): DeskChanges | undefined => {
  if (ticket.state === 'closed' || ticket.due === undefined || ticket.due > now) return undefined;
  const from = deskOf(view.desks, ticket.desk);
  const to = nextDesk(view, ticket);
  const theirs = deskWordings[ticket.language];
  const ours = deskWordings[languageOfDesk(from)];
  const number = numberOf(ticket);
  const moved = movedOn(view, ticket, to, now);
  if (moved === undefined) return undefined;
  const everywhere = view as DeskView;
  if (to === undefined) {
    const contact = from?.contact;
    return {
      tickets: [{ ticket: moved, event: 'given-up' }],
      lines: [],
      sends: [
        ...toAsker(
          moved,
          noticeReply(moved.language, theirs.lastStop(number), {
            blocks: contact === undefined ? [] : [paragraph(link(contact.label, contact.href))],
          }),
          'notice',
        ),
        ...toDesk(everywhere, moved, noticeReply(languageOfDesk(from), ours.overdueLast(number)), 'notice'),
      ],
    };
  }
  const name = (language: Ticket['language']): string =>
    from === undefined ? ticket.desk : deskTitle(from, language);
  return {
    tickets: [{ ticket: moved, event: 'escalated' }],
    lines: [],
    sends: [
      ...toDesk(
        everywhere,
        ticket,
        noticeReply(languageOfDesk(from), ours.overdueHere(number, deskTitle(to, languageOfDesk(from)))),
        'notice',
      ),
      ...newCard(library, view, moved, { from: name(languageOfDesk(to)), why: 'overdue' }),
      ...toAsker(
        moved,
        noticeReply(
          moved.language,
          theirs.movedOn(name(moved.language), deskTitle(to, moved.language), number),
        ),
        'notice',
      ),
    ],
  };
};
