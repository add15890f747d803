import type { RouteReason } from '../../desk/route.ts';
import type { TicketRefusal, TicketState, Way } from '../../desk/ticket.ts';

/** Everything said about tickets, to those who ask and to those who answer, in one language. */
export interface DeskWording {
  // To the asker.
  readonly whereTitle: string;
  readonly where: string;
  readonly ways: Readonly<Record<Way, string>>;
  readonly privateClosed: string;
  /** The receipt could not be delivered, so nobody has the ticket. */
  readonly notShown: (number: string) => string;
  readonly sentPrivately: string;
  /** The answer goes to the thread they asked in, though they chose that privately. */
  readonly sentThere: string;
  readonly writeQuestion: string;
  readonly receiptTitle: (number: string) => string;
  readonly receiptWhat: (desk: string) => string;
  readonly receiptSees: string;
  readonly receiptWhen: (hours: number) => string;
  readonly receiptWhere: Readonly<Record<Way, string>>;
  readonly receiptPage: string;
  readonly receiptHow: (number: string) => string;
  readonly receiptCountry: string;
  readonly routed: Readonly<Record<RouteReason, (desk: string) => string>>;
  readonly yourQuestion: string;
  readonly alreadyOpen: (number: string) => string;
  readonly added: (number: string) => string;
  readonly writeAddition: (number: string) => string;
  readonly cancelled: (number: string) => string;
  readonly closedForAsker: (number: string) => string;
  readonly reopenedForAsker: (number: string) => string;
  readonly noTickets: string;
  readonly myTickets: string;
  readonly ticketLine: (number: string, state: TicketState, day: string) => string;
  readonly fromDesk: (desk: string) => string;
  readonly deskAsks: (desk: string) => string;
  readonly enough: string;
  readonly yesEnough: string;
  readonly askBack: string;
  readonly cancel: string;
  readonly reopen: string;
  readonly tellMore: string;
  readonly glad: (number: string) => string;
  readonly movedOn: (from: string, to: string, number: string) => string;
  readonly lastStop: (number: string) => string;
  readonly neverMind: string;
  readonly passedForAsker: (number: string, desk: string) => string;
  readonly whyTitle: string;
  readonly cannotKeep: string;
  readonly blocked: string;
  readonly tooMany: string;

  // To the coordinators.
  readonly cardTitle: (number: string) => string;
  readonly cardWho: (platform: string, language: string) => string;
  readonly cardCountry: (country: string) => string;
  readonly cardShown: (title: string) => string;
  readonly cardMaybe: string;
  readonly cardHow: (number: string) => string;
  readonly cardHowThread: (number: string) => string;
  readonly fromAsker: (number: string) => string;
  readonly take: string;
  readonly release: string;
  readonly passOn: (desk: string) => string;
  readonly notOurs: string;
  readonly close: string;
  readonly show: string;
  readonly taken: (number: string) => string;
  readonly takenBy: (number: string) => string;
  readonly released: (number: string) => string;
  readonly passed: (number: string, desk: string) => string;
  readonly answerSent: (number: string) => string;
  readonly askedBack: (number: string) => string;
  readonly noted: string;
  readonly closedAtDesk: (number: string) => string;
  readonly closedByAsker: (number: string) => string;
  readonly reopenedAtDesk: (number: string) => string;
  readonly refusals: Readonly<Record<TicketRefusal, (number: string) => string>>;
  readonly nowhereToPass: string;
  readonly unknownDesk: (known: string) => string;
  readonly unknownTicket: string;
  readonly nothingToSay: string;
  readonly delivered: (number: string) => string;
  readonly retrying: (number: string) => string;
  readonly notDelivered: (number: string) => string;
  readonly edited: string;
  readonly editedAfterAnswer: string;
  readonly deleted: string;
  readonly deletedByDesk: string;
  readonly personalData: string;
  readonly sendHeld: string;
  readonly dropHeld: string;
  readonly dropped: string;
  readonly notKept: string;
  readonly queueTitle: string;
  readonly queueEmpty: string;
  readonly queueLine: (number: string, state: TicketState, waiting: string) => string;
  readonly states: Readonly<Record<TicketState, string>>;
  readonly hours: (count: number) => string;
  readonly overdueHere: (number: string, desk: string) => string;
  readonly overdueThere: (number: string, desk: string) => string;
  readonly overdueLast: (number: string) => string;
  /** On the card at the desk a ticket came to: somebody passed it on. */
  readonly passedHere: (number: string, desk: string) => string;
  /** The same where the platform took no message for the desk before. */
  readonly unreachedThere: (number: string, desk: string) => string;
  /** Over what a coordinator said before a ticket came to this desk. */
  readonly earlierAnswer: string;
  readonly earlierLeft: (count: number) => string;
  /** To the asker: the platform took no message for their desk. */
  readonly unreached: (number: string, from: string, to: string) => string;
  readonly unreachedLast: (number: string, desk: string) => string;
  /** Whether the card arrived is not known, so there is no thread. */
  readonly cardUnsure: (number: string) => string;
  readonly editHeld: string;
  readonly rewriteHeld: (number: string) => string;
  readonly safeguarding: string;
  readonly attachmentsStay: (names: string) => string;
  readonly notLinked: string;
  readonly linked: (desk: string, role: string) => string;
  readonly linkedPlace: (desk: string) => string;
  readonly linkWrong: string;
  readonly roles: Readonly<Record<'coordinator' | 'reviewer', string>>;
}
