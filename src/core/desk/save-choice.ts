import type { Choice } from '../compose.ts';
import type { Language } from '../language.ts';
import { proposalWordings } from '../wording/proposals/catalogue.ts';
import { ticketChoice } from './cards.ts';
import type { Ticket } from './ticket.ts';

/** "Save as knowledge" as a button on what a coordinator sees of a ticket. */
export const saveChoice = (language: Language, ticket: Ticket): Choice =>
  ticketChoice(language, 'save', 'save', ticket, proposalWordings[language].saveAsKnowledge);
