import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Outgoing } from '../../src/core/message.ts';
import { DeliveryError } from '../../src/core/adapter.ts';
import { refused } from '../bot/platform.ts';
import { freshSqlite, type TestPlace } from '../rigs/store.ts';
import { deskOf, openOffice, type Office, type Seat } from './office.ts';

const ana: Seat = { platform: 'discord', place: 'ana', person: 'ana' };
const kim: Seat = { platform: 'slack', place: 'desk', person: 'kim' };
const lee: Seat = { platform: 'teams', place: 'room', person: 'lee' };
const desks = [
  deskOf('kenya', { countries: ['KE'], escalation: { to: 'global', after: 24 } }),
  deskOf('global'),
];

let place: TestPlace;
let office: Office;
const open = async (given: Parameters<typeof openOffice>[1] = {}): Promise<void> => {
  office = await openOffice(desks, { store: await place.open(), ...given });
  await office.link(kim, 'kenya', 'place');
  await office.link(kim, 'kenya', 'coordinator');
  await office.link(lee, 'global', 'place');
  await office.link(lee, 'global', 'coordinator');
};
beforeEach(async () => {
  place = await freshSqlite();
});
afterEach(async () => {
  await office.desk.close();
  await place.remove();
});
const last = (address: string): string => office.seen(address).at(-1) ?? '';
const threadOn = (platform: 'slack' | 'teams'): string => {
  const card = office.platforms[platform].arrived.findLast(({ ticket }) => ticket?.part === 'card');
  return `${card?.address.id.split('#')[0] ?? ''}/native-${card?.id ?? ''}`;
};
const inThread = (seat: Seat): Seat => ({
  ...seat,
  place: threadOn(seat.platform === 'teams' ? 'teams' : 'slack').replace(/^[a-z]+:/, ''),
});
const asked = async (): Promise<void> => {
  await office.say(ana, 'is q5 open in Kenya?');
  await office.say(ana, 'person');
};

describe('a ticket that goes to another desk', () => {
  const talked = async (): Promise<void> => {
    await open();
    await asked();
    await office.say(inThread(kim), 'ask which town?', { addressed: false });
    await office.say(ana, 'add 0001 in Mombasa', { message: 'm1' });
    await office.say(inThread(kim), '// ours alone: he wrote before', { addressed: false });
    await office.say(inThread(kim), 'it opens in May', { addressed: false, message: 'k1' });
  };

  it.each(['pass global', 'not ours'])(
    'by “%s” brings what both sides said since, in order, and no note',
    async (typed) => {
      await talked();
      const old = threadOn('slack');
      await office.say(inThread(kim), typed, { addressed: false });
      const there = office.seen(threadOn('teams')).join('\n---\n');
      expect(office.seen('teams:room').at(-1)).toMatch(/comes from kenya desk, which passed it on/);
      expect(there).toMatch(
        /by a coordinator[\s\S]*which town\?[\s\S]*From the asker of 0001[\s\S]*in Mombasa[\s\S]*by a coordinator[\s\S]*it opens in May/,
      );
      expect(there).not.toContain('ours alone');
      // Nothing of it goes to the asker once more.
      expect(office.seen('discord:ana').filter((one) => one.includes('it opens in May'))).toHaveLength(1);
      expect(office.seen(old).join('\n')).toContain('Ticket 0001 went to global desk');
    },
  );

  it('by the clock brings it too, says why, and later edits and deletions reach it there', async () => {
    await talked();
    await office.say(ana, 'add 0001 by bus', { message: 'm2' });
    await office.desk.pass(25 * 3_600_000);
    expect(last('teams:room')).toMatch(/where nobody answered in time/);
    await office.edit(ana, 'm1', 'in Nairobi');
    await office.edit(inThread(kim), 'k1', 'it opens in June');
    await office.erase(ana, 'm2');
    const there = office.seen(threadOn('teams')).join('\n');
    expect(there).toMatch(/in Nairobi/);
    expect(there).toMatch(/it opens in June\s+\(edited\)/);
    expect(there).not.toMatch(/Mombasa|in May|by bus/);
    expect(office.seen('discord:ana').join('\n')).toContain('it opens in June');
  });

  it('brings the newest twenty messages and says how many are left', async () => {
    await open();
    await asked();
    for (let count = 1; count <= 23; count += 1) await office.say(ana, `add 0001 message ${String(count)}.`);
    await office.say(inThread(kim), 'pass global', { addressed: false });
    const there = office.seen(threadOn('teams')).join('\n');
    expect(there).toContain('Earlier messages that are not shown here: 3.');
    expect(there).not.toContain('message 3.');
    expect(there).toMatch(/message 4\.[\s\S]*message 23\./);
  });

  it('is erased by its asker with everything that went along', async () => {
    await talked();
    await office.say(inThread(kim), 'pass global', { addressed: false });
    await office.say(ana, 'erase 0001');
    await office.say(ana, 'yes');
    expect(office.seen(threadOn('teams')).join('\n')).not.toMatch(/Mombasa|opens in May|which town/);
    expect(office.seen('teams:room').join('\n')).not.toContain('is q5 open');
  });
});

