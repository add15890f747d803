import type { Citation, Entry, Translation, Words } from '../core/entry.ts';
import type { Library } from '../core/library.ts';
import type { Draft, TranslationDraft } from './draft.ts';
import type { KnowledgeSet } from './knowledge-set.ts';
import { relate } from './relate.ts';
import { present } from './present.ts';
import { sourceReviews, type Review } from './source-reviews.ts';

/** The library of a set in which nothing is wrong. */
export const assemble = (set: KnowledgeSet, revision: string): Library => {
  const related = relate(set.drafts);
  const reviewOf = sourceReviews(set.drafts);
  const translations = new Map<string, TranslationDraft[]>();
  for (const translation of set.translations) {
    translations.set(translation.id, [...(translations.get(translation.id) ?? []), translation]);
  }
  const entries = set.drafts.map((draft) =>
    entryFrom(draft, {
      related: related.get(draft.id) ?? [],
      translations: translations.get(draft.id) ?? [],
      review: reviewOf(draft.id),
    }),
  );
  return {
    entries: new Map(entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((entry) => [entry.id, entry])),
    topics: new Map(set.topics.map(({ value }) => [value.id, value])),
    ambiguities: set.ambiguities.map(({ value }) => value),
    elsewhere: set.elsewhere.map(({ value }) => value),
    desks: set.desks.map(({ value }) => value),
    phrases: set.phrases.map(({ value: { id, texts, desks } }) => ({ id, texts: present(texts), desks })),
    revision,
  };
};

interface Around {
  readonly related: readonly string[];
  readonly translations: readonly TranslationDraft[];
  /** For a source that does not say itself when it was looked at. */
  readonly review: Review | undefined;
}

const entryFrom = (draft: Draft, { related, translations, review }: Around): Entry => {
  const { fields, place } = draft;
  return {
    ...wordsOf(draft),
    id: draft.id,
    kind: draft.home.kind,
    topics: fields.topics,
    // A source that says nothing of its status: the page is there, or its link is lost.
    status: fields.status ?? (fields.href === undefined ? 'historical' : 'in-force'),
    ...(fields.superseded_by !== undefined && { supersededBy: fields.superseded_by }),
    citations: citationsOf(draft),
    reviewed: fields.reviewed ?? review?.reviewed ?? { on: '', by: '' },
    reviewBy: fields.review_by ?? review?.reviewBy ?? '',
    ...(fields.valid_for !== undefined && { validFor: fields.valid_for }),
    owner: fields.owner,
    scope: scopeOf(draft),
    confidence: fields.confidence,
    related,
    ...(fields.erratum !== undefined && { erratum: fields.erratum }),
    ...(fields.number !== undefined && { number: fields.number }),
    ...(fields.label !== undefined && { label: fields.label }),
    ...(fields.group !== undefined && { group: fields.group }),
    ...(fields.contact !== undefined && { contact: fields.contact }),
    meanings: fields.meanings ?? [],
    ...referenceOf(draft),
    ...selectionOf(draft),
    ...(fields.deadlines !== undefined && { deadlines: fields.deadlines }),
    ...(fields.offers !== undefined && { offers: fields.offers }),
    ...(fields.compares !== undefined && { compares: fields.compares }),
    ...pathOf(draft),
    ...occasionOf(draft),
    ...initiativeOf(draft),
    translations: translations.map((translation) => translationOf(translation, draft)),
    origin: `${place.file}:${String(place.line)}`,
  };
};

const wordsOf = ({ fields, body, parts }: Draft): Words => ({
  language: 'en',
  title: fields.title,
  summary: fields.summary,
  body,
  parts,
  questions: fields.questions,
  aliases: fields.aliases,
  positions: (fields.contested ?? []).map(({ position, held_by: heldBy, source }) => ({
    position,
    heldBy,
    source,
  })),
  ...(fields.stays_true !== undefined && { staysTrue: fields.stays_true }),
  ...(fields.status_note !== undefined && { statusNote: fields.status_note }),
});

const translationOf = (translation: TranslationDraft, original: Draft): Translation => {
  const { fields, language, body, sections } = translation;
  return {
    language,
    title: fields.title,
    summary: fields.summary,
    body,
    parts: sections.map(({ title, blocks }, index) => ({
      id: original.parts[index]?.id ?? `part-${String(index + 1)}`,
      title,
      blocks,
    })),
    questions: fields.questions,
    aliases: fields.aliases,
    meanings: fields.meanings,
    positions: fields.contested.map(({ position, held_by: heldBy }, index) => ({
      position,
      heldBy,
      source: original.fields.contested?.[index]?.source ?? '',
    })),
    ...(fields.stays_true !== undefined && { staysTrue: fields.stays_true }),
    ...(fields.status_note !== undefined && { statusNote: fields.status_note }),
    review: fields.review,
    follows: fields.follows,
  };
};

const citationsOf = ({ fields }: Draft): readonly Citation[] =>
  (fields.sources ?? []).map(({ source, supports, at, confidence }) => ({
    source,
    supports,
    ...(at !== undefined && { at }),
    confidence: confidence ?? fields.confidence,
  }));

const scopeOf = ({ fields: { scope } }: Draft): Entry['scope'] => {
  if (scope === 'global') return { level: 'global' };
  return 'region' in scope
    ? { level: 'region', place: scope.region }
    : { level: 'country', place: scope.country };
};

const referenceOf = ({ fields }: Draft): Pick<Entry, 'reference'> => {
  const { publisher, date, href, lost } = fields;
  if (publisher === undefined || date === undefined) return {};
  return {
    reference: {
      publisher,
      date,
      ...(href !== undefined && { href }),
      ...(lost !== undefined && { lost }),
    },
  };
};

const selectionOf = ({ fields: { selection } }: Draft): Pick<Entry, 'selection'> => {
  if (selection === undefined) return {};
  const { body, chosen_by: chosenBy, eligible, seats, term, when } = selection;
  const { confirmed_cycle: confirmedCycle, how_to_object: howToObject } = selection;
  return {
    selection: present({ body, chosenBy, eligible, seats, term, when, confirmedCycle, howToObject }),
  };
};

const pathOf = ({ fields: { path } }: Draft): Pick<Entry, 'path'> =>
  path === undefined
    ? {}
    : { path: { group: path.for, steps: path.steps, next: path.next.map((aim) => present(aim)) } };

const occasionOf = ({ fields }: Draft): Pick<Entry, 'occasion'> => {
  const { stage, certainty, begins, ends, zone, usual, body, place: venue } = fields;
  if (stage === undefined || certainty === undefined) return {};
  return { occasion: present({ stage, certainty, begins, ends, zone, usual, body, venue }) };
};

const initiativeOf = ({ fields }: Draft): Pick<Entry, 'initiative'> => {
  const { type, region, countries = [], since, page, part_of: partOf = [] } = fields;
  if (type === undefined || region === undefined) return {};
  return { initiative: present({ type, region, countries, since, page, partOf }) };
};
