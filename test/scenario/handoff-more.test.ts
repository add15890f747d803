import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Serving } from '../../src/bot.ts';
import { createLimits } from '../../src/limits.ts';
import { danger } from '../bot/small.ts';
import {
  asker,
  floors,
  openHouse,
  smallKnowledge,
  worker,
  type Floor,
  type House,
  type Somebody,
} from '../handoff/house.ts';

let house: House;
afterEach(() => house.close());
const atDesk = async (to: Floor, ...given: readonly Parameters<typeof openHouse>[1][]): Promise<Somebody> => {
  house = await openHouse([...new Set<Floor>([to, 'slack', 'discord'])], given[0]);
  return house.atWork(worker(to));
};

describe.each(floors)('27: my data, asked on %s', (from) => {
  it('is shown, exported and erased alone and at once, at the desk too where the platform lets it', async () => {
    const kimathi = await atDesk(from === 'slack' ? 'discord' : 'slack');
    if (from === 'teams' || from === 'web') {
      await house.close();
      house = await openHouse([from, 'slack']);
      await house.atWork(kimathi);
    }
    const zubeida = asker(from);
    await house.say(zubeida, 'may my zanzibarian school take part?');
    await house.say(zubeida, 'person');
    await house.say(zubeida, 'add it is a quokkaish school');
    await house.say(zubeida, 'my data');
    expect(house.last(zubeida)).toMatch(/What I hold about you[\s\S]*Ticket 0001: open/);
    await house.say(zubeida, 'export');
    expect(house.last(zubeida)).toMatch(/zanzibarian[\s\S]*quokkaish/);
    await house.say(zubeida, 'erase all');
    expect(await house.place.kept()).toContain('zanzibarian');
    await house.say(zubeida, 'yes');
    expect(house.last(zubeida)).toMatch(/Erased \d\d:\d\d UTC[\s\S]*0001[\s\S]*taken back now/);
    expect(await house.place.kept()).not.toMatch(/zanzibarian|quokkaish|zubeida/);
    const desk = house.rigs[kimathi.on].seen().filter(({ removed }) => removed !== true);
    expect(desk.map(({ text }) => text).join('\n')).not.toMatch(/zanzibarian|quokkaish/);
  });
});

describe.each(floors)('28: the answer has changed, on %s', (from) => {
  it('is told to whoever asked for it, once, with what was and what is', async () => {
    let serving: Serving = await smallKnowledge();
    house = await openHouse([from], { serving: () => serving });
    const zubeida = asker(from);
    await house.say(zubeida, 'how can I take part remotely?');
    await house.say(zubeida, 'tell me when it changes');
    expect(house.last(zubeida)).toMatch(/one message whenever this changes/);
    await house.pass(1_000);
    const entries = new Map(serving.library.entries);
    const entry = entries.get('remote-participation');
    if (entry === undefined) throw new Error('the entry is gone');
    entries.set(entry.id, { ...entry, summary: 'Registration closes earlier.' });
    serving = { ...serving, library: { ...serving.library, entries, revision: 'another' } };
    await house.pass(1_000);
    await house.pass(1_000);
    const told = house.screen(zubeida).filter((text) => text.includes('Changed:'));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/Was: [\s\S]*far away[\s\S]*Now: [\s\S]*Registration closes earlier/);
  });
});

describe.each(floors)('31: an answer becomes knowledge, saved and reviewed on %s', (to) => {
  it('by a form that keeps names out, approved by somebody else, and its author is told', async () => {
    const kimathi = await atDesk(to);
    const rita = asker(to, 'rita');
    await house.link(rita, 'global', 'reviewer');
    const zubeida = asker(to === 'discord' ? 'slack' : 'discord');
    await house.say(zubeida, 'may my school take part?');
    await house.say(zubeida, 'person');
    await house.answer(kimathi, '0001', 'Yes, every school may take part.');
    const there = to === 'web' ? kimathi : house.inThread(kimathi, '0001');
    const shown = (): string => house.rigs[to].seen().at(-1)?.text ?? '';
    await house.say(there, 'save 0001');
    expect(house.rigs[to].seen().some(({ text }) => text.includes('not asked yet'))).toBe(true);
    for (const typed of [
      'Can schools join?',
      'Yes, ask Anna Kowalska at anna.k@mail.example.',
      'https://example.org/schools',
      'no end',
      'global',
    ])
      await house.say(there, typed);
    expect(shown()).toMatch(/1 mail address[\s\S]*Anna, Kowalska/);
    await house.say(there, 'submit');
    expect(house.rigs[to].seen().some(({ text }) => /Draft can-schools-join-p1, waiting/.test(text))).toBe(
      true,
    );
    expect(house.screen(zubeida).join('\n')).not.toMatch(/Anna|schools join/);
    await house.link(kimathi, 'global', 'reviewer');
    await house.say(there, 'approve 1');
    expect(shown()).toMatch(/Somebody else has to decide/);
    await house.say(rita, 'approve 1');
    expect(house.last(rita)).toMatch(/is approved/);
    const [kept] = (await house.place.raw('select proposal from proposals')) as readonly {
      readonly proposal: string;
    }[];
    expect(kept?.proposal).toContain('Yes, ask');
    expect(kept?.proposal).not.toMatch(/Kowalska|anna\.k@/);
  });
});

