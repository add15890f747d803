import { comparisonChoices, withColumns } from './columns.ts';
import type { Choice, Draft, Scene } from './compose.ts';
import { calendarLine } from './dates/calendar-link.ts';
import { readerOf } from './dates/reader.ts';
import { isDate } from './dates/span.ts';
import { correctChoices } from './desk/correct-choice.ts';
import { detailBlocks, detailFacts, reviewedIn, validIn } from './details.ts';
import type { Entry, Meaning, Part, Translation, Words } from './entry.ts';
import { guideChoices } from './guide/offer.ts';
import { languageOfLocale, type Language } from './language.ts';
import type { Fact, SourceLine } from './message.ts';
import { watchChoices } from './mine/watch-choices.ts';
import { pathsChoices } from './paths/offer.ts';
import type { Block } from './rich.ts';
import { inlineText, list, paragraph, strong, text } from './rich.ts';
import { termNotes } from './term-notes.ts';
import { completed, partNote, partsNote, wishChoices } from './translated.ts';
import { dayOf, isOutOfDate } from './validity.ts';
import { wordings } from './wording/catalogue.ts';

/** The words of an entry in a language, or in English where there are none, with what must be said about them. */
export const wordsIn = (
  entry: Entry,
  language: Language,
): { readonly words: Words; readonly notes: readonly string[] } => {
  const say = wordings[language];
  if (language === entry.language) return { words: entry, notes: [] };
  const translation = translationIn(entry, language);
  if (translation === undefined)
    return { words: entry, notes: [say.onlyIn(wordings[entry.language].languageName)] };
  return {
    words: completed(entry, translation),
    notes: [
      ...(translation.review === 'machine-drafted' ? [say.machineDrafted] : []),
      ...(translation.follows < entry.reviewed.on ? [say.originalNewer(entry.reviewed.on)] : []),
    ],
  };
};

/** What a word means, in a language as far as it is translated; the names it stands for stay as they are. */
export const meaningsIn = (entry: Entry, language: Language): readonly Meaning[] => {
  const translated = translationIn(entry, language)?.meanings ?? [];
  return entry.meanings.map((one, index) => ({ ...one, meaning: translated[index] ?? one.meaning }));
};

/** Whether the meanings of a word are told in a language. */
export const hasMeaningsIn = (entry: Entry, language: Language): boolean =>
  language === entry.language || (translationIn(entry, language)?.meanings.length ?? 0) > 0;

const translationIn = (entry: Entry, language: Language): Translation | undefined =>
  entry.translations.find((one) => one.language === language);

/** How much of an entry is shown. */
export type Extent =
  /** `columns`: of a comparison, only those of these entries. */
  | { readonly kind: 'first'; readonly columns?: readonly string[] }
  | { readonly kind: 'all' }
  | { readonly kind: 'part'; readonly part: string };

/** An entry as a draft reply: status first, then its words, then what it rests on. */
export const answerDraft = (scene: Scene, entry: Entry, extent: Extent): Draft => {
  const known = wordsIn(entry, scene.language);
  const part = extent.kind === 'part' ? partIn(entry, known.words, extent.part) : undefined;
  const columns = extent.kind === 'first' ? extent.columns : undefined;
  const words = columns === undefined ? known.words : withColumns(entry, known.words, columns);
  return {
    title: part === undefined ? words.title : `${words.title}: ${part.title}`,
    body: [
      ...statusBlocks(scene, entry, words),
      ...(part === undefined ? [paragraph(words.summary)] : part.blocks),
      ...(part === undefined ? details(scene, entry, extent.kind === 'all') : []),
      ...(extent.kind === 'first' ? firstBlocks(entry, words) : []),
      ...(extent.kind === 'all' ? [...words.body, ...words.parts.flatMap(partBlocks)] : []),
      ...(part === undefined ? [...meaningBlocks(scene, entry), ...positionBlocks(scene, words)] : []),
    ],
    facts: factsOf(scene, entry, notesOn(scene, entry, extent)),
    sources: sourcesOf(scene, entry, extent.kind === 'all' ? Number.POSITIVE_INFINITY : 3),
    choices: choicesOf(scene, entry, words, extent),
  };
};

