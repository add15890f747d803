import { z } from 'zod';
import { formQuestions, type Proposal, type ProposalForm, proposalStates } from '../core/desk/proposals.ts';
import { type CorrectionForm, correctionQuestions } from '../core/desk/corrections.ts';
import { languages } from '../core/language.ts';
import { addressSchema } from './reply-json.ts';

/** A form as kept in a conversation. */
export const formSchema: z.ZodType<ProposalForm> = z.object({
  at: z.enum(formQuestions),
  ticket: z.number().optional(),
  proposal: z.number().optional(),
  question: z.string().optional(),
  consented: z.boolean().optional(),
  answer: z.string().optional(),
  source: z.string().optional(),
  until: z.string().optional(),
  scope: z.string().optional(),
  out: z.object({ mail: z.number(), phone: z.number(), handle: z.number() }),
  keep: z.boolean().optional(),
});

const daysSchema = z.object({ begins: z.string().optional(), ends: z.string().optional() });

/** A correction as kept in a conversation. */
export const correctionSchema: z.ZodType<CorrectionForm> = z.object({
  at: z.enum(correctionQuestions),
  entry: z.string(),
  proposal: z.number().optional(),
  days: daysSchema.optional(),
  source: z.string().optional(),
  text: z.string().optional(),
  keep: z.boolean().optional(),
});

/** A proposal as kept. */
export const proposalSchema: z.ZodType<Proposal> = z.object({
  number: z.number(),
  state: z.enum(proposalStates),
  entry: z.string(),
  desk: z.string(),
  ticket: z.number().optional(),
  question: z.string(),
  consented: z.boolean(),
  wordings: z.array(z.string()),
  answer: z.string(),
  source: z.string(),
  until: z.string().optional(),
  scope: z.union([z.literal('global'), z.object({ country: z.string() }), z.object({ region: z.string() })]),
  topics: z.array(z.string()),
  doubtful: z.array(z.string()),
  author: z.object({ person: z.string(), address: addressSchema, language: z.enum(languages) }).optional(),
  made: z.string(),
  decided: z.object({ desk: z.string(), on: z.string() }).optional(),
  reason: z.string().optional(),
  written: z.string().optional(),
  change: z
    .object({
      before: z.string(),
      days: z.object({ before: daysSchema, after: daysSchema }).optional(),
    })
    .optional(),
});
