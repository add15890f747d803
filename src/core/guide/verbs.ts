/** What a button can do in a procedure. */
export const guideVerbs = [
  'start',
  'resume',
  'next',
  'back',
  'skip',
  'later',
  'stop',
  'not-me',
  'tick',
  'untick',
  'list',
] as const;
export type GuideVerb = (typeof guideVerbs)[number];