/** What must be said of the language of what is shown: who translated it, and what is there in another one only. */
export const notesOn = (scene: Scene, entry: Entry, extent: Extent): readonly string[] => {
  const translation = translationIn(entry, scene.language);
  const { notes } = wordsIn(entry, scene.language);
  if (translation === undefined || scene.language === entry.language) return notes;
  return [
    ...notes,
    ...(extent.kind === 'part'
      ? partNote(entry, translation, extent.part)
      : partsNote(entry, translation, extent.kind === 'all')),
  ];
};

// A part that a translation does not have yet is shown as it was written.
const partIn = (entry: Entry, words: Words, id: string): Part | undefined =>
  [...words.parts, ...entry.parts].find((one) => one.id === id);

const details = (scene: Scene, entry: Entry, all: boolean): readonly Block[] => {
  const { language, world } = scene;
  return [
    ...detailBlocks(scene.say, entry, all, readerOf(scene)),
    ...(isDate(entry) ? calendarLine({ pages: world.pages, language }, entry) : []),
  ];
};

/** What an out-of-date procedure or date may still say: that it is out of date, what stays true, who can confirm. */
export const withheldDraft = (scene: Scene, entry: Entry): Draft => {
  const { say } = scene;
  const { words, notes } = wordsIn(entry, scene.language);
  const today = dayOf(scene.world.now);
  const validity = entry.validFor;
  const over = validity?.until !== undefined && validity.until < today;
  const contact = contactOf(scene, entry);
  return {
    title: words.title,
    body: [
      paragraph(
        over
          ? say.outOfDate(words.title, validIn(say, validity))
          : say.outOfDateReview(words.title, entry.reviewBy),
      ),
      ...(entry.occasion === undefined ? [] : details(scene, entry, false)),
      ...(words.staysTrue === undefined
        ? []
        : [paragraph(strong(say.staysTrue), text(` ${words.staysTrue}`))]),
      ...(contact === undefined
        ? []
        : [
            paragraph(strong(say.whoConfirms), text(' '), {
              kind: 'link',
              href: contact.href,
              children: [text(contact.label)],
            }),
          ]),
    ],
    // "In force" beside "out of date" would only confuse.
    facts: factsOf(scene, entry, notes).filter(({ label }) => label !== say.statusLabel),
    sources: sourcesOf(scene, entry, 3),
    choices: [
      ...wishChoices(scene, entry),
      ...relatedChoices(scene, entry, 2),
      { label: say.person, action: { name: 'person', entry: entry.id } },
      ...watchChoices(scene, entry),
      ...correctChoices(scene, entry),
    ],
  };
};

/** The official contact of an entry, else of its first topic that has one. */
export const contactOf = (scene: Scene, entry: Entry | undefined) =>
  entry?.contact ??
  entry?.topics.map((id) => scene.world.library.topics.get(id)?.contact).find((one) => one !== undefined);

const statusBlocks = (scene: Scene, entry: Entry, words: Words): readonly Block[] => {
  const note = words.statusNote ?? entry.statusNote;
  const sentence = scene.say.statusSentence[entry.status]?.(note === undefined ? '' : ` (${note})`);
  const successor =
    entry.supersededBy === undefined ? undefined : scene.world.library.entries.get(entry.supersededBy);
  return [
    ...(sentence === undefined ? [] : [paragraph({ kind: 'emphasis', children: [text(sentence)] })]),
    ...(successor === undefined
      ? []
      : [paragraph(scene.say.supersededBy(wordsIn(successor, scene.language).words.title))]),
  ];
};

// A short text is given whole; a procedure gives its steps; the rest waits for "more".
const firstBlocks = (entry: Entry, words: Words): readonly Block[] => {
  const steps = words.parts.find((one) => one.id === 'steps');
  if (entry.kind === 'procedure') return steps === undefined ? [] : partBlocks(steps);
  return entry.kind === 'concept' && entry.group === 'safety'
    ? [...words.body, ...words.parts.flatMap(partBlocks)]
    : leading(words.body);
};

// The first two blocks, and what a lead-in announces.
const leading = (body: readonly Block[]): readonly Block[] => {
  const last = body[1];
  const announces = last?.kind === 'paragraph' && /[:：]\s*$/u.test(inlineText(last.children));
  return body.slice(0, announces ? 3 : 2);
};

