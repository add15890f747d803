import type { Meaning } from './gazetteer.ts';

/** Something found in a text, before what stands elsewhere in it is used to settle what was meant. */
export interface Found {
  readonly meaning: Meaning;
  readonly certain: boolean;
  readonly start: number;
  readonly end: number;
}
