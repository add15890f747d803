import { z } from 'zod';
import { DeliveryError } from '../../src/core/adapter.ts';

/*
 * What Discord accepts, as schemas that run: the adapter checks every message before it leaves, the tests check every
 * payload that reaches their Discord. What Discord refuses all the same is put into words at the end. Lengths are UTF-16 code units, which is never less than what Discord counts.
 */

/** `content` of a message. https://docs.discord.com/developers/resources/message#create-message */
export const contentLength = 2000;
/** Action rows in a message. https://docs.discord.com/developers/components/reference#action-row */
export const rowCount = 5;
/** Buttons in an action row, same page. */
export const buttonsPerRow = 5;
/** Text of a button. https://docs.discord.com/developers/components/reference#button */
export const labelLength = 80;
/** What a button carries, same page. */
export const customIdLength = 100;
/** `nonce` of a message. https://docs.discord.com/developers/resources/message#create-message */
export const nonceLength = 25;
/** Choices of an autocompletion. https://docs.discord.com/developers/interactions/receiving-and-responding */
export const choiceCount = 25;
/** Name and value of a choice. https://docs.discord.com/developers/interactions/application-commands */
export const choiceLength = 100;

/** How long the token of an interaction can be used. https://docs.discord.com/developers/interactions/receiving-and-responding */
export const tokenLifetime = 15 * 60 * 1000;

/** `SUPPRESS_EMBEDS`: no link previews. https://docs.discord.com/developers/resources/message#message-object-message-flags */
export const suppressEmbeds = 1 << 2;
/** `EPHEMERAL`: only the person who pressed or typed sees it. Same page. */
export const ephemeral = 1 << 6;
/** `LOADING`: a deferred answer nobody has filled in yet. Same page. */
export const loading = 1 << 7;

const snowflake = z.string().regex(/^\d{1,20}$/);

const button = z.strictObject({
  type: z.literal(2),
  style: z.literal(2),
  label: z.string().min(1).max(labelLength),
  custom_id: z.string().min(1).max(customIdLength),
});

const row = z.strictObject({
  type: z.literal(1),
  components: z.array(button).min(1).max(buttonsPerRow),
});

const said = {
  content: z
    .string()
    .min(1)
    .max(contentLength)
    .refine((content) => content.trim() !== '', 'only spaces: Discord calls this an empty message'),
  // Custom ids are unique in a message: https://docs.discord.com/developers/components/reference#anatomy-of-a-component-custom-id
  components: z
    .array(row)
    .max(rowCount)
    .refine((rows) => {
      const ids = rows.flatMap((one) => one.components.map((component) => component.custom_id));
      return new Set(ids).size === ids.length;
    }, 'two buttons carry the same custom_id'),
  // Nothing the desk says may notify anybody.
  allowed_mentions: z.strictObject({ parse: z.tuple([]), replied_user: z.literal(false) }),
};

/** Body of a new channel message. https://docs.discord.com/developers/resources/message#create-message */
export const channelMessage = z.strictObject({
  ...said,
  flags: z.literal(suppressEmbeds),
  nonce: z.string().min(1).max(nonceLength),
  enforce_nonce: z.literal(true),
  message_reference: z
    .strictObject({ message_id: snowflake, fail_if_not_exists: z.literal(false) })
    .optional(),
});

/** Body of an edit of a message, or of a deferred answer. https://docs.discord.com/developers/resources/message#edit-message */
export const messageEdit = z.strictObject({ ...said, flags: z.literal(suppressEmbeds) });

/** Body that starts a thread under a message. https://docs.discord.com/developers/resources/channel#start-thread-from-message */
export const newThread = z.strictObject({
  name: z.string().min(1).max(100),
  auto_archive_duration: z.literal([60, 1440, 4320, 10080]),
});

/** Body that wakes a thread up. https://docs.discord.com/developers/resources/channel#modify-channel */
export const threadChange = z.strictObject({ archived: z.literal(false) });

/** Body of a follow-up. https://docs.discord.com/developers/interactions/receiving-and-responding#create-followup-message */
export const followUp = z.strictObject({
  ...said,
  flags: z.union([z.literal(suppressEmbeds), z.literal(suppressEmbeds | ephemeral)]),
});

/** First answer to an interaction. https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object */
export const callback = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal(5),
    data: z.strictObject({ flags: z.literal(ephemeral) }).optional(),
  }),
  z.strictObject({ type: z.literal(6) }),
  z.strictObject({
    type: z.literal(8),
    data: z.strictObject({
      choices: z
        .array(
          z.strictObject({
            name: z.string().min(1).max(choiceLength),
            value: z.string().min(1).max(choiceLength),
          }),
        )
        .max(choiceCount),
    }),
  }),
]);

/** Body that opens a direct message. https://docs.discord.com/developers/resources/user#create-dm */
export const directMessage = z.strictObject({ recipient_id: snowflake });