const partBlocks = (part: Part): readonly Block[] => [
  { kind: 'heading', level: 2, children: [text(part.title)] },
  ...part.blocks,
];

const meaningBlocks = (scene: Scene, entry: Entry): readonly Block[] => {
  // Examples are not translated: beside a translation they would be a sentence in another language.
  const examples = wordsIn(entry, scene.language).words.language === entry.language;
  return entry.meanings.length < 2
    ? // The summary has said it; what is new is how it is used.
      entry.meanings.flatMap(({ example }) =>
        example === undefined || !examples ? [] : [paragraph(`${scene.say.example}: ${example}`)],
      )
    : [
        list(
          meaningsIn(entry, scene.language).map((one) => [
            ...(one.expansion === undefined ? [] : [strong(one.expansion), text(': ')]),
            text(one.meaning),
            text(` ${scene.say.usedBy(one.community)}`),
            ...(one.example === undefined || !examples
              ? []
              : [text(` ${scene.say.example}: ${one.example}`)]),
          ]),
        ),
      ];
};

const positionBlocks = (scene: Scene, words: Words): readonly Block[] =>
  words.positions.length === 0
    ? []
    : [
        paragraph(strong(scene.say.viewsDiffer)),
        list(
          words.positions.map((one) => [text(`${one.position} `), text(`(${scene.say.heldBy(one.heldBy)})`)]),
        ),
        paragraph(scene.say.noSide),
      ];

/** What must be known of an entry besides its words: status, review, how long it holds. */
export const factsOf = (scene: Scene, entry: Entry, notes: readonly string[]): readonly Fact[] => {
  const { say } = scene;
  const note =
    entry.statusNote === undefined
      ? ''
      : ` (${wordsIn(entry, scene.language).words.statusNote ?? entry.statusNote})`;
  const today = dayOf(scene.world.now);
  return [
    { label: say.statusLabel, value: `${say.status[entry.status]}${note}` },
    ...detailFacts(say, entry),
    { label: say.reviewedLabel, value: reviewedIn(say, entry.reviewed) },
    ...(entry.reviewBy < today && !isOutOfDate(entry, today)
      ? [{ label: say.validLabel, value: say.reviewOverdue(entry.reviewBy) }]
      : []),
    ...(entry.validFor === undefined
      ? []
      : [
          {
            label: say.validLabel,
            value: validIn(say, entry.validFor),
          },
        ]),
    ...(entry.confidence === 'high'
      ? []
      : [{ label: say.confidenceLabel, value: say.confidence[entry.confidence] }]),
    ...(entry.number === undefined || entry.label === undefined
      ? []
      : [{ label: say.numberLabel, value: say.number(entry.number, entry.label) }]),
    ...(entry.scope.place === undefined ? [] : [{ label: say.appliesLabel, value: entry.scope.place }]),
    ...(entry.erratum === undefined ? [] : [{ label: say.erratumLabel, value: entry.erratum }]),
    ...termNotes(scene, entry),
    ...notes.map((value) => ({ label: say.languageLabel, value })),
  ];
};

/** Where an entry comes from, as lines with links. */
export const sourcesOf = (scene: Scene, entry: Entry, most: number): readonly SourceLine[] => {
  const lines = entry.citations.map((citation): SourceLine => {
    const source = scene.world.library.entries.get(citation.source);
    const reference = source?.reference;
    const details = [
      reference === undefined ? undefined : `${reference.publisher}, ${reference.date}`,
      citation.at,
      citation.supports,
      reference?.href === undefined && reference?.lost !== undefined ? scene.say.linkLost : undefined,
    ].filter((one) => one !== undefined);
    return {
      title: source?.title ?? citation.source,
      ...(reference?.href === undefined ? {} : { href: reference.href }),
      note: details.join('; '),
    };
  });
  if (entry.kind === 'source')
    return [
      {
        title: entry.title,
        ...(entry.reference?.href === undefined ? {} : { href: entry.reference.href }),
        note: [entry.reference?.publisher, entry.reference?.date, entry.reference?.lost]
          .filter((one) => one !== undefined)
          .join('; '),
      },
    ];
  const shown = lines.slice(0, most);
  return lines.length > shown.length
    ? [...shown, { title: scene.say.moreSources(lines.length - shown.length) }]
    : shown;
};

