import { createBot, type Bot, type Serving } from '../../src/bot.ts';
import { codeHash } from '../../src/codes.ts';
import type { Adapter, Door } from '../../src/core/adapter.ts';
import { encodeToken, type Action } from '../../src/core/action.ts';
import type { DeskRole } from '../../src/core/desk/desk.ts';
import type { Inbound, Instant, Platform } from '../../src/core/message.ts';
import type { Store } from '../../src/core/store.ts';
import type { World } from '../../src/core/world.ts';
import type { Limits } from '../../src/limits.ts';
import type { Publish } from '../../src/proposals.ts';
import { servingOf } from '../../src/serving.ts';
import { fields, igfTopic, libraryOf, type Files } from '../knowledge/workspace.ts';
import { openDiscordRig, type DiscordRig } from '../rigs/discord.ts';
import type { Rig, Saying, Seen } from '../rigs/rig.ts';
import { openSlackRig, type SlackRig } from '../rigs/slack.ts';
import { freshSqlite, type TestPlace } from '../rigs/store.ts';
import { openTeams, type TeamsRig } from '../rigs/teams.ts';
import { openWebRig, type WebRig } from '../rigs/web.ts';

/** Monday, 23 November 2026, nine o'clock UTC. */
export const monday: Instant = Date.UTC(2026, 10, 23, 9);
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** The adapters a house may stand on. */
export interface Rigs {
  readonly slack: SlackRig;
  readonly discord: DiscordRig;
  readonly teams: TeamsRig;
  readonly web: WebRig;
}
export type Floor = keyof Rigs;
export const floors: readonly Floor[] = ['slack', 'discord', 'teams', 'web'];

/** Somebody on a platform, and where they write. */
export interface Somebody extends Saying {
  readonly on: Floor;
  readonly person: string;
}

/** A whole desk on several real adapters at once, with one store. */
export interface House {
  readonly rigs: Rigs;
  readonly store: Store;
  readonly place: TestPlace;
  readonly clock: { now: Instant };
  readonly reports: readonly { readonly level: string; readonly event: string; readonly details: unknown }[];
  /** Everything that came in, decoded. */
  readonly heard: readonly Inbound[];
  bot(): Bot;
  say(who: Somebody, text: string, more?: Saying): Promise<void>;
  press(who: Somebody, action: Action): Promise<void>;
  /** Somebody joins the community on their platform. */
  join(who: Pick<Somebody, 'on' | 'person' | 'delivery'>): Promise<void>;
  edit(who: Somebody, delivery: string, text: string): Promise<void>;
  erase(who: Somebody, delivery: string): Promise<void>;
  link(who: Somebody, desk: string, role: DeskRole | 'place'): Promise<void>;
  /** Where somebody writes becomes a desk's place, the one for everybody unless told otherwise, and they its coordinator. */
  atWork(who: Somebody, desk?: string): Promise<Somebody>;
  /** The number of the ticket somebody was last told of. */
  number(who: Somebody): string;
  /** What stands now at the address somebody last wrote from. */
  screen(who: Somebody): readonly string[];
  /** The last of it; empty where nothing stands there. */
  last(who: Somebody): string;
  /** The text of what a platform showed last, to whomever. */
  latest(on: Floor): string;
  /** What stands now in the thread of a ticket's card, or in the desk's place where there are no threads. */
  thread(desk: Somebody, number: string): readonly string[];
  /** A member of the desk in the thread of a ticket. */
  inThread(desk: Somebody, number: string): Somebody;
  /** Says an answer the way it is said there: in the ticket's thread, else with its number. */
  answer(desk: Somebody, number: string, text: string): Promise<void>;
  /** Moves the clock and does what is due. */
  pass(milliseconds: number): Promise<void>;
  /** Another process takes over: nothing of the shell's memory is left, nor of the adapters that are given. */
  restart(fresh?: readonly Adapter[]): Promise<void>;
  close(): Promise<void>;
}

/** A row of desks.yaml that works at all hours, unless told otherwise. */
export const deskRow = (id: string, over: Readonly<Record<string, string>> = {}): string => {
  const all: Readonly<Record<string, string>> = {
    titles: `{ en: ${id[0]?.toUpperCase() ?? ''}${id.slice(1)} desk }`,
    languages: '[en]',
    hours: '{ zone: UTC, days: [mon, tue, wed, thu, fri, sat, sun], from: "00:00", to: "24:00" }',
    promise: '24',
    escalation: '{ after: 24 }',
    contact: `{ label: ${id} secretariat, href: "mailto:secretariat@example.org" }`,
    ...over,
  };
  return `  - id: ${id}\n${Object.entries(all)
    .map(([name, value]) => `    ${name}: ${value}\n`)
    .join('')}`;
};

