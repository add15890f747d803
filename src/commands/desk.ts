import { randomInt } from 'node:crypto';
import { codeHash } from '../codes.ts';
import { ConfigError, configFromEnv, storePlace } from '../config.ts';
import { deskRoles, deskTitle, type Desk, type DeskRole } from '../core/desk/desk.ts';
import type { LinkedAccount, Store } from '../core/store.ts';
import { dayOf } from '../core/validity.ts';
import { didYouMean } from '../knowledge/suggest.ts';
import { knowledgeFolders, knowledgeFrom } from '../knowledge-source.ts';
import { createReport } from '../log.ts';
import { platformSettings } from '../platforms.ts';
import { openStore } from '../store/open.ts';
import { loadEnvFile } from '../system.ts';
import { accountLines, deskLines, freshCode, handleOf, linkedWith, missingAt } from './desk-lines.ts';

const hour = 3_600_000;
/** Longest time a code may wait, in hours: two weeks. */
const longest = 336;

/** Lists the desks: whether a place is linked and where, how many people, how many open tickets. */
export const list = (): Promise<void> =>
  withDesks(async (desks, store) => {
    const lines = deskLines(desks, await store.desksLinked());
    const accounts = await store.linkedAccounts();
    const linkedDesks = [...new Set(accounts.map(({ desk }) => desk))];
    say(
      lines.length === 0
        ? 'There is no desk. Write one in desks.yaml; knowledge/README.md says how.'
        : [
            ...lines,
            ...linkedDesks.flatMap((id) => [
              '',
              `Linked with ${id}:`,
              ...accountLines(accounts.filter(({ desk }) => desk === id)).map((line) => `  ${line}`),
            ]),
          ].join('\n'),
    );
  });

/** Notes that two linked accounts are one person's: neither may approve what the other wrote. */
export const same = (one: string, other: string): Promise<void> =>
  withDesks(async (_, store) => {
    const accounts = await store.linkedAccounts();
    const [first, second] = [personNamed(one, accounts), personNamed(other, accounts)];
    if (first === second) throw new ConfigError(['These are the same account. Name two different ones.']);
    await store.declareSame(first, second);
    say(`${handleOf(first)} and ${handleOf(second)} are one person: neither approves what the other wrote.`);
  });

/** The account a short name, or a whole id, stands for. */
const personNamed = (named: string, accounts: readonly LinkedAccount[]): string => {
  const found = new Set(
    accounts.flatMap(({ person }) => (person === named || handleOf(person) === named ? person : [])),
  );
  const [person, ...others] = found;
  if (person === undefined || others.length > 0)
    throw new ConfigError([`No linked account is called "${named}". helpdesk desk list shows them.`]);
  return person;
};

/** Prints a one-time code that links a person, or the place where a desk works. */
export const link = (
  id: string,
  options: { readonly role?: string; readonly place?: boolean; readonly hours?: string },
): Promise<void> => {
  const role = roleFrom(options);
  const until = Date.now() + hoursFrom(options.hours) * hour;
  return withDesks(async (desks, store) => {
    const desk = deskNamed(id, desks);
    const code = freshCode((bound) => randomInt(bound));
    await store.newCode(codeHash(code), { desk: desk.id, role, until });
    say(codeLines(desk, role, code, until).join('\n'));
  });
};

const codeLines = (desk: Desk, role: DeskRole | 'place', code: string, until: number): readonly string[] => [
  code,
  '',
  role === 'place'
    ? `To be typed where ${deskTitle(desk, 'en')} works, in a channel or chat the bot is in (mention it there):`
    : `To be typed to the bot by whoever becomes a ${role} of ${deskTitle(desk, 'en')}, best in a private message:`,
  `  link ${code}`,
  `It works once, until ${new Date(until).toISOString().slice(0, 16).replace('T', ' ')} UTC. It is not shown again.`,
];

/** Takes back the link of a person, or of the place where a desk works. */
export const unlink = (
  id: string,
  { person, place = false }: { readonly person?: string; readonly place?: boolean },
): Promise<void> => {
  if ((person === undefined) === !place)
    throw new ConfigError([
      `What should be unlinked from ${id}? Add --place, or --person with the short name that helpdesk desk list shows.`,
    ]);
  return withDesks(async (desks, store) => {
    const before = await store.desksLinked();
    // A desk that is in no file any more can still be linked.
    const desk = before.some((one) => one.desk === id) ? id : deskNamed(id, desks).id;
    const accounts = (await store.linkedAccounts()).filter((one) => one.desk === desk);
    const whole = accounts.find((one) => one.person === person || handleOf(one.person) === person)?.person;
    if (person !== undefined && whole === undefined)
      throw new ConfigError([
        `Nobody called "${person}" is linked with ${desk}. helpdesk desk list shows who is.`,
      ]);
    await store.unlink(desk, whole === undefined ? 'place' : { person: whole });
    const was = linkedWith(desk, before);
    if (person === undefined) {
      say(
        was.platform === undefined
          ? `${desk} had no place.`
          : `${desk} has no place any more; it is not offered.`,
      );
      return;
    }
    say(`This person is not linked with ${desk} any more.`);
  });
};

/** Says what is missing until a newcomer can reach a desk; ends with 1 when something is. */
export const test = (id: string): Promise<void> =>
  withDesks(async (desks, store) => {
    const desk = deskNamed(id, desks);
    const on = platformSettings(process.env, () => dayOf(Date.now())).flatMap(({ kind, platform }) =>
      kind === 'on' ? [platform] : [],
    );
    const missing = missingAt(desk, desks, await store.desksLinked(), on);
    if (missing.length === 0) {
      say(`${desk.id}: a newcomer can reach this desk.`);
      return;
    }
    say(missing.map((one) => `${desk.id}: ${one}.`).join('\n'));
    process.exitCode = 1;
  });

const withDesks = async (work: (desks: readonly Desk[], store: Store) => Promise<void>): Promise<void> => {
  loadEnvFile();
  const config = configFromEnv(process.env);
  const { library } = await knowledgeFrom(knowledgeFolders(config));
  const store = await openStore({ ...storePlace(config), report: createReport('error') });
  try {
    await work(library.desks, store);
  } finally {
    await store.close();
  }
};

const deskNamed = (id: string, desks: readonly Desk[]): Desk => {
  const desk = desks.find((one) => one.id === id);
  if (desk !== undefined) return desk;
  const ids = desks.map((one) => one.id);
  const advice = ids.length === 0 ? 'Write it in desks.yaml' : `Desks are: ${ids.join(', ')}`;
  throw new ConfigError([`There is no desk "${id}". ${didYouMean(id, ids, `${advice}.`)}`]);
};

const roleFrom = ({
  role,
  place = false,
}: {
  readonly role?: string;
  readonly place?: boolean;
}): DeskRole | 'place' => {
  if (place && role !== undefined)
    throw new ConfigError(['A code links either a place or a person: leave --place or --role out.']);
  if (place) return 'place';
  const known = deskRoles.find((one) => one === (role ?? 'coordinator'));
  if (known === undefined)
    throw new ConfigError([`There is no role "${role ?? ''}". Use one of: ${deskRoles.join(', ')}.`]);
  return known;
};

const hoursFrom = (text = '48'): number => {
  const hours = Number(text);
  if (!Number.isInteger(hours) || hours < 1 || hours > longest)
    throw new ConfigError([`--hours is a whole number from 1 to ${String(longest)}.`]);
  return hours;
};

const say = (text: string): void => void process.stdout.write(`${text}\n`);
