import { belongs } from './belongs.ts';
import type { Breath } from './breathe.ts';
import { hiddenCharacters } from './checks/hidden-characters.ts';
import { nothing, type Parsed } from './draft.ts';
import { parseEntry } from './parse-entry.ts';
import { parseList } from './parse-list.ts';
import { parseTable } from './parse-table.ts';
import { problemAt, wholeFile } from './place.ts';
import type { Problem } from './problem.ts';
import type { SourceFile } from './read-folder.ts';

/** Reads one file of the knowledge folder, whatever is in it. Never throws. */
export const parseFile = async (file: SourceFile, breathe: Breath): Promise<Parsed> => {
  const parsed = await parseAs(file, breathe);
  return { ...parsed, problems: [...atMost(parsed.problems, file.path), ...hiddenCharacters(file)] };
};

const problemLimit = 100;

const atMost = (problems: readonly Problem[], path: string): readonly Problem[] => {
  if (problems.length <= problemLimit) return problems;
  const what = `has ${String(problems.length - problemLimit)} more problems`;
  const rest = problemAt(wholeFile(path), [], what, 'Correct the first ones and check again');
  return [...problems.slice(0, problemLimit), rest];
};

const parseAs = async (file: SourceFile, breathe: Breath): Promise<Parsed> => {
  const where = belongs(file.path);
  switch (where.as) {
    case 'entry':
      return parseEntry(file, where.home, where.stem, where.language, breathe);
    case 'table':
      return parseTable(file, where.home, where.language, breathe);
    case 'list':
      return parseList(file, where.list, breathe);
    case 'nothing':
      return { ...nothing, problems: [where.problem] };
  }
};
