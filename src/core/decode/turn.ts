import { cleanLines } from '../clean.ts';
import { heardIn, replyOf, turnOf, type Scene } from '../compose.ts';
import { paragraph } from '../rich.ts';
import { showEntry } from '../show.ts';
import { decodeWordings } from '../wording/decode/catalogue.ts';
import type { Turn } from '../world.ts';
import { decodeCommandIn, typedCommand } from './command.ts';
import { decodeText, lookUp } from './find.ts';
import { decodedReply, readersLanguage } from './reply.ts';

/** Longest text whose jargon is explained, in characters; of what is longer the beginning is read. */
export const maxDecodeLength = 8_000;
/** How much of a text tells its language. */
const mostTelling = 300;

/** What is typed to have a text explained; undefined where a message asks for something else. */
export const hearDecode = (scene: Scene, raw: string): Turn | undefined => {
  const command = decodeCommandIn(raw);
  if (command === undefined) return undefined;
  // English words are everybody's and change nothing.
  const spoken = command.language === 'en' ? scene : heardIn(scene, command.language);
  const { text, cut } = cleanLines(command.text, maxDecodeLength);
  const say = decodeWordings[spoken.language];
  if (!/[\p{L}\p{N}]/u.test(text))
    return sentence(spoken, say.empty(typedCommand(spoken.language, 'MAG, NRI')));
  const named = lookUp(spoken.world.library, text.replace(/[?？؟!.\s]+$/u, ''));
  const [only, ...others] = named;
  // One word and nothing else: the whole answer, as for any question about it.
  if (only !== undefined && others.length === 0) return showEntry(spoken, only.entry.id, undefined);
  const decoded =
    named.length > 0 ? { terms: named, said: [], unknown: [] } : decodeText(spoken.world.library, text);
  return untraced(spoken, [decodedReply(spoken, decoded, { cut, someoneElses: false })]);
};

/**
 * Explains the jargon of somebody's message to whoever opened its menu, in the language they read. Nothing is kept, not
 * even that it was asked.
 */
export const decodeTurn = (scene: Scene, raw: string): Turn => {
  const { text, cut } = cleanLines(raw, maxDecodeLength);
  const language =
    readersLanguage(scene) ?? scene.world.search(text.slice(0, mostTelling)).language ?? scene.language;
  const spoken = heardIn(scene, language);
  if (!/[\p{L}\p{N}]/u.test(text)) return sentence(spoken, decodeWordings[language].noText);
  const decoded = decodeText(scene.world.library, text);
  return untraced(spoken, [decodedReply(spoken, decoded, { cut, someoneElses: true })]);
};

const sentence = (scene: Scene, words: string): Turn =>
  untraced(scene, [replyOf(scene, { body: [paragraph(words)], visibility: 'onlyYou' })]);

// Not a line in the log, not a trace in the conversation, and the reply itself is never written down.
const untraced = (scene: Scene, replies: Turn['replies']): Turn => ({
  ...turnOf(scene, replies, { outcome: 'answer', logged: false }),
  state: 'unchanged',
  unkept: true,
});
