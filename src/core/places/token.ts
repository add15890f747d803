import type { Where } from '../nearest.ts';
import { regionNames } from './place.ts';

/** A place as the token of a button or an address names it: `tg`, or `west-africa`. */
export const placeToken = (where: Where): string =>
  'code' in where ? where.code.toLowerCase() : regionToken(where.region);

/** The place a token names; absent for what is none. */
export const placeOfToken = (token: string): Where | undefined => {
  if (/^[a-z]{2}$/.test(token)) return { code: token.toUpperCase() };
  const region = regionNames.find((one) => regionToken(one) === token);
  return region === undefined ? undefined : { region };
};

const regionToken = (region: string): string => region.toLowerCase().replaceAll(' ', '-');
