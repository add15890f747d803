import { afterEach, describe, expect, it } from 'vitest';
import type { Serving } from '../../src/bot.ts';
import { servingOf } from '../../src/serving.ts';
import {
  day,
  deskRow,
  hour,
  monday,
  openHouse,
  worker,
  type Floor,
  type House,
  type Somebody,
} from '../handoff/house.ts';
import { fields, igfTopic, inRow, libraryOf, type Files } from '../knowledge/workspace.ts';
import type { Seen } from '../rigs/rig.ts';

let house: House;
afterEach(() => house.close());

const dateRow = (id: string, ends: string, scope: string): string => `  - id: ${id}
    title: Call ${id}
    summary: A call that ends.
    questions: [when does ${id} end]
${inRow(fields.replace('scope: global', scope))}
    stage: propose
    certainty: confirmed
    ends: ${ends}
    zone: UTC
    stays_true: There is one call a year.
`;

interface Told {
  readonly kenya?: string;
  readonly text?: string;
  readonly more?: boolean;
}

const concept = (title: string, text: string): string =>
  `---\ntitle: ${title}\nsummary: ${text}\n${fields}\nquestions:\n  - what is ${title}\n---\n\n${text}\n`;

const filesOf = ({
  kenya = '2026-12-04T23:59',
  text = 'A thing is a thing.',
  more = false,
}: Told): Files => ({
  'concepts/thing.md': concept('Thing', text),
  ...(more ? { 'concepts/other.md': concept('Other', 'Another thing.') } : {}),
  'topics.yaml': igfTopic,
  'desks.yaml': `rows:\n${deskRow('kenya', { countries: '[KE]', escalation: '{ to: global, after: 24 }' })}${deskRow('global')}`,
  'dates/calls.yaml': `rows:\n${dateRow('date-near', kenya, 'scope: { country: KE }')}${dateRow('date-far', '2027-02-01T23:59', 'scope: { country: KE }')}${dateRow('date-elsewhere', '2026-12-05T23:59', 'scope: { country: NO }')}`,
});

const serve = async (told: Told = {}): Promise<Serving> => servingOf(await libraryOf(filesOf(told)));

const seen = (on: Floor): readonly Seen[] => house.rigs[on].seen();
const digests = (on: Floor): readonly Seen[] =>
  seen(on).filter(({ text }) => text.includes('ends this weekly'));

const open = async (on: Floor, told: Told = {}) => {
  const served = { now: await serve(told) };
  // A Wednesday: the desks work at all hours, so that the digest comes on Monday at nine.
  house = await openHouse([on], { serving: () => served.now, now: monday + 2 * day });
  return served;
};

const coordinate = async (on: Floor, desk: string): Promise<Somebody> => {
  const coordinator = worker(on);
  await house.link(coordinator, desk, 'coordinator');
  return coordinator;
};

