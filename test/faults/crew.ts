import { spawn, type ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import type { Inbound, Instant } from '../../src/core/message.ts';
import type { TestPlace } from '../rigs/store.ts';
import type { Chance } from './chance.ts';
import type { Platforms } from './platforms.ts';
import { tell, type DeskTask, type Order, type Said } from './wire.ts';

/** What a desk told its operator. */
export type Reported = Extract<Said, { readonly report: unknown }>['report'];

/** The desks that share one store, each in a process of its own. */
export interface Crew {
  /** Gives a delivery to one of them, and again to another one until one has dealt with it. */
  deliver(inbound: Inbound): Promise<void>;
  /** The same for a look at the clock. */
  tick(): Promise<void>;
  /** Every one of them looks at the clock. */
  tickAll(): Promise<void>;
  setClock(now: Instant): void;
  /** Ends one of them at once, whatever it does. */
  kill(): void;
  /** Resolves when nothing that was given is under way. */
  idle(): Promise<void>;
  /** Rejects when desks end again and again before they can be given work. */
  readonly broken: Promise<never>;
  readonly reports: readonly Reported[];
  readonly killed: () => number;
  /** What the clock showed when each desk that ended before its time did so. */
  readonly deaths: readonly Instant[];
  /** Whether new ones die by themselves after some steps. */
  mortal: boolean;
  stop(): Promise<void>;
}

interface Worker {
  readonly child: ChildProcess;
  readonly given: Map<number, () => void>;
  socket?: Socket;
}

/** Desks in a row that may end before they are ready; killed ones are not counted. */
const mostStillborn = 3;
/** Most steps a desk lives, where it is mortal: enough for many deliveries. */
const longestLife = 6_000;

/** Starts so many desks, and a new one for each that dies. */
export const startCrew = async (
  program: string,
  settings: TestPlace['settings'],
  platforms: Platforms,
  given: { readonly size: number; readonly chance: Chance; readonly clock: Instant },
): Promise<Crew> => {
  const { size, chance } = given;
  const workers = new Map<string, Worker>();
  const reports: Reported[] = [];
  const deaths: Instant[] = [];
  const waiting: ((worker: Worker) => void)[] = [];
  const underway = new Set<Promise<void>>();
  let { clock } = given;
  let [started, work, killed] = [0, 0, 0];
  let stopping = false;
  let stillborn = 0;
  let giveUp: (error: Error) => void = () => undefined;
  const broken = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  // Whoever waits for work hears of it; nobody has to.
  broken.catch(() => undefined);

  const ready = (): readonly Worker[] => [...workers.values()].filter(({ socket }) => socket !== undefined);
  const newcomer = (): Promise<Worker> => new Promise((resolve) => waiting.push(resolve));
  const someone = (): Promise<Worker> => {
    const worker = chance.pick(ready());
    return worker === undefined ? newcomer() : Promise.resolve(worker);
  };
  const start = (): void => {
    const name = `desk${String((started += 1))}`;
    const task: DeskTask = {
      settings,
      name,
      port: platforms.port,
      clock,
      ...(crew.mortal && chance.happens(0.5) ? { dieAt: 30 + chance.below(longestLife) } : {}),
    };
    const child = spawn(process.execPath, [program, JSON.stringify(task)], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const worker: Worker = { child, given: new Map() };
    workers.set(name, worker);
    child.once('close', (code, signal) => {
      workers.delete(name);
      if (!stopping) deaths.push(clock);
      if (signal === 'SIGKILL') killed += 1;
      else if (code !== 0) reports.push({ level: 'error', event: `ended with ${String(code)}`, details: {} });
      stillborn = worker.socket === undefined && signal !== 'SIGKILL' ? stillborn + 1 : 0;
      if (stillborn >= mostStillborn) {
        giveUp(
          new Error(
            `${String(stillborn)} desks in a row ended with ${String(code)} before they could be given work; the last words of one stand above.`,
          ),
        );
        return;
      }
      if (!stopping) start();
      for (const again of worker.given.values()) again();
    });
  };

  platforms.onDesk = (name, socket) => {
    const worker = workers.get(name);
    if (worker === undefined) return () => undefined;
    worker.socket = socket;
    tell(socket, { clock });
    for (const resolve of waiting.splice(0)) resolve(worker);
    return (said) => {
      if ('done' in said) {
        worker.given.delete(said.done);
        finished.get(said.done)?.();
        finished.delete(said.done);
      } else if ('report' in said) reports.push(said.report);
    };
  };

  const finished = new Map<number, () => void>();
  const give = (order: (work: number) => Order): Promise<void> => {
    const id = (work += 1);
    const done = new Promise<void>((resolve) => {
      finished.set(id, resolve);
      const to = (worker: Worker): void => {
        if (worker.socket === undefined) return;
        worker.given.set(id, () => void someone().then(to));
        tell(worker.socket, order(id));
      };
      void someone().then(to);
    });
    underway.add(done);
    void done.then(() => underway.delete(done));
    return done;
  };

  const crew: Crew = {
    deliver: (inbound) => give((id) => ({ work: id, inbound })),
    tick: () => give((id) => ({ work: id, tick: true })),
    tickAll: async () => {
      // One that has just died is on its way back: time must not pass with nobody there.
      if (ready().length === 0) await newcomer();
      await Promise.all(
        ready().map(
          (worker) =>
            new Promise<void>((resolve) => {
              const id = (work += 1);
              finished.set(id, resolve);
              worker.given.set(id, resolve);
              if (worker.socket !== undefined) tell(worker.socket, { work: id, tick: true });
            }),
        ),
      );
    },
    setClock: (now) => {
      clock = now;
      for (const { socket } of ready()) if (socket !== undefined) tell(socket, { clock });
    },
    kill: () => {
      chance.pick(ready())?.child.kill('SIGKILL');
    },
    idle: async () => {
      while (underway.size > 0) await Promise.all(underway);
    },
    broken,
    reports,
    deaths,
    killed: () => killed,
    mortal: true,
    stop: async () => {
      stopping = true;
      for (const { child, socket } of workers.values()) if (socket === undefined) child.kill('SIGKILL');
      const ended = [...workers.values()].map(
        ({ child }) => new Promise((resolve) => child.once('close', resolve)),
      );
      for (const { socket } of ready()) if (socket !== undefined) tell(socket, { stop: true });
      await Promise.all(ended);
    },
  };
  while (started < size) {
    start();
    // The first one brings the tables up to date.
    await Promise.race([someone(), broken]);
  }
  return crew;
};
