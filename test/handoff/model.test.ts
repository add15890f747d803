import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberOf, type Ticket } from '../../src/core/desk/ticket.ts';
import { hour } from '../bot/small.ts';
import { deskOf, openOffice, type Office, type Seat } from './office.ts';

// What a ticket may do, told a second time and more simply: who may do what in which state, and who sees it.

interface ModelTicket {
  state: 'open' | 'claimed' | 'answered' | 'closed';
  desk: string;
  readonly asker: string;
  owner?: string;
}

/** What the model knows of all tickets, by number. */
interface Model {
  readonly tickets: Map<number, ModelTicket>;
}

type Person = keyof typeof people;

const people = {
  ana: { platform: 'discord', place: 'ana', person: 'ana' },
  ben: { platform: 'teams', place: 'ben', person: 'ben' },
  kim: { platform: 'slack', place: 'kim', person: 'kim' },
  lee: { platform: 'slack', place: 'lee', person: 'lee' },
  noa: { platform: 'slack', place: 'noa', person: 'noa' },
  eve: { platform: 'slack', place: 'eve', person: 'eve' },
} as const satisfies Record<string, Seat>;

/** Who works where; ana and ben ask, eve is a stranger to everybody. */
const worksAt: Readonly<Partial<Record<Person, string>>> = { kim: 'global', lee: 'global', noa: 'kenya' };
const others: Readonly<Record<string, string>> = { global: 'kenya', kenya: 'global' };

const names = Object.keys(people) as Person[];
const verbs = [
  'take',
  'release',
  'pass',
  'answer',
  'ask',
  'note',
  'close',
  'reopen',
  'add',
  'cancel',
  'enough',
] as const;
type Verb = (typeof verbs)[number];

/** What a ticket comes to by somebody's word; undefined where nothing may change. */
const expected = (before: ModelTicket, by: Person, verb: Verb): ModelTicket | undefined => {
  const atDesk = worksAt[by] === before.desk;
  const asks = before.asker === by;
  const free: ModelTicket = { state: before.state, desk: before.desk, asker: before.asker };
  const mine = before.owner === undefined || before.owner === by;
  const live = before.state !== 'closed';
  if (atDesk)
    switch (verb) {
      case 'take':
        return live && before.owner === undefined ? { ...before, state: 'claimed', owner: by } : undefined;
      case 'release':
        return live && before.owner === by ? { ...free, state: 'open' } : undefined;
      case 'pass':
        return live && mine ? { ...free, state: 'open', desk: others[before.desk] ?? '' } : undefined;
      case 'answer':
        return live && mine ? { ...before, state: 'answered', owner: by } : undefined;
      case 'ask':
        return live && mine ? { ...before, state: 'claimed', owner: by } : undefined;
      case 'note':
        return before;
      case 'close':
        return live ? { ...before, state: 'closed' } : undefined;
      case 'reopen':
        return live ? undefined : { ...free, state: 'open' };
      case 'add':
      case 'cancel':
      case 'enough':
        return undefined;
    }
  if (asks)
    switch (verb) {
      case 'add':
      case 'answer':
        return live ? { ...before, state: before.owner === undefined ? 'open' : 'claimed' } : undefined;
      case 'cancel':
      case 'close':
      case 'enough':
        return live ? { ...before, state: 'closed' } : undefined;
      case 'reopen':
        return live ? undefined : { ...free, state: 'open' };
      default:
        return undefined;
    }
  return undefined;
};

interface Real {
  readonly office: Office;
  /** Grows with everything that is said, so that each thing can be told from the others. */
  said: number;
}

const ticketIn = async ({ office }: Real, number: number): Promise<Ticket | undefined> =>
  office.store.transact((transaction) => transaction.ticket(number));

/** Everything kept of a ticket that a command could change. */
const snapshot = async (real: Real, number: number): Promise<string> =>
  JSON.stringify([
    await ticketIn(real, number),
    (await real.office.store.ticketPage((await ticketIn(real, number))?.asker.code ?? ''))?.lines,
  ]);

const arrivedAt = ({ office }: Real): number =>
  Object.values(office.platforms).reduce((sum, { arrived }) => sum + arrived.length, 0);

const checkAll = async (model: Model, real: Real): Promise<void> => {
  for (const [number, one] of model.tickets) {
    const kept = await ticketIn(real, number);
    expect({ number, state: kept?.state, desk: kept?.desk, owner: kept?.owner }).toEqual({
      number,
      state: one.state,
      desk: one.desk,
      owner: one.owner === undefined ? undefined : `slack:${one.owner}`,
    });
    // Somebody or the clock is always responsible for what is not closed.
    if (one.state !== 'closed')
      expect(kept?.due !== undefined || kept?.turn === 'asker', `ticket ${String(number)} waits`).toBe(true);
    if (one.state === 'closed') expect(kept?.due).toBeUndefined();
  }
};

/** Somebody asks for a person. */
class Asks implements fc.AsyncCommand<Model, Real> {
  readonly by: 'ana' | 'ben';
  readonly inKenya: boolean;
  constructor(by: 'ana' | 'ben', inKenya: boolean) {
    this.by = by;
    this.inKenya = inKenya;
  }
  check = (): boolean => true;
  async run(model: Model, real: Real): Promise<void> {
    const open = [...model.tickets.values()].some(
      ({ asker, state }) => asker === this.by && state !== 'closed',
    );
    const before = model.tickets.size;
    real.said += 1;
    const { office } = real;
    await office.say(
      people[this.by],
      `is q${String(real.said % 60)} open${this.inKenya ? ' in Kenya' : ''}?`,
    );
    await office.say(people[this.by], 'person');
    // One open ticket per asker and topic; the small library has one topic.
    const receipts = office.platforms[people[this.by].platform].arrived.filter(
      ({ ticket }) => ticket?.part === 'receipt',
    );
    const numbers = receipts.flatMap(({ ticket }) => ticket?.number ?? []);
    const fresh = numbers.filter((number) => !model.tickets.has(number));
    expect(fresh).toHaveLength(open ? 0 : 1);
    for (const number of fresh)
      model.tickets.set(number, {
        state: 'open',
        desk: this.inKenya ? 'kenya' : 'global',
        asker: this.by,
      });
    expect(model.tickets.size).toBe(before + fresh.length);
    await checkAll(model, real);
  }
  toString = (): string => `${this.by} asks${this.inKenya ? ' in Kenya' : ''}`;
}

