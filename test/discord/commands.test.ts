import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, realServing, type TestDesk } from '../desk.ts';
import { discordUnderTest, openDiscordRig, type DiscordRig } from '../rigs/discord.ts';

beforeAll(async () => {
  await realServing();
});

describe('the commands for steps and dates', () => {
  let desk: TestDesk | undefined;
  afterEach(async () => {
    await desk?.close();
    desk = undefined;
  });
  const open = async (): Promise<{ readonly rig: DiscordRig; readonly since: (count: number) => string }> => {
    let opened: DiscordRig | undefined;
    desk = await openDesk(
      {
        ...discordUnderTest,
        open: async (door) => {
          opened = await openDiscordRig(door);
          return opened;
        },
      },
      { pages: 'https://desk.example.org' },
    );
    if (opened === undefined) throw new Error('Discord did not open');
    const rig = opened;
    return {
      rig,
      since: (count) =>
        rig
          .seen()
          .slice(count)
          .map(({ text }) => text)
          .join('\n'),
    };
  };

  it('6: gives the first three steps at the door that was just found, on /next', async () => {
    const { rig, since } = await open();
    await rig.command('ask', { question: 'is there an igf in my country? togo' }, { place: 'private' });
    const door = rig.seen().length;
    await rig.command('next', {}, { place: 'private' });
    const text = since(door);
    expect(text).toContain('Your first three steps: Togo');
    expect(text).toMatch(/Find out how to join: Togo IGF/);
    expect(text).toContain('Come to the next meeting');
  });

  it('lists what is coming up on /dates, of a subject where one is given', async () => {
    const { rig, since } = await open();
    await rig.command('dates', {}, { place: 'private' });
    expect(since(0)).toContain('What is coming up');
    const before = rig.seen().length;
    await rig.command('dates', { about: 'icann' }, { place: 'private' });
    const text = since(before);
    expect(text).toContain('What is coming up: ICANN');
    expect(text).not.toContain('RIPE');
  });
});