describe.each(['slack', 'discord', 'teams'] as const)('the weekly digest on %s', (on) => {
  it('comes to the place itself once a week with the dates of the desk, what changed, and numbers', async () => {
    const served = await open(on);
    const coordinator = await coordinate(on, 'kenya');
    await house.say(coordinator, 'digest on');
    expect(house.latest(on)).toContain('once a week, next on Mon, 30 November 2026, 09:00 (UTC)');
    await house.pass(5 * day - hour);
    expect(digests(on)).toEqual([]);
    served.now = await serve({ more: true, text: 'A thing is another thing now.' });
    await house.pass(hour);
    const [digest, ...others] = digests(on);
    expect(others).toEqual([]);
    expect(digest?.onlyYou).toBe(false);
    expect(digest?.text).toMatch(/Closes within two weeks\n.*Call date-near: /u);
    expect(digest?.text).not.toMatch(/Call date-far|Call date-elsewhere/u);
    expect(digest?.text).toContain('Questions without an answer: fewer than 5');
    // It answers nobody: it stands beside the thread it was asked for in.
    const asked = seen(on).find(({ text }) => text.includes('once a week, next on'));
    if (on !== 'discord') expect(digest?.address).not.toBe(asked?.address);
    await house.pass(hour);
    await house.restart();
    expect(digests(on)).toHaveLength(1);
  });

  it('is one for a place, however often and in whichever thread it was asked for', async () => {
    await open(on);
    const coordinator = await coordinate(on, 'kenya');
    await house.say(coordinator, 'digest on');
    await house.say(coordinator, 'digest on');
    await house.say(coordinator, 'digest');
    expect(house.latest(on)).toContain('In this place the digest comes by itself once a week');
    await house.pass(5 * day);
    expect(digests(on)).toHaveLength(1);
  });

  it('ends when a coordinator says so, and nobody else can begin or end it', async () => {
    await open(on);
    const coordinator = await coordinate(on, 'kenya');
    await house.say(coordinator, 'digest on');
    const stranger = worker(on, 'stranger');
    await house.say(stranger, 'digest off');
    expect(house.latest(on)).toContain('Only a coordinator can switch this');
    await house.say(coordinator, 'digest off');
    expect(house.latest(on)).toContain('does not come here by itself any more');
    await house.say(stranger, 'digest on');
    expect(house.latest(on)).toContain('Only a coordinator can switch this');
    await house.pass(6 * day);
    expect(digests(on)).toEqual([]);
  });
});

describe('the weekly digest', () => {
  it('tells what is new and what has changed since the last one, each once', async () => {
    const served = await open('slack');
    await house.say(await coordinate('slack', 'global'), 'digest on');
    served.now = await serve({
      more: true,
      text: 'A thing is another thing now.',
      kenya: '2026-12-10T23:59',
    });
    await house.pass(5 * day);
    expect(digests('slack').at(-1)?.text).toMatch(/New in the knowledge\nOther/u);
    expect(digests('slack').at(-1)?.text).toMatch(/Changed in the knowledge\n(?:.*\n)*Thing/u);
    expect(digests('slack').at(-1)?.text).toMatch(/Call date-elsewhere/u);
    await house.pass(7 * day);
    expect(digests('slack')).toHaveLength(2);
    expect(digests('slack').at(-1)?.text).not.toMatch(/in the knowledge/u);
  });

  it('does not come where there is nothing to tell', async () => {
    await open('slack', { kenya: '2027-03-01T23:59' });
    await house.say(await coordinate('slack', 'kenya'), 'digest on');
    for (let week = 0; week < 4; week += 1) await house.pass(7 * day);
    expect(digests('slack')).toEqual([]);
  });

  it('says numbers, and nothing that anybody wrote', async () => {
    await open('slack');
    await house.say(await coordinate('slack', 'global'), 'digest on');
    for (let person = 0; person < 6; person += 1)
      await house.say(
        { on: 'slack', person: `p${String(person)}`, place: 'private' },
        'what should xylophonist eat for breakfast today',
      );
    await house.pass(5 * day);
    expect(digests('slack').at(-1)?.text).toContain('Questions without an answer: 6');
    expect(digests('slack').at(-1)?.text).not.toContain('xylophonist');
  });

  it('comes once where the clock is set back, and not days too late after the desk stood still', async () => {
    await open('slack');
    await house.say(await coordinate('slack', 'global'), 'digest on');
    await house.pass(5 * day);
    await house.pass(-3 * day);
    await house.pass(3 * day);
    expect(digests('slack')).toHaveLength(1);
    // Four days late: the next week is nearer.
    await house.pass(11 * day);
    expect(digests('slack')).toHaveLength(1);
  });

  it('on the web page there is no place for it, and that is said', async () => {
    await open('web');
    const coordinator = await coordinate('web', 'global');
    await house.say(coordinator, 'digest on');
    expect(house.latest('web')).toContain('belongs to no community');
  });
});
