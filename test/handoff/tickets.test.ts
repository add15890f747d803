import { afterEach, describe, expect, it } from 'vitest';
import { freshPlaces } from '../rigs/fresh.ts';
import { storeKinds } from '../rigs/store.ts';
import { beforeEach } from 'vitest';
import { deskOf, openOffice, type Office, type Seat } from './office.ts';

const ana: Seat = { platform: 'discord', place: 'ana', person: 'ana' };
const kim: Seat = { platform: 'slack', place: 'desk', person: 'kim' };
const lee: Seat = { platform: 'slack', place: 'desk', person: 'lee' };

for (const kind of storeKinds()) {
  describe.skipIf(kind.missing !== undefined)(`hand-off on ${kind.name}`, () => {
    const place = freshPlaces(kind);
    let office: Office;
    beforeEach(async () => {
      office = await openOffice([deskOf('kenya', { countries: ['KE'] }), deskOf('global')], {
        store: await place().open(),
      });
      await office.link(kim, 'global', 'place');
      await office.link(kim, 'global', 'coordinator');
      await office.link(lee, 'global', 'coordinator');
    });
    afterEach(() => office.desk.close());
    const thread = (): Seat => ({ ...kim, place: threadId().replace('slack:', '') });
    const threadId = (): string => {
      const card = office.platforms.slack.arrived.find(({ ticket }) => ticket?.part === 'card');
      return `slack:desk/native-${card?.id ?? ''}`;
    };
    const last = (address: string): string => office.seen(address).at(-1) ?? '';

    it('29: carries a question from Discord to Slack and the answer back, role and not name', async () => {
      await office.say(ana, 'can a student organisation join the q70 committee?');
      await office.say(ana, 'person');
      expect(last('discord:ana')).toMatch(
        /Ticket 0001[\s\S]*do not see your name[\s\S]*student organisation/,
      );
      expect(last('slack:desk')).toMatch(/Ticket 0001[\s\S]*newcomer on Discord[\s\S]*student organisation/);
      await office.say(thread(), 'yes, write to the committee before its open call in May', {
        addressed: false,
      });
      expect(last('discord:ana')).toMatch(/Coordinator, global desk[\s\S]*before its open call in May/);
      expect(last('discord:ana')).toContain('enough 0001');
      expect(last('discord:ana')).not.toMatch(/kim/);
      expect(last(threadId())).toMatch(/Delivered/);
      await office.say(ana, 'enough 0001');
      expect(last('discord:ana')).toMatch(/Ticket 0001 is closed/);
      expect(last(threadId())).toMatch(/asker closed ticket 0001/);
    });

    it('30: lets one of two who take the same ticket have it, and tells the other', async () => {
      await office.say(ana, 'is q71 open?');
      await office.say(ana, 'person');
      await Promise.all([office.say(kim, 'take 0001'), office.say({ ...lee, place: 'lee' }, 'take 0001')]);
      const said = [last('slack:desk'), last('slack:lee')];
      expect(said.filter((one) => one.includes('You have ticket 0001'))).toHaveLength(1);
      expect(said.filter((one) => one.includes('Another coordinator has ticket 0001'))).toHaveLength(1);
    });

    it('21: leaves taken back what was taken back, when an edit comes later or at the same moment', async () => {
      await office.say(ana, 'is q71 open?');
      await office.say(ana, 'person');
      await office.say(ana, 'add 0001 my secret', { message: 'm1' });
      await office.erase(ana, 'm1');
      await office.edit(ana, 'm1', 'add 0001 my secret, once more');
      await office.say(ana, 'add 0001 another secret', { message: 'm2' });
      await Promise.all([
        office.edit(ana, 'm2', 'add 0001 another secret, changed'),
        office.erase(ana, 'm2'),
        office.edit(ana, 'm2', 'add 0001 another secret, changed again'),
      ]);
      const changes = office.platforms.slack.arrived.filter(({ replaces }) => replaces !== undefined);
      const lastOf = new Map(changes.map(({ replaces }) => [replaces?.message, replaces?.remove]));
      expect([...lastOf.values()]).toEqual([true, true]);
      expect(office.seen(threadId()).join('\n')).not.toContain('secret');
    });
  });
}
