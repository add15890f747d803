import { z } from 'zod';

/**
 * Bytes of one activity as JSON in UTF-8. The documentation says about 100 KB in UTF-16 and "keep under 80 KB", older
 * pages 40 KB, and 28 KB is where messages were reported refused; the least of them is kept.
 * <https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages>
 */
export const activityBytes = 28 * 1024;
/**
 * Newest card version Teams shows; `Action.Execute` needs 1.4.
 * <https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards>
 */
export const cardVersion = '1.5';
/**
 * Actions of one `ActionSet`; Teams shows six and hides the rest.
 * <https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference>
 */
export const actionsPerSet = 6;
/** Buttons of one message: two sets, before a card becomes a wall of buttons on a phone. Ours, not Teams'. */
export const buttonsPerMessage = 12;
/** Characters of a button's text; longer ones are cut at the card's width. Ours, Teams documents none. */
export const buttonLength = 42;
/** Characters of one text element. Ours, so that one element alone never comes near {@link activityBytes}. */
export const textLength = 12_000;
/** Characters of the line a notification shows. Ours; clients cut near 150. */
export const summaryLength = 200;
/** Characters over a window. Ours. */
export const windowTitleLength = 60;
/** Levels of quotes within quotes; deeper ones have no room on a phone. Ours. */
export const quoteDepth = 8;

// Controls (but line ends) and direction overrides never leave the desk, nor anything Teams could take for a mention.
const hidden = /[\p{Cs}\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2067\u2068]/u;
// An isolate that does not end in its own line would turn what follows.
const unclosed = /\u2066(?![^\u2066-\u2069\n]*\u2069)|(?<!\u2066[^\u2066-\u2069\n]*)\u2069/u;
const shown = (length: number) =>
  z
    .string()
    .min(1)
    .max(length)
    .refine((value) => !unclosed.test(value), 'holds an isolate that is not closed')
    .refine((value) => !hidden.test(value), 'holds a control character or a direction override');
const markdown = shown(textLength).refine((value) => !/(?<!\\)<\/?at\b/i.test(value), 'holds a mention');

/** A text element. Its markdown is bold, italic, lists and links, no more. */
const textBlock = z.strictObject({
  type: z.literal('TextBlock'),
  text: markdown,
  wrap: z.literal(true),
  size: z.enum(['small', 'default', 'medium', 'large']).optional(),
  weight: z.literal('bolder').optional(),
  style: z.literal('heading').optional(),
  fontType: z.literal('monospace').optional(),
  isSubtle: z.literal(true).optional(),
  spacing: z.enum(['small', 'medium', 'large']).optional(),
});

interface QuoteShape {
  type: 'Container';
  style: 'emphasis';
  items: (z.infer<typeof textBlock> | QuoteShape)[];
}

const quote = (depth: number): z.ZodType<QuoteShape> =>
  z.strictObject({
    type: z.literal('Container'),
    style: z.literal('emphasis'),
    items: z.array(depth > 1 ? z.union([textBlock, quote(depth - 1)]) : textBlock).min(1),
  });

const factSet = z.strictObject({
  type: z.literal('FactSet'),
  facts: z.array(z.strictObject({ title: markdown, value: markdown })).min(1),
  spacing: z.enum(['small', 'medium', 'large']).optional(),
});

const press = {
  title: shown(buttonLength),
  data: z.strictObject({ token: z.string().regex(/^[\x21-\x7E]{1,100}$/) }),
};
const submit = z.strictObject({ type: z.literal('Action.Submit'), ...press });

/** A button: `Action.Execute` with `Action.Submit` for clients that do not know it, both carrying one token. */
const execute = z
  .strictObject({ type: z.literal('Action.Execute'), verb: z.literal('press'), ...press, fallback: submit })
  .refine(
    ({ title, data, fallback }) => title === fallback.title && data.token === fallback.data.token,
    'the fallback does something else',
  );

const actionSet = z.strictObject({
  type: z.literal('ActionSet'),
  actions: z.array(execute).min(1).max(actionsPerSet),
});

/** The card of every reply: an Adaptive Card of the elements Teams shows, and none besides. */
export const cardSchema = z.strictObject({
  type: z.literal('AdaptiveCard'),
  version: z.literal(cardVersion),
  lang: z.string().regex(/^[a-z]{2}$/),
  rtl: z.literal(true).optional(),
  msteams: z.strictObject({ width: z.literal('Full') }),
  body: z.array(z.union([textBlock, quote(quoteDepth), factSet, actionSet])).min(1),
});

/** The card of a window: its buttons only submit. */
export const windowSchema = z.strictObject({
  task: z.strictObject({
    type: z.literal('continue'),
    value: z.strictObject({
      title: shown(windowTitleLength),
      height: z.literal('medium'),
      width: z.literal('medium'),
      card: z.strictObject({
        contentType: z.literal('application/vnd.microsoft.card.adaptive'),
        content: z.strictObject({
          ...cardSchema.shape,
          body: z
            .array(
              z.union([
                textBlock,
                quote(quoteDepth),
                factSet,
                z.strictObject({
                  type: z.literal('ActionSet'),
                  actions: z.array(submit).min(1).max(actionsPerSet),
                }),
              ]),
            )
            .min(1),
        }),
      }),
    }),
  }),
});

/** A window ready to be shown. */
export type TeamsWindow = z.infer<typeof windowSchema>;

/** What the renderer makes: one card, and the line a notification shows in its place. */
export const activitySchema = z
  .strictObject({
    type: z.literal('message'),
    summary: shown(summaryLength),
    attachments: z.tuple([
      z.strictObject({
        contentType: z.literal('application/vnd.microsoft.card.adaptive'),
        content: cardSchema,
      }),
    ]),
  })
  .refine(fits, `is longer than ${String(activityBytes)} bytes`);

/** The same after botbuilder added where it goes. */
export const sentSchema = z
  .looseObject({
    ...activitySchema.shape,
    entities: z.array(z.unknown()).max(0).optional(),
    text: z.never().optional(),
  })
  .refine(fits, `is longer than ${String(activityBytes)} bytes`);

/** One activity ready to be sent. */
export type TeamsActivity = z.infer<typeof activitySchema>;
/** One element of a card. */
export type CardElement = z.infer<typeof cardSchema>['body'][number];
export type TextElement = z.infer<typeof textBlock>;

function fits(activity: unknown): boolean {
  return Buffer.byteLength(JSON.stringify(activity)) <= activityBytes;
}
