import type { Inbound, Instant, Outgoing, Platform } from '../../src/core/message.ts';
import { minute, second } from '../bot/small.ts';
import type { Chance } from './chance.ts';
import { momentOfDate } from './desks.ts';

/** Longest time before a date that somebody asks for here, in minutes; the dates lie three hours apart. */
const leads = [15, 60, 3 * 60, 6 * 60, 24 * 60] as const;
/** A desk that died holds what it was sending for so long. */
const lease = 61 * second;
/** The clock moves no further than this while anything is on its way. */
const slack = 3 * second;

/** One wish to be reminded, and what became of it. */
interface Wish {
  readonly person: string;
  readonly entry: string;
  readonly due: Instant;
  /** Whether the clock had shown its instant before the desk was done with the wish: it may have been told so instead. */
  readonly late: boolean;
  /** How often the desks had looked when they were done with the wish. */
  readonly looks: number;
  /** Set once the desk has dealt with the wish that it be ended. */
  ended?: { readonly at: Instant; readonly clock: Instant; readonly arrived: number };
}

/** People who want to be reminded, and some who change their mind; each waits for one thing to be dealt with. */
export interface Reminded {
  /** One thing that somebody does; resolves when the desk has dealt with it. */
  act(): Promise<void>;
  /** The clock was looked at by a desk. */
  looked(clock: Instant): void;
  /** The last instant at which anybody is to be reminded. */
  lastDue(): Instant;
  judge(arrived: readonly Outgoing[]): {
    readonly verdict: Readonly<Record<'remindedWrong', readonly string[]>>;
    readonly counts: Readonly<Record<string, number>>;
  };
}

/** What of the world around they need to know. */
export interface Around {
  readonly clock: () => Instant;
  /** The latest the clock has shown; it may have been set back since. */
  readonly latest: () => Instant;
  readonly arrived: readonly Outgoing[];
  /** What the clock showed when a message arrived, by its place among all. */
  readonly arrivedAt: readonly Instant[];
  /** When a platform last met with trouble. */
  readonly troubledAt: (platform: Platform) => Instant;
  /** What the clock showed when each of the desks died that are dead by now. */
  readonly deaths: readonly Instant[];
  readonly deliver: (inbound: Inbound) => Promise<void>;
}

const seats: readonly { readonly platform: Platform; readonly person: string; busy: boolean }[] = (
  ['slack', 'discord', 'teams', 'web'] as const
).flatMap((platform) => ['una', 'vic'].map((person) => ({ platform, person, busy: false })));

/** Lets people be reminded at random. */
export const remindPeople = (chance: Chance, around: Around): Reminded => {
  const wishes: Wish[] = [];
  /** What the clock showed when a desk looked, and how many desks had died by then. */
  const looks: { readonly clock: Instant; readonly dead: number }[] = [];
  // What a desk was sending when it died may be sent again only when its lease has ended, by a clock that may have been
  // set back since. A death is noticed a little after it came.
  const isHeld = (look: number): boolean =>
    around.deaths.slice(0, looks[look + 1]?.dead).some((died) => died > (looks[look]?.clock ?? 0) - lease);
  let deliveries = 0;
  const own = seats.map((seat) => ({ ...seat }));

  const from = ({ platform, person }: (typeof own)[number]) => ({
    delivery: `r${String((deliveries += 1))}`,
    address: { platform, id: `${platform}:${person}`, ref: `${platform}:${person}` },
    person: { id: `${platform}:${person}` },
    private: true,
  });

  const wish = async (seat: (typeof own)[number]): Promise<void> => {
    const lead = chance.pick(leads) ?? 60;
    const person = `${seat.platform}:${seat.person}`;
    const first = around.clock() + lead * minute + 5 * second;
    const next = momentOfDate.findIndex((at) => at > first) + chance.below(4);
    const moment = momentOfDate[next];
    const entry = `date-${String(next)}`;
    if (moment === undefined || wishes.some((one) => one.person === person && one.entry === entry)) return;
    const made = { person, entry, due: moment - lead * minute };
    const before = looks.length;
    await around.deliver({ ...from(seat), kind: 'action', action: { name: 'remind', entry, lead } });
    const shown = [...looks.slice(before).map(({ clock }) => clock), around.clock()];
    wishes.push({ ...made, late: Math.max(...shown) >= made.due, looks: looks.length });
  };

  const end = async (seat: (typeof own)[number]): Promise<void> => {
    const mine = wishes.filter(
      (one) => one.person === `${seat.platform}:${seat.person}` && one.ended === undefined,
    );
    const some = chance.happens(0.5) ? mine.slice(-1) : mine;
    if (some.length === 0) return;
    const [only] = some;
    await around.deliver(
      some.length === 1 && only !== undefined
        ? { ...from(seat), kind: 'action', action: { name: 'mine', verb: 'unwatch', entry: only.entry } }
        : { ...from(seat), kind: 'message', text: 'stop', addressed: true },
    );
    for (const one of some)
      one.ended = { at: around.latest(), clock: around.clock(), arrived: around.arrived.length };
  };

  return {
    act: async () => {
      const seat = chance.pick(own);
      if (seat === undefined || seat.busy) return;
      seat.busy = true;
      await (chance.happens(0.75) ? wish(seat) : end(seat));
      seat.busy = false;
    },
    looked: (clock) => {
      looks.push({ clock, dead: around.deaths.length });
    },
    lastDue: () => Math.max(0, ...wishes.map(({ due }) => due)),
    judge: (arrived) => {
      const wrong: string[] = [];
      let [kept, ended, told] = [0, 0, 0];
      for (const one of wishes) {
        const name = `${one.entry} for ${one.person}`;
        const mine = arrived.flatMap(({ reminder }, index) =>
          reminder?.person === one.person && reminder.entry === one.entry ? [index] : [],
        );
        told += mine.length;
        if (mine.length > 1) wrong.push(`${name}: ${String(mine.length)} times`);
        for (const index of mine) {
          const at = around.arrivedAt[index] ?? 0;
          if (at < one.due) wrong.push(`${name}: ${String(one.due - at)} ms too early`);
          const after = one.ended;
          if (after !== undefined && index >= after.arrived && at > after.clock + slack)
            wrong.push(`${name}: after it was ended`);
          const platform = arrived[index]?.address.platform ?? 'web';
          const quiet = around.troubledAt(platform) < one.due;
          const look = looks.findIndex(
            ({ clock }, place) => place >= one.looks && clock >= one.due + lease && !isHeld(place),
          );
          if (quiet && at > (looks[look]?.clock ?? Infinity) + slack)
            wrong.push(`${name}: ${String(at - one.due)} ms late`);
        }
        if (one.ended === undefined) {
          kept += 1;
          if (mine.length === 0 && !one.late) wrong.push(`${name}: never`);
        } else {
          ended += 1;
          // The clock had not shown its instant before it was ended.
          if (one.ended.at < one.due && mine.length > 0) wrong.push(`${name}: though it was ended before`);
        }
      }
      return {
        verdict: { remindedWrong: wrong },
        counts: { reminders: kept, 'reminders ended': ended, 'reminders told': told },
      };
    },
  };
};
