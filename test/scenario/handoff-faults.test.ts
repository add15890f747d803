import { afterEach, describe, expect, it } from 'vitest';
import { createTeamsAdapter } from '../../adapters/teams/adapter.ts';
import type { Store } from '../../src/core/store.ts';
import { outages, type Breakable } from '../bot/outage.ts';
import { asker, hour, minute, openHouse, worker, type House, type Somebody } from '../handoff/house.ts';

let house: House;
afterEach(() => house.close());

const times = (texts: readonly string[], words: string): number =>
  texts.filter((text) => text.includes(words)).length;

describe('47: the same delivery comes again', () => {
  it('at once, after a minute and after five, to another process too: one ticket, one card, one receipt', async () => {
    house = await openHouse(['slack', 'discord']);
    const kimathi = await house.atWork(worker('discord'));
    const zubeida = asker('slack');
    await house.say(zubeida, 'who can join a national initiative?');
    const again = () => house.say(zubeida, 'person', { delivery: 'EvPerson' });
    await Promise.all([again(), again()]);
    await house.pass(minute);
    await again();
    await house.restart();
    await house.pass(5 * minute);
    await again();
    expect(times(house.screen(zubeida), 'Ticket 0001')).toBe(1);
    expect(house.rigs.discord.seen().filter(({ text }) => text.includes('A newcomer on'))).toHaveLength(1);

    const answering = () =>
      house.say(house.inThread(kimathi, '0001'), 'yes, anybody', { delivery: '500000000000000077' });
    await answering();
    await house.restart();
    await answering();
    expect(times(house.screen(zubeida), 'yes, anybody')).toBe(1);
    expect(times(house.thread(kimathi, '0001'), 'Delivered')).toBe(1);
  });
});

describe('47: killed while a coordinator takes a ticket', () => {
  /** A store whose process dies in a transaction, before or after it is kept, once it is told to. */
  const mortal = (store: Store) => {
    let dies: 'before' | 'after' | undefined;
    let died: () => void = () => undefined;
    const never = (): Promise<never> => {
      died();
      return new Promise(() => undefined);
    };
    const transact: Store['transact'] = async (work) => {
      if (dies === undefined) return store.transact(work);
      const when = dies;
      dies = undefined;
      const kept = store.transact(async (transaction) => {
        const done = await work(transaction);
        if (when === 'before') throw new Error('the process is gone');
        return done;
      });
      await kept.catch(() => undefined);
      return never();
    };
    return {
      store: { ...store, transact },
      die: (when: 'before' | 'after'): Promise<void> => {
        dies = when;
        return new Promise((resolve) => {
          died = resolve;
        });
      },
    };
  };

  it.each(
    (['before', 'after'] as const).flatMap((when) =>
      (['slack', 'discord', 'teams'] as const).map((to) => ({ when, to })),
    ),
  )(
    '$when it was kept, on $to: one has it, is told so or finds it, and answers once',
    async ({ when, to }) => {
      let life: ReturnType<typeof mortal> | undefined;
      const from = to === 'discord' ? 'slack' : 'discord';
      house = await openHouse([to, from], {
        store: async (place) => (life = mortal(await place.open())).store,
      });
      const kimathi = await house.atWork(worker(to));
      const lee = asker(to, 'lee');
      await house.link(lee, 'global', 'coordinator');
      const zubeida = asker(from);
      await house.say(zubeida, 'may my school take part?');
      await house.say(zubeida, 'person');
      const taking = { delivery: to === 'discord' ? '500000000000000088' : 'EvTake' };
      const there = house.inThread(kimathi, '0001');
      const dead = life?.die(when);
      void house.say(there, 'take', taking).catch(() => undefined);
      await dead;
      await house.restart();
      // The platform delivers it once more; whether that or the first one was kept, one of them was.
      await house.say(there, 'take', taking);
      await house.pass(2 * minute);
      const told = times(house.thread(kimathi, '0001'), 'You have ticket 0001.');
      expect(told).toBe(1);
      await house.say(lee, 'take 0001');
      expect(house.last(lee)).toContain('Another coordinator has ticket 0001.');
      expect(await house.place.raw("select * from ticket_events where event = 'claimed'")).toHaveLength(1);
      await house.say(there, 'yes, it may');
      expect(times(house.screen(zubeida), 'yes, it may')).toBe(1);
    },
  );
});