const entry = (title: string, summary: string, questions: readonly string[], text: string): string =>
  `---\ntitle: ${title}\nsummary: ${summary}\n${fields}\nquestions:\n${questions
    .map((one) => `  - "${one}"\n`)
    .join('')}---\n\n${text}\n`;

const small: Files = {
  'concepts/thing.md': undefined,
  'topics.yaml': igfTopic,
  'concepts/join-an-initiative.md': entry(
    'Joining a national initiative',
    'Anybody may join a national initiative of the forum.',
    ['who can join a national initiative', 'how do I join the national igf committee'],
    'A national initiative is open to everybody.',
  ),
  'concepts/remote-participation.md': entry(
    'Taking part remotely',
    'Every session can be followed from far away.',
    ['how can I take part remotely', 'can I follow the sessions online'],
    'Registration is needed.',
  ),
};

let known: Promise<Serving> | undefined;
const knownDesks = deskRow('kenya', { countries: '[KE]', escalation: '{ to: global, after: 24 }' });

/** The small knowledge with a desk for Kenya and one for everybody, or with other desks. */
export const smallKnowledge = async (desks?: string): Promise<Serving> => {
  const made = async (rows: string): Promise<Serving> =>
    servingOf(await libraryOf({ ...small, 'desks.yaml': `rows:\n${rows}` }));
  return desks === undefined ? (known ??= made(`${knownDesks}${deskRow('global')}`)) : made(desks);
};

interface Given {
  /** Rows of desks.yaml. */
  readonly desks?: string;
  /** The knowledge being served, asked for every turn; the small one when absent. */
  readonly serving?: () => Serving;
  readonly now?: Instant;
  /** Opens the store; the real one when absent. */
  readonly store?: (place: TestPlace) => Promise<Store>;
  readonly limits?: Limits;
  readonly settings?: World['settings'];
  readonly publish?: Publish;
  /** Puts itself between the shell and an adapter. */
  readonly around?: (adapter: Adapter) => Adapter;
}

const unserved = (): never => {
  throw new Error('this house serves no knowledge');
};

