import { phraseOf } from '../clean.ts';
import { languages, type Language } from '../language.ts';
import { decodeCommands } from '../lexicon/decode/commands.ts';

/** A typed wish to have a text explained. */
export interface DecodeCommand {
  readonly language: Language;
  /** As it came, with its lines; may be empty. */
  readonly text: string;
}

const mostLetters = 40;

/** What a message wants explained: "decode: <text>", or the word alone on its first line; undefined for anything else. */
export const decodeCommandIn = (message: string): DecodeCommand | undefined => {
  const [, head, rest = ''] = /^\s*([^:：\n]{2,40})(?:\s*[:：]|\s*\n)([^]*)$/u.exec(message) ?? [];
  if (head === undefined || head.length > mostLetters) return undefined;
  const language = commands.get(phraseOf(head));
  return language === undefined ? undefined : { language, text: rest.trim() };
};

const commands: ReadonlyMap<string, Language> = new Map(
  languages
    .toReversed()
    .flatMap((language) => decodeCommands[language].map((word) => [phraseOf(word), language] as const)),
);

/** What to type to have a text explained, in a language. */
export const typedCommand = (language: Language, text: string): string =>
  `${decodeCommands[language][0] ?? ''}: ${text}`;
