import type { Action } from './action.ts';
import { wordsIn } from './answer.ts';
import { answerFrom } from './ask.ts';
import { browse } from './browse.ts';
import { cleanText, phraseOf } from './clean.ts';
import { heardIn, sceneIn, sentenceTurn, type Scene } from './compose.ts';
import { actGuide, hearGuide, withWayBack } from './guide/guide.ts';
import { languageOfLocale, type Language } from './language.ts';
import { comingTurn } from './dates/coming.ts';
import { actOnDates, hearAndRemind, hearDates, hearReminders } from './dates/hear.ts';
import type { Inbound } from './message.ts';
import { decodeTurn, hearDecode } from './decode/turn.ts';
import { changedAfterwards } from './desk/changed.ts';
import { mayWorkOn } from './desk/coordinator.ts';
import { actAtDesk, hearAtDesk } from './desk/hear.ts';
import { askPerson } from './desk/requester.ts';
import { actOnProposal } from './desk/review.ts';
import { withLessons } from './lessons.ts';
import { actOwn, hearOwn } from './mine/own.ts';
import { nearTurn } from './near.ts';
import { hearPaths } from './paths/asked.ts';
import { pathsTurn } from './paths/turns.ts';
import { findPlaces } from './places/find-places.ts';
import { placeOfToken } from './places/token.ts';
import { paragraph } from './rich.ts';
import { showAll, showEntry } from './show.ts';
import { actOnSettings, hearOrder, hearSettings } from './settings/settings.ts';
import { inTheirWay } from './settings/plainly.ts';
import { crisis, feedback, help, insult, person, starterChoices, welcome, wellKnown } from './talk.ts';
import { hearTranslationWish, wishTranslation } from './translation-wish.ts';
import { triage, type Intent, type Triage } from './triage.ts';
import { begin, hearNewcomer, joinedTurn, withNewcomerLine } from './unasked/newcomer.ts';
import { hearNextStep, withNextStep, withRefusal } from './unasked/next-step.ts';
import { hearSwitch } from './unasked/switches.ts';
import { understand } from './understand.ts';
import { wordings } from './wording/catalogue.ts';
import type { ConversationState, Turn, World } from './world.ts';

/** How long a conversation can be followed up, in milliseconds; after that it starts afresh. */
export const conversationLength = 24 * 3_600_000;

/**
 * Decides everything about one delivery. Pure: the same inbound and world always give the same turn. Total: any text
 * gets a bounded, kind outcome.
 */
export const turn = (inbound: Inbound, world: World): Turn => inTheirWay(decided(inbound, world), world);

const decided = (inbound: Inbound, world: World): Turn => {
  const before = liveConversation(world);
  const scene = (language: Language): Scene => ({
    inbound,
    world,
    language,
    say: wordings[language],
    before: before ?? fresh(world),
  });
  const usual =
    world.own?.preferences?.language ??
    before?.language ??
    languageOfLocale(inbound.locale) ??
    world.settings.language ??
    'en';
  const finished = (answered: Turn): Turn => {
    const whole = withWayBack(scene(usual), withRefusal(withNextStep(scene(usual), answered)));
    return withoutQuestion(withLessons(inbound, world, before, whole), before);
  };
  switch (inbound.kind) {
    case 'removed':
      return { replies: [], named: [], state: 'unchanged', forgetWorkspace: inbound.address.id };
    case 'action':
      return finished(act(scene(usual), inbound.action));
    case 'joined':
      return joinedTurn(inbound, world);
    case 'decode':
      return decodeTurn(scene(usual), inbound.text);
    case 'edited':
    case 'deleted': {
      const changes =
        world.desk === undefined ? undefined : changedAfterwards(inbound, world.desk, world.library);
      return changes === undefined ? nothing : { ...nothing, desk: changes };
    }
    case 'message':
      return inbound.addressed || before !== undefined || world.desk?.thread !== undefined
        ? finished(
            withNewcomerLine(scene(usual), hear(scene(usual), inbound.text, inbound.attachments ?? [])),
          )
        : nothing;
  }
};

const nothing: Turn = { replies: [], named: [], state: 'unchanged' };

const liveConversation = (world: World): ConversationState | undefined =>
  world.conversation !== undefined && world.now - world.conversation.at < conversationLength
    ? world.conversation
    : undefined;

/** A question whether to erase or to send a note, or for the time zone, holds for the next message only: later the words mean something else. */
const withoutQuestion = (decided: Turn, before: ConversationState | undefined): Turn =>
  (before?.awaiting?.kind === 'erase' ||
    before?.awaiting?.kind === 'zone' ||
    before?.awaiting?.kind === 'next-step' ||
    before?.awaiting?.kind === 'wish') &&
  typeof decided.state === 'object' &&
  decided.state.awaiting === before.awaiting
    ? { ...decided, state: { ...decided.state, awaiting: undefined } }
    : decided;

const fresh = (world: World): ConversationState => ({ offers: [], insults: 0, at: world.now });

