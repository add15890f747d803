import { openSmallDesk, type Clock, type SmallDesk } from '../bot/desk.ts';
import { createFakePlatform, type FakePlatform, type Knows } from '../bot/platform.ts';
import { noon, roomy, smallServing, wordsOf } from '../bot/small.ts';
import { codeHash } from '../../src/codes.ts';
import type { Action } from '../../src/core/action.ts';
import type { Desk } from '../../src/core/desk/desk.ts';
import {
  buttonText,
  type Address,
  type Inbound,
  type Outgoing,
  type Platform,
} from '../../src/core/message.ts';
import type { World } from '../../src/core/world.ts';
import type { Store } from '../../src/core/store.ts';
import type { Serving } from '../../src/bot.ts';

/** A desk that works from nine to five in London on weekdays; noon of the tests is a Sunday. */
export const deskOf = (id: string, more: Partial<Desk> = {}): Desk => ({
  id,
  titles: { en: `${id} desk` },
  countries: [],
  regions: [],
  topics: [],
  languages: ['en'],
  hours: { zone: 'Europe/London', days: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 24 * 60 },
  promise: 24,
  escalation: { after: 24 },
  contact: { label: `${id} secretariat`, href: `mailto:${id}@example.org` },
  ...more,
});

/** The small library with desks. */
export const servingWith = (desks: readonly Desk[]): Serving => ({
  ...smallServing,
  library: { ...smallServing.library, desks },
});

/** A place a person writes in. */
export interface Seat {
  readonly platform: Platform;
  readonly place: string;
  readonly person: string;
  readonly private?: boolean;
}

/** A small desk with people at desks: what they say, press and see. */
export interface Office {
  readonly desk: SmallDesk;
  readonly store: Store;
  readonly platforms: Readonly<Record<Platform, FakePlatform>>;
  say(seat: Seat, text: string, more?: Partial<Extract<Inbound, { kind: 'message' }>>): Promise<void>;
  press(seat: Seat, action: Action): Promise<void>;
  edit(seat: Seat, message: string, text: string): Promise<void>;
  erase(seat: Seat, message: string): Promise<void>;
  /** Links a person with a desk, or makes a place the desk's. */
  link(seat: Seat, desk: string, role: 'coordinator' | 'reviewer' | 'place'): Promise<void>;
  /** Words of everything that arrived at an address, in order; edits in place, removed ones gone. */
  seen(address: string): readonly string[];
  /** Messages that arrived at an address, in order. */
  arrived(address: string): readonly Outgoing[];
}

const all: readonly Platform[] = ['slack', 'discord', 'teams', 'web', 'terminal'];

/** Opens an office over fake platforms with threads and edits where the real ones have them. */
export const openOffice = async (
  desks: readonly Desk[],
  given: {
    readonly store?: Store;
    readonly clock?: Clock;
    readonly serving?: Serving;
    readonly keepTickets?: number;
    readonly settings?: World['settings'];
    readonly knows?: Knows;
  } = {},
): Promise<Office> => {
  const platforms = Object.fromEntries(
    all.map((platform) => [
      platform,
      createFakePlatform(platform, given.knows ?? 'ids', {
        ...roomy,
        threads: platform !== 'web' && platform !== 'terminal',
        edits: platform !== 'web' && platform !== 'terminal',
      }),
    ]),
  ) as Record<Platform, FakePlatform>;
  const desk = await openSmallDesk(Object.values(platforms), {
    clock: given.clock ?? { now: noon },
    serving: given.serving ?? servingWith(desks),
    ...(given.store === undefined ? {} : { store: given.store }),
    ...(given.keepTickets === undefined ? {} : { keepTickets: given.keepTickets }),
    ...(given.settings === undefined ? {} : { settings: given.settings }),
  });
  let deliveries = 0;
  let codes = 0;
  const base = (seat: Seat) => ({
    delivery: `d${String((deliveries += 1))}`,
    address: addressOf(seat),
    person: { id: `${seat.platform}:${seat.person}` },
    private: seat.private ?? seat.place === seat.person,
  });
  const office: Office = {
    desk,
    store: desk.store,
    platforms,
    say: (seat, text, more = {}) =>
      desk.bot.door.receive({ ...base(seat), kind: 'message', text, addressed: true, ...more }),
    press: (seat, action) => desk.bot.door.receive({ ...base(seat), kind: 'action', action }),
    edit: (seat, message, text) => desk.bot.door.receive({ ...base(seat), kind: 'edited', message, text }),
    erase: (seat, message) => desk.bot.door.receive({ ...base(seat), kind: 'deleted', message }),
    link: async (seat, id, role) => {
      const code = `CODE${String((codes += 1))}`;
      await desk.store.newCode(codeHash(code), { desk: id, role, until: desk.clock.now + 1_000 });
      await office.say(seat, `link ${code}`);
    },
    arrived: (address) =>
      platforms[address.split(':')[0] as Platform].arrived.filter((one) => one.address.id === address),
    seen: (address) => shown(platforms[address.split(':')[0] as Platform], address),
  };
  return office;
};

/** The address of a seat. */
export const addressOf = ({ platform, place }: Pick<Seat, 'platform' | 'place'>): Address => ({
  platform,
  id: `${platform}:${place}`,
  ref: `${platform}:${place}`,
});

// What people see is decided by where a message really went (`ref`), not by the queue it stood in.
const shown = (platform: FakePlatform, address: string): readonly string[] => {
  const messages: { id: string; words: string }[] = [];
  for (const one of platform.arrived) {
    const { replaces } = one;
    if (replaces !== undefined) {
      const at = messages.findIndex(({ id }) => id === replaces.message);
      if (at >= 0 && replaces.remove === true) messages.splice(at, 1);
      else if (at >= 0) messages[at] = { id: replaces.message, words: readable(one) };
      continue;
    }
    if (one.address.ref === address) messages.push({ id: `native-${one.id}`, words: readable(one) });
  }
  return messages.map(({ words }) => words);
};

const readable = (one: Outgoing): string => [wordsOf(one), ...one.reply.buttons.map(buttonText)].join('\n');
