import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Serving } from '../../src/bot.ts';
import type { Proposal } from '../../src/core/desk/proposals.ts';
import { publishProposal } from '../../src/knowledge/edit/publish.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { servingOf } from '../../src/serving.ts';
import {
  asker,
  deskRow,
  floors,
  openHouse,
  worker,
  type Floor,
  type House,
  type Somebody,
} from '../handoff/house.ts';
import { put, workspace } from '../knowledge/workspace.ts';

const forum = (
  country: string,
  name: string,
  owner = 'knowledge desk',
): string => `  - id: date-igf-${country.toLowerCase()}
    title: ${name} IGF 2027
    summary: The national forum of ${name} meets for two days.
    questions: [when is the ${name} igf]
    topics: [igf]
    stage: meeting
    certainty: usual pattern
    begins: 2027-10-07
    ends: 2027-10-08
    zone: Africa/Nairobi
    usual: in October
    stays_true: It meets every year.
    status: in-force
    reviewed: { on: 2026-11-01, by: knowledge editor }
    review_by: 2027-06-30
    owner: ${owner}
    scope: { country: ${country} }
    confidence: medium
    contact: { label: Forum, href: "https://example.org/forum" }
    sources: [{ source: src-a, supports: the pattern }]
`;

const kenyaRow = `rows:\n${deskRow('kenya', { countries: '[KE]' })}`;

/** Shared knowledge with a date each for Kenya, Uganda and Ghana, and an overlay of the Kenya desk without a date. */
const folders = (): { readonly shared: string; readonly overlay: string } => {
  const shared = workspace({
    'dates.yaml': `rows:\n${forum('KE', 'Kenya')}${forum('UG', 'Uganda')}${forum('GH', 'Ghana')}`,
    'dates.fr.yaml':
      'rows:\n  - { id: date-igf-ke, title: FGI du Kenya 2027, summary: Le forum national du Kenya se tient pendant deux jours., stays_true: Il se tient chaque année., follows: 2026-11-01, review: reviewed }\n',
    'desks.yaml': `rows:\n${deskRow('uganda', { countries: '[UG]' })}${deskRow('global')}`,
  });
  const overlay = join(shared, '..', `${shared.split('/').at(-1) ?? ''}-kenya`);
  put(overlay, { 'overlay.yaml': 'owner: Kenya desk\ncountries: [KE]\n', 'desks.yaml': kenyaRow });
  return { shared, overlay };
};

const servingFrom = async (all: readonly string[]): Promise<Serving> => {
  const { library, problems } = await loadKnowledge(all);
  const wrong = problems.filter(({ severity }) => severity === 'problem').map(formatProblem);
  if (library === undefined || wrong.length > 0) throw new Error(wrong.join('\n'));
  return servingOf(library);
};

let house: House;
afterEach(() => house.close());

interface Local {
  readonly kimathi: Somebody;
  readonly rita: Somebody;
  readonly uganda: Somebody;
  readonly shared: string;
  readonly overlay: string;
  readonly reload: () => Promise<void>;
}

/** Kimathi coordinates the Kenya desk, Rita reviews there, the Uganda desk and the global one have places of their own. */
const local = async (on: Floor): Promise<Local> => {
  const { shared, overlay } = folders();
  let serving = await servingFrom([shared, overlay]);
  house = await openHouse([...new Set<Floor>([on, 'slack', 'discord'])], {
    serving: () => serving,
    publish: (proposal) =>
      publishProposal(
        proposal,
        { folders: [shared, overlay], data: join(shared, 'data'), git: false },
        '2026-11-23',
      ),
  });
  const kimathi = asker(on, 'kimathi');
  const rita = asker(on, 'rita');
  const uganda = worker(on === 'discord' ? 'slack' : 'discord', 'ugo', 'uganda');
  await house.link(worker(on), 'kenya', 'place');
  await house.link(kimathi, 'kenya', 'coordinator');
  await house.link(rita, 'kenya', 'reviewer');
  await house.atWork(uganda, 'uganda');
  return {
    kimathi,
    rita,
    uganda,
    shared,
    overlay,
    reload: async () => {
      serving = await servingFrom([shared, overlay]);
    },
  };
};

