import { z } from 'zod';

/**
 * Scopes of the bot token, as in `manifest.json`: to be mentioned, to read threads and direct messages it is in, to
 * offer the command, to write, and to begin a direct message where a coordinator's answer goes there. Slack tells who
 * joins a channel or the workspace only with `channels:read`, `groups:read` and `users:read`; nothing else is read with them.
 */
export const scopes = [
  'app_mentions:read',
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  'groups:history',
  'groups:read',
  'im:history',
  'im:write',
  'mpim:history',
  'users:read',
] as const;

/** Everything the adapter needs. With an `appToken` it connects by Socket Mode, else it answers at `/slack`. */
export interface SlackConfig {
  readonly botToken: string;
  readonly appToken?: string;
  readonly signingSecret?: string;
  /** Ends with a slash. */
  readonly apiUrl: string;
}

/** What the environment says of Slack. Texts name variables, never values. */
export type SlackSetting =
  | { readonly kind: 'off'; readonly missing: readonly string[] }
  | { readonly kind: 'on'; readonly config: SlackConfig }
  | { readonly kind: 'invalid'; readonly problems: readonly string[] };

const setting = (check: z.ZodType<string, string>) =>
  z.preprocess((value) => (value === '' ? undefined : value), check.optional());

/**
 * - `SLACK_BOT_TOKEN`: the Bot User OAuth Token of the one workspace this desk serves. Installing the app in several
 *   workspaces by OAuth is not supported; run one desk for each.
 * - `SLACK_APP_TOKEN`: an app-level token with `connections:write`. When set, Socket Mode is used and nothing needs to
 *   be reachable from the internet.
 * - `SLACK_SIGNING_SECRET`: for HTTP, with `https://<this desk>/slack` as the request URL of events, interactivity and
 *   the command.
 * - `SLACK_API_URL`: another Web API, such as an emulator or `https://slack-gov.com/api/`.
 */
const schema = z
  .object({
    SLACK_BOT_TOKEN: setting(
      z.string().regex(/^xoxb-\S+$/, 'must begin with xoxb-: take the Bot User OAuth Token'),
    ),
    SLACK_APP_TOKEN: setting(
      z.string().regex(/^xapp-\S+$/, 'must begin with xapp-: make an app-level token'),
    ),
    SLACK_SIGNING_SECRET: setting(
      z
        .string()
        .regex(/^[^\s-]{8,}$/, 'is no signing secret: take it from Basic Information, App Credentials'),
    ),
    SLACK_API_URL: setting(z.string().regex(/^https?:\/\/[^\s/]+(\/\S*)?$/, 'must be an http(s) address')),
  })
  .superRefine((env, context) => {
    const problem = (name: string, message: string) => {
      context.addIssue({ code: 'custom', path: [name], message });
    };
    if (env.SLACK_BOT_TOKEN === undefined) problem('SLACK_BOT_TOKEN', 'is missing');
    if (env.SLACK_APP_TOKEN === undefined && env.SLACK_SIGNING_SECRET === undefined)
      problem('SLACK_APP_TOKEN', 'is missing: set it for Socket Mode, or SLACK_SIGNING_SECRET for HTTP');
  });

const credentials = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'] as const;

/** Reads the environment. Nothing set is off; something set and the rest missing is a mistake and said as one. */
export const slackFromEnv = (env: Readonly<Record<string, string | undefined>>): SlackSetting => {
  if (credentials.every((name) => (env[name] ?? '') === ''))
    return { kind: 'off', missing: ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN or SLACK_SIGNING_SECRET'] };
  const parsed = schema.safeParse(env);
  if (!parsed.success)
    return {
      kind: 'invalid',
      problems: parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`),
    };
  const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, SLACK_API_URL } = parsed.data;
  return {
    kind: 'on',
    config: {
      botToken: SLACK_BOT_TOKEN ?? '',
      ...(SLACK_APP_TOKEN === undefined ? {} : { appToken: SLACK_APP_TOKEN }),
      ...(SLACK_SIGNING_SECRET === undefined ? {} : { signingSecret: SLACK_SIGNING_SECRET }),
      apiUrl: (SLACK_API_URL ?? 'https://slack.com/api/').replace(/\/*$/, '/'),
    },
  };
};
