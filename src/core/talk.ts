import { answerDraft, contactOf, sourcesOf, wordsIn } from './answer.ts';
import { replyOf, sentenceTurn, turnOf, type Choice, type Scene } from './compose.ts';
import { lessonsKept } from './desk/gaps.ts';
import type { Language } from './language.ts';
import { link, list, paragraph, type Block } from './rich.ts';
import { nameOf } from './show.ts';
import type { Turn } from './world.ts';

/** Entries the core knows by name; a set without one of them simply does not offer it. */
export const wellKnown = {
  crisis: 'someone-at-risk',
  firstSteps: 'first-steps',
  about: 'desk-about',
  starters: ['first-steps', 'igf', 'igf-take-part-online', 'nri-find'],
} as const;

/** Longest row of insults that is answered with words; the next one pauses the talk. */
export const insultsBeforePause = 5;
/** How long the desk pauses, in milliseconds. */
export const pauseLength = 10 * 60_000;

/** Buttons to entries a newcomer can always start with, as far as they exist. */
export const starterChoices = (scene: Scene): readonly Choice[] =>
  wellKnown.starters
    .flatMap((id) => scene.world.library.entries.get(id) ?? [])
    .map((entry) => ({
      label: wordsIn(entry, scene.language).words.title,
      action: { name: 'show', entry: entry.id },
    }));

/** A person at risk: the crisis entry at once, to this person only, and nothing kept but a count. */
export const crisis = (scene: Scene): Turn => {
  const entry = scene.world.library.entries.get(wellKnown.crisis);
  const draft =
    entry === undefined
      ? { body: [paragraph(scene.say.crisisFallback)] }
      : answerDraft(scene, entry, { kind: 'first' });
  const reply = replyOf(scene, {
    ...draft,
    // What follows up on it would be lost, so everything is said at once; and nothing that reads like a form.
    facts: [],
    sources: entry === undefined ? [] : sourcesOf(scene, entry, Number.POSITIVE_INFINITY),
    body: entry === undefined ? [...draft.body, paragraph(scene.say.crisisNotKept)] : draft.body,
    choices: [{ label: scene.say.person, action: { name: 'person', entry: wellKnown.crisis } }],
    visibility: 'onlyYou',
  });
  const turn = turnOf(scene, [reply], {
    outcome: 'crisis',
    named: entry === undefined ? [] : [nameOf(scene, entry, 1)],
  });
  return { ...turn, state: 'forget' };
};

/** Calm on insults: a sentence, then a pause; a person is always within reach. */
export const insult = (scene: Scene): Turn => {
  const insults = scene.before.insults + 1;
  const pausing = insults > insultsBeforePause;
  return sentenceTurn(scene, pausing ? scene.say.pause : scene.say.insult, {
    outcome: 'refusal',
    state: { insults, ...(pausing ? { pausedUntil: scene.world.now + pauseLength } : {}) },
  });
};

/** What the desk can do, with first questions to press. */
export const help = (scene: Scene): Turn =>
  turnOf(
    scene,
    [
      replyOf(scene, {
        title: scene.say.helpTitle,
        body: [paragraph(scene.say.helpIntro), list(scene.say.helpItems)],
        choices: [
          ...starterChoices(scene),
          ...shelfChoices(scene),
          { label: scene.say.person, action: { name: 'person' } },
        ],
        visibility: 'onlyYou',
      }),
    ],
    { outcome: 'answer', logged: false },
  );

/** First contact. */
export const welcome = (scene: Scene): Turn =>
  turnOf(
    scene,
    [
      replyOf(scene, {
        title: scene.say.welcomeTitle,
        body: [
          paragraph(scene.say.welcomeIntro),
          paragraph(keptOf(scene)),
          paragraph(scene.say.welcomeStart),
        ],
        choices: [...starterChoices(scene), { label: scene.say.person, action: { name: 'person' } }],
      }),
    ],
    { outcome: 'smalltalk', logged: false },
  );

/** What is kept of what people write here, as it is and not as it mostly is. */
const keptOf = ({ say, language, world }: Scene): string => {
  const { keepQuestions, ticketDays } = world.settings;
  const hasDesk = world.desk !== undefined && world.desk.places.size > 0;
  return [
    ...(hasDesk ? [say.welcomeKept.question] : keepQuestions ? [] : [say.welcomeKept.nothing]),
    ...(hasDesk && ticketDays !== undefined ? [say.welcomeKept.tickets(daysIn(language, ticketDays))] : []),
    ...(keepQuestions ? [say.welcomeKept.lessons(daysIn(language, lessonsKept))] : []),
  ].join(' ');
};

/** So many days in words: "90 days". */
const daysIn = (language: Language, days: number): string =>
  new Intl.NumberFormat(`${language}-u-nu-latn`, {
    style: 'unit',
    unit: 'day',
    unitDisplay: 'long',
  }).format(days);

const shelfChoices = (scene: Scene): readonly Choice[] =>
  (['recommendations', 'procedures', 'terms', 'topics'] as const).map((shelf) => ({
    label: scene.say.shelves[shelf],
    action: { name: 'browse', shelf, page: 1 },
  }));

/** "Talk to a person": until desks exist, the official contact, and that nothing was passed on. */
export const person = (scene: Scene, id: string | undefined): Turn => {
  const { say, world } = scene;
  const entry = id === undefined ? undefined : world.library.entries.get(id);
  const own = contactOf(scene, entry);
  const contact = own ?? world.library.topics.get('igf')?.contact;
  return turnOf(
    scene,
    [
      replyOf(scene, {
        title: say.handoffTitle,
        body: [
          paragraph(say.handoffHonest),
          ...(contact === undefined
            ? []
            : [
                paragraph(
                  own === undefined || entry === undefined
                    ? say.handoffNoContact
                    : say.handoffContact(wordsIn(entry, scene.language).words.title),
                  ' ',
                  link(contact.label, contact.href),
                ),
              ]),
          ...(entry?.id === wellKnown.crisis ? [] : [paragraph(say.handoffTip), ...ifInDanger(scene)]),
        ],
        visibility: 'onlyYou',
      }),
    ],
    {
      outcome: 'handoff',
      named: entry === undefined ? [] : [nameOf(scene, entry, 1)],
      ...(entry === undefined ? {} : { entry: entry.id }),
      state: { offers: scene.before.offers },
    },
  );
};

// Nothing is remembered of a person at risk, so whoever asks for a person may be one.
const ifInDanger = (scene: Scene): readonly Block[] => {
  const entry = scene.world.library.entries.get(wellKnown.crisis);
  return entry?.contact === undefined
    ? []
    : [
        paragraph(
          `${wordsIn(entry, scene.language).words.title}: `,
          link(entry.contact.label, entry.contact.href),
        ),
      ];
};

/** Whether an answer helped, counted without a name; no answer leaves the person standing. */
export const feedback = (scene: Scene, entry: string, helpful: boolean): Turn => {
  if (!scene.world.library.entries.has(entry))
    return sentenceTurn(scene, scene.say.gone, { outcome: 'refusal', logged: false });
  const turn = sentenceTurn(
    scene,
    helpful ? scene.say.thanksFeedback : scene.say.sorryFeedback,
    { outcome: 'smalltalk', logged: false },
    helpful ? [] : [{ label: scene.say.person, action: { name: 'person', entry } }],
  );
  return { ...turn, feedback: { entry, helpful } };
};
