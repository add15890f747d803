/** The groups of people that a way in is written for. */
export const pathGroups = [
  'student',
  'engineer',
  'company',
  'civil-society',
  'government',
  'parliament',
  'journalist',
  'youth',
] as const;
export type PathGroup = (typeof pathGroups)[number];
