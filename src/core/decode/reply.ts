import { hasMeaningsIn, meaningsIn, wordsIn } from '../answer.ts';
import { firstSentence } from '../ask.ts';
import { sliceWhole } from '../clean.ts';
import { replyOf, type Choice, type Scene } from '../compose.ts';
import { isLanguage, languageOfLocale, type Language } from '../language.ts';
import type { Reply } from '../message.ts';
import { paragraph, strong, text, type Block, type Inline } from '../rich.ts';
import { decodeWordings } from '../wording/decode/catalogue.ts';
import { wordings } from '../wording/catalogue.ts';
import type { DecodeWording } from '../wording/decode/decode-wording.ts';
import { typedCommand } from './command.ts';
import type { Decoded, FoundTerm } from './find.ts';

/** Most words that are explained at once, most capitals that are named as unknown, most buttons. */
const mostTerms = 30;
const mostUnknown = 20;
const mostButtons = 5;
/** Longest piece of the message that is said back: a word, or what the message says of its capitals. */
const longestWord = 60;
const longestSaid = 120;
const longestMeaning = 240;

/** What is shown of a message's jargon: each word with its meaning in a line. */
export const decodedReply = (
  scene: Scene,
  decoded: Decoded,
  about: { readonly cut: boolean; readonly someoneElses: boolean },
): Reply => {
  const say = decodeWordings[scene.language];
  const shown = decoded.terms.slice(0, mostTerms);
  const rest = decoded.terms.length - shown.length;
  const lines = shown.map((term) => lineOf(scene, term));
  const [first] = shown;
  const nothing = decoded.terms.length + decoded.said.length === 0;
  const reply = replyOf(scene, {
    title: say.title,
    body: [
      ...(about.cut ? [paragraph(say.cut)] : []),
      ...(nothing ? [paragraph(say.nothing)] : []),
      ...(nothing
        ? []
        : [
            {
              kind: 'list',
              ordered: false,
              items: [
                ...lines,
                ...decoded.said.map(({ capitals, words }) => [
                  paragraph(
                    ...leadOf(say),
                    strong(bounded(capitals, longestWord)),
                    text(`: ${say.said(bounded(words, longestSaid))}`),
                  ),
                ]),
              ],
            } satisfies Block,
          ]),
      ...(rest > 0 ? [paragraph(say.rest(rest))] : []),
      ...(decoded.unknown.length === 0
        ? []
        : [
            paragraph(
              strong(say.unknown),
              text(
                ` ${decoded.unknown
                  .slice(0, mostUnknown)
                  .map((word) => bounded(word, longestWord))
                  .join(listSign[scene.language])}`,
              ),
            ),
          ]),
      ...notesOn(scene, shown),
      paragraph(about.someoneElses ? `${say.unseen} ${say.notKept}` : say.notKept),
    ],
    choices: [...new Map(shown.map((term) => [term.name, term])).values()]
      .slice(0, mostButtons)
      .map((term) => choiceOf(scene, term)),
    visibility: 'onlyYou',
  });
  // Nothing is kept that a number could mean, so the words on the button are typed.
  return first === undefined
    ? reply
    : {
        ...reply,
        labels: {
          ...reply.labels,
          buttons: say.how(typedCommand(scene.language, bounded(first.name, longestWord))),
        },
      };
};

// What stands between words of a row.
const listSign: Readonly<Record<Language, string>> = {
  en: ', ',
  fr: ', ',
  es: ', ',
  ar: '، ',
  zh: '、',
  ru: ', ',
};

/** Words of a message as they may be said back: bounded, and never half a character. */
const bounded = (value: string, length: number): string =>
  value.length > length ? `${sliceWhole(value, length - 1)}…` : value;

const leadOf = ({ lead }: DecodeWording): readonly Inline[] => (lead === '' ? [] : [text(lead)]);

const lineOf = (scene: Scene, term: FoundTerm): readonly Block[] => {
  const say = decodeWordings[scene.language];
  const word = strong(bounded(term.text, longestWord));
  const { words } = wordsIn(term.entry, scene.language);
  // Nothing but Latin letters follows: the line reads from left to right as a whole.
  const lead = words.language === scene.language ? leadOf(say) : [];
  if (term.meanings.length < 2) return [paragraph(...lead, word, text(`: ${meaningOf(scene, term)}`))];
  return [
    paragraph(...leadOf(say), word, text(`: ${say.several}`)),
    {
      kind: 'list',
      ordered: false,
      items: term.meanings.map((meaning) => [paragraph(text(meaningIn(scene, term, meaning)))]),
    },
  ];
};

/** The one line that explains a word: the summary of its entry, or the meaning that fits. */
export const meaningOf = (scene: Pick<Scene, 'language'>, term: FoundTerm): string => {
  const [meaning] = term.meanings;
  if (meaning !== undefined && term.meanings.length === 1) return meaningIn(scene, term, meaning);
  return bounded(firstSentence(wordsIn(term.entry, scene.language).words.summary), longestMeaning);
};

/** One of several meanings, with who uses it so; in the reader's language where it is translated. */
export const meaningIn = (
  { language }: Pick<Scene, 'language'>,
  { entry }: FoundTerm,
  index: number,
): string => {
  const meaning = meaningsIn(entry, language)[index];
  if (meaning === undefined) return '';
  const who = meaning.community === 'all' ? '' : ` ${wordings[language].usedBy(meaning.community)}`;
  return `${meaning.expansion === undefined ? '' : `${meaning.expansion}: `}${bounded(meaning.meaning, longestMeaning)}${who}`;
};

// Said once for all words, not once for each.
const notesOn = (scene: Scene, terms: readonly FoundTerm[]): readonly Block[] => {
  const { language } = scene;
  const foreign = terms.some(({ entry, meanings }) =>
    meanings.length > 0
      ? !hasMeaningsIn(entry, language)
      : wordsIn(entry, language).words.language !== language,
  );
  const drafted = terms.some(
    ({ entry, meanings }) =>
      (meanings.length === 0 || hasMeaningsIn(entry, language)) &&
      wordsIn(entry, language).notes.includes(scene.say.machineDrafted),
  );
  return [
    ...(foreign ? [paragraph(decodeWordings[language].englishOnly)] : []),
    ...(drafted ? [paragraph(scene.say.machineDrafted)] : []),
  ];
};

// What is typed in place of the button holds for ever: nothing of a decoded message is kept that a number could mean.
const choiceOf = (scene: Scene, { name, entry }: FoundTerm): Choice => ({
  key: typedCommand(scene.language, bounded(name, longestWord)),
  label: scene.say.more,
  action: { name: 'show', entry: entry.id },
});

/** The language a person reads whose message says nothing of it: the platform's hint, else the conversation's. */
export const readersLanguage = (scene: Scene): Language | undefined =>
  scene.world.own?.preferences?.language ??
  languageOfLocale(scene.inbound.locale) ??
  (isLanguage(scene.before.language ?? '') ? scene.before.language : undefined);
