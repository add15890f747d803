import type { Language } from '../language.ts';
import { regionsOf } from '../places/regions.ts';
import type { Desk } from './desk.ts';

/** What is known of a question when a desk is looked for. */
export interface Need {
  /** ISO code; only what the person said, never a guess from a language. */
  readonly country?: string;
  /** Names of regions. */
  readonly regions?: readonly string[];
  readonly topics: readonly string[];
  readonly language: Language;
}

/** Why a desk was picked. */
export type RouteReason = 'country' | 'region' | 'topic' | 'language' | 'global';

/** A desk with the reason it was picked. */
export interface Route {
  readonly desk: Desk;
  readonly why: RouteReason;
}

/**
 * The nearest desk: by country, then region (the nearest one first), then topic, then language, then the one for
 * everybody (a desk with no country, region or topic). Among equals one that speaks the language, then file order.
 * Undefined where no desk fits.
 */
export const routeTo = (desks: readonly Desk[], need: Need): Route | undefined => {
  const speaks = (desk: Desk): boolean => desk.languages.includes(need.language);
  const pick = (fits: (desk: Desk) => boolean, why: RouteReason): Route | undefined => {
    const fitting = desks.filter(fits);
    const desk = fitting.find(speaks) ?? fitting[0];
    return desk === undefined ? undefined : { desk, why };
  };
  const { country } = need;
  const regions = [...(country === undefined ? [] : regionsOf(country)), ...(need.regions ?? [])];
  const byRegion = regions.flatMap((region) => {
    const found = pick((desk) => desk.regions.includes(region), 'region');
    return found === undefined ? [] : [found];
  })[0];
  return (
    (country === undefined ? undefined : pick((desk) => desk.countries.includes(country), 'country')) ??
    byRegion ??
    pick(
      (desk) => isForEverywhere(desk) && desk.topics.some((topic) => need.topics.includes(topic)),
      'topic',
    ) ??
    pick(
      (desk) => isForEverybody(desk) && desk.languages[0] === need.language && need.language !== 'en',
      'language',
    ) ??
    pick(isForEverybody, 'global')
  );
};

const isForEverywhere = ({ countries, regions }: Desk): boolean =>
  countries.length === 0 && regions.length === 0;
const isForEverybody = (desk: Desk): boolean => isForEverywhere(desk) && desk.topics.length === 0;
