import { afterEach, describe, expect, it } from 'vitest';
import { mostNewcomers, welcomePause } from '../../src/unasked.ts';
import { createLimits } from '../../src/limits.ts';
import { danger } from '../bot/small.ts';
import {
  asker,
  deskRow,
  hour,
  minute,
  openHouse,
  worker,
  type Floor,
  type House,
  type Somebody,
} from '../handoff/house.ts';
import type { Seen } from '../rigs/rig.ts';

let house: House;
afterEach(() => house.close());

const communities = ['slack', 'discord', 'teams'] as const satisfies readonly Floor[];

const seen = (on: Floor): readonly Seen[] => house.rigs[on].seen();
const welcomes = (on: Floor): readonly Seen[] =>
  seen(on).filter(({ text }) => text.includes('begin with one of these') && !text.includes('Help Desk'));
const lines = (on: Floor): readonly Seen[] => seen(on).filter(({ text }) => text.includes('New here?'));

const inChannel = (on: Floor, person: string): Somebody => worker(on, person, 'talk');

describe.each(communities)('48: who is new, on %s', (on) => {
  it('hears nothing unless a coordinator has switched it on', async () => {
    house = await openHouse([on]);
    const coordinator = await house.atWork(worker(on));
    await house.join({ on, person: 'noor' });
    await house.pass(hour);
    await house.say(inChannel(on, 'noor'), 'can I follow the sessions online?');
    expect(house.latest(on)).toContain('Taking part remotely');
    await house.say(coordinator, 'welcome');
    expect(house.latest(on)).toContain('The welcome is off');
    expect([...welcomes(on), ...lines(on)]).toEqual([]);
  });

  it('may be welcomed only where a coordinator of the desk that works there says so', async () => {
    house = await openHouse([on]);
    await house.atWork(worker(on));
    const stranger = inChannel(on, 'stranger');
    await house.say(stranger, 'welcome on');
    expect(house.latest(on)).toContain('Only a coordinator can switch this');
    const elsewhere = inChannel(on, 'other-desk');
    await house.link(elsewhere, 'kenya', 'coordinator');
    await house.say(elsewhere, 'welcome on');
    expect(house.latest(on)).toContain('Only a coordinator can switch this');
    await house.join({ on, person: 'noor' });
    await house.pass(hour);
    expect(welcomes(on)).toEqual([]);
  });

  it('gets one private message with three things to begin with, each typed as it stands on its button', async () => {
    house = await openHouse([on]);
    const coordinator = await house.atWork(worker(on));
    await house.say(coordinator, 'welcome on');
    expect(house.latest(on)).toContain('The welcome is on in this community');
    await house.join({ on, person: 'noor' });
    await house.pass(0);
    const [welcome, ...others] = welcomes(on);
    expect(others).toEqual([]);
    expect(welcome?.buttons.map(({ label }) => label)).toEqual([
      'find my igf · Find your IGF',
      'first steps · For people like me',
      'explain · A word or message',
    ]);
    expect(welcome?.text.length).toBeLessThan(420);
    if (on !== 'teams') expect(welcome?.onlyYou).toBe(true);
    const noor = asker(on, 'noor');
    await house.say(noor, 'find my igf');
    expect(house.latest(on)).toContain('Which country or town are you in?');
    await house.say(noor, 'explain');
    expect(house.latest(on)).toContain('explain: MAG');
    const token = welcome?.buttons[0]?.token ?? '';
    await house.rigs[on].press(token, { person: 'noor' });
    expect(house.latest(on)).toContain('Which country or town are you in?');
    // Whoever was welcomed when they joined finds no line under their first answer.
    await house.say(inChannel(on, 'noor'), 'can I follow the sessions online?');
    expect(lines(on)).toEqual([]);
  });

  it('is welcomed once: redelivered, twice at once, in another process, and after coming back', async () => {
    house = await openHouse([on]);
    await house.say(await house.atWork(worker(on)), 'welcome on');
    const again = { on, person: 'noor', delivery: '7' } as const;
    await Promise.all([house.join(again), house.join(again)]);
    await house.restart();
    await house.join(again);
    await house.pass(minute);
    await house.join({ on, person: 'noor' });
    await house.pass(hour);
    expect(welcomes(on)).toHaveLength(1);
  });

  it('is answered first where the desk meets them by their first question, with one short line under it', async () => {
    house = await openHouse([on]);
    const coordinator = await house.atWork(worker(on));
    await house.say(coordinator, 'welcome on');
    const noor = inChannel(on, 'noor');
    await house.say(noor, 'can I follow the sessions online?', { delivery: '71' });
    const [line, ...others] = lines(on);
    expect(others).toEqual([]);
    expect(line?.text.indexOf('Taking part remotely')).toBeLessThan(line?.text.indexOf('New here?') ?? 0);
    expect(line?.text).toContain('“find my igf”, “first steps” or “explain: MAG”');
    await house.say(noor, 'who can join a national initiative?');
    await house.restart();
    await house.say(noor, 'can I follow the sessions online?', { delivery: '71' });
    await house.say({ ...noor, room: 'other' }, 'can I follow the sessions online?');
    expect(lines(on)).toHaveLength(1);
    await house.join({ on, person: 'noor' });
    await house.pass(hour);
    expect(welcomes(on)).toEqual([]);
  });

  it('is told nothing beside it in danger, and nothing beside a person when they ask for one', async () => {
    house = await openHouse([on]);
    await house.say(await house.atWork(worker(on)), 'welcome on');
    const noor = inChannel(on, 'noor');
    await house.say(noor, danger);
    await house.say(inChannel(on, 'ousmane'), 'person');
    expect(lines(on)).toEqual([]);
    expect(await house.place.raw("select * from told_once where once = 'welcome'")).toEqual([]);
  });

  it('hears no more once it is switched off, and who waited then hears nothing either', async () => {
    house = await openHouse([on]);
    const coordinator = await house.atWork(worker(on));
    await house.say(coordinator, 'welcome on');
    await house.join({ on, person: 'noor' });
    await house.say(coordinator, 'welcome off');
    expect(house.latest(on)).toContain('The welcome is off');
    await house.pass(hour);
    await house.say(inChannel(on, 'ousmane'), 'can I follow the sessions online?');
    expect([...welcomes(on), ...lines(on)]).toEqual([]);
    expect(await house.place.raw('select * from newcomers')).toEqual([]);
    expect(await house.place.raw('select * from told_once')).toEqual([]);
  });

  it('sees and erases that they were welcomed; of it nothing but a hash was kept', async () => {
    house = await openHouse([on]);
    await house.say(await house.atWork(worker(on)), 'welcome on');
    await house.join({ on, person: 'noor' });
    await house.pass(0);
    const personId = house.heard.findLast(({ kind }) => kind === 'joined')?.person.id ?? '';
    expect(personId).not.toBe('');
    expect(await house.place.raw('select * from newcomers')).toEqual([]);
    const kept = JSON.stringify(await house.place.raw('select * from told_once'));
    expect(kept).toContain('welcome');
    expect(kept).not.toContain(personId);
    const noor = asker(on, 'noor');
    await house.say(noor, 'my data');
    expect(house.latest(on)).toContain('That I welcomed you');
    await house.say(noor, 'erase all');
    await house.say(noor, 'yes');
    expect(house.latest(on)).toContain('Erased');
    expect(await house.place.raw('select * from told_once')).toEqual([]);
  });

  it('five hundred who join within a minute are welcomed one by one, and keep nobody waiting', async () => {
    house = await openHouse([on], { limits: createLimits() });
    await house.say(await house.atWork(worker(on)), 'welcome on');
    for (let person = 0; person < 500; person += 1) await house.join({ on, person: `n${String(person)}` });
    await house.say(asker(on, 'zubeida'), 'can I follow the sessions online?');
    expect(house.latest(on)).toContain('Taking part remotely');
    expect(await house.place.raw('select * from newcomers')).toHaveLength(mostNewcomers);
    for (let count = 0; count < 12; count += 1) await house.pass(welcomePause / 3);
    expect(welcomes(on)).toHaveLength(4);
    // Not even after a long rest do many go out at once.
    await house.pass(hour);
    await house.pass(0);
    expect(welcomes(on)).toHaveLength(5);
    expect(new Set(welcomes(on).map(({ address }) => address)).size).toBe(5);
    expect(await house.place.raw('select * from newcomers')).toHaveLength(mostNewcomers - 5);
    // Whoever came when too many waited finds the line under their first answer.
    await house.say(inChannel(on, 'n499'), 'can I follow the sessions online?');
    expect(lines(on).at(-1)?.text).toContain('Taking part remotely');
  }, 120_000);
});

