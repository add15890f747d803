import type { Ticket, Way } from '../../src/core/desk/ticket.ts';
import type { Inbound, Outgoing, Platform } from '../../src/core/message.ts';
import type { Chance } from './chance.ts';
import { placeOf } from './desks.ts';

/** Everything somebody writes holds a word of its own, by which it is found again. */
export const wordsIn = (value: unknown): readonly string[] =>
  JSON.stringify(value ?? '').match(/\bw\d+z\b/gu) ?? [];

/** What somebody said: who, and to which side it may be shown. */
export interface Spoken {
  readonly by: string;
  readonly kind: 'asker' | 'desk' | 'note';
  /** The ticket it was said in; absent for a question that may become one. */
  readonly ticket?: number;
}

/** People who ask and people at desks, at random. */
export interface People {
  /** One thing that somebody does; resolves when the desk has dealt with all of it. */
  act(): Promise<void>;
  /** Something that was delivered a short while ago, once more; undefined where nothing was. */
  again(): Inbound | undefined;
  /** The clock has moved: what is older is not delivered again. */
  forget(): void;
  /** In every ticket the asker adds something, and somebody at the desk leaves a note in its thread. */
  lastWords(tickets: readonly Ticket[]): Promise<readonly string[]>;
  readonly spoken: ReadonlyMap<string, Spoken>;
}

interface Seat {
  readonly platform: Platform;
  readonly person: string;
  readonly place: string;
  readonly private: boolean;
  readonly way?: Way;
}

interface Asker extends Seat {
  busy: boolean;
}

interface Own {
  readonly seat: Seat;
  readonly message: string;
  readonly kind: Spoken['kind'];
  readonly ticket?: number;
}

const countries = ['in Kenya', 'in Japan', 'in Brazil', 'where I live', 'where I live'];

const oneWhoAsks = (platform: Platform, person: string, more: Partial<Asker> = {}): Asker => ({
  platform,
  person,
  place: person,
  private: true,
  busy: false,
  ...more,
});

const askers: readonly Asker[] = [
  ...['ana', 'ben', 'cho'].map((name) => oneWhoAsks('discord', name)),
  ...['dia', 'eli'].map((name) => oneWhoAsks('teams', name)),
  ...['fay', 'gus', 'hoa'].map((name) => oneWhoAsks('slack', name)),
  ...['ivo', 'jun'].map((name) => oneWhoAsks('web', name)),
  oneWhoAsks('terminal', 'kai'),
  oneWhoAsks('slack', 'lia', { place: 'lobby', private: false, way: 'thread' }),
  oneWhoAsks('discord', 'mo', { place: 'lobby', private: false, way: 'private' }),
  oneWhoAsks('teams', 'noor', { place: 'lobby', private: false, way: 'page' }),
];

/** Two people for each desk. */
export const coordinators = Object.entries(placeOf).flatMap(([desk, { platform, place }]) =>
  ['one', 'two'].map((name) => ({ desk, platform, place, person: `${desk}-${name}`, private: false })),
);

/** The opaque id of somebody. */
export const personId = ({ platform, person }: Pick<Seat, 'platform' | 'person'>): string =>
  `${platform}:${person}`;

