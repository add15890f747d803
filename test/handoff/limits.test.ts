import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Inbound } from '../../src/core/message.ts';
import { createLimits, mostInMinute } from '../../src/limits.ts';
import { openSmallDesk } from '../bot/desk.ts';
import { createFakePlatform } from '../bot/platform.ts';
import { danger, said, wordsOf } from '../bot/small.ts';
import { freshSqlite, type TestPlace } from '../rigs/store.ts';
import { deskOf, openOffice, type Office, type Seat } from './office.ts';

const kim: Seat = { platform: 'slack', place: 'desk', person: 'kim' };
const ana: Seat = { platform: 'discord', place: 'ana', person: 'ana' };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

let deliveries = 0;
const from = (person: string, text: string): Inbound =>
  said(text, `f${String((deliveries += 1))}`, { person });

it('52: answers twenty a minute, asks once to wait, is silent then, and answers again after the minute', async () => {
  const limits = createLimits();
  const admitted = async (): Promise<string> => limits.admit(from('ana', 'what is q1?'));
  const first = [];
  for (let count = 0; count < 60; count += 1) first.push(await admitted());
  expect(first.slice(0, 20)).toStrictEqual(Array.from({ length: 20 }, () => 'deal'));
  expect(first.slice(20)).toStrictEqual(['tell', ...Array.from({ length: 39 }, () => 'drop')]);
  expect(await limits.admit(from('ana', danger))).toBe('deal');
  expect(await limits.admit({ ...from('ana', ''), kind: 'message', text: 'person', addressed: true })).toBe(
    'deal',
  );
  expect(await limits.admit(from('bea', 'what is q2?'))).toBe('deal');
  vi.advanceTimersByTime(61_000);
  expect(await admitted()).toBe('deal');
});

it('52: keeps everybody together under a limit, and tells only so many', async () => {
  const limits = createLimits();
  const came = { deal: 0, tell: 0, drop: 0 };
  for (let count = 0; count < 60; count += 1)
    for (let person = 0; person < 400; person += 1)
      came[await limits.admit(from(`p${String(person)}`, 'what is q1?'))] += 1;
  expect(came.deal).toBe(mostInMinute.everybody);
  expect(came.tell).toBe(mostInMinute.told);
  expect(await limits.admit(from('new', danger))).toBe('deal');
});

it('drops nothing of what is said to others while a workspace talks', async () => {
  const limits = createLimits();
  const overheard = (person: string): Inbound => ({
    ...from(person, 'lunch?'),
    kind: 'message',
    text: 'lunch?',
    addressed: false,
  });
  for (let count = 0; count < 2_000; count += 1)
    expect(await limits.admit(overheard(`p${String(count % 500)}`))).toBe('deal');
  expect(await limits.admit(from('ana', 'what is q1?'))).toBe('deal');
});

it('forwards and keeps nothing of a flood', async () => {
  const platform = createFakePlatform('slack');
  const limits = createLimits();
  const desk = await openSmallDesk([platform], { limits });
  for (let count = 0; count < 40; count += 1) await desk.bot.door.receive(from('ana', 'what is q1?'));
  expect(platform.arrived).toHaveLength(21);
  expect(wordsOf(platform.arrived.at(-1) ?? platform.arrived[0]!)).toMatch(/answer again in a minute/);
  expect((await desk.store.counts())['claims']).toBe(20);
  await desk.close();
});

it('opens five tickets a day for one person, and none for one who is blocked, who is answered still', async () => {
  const place: TestPlace = await freshSqlite();
  const office: Office = await openOffice([deskOf('global')], { store: await place.open() });
  await office.link(kim, 'global', 'place');
  await office.link(kim, 'global', 'coordinator');
  const last = (): string => office.seen('discord:ana').at(-1) ?? '';
  for (let count = 1; count <= 5; count += 1) {
    await office.say(ana, `what is q${String(count)}?`);
    await office.say(ana, 'person');
    await office.say(ana, `cancel 000${String(count)}`);
  }
  await office.say(ana, 'what is q6?');
  await office.say(ana, 'person');
  expect(last()).toMatch(/five tickets today/);
  await office.desk.pass(25 * 3_600_000);
  await office.say(kim, 'block 0005');
  expect(office.seen('slack:desk').at(-1)).toMatch(/For how long/);
  await office.say(kim, 'block 0005 7d');
  await office.say(ana, 'what is q7?');
  expect(last()).toMatch(/Answer q7/);
  await office.say(ana, 'person');
  expect(last()).not.toMatch(/Ticket 0006/);
  await office.desk.pass(8 * 24 * 3_600_000);
  await office.say(ana, 'what is q8?');
  await office.say(ana, 'person');
  expect(last()).toMatch(/Ticket \d{4}/);
  await office.say(kim, 'block 0005 2w');
  await office.say(kim, 'block 0005 0');
  expect(office.seen('slack:desk').at(-1)).toMatch(/can open tickets again/);
  await office.desk.close();
  await place.remove();
});

it('keeps the words of closed tickets as long as the setting says, and the open ones', async () => {
  const place: TestPlace = await freshSqlite();
  const office: Office = await openOffice([deskOf('global')], {
    store: await place.open(),
    keepTickets: 90 * 24 * 3_600_000,
  });
  await office.link(kim, 'global', 'place');
  await office.say(ana, 'zanzibarian q70?');
  await office.say(ana, 'person');
  await office.say(ana, 'cancel 0001');
  await office.say(ana, 'wombatine q71?');
  await office.say(ana, 'person');
  const texts = async (): Promise<readonly unknown[]> =>
    (await place.raw('select text from ticket_lines order by seq')).map((row) => ({ ...(row as object) }));
  await office.desk.pass(89 * 24 * 3_600_000);
  expect(await texts()).toStrictEqual([{ text: 'zanzibarian q70?' }, { text: 'wombatine q71?' }]);
  await office.desk.pass(2 * 24 * 3_600_000);
  expect(await texts()).toStrictEqual([{ text: null }, { text: 'wombatine q71?' }]);
  await office.desk.close();
  await place.remove();
});
