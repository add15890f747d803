import { belongs } from './belongs.ts';
import { hiddenCharacters } from './checks/hidden-characters.ts';
import { nothing, type Parsed } from './draft.ts';
import { parseEntry } from './parse-entry.ts';
import { parseList } from './parse-list.ts';
import { parseTable } from './parse-table.ts';
import type { SourceFile } from './read-folder.ts';

/** Reads one file of the knowledge folder, whatever is in it. Never throws. */
export const parseFile = (file: SourceFile): Parsed => {
  const parsed = parseAs(file);
  return { ...parsed, problems: [...parsed.problems, ...hiddenCharacters(file)] };
};

const parseAs = (file: SourceFile): Parsed => {
  const where = belongs(file.path);
  switch (where.as) {
    case 'entry':
      return parseEntry(file, where.home, where.stem, where.language);
    case 'table':
      return parseTable(file, where.home, where.language);
    case 'list':
      return parseList(file, where.list);
    case 'nothing':
      return { ...nothing, problems: [where.problem] };
  }
};