/** Opens a house on these adapters. */
export const openHouse = async (on: readonly Floor[], given: Given = {}): Promise<House> => {
  const small = given.serving === undefined ? await smallKnowledge(given.desks) : undefined;
  const serving = (): Serving => small ?? given.serving?.() ?? unserved();
  const place = await freshSqlite();
  const clock = { now: given.now ?? monday };
  const reports: { level: string; event: string; details: unknown }[] = [];
  const heard: Inbound[] = [];
  const report: Door['report'] = (level, event, details) => {
    reports.push({ level, event, details });
  };
  const around = given.around ?? ((adapter: Adapter) => adapter);
  const adapters: Adapter[] = [];
  let processes = 0;
  let codes = 0;
  let store = await (given.store ?? ((one) => one.open(report)))(place);
  const start = (): Bot => {
    const process = String((processes += 1));
    let ids = 0;
    return createBot({
      store,
      serving,
      adapters,
      now: () => clock.now,
      newId: () => `${process.padStart(8, '0')}-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
      report,
      settings: given.settings ?? { keepQuestions: false },
      ...(given.limits === undefined ? {} : { limits: given.limits }),
      ...(given.publish === undefined ? {} : { publish: given.publish }),
      pages: () => 'https://desk.example.org',
      wait: () => new Promise(() => undefined),
    });
  };
  let bot = start();
  // Whoever waits for a process waits no longer once another one has taken over.
  let end: () => void = () => undefined;
  const toItsEnd = (): Promise<void> =>
    new Promise((resolve) => {
      end = resolve;
    });
  let ended = toItsEnd();
  const door: Door = {
    receive: async (inbound) => {
      heard.push(inbound);
      await Promise.race([bot.door.receive(inbound), ended]);
    },
    replies: (...parameters) => bot.door.replies(...parameters),
    suggest: (...parameters) => bot.door.suggest(...parameters),
    ticket: async (code) => bot.door.ticket?.(code),
    served: () => bot.door.served(),
    report,
  };
  const openers = {
    slack: () => openSlackRig(door),
    discord: () => openDiscordRig(door),
    teams: () => openTeams(door),
    web: () => openWebRig(door),
  };
  const rigs: Partial<Record<Floor, Rig>> = {};
  for (const floor of new Set(on)) {
    const rig = await openers[floor]();
    rigs[floor] = rig;
    adapters.push(around(rig.adapter));
  }
  const rigOf = (floor: Floor): Rig => {
    const rig = rigs[floor];
    if (rig === undefined) throw new Error(`this house has no ${floor}`);
    return rig;
  };
  const standing = (floor: Floor): readonly Seen[] =>
    rigOf(floor)
      .seen()
      .filter(({ removed }) => removed !== true);
  const lastFrom = new Map<string, string>();
  const noteWhere = async (who: Somebody, work: () => Promise<void>): Promise<void> => {
    const before = heard.length;
    await work();
    const inbound = heard.slice(before).findLast(({ address }) => address.platform === who.on);
    if (inbound !== undefined) lastFrom.set(keyOf(who), inbound.address.id);
  };
  const cardOf = (desk: Somebody, number: string): Seen => {
    const card = rigOf(desk.on)
      .seen()
      .findLast(({ text }) => text.includes(`Ticket ${number}`) && text.includes('A newcomer on'));
    if (card === undefined) throw new Error(`there is no card of ${number} on ${desk.on}`);
    return card;
  };
  const house: House = {
    rigs: rigs as unknown as Rigs,
    get store() {
      return store;
    },
    place,
    clock,
    reports,
    heard,
    bot: () => bot,
    say: ({ on: floor, ...saying }, text, more = {}) =>
      noteWhere({ on: floor, ...saying }, () => rigOf(floor).say(text, { ...saying, ...more })),
    press: ({ on: floor, ...saying }, action) =>
      noteWhere({ on: floor, ...saying }, () => rigOf(floor).press(encodeToken(action), saying)),
    join: async ({ on: floor, ...saying }) => rigOf(floor).join?.(saying),
    edit: async ({ on: floor, ...saying }, delivery, text) => rigOf(floor).edit?.(delivery, text, saying),
    erase: async ({ on: floor, ...saying }, delivery) => rigOf(floor).erase?.(delivery, saying),
    link: async (who, desk, role) => {
      const code = `CODE-${String((codes += 1))}`;
      await store.newCode(codeHash(code), { desk, role, until: clock.now + hour });
      await house.say(who, `link ${code}`, { mention: true });
    },
    atWork: async (who, desk = 'global') => {
      await house.link(who, desk, 'place');
      await house.link(who, desk, 'coordinator');
      return who;
    },
    last: (who) => house.screen(who).at(-1) ?? '',
    latest: (on) => rigOf(on).seen().at(-1)?.text ?? '',
    screen: (who) => {
      const address = lastFrom.get(keyOf(who));
      return standing(who.on)
        .filter((one) => one.address === address)
        .map(({ text }) => text);
    },
    number: (who) => {
      const told = standing(who.on).findLast(
        ({ address, text }) => address === lastFrom.get(keyOf(who)) && /Ticket \d{4}/.test(text),
      );
      const number = /Ticket (\d{4})/.exec(told?.text ?? '')?.[1];
      if (number === undefined) throw new Error(`${who.person} was told of no ticket`);
      return number;
    },
    thread: (desk, number) => {
      const { address } = cardOf(desk, number);
      return standing(desk.on)
        .filter((one) => one.address === address)
        .map(({ text }) => text);
    },
    inThread: (desk, number) => ({ ...desk, thread: cardOf(desk, number).address, mention: false }),
    answer: (desk, number, text) =>
      desk.on === 'web'
        ? house.say(desk, `${number} ${text}`)
        : house.say(house.inThread(desk, number), text),
    pass: async (milliseconds) => {
      clock.now += milliseconds;
      await bot.tick();
    },
    restart: async (fresh = []) => {
      end();
      ended = toItsEnd();
      store = await place.open(report);
      for (const adapter of fresh) {
        const index = adapters.findIndex(({ platform }) => platform === adapter.platform);
        adapters[index] = adapter;
      }
      bot = start();
      await bot.tick();
    },
    close: async () => {
      await Promise.all(Object.values(rigs).map((rig) => rig.stop()));
      await place.remove();
    },
  };
  return house;
};

const keyOf = ({ on, person }: Somebody): string => `${on} ${person}`;

/** Somebody who asks, where nobody else reads. */
export const asker = (on: Floor, person = 'zubeida'): Somebody => ({ on, person, place: 'private' });

/** Somebody who works at a desk, in the place the desk is shown in. */
export const worker = (on: Floor, person = 'kimathi', room = 'desk'): Somebody =>
  on === 'web'
    ? { on, person, place: 'private' }
    : { on, person, place: on === 'teams' ? 'thread' : 'group', room, mention: true };

/** The place of the platform's name in sentences. */
export const nameOf: Readonly<Record<Platform, string>> = {
  slack: 'Slack',
  discord: 'Discord',
  teams: 'Teams',
  web: 'the web page',
  terminal: 'a terminal',
};