/** Somebody, whoever it is, says something about a ticket, whosever it is. */
class Does implements fc.AsyncCommand<Model, Real> {
  readonly by: Person;
  readonly verb: Verb;
  readonly which: number;
  readonly redelivered: boolean;
  constructor(by: Person, verb: Verb, which: number, redelivered: boolean) {
    this.by = by;
    this.verb = verb;
    this.which = which;
    this.redelivered = redelivered;
  }
  check = (model: Readonly<Model>): boolean => model.tickets.size > 0;
  async run(model: Model, real: Real): Promise<void> {
    const numbers = [...model.tickets.keys()];
    const number = numbers[this.which % numbers.length] ?? 0;
    const before = model.tickets.get(number);
    if (before === undefined) return;
    real.said += 1;
    const word = `word${String(real.said)}`;
    const kept = await snapshot(real, number);
    const arrived = arrivedAt(real);
    const delivery = `x${String(real.said)}`;
    const text = this.textFor(number, before, word);
    await real.office.say(people[this.by], text, { delivery });
    if (this.redelivered) await real.office.say(people[this.by], text, { delivery });
    const after = expected(before, this.by, this.verb);
    const sees = real.office.platforms;
    if (after === undefined) {
      expect(await snapshot(real, number)).toBe(kept);
      // Only whoever tried hears of it: one reply, at their own place.
      const fresh = Object.values(sees)
        .flatMap((one) => one.arrived)
        .filter(({ reply }) => JSON.stringify(reply).includes(word));
      expect(fresh).toEqual([]);
      expect(arrivedAt(real)).toBe(arrived + 1);
    } else {
      model.tickets.set(number, after);
      const shownTo = Object.values(sees)
        .flatMap((one) => one.arrived)
        .filter(({ reply }) => JSON.stringify(reply).includes(word));
      const asker = people[before.asker as Person];
      const atDesk = worksAt[this.by] === before.desk;
      const carries =
        this.verb === 'answer' || (this.verb === 'ask' && atDesk) || (this.verb === 'add' && !atDesk);
      expect(shownTo).toHaveLength(carries ? 1 : 0);
      for (const { address, ticket } of shownTo) {
        expect(ticket?.number).toBe(number);
        if (atDesk) expect(address.id).toBe(`${asker.platform}:${asker.place}`);
        else expect(address.id.startsWith(`slack:${before.desk}-desk`)).toBe(true);
      }
    }
    await checkAll(model, real);
  }
  private textFor(number: number, { desk }: ModelTicket, word: string): string {
    const named = numberOf({ number });
    switch (this.verb) {
      case 'answer':
        return `${named} ${word}`;
      case 'pass':
        return `pass ${named} ${others[desk] ?? ''}`;
      case 'ask':
      case 'note':
      case 'add':
        return `${this.verb} ${named} ${word}`;
      default:
        return `${this.verb} ${named}`;
    }
  }
  toString = (): string => `${this.by}: ${this.verb} #${String(this.which)}`;
}

/** Nobody answers for a long time. */
class Waits implements fc.AsyncCommand<Model, Real> {
  check = (): boolean => true;
  async run(_model: Model, real: Real): Promise<void> {
    // Shorter than any escalation: nothing happens.
    await real.office.desk.pass(hour / 60);
  }
  toString = (): string => 'waits';
}

describe('transitions of tickets', () => {
  it('are those of the model, whoever does what in whatever order', { timeout: 120_000 }, async () => {
    const person = fc.constantFrom(...names);
    await fc.assert(
      fc.asyncProperty(
        fc.commands(
          [
            fc
              .tuple(fc.constantFrom('ana' as const, 'ben' as const), fc.boolean())
              .map(([by, inKenya]) => new Asks(by, inKenya)),
            fc
              .tuple(person, fc.constantFrom(...verbs), fc.nat(3), fc.boolean())
              .map(([by, verb, which, again]) => new Does(by, verb, which, again)),
            fc
              .tuple(
                fc.constantFrom('kim' as const, 'lee' as const, 'noa' as const),
                fc.constantFrom(...verbs),
                fc.nat(3),
              )
              .map(([by, verb, which]) => new Does(by, verb, which, false)),
            fc.constant(new Waits()),
          ],
          { maxCommands: 40, size: 'max' },
        ),
        async (commands) => {
          const office = await openOffice([
            deskOf('kenya', { countries: ['KE'], escalation: { after: 24 * 365 } }),
            deskOf('global', { escalation: { after: 24 * 365 } }),
          ]);
          try {
            for (const desk of ['kenya', 'global'])
              await office.link(
                { platform: 'slack', place: `${desk}-desk`, person: 'nobody' },
                desk,
                'place',
              );
            for (const [by, desk] of Object.entries(worksAt))
              await office.link(people[by as Person], desk, 'coordinator');
            await fc.asyncModelRun(
              () => ({ model: { tickets: new Map<number, ModelTicket>() }, real: { office, said: 0 } }),
              commands,
            );
          } finally {
            await office.desk.close();
          }
        },
      ),
      { numRuns: 20, seed: 7 },
    );
  });
});