/** Carries out what a button, or its typed equivalent, means. */
const act = (scene: Scene, action: Action): Turn => {
  switch (action.name) {
    case 'show':
      return showEntry(
        action.language === undefined ? scene : sceneIn(scene, action.language),
        action.entry,
        action.part,
      );
    case 'show-all':
      return showAll(scene, action.entries);
    case 'feedback':
      return feedback(scene, action.entry, action.helpful);
    case 'browse':
      return browse(scene, action);
    case 'person':
      return toPerson(scene, action.entry);
    case 'way':
    case 'ticket':
      return scene.world.desk === undefined
        ? sentenceTurn(scene, scene.say.staleButton, { outcome: 'refusal', logged: false })
        : actAtDesk(scene, scene.world.desk, action);
    case 'form':
    case 'correct':
    case 'proposal':
      return (
        (scene.world.desk === undefined ? undefined : actOnProposal(scene, scene.world.desk, action)) ??
        sentenceTurn(scene, scene.say.staleButton, { outcome: 'refusal', logged: false })
      );
    case 'mine':
      return actOwn(scene, action);
    case 'settings':
      return actOnSettings(scene, action);
    case 'translate':
      return wishTranslation(scene, action.entry, action.language);
    case 'remind':
    case 'zone':
    case 'coming':
    case 'steps':
      return actOnDates(scene, action);
    case 'near': {
      const where = placeOfToken(action.place);
      return where === undefined
        ? sentenceTurn(scene, scene.say.staleButton, { outcome: 'refusal', logged: false })
        : nearTurn(scene, where);
    }
    case 'guide':
      return actGuide(scene, action);
    case 'newcomer':
      return begin(scene, action.choice);
    case 'paths':
      return pathsTurn(scene);
    case 'help':
      return help(scene);
    case 'welcome':
      return welcome(scene);
    case 'unknown':
      return sentenceTurn(scene, scene.say.staleButton, { outcome: 'refusal', logged: false });
  }
};

/** Understands a message: danger before anything else, then what it follows up, then a question. */
const hear = (scene: Scene, raw: string, attachments: readonly string[]): Turn => {
  const { text, cut } = cleanText(raw);
  const sorted = triage(text);
  const { intent } = sorted;
  const spoken = heardIn(scene, languageOfCommand(scene, sorted));
  // A coordinator who writes of danger in a ticket's thread is at work, not at risk.
  const { desk } = scene.world;
  if (desk?.thread !== undefined && mayWorkOn(desk, desk.thread))
    return hearOwn(spoken, raw, { atWork: true }) ?? hearAtDesk(scene, desk, raw) ?? nothing;
  if (intent.kind === 'danger') return crisis(spoken);
  const paused = (scene.before.pausedUntil ?? 0) > scene.world.now;
  const own =
    hearSettings(spoken, text) ??
    (paused ? undefined : hearGuide(spoken, raw)) ??
    hearReminders(spoken, text) ??
    hearOwn(spoken, raw, { atWork: false });
  if (own !== undefined) return own;

  // Every message gets an answer, however short: a platform that waits for one would show "thinking" for ever.
  if (paused && intent.kind !== 'person')
    return sentenceTurn(scene, scene.say.pause, { outcome: 'refusal', logged: false });

  const decoded = hearDecode(spoken, raw);
  if (decoded !== undefined) return decoded;
  // A flag is a country.
  if (!/[\p{L}\p{N}]/u.test(text) && findPlaces(text).length === 0) {
    const sentence =
      attachments.length > 0 ? scene.say.attachments : text === '' ? scene.say.empty : scene.say.onlySigns;
    return sentenceTurn(scene, sentence, { outcome: 'refusal', logged: false }, starterChoices(scene));
  }
  const turned =
    hearOrder(spoken, text, (inTheNewWay, asked) => question(inTheNewWay, asked, asked)) ??
    hearTranslationWish(spoken, text) ??
    hearSwitch(spoken, raw) ??
    hearNextStep(spoken, text, act) ??
    (desk === undefined ? undefined : hearAtDesk(spoken, desk, raw)) ??
    picked(spoken, intent, text) ??
    followUp(spoken, intent) ??
    command(spoken, intent) ??
    hearNewcomer(spoken, text) ??
    hearPaths(spoken, text) ??
    hearDates(spoken, text) ??
    hearAndRemind(scene, text, (asked) => question(scene, asked, asked)) ??
    question(scene, text, raw);
  return withNotes(turned, [
    ...(cut ? [scene.say.cut] : []),
    ...(attachments.length > 0 ? [scene.say.attachments] : []),
  ]);
};

// A word of one language says which language is spoken; English words are everybody's and change nothing.
const languageOfCommand = (scene: Scene, { intent, language }: Triage): Language =>
  intent.kind === 'question' || language === undefined || language === 'en' ? scene.language : language;

