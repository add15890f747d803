import { phraseOf } from '../clean.ts';
import { offsetAt } from '../desk/working-time.ts';
import type { Instant } from '../message.ts';
import { findPlaces } from '../places/find-places.ts';
import { isCountry } from '../places/place.ts';
import { mainZones, townNames } from './towns.ts';

const day = 24 * 3_600_000;

/** Makes something when it is first needed. */
const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

/** What somebody's words say about their time zone. */
export type ZoneSaid =
  | { readonly kind: 'zone'; readonly zone: string }
  /** A country of several zones: one of each kind of clock, to choose from. */
  | { readonly kind: 'several'; readonly zones: readonly string[] }
  | { readonly kind: 'unknown' };

/** The time zone that words name: its own name, its town, a country, or how far it is from UTC. Nothing is guessed. */
export const zoneSaid = (said: string, now: Instant): ZoneSaid => {
  const named = byName().get(keyOf(said)) ?? byOffset(said);
  if (named !== undefined) return { kind: 'zone', zone: named };
  const countries = findPlaces(said).filter(isCountry);
  const [only] = countries;
  if (only === undefined || countries.length > 1 || !only.certain) return { kind: 'unknown' };
  const zones = clocksOf(only.code, now);
  const [one] = zones;
  if (one === undefined) return { kind: 'unknown' };
  return zones.length === 1 ? { kind: 'zone', zone: one } : { kind: 'several', zones };
};

/** Whether this computer knows a time zone of this name. */
export const isZoneName = (zone: string): boolean => byToken().has(tokenOfZone(zone));

/** A time zone as a button's token carries it. */
export const tokenOfZone = (zone: string): string =>
  zone.toLowerCase().replaceAll('/', '.').replaceAll('_', '..');

/** The time zone of a button's token; undefined for what is none. */
export const zoneOfToken = (token: string): string | undefined => byToken().get(token);

// "New York" for America/New_York; a town that is in two zones' names names neither by itself.
const byName = once((): ReadonlyMap<string, string> => {
  const names = new Map<string, string | undefined>();
  const put = (key: string, zone: string): void => {
    const known = names.get(key);
    names.set(key, known === undefined && names.has(key) ? undefined : one(known, zone));
  };
  for (const [zone, towns] of Object.entries(townNames))
    for (const town of towns.split(';')) put(keyOf(town), zone);
  for (const zone of zones()) {
    put(keyOf(zone), zone);
    const town = zone.split('/').at(-1) ?? '';
    if (zone.includes('/') && !zone.startsWith('Etc/')) put(keyOf(town), zone);
  }
  for (const word of ['utc', 'gmt', 'z', 'universal time', 'greenwich']) names.set(word, 'UTC');
  return new Map([...names].flatMap(([key, zone]) => (zone === undefined ? [] : [[key, zone] as const])));
});

// Of an old and a new name of the same zone the one that was there first; of two zones neither.
const one = (known: string | undefined, zone: string): string | undefined =>
  known === undefined || canonical(known) === canonical(zone) ? (known ?? zone) : undefined;

const canonical = (zone: string): string =>
  new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;

const byToken = once(
  (): ReadonlyMap<string, string> => new Map(zones().map((zone) => [tokenOfZone(zone), zone])),
);

// "UTC+3", "GMT -5": whole hours only, for the rest a town says which.
const byOffset = (said: string): string | undefined => {
  const found = /^(?:utc|gmt)\s*([+\u2212-])\s*(\d{1,2})(?::?00)?$/iu.exec(said.trim());
  const hours = Number(found?.[2]);
  if (found?.[1] === undefined || hours > 14) return undefined;
  if (hours === 0) return 'UTC';
  // The names of these zones count the other way round.
  const zone = `Etc/GMT${found[1] === '+' ? '-' : '+'}${String(hours)}`;
  return isZoneName(zone) ? zone : undefined;
};

const zones = once((): readonly string[] => [
  'UTC',
  ...newerNames.filter(isUsable),
  ...Intl.supportedValuesOf('timeZone'),
  ...Array.from({ length: 14 }, (_, index) => `Etc/GMT-${String(index + 1)}`),
  ...Array.from({ length: 12 }, (_, index) => `Etc/GMT+${String(index + 1)}`),
]);

/** Names that have replaced older ones, which some computers still list instead. */
const newerNames = [
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Yangon',
  'Asia/Ho_Chi_Minh',
  'Europe/Kyiv',
  'Africa/Asmara',
  'Atlantic/Faroe',
  'America/Nuuk',
  'America/Argentina/Buenos_Aires',
  'Pacific/Chuuk',
  'Pacific/Pohnpei',
  'Pacific/Kanton',
];

const isUsable = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

// One zone for each kind of clock a country has, by what they show through the year.
const clocksOf = (code: string, now: Instant): readonly string[] => {
  const clocks = new Map<string, string>();
  for (const zone of mainZones[code] ?? []) clocks.set(clockOf(now)(zone), zone);
  // A country's far islands and old counties are left out where its large towns are known.
  if (clocks.size === 0)
    for (const zone of zonesOf(code)) {
      const clock = clockOf(now)(zone);
      if (!clocks.has(clock)) clocks.set(clock, zone);
    }
  return [...clocks.values()];
};

const clockOf =
  (now: Instant) =>
  (zone: string): string =>
    [0, 60, 120, 180, 240, 300].map((days) => offsetAt(now + days * day, zone)).join(' ');

const zonesOf = (code: string): readonly string[] => {
  const locale = new Intl.Locale('und', { region: code }) as Intl.Locale & {
    readonly timeZones?: readonly string[];
    readonly getTimeZones?: () => readonly string[] | undefined;
  };
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
};

const keyOf = (words: string): string =>
  phraseOf(words)
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();
