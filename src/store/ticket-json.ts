import { z } from 'zod';
import { ticketStates, ways, type Ticket } from '../core/desk/ticket.ts';
import { languages } from '../core/language.ts';
import { addressSchema } from './reply-json.ts';

/** A ticket as kept. */
export const ticketSchema: z.ZodType<Ticket> = z.object({
  number: z.number(),
  state: z.enum(ticketStates),
  desk: z.string(),
  language: z.enum(languages),
  country: z.string().optional(),
  topics: z.array(z.string()),
  asker: z.object({ person: z.string(), address: addressSchema, way: z.enum(ways), code: z.string() }),
  entry: z.string().optional(),
  openedAt: z.number(),
  turn: z.enum(['desk', 'asker']),
  since: z.number(),
  due: z.number().optional(),
  passed: z.array(z.string()),
  owner: z.string().optional(),
  closedAt: z.number().optional(),
  place: addressSchema.optional(),
  thread: addressSchema.optional(),
  consent: z.enum(['asked', 'yes', 'no']).optional(),
});
