import { contactOf, sourcesOf, wordsIn } from './answer.ts';
import { replyOf, sentenceTurn, turnOf, type Choice, type Scene } from './compose.ts';
import { bareAddress, reviewedIn } from './details.ts';
import type { Entry, InitiativeType } from './entry.ts';
import { calendarLine } from './dates/calendar-link.ts';
import { dateItem } from './dates/list.ts';
import { readerOf } from './dates/reader.ts';
import { nextMeeting } from './dates/steps.ts';
import { nextWord } from './dates/words.ts';
import { answerFrom } from './ask.ts';
import { nearest, type Nearest, type Where } from './nearest.ts';
import { findPlaces } from './places/find-places.ts';
import { isCountry, type Place } from './places/place.ts';
import { placeName } from './places/say-place.ts';
import { placeToken } from './places/token.ts';
import { link, list, paragraph, strong, text, type Block, type Inline } from './rich.ts';
import { nameOf } from './show.ts';
import { dateWordings } from './wording/dates/catalogue.ts';
import { mostBehindRival, type Found, type Turn } from './world.ts';

/** Confidence from which another entry answers a question that also names a country. */
const elsewhereFrom = 0.7;
/** Forums that can be opened by a button. */
const mostDoors = 3;
/** Most initiatives of one kind that are shown. */
const mostPerGroup = 3;

/**
 * The forums nearest to a place that a question names, where the question is about them: nothing else that was found
 * answers it surely. A place alone is such a question too.
 */
export const near = (scene: Scene, question: string, found: Found): Turn | undefined => {
  const places = findPlaces(question);
  if (places.length === 0) return undefined;
  const [best] = found.hits;
  const entry = best === undefined ? undefined : scene.world.library.entries.get(best.entry);
  const elsewhere =
    best !== undefined &&
    best.confidence >= elsewhereFrom &&
    !(entry !== undefined && isAboutInitiatives(entry));
  const left = leftOver(question, places);
  const alone = left.every((word) => smallWords.has(word));
  const business = otherBusiness.test(question);
  const about = isInitiativeQuestion(question) && !business;
  // Where somebody only looks for the forum of a place, whatever else was found is less to the point.
  const onlyDoor = left.every((word) => smallWords.has(word) || doorWords.test(word));
  const looking = onlyDoor && (about || (!business && isShortForumOf(left, question) && certainly(places)));
  const likely =
    about && !elsewhere && ((best?.confidence ?? 0) > mostBehindRival || besideForum(question, places));
  if (!alone && !looking && !(likely && certainly(places))) return undefined;
  // What is asked for by more than its place, such as the forum of the young, stands first.
  const named =
    entry?.kind === 'initiative' && best !== undefined && best.confidence >= answerFrom ? entry : undefined;
  const certain = places.filter((place) => place.certain);
  const [only, ...others] = certain.length > 0 ? certain : places;
  if (only === undefined) return undefined;
  return others.length > 0 && others.every(isCountry) && isCountry(only)
    ? which(scene, [only, ...others])
    : nearTurn(scene, only, only.certain, named);
};

// "The forum of Peru": the word and a country, and hardly anything besides.
const isShortForumOf = (left: readonly string[], question: string): boolean =>
  forum.test(question) && left.length <= 5 && left.every((word) => !/^\p{Script=Han}{9,}$/u.test(word));

const certainly = (places: readonly Place[]): boolean =>
  places.some((place) => place.certain && isCountry(place));

// "Upper volta igf", "the igf of peru": whatever else is said, the forum is called by its place.
const besideForum = (question: string, places: readonly Place[]): boolean =>
  places.some(({ matched, certain }) => {
    const [before = '', ...after] = question.split(matched);
    return certain && (endsInName.test(before) || after.some((rest) => startsWithName.test(rest)));
  });

