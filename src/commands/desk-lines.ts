import { createHash } from 'node:crypto';
import { routeTo, type Need } from '../core/desk/route.ts';
import { deskTitle, type Desk } from '../core/desk/desk.ts';
import { languages } from '../core/language.ts';
import type { LinkedAccount, Store } from '../core/store.ts';

/** What is linked with a desk: where it works, how many people, how many tickets. */
export type Linked = Awaited<ReturnType<Store['desksLinked']>>[number];

/** What a one-time code is made of: no letter or digit that is read as another (0 O, 1 I L, 2 Z, 5 S, 8 B, U V). */
const letters = 'ACDEFGHJKMNPQRTWXY';
const signs = `${letters}34679`;

/**
 * A one-time code such as `A7K3-PQXN`, from a source of random numbers below a bound. It begins with a letter, so that
 * nothing of it can be taken for the number of a ticket.
 */
export const freshCode = (below: (bound: number) => number): string => {
  const drawn = Array.from({ length: 8 }, (_, index) => {
    const from = index === 0 ? letters : signs;
    return from[below(from.length)] ?? '';
  });
  return `${drawn.slice(0, 4).join('')}-${drawn.slice(4).join('')}`;
};

/** The desks with what is linked with them, for people; names nobody. */
export const deskLines = (desks: readonly Desk[], linked: readonly Linked[]): readonly string[] => {
  const gone = linked.filter(({ desk }) => !desks.some(({ id }) => id === desk));
  const width = Math.max(0, ...desks.map(({ id }) => id.length), ...gone.map(({ desk }) => desk.length));
  return [
    ...desks.map(
      (desk) =>
        `${desk.id.padEnd(width)}  ${deskTitle(desk, 'en')}: ${countsOf(linkedWith(desk.id, linked))}`,
    ),
    ...gone.map(
      (one) =>
        `${one.desk.padEnd(width)}  not in desks.yaml any more: ${countsOf(one)}; helpdesk desk unlink ${one.desk} --place`,
    ),
  ];
};

const countsOf = ({ platform, coordinators, reviewers, open }: Linked): string =>
  [
    platform === undefined ? 'no place' : `works on ${platform}`,
    counted(coordinators, 'coordinator'),
    counted(reviewers, 'reviewer'),
    counted(open, 'open ticket'),
  ].join(', ');

const counted = (count: number, one: string): string => `${String(count)} ${one}${count === 1 ? '' : 's'}`;

/** What is linked with one desk; nothing where the store knows nothing of it. */
export const linkedWith = (id: string, linked: readonly Linked[]): Linked =>
  linked.find(({ desk }) => desk === id) ?? { desk: id, coordinators: 0, reviewers: 0, open: 0 };

/**
 * What is missing until a newcomer can reach a desk and get an answer, each with what to do. `on` are the platforms
 * that are switched on.
 */
export const missingAt = (
  desk: Desk,
  desks: readonly Desk[],
  linked: readonly Linked[],
  on: readonly string[],
): readonly string[] => {
  const { platform, coordinators } = linkedWith(desk.id, linked);
  const placed = (one: Desk): boolean => linkedWith(one.id, linked).platform !== undefined;
  const next = desks.find(({ id }) => id === desk.escalation.to);
  return [
    ...(platform === undefined
      ? [`No place to work in. Run: helpdesk desk link ${desk.id} --place`]
      : on.includes(platform)
        ? []
        : [`It works on ${platform}, which is not switched on here. Run: helpdesk doctor`]),
    ...(coordinators === 0
      ? [`Nobody is linked as coordinator. Run for each person: helpdesk desk link ${desk.id}`]
      : []),
    ...(next === undefined || placed(next)
      ? []
      : [
          `It hands over to ${next.id}, which has no place; the asker would be given the official contact instead. Run: helpdesk desk link ${next.id} --place`,
        ]),
    ...(isReached(
      desk,
      desks.filter((one) => one.id === desk.id || placed(one)),
    )
      ? []
      : [
          'No question comes to it, because another desk with a place serves the same. See countries, regions, topics and languages in desks.yaml',
        ]),
  ];
};

/** Whether some question is routed to a desk, with these desks to choose from. */
const isReached = (desk: Desk, offered: readonly Desk[]): boolean => {
  const needs: readonly Omit<Need, 'language'>[] = [
    ...desk.countries.map((country) => ({ country, topics: [] })),
    ...desk.regions.map((region) => ({ regions: [region], topics: [] })),
    ...desk.topics.map((topic) => ({ topics: [topic] })),
    ...(desk.countries.length + desk.regions.length + desk.topics.length === 0 ? [{ topics: [] }] : []),
  ];
  return needs.some((need) =>
    languages.some((language) => routeTo(offered, { ...need, language })?.desk.id === desk.id),
  );
};

/** A short name for an account, the same every time and told by nothing else of it: `k7m3xq`. */
export const handleOf = (person: string): string => {
  const digest = createHash('sha256').update(person).digest();
  return Array.from(digest.subarray(0, 6), (byte) => handleSigns[byte % handleSigns.length] ?? '').join('');
};

const handleSigns = 'acdefghjkmnpqrtwxy34679';

/** The accounts linked with a desk, for people: a short name, the platform, the role and since when. */
export const accountLines = (accounts: readonly LinkedAccount[]): readonly string[] => {
  const persons = [...new Set(accounts.flatMap(({ who }) => who ?? []))];
  return accounts.map(
    ({ person, role, since, who }) =>
      `${handleOf(person)}  ${person.split(':')[0] ?? ''}, ${role}, since ${new Date(since).toISOString().slice(0, 10)}${
        who === undefined ? '' : `, person ${String(persons.indexOf(who) + 1)}`
      }`,
  );
};