/** The n-th message that leaves never comes back: the process has died before, or after, the platform took it. */
const dying = () => {
  let left = 0;
  let when: { readonly nth: number; readonly after: boolean } | undefined;
  let died: () => void = () => undefined;
  const graves: (() => void)[] = [];
  return {
    /** From now on; resolves when it is dead. */
    dieAt: (nth: number, after: boolean): Promise<void> => {
      left = 0;
      when = { nth, after };
      return new Promise((resolve) => {
        died = resolve;
      });
    },
    live: () => {
      when = undefined;
    },
    /** Lets go of who waits for the dead. */
    bury: () => {
      for (const grave of graves) grave();
    },
    around: (
      adapter: Parameters<NonNullable<NonNullable<Parameters<typeof openHouse>[1]>['around']>>[0],
    ) => ({
      ...adapter,
      send: async (...outgoing: Parameters<typeof adapter.send>) => {
        const dies = when !== undefined && (left += 1) === when.nth ? when : undefined;
        const dead = (): Promise<never> => {
          died();
          return new Promise((_, reject) => {
            graves.push(() => {
              reject(new Error('dead'));
            });
          });
        };
        if (dies?.after === false) return dead();
        const receipt = await adapter.send(...outgoing);
        return dies === undefined ? receipt : dead();
      },
    }),
  };
};

describe.each([
  { nth: 1, after: false, what: 'before the receipt' },
  { nth: 1, after: true, what: 'between the receipt and its being noted' },
  { nth: 2, after: false, what: 'between the receipt and the card' },
  { nth: 2, after: true, what: 'between the card and its being noted' },
])('48: killed $what', ({ nth, after }) => {
  it.each([
    { from: 'discord', to: 'slack' },
    { from: 'slack', to: 'discord' },
    { from: 'web', to: 'slack' },
  ] as const)(
    'from $from to $to: each side gets each message once, and the answer still arrives',
    async ({ from, to }) => {
      const death = dying();
      house = await openHouse([from, to], { around: death.around });
      const kimathi = await house.atWork(worker(to));
      const zubeida = asker(from);
      await house.say(zubeida, 'who can join a national initiative?');
      const dead = death.dieAt(nth, after);
      void house.say(zubeida, 'person').catch(() => undefined);
      await dead;
      death.live();
      await house.restart();
      for (let tick = 0; tick < 5; tick += 1) await house.pass(2 * minute);
      await house.say(zubeida, 'my tickets');
      const receipts = house.rigs[from]
        .seen()
        .filter(({ text }) => /Your question is with people now/.test(text));
      const cards = house.rigs[to].seen().filter(({ text }) => text.includes('A newcomer on'));
      expect([receipts.length, cards.length]).toEqual([1, 1]);
      expect(house.last(zubeida)).toContain('0001: open');
      await house.answer(kimathi, '0001', 'yes, anybody');
      expect(
        times(
          house.rigs[from].seen().map(({ text }) => text),
          'yes, anybody',
        ),
      ).toBe(1);
      expect(times(house.thread(kimathi, '0001'), 'Delivered')).toBe(1);
      expect(
        await house.place.raw("select * from outbox where state in ('queued', 'sending', 'failed')"),
      ).toEqual([]);
      death.bury();
    },
  );
});