const endsInName = /\b(?:y?igf|fgi|nri)\s+(?:(?:in|of|for|de|du|del|d'|la|le|el|en|au|the)\s+){0,2}$/iu;
const startsWithName = /^\s+(?:y?igf|fgi|nri)\b/iu;

// What the global forum, the way to find a national one and the initiatives themselves have in common.
const isAboutInitiatives = ({ id, kind }: Entry): boolean =>
  kind === 'initiative' ||
  id === 'nri-find' ||
  id === 'nri' ||
  id === 'igf' ||
  id === 'term-nri' ||
  id === 'youth-igf';

// How a forum on Internet governance is called, in the six languages: by a name of its own, or as a forum of the field.
const ownName = /\b(?:y?igfs?|fgi|nris?)\b|منتدى حوكمة|治理论坛|治理論壇/iu;
const forum =
  /\b(?:forums?|foros?|fora|initiatives?|iniciativas?)\b|форум|инициатив|منتدى|مبادر|论坛|論壇|倡议|倡議/iu;
const field =
  /\b(?:internet|governance|gouvernance|gobernanza|national(?:e|es)?|nacional(?:es)?|regional(?:e|es)?|youth|jeunes|juventud)\b|интернет|национальн|إنترنت|وطني|互联网|互聯網|国家|國家/iu;
const isInitiativeQuestion = (question: string): boolean =>
  ownName.test(question) || (forum.test(question) && field.test(question));

// What a question says besides its places.
const leftOver = (question: string, places: readonly Place[]): readonly string[] =>
  places
    .reduce((left, { matched }) => left.replace(matched, ' '), question)
    .toLowerCase()
    // Chinese words stand right beside a Latin name.
    .replace(/(?<=\p{Script=Han})(?=\p{Script=Latin})|(?<=\p{Script=Latin})(?=\p{Script=Han})/gu, ' ')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');

// "togo?", "and for kenya", "in india please": nothing but the place and small words.
const smallWords = new Set(
  'and for in of the from about what how please pls my country i am me is a an to at et pour en au aux de du la le les des y para por el los mi pais país mon pays ma и в во для из про моя страна و في من عن ل بلدي 我 在 我的国家 国家 那 呢 和'.split(
    ' ',
  ),
);

// What else one can want of a forum: then the procedure for it is meant, not where the forum is.
const otherBusiness =
  /\b(?:start|create|launch|found|set up|establish|host|money|fund\w*|grant|sponsor\w*|propos\w*|session|workshop|panel|speak\w*|travel|visas?|pay|paid|costs?|fees?|recogni\w*|reports?|revive|silent|dead|stopped|ballot|elect\w*|elected|candidate|committee|law|polic\w*|créer|lancer|financ\w*|bourse|proposer|atelier|crear|lanzar|financ\w*|beca|proponer|taller|annual report)\b|создать|основать|финанс|предложить|إنشاء|تأسيس|تمويل|创办|成立|资助/iu;

// What people say round the name of a forum when they only look for it; whatever else they say is another question.
const doorWords =
  /^(?:y?igfs?|fgi|nris?|forums?|foros?|fora|initiatives?|iniciativas?|internet|governance|gouvernance|gobernanza|national(?:e|es)?|nacional(?:es)?|local|regional(?:e|es)?|youth|young|jeunes?|juventud|juvenil|chapter|there|have|has|got|any|exists?|does|do|our|your|own|can|could|you|know|find|where|who|whom|which|runs?|running|organi[sz]es?|organi[sz]ers?|contacts?|coordinators?|page|website|site|webpage|named?|called|join|with|near|nearest|closest|us|we|it|one|body|group|live|on|in|info|details|e|mail|email|address|phone|link|still|active|meet\p{L}*|held|il|un|une|y|a|t|est|ce|qu|que|existe|dans|l|d|sur|chez|qui|quel|quelle|où|contacter|trouver|hay|un|una|del|al|sobre|quién|quien|cuál|dónde|donde|contacto|tiene|existen|есть|ли|форум\p{L}*|инициатив\p{L}*|управлени\p{L}*|интернет\p{L}*|национальн\p{L}*|у|по|где|кто|там|\p{Script=Arabic}{1,12}|\p{Script=Han}{1,16})$/u;

/** The forums nearest to a place, from the country outwards. */
export const nearTurn = (
  scene: Scene,
  where: Where & { readonly certain?: boolean },
  certain = true,
  named?: Entry,
): Turn => {
  const { say, world } = scene;
  const found = nearest(world.library, where);
  const name = placeName(where, scene.language);
  const groups = groupsOf(found, named);
  const shown = groups.flatMap(([, entries]) => entries);
  const first = shown[0] ?? found.global;
  if (first === undefined)
    return sentenceTurn(scene, say.doorNone(name), { outcome: 'miss', missKind: 'unknown' });
  const meeting = nextMeeting(scene, where);
  const dates = dateWordings[scene.language];
  const choices: readonly Choice[] = shown.slice(0, mostDoors).map((entry) => ({
    label: wordsIn(entry, scene.language).words.title,
    action: { name: 'show', entry: entry.id },
  }));
  return turnOf(
    scene,
    [
      replyOf(scene, {
        title: say.doorTitle(name),
        body: [
          ...(certain ? [] : [paragraph(say.doorUnsure(name))]),
          ...('code' in where && found.national.length === 0 ? [paragraph(say.doorNone(name))] : []),
          ...groups.flatMap(([group, entries]) => groupBlocks(scene, group, entries)),
          ...(found.global === undefined
            ? [paragraph(say.doorGlobal)]
            : [
                paragraph(strong(say.doorGroups.global)),
                list([itemOf(scene, found.global, say.doorGlobal)]),
              ]),
          ...(meeting === undefined
            ? []
            : [
                paragraph(strong(dates.nextDate)),
                list([dateItem(readerOf(scene), meeting)]),
                ...calendarLine({ pages: world.pages, language: scene.language }, meeting),
              ]),
          paragraph(dates.stepsHint),
        ],
        facts: [
          {
            label: say.reviewedLabel,
            value: reviewedIn(say, first.reviewed),
          },
          ...languageNotes(scene, shown),
        ],
        sources: uniqueSources(scene, shown),
        choices: [
          ...choices,
          {
            label: dates.stepsButton,
            key: nextWord(scene.language),
            action: { name: 'steps', place: placeToken(where) },
          },
          { label: say.person, action: { name: 'person', entry: first.id } },
        ],
      }),
    ],
    {
      outcome: 'answer',
      named: shown.map((entry) => nameOf(scene, entry, certain ? 0.9 : 0.6)),
      entry: first.id,
      state: { shown: { entry: first.id }, near: placeToken(where) },
    },
  );
};

/** A name that is that of several countries: asks which, and guesses nothing. */
const which = (scene: Scene, places: readonly (Place & { readonly code: string })[]): Turn =>
  turnOf(
    scene,
    [
      replyOf(scene, {
        body: [paragraph(scene.say.which)],
        choices: places.slice(0, 4).map((place) => ({
          label: placeName(place, scene.language),
          action: { name: 'near', place: placeToken(place) },
        })),
      }),
    ],
    { outcome: 'choice' },
  );

// Outwards from the country, after what was named if that is among them.
const groupsOf = (
  found: Nearest,
  named: Entry | undefined,
): readonly (readonly [InitiativeType, readonly Entry[]])[] =>
  (
    [
      ['national', found.national],
      ['sub-regional', found.subRegional],
      ['regional', found.regional],
      ['youth', found.youth],
    ] as const
  )
    .flatMap(([type, entries]): readonly (readonly [InitiativeType, readonly Entry[]])[] =>
      entries.length === 0 ? [] : [[type, firstly(entries, named).slice(0, mostPerGroup)]],
    )
    .toSorted(([, one], [, other]) => Number(holds(other, named)) - Number(holds(one, named)));

const holds = (entries: readonly Entry[], named: Entry | undefined): boolean =>
  named !== undefined && entries.some(({ id }) => id === named.id);

const firstly = (entries: readonly Entry[], named: Entry | undefined): readonly Entry[] =>
  entries.toSorted((one, other) => Number(other.id === named?.id) - Number(one.id === named?.id));

const groupBlocks = (scene: Scene, group: InitiativeType, entries: readonly Entry[]): readonly Block[] => [
  paragraph(strong(scene.say.doorGroups[group])),
  list(entries.map((entry) => itemOf(scene, entry))),
];

/** A forum: what it is, its page, whom to turn to there by their role, and when that was last confirmed. */
const itemOf = (scene: Scene, entry: Entry, told?: string): readonly Inline[] => {
  const { say } = scene;
  const dates = dateWordings[scene.language];
  const { title, summary: whole } = wordsIn(entry, scene.language).words;
  const summary = told ?? whole;
  const contact = contactOf(scene, entry);
  // Where the words name the page already, it is not said twice.
  const page = entry.initiative?.page;
  const inWords = page !== undefined && summary.includes(bareAddress(page));
  return [
    strong(title),
    text(`: ${summary}`),
    ...(entry.status === 'in-force' ? [] : [text(` (${say.status[entry.status]})`)]),
    ...(page === undefined ? [] : inWords ? [] : [text(` ${say.itsPage}: `), link(page, page)]),
    ...(contact === undefined ? [] : [text(` ${dates.contact}: `), link(contact.label, contact.href)]),
    text(` (${dates.lastConfirmed}: ${entry.reviewed.on})`),
  ];
};

const uniqueSources = (scene: Scene, entries: readonly Entry[]) => [
  ...new Map(
    entries
      .flatMap((entry) => sourcesOf(scene, entry, Number.POSITIVE_INFINITY).slice(0, 1))
      .map((line) => [line.href ?? line.title, line]),
  ).values(),
];

// What is true of some entries' words is said once for all.
const languageNotes = ({ language, say }: Scene, entries: readonly Entry[]) => [
  ...new Map(
    entries
      .flatMap((entry) => wordsIn(entry, language).notes)
      .map((value) => [value, { label: say.languageLabel, value }]),
  ).values(),
];
