import { readFile } from 'node:fs/promises';
import { createCache } from '../cache.ts';
import { configFromEnv, ConfigError } from '../config.ts';
import { meaningsIn } from '../core/answer.ts';
import { decodeText, type Decoded } from '../core/decode/find.ts';
import { meaningOf } from '../core/decode/reply.ts';
import { maxDecodeLength } from '../core/decode/turn.ts';
import { cleanLines } from '../core/clean.ts';
import { isLanguage, languageOfLocale, type Language } from '../core/language.ts';
import type { Library } from '../core/library.ts';
import { plainReply } from '../core/plain.ts';
import { turn } from '../core/turn.ts';
import { knowledgeFolders, knowledgeFrom } from '../knowledge-source.ts';
import { createDebug } from '../log.ts';
import { loadEnvFile } from '../system.ts';

/** Explains the jargon of a text that is given, in a file, or on standard input. */
export const decode = async (
  words: string,
  options: { readonly file?: string; readonly json?: boolean; readonly lang?: string },
): Promise<void> => {
  const language = languageFor(options.lang);
  const text = words !== '' ? words : await textOf(options.file);
  loadEnvFile();
  const config = configFromEnv(process.env);
  // Only names are looked up: nothing has to be learnt.
  const cache = createCache(config.cache, createDebug(config.logLevel));
  const { library } = await knowledgeFrom(knowledgeFolders(config), cache);
  process.stdout.write(
    options.json === true
      ? `${JSON.stringify(asJson(library, text, language), null, 2)}\n`
      : `${asText(library, text, language)}\n`,
  );
};

const languageFor = (chosen: string | undefined): Language => {
  if (chosen !== undefined && !isLanguage(chosen))
    throw new ConfigError(['--lang must be en, fr, es, ar, zh or ru.']);
  return chosen ?? languageOfLocale(process.env['LC_ALL'] ?? process.env['LANG']) ?? 'en';
};

const textOf = async (file: string | undefined): Promise<string> => {
  if (file !== undefined)
    return readFile(file, 'utf8').catch((error: unknown) => {
      throw new Error(`The file ${file} cannot be read.`, { cause: error });
    });
  if (process.stdin.isTTY)
    throw new Error('There is no text. Write it behind the command, name a file with --file, or pipe it in.');
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

/** What a person reads, without what could be pressed. */
export const asText = (library: Library, text: string, language: Language): string =>
  turn(
    {
      kind: 'decode',
      delivery: 'decode',
      address: { platform: 'terminal', id: 'terminal:decode', ref: null },
      person: { id: 'terminal:you' },
      locale: language,
      text,
    },
    {
      now: Date.now(),
      library,
      // The language is known, so that nothing is searched for.
      search: () => ({ hits: [], inField: false }),
      conversation: undefined,
      settings: { keepQuestions: false },
    },
  )
    .replies.map((reply) => plainReply({ ...reply, buttons: [] }))
    .join('\n\n');

/** What a program reads. */
export const asJson = (library: Library, text: string, language: Language) => {
  const read = cleanLines(text, maxDecodeLength);
  const { terms, said, unknown }: Decoded = decodeText(library, read.text);
  return {
    language,
    cut: read.cut,
    known: terms.map((term) => ({
      text: term.text,
      name: term.name,
      entry: term.entry.id,
      title: term.entry.title,
      ...(term.meanings.length > 1
        ? { meanings: term.meanings.map((index) => meaningsIn(term.entry, language)[index]) }
        : { meaning: meaningOf({ language }, term) }),
    })),
    said: said.map(({ capitals, words }) => ({ text: capitals, says: words })),
    unknown,
  };
};