/** Locales a command can be translated to. https://docs.discord.com/developers/reference#locales */
const locale = z.enum(['fr', 'es-ES', 'es-419', 'ru', 'zh-CN']);
// Lower case where a script has it. https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming
const name = z
  .string()
  .regex(/^[-_'\p{L}\p{N}]{1,32}$/u)
  .refine((value) => value === value.toLowerCase(), 'a name must be in lower case');
const description = z.string().min(1).max(100);
const named = {
  name,
  name_localizations: z.partialRecord(locale, name),
  description,
  description_localizations: z.partialRecord(locale, description),
};
const option = z.strictObject({
  type: z.literal(3),
  ...named,
  required: z.boolean(),
  autocomplete: z.literal(true).optional(),
  min_length: z.int().min(0).max(6000).optional(),
  max_length: z.int().min(1).max(6000).optional(),
  choices: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(choiceLength),
        name_localizations: z.partialRecord(locale, z.string().min(1).max(choiceLength)),
        value: z.string().min(1).max(choiceLength),
      }),
    )
    .max(choiceCount)
    .optional(),
});

/** Most commands in the menu of messages. */
const menuCommands = 5;

const registered = {
  contexts: z.array(z.union([z.literal(0), z.literal(1)])).optional(),
  integration_types: z.array(z.literal(0)).optional(),
};

// A command in the menu of a message has a name of any words, and neither description nor options.
const menuName = z.string().min(1).max(32);
const menuCommand = z.strictObject({
  type: z.literal(3),
  name: menuName,
  name_localizations: z.partialRecord(locale, menuName),
  ...registered,
});

/** Body that registers commands. https://docs.discord.com/developers/interactions/application-commands#bulk-overwrite-global-application-commands */
export const commandSet = z
  .array(
    z.union([
      z.strictObject({
        type: z.literal(1),
        ...named,
        options: z.array(option).max(25).optional(),
        ...registered,
      }),
      menuCommand,
    ]),
  )
  .max(100)
  .refine(
    (commands) => commands.filter(({ type }) => type === 3).length <= menuCommands,
    'has too many commands in the menu of messages',
  );

/** What Discord, or the way to it, said of a request that failed; absent parts were not said. */
export interface Refusal {
  readonly status?: number;
  readonly code?: number;
  readonly retryAfter?: number;
  readonly cause?: unknown;
}

// https://docs.discord.com/developers/topics/opcodes-and-status-codes#json-json-error-codes
const refusals: Readonly<Record<number, string>> = {
  10003: 'The Discord channel does not exist any more.',
  10013: 'This person does not exist on Discord any more.',
  50001: 'The desk cannot see this Discord channel. Give its role the permission View Channel.',
  50007: 'This person takes no direct messages from the desk.',
  50083: 'This Discord thread is archived and the desk may not open it again.',
  50278: 'This person is in no Discord server with the desk any more.',
  50013:
    'The desk may not write in this Discord channel. Give its role the permissions Send Messages and Send Messages in Threads.',
  50035: 'Discord refused the form of the message. This is a fault of the desk: report it.',
  160005: 'This Discord thread is locked.',
};

/** A refusal as the desk's own error, with a sentence an operator can act on. */
export const deliveryErrorFrom = ({ status, code, retryAfter, cause }: Refusal): DeliveryError => {
  const known = code === undefined ? undefined : refusals[code];
  if (known !== undefined) return new DeliveryError(known, { retryable: false, cause });
  if (status === 429 || retryAfter !== undefined) {
    return new DeliveryError('Discord asks the desk to wait.', { retryable: true, retryAfter, cause });
  }
  if (status === 401) {
    return new DeliveryError(
      'Discord does not accept the desk’s token any more. Set DISCORD_TOKEN to a new one.',
      {
        retryable: true,
        cause,
      },
    );
  }
  if (status === undefined || status >= 500 || status === 408) {
    const said = status === undefined ? 'could not be reached' : `answered ${String(status)}`;
    return new DeliveryError(`Discord ${said}.`, { retryable: true, cause });
  }
  return new DeliveryError(
    `Discord refused the message: ${String(status)}, code ${String(code ?? 'none')}.`,
    {
      retryable: false,
      cause,
    },
  );
};

/** What keeps the desk from starting, as a sentence an operator can act on. */
export const startProblemFrom = (reason: string): string => {
  if (/TokenInvalid|Authentication failed/.test(reason)) {
    return 'Discord does not accept DISCORD_TOKEN. Copy the bot token from the Discord developer portal (Bot, Reset Token).';
  }
  if (/disallowed intents/.test(reason)) {
    return 'Discord does not give the desk a privileged intent it asks for: the message content intent (DISCORD_MESSAGE_CONTENT) or the server members intent (DISCORD_MEMBERS). Switch it on in the developer portal (Bot, Privileged Gateway Intents: Message Content Intent, Server Members Intent) or set the variable to false.';
  }
  return `Discord cannot be reached (${reason}). Check the network, and DISCORD_API_URL if it is set.`;
};

/** What the gateway means by closing, as a sentence an operator can act on. https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
export const disconnection = (code: number): string => {
  if (code === 4004) return startProblemFrom('TokenInvalid');
  if (code === 4014) return startProblemFrom('disallowed intents');
  return 'Discord closed the connection. Start the desk again; if that does not help, look at status.discord.com.';
};
