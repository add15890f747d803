import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outboxLease } from '../../src/outbox.ts';
import { freshSqlite, type TestPlace } from '../rigs/store.ts';
import { openSmallDesk } from './desk.ts';
import { breakable } from './outage.ts';
import { busy, createFakePlatform, type Knows } from './platform.ts';
import { answers, hour, minute, noon, said, second } from './small.ts';

describe('an answer that arrived while the store could not note it', () => {
  let place: TestPlace;
  beforeEach(async () => {
    place = await freshSqlite();
  });
  afterEach(() => place.remove());

  const sentUnnoted = async (knows: Knows) => {
    const clock = { now: noon };
    const slack = createFakePlatform('slack', knows);
    const broken = breakable(await place.open());
    const desk = await openSmallDesk([slack], { store: broken.store, clock });
    broken.fail('settle');
    await desk.bot.door.receive(said('q1', 'e1'));
    expect(answers(slack.arrived)).toEqual(['q1']);
    return { clock, slack, broken, desk };
  };

  it.each(['ids', 'look-up', 'nothing'] as const)(
    'is not sent again while the process lives, where the platform knows its messages by %s',
    async (knows) => {
      const { slack, broken, desk } = await sentUnnoted(knows);
      await desk.pass(2 * outboxLease);
      await desk.pass(hour);
      expect(slack.attempts).toHaveLength(1);
      broken.recover();
      await desk.pass(second);
      expect(await desk.store.counts()).toMatchObject({ 'outgoing:sent': 1 });
      await desk.bot.door.receive(said('q2', 'e2'));
      expect(answers(slack.arrived)).toEqual(['q1', 'q2']);
      expect(slack.attempts).toHaveLength(2);
      expect(desk.events('warn')).toEqual([]);
      await desk.close();
    },
  );

  it('does not hold back the next answer once the store is back', async () => {
    const { slack, broken, desk } = await sentUnnoted('nothing');
    broken.recover();
    await desk.bot.door.receive(said('q2', 'e2'));
    expect(answers(slack.arrived)).toEqual(['q1', 'q2']);
    await desk.close();
  });

  it.each([
    ['ids', { 'outgoing:sent': 1 }],
    ['look-up', { 'outgoing:sent': 1 }],
    ['nothing', { 'outgoing:unconfirmed': 1 }],
  ] as const)(
    'is seen once after a restart, where the platform knows its messages by %s',
    async (knows, counts) => {
      const { clock, slack } = await sentUnnoted(knows);
      const next = await openSmallDesk([slack], { store: await place.open(), clock });
      await next.bot.door.receive(said('q1', 'e1'));
      await next.pass(outboxLease);
      await next.bot.door.receive(said('q1', 'e1'));
      expect(answers(slack.arrived)).toEqual(['q1']);
      expect(await next.store.counts()).toMatchObject(counts);
      await next.bot.door.receive(said('q2', 'e2'));
      expect(answers(slack.arrived)).toEqual(['q1', 'q2']);
      await next.close();
    },
  );

  it('or did not arrive: it is sent again, and not called unconfirmed by the process that knows better', async () => {
    const slack = createFakePlatform('slack', 'nothing');
    const broken = breakable(await place.open());
    const desk = await openSmallDesk([slack], { store: broken.store });
    slack.before = () => {
      if (slack.attempts.length === 1) throw busy();
    };
    broken.fail('settle');
    await desk.bot.door.receive(said('q1', 'e1'));
    await desk.pass(2 * outboxLease);
    broken.recover();
    await desk.pass(minute);
    expect(answers(slack.arrived)).toEqual(['q1']);
    expect(await desk.store.counts()).toMatchObject({ 'outgoing:sent': 1 });
    await desk.close();
  });
});
