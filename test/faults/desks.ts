import type { Serving } from '../../src/bot.ts';
import type { Desk } from '../../src/core/desk/desk.ts';
import type { Platform } from '../../src/core/message.ts';
import { smallServing } from '../bot/small.ts';

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

/** The small library with these desks. */
export const serving: Serving = { ...smallServing, library: { ...smallServing.library, desks } };
