import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshPlaces } from '../rigs/fresh.ts';
import { freshSqlite, storeKinds, type TestPlace } from '../rigs/store.ts';
import { noon } from '../bot/small.ts';
import type { Serving } from '../../src/bot.ts';
import type { Proposal } from '../../src/core/desk/proposals.ts';
import { publishProposal, type ProposalPlaces } from '../../src/knowledge/edit/publish.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { writeApproved, type Publish } from '../../src/proposals.ts';
import { servingOf } from '../../src/serving.ts';
import { addressOf, deskOf, openOffice, servingWith, type Office, type Seat } from './office.ts';

const ana: Seat = { platform: 'discord', place: 'ana', person: 'ana' };
const kim: Seat = { platform: 'slack', place: 'desk', person: 'kim' };
const rita: Seat = { platform: 'slack', place: 'rita', person: 'rita' };
const zoe: Seat = { platform: 'slack', place: 'zoe', person: 'zoe' };
const threads = (office: Office): Seat => ({
  ...kim,
  place: `desk/native-${office.platforms.slack.arrived.find(({ ticket }) => ticket?.part === 'card')?.id ?? ''}`,
});
const question = 'can a student organisation from our town join the q70 committee this year?';
const answer = 'Yes. A student organisation can join. Write to the committee before its open call.';

const serving = servingWith([deskOf('kenya', { countries: ['KE'] }), deskOf('global')]);
const known: Serving = {
  ...serving,
  library: {
    ...serving.library,
    topics: new Map([['igf', { id: 'igf', titles: { en: 'Committee Student Organisation' } }]]),
  },
};

/** A desk where ana has asked and kim has answered; rita reviews. */
const answered = async (store?: Awaited<ReturnType<TestPlace['open']>>): Promise<Office> => {
  const office = await openOffice(known.library.desks, {
    serving: known,
    ...(store === undefined ? {} : { store }),
  });
  await office.link(kim, 'global', 'place');
  await office.link(kim, 'global', 'coordinator');
  await office.link(rita, 'global', 'reviewer');
  await office.say(ana, question);
  await office.say(ana, 'person');
  await office.say(threads(office), answer, { addressed: false });
  return office;
};

const fill = async (office: Office, seat: Seat, answers: readonly string[]): Promise<string> => {
  for (const one of answers) await office.say(seat, one, { addressed: false });
  return office.seen(addressOf(seat).id).at(-1) ?? '';
};
const proposalsOf = (office: Office): Promise<readonly Proposal[]> =>
  office.store.transact((transaction) => transaction.proposals(50));
const usual = [
  'save',
  'May students take part in the committee?',
  'use it',
  'https://example.org/committee',
  'no end',
  'global',
  'submit',
];

