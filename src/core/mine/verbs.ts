/** What a button can do with what is held about the person who presses it. */
export const mineVerbs = [
  'show',
  'reminders',
  'export',
  'erase',
  'erase-now',
  'keep',
  'watch',
  'unwatch',
] as const;
export type MineVerb = (typeof mineVerbs)[number];
