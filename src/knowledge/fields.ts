import { z } from 'zod';
import { certainties, confidences, initiativeTypes, stages, statuses, type IsoDate } from '../core/entry.ts';
import type { Language } from '../core/language.ts';
import { pathGroups } from '../core/paths/groups.ts';
import { isSafeHref } from '../core/rich.ts';

/** Words; never empty. */
export const words = z.string().trim().min(1);

/** An id: lower-case words joined by hyphens, at most 60 characters. */
export const id = words
  .refine((value) => isId(value), {
    error: 'is not an id|Use lower-case words joined by hyphens, at most 60 characters',
  })
  .meta({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 60 });

/** A day that exists in the calendar. */
export const day = words
  .refine((value) => isDay(value), {
    error: 'is not a day in the calendar|Write year, month and day, for example `2026-11-22`',
  })
  .meta({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

/** An address that may be shown as a link. */
export const href = words
  .refine((value) => isSafeHref(value), {
    error: 'is not an address that can be shown|Begin it with `https://` or `mailto:` and leave no spaces',
  })
  .meta({ pattern: '^(https?://|mailto:)\\S+$' });

/** Who to turn to. */
export const contact = z.strictObject({ label: words, href });

/** The same words in several languages; English is always there. */
export const inLanguages = z.strictObject({
  en: words,
  fr: words.optional(),
  es: words.optional(),
  ar: words.optional(),
  zh: words.optional(),
  ru: words.optional(),
} satisfies Record<Language, z.ZodType>);

/** Who checked it and when. */
export const reviewed = z.strictObject({ on: day, by: words });

/** The fields every entry may have; each kind adds to them or asks for more. */
export const common = {
  title: words,
  summary: words,
  questions: z.array(words).default([]),
  aliases: z.array(words).default([]),
  topics: z.array(words).default([]),
  status: z.enum(statuses),
  status_note: words.optional(),
  reviewed,
  review_by: day,
  valid_for: z.strictObject({ label: words, from: day.optional(), until: day.optional() }).optional(),
  stays_true: words.optional(),
  owner: words,
  scope: z.union([
    z.literal('global'),
    z.strictObject({ region: words }),
    z.strictObject({ country: z.string().regex(/^[A-Z]{2}$/) }),
  ]),
  confidence: z.enum(confidences),
  sources: z
    .array(
      z.strictObject({
        source: words,
        supports: words,
        at: words.optional(),
        confidence: z.enum(confidences).optional(),
      }),
    )
    .min(1),
  contact: contact.optional(),
  related: z.array(words).default([]),
  number: words.optional(),
  label: words.optional(),
  group: z
    .enum([
      'model',
      'part',
      'enabler',
      'area',
      'function',
      'gap',
      'fact',
      'practice',
      'funding',
      'learning',
      'explanation',
      'safety',
      'path',
    ])
    .optional(),
  /** Read next before anything else: entries, and sections of the entry itself as `#section`. */
  offers: z.array(words).max(4).optional(),
  superseded_by: words.optional(),
  erratum: words.optional(),
  contested: z
    .array(z.strictObject({ position: words, held_by: words, source: words }))
    .min(2)
    .optional(),
} as const;

/** One meaning of a term. */
export const meaning = z.strictObject({
  meaning: words,
  community: words,
  expansion: words.optional(),
  example: words.optional(),
});

/** Sections of a row that can be asked for by themselves. */
export const rowParts = z.array(z.strictObject({ id, title: words, text: words })).default([]);

/** How the people of a body are chosen (action point 5.4 of the June 2020 draft asks for it as data). */
export const selection = z.strictObject({
  body: words,
  seats: words.optional(),
  term: words.optional(),
  chosen_by: words,
  eligible: words,
  when: words.optional(),
  confirmed_cycle: words.optional(),
  how_to_object: words.optional(),
});

/** The date of a step, which counts from 1: until when it is done, or when it happens. */
export const deadlines = z.array(
  z.strictObject({ step: z.coerce.number().int().min(1).max(50), date: words }),
);

/** The entries whose names head the columns of the table in the text, from the second column on. */
export const compares = z.array(words).min(2).max(6);

/** How people of a group begin: entries as steps, and whose dates come next, the first that is known. */
export const path = z.strictObject({
  for: z.enum(pathGroups),
  steps: z.array(words).min(3).max(5),
  next: z.array(z.strictObject({ about: words, stage: z.enum(stages).optional() })).min(1),
});

/** A day, or a local time of a day: `2026-06-08` or `2026-06-08T23:59`. */
export const moment = words
  .refine((value) => isMoment(value), {
    error:
      'is not a day or time in the calendar|Write `2026-06-08`, or with a time `2026-06-08T23:59` (24:00 is `T00:00` of the next day)',
  })
  .meta({ pattern: '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2})?$' });

/** A time zone by its IANA name. */
export const zone = words.refine((value) => isZone(value), {
  error: 'is not a time zone|Use an IANA name such as `Africa/Lome` or `UTC`',
});

/** What a date adds. */
export const occasion = {
  stage: z.enum(stages),
  certainty: z.enum(certainties),
  begins: moment.optional(),
  ends: moment.optional(),
  zone: zone.optional(),
  usual: words.optional(),
  body: words.optional(),
  place: words.optional(),
} as const;

/** The regions by which initiatives are grouped: those of the United Nations, and the Arab States. */
export const regions = [
  'Africa',
  'Arab States',
  'Asia-Pacific',
  'Eastern Europe',
  'Latin America and Caribbean',
  'Western Europe and others',
  'global',
] as const;

/** What an initiative adds. */
export const initiativeFields = {
  type: z.enum(initiativeTypes),
  countries: z
    .array(
      z.string().refine((value) => isCountry(value), {
        error:
          'is not the code of a country|Use the two capital letters of ISO 3166, for example `TG` for Togo',
      }),
    )
    .default([]),
  region: z.enum(regions),
  since: z.coerce.number().int().min(2005).max(2100).optional(),
  page: href.optional(),
  part_of: z.array(words).default([]),
} as const;

/** The fields of all kinds together; what a kind demands may be absent in another. */
export const anyKind = z.object({
  ...common,
  id: id.optional(),
  status: common.status.optional(),
  reviewed: reviewed.optional(),
  review_by: day.optional(),
  sources: common.sources.optional(),
  meanings: z.array(meaning).optional(),
  parts: rowParts.optional(),
  publisher: words.optional(),
  date: words.optional(),
  href: href.optional(),
  lost: words.optional(),
  selection: selection.optional(),
  how_to_stand: z.array(words).optional(),
  deadlines: deadlines.optional(),
  compares: compares.optional(),
  path: path.optional(),
  ...z.object(occasion).partial().shape,
  ...z.object(initiativeFields).partial().shape,
});

/** What an entry's fields can be once a kind has accepted them. */
export type Fields = z.infer<typeof anyKind>;

/** Whether a text has the shape of an id. */
export const isId = (value: string): boolean => value.length <= 60 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value);

/** Whether a text is a day that exists: `2025-02-29` is none. */
export const isDay = (value: string): value is IsoDate => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
};

