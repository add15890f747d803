import { createInterface } from 'node:readline';
import { z } from 'zod';
import { answerOnce, type Answered, type Asked } from '../ask.ts';
import type { Serving } from '../bot.ts';
import { createCache } from '../cache.ts';
import { configFromEnv } from '../config.ts';
import { knowledgeFolders, knowledgeFrom } from '../knowledge-source.ts';
import { createDebug } from '../log.ts';
import { servingOf, type OpenServing } from '../serving.ts';
import { loadEnvFile } from '../system.ts';
import { explainOnce } from './explain-answer.ts';
import { explanationLines } from './explain-lines.ts';

const asked = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string(),
  lang: z.string().optional(),
  context: z.array(z.string()).optional(),
});

/** Answers the question given, or every line of standard input. */
export const ask = async (
  question: string,
  options: {
    readonly json?: boolean;
    readonly jsonl?: boolean;
    readonly explain?: boolean;
    readonly lang?: string;
  },
): Promise<void> => {
  const serving = await openServing();
  if (options.jsonl === true) return askLines(serving);
  const one: Asked = {
    id: '1',
    text: question === '' && !process.stdin.isTTY ? await piped() : question,
    // One question, one answer: there is nobody left to press anything.
    menu: options.json === true,
    ...(options.lang === undefined ? {} : { lang: options.lang }),
  };
  if (options.explain === true) {
    const explained = explainOnce(
      serving,
      one,
      () => Date.now(),
      () => performance.now(),
    );
    process.stdout.write(
      options.json === true
        ? `${JSON.stringify(explained, null, 2)}\n`
        : `${explanationLines(explained).join('\n')}\n`,
    );
    return;
  }
  const answer = answer1(serving, one);
  process.stdout.write(options.json === true ? `${JSON.stringify(answer, null, 2)}\n` : `${answer.text}\n`);
};

/** The knowledge the settings name, ready to answer. */
export const openServing = async (): Promise<OpenServing> => {
  loadEnvFile();
  const config = configFromEnv(process.env);
  const cache = createCache(config.cache, createDebug(config.logLevel));
  const { library } = await knowledgeFrom(knowledgeFolders(config), cache);
  return servingOf(library, cache);
};

const answer1 = (serving: Serving, one: Asked): Answered =>
  answerOnce(
    serving,
    one,
    () => Date.now(),
    () => performance.now(),
  );

const askLines = async (serving: Serving): Promise<void> => {
  let line = 0;
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (text.trim() === '') continue;
    const read = asked.safeParse(parsed(text));
    if (!read.success) {
      const problem =
        parsed(text) === undefined
          ? 'It is not JSON'
          : read.error.issues
              .map((issue) => `${issue.path.join('.') || 'line'}: ${issue.message}`)
              .join('; ');
      process.stderr.write(
        `line ${String(line)}: not a question. ${problem}. Write {"id": "1", "text": "…"}.\n`,
      );
      process.exitCode = 1;
      continue;
    }
    const { id, text: words, lang, context } = read.data;
    const answer = answer1(serving, {
      id,
      text: words,
      ...(lang === undefined ? {} : { lang }),
      ...(context === undefined ? {} : { context }),
    });
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
};

const piped = async (): Promise<string> => {
  const pieces: string[] = [];
  for await (const line of createInterface({ input: process.stdin })) pieces.push(line);
  return pieces.join('\n');
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
