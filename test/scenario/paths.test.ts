import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { pathGroups } from '../../src/core/paths/groups.ts';
import { pathWordings } from '../../src/core/wording/paths/catalogue.ts';
import { adapters } from '../adapters.ts';
import { noon, openDesk, realServing, wordsOf, type TestDesk } from '../desk.ts';
import { isOutOfDate } from '../../src/core/validity.ts';

beforeAll(async () => {
  await realServing();
});

describe.each(adapters)('learning paths on $platform', (underTest) => {
  let desk: TestDesk | undefined;
  afterEach(async () => {
    await desk?.close();
    desk = undefined;
  });
  const ask = async (text: string): Promise<string> => {
    desk ??= await openDesk(underTest, { pages: 'https://desk.example.org' });
    return wordsOf(await desk.say(text));
  };

  it('leads a journalist through steps with their status to one next step, and reminds of it', async () => {
    const text = await ask('I am a journalist, where do I start?');
    expect(text).toContain('A way in for journalists');
    expect(text).toMatch(/What comes out of the IGF\*{0,2} \(in force\)/);
    expect(text).toContain('Your next step');
    expect(text).toContain('No day is confirmed for it yet');
    expect(text).toContain('The next IGF annual meeting');
    expect(text).toContain('Remind me');
    expect(await ask('remind me')).toMatch(/No day is confirmed yet for: The next IGF annual meeting/);
  });

  it('offers the groups after "first steps", by button and by typing', async () => {
    expect(await ask('beginner guide internet governance')).toContain('People like me');
    const groups = await ask('People like me');
    for (const label of Object.values(pathWordings.en.groups)) expect(groups).toContain(label);
    expect(await ask('Parliament')).toContain('A way in for parliaments');
    expect(await ask('path journalist')).toContain('A way in for journalists');
    expect(await ask('path dentist')).toContain('no way in written for that group');
  });

  it('ends in a date that is confirmed where there is one, with its calendar file', async () => {
    const text = await ask('path government');
    expect(text).toContain('Thematic groups of the Global Mechanism on ICT security');
    expect(text).toMatch(/December 2026/);
    expect(text).toContain('Calendar file');
    expect(text).not.toContain('No day is confirmed for it yet');
  });

  it('compares the models: the two that were asked for, each cell with where it comes from', async () => {
    const two = await ask('IGF+ vs COGOV');
    expect(two).toContain('IGF Plus – CoGov');
    expect(two).toContain('apparently outside the UN (comment)');
    expect(two).toContain('not told in our sources');
    expect(two).not.toContain('loose coordination by the UN');
    expect(two).toMatch(/Proposed only/);
    const all = await ask('compare the three models');
    for (const words of [
      '(report)',
      'apparently outside the UN',
      'loose coordination by the UN',
      'where the help desk would be',
    ])
      expect(all).toContain(words);
    const dca = await ask('what is the difference between DCA and IGF plus?');
    expect(dca).toContain('loose coordination by the UN');
    expect(dca).not.toContain('apparently outside the UN');
  });

  it('offers the comparison at each model', async () => {
    expect(await ask('what is CoGov')).toContain('The three models of 2019 compared');
    expect(await ask('The three models of 2019 compared')).toContain('tie to the UN');
  });
});

describe('the learning paths', () => {
  it('are there for every group, with steps that are open today', async () => {
    const { library } = await realServing();
    for (const group of pathGroups) {
      const entry = library.entries.get(`path-${group}`);
      expect(entry?.path?.group, group).toBe(group);
      const open = (entry?.path?.steps ?? []).filter((id) => {
        const step = library.entries.get(id);
        return step !== undefined && !isOutOfDate(step, new Date(noon).toISOString().slice(0, 10));
      });
      expect(open.length, group).toBeGreaterThanOrEqual(3);
    }
  });
});
