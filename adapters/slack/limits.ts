import { z } from 'zod';

/** Characters of a `header` block. <https://docs.slack.dev/reference/block-kit/blocks/header-block> */
export const headerLength = 150;
/** Characters of a button's text. <https://docs.slack.dev/reference/block-kit/block-elements/button-element> */
export const buttonTextLength = 75;
/** Buttons in one `actions` block. <https://docs.slack.dev/reference/block-kit/blocks/actions-block> */
export const buttonsPerBlock = 25;
/** Characters of a link's address; taken over from a button's `url`, the only address with a documented limit. */
export const urlLength = 3_000;
/** Characters of one run; `rich_text` names no limit, so the one of every other text object (3,000) is kept. */
export const runLength = 3_000;
/**
 * Characters of the `text` beside blocks. Slack asks for at most 4,000 and cuts at 40,000.
 * <https://docs.slack.dev/reference/methods/chat.postMessage>
 */
export const fallbackLength = 4_000;
/**
 * Characters of all blocks of a message as JSON. Undocumented; messages were refused with `msg_blocks_too_long` from
 * 13,172 on. <https://github.com/slackapi/bolt-js/issues/2509>
 */
export const blocksLength = 13_000;

const style = z
  .strictObject({ bold: z.literal(true), italic: z.literal(true), code: z.literal(true) })
  .partial();

const textRun = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1).max(runLength),
  style: style.optional(),
});

const linkRun = z.strictObject({
  type: z.literal('link'),
  url: z
    .string()
    .max(urlLength)
    .regex(/^(https?:\/\/|mailto:)/i),
  text: z.string().min(1).max(runLength),
  style: style.optional(),
});

const run = z.discriminatedUnion('type', [textRun, linkRun]);
const section = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(run).min(1) });

/**
 * What stands in a `rich_text` block. Only `text` and `link` runs: no other run exists in our payloads, so nothing in
 * them can mention a person, a group or a channel.
 * <https://docs.slack.dev/reference/block-kit/blocks/rich-text-block>
 */
export const richElementSchema = z.discriminatedUnion('type', [
  section,
  z.strictObject({
    type: z.literal('rich_text_list'),
    style: z.enum(['bullet', 'ordered']),
    elements: z.array(section).min(1),
    indent: z.number().int().min(0).max(8),
    offset: z.number().int().min(0).optional(),
  }),
  z.strictObject({ type: z.literal('rich_text_preformatted'), elements: z.array(textRun).min(1) }),
  z.strictObject({ type: z.literal('rich_text_quote'), elements: z.array(run).min(1) }),
]);

const plainText = (length: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(length),
    emoji: z.literal(false),
  });

/** The three blocks this adapter sends. */
export const blockSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('header'), text: plainText(headerLength) }),
  z.strictObject({ type: z.literal('rich_text'), elements: z.array(richElementSchema).min(1) }),
  z.strictObject({
    type: z.literal('actions'),
    elements: z
      .array(
        z.strictObject({
          type: z.literal('button'),
          text: plainText(buttonTextLength),
          action_id: z.string().min(1).max(255),
          value: z.string().min(1).max(2_000),
        }),
      )
      .min(1)
      .max(buttonsPerBlock)
      .refine((buttons) => new Set(buttons.map((button) => button.action_id)).size === buttons.length, {
        error: 'action_id must be unique within a block',
      }),
  }),
]);

const blocks = (count: number) =>
  z
    .array(blockSchema)
    .min(1)
    .max(count)
    .refine((all) => JSON.stringify(all).length <= blocksLength, {
      error: `blocks longer than ${String(blocksLength)} characters`,
    });

const words = {
  /** No raw `<` or `>`: Slack would read `<!channel>` and `<@U1>` as mentions. */
  text: z
    .string()
    .min(1)
    .max(fallbackLength)
    .regex(/^[^<>]*$/),
  /** 50 blocks per message. <https://docs.slack.dev/reference/block-kit/blocks> */
  blocks: blocks(50),
};

const ts = z.string().regex(/^\d+\.\d+$/);

/** A message for everybody in a place. <https://docs.slack.dev/reference/methods/chat.postMessage> */
export const postMessageSchema = z.strictObject({
  ...words,
  channel: z.string().min(1),
  thread_ts: ts.optional(),
  unfurl_links: z.literal(false),
  unfurl_media: z.literal(false),
  metadata: z.strictObject({
    event_type: z.literal('helpdesk_reply'),
    event_payload: z.strictObject({ id: z.string().min(1) }),
  }),
});

/** Other words for a message that was sent, which keeps its metadata. <https://docs.slack.dev/reference/methods/chat.update> */
export const updateSchema = z.strictObject({
  ...words,
  channel: z.string().min(1),
  ts,
  parse: z.literal('none'),
});

/** Takes a message away. <https://docs.slack.dev/reference/methods/chat.delete> */
export const deleteSchema = z.strictObject({ channel: z.string().min(1), ts });

/** A message one person sees. <https://docs.slack.dev/reference/methods/chat.postEphemeral> */
export const postEphemeralSchema = z.strictObject({
  ...words,
  channel: z.string().min(1),
  user: z.string().min(1),
  thread_ts: ts.optional(),
});

/** An answer to a command or a button that one person sees. <https://docs.slack.dev/interactivity/handling-user-interaction> */
export const responseSchema = z.strictObject({
  ...words,
  response_type: z.literal('ephemeral'),
  replace_original: z.literal(false),
  thread_ts: ts.optional(),
});

/** A person's App Home: 100 blocks, 3,000 characters of metadata. <https://docs.slack.dev/reference/views/home-tab-views> */
export const publishSchema = z.strictObject({
  user_id: z.string().min(1),
  view: z.strictObject({
    type: z.literal('home'),
    private_metadata: z.string().max(3_000),
    blocks: blocks(100),
  }),
});

/** A block as it goes over the wire. */
export type SlackBlock = z.infer<typeof blockSchema>;
/** A piece of a `rich_text` block. */
export type RichElement = z.infer<typeof richElementSchema>;
/** A run of text or a link. */
export type Run = z.infer<typeof run>;
