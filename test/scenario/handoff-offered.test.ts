import { afterEach, describe, expect, it } from 'vitest';
import type { Saying } from '../rigs/rig.ts';
import { openHouse, worker, type House, type Somebody } from '../handoff/house.ts';

let house: House;
afterEach(() => house.close());

const shared: Somebody = { on: 'discord', person: 'zubeida', place: 'thread', room: 'one' };
const alone: Somebody = { on: 'discord', person: 'zubeida', place: 'private' };
const mention: Saying = { mention: true };

/** Somebody typed "person" in a thread of a server: the ways were offered to them alone, as a direct message. */
const offered = async (question: string | undefined): Promise<void> => {
  house = await openHouse(['discord', 'slack', 'web']);
  await house.link(worker('slack'), 'global', 'place');
  if (question !== undefined) await house.say(shared, question, mention);
  await house.say(shared, 'person', mention);
  expect(house.rigs.discord.seen().at(-1)).toMatchObject({ onlyYou: true });
};
const question = 'who can join a national initiative?';
const answer = async (): Promise<void> => {
  const kimathi = worker('slack');
  await house.link(kimathi, 'global', 'coordinator');
  await house.answer(kimathi, '0001', 'write to the committee');
};

describe('ways that were offered in a direct message on Discord, taken up there', () => {
  it.each([
    { how: 'pressed', take: () => house.press(alone, { name: 'way', way: 'private' }) },
    { how: 'typed as a number', take: () => house.say(alone, '1') },
    { how: 'typed in words', take: () => house.say(alone, 'private message') },
  ])('keep the question that was asked in the thread ($how)', async ({ take }) => {
    await offered(question);
    await take();
    expect(house.last(alone)).toMatch(
      /Ticket 0001[\s\S]*The answer comes here\.[\s\S]*who can join a national/,
    );
    await answer();
    expect(house.last(alone)).toContain('write to the committee');
    for (const { place, text } of house.rigs.discord.seen())
      if (place.startsWith('thread:')) expect(text).not.toMatch(/Ticket|committee/);
  });

  it.each([
    { how: 'pressed', take: () => house.press(alone, { name: 'way', way: 'thread' }) },
    { how: 'typed', take: () => house.say(alone, 'this thread') },
  ])(
    'answer in the thread where that was chosen ($how), and say so where it was chosen',
    async ({ take }) => {
      await offered(question);
      await take();
      expect(house.last(alone)).toMatch(/written in the thread where you asked/);
      await house.say(shared, 'my tickets', mention);
      expect(house.screen(shared).join('\n')).toMatch(/Ticket 0001[\s\S]*everybody can read it/);
      await answer();
      expect(house.last(shared)).toContain('write to the committee');
    },
  );

  it('give a page where that was chosen', async () => {
    await offered(question);
    await house.press(alone, { name: 'way', way: 'page' });
    expect(house.last(alone)).toMatch(/Ticket 0001[\s\S]*on a page that only you have the address of/);
  });

  it('ask for the question where none was asked, and answer where it is written', async () => {
    await offered(undefined);
    await house.press(alone, { name: 'way', way: 'thread' });
    expect(house.last(alone)).toMatch(/Write your question in one message/);
    await house.say(alone, question);
    expect(house.last(alone)).toMatch(/Ticket 0001[\s\S]*The answer comes here\./);
    expect(house.last(alone)).not.toContain('everybody can read it');
  });

  it('open one ticket, though the button is pressed again and the words are typed in the thread too', async () => {
    await offered(question);
    await house.press(alone, { name: 'way', way: 'private' });
    await house.press(alone, { name: 'way', way: 'private' });
    await house.say(shared, '1', mention);
    expect(await house.place.raw('select number from tickets')).toHaveLength(1);
  });

  it('are nothing to somebody else, nor after something else was asked there', async () => {
    await offered(question);
    const ousmane: Somebody = { on: 'discord', person: 'ousmane', place: 'private' };
    await house.say(ousmane, '1');
    expect(house.last(ousmane)).not.toContain('Ticket');
    await house.say(alone, 'can I follow the sessions online?');
    await house.say(alone, '2');
    expect(await house.place.raw('select number from tickets')).toEqual([]);
  });
});
