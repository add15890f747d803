import type { Action } from '../action.ts';
import {
  heardIn,
  replyOf,
  sceneIn,
  sentenceTurn,
  turnOf,
  type Choice,
  type Decided,
  type Scene,
} from '../compose.ts';
import { forgetZone, zoneTurn } from '../dates/zone-turns.ts';
import { wordFor } from '../desk/cards.ts';
import { languages, type Language } from '../language.ts';
import { lexicons } from '../lexicon/catalogue.ts';
import { settingsLexicon } from '../lexicon/settings.ts';
import { preferencesWithout, type Preferences } from '../mine/preferences.ts';
import { reminders } from '../mine/watching.ts';
import { list, paragraph } from '../rich.ts';
import { showEntry } from '../show.ts';
import { starterChoices } from '../talk.ts';
import { dateWordings } from '../wording/dates/catalogue.ts';
import { mineWordings } from '../wording/mine/catalogue.ts';
import { settingsWordings } from '../wording/settings/catalogue.ts';
import type { ConversationState, Turn } from '../world.ts';
import { heldSettings } from './held.ts';
import { allLanguageNames, languageNameIn } from './names.ts';
import { settingCommandIn, settingOrderIn, typedOff, typedSetting, type SettingSaid } from './said.ts';
import type { LanguageChoice } from './verbs.ts';

/** What is typed of the settings; undefined where a message is about something else. */
export const hearSettings = (given: Scene, text: string): Turn | undefined => {
  if (isWriting(given.before)) return undefined;
  const command = settingCommandIn(text);
  if (command === undefined) return undefined;
  // English words are everybody's and change nothing.
  return settingTurn(command.language === 'en' ? given : heardIn(given, command.language), command.said);
};

/**
 * An order in whole sentences; undefined where a message is about something else. A question that stands beside the
 * order is answered by `answer`, the new way.
 */
export const hearOrder = (
  given: Scene,
  text: string,
  answer: (scene: Scene, question: string) => Turn,
): Turn | undefined => {
  // What waits for somebody's own words is not interrupted by words that may be theirs.
  if (given.before.awaiting !== undefined && given.before.awaiting.kind !== 'zone') return undefined;
  const order = settingOrderIn(text);
  if (order === undefined) return undefined;
  const scene = order.language === 'en' ? given : heardIn(given, order.language);
  const change = changeOf(scene, order.said);
  if (change === undefined) return settingTurn(scene, order.said);
  const spoken = inTheNewWay(scene, change.preferences, order.said);
  const { shown } = given.before;
  const answered =
    order.rest !== undefined
      ? answer(spoken, order.rest)
      : shown === undefined || order.said.kind === 'plain'
        ? undefined
        : showEntry(spoken, shown.entry, shown.part === 'all' ? undefined : shown.part, { logged: false });
  if (answered === undefined) return changed(spoken, order.said, change.preferences);
  // Of a person at risk nothing is kept, not even that they wish for short answers.
  if (answered.state === 'forget') return answered;
  const language = answered.replies.at(-1)?.language ?? spoken.language;
  const [first, ...rest] = answered.replies.toReversed();
  if (first === undefined) return changed(spoken, order.said, change.preferences);
  const note = noteOf(sceneIn(spoken, language), order.said);
  return {
    ...answered,
    replies: [...rest.toReversed(), { ...first, body: [...first.body, paragraph(note)] }],
    own: { ...answered.own, preferences: change.preferences },
  };
};

/** What a button of the settings does. */
export const actOnSettings = (
  scene: Scene,
  { verb, language }: Extract<Action, { readonly name: 'settings' }>,
): Turn => {
  switch (verb) {
    case 'show':
    case 'reset':
      return settingTurn(scene, { kind: verb });
    case 'zone':
      return settingTurn(scene, { kind: 'zone', rest: '' });
    case 'language':
      return settingTurn(scene, { kind: 'language', ...(language === undefined ? {} : { language }) });
    case 'short-on':
    case 'short-off':
      return settingTurn(scene, { kind: 'short', on: verb === 'short-on' });
    case 'plain-on':
    case 'plain-off':
      return settingTurn(scene, { kind: 'plain', on: verb === 'plain-on' });
  }
};

