import { wordsIn } from './answer.ts';
import { phraseOf } from './clean.ts';
import { heardIn, sentenceTurn, type Scene } from './compose.ts';
import { languages, type Language } from './language.ts';
import { settingsLexicon } from './lexicon/settings.ts';
import { languageNameIn } from './settings/names.ts';
import { starterChoices } from './talk.ts';
import { isWholeIn, wishOf } from './translated.ts';
import { settingsWordings } from './wording/settings/catalogue.ts';
import type { Turn } from './world.ts';

/** Most wishes one conversation remembers. */
const mostWishes = 20;

const words: ReadonlyMap<string, Language> = new Map(
  languages
    .toReversed()
    .flatMap((language) =>
      settingsLexicon[language].translation.map((one) => [phraseOf(one), language] as const),
    ),
);

/** "Ask for the translation", of what was just shown; undefined where a message says something else. */
export const hearTranslationWish = (given: Scene, text: string): Turn | undefined => {
  const language = words.get(phraseOf(text));
  if (language === undefined) return undefined;
  // Who asks in Chinese for a text shown in French wishes for Chinese.
  const scene = language === 'en' ? given : heardIn(given, language);
  const { shown } = given.before;
  return shown === undefined
    ? sentenceTurn(
        scene,
        settingsWordings[scene.language].wishWhat,
        { outcome: 'refusal', logged: false },
        starterChoices(scene),
      )
    : wishTranslation(scene, shown.entry, scene.language);
};

/** Notes that an entry is wished for in a language: once for each conversation, and without who it was. */
export const wishTranslation = (scene: Scene, id: string, wanted: Language): Turn => {
  const entry = scene.world.library.entries.get(id);
  if (entry === undefined) return sentenceTurn(scene, scene.say.gone, { outcome: 'refusal', logged: false });
  const say = settingsWordings[scene.language];
  const { title } = wordsIn(entry, scene.language).words;
  const name = languageNameIn(scene.language, wanted);
  const decided = { outcome: 'smalltalk', logged: false } as const;
  if (isWholeIn(entry, wanted)) return sentenceTurn(scene, say.wishNotNeeded(title, name), decided);
  const wish = wishOf(id, wanted);
  const wishes = scene.before.translationWishes ?? [];
  if (wishes.includes(wish)) return sentenceTurn(scene, say.wishedBefore(title, name), decided);
  // What cannot be kept is not promised.
  if (scene.world.own === undefined)
    return sentenceTurn(scene, scene.say.storeDown, { outcome: 'refusal', logged: false });
  return {
    ...sentenceTurn(scene, say.wishNoted(title, name), {
      ...decided,
      state: { translationWishes: [...wishes, wish].slice(-mostWishes) },
    }),
    translationWish: { entry: id, language: wanted },
  };
};
