import { afterEach, describe, expect, it } from 'vitest';
import { adapters } from '../adapters.ts';
import { openDesk, realServing, type TestDesk } from '../desk.ts';
import type { Serving } from '../../src/bot.ts';
import type { Place, Saying, Seen } from '../rigs/rig.ts';

describe.each(adapters)('the $platform adapter', (underTest) => {
  let desk: TestDesk | undefined;
  afterEach(async () => {
    await desk?.close();
    desk = undefined;
  });
  const hear = async (text: string, saying: Saying): Promise<readonly Seen[]> => {
    desk ??= await openDesk(underTest);
    const before = desk.rig.seen().length;
    await desk.rig.say(text, saying);
    return desk.rig.seen().slice(before);
  };
  const words = (seen: readonly Seen[]) => seen.map(({ text }) => text).join('\n');
  // Where a platform has no such place, there is nothing to promise and nothing is counted as skipped.
  const when =
    (place: Place) =>
    (promise: string, test: () => Promise<void>): void => {
      if (underTest.places.includes(place)) it(promise, test);
    };

  it.each(underTest.places)('answers in a %s place, in that place', async (place) => {
    const first = await hear('what is the igf', { place, mention: true });
    expect(words(first)).toContain('Internet Governance Forum');
    const second = await hear(place === 'group' ? 'what is the mag' : 'sources', { place, mention: true });
    expect(words(second)).toContain('Sources');
    // Where mentions open threads, two mentions in a group are two places.
    if (place !== 'group') expect(second.at(0)?.place).toBe(first.at(0)?.place);
  });

  when('group')('hears nothing in a group that was not said to it', async () => {
    expect(await hear('what is the igf', { place: 'group', mention: false })).toEqual([]);
  });

  when('thread')('follows up in a thread without a new mention, for the one who asked only', async () => {
    await hear('what is the igf', { place: 'thread', mention: true, person: 'ana' });
    expect(words(await hear('sources', { place: 'thread', mention: false, person: 'ana' }))).toContain(
      'Sources',
    );
    expect(await hear('what do you all think', { place: 'thread', mention: false, person: 'ben' })).toEqual(
      [],
    );
  });

  it('keeps people and rooms apart, however they interleave', async () => {
    const place = underTest.places.includes('thread') ? 'thread' : 'private';
    const ana = { place, mention: true, person: 'ana', room: 'one' } as const;
    const ben = { place, mention: true, person: 'ben', room: 'two' } as const;
    const asked = [await hear('what is the igf', ana), await hear('how can i become a mag member', ben)];
    const again = [await hear('sources', ana), await hear('sources', ben)];
    expect(again[0]?.[0]?.place).toBe(asked[0]?.[0]?.place);
    expect(again[1]?.[0]?.place).toBe(asked[1]?.[0]?.place);
    expect(again[0]?.[0]?.place).not.toBe(again[1]?.[0]?.place);
    expect(words(again[0] ?? [])).toMatch(/frequently asked questions/i);
    expect(words(again[1] ?? [])).toMatch(/MAG/);
  });

  it('shows hostile words of an entry as words, within the limits of the platform', async () => {
    const serving = await realServing();
    desk = await openDesk(underTest, { serving: () => hostile(serving) });
    const seen = await hear('what is the igf', { place: 'private' });
    expect(words(seen)).toMatch(/everyone/);
    const native = JSON.stringify(seen.map((one) => one.native));
    // What pings or runs on some platform; the rigs have checked the limits, each adapter's own tests its escaping.
    expect(native).not.toMatch(/"type":"(user|broadcast|usergroup|mention)"/);
    expect(native).not.toMatch(/[\u202A-\u202E]/);
    expect(native).not.toMatch(/(href|url|src)\\?"?[:=]\\?"?javascript:/i);
    if (underTest.platform === 'web') expect(native).not.toContain('<script>alert');
  });

  it('says the same typed key on every button', async () => {
    const seen = await hear('what is the igf', { place: 'private' });
    const labels = seen.flatMap(({ buttons }) => buttons.map(({ label }) => label));
    labels.forEach((label, index) => {
      expect(label).toMatch(new RegExp(`^${String(index + 1)} · `));
    });
    if (underTest.platform !== 'terminal') expect(labels.length).toBeGreaterThan(2);
  });
});

const nasty =
  '@everyone <!channel> <@U1> <script>alert(1)</script> [x](javascript:alert(1)) **b** `c` \u202Eevil <at>z</at>';

// The real knowledge with one entry whose words were written by an enemy.
const hostile = (serving: Serving): Serving => {
  const igf = serving.library.entries.get('igf');
  if (igf === undefined) throw new Error('the knowledge has no entry igf');
  const entries = new Map(serving.library.entries);
  entries.set('igf', {
    ...igf,
    title: `Forum ${nasty}`,
    summary: nasty.repeat(20),
    body: [
      {
        kind: 'paragraph',
        children: [{ kind: 'link', href: 'javascript:alert(1)', children: [{ kind: 'text', text: nasty }] }],
      },
      { kind: 'code', text: nasty },
    ],
  });
  return { ...serving, library: { ...serving.library, entries } };
};
