import { isCountry } from '../fields.ts';

/** Whether an answer names the code of a country; anything else but `global` is a region's name. */
export const countryOrRegion = (answer: string): 'country' | 'region' | 'global' =>
  answer === 'global' ? 'global' : isCountry(answer) ? 'country' : 'region';
