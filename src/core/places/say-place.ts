import type { Language } from '../language.ts';
import type { Where } from '../nearest.ts';
import { dateWordings } from '../wording/dates/catalogue.ts';
import { regionNames } from './place.ts';

/** The name of a country or region in a language. */
export const placeName = (where: Where, language: Language): string =>
  'code' in where
    ? (new Intl.DisplayNames(language, { type: 'region' }).of(where.code) ?? where.code)
    : nameOfRegion(where.region, language);

const nameOfRegion = (region: string, language: Language): string => {
  const known = regionNames.find((one) => one === region);
  return known === undefined ? region : dateWordings[language].regions[known];
};
