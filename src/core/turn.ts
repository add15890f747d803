import type { Action } from './action.ts';
import { wordsIn } from './answer.ts';
import { answerFrom } from './ask.ts';
import { browse } from './browse.ts';
import { cleanText, phraseOf } from './clean.ts';
import { sceneIn, sentenceTurn, type Scene } from './compose.ts';
import { languageOfLocale, type Language } from './language.ts';
import type { Inbound } from './message.ts';
import { nearTurn, placeOfToken } from './near.ts';
import { paragraph } from './rich.ts';
import { showAll, showEntry } from './show.ts';
import { crisis, feedback, help, insult, person, starterChoices, welcome, wellKnown } from './talk.ts';
import { triage, type Intent, type Triage } from './triage.ts';
import { understand } from './understand.ts';
import { wordings } from './wording/catalogue.ts';
import type { ConversationState, Turn, World } from './world.ts';

/** How long a conversation can be followed up, in milliseconds; after that it starts afresh. */
export const conversationLength = 24 * 3_600_000;

/**
 * Decides everything about one delivery. Pure: the same inbound and world always give the same turn. Total: any text
 * gets a bounded, kind outcome.
 */
export const turn = (inbound: Inbound, world: World): Turn => {
  const before = liveConversation(world);
  const scene = (language: Language): Scene => ({
    inbound,
    world,
    language,
    say: wordings[language],
    before: before ?? fresh(world),
  });
  const usual = before?.language ?? languageOfLocale(inbound.locale) ?? 'en';
  switch (inbound.kind) {
    case 'removed':
      return { replies: [], named: [], state: 'unchanged', forgetWorkspace: inbound.address.id };
    case 'action':
      return act(scene(usual), inbound.action);
    case 'message':
      return inbound.addressed || before !== undefined
        ? hear(scene(usual), inbound.text, inbound.attachments ?? [])
        : nothing;
  }
};

const nothing: Turn = { replies: [], named: [], state: 'unchanged' };

const liveConversation = (world: World): ConversationState | undefined =>
  world.conversation !== undefined && world.now - world.conversation.at < conversationLength
    ? world.conversation
    : undefined;

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
      return person(scene, action.entry);
    case 'near': {
      const where = placeOfToken(action.place);
      return where === undefined
        ? sentenceTurn(scene, scene.say.staleButton, { outcome: 'refusal', logged: false })
        : nearTurn(scene, where);
    }
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
  const spoken = sceneIn(scene, languageOfCommand(scene, sorted));
  if (intent.kind === 'danger') return crisis(spoken);

  const paused = (scene.before.pausedUntil ?? 0) > scene.world.now;
  // Every message gets an answer, however short: a platform that waits for one would show "thinking" for ever.
  if (paused && intent.kind !== 'person')
    return sentenceTurn(scene, scene.say.pause, { outcome: 'refusal', logged: false });

  if (!/[\p{L}\p{N}]/u.test(text)) {
    const sentence =
      attachments.length > 0 ? scene.say.attachments : text === '' ? scene.say.empty : scene.say.onlySigns;
    return sentenceTurn(scene, sentence, { outcome: 'refusal', logged: false }, starterChoices(scene));
  }
  const turned =
    picked(spoken, intent, text) ??
    followUp(spoken, intent) ??
    command(spoken, intent) ??
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
      return person(scene, shown?.entry);
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
      return person(scene, scene.before.shown?.entry);
    case 'browse':
      return browse(scene, { name: 'browse', shelf: intent.shelf, page: 1 });
    default:
      return undefined;
  }
};

const question = (scene: Scene, text: string, raw: string): Turn => {
  const found = scene.world.search(text, { language: scene.language });
  const calm: ConversationState = { ...scene.before, insults: 0 };
  const [best] = found.hits;
  const spoken = { ...sceneIn(scene, found.language ?? scene.language), before: calm };
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
