import { storable } from './json.ts';

/** A reminder as messages name it: one for each person and entry. */
export const reminderKey = ({ person, entry }: { readonly person: string; readonly entry: string }): string =>
  storable(JSON.stringify([person, entry]));