describe.each(floors)('37: the digest on %s', (to) => {
  it('is plain text for a mailing list in which nobody can be recognised, and only for the desk', async () => {
    const kimathi = await atDesk(to);
    const zubeida = asker(to === 'discord' ? 'slack' : 'discord');
    await house.say(zubeida, 'may my zanzibarian school take part?');
    await house.say(zubeida, 'person');
    await house.say(zubeida, 'digest week');
    expect(house.last(zubeida)).not.toMatch(/Help desk, /);
    await house.say(kimathi, 'digest week');
    const digest = house.rigs[to].seen().findLast(({ text }) => text.includes('Help desk, '))?.text ?? '';
    expect(digest).toMatch(/2026-11-16 to 2026-11-23[\s\S]*still open: fewer than 5/);
    expect(digest).not.toMatch(/zanzibarian|0001|https?:/);
  });
});

describe.each(floors)('42: a gap, seen and drafted on %s', (to) => {
  it('is shown from five askers on, and its draft holds wordings and no name', async () => {
    const known = await smallKnowledge();
    const serving: Serving = {
      ...known,
      search: (question, context) =>
        /letters/.test(question) ? { hits: [], inField: true } : known.search(question, context),
    };
    const kimathi = await atDesk(to, { serving: () => serving, settings: { keepQuestions: true } });
    const rita = asker(to, 'rita');
    await house.link(rita, 'global', 'reviewer');
    const from = to === 'discord' ? 'slack' : 'discord';
    for (let person = 1; person <= 5; person += 1) {
      if (person === 5) {
        await house.say(rita, 'gaps');
        expect(house.last(rita)).toMatch(/Nothing that enough different people asked/);
      }
      await house.say(asker(from, `p${String(person)}`), 'who writes visa letters for Amina Okello?');
    }
    await house.say(rita, 'gaps');
    expect(house.last(rita)).toMatch(/5 askers/);
    await house.say(rita, 'draft 1');
    expect(house.last(rita)).toMatch(/no answer yet[\s\S]*visa letters/);
    expect(house.last(rita)).not.toMatch(/Amina|Okello/);
    await house.say(kimathi, 'gaps');
    expect(house.rigs[to].seen().at(-1)?.text).not.toMatch(/5 askers/);
  });
});

describe.each(floors)('52: a flood on %s', (from) => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('from one account is answered twenty times and asked to wait once; danger and a person pass', async () => {
    house = await openHouse([...new Set<Floor>([from, 'slack'])], { limits: createLimits() });
    const kimathi = worker('slack');
    await house.atWork(kimathi);
    const zubeida = asker(from);
    for (let count = 0; count < 60; count += 1) await house.say(zubeida, 'can I follow the sessions online?');
    const screen = house.screen(zubeida);
    expect(screen.filter((text) => text.includes('Taking part remotely'))).toHaveLength(20);
    expect(screen.filter((text) => text.includes('That was a lot at once'))).toHaveLength(1);
    expect(screen).toHaveLength(21);
    await house.say(zubeida, danger);
    expect(house.screen(zubeida)).toHaveLength(22);
    expect(house.last(zubeida)).not.toContain('That was a lot at once');
    await house.say(zubeida, 'person');
    expect(house.last(zubeida)).toMatch(/Ticket 0001|Write your question/);
    const other = asker(from, 'ousmane');
    await house.say(other, 'can I follow the sessions online?');
    expect(house.last(other)).toContain('Taking part remotely');
  });

  it('from forty accounts at once stays under the limit of all together, and the platform is sent no more', async () => {
    house = await openHouse([from], {
      limits: createLimits({ person: 20, overheard: 120, everybody: 60, joined: 60, told: 6 }),
    });
    const before = house.rigs[from].seen().length;
    for (let round = 0; round < 3; round += 1)
      for (let person = 0; person < 40; person += 1)
        await house.say(asker(from, `p${String(person)}`), 'can I follow the sessions online?');
    const shown = house.rigs[from].seen().slice(before);
    expect(shown.filter(({ text }) => text.includes('Taking part remotely'))).toHaveLength(60);
    expect(shown.filter(({ text }) => text.includes('That was a lot at once'))).toHaveLength(6);
    expect(shown).toHaveLength(66);
  });
});
