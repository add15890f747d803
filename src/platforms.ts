import type { Adapter } from './core/adapter.ts';
import type { IsoDate } from './core/entry.ts';
import { discordFromEnv } from '../adapters/discord/config.ts';
import { slackFromEnv } from '../adapters/slack/config.ts';
import { teamsFromEnv } from '../adapters/teams/config.ts';
import { listeningFromEnv, webFromEnv, type Listening } from '../adapters/web/config.ts';

/** A platform as the environment has it. `open` loads its SDK; nothing else does. */
export type PlatformSetting =
  | { readonly platform: string; readonly kind: 'off'; readonly missing: readonly string[] }
  | { readonly platform: string; readonly kind: 'invalid'; readonly problems: readonly string[] }
  | {
      readonly platform: string;
      readonly kind: 'on';
      readonly open: () => Promise<Adapter>;
      /** What an operator may want to know of how it is set. */
      readonly note?: string;
    };

type Environment = Readonly<Record<string, string | undefined>>;

/** Host and port of the desk, or what is wrong with them. */
export const listening = (env: Environment): Listening | readonly string[] => {
  const setting = listeningFromEnv(env);
  return setting.kind === 'on' ? setting.config : setting.problems;
};

/** Every platform, on, off or wrong; the one place a new platform is added to. */
export const platformSettings = (env: Environment, today: () => IsoDate): readonly PlatformSetting[] => {
  const where = listening(env);
  const loopback = 'host' in where && ['127.0.0.1', '::1', 'localhost'].includes(where.host);
  return [
    named(
      'web',
      webFromEnv(env),
      () => async () => (await import('../adapters/web/adapter.ts')).createWebAdapter({ today }),
    ),
    named(
      'slack',
      slackFromEnv(env),
      (config) => async () => (await import('../adapters/slack/adapter.ts')).createSlackAdapter(config),
    ),
    named(
      'discord',
      discordFromEnv(env),
      (config) => async () => (await import('../adapters/discord/adapter.ts')).createDiscordAdapter(config),
      ({ members }) =>
        members === true
          ? 'asks for the server members intent, and hears who joins'
          : 'does not hear who joins (DISCORD_MEMBERS is not set): where the welcome is on, newcomers find it under their first answer',
    ),
    named(
      'teams',
      teamsFromEnv(env, { loopback }),
      (config) => async () => (await import('../adapters/teams/adapter.ts')).createTeamsAdapter(config),
    ),
  ];
};

type Setting<Config> =
  | { readonly kind: 'off'; readonly missing: readonly string[] }
  | { readonly kind: 'invalid'; readonly problems: readonly string[] }
  | { readonly kind: 'on'; readonly config: Config };

const named = <Config>(
  platform: string,
  setting: Setting<Config>,
  opener: (config: Config) => () => Promise<Adapter>,
  note?: (config: Config) => string,
): PlatformSetting =>
  setting.kind === 'on'
    ? {
        platform,
        kind: 'on',
        open: opener(setting.config),
        ...(note === undefined ? {} : { note: note(setting.config) }),
      }
    : { platform, ...setting };
