import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { scopes, slackFromEnv } from '../../adapters/slack/config.ts';

const bot = 'xoxb-1-2-three';
const secret = '8f742231b10e8888abcd99yyyzzz85a5';

describe('the environment', () => {
  test('with nothing set, Slack is off and it says what to set', () => {
    expect(slackFromEnv({ SLACK_BOT_TOKEN: '' })).toEqual({
      kind: 'off',
      missing: ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN or SLACK_SIGNING_SECRET'],
    });
  });

  test('a signing secret is enough for HTTP', () => {
    expect(slackFromEnv({ SLACK_BOT_TOKEN: bot, SLACK_SIGNING_SECRET: secret })).toEqual({
      kind: 'on',
      config: { botToken: bot, signingSecret: secret, apiUrl: 'https://slack.com/api/' },
    });
  });

  test('an app token chooses Socket Mode, and another Web API can be named', () => {
    expect(
      slackFromEnv({
        SLACK_BOT_TOKEN: bot,
        SLACK_APP_TOKEN: 'xapp-1-A-2-b',
        SLACK_API_URL: 'http://127.0.0.1:4003/api',
      }),
    ).toEqual({
      kind: 'on',
      config: { botToken: bot, appToken: 'xapp-1-A-2-b', apiUrl: 'http://127.0.0.1:4003/api/' },
    });
  });

  test('a half-set environment is a mistake, not off', () => {
    expect(slackFromEnv({ SLACK_BOT_TOKEN: bot })).toEqual({
      kind: 'invalid',
      problems: ['SLACK_APP_TOKEN is missing: set it for Socket Mode, or SLACK_SIGNING_SECRET for HTTP'],
    });
    expect(slackFromEnv({ SLACK_SIGNING_SECRET: secret })).toEqual({
      kind: 'invalid',
      problems: ['SLACK_BOT_TOKEN is missing'],
    });
  });

  test('all problems are said at once and no value is', () => {
    const setting = slackFromEnv({
      SLACK_BOT_TOKEN: 'xoxp-hunter2',
      SLACK_APP_TOKEN: 'xoxb-hunter2',
      SLACK_SIGNING_SECRET: 'xapp-hunter2',
      SLACK_API_URL: 'hunter2',
    });
    expect(setting.kind === 'invalid' ? setting.problems.map((one) => one.split(' ')[0]) : []).toEqual([
      'SLACK_BOT_TOKEN',
      'SLACK_APP_TOKEN',
      'SLACK_SIGNING_SECRET',
      'SLACK_API_URL',
    ]);
    expect(JSON.stringify(setting)).not.toContain('hunter2');
  });
});

describe('the manifest', () => {
  const manifest = JSON.parse(
    readFileSync(new URL('../../adapters/slack/manifest.json', import.meta.url), 'utf8'),
  ) as {
    oauth_config: { scopes: { bot: string[] } };
    settings: {
      event_subscriptions: { request_url: string; bot_events: string[] };
      interactivity: { request_url: string };
    };
    features: { slash_commands: { url: string }[] };
  };

  test('asks for exactly the scopes the adapter checks', () => {
    expect(manifest.oauth_config.scopes.bot).toEqual([...scopes]);
  });

  test('sends everything to the one route', () => {
    const urls = [
      manifest.settings.event_subscriptions.request_url,
      manifest.settings.interactivity.request_url,
      ...manifest.features.slash_commands.map(({ url }) => url),
    ];
    expect(new Set(urls.map((url) => new URL(url).pathname))).toEqual(new Set(['/slack']));
  });

  test('subscribes to every event the adapter decodes', () => {
    expect(manifest.settings.event_subscriptions.bot_events).toEqual([
      'app_home_opened',
      'app_mention',
      'app_uninstalled',
      'member_joined_channel',
      'message.channels',
      'message.groups',
      'message.im',
      'message.mpim',
      'team_join',
      'tokens_revoked',
    ]);
  });
});