/** Entries to read next as buttons: those a person can use today, procedures first. */
export const relatedChoices = (scene: Scene, entry: Entry, most: number): readonly Choice[] => {
  const today = dayOf(scene.world.now);
  return (
    entry.related
      .flatMap((id) => scene.world.library.entries.get(id) ?? [])
      // Ways in are behind a button of their own.
      .filter((one) => one.kind !== 'source' && one.path === undefined && !isOutOfDate(one, today))
      .sort((one, other) => rank(one) - rank(other))
      .slice(0, most)
      .map((one) => ({
        label: wordsIn(one, scene.language).words.title,
        action: { name: 'show', entry: one.id },
      }))
  );
};

const rank = (entry: Entry): number => (entry.kind === 'procedure' ? 0 : entry.status === 'in-force' ? 1 : 2);

/** A word of the field in the language the person's platform speaks, where it exists in it and another one is shown. */
export const ownLanguageChoices = (scene: Scene, entry: Entry): readonly Choice[] => {
  const own = languageOfLocale(scene.inbound.locale);
  const exists = [entry, ...entry.translations].some(({ language }) => language === own);
  return own === undefined || own === scene.language || !exists || !explained.has(entry.kind)
    ? []
    : [
        {
          label: wordings[own].languageName,
          action: { name: 'show', entry: entry.id, language: own },
        },
      ];
};
const explained: ReadonlySet<Entry['kind']> = new Set(['term', 'body']);

// What the entry itself offers to read next, the comparison it stands in, and the ways in where one begins.
const offeredChoices = (scene: Scene, entry: Entry, words: Words, extent: Extent): readonly Choice[] => {
  const titled = (one: Entry): string => wordsIn(one, scene.language).words.title;
  const own = (entry.offers ?? []).flatMap((id): readonly Choice[] => {
    if (!id.startsWith('#')) {
      const one = scene.world.library.entries.get(id);
      return one === undefined ? [] : [{ label: titled(one), action: { name: 'show', entry: id } }];
    }
    const part = partIn(entry, words, id.slice(1));
    return part === undefined || (extent.kind === 'part' && extent.part === part.id)
      ? []
      : [{ label: part.title, action: { name: 'show', entry: entry.id, part: part.id } }];
  });
  const compared = comparisonChoices(
    scene,
    entry,
    titled,
    extent.kind === 'first' ? extent.columns : undefined,
  );
  return [
    ...new Map([...pathsChoices(scene, entry), ...own, ...compared].map((one) => [one.label, one])).values(),
  ];
};

const choicesOf = (scene: Scene, entry: Entry, words: Words, extent: Extent): readonly Choice[] => {
  const { say } = scene;
  const hasMore =
    extent.kind !== 'all' &&
    (words.body.length > 2 ||
      words.parts.length > (entry.kind === 'procedure' ? 1 : 0) ||
      entry.citations.length > 3);
  const offered = offeredChoices(scene, entry, words, extent);
  const seen = new Set(offered.map(({ label }) => label));
  const related = relatedChoices(scene, entry, 2).filter(({ label }) => !seen.has(label));
  return [
    ...(hasMore && entry.group !== 'safety'
      ? [{ label: say.more, action: { name: 'show', entry: entry.id, part: 'all' } } as const]
      : []),
    ...guideChoices(scene, entry),
    // An entry that is told for engineers and for policy people offers both.
    ...words.parts
      .filter(
        (part) =>
          (part.id === 'engineers' || part.id === 'policy') &&
          !(extent.kind === 'part' && extent.part === part.id),
      )
      .map((part) => ({
        label: part.title,
        action: { name: 'show', entry: entry.id, part: part.id } as const,
      })),
    ...offered,
    ...ownLanguageChoices(scene, entry),
    ...wishChoices(scene, entry),
    ...related,
    { label: say.person, action: { name: 'person', entry: entry.id } },
    { label: say.helped, action: { name: 'feedback', entry: entry.id, helpful: true } },
    { label: say.notHelped, action: { name: 'feedback', entry: entry.id, helpful: false } },
    ...watchChoices(scene, entry),
    ...correctChoices(scene, entry),
  ];
};
