import type { PathWording } from './path-wording.ts';

const plurals = new Intl.PluralRules('en');

/** English. */
export const en: PathWording = {
  button: 'People like me',
  title: 'Where people like you begin',
  which:
    'Which of these is closest to you? Press one, or type it, for example “path journalist”. I keep no note of what you choose.',
  none: 'No ways in are written here yet. “next” works for everybody.',
  unknown: 'I have no way in written for that group. These are there:',
  groups: {
    student: 'Student or researcher',
    engineer: 'Engineer',
    company: 'Company',
    'civil-society': 'Civil society',
    government: 'Government',
    parliament: 'Parliament',
    journalist: 'Journalist',
    youth: 'Young person',
  },
  steps: 'Steps',
  leftOut: (count) =>
    plurals.select(count) === 'one'
      ? `${String(count)} step is left out: what I know of it is out of date.`
      : `${String(count)} steps are left out: what I know of them is out of date.`,
  allOutOfDate:
    'What I know of these steps is out of date, so I show none of them. A person can tell you more: type “person”.',
  nextStep: 'Your next step',
  usualOnly: 'No day is confirmed for it yet. This is the usual pattern, and it may change:',
  tellMe: 'Type “remind me”, and I will tell you once a day is confirmed.',
  noDate: 'I know of no date that fits. “what is coming up” shows every date I know.',
};
