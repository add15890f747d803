import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Serving } from '../../src/bot.ts';
import { procedureServing } from '../guide/procedure.ts';
import { asker, day, floors, openHouse, type Floor, type House, type Somebody } from '../handoff/house.ts';

const pairs = floors.flatMap((from) => floors.flatMap((to) => (from === to ? [] : [[from, to] as const])));
const marker = 'zanzibarian';

let told: Serving;
let moved: Serving;
beforeAll(async () => {
  told = await procedureServing();
  moved = await procedureServing({ closes: '2027-06-10T23:59' });
});

let house: House | undefined;
afterEach(async () => {
  await house?.close();
  house = undefined;
});

const codeSaid = (text: string): string => {
  const code = /[0-9A-Z]{3}-[0-9A-Z]{2}/.exec(text)?.[0];
  if (code === undefined) throw new Error(`no code in: ${text}`);
  return code;
};

// The number is that of the acceptance scenario this product is measured by.
describe.each(pairs)('14: from %s to %s', (from: Floor, to: Floor) => {
  const open = async (): Promise<House & { serve(serving: Serving): void }> => {
    let serving = told;
    const opened = await openHouse([from, to], { serving: () => serving });
    house = opened;
    return Object.assign(opened, {
      serve: (next: Serving) => {
        serving = next;
      },
    });
  };
  const first: Somebody = asker(from, 'ana');
  const second: Somebody = asker(to, 'ana-elsewhere');
  const last = (at: House, who: Somebody): string => at.screen(who).at(-1) ?? '';

  it('goes on at the same step with the same ticks, and says which date has moved', async () => {
    const at = await open();
    await at.say(first, `start: propose a workshop`);
    expect(last(at, first)).toContain('Anyone, from all groups.');
    await at.say(first, 'yes');
    expect(last(at, first)).toContain('Three speakers who have said yes.');
    await at.say(first, 'tick 2');
    for (const word of ['next', 'next', 'next']) await at.say(first, word);
    expect(last(at, first)).toMatch(/Step 3 of 7[\s\S]*Fill in the form/);
    await at.say(first, 'later');
    const code = codeSaid(last(at, first));
    expect(last(at, first)).toMatch(/until 2026-12-23[\s\S]*once on each device/);
    await at.pass(day);
    at.serve(moved);
    await at.say(second, `resume ${code}`);
    const back = last(at, second);
    expect(back).toMatch(/Welcome back/);
    expect(back).toMatch(/Step 3 of 7/);
    expect(back).toContain('Fill in the form.');
    expect(back).toMatch(
      /date in step 5 \(Call for workshops\): was 2027-06-03 23:59 \(UTC\), now 2027-06-10 23:59 \(UTC\)/,
    );
    expect(back).not.toMatch(/ana\b|Anyone, from all groups/);
    // What was ticked came along; the way back leads through the same screens.
    for (const word of ['back', 'back', 'back']) await at.say(second, word);
    expect(last(at, second)).toMatch(/To do: Three speakers[\s\S]*Done: The report of last year/);
    // Told once.
    expect(last(at, second)).not.toContain('Changed since');
    expect(at.reports.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it('shows a stranger who has the code nothing but the public step', async () => {
    const at = await open();
    await at.say(first, `I am ${marker} and want to organise a panel`);
    await at.say(first, 'start: propose a workshop');
    await at.say(first, 'next');
    await at.say(first, 'later');
    const code = codeSaid(last(at, first));
    const stranger: Somebody = asker(to, 'stranger');
    await at.say(stranger, `resume ${code}`);
    const seen = at.screen(stranger).join('\n');
    expect(seen).toContain('What to have ready');
    expect(seen).not.toMatch(new RegExp(`${marker}|\\bana\\b`, 'u'));
    // And the one who began is where they were.
    await at.say(stranger, 'next');
    await at.say(first, 'resume');
    expect(last(at, first)).toContain('What to have ready');
  });
});
