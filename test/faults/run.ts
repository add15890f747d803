import { platforms as names, type Inbound } from '../../src/core/message.ts';
import { codeHash } from '../../src/codes.ts';
import { hour, minute, noon, second } from '../bot/small.ts';
import type { StoreKind } from '../rigs/store.ts';
import { chanceOf } from './chance.ts';
import { startCrew, type Crew } from './crew.ts';
import { placeOf } from './desks.ts';
import { coordinators, gather, personId } from './people.ts';
import { fair, openPlatforms, type Weather } from './platforms.ts';
import { remindPeople } from './reminders.ts';
import { heldIn, judge, type Verdict } from './verdict.ts';

/** How a run goes. */
export interface Settings {
  /** Path of the translated desk program. */
  readonly program: string;
  readonly kind: StoreKind;
  readonly events: number;
  readonly seed: number;
  /** Processes that share the store. */
  readonly desks: number;
}

/** What a run came to. */
export interface Outcome {
  readonly verdict: Verdict & { readonly remindedWrong: readonly string[] };
  readonly counts: Readonly<Record<string, number>>;
}

/** Deliveries that are under way at a time. */
const mostAtOnce = 8;
/** Rounds in which everything has to be delivered once all is well. */
const mostRounds = 300;

/**
 * Lets people, platforms and chance loose on desks in processes of their own, heals everything, and holds what arrived
 * against what was kept.
 */