const proposals = (): Promise<readonly Proposal[]> =>
  house.store.transact((transaction) => transaction.proposals(50));
const shown = (on: Floor): string => house.rigs[on].seen().at(-1)?.text ?? '';
/** What is shown anywhere on a platform because of something. */
const heardAfter = async (on: Floor, work: () => Promise<void>): Promise<string> => {
  const before = house.rigs[on].seen().length;
  await work();
  return house.rigs[on]
    .seen()
    .slice(before)
    .map(({ text }) => text)
    .join('\n');
};
const newText = 'The national forum of Kenya meets on 14 and 15 October 2027.';
const filled = async (kimathi: Somebody): Promise<void> => {
  for (const typed of [
    'change date of our forum to 14 Oct 2027',
    'https://example.org/kigf-2027',
    newText,
    'submit',
  ])
    await house.say(kimathi, typed);
};

describe.each(floors)('32: local truth, local owner, on %s', (on) => {
  it('a coordinator moves the date of their own forum; another reviews old and new side by side; it is live after a reload', async () => {
    const { kimathi, rita, shared, overlay, reload } = await local(on);
    await house.say(kimathi, 'change date of our forum to 14 Oct 2027');
    expect(shown(on)).toMatch(
      /A draft for Kenya only[\s\S]*7 October 2027[\s\S]*14 October 2027[\s\S]*15 October 2027[\s\S]*source/,
    );
    await house.say(kimathi, 'they told me');
    expect(shown(on)).toMatch(/not the address of a web page/);
    await house.say(kimathi, 'submit');
    expect(shown(on)).toMatch(/This one is needed/);
    await house.say(kimathi, 'https://example.org/kigf-2027');
    expect(shown(on)).toMatch(/meets for two days/);
    await house.say(kimathi, newText);
    expect(shown(on)).toMatch(
      /Is everything right\?[\s\S]*Text until now[\s\S]*two days[\s\S]*New text[\s\S]*14 and 15 October/,
    );
    await house.say(kimathi, 'submit');
    expect(await proposals()).toMatchObject([
      { number: 1, state: 'waiting', desk: 'kenya', entry: 'date-igf-ke', scope: { country: 'KE' } },
    ]);

    await house.say(rita, 'proposal 1');
    expect(house.last(rita)).toMatch(
      /7 October 2027[\s\S]*14 October 2027[\s\S]*two days[\s\S]*14 and 15 October 2027[\s\S]*example\.org\/kigf-2027/,
    );
    await house.say(rita, 'when is the Kenya igf');
    expect(house.last(rita)).not.toMatch(/14 October/);
    await house.say(rita, 'approve 1');
    expect(house.last(rita)).toMatch(/is approved/);
    await house.pass(1_000);
    expect(await proposals()).toMatchObject([{ state: 'published' }]);
    const file = readFileSync(join(overlay, 'dates/added.yaml'), 'utf8');
    expect(file).toMatch(/owner: Kenya desk/);
    expect(file).toMatch(/by: ['"]?reviewer, Kenya desk/);
    expect(readFileSync(join(shared, 'dates.yaml'), 'utf8')).toContain('begins: 2027-10-07');

    await reload();
    const zubeida = asker(on);
    await house.say(zubeida, 'when is the Kenya igf');
    expect(house.last(zubeida)).toMatch(/14 and 15 October 2027/);
    expect(house.last(zubeida)).toMatch(/kigf-2027|example\.org/);
  });

  it("of another desk's entry it is said whose it is, and the note is sent there on yes", async () => {
    const { kimathi, uganda } = await local(on);
    const before = house.rigs[uganda.on].seen().length;
    await house.say(kimathi, "change date of Uganda's too");
    expect(shown(on)).toMatch(/belongs to: Uganda desk[\s\S]*Shall I send your note to Uganda desk/);
    expect(house.rigs[uganda.on].seen().slice(on === uganda.on ? before + 1 : before)).toEqual([]);
    await house.say(kimathi, 'yes');
    await house.pass(1_000);
    const told = house.rigs[uganda.on].seen().map(({ text }) => text);
    expect(told.filter((text) => text.includes('A note from Kenya desk'))).toHaveLength(1);
    expect(told.join('\n')).toMatch(/change date of Uganda's too[\s\S]*correct date-igf-ug/);
    expect(await proposals()).toEqual([]);
  });

  it('nobody else changes it: not who only asks, not by a forged button, not its author as reviewer', async () => {
    const { kimathi, uganda } = await local(on);
    const zubeida = asker(on);
    await house.say(zubeida, 'correct date-igf-ke');
    expect(house.last(zubeida)).toMatch(/changed by the coordinators/);
    expect(
      await heardAfter(on, () =>
        house.press(zubeida, { name: 'correct', verb: 'begin', entry: 'date-igf-ke' }),
      ),
    ).toMatch(/changed by the coordinators/);
    expect(
      await heardAfter(on, () =>
        house.press(zubeida, { name: 'correct', verb: 'note', entry: 'date-igf-ke' }),
      ),
    ).toMatch(/changed by the coordinators/);
    await house.press(zubeida, { name: 'form', word: 'submit' });
    await house.say(uganda, 'correct date-igf-ke');
    expect(house.rigs[uganda.on].seen().at(-1)?.text).toMatch(/belongs to: Kenya desk/);
    expect(await proposals()).toEqual([]);

    await filled(kimathi);
    await house.link(kimathi, 'kenya', 'reviewer');
    await house.say(kimathi, 'approve 1');
    expect(shown(on)).toMatch(/Somebody else has to decide/);
    await house.press(zubeida, { name: 'proposal', verb: 'approve', proposal: 1 });
    await house.link(uganda, 'uganda', 'reviewer');
    await house.say(uganda, 'approve 1');
    expect(await proposals()).toMatchObject([{ state: 'waiting' }]);
  });

  it('offers the button under an entry of their own, and under no other', async () => {
    const { kimathi } = await local(on);
    const offers = async (country: string): Promise<string> => {
      const before = house.rigs[on].seen().length;
      await house.say(kimathi, `when is the ${country} igf`);
      return JSON.stringify(house.rigs[on].seen().slice(before));
    };
    const ghana = await offers('Ghana');
    expect(ghana).toContain('Ghana IGF 2027');
    expect(ghana).not.toContain('Correct this entry');
    expect(await offers('Kenya')).toContain('Correct this entry');
    await house.press(kimathi, { name: 'correct', verb: 'begin', entry: 'date-igf-ke' });
    expect(shown(on)).toMatch(/On which day/);
    await house.say(kimathi, 'correct date-igf-ke');
    await house.say(kimathi, 'soon');
    expect(shown(on)).toMatch(/I see no day here/);
    await house.say(kimathi, 'cancel');
    expect(shown(on)).toMatch(/nothing was sent/);
    expect(await proposals()).toEqual([]);
  });
});

describe('32: what a change is measured against', () => {
  it('sends no note on a yes that is said to something else', async () => {
    const { kimathi } = await local('slack');
    await house.say(kimathi, "change date of Uganda's too");
    await house.say(kimathi, 'when is the Ghana igf');
    await house.say(kimathi, 'yes');
    await house.pass(1_000);
    const told = house.rigs.discord.seen().map(({ text }) => text);
    expect(told.join('\n')).not.toContain('A note from');
  });

  it('an entry that nobody looks after goes to the desk for everybody, or is said to be out of reach', async () => {
    const { kimathi } = await local('slack');
    await house.say(kimathi, 'change date of Ghana to 14 Oct 2027');
    expect(shown('slack')).toMatch(/belongs to: knowledge desk[\s\S]*no desk that I can reach/);
    await house.link(worker('discord', 'gia', 'global'), 'global', 'place');
    await house.say(kimathi, 'change date of Ghana to 14 Oct 2027');
    expect(shown('slack')).toMatch(/Shall I send your note to Global desk/);
  });

  it('comes back to its author where the entry was changed meanwhile, and can be written anew', async () => {
    const { kimathi, rita, shared } = await local('slack');
    await filled(kimathi);
    put(shared, {
      'dates.yaml': readFileSync(join(shared, 'dates.yaml'), 'utf8').replace(
        'Kenya meets for two days',
        'Kenya meets in Mombasa',
      ),
    });
    await house.say(rita, 'approve 1');
    await house.pass(1_000);
    expect(await proposals()).toMatchObject([
      { state: 'sent-back', reason: expect.stringContaining('changed meanwhile') as string },
    ]);
    await house.say(kimathi, 'revise 1');
    expect(shown('slack')).toMatch(/On which day/);
  });

  it('changes nothing when it is written again', async () => {
    const { kimathi, rita, shared, overlay } = await local('slack');
    await filled(kimathi);
    await house.say(rita, 'approve 1');
    await house.pass(1_000);
    const read = (): string =>
      ['dates/added.yaml', 'dates/added.fr.yaml', 'sources/added.yaml']
        .map((path) => readFileSync(join(overlay, path), 'utf8'))
        .join('\n');
    const first = read();
    const [done] = await proposals();
    if (done === undefined) throw new Error('there is no proposal');
    await publishProposal(done, { folders: [shared, overlay], data: shared, git: false }, '2026-12-24');
    expect(read()).toBe(first);
  });

  it('changes the text of a file of the overlay in place, and a date of the overlay a second time', async () => {
    const { kimathi, rita, overlay, reload } = await local('slack');
    put(overlay, {
      'concepts/kenya-host.md':
        '---\ntitle: Who hosts the forum\nsummary: The forum is hosted by a school.\n# a comment\nquestions: [who hosts the kenya forum]\ntopics: [igf]\nstatus: in-force\nreviewed: { on: 2026-11-01, by: Kenya desk }\nreview_by: 2027-11-01\nowner: Kenya desk\nscope: global\nconfidence: medium\nsources: [{ source: src-a, supports: all of it }]\n---\n\nIt moves every year.\n',
    });
    await reload();
    for (const typed of ['correct kenya-host', 'https://example.org/host', 'use it', 'submit'])
      await house.say(kimathi, typed);
    expect(shown('slack')).toMatch(/what stands there already/);
    for (const typed of ['use it', 'The forum is hosted by a library.', 'submit'])
      await house.say(kimathi, typed);
    await house.say(rita, 'approve 1');
    await house.pass(1_000);
    expect(await proposals()).toMatchObject([
      { state: 'published', written: expect.stringContaining('concepts/kenya-host.md') as string },
    ]);
    const file = readFileSync(join(overlay, 'concepts/kenya-host.md'), 'utf8');
    expect(file).toMatch(
      /summary: The forum is hosted by a library\.[\s\S]*# a comment[\s\S]*It moves every year\./,
    );
    await reload();

    await filled(kimathi);
    await house.say(rita, 'approve 2');
    await house.pass(1_000);
    await reload();
    for (const typed of [
      'change date of our forum to 20-21 Oct 2027',
      'https://example.org/kigf-2027',
      'The national forum of Kenya meets on 20 and 21 October 2027.',
      'submit',
    ])
      await house.say(kimathi, typed);
    await house.say(rita, 'approve 3');
    await house.pass(1_000);
    await reload();
    expect(await proposals()).toMatchObject([{ state: 'published' }, { state: 'published' }, {}]);
    const table = readFileSync(join(overlay, 'dates/added.yaml'), 'utf8');
    expect(table).toMatch(/begins: 2027-10-20[\s\S]*ends: 2027-10-21/);
    expect(table.match(/id: date-igf-ke/g)).toHaveLength(1);
  });
});
