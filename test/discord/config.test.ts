import { describe, expect, test } from 'vitest';
import {
  commands,
  commandsFor,
  discordFromEnv,
  messageCommands,
  sameCommands,
} from '../../adapters/discord/config.ts';
import { commandSet } from '../../adapters/discord/limits.ts';

describe('settings', () => {
  test('is off without a token, whatever else is set', () => {
    expect(discordFromEnv({ DISCORD_TOKEN: ' ', DISCORD_GUILD_ID: 'x' })).toEqual({
      kind: 'off',
      missing: ['DISCORD_TOKEN'],
    });
  });

  test('needs only a token, and asks for no privileged intent', () => {
    expect(discordFromEnv({ DISCORD_TOKEN: 'Bot abc' })).toEqual({
      kind: 'on',
      config: { token: 'abc', messageContent: false },
    });
  });

  test('takes everything else', () => {
    const env = {
      DISCORD_TOKEN: 'abc',
      DISCORD_APPLICATION_ID: '900000000000000002',
      DISCORD_API_URL: 'http://127.0.0.1:9000/api/',
      DISCORD_MESSAGE_CONTENT: 'true',
      DISCORD_GUILD_ID: '800000000000000001',
      OTHER: 'ignored',
    };
    expect(discordFromEnv(env)).toEqual({
      kind: 'on',
      config: {
        token: 'abc',
        applicationId: '900000000000000002',
        apiUrl: 'http://127.0.0.1:9000/api',
        messageContent: true,
        guildId: '800000000000000001',
      },
    });
  });

  test('tells all problems at once, and never a value', () => {
    const settings = discordFromEnv({
      DISCORD_TOKEN: 'a hidden value',
      DISCORD_APPLICATION_ID: 'hidden',
      DISCORD_API_URL: 'ftp://hidden',
      DISCORD_MESSAGE_CONTENT: 'hidden',
      DISCORD_GUILD_ID: 'hidden',
    });
    if (settings.kind !== 'invalid') throw new Error('it was taken');
    expect(settings.problems.map((problem) => problem.split(' ')[0])).toEqual([
      'DISCORD_TOKEN',
      'DISCORD_APPLICATION_ID',
      'DISCORD_API_URL',
      'DISCORD_MESSAGE_CONTENT',
      'DISCORD_GUILD_ID',
    ]);
    expect(settings.problems.join('\n')).not.toContain('hidden');
  });
});

describe('commands', () => {
  test('keep the limits of Discord, globally and in one server', () => {
    expect(commandSet.safeParse(commandsFor(undefined)).error).toBeUndefined();
    expect(commandSet.safeParse(commandsFor('800000000000000001')).error).toBeUndefined();
    expect(commands.map((command) => command.name)).toEqual([
      'ask',
      'browse',
      'guide',
      'next',
      'dates',
      'person',
      'helpdesk',
    ]);
    expect(messageCommands.map((command) => command.name)).toEqual(['Explain the jargon']);
  });

  test('speak French and Spanish beside English', () => {
    for (const command of commands) {
      expect(Object.keys(command.description_localizations)).toEqual(
        expect.arrayContaining(['fr', 'es-ES', 'es-419']),
      );
    }
  });

  test('are the same only when every word is', () => {
    const wanted = commandsFor(undefined);
    const [first, ...others] = wanted as readonly Record<string, unknown>[];
    expect(sameCommands(wanted, wanted)).toBe(true);
    expect(sameCommands(undefined, wanted)).toBe(false);
    expect(sameCommands([...wanted, { name: 'more' }], wanted)).toBe(false);
    expect(sameCommands([{ ...first, description: 'other' }, ...others], wanted)).toBe(false);
    expect(
      sameCommands([{ ...first, name_localizations: { fr: 'demander', de: 'fragen' } }, ...others], wanted),
    ).toBe(false);
    expect(sameCommands([{ ...first, options: [] }, ...others], wanted)).toBe(false);
  });
});