describe('49: threads in one channel of Teams', () => {
  it('are answered in mixed order, one after a restart: each asker gets their own, and no new thread appears', async () => {
    house = await openHouse(['teams', 'slack']);
    const kimathi = await house.atWork(worker('teams'));
    const people = ['zubeida', 'ousmane'].map((name) => asker('slack', name));
    for (const who of people) {
      await house.say(who, 'can I follow the sessions online?');
      await house.say(who, 'person');
    }
    const [zubeida, ousmane] = people as [Somebody, Somebody];
    const posts = () =>
      house.rigs.teams.microsoft.sent.filter(
        ({ path, method }) => method === 'POST' && !path.includes(';messageid='),
      );
    const before = posts().length;
    await house.answer(kimathi, '0002', 'two, first');
    await house.answer(kimathi, '0001', 'one, first');
    const fresh = createTeamsAdapter(house.rigs.teams.microsoft.config);
    await fresh.start({ ...house.bot().door, receive: () => Promise.resolve() });
    await house.restart([fresh]);
    await house.answer(kimathi, '0002', 'two, second');
    await house.say(zubeida, 'add one, asked');
    await house.say(ousmane, 'add two, asked');
    await house.answer(kimathi, '0001', 'one, second');
    for (const [who, number, mine, other] of [
      [zubeida, '0001', 'one', 'two'],
      [ousmane, '0002', 'two', 'one'],
    ] as const) {
      const screen = house.screen(who).join('\n');
      expect(screen).toMatch(new RegExp(`${mine}, first[\\s\\S]*${mine}, second`));
      expect(screen).not.toMatch(new RegExp(`${other}, (first|second|asked)`));
      const thread = house.thread(kimathi, number).join('\n');
      expect(thread).toContain(`${mine}, asked`);
      expect(thread).not.toContain(`${other}, asked`);
      expect(times(house.thread(kimathi, number), `Delivered: your message of ticket ${number}`)).toBe(2);
    }
    expect(posts()).toHaveLength(before);
  });

  it('hold two askers who write in threads of their own in one channel', async () => {
    house = await openHouse(['teams']);
    const kimathi = await house.atWork(worker('teams'));
    const people = ['zubeida', 'ousmane'].map(
      (person): Somebody => ({ on: 'teams', person, place: 'thread', room: person, mention: true }),
    );
    for (const who of people) {
      await house.say(who, 'can I follow the sessions online?');
      await house.say(who, 'person');
      await house.press({ ...who }, { name: 'way', way: 'thread' });
    }
    const [one = '', two = ''] = people.map((who) => house.number(who));
    await house.answer(kimathi, two, 'two, first');
    await house.answer(kimathi, one, 'one, first');
    await house.answer(kimathi, two, 'two, second');
    const [zubeida, ousmane] = people as [Somebody, Somebody];
    expect(house.screen(zubeida).join('\n')).toMatch(/one, first/);
    expect(house.screen(zubeida).join('\n')).not.toMatch(/two, /);
    expect(house.screen(ousmane).join('\n')).toMatch(/two, first[\s\S]*two, second/);
    expect(house.screen(ousmane).join('\n')).not.toMatch(/one, /);
  });
});