export const runFaults = async ({ program, kind, events, seed, desks }: Settings): Promise<Outcome> => {
  const place = await kind.fresh();
  const chance = chanceOf(seed);
  const platforms = await openPlatforms(chanceOf(seed + 1));
  const counts = {
    'clock set back': 0,
    deliveries: 0,
    redeliveries: 0,
    'clock moved': 0,
    'platform changed': 0,
    kills: 0,
  };
  // Chance of its own, so that the rest of a run stays as it was before there were reminders.
  const other = chanceOf(seed + 2);
  let now = noon;
  let latest = now;
  platforms.clock = now;
  const setClock = (crew: Crew, clock: number): void => {
    now = clock;
    latest = Math.max(latest, now);
    platforms.clock = now;
    crew.setClock(now);
  };
  const play = async (crew: Crew): Promise<Outcome> => {
    const held: (() => void)[] = [];
    const deliver = async (inbound: Inbound): Promise<void> => {
      counts.deliveries += 1;
      // Some come late: after what was said later.
      if (chance.happens(0.1)) await new Promise<void>((resolve) => held.push(resolve));
      const twice = chance.happens(0.05);
      if (twice) counts.redeliveries += 1;
      await Promise.all([crew.deliver(inbound), ...(twice ? [crew.deliver(inbound)] : [])]);
    };
    const people = gather(chance, platforms.arrived, deliver);
    const reminded = remindPeople(other, {
      clock: () => now,
      latest: () => latest,
      arrived: platforms.arrived,
      arrivedAt: platforms.arrivedAt,
      troubledAt: (platform) => platforms.troubledAt[platform] ?? 0,
      deaths: crew.deaths,
      deliver: async (inbound) => {
        counts.deliveries += 1;
        await Promise.all([crew.deliver(inbound), ...(other.happens(0.1) ? [crew.deliver(inbound)] : [])]);
      },
    });
    const underway = new Set<Promise<void>>();
    const settleDown = async (): Promise<void> => {
      while (underway.size > 0) {
        for (const release of held.splice(0)) release();
        await Promise.race([...underway, new Promise((resolve) => setTimeout(resolve, 5))]);
      }
      await crew.idle();
      while (platforms.underway() > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    /** A lease must not end while a message is on its way: the clock moves far only when nothing is. */
    const pass = async (milliseconds: number): Promise<void> => {
      if (milliseconds > 2 * second || milliseconds < 0) await settleDown();
      counts['clock moved'] += 1;
      setClock(crew, now + milliseconds);
      if (milliseconds > hour) people.forget();
      await crew.tick();
      reminded.looked(now);
    };
    const total = (): number => Object.values(counts).reduce((sum, one) => sum + one, 0);
    platforms.refusing = 0.01;

    while (total() < events) {
      if (other.happens(0.15)) {
        const done = reminded.act();
        underway.add(done);
        void done.then(() => underway.delete(done));
      }
      if (other.happens(0.01)) {
        counts['clock set back'] += 1;
        await pass(-other.below(2 * hour));
      }
      const what = chance.next();
      if (what < 0.69) {
        const done = people.act();
        underway.add(done);
        void done.then(() => underway.delete(done));
        while (underway.size >= mostAtOnce) {
          held.shift()?.();
          await Promise.race([...underway, new Promise((resolve) => setTimeout(resolve, 5))]);
        }
      } else if (what < 0.74) {
        const again = people.again();
        if (again !== undefined) {
          counts.redeliveries += 1;
          underway.add(track(crew.deliver(again), underway));
        }
      } else if (what < 0.87) await pass(1 + chance.below(2 * second));
      else if (what < 0.915) await pass(chance.below(3 * minute));
      else if (what < 0.923) await pass(chance.below(6 * hour));
      else if (what < 0.927) await pass(26 * hour);
      else if (what < 0.99) {
        const platform = chance.pick(names);
        counts['platform changed'] += 1;
        if (platform !== undefined) platforms.weather[platform] = weatherBy(chance.next());
      } else {
        counts.kills += 1;
        crew.kill();
      }
    }

    await settleDown();
    crew.mortal = false;
    platforms.refusing = 0;
    for (const platform of names) platforms.weather[platform] = fair;
    const drain = async (): Promise<void> => {
      for (let round = 0; round < mostRounds; round += 1) {
        setClock(crew, now + (round < 5 ? 61 * second : 3 * hour));
        await crew.tickAll();
        reminded.looked(now);
        await settleDown();
        if ((await heldIn(place)).unsettled === 0) return;
      }
    };
    await drain();
    const open = (await heldIn(place)).tickets.filter(({ state }) => state !== 'closed');
    const lastly = people.lastWords(open);
    underway.add(
      track(
        lastly.then(() => undefined),
        underway,
      ),
    );
    await settleDown();
    const last = await lastly;
    await drain();
    // Until everybody who still waits has been reminded.
    while (now <= reminded.lastDue()) {
      setClock(crew, now + 20 * minute);
      await crew.tickAll();
      reminded.looked(now);
      await settleDown();
    }
    await drain();
    await crew.stop();
    const reminders = reminded.judge(platforms.arrived);
    const judged = judge({
      arrived: platforms.arrived,
      refused: platforms.refused,
      reports: crew.reports,
      spoken: people.spoken,
      last,
      held: await heldIn(place),
    });
    return {
      verdict: { ...judged.verdict, ...reminders.verdict },
      counts: {
        events: total(),
        ...counts,
        kills: crew.killed(),
        ...Object.fromEntries(Object.entries(platforms.troubles).map(([name, n]) => [`met ${name}`, n])),
        ...judged.counts,
        ...reminders.counts,
      },
    };
  };
  try {
    await furnish(place);
    const crew = await startCrew(program, place.settings, platforms, { size: desks, chance, clock: now });
    const played = play(crew);
    // Where no desk starts any more it never ends.
    played.catch(() => undefined);
    return await Promise.race([played, crew.broken]);
  } finally {
    await platforms.stop();
    await place.remove();
  }
};

const track = (work: Promise<void>, among: Set<Promise<void>>): Promise<void> => {
  const done: Promise<void> = work.then(() => {
    among.delete(done);
  });
  return done;
};

/** How a platform becomes: mostly well. */
const weatherBy = (share: number): Weather => {
  if (share < 0.45) return fair;
  if (share < 0.55) return { ...fair, down: true };
  if (share < 0.7) return { ...fair, busy: 0.3 };
  if (share < 0.85) return { ...fair, lost: 0.2 };
  return { down: false, busy: 0.1, lost: 0.1, slow: 0.5 };
};

/** Desks have places and people from the start. */
const furnish = async (place: Awaited<ReturnType<StoreKind['fresh']>>): Promise<void> => {
  const store = await place.open();
  const link = async (
    desk: string,
    role: 'coordinator' | 'place',
    person: string,
    id: string,
  ): Promise<void> => {
    const hash = codeHash(`${desk} ${role} ${person}`);
    await store.newCode(hash, { desk, role, until: noon + minute });
    const platform = placeOf[desk]?.platform ?? 'web';
    await store.transact((open) => open.useCode(hash, person, { platform, id, ref: id }, noon));
  };
  for (const [desk, { platform, place: where }] of Object.entries(placeOf))
    await link(desk, 'place', 'nobody', `${platform}:${where}`);
  for (const one of coordinators)
    await link(one.desk, 'coordinator', personId(one), `${one.platform}:${one.place}`);
  await store.close();
};
