import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFakePlatform } from '../bot/platform.ts';
import { openSmallDesk, type SmallDesk } from '../bot/desk.ts';
import { hour, noon, roomy, said } from '../bot/small.ts';
import { codeHash } from '../../src/codes.ts';
import { fewestAskers, gapsOf } from '../../src/core/desk/gaps.ts';
import type { KeptGap } from '../../src/core/desk/proposal-records.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/core/store.ts';
import { withPhrasing } from '../../src/knowledge/edit/phrasing.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { wordsOf } from '../../src/serving.ts';
import { personHash } from '../../src/proposals.ts';
import { deskOf, servingWith } from './office.ts';
import type { Serving } from '../../src/bot.ts';

const kept = (text: string, who: string, country?: string): KeptGap => ({
  text,
  who,
  language: 'en',
  day: '2026-11-20',
  ...(country === undefined ? {} : { country }),
});

describe('gaps', () => {
  it('shows what enough different people asked, with how many of them and from how many countries', () => {
    const visa = [
      'how do i get a visa letter',
      'visa letter for the meeting',
      'who sends the visa letters',
      'need visa letter please',
      'letter for my visa',
      'visa letters where',
    ];
    const found = gapsOf(
      [
        ...visa.map((text, index) => kept(text, `a${String(index)}`, index < 3 ? 'KE' : 'TG')),
        kept('visa letter again', 'a0', 'KE'),
        ...['a', 'b', 'c', 'd'].map((who) => kept('interpretation at regional meetings', who)),
      ],
      wordsOf,
      5,
    );
    expect(found).toMatchObject([{ number: 1, askers: 6, countries: 2 }]);
    expect(found[0]?.label).toMatch(/visa/);
    expect(found[0]?.wordings).toHaveLength(5);
  });

  it('never tells a group of fewer people than the threshold, however often they ask', () => {
    const word = fc.constantFrom('visa', 'letter', 'badge', 'hotel', 'interpretation', 'budget', 'charter');
    const asked = fc.record({
      text: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
      who: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
    });
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 60 }), (questions) => {
        const all = questions.map(({ text, who }) => kept(text, who));
        for (const gap of gapsOf(all, wordsOf, fewestAskers)) {
          expect(gap.askers).toBeGreaterThanOrEqual(fewestAskers);
          expect(gap.wordings.length).toBeLessThanOrEqual(5);
          for (const told of gap.label.split(' ')) {
            const users = all.filter(({ text }) => wordsOf(text, 'en').some(({ word: one }) => one === told));
            expect(new Set(users.map(({ who }) => who)).size).toBeGreaterThanOrEqual(fewestAskers);
          }
        }
        const few = all.filter(({ who }) => 'abcd'.includes(who));
        expect(gapsOf(few, wordsOf, fewestAskers)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('tells the same whatever order the questions came in', () => {
    const all = [
      'visa letter',
      'visa letter please',
      'letter visa now',
      'badge pickup',
      'badge pickup time',
    ].flatMap((text, index) =>
      ['a', 'b', 'c', 'd', 'e'].map((who) => kept(text, `${who}${String(index % 2)}`)),
    );
    expect(gapsOf(all.toReversed(), wordsOf, 5)).toEqual(gapsOf(all, wordsOf, 5));
  });
});

/** A library in whose field every question lies, but which answers only those that name an entry. */
const base = servingWith([deskOf('global')]);
const vague: Serving = {
  ...base,
  search: (question, context) => {
    const found = base.search(question, context);
    return found.hits.length > 0 ? found : { hits: [], inField: true };
  },
};

describe('42: gap becomes entry', () => {
  let store: Store;
  let desk: SmallDesk;
  let deliveries = 0;
  const slack = createFakePlatform('slack', 'ids', { ...roomy, threads: true, edits: true });
  const say = async (person: string, text: string): Promise<string> => {
    deliveries += 1;
    await desk.bot.door.receive({
      ...said('', `g${String(deliveries)}`, { place: person, person }),
      text,
      private: true,
    } as never);
    return JSON.stringify(
      slack.arrived.filter(({ address }) => address.id === `slack:${person}`).at(-1)?.reply ?? {},
    );
  };
  const open = async (keepQuestions: boolean): Promise<void> => {
    store = await openStore({ file: ':memory:', report: () => undefined });
    desk = await openSmallDesk([slack], {
      store,
      serving: vague,
      clock: { now: noon },
      settings: { keepQuestions },
    });
    for (const [person, role] of [
      ['rita', 'reviewer'],
      ['desk', 'place'],
    ] as const) {
      const code = `GAPS${role}`;
      await store.newCode(codeHash(code), { desk: 'global', role, until: noon + hour });
      await say(person, `link ${code}`);
    }
  };
  afterEach(() => desk.close());
  const ask = async (count: number): Promise<void> => {
    for (let index = 0; index < count; index += 1)
      await say(
        `asker${String(index)}`,
        `how to get visa letters from Kenya for Amina Okello ${'!'.repeat(index)}`,
      );
  };

  it('shows the gap only from five askers on, and begins a draft with wordings and no answer', async () => {
    await open(true);
    await ask(4);
    const few = await say('rita', 'gaps');
    expect(few).toMatch(/Nothing that enough different people asked/);
    expect(few).not.toMatch(/visa|4/);
    await say('asker3', 'how to get visa letters');
    expect(await say('rita', 'gaps')).toMatch(/Nothing that enough/);
    await say('asker4', 'visa letters, who writes them?');
    expect(await say('rita', 'gaps')).toMatch(/letters?[^"]*visa|visa[^"]*letters?/);
    expect(await say('rita', 'gaps')).toMatch(/5 askers, 1 country/);
    expect(await say('rita', 'draft 1')).toMatch(/Draft 1[\s\S]*no answer yet[\s\S]*visa letters/);
    const [draft] = await store.transact((transaction) => transaction.proposals(5));
    expect(draft).toMatchObject({ state: 'draft', answer: '', desk: 'global' });
    expect([draft?.question, ...(draft?.wordings ?? [])].join(' ')).not.toMatch(/Amina|Okello/);
    for (const one of [
      'use it',
      'Ask the host country.',
      'https://example.org/visa',
      'no end',
      'global',
      'submit',
    ])
      await say('rita', one);
    expect(await store.transact((transaction) => transaction.proposals(5))).toMatchObject([
      { number: 1, state: 'waiting', answer: 'Ask the host country.' },
    ]);
  });

  it('shows gaps to reviewers only', async () => {
    await open(true);
    await ask(6);
    expect(await say('zoe', 'gaps')).not.toMatch(/askers/);
    expect(await say('zoe', 'draft 1')).not.toMatch(/Draft 1/);
  });

  it('keeps nothing of questions where no maintainer asked for it', async () => {
    await open(false);
    await ask(6);
    expect(await store.transact((transaction) => transaction.gaps('2000-01-01', 100))).toEqual([]);
  });

  it('keeps no person, forgets one at once and everybody after 180 days', async () => {
    await open(true);
    await ask(2);
    const all = () => store.transact((transaction) => transaction.gaps('2000-01-01', 100));
    expect(JSON.stringify(await all())).not.toMatch(/asker0|Amina/);
    expect((await all()).every(({ country }) => country === 'KE')).toBe(true);
    await store.transact(async (transaction) =>
      transaction.forgetLessonsOf(await personHash(transaction, 'slack:asker0')),
    );
    expect(await all()).toHaveLength(1);
    await desk.pass(181 * 24 * hour);
    expect(await all()).toEqual([]);
  });

  it('learns words for which another entry proved right after the first one did not help', async () => {
    await open(true);
    await say('ana', 'tell me about q3 of the charter');
    await say('ana', 'no');
    await say('ana', 'and q4?');
    await say('ana', 'yes');
    expect(await store.transact((transaction) => transaction.phrasings('2000-01-01'))).toMatchObject([
      { entry: 'q4', text: expect.stringContaining('of the charter') as string },
    ]);
  });
});

describe('new words for an entry', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'desk-phrasing-'));
    await mkdir(join(folder, 'concepts'));
    await writeFile(
      join(folder, 'concepts', 'igf.md'),
      '---\n# A remark that stays\ntitle: The forum\nsummary: A yearly meeting.\nquestions: [what is the igf]\nstatus: in-force\nreviewed: { on: 2026-11-01, by: knowledge editor }\nreview_by: 2027-11-01\nowner: knowledge desk\nscope: global\nconfidence: high\nsources: [{ source: src-about, supports: all of it }]\n---\n\nIt began in 2006.\n',
    );
    await writeFile(
      join(folder, 'sources.yaml'),
      'rows:\n  - id: src-about\n    title: About\n    summary: About the IGF.\n    publisher: IGF\n    date: "2026"\n    href: https://example.org/about\n',
    );
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('go into its file and change nothing else', async () => {
    const before = await readFile(join(folder, 'concepts', 'igf.md'), 'utf8');
    const { library } = await loadKnowledge(folder);
    const entry = library?.entries.get('igf');
    if (entry === undefined) throw new Error('the entry is not read');
    const file = withPhrasing([{ path: 'concepts/igf.md', content: before }], entry, 'where do they: talk');
    expect(file?.content).toContain('# A remark that stays');
    await writeFile(join(folder, 'concepts', 'igf.md'), file?.content ?? '');
    const after = await loadKnowledge(folder);
    expect(after.library?.entries.get('igf')?.questions).toEqual(['what is the igf', 'where do they: talk']);
    expect(file?.content.replace(', "where do they: talk"', '')).toBe(before);
  });
});
