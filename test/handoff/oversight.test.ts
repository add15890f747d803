import { afterEach, beforeEach, expect, it } from 'vitest';
import { freshSqlite, type TestPlace } from '../rigs/store.ts';
import { deskOf, openOffice, servingWith, type Office, type Seat } from './office.ts';

const ana: Seat = { platform: 'discord', place: 'ana', person: 'ana' };
const kim: Seat = { platform: 'slack', place: 'desk', person: 'kim' };
let place: TestPlace;
let office: Office;

beforeEach(async () => {
  place = await freshSqlite();
  const desks = [deskOf('global'), deskOf('kenya', { countries: ['KE'] })];
  const serving = servingWith(desks);
  const phrases = [
    { id: 'looking', texts: { en: 'We look into it.', fr: 'Nous étudions cela.' }, desks: [] },
    { id: 'kenyan', texts: { en: 'Only in Kenya.' }, desks: ['kenya'] },
  ];
  office = await openOffice(desks, {
    store: await place.open(),
    serving: { ...serving, library: { ...serving.library, phrases } },
  });
  await office.link(kim, 'global', 'place');
  await office.link(kim, 'global', 'coordinator');
});
afterEach(async () => {
  await office.desk.close();
  await place.remove();
});
const last = (address: string): string => office.seen(address).at(-1) ?? '';

it('37: writes the week as plain text for a mailing list, in which nobody can be recognised', async () => {
  for (const person of ['p1', 'p2', 'p3', 'p4', 'p5', 'p6']) {
    const seat: Seat = { platform: 'discord', place: person, person };
    await office.say(seat, `zanzibarian what is q5?`);
    if (person !== 'p6') await office.say(seat, 'person');
  }
  await office.say(kim, 'answer 0001 yes');
  await office.say(kim, 'digest week');
  const digest = last('slack:desk');
  expect(digest).toMatch(/Help desk, 2026-11-15 to 2026-11-22/);
  expect(digest).toMatch(/answered by people: fewer than 5/);
  expect(digest).toMatch(/still open: 5/);
  expect(digest).toMatch(/answered from the knowledge: 6/);
  expect(digest).not.toMatch(/zanzibarian|p1|0001|https?:/);
  for (const line of digest.split('\n')) expect(line.length).toBeLessThanOrEqual(72);
});

it('gives figures and phrases to coordinators only', async () => {
  for (const word of ['digest', 'statistics', 'phrases']) {
    await office.say(ana, word);
    expect(last('discord:ana')).not.toMatch(/fewer than|We look/);
  }
  await office.say(kim, 'statistics');
  expect(last('slack:desk')).toMatch(/global desk: opened fewer than 5[\s\S]*open now fewer than 5/);
  expect(last('slack:desk')).not.toMatch(/kenya desk/);
});

it('sends a ready-made phrase in the asker’s language, and knows only those of its desk', async () => {
  await office.say(ana, 'en français');
  await office.say(ana, 'zanzibarian q5?');
  await office.say(ana, 'person');
  await office.say(kim, 'phrases');
  expect(last('slack:desk')).toMatch(/looking: We look into it/);
  expect(last('slack:desk')).not.toMatch(/kenyan/);
  await office.say(kim, 'phrase looking 0001');
  expect(last('discord:ana')).toMatch(/Nous étudions cela/);
  await office.say(kim, 'phrase 0001 kenyan');
  expect(last('slack:desk')).toMatch(/do not know that phrase[\s\S]*looking/);
});