describe('a desk whose platform refuses a message for good', () => {
  const refuse = (platform: 'slack' | 'teams', what: (outgoing: Outgoing) => boolean): void => {
    office.platforms[platform].before = (outgoing) => {
      if (what(outgoing)) throw refused();
    };
  };

  it('the card: the ticket goes on to the next desk at once, and the asker is told', async () => {
    await open();
    refuse('slack', ({ ticket }) => ticket?.part === 'card');
    await asked();
    await office.desk.pass(1_000);
    expect(last('discord:ana')).toMatch(
      /could not reach kenya desk with ticket 0001, so it went to global desk/,
    );
    expect(last('teams:room')).toMatch(
      /comes from kenya desk, whose place I could not reach[\s\S]*is q5 open/,
    );
    await office.say(inThread(lee), 'yes, it is', { addressed: false });
    expect(last('discord:ana')).toContain('yes, it is');
    expect(office.desk.events('error')).toContain('desk-unreachable');
  });

  it('what the asker adds: it goes along to the next desk, once', async () => {
    await open();
    await asked();
    refuse('slack', ({ ticket }) => ticket?.part === 'line');
    await office.say(ana, 'add 0001 in Mombasa');
    await office.say(ana, 'add 0001 by bus');
    await office.desk.pass(1_000);
    const there = office.seen(threadOn('teams')).join('\n');
    expect(there.match(/in Mombasa/g)).toHaveLength(1);
    expect(there.match(/by bus/g)).toHaveLength(1);
    expect(
      office.seen('discord:ana').filter((one) => one.includes('could not reach kenya desk')),
    ).toHaveLength(1);
  });

  it('at the last stop: the asker is told each time what did not arrive, and whom to write to', async () => {
    await open();
    refuse('slack', ({ ticket }) => ticket?.side === 'desk');
    refuse('teams', ({ ticket }) => ticket?.side === 'desk');
    await asked();
    await office.desk.pass(1_000);
    const sorry = (): number =>
      office
        .seen('discord:ana')
        .filter((one) => /could not reach global desk[\s\S]*directly:[\s\S]*global secretariat/.test(one))
        .length;
    expect(sorry()).toBe(1);
    await office.say(ana, 'add 0001 in Mombasa');
    await office.desk.pass(1_000);
    expect(sorry()).toBe(2);
    await office.desk.pass(48 * 3_600_000);
    expect(sorry()).toBe(2);
  });
});

it('a desk hears that the arrival of a card is not known, and works by number', async () => {
  await open({ knows: 'nothing' });
  let cut = true;
  office.platforms.slack.before = (outgoing) => {
    if (outgoing.ticket?.part !== 'card' || !cut) return;
    cut = false;
    // Nobody knows whether it arrived.
    throw new DeliveryError('no answer', { retryable: true, unanswered: true });
  };
  await asked();
  await office.desk.pass(60_000);
  await office.desk.pass(60_000);
  expect(last('slack:desk')).toMatch(
    /cannot tell whether the card of ticket 0001 arrived[\s\S]*0001 and your words/,
  );
  expect(office.seen('slack:desk').filter((one) => one.includes('cannot tell whether'))).toHaveLength(1);
  await office.say(kim, '0001 yes, it is');
  expect(last('discord:ana')).toContain('yes, it is');
});
