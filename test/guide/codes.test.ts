import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createBot, type Bot, type Serving } from '../../src/bot.ts';
import type { Adapter } from '../../src/core/adapter.ts';
import type { Outgoing } from '../../src/core/message.ts';
import { plainReply } from '../../src/core/plain.ts';
import type { Store } from '../../src/core/store.ts';
import { hour, minute, noon, roomy } from '../bot/small.ts';
import { freshPlaces } from '../rigs/fresh.ts';
import { storeKinds } from '../rigs/store.ts';
import { procedureServing } from './procedure.ts';

const day = 24 * hour;

for (const kind of storeKinds()) {
  describe.skipIf(kind.missing !== undefined)(`14: codes on ${kind.name}`, () => {
    const place = freshPlaces(kind);
    let store: Store;
    let bot: Bot;
    let serving: Serving;
    let now: number;
    let count: number;
    const sent: Outgoing[] = [];
    const adapter: Adapter = {
      platform: 'slack',
      capabilities: roomy,
      start: () => Promise.resolve(),
      send: (outgoing) => {
        sent.push(outgoing);
        return Promise.resolve({ message: outgoing.id });
      },
      stop: () => Promise.resolve(),
    };
    const say = async (person: string, text: string): Promise<string> => {
      const before = sent.length;
      await bot.door.receive({
        kind: 'message',
        delivery: `d${String((count += 1))}`,
        address: { platform: 'slack', id: `slack:${person}`, ref: null },
        person: { id: `slack:${person}` },
        text,
        addressed: true,
        private: true,
      });
      return sent
        .slice(before)
        .map(({ reply }) => plainReply(reply))
        .join('\n');
    };
    const codeOf = (text: string): string => /[0-9A-Z]{3}-[0-9A-Z]{2}/.exec(text)?.[0] ?? 'none';
    /** Somebody at step 3, and their code. */
    const saved = async (person = 'ana'): Promise<string> => {
      await say(person, 'start: propose a workshop');
      for (const word of ['next', 'next', 'next', 'next']) await say(person, word);
      return codeOf(await say(person, 'later'));
    };
    beforeAll(async () => {
      serving = await procedureServing();
    });
    beforeEach(async () => {
      store = await place().open();
      now = noon;
      count = 0;
      sent.length = 0;
      let ids = 0;
      bot = createBot({
        store,
        serving: () => serving,
        adapters: [adapter],
        now: () => now,
        newId: () => `id-${String((ids += 1))}`,
        report: () => undefined,
        settings: { keepQuestions: false },
        wait: () => new Promise(() => undefined),
      });
    });
    afterEach(async () => {
      await bot.stop();
      await store.close();
    });

    it('are kept as a hash only, also the message that told one', async () => {
      const code = await saved();
      expect(code).toMatch(/^[0-9A-Z]{3}-[0-9A-Z]{2}$/);
      const kept = await place().kept();
      expect(kept).toContain('run_codes');
      expect(kept).not.toContain(code);
      expect(kept).not.toContain(code.replace('-', ''));
    });

    it('work once for each person, and not to go back with', async () => {
      const code = await saved();
      expect(await say('bea', `resume ${code}`)).toMatch(/Step 3 of 7/);
      await say('bea', 'next');
      expect(await say('bea', `resume ${code}`)).toMatch(/Step 4 of 7[\s\S]*used here before/);
      await say('bea', 'stop');
      expect(await say('bea', `resume ${code}`)).toMatch(/used here before/);
      expect(await say('bea', 'my data')).not.toContain('Propose a workshop');
      // A third device is another one; the first goes on without any code.
      expect(await say('cem', `Resume ${code.toLowerCase().replace('-', ' ')}`)).toMatch(/Step 3 of 7/);
      expect(await say('ana', `resume ${code}`)).toMatch(/Step 3 of 7/);
    });

    it('end after 30 days, and so does the place', async () => {
      const code = await saved();
      now += 30 * day - minute;
      expect(await say('bea', `resume ${code}`)).toMatch(/Step 3 of 7/);
      now += 2 * minute;
      expect(await say('cem', `resume ${code}`)).toMatch(/no such code/);
      await bot.tick();
      const kept = await place().kept();
      expect(kept.split('\n').filter((row) => /^runs .*slack:ana/.test(row))).toEqual([]);
      expect(kept).not.toMatch(/^run_codes /m);
    });

    it('end with "my data" of who got them, and what others brought over stays theirs', async () => {
      const code = await saved();
      await say('bea', `resume ${code}`);
      expect(await say('ana', 'my data')).toMatch(/Propose a workshop, Step 3 of 7, until 2026-12-22/);
      expect(await say('ana', 'export')).toMatch(/"entry": "propose-workshop"[\s\S]*"at": "3"/);
      await say('ana', 'erase all');
      expect(await say('ana', 'yes')).toMatch(/Erased/);
      await bot.tick();
      expect(await say('cem', `resume ${code}`)).toMatch(/no such code/);
      expect((await place().kept()).split('\n').filter((row) => row.includes('slack:ana'))).toEqual([]);
      expect(await say('ana', 'my data')).not.toContain('Propose a workshop');
      expect(await say('bea', 'next')).toMatch(/Step 4 of 7/);
      await say('bea', 'erase all');
      await say('bea', 'yes');
      await bot.tick();
      const left = await place().kept();
      expect(left).not.toMatch(/^runs |^run_codes /m);
      expect(left.split('\n').filter((row) => row.includes('slack:bea'))).toEqual([]);
    });

    it('cannot be guessed: after five wrong ones within an hour even a right one is refused', async () => {
      const code = await saved();
      const wrong = ['2AA-AA', '3AA-AA', '4AA-AA', '5AA-AA', '6AA-AA'].filter((one) => one !== code);
      for (const one of wrong) expect(await say('eve', `resume ${one}`)).toMatch(/no such code/);
      expect(await say('eve', `resume ${code}`)).toMatch(/Too many wrong codes/);
      expect(await say('bea', `resume ${code}`)).toMatch(/Step 3 of 7/);
      now += hour + minute;
      expect(await say('eve', `resume ${code}`)).toMatch(/Step 3 of 7/);
    });

    it('cannot be guessed by many together either', async () => {
      const code = await saved();
      for (let guess = 0; guess < 100; guess += 1) {
        const text = String(2000 + guess * 7);
        await say(`crowd-${String(guess)}`, `resume A${text.slice(0, 2)}-${text.slice(2)}`);
      }
      expect(await say('bea', `resume ${code}`)).toMatch(/Too many wrong codes/);
      now += hour + minute;
      expect(await say('bea', `resume ${code}`)).toMatch(/Step 3 of 7/);
    });

    it('keep nothing that was typed, only the place and the ticks', async () => {
      await say('ana', 'start: propose a workshop');
      await say('ana', 'yes');
      await say('ana', 'tick 1');
      await say('ana', 'my quokkaish question about speakers');
      await say('ana', 'resume');
      await say('ana', 'next');
      const [row] = (await place().raw('select run from runs')) as readonly { readonly run: string }[];
      expect(Object.keys(JSON.parse(row?.run ?? '{}') as object).toSorted()).toEqual(
        ['at', 'dates', 'entry', 'marks', 'skipped', 'ticks'].toSorted(),
      );
      expect(row?.run).toMatch(/"at":"1"/);
      expect((await place().kept()).split('\n').filter((one) => /^runs .*quokkaish/.test(one))).toEqual([]);
    });

    it('are not more than ten places of one person: the oldest goes', async () => {
      await store.transact(async (transaction) => {
        for (let one = 0; one < 12; one += 1)
          await transaction.saveRun(
            'slack:ana',
            { entry: `e${String(one)}`, at: '1', skipped: [], ticks: [], marks: {}, dates: {} },
            { now: noon + one, until: noon + day, most: 10 },
          );
        expect((await transaction.runsOf('slack:ana', noon)).map(({ entry }) => entry)).toEqual([
          'e11',
          'e10',
          'e9',
          'e8',
          'e7',
          'e6',
          'e5',
          'e4',
          'e3',
          'e2',
        ]);
      });
    });
  });
}