describe('48: who is new', () => {
  it('and cannot be written to alone on Discord is told nothing before they write', async () => {
    house = await openHouse(['discord']);
    await house.say(await house.atWork(worker('discord')), 'welcome on');
    house.rigs.discord.closeDirectMessages('noor');
    await house.join({ on: 'discord', person: 'noor' });
    await house.pass(minute);
    expect(welcomes('discord')).toEqual([]);
    await house.say(inChannel('discord', 'noor'), 'can I follow the sessions online?');
    expect(lines('discord')).toHaveLength(1);
  });

  it('and cannot be written to alone on Teams or Slack is told nothing before they write', async () => {
    house = await openHouse(['teams', 'slack']);
    await house.say(await house.atWork(worker('teams')), 'welcome on');
    await house.link(worker('slack'), 'kenya', 'coordinator');
    await house.say(worker('slack'), 'welcome on');
    house.rigs.teams.microsoft.refusePersonal();
    house.rigs.slack.slack.refuse('conversations.open', 'cannot_dm_bot');
    await house.join({ on: 'teams', person: 'noor' });
    await house.join({ on: 'slack', person: 'noor' });
    await house.pass(minute);
    expect([...welcomes('teams'), ...welcomes('slack')]).toEqual([]);
    for (const on of ['teams', 'slack'] as const) {
      await house.say(inChannel(on, 'noor'), 'can I follow the sessions online?');
      expect(lines(on)).toHaveLength(1);
    }
  });

  it('on the web page belongs to no community: nothing is said, and a coordinator hears why', async () => {
    house = await openHouse(['web']);
    const coordinator = await house.atWork(worker('web'));
    await house.say(coordinator, 'welcome on');
    expect(house.latest('web')).toContain('belongs to no community');
    await house.say(asker('web'), 'can I follow the sessions online?');
    expect(lines('web')).toEqual([]);
  });

  it('is welcomed in the language of the desk, and of the platform where it says one', async () => {
    house = await openHouse(['slack'], { desks: deskRow('global', { languages: '[fr, en]' }) });
    await house.say(await house.atWork(worker('slack')), 'bienvenue activer');
    expect(house.latest('slack')).toContain('La bienvenue est activée');
    await house.join({ on: 'slack', person: 'noor' });
    await house.rigs.slack.deliver({
      type: 'event_callback',
      team_id: 'T0IGDESK01',
      event_id: 'EvLocale',
      event: { type: 'team_join', user: { id: 'U0OUSMANE', locale: 'ru-RU' } },
    });
    await house.pass(0);
    await house.pass(welcomePause);
    const told = house.rigs.slack.seen().map(({ text }) => text);
    expect(told.filter((text) => text.includes('Trouver votre FGI'))).toHaveLength(1);
    expect(told.filter((text) => text.includes('Найти ваш форум'))).toHaveLength(1);
  });

  it('is no bot, and not the desk itself', async () => {
    house = await openHouse(['slack', 'teams', 'discord']);
    const before = house.heard.length;
    await house.rigs.slack.deliver({
      type: 'event_callback',
      team_id: 'T0IGDESK01',
      event_id: 'EvSelf',
      event: { type: 'member_joined_channel', user: 'U0HELPDESK', channel: 'C0TALK' },
    });
    await house.rigs.slack.deliver({
      type: 'event_callback',
      team_id: 'T0IGDESK01',
      event_id: 'EvBot',
      event: { type: 'team_join', user: { id: 'U0ROBOT', is_bot: true } },
    });
    expect(house.heard.slice(before)).toEqual([]);
  });
});