// A form and a coordinator's answer take every text for what it is.
const isWriting = ({ awaiting }: ConversationState): boolean =>
  awaiting !== undefined && ['form', 'correction', 'held', 'rewrite'].includes(awaiting.kind);

const settingTurn = (scene: Scene, said: SettingSaid): Turn => {
  const { own } = scene.world;
  if (own?.preferences === undefined)
    return sentence(scene, scene.say.storeDown, { outcome: 'refusal', logged: false });
  const change = changeOf(scene, said);
  if (change !== undefined)
    return changed(inTheNewWay(scene, change.preferences, said), said, change.preferences);
  switch (said.kind) {
    case 'reminders':
      return own.held === undefined
        ? sentence(scene, mineWordings[scene.language].cannotNow, { outcome: 'refusal', logged: false })
        : reminders(scene, own);
    case 'zone':
      return isOff(said.rest) ? forgetZone(scene) : zoneTurn(scene, said.rest);
    case 'language':
      return whichLanguage(scene);
    case 'unknown':
      return notPossible(scene, said.of);
    default:
      return showSettings(scene, own.preferences);
  }
};

const isOff = (rest: string): boolean =>
  languages.some((language) => settingsLexicon[language].off.includes(rest.toLowerCase()));

/** What somebody's preferences become; undefined where nothing is changed. */
const changeOf = ({ world }: Scene, said: SettingSaid): { readonly preferences: Preferences } | undefined => {
  const before = world.own?.preferences;
  if (before === undefined) return undefined;
  switch (said.kind) {
    case 'short':
    case 'plain':
      return {
        preferences: said.on ? { ...before, [said.kind]: true } : preferencesWithout(before, said.kind),
      };
    case 'language':
      if (said.language === undefined) return undefined;
      return {
        preferences:
          said.language === 'own'
            ? preferencesWithout(before, 'language')
            : { ...before, language: said.language },
      };
    case 'reset':
      // That they were asked for their zone stays known: nobody is asked twice.
      return { preferences: before.zoneAsked === undefined ? {} : { zoneAsked: before.zoneAsked } };
    default:
      return undefined;
  }
};

/** The scene as if it had always been set so. */
const inTheNewWay = (scene: Scene, preferences: Preferences, said: SettingSaid): Scene => {
  const { own } = scene.world;
  const world = own === undefined ? scene.world : { ...scene.world, own: { ...own, preferences } };
  const renewed: Scene = { ...scene, world };
  return said.kind === 'language' && said.language !== undefined && said.language !== 'own'
    ? sceneIn(renewed, said.language)
    : renewed;
};

const noteOf = (scene: Scene, said: SettingSaid): string => {
  const say = settingsWordings[scene.language];
  switch (said.kind) {
    case 'short':
      return said.on ? say.shortSet : say.shortEnded;
    case 'plain':
      return said.on ? say.plainSet : say.plainEnded;
    case 'language':
      return said.language === undefined || said.language === 'own'
        ? say.languageFree
        : say.languageSet(languageNameIn(scene.language, said.language));
    default:
      return say.wasReset;
  }
};

/** Says what was set. Whoever asked from the settings sees them again; in plain mode the choices are told anew. */
const changed = (scene: Scene, said: SettingSaid, preferences: Preferences): Turn => {
  const { offers } = scene.before;
  const fromSettings = offers.some(({ action }) => action.name === 'settings');
  const tellsAnew = said.kind === 'plain' && said.on;
  const choices = fromSettings
    ? settingChoices(scene, preferences)
    : !tellsAnew
      ? []
      : offers.length > 0
        ? offers.map(({ key, label, action }) => ({ label, action, ...(/^\d+$/.test(key) ? {} : { key }) }))
        : [...starterChoices(scene), { label: scene.say.person, action: { name: 'person' } as const }];
  return {
    ...sentence(scene, noteOf(scene, said), { outcome: 'smalltalk', logged: false }, choices),
    own: { preferences },
  };
};

const sentence = (scene: Scene, words: string, decided: Decided, choices: readonly Choice[] = []): Turn => {
  const turn = sentenceTurn(scene, words, { ...decided, state: { awaiting: undefined } }, choices);
  return { ...turn, replies: turn.replies.map((reply) => ({ ...reply, visibility: 'onlyYou' })) };
};