/** Whether a text is a day that exists, or a minute of it. */
export const isMoment = (value: string): boolean =>
  isDay(value.slice(0, 10)) && /^(T([01]\d|2[0-3]):[0-5]\d)?$/.test(value.slice(10));

/** Whether the computer knows a time zone of this name. */
export const isZone = (value: string): boolean => {
  try {
    return (
      new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '' &&
      !/^[+-]/.test(value)
    );
  } catch {
    return false;
  }
};

const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Whether two capital letters are the code of a country or territory. */
export const isCountry = (value: string): boolean =>
  /^[A-Z]{2}$/.test(value) && countryNames.of(value) !== undefined;

/** What a field looks like when it is right: said where one is missing or wrong. `hours.from` is one inside `hours`. */
export const examples: Readonly<Record<string, string>> = {
  title: 'title: Take part in the IGF online',
  summary: 'summary: You can follow and speak from home, free of charge.',
  questions: 'questions: [how do I join the igf online]',
  aliases: 'aliases: [remote participation]',
  topics: 'topics: [igf, taking-part]',
  status: 'status: in-force',
  status_note: 'status_note: draft, June 2020',
  reviewed: 'reviewed: { on: 2026-11-22, by: knowledge editor }',
  review_by: 'review_by: 2027-05-31',
  valid_for: 'valid_for: { label: usual pattern, until: 2027-05-31 }',
  stays_true: 'stays_true: Registration is always needed.',
  owner: 'owner: knowledge desk',
  scope: 'scope: global` or `scope: { region: Africa }` or `scope: { country: TG }',
  confidence: 'confidence: medium',
  sources: 'sources: [{ source: igf-about, supports: "that anyone may register" }]',
  supports: 'supports: "that people online can speak"',
  contact: 'contact: { label: IGF Secretariat, href: "mailto:igf@un.org" }',
  related: 'related: [igf, igf-register]',
  number: 'number: "1.3"',
  contested:
    'contested: [{ position: "…", held_by: "…", source: id }, { position: "…", held_by: "…", source: id }]',
  meanings: 'meanings: [{ expansion: Dynamic Coalition, meaning: "…", community: IGF }]',
  parts: 'parts: [{ id: decides, title: What it decides, text: "…" }]',
  id: 'id: term-dc',
  publisher: 'publisher: IGF Secretariat',
  date: 'date: "2020-06-15"',
  href: 'href: https://www.intgovforum.org/',
  phrases: 'phrases: ["1.3", action point 1.3]',
  entries: 'entries: [action-point-1-3a, action-point-1-3b]',
  note: 'note: The 2020 draft prints the number 1.3 twice.',
  titles: 'titles: { en: Youth, fr: Jeunes }',
  follows: 'follows: 2026-11-22',
  review: 'review: machine-drafted',
  rows: 'rows:',
  selection: 'selection: { body: body-mag, chosen_by: "…", eligible: "…", when: "…" }',
  body: 'body: body-mag',
  chosen_by: 'chosen_by: The Secretary-General',
  eligible: 'eligible: Anyone from a stakeholder group',
  deadlines: 'deadlines: [{ step: 5, date: date-igf-session-proposals }]',
  step: 'step: 5',
  offers: 'offers: [model-comparison, "#where-to-take-a-gap-today"]',
  compares: 'compares: [model-igf-plus, model-dca]',
  path: 'path: { for: student, steps: [igf, igf-schools, nri-find], next: [{ about: igf, stage: meeting }] }',
  for: 'for: student',
  steps: 'steps: [igf, igf-schools, nri-find]',
  next: 'next: [{ about: igf, stage: meeting }]',
  about: 'about: igf',
  how_to_stand: 'how_to_stand: ["Watch for the call", "Send the form"]',
  stage: 'stage: meeting',
  certainty: 'certainty: usual pattern',
  begins: 'begins: 2026-06-08` or `begins: 2026-06-08T09:00',
  ends: 'ends: 2026-06-11` or `ends: 2026-06-11T23:59',
  zone: 'zone: Africa/Lome',
  usual: 'usual: usually in June',
  place: 'place: Lomé, Togo',
  type: 'type: national',
  countries: 'countries: [TG]',
  region: 'region: Africa',
  since: 'since: 2012',
  page: 'page: https://www.intgovforum.org/',
  part_of: 'part_of: [initiative-west-africa, initiative-africa]',
  texts: 'texts: { en: Thank you for asking., fr: Merci de votre question. }',
  desks: 'desks: [kenya]',
  regions: 'regions: [West Africa]',
  languages: 'languages: [en, fr]',
  hours: 'hours: { zone: Africa/Nairobi, days: [mon, tue, wed, thu, fri], from: "09:00", to: "17:00" }',
  'hours.from': 'from: "09:00"',
  'hours.to': 'to: "17:00"',
  days: 'days: [mon, tue, wed, thu, fri]',
  promise: 'promise: 16',
  escalation: 'escalation: { to: global, after: 24 }` or `escalation: { after: 24 }',
  after: 'after: 24',
  safeguarding: 'safeguarding: Two people answer whoever may be under 18.',
};
