import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signal } from '../contract/store-data.ts';
import { freshSqlite, type TestPlace } from '../rigs/store.ts';
import { openSmallDesk, type SmallDesk } from './desk.ts';
import { busy, createFakePlatform, refused, type FakePlatform } from './platform.ts';
import { answers, danger, hour, marker, minute, roomy, said, second, wordsOf } from './small.ts';

describe('a person at risk', () => {
  let place: TestPlace;
  let desk: SmallDesk;
  let web: FakePlatform;
  beforeEach(async () => {
    place = await freshSqlite();
    web = createFakePlatform('web');
    desk = await openSmallDesk([web], { store: await place.open(), settings: { keepQuestions: true } });
  });
  afterEach(async () => {
    await desk.close();
    await place.remove();
  });
  const help = (delivery = 'e2') => desk.bot.door.receive(said(danger, delivery, { platform: 'web' }));
  const address = said('', '', { platform: 'web' }).address;

  it('is answered, and nothing stays but a count: no message, no conversation, no words', async () => {
    await desk.bot.door.receive(said('q1', 'e1', { platform: 'web' }));
    await help();
    expect(wordsOf(web.arrived[1]!)).toContain('someone-at-risk');
    const kept = await Promise.all(
      ['outbox', 'conversations', 'question_log', 'claims', 'feedback'].map(
        async (table) => [table, await place.raw(`select * from ${table}`)] as const,
      ),
    );
    const rows = Object.fromEntries(kept);
    expect(rows['outbox']).toHaveLength(1);
    expect(rows['conversations']).toEqual([]);
    expect(rows['question_log']).toMatchObject([{ outcome: 'answer' }, { outcome: 'crisis', text: null }]);
    expect(JSON.stringify(kept)).not.toMatch(/police|phone|at-risk/);
    // The question before, whose words a maintainer asked for, is kept; so the search above looks at something.
    expect(JSON.stringify(kept)).toContain(marker);
    await help();
    expect(web.arrived).toHaveLength(2);
  });

  it('on a platform that fetches, is shown the answer for some minutes', async () => {
    await help();
    const shown = await desk.bot.door.replies(address);
    expect(shown.map(wordsOf)).toEqual([expect.stringContaining('someone-at-risk')]);
    expect(await desk.bot.door.replies({ ...address, id: 'web:other' })).toEqual([]);
    await desk.pass(6 * minute);
    expect(await desk.bot.door.replies(address)).toEqual([]);
  });

  it('gets the answer though the first attempt fails', async () => {
    web.before = () => {
      if (web.attempts.length === 1) throw busy();
    };
    await help();
    expect(web.arrived).toHaveLength(1);
    await desk.pass(hour);
    expect(web.attempts).toHaveLength(2);
    expect(await desk.store.counts()).toMatchObject({ 'outgoing:queued': 0, 'outgoing:sent': 0 });
  });

  it('gets the answer when the platform has recovered, as soon as it asked to be asked', async () => {
    web.before = () => {
      if (web.attempts.length === 1) throw busy(20 * second);
    };
    await help();
    await desk.pass(19 * second);
    expect(web.attempts).toHaveLength(1);
    await desk.pass(second);
    expect(answers(web.arrived)).toHaveLength(1);
  });

  it('behind a platform that stays down: the operator hears that the answer did not arrive', async () => {
    web.before = () => {
      throw busy();
    };
    await help();
    for (let tick = 0; tick < 200; tick += 1) await desk.pass(2 * second);
    expect(desk.events('error')).toEqual(['unkept-delivery-failed']);
    const tried = web.attempts.length;
    await desk.pass(hour);
    expect(web.attempts).toHaveLength(tried);
  });

  it('behind a platform that refuses: it is told once and not tried again', async () => {
    web.before = () => {
      throw refused();
    };
    await help();
    await desk.pass(minute);
    expect(web.attempts).toHaveLength(1);
    expect(desk.events('error')).toEqual(['unkept-delivery-failed']);
  });

  it('gets an answer of several messages whole, though one of them fails for good', async () => {
    const small = createFakePlatform('web', 'ids', { ...roomy, messageLength: 260 });
    const other = await openSmallDesk([small]);
    small.before = () => {
      if (small.attempts.length === 1) throw refused();
    };
    await other.bot.door.receive(said(danger, 'e1', { platform: 'web' }));
    expect(small.arrived.length).toBeGreaterThan(1);
    expect(small.arrived).toHaveLength(small.attempts.length - 1);
    await other.store.close();
    await other.close();
  });

  it('does not wait behind other messages of the same place or platform', async () => {
    const released = signal();
    web.before = ({ reply }) => (reply.title?.includes('at-risk') === true ? undefined : released.given);
    const others = Array.from({ length: 30 }, (_, index) =>
      desk.bot.door.receive(said('q1', `o${String(index)}`, { platform: 'web', place: `p${String(index)}` })),
    );
    const here = desk.bot.door.receive(said('q1', 'e1', { platform: 'web' }));
    await help();
    expect(web.arrived.map(wordsOf)).toEqual([expect.stringContaining('someone-at-risk')]);
    released.give();
    await Promise.all([...others, here]);
    await desk.bot.tick();
    expect(web.arrived).toHaveLength(32);
  });
});