/** Lets people act through `deliver`, looking at what has arrived. */
export const gather = (
  chance: Chance,
  arrived: readonly Outgoing[],
  deliver: (inbound: Inbound) => Promise<void>,
): People => {
  const spoken = new Map<string, Spoken>();
  const own: Own[] = [];
  const recent: Inbound[] = [];
  let [deliveries, words] = [0, 0];

  const word = (seat: Seat, kind: Spoken['kind'], ticket?: number): string => {
    const made = `w${String((words += 1))}z`;
    spoken.set(made, { by: personId(seat), kind, ...(ticket === undefined ? {} : { ticket }) });
    return made;
  };
  const base = (seat: Seat, place = seat.place) => ({
    delivery: `d${String((deliveries += 1))}`,
    address: { platform: seat.platform, id: `${seat.platform}:${place}`, ref: `${seat.platform}:${place}` },
    person: { id: personId(seat) },
    private: seat.private,
  });
  const hand = async (inbound: Inbound): Promise<void> => {
    recent.push(inbound);
    await deliver(inbound);
  };
  const say = async (
    seat: Seat,
    text: string,
    { kind, ticket, place }: Pick<Own, 'kind' | 'ticket'> & { readonly place?: string | undefined },
  ): Promise<void> => {
    const { delivery, ...rest } = base(seat, place);
    const message = `m${delivery}`;
    await hand({ ...rest, delivery, kind: 'message', text, addressed: place === undefined, message });
    own.push({ seat, message, kind, ...(ticket === undefined ? {} : { ticket }) });
  };

  const numbersOf = (seat: Seat): readonly number[] => {
    const places = [`${seat.platform}:${seat.place}`, `${seat.platform}:private-${seat.person}`];
    return arrived.flatMap(({ address, ticket }) =>
      ticket?.part === 'receipt' && places.includes(address.id) ? [ticket.number] : [],
    );
  };

  const ask = async (seat: Asker): Promise<void> => {
    seat.busy = true;
    const about = chance.happens(0.5) ? `q${String(chance.below(60))}` : 'that';
    await say(seat, `is ${about} open ${chance.pick(countries) ?? ''}? ${word(seat, 'asker')}`, {
      kind: 'asker',
    });
    await say(seat, 'person', { kind: 'asker' });
    if (seat.way !== undefined)
      await hand({ ...base(seat), kind: 'action', action: { name: 'way', way: seat.way } });
    seat.busy = false;
  };

  const askerActs = async (): Promise<void> => {
    const seat = chance.pick(askers);
    if (seat === undefined || seat.busy) return;
    const number = chance.pick(numbersOf(seat).slice(-3));
    if (number === undefined || chance.happens(0.2)) return ask(seat);
    const named = String(number).padStart(4, '0');
    const about = { kind: 'asker', ticket: number } as const;
    const what = chance.below(10);
    if (what < 7) await say(seat, `add ${named} ${word(seat, 'asker', number)} is what I forgot`, about);
    else await say(seat, `${['enough', 'cancel', 'reopen'][what - 7] ?? ''} ${named}`, about);
  };

  const coordinatorActs = async (): Promise<void> => {
    const seat = chance.pick(coordinators);
    if (seat === undefined) return;
    const home = `${seat.platform}:${seat.place}`;
    const card = chance.pick(
      arrived
        .filter(({ address, ticket }) => ticket?.part === 'card' && address.id.split('#')[0] === home)
        .slice(-12),
    );
    if (card?.ticket === undefined) return;
    const { number: ticket } = card.ticket;
    const named = String(ticket).padStart(4, '0');
    const threads = seat.platform !== 'web' && chance.happens(0.7);
    const place = threads ? `${seat.place}/native-${card.id}` : undefined;
    const told = (text: string, kind: Spoken['kind'] = 'desk'): Promise<void> =>
      say(seat, text, { kind, ticket, place });
    const after = threads ? '' : ` ${named}`;
    const what = chance.below(20);
    if (what < 9) {
      const said = word(seat, 'desk', ticket);
      return told(threads ? `${said} is what we know` : `${named} ${said} is what we know`);
    }
    if (what < 11) return told(`ask${after} ${word(seat, 'desk', ticket)} do you mean?`);
    if (what < 13) return told(`//${after} ${word(seat, 'note', ticket)} for colleagues`, 'note');
    if (what < 15) return told(`take${after}`);
    if (what < 16) return told(`release${after}`);
    if (what < 17) return told(`pass${after} ${chance.pick(Object.keys(placeOf)) ?? ''}`);
    return told(`${['not ours', 'close', 'reopen'][what - 17] ?? ''}${after}`);
  };

  const changes = async (): Promise<void> => {
    const mine = chance.pick(own.slice(-30));
    if (mine === undefined) return;
    const { seat, message, kind, ticket } = mine;
    await hand(
      chance.happens(0.6)
        ? { ...base(seat), kind: 'edited', message, text: `${word(seat, kind, ticket)} is what I meant` }
        : { ...base(seat), kind: 'deleted', message },
    );
  };

  return {
    spoken,
    act: () => {
      const what = chance.below(20);
      return what < 9 ? askerActs() : what < 18 ? coordinatorActs() : changes();
    },
    again: () => chance.pick(recent.slice(-60)),
    forget: () => {
      recent.length = 0;
    },
    lastWords: async (tickets) => {
      const before = words;
      for (const { number, asker, thread } of tickets) {
        const named = String(number).padStart(4, '0');
        const seat = askers.find((one) => personId(one) === asker.person);
        if (seat !== undefined)
          await say(seat, `add ${named} ${word(seat, 'asker', number)} at last`, {
            kind: 'asker',
            ticket: number,
          });
        const desk = coordinators.find((one) => thread?.id.startsWith(`${one.platform}:${one.place}/`));
        if (desk !== undefined)
          await say(desk, `// ${word(desk, 'note', number)} at last`, {
            kind: 'note',
            ticket: number,
            place: thread?.id.slice(desk.platform.length + 1),
          });
      }
      return Array.from({ length: words - before }, (_, index) => `w${String(before + index + 1)}z`);
    },
  };
};
