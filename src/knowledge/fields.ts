import { z } from 'zod';
import { confidences, statuses, type IsoDate } from '../core/entry.ts';
import { isSafeHref } from '../core/rich.ts';

/** Words; never empty. */
export const words = z.string().trim().min(1);

/** An id: lower-case words joined by hyphens, at most 60 characters. */
export const id = words.refine((value) => isId(value), {
  error: 'is not an id|Use lower-case words joined by hyphens, at most 60 characters',
});

/** A day that exists in the calendar. */
export const day = words.refine((value) => isDay(value), {
  error: 'is not a day in the calendar|Write year, month and day, for example `2026-11-22`',
});

/** An address that may be shown as a link. */
export const href = words.refine((value) => isSafeHref(value), {
  error: 'is not an address that can be shown|Begin it with `https://` or `mailto:` and leave no spaces',
});

/** Who to turn to. */
export const contact = z.strictObject({ label: words, href });

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
      'explanation',
      'safety',
    ])
    .optional(),
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

/** What a field looks like when it is right: said where one is missing or wrong. */
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
};
