import { afterEach, describe, expect, it } from 'vitest';
import { asker, floors, nameOf, openHouse, worker, type House } from '../handoff/house.ts';

let house: House;
const open = async (...given: Parameters<typeof openHouse>): Promise<House> =>
  (house = await openHouse(...given));
afterEach(() => house.close());

// The numbers are those of the acceptance scenarios this product is measured by.
describe.each(floors.flatMap((from) => floors.map((to) => ({ from, to }))))(
  '29: from $from to a desk on $to and back',
  ({ from, to }) => {
    it('keeps two tickets apart, tells what was tried and what was delivered, the role and not the name', async () => {
      await open([from, to]);
      const [zubeida, ousmane] = [asker(from), asker(from, 'ousmane')];
      const kimathi = await house.atWork(worker(to));

      await house.say(zubeida, 'who can join a national initiative?');
      await house.say(zubeida, 'person');
      await house.say(ousmane, 'can I follow the sessions online?');
      await house.say(ousmane, 'talk to a person');
      expect(house.screen(zubeida).join('\n')).toMatch(
        /Ticket 0001[\s\S]*do not see your name[\s\S]*The answer comes here/,
      );
      expect(house.thread(kimathi, '0001').join('\n')).toMatch(
        new RegExp(
          `A newcomer on ${nameOf[from]}, in English[\\s\\S]*who can join a national initiative[\\s\\S]*Already shown: Joining a national initiative`,
        ),
      );

      await house.answer(kimathi, '0002', 'yes, every room has a link');
      await house.answer(kimathi, '0001', 'yes, write to the committee before its open call');
      await house.answer(kimathi, '0002', 'the links come a week before');
      const hers = house.screen(zubeida).join('\n');
      expect(hers).toMatch(/Coordinator, Global desk[\s\S]*yes, write to the committee/);
      expect(hers).toMatch(/Was this enough\?/);
      expect(hers).not.toMatch(/every room|a week before|0002/);
      expect(house.screen(ousmane).join('\n')).toMatch(/every room has a link[\s\S]*a week before/);
      expect(house.screen(ousmane).join('\n')).not.toMatch(/committee before|0001/);
      expect(house.thread(kimathi, '0001').join('\n')).toContain('Delivered: your message of ticket 0001.');
      if (to !== 'web') expect(house.thread(kimathi, '0001').join('\n')).not.toContain('0002');

      await house.say(zubeida, 'add and when is the call?');
      expect(house.thread(kimathi, '0001').at(-1)).toMatch(
        /From the asker of 0001[\s\S]*and when is the call\?/,
      );
      await house.answer(kimathi, '0001', 'in May');
      expect(house.screen(zubeida).at(-1)).toContain('in May');
      await house.say(zubeida, 'enough 0001');
      expect(house.thread(kimathi, '0001').at(-1)).toContain('The asker closed ticket 0001.');

      // Nothing says who anybody is, on either side.
      for (const floor of [from, to])
        for (const { text } of house.rigs[floor].seen()) expect(text).not.toMatch(/zubeida|ousmane|kimathi/i);
    });
  },
);