describe('50: Discord refuses for twenty minutes', () => {
  /** Somebody on Discord has asked a desk on Slack; Discord can be down from now on. */
  const asked = async () => {
    let down = false;
    house = await openHouse(['slack', 'discord', 'web'], {
      around: (adapter) => ({
        ...adapter,
        send: (outgoing) => {
          if (down && adapter.platform === 'discord')
            house.rigs.discord.discord.refuse({ path: '/messages', status: 503 });
          return adapter.send(outgoing);
        },
      }),
    });
    const kimathi = await house.atWork(worker('slack'));
    const zubeida = asker('discord');
    await house.say(zubeida, 'can I follow the sessions online?');
    await house.say(zubeida, 'person');
    return {
      kimathi,
      zubeida,
      setDown: (is: boolean): void => {
        down = is;
      },
    };
  };

  it('the desk is told, the others go on, what waited comes in order', async () => {
    const { kimathi, zubeida, setDown } = await asked();
    setDown(true);
    await house.answer(kimathi, '0001', 'first');
    await house.answer(kimathi, '0001', 'second');
    const ousmane = asker('web', 'ousmane');
    await house.say(ousmane, 'person');
    await house.say(ousmane, 'is there a fee?');
    await house.answer(kimathi, house.number(ousmane), 'no fee');
    expect(house.last(ousmane)).toContain('no fee');
    for (let waited = 0; waited < 20; waited += 1) await house.pass(minute);
    expect(house.thread(kimathi, '0001').slice(1)).toEqual([
      'Not delivered yet: your message of ticket 0001. I keep trying.',
    ]);
    setDown(false);
    for (let waited = 0; waited < 40; waited += 1) await house.pass(2 * minute);
    expect(house.screen(zubeida).join('\n')).toMatch(/first[\s\S]*second/);
    expect(times(house.screen(zubeida), 'Coordinator, Global desk')).toBe(2);
    expect(times(house.thread(kimathi, '0001'), 'Delivered: your message of ticket 0001.')).toBe(2);
  });

  it('for more than a day: the desk is told where the answer waits, and there it is', async () => {
    const { kimathi, setDown } = await asked();
    const page =
      /\/ticket\/[0-9a-f]{32}/.exec(JSON.stringify(house.rigs.discord.seen().at(-1)?.native))?.[0] ?? '';
    setDown(true);
    await house.answer(kimathi, '0001', 'every room has a link');
    for (let waited = 0; waited < 40; waited += 1) await house.pass(2 * hour);
    expect(house.thread(kimathi, '0001').at(-1)).toMatch(/Not delivered[\s\S]*waits on the asker's own page/);
    expect(await (await fetch(`${house.rigs.web.url}${page}`)).text()).toContain('every room has a link');
  });
});

describe.each(outages.filter(({ database }) => database === 'SQLite'))('51: the store $name', (outage) => {
  it('questions are answered; no ticket is opened, no receipt given, a direct contact named, the operator told', async () => {
    let broken: Breakable | undefined;
    house = await openHouse(['slack', 'discord'], {
      store: async (place) => (broken = await outage.open(place)).store,
    });
    const kimathi = await house.atWork(worker('slack'));
    const zubeida = asker('discord');
    await broken?.fail();
    await house.say(zubeida, 'who can join a national initiative?');
    expect(house.last(zubeida)).toContain('Joining a national initiative');
    await house.say(zubeida, 'person');
    expect(house.last(zubeida)).toMatch(/nothing was sent[\s\S]*IGF Secretariat/);
    expect(house.last(zubeida)).not.toMatch(/Ticket \d/);
    expect(house.reports.map(({ event }) => event)).toContain('store-unavailable');
    expect(house.rigs.slack.seen().some(({ text }) => text.includes('A newcomer on'))).toBe(false);
    await broken?.recover();
    await house.pass(minute);
    await house.say(zubeida, 'who can join a national initiative?');
    await house.say(zubeida, 'person');
    expect(house.thread(kimathi, house.number(zubeida))).toHaveLength(1);
  });
});

describe('55: a token is revoked', () => {
  it('the operator is told once in words, nothing storms, the other platforms run and the desk is told', async () => {
    house = await openHouse(['slack', 'discord', 'teams']);
    const kimathi = await house.atWork(worker('teams'));
    const zubeida = asker('discord');
    const ousmane = asker('slack', 'ousmane');
    for (const who of [zubeida, ousmane]) {
      await house.say(who, 'can I follow the sessions online?');
      await house.say(who, 'person');
    }
    house.rigs.slack.slack.refuse('*', 'token_revoked');
    const before = house.rigs.slack.slack.requests.length;
    await house.answer(kimathi, '0002', 'yes');
    await house.answer(kimathi, '0001', 'yes, all of them');
    for (let waited = 0; waited < 10; waited += 1) await house.pass(minute);
    expect(house.last(zubeida)).toContain('yes, all of them');
    expect(house.rigs.slack.slack.requests.length - before).toBe(1);
    expect(house.thread(kimathi, '0002').at(-1)).toMatch(/^Not delivered: your message of ticket 0002/);
    const [told, failed, ...others] = house.reports;
    expect([told?.event, failed?.event, others]).toEqual(['slack-token-rejected', 'delivery-failed', []]);
    expect(JSON.stringify(told?.details)).toMatch(/SLACK_BOT_TOKEN \(token_revoked\)/);
  });

  it.each([
    {
      floor: 'discord' as const,
      event: 'discord-disconnected',
      words: /DISCORD_TOKEN/,
      revoke: () => {
        house.rigs.discord.discord.revoke();
      },
      calls: () => house.rigs.discord.discord.requests.length,
    },
    {
      floor: 'teams' as const,
      event: 'teams-credentials-refused',
      words: /TEAMS_APP_PASSWORD|app password/,
      revoke: () => {
        house.rigs.teams.microsoft.fail({ status: 401 });
      },
      calls: () => house.rigs.teams.microsoft.attempts(),
    },
  ])(
    'on $floor: one request, one message to the operator that names the setting, and the others run',
    async ({ floor, event, words, revoke, calls }) => {
      house = await openHouse(['slack', 'web', floor]);
      const kimathi = await house.atWork(worker('slack'));
      const zubeida = asker('web');
      const ousmane = asker(floor, 'ousmane');
      for (const who of [zubeida, ousmane]) {
        await house.say(who, 'can I follow the sessions online?');
        await house.say(who, 'person');
      }
      revoke();
      const before = calls();
      await house.answer(kimathi, house.number(ousmane), 'yes');
      await house.answer(kimathi, house.number(zubeida), 'yes, all of them');
      for (let waited = 0; waited < 10; waited += 1) await house.pass(minute);
      expect(house.last(zubeida)).toContain('yes, all of them');
      expect(house.thread(kimathi, house.number(ousmane)).at(-1)).toMatch(/^Not delivered/);
      expect(calls() - before).toBe(1);
      const told = house.reports.filter((one) => one.event === event);
      expect(told).toHaveLength(1);
      expect(JSON.stringify(told)).toMatch(words);
    },
  );
});
