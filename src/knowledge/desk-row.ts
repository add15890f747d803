import { z } from 'zod';
import type { Desk } from '../core/desk/desk.ts';
import { languages } from '../core/language.ts';
import { regionNames } from '../core/places/place.ts';
import { contact, id, inLanguages, isCountry, words, zone } from './fields.ts';
import { present } from './present.ts';

/** The days of the week as they are written, Monday first. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const clock = words
  .refine((value) => /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(value), {
    error: 'is not a time of day|Write hours and minutes in quotes, for example `"09:00"`',
  })
  .meta({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$|^24:00$' });

const workingHours = z.coerce
  .number()
  .refine((value) => Number.isInteger(value) && value > 0 && value < 1000, {
    error: 'is not a number of working hours|Write a whole number from 1 to 999, for example `16`',
  });

/** What a row of the table of desks looks like. */
export const deskRow = z.strictObject({
  id,
  titles: inLanguages,
  countries: z
    .array(
      z.string().refine(isCountry, {
        error:
          'is not the code of a country|Use the two capital letters of ISO 3166, for example `TG` for Togo',
      }),
    )
    .default([]),
  regions: z.array(z.enum(regionNames)).default([]),
  topics: z.array(words).default([]),
  languages: z.tuple([z.enum(languages)], z.enum(languages)),
  hours: z
    .strictObject({ zone, days: z.array(z.enum(weekdays)).min(1), from: clock, to: clock })
    .refine(({ from, to }) => !(minutes(from) >= minutes(to)), {
      path: ['to'],
      error:
        'is not later than `from`|Write when the day begins and when it ends, both on the same day, for example `from: "09:00", to: "17:00"`',
    }),
  promise: workingHours,
  escalation: z.strictObject({ to: id.optional(), after: workingHours }),
  contact,
  safeguarding: words.optional(),
});

/** A desk as its row says. */
export const deskFrom = ({
  titles,
  hours,
  escalation,
  safeguarding,
  ...row
}: z.infer<typeof deskRow>): Desk => ({
  ...row,
  titles: present(titles),
  hours: {
    zone: hours.zone,
    days: weekdays.flatMap((day, index) => (hours.days.includes(day) ? [index + 1] : [])),
    from: minutes(hours.from),
    to: minutes(hours.to),
  },
  escalation: present(escalation),
  ...(safeguarding === undefined ? {} : { safeguarding }),
});

/** Minutes since midnight of a time such as `09:30`. */
const minutes = (clockTime: string): number => {
  const [hour = 0, minute = 0] = clockTime.split(':').map(Number);
  return hour * 60 + minute;
};