const showSettings = (scene: Scene, preferences: Preferences): Turn => {
  const say = settingsWordings[scene.language];
  return turnOf(
    scene,
    [
      replyOf(scene, {
        title: say.title,
        body: [list(settingLines(scene.language, preferences)), paragraph(say.kept)],
        choices: settingChoices(scene, preferences),
        visibility: 'onlyYou',
      }),
    ],
    { outcome: 'smalltalk', logged: false, state: { awaiting: undefined } },
  );
};

/** Everything that can be set, as it is. */
const settingLines = (language: Language, preferences: Preferences): readonly string[] => {
  const say = settingsWordings[language];
  return [
    preferences.language === undefined
      ? say.languageOwn
      : say.language(languageNameIn(language, preferences.language)),
    preferences.short === true ? say.shortOn : say.shortOff,
    preferences.plain === true ? say.plainOn : say.plainOff,
    preferences.zone === undefined ? say.zoneNone : dateWordings[language].zoneHeld(preferences.zone),
  ];
};

// What is typed stands on the buttons, so that it holds for ever and in every place.
const settingChoices = ({ language }: Scene, preferences: Preferences): readonly Choice[] => {
  const say = settingsWordings[language];
  const isSet = heldSettings(language, preferences).length > 0;
  const toggle = (setting: 'short' | 'plain', label: string): Choice => {
    const isOn = preferences[setting] === true;
    return {
      label,
      key: isOn ? typedSetting(language, setting, typedOff(language)) : typedSetting(language, setting),
      action: { name: 'settings', verb: isOn ? `${setting}-off` : `${setting}-on` },
    };
  };
  return [
    {
      label: say.languageButton,
      key: typedSetting(language, 'language'),
      action: { name: 'settings', verb: 'language' },
    },
    toggle('short', preferences.short === true ? say.longButton : say.shortButton),
    toggle('plain', preferences.plain === true ? say.richButton : say.plainButton),
    {
      label: say.zoneButton,
      key: typedSetting(language, 'zone'),
      action: { name: 'settings', verb: 'zone' },
    },
    {
      label: say.remindersButton,
      key: wordFor(language, 'reminders'),
      action: { name: 'mine', verb: 'reminders' },
    },
    ...(isSet
      ? [
          {
            label: say.resetButton,
            key: typedSetting(language, 'reset'),
            action: { name: 'settings', verb: 'reset' },
          } as const,
        ]
      : []),
  ];
};

const whichLanguage = (scene: Scene): Turn => {
  const { language } = scene;
  const say = settingsWordings[language];
  const choice = (label: string, value: LanguageChoice, typed: string): Choice => ({
    label,
    key: typedSetting(language, 'language', typed),
    action: { name: 'settings', verb: 'language', language: value },
  });
  return sentence(scene, say.whichLanguage, { outcome: 'choice', logged: false }, [
    ...languages.map((one) => choice(languageNameIn(one, one), one, typedLanguage(language, one))),
    choice(say.ownLanguageButton, 'own', settingsLexicon[language].own[0] ?? ''),
  ]);
};

// A script of its own goes with a name in that script, else the direction of a line turns in its middle.
const typedLanguage = (language: Language, named: Language): string =>
  language === 'ar' || language === 'zh' || language === 'ru'
    ? (lexicons.find(([one]) => one === language)?.[1].languageNames[named][0] ?? named)
    : named;

const notPossible = (scene: Scene, of: 'language' | 'short' | 'plain' | undefined): Turn => {
  const { language } = scene;
  const say = settingsWordings[language];
  if (of === 'language')
    return sentence(scene, say.languagePossible(allLanguageNames(language)), {
      outcome: 'refusal',
      logged: false,
    });
  const words =
    of === undefined
      ? say.possible(
          new Intl.ListFormat(language, { type: 'disjunction' }).format(
            (['language', 'short', 'plain', 'zone', 'reset'] as const).map((word) =>
              typedSetting(language, word),
            ),
          ),
        )
      : say.onOrOff(typedSetting(language, of), typedSetting(language, of, typedOff(language)));
  return sentence(scene, words, { outcome: 'refusal', logged: false });
};
