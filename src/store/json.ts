import { z } from 'zod';
import { ways } from '../core/desk/ticket.ts';
import { languages } from '../core/language.ts';
import type { Outgoing } from '../core/message.ts';
import type { ConversationState } from '../core/world.ts';
import { correctionSchema, formSchema } from './proposal-json.ts';
import { actionSchema, addressSchema, outgoingSchema } from './reply-json.ts';

const stateSchema: z.ZodType<ConversationState> = z.object({
  language: z.enum(languages).optional(),
  shown: z.object({ entry: z.string(), part: z.string().optional() }).optional(),
  near: z.string().optional(),
  offers: z.array(z.object({ key: z.string(), label: z.string(), action: actionSchema })),
  insults: z.number(),
  question: z.object({ text: z.string(), message: z.string().optional() }).optional(),
  awaiting: z
    .discriminatedUnion('kind', [
      z.object({
        kind: z.literal('question'),
        way: z.enum(ways),
        entry: z.string().optional(),
        to: addressSchema.optional(),
        from: addressSchema.optional(),
      }),
      z.object({ kind: z.literal('erase'), ticket: z.number().optional() }),
      z.object({ kind: z.literal('addition'), ticket: z.number() }),
      z.object({
        kind: z.literal('held'),
        ticket: z.number(),
        text: z.string(),
        asking: z.boolean(),
      }),
      z.object({ kind: z.literal('rewrite'), ticket: z.number(), asking: z.boolean() }),
      z.object({ kind: z.literal('zone') }),
      z.object({ kind: z.literal('next-step'), action: actionSchema }),
      z.object({ kind: z.literal('form'), form: formSchema }),
      z.object({ kind: z.literal('correction'), form: correctionSchema }),
      z.object({ kind: z.literal('wish'), entry: z.string(), text: z.string() }),
    ])
    .optional(),
  guide: z.string().optional(),
  pausedUntil: z.number().optional(),
  translationWishes: z.array(z.string()).optional(),
  rated: z.object({ text: z.string(), entry: z.string() }).optional(),
  refused: z.boolean().optional(),
  at: z.number(),
});

/** The state kept as this text; undefined when the text is damaged or of another version. */
export const stateFromJson = (text: string): ConversationState | undefined => fromJson(text, stateSchema);

/** The message kept as this text; undefined when the text is damaged or of another version. */
export const outgoingFromJson = (text: string): Outgoing | undefined => fromJson(text, outgoingSchema);

/** A text both databases take: PostgreSQL has no NUL in text, SQLite ends some comparisons there. */
export const storable = (text: string): string => text.replaceAll('\0', '\uFFFD');

/** A value kept as JSON; undefined when the text is damaged or of another version. */
// The parsed value itself is handed on, not the schema's copy: an adapter's `ref` comes back exactly as it went in.
export const fromJson = <T>(text: string, schema: z.ZodType<T>): T | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return schema.safeParse(value).success ? (value as T) : undefined;
  } catch {
    return undefined;
  }
};