for (const kind of storeKinds()) {
  describe.skipIf(kind.missing !== undefined)(`proposals on ${kind.name}`, () => {
    const place = freshPlaces(kind);
    let office: Office;
    beforeEach(async () => {
      office = await answered(await place().open());
    });
    afterEach(() => office.desk.close());
    const last = (seat: Seat): string => office.seen(addressOf(seat).id).at(-1) ?? '';
    const thread = (): Seat => threads(office);

    it('31: turns an answer into a proposal that waits for somebody else, and carries none of it to the asker', async () => {
      const before = office.seen('discord:ana').length;
      await office.say(thread(), 'save', { addressed: false });
      expect(last(thread())).toMatch(/in other words[\s\S]*not asked yet/);
      expect(last(thread())).toContain('Ask for consent');
      expect(await fill(office, thread(), usual.slice(1, 2))).toMatch(
        /The answer[\s\S]*A student organisation can join/,
      );
      expect(await fill(office, thread(), usual.slice(2, 3))).toMatch(/source/i);
      expect(await fill(office, thread(), ['the committee told me'])).toMatch(
        /not the address of a web page/,
      );
      expect(await fill(office, thread(), ['https://example.org/committee'])).toMatch(/Until when/);
      expect(await fill(office, thread(), ['2020-01-01'])).toMatch(/not a day in the future/);
      expect(await fill(office, thread(), ['2027-05-31', 'atlantis'])).toMatch(/do not know this place/);
      expect(await fill(office, thread(), ['Kenya'])).toMatch(
        /Is everything right\?[\s\S]*2027-05-31[\s\S]*Kenya/,
      );
      expect(await fill(office, thread(), ['back', 'global'])).toMatch(/everywhere/);
      expect(await fill(office, thread(), ['submit'])).toMatch(
        /Draft may-students-take-part-in-the-committee-p1, waiting for review by someone else[\s\S]*global desk/,
      );
      expect(await proposalsOf(office)).toMatchObject([
        { number: 1, state: 'waiting', ticket: 1, desk: 'global', until: '2027-05-31', made: '2026-11-22' },
      ]);
      expect(last(kim)).toMatch(/Proposal 1 waits for review/);
      expect(office.seen('discord:ana')).toHaveLength(before);
    });

    it("31: uses the asker's own wording only once they said yes", async () => {
      await office.say(thread(), 'save 0001', { addressed: false });
      expect(await fill(office, thread(), [question])).toMatch(/own words/);
      expect(await fill(office, thread(), ['use it'])).toMatch(/own words/);
      expect(
        await fill(office, thread(), [
          'tell me, can a student organisation from our town join the q70 board',
        ]),
      ).toMatch(/own words/);
      await office.say(thread(), 'consent 0001', { addressed: false });
      expect(last(ana)).toMatch(/May the wording of your question[\s\S]*consent 0001[\s\S]*no consent 0001/);
      await office.say({ ...zoe, place: 'zoe' }, 'consent 0001');
      expect(await fill(office, thread(), [question])).toMatch(/own words/);
      await office.press(ana, { name: 'ticket', verb: 'consent-yes', ticket: 1 });
      expect(last(ana)).toMatch(/may be used, without your name/);
      expect(last(thread())).toMatch(/agreed/);
      await fill(office, thread(), ['use it', ...usual.slice(2)]);
      expect(await proposalsOf(office)).toMatchObject([{ state: 'waiting', consented: true }]);
    });

    it('lets nobody decide about what they wrote, nor anybody who is no reviewer', async () => {
      await fill(office, thread(), usual);
      await office.link(kim, 'global', 'reviewer');
      await office.say(kim, 'approve 1');
      expect(last(kim)).toMatch(/Somebody else has to decide/);
      await office.say(zoe, 'approve 1');
      const refused = last(zoe);
      expect(refused).toMatch(/cannot confirm/);
      await office.say(zoe, 'approve 77');
      expect(last(zoe)).toBe(refused);
      await office.press(zoe, { name: 'proposal', verb: 'approve', proposal: 1 });
      expect(last(zoe)).not.toMatch(/approved/);
      await office.link({ ...zoe }, 'kenya', 'reviewer');
      await office.say(zoe, 'approve 1');
      expect(last(zoe)).toMatch(/no such proposal/);
      expect(await proposalsOf(office)).toMatchObject([{ state: 'waiting' }]);
    });

    it('tells the author what came of it, with the reason, and lets them write it anew', async () => {
      await fill(office, thread(), usual);
      await office.say(rita, 'proposals');
      expect(last(rita)).toMatch(/1: waits for review. May students/);
      await office.say(rita, 'proposal 1');
      expect(last(rita)).toMatch(/A student organisation can join[\s\S]*0001, coordinator, global desk/);
      await office.say(rita, 'send back 1');
      expect(last(rita)).toMatch(/say why/i);
      await office.say(rita, 'send back 1 the page says nothing of students');
      expect(last(thread())).toMatch(/came back[\s\S]*the page says nothing of students[\s\S]*revise 1/);
      expect(await fill(office, thread(), ['revise 1', 'use it', 'use it'])).toMatch(
        /example.org\/committee/,
      );
      await fill(office, thread(), ['https://example.org/students', 'no end', 'global', 'submit']);
      expect(await proposalsOf(office)).toMatchObject([
        { number: 1, state: 'waiting', source: 'https://example.org/students' },
      ]);
      await office.say(rita, 'reject 1 it is told elsewhere');
      expect(last(thread())).toMatch(/not accepted[\s\S]*told elsewhere/);
      await office.say(rita, 'approve 1');
      expect(last(rita)).toMatch(/does not wait/);
    });

    it('keeps the form, the notes and other tickets apart', async () => {
      const bea: Seat = { platform: 'discord', place: 'bea', person: 'bea' };
      await office.say(bea, 'is q71 open?');
      await office.say(bea, 'person');
      const heard = office.seen('discord:ana').length;
      await fill(office, thread(), ['save', '// a note of ours', 'May students take part?']);
      expect(last(thread())).toMatch(/The answer/);
      await office.say(thread(), '0002 Yes, it is open.', { addressed: false });
      expect(last(bea)).toMatch(/Yes, it is open/);
      await office.press(thread(), { name: 'ticket', verb: 'release', ticket: 1 });
      await fill(office, thread(), ['Yes, they may.']);
      expect(last(thread())).toMatch(/source/i);
      await fill(office, thread(), ['cancel']);
      expect(last(thread())).toMatch(/nothing was sent/);
      expect(office.seen('discord:ana')).toHaveLength(heard);
      expect(await proposalsOf(office)).toEqual([]);
      await office.say(thread(), 'Anything else?', { addressed: false });
      expect(last(ana)).toMatch(/Anything else/);
    });

    it('says what was taken out: addresses, numbers, names', async () => {
      const said =
        'Write to Anna Kowalska, anna.k@mail.example or +254 722 123 456, she leads the committee.';
      await fill(office, thread(), ['save', 'May students take part?', said, 'https://example.org/c']);
      expect(await fill(office, thread(), ['no end', 'global'])).toMatch(
        /1 mail address, 1 telephone number[\s\S]*Anna, Kowalska/,
      );
      await fill(office, thread(), ['submit']);
      const [proposal] = await proposalsOf(office);
      expect(JSON.stringify({ ...proposal, author: undefined })).not.toMatch(
        /Anna|Kowalska|mail\.example|722/,
      );
    });
  });
}

