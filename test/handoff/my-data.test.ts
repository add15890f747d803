import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mineWordings } from '../../src/core/wording/mine/catalogue.ts';
import { deskLexicons } from '../../src/core/lexicon/desk/catalogue.ts';
import { busy } from '../bot/platform.ts';
import { freshPlaces } from '../rigs/fresh.ts';
import { freshSqlite, storeKinds } from '../rigs/store.ts';
import { deskOf, openOffice, type Office, type Seat } from './office.ts';

const ana: Seat = { platform: 'discord', place: 'ana-9871', person: 'ana-9871' };
const web: Seat = { platform: 'web', place: 'visitor-5512', person: 'visitor-5512' };
const bea: Seat = { platform: 'discord', place: 'bea', person: 'bea' };
const kim: Seat = { platform: 'slack', place: 'desk', person: 'kim' };

const traces = (tables: string): readonly string[] =>
  tables.split('\n').filter((row) => /zanzibarian|quokkaish|ana-9871/.test(row));

for (const kind of storeKinds()) {
  describe.skipIf(kind.missing !== undefined)(`my data on ${kind.name}`, () => {
    const place = freshPlaces(kind);
    let office: Office;
    beforeEach(async () => {
      office = await openOffice([deskOf('global')], { store: await place().open() });
      await office.link(kim, 'global', 'place');
      await office.link(kim, 'global', 'coordinator');
    });
    afterEach(() => office.desk.close());
    const last = (address: string): string => office.seen(address).at(-1) ?? '';
    const thread = (): string => {
      const card = office.platforms.slack.arrived.find(({ ticket }) => ticket?.part === 'card');
      return `slack:desk/native-${card?.id ?? ''}`;
    };
    const openTicket = async (seat: Seat, question: string): Promise<void> => {
      await office.say(seat, question);
      await office.say(seat, 'person');
    };

    it('27: shows, exports and erases what is held, alone and at once, with the copies at the desk', async () => {
      await openTicket(ana, 'my cousin zanzibarian needs q70, who decides?');
      await office.say(ana, 'add 0001 also quokkaish things');
      await office.say({ ...kim, place: thread().replace('slack:', '') }, 'the secretariat decides');
      expect(office.seen('slack:desk').join()).toMatch(/zanzibarian/);
      expect(office.seen(thread()).join()).toMatch(/quokkaish/);
      await office.say(ana, 'my data');
      expect(last('discord:ana-9871')).toMatch(/What I hold about you[\s\S]*Ticket 0001/);
      await office.say(ana, 'export');
      expect(last('discord:ana-9871')).toMatch(
        /"number": 1[\s\S]*zanzibarian[\s\S]*quokkaish[\s\S]*secretariat/,
      );
      await office.say(ana, 'erase all');
      expect(last('discord:ana-9871')).toMatch(/cannot be brought back/);
      expect(await place().kept()).toMatch(/zanzibarian/);
      await office.say(ana, 'yes');
      await office.desk.bot.tick();
      expect(last('discord:ana-9871')).toMatch(
        /Erased 12:00 UTC[\s\S]*empty receipt number \(0001\)[\s\S]*taken back now: Slack[\s\S]*none of your words/,
      );
      expect(office.seen('slack:desk').join()).not.toMatch(/zanzibarian/);
      expect(office.seen(thread()).join()).not.toMatch(/quokkaish/);
      expect(last(thread())).toMatch(/0001 was erased by its asker/);
      const left = await place().kept();
      expect(traces(left)).toStrictEqual([]);
      expect(left).toMatch(/erased/);
      // A guessed receipt number is nothing to anybody.
      await office.say(kim, 'ticket 0001');
      expect(last('slack:desk')).toMatch(/no such ticket/);
      await office.say(ana, 'my data');
      expect(last('discord:ana-9871')).toMatch(/I hold nothing about you/);
    });

    it('says where a copy cannot be taken back, and leaves other people alone', async () => {
      await office.link({ ...web, place: 'webdesk', person: 'lee' }, 'global', 'place');
      await openTicket(ana, 'zanzibarian q70?');
      await openTicket(bea, 'wombatine q71?');
      await office.say(ana, 'erase 0001');
      await office.say(ana, '1');
      expect(last('discord:ana-9871')).toMatch(/ticket 0001[\s\S]*cannot take back[^\n]*web page/i);
      const left = await place().kept();
      expect(left).not.toMatch(/zanzibarian/);
      expect(left).toMatch(/wombatine/);
      await office.say(bea, 'my data');
      expect(last('discord:bea')).toMatch(/Ticket 0002/);
    });

    it('erases nothing of somebody else, and nothing without a yes', async () => {
      await openTicket(ana, 'zanzibarian q70?');
      await office.say(bea, 'erase 0001');
      expect(last('discord:bea')).toMatch(/no such ticket/);
      await office.press(bea, { name: 'mine', verb: 'erase-now', ticket: 1 });
      expect(last('discord:bea')).toMatch(/no such ticket/);
      await office.say(ana, 'erase all');
      await office.say(ana, 'what is q3?');
      await office.say(ana, 'yes');
      await office.say(ana, 'erase all');
      await office.say(ana, 'no');
      expect(last('discord:ana-9871')).toMatch(/Nothing was erased/);
      expect(await place().kept()).toMatch(/zanzibarian/);
    });

    it('drops what the desk was not sent yet', async () => {
      office.platforms.slack.before = () => {
        throw busy();
      };
      await openTicket(ana, 'zanzibarian q70?');
      await office.say(ana, 'add 0001 quokkaish');
      expect(await place().kept()).toMatch(/zanzibarian/);
      await office.say(ana, 'erase all');
      await office.say(ana, 'yes');
      expect(traces(await place().kept())).toStrictEqual([]);
      office.platforms.slack.before = () => undefined;
      await office.desk.pass(3_600_000);
      expect(office.seen('slack:desk').join()).not.toMatch(/zanzibarian|quokkaish/);
    });

    it('takes back what was on its way at that very moment', async () => {
      let arrive: () => void = () => undefined;
      office.platforms.slack.before = ({ ticket }) =>
        ticket?.part === 'line'
          ? new Promise((resolve) => {
              arrive = resolve;
            })
          : undefined;
      await openTicket(ana, 'zanzibarian q70?');
      const adding = office.say(ana, 'add 0001 quokkaish');
      await office.platforms.discord.has(3);
      await office.say(ana, 'erase all');
      const erasing = office.say(ana, 'yes');
      await office.platforms.discord.has(5);
      expect(await place().kept()).not.toMatch(/zanzibarian|quokkaish/);
      office.platforms.slack.before = () => undefined;
      arrive();
      await Promise.all([adding, erasing]);
      await office.desk.pass(60_000);
      expect(office.platforms.slack.arrived.some((one) => JSON.stringify(one).includes('quokkaish'))).toBe(
        true,
      );
      expect(office.seen(thread()).join()).not.toMatch(/quokkaish/);
      expect(traces(await place().kept())).toStrictEqual([]);
    });

    it('lets a coordinator go with everything they had, and keeps a block without a name', async () => {
      await openTicket(ana, 'zanzibarian q70?');
      await office.say(kim, 'take 0001');
      await office.say(kim, 'block 0001 7d');
      expect(last('slack:desk')).toMatch(/can open no ticket until 2026-11-29/);
      await office.say(kim, 'erase all');
      expect(last('slack:desk')).toMatch(/stop being linked/);
      await office.say(kim, 'yes');
      expect(await place().kept()).not.toMatch(/slack:kim/);
      await office.say(kim, 'queue');
      expect(last('slack:desk')).toMatch(/cannot confirm/);
      await office.say(ana, 'erase all');
      await office.say(ana, 'yes');
      expect(last('discord:ana-9871')).toMatch(/Kept: that no ticket can be opened until 2026-11-29/);
      await openTicket(ana, 'another q72?');
      expect(last('discord:ana-9871')).not.toMatch(/Ticket 000/);
    });
  });
}

it('understands its words in every language', async () => {
  const place = await freshSqlite();
  const office = await openOffice([], { store: await place.open() });
  for (const [language, lexicon] of deskLexicons) {
    const seat: Seat = { platform: 'teams', place: `p-${language}`, person: `p-${language}` };
    await office.say(seat, 'what is q5?');
    await office.say(seat, lexicon.myData[0] ?? '');
    expect(office.seen(`teams:p-${language}`).at(-1)).toContain(mineWordings[language].title);
    await office.say(seat, lexicon.erase[0] ?? '');
    await office.say(seat, '1');
    expect(office.seen(`teams:p-${language}`).at(-1)).toContain('12:00');
    expect(await place.kept()).not.toContain(`p-${language}`);
  }
  await office.desk.close();
  await place.remove();
});
