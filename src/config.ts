import { z } from 'zod';
import { languages, type Language } from './core/language.ts';

/** What the operator must mend before the desk can start; all of it at once, names never values. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The configuration needs attention:\n${problems.map((one) => `- ${one}`).join('\n')}`);
    this.problems = problems;
  }
}

/** The desk's own settings; each platform reads its own. */
export interface Config {
  /** PostgreSQL address; absent: the SQLite file. */
  readonly databaseUrl?: string;
  /** SQLite file. */
  readonly databaseFile: string;
  /** Knowledge folder; absent: the one that comes with the desk. */
  readonly knowledge?: string;
  /** Folders laid over it, each with an `overlay.yaml`. */
  readonly overlays: readonly string[];
  /** Folder where what took long to learn is kept for the next start; absent: it is not kept. */
  readonly cache?: string;
  /** Address people open the desk at, without a slash at its end; for the links to ticket pages. */
  readonly publicUrl?: string;
  readonly keepQuestions: boolean;
  /** Folder approved proposals are written into; absent: the desk's overlay, else the knowledge folder. */
  readonly proposals?: string;
  /** Whether each proposal gets a branch with a commit where its folder is under git. */
  readonly proposalsGit: boolean;
  /** Fewest different askers behind a gap that is shown. */
  readonly fewestAskers: number;
  /** How long the text of closed tickets is kept, in days. */
  readonly keepTicketsDays: number;
  /** The language to speak where nothing tells which one a person reads; English when absent. */
  readonly language?: Language;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

/** Every setting with what it does, for `helpdesk config` and `.env.example`. */
export const settings: readonly (readonly [name: string, meaning: string])[] = [
  ['HELPDESK_HOST', 'address to listen on; 127.0.0.1 when unset, 0.0.0.0 for everybody'],
  ['HELPDESK_PORT', 'port to listen on; 8080 when unset'],
  [
    'HELPDESK_PUBLIC_URL',
    'address people open the desk at, for links to ticket pages; the local one when unset',
  ],
  ['WEB', 'on (as when unset) or off'],
  ['DATABASE_URL', 'postgres://… for PostgreSQL; SQLite when unset'],
  ['HELPDESK_DATA', 'folder of the SQLite file; ./data when unset'],
  ['HELPDESK_KNOWLEDGE', 'knowledge folder; the one that comes with the desk when unset'],
  [
    'HELPDESK_OVERLAYS',
    'folders of local knowledge, separated by commas; each says in overlay.yaml whose it is',
  ],
  [
    'HELPDESK_CACHE',
    'folder that keeps the learnt search for a quick start, or off; cache in HELPDESK_DATA when unset',
  ],
  [
    'HELPDESK_KEEP_QUESTIONS',
    'true keeps the text of questions, scrubbed of names and numbers; false when unset',
  ],
  [
    'HELPDESK_PROPOSALS',
    "folder approved proposals are written into; the desk's overlay or the knowledge folder when unset",
  ],
  [
    'HELPDESK_PROPOSALS_GIT',
    'true commits each approved proposal to a branch proposal/NUMBER; false when unset',
  ],
  [
    'HELPDESK_GAPS_ASKERS',
    'fewest different askers behind a gap that is shown; 5 when unset, in chat never less',
  ],
  ['HELPDESK_KEEP_TICKETS_DAYS', 'days the text of closed tickets is kept; 90 when unset'],
  [
    'HELPDESK_LANGUAGE',
    'en, fr, es, ar, zh or ru: spoken where nothing tells what a person reads; en when unset',
  ],
  ['LOG_LEVEL', 'silent, error, warn, info or debug; info when unset'],
  ['SLACK_BOT_TOKEN', 'Slack: Bot User OAuth Token'],
  ['SLACK_APP_TOKEN', 'Slack: app-level token, for Socket Mode'],
  ['SLACK_SIGNING_SECRET', 'Slack: signing secret, for HTTP at /slack'],
  ['SLACK_API_URL', 'Slack: another Web API, such as an emulator'],
  ['DISCORD_TOKEN', 'Discord: bot token'],
  ['DISCORD_APPLICATION_ID', 'Discord: application id; found by itself when unset'],
  ['DISCORD_GUILD_ID', 'Discord: register commands in this server only'],
  ['DISCORD_MESSAGE_CONTENT', 'Discord: true when the message content intent is switched on'],
  [
    'DISCORD_MEMBERS',
    'Discord: true when the server members intent is switched on; newcomers are heard of when they join',
  ],
  ['DISCORD_API_URL', 'Discord: another REST address, such as an emulator'],
  ['TEAMS_APP_ID', 'Teams: application (client) id, for /api/messages'],
  ['TEAMS_APP_PASSWORD', 'Teams: client secret'],
  ['TEAMS_TENANT_ID', 'Teams: directory (tenant) id'],
  ['TEAMS_ALLOW_UNSIGNED', 'Teams: "development" accepts the local Playground on 127.0.0.1'],
];

const empty = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

const environment = z.object({
  DATABASE_URL: z.preprocess(
    empty,
    z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
      .optional(),
  ),
  HELPDESK_DATA: z.preprocess(empty, z.string().default('data')),
  HELPDESK_KNOWLEDGE: z.preprocess(empty, z.string().optional()),
  HELPDESK_OVERLAYS: z.preprocess(empty, z.string().default('')),
  HELPDESK_CACHE: z.preprocess(empty, z.string().trim().optional()),
  HELPDESK_PUBLIC_URL: z.preprocess(
    empty,
    z
      .url({ protocol: /^https?$/, error: 'must be a web address such as https://help.example.org' })
      .transform((url) => url.replace(/\/+$/, ''))
      .optional(),
  ),
  HELPDESK_KEEP_QUESTIONS: z.preprocess(
    empty,
    z.enum(['true', 'false'], { error: 'must be true or false' }).default('false'),
  ),
  HELPDESK_KEEP_TICKETS_DAYS: z.preprocess(
    empty,
    z.coerce
      .number({ error: 'must be a number of days' })
      .int({ error: 'must be a whole number of days' })
      .min(1, { error: 'must be at least 1' })
      .max(3_650, { error: 'must be at most 3650' })
      .default(90),
  ),
  HELPDESK_PROPOSALS: z.preprocess(empty, z.string().optional()),
  HELPDESK_PROPOSALS_GIT: z.preprocess(
    empty,
    z.enum(['true', 'false'], { error: 'must be true or false' }).default('false'),
  ),
  HELPDESK_GAPS_ASKERS: z.preprocess(
    empty,
    z.coerce
      .number({ error: 'must be a whole number, 2 or more' })
      .int('must be a whole number, 2 or more')
      .min(2, 'must be a whole number, 2 or more')
      .default(5),
  ),
  HELPDESK_LANGUAGE: z.preprocess(
    empty,
    z.enum(languages, { error: 'must be en, fr, es, ar, zh or ru' }).optional(),
  ),
  LOG_LEVEL: z.preprocess(
    empty,
    z
      .enum(['silent', 'error', 'warn', 'info', 'debug'], {
        error: 'must be silent, error, warn, info or debug',
      })
      .default('info'),
  ),
});

/** Reads the desk's own settings. Throws {@link ConfigError}. */
export const configFromEnv = (env: Readonly<Record<string, string | undefined>>): Config => {
  const parsed = environment.safeParse(env);
  if (!parsed.success)
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`));
  const { data } = parsed;
  return {
    ...(data.DATABASE_URL === undefined ? {} : { databaseUrl: data.DATABASE_URL }),
    databaseFile: `${data.HELPDESK_DATA}/helpdesk.sqlite`,
    ...(data.HELPDESK_KNOWLEDGE === undefined ? {} : { knowledge: data.HELPDESK_KNOWLEDGE }),
    overlays: data.HELPDESK_OVERLAYS.split(',')
      .map((folder) => folder.trim())
      .filter((folder) => folder !== ''),
    ...(data.HELPDESK_CACHE === 'off' ? {} : { cache: data.HELPDESK_CACHE ?? `${data.HELPDESK_DATA}/cache` }),
    ...(data.HELPDESK_PUBLIC_URL === undefined ? {} : { publicUrl: data.HELPDESK_PUBLIC_URL }),
    keepQuestions: data.HELPDESK_KEEP_QUESTIONS === 'true',
    ...(data.HELPDESK_PROPOSALS === undefined ? {} : { proposals: data.HELPDESK_PROPOSALS }),
    proposalsGit: data.HELPDESK_PROPOSALS_GIT === 'true',
    fewestAskers: data.HELPDESK_GAPS_ASKERS,
    keepTicketsDays: data.HELPDESK_KEEP_TICKETS_DAYS,
    ...(data.HELPDESK_LANGUAGE === undefined ? {} : { language: data.HELPDESK_LANGUAGE }),
    logLevel: data.LOG_LEVEL,
  };
};

/** Where the store is, as opening it asks: PostgreSQL where its address is set, else the SQLite file. */
export const storePlace = ({
  databaseUrl,
  databaseFile,
}: Config): { readonly url: string } | { readonly file: string } =>
  databaseUrl === undefined ? { file: databaseFile } : { url: databaseUrl };
