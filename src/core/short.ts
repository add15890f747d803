import type { Extent } from './answer.ts';
import { meaningsIn, wordsIn } from './answer.ts';
import type { Choice, Draft, Scene } from './compose.ts';
import { readerOf } from './dates/reader.ts';
import { isDate } from './dates/span.ts';
import { whenLines } from './dates/when.ts';
import type { Entry } from './entry.ts';
import type { Fact, SourceLine } from './message.ts';
import { inlineText, link, paragraph, text, type Block, type Inline } from './rich.ts';
import { settingsWordings } from './wording/settings/catalogue.ts';

/** Longest summary of a short answer, in characters; of a longer one the first sentences are given. */
const longestSummary = 320;

/**
 * An answer for who pays for every byte, where they asked for that: what it is, what it says, what it rests on, each on
 * one line, and where the rest is. Status, source, review and every doubt stay; the whole text is never cut down.
 */
export const inShort = (scene: Scene, entry: Entry, extent: Extent, draft: Draft): Draft => {
  if (!isShort(scene) || extent.kind === 'all' || entry.group === 'safety') return draft;
  const { body, ...rest } = draft;
  if (extent.kind === 'part')
    return {
      ...rest,
      body: [...body, ...restsOn(scene, draft), whereMore(scene, entry)],
      facts: [],
      sources: [],
      choices: fewChoices(draft),
    };
  const { words } = wordsIn(entry, scene.language);
  return {
    ...rest,
    body: [
      paragraph(...leading(scene, entry), ...apart([...saidOf(scene, entry), ...datesOf(scene, entry)])),
      ...restsOn(scene, draft),
      whereMore(scene, entry),
    ],
    title: words.title,
    facts: [],
    sources: [],
    choices: fewChoices(draft),
  };
};

/** The same of what is out of date: what must be said of it is short already, and nothing of it is left out. */
export const withheldInShort = (scene: Scene, entry: Entry, draft: Draft): Draft =>
  isShort(scene)
    ? {
        ...draft,
        body: [
          ...draft.body.filter(({ kind }) => kind === 'paragraph'),
          ...restsOn(scene, draft),
          whereMore(scene, entry),
        ],
        facts: [],
        sources: [],
        choices: fewChoices(draft),
      }
    : draft;

const isShort = ({ world }: Scene): boolean => world.own?.preferences?.short === true;

// The status of what is not in force comes before anything it says.
const leading = (scene: Scene, entry: Entry): readonly Inline[] => {
  const note = wordsIn(entry, scene.language).words.statusNote ?? entry.statusNote;
  const sentence = scene.say.statusSentence[entry.status]?.(note === undefined ? '' : ` (${note})`);
  return sentence === undefined ? [] : [{ kind: 'emphasis', children: [text(sentence)] }, text(' ')];
};

/** What the entry says, by itself: its summary, its meanings, that views differ, whether its cycle is confirmed. */
const saidOf = (scene: Scene, entry: Entry): readonly string[] => {
  const { words } = wordsIn(entry, scene.language);
  const { say, language } = scene;
  const { selection } = entry;
  return [
    sentencesUpTo(words.summary, longestSummary),
    ...(entry.meanings.length < 2
      ? []
      : meaningsIn(entry, language).map(({ expansion, meaning }) =>
          expansion === undefined ? meaning : `${expansion}: ${meaning}`,
        )),
    ...(selection === undefined
      ? []
      : [
          `${say.selectionLabels.cycle}: ${
            selection.confirmedCycle === undefined
              ? say.cycleNotConfirmed
              : say.cycleConfirmed(selection.confirmedCycle)
          }.`,
        ]),
    ...(words.positions.length === 0 ? [] : [settingsWordings[language].viewsInMore]),
  ];
};

const datesOf = (scene: Scene, entry: Entry): readonly string[] =>
  isDate(entry)
    ? whenLines(entry.occasion, readerOf(scene)).map((line) => `${inlineText(line).trim()}.`)
    : [];

const apart = (sentences: readonly string[]): readonly Inline[] => [text(sentences.join(' '))];

/** The first sentences of a text that fit; the first one always. */
const sentencesUpTo = (value: string, most: number): string => {
  if (value.length <= most) return value;
  const sentences = value.match(/[^.。؟?!]+(?:[.。؟?!]+(?=\s|$|\p{Script=Han})|[.。؟?!])*\s*/gu) ?? [value];
  let kept = '';
  for (const sentence of sentences) {
    if (kept !== '' && kept.length + sentence.trimEnd().length > most) break;
    kept += sentence;
  }
  return kept.trimEnd();
};

/** Source, status, review and every doubt about it on one line. */
const restsOn = (scene: Scene, { sources = [], facts = [] }: Draft): readonly Block[] => {
  const [first] = sources;
  const pieces = [
    ...(first === undefined
      ? []
      : [[text(`${settingsWordings[scene.language].source}: `), ...sourceOf(first)]]),
    ...facts.map(factOf),
  ];
  return pieces.length === 0
    ? []
    : [paragraph(...pieces.flatMap((piece, index) => (index === 0 ? piece : [text(' · '), ...piece])))];
};

const sourceOf = ({ title, href }: SourceLine): readonly Inline[] => [
  href === undefined ? text(title) : link(title, href),
];

const factOf = ({ label, value }: Fact): readonly Inline[] => [text(`${label}: ${value}`)];

/** Where the whole text is: a light page where the desk has an address, and a word to type everywhere. */
const whereMore = (scene: Scene, entry: Entry): Block => {
  const say = settingsWordings[scene.language];
  const { pages } = scene.world;
  if (pages === undefined) return paragraph(say.typeMore);
  const address = `${pages}${lightPath(entry.id)}?lang=${scene.language}`;
  return paragraph(`${say.wholePage}: `, link(address, address), ` ${say.orTypeMore}`);
};

/** Where the light page of an entry is. */
export const lightPath = (entry: string): string => `/help/${entry}/light`;

// The whole text, and a person: everything else can be typed.
const fewChoices = ({ choices = [] }: Draft): readonly Choice[] =>
  choices.filter(
    ({ action }) =>
      action.name === 'person' ||
      action.name === 'translate' ||
      (action.name === 'show' && action.part === 'all'),
  );
