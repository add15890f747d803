import { ConfigError, type Config } from '../config.ts';
import { gapsOf, lessonsKept } from '../core/desk/gaps.ts';
import type { KeptPhrasing } from '../core/desk/proposal-records.ts';
import { draftFrom, isForEverybody } from '../core/desk/review.ts';
import type { Store, TranslationWish } from '../core/store.ts';
import { isWholeIn } from '../core/translated.ts';
import { dayOf } from '../core/validity.ts';
import { withPhrasing } from '../knowledge/edit/phrasing.ts';
import { writeFiles } from '../knowledge/edit/write-files.ts';
import { newProblems } from '../knowledge/edit/exchange.ts';
import { refuses } from '../knowledge/problem.ts';
import { readFolder } from '../knowledge/read-folder.ts';
import { knowledgeFolders, knowledgeFrom, problemLines } from '../knowledge-source.ts';
import { mostLessons } from '../proposals.ts';
import { wordsOf } from '../serving.ts';
import { withStore } from './proposals.ts';

const since = (): string => dayOf(Date.now() - lessonsKept * 86_400_000);
const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Shows groups of questions without a good answer; with `draft` begins a proposal from one. */
export const gaps = (options: { readonly json?: boolean; readonly draft?: string }): Promise<void> =>
  withStore(async (store, config) => {
    const kept = await store.transact((transaction) => transaction.gaps(since(), mostLessons));
    const found = gapsOf(kept, wordsOf, config.fewestAskers);
    if (options.draft !== undefined) {
      const gap = found.find(({ number }) => String(number) === options.draft);
      if (gap === undefined) throw new ConfigError([`There is no gap ${options.draft}.`]);
      const { library } = await knowledgeFrom(knowledgeFolders(config));
      const desk = library.desks.find(isForEverybody) ?? library.desks[0];
      if (desk === undefined) throw new ConfigError(['There is no desk to look after a draft.']);
      const number = await store.transact(async (transaction) => {
        const fresh = await transaction.nextProposal();
        await transaction.saveProposal(draftFrom(gap, fresh, desk.id, dayOf(Date.now())));
        return fresh;
      });
      say(
        `Draft ${String(number)} for ${desk.id}, no answer yet. A reviewer goes on in chat: revise ${String(number)}`,
      );
      return;
    }
    const wishes = await openWishes(store, config);
    if (options.json === true) {
      say(JSON.stringify({ gaps: found, translations: wishes }, null, 1));
      return;
    }
    say(
      [
        ...(config.keepQuestions
          ? []
          : ['Questions are not kept at the moment: set HELPDESK_KEEP_QUESTIONS=true to find gaps.']),
        ...found.map(
          ({ number, label, askers, countries }) =>
            `${String(number)}  "${label}"  ${String(askers)} askers  ${String(countries)} countries`,
        ),
        found.length === 0
          ? 'Nothing that enough different people asked. Smaller groups are not shown.'
          : 'Smaller groups are not shown. To begin an answer: helpdesk knowledge gaps --draft 1',
        ...wishLines(wishes),
      ].join('\n'),
    );
  });

/** Translations that were wished for and are still not there whole. */
const openWishes = async (store: Store, config: Config): Promise<readonly TranslationWish[]> => {
  const wishes = await store.translationWishes();
  if (wishes.length === 0) return [];
  const { library } = await knowledgeFrom(knowledgeFolders(config));
  return wishes.filter(({ entry, language }) => {
    const found = library.entries.get(entry);
    return found !== undefined && !isWholeIn(found, language);
  });
};

/** The lines that tell them; none where there are none. */
export const wishLines = (wishes: readonly TranslationWish[]): readonly string[] =>
  wishes.length === 0
    ? []
    : [
        'Translations people wish for, by how many conversations:',
        ...wishes.map(({ entry, language, count }) => `${String(count)}  ${language}  ${entry}`),
      ];

/** Shows new words for existing entries; with `accept` writes one of them into its entry's file. */
export const suggest = (options: { readonly accept?: string }): Promise<void> =>
  withStore(async (store, config) => {
    const folders = knowledgeFolders(config);
    const { library } = await knowledgeFrom(folders);
    const known = new Set(
      [...library.entries.values()].flatMap(({ title, questions, aliases }) =>
        [title, ...questions, ...aliases].map(plain),
      ),
    );
    const kept = await store.transact((transaction) => transaction.phrasings(since()));
    const seen = new Set<string>();
    const found = kept.filter(({ text, entry, language }: KeptPhrasing) => {
      const key = plain(text);
      if (key === '' || known.has(key) || seen.has(key) || language !== 'en' || !library.entries.has(entry))
        return false;
      seen.add(key);
      return true;
    });
    if (options.accept === undefined) {
      say(
        found.length === 0
          ? 'No new words for existing entries.'
          : [
              ...found.map(({ text, entry }, index) => `${String(index + 1)}  ${entry}  ${text}`),
              'To write one into its entry: helpdesk knowledge suggest --accept 1',
            ].join('\n'),
      );
      return;
    }
    const chosen = found[Number(options.accept) - 1];
    if (chosen === undefined) throw new ConfigError([`There is no suggestion ${options.accept}.`]);
    const folder = folders[0] ?? '';
    const content = await readFolder(folder);
    const entry = library.entries.get(chosen.entry);
    const file = entry === undefined ? undefined : withPhrasing(content.files, entry, chosen.text);
    if (file === undefined)
      throw new ConfigError([`The file of ${chosen.entry} is not in this folder: edit it where it is.`]);
    const problems = await newProblems(content, [file]);
    if (refuses(problems))
      throw new ConfigError([`This would be refused, so nothing was written:\n${problemLines(problems)}`]);
    await writeFiles(folder, [file]);
    say(`${chosen.entry} is now also found by "${chosen.text}". Wrote ${file.path}`);
  });

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
