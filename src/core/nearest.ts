import type { Entry, Initiative } from './entry.ts';
import type { Library } from './library.ts';
import type { RegionName } from './places/place.ts';
import { regionsOf } from './places/regions.ts';

/** The forums that are nearest to a place, the nearest first in each list. */
export interface Nearest {
  readonly national: readonly Entry[];
  readonly subRegional: readonly Entry[];
  readonly regional: readonly Entry[];
  readonly youth: readonly Entry[];
  /** The entry that tells of the global IGF, where the library has one. */
  readonly global: Entry | undefined;
}

/** A country by its ISO code, or a region by its name, as `findPlaces` gives them. */
export type Where = { readonly code: string } | { readonly region: string };

/**
 * The initiatives for a country or region: national, then sub-regional, regional, youth, and the global IGF. Those that
 * serve the country or are named as wider than its own come first; where none is known, those of the part of the world
 * in which it lies. An unknown country has no national one, and an unknown region nothing but the global.
 */
export const nearest = (library: Library, where: Where): Nearest => {
  const all = [...library.entries.values()].filter(isInitiative);
  const found = 'code' in where ? ofCountry(all, where.code) : ofRegion(all, where.region);
  const ofType = (type: Initiative['type']): readonly Entry[] =>
    found.filter((entry) => entry.initiative.type === type);
  return {
    national: ofType('national'),
    subRegional: ofType('sub-regional'),
    regional: ofType('regional'),
    youth: ofType('youth'),
    global: library.entries.get('igf'),
  };
};

type InitiativeEntry = Entry & { readonly initiative: Initiative };

const isInitiative = (entry: Entry): entry is InitiativeEntry =>
  entry.kind === 'initiative' && entry.initiative !== undefined;

const ofCountry = (all: readonly InitiativeEntry[], code: string): readonly InitiativeEntry[] => {
  const own = all.filter(({ initiative }) => isOnlyOf(initiative, code));
  // A country's own initiatives say which wider ones come next; those that list the country follow, then geography.
  const named = own
    .filter(({ initiative }) => initiative.type === 'national')
    .concat(own)
    .flatMap(({ initiative }) => initiative.partOf);
  const serving = all.filter(({ initiative }) => initiative.countries.includes(code));
  const around = regionsOf(code).flatMap((region) => all.filter((entry) => covers(entry, region)));
  const wider = [...named.flatMap((id) => all.filter((entry) => entry.id === id)), ...serving, ...around];
  return unique(
    [...own, ...wider].filter(({ initiative }) => isWide(initiative) || isOnlyOf(initiative, code)),
  );
};

const ofRegion = (all: readonly InitiativeEntry[], region: string): readonly InitiativeEntry[] => {
  const own = all.filter((entry) => covers(entry, region) && isWide(entry.initiative));
  const wider = own.flatMap(({ initiative }) => initiative.partOf);
  const named = wider.flatMap((id) => all.filter((entry) => entry.id === id));
  // Above a part of the world that has no forum of its own lies the one that most of its countries share.
  const above = (sharedBy.get(region as RegionName) ?? []).flatMap((name) =>
    all.filter((entry) => covers(entry, name) && isWide(entry.initiative)),
  );
  return unique([...own, ...named, ...above]);
};

/** What lies around parts of the world that may have no forum of their own. */
const sharedBy: ReadonlyMap<RegionName, readonly RegionName[]> = new Map([
  ['West Africa', ['Africa']],
  ['East Africa', ['Africa']],
  ['Central Africa', ['Africa']],
  ['Southern Africa', ['Africa']],
  ['North Africa', ['Africa', 'Arab States']],
  ['Central Asia', ['Asia-Pacific']],
  ['South Asia', ['Asia-Pacific']],
  ['South-east Asia', ['Asia-Pacific']],
  ['East Asia', ['Asia-Pacific']],
  ['Pacific', ['Asia-Pacific']],
  ['South-eastern Europe', ['Europe']],
  ['Eastern Europe', ['Europe']],
  ['Western Europe and others', ['Europe']],
  ['Caribbean', ['Latin America and Caribbean']],
  ['Central America', ['Latin America and Caribbean']],
  ['South America', ['Latin America and Caribbean']],
]);

const isOnlyOf = ({ countries }: Initiative, code: string): boolean =>
  countries.length === 1 && countries[0] === code;

// For more than one country; a youth forum may be either.
const isWide = ({ countries }: Initiative): boolean => countries.length !== 1;

const covers = ({ scope, initiative }: InitiativeEntry, region: string): boolean =>
  isWide(initiative) &&
  ((scope.level === 'region' && scope.place === region) ||
    (initiative.type === 'regional' && scope.level !== 'region' && initiative.region === region));

const unique = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)];
