import type { Library } from '../library.ts';
import type { Address, Instant } from '../message.ts';
import { link, paragraph } from '../rich.ts';
import { deskWordings } from '../wording/desk/catalogue.ts';
import { deskOf, languageOfDesk, noticeReply } from './cards.ts';
import { movedOn, newCard, nextDesk } from './coordinator.ts';
import { deskTitle } from './desk.ts';
import { toAsker } from './requester.ts';
import { numberOf, type Ticket } from './ticket.ts';
import type { DeskChanges, DeskView } from './view.ts';

/**
 * What becomes of a ticket whose desk was sent something that its platform refuses for good: it goes to the next desk
 * with everything that was said, or the asker is given the official contact. They are told either way. Nothing where
 * the ticket is closed or has left that place: what was said before it left went along.
 */
export const unreached = (
  ticket: Ticket,
  at: Address,
  view: Pick<DeskView, 'desks' | 'places' | 'questions' | 'said'>,
  library: Library,
  now: Instant,
): DeskChanges | undefined => {
  if (ticket.state === 'closed' || !isThere(ticket, at)) return undefined;
  const from = deskOf(view.desks, ticket.desk);
  const to = nextDesk(view, ticket);
  const moved = movedOn(view, ticket, to, now);
  if (moved === undefined) return undefined;
  const { language } = moved;
  const say = deskWordings[language];
  const number = numberOf(moved);
  const name = (one: Ticket['language']): string => (from === undefined ? ticket.desk : deskTitle(from, one));
  if (to === undefined) {
    const contact = from?.contact;
    return {
      tickets: [{ ticket: moved, event: 'given-up' }],
      lines: [],
      sends: toAsker(
        moved,
        noticeReply(language, say.unreachedLast(number, name(language)), {
          blocks: contact === undefined ? [] : [paragraph(link(contact.label, contact.href))],
        }),
        'notice',
      ),
    };
  }
  return {
    tickets: [{ ticket: moved, event: 'escalated' }],
    lines: [],
    sends: [
      ...newCard(library, view, moved, { from: name(languageOfDesk(to)), why: 'unreached' }),
      ...toAsker(
        moved,
        noticeReply(language, say.unreached(number, name(language), deskTitle(to, language))),
        'notice',
      ),
    ],
  };
};

const isThere = ({ thread, place }: Ticket, at: Address): boolean =>
  at.id === thread?.id || at.id.split('#')[0] === place?.id;