describe('publishing', () => {
  let folder: string;
  let knowledge: string;
  let places: ProposalPlaces;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'desk-publish-'));
    knowledge = join(folder, 'knowledge');
    await mkdir(join(knowledge, 'concepts'), { recursive: true });
    await writeFile(
      join(knowledge, 'topics.yaml'),
      'rows:\n  - id: igf\n    titles: { en: IGF }\n    contact: { label: IGF, href: "https://example.org/igf" }\n',
    );
    await writeFile(
      join(knowledge, 'desks.yaml'),
      'rows:\n  - id: global\n    titles: { en: Global desk }\n    languages: [en]\n    hours: { zone: UTC, days: [mon], from: "09:00", to: "17:00" }\n    promise: 16\n    escalation: { after: 24 }\n    contact: { label: IGF, href: "https://example.org/igf" }\n',
    );
    await writeFile(
      join(knowledge, 'sources.yaml'),
      'rows:\n  - id: src-about\n    title: About\n    summary: About the IGF.\n    publisher: IGF\n    date: "2026"\n    href: https://example.org/about\n',
    );
    await writeFile(
      join(knowledge, 'concepts', 'igf.md'),
      '---\ntitle: The forum\nsummary: A yearly meeting on the internet.\nquestions: [what is the igf]\ntopics: [igf]\nstatus: in-force\nreviewed: { on: 2026-11-01, by: knowledge editor }\nreview_by: 2027-11-01\nowner: knowledge desk\nscope: global\nconfidence: high\nsources: [{ source: src-about, supports: all of it }]\n---\n\nIt began in 2006.\n',
    );
    places = { folders: [knowledge], data: join(folder, 'data'), git: false };
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const proposal: Proposal = {
    number: 3,
    state: 'approved',
    entry: 'may-students-join-p3',
    desk: 'global',
    ticket: 1,
    question: 'May students join the committee?',
    consented: false,
    wordings: ['students in the committee'],
    answer: 'Yes, students may join. Write before the open call.\n\nThe call opens in May.',
    source: 'https://example.org/committee',
    scope: { country: 'KE' },
    topics: ['igf', 'gone'],
    doubtful: [],
    made: '2026-11-22',
    decided: { desk: 'global', on: '2026-11-23' },
  };

  it('writes a file that the real loader takes and that answers, with where it comes from', async () => {
    expect(await publishProposal(proposal, places, '2026-11-23')).toEqual({
      written: 'concepts/may-students-join-p3.md',
    });
    const text = await readFile(join(knowledge, 'concepts/may-students-join-p3.md'), 'utf8');
    expect(text).toContain(
      '# Proposal 3, from ticket 0001: coordinator, global, 2026-11-22; reviewer, global, 2026-11-23',
    );
    const { library, problems } = await loadKnowledge(knowledge);
    expect(problems.filter(({ severity }) => severity === 'problem')).toEqual([]);
    expect(library).toBeDefined();
    if (library === undefined) return;
    expect(library.entries.get('may-students-join-p3')).toMatchObject({
      title: 'May students join the committee?',
      scope: { level: 'country' },
      topics: ['igf'],
    });
    expect(servingOf(library).search('may students join the committee').hits[0]?.entry).toBe(
      'may-students-join-p3',
    );
  });

  it('changes nothing when it is done again', async () => {
    await publishProposal(proposal, places, '2026-11-23');
    const first = await snapshot(knowledge);
    await publishProposal(proposal, places, '2026-12-24');
    expect(await snapshot(knowledge)).toEqual(first);
  });

  it('refuses with the reasons what the checks refuse, and writes nothing of it', async () => {
    const first = await snapshot(knowledge);
    const refused = await publishProposal(
      { ...proposal, question: 'What is the IGF?' },
      places,
      '2026-11-23',
    );
    expect(refused).toMatchObject({ refused: expect.stringContaining('also claimed by `igf`') as string });
    expect(await snapshot(knowledge)).toEqual(first);
  });

  it("goes into the overlay of the desk's country, under its owner", async () => {
    const overlay = join(folder, 'kenya');
    await mkdir(overlay);
    await writeFile(join(overlay, 'overlay.yaml'), 'owner: Kenya desk\ncountries: [KE]\n');
    await writeFile(
      join(overlay, 'desks.yaml'),
      'rows:\n  - id: kenya\n    titles: { en: Kenya desk }\n    countries: [KE]\n    languages: [en]\n    hours: { zone: Africa/Nairobi, days: [mon, tue, wed, thu, fri], from: "09:00", to: "17:00" }\n    promise: 16\n    escalation: { after: 16 }\n    contact: { label: Kenya IGF, href: "https://example.org/kenya" }\n',
    );
    const both = { ...places, folders: [knowledge, overlay] };
    const before = await loadKnowledge([knowledge, overlay]);
    expect(before.problems.filter(({ severity }) => severity === 'problem').map(({ what }) => what)).toEqual(
      [],
    );
    expect(await publishProposal({ ...proposal, desk: 'kenya' }, both, '2026-11-23')).toEqual({
      written: 'kenya/concepts/may-students-join-p3.md',
    });
    const { library } = await loadKnowledge([knowledge, overlay]);
    expect(library?.entries.get('may-students-join-p3')?.owner).toBe('Kenya desk');
  });

  it('makes numbered lines a procedure with steps', async () => {
    const steps = {
      ...proposal,
      answer: 'Students may join.\n1. Read the call.\n2. Write to the committee.',
    };
    expect(await publishProposal(steps, places, '2026-11-23')).toEqual({
      written: 'procedures/may-students-join-p3.md',
    });
    const { library } = await loadKnowledge(knowledge);
    expect(library?.entries.get('may-students-join-p3')?.parts.map(({ id }) => id)).toContain('steps');
  });

  it('leaves a branch with a commit and the working folder as it was, where there is git', async () => {
    const git = (...given: readonly string[]): string =>
      execFileSync('git', ['-C', knowledge, '-c', 'user.name=t', '-c', 'user.email=t@localhost', ...given], {
        encoding: 'utf8',
      });
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-q', '-m', 'first');
    await publishProposal(proposal, { ...places, git: true }, '2026-11-23');
    await publishProposal(proposal, { ...places, git: true }, '2026-11-23');
    expect(git('show', '--stat', '--format=%an', 'proposal/3')).toMatch(
      /Help desk[\s\S]*concepts\/may-students-join-p3\.md/,
    );
    expect(git('rev-list', '--count', 'main..proposal/3').trim()).toBe('1');
    expect(git('branch', '--show-current').trim()).toBe('main');
  });

  it('leaves a patch that applies, where there is no git', async () => {
    const copy = join(folder, 'copy');
    await cp(knowledge, copy, { recursive: true });
    await publishProposal(proposal, { ...places, git: true }, '2026-11-23');
    const patch = join(folder, 'data/proposals/proposal-3.patch');
    execFileSync('git', ['apply', patch], { cwd: copy });
    expect(await snapshot(copy)).toEqual(await snapshot(knowledge));
  });

  it('is written by the next sweep when the desk was killed between the decision and the file', async () => {
    const place = await freshSqlite();
    const office = await answered(await place.open());
    try {
      await fill(office, threads(office), usual);
      await office.say(rita, 'approve 1');
      expect(office.seen('slack:rita').at(-1)).toMatch(/is approved/);
      const publish: Publish = (one) => publishProposal(one, places, '2026-11-23');
      const parts = {
        store: office.store,
        adapters: [],
        now: () => office.desk.clock.now,
        newId: () => crypto.randomUUID(),
        report: () => undefined,
      };
      // Killed after the file, before anybody noted it.
      await expect(
        writeApproved({
          ...parts,
          publish: async (one) => {
            await publish(one);
            throw new Error('killed');
          },
        }),
      ).resolves.toBeUndefined();
      expect(await proposalsOf(office)).toMatchObject([{ state: 'approved' }]);
      const first = await snapshot(knowledge);
      office.desk.clock.now += 180_000;
      await Promise.all([writeApproved({ ...parts, publish }), writeApproved({ ...parts, publish })]);
      expect(await proposalsOf(office)).toMatchObject([{ state: 'published' }]);
      expect(await snapshot(knowledge)).toEqual(first);
      await office.desk.pass(1_000);
      const told = office
        .seen(addressOf(threads(office)).id)
        .filter((one) => one.includes('is knowledge now'));
      expect(told).toHaveLength(1);
    } finally {
      await office.desk.close();
      await place.remove();
    }
  });

  it('goes back to its author with the reasons when the checks refuse it', async () => {
    const office = await answered();
    await fill(office, threads(office), [...usual.slice(0, 1), 'What is the IGF?', ...usual.slice(2)]);
    await office.say(rita, 'approve 1');
    await writeApproved({
      store: office.store,
      adapters: [],
      now: () => noon,
      newId: () => crypto.randomUUID(),
      report: () => undefined,
      publish: (one) => publishProposal(one, places, '2026-11-23'),
    });
    expect(await proposalsOf(office)).toMatchObject([{ state: 'sent-back' }]);
    await office.desk.pass(1_000);
    expect(office.seen(addressOf(threads(office)).id).at(-1)).toMatch(/came back[\s\S]*also claimed/);
    await office.desk.close();
  });

  it('never lets a mail address or a telephone number of a person into a proposal', async () => {
    const office = await answered();
    const secret = fc.oneof(
      fc
        .tuple(fc.stringMatching(/^[a-z]{3,8}\.[a-z]{3,8}$/), fc.stringMatching(/^[a-z]{4,9}\.(?:org|net)$/))
        .map(([one, other]) => `${one}@${other}`),
      fc.stringMatching(/^\+[1-9][0-9]{1,2} [0-9]{3} [0-9]{3} [0-9]{3}$/),
      fc.stringMatching(/^[A-Z][bcdfgx]{4,7} [A-Z][bcdfgx]{4,7}$/),
    );
    await fc.assert(
      fc.asyncProperty(secret, fc.boolean(), async (one, inQuestion) => {
        await fill(office, threads(office), [
          'save',
          inQuestion ? `May ${one} take part?` : 'May students take part?',
          inQuestion ? 'Yes, write to us.' : `Yes, ask ${one} about it.`,
          'https://example.org/c',
          'no end',
          'global',
          'submit',
        ]);
        const [newest] = await proposalsOf(office);
        expect(JSON.stringify({ ...newest, author: undefined, source: '' })).not.toContain(one);
        await office.say(threads(office), 'cancel', { addressed: false });
      }),
      { numRuns: 25 },
    );
    await office.desk.close();
  });
});

const snapshot = async (folder: string): Promise<Readonly<Record<string, string>>> => {
  const names = (await readdir(folder, { recursive: true })).filter(
    (name) => /\.(?:md|yaml)$/.test(name) && !name.includes('.git/'),
  );
  return Object.fromEntries(
    await Promise.all(
      names.sort().map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
    ),
  );
};
