import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Serving } from '../../src/bot.ts';
import type { Entry } from '../../src/core/entry.ts';
import { paragraph } from '../../src/core/rich.ts';
import { busy } from '../bot/platform.ts';
import { noon, smallServing } from '../bot/small.ts';
import { freshPlaces } from '../rigs/fresh.ts';
import { storeKinds } from '../rigs/store.ts';
import { openOffice, type Office, type Seat } from './office.ts';

const ana: Seat = { platform: 'teams', place: 'ana', person: 'ana' };
const bea: Seat = { platform: 'teams', place: 'bea', person: 'bea' };

const procedure = (summary: string, steps: string, more: Partial<Entry> = {}): Entry => {
  const base = smallServing.library.entries.get('q1');
  if (base === undefined) throw new Error('q1 is gone');
  return {
    ...base,
    kind: 'procedure',
    title: 'Take part from afar',
    summary,
    body: [],
    parts: [{ id: 'steps', title: 'Steps', blocks: [paragraph(steps)] }],
    ...more,
  };
};

const servingOf = (entry: Entry | undefined, revision: string): Serving => {
  const entries = new Map(smallServing.library.entries);
  if (entry === undefined) entries.delete('q1');
  else entries.set('q1', entry);
  return { ...smallServing, library: { ...smallServing.library, entries, revision } };
};

const old = procedure('Register until 1 June.', 'Open the page.');

for (const kind of storeKinds()) {
  describe.skipIf(kind.missing !== undefined)(`answers that change on ${kind.name}`, () => {
    const place = freshPlaces(kind);
    let serving: Serving;
    const clock = { now: noon };
    const offices: Office[] = [];
    beforeEach(async () => {
      clock.now = noon;
      serving = { ...servingOf(old, '1') };
    });
    afterEach(async () => {
      for (const office of offices.splice(0)) await office.desk.close();
    });
    const open = async (served = serving): Promise<Office> => {
      const office = await openOffice([], { store: await place().open(), clock, serving: served });
      offices.push(office);
      return office;
    };
    const reload = (entry: Entry | undefined, revision: string): void => {
      Object.assign(serving, servingOf(entry, revision));
    };
    const seen = (office: Office, person: string): readonly string[] => office.seen(`teams:${person}`);

    it('28: tells whoever asked for it, once, with the difference, and nobody else', async () => {
      const office = await open();
      await office.say(ana, 'what is q1?');
      expect(seen(office, 'ana').at(-1)).toMatch(/Tell me if this changes/);
      await office.say(ana, 'tell me when it changes');
      expect(seen(office, 'ana').at(-1)).toMatch(/one message whenever this changes: Take part from afar/);
      await office.say(bea, 'what is q1?');
      await office.desk.pass(1_000);
      const before = seen(office, 'ana').length;
      reload(procedure('Register until 15 May.', 'Open the page.'), '2');
      await office.desk.pass(1_000);
      await office.desk.pass(1_000);
      expect(seen(office, 'ana')).toHaveLength(before + 1);
      expect(seen(office, 'ana').at(-1)).toMatch(
        /Changed: Take part from afar[\s\S]*Was: Register until 1 June\.[\s\S]*Now: Register until 15 May\.[\s\S]*stop · Stop these/,
      );
      expect(seen(office, 'ana').at(-1)).not.toMatch(/Open the page/);
      expect(seen(office, 'bea')).toHaveLength(1);
      await office.say(ana, 'my data');
      expect(seen(office, 'ana').at(-1)).toMatch(/Reminder when this changes: Take part from afar/);
      await office.say(ana, 'stop');
      await office.say(ana, 'reminders');
      expect(seen(office, 'ana').at(-1)).toMatch(/no reminders/);
      reload(procedure('Register until 1 May.', 'Open the page.'), '3');
      const quiet = seen(office, 'ana').length;
      await office.desk.pass(1_000);
      expect(seen(office, 'ana')).toHaveLength(quiet);
    });

    it('28: says nothing of a review, and nothing twice on two processes, old and new side by side', async () => {
      const office = await open();
      const other = await open();
      const lagging = await open({ ...servingOf(old, '1') });
      await office.say(ana, 'what is q1?');
      await office.press(ana, { name: 'mine', verb: 'watch', entry: 'q1' });
      reload(
        procedure('Register until 1 June.', 'Open the page.', { reviewed: { on: '2026-11-20', by: 'x' } }),
        '2',
      );
      await Promise.all([office.desk.pass(1_000), other.desk.pass(1_000)]);
      reload(procedure('Register until 15 May.', 'Open the page.'), '3');
      await Promise.all([office.desk.pass(1_000), other.desk.pass(1_000)]);
      await lagging.desk.pass(1_000);
      await office.desk.pass(1_000);
      const told = [office, other, lagging].flatMap((one) =>
        seen(one, 'ana').filter((words) => words.startsWith('Changed')),
      );
      expect(told).toHaveLength(1);
    });

    it('28: waits for a platform that is down, and tells after a restart what changed meanwhile', async () => {
      const office = await open();
      await office.say(ana, 'what is q1?');
      await office.say(ana, 'tell me when it changes');
      reload(procedure('Register until 15 May.', 'Open the page.'), '2');
      const later = await open();
      later.platforms.teams.before = () => {
        throw busy();
      };
      await later.desk.pass(1_000);
      expect(seen(later, 'ana')).toHaveLength(0);
      later.platforms.teams.before = () => undefined;
      const last = await open();
      await last.desk.pass(3_600_000);
      await later.desk.pass(3_600_000);
      const told = [...seen(later, 'ana'), ...seen(last, 'ana')];
      expect(told.filter((words) => words.startsWith('Changed'))).toHaveLength(1);
    });

    it('4: tells once when what was out of date is confirmed, and then ends', async () => {
      reload(procedure('Only former members.', 'Wait.', { reviewBy: '2026-01-01' }), '1');
      const office = await open();
      await office.say(ana, 'what is q1?');
      expect(seen(office, 'ana').at(-1)).toMatch(/Tell me when it is confirmed/);
      await office.say(ana, 'tell me when');
      expect(seen(office, 'ana').at(-1)).toMatch(/when this is confirmed, then the reminder ends/);
      reload(procedure('Former members, perhaps.', 'Wait.', { reviewBy: '2026-01-01' }), '2');
      await office.desk.pass(1_000);
      const before = seen(office, 'ana').length;
      reload(procedure('Anybody from May.', 'Write.'), '3');
      await office.desk.pass(1_000);
      expect(seen(office, 'ana')).toHaveLength(before + 1);
      expect(seen(office, 'ana').at(-1)).toMatch(/confirmed now[\s\S]*Now: Anybody from May/);
      await office.say(ana, 'reminders');
      expect(seen(office, 'ana').at(-1)).toMatch(/no reminders/);
    });

    it('says that an entry is gone, once', async () => {
      const office = await open();
      await office.say(ana, 'what is q1?');
      await office.say(ana, 'tell me when it changes');
      reload(undefined, '2');
      await office.desk.pass(1_000);
      await office.desk.pass(1_000);
      expect(seen(office, 'ana').filter((words) => /not in the knowledge any more/.test(words))).toHaveLength(
        1,
      );
    });
  });
}
