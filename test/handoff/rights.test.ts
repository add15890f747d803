import { afterEach, describe, expect, it } from 'vitest';
import { ticketVerbs, type Action } from '../../src/core/action.ts';
import { asker, deskRow, openHouse, worker, type House, type Somebody } from './house.ts';

let house: House;
afterEach(() => house.close());

// What every delivery leaves behind, whoever it is from: that it came, where a conversation stands, what was answered.
// The key of the desk's own hashes is nobody's; it is made when the first of them is needed.
const everyday = ['claims', 'conversations', 'outbox', 'question_log', 'secrets', 'sqlite_sequence'];

const everythingKept = async (): Promise<readonly string[]> =>
  (await house.place.kept())
    .split('\n')
    .filter((row) => !everyday.some((table) => row.startsWith(`${table} `)));

const presses = (ticket: number): readonly Action[] =>
  ticketVerbs.map((verb) => ({
    name: 'ticket',
    verb,
    ticket,
    ...(verb === 'pass' ? { desk: 'kenya' } : {}),
  }));
const sayings = (number: string): readonly string[] => [
  `take ${number}`,
  `show ticket ${number}`,
  `${number} the answer is no`,
  `answer ${number} the answer is no`,
  `ask ${number} where are you?`,
  `add ${number} me too`,
  `note ${number} spam`,
  `pass ${number} kenya`,
  `not ours ${number}`,
  `release ${number}`,
  `close ${number}`,
  `cancel ${number}`,
  `enough ${number}`,
  `reopen ${number}`,
  `share ${number} join-an-initiative`,
  `block ${number} 7d`,
  `save ${number}`,
  `erase ${number}`,
];

/** Everybody who has no right to the ticket of the global desk. */
const strangers = (): Readonly<Record<string, { readonly who: Somebody; prepare?: () => Promise<void> }>> => {
  const lee = asker('slack', 'lee');
  const mia = asker('slack', 'mia');
  return {
    'somebody else who asks': { who: asker('discord', 'ousmane') },
    'somebody unlinked in the place of the desk': { who: worker('slack', 'nosy') },
    'a coordinator of another desk': { who: lee, prepare: () => house.link(lee, 'kenya', 'coordinator') },
    'a reviewer of the desk, who is no coordinator': {
      who: mia,
      prepare: () => house.link(mia, 'global', 'reviewer'),
    },
    'a coordinator whose link was taken back': {
      who: asker('slack', 'former'),
      prepare: async () => {
        await house.link(asker('slack', 'former'), 'global', 'coordinator');
        const { person } = house.heard.at(-1) ?? {};
        await house.store.unlink('global', { person: person?.id ?? '' });
      },
    },
    'a namesake on another platform': { who: asker('discord', 'kimathi') },
  };
};

describe('a ticket is nothing to', () => {
  it.each(Object.keys(strangers()))(
    '%s: every button and command is refused as for one that does not exist, and nothing changes',
    async (name) => {
      house = await openHouse(['slack', 'discord'], {
        desks: deskRow('kenya', { countries: '[KE]' }) + deskRow('global'),
      });
      const kimathi = await house.atWork(worker('slack'));
      await house.link(worker('slack', 'lena', 'kenya'), 'kenya', 'place');
      const zubeida = asker('discord');
      await house.say(zubeida, 'may my school take part?');
      await house.say(zubeida, 'person');
      const { who, prepare } = strangers()[name] ?? { who: zubeida };
      await prepare?.();

      const saidTo = async (work: () => Promise<void>): Promise<string> => {
        const seen = house.rigs[who.on === 'slack' ? 'slack' : 'discord'].seen().length;
        await work();
        return house.rigs[who.on === 'slack' ? 'slack' : 'discord']
          .seen()
          .slice(seen)
          .map(({ text }) => text)
          .join('\n');
      };
      // A forged press is answered where the button stands; that is all anybody may see of it.
      const shown = () =>
        [house.thread(kimathi, '0001'), house.screen(zubeida)].map((texts) =>
          texts.filter((text) => text !== 'I know no such ticket of yours.'),
        );
      const asked = shown();
      const before = await everythingKept();
      for (const [index, action] of presses(1).entries()) {
        const real = await saidTo(() => house.press(who, action));
        const guessed = await saidTo(() => house.press(who, presses(777)[index] ?? action));
        expect(real, JSON.stringify(action)).toBe(guessed);
        expect(real).not.toMatch(/school/);
      }
      for (const [index, words] of sayings('0001').entries()) {
        const real = await saidTo(() => house.say(who, words));
        const guessed = await saidTo(() => house.say(who, sayings('0777')[index] ?? ''));
        expect(real.replaceAll('0001', 'N'), words).toBe(guessed.replaceAll('0777', 'N'));
        expect(real).not.toMatch(/school/);
      }
      expect(await everythingKept()).toEqual(before);
      expect(shown()).toEqual(asked);
    },
    120_000,
  );

  it('somebody unlinked, a coordinator of another desk or the asker in its own thread at the desk', async () => {
    house = await openHouse(['slack', 'discord'], {
      desks: deskRow('kenya', { countries: '[KE]' }) + deskRow('global'),
    });
    const kimathi = await house.atWork(worker('slack'));
    await house.link(asker('slack', 'lee'), 'kenya', 'coordinator');
    const zubeida = asker('discord');
    await house.say(zubeida, 'may my school take part?');
    await house.say(zubeida, 'person');
    const before = await everythingKept();
    for (const person of ['nosy', 'lee', 'zubeida'])
      for (const words of ['yes, it may', '// a note', 'close', 'take', 'ask where are you?', 'pass kenya']) {
        await house.say({ ...house.inThread(kimathi, '0001'), person }, words);
        expect(house.thread(kimathi, '0001').at(-1), words).toContain('I cannot confirm that here.');
      }
    expect(await everythingKept()).toEqual(before);
    expect(house.screen(zubeida).at(-1)).toContain('Your question is with people now');
  });

  it('whoever guesses a code: links are made by the code alone, once, in time and at one desk', async () => {
    house = await openHouse(['slack', 'discord']);
    await house.atWork(worker('slack'));
    const before = await everythingKept();
    const nosy = asker('discord', 'nosy');
    for (const guess of ['CODE-1', 'CODE-2', 'CODE-3', '', 'global', "' or 1=1 --", 'kimathi']) {
      await house.say(nosy, `link ${guess}`);
      expect(house.screen(nosy).at(-1) ?? '').not.toMatch(/You are linked now/);
    }
    expect(await everythingKept()).toEqual(before);
  });
});
