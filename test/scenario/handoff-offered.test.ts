import { afterEach, expect, it } from 'vitest';
import { openHouse, worker, type House, type Somebody } from '../handoff/house.ts';

let house: House;
afterEach(() => house.close());

it.each(['private', 'thread'] as const)(
  'a way pressed in the direct message it was offered in (%s) promises the answer there, not in a thread',
  async (way) => {
    house = await openHouse(['discord', 'slack']);
    await house.link(worker('slack'), 'global', 'place');
    const shared: Somebody = { on: 'discord', person: 'zubeida', place: 'thread', room: 'one' };
    const alone: Somebody = { on: 'discord', person: 'zubeida', place: 'private' };
    await house.say(shared, 'who can join a national initiative?', { mention: true });
    await house.say(shared, 'person', { mention: true });
    await house.press(alone, { name: 'way', way });
    expect(house.screen(alone).at(-1)).toMatch(/Write your question in one message/);
    await house.say(alone, 'who can join a national initiative?');
    const receipt = house.screen(alone).at(-1);
    expect(receipt).toMatch(/Ticket \d{4}[\s\S]*The answer comes here\./);
    expect(receipt).not.toContain('everybody can read it');
  },
);
