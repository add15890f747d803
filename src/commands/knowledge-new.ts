import { createInterface } from 'node:readline';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { IsoDate } from '../core/entry.ts';
import { idPrefix, interviewFor, type Asking, type Around } from '../knowledge/edit/interview.ts';
import { filesFrom, suggestedId, type Answers } from '../knowledge/edit/new-entry.ts';
import { newProblems } from '../knowledge/edit/exchange.ts';
import { writeFiles } from '../knowledge/edit/write-files.ts';
import { homes, type Home } from '../knowledge/kinds/homes.ts';
import { parseContent, sharedOnly } from '../knowledge/load.ts';
import { refuses } from '../knowledge/problem.ts';
import { readFolder } from '../knowledge/read-folder.ts';
import { didYouMean } from '../knowledge/suggest.ts';
import { problemLines } from '../knowledge-source.ts';

/** What an interview talks through. */
export interface Talk {
  readonly input: Readable;
  readonly output: Writable;
}

/** Kinds a person writes by hand, by the word they would use. */
const writable = homes.filter(({ place }) =>
  ['concepts', 'procedures', 'terms', 'bodies', 'initiatives', 'dates', 'selections'].includes(place),
);

/** Asks for a new entry in the terminal and writes it; writes nothing that would be refused. */
export const newEntry = async (
  folder: string,
  kind: string | undefined,
  { input, output }: Talk,
  today: IsoDate,
): Promise<boolean> => {
  const say = (text: string): void => void output.write(`${text}\n`);
  const lines = createInterface({ input, terminal: false })[Symbol.asyncIterator]();
  const answer = async (prompt: string): Promise<string | undefined> => {
    output.write(prompt);
    const next = await lines.next();
    return next.done === true ? undefined : next.value.trim();
  };
  const content = await readFolder(folder);
  const { library } = await parseContent(sharedOnly(content));
  if (library === undefined) {
    say('The knowledge has problems already. Run `helpdesk knowledge check` and mend them first.');
    return false;
  }
  const home = await chooseHome(kind, answer, say);
  if (home === undefined) return stopped(say);
  const around: Around = {
    ids: new Set(library.entries.keys()),
    topics: [...library.topics.keys()],
    sources: new Set(
      [...library.entries.values()].filter((one) => one.kind === 'source').map(({ id }) => id),
    ),
    today,
  };
  say('Answer line by line. An empty line takes what stands in brackets, or skips what may be left out.');
  const answers: Record<string, string | readonly string[]> = {};
  for (const asking of interviewFor(home, around)) {
    const given = await put(asking, answers, home, answer, say);
    if (given === undefined) return stopped(say);
    answers[asking.field] = given;
  }
  return save(folder, content, home, answers, say, today);
};

const stopped = (say: (text: string) => void): false => {
  say('\nStopped. Nothing was written.');
  return false;
};

const chooseHome = async (
  kind: string | undefined,
  answer: (prompt: string) => Promise<string | undefined>,
  say: (text: string) => void,
): Promise<Home | undefined> => {
  const names = writable.flatMap((home) => [home.place, home.kind]);
  let typed = kind;
  for (;;) {
    typed ??= await answer(`What kind of entry? ${writable.map(({ place }) => place).join(', ')}: `);
    if (typed === undefined) return undefined;
    const found =
      writable.find(({ place }) => place === typed) ?? writable.find((home) => home.kind === typed);
    if (found !== undefined) return found;
    say(didYouMean(typed, names, `Please choose one of: ${writable.map(({ place }) => place).join(', ')}`));
    typed = undefined;
  }
};

const put = async (
  asking: Asking,
  answers: Answers,
  home: Home,
  answer: (prompt: string) => Promise<string | undefined>,
  say: (text: string) => void,
): Promise<string | readonly string[] | undefined> => {
  const fallback = fallbackFor(asking, answers, home);
  const shown = `\n${asking.prompt}\n  e.g. ${asking.example}${fallback === undefined ? '' : ` [${fallback}]`}\n> `;
  const collected: string[] = [];
  for (;;) {
    const typed = await answer(collected.length === 0 ? shown : '> ');
    if (typed === undefined) return undefined;
    if (typed === '') {
      if (collected.length > 0) return collected;
      if (fallback !== undefined) return fallback;
      if (asking.optional === true) return asking.many === true ? [] : '';
      say('This one is needed.');
      continue;
    }
    const wrong = asking.wrong?.(typed);
    if (wrong !== undefined) {
      say(wrong);
      continue;
    }
    if (asking.many !== true) return typed;
    collected.push(typed);
  }
};

const fallbackFor = ({ field }: Asking, answers: Answers, home: Home): string | undefined => {
  if (field === 'id') {
    return suggestedId(String(answers['title'] ?? ''), idPrefix(home));
  }
  return field === 'scope' ? 'global' : field === 'owner' ? 'knowledge desk' : undefined;
};

const save = async (
  folder: string,
  content: Awaited<ReturnType<typeof readFolder>>,
  home: Home,
  answers: Answers,
  say: (text: string) => void,
  today: IsoDate,
): Promise<boolean> => {
  const files = filesFrom(home, answers, content.files, today);
  const problems = await newProblems(content, files);
  if (problems.length > 0) say(`\n${problemLines(problems)}`);
  if (refuses(problems)) {
    say('This would be refused, so nothing was written.');
    return false;
  }
  await writeFiles(folder, files);
  for (const { path } of files)
    say(`${existsSync(join(folder, path)) ? 'Wrote' : 'Could not write'} ${path}`);
  say('Have a second person read it, then commit it.');
  return true;
};
