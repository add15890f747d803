import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settleForTicket } from '../../src/desks.ts';
import type { BotParts } from '../../src/bot.ts';
import { smallServing } from '../bot/small.ts';
import { freshSqlite, type TestPlace } from '../rigs/store.ts';
import { deskOf, openOffice, servingWith, type Office, type Seat } from './office.ts';

const ana: Seat = { platform: 'discord', place: 'ana', person: 'ana' };
const kim: Seat = { platform: 'slack', place: 'desk', person: 'kim' };

let place: TestPlace;
let office: Office;
beforeEach(async () => {
  place = await freshSqlite();
  office = await openOffice([deskOf('global')], { store: await place.open() });
  await office.link(kim, 'global', 'place');
  await office.link(kim, 'global', 'coordinator');
  await office.say(ana, 'what is q1?');
  await office.say(ana, 'person');
});
afterEach(async () => {
  await office.desk.close();
  await place.remove();
});

describe('a message that two processes sent, because a lease ended while one of them did', () => {
  it('is called delivered once', async () => {
    await office.say(kim, '0001 yes, it is');
    const sent = office.platforms.discord.arrived.find(({ ticket }) => ticket?.part === 'line');
    if (sent === undefined) throw new Error('nothing arrived');
    const other: BotParts = {
      store: await place.open(),
      serving: () => ({ ...smallServing, library: servingWith([deskOf('global')]).library }),
      adapters: [office.platforms.slack.adapter, office.platforms.discord.adapter],
      now: () => office.desk.clock.now,
      newId: () => crypto.randomUUID(),
      report: () => undefined,
      settings: { keepQuestions: false },
    };
    await settleForTicket(other, sent, { state: 'sent', message: `native-${sent.id}` }, 1);
    await office.desk.pass(60_000);
    const delivered = office.platforms.slack.arrived.filter(({ reply }) =>
      JSON.stringify(reply).includes('Delivered: your message of ticket 0001.'),
    );
    expect(delivered).toHaveLength(1);
  });
});
