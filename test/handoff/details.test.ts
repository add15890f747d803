import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decodeForm } from '../../adapters/web/decode.ts';
import { languages } from '../../src/core/language.ts';
import { wordings } from '../../src/core/wording/catalogue.ts';
import { freshPlaces } from '../rigs/fresh.ts';
import { storeKinds } from '../rigs/store.ts';
import { deskOf, openOffice, type Office, type Seat } from './office.ts';

const ana: Seat = { platform: 'discord', place: 'ana', person: 'ana' };
const bea: Seat = { platform: 'discord', place: 'bea', person: 'bea' };
const kim: Seat = { platform: 'slack', place: 'desk', person: 'kim' };
const shared = (person: string): Seat => ({ platform: 'teams', place: 'room', person, private: false });

for (const kind of storeKinds()) {
  describe.skipIf(kind.missing !== undefined)(`numbers of tickets on ${kind.name}`, () => {
    const place = freshPlaces(kind);
    let office: Office;
    beforeEach(async () => {
      office = await openOffice([deskOf('global')], { store: await place().open() });
      await office.link(kim, 'global', 'place');
    });
    afterEach(() => office.desk.close());
    const numbers = async (): Promise<readonly number[]> =>
      (await place().raw('select number from tickets order by number')).map((row) =>
        Number((row as { readonly number: number | string }).number),
      );

    it('begin with 0001 and have no gap, whoever asks for a person and thinks better of it', async () => {
      for (const person of ['p1', 'p2', 'p3']) await office.say(shared(person), 'person');
      await office.say(ana, 'person');
      await office.say(ana, 'cancel');
      await office.say(bea, 'what is q1?');
      await office.say(bea, 'person');
      expect(office.seen('discord:bea').at(-1)).toContain('Ticket 0001');
      await office.say(ana, 'person');
      await office.say(ana, 'is q2 open?');
      expect(office.seen('discord:ana').at(-1)).toContain('Ticket 0002');
      expect(await numbers()).toEqual([1, 2]);
    });

    it('are given once, and without a gap, to many who ask at the same moment', async () => {
      const people = Array.from({ length: 12 }, (_, index): Seat => {
        const person = `p${String(index)}`;
        return { platform: 'discord', place: person, person };
      });
      for (const seat of people) await office.say(seat, 'what is q1?');
      await Promise.all(people.map((seat) => office.say(seat, 'person')));
      expect(await numbers()).toEqual(people.map((_, index) => index + 1));
    });
  });
}

describe('the welcome says what is kept', () => {
  const welcome = async (office: Office): Promise<string> => {
    await office.press(ana, { name: 'welcome' });
    return office.seen('discord:ana').at(-1) ?? '';
  };

  it('nothing, where nobody works at a desk', async () => {
    const office = await openOffice([deskOf('global')]);
    expect(await welcome(office)).toContain(wordings.en.welcomeKept.nothing);
    await office.desk.close();
  });

  it('the last question for a day, where somebody does', async () => {
    const office = await openOffice([deskOf('global')]);
    await office.link(kim, 'global', 'place');
    const said = await welcome(office);
    expect(said).toContain(wordings.en.welcomeKept.question);
    expect(said).not.toContain(wordings.en.welcomeKept.nothing);
    await office.desk.close();
  });

  it.each(languages)('and for how long tickets are, in %s', async (language) => {
    const office = await openOffice([deskOf('global')], {
      settings: { keepQuestions: true, ticketDays: 90 },
    });
    await office.link(kim, 'global', 'place');
    await office.desk.bot.door.receive({
      kind: 'action',
      delivery: `welcome-${language}`,
      address: { platform: 'discord', id: 'discord:ana', ref: 'discord:ana' },
      person: { id: 'discord:ana' },
      private: true,
      locale: language,
      action: { name: 'welcome' },
    });
    const said = office.seen('discord:ana').at(-1) ?? '';
    expect(said).toContain(wordings[language].welcomeKept.question);
    expect(said).toMatch(/\b90\b|90天/);
    expect(said).toMatch(/\b180\b|180天/);
    await office.desk.close();
  });
});

it('what is kept of a delivery on the web page does not name the conversation it came from', () => {
  const conversation = 'a'.repeat(32);
  const body = new URLSearchParams({ conversation, delivery: 'b'.repeat(32), text: 'what is q1?' });
  const posted = decodeForm(body.toString(), undefined);
  expect(posted).toMatchObject({ kind: 'asked', conversation });
  if (posted.kind !== 'asked') return;
  expect(posted.inbound.delivery).not.toContain(conversation);
});
