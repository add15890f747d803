/** A part of the world that is larger than a country. */
export const regionNames = [
  'Africa',
  'West Africa',
  'East Africa',
  'Central Africa',
  'Southern Africa',
  'North Africa',
  'Arab States',
  'Asia-Pacific',
  'Central Asia',
  'South Asia',
  'South-east Asia',
  'East Asia',
  'Pacific',
  'Europe',
  'Eastern Europe',
  'South-eastern Europe',
  'Western Europe and others',
  'Latin America and Caribbean',
  'Caribbean',
  'Central America',
  'South America',
  'North America',
  'Portuguese-speaking countries',
] as const;
export type RegionName = (typeof regionNames)[number];

/** Something a text says about where: the words as they stand in it, and whether they can mean nothing else. */
interface Found {
  readonly matched: string;
  /** False where it was misspelt, may be somewhere else, or may be no place at all. */
  readonly certain: boolean;
}

/** A country or territory, by the two letters of ISO 3166: `TG`. */
export interface FoundCountry extends Found {
  readonly code: string;
}

/** A region: `West Africa`. */
export interface FoundRegion extends Found {
  readonly region: RegionName;
}

/** A place that a text names. */
export type Place = FoundCountry | FoundRegion;

/** Whether a place is a country or territory. */
export const isCountry = (place: Place): place is FoundCountry => 'code' in place;

/** Names by ISO code, several with `;` between them. */
export type Names = Readonly<Record<string, string>>;
