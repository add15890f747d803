import type { Serving } from '../../src/bot.ts';
import type { Desk } from '../../src/core/desk/desk.ts';
import type { Entry } from '../../src/core/entry.ts';
import type { Platform } from '../../src/core/message.ts';
import { hour, noon, smallServing } from '../bot/small.ts';

const desk = (id: string, more: Partial<Desk>): Desk => ({
  id,
  titles: { en: `${id} desk` },
  countries: [],
  regions: [],
  topics: [],
  languages: ['en'],
  hours: { zone: 'Europe/London', days: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 24 * 60 },
  promise: 24,
  escalation: { to: 'global', after: 24 },
  contact: { label: `${id} secretariat`, href: `mailto:${id}@example.org` },
  ...more,
});

/** Three desks of countries, each on another platform, that hand over to the one for everybody. */
export const desks: readonly Desk[] = [
  desk('kenya', { countries: ['KE'] }),
  desk('japan', { countries: ['JP'] }),
  desk('brazil', { countries: ['BR'] }),
  desk('global', { escalation: { after: 48 } }),
];

/** Where each desk works. */
export const placeOf: Readonly<Record<string, { readonly platform: Platform; readonly place: string }>> = {
  kenya: { platform: 'discord', place: 'kenya' },
  japan: { platform: 'teams', place: 'japan' },
  brazil: { platform: 'web', place: 'brazil' },
  global: { platform: 'slack', place: 'global' },
};

/** When each of the dates is: one every three hours, for longer than the longest run lasts. */
export const momentOfDate: readonly number[] = Array.from(
  { length: 1_200 },
  (_, index) => noon + (index + 1) * 3 * hour,
);

const dates: readonly Entry[] = [...smallServing.library.entries.values()].slice(0, 1).flatMap((pattern) =>
  momentOfDate.map(
    (at, index): Entry => ({
      ...pattern,
      id: `date-${String(index)}`,
      kind: 'date',
      title: `Date ${String(index)}`,
      reviewBy: '2030-01-01',
      occasion: {
        stage: 'apply',
        certainty: 'confirmed',
        ends: new Date(at).toISOString().slice(0, 16),
        zone: 'UTC',
      },
    }),
  ),
);

/** The small library with these desks and dates. */
export const serving: Serving = {
  ...smallServing,
  library: {
    ...smallServing.library,
    desks,
    entries: new Map([...smallServing.library.entries, ...dates.map((one) => [one.id, one] as const)]),
  },
};
