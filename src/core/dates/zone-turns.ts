import { replyOf, sentenceTurn, turnOf, type Choice, type Scene } from '../compose.ts';
import type { OwnChanges } from '../mine/held.ts';
import { preferencesWithout } from '../mine/preferences.ts';
import { phraseOf } from '../clean.ts';
import { findPlaces } from '../places/find-places.ts';
import { list, paragraph } from '../rich.ts';
import { dateWordings } from '../wording/dates/catalogue.ts';
import type { Turn } from '../world.ts';
import { smallWords } from './said.ts';
import { isDate } from './span.ts';
import { instantText, whenLines } from './when.ts';
import { isZoneName, zoneSaid } from './zones.ts';

/** Most zones a person is asked to choose from. */
const mostZones = 8;

/** The question for the time zone, where it was never asked before and can be kept; undefined otherwise. */
export const askingZone = (
  scene: Scene,
): { readonly sentence: string; readonly own: OwnChanges } | undefined => {
  const preferences = scene.world.own?.preferences;
  if (preferences === undefined || preferences.zone !== undefined || preferences.zoneAsked === true)
    return undefined;
  return {
    sentence: dateWordings[scene.language].zoneAsk,
    own: { preferences: { ...preferences, zoneAsked: true } },
  };
};

/** What somebody says of their time zone, after "time zone"; with nothing said what is held of it. */
export const zoneTurn = (scene: Scene, rest: string): Turn => {
  const say = dateWordings[scene.language];
  const preferences = scene.world.own?.preferences;
  if (preferences === undefined) return said(scene, scene.say.storeDown);
  if (rest === '')
    return preferences.zone === undefined
      ? { ...said(scene, say.zoneNone), state: awaitingZone(said(scene, say.zoneNone)) }
      : said(scene, `${say.zoneHeld(preferences.zone)}. ${say.zoneChange}`);
  const found = zoneSaid(rest, scene.world.now);
  switch (found.kind) {
    case 'zone':
      return setZone(scene, found.zone);
    case 'several':
      return whichZone(scene, found.zones);
    case 'unknown':
      return said(scene, say.zoneUnknown);
  }
};

/** The answer to the question for the zone; undefined where the message is about something else. */
export const zoneAnswer = (scene: Scene, text: string): Turn | undefined => {
  if (scene.before.awaiting?.kind !== 'zone' || scene.world.own?.preferences === undefined) return undefined;
  if (!isOnlyPlace(text)) return undefined;
  const found = zoneSaid(text, scene.world.now);
  if (found.kind === 'unknown') return undefined;
  return found.kind === 'zone' ? setZone(scene, found.zone) : whichZone(scene, found.zones);
};

// "Kenya", "I am in Nairobi, Kenya"; a question that names a place is a question.
const isOnlyPlace = (text: string): boolean => {
  if (/[?？؟]/u.test(text)) return false;
  const places = findPlaces(text);
  const left = phraseOf(places.reduce((rest, { matched }) => rest.replace(matched, ' '), text));
  return places.length === 0
    ? left.split(' ').length <= 3
    : left.split(' ').every((word) => word === '' || smallWords.has(word) || selfWords.has(word));
};

const selfWords = new Set(
  "am i'm im live based suis habite vivo estoy vive we are is time zone время нахожусь живу я أنا أعيش 住在 我在".split(
    ' ',
  ),
);

/** Keeps a time zone, and shows what it makes of the date that was shown. */
export const setZone = (scene: Scene, zone: string): Turn => {
  const { world, language } = scene;
  const say = dateWordings[language];
  const preferences = world.own?.preferences;
  if (preferences === undefined) return said(scene, scene.say.storeDown);
  if (!isZoneName(zone)) return said(scene, say.zoneUnknown);
  const shown = world.library.entries.get(scene.before.shown?.entry ?? '');
  const turn = turnOf(
    scene,
    [
      replyOf(scene, {
        body: [
          paragraph(say.zoneSet(zone, instantText(world.now, zone, language))),
          ...(shown !== undefined && isDate(shown)
            ? [list(whenLines(shown.occasion, { language, now: world.now, zone }))]
            : []),
        ],
        visibility: 'onlyYou',
      }),
    ],
    {
      outcome: 'smalltalk',
      logged: false,
      state: { awaiting: undefined, offers: scene.before.offers },
    },
  );
  return { ...turn, own: { preferences: { ...preferences, zone, zoneAsked: true } } };
};

/** Forgets the time zone; it is not asked for again. */
export const forgetZone = (scene: Scene): Turn => ({
  ...said(scene, dateWordings[scene.language].zoneForgotten),
  own: {
    preferences: { ...preferencesWithout(scene.world.own?.preferences ?? {}, 'zone'), zoneAsked: true },
  },
});

const whichZone = (scene: Scene, zones: readonly string[]): Turn => {
  const { world, language } = scene;
  const choices: readonly Choice[] = zones.slice(0, mostZones).map((zone) => ({
    label: `${zone} (${instantText(world.now, zone, language)})`,
    action: { name: 'zone', zone },
  }));
  return turnOf(
    scene,
    [
      replyOf(scene, {
        body: [paragraph(dateWordings[language].zoneWhich)],
        choices,
        visibility: 'onlyYou',
      }),
    ],
    { outcome: 'choice', logged: false, state: { awaiting: { kind: 'zone' } } },
  );
};

const said = (scene: Scene, sentence: string): Turn =>
  sentenceTurn(scene, sentence, {
    outcome: 'smalltalk',
    logged: false,
    state: { awaiting: undefined },
  });

const awaitingZone = ({ state }: Turn): Turn['state'] =>
  typeof state === 'object' ? { ...state, awaiting: { kind: 'zone' } } : state;
