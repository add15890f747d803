import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noticeReply } from '../../src/core/desk/cards.ts';
import { noon } from '../bot/small.ts';
import { addressOf, deskOf, openOffice, type Seat } from '../handoff/office.ts';
import { storeKinds } from '../rigs/store.ts';

const ana: Seat = { platform: 'discord', place: 'ana', person: 'ana' };

for (const kind of storeKinds()) {
  describe.skipIf(kind.missing !== undefined)(`reminders that are stopped, on ${kind.name}`, () => {
    beforeAll(kind.start);
    afterAll(kind.stop);

    it('15: does not send what is on its way, though the reminder itself has ended', async () => {
      const place = await kind.fresh();
      const office = await openOffice([deskOf('global')], { store: await place.open() });
      const person = 'discord:ana';
      await office.store.transact((open) =>
        open.queue(
          [
            {
              id: 'late',
              address: addressOf(ana),
              reply: noticeReply('en', 'Tomorrow!'),
              reminder: { person, entry: 'date-of-something', leads: [60] },
            },
          ],
          noon,
          noon,
        ),
      );
      await office.say(ana, 'stop');
      expect(office.seen('discord:ana').join('\n')).toMatch(/will not remind you any more/);
      await office.desk.pass(60_000);
      expect(office.seen('discord:ana').join('\n')).not.toContain('Tomorrow!');
      await office.desk.close();
      await place.remove();
    });
  });
}