const picked = (scene: Scene, intent: Intent, text: string): Turn | undefined => {
  const { offers } = scene.before;
  const phrase = phraseOf(text);
  const offer =
    intent.kind === 'pick'
      ? offers[intent.index]
      : offers.find(
          (one) =>
            phraseOf(one.label) === phrase ||
            one.key === phrase ||
            // "Next" is enough for "Next page".
            (one.action.name === 'browse' && phraseOf(one.label).split(' ')[0] === phrase),
        );
  if (offer !== undefined) return act(scene, offer.action);
  const section = sectionNamed(scene, phrase);
  if (section !== undefined) return section;
  // A number nobody offered is no question either, while there is something to choose from.
  return intent.kind === 'pick' && offers.length > 0
    ? { ...sentenceTurn(scene, scene.say.nothingToFollow, { outcome: 'refusal', logged: false }) }
    : undefined;
};

// The heading of a section of what was just shown is as good as a button.
const sectionNamed = (scene: Scene, phrase: string): Turn | undefined => {
  const id = scene.before.shown?.entry;
  const entry = id === undefined ? undefined : scene.world.library.entries.get(id);
  if (entry === undefined) return undefined;
  const { words } = wordsIn(entry, scene.language);
  const part = words.parts.find(({ title }) => phraseOf(title) === phrase);
  return part === undefined ? undefined : showEntry(scene, entry.id, part.id, { logged: false });
};

const followUp = (scene: Scene, intent: Intent): Turn | undefined => {
  const { shown, offers } = scene.before;
  const lost = () =>
    sentenceTurn(
      scene,
      scene.say.nothingToFollow,
      { outcome: 'refusal', logged: false },
      starterChoices(scene),
    );
  switch (intent.kind) {
    case 'more':
      return shown === undefined ? lost() : showEntry(scene, shown.entry, 'all', { logged: false });
    case 'part':
      return shown === undefined ? lost() : showEntry(scene, shown.entry, intent.part, { logged: false });
    case 'language': {
      const inIt = sceneIn(scene, intent.language);
      return shown === undefined
        ? sentenceTurn(inIt, inIt.say.languageSet(inIt.say.languageName), {
            outcome: 'smalltalk',
            logged: false,
          })
        : showEntry(inIt, shown.entry, shown.part, { logged: false });
    }
    case 'both': {
      const together = offers.find((one) => one.action.name === 'show-all');
      return together === undefined ? lost() : act(scene, together.action);
    }
    case 'neither':
      return toPerson(scene, shown?.entry);
    case 'yes':
    case 'no':
      return shown === undefined ? lost() : feedback(scene, shown.entry, intent.kind === 'yes');
    default:
      return undefined;
  }
};

const command = (scene: Scene, intent: Intent): Turn | undefined => {
  const talk = (sentence: string) => sentenceTurn(scene, sentence, { outcome: 'smalltalk', logged: false });
  switch (intent.kind) {
    case 'overreach':
      return sentenceTurn(scene, scene.say.overreach, { outcome: 'refusal' });
    case 'insult':
      return insult(scene);
    case 'greeting':
      return talk(scene.say.hello);
    case 'thanks':
      return talk(scene.say.youAreWelcome);
    case 'goodbye':
      return talk(scene.say.goodbye);
    case 'whoAreYou':
      return talk(scene.say.whoIAm);
    case 'help':
      return help(scene);
    case 'person':
      return toPerson(scene, scene.before.shown?.entry);
    case 'browse':
      return intent.shelf === 'dates'
        ? comingTurn(scene, {}, { page: 1, asked: false })
        : browse(scene, { name: 'browse', shelf: intent.shelf, page: 1 });
    default:
      return undefined;
  }
};

// A ticket where people work at a desk; else the official contact. Who is at risk is never asked to wait for either.
const toPerson = (scene: Scene, entry: string | undefined): Turn =>
  (scene.world.desk === undefined || entry === wellKnown.crisis
    ? undefined
    : askPerson(scene, scene.world.desk, entry)) ?? person(scene, entry);

const question = (scene: Scene, text: string, raw: string): Turn => {
  const found = scene.world.search(text, { language: scene.language });
  const message = scene.inbound.kind === 'message' ? scene.inbound.message : undefined;
  const calm: ConversationState = {
    ...scene.before,
    insults: 0,
    // Kept only where it can be passed on.
    ...(scene.world.desk === undefined || scene.world.desk.places.size === 0
      ? {}
      : { question: { text, ...(message === undefined ? {} : { message }) } }),
  };
  const [best] = found.hits;
  const spoken = { ...heardIn(scene, found.language ?? scene.language), before: calm };
  // The second net for danger: what the search takes for it is answered, and forgotten, the same way.
  return best?.entry === wellKnown.crisis && best.confidence >= answerFrom
    ? crisis(spoken)
    : understand(spoken, text, raw, found);
};

const withNotes = (decided: Turn, notes: readonly string[]): Turn => {
  const [first, ...rest] = decided.replies;
  return notes.length === 0 || first === undefined
    ? decided
    : {
        ...decided,
        replies: [{ ...first, body: [...notes.map((note) => paragraph(note)), ...first.body] }, ...rest],
      };
};
