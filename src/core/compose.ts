import type { Action } from './action.ts';
import type { Language } from './language.ts';
import type { Button, Fact, Inbound, Reply, SourceLine, Visibility } from './message.ts';
import type { Block } from './rich.ts';
import { paragraph } from './rich.ts';
import type { ConversationState, Named, Outcome, MissKind, Turn, World } from './world.ts';
import { dayOf } from './validity.ts';
import { wordings } from './wording/catalogue.ts';
import type { Wording } from './wording/wording.ts';

/** Everything one situation works with. */
export interface Scene {
  readonly inbound: Inbound;
  readonly world: World;
  /** The language of this reply. */
  readonly language: Language;
  readonly say: Wording;
  /** The conversation before this turn; a fresh one where there was none. */
  readonly before: ConversationState;
}

/** A scene in a language. */
export const sceneIn = (scene: Scene, language: Language): Scene => ({
  ...scene,
  language,
  say: wordings[language],
});

/** A scene in the language of what was typed, unless the person has set one: that goes before it. */
export const heardIn = (scene: Scene, language: Language): Scene =>
  scene.world.own?.preferences?.language === undefined ? sceneIn(scene, language) : scene;

/** A button before it has a number; `key` is what is typed instead of a number, where that must hold for ever. */
export interface Choice {
  readonly label: string;
  readonly action: Action;
  readonly key?: string;
}

/** The parts of a reply; what is left out is empty. */
export interface Draft {
  readonly title?: string;
  readonly body: readonly Block[];
  readonly facts?: readonly Fact[];
  readonly sources?: readonly SourceLine[];
  readonly choices?: readonly Choice[];
  readonly visibility?: Visibility;
}

/** A reply in the language of the scene, its buttons numbered from 1 so that each can be typed. */
export const replyOf = (scene: Scene, draft: Draft): Reply => replyIn(scene.language, draft);

/** A reply in a language, to whoever it may be for. */
export const replyIn = (language: Language, draft: Draft): Reply => {
  const say = wordings[language];
  return {
    language,
    visibility: draft.visibility ?? 'everyone',
    ...(draft.title === undefined ? {} : { title: draft.title }),
    body: draft.body,
    facts: draft.facts ?? [],
    sources: draft.sources ?? [],
    buttons: numbered(draft.choices ?? []),
    labels: { sources: say.sources, buttons: say.buttonsLine },
  };
};

const numbered = (choices: readonly Choice[]): readonly Button[] =>
  choices.map((choice, index) => ({ key: String(index + 1), ...choice }));

/** What a situation says of itself, for {@link turnOf}. */
export interface Decided {
  readonly outcome: Outcome;
  readonly missKind?: MissKind;
  readonly named?: readonly Named[];
  readonly entry?: string;
  /** What changes in the conversation besides the offers and the language. */
  readonly state?: Partial<ConversationState>;
  /** Whether it counts in the question log; a click on "next page" does not. */
  readonly logged?: boolean;
  readonly text?: string;
}

/** A turn from replies and what was decided: offers follow the last reply's buttons. */
export const turnOf = (scene: Scene, replies: readonly Reply[], decided: Decided): Turn => {
  const offers = replies
    .flatMap((reply) => reply.buttons)
    .map(({ key, label, action }) => ({ key, label, action }));
  return {
    replies,
    outcome: decided.outcome,
    ...(decided.missKind === undefined ? {} : { missKind: decided.missKind }),
    named: decided.named ?? [],
    state: { ...scene.before, offers, language: scene.language, at: scene.world.now, ...decided.state },
    ...(decided.logged === false
      ? {}
      : {
          log: {
            day: dayOf(scene.world.now),
            platform: scene.inbound.address.platform,
            language: scene.language,
            outcome: decided.outcome,
            ...(decided.missKind === undefined ? {} : { missKind: decided.missKind }),
            ...(decided.entry === undefined ? {} : { entry: decided.entry }),
            ...(decided.text === undefined || !scene.world.settings.keepQuestions
              ? {}
              : { text: decided.text }),
          },
        }),
  };
};

/** A turn that says one sentence and keeps what was offered before, so that "second" still works after "thanks". */
export const sentenceTurn = (
  scene: Scene,
  sentence: string,
  decided: Decided,
  choices: readonly Choice[] = [],
): Turn => {
  const turn = turnOf(scene, [replyOf(scene, { body: [paragraph(sentence)], choices })], decided);
  return choices.length > 0 || typeof turn.state === 'string'
    ? turn
    : { ...turn, state: { ...turn.state, offers: decided.state?.offers ?? scene.before.offers } };
};
