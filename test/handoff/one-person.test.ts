import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountLines, handleOf } from '../../src/commands/desk-lines.ts';
import { freshPlaces } from '../rigs/fresh.ts';
import { storeKinds } from '../rigs/store.ts';
import { deskOf, openOffice, type Office, type Seat } from './office.ts';

const ana: Seat = { platform: 'discord', place: 'ana', person: 'ana' };
const kim: Seat = { platform: 'slack', place: 'desk', person: 'kim', private: false };
const kimInTeams: Seat = { platform: 'teams', place: 'kim', person: 'kim' };
const rita: Seat = { platform: 'teams', place: 'rita', person: 'rita' };
const last = (seat: Seat): string => office.seen(`${seat.platform}:${seat.place}`).at(-1) ?? '';

let office: Office;

for (const kind of storeKinds()) {
  describe.skipIf(kind.missing !== undefined)(`a person with several accounts on ${kind.name}`, () => {
    const place = freshPlaces(kind);
    beforeEach(async () => {
      office = await openOffice([deskOf('global')], { store: await place().open() });
      await office.link(kim, 'global', 'place');
      await office.link(kim, 'global', 'coordinator');
      await office.link(kimInTeams, 'global', 'reviewer');
      await office.link(rita, 'global', 'reviewer');
      await office.say(ana, 'what is q1?');
      await office.say(ana, 'person');
      await office.say(kim, '0001 yes, it is');
      for (const typed of [
        'save 0001',
        'Is it open?',
        'use it',
        'https://example.org/open',
        'no end',
        'global',
        'submit',
      ])
        await office.say(kim, typed);
    });
    afterEach(() => office.desk.close());

    it('decides about nothing they wrote with the other one, once a maintainer noted that they are one', async () => {
      await office.store.declareSame('slack:kim', 'teams:kim');
      await office.say(kimInTeams, 'approve 1');
      expect(last(kimInTeams)).toMatch(/Somebody else has to decide/);
      await office.press(kimInTeams, { name: 'proposal', verb: 'approve', proposal: 1 });
      expect(last(kimInTeams)).toMatch(/Somebody else has to decide/);
      await office.say(rita, 'approve 1');
      expect(last(rita)).toMatch(/is approved/);
    });

    it('stays one over three accounts, whichever pair was noted, and can see that it was noted', async () => {
      await office.store.declareSame('discord:kim', 'teams:kim');
      await office.store.declareSame('slack:kim', 'web:kim');
      await office.store.declareSame('web:kim', 'discord:kim');
      await office.say(kimInTeams, 'approve 1');
      expect(last(kimInTeams)).toMatch(/Somebody else has to decide/);
      await office.say(kimInTeams, 'my data');
      expect(last(kimInTeams)).toContain('Other accounts that a maintainer noted as yours: 3');
    });

    it('leaves a proposal without its author, and no note of being one, when their data is erased', async () => {
      await office.store.declareSame('slack:kim', 'teams:kim');
      await office.say({ ...kim, place: 'kim', private: true }, 'erase all');
      await office.say({ ...kim, place: 'kim', private: true }, 'yes');
      const proposals = JSON.stringify(await place().raw('select proposal from proposals'));
      expect(proposals).toContain('Is it open?');
      expect(proposals).not.toContain('slack:kim');
      expect(await place().raw("select * from persons where person = 'slack:kim'")).toEqual([]);
      await office.say(rita, 'approve 1');
      expect(last(rita)).toMatch(/is approved/);
    });

    it('is listed by a short name, the platform, the role and the day, and by no id', async () => {
      await office.store.declareSame('slack:kim', 'teams:kim');
      const lines = accountLines(await office.store.linkedAccounts());
      expect(lines).toEqual([
        `${handleOf('slack:kim')}  slack, coordinator, since 2026-11-22, person 1`,
        `${handleOf('teams:kim')}  teams, reviewer, since 2026-11-22, person 1`,
        `${handleOf('teams:rita')}  teams, reviewer, since 2026-11-22`,
      ]);
      expect(lines.join()).not.toMatch(/kim|rita/);
      expect(handleOf('slack:kim')).toMatch(/^[a-z0-9]{6}$/);
    });
  });
}
